//! A participant in the table, in the session's partition, and the link by which they come. Who it is lies sealed; what they did are
//! attributes of their own. Every write is made under the version that was seen: of two tabs, two agents, or a reassignment in
//! mid-entry one wins, and the other decides anew.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::model::{Address, Invitation, KEPT, LinkSeed, MOST_INVITATIONS, Participant, Person, Session};
use super::store::{key_in, values};
use crate::delivery::model::SendStatus;
use crate::delivery::store::{Place, read_send, send_item};
use crate::ids::{ParticipantId, PasscodeId, SessionId, TenantId};
use crate::keys::KeyRing;
use crate::random::Random;
use crate::recipients::{AddressHash, Email, Phone};
use crate::table::{Builder, Item, Key, Read, StoreError, Write};

/// With what the sort keys of participants begin.
const PREFIX: &str = "P#";

/// What is sealed.
#[derive(Serialize, Deserialize)]
struct Sealed {
    name: String,
    invite: SealedAddress,
    passcode_to: Option<SealedAddress>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum SealedAddress {
    Phone(String),
    Email(String),
}

impl SealedAddress {
    fn of(address: &Address) -> Self {
        match address {
            Address::Phone(phone) => Self::Phone(phone.e164().to_owned()),
            Address::Email(email) => Self::Email(email.as_str().to_owned()),
        }
    }

    fn read(&self) -> Option<Address> {
        match self {
            Self::Phone(phone) => Phone::parse(phone, None, None).ok().map(Address::Phone),
            Self::Email(email) => Email::parse(email).ok().map(Address::Email),
        }
    }
}

/// Where a participant is.
#[must_use]
pub fn key(tenant: &TenantId, session: &SessionId, id: &ParticipantId) -> Key {
    key_in(tenant, session, &format!("{PREFIX}{id}"))
}

/// Whose a sort key in a session's partition is.
#[must_use]
pub fn read_sort_key(sort: &str) -> Option<ParticipantId> {
    ParticipantId::parse(sort.strip_prefix(PREFIX)?)
}

/// Where the link of a token's hash is.
#[must_use]
pub fn link_key(tenant: &TenantId, hash: &str) -> Key {
    Key::of_tenant(tenant, &format!("SL#{hash}"), "LINK")
}

/// A link.
#[must_use]
pub fn link(tenant: &TenantId, session: &Session, participant: &Participant) -> Write {
    let item = Builder::new()
        .with("session", session.id.as_str())
        .with("participant", participant.id.as_str())
        .ttl(session.ends_at + KEPT);
    Write::put(link_key(tenant, &participant.link.hash), item)
}

/// Its link leads nowhere from now on.
#[must_use]
pub fn unlink(tenant: &TenantId, participant: &Participant) -> Write {
    Write::delete(link_key(tenant, &participant.link.hash))
}

/// To whom a link leads.
///
/// # Errors
/// When it is garbled.
pub fn read_link(item: &Item) -> Result<(SessionId, ParticipantId), StoreError> {
    let session = SessionId::parse(item.text("session")?).ok_or(StoreError::Corrupt("session"))?;
    let participant = ParticipantId::parse(item.text("participant")?).ok_or(StoreError::Corrupt("participant"))?;
    Ok((session, participant))
}

/// Where an invitation is.
#[must_use]
pub fn place(tenant: &TenantId, session: &SessionId, id: &ParticipantId, index: usize) -> Place {
    Place { record: key(tenant, session, id), index }
}

/// A new participant.
#[must_use]
pub fn create(
    tenant: &TenantId,
    session: &Session,
    participant: &Participant,
    ring: &KeyRing,
    random: &Random,
) -> Write {
    let role: &'static str = participant.role.into();
    let sends = values(participant.invitations.iter().map(invitation_item));
    let item = Builder::new()
        .with("sealed", sealed(tenant, session, participant, ring, random).as_slice())
        .with("role", role)
        .with("assignment", participant.assignment)
        .with("sends", sends)
        .with("reveals", participant.reveals)
        .with("link_kid", participant.link.kid.as_str())
        .with("link_salt", participant.link.salt.as_slice())
        .with("link", participant.link.hash.as_str())
        .with("order", participant.order)
        .with("version", participant.version)
        .ttl(session.ends_at + KEPT);
    Write::create(key(tenant, &session.id, &participant.id), item)
}

/// Is somebody else from now on: what was of the one before is gone. One more invitation goes with it.
#[must_use]
pub fn reassign(
    tenant: &TenantId,
    session: &Session,
    after: &Participant,
    seen: i64,
    (ring, random): (&KeyRing, &Random),
) -> Write {
    let sends = values(after.invitations.last().map(invitation_item));
    let expression = "SET #sealed = :sealed, #assignment = :assignment, #sends = list_append(#sends, :sends), \
                      #link_kid = :kid, #link_salt = :salt, #link = :link, #version = :next \
                      REMOVE #arrived, #entered, #passcode, #issued, #unsent, #revealed";
    seen_as(tenant, session, after, expression, seen)
        .value(":sealed", sealed(tenant, session, after, ring, random).as_slice())
        .value(":assignment", after.assignment)
        .value(":sends", sends)
        .value(":kid", after.link.kid.as_str())
        .value(":salt", after.link.salt.as_slice())
        .value(":link", after.link.hash.as_str())
}

/// One more invitation.
#[must_use]
pub fn invite_again(tenant: &TenantId, session: &Session, participant: &Participant, invitation: &Invitation) -> Write {
    let expression = "SET #sends = list_append(#sends, :sends), #version = :next";
    seen_as(tenant, session, participant, expression, participant.version)
        .value(":sends", values([invitation_item(invitation)]))
}

/// What was to be sent to them was not, for a reason.
#[must_use]
pub fn unsent(tenant: &TenantId, session: &Session, participant: &Participant, because: &str) -> Write {
    let expression = "SET #unsent = :unsent, #version = :next";
    seen_as(tenant, session, participant, expression, participant.version).value(":unsent", because)
}

/// Claims the handing over of an invitation, for one process, and for who is invited still.
#[must_use]
pub fn claim(place: &Place, assignment: u32, now: Timestamp) -> Write {
    let send = place.path();
    Write::update(place.record.clone(), format!("SET {send}.#claimed = :now"))
        .when(format!(
            "{send}.#status = :sending AND attribute_not_exists({send}.#claimed) AND #assignment = :assignment AND \
             attribute_not_exists(#removed)"
        ))
        .value(":now", now)
        .value(":sending", SendStatus::Sending.as_str())
        .value(":assignment", assignment)
}

/// Removed.
#[must_use]
pub fn remove(tenant: &TenantId, session: &Session, participant: &Participant, now: Timestamp) -> Write {
    let expression = "SET #removed = :now, #version = :next REMOVE #passcode";
    seen_as(tenant, session, participant, expression, participant.version).value(":now", now)
}

/// At the door, where nothing is asked, or a code is on its way already.
#[must_use]
pub fn arrive(tenant: &TenantId, session: &Session, participant: &Participant, now: Timestamp) -> Write {
    let expression = "SET #arrived = :now, #version = :next REMOVE #entered";
    seen_as(tenant, session, participant, expression, participant.version).value(":now", now)
}

/// A passcode is asked of them: a new one, which was to be sent, or not sent for a reason.
#[must_use]
pub fn ask(
    tenant: &TenantId,
    session: &Session,
    participant: &Participant,
    (passcode, unsent_because): (&PasscodeId, Option<&str>),
    now: Timestamp,
) -> Write {
    let (unsent, gone) = if unsent_because.is_some() { (", #unsent = :unsent", "") } else { ("", ", #unsent") };
    let expression =
        format!("SET #passcode = :passcode, #issued = :now{unsent}, #version = :next REMOVE #revealed{gone}");
    let write = seen_as(tenant, session, participant, &expression, participant.version)
        .value(":passcode", passcode.as_str())
        .value(":now", now);
    unsent_because.into_iter().fold(write, |write, because| write.value(":unsent", because))
}

/// In; who it is was read a moment ago, and may have changed in what does not matter here since.
#[must_use]
pub fn enter(key: Key, seen: &Seen, now: Timestamp) -> Write {
    let expression =
        "SET #entered = :now, #arrived = if_not_exists(#arrived, :now), #entries = :entries, #version = :next";
    as_seen(key, expression, seen.version).value(":now", now).value(":entries", seen.entries + 1)
}

/// What decides whether a participant may enter, as an item says it.
pub struct Seen {
    /// Which assignment it is.
    pub assignment: u32,
    /// The passcode that is asked of them.
    pub passcode: Option<String>,
    /// The one that was revealed last.
    pub revealed: Option<String>,
    /// How often they entered.
    pub entries: u32,
    version: i64,
}

/// Reads that; `None` of one who is removed, or was never there.
///
/// # Errors
/// When it is garbled.
pub fn seen(item: Option<&Item>) -> Result<Option<Seen>, StoreError> {
    let Some(item) = item.filter(|item| !item.has("removed")) else { return Ok(None) };
    Ok(Some(Seen {
        assignment: item.count("assignment")?,
        passcode: item.opt_text("passcode").map(str::to_owned),
        revealed: item.opt_text("revealed").map(str::to_owned),
        entries: item.opt_number("entries").and_then(|count| u32::try_from(count).ok()).unwrap_or(0),
        version: item.number("version")?,
    }))
}

/// Their code was revealed.
#[must_use]
pub fn reveal(tenant: &TenantId, session: &Session, participant: &Participant, passcode: &PasscodeId) -> Write {
    let expression = "SET #reveals = :reveals, #revealed = :passcode, #version = :next";
    seen_as(tenant, session, participant, expression, participant.version)
        .value(":reveals", participant.reveals + 1)
        .value(":passcode", passcode.as_str())
}

/// A change of a participant who is as they were when they were seen, and not removed.
fn seen_as(tenant: &TenantId, session: &Session, participant: &Participant, expression: &str, seen: i64) -> Write {
    as_seen(key(tenant, &session.id, &participant.id), expression, seen)
}

fn as_seen(key: Key, expression: &str, seen: i64) -> Write {
    Write::update(key, expression)
        .when("#version = :seen AND attribute_not_exists(#removed)")
        .value(":seen", seen)
        .value(":next", seen.saturating_add(1))
}

/// An invitation as stored: a send, and the hash of its address.
fn invitation_item(invitation: &Invitation) -> Builder {
    send_item(&invitation.send).with("address", invitation.address.as_str())
}

/// To which address a stored invitation went.
///
/// # Errors
/// When it is garbled.
pub fn address_of(send: &Item) -> Result<AddressHash, StoreError> {
    Ok(AddressHash::from_stored(send.text("address")?.to_owned()))
}

fn seal_context(tenant: &TenantId, session: &SessionId, participant: &ParticipantId) -> String {
    format!("{tenant}/{session}/{participant}")
}

fn sealed(tenant: &TenantId, session: &Session, participant: &Participant, ring: &KeyRing, random: &Random) -> Vec<u8> {
    let Person { name, invite, passcode_to } = &participant.person;
    let sealed = Sealed {
        name: name.clone(),
        invite: SealedAddress::of(invite),
        passcode_to: passcode_to.as_ref().map(SealedAddress::of),
    };
    let plain = Zeroizing::new(serde_json::to_vec(&sealed).unwrap_or_default());
    ring.seal(random, &seal_context(tenant, &session.id, &participant.id), &plain)
}

/// Reads a participant.
///
/// # Errors
/// When it is garbled.
pub fn read(
    tenant: &TenantId,
    session: &SessionId,
    id: &ParticipantId,
    item: &Item,
    ring: &KeyRing,
) -> Result<Participant, StoreError> {
    let garbled = || StoreError::Corrupt("sealed");
    let plain = ring.open(&seal_context(tenant, session, id), item.bytes("sealed")?).ok_or_else(garbled)?;
    let sealed: Sealed = serde_json::from_slice(&plain).map_err(|_| garbled())?;
    let passcode_to = match &sealed.passcode_to {
        Some(address) => Some(address.read().ok_or_else(garbled)?),
        None => None,
    };
    let invite = sealed.invite.read().ok_or_else(garbled)?;
    let invitations = item.maps("sends").into_iter().take(MOST_INVITATIONS).enumerate().map(|(index, send)| {
        let fault = place(tenant, session, id, index).fault_in(item);
        let is_claimed = send.has("claimed");
        Ok(Invitation { send: read_send(send, 1)?, address: address_of(send)?, fault, is_claimed })
    });
    let passcode = |name: &'static str| match item.opt_text(name) {
        Some(text) => PasscodeId::parse(text).map(Some).ok_or(StoreError::Corrupt(name)),
        None => Ok(None),
    };
    Ok(Participant {
        id: id.clone(),
        role: item.named("role")?,
        person: Person { name: sealed.name, invite, passcode_to },
        assignment: item.count("assignment")?,
        invitations: invitations.collect::<Result<_, StoreError>>()?,
        arrived_at: item.opt_time("arrived"),
        entered_at: item.opt_time("entered"),
        removed_at: item.opt_time("removed"),
        passcode: passcode("passcode")?,
        issued_at: item.opt_time("issued"),
        unsent_because: item.opt_text("unsent").map(str::to_owned),
        reveals: item.count("reveals")?,
        revealed: passcode("revealed")?,
        link: LinkSeed {
            kid: item.text("link_kid")?.to_owned(),
            salt: item.bytes("link_salt")?.to_vec(),
            hash: item.text("link")?.to_owned(),
        },
        order: item.count("order")?,
        version: item.number("version")?,
    })
}
