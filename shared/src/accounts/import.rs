//! Taking over accounts, one JSON object a line (NDJSON). A line is done whole or not at all, and a refused line does not
//! stop the others.

use std::collections::HashSet;
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tokio::task::JoinSet;
use zeroize::Zeroizing;

use super::hashing::PasswordHash;
use super::login_id::LoginId;
use super::manage;
use super::model::{Change, Changes, Status};
use crate::App;
use crate::http::json;
use crate::http::problem::{Fault, Problem};
use crate::ids::AccountId;
use crate::tenants::model::Tenant;

/// The most lines of one request.
pub const MOST_LINES: usize = 1_000;

/// The longest line, in bytes: as any other JSON body.
const LONGEST_LINE: usize = 16 * 1024;

/// How many lines are written at once: a thousand one after the other would take longer than a gateway waits.
const AT_ONCE: usize = 16;

/// What became of a line.
#[derive(Debug, Serialize)]
pub struct Outcome {
    line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    login_id: Option<String>,
    result: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<AccountId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<serde_json::Value>,
}

/// Takes over the lines of `body`; the outcomes come in the order of the lines.
///
/// # Errors
/// 400 when there are no lines or too many of them: nothing was done.
pub async fn import(
    app: &Arc<App>,
    tenant: &Arc<Tenant>,
    body: &[u8],
    now: Timestamp,
) -> Result<Vec<Outcome>, Problem> {
    let lines = lines(body)?;
    let mut seen = HashSet::new();
    let mut outcomes: Vec<Option<Outcome>> = Vec::with_capacity(lines.len());
    let mut running = JoinSet::new();
    for (index, text) in lines.iter().enumerate() {
        let line = match Line::read(text) {
            Ok(line) if seen.insert(line.login_id.folded().to_owned()) => line,
            Ok(line) => {
                let problem = Problem::Conflict("An earlier line has this login ID, or one that looks alike.");
                outcomes.push(Some(failed(index, Some(&line.login_id), &problem)));
                continue;
            }
            Err((login_id, problem)) => {
                outcomes.push(Some(failed(index, login_id.as_ref(), &problem)));
                continue;
            }
        };
        outcomes.push(None);
        if running.len() >= AT_ONCE {
            note(&mut outcomes, running.join_next().await);
        }
        let (app, tenant) = (app.clone(), tenant.clone());
        running.spawn(async move {
            let kept =
                manage::keep(&app, &tenant, &line.login_id, &line.changes, line.password.as_ref(), None, now).await;
            let outcome = match kept {
                Ok(kept) => done(index, &kept),
                Err(problem) => failed(index, Some(&line.login_id), &problem),
            };
            (index, outcome)
        });
    }
    while let Some(finished) = running.join_next().await {
        note(&mut outcomes, Some(finished));
    }
    let missing = |index| failed(index, None, &Problem::TemporarilyUnavailable("a line's task ended".into()));
    Ok(outcomes.into_iter().enumerate().map(|(index, outcome)| outcome.unwrap_or_else(|| missing(index))).collect())
}

/// The lines, without the empty one after the last line break.
fn lines(body: &[u8]) -> Result<Vec<&[u8]>, Problem> {
    let body = body.strip_suffix(b"\n").unwrap_or(body);
    if body.is_empty() {
        return Err(Problem::invalid("", "The body has no lines."));
    }
    let lines: Vec<&[u8]> =
        body.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line)).collect();
    if lines.len() > MOST_LINES {
        return Err(Problem::invalid("", format!("The body has more than {MOST_LINES} lines.")));
    }
    Ok(lines)
}

/// A line, read.
struct Line {
    login_id: LoginId,
    changes: Changes,
    password: Option<PasswordHash>,
}

/// A line's members. They are those of [`Changes`] and two more; serde cannot both flatten and refuse unknown members.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Members {
    login_id: String,
    #[serde(default, deserialize_with = "json::present")]
    email: Option<String>,
    #[serde(default, deserialize_with = "json::present")]
    phone: Option<String>,
    #[serde(default, deserialize_with = "json::present")]
    country: Option<String>,
    #[serde(default, deserialize_with = "json::present")]
    name: Option<String>,
    #[serde(default, deserialize_with = "json::present")]
    role: Option<String>,
    #[serde(default, deserialize_with = "json::present")]
    organization: Option<String>,
    #[serde(default, deserialize_with = "json::present")]
    status: Option<Status>,
    #[serde(default, deserialize_with = "json::present")]
    password_hash: Option<String>,
}

impl Line {
    /// Reads a line; a refusal names the login ID when there is one.
    fn read(text: &[u8]) -> Result<Self, (Option<LoginId>, Problem)> {
        if text.len() > LONGEST_LINE {
            return Err((None, Problem::invalid("", format!("A line has at most {LONGEST_LINE} bytes."))));
        }
        let members: Members = json::parse(text).map_err(|problem| (None, problem))?;
        let login_id = LoginId::parse(&members.login_id).map_err(|error| (None, error.at("/login_id")))?;
        let password = match members.password_hash.map(Zeroizing::new).map(|text| PasswordHash::import(&text)) {
            None => None,
            Some(Ok(hash)) => Some(hash),
            Some(Err(error)) => return Err((Some(login_id), Problem::invalid("/password_hash", format!("{error}.")))),
        };
        let given = |member: Option<String>| member.map_or(Change::Keep, Change::Set);
        let changes = Changes {
            email: given(members.email),
            phone: given(members.phone),
            country: given(members.country),
            name: given(members.name),
            role: given(members.role),
            organization: given(members.organization),
            status: members.status.map_or(Change::Keep, Change::Set),
        };
        Ok(Self { login_id, changes, password })
    }
}

fn note(outcomes: &mut [Option<Outcome>], finished: Option<Result<(usize, Outcome), tokio::task::JoinError>>) {
    if let Some(Ok((index, outcome))) = finished
        && let Some(place) = outcomes.get_mut(index)
    {
        *place = Some(outcome);
    }
}

fn done(index: usize, kept: &manage::Kept) -> Outcome {
    Outcome {
        line: index + 1,
        login_id: Some(kept.account.login_id.as_given().to_owned()),
        result: if kept.is_new { "created" } else { "updated" },
        id: Some(kept.account.id.clone()),
        code: None,
        detail: None,
        errors: Vec::new(),
    }
}

fn failed(index: usize, login_id: Option<&LoginId>, problem: &Problem) -> Outcome {
    let body = problem.body("");
    let errors = match problem {
        Problem::InvalidRequest(faults) => faults
            .iter()
            .map(|Fault { pointer, detail }| serde_json::json!({"pointer": pointer, "detail": detail}))
            .collect(),
        _ => Vec::new(),
    };
    Outcome {
        line: index + 1,
        login_id: login_id.map(|login_id| login_id.as_given().to_owned()),
        result: "failed",
        id: None,
        code: Some(problem.code()),
        detail: body["detail"].as_str().map(str::to_owned),
        errors,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> (Option<String>, serde_json::Value) {
        let (login_id, problem) = Line::read(text.as_bytes()).err().expect(text);
        (login_id.map(|login_id| login_id.as_given().to_owned()), problem.body(""))
    }

    #[test]
    fn the_last_line_break_makes_no_line_and_others_do() {
        for (body, count) in [("{}", 1), ("{}\n", 1), ("{}\r\n{}\r\n", 2), ("{}\n\n{}", 3), ("\n\n", 2)] {
            assert_eq!(lines(body.as_bytes()).expect(body).len(), count, "{body:?}");
        }
        assert!(lines(b"").is_err());
        assert!(lines("{}\n".repeat(1_000).as_bytes()).is_ok());
        assert!(lines("{}\n".repeat(1_001).as_bytes()).is_err());
    }

    #[test]
    fn a_line_is_read_strictly() {
        let line = r#"{"login_id": "Ana", "email": "ana@example.com", "password_hash": "$2b$04$hJXBl9pYA43DAynMn4mVt.bb7j4v3OeytzpW/U8i/n6OICxjV2zf6"}"#;
        let Ok(line) = Line::read(line.as_bytes()) else { panic!("not a line: {line}") };
        assert_eq!(line.login_id.folded(), "ana");
        assert!(line.password.is_some());
        for (text, login_id, pointer) in [
            ("", None, ""),
            ("{}", None, ""),
            (r#"{"login_id": ""}"#, None, "/login_id"),
            (r#"{"login_id": "ana", "x": 1}"#, None, "/x"),
            (r#"{"login_id": "ana", "login_id": "bo"}"#, None, ""),
            (r#"{"login_id": "ana", "email": null}"#, None, "/email"),
            (r#"{"login_id": "ana", "status": "gone"}"#, None, "/status"),
            (
                r#"{"login_id": "ana", "password_hash": "$2b$31$hJXBl9pYA43DAynMn4mVt.bb7j4v3OeytzpW/U8i/n6OICxjV2zf6"}"#,
                Some("ana"),
                "/password_hash",
            ),
            (r#"{"login_id": "ana", "password_hash": "hunter2"}"#, Some("ana"), "/password_hash"),
        ] {
            let (named, body) = refusal(text);
            assert_eq!((named.as_deref(), body["errors"][0]["pointer"].as_str()), (login_id, Some(pointer)), "{text}");
            assert!(!body.to_string().contains("hunter2"));
        }
    }
}
