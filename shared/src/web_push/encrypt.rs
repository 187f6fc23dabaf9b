//! What only the browser can read (RFC 8291): one record of `aes128gcm` (RFC 8188), by a key agreed on for this message alone. Pure
//! but for the randomness that it is given.

use aes_gcm::aead::{Aead as _, KeyInit as _};
use aes_gcm::{Aes128Gcm, Nonce};
use hkdf::Hkdf;
use p256::ecdh::diffie_hellman;
use p256::elliptic_curve::sec1::ToSec1Point as _;
use p256::{PublicKey, SecretKey};
use sha2::Sha256;

use super::subscription::Subscription;
use crate::random::Random;

/// The size of the one record that there is (RFC 8188 2.1): larger than any message of ours.
const RECORD_SIZE: u32 = 4_096;
/// What ends the last record (RFC 8188 2).
const LAST: u8 = 2;

/// A message cannot be encrypted: a defect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a push message cannot be encrypted")]
pub struct NotEncrypted;

/// The body of a push message.
///
/// # Errors
/// For keys that are none, which a subscription was checked for.
pub fn encrypt(subscription: &Subscription, plain: &[u8], random: &Random) -> Result<Vec<u8>, NotEncrypted> {
    // 32 random bytes are a scalar but once in 2^32.
    let own = (0..8).find_map(|_| SecretKey::from_slice(&random.bytes::<32>()).ok()).ok_or(NotEncrypted)?;
    let receiver = subscription.public_key().ok_or(NotEncrypted)?;
    let auth = subscription.auth().ok_or(NotEncrypted)?;
    encrypt_with(&own, &receiver, &auth, random.bytes(), plain)
}

fn encrypt_with(
    own: &SecretKey,
    receiver: &PublicKey,
    auth: &[u8; 16],
    salt: [u8; 16],
    plain: &[u8],
) -> Result<Vec<u8>, NotEncrypted> {
    let point = |key: &PublicKey| key.to_sec1_point(false).as_bytes().to_vec();
    let (own_point, receiver_point) = (point(&own.public_key()), point(receiver));
    // RFC 8291 3.3: the shared secret, bound to both keys and to what the browser told only us.
    let shared = diffie_hellman(own.to_nonzero_scalar(), receiver.as_affine());
    let info = [b"WebPush: info\0".as_slice(), &receiver_point, &own_point].concat();
    let mut key_material = [0; 32];
    let agreed = Hkdf::<Sha256>::new(Some(auth), shared.raw_secret_bytes());
    agreed.expand(&info, &mut key_material).map_err(|_| NotEncrypted)?;
    // RFC 8188 2.2, 2.3.
    let (mut key, mut nonce) = ([0; 16], [0; 12]);
    let content = Hkdf::<Sha256>::new(Some(&salt), &key_material);
    content.expand(b"Content-Encoding: aes128gcm\0", &mut key).map_err(|_| NotEncrypted)?;
    content.expand(b"Content-Encoding: nonce\0", &mut nonce).map_err(|_| NotEncrypted)?;
    let record = [plain, &[LAST]].concat();
    let sealed = Aes128Gcm::new(&key.into()).encrypt(&Nonce::from(nonce), record.as_slice());
    let sealed = sealed.map_err(|_| NotEncrypted)?;
    let length = u8::try_from(own_point.len()).map_err(|_| NotEncrypted)?;
    Ok([salt.as_slice(), &RECORD_SIZE.to_be_bytes(), &[length], &own_point, &sealed].concat())
}

#[cfg(test)]
mod tests {
    use data_encoding::BASE64URL_NOPAD;
    use serde_json::json;

    use super::*;
    use crate::web_push::subscription::PushHosts;

    fn bytes(text: &str) -> Vec<u8> {
        BASE64URL_NOPAD.decode(text.as_bytes()).expect("base64url")
    }

    /// RFC 8291, 5 and appendix A.
    #[test]
    fn the_message_of_rfc_8291() {
        let own = SecretKey::from_slice(&bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")).expect("a key");
        let receiver = bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
        let receiver = PublicKey::from_sec1_bytes(&receiver).expect("a point");
        let auth = bytes("BTBZMqHH6r4Tts7J_aSIgg").try_into().expect("16 bytes");
        let salt = bytes("DGv6ra1nlYgDCS1FRnbzlw").try_into().expect("16 bytes");
        let plain = bytes("V2hlbiBJIGdyb3cgdXAsIEkgd2FudCB0byBiZSBhIHdhdGVybWVsb24");
        let message = encrypt_with(&own, &receiver, &auth, salt, &plain).expect("a message");
        let expected = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tlz\
                        AC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";
        assert_eq!(BASE64URL_NOPAD.encode(&message), expected);
    }

    #[test]
    fn no_two_messages_are_alike_and_all_are_of_one_length() {
        let keys = json!({
            "p256dh": "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "auth": "BTBZMqHH6r4Tts7J_aSIgg",
        });
        let value = json!({"endpoint": "https://fcm.googleapis.com/abc", "keys": keys});
        let subscription = Subscription::parse(&value, &PushHosts::default()).expect("a subscription");
        let message = || encrypt(&subscription, b"rq_1", &Random::system()).expect("a message");
        let (one, other) = (message(), message());
        assert_eq!(one.len(), other.len());
        assert_ne!(one, other);
        assert!(one[..16] != other[..16] && one[21..86] != other[21..86], "salt and key are of one message");
    }
}
