//! How an address names a person: by their login ID, sealed for the console of this firm. A login ID may be an address, and an
//! address has no place in a URL (R11); nothing finds an account by its id alone.

use data_encoding::BASE64URL_NOPAD;

use crate::accounts::login_id::LoginId;
use crate::ids::{AccountId, ExportId, TenantId};
use crate::keys::KeyRing;
use crate::operation::Operation;
use crate::random::Random;

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

/// The name of an export in an address: whose it is, and which; sealed, so that nobody makes one.
#[must_use]
pub fn of_export(ring: &KeyRing, random: &Random, tenant: &TenantId, account: &AccountId, export: &ExportId) -> String {
    let sealed = ring.seal(random, &export_context(tenant), format!("{account}/{export}").as_bytes());
    BASE64URL_NOPAD.encode(&sealed)
}

/// Whose export it names, and which; none for what we have not made, or for another firm.
#[must_use]
pub fn read_export(ring: &KeyRing, tenant: &TenantId, text: &str) -> Option<(AccountId, ExportId)> {
    let sealed = BASE64URL_NOPAD.decode(shaped(text)?.as_bytes()).ok()?;
    let opened = ring.open(&export_context(tenant), &sealed)?;
    let (account, export) = std::str::from_utf8(&opened).ok()?.split_once('/')?;
    Some((AccountId::parse(account)?, ExportId::parse(export)?))
}

fn export_context(tenant: &TenantId) -> String {
    format!("console/export/{tenant}")
}

fn context(tenant: &TenantId) -> String {
    format!("console/person/{tenant}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_export_is_named_for_one_firm_and_by_nobody_else() {
        let random = Random::system();
        let ring = KeyRing::parse(&KeyRing::generate(&random)).expect("a ring");
        let (tenant, other) = (TenantId::new(&random), TenantId::new(&random));
        let (account, export) = (AccountId::new(&random), ExportId::new(&random));
        let named = of_export(&ring, &random, &tenant, &account, &export);
        assert_eq!(read_export(&ring, &tenant, &named), Some((account.clone(), export.clone())));
        assert_eq!(read_export(&ring, &other, &named), None);
        for bad in ["", "abc", &named[1..], &BASE64URL_NOPAD.encode(format!("{account}/{export}").as_bytes())] {
            assert_eq!(read_export(&ring, &tenant, bad), None, "{bad}");
        }
    }

    #[test]
    fn what_can_be_none_is_none() {
        assert!(shaped("abc_-9").is_some());
        for bad in ["", "a/b", "a.b", "é", &"a".repeat(LONGEST + 1)] {
            assert!(shaped(bad).is_none(), "{bad}");
        }
    }
}
