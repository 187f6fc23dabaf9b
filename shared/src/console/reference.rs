//! How an address names a person: by their login ID, sealed for the console of this firm. A login ID may be an address, and an
//! address has no place in a URL (R11); nothing finds an account by its id alone.

use data_encoding::BASE64URL_NOPAD;

use crate::accounts::login_id::LoginId;
use crate::ids::TenantId;
use crate::keys::KeyRing;
use crate::operation::Operation;

/// The longest that is read: a login ID of 1,000 bytes and what seals it.
const LONGEST: usize = 1_600;

/// The name of a person in an address. Another one each time, good for as long as the key that sealed it.
#[must_use]
pub fn of(op: &Operation<'_>, login_id: &LoginId) -> String {
    let sealed = op.ring.seal(&op.app.random, &context(&op.tenant.id), login_id.folded().as_bytes());
    BASE64URL_NOPAD.encode(&sealed)
}

/// Whether a text is shaped like one.
#[must_use]
pub fn shaped(text: &str) -> Option<String> {
    let is_shaped =
        text.len() <= LONGEST && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    (is_shaped && !text.is_empty()).then(|| text.to_owned())
}

/// Whom it names; nobody for what we have not made, or for another firm.
#[must_use]
pub fn read(ring: &KeyRing, tenant: &TenantId, text: &str) -> Option<LoginId> {
    let sealed = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
    let opened = ring.open(&context(tenant), &sealed)?;
    LoginId::parse(std::str::from_utf8(&opened).ok()?).ok()
}

fn context(tenant: &TenantId) -> String {
    format!("console/person/{tenant}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_none_is_none() {
        assert!(shaped("abc_-9").is_some());
        for bad in ["", "a/b", "a.b", "é", &"a".repeat(LONGEST + 1)] {
            assert!(shaped(bad).is_none(), "{bad}");
        }
    }
}
