//! WebAuthn (Level 3) as a relying party: options for a ceremony, and whether the browser's answer proves it. Pure: no
//! table, no clock; that a ceremony serves once and for 300 seconds (R48) is the business of the row that keeps it.
//!
//! Verified here, in the standard's order (`verify.rs`), signatures by `ring`; why no library does it is in decision 0027. User
//! verification is preferred: it is reported, never required. No extension is requested, and what a browser says of one is not read.

mod attestation;
#[cfg(test)]
mod attestation_tests;
mod authenticator_data;
mod cbor;
mod certificate;
mod der;
mod key;
mod options;
#[cfg(test)]
mod refusal_tests;
mod response;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod vector_tests;
mod verify;

use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::random::Random;

/// Who asks: one tenant's relying party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelyingParty {
    /// The RP ID: a host, or a domain above it.
    pub id: String,
    /// What the browser's dialog may show.
    pub name: String,
    /// The origins whose pages may run a ceremony, as browsers write them: `https://example.org`, no slash at the end.
    pub origins: Vec<String>,
    /// What an authenticator must say of itself to be enrolled.
    pub attestation: Attestation,
}

/// What an authenticator must say of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Attestation {
    /// Nothing. A statement that comes all the same must be well formed, and is neither judged nor kept: whom to trust, and whether
    /// none will do, is the relying party's policy (L3, 7.1, steps 23 and 24).
    None,
    /// A `packed` statement that is right, and a model on the list. No certificate authority is asked: the list tells apart
    /// models, and does not stop a person who forges one (decision 0027).
    Direct {
        /// The AAGUIDs of the models, as UUIDs in text.
        aaguids: Vec<String>,
    },
}

/// Who is being enrolled.
#[derive(Debug, Clone, Copy)]
pub struct User<'a> {
    /// 1 to 64 bytes that name the account and say nothing about the person; the same for all their credentials.
    pub handle: &'a [u8],
    /// The login ID: what tells accounts apart in the authenticator's list.
    pub name: &'a str,
    /// The person's name; empty when there is none.
    pub display_name: &'a str,
}

/// What is kept of an enrolled authenticator. Its JSON is versioned, and holds nothing secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credential {
    v: FirstVersion,
    id: Base64Url,
    /// `COSE_Key` (RFC 9052), as the authenticator wrote it: the standard's form, not a library's.
    public_key: Base64Url,
    counter: u32,
    user_handle: Base64Url,
    is_backup_eligible: bool,
    is_backed_up: bool,
    transports: Vec<String>,
    aaguid: String,
}

impl Credential {
    /// The credential ID, 1 to 1,023 bytes.
    #[must_use]
    pub fn id(&self) -> &[u8] {
        &self.id.0
    }

    /// The model that the authenticator says it is, as a UUID in text; all zeros when it does not say.
    #[must_use]
    pub fn aaguid(&self) -> &str {
        &self.aaguid
    }

    /// Whether the key can leave its device: a passkey that is synchronized (`swk`), not a hardware key (`hwk`).
    #[must_use]
    pub fn is_backup_eligible(&self) -> bool {
        self.is_backup_eligible
    }
}

/// One ceremony that was begun. To be kept where only the service reads it, used up by its first answer, and bound to the
/// account that it was begun for (R48).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ceremony {
    v: FirstVersion,
    kind: Kind,
    challenge: Base64Url,
    /// At registration, the handle that the new credential gets; empty otherwise.
    user_handle: Base64Url,
    /// At registration, those that must not be enrolled again; at authentication, those that may answer.
    credentials: Vec<Base64Url>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Registration,
    Authentication,
}

impl Ceremony {
    fn new(kind: Kind, random: &Random, user_handle: &[u8], credentials: Vec<Base64Url>) -> Self {
        let challenge = Base64Url(random.bytes::<32>().to_vec());
        Self { v: FirstVersion, kind, challenge, user_handle: Base64Url(user_handle.to_vec()), credentials }
    }

    fn must_be(&self, kind: Kind) -> Result<(), WebauthnError> {
        if self.kind == kind { Ok(()) } else { Err(refused("an answer to a ceremony of the other kind")) }
    }
}

/// A proof that the person holds the credential.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assertion {
    /// The credential as it is now, with its counter and backup state: to be stored in the place of the one before.
    pub credential: Credential,
    /// Whether the authenticator also verified the person, by a PIN or biometrics (`mfa` in `amr`).
    pub is_user_verified: bool,
    /// [`Credential::is_backup_eligible`].
    pub is_backup_eligible: bool,
}

/// Why there is no proof.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WebauthnError {
    /// The answer does not prove it. The text is for the log, and quotes nothing of the answer.
    #[error("the answer proves nothing: {0}")]
    Refused(String),
    /// The signature is right, but its counter is not above the last one's: a copy of the key may exist.
    #[error("the signature counter went back")]
    CounterWentBack,
    /// The authenticator's model is not on the tenant's list, or it does not say which it is in the one way that is judged.
    #[error("the authenticator's model is not on the list")]
    NotAllowed,
    /// A fault of ours: settings or a stored credential that cannot be.
    #[error("{0}")]
    Defect(String),
}

fn refused(why: &str) -> WebauthnError {
    WebauthnError::Refused(why.to_owned())
}

fn defect(why: impl Into<String>) -> WebauthnError {
    WebauthnError::Defect(why.into())
}

/// Begins an enrolment: the `PublicKeyCredentialCreationOptionsJSON` for the browser, and what is to be kept meanwhile.
/// `exclude` is what the person has enrolled already.
///
/// # Errors
/// [`WebauthnError::Defect`] when the user's handle has no or too many bytes.
pub fn start_registration(
    rp: &RelyingParty,
    user: &User<'_>,
    exclude: &[Credential],
    random: &Random,
) -> Result<(Value, Ceremony), WebauthnError> {
    if !(1..=64).contains(&user.handle.len()) {
        return Err(defect("a user handle has 1 to 64 bytes"));
    }
    let ids = exclude.iter().map(|credential| credential.id.clone()).collect();
    let ceremony = Ceremony::new(Kind::Registration, random, user.handle, ids);
    Ok((options::creation(rp, user, exclude, &ceremony.challenge), ceremony))
}

/// The credential of [`finish_verified_registration`] alone.
#[cfg(test)]
pub(crate) fn finish_registration(
    rp: &RelyingParty,
    ceremony: &Ceremony,
    response: &Value,
) -> Result<Credential, WebauthnError> {
    finish_verified_registration(rp, ceremony, response).map(|(credential, _)| credential)
}

/// Ends an enrolment with the browser's `RegistrationResponseJSON`: the credential, and whether the authenticator also verified
/// the person. That no other account has the credential is for the caller to check.
///
/// # Errors
/// [`WebauthnError::Refused`], [`WebauthnError::NotAllowed`], or [`WebauthnError::Defect`].
pub fn finish_verified_registration(
    rp: &RelyingParty,
    ceremony: &Ceremony,
    response: &Value,
) -> Result<(Credential, bool), WebauthnError> {
    ceremony.must_be(Kind::Registration)?;
    verify::registration(rp, ceremony, response::Registration::read(response)?)
}

/// Asks for a signature by one of `credentials`: the `PublicKeyCredentialRequestOptionsJSON` for the browser, and what is to
/// be kept meanwhile.
///
/// # Errors
/// [`WebauthnError::Defect`] when there is no credential: browsers would offer any that they know.
pub fn start_authentication(
    rp: &RelyingParty,
    credentials: &[&Credential],
    random: &Random,
) -> Result<(Value, Ceremony), WebauthnError> {
    if credentials.is_empty() {
        return Err(defect("a ceremony without a credential"));
    }
    let allowed: Vec<_> = credentials.iter().map(|credential| (&credential.id, &credential.transports[..])).collect();
    Ok(begin_authentication(rp, &allowed, random))
}

/// Judges the browser's `AuthenticationResponseJSON` against the one credential that it must be signed by.
///
/// # Errors
/// [`WebauthnError::Refused`], [`WebauthnError::CounterWentBack`], or [`WebauthnError::Defect`].
pub fn finish_authentication(
    rp: &RelyingParty,
    ceremony: &Ceremony,
    credential: &Credential,
    response: &Value,
) -> Result<Assertion, WebauthnError> {
    ceremony.must_be(Kind::Authentication)?;
    verify::authentication(rp, ceremony, credential, &response::Authentication::read(response)?)
}

/// The options of a login ID that has no credential, shaped like another's (R50). `seed` is a keyed hash of the login ID: the
/// same one gives the same credential at each call, only the challenge is new. Nothing answers the ceremony.
///
/// # Errors
/// [`WebauthnError::Defect`].
pub fn decoy_options(rp: &RelyingParty, seed: &[u8; 32], random: &Random) -> Result<(Value, Ceremony), WebauthnError> {
    let (id, transports) = options::decoy(seed)?;
    Ok(begin_authentication(rp, &[(&id, &transports)], random))
}

fn begin_authentication(rp: &RelyingParty, allowed: &[(&Base64Url, &[String])], random: &Random) -> (Value, Ceremony) {
    let ids = allowed.iter().map(|(id, _)| (*id).clone()).collect();
    let ceremony = Ceremony::new(Kind::Authentication, random, &[], ids);
    (options::request(rp, allowed, &ceremony.challenge), ceremony)
}

/// Bytes that are base64url without padding in JSON, as everything in WebAuthn's JSON is.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Base64Url(Vec<u8>);

impl Base64Url {
    fn text(&self) -> String {
        BASE64URL_NOPAD.encode(&self.0)
    }
}

impl Serialize for Base64Url {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

impl<'de> Deserialize<'de> for Base64Url {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes());
        bytes.map(Self).map_err(|_| serde::de::Error::custom("not base64url without padding"))
    }
}

/// The `1` that stands in what is kept, so that a later form can be told from this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
struct FirstVersion;

impl TryFrom<u8> for FirstVersion {
    type Error = &'static str;

    fn try_from(version: u8) -> Result<Self, Self::Error> {
        if version == 1 { Ok(Self) } else { Err("a version that this program does not know") }
    }
}

impl From<FirstVersion> for u8 {
    fn from(_: FirstVersion) -> Self {
        1
    }
}
