//! `/_local/*`: what a developer and a test do that no deployment offers. Answers are JSON, errors are
//! problem+json like everywhere else. Only this machine may call: a page from the internet, opened in the
//! developer's browser, must get neither keys nor codes.

use countersign::http::json;
use countersign::http::problem::Problem;
use hyper::body::Bytes;
use hyper::http::request::Parts;
use hyper::{HeaderMap, Method};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::data_dir::DemoTenant;
use crate::demo::administrators::{self, Administrator, HELP_DESK, OPERATOR, OWNER, READ_ONLY};
use crate::faults::{Fault, Service};
use crate::outbox::{Channel, Filter};
use crate::receipts::{self, Delivery, Report};
use crate::wire::{Answer, answer};
use crate::{Local, functions, push};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MoveClock {
    advance_seconds: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InjectFault {
    service: Service,
    fault: Fault,
    /// Calls that work before the first that fails.
    #[serde(default)]
    after: u32,
    #[serde(default = "once")]
    count: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReportDelivery {
    message_id: String,
    status: Delivery,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RunJobs {
    #[serde(default)]
    until_idle: bool,
}

const fn once() -> u32 {
    1
}

/// Where everything on this page begins.
pub(crate) const PREFIX: &str = "/_local/";

/// Where the demo firm's webhook leads: to nobody who looks.
pub(crate) const HOOK: &str = "/_local/hook";

/// Answers a request below [`PREFIX`].
///
/// # Errors
/// The problem to answer with.
pub(crate) async fn handle(local: &Local, head: &Parts, body: &Bytes) -> Result<Answer, Problem> {
    let name = head.uri.path().strip_prefix(PREFIX).unwrap_or_default();
    if let Some(name) = name.strip_prefix(push::control::PREFIX) {
        let done = push::control::handle(&local.push, &head.method, name, body)?;
        return Ok(done.map_or_else(no_content, |body| ok(&body)));
    }
    match (&head.method, name) {
        (&Method::GET, "info") => Ok(ok(&info(local).await)),
        (&Method::GET, "outbox") => list_messages(local, head.uri.query().unwrap_or_default()),
        (&Method::DELETE, "outbox") => {
            local.outbox.clear();
            Ok(no_content())
        }
        (&Method::GET, "clock") => Ok(clock(local)),
        (&Method::POST, "clock") => move_clock(local, body),
        (&Method::POST, "faults") => inject_fault(local, body),
        (&Method::DELETE, "faults") => {
            local.faults.clear();
            Ok(no_content())
        }
        (&Method::POST, "calls") => {
            local.calls.begin();
            Ok(no_content())
        }
        (&Method::GET, "calls") => Ok(ok(&json!({"calls": local.calls.noted()}))),
        (&Method::DELETE, "calls") => {
            local.calls.end();
            Ok(no_content())
        }
        (&Method::POST, "deliveries") => report_delivery(local, body).await,
        (&Method::POST, "hook") => Ok(no_content()),
        (&Method::POST, "run/usage-alert") => run_usage_alert(local).await,
        (&Method::POST, "run/jobs") => run_jobs(local, body).await,
        (&Method::GET, "table") => {
            let items = local.table.items(&local.table_name).await;
            let items = items.map_err(|error| Problem::TemporarilyUnavailable(error.to_string()))?;
            Ok(ok(&json!({"items": items})))
        }
        (_, "info" | "table") => Err(Problem::MethodNotAllowed(vec!["GET"])),
        (_, "outbox") => Err(Problem::MethodNotAllowed(vec!["GET", "DELETE"])),
        (_, "calls") => Err(Problem::MethodNotAllowed(vec!["GET", "POST", "DELETE"])),
        (_, "faults") => Err(Problem::MethodNotAllowed(vec!["POST", "DELETE"])),
        (_, "clock") => Err(Problem::MethodNotAllowed(vec!["GET", "POST"])),
        (_, "deliveries" | "hook" | "run/usage-alert" | "run/jobs") => Err(Problem::MethodNotAllowed(vec!["POST"])),
        _ => Err(Problem::NotFound),
    }
}

/// Whether a browser sent this on behalf of a page that is not ours, or to a name that only resolves here
/// (DNS rebinding). Programs send no such headers and are let in.
pub(crate) fn is_foreign(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    let is_other_origin = text("origin").is_some_and(|origin| {
        let authority = origin.split_once("://").map_or(origin, |(_, authority)| authority);
        !is_loopback(authority)
    });
    let is_cross_site = text("sec-fetch-site") == Some("cross-site");
    is_other_origin || is_cross_site || text("host").is_some_and(|host| !is_loopback(host))
}

fn is_loopback(authority: &str) -> bool {
    if authority.starts_with("[::1]") {
        return true;
    }
    let host = authority.split(':').next().unwrap_or_default();
    host.eq_ignore_ascii_case("localhost")
        || host.parse().is_ok_and(|address: std::net::Ipv4Addr| address.is_loopback())
}

async fn info(local: &Local) -> Value {
    let [owner, operator, help_desk, read_only] = local.totp_secrets().await;
    let administrator = |who: &Administrator, secret: &str| {
        json!({
            "login_id": who.login_id,
            "password": who.password,
            "totp_secret": secret,
            "totp_code": administrators::code(secret, local.clock.now()),
        })
    };
    let tenant = |tenant: &DemoTenant| {
        let DemoTenant { id, name, slug, api_key } = tenant;
        json!({"id": id, "name": name, "slug": slug, "pages": local.pages(tenant), "api_key": api_key})
    };
    let mut tenants: Vec<Value> = local.tenants.iter().map(tenant).collect();
    if let Some(first) = tenants.first_mut() {
        first["console"] = json!({"owner": administrator(&OWNER, &owner)});
        // There from the firm's history on.
        for (place, who, secret) in [("help_desk", &HELP_DESK, &help_desk), ("read_only", &READ_ONLY, &read_only)] {
            if !secret.is_empty() {
                first["console"][place] = administrator(who, secret);
            }
        }
    }
    json!({
        "base_url": local.base_url,
        "operator_key": local.operator_key,
        "owner": administrator(&OWNER, &owner),
        "operator": administrator(&OPERATOR, &operator),
        "tenants": tenants,
    })
}

fn list_messages(local: &Local, query: &str) -> Result<Answer, Problem> {
    let mut filter = Filter::default();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match (name.as_ref(), value.as_ref()) {
            ("to" | "channel", "") => {}
            // No address has a space: it was a `+` that nobody encoded.
            ("to", to) => filter.to = Some(to.replace(' ', "+")),
            ("channel", "sms") => filter.channel = Some(Channel::Sms),
            ("channel", "email") => filter.channel = Some(Channel::Email),
            ("channel", _) => return Err(Problem::invalid("/channel", "Either `sms` or `email`.")),
            _ => return Err(Problem::invalid("", "Unknown query parameter; known: `to`, `channel`.")),
        }
    }
    Ok(ok(&json!({"messages": local.outbox.list(&filter)})))
}

fn move_clock(local: &Local, body: &[u8]) -> Result<Answer, Problem> {
    let MoveClock { advance_seconds } = json::parse(body)?;
    local.advance_clock(advance_seconds.into())?;
    Ok(clock(local))
}

/// What the service calls now.
fn clock(local: &Local) -> Answer {
    let now = local.clock.now();
    let now = jiff::Timestamp::from_second(now.as_second()).unwrap_or(now);
    ok(&json!({"now": now.to_string()}))
}

fn inject_fault(local: &Local, body: &[u8]) -> Result<Answer, Problem> {
    let InjectFault { service, fault, after, count } = json::parse(body)?;
    if count == 0 {
        return Err(Problem::invalid("/count", "At least 1."));
    }
    let injected = local.faults.inject(service, fault, after, count);
    injected.map_err(|_| Problem::invalid("/fault", "This service does not fail in that way."))?;
    Ok(no_content())
}

async fn report_delivery(local: &Local, body: &[u8]) -> Result<Answer, Problem> {
    let ReportDelivery { message_id, status } = json::parse(body)?;
    let message = local.outbox.find(&message_id).ok_or(Problem::NotFound)?;
    let report = Report { delivery: status, service: local.app.config.sms.service };
    let event = receipts::event(&message, report, local.clock.now())
        .ok_or_else(|| Problem::invalid("/status", "No provider says that of a message of this channel."))?;
    let handled = functions::delivery_receipt(local.app.clone(), event).await;
    handled.map_err(|error| Problem::TemporarilyUnavailable(error.to_string()))?;
    Ok(no_content())
}

async fn run_usage_alert(local: &Local) -> Result<Answer, Problem> {
    // The input that EventBridge Scheduler sends when the template names none.
    let done = functions::usage_alert(local.app.clone(), json!({})).await;
    let done = done.map_err(|error| Problem::TemporarilyUnavailable(error.to_string()))?;
    Ok(ok(&done))
}

async fn run_jobs(local: &Local, body: &[u8]) -> Result<Answer, Problem> {
    let RunJobs { until_idle } = json::parse(if body.is_empty() { b"{}" } else { body })?;
    let ran = local.jobs.run_due(until_idle).await;
    let ran = ran.map_err(|error| Problem::TemporarilyUnavailable(error.to_string()))?;
    Ok(ok(&json!({"ran": ran})))
}

fn ok(body: &Value) -> Answer {
    answer(200, "application/json", body.to_string())
}

fn no_content() -> Answer {
    let mut answer = answer(204, "application/json", "");
    answer.headers_mut().remove(hyper::header::CONTENT_TYPE);
    answer
}

#[cfg(test)]
mod tests {
    use hyper::header::{HOST, HeaderName, HeaderValue, ORIGIN};

    use super::*;

    fn headers(pairs: &[(HeaderName, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.clone(), HeaderValue::from_static(value))).collect()
    }

    #[test]
    fn only_this_machine_is_let_in() {
        let host = headers(&[(HOST, "127.0.0.1:8787")]);
        assert!(!is_foreign(&host) && !is_foreign(&HeaderMap::new()));
        assert!(!is_foreign(&headers(&[(HOST, "localhost:8787"), (ORIGIN, "http://localhost:8787")])));
        assert!(!is_foreign(&headers(&[(HOST, "[::1]:8787")])));
        assert!(is_foreign(&headers(&[(HOST, "rebound.example:8787")])));
        assert!(is_foreign(&headers(&[(HOST, "127.0.0.1:8787"), (ORIGIN, "https://evil.example")])));
        assert!(is_foreign(&headers(&[(HOST, "127.0.0.1:8787"), (ORIGIN, "null")])));
        assert!(is_foreign(&headers(&[(HOST, "127.0.0.1.evil.example")])));
        let cross_site = [(HOST, "127.0.0.1:8787"), (HeaderName::from_static("sec-fetch-site"), "cross-site")];
        assert!(is_foreign(&headers(&cross_site)));
    }
}
