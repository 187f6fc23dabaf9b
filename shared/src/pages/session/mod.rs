//! `/s/{token}`: the door of a session, as a participant sees it (C2 to C5). First who invites and what will happen; *Continue* is the
//! arrival; then the code, where one is asked for; then the firm's application. Where a participant stands is the session's to know,
//! so that two tabs show the same, and no cookie is needed.

mod view;

use self::view::{CodeView, DoorView, GoneView, StateView};
use super::form::Form;
use super::visit::Visit;
use crate::http::problem::Problem;
use crate::http::{Answer, Call};
use crate::return_url;
use crate::sessions::SessionError;
use crate::sessions::again::again;
use crate::sessions::arrive::{Arrived, arrive};
use crate::sessions::enter::enter;
use crate::sessions::find::find;
use crate::sessions::load::Seat;
use crate::sessions::standing::Status;

/// The page of a token, below the firm's.
#[must_use]
pub fn page(token: &str) -> String {
    // A token is letters and digits; whatever else stands in an address leads nowhere.
    format!("s/{}", percent_encoding::utf8_percent_encode(token, percent_encoding::NON_ALPHANUMERIC))
}

/// A request at a door that there is.
struct At<'a> {
    visit: Visit<'a>,
    page: String,
    seat: Seat,
}

impl<'a> At<'a> {
    /// Finds who comes; what is shown instead, where the link leads nowhere.
    async fn new(call: &'a Call) -> Result<Result<Self, Answer>, Problem> {
        let token = call.parameter(1);
        let page = page(token);
        let mut visit = Visit::new(call, &page).await?;
        let seat = match find(&visit.op, token).await {
            Ok(seat) => seat,
            Err(SessionError::NotFound) => return Ok(Err(GoneView::show(&visit)?)),
            Err(error) => return Err(error.into()),
        };
        visit.was_sent_in(seat.session.language(&visit.tenant().settings).tag());
        visit.can_end_at(&return_url::origin(&seat.session.enter_url).into_iter().collect::<Vec<_>>());
        Ok(Ok(Self { visit, page, seat }))
    }
}

/// The page as it stands. Changes nothing, sends nothing, uses nothing up (R61): a mail scanner arrives nowhere.
///
/// # Errors
/// 500, 503.
pub async fn show_page(call: &Call) -> Result<Answer, Problem> {
    let At { visit, seat, .. } = match At::new(call).await? {
        Ok(at) => at,
        Err(answer) => return Ok(answer),
    };
    let notice = visit.notice();
    let notice = notice.as_ref();
    let standing = seat.standing();
    match standing.status(visit.op.now) {
        Status::Invited | Status::Removed => DoorView::show(&visit, notice, &seat),
        Status::Entered => StateView::show_in(&visit, notice, &seat),
        Status::Arrived => StateView::show_unsent(&visit, notice, &seat),
        Status::LeftOut if standing.is_out() => StateView::show_out(&visit, &seat),
        Status::LeftOut => StateView::show_expired(&visit, notice, &seat),
        Status::WaitingForPasscode => match standing.pending(visit.op.now) {
            Some(passcode) => CodeView::show(&visit, notice, &seat, passcode),
            // Its own attempts are used up, and the session's are not.
            None => StateView::show_spent(&visit, notice, &seat),
        },
    }
}

/// What each button's operation is called in the audit log.
const OPERATIONS: [(&str, &str); 3] =
    [("continue", "arrive_at_session"), ("send", "resend_session_code"), ("verify", "verify_session_code")];

/// Takes a form of the page.
///
/// # Errors
/// What the page cannot go on from.
pub async fn submit(call: &Call) -> Result<Answer, Problem> {
    let at = match At::new(call).await? {
        Ok(at) => at,
        Err(answer) => return Ok(answer),
    };
    let form = at.visit.form()?;
    at.visit.does(&form, &OPERATIONS);
    let outcome = match form.action() {
        "continue" => Box::pin(arrives(&at)).await,
        "send" => Box::pin(again(&at.visit.op, at.seat.clone())).await.map(|()| None).map_err(Problem::from),
        "verify" => Box::pin(check(&at, &form)).await,
        _ => Err(Problem::invalid("", "No such action.")),
    };
    match outcome {
        Ok(Some(url)) => Ok(at.visit.leave(url)),
        Ok(None) => Ok(at.visit.go(&at.page)),
        // It ended, or became somebody else's, meanwhile.
        Err(Problem::NotFound) => GoneView::show(&at.visit),
        // The page says by itself where they stand now.
        Err(problem @ (Problem::ParticipantNotWaiting | Problem::IncorrectCode(0))) => {
            Ok(Answer { refused: Some(problem.code()), ..at.visit.go(&at.page) })
        }
        Err(problem) => at.visit.refuse(&at.page, problem, &[]),
    }
}

async fn arrives(at: &At<'_>) -> Result<Option<String>, Problem> {
    Ok(match arrive(&at.visit.op, at.seat.clone()).await? {
        Arrived::Entered(url) => Some(url),
        Arrived::IsAsked => None,
    })
}

async fn check(at: &At<'_>, form: &Form) -> Result<Option<String>, Problem> {
    Ok(Some(enter(&at.visit.op, &at.seat, form.code()?).await?))
}
