//! Where an account's failures are counted, by login ID whether it exists or not (R20), and what lets its owner through.
//!
//! A stranger who knows a login ID must not be able to keep its owner out (R69). So a guess counts twice: where it came from
//! (the login ID at one network), with waits of up to an hour for that network alone; and at the login ID over all
//! networks, with waits of minutes, which do not hold for a network that the owner has signed in from before. Without the
//! person's address all of a firm's people look alike; then the waits are minutes too, and the firm's own address never
//! counts.

use std::net::IpAddr;

use jiff::{SignedDuration, Timestamp};

use super::login_id::LoginId;
use super::password::Password;
use crate::attempts::{Failures, Ladder, store as failures};
use crate::ids::TenantId;
use crate::keys::KeyRing;
use crate::recipients::AddressHash;
use crate::recipients::hash::network;
use crate::table::{Key, Known, Read as _, Write};

const HOUR: i64 = 3_600;
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Ten guesses at one login ID from one network, as for a recipient's codes.
pub const AT_NETWORK: Ladder = Ladder { waits_from: 10, locks_at: None, kept: DAY, longest_wait_seconds: HOUR };
/// The same without the person's address: anybody's guesses, so the waits stay minutes.
pub const AT_UNKNOWN_NETWORK: Ladder = Ladder { longest_wait_seconds: 300, ..AT_NETWORK };
/// Eleven guesses at one login ID over all networks: one more than a single network has before it waits, so that a stranger
/// with one network makes nobody else wait.
pub const LOGIN_ID: Ladder = Ladder { waits_from: 11, locks_at: None, kept: DAY, longest_wait_seconds: 300 };
/// Thirty failures in a row from one person's network, or one household's; forgotten after a quiet hour.
pub const NETWORK: Ladder =
    Ladder { waits_from: 30, locks_at: None, kept: SignedDuration::from_hours(1), longest_wait_seconds: HOUR };
/// The same wrong password twenty times in one tenant: a person mistypes it a few times, a stolen list tries it everywhere.
pub const PASSWORD: Ladder = Ladder { waits_from: 20, locks_at: None, kept: DAY, longest_wait_seconds: 900 };

/// How long a network is remembered that a login ID has signed in from.
const NETWORK_KEPT: SignedDuration = SignedDuration::from_hours(24 * 90);

/// The places of one attempt to sign in.
#[derive(Debug, Clone)]
pub struct Places {
    /// The login ID, over all networks.
    pub login_id: Key,
    /// The login ID at this network.
    pub at_network: Key,
    /// The network, when it is known.
    pub network: Option<Key>,
    /// The password tried.
    pub password: Option<Key>,
}

/// A place where nothing may be compared now: until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// The ladder of the place.
    pub ladder: Ladder,
    /// When the wait ends.
    pub until: Timestamp,
}

impl Places {
    /// Of an attempt.
    #[must_use]
    pub fn new(
        ring: &KeyRing,
        tenant: &TenantId,
        login_id: &LoginId,
        client_ip: Option<IpAddr>,
        password: Option<&Password>,
    ) -> Self {
        let network = client_ip.map(network);
        let at_network = [login_id.folded(), network.as_deref().unwrap_or("")];
        Self {
            login_id: login_id_key(ring, tenant, login_id),
            at_network: key(ring, tenant, "login-id-at-network", &at_network),
            network: network.as_deref().map(|network| key(ring, tenant, "address", &[network])),
            password: password.map(|password| password_key(ring, tenant, password)),
        }
    }

    /// What must be known.
    pub fn keys(&self) -> impl Iterator<Item = Key> {
        [&self.login_id, &self.at_network].into_iter().chain(&self.network).chain(&self.password).cloned()
    }

    /// The longest wait that is not over at `now`, if there is one.
    #[must_use]
    pub fn waiting(&self, known: &Known, now: Timestamp) -> Option<Waiting> {
        let is_known_network = self.is_known_network(known, now);
        let lifted = known.get(&self.login_id).and_then(|item| item.opt_time("lifted"));
        let here = since(failures::read(known.get(&self.at_network)), lifted);
        let places = [
            Some((here, self.at_network_ladder())),
            Some((failures::read(known.get(&self.login_id)), LOGIN_ID)).filter(|_| !is_known_network),
            self.network.as_ref().map(|key| (failures::read(known.get(key)), NETWORK)),
            self.password.as_ref().map(|key| (failures::read(known.get(key)), PASSWORD)),
        ];
        let waits = places.into_iter().flatten().filter_map(|(failures, ladder)| {
            let until = failures.admit(&ladder, now).err()?.until?;
            Some(Waiting { ladder, until })
        });
        waits.max_by_key(|waiting| waiting.until)
    }

    /// Counts the attempt at the login ID, here and everywhere, before anything is compared.
    #[must_use]
    pub fn charge(&self, known: &Known, now: Timestamp) -> [Write; 2] {
        [
            failures::charge(self.at_network.clone(), known, &self.at_network_ladder(), now),
            failures::charge(self.login_id.clone(), known, &LOGIN_ID, now),
        ]
    }

    /// Where [`charge`](Self::charge) counts.
    #[must_use]
    pub fn charged(&self) -> [Key; 2] {
        [self.at_network.clone(), self.login_id.clone()]
    }

    /// Counts a failure where many people are: the network, and the password tried. It is written after the comparison, by
    /// what was known; a parallel one that was faster began the wait.
    pub fn count_failure(&self, known: &Known, now: Timestamp) -> impl Iterator<Item = Write> {
        let network = self.network.iter().map(|key| (key, NETWORK));
        let password = self.password.iter().map(|key| (key, PASSWORD));
        network.chain(password).map(move |(key, ladder)| failures::charge(key.clone(), known, &ladder, now))
    }

    /// A success: the login ID's failures are forgotten, and the network is remembered as its owner's. A network's own
    /// count falls with every success while nobody waits there, so that an office's typing errors do not add up for ever.
    #[must_use]
    pub fn succeed(&self, known: &Known, now: Timestamp) -> Vec<Write> {
        std::iter::once(failures::forget(self.login_id.clone())).chain(self.succeed_here(known, now)).collect()
    }

    /// As [`succeed`](Self::succeed), where something else becomes of the failures over all networks.
    #[must_use]
    pub fn succeed_here(&self, known: &Known, now: Timestamp) -> Vec<Write> {
        let mut writes = vec![match &self.network {
            Some(_) => failures::remember_success(self.at_network.clone(), now, NETWORK_KEPT),
            None => failures::forget(self.at_network.clone()),
        }];
        let quiet = self.network.iter().filter(|key| {
            known.get(key).is_some_and(|item| {
                let seen = failures::read(Some(item));
                seen.count > 0 && seen.admit(&NETWORK, now).is_ok()
            })
        });
        writes.extend(quiet.map(|key| failures::forget(key.clone())));
        writes
    }

    fn at_network_ladder(&self) -> Ladder {
        if self.network.is_some() { AT_NETWORK } else { AT_UNKNOWN_NETWORK }
    }

    fn is_known_network(&self, known: &Known, now: Timestamp) -> bool {
        let signed_in = known.get(&self.at_network).and_then(|item| item.opt_time("signed_in"));
        self.network.is_some() && signed_in.is_some_and(|at| at + NETWORK_KEPT > now)
    }
}

/// Failures from before the firm lifted the waits count no more.
fn since(failures: Failures, lifted: Option<Timestamp>) -> Failures {
    match (failures.last, lifted) {
        (Some(last), Some(lifted)) if last <= lifted => Failures { waits_until: None, ..failures },
        _ => failures,
    }
}

/// Lifts every wait and lock of a login ID: of guesses at its password, and of failures at its factors. The firm vouches for
/// the account.
#[must_use]
pub fn lift(ring: &KeyRing, tenant: &TenantId, login_id: &LoginId, now: Timestamp) -> [Write; 3] {
    let [sign_ins, resets] = lift_guesses(ring, tenant, login_id, now);
    [sign_ins, resets, failures::forget(factor_failures_key(ring, tenant, login_id))]
}

/// Lifts the waits that guesses at a password brought, at sign-in from any network and in password resets: that password is
/// gone. What failed at factors stays counted; a right password alone does not vouch for those.
#[must_use]
pub fn lift_guesses(ring: &KeyRing, tenant: &TenantId, login_id: &LoginId, now: Timestamp) -> [Write; 2] {
    let resets = failures::of_address(tenant, &login_id_hash(ring, tenant, login_id));
    [failures::lift(login_id_key(ring, tenant, login_id), now, DAY), failures::forget(resets)]
}

/// The place of the failures at a login ID's factors, over all sign-ins (R5), whether it exists or not.
#[must_use]
pub fn factor_failures_key(ring: &KeyRing, tenant: &TenantId, login_id: &LoginId) -> Key {
    let parts = [tenant.as_str().as_bytes(), login_id.folded().as_bytes()];
    failures::of_address(tenant, &AddressHash::new(&ring.lookup_hash("factor-failures", &parts)))
}

/// The place of a login ID over all networks.
#[must_use]
pub fn login_id_key(ring: &KeyRing, tenant: &TenantId, login_id: &LoginId) -> Key {
    key(ring, tenant, "login-id", &[login_id.folded()])
}

/// The keyed hash under which the password resets of a login ID are counted, whether it exists or not.
#[must_use]
pub fn login_id_hash(ring: &KeyRing, tenant: &TenantId, login_id: &LoginId) -> AddressHash {
    let parts = [tenant.as_str().as_bytes(), login_id.folded().as_bytes()];
    AddressHash::new(&ring.lookup_hash("login-id", &parts))
}

/// The place of a password tried. The keyed hash is cut to 32 bits: enough to count by, too little to say which password
/// it was, should the key ever be lost.
fn password_key(ring: &KeyRing, tenant: &TenantId, password: &Password) -> Key {
    let hash = ring.lookup_hash("sign-in/password", &[tenant.as_str().as_bytes(), password.normal_bytes()]);
    failures::of_sign_in(tenant, &format!("p{}", data_encoding::HEXLOWER.encode(&hash[..4])))
}

fn key(ring: &KeyRing, tenant: &TenantId, what: &str, values: &[&str]) -> Key {
    let parts: Vec<&[u8]> =
        [tenant.as_str(), what].into_iter().chain(values.iter().copied()).map(str::as_bytes).collect();
    failures::of_sign_in(tenant, AddressHash::new(&ring.lookup_hash("sign-in", &parts)).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;
    use crate::table::{Builder, Item};

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).expect("a time")
    }

    fn failed(count: i64, last: i64, until: Option<i64>) -> Item {
        let until = until.map(at);
        Builder::new().with("failures", count).with("last", at(last)).with_some("waits_until", until).into_item()
    }

    struct Case {
        places: Places,
        known: Known,
    }

    impl Case {
        fn new(client_ip: Option<&str>) -> Self {
            let random = Random::system();
            let ring = KeyRing::parse(&KeyRing::generate(&random)).expect("a ring");
            let login_id = LoginId::parse("ana").expect("a login ID");
            let ip = client_ip.map(|ip| ip.parse().expect("an address"));
            let places = Places::new(&ring, &TenantId::new(&random), &login_id, ip, None);
            let mut known = Known::default();
            places.keys().for_each(|key| known.learn(key, None));
            Self { places, known }
        }

        fn with(mut self, key: fn(&Places) -> Key, item: Item) -> Self {
            self.known.learn(key(&self.places), Some(item));
            self
        }

        fn waits(&self, now: i64) -> Option<i64> {
            self.places.waiting(&self.known, at(now)).map(|waiting| waiting.until.as_second())
        }
    }

    #[test]
    fn a_strangers_guesses_hold_up_the_owner_for_minutes_at_most() {
        let worst = LOGIN_ID.wait_after(1_000_000).expect("a wait").as_secs();
        assert!(worst <= 300 && AT_UNKNOWN_NETWORK.wait_after(1_000_000).expect("a wait").as_secs() <= 300);
        // Everywhere: the owner at a new network waits, at a network of before does not.
        let everywhere = |places: &Places| places.login_id.clone();
        let here = |places: &Places| places.at_network.clone();
        let attacked = failed(40, 100, Some(400));
        assert_eq!(Case::new(Some("203.0.113.9")).with(everywhere, attacked.clone()).waits(200), Some(400));
        let known = Builder::new().with("signed_in", at(0)).into_item();
        let owner = Case::new(Some("203.0.113.9")).with(everywhere, attacked.clone()).with(here, known.clone());
        assert_eq!(owner.waits(200), None);
        // But a network of before that guesses itself waits like any other.
        let mut guessed = known;
        guessed.extend(failed(12, 100, Some(220)));
        assert_eq!(Case::new(Some("203.0.113.9")).with(here, guessed).waits(200), Some(220));
        // Without an address nothing tells the owner apart.
        assert_eq!(Case::new(None).with(everywhere, attacked).waits(200), Some(400));
    }

    #[test]
    fn a_firm_that_lifts_the_waits_lifts_them_everywhere() {
        let here = |places: &Places| places.at_network.clone();
        let everywhere = |places: &Places| places.login_id.clone();
        let waiting = failed(20, 100, Some(3_700));
        assert_eq!(Case::new(Some("203.0.113.9")).with(here, waiting.clone()).waits(200), Some(3_700));
        let lifted = Builder::new().with("lifted", at(150)).into_item();
        let case = Case::new(Some("203.0.113.9")).with(here, waiting.clone()).with(everywhere, lifted);
        assert_eq!(case.waits(200), None);
        let before = Builder::new().with("lifted", at(50)).into_item();
        assert_eq!(Case::new(Some("203.0.113.9")).with(here, waiting).with(everywhere, before).waits(200), Some(3_700));
    }

    #[test]
    fn the_firms_own_address_is_no_place() {
        assert!(Case::new(None).places.network.is_none());
    }
}
