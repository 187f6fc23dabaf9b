//! Who sends: the deployment's application server key (RFC 8292, VAPID). Browsers bind a subscription to its public half, so it
//! outlives every rotation.

use data_encoding::BASE64URL_NOPAD;
use p256::ecdsa::SigningKey;

use crate::keys::KeyRing;

/// The HKDF label of the key.
const LABEL: &str = "vapid";

/// The key. 32 bytes from HKDF are a P-256 scalar, except for one in 2^32 that lie above the group's order: then the next label
/// is taken.
fn key(ring: &KeyRing) -> Option<SigningKey> {
    (0..8).find_map(|attempt| {
        let seed = ring.derive_lasting(&format!("{LABEL}/{attempt}"))?;
        SigningKey::from_slice(seed.expose()).ok()
    })
}

/// The public half as browsers take it: `applicationServerKey`, an uncompressed point in base64url.
#[must_use]
pub fn public_key(ring: &KeyRing) -> Option<String> {
    let point = key(ring)?.verifying_key().to_sec1_point(false);
    Some(BASE64URL_NOPAD.encode(point.as_bytes()))
}
