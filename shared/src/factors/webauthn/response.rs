//! What a browser hands back, read strictly: every member that proves something must be there and agree with the others;
//! members that we do not know, which browsers add, are passed over. Here are the checks that the library does not make.

use data_encoding::HEXLOWER;
use serde::Deserialize;
use serde_cbor_2::Value as Cbor;
use serde_json::Value;

use super::{Base64Url, RelyingParty, WebauthnError, refused};

/// What a list of transports may name (L3, 5.8.4). A browser's other words are dropped, not refused.
const TRANSPORTS: [&str; 6] = ["ble", "hybrid", "internal", "nfc", "smart-card", "usb"];

/// L3, 7.1, step 25.
const LONGEST_CREDENTIAL_ID: usize = 1023;

/// A `RegistrationResponseJSON` for this relying party, its identifiers being one and the same.
pub(super) struct Registration {
    pub(super) client_data: Vec<u8>,
    pub(super) attestation_object: Vec<u8>,
    pub(super) attested: Attested,
    pub(super) transports: Vec<String>,
}

impl Registration {
    pub(super) fn read(response: &Value, rp: &RelyingParty) -> Result<Self, WebauthnError> {
        let (id, response) = open::<RegistrationMembers>(response)?;
        ClientData::check(&response.client_data.0, rp)?;
        let attested = authenticator_data(&authenticator_data_in(&response.attestation_object.0)?)?
            .ok_or_else(|| refused("no credential in the authenticator data"))?;
        if attested.id != id.0 {
            return Err(refused("another credential than the attested one"));
        }
        if attested.id.len() > LONGEST_CREDENTIAL_ID {
            return Err(refused("a credential ID that is too long"));
        }
        let transports = TRANSPORTS.iter().filter(|known| response.transports.iter().any(|named| named == **known));
        Ok(Self {
            client_data: response.client_data.0,
            attestation_object: response.attestation_object.0,
            attested,
            transports: transports.map(|known| (*known).to_owned()).collect(),
        })
    }
}

/// An `AuthenticationResponseJSON` for this relying party.
pub(super) struct Authentication {
    pub(super) id: Base64Url,
    pub(super) client_data: Vec<u8>,
    pub(super) authenticator_data: Vec<u8>,
    pub(super) signature: Vec<u8>,
    pub(super) user_handle: Option<Base64Url>,
}

impl Authentication {
    pub(super) fn read(response: &Value, rp: &RelyingParty) -> Result<Self, WebauthnError> {
        let (id, response) = open::<AuthenticationMembers>(response)?;
        ClientData::check(&response.client_data.0, rp)?;
        authenticator_data(&response.authenticator_data.0)?;
        Ok(Self {
            id,
            client_data: response.client_data.0,
            authenticator_data: response.authenticator_data.0,
            signature: response.signature.0,
            user_handle: response.user_handle,
        })
    }
}

#[derive(Deserialize)]
struct PublicKeyCredential<R> {
    id: Base64Url,
    #[serde(rename = "rawId")]
    raw_id: Base64Url,
    #[serde(rename = "type")]
    kind: String,
    response: R,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RegistrationMembers {
    #[serde(rename = "clientDataJSON")]
    client_data: Base64Url,
    attestation_object: Base64Url,
    #[serde(default)]
    transports: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct AuthenticationMembers {
    #[serde(rename = "clientDataJSON")]
    client_data: Base64Url,
    authenticator_data: Base64Url,
    signature: Base64Url,
    user_handle: Option<Base64Url>,
}

fn open<'de, R: Deserialize<'de>>(response: &'de Value) -> Result<(Base64Url, R), WebauthnError> {
    // serde's message would quote the member's value.
    let response = PublicKeyCredential::<R>::deserialize(response);
    let response = response.map_err(|_| refused("a member is missing or of the wrong type"))?;
    if response.kind != "public-key" {
        return Err(refused("not a public key credential"));
    }
    if response.id != response.raw_id {
        return Err(refused("two credential IDs"));
    }
    Ok((response.raw_id, response.response))
}

/// The client data (L3, 5.8.1), but for type and challenge, which the library checks.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ClientData {
    origin: String,
    cross_origin: Option<bool>,
    top_origin: Option<Value>,
}

impl ClientData {
    /// The library compares origins as URLs, which forgives a path; asks after `crossOrigin` at registration alone; and does
    /// not know `topOrigin`. We are never in another origin's frame.
    fn check(client_data: &[u8], rp: &RelyingParty) -> Result<(), WebauthnError> {
        let client_data: Self = serde_json::from_slice(client_data).map_err(|_| refused("no client data"))?;
        if !rp.origins.contains(&client_data.origin) {
            return Err(refused("another origin"));
        }
        if client_data.cross_origin == Some(true) || client_data.top_origin.is_some() {
            return Err(refused("in a frame of another origin"));
        }
        Ok(())
    }
}

/// The attested credential data (L3, 6.5.1), of which the library hands out the key alone, in a form of its own.
pub(super) struct Attested {
    /// A UUID in text.
    pub(super) aaguid: String,
    pub(super) id: Vec<u8>,
    /// `COSE_Key`.
    pub(super) public_key: Vec<u8>,
}

/// The attestation object (L3, 6.5), whose members are of the types that the standard gives them: the library also takes a
/// text that is written as bytes.
fn authenticator_data_in(attestation_object: &[u8]) -> Result<Vec<u8>, WebauthnError> {
    let Ok(Cbor::Map(mut members)) = serde_cbor_2::from_slice(attestation_object) else {
        return Err(refused("no attestation object"));
    };
    let [format, statement, data] =
        ["fmt", "attStmt", "authData"].map(|name| members.remove(&Cbor::Text(name.to_owned())));
    match (format, statement, data) {
        (Some(Cbor::Text(_)), Some(Cbor::Map(_)), Some(Cbor::Bytes(data))) => Ok(data),
        _ => Err(refused("a malformed attestation object")),
    }
}

/// Reads authenticator data (L3, 6.1) to its last byte: what is left over, or missing, is refused.
fn authenticator_data(data: &[u8]) -> Result<Option<Attested>, WebauthnError> {
    const HAS_CREDENTIAL: u8 = 0x40;
    const HAS_EXTENSIONS: u8 = 0x80;
    let malformed = || refused("malformed authenticator data");
    // SHA-256 of the RP ID (32 bytes), flags (1), counter (4).
    let (head, mut rest) = data.split_at_checked(37).ok_or_else(malformed)?;
    let flags = head[32];
    let mut attested = None;
    if flags & HAS_CREDENTIAL != 0 {
        let (aaguid, tail) = rest.split_first_chunk::<16>().ok_or_else(malformed)?;
        let (length, tail) = tail.split_first_chunk::<2>().ok_or_else(malformed)?;
        let (id, tail) = tail.split_at_checked(u16::from_be_bytes(*length).into()).ok_or_else(malformed)?;
        let (public_key, tail) = split_cbor(tail).ok_or_else(malformed)?;
        attested = Some(Attested { aaguid: uuid(aaguid), id: id.to_vec(), public_key: public_key.to_vec() });
        rest = tail;
    }
    if flags & HAS_EXTENSIONS != 0 {
        rest = split_cbor(rest).ok_or_else(malformed)?.1;
    }
    if rest.is_empty() { Ok(attested) } else { Err(malformed()) }
}

/// The first CBOR item of `bytes`, and what follows it.
fn split_cbor(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut deserializer = serde_cbor_2::Deserializer::from_slice(bytes);
    Cbor::deserialize(&mut deserializer).ok()?;
    bytes.split_at_checked(deserializer.byte_offset())
}

fn uuid(bytes: &[u8; 16]) -> String {
    let hex = HEXLOWER.encode(bytes);
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}
