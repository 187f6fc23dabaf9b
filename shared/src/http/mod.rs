//! HTTP, the same for every function: route, key, size, scope, idempotency key, answer, log line, audit record, jobs.
//! A handler gets a [`Call`] and one operation of its function, calls one flow, and gives an [`Answer`] or a [`Problem`];
//! nothing else writes a response, and nothing below this folder knows one.

mod answer;
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

use data_encoding::BASE64URL_NOPAD;
use jiff::Timestamp;
use lambda_http::request::RequestContext;
use lambda_http::{Body, Request, RequestExt, Response};
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

pub use self::answer::{Answer, Content, gateway_response};
pub use self::head::Head;
use self::problem::Problem;
use self::routes::{Found, FunctionOperation, Route, Who};
use crate::App;
use crate::audit::AuditTrail;
use crate::idempotency::{Idempotency, IdempotencyKey};
use crate::jobs::Recorded;
use crate::operation::Operation;
use crate::principal::Principal;
use crate::public_url::PublicUrl;
use crate::sign_ins::grants::PresentedGrant;
use crate::table::Paging;
use crate::telemetry::Measures;
use crate::tenants::api_keys::AuthenticationError;
use crate::tenants::model::Tenant;
use crate::tenants::pages::by_slug;

/// The OpenAPI 3.1 document, which `build.rs` makes of `shared/openapi/`; a test checks it against [`routes::ROUTES`].
pub const OPENAPI: &str = include_str!(concat!(env!("OUT_DIR"), "/openapi.json"));

/// How many fields a form may have; ours have a handful.
const MOST_FIELDS: usize = 64;

/// One request, as far as it is everybody's.
pub struct Call {
    /// The application.
    pub app: Arc<App>,
    /// The route that matched.
    pub route: &'static Route,
    /// The path's parameters, in order.
    pub parameters: Vec<String>,
    /// Who calls.
    pub principal: Principal,
    /// The moment at which this request is decided.
    pub now: Timestamp,
    /// The caller's network address, from the gateway (R16).
    pub source_ip: String,
    /// Its id.
    pub request_id: String,
    /// What this request will leave in the audit log.
    pub audit: AuditTrail,
    /// The jobs that it records.
    jobs: Recorded,
    /// The idempotency row, when the operation takes a key and one came.
    idempotency: Option<Idempotency>,
    /// What stands before the path from outside: a stage name, or nothing.
    path_prefix: String,
    query: Vec<(String, String)>,
    content_type: Option<String>,
    /// What a browser says of itself and of its request.
    pub head: Head,
    body: Vec<u8>,
    /// What came as a grant, when it can be one.
    grant: Option<PresentedGrant>,
    /// Its place among the requests of its key, for as long as it runs.
    _place: limiter::Place,
}

impl Call {
    /// What the flows of a tenant are given.
    ///
    /// # Errors
    /// [`Problem::Forbidden`] for who belongs to no tenant; 503 without keys.
    pub async fn operation(&self) -> Result<Operation<'_>, Problem> {
        Ok(Operation {
            app: &self.app,
            principal: &self.principal,
            tenant: self.tenant()?,
            ring: self.app.keys.ring().await?,
            now: self.now,
            audit: &self.audit,
            jobs: &self.jobs,
            idempotency: self.idempotency.as_ref(),
        })
    }

    /// The tenant that the caller belongs to (R14).
    ///
    /// # Errors
    /// [`Problem::Forbidden`] for who belongs to none.
    pub fn tenant(&self) -> Result<&Arc<Tenant>, Problem> {
        self.principal.tenant().ok_or(Problem::Forbidden)
    }

    /// The caller's network address, as an address (R16).
    #[must_use]
    pub fn client_ip(&self) -> Option<std::net::IpAddr> {
        self.source_ip.parse().ok()
    }

    /// The grant that came with it (`Countersign-Grant`); whether it is good is the flow's to say.
    #[must_use]
    pub fn grant(&self) -> Option<&PresentedGrant> {
        self.grant.as_ref()
    }

    /// The jobs that this request records.
    #[must_use]
    pub fn jobs(&self) -> &Recorded {
        &self.jobs
    }

    /// The path parameter at `index`; empty when the route has none there.
    #[must_use]
    pub fn parameter(&self, index: usize) -> &str {
        self.parameters.get(index).map_or("", String::as_str)
    }

    /// The id in the path at `index`.
    ///
    /// # Errors
    /// [`Problem::NotFound`]: what cannot be an id is answered like an id that never was.
    pub fn id<T>(&self, index: usize, parse: impl FnOnce(&str) -> Option<T>) -> Result<T, Problem> {
        parse(self.parameter(index)).ok_or(Problem::NotFound)
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

    /// The page asked for: `limit` (1 to 100, 20 by default) and an opaque `cursor`, which is where the last page ended.
    ///
    /// # Errors
    /// 400.
    pub fn paging(&self) -> Result<Paging, Problem> {
        Ok(Paging::new(self.after()?, self.limit()?))
    }

    /// Where the last page ended.
    ///
    /// # Errors
    /// 400.
    pub fn after(&self) -> Result<Option<String>, Problem> {
        self.query("cursor").map(after_cursor).transpose()
    }

    /// How many items a page may have.
    ///
    /// # Errors
    /// 400.
    pub fn limit(&self) -> Result<i32, Problem> {
        let Some(text) = self.query("limit") else { return Ok(20) };
        let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let limit = text.parse().ok().filter(|limit| is_digits && (1..=100).contains(limit));
        limit.ok_or_else(|| Problem::invalid("", "`limit` is a whole number from 1 to 100."))
    }

    /// From which moment on: `since`.
    ///
    /// # Errors
    /// 400.
    pub fn since(&self) -> Result<Option<Timestamp>, Problem> {
        let since = self.query("since").map(|text| {
            let malformed = || Problem::invalid("", "`since` is an RFC 3339 time such as 2026-11-01T00:00:00Z.");
            // A `+` of an offset arrives as a blank when the caller did not encode it.
            text.replace(' ', "+").parse::<Timestamp>().map_err(|_| malformed())
        });
        since.transpose()
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

    /// The body as a form (WHATWG URL, 5.1): names and values, no name twice.
    ///
    /// # Errors
    /// 415 when it is not declared as one, 400 when it is malformed.
    pub fn form(&self) -> Result<Vec<(String, Zeroizing<String>)>, Problem> {
        self.require_media_type("application/x-www-form-urlencoded")?;
        let malformed = || Problem::invalid("", "The form is malformed.");
        let text = std::str::from_utf8(&self.body).map_err(|_| malformed())?;
        routes::decoded(text).ok_or_else(malformed)?;
        let pairs = form_urlencoded::parse(&self.body).map(|(name, value)| (name.into_owned(), value.into_owned()));
        let fields: Vec<_> = pairs.map(|(name, value)| (name, Zeroizing::new(value))).collect();
        if fields.len() > MOST_FIELDS {
            return Err(malformed());
        }
        let is_twice = |at: usize| fields[..at].iter().any(|(name, _)| *name == fields[at].0);
        if (0..fields.len()).any(is_twice) { Err(malformed()) } else { Ok(fields) }
    }

    /// The body as it came, declared as `media_type`.
    ///
    /// # Errors
    /// 415 when it is declared as something else.
    pub fn raw_body(&self, media_type: &str) -> Result<&[u8], Problem> {
        self.require_media_type(media_type)?;
        Ok(&self.body)
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

/// The cursor that continues after a sort key.
#[must_use]
pub fn cursor(after: &str) -> String {
    BASE64URL_NOPAD.encode(after.as_bytes())
}

fn after_cursor(cursor: &str) -> Result<String, Problem> {
    let bytes = if cursor.len() <= 1024 { BASE64URL_NOPAD.decode(cursor.as_bytes()).ok() } else { None };
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok()).filter(|text| !text.is_empty());
    text.ok_or_else(|| Problem::invalid("", "`cursor` is not one that a list gave."))
}

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
            present(&Refusal { problem, tenant, public, head: &head, now, request_id })
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
    let principal = match route.who {
        Who::Anybody => Principal::Anybody,
        Who::Visitor => {
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
        Ok((idempotency, header("content-type")?, grant))
    };
    let (idempotency, content_type, grant) = match checked.await {
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
        body: event.into_body().to_vec(),
        grant,
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

    #[test]
    fn cursors_read_back_and_strangers_do_not() {
        assert_eq!(after_cursor(&cursor("KEY#key_1")).unwrap(), "KEY#key_1");
        for bad in ["", "!", "a", "_____w"] {
            assert!(after_cursor(bad).is_err(), "{bad}");
        }
    }
}
