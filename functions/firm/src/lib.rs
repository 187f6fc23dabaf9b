//! What a firm's administrator does: settings, texts, plan requests, usage, audit, unlocking; and the OpenAPI document.

use std::sync::Arc;

use countersign::App;
use countersign::audit;
use countersign::clock::month_of;
use countersign::delivery::templates::model::TemplateName;
use countersign::http::problem::Problem;
use countersign::http::requests::passcodes::UnlockRequest;
use countersign::http::routes::FirmOperation;
use countersign::http::{Answer, Call, OPENAPI, cursor, serve};
use countersign::passcodes::unlock::unlock;
use countersign::tenants::manage;
use countersign::tenants::model::Settings;
use countersign::tenants::plans::{self, SmsPlan};
use countersign::tenants::settings::{self, SettingsChange};
use countersign::tenants::templates::{self, PreviewRequest, TemplateText};
use countersign::usage::report;
use jiff::Timestamp;
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
        FirmOperation::ListTemplates => {
            call.only_query(&["cursor", "limit"])?;
            let (documents, next) = templates::list(&call.app, &call.tenant()?.id, &call.paging()?).await?;
            Answer::page("templates", &documents, next.as_deref().map(cursor))
        }
        FirmOperation::GetTemplate => {
            Answer::json(200, &templates::get(&call.app, &call.tenant()?.id, template_name(&call)).await?)
        }
        FirmOperation::PutTemplate => {
            let (text, tenant) = (call.json::<TemplateText>()?, &call.tenant()?.id);
            let name = template_name(&call);
            let (document, is_new) = templates::put(&call.app, tenant, name, &text, &call.audit, call.now).await?;
            let answer = Answer::json(if is_new { 201 } else { 200 }, &document)?;
            let location = || call.location(&document.path());
            Ok(if is_new { answer.with_header("location", location()) } else { answer })
        }
        FirmOperation::DeleteTemplate => {
            templates::delete(&call.app, &call.tenant()?.id, template_name(&call), &call.audit).await?;
            Ok(Answer::no_content())
        }
        FirmOperation::PreviewTemplate => {
            let request = call.json::<PreviewRequest>()?;
            Answer::json(200, &templates::preview(&call.app, &call.tenant()?.id, &request).await?)
        }
        FirmOperation::UnlockRecipient => {
            let op = call.operation().await?;
            let recipient = call.json::<UnlockRequest>()?.parse(&op.tenant.settings)?;
            unlock(&op, &recipient).await?;
            Ok(Answer::no_content())
        }
    }
}

/// Which text the path names; `None` when there can be none.
fn template_name(call: &Call) -> Option<TemplateName> {
    TemplateName::parse(call.parameter(0), call.parameter(1), call.parameter(2))
}

/// The settings without the CAPTCHA secret, which is written and never given back.
fn settings_answer(settings: &Settings) -> Result<Answer, Problem> {
    Answer::json(200, &Settings { captcha_secret_sealed: None, ..settings.clone() })
}

async fn list_audit(call: &Call) -> Result<Answer, Problem> {
    call.only_query(&["cursor", "limit", "since"])?;
    let since = call.query("since").map(|text| {
        let malformed = || Problem::invalid("", "`since` is an RFC 3339 time such as 2026-11-01T00:00:00Z.");
        // A `+` of an offset arrives as a blank when the caller did not encode it.
        text.replace(' ', "+").parse::<Timestamp>().map_err(|_| malformed())
    });
    let (records, next) = audit::list(&call.app, &call.tenant()?.id, since.transpose()?, &call.paging()?).await?;
    Answer::page("records", &records, next.as_deref().map(cursor))
}
