//! `/v1/accounts`: the people of a tenant who sign in.

use std::sync::Arc;

use countersign::App;
use countersign::accounts::list::Search;
use countersign::accounts::login_id::LoginId;
use countersign::accounts::manage::{self, Document};
use countersign::accounts::model::{Change, Changes, Status};
use countersign::accounts::password::TypedPassword;
use countersign::accounts::{import, list};
use countersign::http::problem::Problem;
use countersign::http::{Answer, Call, json, serve};
use countersign::operation::Operation;
use lambda_http::{Body, Request, Response};
use serde::{Deserialize, Serialize};

/// The media types of NDJSON; it has no registered one.
const NDJSON: [&str; 2] = ["application/x-ndjson", "application/ndjson"];

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, "accounts", event, answer).await
}

async fn answer(call: Arc<Call>) -> Result<Answer, Problem> {
    let op = Operation::of(&call, false).await?;
    match call.route.operation {
        "list_accounts" => list_accounts(&call, &op).await,
        "import_accounts" => import_accounts(&call, &op).await,
        "put_account" => put_account(&call, &op).await,
        "get_account" => Answer::json(200, &Document::from(&manage::get(&op, &login_id(&call)?).await?)),
        "change_account" => {
            let (login_id, changes) = (login_id(&call)?, call.json::<Changes>()?);
            Answer::json(200, &Document::from(&manage::change(&op, &login_id, &changes).await?))
        }
        "delete_account" => {
            manage::delete(&op, &login_id(&call)?).await?;
            Ok(Answer::no_content())
        }
        "set_password" => {
            let (login_id, request) = (login_id(&call)?, call.json::<SetPassword>()?);
            manage::set_password(&op, &login_id, request.password).await?;
            Ok(Answer::no_content())
        }
        _ => Err(Problem::NotFound),
    }
}

/// The body of `PUT /v1/accounts/{login_id}`: a member that is left out is removed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PutAccount {
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
        }
    }
}

/// The body of `PUT /v1/accounts/{login_id}/password`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SetPassword {
    password: TypedPassword,
}

/// A page of accounts.
#[derive(Serialize)]
struct AccountList {
    accounts: Vec<Document>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_cursor: Option<String>,
}

async fn put_account(call: &Call, op: &Operation<'_>) -> Result<Answer, Problem> {
    let (login_id, changes) = (login_id(call)?, call.json::<PutAccount>()?.into());
    let kept = manage::put(op, &login_id, &changes).await?;
    let document = Document::from(&kept.account);
    if !kept.is_new {
        return Answer::json(200, &document);
    }
    let place = format!("/v1/accounts/{}", percent_encoded(kept.account.login_id.as_given()));
    Ok(Answer::json(201, &document)?.with_header("location", call.location(&place)))
}

async fn list_accounts(call: &Call, op: &Operation<'_>) -> Result<Answer, Problem> {
    call.only_query(&["cursor", "limit", "q", "organization"])?;
    let limit = match call.query("limit").map(str::parse) {
        None => 20,
        Some(Ok(limit @ 1..=100)) => limit,
        Some(_) => return Err(Problem::invalid("", "The query parameter `limit` is a whole number from 1 to 100.")),
    };
    let term = |name: &'static str, longest: usize| match call.query(name) {
        Some(text) if text.is_empty() || text.chars().count() > longest => {
            Err(Problem::invalid("", format!("The query parameter `{name}` has 1 to {longest} characters.")))
        }
        term => Ok(term),
    };
    let search = Search { text: term("q", 128)?, organization: term("organization", 200)? };
    let (accounts, next_cursor) = list::list(op, &search, call.query("cursor"), limit).await?;
    Answer::json(200, &AccountList { accounts: accounts.iter().map(Document::from).collect(), next_cursor })
}

async fn import_accounts(call: &Call, op: &Operation<'_>) -> Result<Answer, Problem> {
    let body = call.raw_body(NDJSON[0]).or_else(|_| call.raw_body(NDJSON[1]))?;
    let outcomes = import::import(&call.app, op.tenant, body, op.now).await?;
    let lines: Result<String, _> = outcomes.iter().map(|o| serde_json::to_string(o).map(|line| line + "\n")).collect();
    let body = lines.map_err(|_| Problem::TemporarilyUnavailable("an answer".into()))?;
    Ok(Answer { status: 200, body: Some(body), content_type: NDJSON[0].into(), headers: Vec::new() })
}

fn login_id(call: &Call) -> Result<LoginId, Problem> {
    LoginId::parse(call.parameter(0)).map_err(|error| error.at(""))
}

/// RFC 3986: everything but unreserved characters.
fn percent_encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_location_holds_any_login_id() {
        assert_eq!(percent_encoded("ana.silva"), "ana.silva");
        assert_eq!(percent_encoded("ana@example.com/é"), "ana%40example.com%2F%C3%A9");
    }
}
