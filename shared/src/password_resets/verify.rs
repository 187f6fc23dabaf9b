//! Checking the code of a reset, by the one check that every passcode goes through (R9). A right code gives a grant: the
//! next step's only ticket, made here and nowhere else (R8). It signs nobody in (R41).

use sha2::{Digest as _, Sha256};

use super::document::GrantDocument;
use super::model::GRANT_VALIDITY;
use super::store;
use crate::attempts::store as failures;
use crate::code::Code;
use crate::ids::PasswordResetId;
use crate::operation::Operation;
use crate::passcodes::verify::{CodeAttempt, Submission, VerifyError, check_code};

/// What a reset token begins with.
const TOKEN_PREFIX: &str = "rt_";

/// Checks the code and gives the grant.
///
/// # Errors
/// As for a passcode, for a login ID that does not exist too.
pub async fn verify(op: &Operation<'_>, id: &PasswordResetId, code: Code) -> Result<GrantDocument, VerifyError> {
    let tenant = &op.tenant.id;
    let reset = store::load(op.app, tenant, id).await?.ok_or(VerifyError::NotFound)?;
    let token = zeroize::Zeroizing::new(format!("{TOKEN_PREFIX}{}", op.app.random.token()));
    let ends_at = op.now + GRANT_VALIDITY;
    let give = |_: &_| (GrantDocument::new(&token, ends_at), vec![store::grant(tenant, id, &hash(&token), ends_at)]);
    let submission = Submission { code, context: None };
    // What was counted against the address elsewhere must not show: it is read in any case, with the record.
    let read_first = reset.counted.iter().map(|hash| failures::of_address(tenant, hash)).collect();
    check_code(op, CodeAttempt::new(op, &reset.passcode, submission, &give).reading(read_first)).await
}

/// What is stored of a token: 160 random bits need no slow hash.
pub(super) fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token).into()
}
