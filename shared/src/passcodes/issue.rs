//! Issue: one transaction for the record, the limits, the ledger and the idempotency row; then the provider; then the
//! outcome. A new passcode supersedes the pending one of the same tenant, recipient and purpose.

use jiff::SignedDuration;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::document::PasscodeDocument;
use super::model::{Passcode, StoredStatus};
use super::send::{Contents, PasscodeSend, begun};
use super::store::{self, Counted, CountedBy, Sealed, Stored};
use crate::delivery::allowance::{Allowance, has_room};
use crate::delivery::messages::Language;
use crate::delivery::model::{Context, Purpose};
use crate::delivery::send::{self as delivery, Outcome, Outgoing};
use crate::delivery::{Handover, Refusal, ledger, templates};
use crate::failure::{Failure, fails};
use crate::faults::Faults;
use crate::idempotency::{Conflict, Earlier};
use crate::ids::PasscodeId;
use crate::limits::Violation;
use crate::operation::{Coded, Operation};
use crate::recipients::{AddressHash, Channel, Recipient};
use crate::table::{Key, Known, Transaction};
use crate::telemetry::Measures;
use crate::tenants::model::{Rule, Settings, WhenPlanExhausted};

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
    /// Limits that are reached.
    #[serde(skip)]
    Limited(Vec<Violation>),
    /// The provider certainly did not send it.
    Refused(Refusal),
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
            Self::Refused(Refusal::DestinationBlocked) | Self::DestinationNotAllowed(_) => "destination-not-allowed",
            Self::Refused(Refusal::Throttled | Refusal::Suspended) => "delivery-unavailable",
            Self::Invalid(_) => "invalid-request",
            Self::PlanExhausted => "sms-plan-exhausted",
            Self::Limited(_) => "too-many-requests",
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
    };
    let allowance = Allowance::new(tenant, &stored.hashes(), stored.network.as_ref());
    let pointers: Vec<Key> =
        stored.counted.iter().map(|counted| store::pending_key(tenant, &counted.hash, &order.purpose)).collect();
    let month = ledger::key(tenant, &crate::clock::month_of(op.now));
    let texts = templates::store::keys_of(op.tenant, &order.purpose, order.language);
    let mut known = op.read(allowance.keys().chain(pointers.iter().cloned()).chain([month]).chain(texts)).await?;

    let mut channels = Vec::new();
    loop {
        match op.earlier(&known)? {
            None => {}
            Some(Earlier::Outcome(outcome)) => return outcome,
            Some(Earlier::Abandoned(subject)) => return finish_abandoned(op, &mut known, &subject).await,
        }
        if channels.is_empty() {
            channels = self::channels(&order, &op.tenant.settings)?;
        }
        let outgoing = choose(op, &contents, &stored, &mut channels, &mut known).await?;
        stored.passcode.sends = vec![begun(&outgoing, stored.passcode.generation, op.now)];
        op.audit.about(stored.passcode.id.as_str(), Some(stored.passcode.carrier().1));
        let taken =
            allowance.take(&known, &op.tenant.settings.policies, op.now, &op.app.random).map_err(SendError::Limited)?;
        let transaction = Transaction::<SendError>::new()
            .learn_each("limits", taken.writes(op.now))
            .learn_each("ledger", outgoing.charge().map(|charge| charge.reserve(tenant)))
            .learn("passcode", store::create(tenant, &stored))
            .learn_each("pending", point(op, &pointers, &known, &stored.passcode))
            .learn_each("superseded", supersede(op, &pointers, &known, &stored.passcode.id));
        if op.commit(op.begin(transaction, stored.passcode.id.as_str()), &mut known).await?.is_done() {
            let send = PasscodeSend::new(op, &stored, 0, &outgoing, taken);
            // Rendered only when it is needed: hardly ever.
            let alternative = |stored: &Stored| {
                channels.get(1).map(|channel| prepare(op, &contents, stored, *channel, &known)).transpose()
            };
            return hand_over(op, stored, outgoing, alternative, send).await;
        }
    }
}

/// The first message that the month has room for; the channels before it are not tried again.
async fn choose(
    op: &Operation<'_>,
    contents: &Contents<'_>,
    stored: &Stored,
    channels: &mut Vec<Channel>,
    known: &mut Known,
) -> Result<Outgoing, SendError> {
    while let Some(channel) = channels.first() {
        let outgoing = prepare(op, contents, stored, *channel, known)?;
        let has_room = match outgoing.charge() {
            Some(charge) => has_room(op, charge, known).await?,
            None => true,
        };
        if has_room {
            return Ok(outgoing);
        }
        channels.remove(0);
    }
    Err(SendError::PlanExhausted)
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

/// Hands a recorded send over and records what became of it, with the outcome under the idempotency key. When the
/// provider's account is the trouble, the same code goes by another channel, where there is one.
pub(super) async fn hand_over(
    op: &Operation<'_>,
    mut stored: Stored,
    mut outgoing: Outgoing,
    alternative: impl Fn(&Stored) -> Result<Option<Outgoing>, SendError>,
    mut send: PasscodeSend<'_>,
) -> Result<PasscodeDocument, SendError> {
    let is_first = send.place().index == 0;
    let mut handover = delivery::hand_over(op.app, &op.tenant.id, &outgoing, op.now).await;
    if handover == Handover::Refused(Refusal::Suspended)
        && let Some(next) = alternative(&stored).unwrap_or_else(|error| unrendered(&error))
        && switch(op, &mut stored, &outgoing, &next, &send).await
    {
        send = send.instead(&next);
        outgoing = next;
        handover = delivery::hand_over(op.app, &op.tenant.id, &outgoing, op.now).await;
    }
    let document = |outcome: &Outcome| PasscodeDocument::new(&send.after(&stored.passcode, outcome), op.now);
    let outcome = delivery::record(op.app, handover, &send, |transaction, outcome| {
        Ok(match outcome {
            Outcome::Out { .. } => op.conclude(transaction, &document(outcome))?,
            Outcome::Refused(refusal) => op.concluding_refusal(transaction, &SendError::Refused(*refusal))?,
        })
    })
    .await;
    match outcome {
        Outcome::Out { .. } => {
            if is_first {
                op.audit.measure(Measures::one("Issued"));
            }
            Ok(document(&outcome))
        }
        Outcome::Refused(refusal) => Err(SendError::Refused(refusal)),
    }
}

/// A message by another channel that cannot be rendered: the refusal of the first stands.
fn unrendered(error: &SendError) -> Option<Outgoing> {
    tracing::error!(code = error.code(), "a message by the other channel could not be rendered");
    None
}

/// Gives the first send back and records the next one; whether that was written.
async fn switch(
    op: &Operation<'_>,
    stored: &mut Stored,
    failed: &Outgoing,
    next: &Outgoing,
    send: &PasscodeSend<'_>,
) -> bool {
    let begun = begun(next, stored.passcode.generation, op.now);
    let transaction = Transaction::<Failure>::new()
        .learn("send", store::switch(send.place(), &begun))
        .learn_each("refund", failed.charge().map(|charge| charge.refund(&op.tenant.id)));
    match op.commit(transaction, &mut Known::default()).await {
        Ok(committed) if committed.is_done() => {
            stored.passcode = send.after(&stored.passcode, &Outcome::Refused(Refusal::Suspended));
            stored.passcode.stored = StoredStatus::Pending;
            op.audit.about(stored.passcode.id.as_str(), Some(&begun.to));
            stored.passcode.sends.push(begun);
            true
        }
        Ok(_) => false,
        Err(error) => {
            tracing::error!(%error, "a send could not move to the other channel");
            false
        }
    }
}

/// The channels to try, in order. `auto` is SMS when there is a usable phone and plan left, else email.
fn channels(order: &Order, settings: &Settings) -> Result<Vec<Channel>, SendError> {
    let invalid = |detail| SendError::Invalid(Faults::one("/channel", detail));
    let has_email = order.recipient.has(Channel::Email);
    let phone = order.recipient.phone().map(|phone| settings.allows_destination(phone));
    match order.channel {
        Some(Channel::Email) if has_email => Ok(vec![Channel::Email]),
        Some(Channel::Email) => Err(invalid("The recipient has no email address.")),
        Some(Channel::Sms) => {
            let allowed = phone.ok_or_else(|| invalid("The recipient has no phone number."))?;
            allowed.map_err(SendError::DestinationNotAllowed)?;
            let or_email = has_email && settings.when_plan_exhausted == WhenPlanExhausted::Email;
            Ok([Some(Channel::Sms), or_email.then_some(Channel::Email)].into_iter().flatten().collect())
        }
        None => match phone {
            Some(Ok(())) => {
                Ok([Some(Channel::Sms), has_email.then_some(Channel::Email)].into_iter().flatten().collect())
            }
            Some(Err(rule)) if !has_email => Err(SendError::DestinationNotAllowed(rule)),
            _ => Ok(vec![Channel::Email]),
        },
    }
}

fn draft(op: &Operation<'_>, order: &Order) -> Stored {
    let tenant = &op.tenant.id;
    let policies = &op.tenant.settings.policies;
    let id = PasscodeId::new(&op.app.random);
    let sealed = Sealed {
        phone: order.recipient.phone().map(|phone| phone.e164().to_owned()),
        email: order.recipient.email().map(|email| email.as_str().to_owned()),
        context: order.context.clone(),
        locale: Some(order.language.tag().to_owned()),
        time_zone: order.time_zone.0.clone(),
    };
    let hashes = order.recipient.address_hashes(&op.ring, tenant).into_iter();
    let counted = hashes.zip(order.recipient.channels());
    let passcode = Passcode {
        stored: StoredStatus::Pending,
        is_superseded: false,
        purpose: order.purpose.clone(),
        generation: 1,
        code_length: order.code_length,
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
        id,
    };
    Stored {
        kid: op.ring.current(),
        salt: op.app.random.bytes::<16>().to_vec(),
        binding: order.recipient.binding(&op.ring, tenant).to_vec(),
        counted: counted.map(|(hash, channel)| Counted { hash, by: CountedBy::Channel(channel) }).collect(),
        network: order.client_ip.map(|address| AddressHash::of_network(&op.ring, tenant, address)),
        context_hash: order.context.as_ref().map(|context| context_hash(op, context)),
        sealed: Some(store::seal(op.app, &op.ring, tenant, &passcode.id, &sealed)),
        is_decoy: false,
        passcode,
    }
}

/// The keyed hash under which a context is compared at verification.
pub(super) fn context_hash(op: &Operation<'_>, context: &Context) -> Vec<u8> {
    let canonical = serde_json::to_vec(context).unwrap_or_default();
    op.ring.lookup_hash("context", &[op.tenant.id.as_str().as_bytes(), &canonical]).to_vec()
}

fn point(op: &Operation<'_>, pointers: &[Key], known: &Known, passcode: &Passcode) -> Vec<crate::table::Write> {
    let to = |key: &Key| store::point(key, known.get(key), &passcode.id, passcode.expires_at, op.now);
    pointers.iter().map(to).collect()
}

/// Marks the passcodes that the pointers lead to, each once. One that ended by itself is left alone.
fn supersede(op: &Operation<'_>, pointers: &[Key], known: &Known, by: &PasscodeId) -> Vec<crate::table::Write> {
    let ids = store::to_supersede(&op.tenant.id, pointers, known, op.now);
    ids.iter().map(|id| store::supersede(&op.tenant.id, id, by, op.now)).collect()
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
    let document = PasscodeDocument::new(&stored.passcode, op.now);
    op.commit(op.conclude(Transaction::<SendError>::new(), &document)?, known).await?;
    if let Some(row) = op.idempotency {
        row.replays_abandoned();
    }
    Ok(document)
}
