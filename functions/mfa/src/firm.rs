//! What a firm's administrator does: the policy, what it comes to, and helping a person.

use countersign::devices::fraud;
use countersign::devices::reports::{self, Close};
use countersign::http::problem::Problem;
use countersign::http::requests::accounts::term;
use countersign::http::{Answer, Call, cursor};
use countersign::ids::FraudReportId;
use countersign::mfa::bypass::{self, BypassOrder};
use countersign::mfa::enrollments::{self, Search, Standing, parse_standings};
use countersign::mfa::{policy, reset as resets, usage};
use countersign::mfa_policy::Policy;
use countersign::tenants::plan_requests;
use countersign::tenants::plans::{self, MfaPlan};
use serde::Deserialize;

use crate::login_id;

pub(crate) async fn get_policy(call: &Call) -> Result<Answer, Problem> {
    Answer::json(200, &policy::get(&call.operation().await?).await?)
}

pub(crate) async fn put_policy(call: &Call) -> Result<Answer, Problem> {
    let next = call.json::<Policy>()?;
    Answer::json(200, &policy::put(&call.operation().await?, next).await?)
}

pub(crate) async fn preview_policy(call: &Call) -> Result<Answer, Problem> {
    let next = call.json::<Policy>()?;
    Answer::json(200, &policy::preview(&call.operation().await?, &next).await?)
}

pub(crate) async fn get_usage(call: &Call) -> Result<Answer, Problem> {
    Answer::json(200, &usage::get(&call.operation().await?).await?)
}

pub(crate) async fn list_enrollments(call: &Call) -> Result<Answer, Problem> {
    call.only_query(&["cursor", "limit", "q", "organization", "role", "status"])?;
    let unknown = || Problem::invalid("", "`status` is enabled, enrolled, or both with a comma.");
    let standings = match call.query("status") {
        Some(text) => parse_standings(text).ok_or_else(unknown)?,
        None => vec![Standing::Enabled, Standing::Enrolled],
    };
    let search = Search {
        text: term(call, "q", 128)?,
        organization: term(call, "organization", 200)?,
        role: term(call, "role", 32)?,
        standings,
    };
    let limit = usize::try_from(call.limit()?).unwrap_or(1);
    let op = call.operation().await?;
    let (people, next) = enrollments::list(&op, &search, call.query("cursor"), limit).await?;
    Answer::page("enrollments", &people, next)
}

/// The body of `POST /v1/accounts/{login_id}/mfa/reset`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reset {
    reason: String,
}

pub(crate) async fn reset(call: &Call) -> Result<Answer, Problem> {
    let (login_id, Reset { reason }) = (login_id(call)?, call.json()?);
    resets::reset(&call.operation().await?, &login_id, &reason).await?;
    Ok(Answer::no_content())
}

pub(crate) async fn make_bypass_codes(call: &Call) -> Result<Answer, Problem> {
    let (login_id, order) = (login_id(call)?, call.json_or_empty::<BypassOrder>()?);
    Answer::json(201, &bypass::make(&call.operation().await?, &login_id, &order).await?)
}

pub(crate) async fn lift_push_block(call: &Call) -> Result<Answer, Problem> {
    fraud::lift(&call.operation().await?, &login_id(call)?).await?;
    Ok(Answer::no_content())
}

pub(crate) async fn request_plan(call: &Call) -> Result<Answer, Problem> {
    let plan = call.json::<MfaPlan>()?;
    let op = call.operation().await?;
    Answer::json(202, &plans::request_mfa(&op, plan, plan_requests::key_of(&op)).await?)
}

pub(crate) async fn list_fraud_reports(call: &Call) -> Result<Answer, Problem> {
    call.only_query(&["cursor", "limit", "status"])?;
    let unknown = |_| Problem::invalid("", "`status` is open or closed.");
    let status = call.query("status").map(|text| text.parse::<reports::Status>().map_err(unknown)).transpose()?;
    let (found, next) = reports::list(&call.operation().await?, status, &call.paging()?).await?;
    Answer::page("fraud_reports", &found, next.as_deref().map(cursor))
}

pub(crate) async fn close_fraud_report(call: &Call) -> Result<Answer, Problem> {
    let (id, close) = (call.id(0, FraudReportId::parse)?, call.json::<Close>()?);
    let op = call.operation().await?;
    Answer::json(200, &reports::close(&op, &id, &close, reports::key_of(&op)).await?)
}
