//! The two ceremonies' verifications, in the standard's order (L3, 7.1 and 7.2).

use sha2::{Digest as _, Sha256};

use super::attestation::AttestationObject;
use super::authenticator_data::AuthenticatorData;
use super::key::PublicKey;
use super::response::{Authentication, Registration};
use super::{Assertion, Base64Url, Ceremony, Credential, FirstVersion, RelyingParty, WebauthnError, defect, refused};

/// L3, 7.1: the credential that `answer` to `ceremony` makes, and whether the person was verified.
pub(super) fn registration(
    rp: &RelyingParty,
    ceremony: &Ceremony,
    answer: Registration,
) -> Result<(Credential, bool), WebauthnError> {
    answer.client_data.check("webauthn.create", &ceremony.challenge, rp)?;
    let object = AttestationObject::read(&answer.attestation_object)?;
    let data = AuthenticatorData::read(object.authenticator_data)?;
    data.check(rp)?;
    let attested = data.attested.as_ref().ok_or_else(|| refused("no credential in the authenticator data"))?;
    attested.check_id(&answer.id.0)?;
    let key = PublicKey::of_credential(attested.public_key)?;
    key.must_be_on_its_curve()?;
    object.judge(&rp.attestation, attested, &key, &Sha256::digest(answer.client_data.bytes()))?;
    if ceremony.credentials.contains(&answer.id) {
        return Err(refused("a credential that is enrolled already"));
    }
    let credential = Credential {
        v: FirstVersion,
        id: Base64Url(attested.id.to_vec()),
        public_key: Base64Url(attested.public_key.to_vec()),
        counter: data.counter,
        user_handle: ceremony.user_handle.clone(),
        is_backup_eligible: data.is_backup_eligible(),
        is_backed_up: data.is_backed_up(),
        transports: answer.transports,
        aaguid: attested.model(),
    };
    Ok((credential, data.is_user_verified()))
}

/// L3, 7.2: that `credential` signed `answer` to `ceremony`.
pub(super) fn authentication(
    rp: &RelyingParty,
    ceremony: &Ceremony,
    credential: &Credential,
    answer: &Authentication,
) -> Result<Assertion, WebauthnError> {
    if !ceremony.credentials.contains(&credential.id) {
        return Err(refused("a credential that the ceremony did not ask for"));
    }
    if answer.id != credential.id {
        return Err(refused("another credential"));
    }
    // Absent, and empty in some older browsers, unless the authenticator keeps the credential itself.
    if answer.user_handle.iter().any(|handle| !handle.0.is_empty() && *handle != credential.user_handle) {
        return Err(refused("another account's user handle"));
    }
    answer.client_data.check("webauthn.get", &ceremony.challenge, rp)?;
    let data = AuthenticatorData::read(&answer.authenticator_data)?;
    data.check(rp)?;
    if data.is_backup_eligible() != credential.is_backup_eligible {
        return Err(refused("its eligibility for backup has changed"));
    }
    let key = PublicKey::of_credential(&credential.public_key.0).map_err(|_| defect("a stored key that is none"))?;
    let signed = [&answer.authenticator_data[..], &Sha256::digest(answer.client_data.bytes())].concat();
    if !key.is_signed(&signed, &answer.signature) {
        return Err(refused("the signature is wrong"));
    }
    // An authenticator without a counter says 0, always.
    if (data.counter, credential.counter) != (0, 0) && data.counter <= credential.counter {
        return Err(WebauthnError::CounterWentBack);
    }
    Ok(Assertion {
        credential: Credential { counter: data.counter, is_backed_up: data.is_backed_up(), ..credential.clone() },
        is_user_verified: data.is_user_verified(),
        is_backup_eligible: credential.is_backup_eligible,
    })
}
