//! What a firm's administrator does: settings, plan requests, usage, audit, unlocking; and the OpenAPI document.

use std::sync::Arc;

use countersign::App;
use countersign::audit;
use countersign::clock::month_of;
use countersign::delivery::guard::list as guard;
use countersign::delivery::suppressions::list as suppressions;
use countersign::http::problem::Problem;
use countersign::http::requests::delivery::{self as requests, TestRecipientRequest};
use countersign::http::requests::passcodes::UnlockRequest;
use countersign::http::routes::FirmOperation;
use countersign::http::{Answer, Call, OPENAPI, cursor, serve};
use countersign::ids::TestRecipientId;
use countersign::passcodes::deliveries;
use countersign::passcodes::unlock::unlock;
use countersign::tenants::manage;
use countersign::tenants::model::Settings;
use countersign::tenants::plans::{self, SmsPlan};
use countersign::tenants::settings::{self, SettingsChange};
use countersign::tenants::test_recipients;
use countersign::usage::report;
use lambda_http::{Body, Request, Response};

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, event, answer).await
}

async fn answer(call: Arc<Call>, operation: FirmOperation) -> Result<Answer, Problem> {
    match operation {
        FirmOperation::GetOpenapi => Ok(Answer {
            status: 200,
            body: Some(OPENAPI.to_owned()),
            content_type: "application/json".into(),
            headers: Vec::new(),
        }),
        FirmOperation::GetSettings => {
            // Fresh, not from the cache: who just changed something wants to see it.
            settings_answer(&manage::get(&call.app, &call.tenant()?.id).await?.settings)
        }
        FirmOperation::ChangeSettings => {
            let change = call.json::<SettingsChange>()?;
            let tenant = settings::change(&call.app, &call.tenant()?.id, &change, &call.audit).await?;
            settings_answer(&tenant.settings)
        }
        FirmOperation::RequestSmsPlan => {
            let plan = call.json::<SmsPlan>()?;
            Answer::json(202, &plans::request_sms(&call.operation().await?, plan).await?)
        }
        FirmOperation::GetUsage => {
            call.only_query(&["month"])?;
            let month = call.query("month").map(report::parse_month).transpose()?;
            let tenant = manage::get(&call.app, &call.tenant()?.id).await?;
            let month = month.unwrap_or_else(|| month_of(call.now));
            Answer::json(200, &report::report(&call.app, &tenant, month).await?)
        }
        FirmOperation::ListAudit => list_audit(&call).await,
        FirmOperation::UnlockRecipient => {
            let op = call.operation().await?;
            let recipient = call.json::<UnlockRequest>()?.parse(&op.tenant.settings)?;
            unlock(&op, &recipient).await?;
            Ok(Answer::no_content())
        }
        FirmOperation::ListDeliveries => {
            call.only_query(&["cursor", "limit", "since", "channel", "country", "status"])?;
            let (filter, after) = (requests::filter(&call)?, call.after()?);
            let (sends, next) = deliveries::list(&call.operation().await?, &filter, after, call.limit()?).await?;
            Answer::page("deliveries", &sends, next.as_deref().map(cursor))
        }
        FirmOperation::ListSuppressions => {
            call.only_query(&["address", "cursor", "limit"])?;
            let op = call.operation().await?;
            let address = requests::address(&call, &op.tenant.settings)?;
            let (found, next) = suppressions::list(&op, address.as_ref(), &call.paging()?).await?;
            Answer::page("suppressions", &found, next.as_deref().map(cursor))
        }
        FirmOperation::LiftSuppression => {
            call.only_query(&["address"])?;
            let op = call.operation().await?;
            let address = requests::address(&call, &op.tenant.settings)?;
            let address = address.ok_or_else(|| Problem::invalid("", "Say which `address`."))?;
            suppressions::lift(&op, &address).await?;
            Ok(Answer::no_content())
        }
        FirmOperation::GetGuard => {
            call.only_query(&["cursor", "limit"])?;
            let (breakers, next) = guard::list(&call.operation().await?, &call.paging()?).await?;
            Answer::page("breakers", &breakers, next.as_deref().map(cursor))
        }
        FirmOperation::ReleaseBreaker => {
            Answer::json(200, &guard::release(&call.operation().await?, call.parameter(0)).await?)
        }
        FirmOperation::AddTestRecipient => {
            let op = call.operation().await?;
            let new = call.json::<TestRecipientRequest>()?.parse(&op.tenant.settings)?;
            Answer::json(201, &test_recipients::add(&op, new).await?)
        }
        FirmOperation::ListTestRecipients => {
            Answer::page("test_recipients", &test_recipients::list(&call.operation().await?).await?, None)
        }
        FirmOperation::RemoveTestRecipient => {
            let id = call.id(0, TestRecipientId::parse)?;
            test_recipients::remove(&call.operation().await?, &id).await?;
            Ok(Answer::no_content())
        }
    }
}

/// The settings without the CAPTCHA secret, which is written and never given back.
fn settings_answer(settings: &Settings) -> Result<Answer, Problem> {
    Answer::json(200, &Settings { captcha_secret_sealed: None, ..settings.clone() })
}

async fn list_audit(call: &Call) -> Result<Answer, Problem> {
    call.only_query(&["cursor", "limit", "since"])?;
    let (records, next) = audit::list(&call.app, &call.tenant()?.id, call.since()?, &call.paging()?).await?;
    Answer::page("records", &records, next.as_deref().map(cursor))
}
