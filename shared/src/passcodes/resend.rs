//! Resend: the same code while at least 60 seconds of it remain and its key did not leak, otherwise a new one with a new
//! validity. No resend ever gives attempts back (R6).

use jiff::SignedDuration;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::document::PasscodeDocument;
use super::events::watch_end;
use super::issue::{self, SendError, finish_abandoned};
use super::model::{Over, Passcode, RECORDED_SENDS};
use super::pointer_store;
use super::route::{self, Route};
use super::send::{Contents, PasscodeSend, begun};
use super::send_store;
use super::store::{self, Stored};
use crate::clock::seconds_until;
use crate::delivery::model::Send;
use crate::delivery::{ledger, templates};
use crate::events::EventType;
use crate::failure::Failure;
use crate::faults::Faults;
use crate::idempotency::{Conflict, Earlier};
use crate::ids::PasscodeId;
use crate::keys::{KeyRing, SecretsUnavailable};
use crate::limits::Violation;
use crate::operation::{Coded, Operation};
use crate::recipients::Channel;
use crate::table::{Known, StoreError, Transaction};
use crate::tenants::model::{Policies, WhenPlanExhausted};

/// Why a passcode was not sent again. Nothing is charged then.
#[derive(Debug, Serialize, Deserialize)]
pub enum ResendError {
    /// There is no such passcode.
    #[serde(skip)]
    NotFound,
    /// It is over.
    #[serde(skip)]
    Over(Over),
    /// The pause between two sends is not over.
    #[serde(skip)]
    TooSoon(Vec<Violation>),
    /// It was sent as often as it may be.
    #[serde(skip)]
    SendsExhausted(Vec<Violation>),
    /// As for the first send.
    Send(SendError),
}

/// Everything that may stop a first send may stop another.
macro_rules! as_a_send {
    ($($error:ty),+) => {$(
        impl From<$error> for ResendError {
            fn from(error: $error) -> Self {
                Self::Send(error.into())
            }
        }
    )+};
}
as_a_send!(SendError, Conflict, Failure, StoreError, SecretsUnavailable);

impl Coded for ResendError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Over(over) => over.into(),
            Self::TooSoon(_) => "resend-too-soon",
            Self::SendsExhausted(_) => "sends-exhausted",
            Self::Send(error) => error.code(),
        }
    }

    fn is_final(&self) -> bool {
        matches!(self, Self::Send(error) if error.is_final())
    }
}

/// Why a passcode is sent again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// Somebody asked for it again: after the pause.
    Asked,
    /// Somebody goes the other way: at once, when that channel did not carry the present code yet. So it is once for each code;
    /// every other limit holds.
    OtherWay,
}

/// Sends a passcode again, by the same channel or another that the recipient has.
///
/// # Errors
/// [`ResendError`]; nothing is charged then.
pub async fn resend(
    op: &Operation<'_>,
    id: &PasscodeId,
    wanted: Option<Channel>,
) -> Result<PasscodeDocument, ResendError> {
    resend_because(op, (id, None), wanted, Again::Asked).await
}

/// As [`resend`], for a reason, and of an owner's passcode.
///
/// # Errors
/// As [`resend`].
pub async fn resend_because(
    op: &Operation<'_>,
    (id, owner): (&PasscodeId, Option<&str>),
    wanted: Option<Channel>,
    why: Again,
) -> Result<PasscodeDocument, ResendError> {
    let (tenant, settings) = (&op.tenant.id, &op.tenant.settings);
    let record = store::key(tenant, id);
    let month = ledger::key(tenant, &crate::clock::month_of(op.now));
    let mut known = op.read([record.clone(), month]).await?;
    loop {
        match op.earlier(&known)? {
            None => {}
            Some(Earlier::Outcome(outcome)) => return outcome,
            Some(Earlier::Abandoned(subject)) => return Ok(finish_abandoned(op, &mut known, &subject).await?),
        }
        let stored = store::readable(known.get(&record), id, op.now)?.filter(|stored| stored.is_of(owner));
        let stored = stored.ok_or(ResendError::NotFound)?;
        op.audit.about(id.as_str(), Some(stored.passcode.carrier().1));
        if let Err(over) = stored.passcode.require_pending(op.now) {
            forget_recipient(op, &stored).await;
            return Err(ResendError::Over(over));
        }
        let allowance = stored.allowance(tenant);
        // Whoever is refused is told how long the recipient's limits ask to wait, so they must be read then.
        let is_at_once = why == Again::OtherWay && wanted.is_some_and(|channel| stored.passcode.is_new_way(channel));
        let is_refused = require_send_left(op, &stored.passcode, is_at_once, &[]).is_err();
        if allowance.keys().any(|key| !known.has_read(&key))
            && (is_refused || !allowance.expect(&mut known, &settings.policies, stored.passcode.sends.len(), op.now))
        {
            op.app.table.read_into(&mut known, allowance.keys()).await?;
        }
        let taken = allowance.take(&known, &settings.policies, op.now, &op.app.random);
        let waits = taken.as_ref().err().map_or([].as_slice(), Vec::as_slice);
        require_send_left(op, &stored.passcode, is_at_once, waits)?;
        // A rotation just now elsewhere: this instance's ring may lack the record's key (R54).
        let ring = op.app.keys.ring_with(&stored.kid).await?;
        let sealed = store::unseal(&ring, tenant, &stored)?;
        let recipient = sealed.recipient()?;
        let (channel, is_auto) = (wanted.unwrap_or(stored.passcode.carrier().0), wanted.is_none());
        if !recipient.has(channel) {
            let faults = Faults::one("/channel", "The recipient has no address for this channel.");
            return Err(SendError::Invalid(faults).into());
        }
        if let (Channel::Sms, Some(phone)) = (channel, recipient.phone()) {
            settings.allows_destination(phone).map_err(SendError::DestinationNotAllowed)?;
        }
        let time_zone = TimeZone::get(&sealed.time_zone).unwrap_or(TimeZone::UTC);
        let mut next = next_generation(op, &ring, &stored);
        let code = store::derive_code(&ring, tenant, &next)?;
        let language = sealed.language(settings);
        let texts = templates::store::keys_of(op.tenant, &next.passcode.purpose, language);
        if texts.iter().any(|text| !known.has_read(text)) {
            op.app.table.read_into(&mut known, texts).await?;
        }
        let contents = Contents {
            recipient: &recipient,
            context: sealed.context.as_ref(),
            language,
            time_zone: &time_zone,
            code: &code,
            origin: sealed.origin.as_deref(),
        };
        let is_free_to_choose = is_auto || settings.when_plan_exhausted == WhenPlanExhausted::Email;
        let may_mail = channel == Channel::Sms && is_free_to_choose && recipient.has(Channel::Email);
        let mut route = Route::by_hand(channel, may_mail.then_some(Channel::Email));
        let outgoing = route.choose(op, &contents, &next, &allowance, &mut known).await?;
        taken.map_err(SendError::Limited)?;
        let taken = route::take(op, &allowance, &outgoing, &mut known).await?;
        let send = begun(&outgoing, stored.passcode.generation, op.now);
        send_again(&mut next, Send { is_probe: route.is_probe(), ..send }, op);
        if let Some(strategy) = &mut next.passcode.strategy {
            strategy.restart(op.now);
        }
        let is_new = next.passcode.generation != stored.passcode.generation;
        let pointers = is_new.then(|| pointer_store::repoint(tenant, &next)).into_iter().flatten();
        let transaction = Transaction::<ResendError>::new()
            .learn_each("limits", taken.writes(op.now))
            .learn_each("probe", route.probe_writes(op))
            .learn_each("ledger", outgoing.charge().map(|charge| charge.reserve(tenant)))
            .learn("passcode", send_store::send_again(tenant, &stored, &next, op.now));
        let told = next
            .owner
            .as_ref()
            .map(|owner| if is_new { owner.turns_at(next.passcode.expires_at) } else { owner.changed(op.now) });
        let transaction = transaction.learn_each("owner", told);
        // The job that waits may have ended with a message that arrived, of a code that is dead now.
        let transaction = if is_new { issue::with_next_step(op, transaction, &next)? } else { transaction };
        // A pointer that leads elsewhere means that a newer passcode takes this one's place.
        let transaction = pointers.fold(transaction, |transaction, pointer| {
            transaction.answer("pending", pointer, ResendError::Over(Over::Superseded))
        });
        let transaction = if is_new {
            watch_end(op, transaction, &next.passcode, EventType::PasscodeExpired, next.passcode.expires_at)?
        } else {
            transaction
        };
        if op.commit(op.begin(transaction, id.as_str()), &mut known).await?.is_done() {
            op.audit.about(id.as_str(), Some(next.passcode.carrier().1));
            let index = next.passcode.sends.len() - 1;
            let send = PasscodeSend::new(op, &next, index, &outgoing, taken).rotating(is_new.then_some(stored));
            // One message: where it is refused, whoever asked for it decides what comes next.
            route = Route::by_hand(outgoing.channel(), None);
            return Ok(issue::hand_over(op, next, outgoing, (&mut route, &contents, &known), send).await?);
        }
    }
}

/// What the record is with one more send.
pub(crate) fn send_again(next: &mut Stored, send: Send, op: &Operation<'_>) {
    let passcode = &mut next.passcode;
    passcode.send_count += 1;
    passcode.resend_after = op.now + pause(&op.tenant.settings.policies);
    passcode.sends.push(Send { generation: passcode.generation, ..send });
}

/// `Ok` when the pause is over, or need not be, and a send is left. What the recipient's own limits ask for (`waits`) comes on top: waiting
/// as told must be enough (R20).
///
/// # Errors
/// [`ResendError::TooSoon`] or [`ResendError::SendsExhausted`].
pub(crate) fn require_send_left(
    op: &Operation<'_>,
    passcode: &Passcode,
    is_at_once: bool,
    waits: &[Violation],
) -> Result<(), ResendError> {
    let wait = waits.iter().map(|violation| violation.retry_after_seconds).max().unwrap_or(1);
    if passcode.sends_remaining() == 0 || passcode.sends.len() >= RECORDED_SENDS {
        // The passcode stays spent; a new one succeeds as soon as the limits allow.
        return Err(ResendError::SendsExhausted(vec![Violation {
            policy: "passcode-sends",
            quota: passcode.send_limit,
            window_seconds: passcode.validity.as_secs(),
            retry_after_seconds: wait,
        }]));
    }
    if passcode.resend_after > op.now && !is_at_once {
        return Err(ResendError::TooSoon(vec![Violation {
            policy: "resend-interval",
            quota: 1,
            window_seconds: pause(&op.tenant.settings.policies).as_secs(),
            retry_after_seconds: seconds_until(passcode.resend_after, op.now).max(wait),
        }]));
    }
    Ok(())
}

/// The record with the code that this resend carries.
pub(crate) fn next_generation(op: &Operation<'_>, ring: &KeyRing, stored: &Stored) -> Stored {
    let mut next = stored.clone();
    if stored.passcode.must_rotate(op.now) || ring.is_struck_out(&stored.kid) {
        next.passcode.generation += 1;
        next.passcode.expires_at = op.now + next.passcode.validity;
        next.salt = op.app.random.bytes::<16>().to_vec();
        next.kid = ring.current();
    }
    next
}

/// A passcode that is over needs its recipient's address no more. Whoever meets one that ended by the clock removes it;
/// where nobody does, the record's TTL will.
pub(super) async fn forget_recipient(op: &Operation<'_>, stored: &Stored) {
    if stored.sealed.is_none() {
        return;
    }
    let transaction =
        Transaction::<StoreError>::new().learn("passcode", store::forget_recipient(&op.tenant.id, &stored.passcode.id));
    if let Err(error) = op.commit(transaction, &mut Known::default()).await {
        tracing::warn!(%error, "the address in a passcode that is over stays until its record goes");
    }
}

/// The pause between two sends of a passcode.
fn pause(policies: &Policies) -> SignedDuration {
    SignedDuration::from_secs(i64::from(policies.resend_interval_seconds))
}
