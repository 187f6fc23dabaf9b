//! What a firm's administrator does: settings, texts, plan requests, usage, audit, unlocking, what becomes of messages, webhooks;
//! the pick-list of countries, and the OpenAPI document.

use std::sync::Arc;

use countersign::App;
use countersign::audit;
use countersign::clock::month_of;
use countersign::countries;
use countersign::delivery::guard::list as guard;
use countersign::delivery::suppressions::list as suppressions;
use countersign::delivery::templates::model::TemplateName;
use countersign::http::problem::Problem;
use countersign::http::requests::audit as records;
use countersign::http::requests::delivery::{self as requests, TestRecipientRequest};
use countersign::http::requests::passcodes::UnlockRequest;
use countersign::http::routes::FirmOperation;
use countersign::http::{Answer, Call, OPENAPI, cursor, serve};
use countersign::ids::{ClientId, DeliveryId, PlanRequestId, TestRecipientId, WebhookId};
use countersign::oidc::clients::{self, ClientChange, ClientOrder};
use countersign::passcodes::deliveries;
use countersign::passcodes::unlock::unlock;
use countersign::tenants::document::SettingsDocument;
use countersign::tenants::logo;
use countersign::tenants::manage;
use countersign::tenants::model::Tenant;
use countersign::tenants::plan_requests;
use countersign::tenants::plans::{self, SmsPlan};
use countersign::tenants::settings::{self, SettingsChange};
use countersign::tenants::templates::{self, PreviewRequest, TemplateText};
use countersign::tenants::test_recipients;
use countersign::usage::report;
use countersign::webhooks::manage::{WebhookChange, WebhookOrder};
use countersign::webhooks::{deliveries as webhook_deliveries, manage as webhooks};
use lambda_http::{Body, Request, Response};
use serde::Deserialize;

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, event, answer).await
}

async fn answer(call: Arc<Call>, operation: FirmOperation) -> Result<Answer, Problem> {
    match operation {
        FirmOperation::GetOpenapi => Ok(Answer::with_body(200, "application/json", OPENAPI.to_owned())),
        FirmOperation::ListCountries => {
            call.only_query(&["locale"])?;
            Answer::json(200, &countries::list(call.query("locale")))
        }
        FirmOperation::GetSettings => {
            // Fresh, not from the cache: who just changed something wants to see it.
            settings_answer(manage::get(&call.app, &call.tenant()?.id).await?)
        }
        FirmOperation::ChangeSettings => {
            let change = call.json::<SettingsChange>()?;
            let tenant = settings::change(&call.app, &call.tenant()?.id, &change, &call.audit).await?;
            settings_answer(tenant)
        }
        FirmOperation::PutLogo => {
            let bytes = call.raw_body("image/png")?;
            logo::put(&call.app, &call.tenant()?.id, bytes, &call.audit).await?;
            Ok(Answer::no_content())
        }
        FirmOperation::DeleteLogo => {
            logo::remove(&call.app, &call.tenant()?.id, &call.audit).await?;
            Ok(Answer::no_content())
        }
        FirmOperation::RequestSmsPlan => {
            let (plan, op) = (call.json::<SmsPlan>()?, call.operation().await?);
            Answer::json(202, &plans::request_sms(&op, plan, plan_requests::key_of(&op)).await?)
        }
        FirmOperation::ListPlanRequests => {
            call.only_query(&["cursor", "limit"])?;
            let (requests, next) = plan_requests::list(&call.operation().await?, &call.paging()?).await?;
            Answer::page("plan_requests", &requests, next.as_deref().map(cursor))
        }
        FirmOperation::WithdrawPlanRequest => {
            let id = call.id(0, PlanRequestId::parse)?;
            plan_requests::withdraw(&call.operation().await?, &id).await?;
            Ok(Answer::no_content())
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
        FirmOperation::CreateWebhook => {
            let order = call.json::<WebhookOrder>()?;
            let webhook = webhooks::create(&call.operation().await?, order).await?;
            let location = call.location(&format!("/v1/webhooks/{}", webhook.id()));
            Ok(Answer::json(201, &webhook)?.with_header("location", location))
        }
        FirmOperation::ListWebhooks => {
            call.only_query(&["cursor", "limit"])?;
            let (list, next) = webhooks::list(&call.operation().await?, &call.paging()?).await?;
            Answer::page("webhooks", &list, next.as_deref().map(cursor))
        }
        FirmOperation::GetWebhook => {
            Answer::json(200, &webhooks::get(&call.operation().await?, &webhook_of(&call)?).await?)
        }
        FirmOperation::ChangeWebhook => {
            let (id, change) = (webhook_of(&call)?, call.json::<WebhookChange>()?);
            Answer::json(200, &webhooks::change(&call.operation().await?, &id, change).await?)
        }
        FirmOperation::DeleteWebhook => {
            webhooks::delete(&call.operation().await?, &webhook_of(&call)?).await?;
            Ok(Answer::no_content())
        }
        FirmOperation::RotateWebhookSecret => {
            let id = webhook_of(&call)?;
            call.json_or_empty::<Nothing>()?;
            Answer::json(200, &webhooks::rotate(&call.operation().await?, &id).await?)
        }
        FirmOperation::CreateOidcClient => {
            let order = call.json::<ClientOrder>()?;
            let client = clients::create(&call.operation().await?, order).await?;
            let location = call.location(&format!("/v1/oidc-clients/{}", client.id()));
            Ok(Answer::json(201, &client)?.with_header("location", location))
        }
        FirmOperation::ListOidcClients => {
            call.only_query(&["cursor", "limit"])?;
            let (clients, next) = clients::list(&call.operation().await?, &call.paging()?).await?;
            Answer::page("oidc_clients", &clients, next.as_deref().map(cursor))
        }
        FirmOperation::GetOidcClient => {
            Answer::json(200, &clients::get(&call.operation().await?, &client_of(&call)?).await?)
        }
        FirmOperation::ChangeOidcClient => {
            let (id, change) = (client_of(&call)?, call.json::<ClientChange>()?);
            Answer::json(200, &clients::change(&call.operation().await?, &id, change).await?)
        }
        FirmOperation::DeleteOidcClient => {
            clients::delete(&call.operation().await?, &client_of(&call)?).await?;
            Ok(Answer::no_content())
        }
        FirmOperation::RotateOidcClientSecret => {
            let id = client_of(&call)?;
            call.json_or_empty::<Nothing>()?;
            Answer::json(200, &clients::rotate(&call.operation().await?, &id).await?)
        }
        FirmOperation::TestWebhook => {
            let id = webhook_of(&call)?;
            call.json_or_empty::<Nothing>()?;
            Answer::json(202, &webhook_deliveries::test(&call.operation().await?, &id).await?)
        }
        FirmOperation::ListWebhookDeliveries => list_deliveries(&call).await,
        FirmOperation::RedeliverWebhook => {
            let (id, delivery) = (webhook_of(&call)?, call.id(1, DeliveryId::parse)?);
            call.json_or_empty::<Nothing>()?;
            Answer::json(202, &webhook_deliveries::redeliver(&call.operation().await?, &id, &delivery).await?)
        }
    }
}

/// `{}`: a body that says nothing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

fn client_of(call: &Call) -> Result<ClientId, Problem> {
    call.id(0, ClientId::parse)
}

fn webhook_of(call: &Call) -> Result<WebhookId, Problem> {
    call.id(0, WebhookId::parse)
}

async fn list_deliveries(call: &Call) -> Result<Answer, Problem> {
    call.only_query(&["cursor", "limit", "status"])?;
    let id = webhook_of(call)?;
    let unknown = |_| Problem::invalid("", "`status` is pending, delivered or failed.");
    let status = call.query("status").map(|text| text.parse().map_err(unknown)).transpose()?;
    let (list, next) = webhook_deliveries::list(&call.operation().await?, &id, status, &call.paging()?).await?;
    Answer::page("deliveries", &list, next.as_deref().map(cursor))
}

/// Which text the path names; `None` when there can be none.
fn template_name(call: &Call) -> Option<TemplateName> {
    TemplateName::parse(call.parameter(0), call.parameter(1), call.parameter(2))
}

fn settings_answer(tenant: Tenant) -> Result<Answer, Problem> {
    Answer::json(200, &SettingsDocument::new(tenant))
}

async fn list_audit(call: &Call) -> Result<Answer, Problem> {
    call.only_query(&["account", "cursor", "limit", "operation", "outcome", "since"])?;
    let (app, tenant, since, paging) = (&call.app, &call.tenant()?.id, call.since()?, call.paging()?);
    let (account, sieve) = records::wanted(call)?;
    let (records, next) = match account {
        Some(account) => audit::list_of(app, tenant, &account, &sieve, since, &paging).await?,
        None => audit::list(app, tenant, &sieve, since, &paging).await?,
    };
    Answer::page("records", &records, next.as_deref().map(cursor))
}
