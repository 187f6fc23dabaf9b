//! Hashing and checking passwords (R37): argon2id with a pepper from the key ring, off the async threads, and only so many
//! at once that memory stays bounded.
//!
//! A check for an account that does not exist does the same work as one for an account that does (R12).

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use argon2::Params;
use serde::{Deserialize, Serialize};
use tokio::sync::Semaphore;
use zeroize::Zeroizing;

use super::password::Password;
use super::stored_hash::{self, StoredHash, UnusableHash};
use crate::keys::{KeyRing, KeyVersion};
use crate::random::Random;

/// The HKDF label of the pepper.
const PEPPER: &str = "password-pepper";

/// How many passwords are hashed at once in one process; the others wait. At 19 MiB each this takes 76 MiB, at the most
/// that the template allows 1 GiB. A Lambda instance serves one request at a time and never waits here.
const AT_ONCE: usize = 4;

/// How long a request waits for its turn before it is answered 503.
const LONGEST_WAIT: Duration = Duration::from_secs(5);

/// A password hash as an account keeps it. Its `Debug` shows no hash.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordHash {
    /// A PHC string, or a bcrypt string.
    phc: String,
    /// The key id of the pepper; none for a hash that was imported.
    pepper: Option<String>,
}

impl PasswordHash {
    /// Takes over a hash that another system made.
    ///
    /// # Errors
    ///
    /// An [`UnusableHash`] when it is malformed, of an unsupported scheme, or too expensive to verify.
    pub fn import(text: &str) -> Result<Self, UnusableHash> {
        StoredHash::read_import(text)?;
        Ok(Self { phc: text.to_owned(), pepper: None })
    }

    /// Restores a hash that was stored before.
    pub fn from_parts(phc: String, pepper: Option<String>) -> Self {
        Self { phc, pepper }
    }

    /// The PHC string, for storing.
    pub fn phc(&self) -> &str {
        &self.phc
    }

    /// The key id of the pepper, for storing.
    pub fn pepper(&self) -> Option<&str> {
        self.pepper.as_deref()
    }
}

impl fmt::Debug for PasswordHash {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("PasswordHash").field("pepper", &self.pepper).finish_non_exhaustive()
    }
}

/// What a check found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The password is not this account's, or there is no such account or no password.
    Wrong,
    /// The password is right.
    Right {
        /// Whether the stored hash was made with other parameters, another pepper or another scheme than today's, and is
        /// to be replaced now that the password is known.
        is_outdated: bool,
    },
}

/// Why a password was neither accepted nor refused. The caller answers 503 and grants nothing (R52).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HashingUnavailable {
    /// Too many others are waiting.
    #[error("too many passwords are being hashed")]
    Busy,
    /// The key ring lacks the pepper of a stored hash.
    #[error("the key ring lacks a pepper's key id")]
    UnknownPepper,
    /// A stored hash, or the configured parameters, make no sense.
    #[error("a stored password hash or the configured parameters are unusable")]
    Unusable,
}

/// Hashes and checks passwords with the configured parameters. Clones share the limit.
#[derive(Clone, Debug)]
pub struct Hasher {
    /// None when argon2 cannot work with the configured parameters: then every use is [`HashingUnavailable::Unusable`].
    params: Option<Params>,
    turns: Arc<Semaphore>,
}

impl Hasher {
    /// A hasher with these argon2id parameters: memory in KiB, passes, lanes. The configuration keeps R37's floor.
    #[must_use]
    pub fn new(m_kib: u32, t: u32, p: u32) -> Self {
        let params = Params::new(m_kib, t, p, Some(stored_hash::OUTPUT_LENGTH)).ok();
        Self { params, turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    fn params(&self) -> Result<Params, HashingUnavailable> {
        self.params.clone().ok_or(HashingUnavailable::Unusable)
    }

    /// Hashes a new password with the current pepper and a random salt.
    ///
    /// # Errors
    ///
    /// [`HashingUnavailable`]; nothing was made.
    pub async fn hash(
        &self,
        password: Arc<Password>,
        ring: &KeyRing,
        random: &Random,
    ) -> Result<PasswordHash, HashingUnavailable> {
        let (kid, salt) = (ring.current(), random.bytes::<16>());
        let (pepper, params) = (pepper(ring, &kid)?, self.params()?);
        let phc = self.in_turn(move || stored_hash::make(&params, &password, &salt, pepper.as_slice())).await?;
        Ok(PasswordHash { phc: phc.ok_or(HashingUnavailable::Unusable)?, pepper: Some(kid.0) })
    }

    /// Checks a password against an account's hash; `None` when there is no account, or it has no password. That does the
    /// same work and answers [`Verdict::Wrong`].
    ///
    /// # Errors
    ///
    /// [`HashingUnavailable`]; the password was not compared.
    pub async fn check(
        &self,
        password: Arc<Password>,
        stored: Option<&PasswordHash>,
        ring: &KeyRing,
    ) -> Result<Verdict, HashingUnavailable> {
        let Some(stored) = stored else {
            let (pepper, params) = (pepper(ring, &ring.current())?, self.params()?);
            // A hash of ours is read, made again and compared; so is this one, and then it is thrown away.
            self.in_turn(move || stored_hash::make(&params, &password, &[0; 16], pepper.as_slice())).await?;
            return Ok(Verdict::Wrong);
        };
        let hash = StoredHash::read(&stored.phc).map_err(|_| HashingUnavailable::Unusable)?;
        let is_current = hash.is_argon2id_with(&self.params()?) && stored.pepper.as_deref() == Some(&ring.current().0);
        let pepper = match &stored.pepper {
            Some(kid) => Some(pepper(ring, &KeyVersion(kid.clone()))?),
            None => None,
        };
        let is_right =
            self.in_turn(move || hash.matches(&password, pepper.as_ref().map(|pepper| pepper.as_slice()))).await?;
        Ok(if is_right { Verdict::Right { is_outdated: !is_current } } else { Verdict::Wrong })
    }

    /// Runs `work` on a blocking thread when it is its turn.
    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, HashingUnavailable> {
        let turn = tokio::time::timeout(LONGEST_WAIT, self.turns.clone().acquire_owned()).await;
        let Ok(Ok(turn)) = turn else { return Err(HashingUnavailable::Busy) };
        tokio::task::spawn_blocking(move || {
            // Held by the work, not by the request: a request that is dropped does not free memory still in use.
            let _turn = turn;
            work()
        })
        .await
        .map_err(|_| HashingUnavailable::Busy)
    }
}

fn pepper(ring: &KeyRing, kid: &KeyVersion) -> Result<Zeroizing<[u8; 32]>, HashingUnavailable> {
    let key = ring.derive_kept(kid, PEPPER).ok_or(HashingUnavailable::UnknownPepper)?;
    Ok(Zeroizing::new(*key.expose()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const K1: &str = "0123456789012345678901234567890123456789";
    const K2: &str = "abcdefghijabcdefghijabcdefghijabcdefghij";

    fn ring(current: &str) -> KeyRing {
        let text = format!(r#"{{"current":"{current}","lookup":"k1","k1":"{K1}","k2":"{K2}"}}"#);
        KeyRing::parse(&text).expect("a ring")
    }

    /// Small parameters: these tests are about what is kept and compared, not about its cost.
    fn hasher() -> Hasher {
        Hasher::new(64, 1, 1)
    }

    fn password(text: &str) -> Arc<Password> {
        Arc::new(Password::read(Zeroizing::new(text.to_owned())).expect("short enough"))
    }

    async fn hash(hasher: &Hasher, text: &str, ring: &KeyRing) -> PasswordHash {
        hasher.hash(password(text), ring, &Random::system()).await.expect("a hash")
    }

    #[tokio::test]
    async fn a_password_is_right_for_its_own_hash_only() {
        let (hasher, ring) = (hasher(), ring("k1"));
        let stored = hash(&hasher, "a quiet lantern", &ring).await;
        let right = hasher.check(password("a quiet lantern"), Some(&stored), &ring).await;
        assert_eq!(right, Ok(Verdict::Right { is_outdated: false }));
        for wrong in ["", "a quiet lantern ", "A quiet lantern", "a quiet lanterm"] {
            assert_eq!(hasher.check(password(wrong), Some(&stored), &ring).await, Ok(Verdict::Wrong), "{wrong:?}");
        }
        assert_eq!(hasher.check(password("a quiet lantern"), None, &ring).await, Ok(Verdict::Wrong));
        assert_ne!(stored, hash(&hasher, "a quiet lantern", &ring).await, "every hash has a salt of its own");
    }

    /// R54; and a leaked pepper too, since nobody else could check the password.
    #[tokio::test]
    async fn an_old_pepper_still_verifies_and_asks_for_a_new_hash() {
        let hasher = hasher();
        let stored = hash(&hasher, "a quiet lantern", &ring("k1")).await;
        let struck_out = format!(r#"{{"current":"k2","lookup":"k1","k1":"{K1}","k2":"{K2}","struck_out":["k1"]}}"#);
        for ring in [ring("k2"), KeyRing::parse(&struck_out).expect("a ring")] {
            let checked = hasher.check(password("a quiet lantern"), Some(&stored), &ring).await;
            assert_eq!(checked, Ok(Verdict::Right { is_outdated: true }));
            let anew = hash(&hasher, "a quiet lantern", &ring).await;
            assert_eq!(anew.pepper(), Some("k2"));
        }

        let lost = KeyRing::parse(&format!(r#"{{"current":"k2","lookup":"k2","k2":"{K2}"}}"#)).expect("a ring");
        let checked = hasher.check(password("a quiet lantern"), Some(&stored), &lost).await;
        assert_eq!(checked, Err(HashingUnavailable::UnknownPepper));
    }

    #[tokio::test]
    async fn other_parameters_and_imported_hashes_ask_for_a_new_hash() {
        let ring = ring("k1");
        let stored = hash(&hasher(), "a quiet lantern", &ring).await;
        let stronger = Hasher::new(128, 1, 1);
        let checked = stronger.check(password("a quiet lantern"), Some(&stored), &ring).await;
        assert_eq!(checked, Ok(Verdict::Right { is_outdated: true }));

        let bcrypt = "$2b$04$hJXBl9pYA43DAynMn4mVt.bb7j4v3OeytzpW/U8i/n6OICxjV2zf6";
        let imported = PasswordHash::import(bcrypt).expect("a usable hash");
        let checked = hasher().check(password("Correct horse 1é"), Some(&imported), &ring).await;
        assert_eq!(checked, Ok(Verdict::Right { is_outdated: true }));
        assert_eq!(
            PasswordHash::import("$argon2id$v=19$m=4194304,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNo"),
            Err(UnusableHash::OutOfBounds)
        );
    }

    /// The most that template.yaml takes as `parameter`.
    fn template_maximum(parameter: &str) -> u32 {
        let template =
            std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../template.yaml")).expect("template.yaml");
        let (_, rest) = template.split_once(&format!("\n  {parameter}:\n")).expect("the parameter");
        let maximum = rest.lines().find_map(|line| line.trim().strip_prefix("MaxValue: ")).expect("a maximum");
        maximum.parse().expect("a number")
    }

    /// What the template allows must be checked again as it was hashed: bounds are for imports.
    #[tokio::test]
    async fn a_password_hashed_at_the_templates_maximum_signs_in_again() {
        let maximum = |parameter: &str| template_maximum(parameter);
        let (m_kib, t, p) = (maximum("Argon2MemoryKib"), maximum("Argon2Iterations"), maximum("Argon2Parallelism"));
        assert_eq!((m_kib, p), (262_144, 4));
        // Fewer passes take less time; the bound on passes is looked at below.
        let (hasher, ring) = (Hasher::new(m_kib, 2, p), ring("k1"));
        let stored = hash(&hasher, "a quiet lantern", &ring).await;
        for (text, verdict) in
            [("a quiet lantern", Verdict::Right { is_outdated: false }), ("a quiet lanterm", Verdict::Wrong)]
        {
            assert_eq!(hasher.check(password(text), Some(&stored), &ring).await, Ok(verdict));
        }
        let hasher = Hasher::new(64, t, p);
        let stored = hash(&hasher, "a quiet lantern", &ring).await;
        let checked = hasher.check(password("a quiet lantern"), Some(&stored), &ring).await;
        assert_eq!(checked, Ok(Verdict::Right { is_outdated: false }));
        // The same from elsewhere is not taken over.
        let import = PasswordHash::import(&format!("$argon2id$v=19$m={m_kib},t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNo"));
        assert_eq!(import, Err(UnusableHash::OutOfBounds));
    }

    /// Memory stays bounded: while as many as may are at work, the next one does not begin, and begins when one is done.
    #[tokio::test]
    async fn many_parallel_checks_take_turns() {
        let (hasher, ring) = (hasher(), ring("k1"));
        let (begun, mut at_work) = tokio::sync::mpsc::unbounded_channel();
        let start = |hasher: &Hasher| {
            let (hasher, begun) = (hasher.clone(), begun.clone());
            let (finish, wait) = std::sync::mpsc::channel::<()>();
            let work = move || {
                begun.send(()).expect("somebody listens");
                let _ = wait.recv();
            };
            (finish, tokio::spawn(async move { hasher.in_turn(work).await }))
        };
        let mut running: Vec<_> = (0..AT_ONCE).map(|_| start(&hasher)).collect();
        for _ in 0..AT_ONCE {
            at_work.recv().await.expect("begun");
        }
        let mut next = std::pin::pin!(hasher.check(password("a quiet lantern"), None, &ring));
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        assert!(std::future::Future::poll(next.as_mut(), &mut context).is_pending());
        assert_eq!(hasher.turns.available_permits(), 0);
        let (finish, done) = running.remove(0);
        drop(finish);
        assert_eq!(done.await.expect("no panic"), Ok(()));
        assert_eq!(next.await, Ok(Verdict::Wrong));
        for (finish, done) in running {
            drop(finish);
            assert_eq!(done.await.expect("no panic"), Ok(()));
        }
        assert_eq!(hasher.turns.available_permits(), AT_ONCE);
    }

    #[tokio::test]
    async fn an_abandoned_check_keeps_its_turn_until_its_memory_is_free() {
        let hasher = hasher();
        let (began, has_begun) = tokio::sync::oneshot::channel();
        let (end, may_end) = std::sync::mpsc::channel::<()>();
        let abandoned = tokio::spawn({
            let hasher = hasher.clone();
            async move { hasher.in_turn(move || (began.send(()), may_end.recv())).await }
        });
        has_begun.await.expect("the work began");
        abandoned.abort();
        assert!(abandoned.await.expect_err("it was abandoned").is_cancelled());
        assert_eq!(hasher.turns.available_permits(), AT_ONCE - 1);
        end.send(()).expect("the work still waits");
        let all = u32::try_from(AT_ONCE).expect("a small number");
        drop(hasher.turns.acquire_many(all).await.expect("the turn comes back when the work ends"));
    }

    /// For decision 0011; says nothing in a debug build.
    #[test]
    #[ignore = "a measurement, not a test"]
    fn what_one_hash_costs() {
        use std::io::Write as _;
        for (m, t, p) in [(19_456, 2, 1), (32_768, 2, 1), (47_104, 1, 1), (65_536, 3, 1)] {
            let params = Params::new(m, t, p, None).expect("parameters");
            let mut times: Vec<_> = (0..30)
                .map(|_| {
                    let started = std::time::Instant::now();
                    stored_hash::make(&params, &password("a quiet lantern"), &[7; 16], b"pepper").expect("a hash");
                    started.elapsed()
                })
                .collect();
            times.sort_unstable();
            writeln!(std::io::stdout(), "m={m} t={t} p={p}: {:.1?} (median of 30)", times[15]).expect("a terminal");
        }
    }

    #[tokio::test]
    async fn impossible_parameters_hash_and_check_nothing() {
        let (hasher, ring) = (Hasher::new(1, 0, 0), ring("k1"));
        let outcome = hasher.hash(password("a quiet lantern"), &ring, &Random::system()).await;
        assert_eq!(outcome.err(), Some(HashingUnavailable::Unusable));
        let outcome = hasher.check(password("a quiet lantern"), None, &ring).await;
        assert_eq!(outcome, Err(HashingUnavailable::Unusable));
    }

    #[tokio::test]
    async fn a_stored_hash_prints_no_hash() {
        let stored = hash(&hasher(), "a quiet lantern", &ring("k1")).await;
        assert_eq!(format!("{stored:?}"), r#"PasswordHash { pepper: Some("k1"), .. }"#);
    }
}
