//! The pointer from a recipient's address and purpose to the pending passcode, and how a newer passcode takes the place of the
//! one that it finds there.

use jiff::Timestamp;

use super::model::StoredStatus;
use super::owner_store::Owner;
use super::store::{Stored, count_of, key};
use crate::delivery::model::Purpose;
use crate::ids::{PasscodeId, TenantId};
use crate::recipients::AddressHash;
use crate::table::{Builder, Item, Key, Known, Read, Write};

/// Where it says which passcode is pending for an address and a purpose; of each owner there is one of its own.
#[must_use]
pub fn pending_key(tenant: &TenantId, address: &AddressHash, purpose: &Purpose, owner: Option<&Owner>) -> Key {
    let whose = owner.map(|owner| format!("/{}", owner.name)).unwrap_or_default();
    Key::of_tenant(tenant, &format!("R#{address}"), format!("PENDING#{}{whose}", purpose.as_str()))
}

/// Where every address of a passcode says that it is pending.
#[must_use]
pub fn keys(tenant: &TenantId, stored: &Stored) -> Vec<Key> {
    let (purpose, owner) = (&stored.passcode.purpose, stored.owner.as_ref());
    stored.counted.iter().map(|counted| pending_key(tenant, &counted.hash, purpose, owner)).collect()
}

/// Points an address and purpose to a new passcode until a moment, unless the pointer moved since it was seen: another
/// new passcode, or a late resend of the pending one.
#[must_use]
pub fn point(at: &Key, seen: Option<&Item>, stored: &Stored, until: Timestamp, now: Timestamp) -> Write {
    let pointer = Builder::new()
        .with("passcode_id", stored.passcode.id.as_str())
        .with("until", until)
        .with_some("sms", stored.may_go_by_sms().then_some(true))
        .ttl(until);
    let write = Write::put(at.clone(), pointer);
    match seen.and_then(|item| Some((item.opt_text("passcode_id")?, item.opt_time("until")?))) {
        Some((id, until)) => {
            write.when("#passcode_id = :seen AND #until = :until").value(":seen", id).value(":until", until)
        }
        None => write.when("attribute_not_exists(#pk) OR #until <= :now").value(":now", now),
    }
}

/// The pending passcode that a pointer leads to at `now`.
#[must_use]
pub fn pointed_to(pointer: &Item, now: Timestamp) -> Option<PasscodeId> {
    let is_pending = pointer.opt_time("until").is_some_and(|until| until > now);
    PasscodeId::parse(pointer.opt_text("passcode_id").filter(|_| is_pending)?)
}

/// Whether the passcode that a pointer leads to may have gone by SMS.
#[must_use]
pub fn may_have_gone_by_sms(pointer: &Item) -> bool {
    pointer.flag("sms")
}

/// Points a passcode's addresses to it until its present code ends, unless another took its place.
pub fn repoint(tenant: &TenantId, stored: &Stored) -> impl Iterator<Item = Write> {
    let passcode = &stored.passcode;
    stored.counted.iter().map(|counted| {
        let key = pending_key(tenant, &counted.hash, &passcode.purpose, stored.owner.as_ref());
        Write::update(key, "SET #passcode_id = :id, #until = :until, #ttl = :ttl, #sms = :sms")
            .when("attribute_not_exists(#pk) OR #passcode_id = :id")
            .value(":id", passcode.id.as_str())
            .value(":sms", stored.may_go_by_sms())
            .value(":until", passcode.expires_at)
            .value(":ttl", passcode.expires_at.as_second())
    })
}

/// The passcodes that pointers lead to and a newer one supersedes, each once, as far as it is known that they live.
#[must_use]
pub fn to_supersede(tenant: &TenantId, pointers: &[Key], known: &Known, now: Timestamp) -> Vec<PasscodeId> {
    let pointed = pointers.iter().filter_map(|pointer| pointed_to(known.get(pointer)?, now));
    let is_alive = |id: &PasscodeId| {
        let key = key(tenant, id);
        let item = if known.has_read(&key) { known.get(&key) } else { return true };
        // What an act has ended needs no newer one to end it.
        let is_unfinished = item.is_some_and(|item| item.opt_text("status") == Some(StoredStatus::Pending.into()));
        is_unfinished && item.and_then(|item| item.opt_time("expires")).is_some_and(|expires| expires > now)
    };
    let mut ids: Vec<PasscodeId> = pointed.filter(is_alive).collect();
    ids.sort();
    ids.dedup();
    ids
}

/// A newer one takes its place. One that was cleaned up, or ended by itself, is left as it was. Where it was read (`seen`) so
/// that its sends settle, it must be as it was then: whoever removes what was sealed settles them, once.
#[must_use]
pub fn supersede(tenant: &TenantId, id: &PasscodeId, seen: Option<&Stored>, by: &PasscodeId, now: Timestamp) -> Write {
    let write = Write::update(key(tenant, id), "SET #superseded_by = :by REMOVE #sealed").value(":by", by.as_str());
    let write = match seen.filter(|seen| seen.sealed.is_some()) {
        Some(seen) => write
            .when("#expires > :now AND attribute_exists(#sealed) AND size(#sends) = :seen_sends")
            .value(":seen_sends", count_of(seen.passcode.sends.len())),
        None => write.when("#expires > :now"),
    };
    write.value(":now", now)
}
