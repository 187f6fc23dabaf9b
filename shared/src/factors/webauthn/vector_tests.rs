//! The test vectors of WebAuthn Level 3 (section "Test Vectors"), as the standard has them: `vectors.json`.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use serde::Deserialize;
use serde_json::{Value, json};

use super::tests::{direct, rp};
use super::*;

/// Byte strings in hex, under the standard's names.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Vector {
    name: String,
    pub(super) registration: BTreeMap<String, String>,
    authentication: BTreeMap<String, String>,
}

fn vectors() -> Vec<Vector> {
    serde_json::from_str(include_str!("vectors.json")).unwrap()
}

pub(super) fn vector(name: &str) -> Vector {
    vectors().into_iter().find(|vector| vector.name == name).unwrap()
}

fn bytes(hex: &str) -> Base64Url {
    Base64Url(HEXLOWER.decode(hex.as_bytes()).unwrap())
}

impl Vector {
    fn credential_id(&self) -> Base64Url {
        bytes(&self.registration["credential_id"])
    }

    fn answer(&self, response: Value) -> Value {
        json!({"id": self.credential_id(), "rawId": self.credential_id(), "type": "public-key", "response": response})
    }

    pub(super) fn register(&self, rp: &RelyingParty) -> Result<Credential, WebauthnError> {
        let r = &self.registration;
        let ceremony = Ceremony {
            challenge: bytes(&r["challenge"]),
            ..Ceremony::new(Kind::Registration, &Random::system(), b"user", vec![])
        };
        let response = json!({
            "clientDataJSON": bytes(&r["clientDataJSON"]), "attestationObject": bytes(&r["attestationObject"]),
        });
        finish_registration(rp, &ceremony, &self.answer(response))
    }

    fn assert(&self, credential: &Credential) -> Result<Assertion, WebauthnError> {
        let a = &self.authentication;
        let ceremony = Ceremony {
            challenge: bytes(&a["challenge"]),
            ..Ceremony::new(Kind::Authentication, &Random::system(), &[], vec![credential.id.clone()])
        };
        let response = json!({
            "clientDataJSON": bytes(&a["clientDataJSON"]),
            "authenticatorData": bytes(&a["authenticatorData"]),
            "signature": bytes(&a["signature"]),
        });
        finish_authentication(&rp(), &ceremony, credential, &self.answer(response))
    }

    pub(super) fn uuid(&self) -> String {
        let hex = &self.registration["aaguid"];
        [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
    }
}

/// The vectors that prove something to us, and whether their statement proves a model: `packed` alone does (`attestation.rs`).
const TAKEN: [(&str, bool); 11] = [
    ("none-es256", false),
    ("packed-self-es256", true),
    ("none-es256-long-credential-id", false),
    ("packed-es256", true),
    ("packed-es384", true),
    ("packed-rs256", true),
    ("packed-eddsa", true),
    ("tpm-es256", false),
    ("android-key-es256", false),
    ("apple-es256", false),
    ("fido-u2f-es256", false),
];

/// The others, and why not: frames of other origins, which are not ours, and signatures that are not asked for (P-521, Ed448).
const REFUSED: [(&str, &str); 4] = [
    ("none-es256-crossOrigin", "in a frame of another origin"),
    ("none-es256-topOrigin", "in a frame of another origin"),
    ("packed-es512", "an algorithm that was not asked for"),
    ("packed-ed448", "an algorithm that was not asked for"),
];

#[test]
fn r49_the_standards_vectors_are_taken() {
    for (name, proves_model) in TAKEN {
        let vector = vector(name);
        let credential = vector.register(&rp()).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(credential.id, vector.credential_id(), "{name}");
        assert_eq!(credential.aaguid(), vector.uuid(), "{name}");
        let registered = bytes(&vector.registration["attestationObject"]).0;
        assert!(
            registered.windows(credential.public_key.0.len()).any(|part| part == credential.public_key.0),
            "{name}"
        );

        let judged = vector.register(&direct(&[&vector.uuid()]));
        assert_eq!(
            judged,
            if proves_model { Ok(credential.clone()) } else { Err(WebauthnError::NotAllowed) },
            "{name}"
        );

        let assertion = vector.assert(&credential).unwrap_or_else(|error| panic!("{name}: {error}"));
        let flags = bytes(&vector.authentication["authenticatorData"]).0[32];
        assert_eq!(assertion.is_user_verified, flags & 0x04 != 0, "{name}");
        assert_eq!(assertion.is_backup_eligible, flags & 0x08 != 0, "{name}");
        assert_eq!(assertion.credential.is_backed_up, flags & 0x10 != 0, "{name}");
    }
}

#[test]
fn the_other_vectors_are_refused_for_what_they_are() {
    for (name, reason) in REFUSED {
        match vector(name).register(&rp()) {
            Err(WebauthnError::Refused(why)) => assert_eq!(why, reason, "{name}"),
            other => panic!("{name}: {other:?}"),
        }
    }
    let judged: Vec<_> = TAKEN.iter().map(|(name, _)| *name).chain(REFUSED.iter().map(|(name, _)| *name)).collect();
    assert_eq!(judged.len(), vectors().len());
    assert!(vectors().iter().all(|vector| judged.contains(&&*vector.name)), "every vector is judged");
}

/// One bit of each byte in turn, which bit by the byte's place.
fn flipped(hex: &str, at: usize) -> String {
    let mut bytes = bytes(hex).0;
    bytes[at] ^= 1 << (at % 8);
    HEXLOWER.encode(&bytes)
}

/// A registration whose statement signs everything, and an assertion: no byte of either can be another. Without a statement
/// the authenticator data of a registration is unsigned, as the standard has it.
#[test]
fn r49_with_any_byte_of_a_vector_changed_it_is_refused() {
    let original = vector("packed-self-es256");
    let rp = direct(&[&original.uuid()]);
    let credential = original.register(&rp).unwrap();
    for member in ["challenge", "clientDataJSON", "attestationObject", "credential_id"] {
        for at in 0..original.registration[member].len() / 2 {
            let mut changed = original.clone();
            let hex = changed.registration.get_mut(member).unwrap();
            *hex = flipped(hex, at);
            // A format with another name is one that is not judged.
            let judged = changed.register(&rp);
            assert!(
                matches!(judged, Err(WebauthnError::Refused(_) | WebauthnError::NotAllowed)),
                "{member}, byte {at}: {judged:?}"
            );
        }
    }
    for name in ["none-es256", "packed-self-es256", "packed-es384", "packed-rs256", "packed-eddsa"] {
        let original = vector(name);
        let credential = original.register(&super::tests::rp()).unwrap();
        for member in ["challenge", "clientDataJSON", "authenticatorData", "signature"] {
            for at in 0..original.authentication[member].len() / 2 {
                let mut changed = original.clone();
                let hex = changed.authentication.get_mut(member).unwrap();
                *hex = flipped(hex, at);
                let judged = changed.assert(&credential);
                assert!(matches!(judged, Err(WebauthnError::Refused(_))), "{name} {member}, byte {at}: {judged:?}");
            }
        }
    }
    for at in 0..credential.public_key.0.len() {
        let mut changed = credential.clone();
        changed.public_key.0[at] ^= 1 << (at % 8);
        assert!(original.assert(&changed).is_err(), "public key, byte {at}");
    }
}

/// A release aborts when it panics, so that no answer may make it do so: statements of every kind, cut off and changed at every
/// byte.
#[test]
fn no_broken_statement_ends_the_process() {
    for vector in vectors() {
        let hex = &vector.registration["attestationObject"];
        for at in 0..hex.len() / 2 {
            for broken in [flipped(hex, at), hex[..at * 2].to_owned()] {
                let mut changed = vector.clone();
                changed.registration.insert("attestationObject".into(), broken);
                let _ = changed.register(&direct(&[&vector.uuid()]));
            }
        }
    }
}
