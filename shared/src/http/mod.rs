//! HTTP, the same for every function: route, size, key, scope, body, answer, log line, audit record.
//! A handler gets a [`Call`] and gives an [`Answer`] or a [`Problem`]; nothing else writes a response.

pub mod idempotency;
pub mod json;
pub mod limit;
pub mod paging;
pub mod problem;
pub mod routes;

use std::borrow::Cow;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use lambda_http::aws_lambda_events::apigw::ApiGatewayProxyResponse;
use lambda_http::request::RequestContext;
use lambda_http::{Body, Request, RequestExt, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;

use self::idempotency::IdempotencyKey;
use self::problem::Problem;
use self::routes::{Found, Route};
use crate::App;
use crate::audit::AuditTrail;
use crate::ids::{KeyId, TenantId};
use crate::tenants::api_keys::{Caller, CallerKey};
use crate::tenants::model::Tenant;

/// The OpenAPI 3.1 document, which `build.rs` makes of `shared/openapi/`; a test checks it against [`routes::ROUTES`].
pub const OPENAPI: &str = include_str!(concat!(env!("OUT_DIR"), "/openapi.json"));

/// One authenticated request.
pub struct Call {
    /// The application.
    pub app: Arc<App>,
    /// The route that matched.
    pub route: &'static Route,
    /// The path's parameters, in order.
    pub parameters: Vec<String>,
    /// Who calls; `None` on open routes.
    pub caller: Option<Caller>,
    /// The moment at which this request is decided.
    pub now: Timestamp,
    /// The caller's network address, from the gateway (R16).
    pub source_ip: String,
    /// The request's id.
    pub request_id: String,
    /// What this request will leave in the audit log.
    pub audit: AuditTrail,
    /// The `Idempotency-Key`, when there is one.
    pub idempotency_key: Option<IdempotencyKey>,
    /// What stands before the path from outside: a stage name, or nothing.
    path_prefix: String,
    query: Vec<(String, String)>,
    content_type: Option<String>,
    body: Vec<u8>,
}

impl Call {
    /// The tenant that the key belongs to (R14).
    ///
    /// # Errors
    /// [`Problem::Forbidden`] for the operator, who belongs to none.
    pub fn tenant(&self) -> Result<&Arc<Tenant>, Problem> {
        match &self.caller {
            Some(Caller { key: CallerKey::Tenant { tenant, .. }, .. }) => Ok(tenant),
            _ => Err(Problem::Forbidden),
        }
    }

    /// The path parameter at `index`; empty when the route has none there.
    #[must_use]
    pub fn parameter(&self, index: usize) -> &str {
        self.parameters.get(index).map_or("", String::as_str)
    }

    /// A parameter of the query string.
    #[must_use]
    pub fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The names of the query's parameters, for refusing unknown ones.
    ///
    /// # Errors
    /// [`Problem::InvalidRequest`] when a parameter is not among `known`, or comes twice.
    pub fn only_query(&self, known: &[&str]) -> Result<(), Problem> {
        for (index, (name, _)) in self.query.iter().enumerate() {
            if !known.contains(&name.as_str()) {
                return Err(Problem::invalid("", format!("Unknown query parameter; known: {}.", known.join(", "))));
            }
            if self.query[..index].iter().any(|(other, _)| other == name) {
                return Err(Problem::invalid("", "A query parameter comes twice."));
            }
        }
        Ok(())
    }

    /// The body as strict JSON.
    ///
    /// # Errors
    /// 415 when it is not declared as JSON, 400 when it is not `T`.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        self.require_media_type("application/json")?;
        json::parse(&self.body)
    }

    /// The body as strict JSON; no body at all is `{}`.
    ///
    /// # Errors
    /// As [`json`](Self::json).
    pub fn json_or_empty<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        if self.body.is_empty() { json::parse(b"{}") } else { self.json() }
    }

    /// The body as it came, declared as `media_type`.
    ///
    /// # Errors
    /// 415 when it is declared as something else.
    pub fn raw_body(&self, media_type: &str) -> Result<&[u8], Problem> {
        self.require_media_type(media_type)?;
        Ok(&self.body)
    }

    /// The body as it came, whatever it claims to be.
    #[must_use]
    pub fn body_bytes(&self) -> &[u8] {
        &self.body
    }

    /// Where a resource is found from outside.
    #[must_use]
    pub fn location(&self, path: &str) -> String {
        format!("{}{path}", self.path_prefix)
    }

    fn require_media_type(&self, wanted: &str) -> Result<(), Problem> {
        let Some(given) = &self.content_type else { return Err(Problem::UnsupportedMediaType) };
        let mut parts = given.split(';').map(str::trim);
        let is_wanted = parts.next().is_some_and(|media_type| media_type.eq_ignore_ascii_case(wanted));
        let is_utf8 = parts.all(|parameter| {
            let parameter = parameter.to_ascii_lowercase();
            parameter.is_empty() || parameter == "charset=utf-8" || parameter == "charset=\"utf-8\""
        });
        if is_wanted && is_utf8 { Ok(()) } else { Err(Problem::UnsupportedMediaType) }
    }
}

/// A success.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The body; `None` for 204.
    pub body: Option<String>,
    /// The body's media type.
    pub content_type: Cow<'static, str>,
    /// Further headers.
    pub headers: Vec<(&'static str, String)>,
}

impl Answer {
    /// A JSON document.
    ///
    /// # Errors
    /// Never in practice: our answers serialize.
    pub fn json(status: u16, document: &impl Serialize) -> Result<Self, Problem> {
        let body = serde_json::to_string(document).map_err(|_| Problem::TemporarilyUnavailable("an answer".into()))?;
        Ok(Self { status, body: Some(body), content_type: "application/json".into(), headers: Vec::new() })
    }

    /// 204.
    #[must_use]
    pub fn no_content() -> Self {
        Self { status: 204, body: None, content_type: "application/json".into(), headers: Vec::new() }
    }

    /// With one more header.
    #[must_use]
    pub fn with_header(mut self, name: &'static str, value: String) -> Self {
        self.headers.push((name, value));
        self
    }
}

/// Answers one request of `function`: everything around the handler.
pub async fn serve<H, F>(app: Arc<App>, function: &'static str, event: Request, handler: H) -> Response<Body>
where
    H: FnOnce(Arc<Call>) -> F,
    F: Future<Output = Result<Answer, Problem>>,
{
    let now = app.clock.now();
    let started = std::time::Instant::now();
    let gateway = Gateway::of(&event);
    let method = event.method().as_str().to_owned();
    let path = event.raw_http_path().to_owned();
    let request_id = gateway.request_id.clone();

    let prepared = prepare(&app, function, event, gateway, now).await;
    let (outcome, call) = match prepared {
        Ok(call) => {
            let call = Arc::new(call);
            (handler(call.clone()).await, Some(call))
        }
        Err(problem) => (Err(problem), None),
    };

    let (status, code) = match &outcome {
        Ok(answer) => (answer.status, None),
        Err(problem) => (problem.status(), Some(problem.code())),
    };
    if let Some(call) = &call {
        call.audit.finish(&app, code).await;
    }
    let operation = call.as_ref().map_or("-", |call| call.route.operation);
    let tenant = call.as_ref().and_then(|call| call.tenant().ok().map(|tenant| tenant.id.to_string()));
    let logged_path = call.as_ref().map_or_else(|| loggable(&path), |call| call.route.path.to_owned());
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

    match outcome {
        Ok(answer) => respond(answer.status, &answer.content_type, answer.body, answer.headers, &request_id),
        Err(problem) => {
            let body = problem.body(&request_id).to_string();
            respond(problem.status(), "application/problem+json", Some(body), problem.headers(), &request_id)
        }
    }
}

/// What the gateway says about a request.
struct Gateway {
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
            source_ip: context.identity.source_ip.unwrap_or_default(),
            request_id: context.request_id.unwrap_or_else(|| "unknown".to_owned()),
            path_prefix: prefix,
        }
    }
}

async fn prepare(
    app: &Arc<App>,
    function: &'static str,
    event: Request,
    gateway: Gateway,
    now: Timestamp,
) -> Result<Call, Problem> {
    let path = event.raw_http_path().to_owned();
    let (route, parameters) = match routes::find(event.method().as_str(), &path) {
        Found::Route(route, parameters) if route.function == function => (route, parameters),
        Found::MethodNotAllowed(methods) => return Err(Problem::MethodNotAllowed(methods)),
        Found::Route(..) | Found::None => return Err(Problem::NotFound),
    };
    let query = query_of(&event)?;
    let header = |name: &str| -> Result<Option<String>, Problem> {
        let mut values = event.headers().get_all(name).iter();
        let first = values.next();
        if values.next().is_some() {
            return Err(Problem::invalid("", format!("The header {name} comes twice.")));
        }
        let text = first.map(|value| value.to_str().map(str::to_owned));
        text.transpose().map_err(|_| Problem::invalid("", format!("The header {name} is not printable ASCII.")))
    };
    let too_large = event.body().len() > route.body_limit;
    let caller = match route.scope {
        None => None,
        Some(_) => {
            // A header that cannot be a key is answered like an unknown key.
            let authorization = header("authorization").ok().flatten();
            Some(app.api_keys.authenticate(app, authorization.as_deref(), now).await?)
        }
    };
    if too_large {
        return Err(Problem::PayloadTooLarge(route.body_limit));
    }
    if let (Some(scope), Some(caller)) = (route.scope, &caller)
        && !caller.scopes.contains(&scope)
    {
        return Err(Problem::Forbidden);
    }
    let idempotency_key = match header("idempotency-key")? {
        Some(text) => Some(IdempotencyKey::parse(&text)?),
        None => None,
    };
    let (tenant, key_id): (Option<TenantId>, Option<KeyId>) = match &caller {
        Some(Caller { key: CallerKey::Tenant { tenant, key_id }, .. }) => {
            (Some(tenant.id.clone()), Some(key_id.clone()))
        }
        _ => (None, None),
    };
    let retention = match &caller {
        Some(Caller { key: CallerKey::Tenant { tenant, .. }, .. }) => {
            SignedDuration::from_hours(24 * i64::from(tenant.settings.audit_retention_days))
        }
        _ => SignedDuration::from_hours(24 * 400),
    };
    let audit = AuditTrail::new(route, now, gateway.request_id.clone(), tenant, key_id, retention);
    Ok(Call {
        app: app.clone(),
        route,
        parameters,
        caller,
        now,
        source_ip: gateway.source_ip,
        request_id: gateway.request_id,
        audit,
        idempotency_key,
        path_prefix: gateway.path_prefix,
        query,
        content_type: header("content-type")?,
        body: event.into_body().to_vec(),
    })
}

fn query_of(event: &Request) -> Result<Vec<(String, String)>, Problem> {
    let malformed = || Problem::invalid("", "The query string is malformed.");
    let Some(query) = event.uri().query().filter(|query| !query.is_empty()) else { return Ok(Vec::new()) };
    query
        .split('&')
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let decoded = |text: &str| routes::percent_decoded(&text.replace('+', " ")).ok_or_else(malformed);
            Ok((decoded(name)?, decoded(value)?))
        })
        .collect()
}

fn respond(
    status: u16,
    content_type: &str,
    body: Option<String>,
    headers: Vec<(&'static str, String)>,
    request_id: &str,
) -> Response<Body> {
    let mut response = Response::builder()
        .status(status)
        .header("cache-control", "no-store")
        .header("x-content-type-options", "nosniff")
        .header("x-request-id", request_id);
    if body.is_some() {
        response = response.header("content-type", content_type);
    }
    for (name, value) in headers {
        response = response.header(name, value);
    }
    let body = body.map_or(Body::Empty, Body::Text);
    response.body(body).unwrap_or_else(|_| {
        let mut fallback = Response::new(Body::Empty);
        *fallback.status_mut() = lambda_http::http::StatusCode::INTERNAL_SERVER_ERROR;
        fallback
    })
}

/// The answer as API Gateway takes it, for functions that read their events themselves. `lambda_http` would send what is
/// not JSON (the lines of an import) in Base64, which a REST API without binary media types hands on as it is.
#[must_use]
pub fn gateway_response(response: Response<Body>) -> ApiGatewayProxyResponse {
    let (parts, body) = response.into_parts();
    let mut answer = ApiGatewayProxyResponse::default();
    answer.status_code = i64::from(parts.status.as_u16());
    answer.headers = parts.headers;
    answer.body = Some(match body {
        Body::Empty => Body::Text(String::new()),
        body => body,
    });
    answer
}

/// A path that no route knows, made safe for a log line: it may hold anything.
fn loggable(path: &str) -> String {
    let known = ["/v1/passcodes", "/v1/password-resets", "/v1/accounts", "/v1/tenants", "/v1/"];
    let prefix = known.iter().find(|prefix| path.starts_with(**prefix)).copied().unwrap_or("/");
    format!("{prefix}…")
}

/// RFC 3339 UTC with `Z`, whole seconds (rounded down).
#[must_use]
pub fn rfc3339(time: Timestamp) -> String {
    Timestamp::from_second(time.as_millisecond().div_euclid(1000)).unwrap_or(time).to_string()
}

/// RFC 3339 UTC with `Z`, rounded up to the second: for moments after which something is allowed.
#[must_use]
pub fn rfc3339_up(time: Timestamp) -> String {
    rfc3339(time + SignedDuration::from_millis(999))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_whole_seconds_with_z() {
        let time: Timestamp = "2026-11-21T14:03:11.25Z".parse().unwrap();
        assert_eq!(rfc3339(time), "2026-11-21T14:03:11Z");
        assert_eq!(rfc3339_up(time), "2026-11-21T14:03:12Z");
        assert_eq!(rfc3339_up("2026-11-21T14:03:11Z".parse().unwrap()), "2026-11-21T14:03:11Z");
    }

    #[test]
    fn r11_an_unknown_path_is_not_logged() {
        assert_eq!(loggable("/v1/passcodes/pc_x/verify/123456"), "/v1/passcodes…");
        assert_eq!(loggable("/+33483736383"), "/…");
    }
}
