//! What the end of a passcode says to the guard against pumping: its SMS have settled, and whether a code came back.

use jiff::Timestamp;

use super::pointer_store;
use super::store::{self, Stored};
use crate::App;
use crate::delivery::guard::count::{self as guard, Settled, Verified};
use crate::delivery::model::Send;
use crate::ids::PasscodeId;
use crate::keys::KeyRing;
use crate::operation::Operation;
use crate::recipients::Channel;
use crate::table::{Key, Known, StoreError, Write};
use crate::tenants::model::{GuardMode, Tenant};

/// Tells the guard that a passcode is over before its time, or was verified. It goes by what a record was when it was read; one
/// whose recipient is forgotten was told of before. Only a code that an SMS carried last says anything of SMS.
pub async fn settle(app: &App, tenant: &Tenant, ring: &KeyRing, stored: &Stored, is_verified: bool, now: Timestamp) {
    let passcode = &stored.passcode;
    let carried = || passcode.sends.iter().filter(|send| send.carried(passcode.generation));
    let is_open = |send: &&Send| send.channel == Channel::Sms && !send.is_settled;
    let sends = u32::try_from(carried().filter(is_open).count()).unwrap_or(u32::MAX);
    let last = carried().next_back().filter(|send| send.channel == Channel::Sms);
    let verified = if is_verified { last.map(|send| Verified { is_probe: send.is_probe }) } else { None };
    settle_sends(app, tenant, ring, stored, sends, verified, now).await;
}

/// The passcodes that a new one supersedes, with those of which the guard is told as they were.
pub struct Superseded(Vec<(PasscodeId, Option<Stored>)>);

impl Superseded {
    /// What the pointers of an address lead to, each once. What may have gone by SMS is read, where the guard counts: one more
    /// read, and a write less when it is over already.
    ///
    /// # Errors
    /// When the table does not answer, or a record is garbled.
    pub async fn find(op: &Operation<'_>, pointers: &[Key], known: &mut Known) -> Result<Self, StoreError> {
        let tenant = &op.tenant.id;
        if op.tenant.settings.guard.mode != GuardMode::Off {
            let by_sms = pointers
                .iter()
                .filter_map(|pointer| known.get(pointer))
                .filter(|pointer| pointer_store::may_have_gone_by_sms(pointer));
            let records =
                by_sms.filter_map(|pointer| Some(store::key(tenant, &pointer_store::pointed_to(pointer, op.now)?)));
            let unread: Vec<Key> = records.filter(|record| !known.has_read(record)).collect();
            op.app.table.read_into(known, unread).await?;
        }
        let found = pointer_store::to_supersede(tenant, pointers, known, op.now).into_iter().map(|id| {
            let record = store::key(tenant, &id);
            let item = if known.has_read(&record) { known.get(&record) } else { None };
            Ok((id.clone(), item.map(|item| store::read(item, &id)).transpose()?))
        });
        Ok(Self(found.collect::<Result<_, StoreError>>()?))
    }

    /// Marks them.
    pub fn writes(&self, op: &Operation<'_>, by: &PasscodeId) -> impl Iterator<Item = Write> {
        self.0.iter().map(|(id, seen)| pointer_store::supersede(&op.tenant.id, id, seen.as_ref(), by, op.now))
    }

    /// Tells the guard, once they are marked.
    pub async fn settle(&self, op: &Operation<'_>) {
        for stored in self.0.iter().filter_map(|(_, seen)| seen.as_ref()) {
            settle(op.app, op.tenant, &op.ring, stored, false, op.now).await;
        }
    }
}

/// As [`settle`], for so many sends.
pub async fn settle_sends(
    app: &App,
    tenant: &Tenant,
    ring: &KeyRing,
    stored: &Stored,
    sends: u32,
    verified: Option<Verified>,
    now: Timestamp,
) {
    let is_nothing = sends == 0 && verified.is_none();
    if is_nothing || stored.is_test() || stored.sealed.is_none() || tenant.settings.guard.mode == GuardMode::Off {
        return;
    }
    let Ok(recipient) = store::unseal(ring, &tenant.id, stored).and_then(|sealed| sealed.recipient()) else { return };
    let Some(phone) = recipient.phone() else { return };
    let settled = Settled { sends, ends_at: stored.passcode.expires_at, verified };
    guard::over(app, &tenant.id, phone, settled, now).await;
}
