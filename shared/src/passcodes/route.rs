//! By which ways a passcode's message may go, one after another: one channel, the channels of `auto`, or the steps of a
//! strategy. A way that is refused before the provider is called is passed over; whether the next one is worth trying after a
//! provider's refusal is decided here, too.

use jiff::Timestamp;

use super::issue::{Order, SendError, prepare};
use super::send::Contents;
use super::store::Stored;
use crate::delivery::Refusal;
use crate::delivery::allowance::{Allowance, Taken, block_key, has_room, take_block};
use crate::delivery::guard::{self, Breaker, Scope};
use crate::delivery::send::Outgoing;
use crate::faults::Faults;
use crate::jobs::Job;
use crate::operation::Operation;
use crate::recipients::{Channel, Phone, Recipient};
use crate::strategy::{Step, Strategy};
use crate::table::{Key, Known, Transaction, Write};
use crate::tenants::model::{Settings, WhenPlanExhausted};

/// The ways that are left, the present one first.
#[derive(Debug, Clone)]
pub struct Route {
    /// The channels, each with the step that it is.
    ways: Vec<(Channel, usize)>,
    /// All steps; none without a strategy.
    steps: Vec<Step>,
    /// Whether one channel was asked for: what stands in its way is the answer.
    is_fixed: bool,
    /// The open breakers that let the present way through as a probe.
    probes: Vec<(Scope, Option<Timestamp>)>,
}

impl Route {
    /// The ways of an order, in the order in which they are tried.
    ///
    /// # Errors
    /// When the recipient has no address for what was asked for, or may not be sent to.
    pub fn of_order(order: &Order, settings: &Settings) -> Result<Self, SendError> {
        if !order.strategy.is_empty() {
            return Self::of_steps(&order.strategy, 0, &order.recipient, settings, true);
        }
        if order.channel.is_none() && settings.strategy.iter().any(|step| order.recipient.has(step.channel)) {
            return Self::of_steps(&settings.strategy, 0, &order.recipient, settings, false);
        }
        let channels = channels(order, settings)?;
        let is_fixed = order.channel.is_some();
        let ways = channels.into_iter().map(|channel| (channel, 0)).collect();
        Ok(Self { ways, steps: Vec::new(), is_fixed, probes: Vec::new() })
    }

    /// The way of a send by hand: a channel, and another one when the plan is used up.
    #[must_use]
    pub fn by_hand(channel: Channel, instead: Option<Channel>) -> Self {
        let ways = std::iter::once(channel).chain(instead).map(|channel| (channel, 0)).collect();
        Self { ways, steps: Vec::new(), is_fixed: true, probes: Vec::new() }
    }

    /// The steps from one on. A step that the recipient has no address for is passed over, or a fault where it was asked for.
    ///
    /// # Errors
    /// The faults; or the rule that forbids every step there is.
    pub fn of_steps(
        steps: &[Step],
        from: usize,
        recipient: &Recipient,
        settings: &Settings,
        is_asked_for: bool,
    ) -> Result<Self, SendError> {
        let mut faults = Faults::default();
        let mut ways = Vec::new();
        let mut refused = None;
        for (index, step) in steps.iter().enumerate().skip(from) {
            if !recipient.has(step.channel) {
                if is_asked_for {
                    faults.add(&format!("/strategy/{index}/channel"), "The recipient has no address for this channel.");
                }
                continue;
            }
            let phone = recipient.phone().filter(|_| step.channel == Channel::Sms);
            match phone.map(|phone| settings.allows_destination(phone)) {
                Some(Err(rule)) => refused = Some(SendError::DestinationNotAllowed(rule)),
                Some(Ok(())) | None => ways.push((step.channel, index)),
            }
        }
        faults.check().map_err(SendError::Invalid)?;
        match refused {
            Some(refused) if ways.is_empty() => Err(refused),
            _ => Ok(Self { ways, steps: steps.to_vec(), is_fixed: false, probes: Vec::new() }),
        }
    }

    /// The channel that is tried now.
    #[must_use]
    pub fn channel(&self) -> Option<Channel> {
        self.ways.first().map(|(channel, _)| *channel)
    }

    /// Whether the present way is a probe.
    #[must_use]
    pub fn is_probe(&self) -> bool {
        !self.probes.is_empty()
    }

    /// Takes the probe's place, in the transaction that records the send; refused when another probe was first.
    #[must_use]
    pub fn probe_writes(&self, op: &Operation<'_>) -> Vec<Write> {
        let write =
            |(scope, seen): &(Scope, Option<Timestamp>)| guard::store::probe(&op.tenant.id, scope, *seen, op.now);
        self.probes.iter().map(write).collect()
    }

    /// The strategy once the present way was taken at `now`; none without one.
    #[must_use]
    pub fn strategy(&self, now: Timestamp) -> Option<Strategy> {
        let (_, step) = self.ways.first().filter(|_| !self.steps.is_empty())?;
        Some(Strategy::after(self.steps.clone(), *step, now))
    }

    /// The first message that may go: its address is not suppressed, and the month has room for it. The ways before it are not
    /// tried again.
    ///
    /// # Errors
    /// What stood in the way of the first one.
    pub async fn choose(
        &mut self,
        op: &Operation<'_>,
        contents: &Contents<'_>,
        stored: &Stored,
        allowance: &Allowance,
        known: &mut Known,
    ) -> Result<Outgoing, SendError> {
        let mut refused = None;
        while let Some(channel) = self.channel() {
            let suppressed = stored.address(channel).and_then(|(index, _)| allowance.suppressed(index, known));
            let guarded = match suppressed {
                Some(reason) => Guarded::Not(SendError::Refused(reason.refusal())),
                None => guarded(op, contents, (stored, allowance), (channel, !self.steps.is_empty()), known).await?,
            };
            let refusal = match guarded {
                Guarded::Not(error) => Some(error),
                Guarded::Through(probes) => {
                    self.probes = probes;
                    None
                }
            };
            let error = if let Some(error) = refusal {
                if self.is_fixed {
                    return Err(error);
                }
                error
            } else {
                let outgoing = prepare(op, contents, stored, channel, known)?;
                let has_room = match outgoing.charge() {
                    Some(charge) => has_room(op, charge, known).await?,
                    None => true,
                };
                if has_room {
                    return Ok(outgoing);
                }
                SendError::PlanExhausted
            };
            refused.get_or_insert(error);
            self.ways.remove(0);
        }
        Err(refused.unwrap_or(SendError::PlanExhausted))
    }

    /// Leaves out the ways after the present one whose address is suppressed, or that the guard does not simply let through.
    pub fn keep_reachable(
        &mut self,
        op: &Operation<'_>,
        contents: &Contents<'_>,
        stored: &Stored,
        allowance: &Allowance,
        known: &Known,
    ) {
        let is_guarded = |channel: Channel| {
            let phone = contents.recipient.phone().filter(|_| channel == Channel::Sms && is_under_guard(op, stored));
            phone.is_some_and(|phone| !guard::count::is_closed(op, phone, known))
        };
        let is_suppressed = |channel: Channel| {
            let place = stored.address(channel);
            place.is_some_and(|(index, _)| allowance.suppressed(index, known).is_some())
        };
        let mut is_present = true;
        self.ways.retain(|(channel, _)| {
            std::mem::take(&mut is_present) || !(is_suppressed(*channel) || is_guarded(*channel))
        });
    }

    /// Goes to the next way after the provider refused the present one; `false` when none is left, or it would not help: without
    /// a strategy the other channel serves only when the provider's account is the trouble, and the same address is not tried
    /// again after it was refused itself.
    pub fn go_on_after(&mut self, refusal: Refusal) -> bool {
        let Some((tried, _)) = self.ways.first().copied() else { return false };
        if self.steps.is_empty() && refusal != Refusal::Suspended {
            return false;
        }
        self.probes.clear();
        self.ways.remove(0);
        self.ways.retain(|(channel, _)| *channel != tried || refusal.may_pass());
        !self.ways.is_empty()
    }
}

/// What a flow reads ahead for an SMS to this number: the places of its block, and its breakers.
#[must_use]
pub fn keys_of_sms(op: &Operation<'_>, stored: &Stored, recipient: &Recipient) -> Vec<Key> {
    let Some(phone) = recipient.phone().filter(|_| !stored.is_test()) else { return Vec::new() };
    let breakers = is_under_guard(op, stored).then(|| guard::count::keys(&op.tenant.id, phone));
    std::iter::once(block_key(op, phone)).chain(breakers.into_iter().flatten()).collect()
}

fn is_under_guard(op: &Operation<'_>, stored: &Stored) -> bool {
    op.tenant.settings.guard.mode != guard::Mode::Off && !stored.is_test()
}

/// What the guard, or the limit that belongs to it, says of a way.
enum Guarded {
    /// It may go: as a probe of these breakers, if any.
    Through(Vec<(Scope, Option<Timestamp>)>),
    /// It may not.
    Not(SendError),
}

/// What the guard says of an SMS. Where a limit is reached that every way has, that is the answer, and not the guard's. Where
/// the block's is, a step is followed by the next, and who asked for no steps is told when.
async fn guarded(
    op: &Operation<'_>,
    contents: &Contents<'_>,
    (stored, allowance): (&Stored, &Allowance),
    (channel, has_steps): (Channel, bool),
    known: &mut Known,
) -> Result<Guarded, SendError> {
    let phone = contents.recipient.phone().filter(|_| channel == Channel::Sms && !stored.is_test());
    let Some(phone) = phone else { return Ok(Guarded::Through(Vec::new())) };
    let is_guarded = is_under_guard(op, stored);
    let breakers = is_guarded.then(|| guard::count::keys(&op.tenant.id, phone)).into_iter().flatten();
    let keys: Vec<Key> = breakers.chain([block_key(op, phone)]).filter(|key| !known.has_read(key)).collect();
    if !keys.is_empty() {
        op.app.table.read_into(known, keys).await?;
    }
    if allowance.take(known, &op.tenant.settings.policies, op.now, &op.app.random).is_err() {
        return Ok(Guarded::Through(Vec::new()));
    }
    if let Err(violations) = take_block(block_key(op, phone), known, op.now, &op.app.random) {
        let limited = SendError::Limited(violations);
        return Ok(if has_steps { Guarded::Not(limited) } else { Guarded::Through(Vec::new()) });
    }
    if !is_guarded {
        return Ok(Guarded::Through(Vec::new()));
    }
    let verdict = guard::count::admit(op, phone, known).await?;
    for (scope, breaker) in &verdict.opens {
        open(op, phone, scope, breaker).await?;
    }
    Ok(match verdict.refused {
        Some(closed) => Guarded::Not(SendError::Guarded(closed)),
        None => Guarded::Through(verdict.probes),
    })
}

/// Opens a breaker, with one mail to the administrators and what webhooks are told; nothing when another was first. A block
/// is taken out of its country's counts then.
async fn open(op: &Operation<'_>, phone: &Phone, scope: &Scope, breaker: &Breaker) -> Result<(), SendError> {
    let tenant = &op.tenant.id;
    let job = Job::GuardOpened { tenant: tenant.clone(), breaker: scope.id(), at_ms: op.now.as_millisecond() };
    let opened = guard::list::opened(scope, breaker, &op.tenant.settings.guard, op.now);
    let transaction = Transaction::<SendError>::new().learn("breaker", guard::store::open(tenant, scope, op.now));
    let transaction = op.announce(op.with_job(transaction, &job, op.now)?, &opened)?;
    if !op.commit(transaction, &mut Known::default()).await?.is_done() {
        return Ok(());
    }
    if let (Scope::Block(_), Some(country)) = (scope, phone.country()) {
        let country = Scope::Country(country.to_string());
        for write in guard::store::leave_out(tenant, &country, &breaker.counted(op.now)) {
            if let Err(error) = op.app.table.add(write).await {
                tracing::warn!(%error, "a block that opened still counts for its country");
            }
        }
    }
    Ok(())
}

/// The places that a message takes in all limits.
///
/// # Errors
/// Every limit that is reached.
pub async fn take(
    op: &Operation<'_>,
    allowance: &Allowance,
    outgoing: &Outgoing,
    known: &mut Known,
) -> Result<Taken, SendError> {
    let taken = allowance.take(known, &op.tenant.settings.policies, op.now, &op.app.random);
    let Outgoing::Sms { to, charge: Some(_), .. } = outgoing else { return taken.map_err(SendError::Limited) };
    let key = block_key(op, to);
    if !known.has_read(&key) {
        op.app.table.read_into(known, [key.clone()]).await?;
    }
    let block = take_block(key, known, op.now, &op.app.random);
    match (taken, block) {
        (Ok(taken), Ok(block)) => Ok(taken.and(block)),
        (Err(mut one), Err(other)) => {
            one.extend(other);
            Err(SendError::Limited(one))
        }
        (Err(violations), Ok(_)) | (Ok(_), Err(violations)) => Err(SendError::Limited(violations)),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn route(ways: &[Channel], has_steps: bool) -> Route {
        let step = |channel: &Channel| Step { channel: *channel, wait_seconds: None };
        let steps = if has_steps { ways.iter().map(step).collect() } else { Vec::new() };
        Route { ways: ways.iter().copied().zip(0..).collect(), steps, is_fixed: false, probes: Vec::new() }
    }

    #[test]
    fn a_refused_step_is_followed_by_one_that_may_help() {
        use Channel::{Email, Sms};
        use Refusal::{InvalidRecipient, OptedOut, Suspended, Throttled};
        for (ways, has_steps, refusal, next) in [
            (vec![Sms, Email], false, Suspended, Some(Email)),
            (vec![Sms, Email], false, OptedOut, None),
            (vec![Sms], false, Suspended, None),
            (vec![Sms, Sms, Email], true, Throttled, Some(Sms)),
            (vec![Sms, Sms, Email], true, OptedOut, Some(Email)),
            (vec![Sms, Sms], true, InvalidRecipient, None),
            (vec![Email, Sms], true, InvalidRecipient, Some(Sms)),
        ] {
            let mut route = route(&ways, has_steps);
            let goes_on = route.go_on_after(refusal);
            assert_eq!(goes_on.then(|| route.channel()).flatten(), next, "{ways:?} after {refusal:?}");
        }
    }
}
