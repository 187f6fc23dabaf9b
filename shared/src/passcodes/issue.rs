//! Issue: one transaction for the record, the limits, the ledger and the idempotency row; then the provider; then the
//! outcome. A new passcode supersedes the pending one of the same tenant, recipient and purpose.

use jiff::SignedDuration;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::document::PasscodeDocument;
use super::events::{announce_send, watch_end};
use super::model::{Passcode, StoredStatus};
use super::next_step;
use super::owner_store::Owner;
use super::pointer_store;
use super::route::{self, Route};
use super::send::{Contents, PasscodeSend, begun};
use super::send_store;
use super::settle::Superseded;
use super::store::{self, Counted, CountedBy, Sealed, Stored};
use crate::code::Code;
use crate::delivery::allowance::{Taken, block_key, take_block};
use crate::delivery::guard::{self, count::Closed};
use crate::delivery::messages::Language;
use crate::delivery::model::{Context, Purpose, Send, SendStatus};
use crate::delivery::send::{self as delivery, Outcome, Outgoing};
use crate::delivery::{Handover, Refusal, ledger, templates};
use crate::events::EventType;
use crate::failure::{Failure, fails};
use crate::faults::Faults;
use crate::idempotency::{Conflict, Earlier};
use crate::ids::PasscodeId;
use crate::jobs::Job;
use crate::limits::Violation;
use crate::operation::{Coded, Operation};
use crate::recipients::{AddressHash, Channel, Recipient};
use crate::strategy::Step;
use crate::table::{Key, Known, StoreError, Transaction, Write};
use crate::telemetry::Measures;
use crate::tenants::model::Rule;

/// What a caller asks for, parsed.
#[derive(Debug, Clone)]
pub struct Order {
    /// Whom it goes to.
    pub recipient: Recipient,
    /// By which channel; `None` is `auto`.
    pub channel: Option<Channel>,
    /// What it proves.
    pub purpose: Purpose,
    /// What it is for.
    pub context: Option<Context>,
    /// The language of the message.
    pub language: Language,
    /// The zone in which the message tells times.
    pub time_zone: (String, TimeZone),
    /// How long a code is valid.
    pub validity: SignedDuration,
    /// Digits.
    pub code_length: u32,
    /// The caller's own reference.
    pub client_reference: Option<String>,
    /// The end user's network address, for its send limit.
    pub client_ip: Option<std::net::IpAddr>,
    /// By which steps; the tenant's own when there are none.
    pub strategy: Vec<Step>,
    /// The origin that binds the code, where it is typed elsewhere than on the tenant's own pages.
    pub origin: Option<String>,
    /// What it belongs to, where that is more than its recipient.
    pub owner: Option<Owner>,
}

/// What is written with a new passcode, by whoever issues it for something of theirs.
pub trait Beside: Sync {
    /// The writes, each under its condition: when one is refused, nothing is issued.
    fn writes(&self, stored: &Stored) -> Vec<Write>;
}

/// Nothing.
struct Alone;

impl Beside for Alone {
    fn writes(&self, _: &Stored) -> Vec<Write> {
        Vec::new()
    }
}

/// Why a passcode was not issued, or not sent again. Nothing is charged then.
#[derive(Debug, Serialize, Deserialize)]
pub enum SendError {
    /// The request names a channel that the recipient does not have.
    #[serde(skip)]
    Invalid(Faults),
    /// The month's SMS plan is used up, and no other channel serves.
    #[serde(skip)]
    PlanExhausted,
    /// SMS may not go there; the rule that says so.
    #[serde(skip)]
    DestinationNotAllowed(Rule),
    /// Too few of the messages to that country, or those numbers, were verified.
    #[serde(skip)]
    Guarded(Closed),
    /// Limits that are reached.
    #[serde(skip)]
    Limited(Vec<Violation>),
    /// The provider certainly did not send it.
    Refused(Refusal),
    /// What it was issued for changed meanwhile.
    #[serde(skip)]
    Changed,
    /// The idempotency key.
    #[serde(skip)]
    Conflict(Conflict),
    /// Not the caller's doing.
    #[serde(skip)]
    Failed(Failure),
}

fails!(SendError);

impl From<Conflict> for SendError {
    fn from(conflict: Conflict) -> Self {
        Self::Conflict(conflict)
    }
}

impl Coded for SendError {
    fn code(&self) -> &'static str {
        match self {
            Self::Refused(Refusal::InvalidRecipient) => "invalid-recipient",
            Self::Refused(Refusal::OptedOut) => "recipient-opted-out",
            Self::Refused(Refusal::DestinationBlocked) | Self::DestinationNotAllowed(_) | Self::Guarded(_) => {
                "destination-not-allowed"
            }
            Self::Refused(Refusal::Throttled | Refusal::Suspended) => "delivery-unavailable",
            Self::Invalid(_) => "invalid-request",
            Self::PlanExhausted => "sms-plan-exhausted",
            Self::Limited(_) => "too-many-requests",
            Self::Changed => "conflict",
            Self::Conflict(conflict) => conflict.code(),
            Self::Failed(failure) => failure.code(),
        }
    }

    fn is_final(&self) -> bool {
        matches!(self, Self::Refused(refusal) if !refusal.may_pass())
    }
}

/// Makes a passcode and sends it.
///
/// # Errors
/// [`SendError`]; nothing is charged then.
pub async fn issue(op: &Operation<'_>, order: Order) -> Result<PasscodeDocument, SendError> {
    issue_beside(op, order, &Alone).await
}

/// As [`issue`], with what is written beside it.
///
/// # Errors
/// As [`issue`]; [`SendError::Changed`] when that is refused.
pub async fn issue_beside<B: Beside>(
    op: &Operation<'_>,
    order: Order,
    beside: &B,
) -> Result<PasscodeDocument, SendError> {
    let tenant = &op.tenant.id;
    let mut stored = draft(op, &order);
    let code = store::derive_code(&op.ring, tenant, &stored)?;
    let zone = &order.time_zone.1;
    let contents = Contents {
        recipient: &order.recipient,
        context: order.context.as_ref(),
        language: order.language,
        time_zone: zone,
        code: &code,
        origin: order.origin.as_deref(),
    };
    let allowance = stored.allowance(tenant);
    let pointers = pointer_store::keys(tenant, &stored);
    let month = ledger::key(tenant, &crate::clock::month_of(op.now));
    let may_be_sms = order.channel != Some(Channel::Email)
        && (order.strategy.is_empty() || order.strategy.iter().any(|step| step.channel == Channel::Sms));
    let of_sms = if may_be_sms { route::keys_of_sms(op, &stored, &order.recipient) } else { Vec::new() };
    let texts = templates::store::keys_of(op.tenant, &order.purpose, order.language);
    let keys = allowance.keys().chain(pointers.iter().cloned()).chain([month]).chain(of_sms).chain(texts);
    let mut known = op.read(keys).await?;

    let mut planned = None;
    loop {
        match op.earlier(&known)? {
            None => {}
            Some(Earlier::Outcome(outcome)) => return outcome,
            Some(Earlier::Abandoned(subject)) => return finish_abandoned(op, &mut known, &subject).await,
        }
        let route = match &mut planned {
            Some(route) => route,
            none => none.insert(Route::of_order(&order, &op.tenant.settings)?),
        };
        let outgoing = route.choose(op, &contents, &stored, &allowance, &mut known).await?;
        let send = begun(&outgoing, stored.passcode.generation, op.now);
        stored.passcode.sends = vec![Send { is_probe: route.is_probe(), ..send }];
        stored.passcode.strategy = route.strategy(op.now);
        op.audit.about(stored.passcode.id.as_str(), Some(stored.passcode.carrier().1));
        let taken = route::take(op, &allowance, &outgoing, &mut known).await?;
        let superseded = Superseded::find(op, &pointers, &mut known).await?;
        let transaction = Transaction::<SendError>::new()
            .learn_each("limits", taken.writes(op.now))
            .learn_each("probe", route.probe_writes(op))
            .learn_each("ledger", outgoing.charge().map(|charge| charge.reserve(tenant)))
            .learn("passcode", store::create(tenant, &stored))
            .learn_each("pending", point(op, &pointers, &known, &stored))
            .learn_each("superseded", superseded.writes(op, &stored.passcode.id));
        let transaction = with_beside(transaction, beside.writes(&stored));
        let transaction = with_next_step(op, transaction, &stored)?;
        let passcode = &stored.passcode;
        let transaction = watch_end(op, transaction, passcode, EventType::PasscodeExpired, passcode.expires_at)?;
        if op.commit(op.begin(transaction, stored.passcode.id.as_str()), &mut known).await?.is_done() {
            let send = PasscodeSend::new(op, &stored, 0, &outgoing, taken);
            route.keep_reachable(op, &contents, &stored, &allowance, &known);
            let sent = hand_over(op, stored, outgoing, (route, &contents, &known), send);
            return tokio::join!(sent, superseded.settle(op)).0;
        }
    }
}

/// With the job that takes the strategy's next step, when there is one.
pub(super) fn with_next_step<'c, E>(
    op: &'c Operation<'_>,
    transaction: Transaction<'c, E>,
    stored: &Stored,
) -> Result<Transaction<'c, E>, StoreError> {
    let passcode = &stored.passcode;
    let Some(strategy) = passcode.strategy.as_ref().filter(|strategy| strategy.has_next()) else {
        return Ok(transaction);
    };
    let (tenant, id) = (op.tenant.id.clone(), passcode.id.clone());
    op.with_job(transaction, &Job::NextStep { tenant, passcode: id, step: strategy.next }, strategy.at)
}

/// Renders the message for a channel.
pub(super) fn prepare(
    op: &Operation<'_>,
    contents: &Contents<'_>,
    stored: &Stored,
    channel: Channel,
    known: &Known,
) -> Result<Outgoing, SendError> {
    let prepared = contents.prepare((op.tenant, known), stored, channel, op.now)?;
    prepared
        .ok_or_else(|| SendError::Invalid(Faults::one("/channel", "The recipient has no address for this channel.")))
}

/// Hands a recorded send over and records what became of it, with the outcome under the idempotency key. When it is
/// certainly not sent, the same code goes on by the next way of its route, where that may help.
pub(super) async fn hand_over(
    op: &Operation<'_>,
    mut stored: Stored,
    mut outgoing: Outgoing,
    (route, contents, known): (&mut Route, &Contents<'_>, &Known),
    mut send: PasscodeSend<'_>,
) -> Result<PasscodeDocument, SendError> {
    let is_first = send.place().index == 0;
    let mut handover = to_provider(op, &stored, &outgoing).await;
    while let Handover::Refused(refusal) = handover
        && route.go_on_after(refusal)
    {
        let Some(channel) = route.channel() else { break };
        let next = match prepare(op, contents, &stored, channel, known) {
            Ok(next) => next,
            Err(error) => {
                // The refusal of the first stands.
                tracing::error!(code = error.code(), "a message by another way could not be rendered");
                break;
            }
        };
        match switch(op, &mut stored, (&outgoing, refusal), &next, &send, (route, known)).await {
            Ok(true) => {
                send = send.instead(&next);
                outgoing = next;
                handover = to_provider(op, &stored, &outgoing).await;
            }
            Ok(false) => {}
            Err(error) => {
                // It may have been done: nothing further is begun.
                tracing::error!(%error, "a send could not move on");
                break;
            }
        }
    }
    let document =
        |outcome: &Outcome| PasscodeDocument::of(&send.after(&stored.passcode, outcome), stored.is_test(), op.now);
    let counted = async {
        if let (Outgoing::Sms { to, charge: Some(_), .. }, false) =
            (&outgoing, matches!(handover, Handover::Refused(_)))
            && op.tenant.settings.guard.mode != guard::Mode::Off
        {
            guard::count::sent(op, to, stored.passcode.expires_at, known).await;
        }
    };
    let place = send.place();
    let recorded = delivery::record(op.app, handover.clone(), &send, |transaction, outcome| {
        let after = send.after(&stored.passcode, outcome);
        let transaction = announce_send(op, transaction, (&after, stored.is_test()), place.index, outcome)?;
        let told = stored.owner.as_ref().map(|owner| match send.given_back(outcome) {
            Some(ends_at) => owner.turns_at(ends_at),
            None => owner.changed(op.now),
        });
        let transaction = transaction.learn_each("owner", told);
        Ok(match outcome {
            Outcome::Out { .. } => op.conclude(transaction, &document(outcome))?,
            Outcome::Refused(refusal) => op.concluding_refusal(transaction, &SendError::Refused(*refusal))?,
        })
    });
    let (outcome, ()) = tokio::join!(recorded, counted);
    // A receipt that came first says that it did not arrive.
    if matches!(outcome, Outcome::Out { status: SendStatus::Failed, .. })
        && let Err(error) = next_step::hasten(op.app, &op.tenant.id, &stored.passcode.id, place.index).await
    {
        tracing::warn!(%error, "the next step comes at its time");
    }
    match outcome {
        Outcome::Out { .. } => {
            if is_first {
                op.audit.measure(Measures::one("Issued"));
            }
            Ok(document(&outcome))
        }
        Outcome::Refused(refusal) => {
            // The send before failed for certain: the next step does not wait.
            if !is_first
                && let Err(error) = next_step::hasten(op.app, &op.tenant.id, &stored.passcode.id, place.index).await
            {
                tracing::warn!(%error, "the next step comes at its time");
            }
            Err(SendError::Refused(refusal))
        }
    }
}

/// Calls the provider. A test recipient reaches none (R60): its message counts as taken.
async fn to_provider(op: &Operation<'_>, stored: &Stored, outgoing: &Outgoing) -> Handover {
    if stored.is_test() {
        return Handover::Accepted(String::new());
    }
    delivery::hand_over(op.app, &op.tenant.id, outgoing, op.now).await
}

/// Gives a send that was refused back and records the next one; whether that was written.
async fn switch(
    op: &Operation<'_>,
    stored: &mut Stored,
    (failed, refusal): (&Outgoing, Refusal),
    next: &Outgoing,
    send: &PasscodeSend<'_>,
    (route, known): (&Route, &Known),
) -> Result<bool, Failure> {
    let tenant = &op.tenant.id;
    let mut moved = stored.clone();
    moved.passcode = send.after(&stored.passcode, &Outcome::Refused(refusal));
    moved.passcode.stored = StoredStatus::Pending;
    moved.passcode.strategy = route.strategy(op.now);
    let begun = begun(next, stored.passcode.generation, op.now);
    // What the refused message had reserved serves the next one, when that costs the same.
    let ledger = match (failed.charge(), next.charge()) {
        (Some(failed), Some(next)) if failed == next => None,
        (Some(failed), None) => Some(failed.refund(tenant)),
        (None, next) => next.map(|next| next.reserve(tenant)),
        (Some(_), Some(_)) => return Ok(false),
    };
    // An SMS after a mail needs a place among those to its block.
    let place = match next {
        Outgoing::Sms { to, charge: Some(_), .. } if failed.charge().is_none() => {
            let key = block_key(op, to);
            let place = known.has_read(&key).then(|| take_block(key, known, op.now, &op.app.random));
            let Some(Ok(place)) = place else { return Ok(false) };
            place
        }
        _ => Taken::default(),
    };
    let transaction = Transaction::<Failure>::new()
        .learn("send", send_store::switch(send.place(), &begun, moved.passcode.strategy.as_ref(), op.now))
        .learn_each("ledger", ledger)
        .learn_each("limits", place.writes(op.now))
        .learn_each("suppression", send.suppression(refusal));
    let refused = Outcome::Refused(refusal);
    let transaction =
        announce_send(op, transaction, (&moved.passcode, stored.is_test()), send.place().index, &refused)?;
    let transaction = transaction.learn_each("owner", stored.owner.as_ref().map(|owner| owner.changed(op.now)));
    let transaction = with_next_step(op, transaction, &moved)?;
    if !op.commit(transaction, &mut Known::default()).await?.is_done() {
        return Ok(false);
    }
    *stored = moved;
    op.audit.about(stored.passcode.id.as_str(), Some(&begun.to));
    stored.passcode.sends.push(begun);
    Ok(true)
}

pub(super) fn draft(op: &Operation<'_>, order: &Order) -> Stored {
    let tenant = &op.tenant.id;
    let policies = &op.tenant.settings.policies;
    let id = PasscodeId::new(&op.app.random);
    let sealed = Sealed {
        phone: order.recipient.phone().map(|phone| phone.e164().to_owned()),
        email: order.recipient.email().map(|email| email.as_str().to_owned()),
        context: order.context.clone(),
        locale: Some(order.language.tag().to_owned()),
        time_zone: order.time_zone.0.clone(),
        origin: order.origin.clone(),
    };
    let hashes = order.recipient.address_hashes(&op.ring, tenant).into_iter();
    let counted: Vec<Counted> = hashes
        .zip(order.recipient.channels())
        .map(|(hash, channel)| Counted { hash, by: CountedBy::Channel(channel) })
        .collect();
    let addresses: Vec<AddressHash> = counted.iter().map(|counted| counted.hash.clone()).collect();
    let test_code = op.tenant.test_recipient(&addresses, op.now).and_then(|test| Code::parse(&test.code).ok());
    if test_code.is_some() {
        op.audit.is_of_a_test();
    }
    let passcode = Passcode {
        stored: StoredStatus::Pending,
        is_superseded: false,
        purpose: order.purpose.clone(),
        generation: 1,
        code_length: test_code.as_ref().map_or(order.code_length, Code::digits),
        created_at: op.now,
        expires_at: op.now + order.validity,
        validity: order.validity,
        resend_after: op.now + SignedDuration::from_secs(i64::from(policies.resend_interval_seconds)),
        attempts: 0,
        attempt_limit: policies.attempts,
        send_count: 1,
        send_limit: policies.sends_per_passcode,
        client_reference: order.client_reference.clone(),
        verified_at: None,
        sends: Vec::new(),
        strategy: None,
        id,
    };
    Stored {
        kid: op.ring.current(),
        salt: op.app.random.bytes::<16>().to_vec(),
        binding: order.recipient.binding(&op.ring, tenant).to_vec(),
        counted,
        network: order.client_ip.map(|address| AddressHash::of_network(&op.ring, tenant, address)),
        context_hash: order.context.as_ref().map(|context| context_hash(op, context)),
        sealed: Some(store::seal(op.app, &op.ring, tenant, &passcode.id, &sealed)),
        is_decoy: false,
        test_code,
        is_told: op.tenant.tells_of(&[EventType::PasscodeDelivered, EventType::PasscodeFailed]),
        is_end_told: false,
        owner: order.owner.clone(),
        passcode,
    }
}

/// The keyed hash under which a context is compared at verification.
pub(super) fn context_hash(op: &Operation<'_>, context: &Context) -> Vec<u8> {
    let canonical = serde_json::to_vec(context).unwrap_or_default();
    op.ring.lookup_hash("context", &[op.tenant.id.as_str().as_bytes(), &canonical]).to_vec()
}

/// With what is written beside a new passcode.
pub(super) fn with_beside(transaction: Transaction<'_, SendError>, writes: Vec<Write>) -> Transaction<'_, SendError> {
    writes
        .into_iter()
        .fold(transaction, |transaction, write| transaction.answer("what it is for", write, SendError::Changed))
}

pub(super) fn point(op: &Operation<'_>, pointers: &[Key], known: &Known, stored: &Stored) -> Vec<Write> {
    let to = |key: &Key| pointer_store::point(key, known.get(key), stored, stored.passcode.expires_at, op.now);
    pointers.iter().map(to).collect()
}

/// The first request died between sending and answering: what it sent stays as it is, and this is its outcome.
pub(super) async fn finish_abandoned(
    op: &Operation<'_>,
    known: &mut Known,
    subject: &str,
) -> Result<PasscodeDocument, SendError> {
    let lost = || Failure::Defect("an abandoned request left no passcode".into());
    let id = PasscodeId::parse(subject).ok_or_else(lost)?;
    let stored = store::load(op.app, &op.tenant.id, &id, op.now).await?.ok_or_else(lost)?;
    op.audit.about(subject, Some(stored.passcode.carrier().1));
    let document = PasscodeDocument::new(&stored, op.now);
    op.commit(op.conclude(Transaction::<SendError>::new(), &document)?, known).await?;
    if let Some(row) = op.idempotency {
        row.replays_abandoned();
    }
    Ok(document)
}
