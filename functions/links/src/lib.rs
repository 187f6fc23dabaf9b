//! Guarded links: what a firm mails its clients, and what its application asks when one of them arrives at an item.

use std::sync::Arc;

use countersign::App;
use countersign::http::problem::Problem;
use countersign::http::requests::links::{ItemVisitRequest, filter};
use countersign::http::routes::LinksOperation;
use countersign::http::{Answer, Call, cursor, serve};
use countersign::ids::LinkId;
use countersign::links::change::change;
use countersign::links::create::create;
use countersign::links::order::{LinkChange, LinkOrder};
use countersign::links::resend::resend;
use countersign::links::revoke::revoke;
use countersign::links::{list, visits};
use lambda_http::{Body, Request, Response};
use serde::Deserialize;

/// Answers one request.
pub async fn handle(app: Arc<App>, event: Request) -> Response<Body> {
    serve(app, event, answer).await
}

/// A body that says nothing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

async fn answer(call: Arc<Call>, operation: LinksOperation) -> Result<Answer, Problem> {
    let op = call.operation().await?;
    let id = || call.id(0, LinkId::parse);
    match operation {
        LinksOperation::CreateLink => {
            let link = create(&op, &call.json::<LinkOrder>()?).await?;
            let location = call.location(&format!("/v1/links/{}", link.id));
            Ok(Answer::json(201, &link)?.with_header("location", location))
        }
        LinksOperation::ListLinks => {
            call.only_query(&["recipient_email", "status", "cursor", "limit"])?;
            let (links, next) = list::list(&op, &filter(&call)?, call.after()?, call.limit()?).await?;
            Answer::page("links", &links, next.as_deref().map(cursor))
        }
        LinksOperation::GetLink => Answer::json(200, &list::get(&op, &id()?).await?),
        LinksOperation::ChangeLink => {
            let (id, request) = (id()?, call.json::<LinkChange>()?);
            Answer::json(200, &change(&op, &id, &request).await?)
        }
        LinksOperation::RevokeLink => {
            revoke(&op, &id()?).await?;
            Ok(Answer::no_content())
        }
        LinksOperation::ResendLink => {
            let (id, Nothing {}) = (id()?, call.json_or_empty()?);
            Answer::json(200, &resend(&op, &id).await?)
        }
        LinksOperation::ReadItemVisit => {
            let request = call.json::<ItemVisitRequest>()?;
            Answer::json(200, &visits::consume(&op, &request.code).await?)
        }
    }
}
