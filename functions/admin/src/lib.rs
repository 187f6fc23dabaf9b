//! What operators and firm administrators do: tenants, keys, plans, settings, usage, audit, unlocking; the OpenAPI
//! document; and the answer to what no route matches.

use std::sync::Arc;

use countersign::App;
use countersign::audit;
use countersign::http::paging::{Paging, cursor};
use countersign::http::problem::Problem;
use countersign::http::{Answer, Call, OPENAPI, serve};
use countersign::ids::{KeyId, TenantId};
use countersign::operation::Operation;
use countersign::passcodes::request::UnlockRequest;
use countersign::recipients::unlock::unlock;
use countersign::tenants::manage::{self, KeyOrder, TenantChange, TenantDocument};
use countersign::tenants::plans::{self, MfaPlan, SmsPlan};
use countersign::tenants::settings::{self, SettingsChange};
use countersign::usage::report;
use jiff::Timestamp;
use lambda_http::{Body, Request, Response};
use serde::Serialize;
use serde_json::{Map, Value};

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, "admin", event, answer).await
}

async fn answer(call: Arc<Call>) -> Result<Answer, Problem> {
    match call.route.operation {
        "get_openapi" => Ok(Answer {
            status: 200,
            body: Some(OPENAPI.to_owned()),
            content_type: "application/json".into(),
            headers: Vec::new(),
        }),
        "create_tenant" => create_tenant(&call).await,
        "list_tenants" => list_tenants(&call).await,
        "get_tenant" => Answer::json(200, &TenantDocument::new(&manage::get(&call.app, &tenant_of(&call)?).await?)),
        "change_tenant" => change_tenant(&call).await,
        "delete_tenant" => {
            let tenant = tenant_of(&call)?;
            manage::delete(&call.app, &tenant, call.now).await.map(|()| Answer::no_content())
        }
        "create_api_key" => create_api_key(&call).await,
        "list_api_keys" => list_api_keys(&call).await,
        "revoke_api_key" => {
            let tenant = tenant_of(&call)?;
            let key = KeyId::parse(call.parameter(1)).ok_or(Problem::NotFound)?;
            call.audit.about(key.as_str(), None);
            manage::revoke_key(&call.app, &tenant, &key).await.map(|()| Answer::no_content())
        }
        "set_sms_plan" => {
            let plan = call.json::<SmsPlan>()?;
            Answer::json(200, &plans::activate_sms(&call.app, &tenant_of(&call)?, plan, call.now).await?)
        }
        "set_mfa_plan" => {
            let plan = call.json::<MfaPlan>()?;
            Answer::json(200, &plans::set_licences(&call.app, &tenant_of(&call)?, plan).await?)
        }
        "get_settings" => get_settings(&call).await,
        "change_settings" => {
            let change = call.json::<SettingsChange>()?;
            let tenant = settings::change(&call.app, &call.tenant()?.id, &change).await?;
            settings_answer(&tenant.settings)
        }
        "request_sms_plan" => {
            let plan = call.json::<SmsPlan>()?;
            Answer::json(202, &plans::request_sms(&call.app, call.tenant()?, plan, call.now).await?)
        }
        "get_usage" => get_usage(&call).await,
        "list_audit" => list_audit(&call).await,
        "unlock_recipient" => {
            let op = Operation::of(&call, false).await?;
            let recipient = call.json::<UnlockRequest>()?.parse(&op.tenant.settings)?;
            unlock(&op, &recipient).await.map(|()| Answer::no_content())
        }
        _ => Err(Problem::NotFound),
    }
}

/// The tenant in the path; what happens to it goes into its own audit log.
fn tenant_of(call: &Call) -> Result<TenantId, Problem> {
    let tenant = TenantId::parse(call.parameter(0)).ok_or(Problem::NotFound)?;
    call.audit.in_tenant(&tenant);
    call.audit.about(tenant.as_str(), None);
    Ok(tenant)
}

async fn create_tenant(call: &Call) -> Result<Answer, Problem> {
    let tenant = manage::create(&call.app, call.json::<TenantChange>()?, call.now).await?;
    call.audit.in_tenant(&tenant.id);
    call.audit.about(tenant.id.as_str(), None);
    let location = call.location(&format!("/v1/tenants/{}", tenant.id));
    Ok(Answer::json(201, &TenantDocument::new(&tenant))?.with_header("location", location))
}

async fn list_tenants(call: &Call) -> Result<Answer, Problem> {
    call.only_query(&["cursor", "limit"])?;
    let (tenants, next) = manage::list(&call.app, &Paging::of(call)?).await?;
    page("tenants", &tenants, next)
}

async fn change_tenant(call: &Call) -> Result<Answer, Problem> {
    let change = call.json::<TenantChange>()?.into();
    let tenant = settings::change(&call.app, &tenant_of(call)?, &change).await?;
    Answer::json(200, &TenantDocument::new(&tenant))
}

async fn create_api_key(call: &Call) -> Result<Answer, Problem> {
    let order = call.json::<KeyOrder>()?;
    let tenant = tenant_of(call)?;
    let key = manage::create_key(&call.app, &tenant, order, call.now).await?;
    call.audit.about(key.id(), None);
    Answer::json(201, &key)
}

async fn list_api_keys(call: &Call) -> Result<Answer, Problem> {
    call.only_query(&["cursor", "limit"])?;
    let (keys, next) = manage::list_keys(&call.app, &tenant_of(call)?, &Paging::of(call)?).await?;
    page("api_keys", &keys, next)
}

async fn get_settings(call: &Call) -> Result<Answer, Problem> {
    // Fresh, not from the cache: who just changed something wants to see it.
    settings_answer(&manage::get(&call.app, &call.tenant()?.id).await?.settings)
}

/// The settings without the CAPTCHA secret, which is written and never given back.
fn settings_answer(settings: &countersign::tenants::model::Settings) -> Result<Answer, Problem> {
    Answer::json(200, &countersign::tenants::model::Settings { captcha_secret_sealed: None, ..settings.clone() })
}

async fn get_usage(call: &Call) -> Result<Answer, Problem> {
    call.only_query(&["month"])?;
    let month = match call.query("month") {
        Some(text) => report::parse_month(text)?,
        None => countersign::delivery::ledger::month_of(call.now),
    };
    let tenant = manage::get(&call.app, &call.tenant()?.id).await?;
    Answer::json(200, &report::report(&call.app, &tenant, month).await?)
}

async fn list_audit(call: &Call) -> Result<Answer, Problem> {
    call.only_query(&["cursor", "limit", "since"])?;
    let since = call.query("since").map(|text| {
        let malformed = || Problem::invalid("", "`since` is an RFC 3339 time such as 2026-11-01T00:00:00Z.");
        // A `+` of an offset arrives as a blank when the caller did not encode it.
        text.replace(' ', "+").parse::<Timestamp>().map_err(|_| malformed())
    });
    let (records, next) = audit::list(&call.app, &call.tenant()?.id, since.transpose()?, &Paging::of(call)?).await?;
    page("records", &records, next)
}

fn page(name: &str, items: &impl Serialize, next: Option<String>) -> Result<Answer, Problem> {
    let mut body = Map::new();
    body.insert(name.to_owned(), serde_json::to_value(items).unwrap_or(Value::Null));
    if let Some(next) = next {
        body.insert("next_cursor".to_owned(), Value::String(cursor(&next)));
    }
    Answer::json(200, &body)
}
