//! Alerts in the table: each threshold of a plan and month is claimed before its mail goes out, so that of many runs one
//! mails (R34).

use jiff::{SignedDuration, Timestamp};

use crate::delivery::model::SendStatus;
use crate::delivery::send::{Outcome, Record};
use crate::failure::Failure;
use crate::ids::TenantId;
use crate::table::{Builder, Key, Known, Read as _, StoreError, Table, Transaction, Write};

/// How long a claim is kept.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 400);
/// A claim whose function died before it mailed may be taken over after this long.
const LEASE: SignedDuration = SignedDuration::from_mins(15);

/// One threshold of one plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alert {
    /// The tenant.
    pub tenant: TenantId,
    /// The month, `2026-11`; none for a plan that has none: its alerts are told once, and not once a month.
    pub month: Option<String>,
    /// The plan.
    pub plan: &'static str,
    /// Its size: another one has alerts of its own.
    pub limit: i64,
    /// Percent of it.
    pub threshold: u8,
}

impl Alert {
    /// Where its claim is.
    #[must_use]
    pub fn key(&self) -> Key {
        let Self { tenant, month, plan, limit, threshold } = self;
        let month = month.as_deref().unwrap_or("ever");
        Key::of_tenant(tenant, "", format!("ALERT#{month}#{plan}#{limit}#{threshold:03}"))
    }

    fn item(&self, state: &str, at: Timestamp) -> Builder {
        let item = Builder::new().with("state", state).with("at", at);
        if self.month.is_some() { item.ttl(at + KEPT) } else { item }
    }
}

/// Claims an alert for this run; false when it was claimed or mailed before. At 100 %, 80 % counts as told.
///
/// # Errors
/// When the table does not answer.
pub async fn claim(table: &Table, alert: &Alert, now: Timestamp) -> Result<bool, StoreError> {
    let claim = Write::put(alert.key(), alert.item("claimed", now))
        .when("attribute_not_exists(#pk) OR (#state = :claimed AND #at <= :stale)")
        .value(":claimed", "claimed")
        .value(":stale", now - LEASE);
    let mut transaction = Transaction::<StoreError>::new().learn("alert", claim);
    if alert.threshold == 100 {
        let lower = Alert { threshold: 80, ..alert.clone() };
        transaction = transaction.always("lower alert", Write::put(lower.key(), lower.item("sent", now)));
    }
    Ok(table.commit(transaction, &mut Known::default()).await?.is_done())
}

/// Whether an alert went out, or may have: no run has anything to do for it any more.
///
/// # Errors
/// When the table does not answer.
pub async fn is_told(table: &Table, alert: &Alert) -> Result<bool, StoreError> {
    let claim = table.get(&alert.key()).await?;
    Ok(claim.is_some_and(|claim| claim.opt_text("state").is_some_and(|state| state != "claimed")))
}

/// The mail of an alert that this run claimed.
pub struct AlertMail<'a> {
    /// Which.
    pub alert: &'a Alert,
    /// When it was claimed.
    pub claimed_at: Timestamp,
}

impl Record for AlertMail<'_> {
    /// From here on the mail may go out: nobody takes the claim over any more, not even when this run dies.
    fn claim(&self, now: Timestamp) -> Option<Write> {
        let claim = Write::put(self.alert.key(), self.alert.item("sending", now))
            .when("#state = :claimed AND #at = :mine")
            .value(":claimed", "claimed")
            .value(":mine", self.claimed_at);
        Some(claim)
    }

    fn parts<'c>(
        &self,
        outcome: &Outcome,
        _: &Known,
        transaction: Transaction<'c, Failure>,
    ) -> Transaction<'c, Failure> {
        let key = self.alert.key();
        let write = match outcome {
            Outcome::Out { status: SendStatus::Unknown, .. } => {
                Write::put(key, self.alert.item("unknown", self.claimed_at))
            }
            Outcome::Out { .. } => Write::put(key, self.alert.item("sent", self.claimed_at)),
            // The next run tries again.
            Outcome::Refused(_) => Write::delete(key),
        };
        transaction.always("alert", write)
    }
}
