//! Checking the code of a reset, by the one check that every passcode goes through (R9). A right code gives a grant: the
//! next step's only ticket, made here and nowhere else (R8). It signs nobody in (R41).

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::store::{self, GRANT_VALIDITY, Reset};
use crate::http::problem::Problem;
use crate::http::{Answer, rfc3339};
use crate::ids::PasswordResetId;
use crate::operation::Operation;
use crate::passcodes::code::Code;
use crate::passcodes::verify::{Checked, Submission, check};

/// What a reset token begins with.
const TOKEN_PREFIX: &str = "rt_";

/// A grant as answered. The token is shown once; its hash is stored.
#[derive(Serialize)]
struct Grant<'a> {
    reset_token: &'a str,
    expires_at: String,
}

/// Checks the code and gives the grant.
///
/// # Errors
/// As for a passcode: 404, 410, 422, 423, 503; for a login ID that does not exist too.
pub async fn verify(op: &Operation<'_>, id: &str, code: Code) -> Result<Answer, Problem> {
    let id = PasswordResetId::parse(id).ok_or(Problem::NotFound)?;
    let reset: Reset = store::load(op.app, &op.tenant.id, &id).await?.ok_or(Problem::NotFound)?;
    let token = zeroize::Zeroizing::new(format!("{TOKEN_PREFIX}{}", op.app.random.token()));
    let ends_at = op.now + GRANT_VALIDITY;
    let grant = Grant { reset_token: &token, expires_at: rfc3339(ends_at) };
    let answer = Answer::json(200, &grant)?;
    let checked = check(op, &reset.passcode, Submission { code, context: None }, &mut |_| {
        Ok((answer.clone(), vec![store::grant(&op.tenant.id, &id, &hash(&token), ends_at)]))
    })
    .await?;
    match checked {
        Checked::Consumed(_) => Ok(answer),
        // No idempotency key is taken here, so there is nothing to replay.
        Checked::Replayed(answer) => Ok(answer),
    }
}

/// What is stored of a token: 160 random bits need no slow hash.
pub(super) fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token).into()
}
