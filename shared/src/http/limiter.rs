//! How much one API key may ask for: requests a second, and requests at the same time. The gateway's throttle is shared by
//! all tenants and is best effort; this one is per key, so that one tenant's load is never another's (R15, R22).
//!
//! Every instance counts by itself first: a key that is not busy costs nothing. From a few requests a second on, an instance
//! takes a *lease* of some more from a row that all instances share; a row lives for one second, and says which instances
//! serve the key in it. A Lambda instance serves one request at a time, so their number is what is in flight.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;

use super::problem::Problem;
use super::store::{self, Lease};
use crate::App;
use crate::ids::{KeyId, TenantId};
use crate::limits::Violation;
use crate::principal::Principal;
use crate::random::Random;

/// How many requests a second an instance lets a key make before it asks how many the others saw.
const FREE: u32 = 5;
/// How many requests one lease is for.
const LEASE: u32 = 10;
/// How many keys are remembered before the memory starts anew: it holds the present second only.
const REMEMBERED: usize = 10_000;

/// The limits of a deployment; none where a number is not set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct KeyLimits {
    /// Requests a second.
    pub per_second: Option<u32>,
    /// Requests at the same time.
    pub in_flight: Option<u32>,
}

/// Counts what keys ask for.
#[derive(Debug)]
pub struct Limiter {
    limits: KeyLimits,
    /// This instance, in the shared rows.
    instance: String,
    keys: Mutex<HashMap<KeyId, Seen>>,
}

/// What this instance saw of a key.
#[derive(Debug, Default)]
struct Seen {
    second: i64,
    /// Let through in this second.
    admitted: u32,
    /// Left of a lease.
    leased: u32,
    /// A lease was refused in this second.
    is_over: bool,
    in_flight: u32,
}

/// What to do with a request.
#[derive(Debug, PartialEq, Eq)]
enum Decision {
    Admit,
    AskForLease,
    Refuse,
}

impl Seen {
    /// Decides on one more request in a second, and counts it when it is let through.
    fn decide(&mut self, second: i64, per_second: u32) -> Decision {
        if self.second != second {
            *self = Self { second, in_flight: self.in_flight, ..Self::default() };
        }
        if self.is_over || self.admitted >= per_second {
            return Decision::Refuse;
        }
        if self.admitted >= FREE {
            let Some(left) = self.leased.checked_sub(1) else { return Decision::AskForLease };
            self.leased = left;
        }
        self.admitted += 1;
        Decision::Admit
    }
}

/// A request that was let through; gives its place back when it ends.
pub(super) struct Place {
    limiter: Option<(Arc<App>, KeyId)>,
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Some((app, key)) = self.limiter.take()
            && let Some(seen) = app.limiter.lock().get_mut(&key)
        {
            seen.in_flight = seen.in_flight.saturating_sub(1);
        }
    }
}

impl Limiter {
    /// A limiter with these limits.
    #[must_use]
    pub fn new(limits: KeyLimits, random: &Random) -> Self {
        Self { limits, instance: random.token(), keys: Mutex::default() }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<KeyId, Seen>> {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn decide(&self, key: &KeyId, second: i64) -> Decision {
        let per_second = self.limits.per_second.unwrap_or(u32::MAX);
        let mut keys = self.lock();
        if keys.len() >= REMEMBERED {
            keys.retain(|_, seen| seen.second == second || seen.in_flight > 0);
        }
        keys.entry(key.clone()).or_default().decide(second, per_second)
    }
}

/// Lets a request of a firm's key through, or not. When the shared row does not answer, it is let through: what it needs
/// will not answer either.
///
/// # Errors
/// 429; waiting a second is enough.
pub(super) async fn admit(app: &Arc<App>, principal: &Principal, now: Timestamp) -> Result<Place, Problem> {
    let limiter = &app.limiter;
    let (Principal::Firm { tenant, key_id, .. }, KeyLimits { per_second, in_flight }) = (principal, limiter.limits)
    else {
        return Ok(Place { limiter: None });
    };
    if per_second.is_none() && in_flight.is_none() {
        return Ok(Place { limiter: None });
    }
    let second = now.as_second();
    let mut decision = limiter.decide(key_id, second);
    if decision == Decision::AskForLease {
        lease(app, &tenant.id, key_id, second).await;
        decision = limiter.decide(key_id, second);
    }
    if decision != Decision::Admit {
        return Err(over("key-requests-per-second", per_second));
    }
    let mut keys = limiter.lock();
    let seen = keys.entry(key_id.clone()).or_default();
    if in_flight.is_some_and(|most| seen.in_flight >= most) {
        return Err(over("key-requests-in-flight", in_flight));
    }
    seen.in_flight += 1;
    Ok(Place { limiter: Some((app.clone(), key_id.clone())) })
}

/// Takes a lease for this second, and notes that there was none to be had.
async fn lease(app: &App, tenant: &TenantId, key: &KeyId, second: i64) {
    let KeyLimits { per_second, in_flight } = app.limiter.limits;
    let lease = Lease { tenant, key, second, instance: &app.limiter.instance, requests: LEASE, per_second, in_flight };
    let is_had = match app.table.write_if(store::lease(&lease)).await {
        Ok(is_had) => is_had,
        Err(error) => {
            tracing::warn!(%error, "what a key asks for could not be counted");
            true
        }
    };
    let mut keys = app.limiter.lock();
    let seen = keys.entry(key.clone()).or_default();
    if is_had {
        seen.leased += LEASE;
    } else {
        seen.is_over = true;
    }
}

fn over(policy: &'static str, quota: Option<u32>) -> Problem {
    let violation = Violation { policy, quota: quota.unwrap_or(0), window_seconds: 1, retry_after_seconds: 1 };
    Problem::TooManyRequests(vec![violation])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_is_not_busy_asks_nobody() {
        let mut seen = Seen::default();
        for _ in 0..FREE {
            assert_eq!(seen.decide(1, 100), Decision::Admit);
        }
        assert_eq!(seen.decide(1, 100), Decision::AskForLease);
        assert_eq!(seen.decide(2, 100), Decision::Admit, "another second");
    }

    #[test]
    fn a_lease_is_used_up_and_a_refused_one_ends_the_second() {
        let mut seen = Seen { second: 1, admitted: FREE, leased: 2, ..Seen::default() };
        assert_eq!([seen.decide(1, 100), seen.decide(1, 100)], [Decision::Admit, Decision::Admit]);
        assert_eq!(seen.decide(1, 100), Decision::AskForLease);
        seen.is_over = true;
        assert_eq!(seen.decide(1, 100), Decision::Refuse);
        assert_eq!(seen.decide(2, 100), Decision::Admit);
    }

    #[test]
    fn a_limit_below_what_is_free_is_kept() {
        let mut seen = Seen::default();
        assert_eq!(
            [seen.decide(1, 2), seen.decide(1, 2), seen.decide(1, 2)],
            [Decision::Admit, Decision::Admit, Decision::Refuse]
        );
    }
}
