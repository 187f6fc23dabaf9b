//! Issue: one transaction for the record, the limits, the ledger and the idempotency row; then the provider; then the
//! outcome. A new passcode supersedes the pending one of the same tenant, recipient and purpose.

use jiff::SignedDuration;
use jiff::tz::TimeZone;

use super::deliver::{self, Outgoing, Sending};
use super::document::PasscodeDocument;
use super::gate::{Gate, RACES, Turned};
use super::model::{Context, Passcode, Purpose, StoredStatus};
use super::store::{self, Sealed, Stored};
use crate::http::Answer;
use crate::http::idempotency::Found;
use crate::http::problem::Problem;
use crate::ids::PasscodeId;
use crate::operation::Operation;
use crate::recipients::{Channel, Recipient};
use crate::table::{AddressHash, Builder, Item, Key, Read, Write, WriteError};
use crate::tenants::model::{Settings, WhenPlanExhausted};

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
    /// The zone in which the message tells times.
    pub time_zone: (String, TimeZone),
    /// How long a code is valid.
    pub validity: SignedDuration,
    /// Digits.
    pub code_length: u32,
    /// The caller's own reference.
    pub client_reference: Option<String>,
    /// The end user's network address, for its send limit.
    pub client_ip: Option<String>,
}

/// Makes a passcode and sends it.
///
/// # Errors
/// The contract's: 402, 403, 409, 422, 429, 503; nothing is charged then.
pub async fn issue(
    op: &Operation<'_>,
    order: Order,
    answer: &(dyn Fn(&Passcode) -> Result<Answer, Problem> + Sync),
) -> Result<Answer, Problem> {
    let tenant = &op.tenant.id;
    let id = PasscodeId::new(&op.app.random);
    let addresses = order.recipient.address_hashes(&op.ring, tenant);
    let caller = order
        .client_ip
        .as_ref()
        .map(|ip| AddressHash::new(&op.ring.lookup_hash("client-ip", &[tenant.as_str().as_bytes(), ip.as_bytes()])));
    let pending_keys: Vec<Key> =
        addresses.iter().map(|address| Key::address_pending(tenant, address, order.purpose.as_str())).collect();
    let (mut gate, pending) = Gate::read(op, &addresses, caller, pending_keys.clone()).await?;
    let mut pending: Vec<(Key, Option<Item>)> = pending_keys.into_iter().zip(pending).collect();
    match gate.judge_row(op)? {
        Found::Nothing => {}
        Found::Replay(answer) => return Ok(answer),
        Found::Abandoned(subject) => return finish_abandoned(op, &subject, answer).await,
    }

    let channels = channels(&order, &op.tenant.settings)?;
    let mut stored = draft(op, &order, id, addresses);
    let code = store::derive_code(&op.ring, tenant, &stored)?;
    let prepare = |stored: &Stored, channel| {
        let (recipient, context, zone) = (&order.recipient, order.context.as_ref(), &order.time_zone.1);
        Outgoing::prepare(op, stored, recipient, context, zone, &code, channel)
    };

    let mut channels = channels.into_iter();
    let Some(mut channel) = channels.next() else { return Err(Problem::SmsPlanExhausted) };
    for _ in 0..RACES {
        let outgoing = prepare(&stored, channel)?;
        if let Some(charge) = outgoing.charge()
            && !gate.has_room(op, charge).await?
        {
            channel = channels.next().ok_or(Problem::SmsPlanExhausted)?;
            continue;
        }
        let send = outgoing.as_send(op);
        stored.passcode.channel = send.channel;
        stored.passcode.to.clone_from(&send.to);
        stored.passcode.sends = vec![send];
        op.audit.about(stored.passcode.id.as_str(), Some(&stored.passcode.to));

        let mut passage = gate.pass(op, outgoing.charge(), stored.passcode.id.as_str())?;
        let mut writes = std::mem::take(&mut passage.writes);
        let own = writes.len();
        writes.push(store::create(tenant, &stored));
        writes.extend(pending.iter().map(|(key, seen)| point(op, key, seen.as_ref(), &stored.passcode)));
        let superseded = superseded(op, &pending);
        let targets = superseded.len();
        writes.extend(superseded);
        match op.app.table.transact(writes).await {
            Ok(()) => {
                let fallback = channels.next().map(|channel| prepare(&stored, channel)).transpose()?;
                let sending = Sending { index: 0, passage, is_first: true, previous: None, fallback, answer };
                return deliver::send(op, &mut stored, outgoing, sending).await;
            }
            Err(WriteError::Store(error)) => return Err(error.into()),
            Err(WriteError::Refused(refusals)) => {
                match gate.learn(op, &passage, &refusals)? {
                    Turned::Replay(answer) => return Ok(answer),
                    Turned::Again | Turned::PlanExhausted => {}
                }
                let pointers = own + 1;
                for (index, (_, seen)) in pending.iter_mut().enumerate() {
                    if refusals.refused(pointers + index) {
                        *seen = refusals.item(pointers + index).cloned();
                    }
                }
                // A pointer whose passcode was cleaned up already has nothing left to supersede.
                let first_target = pointers + pending.len();
                if (first_target..first_target + targets).any(|index| refusals.refused(index)) {
                    for (_, seen) in &mut pending {
                        if let Some(item) = seen {
                            item.remove("passcode");
                        }
                    }
                }
            }
        }
    }
    Err(Problem::TemporarilyUnavailable("too many requests for one recipient at once".into()))
}

/// The channels to try, in order. `auto` is SMS when there is a usable phone and plan left, else email.
fn channels(order: &Order, settings: &Settings) -> Result<Vec<Channel>, Problem> {
    let has_email = order.recipient.has(Channel::Email);
    let phone = order.recipient.phone().map(|_| destination(order, settings));
    match order.channel {
        Some(Channel::Email) if has_email => Ok(vec![Channel::Email]),
        Some(Channel::Email) => Err(Problem::invalid("/channel", "The recipient has no email address.")),
        Some(Channel::Sms) => {
            phone.ok_or_else(|| Problem::invalid("/channel", "The recipient has no phone number."))??;
            let or_email = has_email && settings.when_plan_exhausted == WhenPlanExhausted::Email;
            Ok([Some(Channel::Sms), or_email.then_some(Channel::Email)].into_iter().flatten().collect())
        }
        None => match phone {
            Some(Ok(())) => {
                Ok([Some(Channel::Sms), has_email.then_some(Channel::Email)].into_iter().flatten().collect())
            }
            Some(Err(problem)) if !has_email => Err(problem),
            _ => Ok(vec![Channel::Email]),
        },
    }
}

/// Whether SMS may go there (R23, R30): denied unless the country is allowed, and never to ranges that cost extra.
fn destination(order: &Order, settings: &Settings) -> Result<(), Problem> {
    let Some(phone) = order.recipient.phone() else { return Ok(()) };
    if let Some(reason) = phone.refused_range() {
        return Err(Problem::DestinationNotAllowed(reason));
    }
    let is_allowed = phone.country().is_some_and(|country| settings.allows(country));
    if is_allowed { Ok(()) } else { Err(Problem::DestinationNotAllowed("country-not-allowed")) }
}

fn draft(op: &Operation<'_>, order: &Order, id: PasscodeId, addresses: Vec<AddressHash>) -> Stored {
    let tenant = &op.tenant.id;
    let policies = &op.tenant.settings.policies;
    let sealed = Sealed {
        phone: order.recipient.phone().map(|phone| phone.e164().to_owned()),
        email: order.recipient.email().map(|email| email.as_str().to_owned()),
        context: order.context.clone(),
        time_zone: order.time_zone.0.clone(),
    };
    let passcode = Passcode {
        stored: StoredStatus::Pending,
        is_superseded: false,
        purpose: order.purpose.clone(),
        channel: Channel::Email,
        to: String::new(),
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
        addresses,
        address_channels: order.recipient.channels().map(Some).collect(),
        context_hash: order.context.as_ref().map(|context| context_hash(op, context)),
        sealed: Some(store::seal(op.app, &op.ring, tenant, &passcode.id, &sealed)),
        consumed_by: None,
        is_decoy: false,
        passcode,
    }
}

/// The keyed hash under which a context is compared at verification.
pub(super) fn context_hash(op: &Operation<'_>, context: &Context) -> Vec<u8> {
    let canonical = serde_json::to_vec(context).unwrap_or_default();
    op.ring.lookup_hash("context", &[op.tenant.id.as_str().as_bytes(), &canonical]).to_vec()
}

/// Points an address and purpose to the new passcode, unless another new one was faster.
fn point(op: &Operation<'_>, key: &Key, seen: Option<&Item>, passcode: &Passcode) -> Write {
    let pointer = Builder::new()
        .with("passcode_id", passcode.id.as_str())
        .with("passcode", passcode.id.as_str())
        .with("until", passcode.expires_at)
        .ttl(passcode.expires_at);
    let write = Write::put(key.clone(), pointer);
    match seen.and_then(|item| item.opt_text("passcode_id")) {
        Some(id) => write.when("#passcode_id = :seen").value(":seen", id),
        None => write.when("attribute_not_exists(#pk) OR #until <= :now").value(":now", op.now),
    }
}

/// Marks the passcodes that the pointers lead to, each once. One that ended by itself is left alone.
fn superseded(op: &Operation<'_>, pending: &[(Key, Option<Item>)]) -> Vec<Write> {
    let mut ids: Vec<PasscodeId> = pending
        .iter()
        .filter_map(|(_, seen)| seen.as_ref())
        .filter(|item| item.opt_time("until").is_some_and(|until| until > op.now))
        .filter_map(|item| item.opt_text("passcode").and_then(PasscodeId::parse))
        .collect();
    ids.sort();
    ids.dedup();
    let mark = |id| {
        Write::update(Key::passcode(&op.tenant.id, &id), "SET #superseded_by = :request")
            .when("attribute_exists(#pk)")
            .value(":request", op.request_id)
    };
    ids.into_iter().map(mark).collect()
}

/// The first request died between sending and answering: what it sent stays as it is, and this is its answer.
pub(super) async fn finish_abandoned(
    op: &Operation<'_>,
    subject: &str,
    answer: &(dyn Fn(&Passcode) -> Result<Answer, Problem> + Sync),
) -> Result<Answer, Problem> {
    let id = PasscodeId::parse(subject).ok_or(Problem::NotFound)?;
    let stored = store::load(op.app, &op.tenant.id, &id, op.now).await?.ok_or(Problem::NotFound)?;
    op.audit.about(subject, Some(&stored.passcode.to));
    let answer = answer(&stored.passcode)?;
    if let Some(guard) = &op.guard {
        op.app.table.write(guard.finish(&answer, op.now)).await?;
    }
    Ok(answer.with_header("idempotency-replayed", "true".to_owned()))
}

/// The document of a passcode, as an answer.
///
/// # Errors
/// Never in practice.
pub fn document(passcode: &Passcode, now: jiff::Timestamp, status: u16) -> Result<Answer, Problem> {
    Answer::json(status, &PasscodeDocument::new(passcode, now))
}
