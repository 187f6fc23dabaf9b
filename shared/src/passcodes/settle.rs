//! What the end of a passcode says to the guard against pumping: its SMS have settled, and whether a code came back.

use jiff::Timestamp;

use super::store::{self, Stored};
use crate::App;
use crate::delivery::guard::count::{self as guard, Settled, Verified};
use crate::delivery::model::Send;
use crate::keys::KeyRing;
use crate::recipients::Channel;
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
