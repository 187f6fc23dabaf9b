//! The options that a browser gets, as WebAuthn's own JSON (L3, 5.1.8 and 5.1.9): the bare dictionary, without `publicKey`.

use hkdf::Hkdf;
use serde_json::{Map, Value, json};
use sha2::Sha256;

use super::key::Algorithm;
use super::{Attestation, Base64Url, Credential, RelyingParty, User, WebauthnError, defect};

/// How long the browser waits: as long as a challenge lives (R48).
const TIMEOUT_MILLISECONDS: u32 = 300_000;

/// Security keys and platforms alike, and no discoverable credential: those take one of a security key's few places, and the
/// login ID is known here.
pub(super) fn creation(rp: &RelyingParty, user: &User<'_>, exclude: &[Credential], challenge: &Base64Url) -> Value {
    let exclude: Vec<Value> =
        exclude.iter().map(|credential| descriptor(&credential.id, &credential.transports)).collect();
    let algorithms: Vec<Value> =
        Algorithm::ALL.iter().map(|algorithm| json!({"type": "public-key", "alg": algorithm.id()})).collect();
    let display_name = if user.display_name.is_empty() { user.name } else { user.display_name };
    let attestation = match rp.attestation {
        Attestation::None => "none",
        Attestation::Direct { .. } => "direct",
    };
    json!({
        "rp": {"id": rp.id, "name": rp.name},
        "user": {"id": Base64Url(user.handle.to_vec()), "name": user.name, "displayName": display_name},
        "challenge": challenge,
        "pubKeyCredParams": algorithms,
        "timeout": TIMEOUT_MILLISECONDS,
        "excludeCredentials": exclude,
        "authenticatorSelection": {
            "residentKey": "discouraged", "requireResidentKey": false, "userVerification": "preferred",
        },
        "attestation": attestation,
    })
}

pub(super) fn request(rp: &RelyingParty, allowed: &[(&Base64Url, &[String])], challenge: &Base64Url) -> Value {
    let allowed: Vec<Value> = allowed.iter().map(|(id, transports)| descriptor(id, transports)).collect();
    json!({
        "challenge": challenge,
        "timeout": TIMEOUT_MILLISECONDS,
        "rpId": rp.id,
        "allowCredentials": allowed,
        "userVerification": "preferred",
    })
}

fn descriptor(id: &Base64Url, transports: &[String]) -> Value {
    let mut descriptor = Map::new();
    descriptor.insert("type".into(), "public-key".into());
    descriptor.insert("id".into(), id.text().into());
    // An empty list would say that the authenticator can be reached by no way; an absent one, that it is not known.
    if !transports.is_empty() {
        descriptor.insert("transports".into(), transports.into());
    }
    descriptor.into()
}

/// Lengths and transports as real credentials have them: synchronized passkeys of phones, a platform's own, a security key's.
const DECOYS: [(usize, &[&str]); 4] =
    [(20, &["hybrid", "internal"]), (16, &["hybrid", "internal"]), (32, &["internal"]), (48, &["nfc", "usb"])];

/// A credential that is nobody's, the same for the same seed.
pub(super) fn decoy(seed: &[u8; 32]) -> Result<(Base64Url, Vec<String>), WebauthnError> {
    let derived = Hkdf::<Sha256>::new(None, seed);
    let mut choice = [0; 1];
    derived.expand(b"webauthn/decoy/kind", &mut choice).map_err(|error| defect(error.to_string()))?;
    let (length, transports) = DECOYS[usize::from(choice[0]) % DECOYS.len()];
    let mut id = vec![0; length];
    derived.expand(b"webauthn/decoy/id", &mut id).map_err(|error| defect(error.to_string()))?;
    Ok((Base64Url(id), transports.iter().map(|transport| (*transport).to_owned()).collect()))
}
