//! Sessions: what a firm's collaboration system asks for its agents, and when a participant comes.

use std::sync::Arc;

use countersign::App;
use countersign::http::problem::Problem;
use countersign::http::requests::sessions::{SessionEntryRequest, status};
use countersign::http::routes::SessionsOperation;
use countersign::http::{Answer, Call, cursor, serve};
use countersign::ids::{ParticipantId, SessionId};
use countersign::sessions::list::Got;
use countersign::sessions::order::{ParticipantOrder, Reassignment, RevealOrder, SessionOrder};
use countersign::sessions::{create, end, entries, fresh, invite, list, participants, reveal};
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

async fn answer(call: Arc<Call>, operation: SessionsOperation) -> Result<Answer, Problem> {
    let op = call.operation().await?;
    let id = || call.id(0, SessionId::parse);
    let both = || Ok::<_, Problem>((id()?, call.id(1, ParticipantId::parse)?));
    match operation {
        SessionsOperation::CreateSession => {
            let session = create::create(&op, &call.json::<SessionOrder>()?).await?;
            let location = call.location(&format!("/v1/sessions/{}", session.id()));
            Ok(Answer::json(201, &session)?.with_header("location", location))
        }
        SessionsOperation::ListSessions => {
            call.only_query(&["status", "cursor", "limit"])?;
            let (sessions, next) = list::list(&op, status(&call)?, call.after()?, call.limit()?).await?;
            Answer::page("sessions", &sessions, next.as_deref().map(cursor))
        }
        SessionsOperation::GetSession => match list::get(&op, &id()?, |tag| call.head.has_tag(tag)).await? {
            Got::Unchanged(tag) => Ok(Answer::not_modified().with_header("etag", tag)),
            Got::Session(session, tag) => Ok(Answer::json(200, &session)?.with_header("etag", tag)),
        },
        SessionsOperation::EndSession => {
            let (id, Nothing {}) = (id()?, call.json_or_empty()?);
            Answer::json(200, &end::end(&op, &id).await?)
        }
        SessionsOperation::AddParticipant => {
            let (id, order) = (id()?, call.json::<ParticipantOrder>()?);
            Answer::json(201, &participants::add(&op, &id, &order).await?)
        }
        SessionsOperation::ReassignParticipant => {
            let ((session, participant), order) = (both()?, call.json::<Reassignment>()?);
            Answer::json(200, &participants::reassign(&op, &session, &participant, &order).await?)
        }
        SessionsOperation::RemoveParticipant => {
            let (session, participant) = both()?;
            participants::remove(&op, &session, &participant).await?;
            Ok(Answer::no_content())
        }
        SessionsOperation::InviteParticipant => {
            let ((session, participant), Nothing {}) = (both()?, call.json_or_empty()?);
            Answer::json(200, &invite::invite(&op, &session, &participant).await?)
        }
        SessionsOperation::IssueSessionPasscode => {
            let ((session, participant), Nothing {}) = (both()?, call.json_or_empty()?);
            Answer::json(200, &fresh::fresh(&op, &session, &participant).await?)
        }
        SessionsOperation::RevealSessionPasscode => {
            let ((session, participant), order) = (both()?, call.json::<RevealOrder>()?);
            Answer::json(200, &reveal::reveal(&op, &session, &participant, &order).await?)
        }
        SessionsOperation::ReadSessionEntry => {
            let request = call.json::<SessionEntryRequest>()?;
            Answer::json(200, &entries::consume(&op, &request.code).await?)
        }
    }
}
