//! ALTCHA: a proof of work that we make and check ourselves, calling nobody.
//!
//! The protocol has two versions in use, and widgets of either are on people's pages: version 1 (widgets 1 and 2: find the
//! number behind a SHA-256) and version 2 (widget 3: find a counter whose derived key begins with a prefix). One challenge
//! carries both puzzles under one signature, and answering either spends it. Version 2 is signed, solved and checked by the
//! ALTCHA project's own crate; version 1 is a hash and a comparison.
//!
//! Pure: the time, the randomness and the keys are passed in, and the caller keeps the record of what was spent.

use std::collections::BTreeMap;

use altcha::{ChallengeParameters, HmacAlgorithm, Payload, VerifySolutionOptions, sign_challenge, verify_solution};
use data_encoding::{BASE64, BASE64_NOPAD, HEXLOWER};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use super::Solved;
use crate::keys::{KeyRing, KeyVersion};
use crate::random::Random;

/// How long a challenge can be answered.
const VALIDITY: SignedDuration = SignedDuration::from_mins(10);

/// Version 1: the largest number behind the hash. A phone tries some hundred thousand a second.
const LARGEST_NUMBER: u32 = 100_000;

/// Version 2: PBKDF2 iterations a try, and the prefix to be found, which takes 256 tries on average.
const ITERATIONS: u32 = 1_000;
const PREFIX: &str = "00";

/// The longest answer, in characters: several times what a widget sends.
const LONGEST_ANSWER: usize = 8_192;

/// The HKDF label of the signing key.
const SIGNING_KEY: &str = "captcha-altcha";

/// A challenge as the widgets take it: the members of version 1, `parameters` for version 2, one `signature` for both.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Challenge {
    algorithm: String,
    challenge: String,
    maxnumber: u32,
    salt: String,
    signature: String,
    parameters: ChallengeParameters,
}

/// An answer to version 1.
#[derive(Deserialize)]
struct NumberFound {
    algorithm: String,
    challenge: String,
    number: u32,
    salt: String,
    signature: String,
}

/// What an answer is: version 2 has `solution`, version 1 has `number`. Widgets add members of their own (`took`, `test`),
/// so unknown ones are no fault here.
#[derive(Deserialize)]
#[serde(untagged)]
enum Submitted {
    Key(Payload),
    Number(NumberFound),
}

/// Makes a challenge, signed with the key that signs now. `None` only when the ring has none.
pub fn challenge(ring: &KeyRing, random: &Random, now: Timestamp) -> Option<Challenge> {
    let puzzle = Puzzle {
        nonce: HEXLOWER.encode(&random.bytes::<16>()),
        salt: HEXLOWER.encode(&random.bytes::<16>()),
        ends_at: now.checked_add(VALIDITY).ok()?.as_second(),
    };
    let number = u32::from_le_bytes(random.bytes::<4>()) % (LARGEST_NUMBER + 1);
    let salt = puzzle.salt_of_version_1();
    let challenge = hash(&salt, number);
    let parameters = puzzle.parameters(&challenge);
    let signature = signature(&parameters, ring, &ring.signer(now)?)?;
    Some(Challenge { algorithm: "SHA-256".into(), challenge, maxnumber: LARGEST_NUMBER, salt, signature, parameters })
}

/// Checks an answer. `None` when it is malformed, wrong, over, or not for a challenge of ours; otherwise what was solved,
/// which the caller must record as spent before going on.
pub fn check(answer: &str, ring: &KeyRing, now: Timestamp) -> Option<Solved> {
    if answer.len() > LONGEST_ANSWER {
        return None;
    }
    let answer = answer.trim_end_matches('=');
    let json = BASE64_NOPAD.decode(answer.as_bytes()).ok()?;
    let (puzzle, is_right) = match serde_json::from_slice(&json).ok()? {
        Submitted::Key(payload) => {
            (Puzzle::of_version_2(&payload.challenge.parameters)?, is_key_right(&payload, ring, now))
        }
        Submitted::Number(found) => {
            let puzzle = Puzzle::of_version_1(&found.salt)?;
            let is_right = is_number_right(&found, &puzzle, ring, now);
            (puzzle, is_right)
        }
    };
    let ends_at = Timestamp::from_second(puzzle.ends_at).ok()?;
    (is_right && now < ends_at).then_some(Solved { id: puzzle.nonce, ends_at })
}

fn is_key_right(payload: &Payload, ring: &KeyRing, now: Timestamp) -> bool {
    // A signature of ours covers the parameters, so their cost is ours; the crate derives nothing before it has checked.
    ring.accepted(now, VALIDITY).any(|kid| {
        let Some(secret) = secret(ring, &kid) else { return false };
        let options = VerifySolutionOptions::new(&payload.challenge, &payload.solution, secret.as_str());
        verify_solution(options).is_ok_and(|result| result.verified)
    })
}

fn is_number_right(found: &NumberFound, puzzle: &Puzzle, ring: &KeyRing, now: Timestamp) -> bool {
    let parameters = puzzle.parameters(&found.challenge);
    let is_ours = ring.accepted(now, VALIDITY).any(|kid| {
        let signature = signature(&parameters, ring, &kid).unwrap_or_default();
        signature.as_bytes().ct_eq(found.signature.as_bytes()).into()
    });
    is_ours && found.algorithm == "SHA-256" && hash(&found.salt, found.number) == found.challenge
}

/// What differs from challenge to challenge.
struct Puzzle {
    nonce: String,
    salt: String,
    ends_at: i64,
}

impl Puzzle {
    /// Version 1's salt. It ends in `&`, so that no digit of the number can be moved into it and make a second answer out
    /// of one (CVE-2025-68113).
    fn salt_of_version_1(&self) -> String {
        format!("{}{}?expires={}&", self.nonce, self.salt, self.ends_at)
    }

    fn of_version_1(text: &str) -> Option<Self> {
        let (random, ends_at) = text.strip_suffix('&')?.split_once("?expires=")?;
        let (nonce, salt) = random.split_at_checked(32)?;
        Self { nonce: nonce.to_owned(), salt: salt.to_owned(), ends_at: ends_at.parse().ok()? }.if_made_here(text)
    }

    fn of_version_2(parameters: &ChallengeParameters) -> Option<Self> {
        let ends_at = parameters.expires_at?;
        Some(Self { nonce: parameters.nonce.clone(), salt: parameters.salt.clone(), ends_at })
    }

    /// Only the one spelling that we wrote is read: `+5` and `05` are numbers too.
    fn if_made_here(self, text: &str) -> Option<Self> {
        (self.salt_of_version_1() == text).then_some(self)
    }

    /// Version 2's parameters; `data` ties version 1's hash to them.
    fn parameters(&self, challenge: &str) -> ChallengeParameters {
        ChallengeParameters {
            algorithm: "PBKDF2/SHA-256".into(),
            cost: ITERATIONS,
            data: Some(BTreeMap::from([("challenge".into(), challenge.into())])),
            expires_at: Some(self.ends_at),
            key_length: 32,
            key_prefix: PREFIX.into(),
            key_signature: None,
            memory_cost: None,
            nonce: self.nonce.clone(),
            parallelism: None,
            salt: self.salt.clone(),
        }
    }
}

fn hash(salt: &str, number: u32) -> String {
    HEXLOWER.encode(&Sha256::digest(format!("{salt}{number}")))
}

fn signature(parameters: &ChallengeParameters, ring: &KeyRing, kid: &KeyVersion) -> Option<String> {
    let secret = secret(ring, kid)?;
    sign_challenge(&HmacAlgorithm::Sha256, &mut parameters.clone(), None, &secret, None).ok()?.signature
}

fn secret(ring: &KeyRing, kid: &KeyVersion) -> Option<Zeroizing<String>> {
    Some(Zeroizing::new(HEXLOWER.encode(ring.derive(kid, SIGNING_KEY)?.expose())))
}

/// Solves a challenge as a widget of version 1 does. For tests and examples.
pub fn solve(challenge: &Challenge) -> Option<String> {
    let number = (0..=challenge.maxnumber).find(|number| hash(&challenge.salt, *number) == challenge.challenge)?;
    let answer = serde_json::json!({
        "algorithm": challenge.algorithm,
        "challenge": challenge.challenge,
        "number": number,
        "salt": challenge.salt,
        "signature": challenge.signature,
    });
    Some(BASE64.encode(answer.to_string().as_bytes()))
}

#[cfg(test)]
mod tests {
    use altcha::{Solution, SolveChallengeOptions, solve_challenge};
    use serde_json::Value;

    use super::*;

    fn ring(current: &str) -> KeyRing {
        let (k1, k2) = ("0123456789".repeat(4), "abcdefghij".repeat(4));
        let text = format!(r#"{{"current":"{current}","lookup":"k1","k1":"{k1}","k2":"{k2}"}}"#);
        KeyRing::parse(&text).expect("a ring")
    }

    fn now() -> Timestamp {
        crate::clock::Clock::system().now()
    }

    fn made(ring: &KeyRing) -> Challenge {
        challenge(ring, &Random::system(), now()).expect("a challenge")
    }

    /// Solves as widget 3 does, by the ALTCHA project's own code.
    fn solve_version_2(challenge: &Challenge) -> Payload {
        let challenge = altcha::Challenge {
            parameters: challenge.parameters.clone(),
            signature: Some(challenge.signature.clone()),
        };
        let solution: Solution =
            solve_challenge(SolveChallengeOptions::new(&challenge)).expect("solvable").expect("in time");
        Payload { challenge, solution }
    }

    fn encoded(answer: &impl Serialize) -> String {
        BASE64.encode(&serde_json::to_vec(answer).expect("JSON"))
    }

    fn decoded(answer: &str) -> Value {
        serde_json::from_slice(&BASE64.decode(answer.as_bytes()).expect("base64")).expect("JSON")
    }

    #[test]
    fn a_challenge_is_solved_by_either_version_and_both_name_the_same_thing_spent() {
        let ring = ring("k1");
        let challenge = made(&ring);
        let one = check(&solve(&challenge).expect("solvable"), &ring, now()).expect("right");
        let two = check(&encoded(&solve_version_2(&challenge)), &ring, now()).expect("right");
        assert_eq!(one.id, two.id);
        assert_eq!(one.id, challenge.parameters.nonce);
        assert_ne!(made(&ring).parameters.nonce, challenge.parameters.nonce);
    }

    #[test]
    fn a_challenge_is_over_after_ten_minutes() {
        let ring = ring("k1");
        let issued_at = now();
        let challenge = challenge(&ring, &Random::system(), issued_at).expect("a challenge");
        let answer = solve(&challenge).expect("solvable");
        assert!(check(&answer, &ring, issued_at + SignedDuration::from_secs(598)).is_some());
        assert!(check(&answer, &ring, issued_at + SignedDuration::from_secs(601)).is_none());
    }

    /// R54, R70.
    #[test]
    fn a_challenge_from_before_a_rotation_is_ours_until_it_is_over_and_none_of_its_key_is_after_that() {
        let (made_at, minutes) = (now(), |minutes| SignedDuration::from_mins(minutes));
        let change = made_at + minutes(1);
        let ring = rotated(change, "");
        let challenge = challenge(&ring, &Random::system(), made_at).expect("a challenge");
        let answers = [solve(&challenge).expect("solvable"), encoded(&solve_version_2(&challenge))];
        for answer in &answers {
            assert!(check(answer, &ring, change + minutes(8)).is_some());
            // The same key's own challenges are over by now; a forged one says otherwise.
            let ends_at = (change + minutes(60)).as_second();
            let forged = Puzzle { nonce: "0".repeat(32), salt: "1".repeat(32), ends_at };
            assert!(
                check(&solved_as(&forged, &ring, "k1"), &ring, change + minutes(8)).is_some(),
                "a leaked key forges"
            );
            assert!(check(&solved_as(&forged, &ring, "k1"), &ring, change + minutes(12)).is_none(), "until it retires");
            assert!(check(&solved_as(&forged, &ring, "k2"), &ring, change + minutes(12)).is_some());
            assert!(check(&solved_as(&forged, &ring, "k2"), &ring, change - minutes(2)).is_none(), "before its term");
            let struck_out = rotated(change, r#","struck_out":["k1"]"#);
            assert!(check(answer, &struck_out, made_at).is_none(), "a struck-out key's challenge is refused at once");
        }
        let other = KeyRing::parse(&KeyRing::generate(&Random::system())).expect("a ring");
        assert!(answers.iter().all(|answer| check(answer, &other, made_at).is_none()));
    }

    /// k1 signs until `change`, k2 from then on.
    fn rotated(change: Timestamp, rest: &str) -> KeyRing {
        let (k1, k2) = ("0123456789".repeat(4), "abcdefghij".repeat(4));
        let text = format!(
            r#"{{"current":"k2","lookup":"k1","k1":"{k1}","k2":"{k2}","signing":{{
                "k1":{{"from":"1970-01-01T00:00:00Z","until":"{change}"}},"k2":{{"from":"{change}"}}}}{rest}}}"#
        );
        KeyRing::parse(&text).expect("a ring")
    }

    /// The answer to a challenge that whoever holds a key made himself.
    fn solved_as(puzzle: &Puzzle, ring: &KeyRing, kid: &str) -> String {
        let salt = puzzle.salt_of_version_1();
        let challenge = hash(&salt, 7);
        let signature = signature(&puzzle.parameters(&challenge), ring, &KeyVersion(kid.into())).expect("a signature");
        let found = serde_json::json!({
            "algorithm": "SHA-256", "challenge": challenge, "number": 7, "salt": salt, "signature": signature,
        });
        encoded(&found)
    }

    #[test]
    fn an_answer_with_any_member_changed_is_refused() {
        let ring = ring("k1");
        let challenge = made(&ring);
        let right = decoded(&solve(&challenge).expect("solvable"));
        let number = right["number"].as_u64().expect("a number");
        let salt = right["salt"].as_str().expect("a string");
        for (member, value) in [
            ("number", Value::from(number + 1)),
            ("number", Value::from(number.to_string())),
            ("salt", Value::from(salt.replace("expires=", "expires=9"))),
            ("salt", Value::from(salt.replace("expires=", "expires=+"))),
            ("salt", Value::from(format!("{salt}1"))),
            ("salt", Value::from(salt.trim_end_matches('&'))),
            ("challenge", Value::from(hash(salt, 0))),
            ("signature", Value::from("")),
            ("signature", Value::from("00".repeat(32))),
            ("algorithm", Value::from("SHA-1")),
        ] {
            let mut wrong = right.clone();
            wrong[member] = value;
            assert!(check(&encoded(&wrong), &ring, now()).is_none(), "{wrong}");
        }
        let right = serde_json::to_value(solve_version_2(&challenge)).expect("JSON");
        for (pointer, value) in [
            ("/solution/counter", Value::from(u32::MAX)),
            ("/solution/derivedKey", Value::from("00".repeat(32))),
            ("/challenge/parameters/cost", Value::from(1)),
            ("/challenge/parameters/keyPrefix", Value::from("")),
            ("/challenge/parameters/expiresAt", Value::from(i64::MAX)),
            ("/challenge/parameters/nonce", Value::from("00".repeat(16))),
            ("/challenge/signature", Value::Null),
        ] {
            let mut wrong = right.clone();
            *wrong.pointer_mut(pointer).expect("a member") = value;
            assert!(check(&encoded(&wrong), &ring, now()).is_none(), "{pointer}");
        }
    }

    #[test]
    fn what_is_no_answer_at_all_is_refused() {
        let ring = ring("k1");
        for answer in ["", "=", "{}", "bnVsbA==", "W10=", "e30", "not base64!", &"A".repeat(8_193), &"A".repeat(8_192)]
        {
            assert!(check(answer, &ring, now()).is_none(), "{answer:?}");
        }
    }

    /// The unsolved challenge does not give its own answer away, and the members are those that widgets read.
    #[test]
    fn a_challenge_has_the_members_of_both_versions() {
        let challenge = serde_json::to_value(made(&ring("k1"))).expect("JSON");
        let mut names: Vec<&str> = challenge.as_object().expect("an object").keys().map(String::as_str).collect();
        names.sort_unstable();
        assert_eq!(names, ["algorithm", "challenge", "maxnumber", "parameters", "salt", "signature"]);
        let mut names: Vec<&str> =
            challenge["parameters"].as_object().expect("an object").keys().map(String::as_str).collect();
        names.sort_unstable();
        assert_eq!(names, ["algorithm", "cost", "data", "expiresAt", "keyLength", "keyPrefix", "nonce", "salt"]);
    }
}
