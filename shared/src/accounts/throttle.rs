//! Failed sign-ins, counted per login ID, per network address and per password tried, with waits that grow. Pure, but for
//! the writes that it describes.
//!
//! The count per login ID is charged before the comparison, so that parallel guesses cannot pass it (CVE-2023-47111,
//! CVE-2024-4629), and is the same for login IDs that do not exist (R20). The other two slow down who tries many accounts
//! from one place, or one password on many accounts; they are counted after a failure, by what is then known.

use std::net::IpAddr;

use jiff::{SignedDuration, Timestamp};

use super::login_id::LoginId;
use super::password::Password;
use crate::http::limit::Violation;
use crate::http::problem::seconds_until;
use crate::ids::TenantId;
use crate::keys::KeyRing;
use crate::table::{AddressHash, Builder, Item, Key, Read as _, Write};

/// The one public name of all three limits: which of them was reached is nobody's business outside.
const POLICY: &str = "sign-in-failures";
/// The first wait; each further failure doubles it.
const FIRST_WAIT_SECONDS: i64 = 30;
/// The longest wait.
const LONGEST_WAIT_SECONDS: i64 = 3_600;
/// How long after the last failure a count is forgotten.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// A limit on failures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Limit {
    /// The failure that brings the first wait.
    waits_from: i64,
}

/// Ten guesses at one login ID, as for a recipient's codes.
pub(super) const PER_LOGIN_ID: Limit = Limit { waits_from: 10 };
/// Thirty failures from one person's address, or one household's.
pub(super) const PER_CLIENT: Limit = Limit { waits_from: 30 };
/// The gateway's address is the firm's own back end, and all of its people are behind it: `client_ip` says which.
pub(super) const PER_BACK_END: Limit = Limit { waits_from: 300 };
/// The same wrong password twenty times in one tenant: a person mistypes it a few times, a stolen list tries it everywhere.
pub(super) const PER_PASSWORD: Limit = Limit { waits_from: 20 };

/// The place of a count per login ID.
pub(crate) fn login_id_key(ring: &KeyRing, tenant: &TenantId, login_id: &LoginId) -> Key {
    key(ring, tenant, "login-id", login_id.folded().as_bytes())
}

/// The keyed hash under which the password resets of a login ID are counted, whether it exists or not.
pub(crate) fn login_id_hash(ring: &KeyRing, tenant: &TenantId, login_id: &LoginId) -> AddressHash {
    let parts = [tenant.as_str().as_bytes(), login_id.folded().as_bytes()];
    AddressHash::new(&ring.lookup_hash("login-id", &parts))
}

/// Forgets what was counted against a login ID, at sign-in and in password resets: the firm vouches for the account.
pub(super) fn forget(ring: &KeyRing, tenant: &TenantId, login_id: &LoginId) -> [Write; 2] {
    let resets = Key::address_failures(tenant, &login_id_hash(ring, tenant, login_id));
    [Write::delete(login_id_key(ring, tenant, login_id)), Write::delete(resets)]
}

/// The place of a count per network address; an IPv6 subscriber has a whole /64.
pub(super) fn address_key(ring: &KeyRing, tenant: &TenantId, address: &str) -> Key {
    let network = match address.parse::<IpAddr>().map(|address| address.to_canonical()) {
        Ok(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
        Ok(IpAddr::V4(address)) => address.to_string(),
        Err(_) => address.to_owned(),
    };
    key(ring, tenant, "address", network.as_bytes())
}

/// The place of a count per password tried. The keyed hash is cut to 32 bits: enough to count by, too little to say which
/// password it was, should the key ever be lost.
pub(super) fn password_key(ring: &KeyRing, tenant: &TenantId, password: &Password) -> Key {
    let hash = ring.lookup_hash("sign-in/password", &[tenant.as_str().as_bytes(), password.normal_bytes()]);
    Key::of_tenant(tenant, &format!("SIGNIN#p{}", data_encoding::HEXLOWER.encode(&hash[..4])), "FAILURES")
}

fn key(ring: &KeyRing, tenant: &TenantId, what: &str, value: &[u8]) -> Key {
    let hash = ring.lookup_hash("sign-in", &[tenant.as_str().as_bytes(), what.as_bytes(), value]);
    Key::of_tenant(tenant, &format!("SIGNIN#{}", AddressHash::new(&hash)), "FAILURES")
}

/// The failures counted in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Failures {
    count: i64,
    last: Option<Timestamp>,
    waits_until: Option<Timestamp>,
    /// Counted long ago: the count starts anew.
    is_old: bool,
}

impl Failures {
    /// What the item says; none is a count of zero.
    pub(super) fn read(item: Option<&Item>, now: Timestamp) -> Self {
        let Some(item) = item else { return Self { count: 0, last: None, waits_until: None, is_old: false } };
        let last = item.opt_time("last");
        Self {
            count: item.opt_number("failures").unwrap_or(0),
            last,
            waits_until: item.opt_time("waits_until"),
            is_old: last.is_some_and(|last| last + KEPT <= now),
        }
    }

    /// The wait that is not over yet, if there is one.
    pub(super) fn violation(&self, limit: Limit, now: Timestamp) -> Option<Violation> {
        let until = self.waits_until.filter(|until| *until > now)?;
        Some(Violation {
            policy: POLICY,
            quota: u32::try_from(limit.waits_from).unwrap_or(u32::MAX),
            window_seconds: KEPT.as_secs(),
            retry_after_seconds: seconds_until(until, now),
        })
    }

    /// Counts one more. Below the first wait, parallel counts do not disturb each other; from there on, one of them wins
    /// and begins the wait, and the others are refused.
    pub(super) fn charge(&self, key: Key, limit: Limit, now: Timestamp) -> Write {
        let ttl = (now + KEPT).as_second();
        if self.is_old {
            let first = Builder::new().with("failures", 1_i64).with("last", now).ttl(now + KEPT);
            return Write::put(key, first).when("#last = :seen").value(":seen", self.last.unwrap_or(now));
        }
        let next = self.count + 1;
        let Some(wait) = wait_after(next, limit) else {
            return Write::update(key, "SET #last = :now, #ttl = :ttl ADD #failures :one")
                .when("attribute_not_exists(#failures) OR #failures < :free")
                .value(":now", now)
                .value(":ttl", ttl)
                .value(":one", 1_i64)
                .value(":free", limit.waits_from - 1);
        };
        let item =
            Builder::new().with("failures", next).with("last", now).with("waits_until", now + wait).ttl(now + KEPT);
        Write::put(key, item).when("#failures = :seen").value(":seen", self.count)
    }
}

fn wait_after(failures: i64, limit: Limit) -> Option<SignedDuration> {
    let doublings = u32::try_from(failures - limit.waits_from).ok()?.min(20);
    Some(SignedDuration::from_secs((FIRST_WAIT_SECONDS << doublings).min(LONGEST_WAIT_SECONDS)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).expect("a time")
    }

    #[test]
    fn waits_double_from_the_first_to_an_hour() {
        for (failures, seconds) in [(1, 0), (9, 0), (10, 30), (11, 60), (16, 1_920), (17, 3_600), (1_000, 3_600)] {
            let wait = wait_after(failures, PER_LOGIN_ID).unwrap_or_default();
            assert_eq!(wait.as_secs(), seconds, "after {failures}");
        }
        assert_eq!(wait_after(29, PER_CLIENT), None);
        assert_eq!(wait_after(30, PER_CLIENT), Some(SignedDuration::from_secs(30)));
    }

    /// R20: waiting as long as told is enough.
    #[test]
    fn a_wait_is_told_until_it_is_over() {
        let waiting = Failures { count: 10, last: Some(at(0)), waits_until: Some(at(30)), is_old: false };
        assert_eq!(waiting.violation(PER_LOGIN_ID, at(29)).map(|v| v.retry_after_seconds), Some(1));
        assert_eq!(waiting.violation(PER_LOGIN_ID, at(30)), None);
        assert_eq!(Failures::read(None, at(0)).violation(PER_LOGIN_ID, at(0)), None);
    }

    #[test]
    fn addresses_of_one_subscriber_share_a_count_and_others_do_not() {
        let ring = KeyRing::parse(&KeyRing::generate(&crate::random::Random::system())).expect("a ring");
        let tenant = TenantId::new(&crate::random::Random::system());
        let other = TenantId::new(&crate::random::Random::system());
        let key = |address| address_key(&ring, &tenant, address);
        assert_eq!(key("2001:db8:1:2::1"), key("2001:0db8:0001:0002:ffff::"));
        assert_eq!(key("::ffff:203.0.113.9"), key("203.0.113.9"));
        assert_ne!(key("203.0.113.9"), key("203.0.113.8"));
        assert_ne!(key("2001:db8:1:2::1"), key("2001:db8:1:3::1"));
        assert_ne!(key("203.0.113.9"), address_key(&ring, &other, "203.0.113.9"));
        let login_id = LoginId::parse("203.0.113.9").expect("a login ID");
        assert_ne!(key("203.0.113.9"), login_id_key(&ring, &tenant, &login_id));
    }
}
