//! `webauthn-rs-core`, behind our types. Its state of a ceremony can be made in one way only, from its JSON: ours is kept
//! instead, so that a row does not depend on a library's version, and the challenge comes from our randomness.

use std::time::Duration;

use serde_json::{Value, json};
use url::Url;
use webauthn_rs_core::WebauthnCore;
use webauthn_rs_core::error::WebauthnError as Refusal;
use webauthn_rs_core::proto::{
    AttestationFormat, AuthenticationState, AuthenticatorAssertionResponseRaw, AuthenticatorAttestationResponseRaw,
    COSEAlgorithm, COSEKey, Credential as CoreCredential, ParsedAttestation, PublicKeyCredential,
    RegisterPublicKeyCredential, RegisteredExtensions, RegistrationState, UserVerificationPolicy,
};

use super::response::{Authentication, Registration};
use super::{Base64Url, Ceremony, Credential, RelyingParty, WebauthnError, defect};

/// The signatures that we ask for, which are those that the library verifies; the one that every security key makes first.
pub(super) const ALGORITHMS: [COSEAlgorithm; 3] = [COSEAlgorithm::ES256, COSEAlgorithm::ES384, COSEAlgorithm::RS256];

/// What a new credential's response says, verified.
pub(super) struct Registered {
    pub(super) counter: u32,
    pub(super) is_backup_eligible: bool,
    pub(super) is_backed_up: bool,
    /// Whether there was an attestation statement; it was right.
    pub(super) is_attested: bool,
}

/// L3, 7.1: verifies `response` as the answer to `ceremony`.
pub(super) fn register(
    rp: &RelyingParty,
    ceremony: &Ceremony,
    response: &Registration,
) -> Result<Registered, WebauthnError> {
    let state: RegistrationState = state(json!({
        "policy": UserVerificationPolicy::Preferred,
        "exclude_credentials": ceremony.credentials,
        "challenge": ceremony.challenge,
        "credential_algorithms": ALGORITHMS,
        "require_resident_key": false,
        "authenticator_attachment": null,
        "extensions": {},
        "allow_synchronised_authenticators": true,
    }))?;
    let answer = RegisterPublicKeyCredential {
        id: Base64Url(response.attested.id.clone()).text(),
        raw_id: response.attested.id.clone(),
        response: AuthenticatorAttestationResponseRaw {
            attestation_object: response.attestation_object.clone(),
            client_data_json: response.client_data.clone(),
            transports: None,
        },
        type_: "public-key".into(),
        extensions: Default::default(),
    };
    let registered = core(rp)?.register_credential(&answer, &state, None).map_err(|refusal| refused(&refusal))?;
    Ok(Registered {
        counter: registered.counter,
        is_backup_eligible: registered.backup_eligible,
        is_backed_up: registered.backup_state,
        is_attested: registered.attestation_format != AttestationFormat::None,
    })
}

/// What an assertion says, verified.
pub(super) struct Authenticated {
    pub(super) counter: u32,
    pub(super) is_backed_up: bool,
    pub(super) is_user_verified: bool,
}

/// L3, 7.2: verifies `response` as the answer to `ceremony`, signed by `credential`.
pub(super) fn authenticate(
    rp: &RelyingParty,
    ceremony: &Ceremony,
    credential: &Credential,
    response: &Authentication,
) -> Result<Authenticated, WebauthnError> {
    let state: AuthenticationState = state(json!({
        // Not read: the one credential is passed beside.
        "credentials": [],
        "policy": UserVerificationPolicy::Preferred,
        "challenge": ceremony.challenge,
        "appid": null,
        "allow_backup_eligible_upgrade": false,
    }))?;
    let answer = PublicKeyCredential {
        id: response.id.text(),
        raw_id: response.id.0.clone(),
        response: AuthenticatorAssertionResponseRaw {
            authenticator_data: response.authenticator_data.clone(),
            client_data_json: response.client_data.clone(),
            signature: response.signature.clone(),
            user_handle: None,
        },
        extensions: Default::default(),
        type_: "public-key".into(),
    };
    let proven = core(rp)?
        .authenticate_single_credential(&answer, &state, &stored(credential)?)
        .map_err(|refusal| refused(&refusal))?;
    Ok(Authenticated {
        counter: proven.counter(),
        is_backed_up: proven.backup_state(),
        is_user_verified: proven.user_verified(),
    })
}

fn core(rp: &RelyingParty) -> Result<WebauthnCore, WebauthnError> {
    let origins: Result<Vec<Url>, _> = rp.origins.iter().map(|origin| Url::parse(origin)).collect();
    let origins = origins.map_err(|_| defect("an origin that is no URL"))?;
    // Neither subdomains nor other ports. The timeout is for options, which are ours.
    Ok(WebauthnCore::new_unsafe_experts_only(&rp.name, &rp.id, origins, Duration::ZERO, Some(false), Some(false)))
}

fn state<S: serde::de::DeserializeOwned>(state: Value) -> Result<S, WebauthnError> {
    serde_json::from_value(state).map_err(|error| defect(format!("the library's state has another form: {error}")))
}

fn stored(credential: &Credential) -> Result<CoreCredential, WebauthnError> {
    let key = serde_cbor_2::from_slice::<serde_cbor_2::Value>(&credential.public_key.0)
        .map_err(|_| defect("a stored key that is not CBOR"))
        .and_then(|key| COSEKey::try_from(&key).map_err(|_| defect("a stored key that is none")))?;
    Ok(CoreCredential {
        cred_id: credential.id.0.clone(),
        cred: key,
        counter: credential.counter,
        transports: None,
        // With these two the library asks for no user verification: a key that verified once may do without it later. It is
        // counted where it happens.
        user_verified: false,
        registration_policy: UserVerificationPolicy::Discouraged_DO_NOT_USE,
        backup_eligible: credential.is_backup_eligible,
        backup_state: credential.is_backed_up,
        extensions: RegisteredExtensions::none(),
        attestation: ParsedAttestation::default(),
        attestation_format: AttestationFormat::None,
    })
}

/// The library's texts are fixed sentences: they quote nothing of the answer (R11).
fn refused(refusal: &Refusal) -> WebauthnError {
    match refusal {
        Refusal::CredentialPossibleCompromise => WebauthnError::CounterWentBack,
        other => WebauthnError::Refused(other.to_string()),
    }
}
