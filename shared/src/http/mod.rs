//! HTTP, the same for every function: route, key, size, scope, idempotency key, answer, log line, audit record, jobs.
//! A handler gets a [`Call`] and one operation of its function, calls one flow, and gives an [`Answer`] or a [`Problem`];
//! nothing else writes a response, and nothing below this folder knows one.

mod answer;
mod call;
mod head;
pub mod json;
pub mod limiter;
mod page_problems;
pub mod problem;
mod problems;
pub mod requests;
pub mod routes;
mod store;

use std::sync::Arc;

use jiff::Timestamp;
use lambda_http::request::RequestContext;
use lambda_http::{Body, Request, RequestExt, Response};
use zeroize::Zeroizing;

pub use self::answer::{Answer, Content, gateway_response};
pub use self::call::{Call, Fields, FormWithFile, cursor};
pub use self::head::Head;
use self::problem::Problem;
use self::routes::{Found, FunctionOperation, OperationId, Route, Who};
use crate::App;
use crate::audit::AuditTrail;
use crate::devices::DeviceError;
use crate::devices::authenticate::{Claim, Signed, authenticate};
use crate::idempotency::{Idempotency, IdempotencyKey};
use crate::jobs::Recorded;
use crate::principal::Principal;
use crate::public_url::PublicUrl;
use crate::sign_ins::grants::PresentedGrant;
use crate::telemetry::Measures;
use crate::tenants::api_keys::AuthenticationError;
use crate::tenants::model::Tenant;
use crate::tenants::pages::by_slug;

/// The OpenAPI 3.1 document, which `build.rs` makes of `shared/openapi/`; a test checks it against [`routes::ROUTES`].
pub const OPENAPI: &str = include_str!(concat!(env!("OUT_DIR"), "/openapi.json"));

/// What was refused, as whoever shows it needs to know.
pub struct Refusal<'a> {
    /// Why.
    pub problem: &'a Problem,
    /// The tenant at whose pages it happened, where that is known.
    pub tenant: Option<&'a Tenant>,
    /// Where browsers find us.
    pub public: Option<&'a PublicUrl>,
    /// What the browser says.
    pub head: &'a Head,
    /// What it was to do, where that is known.
    pub operation: Option<OperationId>,
    /// When.
    pub now: Timestamp,
    /// The request, or the first one that was answered so.
    pub request_id: &'a str,
}

/// How what was refused looks.
pub type Present = fn(&Refusal<'_>) -> Answer;

/// As problem+json (RFC 9457).
fn as_problem(refusal: &Refusal<'_>) -> Answer {
    let body = refusal.problem.body(refusal.request_id).to_string();
    let headers = refusal.problem.headers(refusal.now);
    Answer { headers, ..Answer::with_body(refusal.problem.status(), "application/problem+json", body) }
}

/// Answers one request of the function whose operations are `O`: everything around the handler.
pub async fn serve<O, H, F>(app: Arc<App>, event: Request, handler: H) -> Response<Body>
where
    O: FunctionOperation,
    H: FnOnce(Arc<Call>, O) -> F,
    F: Future<Output = Result<Answer, Problem>>,
{
    serve_as(app, event, handler, as_problem).await
}

/// As [`serve`], with another look of what is refused.
pub async fn serve_as<O, H, F>(app: Arc<App>, event: Request, handler: H, present: Present) -> Response<Body>
where
    O: FunctionOperation,
    H: FnOnce(Arc<Call>, O) -> F,
    F: Future<Output = Result<Answer, Problem>>,
{
    let now = app.clock.now();
    let started = std::time::Instant::now();
    let gateway = Gateway::of(&event);
    app.public_address.tell(|| gateway.own_url());
    let method = event.method().as_str().to_owned();
    let path = event.raw_http_path().to_owned();
    let request_id = gateway.request_id.clone();
    let head = Head::of(&event);

    let (outcome, call, refused) = match prepare::<O>(&app, event, head.clone(), gateway, now).await {
        Ok((call, operation)) => {
            let call = Arc::new(call);
            (handler(call.clone(), operation).await, Some(call), None)
        }
        Err(Refused { problem, route, audit, tenant }) => (Err(problem), None, Some((route, audit, tenant))),
    };

    let (status, code) = match &outcome {
        Ok(answer) => (answer.status, answer.refused),
        Err(problem) => (problem.status(), Some(problem.code())),
    };
    if let Some(call) = &call {
        app.queue.send_recorded(&call.jobs, now).await;
        call.audit.finish(&app, code).await;
    } else if let Some((_, Some(audit), _)) = &refused {
        audit.finish(&app, code).await;
    }
    let refused_at = refused.as_ref().and_then(|(route, ..)| *route);
    let route = call.as_ref().map(|call| call.route).or(refused_at);
    let operation = route.map_or("-", |route| route.operation.name());
    let tenant = call.as_ref().and_then(|call| call.principal.tenant_id().map(ToString::to_string));
    let logged_path = route.map_or_else(|| loggable(&path), |route| route.path.to_owned());
    let duration_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    match outcome.as_ref().err().and_then(Problem::cause) {
        Some(cause) => tracing::error!(
            request_id,
            operation,
            tenant,
            status,
            code,
            duration_ms,
            cause,
            "{method} {logged_path} -> {status}"
        ),
        None => tracing::info!(
            request_id,
            operation,
            tenant,
            status,
            code,
            duration_ms,
            "{method} {logged_path} -> {status}"
        ),
    }
    app.metrics.request(operation, status, duration_ms, call.as_ref().and_then(|call| call.audit.measures()));
    if matches!(outcome, Err(Problem::Internal(_))) {
        app.metrics.count(&Measures::alarming("Defects"), operation);
    }

    let replayed = call.as_ref().and_then(|call| call.idempotency.as_ref()?.replayed());
    let replay = replayed.map(|_| ("idempotency-replayed", "true".to_owned()));
    let mut answer = match &outcome {
        Ok(answer) => answer.clone(),
        Err(problem) => {
            let of_call = call.as_ref().and_then(|call| call.principal.tenant());
            let tenant = of_call.or(refused.as_ref().and_then(|(.., tenant)| tenant.as_ref()));
            let public = app.public_url();
            // The first answer again is the first answer's body.
            let request_id = replayed.unwrap_or(&request_id);
            let tenant = tenant.map(|tenant| &**tenant);
            let operation = route.map(|route| route.operation);
            present(&Refusal { problem, tenant, public, head: &head, operation, now, request_id })
        }
    };
    answer.headers.extend(replay);
    answer::respond(answer, method == "HEAD", &request_id)
}

/// What the gateway says about a request.
struct Gateway {
    api_id: String,
    stage: String,
    source_ip: String,
    request_id: String,
    path_prefix: String,
}

impl Gateway {
    fn of(event: &Request) -> Self {
        let context = match event.request_context_ref() {
            Some(RequestContext::ApiGatewayV1(context)) => context.clone(),
            _ => Default::default(),
        };
        let outside = context.path.unwrap_or_default();
        let prefix = outside.strip_suffix(event.raw_http_path()).unwrap_or_default().to_owned();
        Self {
            api_id: context.apiid.unwrap_or_default(),
            stage: context.stage.unwrap_or_default(),
            source_ip: context.identity.source_ip.unwrap_or_default(),
            request_id: context.request_id.unwrap_or_else(|| "unknown".to_owned()),
            path_prefix: prefix,
        }
    }

    /// The address that it has by itself, in the region where we run.
    fn own_url(&self) -> Option<PublicUrl> {
        let region = std::env::var("AWS_REGION").unwrap_or_default();
        PublicUrl::of_gateway(&self.api_id, &self.stage, &region)
    }
}

/// A request that does not reach its handler; from where its key is known, it leaves an audit record all the same.
struct Refused {
    problem: Problem,
    route: Option<&'static Route>,
    audit: Option<AuditTrail>,
    /// At whose pages.
    tenant: Option<Arc<Tenant>>,
}

impl From<Problem> for Refused {
    fn from(problem: Problem) -> Self {
        Self { problem, route: None, audit: None, tenant: None }
    }
}

async fn prepare<O: FunctionOperation>(
    app: &Arc<App>,
    event: Request,
    head: Head,
    gateway: Gateway,
    now: Timestamp,
) -> Result<(Call, O), Refused> {
    let path = event.raw_http_path().to_owned();
    let (route, parameters) = match routes::find(event.method().as_str(), &path) {
        Found::Route(route, parameters) => (route, parameters),
        Found::MethodNotAllowed { allowed, .. } => return Err(Problem::MethodNotAllowed(allowed).into()),
        Found::None => {
            let tenant = tenant_of_stray(app, &path, now).await;
            return Err(Refused { tenant, ..Problem::NotFound.into() });
        }
    };
    // Another function's route: the gateway sends none such here.
    let operation = O::of(route.operation).ok_or(Problem::NotFound)?;
    let unaudited = |problem: Problem| Refused { problem, route: Some(route), audit: None, tenant: None };
    let query = query_of(&event).map_err(unaudited)?;
    let header = |name: &str| -> Result<Option<String>, Problem> {
        let mut values = event.headers().get_all(name).iter();
        let first = values.next();
        if values.next().is_some() {
            return Err(Problem::invalid("", format!("The header {name} comes twice.")));
        }
        let text = first.map(|value| value.to_str().map(str::to_owned));
        text.transpose().map_err(|_| Problem::invalid("", format!("The header {name} is not printable ASCII.")))
    };
    let mut device = None;
    let principal = match route.who {
        Who::Anybody => Principal::Anybody,
        Who::Device => {
            // A header that is none is answered like one that is nobody's.
            let claim = header("countersign-device").ok().flatten().and_then(|text| Claim::parse(&text));
            let named = parameters.first().map(String::as_str);
            let claim = claim.filter(|claim| named == Some(claim.device.as_str()));
            let outside = format!("{}{path}", gateway.path_prefix);
            let signed =
                Signed { method: event.method().as_str(), paths: [&path, &outside], body: event.body().as_ref() };
            let found = authenticate(app, claim, &signed, now).await;
            let found = found.map_err(|error| unaudited(device_problem(error, now)))?;
            let principal = Principal::Device { tenant: found.tenant.clone(), device: Some(found.id.clone()) };
            device = Some(Box::new(found));
            principal
        }
        Who::Visitor | Who::Application => {
            let slug = parameters.first().map(String::as_str).unwrap_or_default();
            let tenant = by_slug(app, slug, now).await.map_err(|failure| unaudited(failure.into()))?;
            let tenant = tenant.ok_or_else(|| unaudited(Problem::NotFound))?;
            Principal::Visitor { tenant, client_ip: gateway.source_ip.parse().ok() }
        }
        Who::Scoped(_) => {
            // A header that cannot be a key is answered like an unknown key.
            let authorization = header("authorization").ok().flatten();
            let authenticated = app.api_keys.authenticate(app, authorization.as_deref(), now).await;
            authenticated.map_err(|error| unaudited(error.into()))?
        }
    };
    // Before anything is done or recorded for it.
    let place = limiter::admit(app, &principal, now).await.map_err(unaudited)?;
    let audit =
        AuditTrail::new(route.operation.name(), route.method != "GET", now, gateway.request_id.clone(), &principal);
    let checked = async {
        if event.body().len() > route.body_limit {
            return Err(Problem::PayloadTooLarge(route.body_limit));
        }
        if let Who::Scoped(scope) = route.who
            && !principal.may(scope)
        {
            return Err(Problem::Forbidden);
        }
        // A page's form comes from a page of ours (R62).
        if route.who == Who::Visitor && route.method == "POST" && !head.is_from(app.public_url()) {
            return Err(Problem::Forbidden);
        }
        let key = header("idempotency-key")?.map(|text| IdempotencyKey::parse(&text)).transpose();
        let key = key.map_err(|malformed| Problem::invalid("", malformed.to_string()))?;
        let idempotency = match (key, principal.tenant()) {
            (Some(key), Some(tenant)) if route.is_idempotent => {
                let path = parameters.join("/");
                let request: [&[u8]; 2] = [path.as_bytes(), event.body()];
                let ring = app.keys.ring().await?;
                let name = route.operation.name();
                Some(Idempotency::new(&ring, &tenant.id, name, &key, &request, &gateway.request_id))
            }
            _ => None,
        };
        // One that cannot be a grant is answered like an unknown one.
        let grant = header("countersign-grant").ok().flatten().and_then(|text| PresentedGrant::parse(&text));
        // A client's secret or token, which its flow reads.
        let authorization = match route.who {
            Who::Application => header("authorization")?.map(Zeroizing::new),
            Who::Anybody | Who::Visitor | Who::Device | Who::Scoped(_) => None,
        };
        Ok((idempotency, header("content-type")?, grant, authorization))
    };
    let (idempotency, content_type, grant, authorization) = match checked.await {
        Ok(checked) => checked,
        Err(problem) => {
            let tenant = principal.tenant().cloned();
            return Err(Refused { problem, route: Some(route), audit: Some(audit), tenant });
        }
    };
    let call = Call {
        app: app.clone(),
        route,
        parameters,
        principal,
        now,
        source_ip: gateway.source_ip,
        request_id: gateway.request_id,
        audit,
        jobs: Recorded::default(),
        idempotency,
        path_prefix: gateway.path_prefix,
        query,
        content_type,
        head,
        is_head: event.method() == lambda_http::http::Method::HEAD,
        authorization,
        body: event.into_body().to_vec(),
        grant,
        device,
        _place: place,
    };
    Ok((call, operation))
}

/// At whose pages a path lies that is no page: it is told by who is known there.
async fn tenant_of_stray(app: &App, path: &str, now: Timestamp) -> Option<Arc<Tenant>> {
    let slug = path.strip_prefix(routes::PAGES)?.split('/').next()?;
    // Nobody is told more by an error here than that there is nothing.
    by_slug(app, slug, now).await.ok().flatten()
}

/// A device whose clock is off is told ours.
fn device_problem(error: DeviceError, now: Timestamp) -> Problem {
    match error {
        DeviceError::WrongClock => Problem::DeviceUnauthorized(Some(now)),
        error => error.into(),
    }
}

impl From<AuthenticationError> for Problem {
    fn from(error: AuthenticationError) -> Self {
        match error {
            AuthenticationError::Unknown => Self::Unauthorized,
            AuthenticationError::Failed(failure) => failure.into(),
        }
    }
}

fn query_of(event: &Request) -> Result<Vec<(String, String)>, Problem> {
    let Some(query) = event.uri().query().filter(|query| !query.is_empty()) else { return Ok(Vec::new()) };
    if routes::decoded(query).is_none() {
        return Err(Problem::invalid("", "The query string is malformed."));
    }
    Ok(form_urlencoded::parse(query.as_bytes()).into_owned().collect())
}

/// A path that no route knows, made safe for a log line: it may hold anything.
fn loggable(path: &str) -> String {
    let known = ["/v1/passcodes", "/v1/password-resets", "/v1/accounts", "/v1/tenants", "/v1/"];
    let prefix = known.iter().find(|prefix| path.starts_with(**prefix)).copied().unwrap_or("/");
    format!("{prefix}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r11_an_unknown_path_is_not_logged() {
        assert_eq!(loggable("/v1/passcodes/pc_x/verify/123456"), "/v1/passcodes…");
        assert_eq!(loggable("/+33483736383"), "/…");
    }
}
