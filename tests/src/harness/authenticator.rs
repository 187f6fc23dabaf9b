//! A security key in software, and the browser in front of it: answers WebAuthn options as they come, over ring, with CBOR
//! written by hand, so that it shares nothing with what verifies it.
//!
//! It tells the truth unless told otherwise: by its fields, or by the three hooks, which change what is about to be signed or
//! handed back.

use std::fmt;

use data_encoding::BASE64URL_NOPAD;
use ring::digest::{SHA256, digest};
use ring::rand::{SecureRandom as _, SystemRandom};
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair as _};
use serde_json::{Value, json};

const USER_PRESENT: u8 = 0x01;
const USER_VERIFIED: u8 = 0x04;
const BACKUP_ELIGIBLE: u8 = 0x08;
const BACKED_UP: u8 = 0x10;
const HAS_CREDENTIAL: u8 = 0x40;

/// The authenticator's statement of what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Statement {
    /// None at all, as browsers hand it on where `none` was asked for.
    None,
    /// `packed`, signed with the new credential's own key.
    PackedSelf,
}

/// One authenticator, with the credentials that were made on it.
pub(crate) struct Authenticator {
    /// The page's origin, as the browser writes it.
    pub(crate) origin: String,
    /// Whether it verifies the person (PIN, fingerprint) when it signs.
    pub(crate) is_user_verified: bool,
    /// Whether its keys can be synchronized.
    pub(crate) is_backup_eligible: bool,
    /// Whether they are.
    pub(crate) is_backed_up: bool,
    /// How far the signature counter goes each time; 0 for an authenticator without one.
    pub(crate) counter_step: u32,
    /// The last signature's counter.
    pub(crate) counter: u32,
    /// Its model.
    pub(crate) aaguid: [u8; 16],
    /// What it says of itself at registration.
    pub(crate) statement: Statement,
    /// Whether it names the user at an assertion, as those do that keep the credential themselves.
    pub(crate) names_user: bool,
    /// Changes the client data before it is hashed and signed.
    pub(crate) on_client_data: fn(&mut Value),
    /// Changes the authenticator data before it is signed.
    pub(crate) on_authenticator_data: fn(&mut Vec<u8>),
    /// Changes the answer, after everything is signed.
    pub(crate) on_answer: fn(&mut Value),
    keys: Vec<Key>,
}

struct Key {
    id: Vec<u8>,
    user_handle: String,
    pair: EcdsaKeyPair,
}

impl fmt::Debug for Authenticator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Authenticator").field("keys", &self.keys.len()).finish_non_exhaustive()
    }
}

impl Authenticator {
    /// A hardware key with a counter, that verifies nobody and says nothing of itself, on a page of `origin`.
    pub(crate) fn new(origin: &str) -> Self {
        Self {
            origin: origin.to_owned(),
            is_user_verified: false,
            is_backup_eligible: false,
            is_backed_up: false,
            counter_step: 1,
            counter: 0,
            aaguid: [0; 16],
            statement: Statement::None,
            names_user: false,
            on_client_data: |_| (),
            on_authenticator_data: |_| (),
            on_answer: |_| (),
            keys: Vec::new(),
        }
    }

    /// `navigator.credentials.create()`: a new credential, and the `RegistrationResponseJSON`. It makes one for whoever asks:
    /// `excludeCredentials` is the service's to hold.
    pub(crate) fn register(&mut self, options: &Value) -> Value {
        let random = SystemRandom::new();
        let mut id = vec![0; 32];
        random.fill(&mut id).expect("randomness");
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).expect("a key");
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, pkcs8.as_ref(), &random).expect("a key");
        let user_handle = options["user"]["id"].as_str().expect("a user").to_owned();
        let client_data = self.client_data("webauthn.create", options);
        let mut data = self.authenticator_data(&options["rp"]["id"], HAS_CREDENTIAL);
        data.extend(self.aaguid);
        data.extend(u16::try_from(id.len()).expect("a short id").to_be_bytes());
        data.extend(&id);
        data.extend(cose_key(pair.public_key().as_ref()));
        (self.on_authenticator_data)(&mut data);
        let statement = match self.statement {
            Statement::None => ("none", cbor_map(&[])),
            Statement::PackedSelf => {
                let signature = sign(&pair, &data, &client_data);
                // -7: ES256.
                ("packed", cbor_map(&[("alg", vec![0x26]), ("sig", cbor_bytes(&signature))]))
            }
        };
        let object =
            cbor_map(&[("fmt", cbor_text(statement.0)), ("attStmt", statement.1), ("authData", cbor_bytes(&data))]);
        let response = json!({
            "clientDataJSON": BASE64URL_NOPAD.encode(&client_data),
            "attestationObject": BASE64URL_NOPAD.encode(&object),
            "transports": ["usb"],
        });
        let answer = self.answer(&id, response);
        self.keys.push(Key { id, user_handle, pair });
        answer
    }

    /// `navigator.credentials.get()`: signs with the first credential that is asked for and made here, and gives the
    /// `AuthenticationResponseJSON`.
    pub(crate) fn assert(&mut self, options: &Value) -> Value {
        let client_data = self.client_data("webauthn.get", options);
        let mut data = self.authenticator_data(&options["rpId"], 0);
        (self.on_authenticator_data)(&mut data);
        let asked = options["allowCredentials"].as_array().expect("a list of credentials");
        let is_asked = |key: &Key| asked.iter().any(|one| one["id"] == BASE64URL_NOPAD.encode(&key.id));
        let key = self.keys.iter().find(|key| is_asked(key)).expect("a credential that was made here");
        let mut response = json!({
            "clientDataJSON": BASE64URL_NOPAD.encode(&client_data),
            "authenticatorData": BASE64URL_NOPAD.encode(&data),
            "signature": BASE64URL_NOPAD.encode(&sign(&key.pair, &data, &client_data)),
        });
        if self.names_user {
            response["userHandle"] = json!(key.user_handle);
        }
        self.answer(&key.id, response)
    }

    fn client_data(&self, kind: &str, options: &Value) -> Vec<u8> {
        let mut client_data =
            json!({"type": kind, "challenge": options["challenge"], "origin": self.origin, "crossOrigin": false});
        (self.on_client_data)(&mut client_data);
        client_data.to_string().into_bytes()
    }

    fn authenticator_data(&mut self, rp_id: &Value, more_flags: u8) -> Vec<u8> {
        self.counter += self.counter_step;
        let mut flags = USER_PRESENT | more_flags;
        for (is_set, flag) in [
            (self.is_user_verified, USER_VERIFIED),
            (self.is_backup_eligible, BACKUP_ELIGIBLE),
            (self.is_backed_up, BACKED_UP),
        ] {
            flags |= if is_set { flag } else { 0 };
        }
        let rp_id = digest(&SHA256, rp_id.as_str().expect("an RP ID").as_bytes());
        [rp_id.as_ref(), &[flags], &self.counter.to_be_bytes()].concat()
    }

    fn answer(&self, id: &[u8], response: Value) -> Value {
        let id = BASE64URL_NOPAD.encode(id);
        let mut answer = json!({
            "id": id, "rawId": id, "type": "public-key", "response": response,
            "authenticatorAttachment": "cross-platform", "clientExtensionResults": {},
        });
        (self.on_answer)(&mut answer);
        answer
    }
}

fn sign(pair: &EcdsaKeyPair, data: &[u8], client_data: &[u8]) -> Vec<u8> {
    let signed = [data, digest(&SHA256, client_data).as_ref()].concat();
    pair.sign(&SystemRandom::new(), &signed).expect("a signature").as_ref().to_vec()
}

/// A P-256 key for ES256 as `COSE_Key`, from the uncompressed point `04 ‖ x ‖ y`.
fn cose_key(point: &[u8]) -> Vec<u8> {
    let (x, y) = point[1..].split_at(32);
    [&[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21][..], &cbor_bytes(x), &[0x22], &cbor_bytes(y)].concat()
}

fn cbor_head(major: u8, length: usize) -> Vec<u8> {
    match u16::try_from(length).expect("a short item") {
        length @ 0..24 => vec![(major << 5) | length.to_be_bytes()[1]],
        length @ 24..256 => vec![(major << 5) | 24, length.to_be_bytes()[1]],
        length => [&[(major << 5) | 25][..], &length.to_be_bytes()].concat(),
    }
}

fn cbor_bytes(bytes: &[u8]) -> Vec<u8> {
    [&cbor_head(2, bytes.len())[..], bytes].concat()
}

fn cbor_text(text: &str) -> Vec<u8> {
    [&cbor_head(3, text.len())[..], text.as_bytes()].concat()
}

fn cbor_map(members: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut map = cbor_head(5, members.len());
    for (name, value) in members {
        map.extend(cbor_text(name));
        map.extend(value);
    }
    map
}

/// What the key says is true by another implementation of verifying, so that a test that relies on it tests the service.
mod tests {
    use ring::signature::{ECDSA_P256_SHA256_ASN1, UnparsedPublicKey};

    use super::*;

    fn bytes(answer: &Value, member: &str) -> Vec<u8> {
        BASE64URL_NOPAD.decode(answer["response"][member].as_str().expect("a member").as_bytes()).expect("base64url")
    }

    #[test]
    fn a_software_authenticator_signs_what_it_says_with_the_key_that_it_registered() {
        let mut authenticator = Authenticator::new("https://example.org");
        authenticator.statement = Statement::PackedSelf;
        let registered =
            authenticator.register(&json!({"rp": {"id": "example.org"}, "user": {"id": "dQ"}, "challenge": "YQ"}));
        let object = bytes(&registered, "attestationObject");
        // The key ends the authenticator data, and that the object: x (32 bytes), a head of three, y (32).
        let (x, y) = (&object[object.len() - 67..object.len() - 35], &object[object.len() - 32..]);
        let key = UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, [&[4][..], x, y].concat());

        let asserted = authenticator
            .assert(&json!({"rpId": "example.org", "challenge": "Yg", "allowCredentials": [{"id": registered["id"]}]}));
        let data = bytes(&asserted, "authenticatorData");
        let client_data = bytes(&asserted, "clientDataJSON");
        let signed = [&data[..], digest(&SHA256, &client_data).as_ref()].concat();
        key.verify(&signed, &bytes(&asserted, "signature")).expect("signed by the registered key");
        assert_eq!((data.len(), data[32], &data[33..]), (37, USER_PRESENT, &[0, 0, 0, 2][..]));
    }
}
