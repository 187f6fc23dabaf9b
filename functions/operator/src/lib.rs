//! `/v1/tenants`: what the operator does with firms, their keys and their plans.

use std::sync::Arc;

use countersign::App;
use countersign::accounts::document::AccountDocument;
use countersign::accounts::operators;
use countersign::accounts::owners;
use countersign::http::problem::Problem;
use countersign::http::routes::OperatorOperation;
use countersign::http::{Answer, Call, cursor, serve};
use countersign::ids::{KeyId, PlanRequestId, TenantId};
use countersign::tenants::document::TenantDocument;
use countersign::tenants::keys::{self, KeyOrder};
use countersign::tenants::manage::{self, OwnerOrder, TenantChange};
use countersign::tenants::plan_requests::{self, Decline};
use countersign::tenants::plans::{self, MfaPlan, SmsPlan};
use lambda_http::{Body, Request, Response};
use serde::Deserialize;

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, event, answer).await
}

async fn answer(call: Arc<Call>, operation: OperatorOperation) -> Result<Answer, Problem> {
    let answered = dispatch(&call, operation).await;
    if matches!(answered, Err(Problem::NotFound)) {
        // There is no such tenant, so there is no log of its own.
        call.audit.in_no_tenant();
    }
    answered
}

async fn dispatch(call: &Call, operation: OperatorOperation) -> Result<Answer, Problem> {
    let (app, audit) = (&call.app, &call.audit);
    match operation {
        OperatorOperation::CreateTenant => {
            let tenant = owners::create_tenant(app, call.json::<TenantChange>()?, audit, call.jobs(), call.now).await?;
            let location = call.location(&format!("/v1/tenants/{}", tenant.id));
            Ok(Answer::json(201, &TenantDocument::new(&tenant))?.with_header("location", location))
        }
        OperatorOperation::ListTenants => {
            call.only_query(&["cursor", "limit"])?;
            let (tenants, next) = manage::list(app, &call.paging()?).await?;
            Answer::page("tenants", &tenants, next.as_deref().map(cursor))
        }
        OperatorOperation::GetTenant => {
            Answer::json(200, &TenantDocument::new(&manage::get(app, &tenant_of(call)?).await?))
        }
        OperatorOperation::ChangeTenant => {
            let change = call.json::<TenantChange>()?;
            let id = tenant_of(call)?;
            let tenant = owners::change_tenant(app, &id, change, audit, call.jobs(), call.now).await?;
            Answer::json(200, &TenantDocument::new(&tenant))
        }
        OperatorOperation::DeleteTenant => {
            manage::delete(app, &tenant_of(call)?, audit, call.jobs(), call.now).await?;
            Ok(Answer::no_content())
        }
        OperatorOperation::CreateApiKey => {
            let order = call.json::<KeyOrder>()?;
            Answer::json(201, &keys::create(app, &tenant_of(call)?, order, audit, call.now).await?)
        }
        OperatorOperation::ListApiKeys => {
            call.only_query(&["cursor", "limit"])?;
            let (keys, next) = keys::list(app, &tenant_of(call)?, &call.paging()?).await?;
            Answer::page("api_keys", &keys, next.as_deref().map(cursor))
        }
        OperatorOperation::RevokeApiKey => {
            let tenant = tenant_of(call)?;
            let key = call.id(1, KeyId::parse)?;
            audit.about(key.as_str(), None);
            keys::revoke(app, &tenant, &key, audit).await?;
            Ok(Answer::no_content())
        }
        OperatorOperation::SetSmsPlan => {
            let plan = call.json::<SmsPlan>()?;
            Answer::json(200, &plans::activate_sms(app, &tenant_of(call)?, plan, audit, call.jobs(), call.now).await?)
        }
        OperatorOperation::AddOperator => {
            let order = call.json::<OwnerOrder>()?;
            let account = operators::add(app, &order, audit, call.jobs(), call.now).await?;
            Answer::json(201, &AccountDocument::from(&account))
        }
        OperatorOperation::SetMfaPlan => {
            let plan = call.json::<MfaPlan>()?;
            Answer::json(200, &plans::set_licences(app, &tenant_of(call)?, plan, audit, call.jobs(), call.now).await?)
        }
        OperatorOperation::ListOpenPlanRequests => {
            call.only_query(&["cursor", "limit"])?;
            let (requests, next) = plan_requests::list_open(app, &call.paging()?).await?;
            Answer::page("plan_requests", &requests, next.as_deref().map(cursor))
        }
        OperatorOperation::ActivatePlanRequest => {
            let (tenant, id) = request_of(call)?;
            call.json_or_empty::<Nothing>()?;
            Answer::json(200, &plan_requests::activate(app, &tenant, &id, audit, call.jobs(), call.now).await?)
        }
        OperatorOperation::DeclinePlanRequest => {
            let ((tenant, id), why) = (request_of(call)?, call.json::<Decline>()?);
            Answer::json(200, &plan_requests::decline(app, &tenant, &id, &why, audit, call.jobs(), call.now).await?)
        }
    }
}

/// `{}`: a body that says nothing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

/// The tenant in the path, and its request.
fn request_of(call: &Call) -> Result<(TenantId, PlanRequestId), Problem> {
    let tenant = tenant_of(call)?;
    let request = call.id(1, PlanRequestId::parse)?;
    call.audit.about(request.as_str(), None);
    Ok((tenant, request))
}

/// The tenant in the path; what happens to it goes into its own audit log.
fn tenant_of(call: &Call) -> Result<TenantId, Problem> {
    let tenant = call.id(0, TenantId::parse)?;
    call.audit.in_tenant(&tenant);
    call.audit.about(tenant.as_str(), None);
    Ok(tenant)
}
