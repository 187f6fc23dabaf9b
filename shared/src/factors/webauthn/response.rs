//! What a browser hands back, read strictly: every member that proves something must be there and agree with the others;
//! members that we do not know, which browsers add, are passed over.

use serde::Deserialize;
use serde_json::Value;

use super::{Base64Url, RelyingParty, WebauthnError, refused};

/// What a list of transports may name (L3, 5.8.4). A browser's other words are dropped, not refused.
const TRANSPORTS: [&str; 6] = ["ble", "hybrid", "internal", "nfc", "smart-card", "usb"];

/// A `RegistrationResponseJSON`.
pub(super) struct Registration {
    pub(super) id: Base64Url,
    pub(super) client_data: ClientData,
    pub(super) attestation_object: Vec<u8>,
    pub(super) transports: Vec<String>,
}

impl Registration {
    pub(super) fn read(response: &Value) -> Result<Self, WebauthnError> {
        let (id, response) = open::<RegistrationMembers>(response)?;
        let transports = TRANSPORTS.iter().filter(|known| response.transports.iter().any(|named| named == **known));
        Ok(Self {
            id,
            client_data: ClientData(response.client_data.0),
            attestation_object: response.attestation_object.0,
            transports: transports.map(|known| (*known).to_owned()).collect(),
        })
    }
}

/// An `AuthenticationResponseJSON`.
pub(super) struct Authentication {
    pub(super) id: Base64Url,
    pub(super) client_data: ClientData,
    pub(super) authenticator_data: Vec<u8>,
    pub(super) signature: Vec<u8>,
    pub(super) user_handle: Option<Base64Url>,
}

impl Authentication {
    pub(super) fn read(response: &Value) -> Result<Self, WebauthnError> {
        let (id, response) = open::<AuthenticationMembers>(response)?;
        Ok(Self {
            id,
            client_data: ClientData(response.client_data.0),
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

/// The client data (L3, 5.8.1), in the bytes whose hash is signed.
pub(super) struct ClientData(Vec<u8>);

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ClientDataMembers {
    #[serde(rename = "type")]
    kind: String,
    challenge: String,
    origin: String,
    cross_origin: Option<bool>,
    top_origin: Option<Value>,
}

impl ClientData {
    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// L3, 7.1, steps 7 to 12, and 7.2, steps 10 to 15. Origins are compared as text, as browsers write them. We are never in a frame
    /// of another origin, which the standard lets a relying party decide.
    pub(super) fn check(&self, kind: &str, challenge: &Base64Url, rp: &RelyingParty) -> Result<(), WebauthnError> {
        // An array would be read too, its items being taken for the members.
        let is_object = self.0.first() == Some(&b'{');
        let members: ClientDataMembers =
            serde_json::from_slice(&self.0).ok().filter(|_| is_object).ok_or_else(|| refused("no client data"))?;
        if members.kind != kind {
            return Err(refused("client data of another type"));
        }
        if members.challenge != challenge.text() {
            return Err(refused("another challenge"));
        }
        if !rp.origins.contains(&members.origin) {
            return Err(refused("another origin"));
        }
        if members.cross_origin == Some(true) || members.top_origin.is_some() {
            return Err(refused("in a frame of another origin"));
        }
        Ok(())
    }
}
