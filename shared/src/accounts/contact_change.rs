//! That an administrator changed where messages to a person go, as it is told at the address on record until then (R68). The job
//! that tells it outlives that address on the account, so it carries it along: sealed, as the account has it, with the new ones
//! masked.

use data_encoding::BASE64;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::model::Account;
use crate::App;
use crate::delivery::messages::account_notices::Now;
use crate::failure::Failure;
use crate::ids::AccountId;
use crate::keys::KeyRing;
use crate::random::Random;
use crate::recipients::{Email, Phone};
use crate::table::StoreError;

/// What became of a person's address and number, and whom it is told.
#[derive(Debug, PartialEq, Eq)]
pub struct ContactChange {
    /// The address on record until then.
    pub to: Email,
    /// The email address.
    pub email: Now,
    /// The phone number.
    pub phone: Now,
}

/// What is sealed.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sealed {
    to: String,
    email: Now,
    phone: Now,
}

impl ContactChange {
    /// What a write changes; `None` where everything goes where it went, or where there was no address to tell it at.
    #[must_use]
    pub fn between(before: &Account, after: &Account) -> Option<Self> {
        let (old, new) = (&before.profile, &after.profile);
        let to = old.email.clone()?;
        // Another spelling is no other address.
        let is_same = new.email.as_ref().is_some_and(|email| email.canonical() == to.canonical());
        let email = Now::of(is_same, new.email.as_ref().map(Email::masked));
        let phone = Now::of(old.phone == new.phone, new.phone.as_deref().map(masked));
        let is_changed = (&email, &phone) != (&Now::Same, &Now::Same);
        is_changed.then_some(Self { to, email, phone })
    }

    /// As a job carries it.
    ///
    /// # Errors
    /// When it cannot be written as JSON: a defect.
    pub fn seal(&self, ring: &KeyRing, random: &Random, account: &AccountId) -> Result<String, StoreError> {
        let Self { to, email, phone } = self;
        let sealed = Sealed { to: to.as_str().to_owned(), email: email.clone(), phone: phone.clone() };
        let plain = Zeroizing::new(serde_json::to_vec(&sealed).map_err(|_| StoreError::Corrupt("contact change"))?);
        Ok(BASE64.encode(&ring.seal(random, &context(account), &plain)))
    }

    /// Back from a job of the account, with the key that sealed it: it may be newer than what is cached here (R54).
    ///
    /// # Errors
    /// When it is garbled, or another account's, or the keys cannot be read.
    pub async fn open(app: &App, sealed: &str, account: &AccountId) -> Result<Self, Failure> {
        const GARBLED: StoreError = StoreError::Corrupt("contact change");
        let sealed = BASE64.decode(sealed.as_bytes()).map_err(|_| GARBLED)?;
        let ring = app.keys.ring_of_sealed(&sealed).await?;
        let plain = ring.open(&context(account), &sealed).ok_or(GARBLED)?;
        let Sealed { to, email, phone } = serde_json::from_slice(&plain).map_err(|_| GARBLED)?;
        Ok(Self { to: Email::parse(&to).map_err(|_| GARBLED)?, email, phone })
    }
}

fn context(account: &AccountId) -> String {
    format!("{account}/contact-change")
}

/// A number of the table, masked; of one that is none by today's plans nothing shows.
fn masked(phone: &str) -> String {
    Phone::parse(phone, None, None).map_or_else(|_| "••".to_owned(), |phone| phone.masked())
}
