//! The server that callers see: `/`, `/_local/*`, `/_push/*`, `/outbox` and `/openapi` are answered here, everything else by the function
//! that the route table names, through the same code as in a deployment. A function runs to its end even
//! when its caller has gone, as in Lambda.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use countersign::http::problem::Problem;
use countersign::http::routes::{self, Found};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CACHE_CONTROL, HeaderName, HeaderValue};
use hyper::http::request::Parts;
use hyper::{Method, Request};
use jiff::Timestamp;

use crate::demo::history::History;
use crate::wire::{Answer, BodyError, NoAnswer, answer, read_body};
use crate::{Local, control, functions, gateway, page, push};

/// API Gateway's limit on a body. The functions' own limits are lower, and they answer for those.
const BODY_LIMIT: usize = 10 * 1024 * 1024;

/// The functions before which the demo accounts must be there.
const USES_ACCOUNTS: [&str; 5] = ["accounts", "sign-in", "mfa", "password-reset", "pages"];

/// The functions whose jobs are done before the answer, so that whoever tries something out sees at once what it led to. Not
/// those where the time of an answer must not tell anything.
const SETTLES: [&str; 3] = ["firm", "mfa", "operator"];

/// Answers one request.
///
/// # Errors
/// Never; the type is the server's.
pub(crate) async fn handle(
    local: Arc<Local>,
    peer: SocketAddr,
    request: Request<Incoming>,
) -> Result<Answer, NoAnswer> {
    let request_id = local.request_id();
    if request.uri().path() == push::SOCKET && !control::is_foreign(request.headers()) {
        return Ok(push::open(local.push.clone(), request));
    }
    let (head, body) = request.into_parts();
    let answered = match read_body(body, BODY_LIMIT).await {
        Ok(body) => route(&local, peer.ip(), head, body, &request_id).await,
        Err(BodyError::TooLarge) => Err(Problem::PayloadTooLarge(BODY_LIMIT)),
        Err(BodyError::Broken) => Err(Problem::invalid("", "The body is incomplete.")),
    };
    let mut answer = answered.unwrap_or_else(|problem| problem_answer(&problem, &request_id, local.clock.now()));
    let headers = answer.headers_mut();
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if let Ok(request_id) = HeaderValue::from_str(&request_id) {
        headers.entry(HeaderName::from_static("x-request-id")).or_insert(request_id);
    }
    Ok(answer)
}

async fn route(
    local: &Arc<Local>,
    source_ip: IpAddr,
    head: Parts,
    body: Bytes,
    request_id: &str,
) -> Result<Answer, Problem> {
    let path = head.uri.path();
    let is_local = [control::PREFIX, push::PREFIX, page::MESSAGES].iter().any(|prefix| path.starts_with(prefix));
    if is_local && control::is_foreign(&head.headers) {
        return Err(Problem::Forbidden);
    }
    if let Some(asked) = page::Filled::at(path) {
        if control::is_foreign(&head.headers) {
            return Err(Problem::Forbidden);
        }
        if asked.is_start() {
            History::begin(local);
        }
        return match head.method {
            Method::GET => Ok(asked.answer(local, &head).await),
            Method::HEAD if !asked.uses_a_code() => Ok(asked.answer(local, &head).await),
            _ => Err(Problem::MethodNotAllowed(vec!["GET"])),
        };
    }
    if let Some(answer) = page::viewer::answer(path) {
        return match head.method {
            Method::GET | Method::HEAD => Ok(answer),
            _ => Err(Problem::MethodNotAllowed(vec!["GET"])),
        };
    }
    if path.starts_with(push::PREFIX) {
        return Ok(push::answer(&local.push, &head.method, path, &head.headers, &body));
    }
    if path.starts_with(control::PREFIX) {
        return control::handle(local, &head, &body).await;
    }
    if path == page::PATH || path.starts_with(page::MESSAGES) {
        return match head.method {
            Method::GET | Method::HEAD => page::answer(local, &head).ok_or(Problem::NotFound),
            _ => Err(Problem::MethodNotAllowed(vec!["GET"])),
        };
    }
    invoke(local, source_ip, head, body, request_id).await
}

/// Runs the function that the route table names.
async fn invoke(
    local: &Arc<Local>,
    source_ip: IpAddr,
    head: Parts,
    body: Bytes,
    request_id: &str,
) -> Result<Answer, Problem> {
    let function = match routes::find(head.method.as_str(), head.uri.path()) {
        Found::Route(route, _) => route.operation.function(),
        Found::MethodNotAllowed { function, .. } => function,
        // The gateway's own answer: no function is asked.
        Found::None => match routes::function_of_strays(head.uri.path()) {
            Some(function) => function,
            None => return Err(Problem::NotFound),
        },
    };
    if USES_ACCOUNTS.contains(&function) {
        // Fails only when the process stops.
        let _ = local.accounts.clone().wait_for(|is_made| *is_made).await;
    }
    if local.has_console_at(head.uri.path()) {
        History::begin(local);
        local.history.wait().await;
    }
    let event = gateway::event(head, &body, source_ip, request_id);
    let slots = local.slots.clone();
    let app = local.app.clone();
    // A task of its own: it outlives an impatient caller, and a panic ends it alone.
    let running = tokio::spawn(async move {
        let _slot = slots.acquire_owned().await.ok();
        functions::answer(function, app, event).await
    });
    match running.await {
        Ok(Some(response)) => {
            if SETTLES.contains(&function) {
                local.jobs.settle().await;
            }
            Ok(gateway::answer(response))
        }
        Ok(None) => Err(Problem::Internal(format!("no function {function}"))),
        Err(error) => {
            tracing::error!(function, error = %error, "the function panicked");
            Err(Problem::Internal("the function panicked".to_owned()))
        }
    }
}

fn problem_answer(problem: &Problem, request_id: &str, now: Timestamp) -> Answer {
    if let Some(cause) = problem.cause() {
        tracing::error!(cause, "local mode could not answer");
    }
    let mut answer = answer(problem.status(), "application/problem+json", problem.body(request_id).to_string());
    for (name, value) in problem.headers(now) {
        if let Ok(value) = HeaderValue::from_str(&value) {
            answer.headers_mut().insert(HeaderName::from_static(name), value);
        }
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_of_local_mode_looks_like_any_other() {
        let answer = problem_answer(&Problem::MethodNotAllowed(vec!["GET"]), "r-1", Timestamp::UNIX_EPOCH);
        assert_eq!(answer.status(), 405);
        assert_eq!(answer.headers()["content-type"], "application/problem+json");
        assert_eq!(answer.headers()["allow"], "GET");
    }
}
