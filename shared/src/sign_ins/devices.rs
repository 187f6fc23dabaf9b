//! The devices that a person's sign-ins remember: the list of those that still count, and forgetting one.

use jiff::Timestamp;
use serde::Serialize;

use super::StepError;
use super::device_store::{self, Device};
use crate::accounts::model::Account;
use crate::clock::rfc3339;
use crate::operation::Operation;
use crate::table::{Known, StoreError, Transaction};

/// The longest label, in characters.
const LONGEST_LABEL: usize = 60;

/// Whether the device of a sign-in is to be remembered, and what it is called in the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Remember {
    /// It is not.
    #[default]
    No,
    /// It is, where the policy allows it.
    Yes {
        /// A short description, such as `Chromium on Linux`.
        label: Option<String>,
    },
}

impl From<bool> for Remember {
    fn from(is_wanted: bool) -> Self {
        if is_wanted { Self::Yes { label: None } } else { Self::No }
    }
}

impl Remember {
    /// As a device that is described so. What a browser says of itself is anybody's text: it is cut, and holds no control
    /// characters.
    #[must_use]
    pub fn called(description: &str) -> Self {
        let cleaned: String = description.chars().filter(|character| !character.is_control()).collect();
        let label: String = cleaned.trim().chars().take(LONGEST_LABEL).collect();
        Self::Yes { label: Some(label).filter(|label| !label.is_empty()) }
    }
}

/// A remembered device, as its person sees it.
#[derive(Debug, Serialize)]
pub struct DeviceDocument {
    /// What identifies it among the person's devices; no secret.
    pub id: String,
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Since when it is remembered.
    pub created_at: String,
    /// Until when.
    pub ends_at: String,
}

impl From<Device> for DeviceDocument {
    fn from(device: Device) -> Self {
        let (created_at, ends_at) = (rfc3339(device.created_at), rfc3339(device.ends_at));
        Self { id: device.id, label: device.label, created_at, ends_at }
    }
}

/// The devices of a person that still count, the last one first.
///
/// # Errors
/// When the table does not answer.
pub async fn list(op: &Operation<'_>, account: &Account) -> Result<Vec<DeviceDocument>, StoreError> {
    let page = op.app.table.query(&device_store::all(&op.ring, &op.tenant.id, &account.login_id)).await?;
    let mut devices: Vec<(Timestamp, DeviceDocument)> = Vec::new();
    for item in page.items {
        if device_store::is_remembered(Some(&item), account, &op.tenant.mfa, op.now)? {
            let device = device_store::read(&item)?;
            devices.push((device.created_at, device.into()));
        }
    }
    devices.sort_by_key(|(created_at, _)| std::cmp::Reverse(*created_at));
    Ok(devices.into_iter().map(|(_, document)| document).collect())
}

/// Forgets a device of a person: its next sign-in is asked for a factor.
///
/// # Errors
/// That there is none of this id.
pub async fn forget(op: &Operation<'_>, account: &Account, id: &str) -> Result<(), StepError> {
    let key = device_store::key_of(&op.ring, &op.tenant.id, &account.login_id, id).ok_or(StepError::NotFound)?;
    op.audit.about(account.id.as_str(), None);
    let forgotten = device_store::forget(key, account);
    let transaction = Transaction::<StepError>::new().answer("device", forgotten, StepError::NotFound);
    op.commit(op.audited(transaction, "ok"), &mut Known::default()).await.map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_short_and_plain() {
        for (description, label) in [
            ("Chromium on Linux", Some("Chromium on Linux")),
            (" Safari on iPhone\r\n", Some("Safari on iPhone")),
            ("\u{1b}[31m", Some("[31m")),
            (" \t", None),
            ("", None),
        ] {
            assert_eq!(Remember::called(description), Remember::Yes { label: label.map(str::to_owned) });
        }
        let Remember::Yes { label: Some(label) } = Remember::called(&"é".repeat(500)) else { panic!("no label") };
        assert_eq!(label.chars().count(), LONGEST_LABEL);
    }
}
