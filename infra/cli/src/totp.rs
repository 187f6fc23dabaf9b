//! The code that an authenticator app would show for a secret (RFC 6238: SHA-1, 6 digits, 30 seconds), so that nobody needs a
//! phone to try an enrolment.

use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::Sha1;

use crate::api::ApiError;

/// The length of a step, in seconds.
const STEP: u64 = 30;

/// The code of a secret, and for how many seconds it is shown.
pub(crate) fn now(secret: &str) -> Result<(String, u64), ApiError> {
    #[expect(clippy::disallowed_methods, reason = "what an app shows goes by the machine's clock")]
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let seconds = now.map_err(|_| ApiError::Refused("this machine's clock is before 1970".into()))?.as_secs();
    Ok((code(secret, seconds / STEP)?, STEP - seconds % STEP))
}

/// The code of a secret in Base32, however it is spaced, at a step (RFC 4226 5.3).
fn code(secret: &str, step: u64) -> Result<String, ApiError> {
    let refused = |why: &str| ApiError::Refused(format!("the secret {why}"));
    let plain: String = secret.chars().filter(|c| !matches!(c, ' ' | '-' | '=')).collect();
    let key = BASE32_NOPAD.decode(plain.to_ascii_uppercase().as_bytes()).map_err(|_| refused("is not Base32"))?;
    let mut mac = Hmac::<Sha1>::new_from_slice(&key).map_err(|_| refused("cannot be a key"))?;
    mac.update(&step.to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let offset = usize::from(hash[19] & 0x0f);
    let value = u32::from_be_bytes([hash[offset] & 0x7f, hash[offset + 1], hash[offset + 2], hash[offset + 3]]);
    Ok(format!("{:06}", value % 1_000_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of RFC 6238, appendix B: `12345678901234567890`.
    const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    #[test]
    fn r43_the_vectors_of_rfc_6238_by_their_last_six_digits() {
        for (seconds, expected) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(code(SECRET, seconds / STEP).expect("a code"), expected, "{seconds}");
        }
        assert_eq!(code("gezd gnbv gy3t qojq-gezdgnbvgy3tqojq", 1).expect("a code"), "287082");
        assert!(code("not base 32!", 1).is_err());
    }
}
