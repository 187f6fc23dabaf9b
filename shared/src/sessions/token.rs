//! The token of a participant's link: derived from a key outside the table, as a code is, so that an invitation can be sent again
//! although nothing but the token's hash is stored. 160 bits (R13).

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::model::{LinkSeed, Session};
use crate::ids::{ParticipantId, SessionId, TenantId};
use crate::keys::{KeyRing, KeyVersion};
use crate::random::{Random, base32};

/// The version of the derivation.
const VERSION: &[u8] = b"countersign-session-link-1";
/// How many characters a token has.
const LENGTH: usize = 32;

/// A new link of a participant.
#[must_use]
pub fn seed(
    ring: &KeyRing,
    random: &Random,
    tenant: &TenantId,
    session: &SessionId,
    participant: &ParticipantId,
) -> Option<LinkSeed> {
    let (kid, salt) = (ring.current(), random.bytes::<16>().to_vec());
    let seed = LinkSeed { kid: kid.0, salt, hash: String::new() };
    let token = token(ring, tenant, session, participant, &seed)?;
    Some(LinkSeed { hash: hash(&token), ..seed })
}

/// The token; `None` when the ring lacks its key, or the key leaked: the link leads nowhere then (R70).
#[must_use]
pub fn token(
    ring: &KeyRing,
    tenant: &TenantId,
    session: &SessionId,
    participant: &ParticipantId,
    seed: &LinkSeed,
) -> Option<Zeroizing<String>> {
    let key = ring.derive(&KeyVersion(seed.kid.clone()), "session-link")?;
    let parts = [tenant.as_str().as_bytes(), session.as_str().as_bytes(), participant.as_str().as_bytes()];
    let mac = key.mac(&[VERSION, parts[0], parts[1], parts[2], &seed.salt]);
    Some(Zeroizing::new(base32().encode(&mac[..20])))
}

/// Whether a text can be a token.
#[must_use]
pub fn is_token(text: &str) -> bool {
    text.len() == LENGTH && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'2'..=b'7'))
}

/// The hash of a token, under which its link is found. 160 bits need no slow hash.
#[must_use]
pub fn hash(token: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(token))
}

/// Where a token leads.
#[must_use]
pub fn url(session: &Session, token: &str) -> String {
    format!("{}/s/{token}", session.pages)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring() -> KeyRing {
        KeyRing::parse(r#"{"current":"k1","lookup":"k1","k1":"0123456789012345678901234567890123456789"}"#).unwrap()
    }

    #[test]
    fn r13_a_token_is_derived_again_and_another_assignment_has_another() {
        let (ring, random) = (ring(), Random::system());
        let (tenant, session) = (TenantId::new(&random), SessionId::new(&random));
        let participant = ParticipantId::new(&random);
        let first = seed(&ring, &random, &tenant, &session, &participant).unwrap();
        let of = |seed: &LinkSeed| token(&ring, &tenant, &session, &participant, seed).unwrap();
        assert_eq!((of(&first).as_str(), hash(&of(&first))), (of(&first).as_str(), first.hash.clone()));
        assert!(is_token(&of(&first)), "{}", of(&first).as_str());
        let second = seed(&ring, &random, &tenant, &session, &participant).unwrap();
        assert_ne!(of(&first).as_str(), of(&second).as_str());
        let other = ParticipantId::new(&random);
        assert_ne!(token(&ring, &tenant, &session, &other, &first).unwrap().as_str(), of(&first).as_str());
    }

    #[test]
    fn r70_a_leaked_key_leads_nowhere() {
        let (old, random) = (ring(), Random::system());
        let (tenant, session) = (TenantId::new(&random), SessionId::new(&random));
        let participant = ParticipantId::new(&random);
        let seed = seed(&old, &random, &tenant, &session, &participant).unwrap();
        let text = r#"{"current":"k2","lookup":"k1","k1":"0123456789012345678901234567890123456789",
            "k2":"0123456789012345678901234567890123456780","struck_out":["k1"]}"#;
        let struck_out = KeyRing::parse(text).unwrap();
        assert!(token(&struck_out, &tenant, &session, &participant, &seed).is_none());
    }

    #[test]
    fn nothing_else_looks_like_a_token() {
        for bad in ["", "a", &"a".repeat(31), &"a".repeat(33), &"A".repeat(32), &"1".repeat(32), &"é".repeat(16)] {
            assert!(!is_token(bad), "{bad}");
        }
    }
}
