//! `/v1/accounts`: the people of a tenant who sign in.

use std::sync::Arc;

use countersign::App;
use countersign::accounts::document::AccountDocument;
use countersign::accounts::list::{self, Search};
use countersign::accounts::login_id::LoginId;
use countersign::accounts::model::Changes;
use countersign::accounts::password::TypedPassword;
use countersign::accounts::{import, manage};
use countersign::http::problem::Problem;
use countersign::http::requests::accounts::{LineDocument, PutAccount, read_lines, term};
use countersign::http::routes::AccountsOperation;
use countersign::http::{Answer, Call, serve};
use lambda_http::{Body, Request, Response};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

/// The media types of NDJSON; it has no registered one.
const NDJSON: [&str; 2] = ["application/x-ndjson", "application/ndjson"];

/// RFC 3986: everything but unreserved characters.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, event, answer).await
}

/// The body of `PUT /v1/accounts/{login_id}/password`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SetPassword {
    password: TypedPassword,
}

async fn answer(call: Arc<Call>, operation: AccountsOperation) -> Result<Answer, Problem> {
    let op = call.operation().await?;
    let login_id = || LoginId::parse(call.parameter(0)).map_err(|error| error.at(""));
    match operation {
        AccountsOperation::ListAccounts => {
            call.only_query(&["cursor", "limit", "q", "organization"])?;
            let search = Search { text: term(&call, "q", 128)?, organization: term(&call, "organization", 200)? };
            let limit = usize::try_from(call.limit()?).unwrap_or(1);
            let (accounts, next) = list::list(&op, &search, call.query("cursor"), limit).await?;
            let accounts: Vec<_> = accounts.iter().map(AccountDocument::from).collect();
            Answer::page("accounts", &accounts, next)
        }
        AccountsOperation::ImportAccounts => import_accounts(&call).await,
        AccountsOperation::PutAccount => {
            let (login_id, changes) = (login_id()?, call.json::<PutAccount>()?.into());
            let kept = manage::put(&op, &login_id, &changes).await?;
            let document = AccountDocument::from(&kept.account);
            if !kept.is_new {
                return Answer::json(200, &document);
            }
            let place = utf8_percent_encode(kept.account.login_id.as_given(), RESERVED);
            let location = call.location(&format!("/v1/accounts/{place}"));
            Ok(Answer::json(201, &document)?.with_header("location", location))
        }
        AccountsOperation::GetAccount => {
            Answer::json(200, &AccountDocument::from(&manage::get(&op, &login_id()?).await?))
        }
        AccountsOperation::ChangeAccount => {
            let (login_id, changes) = (login_id()?, call.json::<Changes>()?);
            Answer::json(200, &AccountDocument::from(&manage::change(&op, &login_id, &changes).await?))
        }
        AccountsOperation::DeleteAccount => {
            manage::delete(&op, &login_id()?).await?;
            Ok(Answer::no_content())
        }
        AccountsOperation::SetPassword => {
            let (login_id, request) = (login_id()?, call.json::<SetPassword>()?);
            manage::set_password(&op, &login_id, request.password).await?;
            Ok(Answer::no_content())
        }
    }
}

async fn import_accounts(call: &Call) -> Result<Answer, Problem> {
    let body = call.raw_body(NDJSON[0]).or_else(|_| call.raw_body(NDJSON[1]))?;
    let read = read_lines(body)?;
    let mut documents: Vec<Option<LineDocument>> = Vec::with_capacity(read.len());
    let (mut places, mut lines) = (Vec::new(), Vec::new());
    for (index, line) in read.into_iter().enumerate() {
        match line {
            Ok(line) => {
                places.push((index, line.login_id.clone()));
                lines.push(line);
                documents.push(None);
            }
            Err(line) => documents.push(Some(LineDocument::failed(index, line.login_id.as_ref(), &line.problem))),
        }
    }
    let outcomes = import::import(&call.app, call.tenant()?, &call.principal, lines, &call.audit, call.now).await;
    for ((index, login_id), outcome) in places.into_iter().zip(outcomes) {
        documents[index] = Some(match outcome {
            Ok(kept) => LineDocument::done(index, &kept),
            Err(error) => LineDocument::failed(index, Some(&login_id), &error.into()),
        });
    }
    let mut body = String::new();
    for document in documents.iter().flatten() {
        let line = serde_json::to_string(document).map_err(|error| Problem::Internal(error.to_string()))?;
        body.push_str(&line);
        body.push('\n');
    }
    Ok(Answer::with_body(200, NDJSON[0], body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_location_holds_any_login_id() {
        let encoded = |text| utf8_percent_encode(text, RESERVED).to_string();
        assert_eq!(encoded("ana.silva"), "ana.silva");
        assert_eq!(encoded("ana@example.com/é"), "ana%40example.com%2F%C3%A9");
    }
}
