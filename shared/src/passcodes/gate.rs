//! What every send must pass, whether it is the first or a repeat: the idempotency row, the limits of the recipient's
//! addresses and of the caller's, and the ledger. Read once, written in the flow's transaction, and corrected from what
//! a refused transaction shows, so that a lost race costs no further read.

use super::limits::{self, Slots, Window};
use crate::delivery::ledger::{self, Charge, Ledger};
use crate::http::Answer;
use crate::http::idempotency::Found;
use crate::http::limit::Violation;
use crate::http::problem::Problem;
use crate::operation::Operation;
use crate::table::{AddressHash, Item, Key, Refusals, StoreError, Write, WriteError};
use crate::tenants;
use crate::tenants::model::Policies;

/// How often a flow tries again after losing a race. Each loss means that another send took a slot, so there are
/// never more than the slots there are.
pub(super) const RACES: usize = 64;

/// The state of everything that a send must pass.
pub(super) struct Gate {
    addresses: Vec<(AddressHash, Option<Item>)>,
    caller: Option<(AddressHash, Option<Item>)>,
    row: Option<Item>,
    ledger: Option<Item>,
    month: String,
}

/// What the gate adds to a transaction, in this order, before the flow's own writes.
pub(super) struct Passage {
    pub(super) writes: Vec<Write>,
    /// Undo the slots: nothing was sent.
    pub(super) slots: Vec<(Key, Slots)>,
    roles: Vec<Role>,
}

enum Role {
    Address(usize),
    Caller,
    Ledger,
    Row,
}

/// What a refused transaction means for the gate.
pub(super) enum Turned {
    /// Try again with what is known now.
    Again,
    /// The SMS plan has not enough left.
    PlanExhausted,
    /// Another request with the same key was first, and this is its answer.
    Replay(Answer),
}

impl Gate {
    /// Reads the gate's items and `extra` ones in one go.
    pub(super) async fn read(
        op: &Operation<'_>,
        addresses: &[AddressHash],
        caller: Option<AddressHash>,
        extra: Vec<Key>,
    ) -> Result<(Self, Vec<Option<Item>>), StoreError> {
        let tenant = &op.tenant.id;
        let month = ledger::month_of(op.now);
        let extras = extra.len();
        let mut keys = extra;
        keys.push(Key::ledger(tenant, &month));
        keys.extend(addresses.iter().map(|address| Key::address_sends(tenant, address)));
        keys.extend(caller.iter().map(|caller| Key::ip_sends(tenant, caller)));
        keys.extend(op.guard.iter().map(|guard| guard.key().clone()));
        let mut items = op.app.table.get_many(&keys).await?;
        let rest = items.split_off(extras);
        let mut rest = rest.into_iter();
        let ledger = rest.next().flatten();
        let addresses = addresses.iter().map(|address| (address.clone(), rest.next().flatten())).collect();
        let caller = caller.map(|caller| (caller, rest.next().flatten()));
        let row = rest.next().flatten();
        Ok((Self { addresses, caller, row, ledger, month }, items))
    }

    /// What the idempotency row says.
    pub(super) fn judge_row(&self, op: &Operation<'_>) -> Result<Found, Problem> {
        op.guard.as_ref().map_or(Ok(Found::Nothing), |guard| guard.judge(self.row.as_ref(), op.now))
    }

    /// The writes that let a send pass, with its charge if it is an SMS.
    ///
    /// # Errors
    /// 429 with every limit that is reached.
    pub(super) fn pass(&self, op: &Operation<'_>, charge: Option<&Charge>, subject: &str) -> Result<Passage, Problem> {
        let tenant = &op.tenant.id;
        let policies = &op.tenant.settings.policies;
        let mut passage = Passage { writes: Vec::new(), slots: Vec::new(), roles: Vec::new() };
        let mut violations: Vec<Violation> = Vec::new();
        let mut take = |role, windows: &[Window], key: Key, item: Option<&Item>| match limits::choose(
            windows,
            item,
            op.now,
            &op.app.random,
        ) {
            Ok(slots) => {
                passage.writes.push(slots.take(key.clone(), op.now));
                passage.slots.push((key, slots));
                passage.roles.push(role);
            }
            Err(found) => violations.extend(found),
        };
        for (index, (address, item)) in self.addresses.iter().enumerate() {
            take(
                Role::Address(index),
                &recipient_windows(policies),
                Key::address_sends(tenant, address),
                item.as_ref(),
            );
        }
        if let Some((caller, item)) = &self.caller {
            take(Role::Caller, &[caller_window(policies)], Key::ip_sends(tenant, caller), item.as_ref());
        }
        if !violations.is_empty() {
            violations.sort_by_key(|violation| violation.policy);
            violations.dedup_by(|one, other| {
                let is_same = one.policy == other.policy;
                if is_same {
                    other.retry_after_seconds = other.retry_after_seconds.max(one.retry_after_seconds);
                }
                is_same
            });
            return Err(Problem::TooManyRequests(violations));
        }
        if let Some(charge) = charge {
            passage.writes.push(charge.reserve(tenant));
            passage.roles.push(Role::Ledger);
        }
        if let Some(guard) = &op.guard {
            passage.writes.push(guard.begin(subject, op.now));
            passage.roles.push(Role::Row);
        }
        Ok(passage)
    }

    /// The limits that a new send to this recipient would meet now: how long until one succeeds.
    pub(super) fn waits(&self, op: &Operation<'_>) -> Vec<Violation> {
        match self.pass(op, None, "") {
            Err(Problem::TooManyRequests(violations)) => violations,
            _ => Vec::new(),
        }
    }

    /// Whether the month has room for these parts, as far as known; opens the month when nobody has.
    pub(super) async fn has_room(&mut self, op: &Operation<'_>, charge: &Charge) -> Result<bool, Problem> {
        if self.ledger.is_none() {
            self.ledger = Some(self.open_month(op).await?);
        }
        let Some(item) = &self.ledger else { return Ok(false) };
        Ok(Ledger::read(item)?.free >= i64::from(charge.parts))
    }

    /// Learns from a refused transaction that began with this passage's writes.
    pub(super) fn learn(
        &mut self,
        op: &Operation<'_>,
        passage: &Passage,
        refusals: &Refusals,
    ) -> Result<Turned, Problem> {
        let mut turned = Turned::Again;
        for (index, role) in passage.roles.iter().enumerate() {
            if !refusals.refused(index) {
                continue;
            }
            let item = refusals.item(index).cloned();
            match role {
                Role::Address(address) => {
                    if let Some((_, known)) = self.addresses.get_mut(*address) {
                        *known = item;
                    }
                }
                Role::Caller => {
                    if let Some((_, known)) = &mut self.caller {
                        *known = item;
                    }
                }
                Role::Ledger => {
                    self.ledger = item;
                    turned = Turned::PlanExhausted;
                }
                Role::Row => {
                    self.row = item;
                    return match self.judge_row(op)? {
                        Found::Replay(answer) => Ok(Turned::Replay(answer)),
                        Found::Nothing => Ok(Turned::Again),
                        Found::Abandoned(_) => Err(Problem::RequestInProgress),
                    };
                }
            }
        }
        Ok(turned)
    }

    /// Opens the month with the plan as it is now, not as the cache remembers it.
    async fn open_month(&self, op: &Operation<'_>) -> Result<Item, Problem> {
        let key = Key::ledger(&op.tenant.id, &self.month);
        for _ in 0..4 {
            let tenant = tenants::load_strict(op.app, &op.tenant.id).await?;
            match op.app.table.transact(ledger::open(&tenant.id, &self.month, tenant.sms_limit, op.now).into()).await {
                Ok(()) | Err(WriteError::Refused(_)) => {}
                Err(WriteError::Store(error)) => return Err(error.into()),
            }
            if let Some(item) = op.app.table.get(&key).await? {
                return Ok(item);
            }
        }
        Err(Problem::TemporarilyUnavailable("the month's ledger could not be opened".into()))
    }
}

pub(crate) fn recipient_windows(policies: &Policies) -> [Window; 2] {
    let loosest = Policies::default();
    [
        Window {
            policy: "recipient-10-minutes",
            prefix: 'a',
            quota: policies.sends_per_recipient_10_minutes,
            quota_default: loosest.sends_per_recipient_10_minutes,
            seconds: 600,
        },
        Window {
            policy: "recipient-24-hours",
            prefix: 'b',
            quota: policies.sends_per_recipient_24_hours,
            quota_default: loosest.sends_per_recipient_24_hours,
            seconds: 24 * 3600,
        },
    ]
}

pub(crate) fn caller_window(policies: &Policies) -> Window {
    Window {
        policy: "client-ip-10-minutes",
        prefix: 'a',
        quota: policies.sends_per_address_10_minutes,
        quota_default: Policies::default().sends_per_address_10_minutes,
        seconds: 600,
    }
}
