//! Accounts as requests write them: one as JSON, many as lines of JSON (NDJSON).

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::accounts::hashing::PasswordHash;
use crate::accounts::import::Line;
use crate::accounts::login_id::{LoginId, MalformedLoginId};
use crate::accounts::manage::Kept;
use crate::accounts::model::{Change, Changes, Console, Status};
use crate::faults::Fault;
use crate::http::problem::Problem;
use crate::http::{Call, json};
use crate::ids::AccountId;
use crate::strict::present;

/// The most lines of one import.
pub const MOST_LINES: usize = 1_000;
/// The longest line, in bytes: as any other JSON body.
const LONGEST_LINE: usize = 16 * 1024;

/// A term of a search for people, of at most `longest` characters.
///
/// # Errors
/// 400.
pub fn term<'c>(call: &'c Call, name: &str, longest: usize) -> Result<Option<&'c str>, Problem> {
    match call.query(name) {
        Some(text) if text.is_empty() || text.chars().count() > longest => {
            Err(Problem::invalid("", format!("The query parameter `{name}` has 1 to {longest} characters.")))
        }
        term => Ok(term),
    }
}

/// The body of `PUT /v1/accounts/{login_id}`: a member that is left out is removed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PutAccount {
    #[serde(default, deserialize_with = "present")]
    email: Option<String>,
    #[serde(default, deserialize_with = "present")]
    phone: Option<String>,
    #[serde(default, deserialize_with = "present")]
    country: Option<String>,
    #[serde(default, deserialize_with = "present")]
    name: Option<String>,
    #[serde(default, deserialize_with = "present")]
    role: Option<String>,
    #[serde(default, deserialize_with = "present")]
    organization: Option<String>,
    #[serde(default, deserialize_with = "present")]
    status: Option<Status>,
    #[serde(default, deserialize_with = "present")]
    console: Option<Console>,
}

impl From<PutAccount> for Changes {
    fn from(put: PutAccount) -> Self {
        let given = |member: Option<String>| member.map_or(Change::Keep, Change::Set);
        Self {
            email: given(put.email),
            phone: given(put.phone),
            country: given(put.country),
            name: given(put.name),
            role: given(put.role),
            organization: given(put.organization),
            status: put.status.map_or(Change::Keep, Change::Set),
            console: put.console.map_or(Change::Keep, Change::Set),
        }
    }
}

/// A line of an import that cannot be read: the login ID, when there is one, and why.
#[derive(Debug)]
pub struct Unreadable {
    /// The login ID.
    pub login_id: Option<LoginId>,
    /// Why.
    pub problem: Problem,
}

/// What became of a line of an import.
#[derive(Debug, Serialize)]
pub struct LineDocument {
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
    errors: Vec<Fault>,
}

impl LineDocument {
    /// A line that was taken over.
    #[must_use]
    pub fn done(index: usize, kept: &Kept) -> Self {
        Self {
            line: index + 1,
            login_id: Some(kept.account.login_id.as_given().to_owned()),
            result: if kept.is_new { "created" } else { "updated" },
            id: Some(kept.account.id.clone()),
            code: None,
            detail: None,
            errors: Vec::new(),
        }
    }

    /// A line that was not.
    #[must_use]
    pub fn failed(index: usize, login_id: Option<&LoginId>, problem: &Problem) -> Self {
        let errors = match problem {
            Problem::InvalidRequest(faults) => faults.list().to_vec(),
            _ => Vec::new(),
        };
        Self {
            line: index + 1,
            login_id: login_id.map(|login_id| login_id.as_given().to_owned()),
            result: "failed",
            id: None,
            code: Some(problem.code()),
            detail: problem.body("")["detail"].as_str().map(str::to_owned),
            errors,
        }
    }
}

/// The lines of an import, each read or not.
///
/// # Errors
/// When there are none, or too many: nothing is done then.
pub fn read_lines(body: &[u8]) -> Result<Vec<Result<Line, Unreadable>>, Problem> {
    Ok(lines(body)?.into_iter().map(read_line).collect())
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

/// A line's members. They are those of [`Changes`] and two more; serde cannot both flatten and refuse unknown members.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Members {
    login_id: String,
    #[serde(default, deserialize_with = "present")]
    email: Option<String>,
    #[serde(default, deserialize_with = "present")]
    phone: Option<String>,
    #[serde(default, deserialize_with = "present")]
    country: Option<String>,
    #[serde(default, deserialize_with = "present")]
    name: Option<String>,
    #[serde(default, deserialize_with = "present")]
    role: Option<String>,
    #[serde(default, deserialize_with = "present")]
    organization: Option<String>,
    #[serde(default, deserialize_with = "present")]
    status: Option<Status>,
    #[serde(default, deserialize_with = "present")]
    console: Option<Console>,
    #[serde(default, deserialize_with = "present")]
    password_hash: Option<String>,
}

/// Reads a line; a refusal names the login ID when there is one.
fn read_line(text: &[u8]) -> Result<Line, Unreadable> {
    let unreadable = |login_id, problem| Unreadable { login_id, problem };
    if text.len() > LONGEST_LINE {
        let problem = Problem::invalid("", format!("A line has at most {LONGEST_LINE} bytes."));
        return Err(unreadable(None, problem));
    }
    let members: Members = json::parse(text).map_err(|problem| unreadable(None, problem))?;
    let login_id = LoginId::parse(&members.login_id).map_err(|error| unreadable(None, error.at("/login_id")))?;
    let password = match members.password_hash.map(Zeroizing::new).map(|text| PasswordHash::import(&text)) {
        None => None,
        Some(Ok(hash)) => Some(hash),
        Some(Err(error)) => {
            return Err(unreadable(Some(login_id), Problem::invalid("/password_hash", format!("{error}."))));
        }
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
        console: members.console.map_or(Change::Keep, Change::Set),
    };
    Ok(Line { login_id, changes, password, is_whole: true })
}

impl MalformedLoginId {
    /// As a 400, at `pointer`.
    #[must_use]
    pub fn at(self, pointer: &str) -> Problem {
        Problem::invalid(pointer, format!("{self}."))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> (Option<String>, serde_json::Value) {
        let Err(Unreadable { login_id, problem }) = read_line(text.as_bytes()) else { panic!("read: {text}") };
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
        let Ok(line) = read_line(line.as_bytes()) else { panic!("not a line: {line}") };
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
