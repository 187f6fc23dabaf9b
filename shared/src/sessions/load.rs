//! Reading a session: all of it, or one participant with what their standing follows from.

use std::collections::HashMap;

use super::model::{Participant, Session};
use super::standing::Standing;
use super::{participant_store, store};
use crate::failure::Failure;
use crate::ids::{ParticipantId, PasscodeId, SessionId};
use crate::operation::Operation;
use crate::passcodes::store::{self as passcodes, Stored};
use crate::recipients::AddressHash;
use crate::table::{Item, Key, Read as _};

/// A participant, with what their standing follows from.
#[derive(Clone)]
pub struct Seat {
    /// The session.
    pub session: Session,
    /// The participant.
    pub participant: Participant,
    /// The passcode that is asked of them.
    pub passcode: Option<Stored>,
    /// Attempts of their address in this session.
    pub attempts: u32,
    /// That address.
    pub counted: AddressHash,
}

impl Seat {
    /// Where they stand.
    #[must_use]
    pub fn standing(&self) -> Standing<'_> {
        let passcode = self.passcode.as_ref().map(|stored| &stored.passcode);
        let over_at = self.session.over_at();
        Standing { participant: &self.participant, passcode, attempts: self.attempts, over_at }
    }

    /// Whether a code of their present passcode was revealed.
    #[must_use]
    pub fn is_revealed(&self) -> bool {
        self.participant.revealed.is_some() && self.participant.revealed == self.participant.passcode
    }
}

/// A session with everybody in it.
pub struct Whole {
    /// The session.
    pub session: Session,
    /// Its participants, in the order in which they came.
    pub seats: Vec<Seat>,
}

/// A participant of a session; `None` when there is none, or the session is long over.
///
/// # Errors
/// When the table or the keys do not answer, or something is garbled.
pub async fn seat(
    op: &Operation<'_>,
    session: &SessionId,
    participant: &ParticipantId,
) -> Result<Option<Seat>, Failure> {
    let tenant = &op.tenant.id;
    let (head, place) = (store::key(tenant, session), participant_store::key(tenant, session, participant));
    let known = op.app.table.read([head.clone(), place.clone()]).await?;
    let Some(session) = store::open(op.app, tenant, known.get(&head), session, op.now).await? else { return Ok(None) };
    let Some(item) = known.get(&place) else { return Ok(None) };
    let participant = read(op, &session, participant, item).await?;
    let counted = counted(op, &participant);
    let tries = store::tries_key(tenant, &session.id, &counted);
    let passcode = participant.passcode.as_ref().map(|id| passcodes::key(tenant, id));
    let known = op.app.table.read(passcode.iter().cloned().chain([tries.clone()])).await?;
    let passcode = match (&participant.passcode, &passcode) {
        (Some(id), Some(key)) => passcodes::readable(known.get(key), id, op.now)?,
        _ => None,
    };
    let attempts = store::tries(known.get(&tries));
    Ok(Some(Seat { session, participant, passcode, attempts, counted }))
}

/// All of a session; `None` when there is none, or it is long over.
///
/// # Errors
/// As [`seat`].
pub async fn whole(op: &Operation<'_>, id: &SessionId) -> Result<Option<Whole>, Failure> {
    let tenant = &op.tenant.id;
    let items = items(op, id).await?;
    let head = items.iter().find(|item| item.has("sealed") && item.has("turns"));
    let Some(session) = store::open(op.app, tenant, head, id, op.now).await? else { return Ok(None) };
    let mut participants = Vec::new();
    let mut attempts: HashMap<AddressHash, u32> = HashMap::new();
    for item in &items {
        if let Some(participant) = item.opt_text("sk").and_then(participant_store::read_sort_key) {
            participants.push(read(op, &session, &participant, item).await?);
        } else if let Some(address) = store::tries_of(item) {
            attempts.insert(address, store::tries(Some(item)));
        }
    }
    // As they came: the first invitation says when.
    participants.sort_by_key(|one| (one.invitations.first().map(|first| first.send.at), one.order));
    let ids: Vec<&PasscodeId> = participants.iter().filter_map(|one| one.passcode.as_ref()).collect();
    let keys: Vec<Key> = ids.iter().map(|id| passcodes::key(tenant, id)).collect();
    let known = op.app.table.read(keys.iter().cloned()).await?;
    let seats = participants.into_iter().map(|participant| {
        let passcode = match &participant.passcode {
            Some(id) => passcodes::readable(known.get(&passcodes::key(tenant, id)), id, op.now)?,
            None => None,
        };
        let counted = counted(op, &participant);
        let attempts = attempts.get(&counted).copied().unwrap_or(0);
        Ok(Seat { session: session.clone(), participant, passcode, attempts, counted })
    });
    let seats = seats.collect::<Result<_, Failure>>()?;
    Ok(Some(Whole { session, seats }))
}

/// Everything in a session's partition.
///
/// # Errors
/// When the table does not answer.
pub async fn items(op: &Operation<'_>, id: &SessionId) -> Result<Vec<Item>, Failure> {
    let (mut items, mut after) = (Vec::new(), None);
    loop {
        let page = op.app.table.query(&store::all(&op.tenant.id, id, after)).await?;
        items.extend(page.items);
        after = page.next;
        if after.is_none() {
            return Ok(items);
        }
    }
}

async fn read(op: &Operation<'_>, session: &Session, id: &ParticipantId, item: &Item) -> Result<Participant, Failure> {
    // A rotation elsewhere may be newer than what is cached here (R54).
    let ring = op.app.keys.ring_of_sealed(item.bytes("sealed")?).await?;
    Ok(participant_store::read(&op.tenant.id, &session.id, id, item, &ring)?)
}

/// The hash of the address whose attempts count.
pub fn counted(op: &Operation<'_>, participant: &Participant) -> AddressHash {
    let recipient = participant.person.counted().recipient();
    let hashes = recipient.map(|recipient| recipient.address_hashes(&op.ring, &op.tenant.id)).unwrap_or_default();
    hashes.into_iter().next().unwrap_or_else(|| AddressHash::from_stored(participant.id.to_string()))
}
