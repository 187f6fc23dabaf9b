//! What every send must be allowed, whether it is the first or a repeat: by the limits of the recipient's addresses, by
//! those of the caller's network, and by the month's plan. Pure decisions over what is known; the places are taken in the
//! flow's own transaction.

use jiff::Timestamp;

use super::ledger::{self, Charge, Ledger};
use super::model::AddressFault;
use super::suppressions;
use crate::ids::TenantId;
use crate::limits::{self, Slots, Violation, Window};
use crate::operation::Operation;
use crate::random::Random;
use crate::recipients::{AddressHash, Phone};
use crate::table::{Key, Known, StoreError, Write};
use crate::tenants::model::Policies;

/// Whose limits a send counts against.
#[derive(Debug, Clone, Default)]
pub struct Allowance {
    addresses: Vec<Key>,
    network: Option<Key>,
}

/// The places that a send takes in the limits.
#[derive(Debug, Clone, Default)]
pub struct Taken(Vec<(Key, Slots)>);

impl Allowance {
    /// Of these addresses of a recipient, and the caller's network when it is known.
    #[must_use]
    pub fn new(tenant: &TenantId, addresses: &[AddressHash], network: Option<&AddressHash>) -> Self {
        Self {
            addresses: addresses.iter().map(|address| address_key(tenant, address)).collect(),
            network: network.map(|network| Key::of_tenant(tenant, &format!("IP#{network}"), "SENDS")),
        }
    }

    /// What must be known.
    pub fn keys(&self) -> impl Iterator<Item = Key> {
        self.addresses.iter().chain(&self.network).cloned()
    }

    /// Expects what the limits hold when nobody sent to these addresses but the passcode itself, this often: a free place is
    /// free, or the transaction is refused and shows what stands there. `false` when that proves nothing: they must be read.
    pub fn expect(&self, known: &mut Known, policies: &Policies, sends: usize, now: Timestamp) -> bool {
        let windows = address_windows(policies);
        let sends = u32::try_from(sends).unwrap_or(u32::MAX);
        let is_plain = windows.iter().chain([&network_window(policies)]).all(Window::is_loosest);
        if !is_plain || windows.iter().any(|window| sends >= window.quota) {
            return false;
        }
        for key in &self.addresses {
            known.expect(key.clone(), Some(limits::after(&windows, sends, now)));
        }
        if let Some(key) = &self.network {
            known.expect(key.clone(), None);
        }
        true
    }

    /// Why the `index`th address is sent nothing, as far as it is known.
    #[must_use]
    pub fn suppressed(&self, index: usize, known: &Known) -> Option<AddressFault> {
        suppressions::store::reason(known.get(self.addresses.get(index)?))
    }

    /// Places in all the limits.
    ///
    /// # Errors
    /// Every limit that is reached, each once.
    pub fn take(
        &self,
        known: &Known,
        policies: &Policies,
        now: Timestamp,
        random: &Random,
    ) -> Result<Taken, Vec<Violation>> {
        let mut taken = Taken::default();
        let mut violations: Vec<Violation> = Vec::new();
        let limits = self.addresses.iter().map(|key| (key, address_windows(policies).to_vec()));
        for (key, windows) in limits.chain(self.network.iter().map(|key| (key, vec![network_window(policies)]))) {
            match limits::choose(&windows, known.get(key), now, random) {
                Ok(slots) => taken.0.push((key.clone(), slots)),
                Err(found) => violations.extend(found),
            }
        }
        if violations.is_empty() {
            return Ok(taken);
        }
        violations.sort_by_key(|violation| violation.policy);
        violations.dedup_by(|one, other| {
            let is_same = one.policy == other.policy;
            if is_same {
                other.retry_after_seconds = other.retry_after_seconds.max(one.retry_after_seconds);
            }
            is_same
        });
        Err(violations)
    }
}

impl Taken {
    /// Takes the places; refused when another send was there first.
    pub fn writes(&self, now: Timestamp) -> impl Iterator<Item = Write> {
        self.0.iter().map(move |(key, slots)| slots.take(key.clone(), now))
    }

    /// Gives them back: nothing was sent, and it was nobody's fault who is limited by them.
    pub fn release(&self) -> impl Iterator<Item = Write> {
        self.0.iter().map(|(key, slots)| slots.release(key.clone()))
    }

    /// These places and others.
    #[must_use]
    pub fn and(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }
}

/// The send limits of one address.
#[must_use]
pub fn address_key(tenant: &TenantId, address: &AddressHash) -> Key {
    Key::of_tenant(tenant, &format!("R#{address}"), "SENDS")
}

/// Whether the month has room for a charge, as far as it is known. A month that nobody has opened is opened.
///
/// # Errors
/// When the table does not answer.
pub async fn has_room(op: &Operation<'_>, charge: &Charge, known: &mut Known) -> Result<bool, StoreError> {
    let key = ledger::key(&op.tenant.id, &charge.month);
    if known.get(&key).is_none() {
        ledger::open_month(&op.app.table, &op.tenant.id, &charge.month, op.now, known).await?;
    }
    let Some(item) = known.get(&key) else { return Ok(false) };
    Ok(Ledger::read(item)?.free >= i64::from(charge.parts))
}

/// Where the sends to a number's block of a thousand are counted.
#[must_use]
pub fn block_key(op: &Operation<'_>, phone: &Phone) -> Key {
    let tenant = &op.tenant.id;
    let parts = [tenant.as_str().as_bytes(), phone.block().as_bytes()];
    let hash = AddressHash::new(&op.ring.lookup_hash("block", &parts));
    Key::of_tenant(tenant, &format!("BLOCK#{hash}"), "SENDS")
}

/// A place among the SMS to a block.
///
/// # Errors
/// That there is none.
pub fn take_block(key: Key, known: &Known, now: Timestamp, random: &Random) -> Result<Taken, Vec<Violation>> {
    limits::choose(&[BLOCK_WINDOW], known.get(&key), now, random).map(|slots| Taken(vec![(key, slots)]))
}

/// A block is a street of numbers that one owner may have: more than this is no launch (R30).
const BLOCK_WINDOW: Window = Window {
    policy: "block-10-minutes",
    prefix: 'a',
    quota: 100,
    quota_default: 100,
    seconds: 600,
    is_in_order: false,
};

fn address_windows(policies: &Policies) -> [Window; 2] {
    let loosest = Policies::default();
    [
        Window {
            policy: "recipient-10-minutes",
            prefix: 'a',
            quota: policies.sends_per_recipient_10_minutes,
            quota_default: loosest.sends_per_recipient_10_minutes,
            seconds: 600,
            is_in_order: true,
        },
        Window {
            policy: "recipient-24-hours",
            prefix: 'b',
            quota: policies.sends_per_recipient_24_hours,
            quota_default: loosest.sends_per_recipient_24_hours,
            seconds: 24 * 3600,
            is_in_order: true,
        },
    ]
}

fn network_window(policies: &Policies) -> Window {
    Window {
        policy: "client-ip-10-minutes",
        prefix: 'a',
        quota: policies.sends_per_address_10_minutes,
        quota_default: Policies::default().sends_per_address_10_minutes,
        seconds: 600,
        is_in_order: false,
    }
}
