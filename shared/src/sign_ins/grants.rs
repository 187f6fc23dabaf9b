//! Grants: a one-time permission that a sign-in made for the next step (R8). `gr_`, the body of the sign-in's id, and a secret
//! of which the row keeps the hash; whoever has a grant needs to say nothing else.

use sha2::{Digest, Sha256};

use super::model::{Grant, SignIn, VALIDITY};
use super::store;
use super::token::Assurance;
use crate::accounts::model::Account;
use crate::ids::SignInId;
use crate::operation::Operation;
use crate::random::Random;
use crate::table::{StoreError, Transaction, Write};

/// The prefix of every grant.
const PREFIX: &str = "gr_";
/// The length of an id's body, and of a secret.
const BODY: usize = 32;

/// What a caller sent as a grant: it may be one.
pub struct PresentedGrant {
    sign_in: SignInId,
    hash: [u8; 32],
}

impl std::fmt::Debug for PresentedGrant {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("PresentedGrant(…)")
    }
}

impl PresentedGrant {
    /// Reads a header; `None` when no grant looks like that.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (id, secret) = text.strip_prefix(PREFIX)?.split_at_checked(BODY)?;
        let sign_in = SignInId::parse(&format!("{}{id}", SignInId::PREFIX))?;
        (secret.len() == BODY).then(|| Self { sign_in, hash: hash(secret) })
    }

    /// The sign-in that may have given it.
    #[must_use]
    pub fn sign_in(&self) -> &SignInId {
        &self.sign_in
    }
}

/// A grant that is good for one change of an account.
#[derive(Debug)]
pub struct GoodGrant {
    /// The sign-in that gave it.
    pub sign_in: SignIn,
    /// What was reached then.
    pub assurance: Assurance,
    hash: [u8; 32],
}

impl GoodGrant {
    /// Uses it up, in the transaction that makes the change.
    #[must_use]
    pub fn use_up(&self, op: &Operation<'_>) -> Write {
        store::use_grant(&op.tenant.id, &self.sign_in.id, &self.hash, op.now)
    }

    /// Gives it back, where what it was used for could not be done.
    #[must_use]
    pub fn give_back(&self, op: &Operation<'_>) -> Write {
        store::give_grant_back(&op.tenant.id, &self.sign_in.id, &self.hash, op.now)
    }
}

/// A new grant of a sign-in, and what the row keeps of it.
#[must_use]
pub fn give(random: &Random, id: &SignInId, assurance: Assurance, now: jiff::Timestamp) -> (String, Grant) {
    let secret = random.token();
    let body = id.as_str().strip_prefix(SignInId::PREFIX).unwrap_or_default();
    let grant = Grant { hash: hash(&secret).to_vec(), assurance, ends_at: now + VALIDITY, is_used: false };
    (format!("{PREFIX}{body}{secret}"), grant)
}

/// Whether what was presented is good for a change of this account; burns nothing.
///
/// # Errors
/// When the table does not answer.
pub async fn find(
    op: &Operation<'_>,
    presented: Option<&PresentedGrant>,
    account: &Account,
) -> Result<Option<GoodGrant>, StoreError> {
    let Some(presented) = presented else { return Ok(None) };
    let found = store::load(op.app, &op.tenant.id, &presented.sign_in, op.now).await?;
    let Some(sign_in) = found.filter(|sign_in| sign_in.account == account.id) else { return Ok(None) };
    let is_enrolled = account.enrollment.asks();
    let assurance = sign_in.grants(&presented.hash, account.sign_in_epoch, is_enrolled, op.now);
    Ok(assurance.map(|assurance| GoodGrant { sign_in, assurance, hash: presented.hash }))
}

/// Another grant of a sign-in, for one more change by somebody who signed in a moment ago: of the same assurance, and ending when
/// the first one would have. The one of before is dead then. `None` when the person has to sign in anew.
///
/// # Errors
/// When the table does not answer.
pub async fn renew(op: &Operation<'_>, id: &SignInId, account: &Account) -> Result<Option<String>, StoreError> {
    let key = store::key(&op.tenant.id, id);
    let mut known = op.app.table.read([key.clone()]).await?;
    loop {
        let Some(sign_in) = store::readable(known.get(&key), id, op.now)? else { return Ok(None) };
        let is_enrolled = account.enrollment.asks();
        let renewed = sign_in.renews(&account.id, account.sign_in_epoch, is_enrolled, op.now);
        let (Some((assurance, ends_at)), Some(seen)) = (renewed, &sign_in.grant) else { return Ok(None) };
        let (text, grant) = give(&op.app.random, id, assurance, op.now);
        let renewal = store::renew_grant(&op.tenant.id, id, (seen, sign_in.grants), &Grant { ends_at, ..grant });
        let transaction = Transaction::<StoreError>::new().learn("sign-in", renewal);
        if op.commit(transaction, &mut known).await?.is_done() {
            return Ok(Some(text));
        }
    }
}

/// What is kept of a secret: 160 random bits need no slow hash.
fn hash(secret: &str) -> [u8; 32] {
    Sha256::digest(secret).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grant_names_its_sign_in_and_reads_back() {
        let random = Random::system();
        let id = SignInId::new(&random);
        let (text, grant) = give(&random, &id, Assurance::Aal2, jiff::Timestamp::UNIX_EPOCH);
        let read = PresentedGrant::parse(&text).expect("a grant");
        assert_eq!((read.sign_in(), read.hash.as_slice()), (&id, grant.hash.as_slice()));
        for bad in ["", "gr_", &text[..66], &format!("{text}a"), &text.replace("gr_", "si_"), &text.to_uppercase()] {
            assert!(PresentedGrant::parse(bad).is_none(), "{bad}");
        }
        assert!(!format!("{read:?}").contains(&text[40..]));
    }
}
