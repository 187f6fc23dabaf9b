//! Attestation objects and their statements (L3, 6.5 and 8). One format proves a model here: `packed`.
//!
//! Not judged: `fido-u2f`, which does not sign the AAGUID, so that a list of them would say nothing; `apple`, `tpm`, `android-key` and
//! `android-safetynet`, which are platforms' own and stand on roots (decision 0027).

use super::authenticator_data::Attested;
use super::cbor::{Item, Key, Map};
use super::certificate::Certificate;
use super::key::{Algorithm, PublicKey};
use super::{Attestation, WebauthnError, refused};

/// An attestation object, its members being of the types that the standard gives them.
pub(super) struct AttestationObject<'a> {
    format: &'a str,
    statement: Map<'a>,
    pub(super) authenticator_data: &'a [u8],
}

impl<'a> AttestationObject<'a> {
    pub(super) fn read(object: &'a [u8]) -> Result<Self, WebauthnError> {
        let members = Item::read(object).and_then(Item::map);
        let mut members = members.ok_or_else(|| refused("no attestation object"))?;
        let [format, statement, data] = ["fmt", "attStmt", "authData"].map(|name| members.remove(&Key::Text(name)));
        match (format, statement, data) {
            (Some(Item::Text(format)), Some(Item::Map(statement)), Some(Item::Bytes(authenticator_data)))
                // L3, 8.7.
                if format != "none" || statement.is_empty() =>
            {
                Ok(Self { format, statement, authenticator_data })
            }
            _ => Err(refused("a malformed attestation object")),
        }
    }

    /// L3, 7.1, steps 21 to 24. Where nothing is asked for, nothing is judged: without trust in whoever made it (step 23) a statement
    /// that is right says no more than none does, which is acceptable then (step 24). `key` is the new credential's.
    pub(super) fn judge(
        &self,
        asked: &Attestation,
        attested: &Attested<'_>,
        key: &PublicKey<'_>,
        client_data_hash: &[u8],
    ) -> Result<(), WebauthnError> {
        let Attestation::Direct { aaguids } = asked else { return Ok(()) };
        if self.format != "packed" {
            return Err(WebauthnError::NotAllowed);
        }
        self.judge_packed(attested, key, &[self.authenticator_data, client_data_hash].concat())?;
        let model = attested.model();
        let is_listed = aaguids.iter().any(|listed| listed.eq_ignore_ascii_case(&model));
        if is_listed { Ok(()) } else { Err(WebauthnError::NotAllowed) }
    }

    /// L3, 8.2: signed by a certificate's key, or else by the credential's own.
    fn judge_packed(&self, attested: &Attested<'_>, key: &PublicKey<'_>, signed: &[u8]) -> Result<(), WebauthnError> {
        let algorithm = Algorithm::named(self.statement.get(&Key::Text("alg")))?;
        let Some(Item::Bytes(signature)) = self.statement.get(&Key::Text("sig")) else {
            return Err(refused("a statement without a signature"));
        };
        let is_signed = match self.statement.get(&Key::Text("x5c")) {
            None if algorithm != key.algorithm => {
                return Err(refused("a statement by another algorithm than its key's"));
            }
            None => key.is_signed(signed, signature),
            Some(chain) => {
                let certificate = Certificate::read(leaf(chain)?)?;
                certificate.check(attested.aaguid)?;
                PublicKey::of_certificate(certificate.key, algorithm)?.is_signed(signed, signature)
            }
        };
        if is_signed { Ok(()) } else { Err(refused("the statement's signature is wrong")) }
    }
}

/// The first certificate of a chain, of which the others are not read: no root is known (decision 0027).
fn leaf<'a>(chain: &Item<'a>) -> Result<&'a [u8], WebauthnError> {
    match chain {
        Item::Array(chain) => match &chain[..] {
            [Item::Bytes(leaf), others @ ..] if others.iter().all(|one| matches!(one, Item::Bytes(_))) => Ok(leaf),
            _ => Err(refused("a chain without certificates")),
        },
        _ => Err(refused("a chain without certificates")),
    }
}
