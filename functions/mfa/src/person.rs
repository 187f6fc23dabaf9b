//! What a person enrols, and keeps in order.

use countersign::http::problem::Problem;
use countersign::http::requests::factors::{ConfirmRequest, EnrollRequest, RenameRequest};
use countersign::http::{Answer, Call};
use countersign::ids::FactorId;
use countersign::mfa::{confirm as confirming, enroll as enrolling, factors, options, recovery_codes};
use serde::{Deserialize, Serialize};

use crate::login_id;

/// `{}`: a body that says nothing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

/// Recovery codes, shown once.
#[derive(Serialize)]
struct RecoveryCodes {
    recovery_codes: Vec<String>,
}

pub(crate) async fn list(call: &Call) -> Result<Answer, Problem> {
    Answer::json(200, &factors::list(&call.operation().await?, &login_id(call)?).await?)
}

pub(crate) async fn enroll(call: &Call) -> Result<Answer, Problem> {
    let (login_id, order) = (login_id(call)?, call.json::<EnrollRequest>()?.parse()?);
    Answer::json(201, &enrolling::enroll(&call.operation().await?, &login_id, call.grant(), order).await?)
}

pub(crate) async fn confirm(call: &Call) -> Result<Answer, Problem> {
    let (login_id, id, submitted) = (login_id(call)?, factor(call)?, call.json::<ConfirmRequest>()?.parse()?);
    Answer::json(200, &confirming::confirm(&call.operation().await?, &login_id, &id, submitted).await?)
}

pub(crate) async fn renew_options(call: &Call) -> Result<Answer, Problem> {
    let (login_id, id) = (login_id(call)?, factor(call)?);
    call.json_or_empty::<Nothing>()?;
    Answer::json(200, &options::fresh(&call.operation().await?, &login_id, &id).await?)
}

pub(crate) async fn rename(call: &Call) -> Result<Answer, Problem> {
    let (login_id, id, name) = (login_id(call)?, factor(call)?, call.json::<RenameRequest>()?.parse()?);
    Answer::json(200, &factors::rename(&call.operation().await?, &login_id, &id, &name).await?)
}

pub(crate) async fn remove(call: &Call) -> Result<Answer, Problem> {
    factors::remove(&call.operation().await?, &login_id(call)?, &factor(call)?, call.grant()).await?;
    Ok(Answer::no_content())
}

pub(crate) async fn renew_recovery_codes(call: &Call) -> Result<Answer, Problem> {
    let login_id = login_id(call)?;
    call.json_or_empty::<Nothing>()?;
    let recovery_codes = recovery_codes::renew(&call.operation().await?, &login_id, call.grant()).await?;
    Answer::json(201, &RecoveryCodes { recovery_codes })
}

fn factor(call: &Call) -> Result<FactorId, Problem> {
    call.id(1, FactorId::parse)
}
