//! Sessions with participants: which are open, who is at the door, and inviting somebody again or ending one. No code is shown
//! here, to nobody: an agent is told one by the firm's application, for the session that they hold.

pub(super) mod export;
mod view;

use self::view::{ListView, SessionView};
use super::ask::{self, Ask};
use super::file::{self, Listed};
use super::gate::{Admitted, Entered};
use super::model::{Action, Screen};
use super::query;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::ids::{ParticipantId, SessionId};
use crate::pages::notice::Notice;
use crate::sessions::document::SessionDocument;
use crate::sessions::list::{self, Got};
use crate::sessions::model::SessionStatus;
use crate::sessions::{end, invite};

/// How many sessions a page of the list shows: each is read whole, with everybody in it.
const A_PAGE: i32 = 20;

/// The list, or one session; `?ask=` an action asks first.
///
/// # Errors
/// 400, 403, 404; 500, 503.
pub async fn show(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let (call, op) = (entered.visit.call, entered.op());
    let Some(id) = call.query("session") else {
        // Whoever looks mostly looks for one that runs.
        let status = call.query("status").map_or(Ok(SessionStatus::Open), str::parse);
        let status = status.map_err(|_| Problem::NotFound)?;
        if call.query("as") == Some("csv") {
            let filters = [("status", view::said(status))];
            return file::answer(entered, &Listed::Sessions(status), &filters).await;
        }
        let (sessions, next) = list::list(&op, Some(status), call.after()?, A_PAGE).await?;
        return ListView::show(entered, status, &sessions, next.as_deref());
    };
    let session = load(entered, &SessionId::parse(id).ok_or(Problem::NotFound)?).await?;
    match call.query("ask").and_then(|action| action.parse::<Action>().ok()) {
        Some(action @ Action::EndSession) => match entered.ask_first(action)? {
            Some(first) => Ok(first),
            None => ask_to_end(entered, &session),
        },
        _ => SessionView::show(entered, &session),
    }
}

/// Does what a form asks for.
///
/// # Errors
/// 403, 404; what the page cannot go on from.
pub async fn submit(entered: &Entered<'_>, admitted: &Admitted) -> Result<Answer, Problem> {
    let session = SessionId::parse(admitted.form.text("session")).ok_or(Problem::NotFound)?;
    match act(entered, admitted, &session).await {
        Ok(done) => Ok(entered.tell(&page_of(&session), &Notice::done(done))),
        Err(problem) => entered.refuse(&admitted.back, problem, &[]),
    }
}

async fn act(entered: &Entered<'_>, admitted: &Admitted, session: &SessionId) -> Result<&'static str, Problem> {
    let op = entered.op();
    match admitted.action {
        Action::EndSession => {
            end::end(&op, session).await?;
            Ok("session-ended")
        }
        Action::InviteParticipant => {
            let participant = ParticipantId::parse(admitted.form.text("participant")).ok_or(Problem::NotFound)?;
            invite::invite(&op, session, &participant).await?;
            Ok("participant-invited")
        }
        _ => Err(Problem::invalid("", "No such action.")),
    }
}

async fn load(entered: &Entered<'_>, id: &SessionId) -> Result<SessionDocument, Problem> {
    match list::get(&entered.op(), id, |_| false).await? {
        Got::Session(session, _) => Ok(*session),
        Got::Unchanged(_) => Err(Problem::Internal("a session is unchanged that nobody knew".to_owned())),
    }
}

/// The page of a session, below the firm's.
fn page_of(id: &SessionId) -> String {
    query::with(&Screen::Sessions.page(), &[("session", id.as_str())])
}

fn ask_to_end(entered: &Entered<'_>, session: &SessionDocument) -> Result<Answer, Problem> {
    let words = entered.visit.words()?;
    let waiting = view::count(session, &["arrived", "waiting_for_passcode"]);
    let happens = [
        Some(words.t("sessions-end-dead")),
        (waiting > 0).then(|| words.counted("sessions-end-waiting", waiting)),
        Some(words.t("sessions-end-inside")),
    ];
    let happens = happens.into_iter().flatten().collect();
    let of = ("session", session.id().as_str());
    ask::show(entered, Ask { action: Action::EndSession, happens, of, name: session.head.name.clone() })
}
