//! CAPTCHA: proof that a person, or at least some work, stands behind a password reset.
//!
//! A tenant chooses who checks: we ourselves (ALTCHA), one of three providers, or nobody. A check that cannot be made is
//! never passed (R52), and every answer is good once: what was solved is spent in the transaction that it allows.

pub mod altcha;
pub mod siteverify;
pub mod store;

use jiff::Timestamp;
use zeroize::Zeroizing;

use crate::failure::Failure;
use crate::operation::Operation;
use crate::principal::Principal;
use crate::tenants::model::CaptchaKind;
use crate::tenants::settings::captcha_seal_context;

/// A CAPTCHA that was solved, and is to be spent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Solved {
    /// What identifies the challenge; the same for every answer to it.
    pub id: String,
    /// Until when the record of its being spent must be kept.
    pub ends_at: Timestamp,
}

/// Why a CAPTCHA does not let anybody pass.
#[derive(Debug)]
pub enum CaptchaError {
    /// The answer is missing, wrong, or over.
    NotSolved,
    /// The provider cannot be asked, or the tenant's secret for it cannot be used.
    Failed(Failure),
}

/// Checks an answer as the tenant wants it checked. `None` when the tenant wants no CAPTCHA.
///
/// # Errors
/// [`CaptchaError`].
pub async fn check(op: &Operation<'_>, answer: Option<&str>) -> Result<Option<Solved>, CaptchaError> {
    let kind = match (op.tenant.settings.captcha, op.principal) {
        (CaptchaKind::None, _) => return Ok(None),
        // Our own pages load nothing from elsewhere: theirs is ours, whoever checks for the firm's back end.
        (_, Principal::Visitor { .. }) => CaptchaKind::Altcha,
        (kind, _) => kind,
    };
    let answer = answer.ok_or(CaptchaError::NotSolved)?;
    let solved = if kind == CaptchaKind::Altcha {
        altcha::check(answer, &op.ring, op.now)
    } else {
        let secret = secret(op)?;
        let asked = op.app.siteverify.check(kind, &secret, answer, op.now).await;
        asked.map_err(|error| CaptchaError::Failed(Failure::Unavailable(error.to_string())))?
    };
    solved.map(Some).ok_or(CaptchaError::NotSolved)
}

fn secret(op: &Operation<'_>) -> Result<Zeroizing<String>, CaptchaError> {
    let unusable = || {
        CaptchaError::Failed(Failure::Unavailable("the tenant's CAPTCHA secret is missing or cannot be opened".into()))
    };
    let sealed = op.tenant.settings.captcha_secret_sealed.as_ref().ok_or_else(unusable)?;
    let secret = op.ring.open(&captcha_seal_context(&op.tenant.id), sealed).ok_or_else(unusable)?;
    std::str::from_utf8(&secret).map(|text| Zeroizing::new(text.to_owned())).map_err(|_| unusable())
}
