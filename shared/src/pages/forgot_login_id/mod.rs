//! `/forgot-login-id`: an email address, to which its login IDs are mailed. The same page for every address.

use askama::Template;

use super::authorize::Destination;
use super::captcha::Captcha;
use super::frame::Frame;
use super::notice::Notice;
use super::said::Said;
use super::sign_in;
use super::visit::Visit;
use super::words::Words;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::login_reminders::request::request;
use crate::recipients::Email;

/// The page.
pub const PAGE: &str = "forgot-login-id";

/// What a notice says when the mail is on its way, if there is anybody to mail.
const SENT: &str = "login-ids";

#[derive(Template)]
#[template(path = "pages/forgot_login_id.html")]
struct View {
    page: Frame,
    words: Words,
    said: Said,
    action: String,
    back: String,
    email: String,
    captcha: Option<Captcha>,
    is_sent: bool,
    /// The application's request for which somebody wanted to sign in; nothing where it is for none.
    then: String,
}

/// The page as it stands. Changes nothing (R61).
///
/// # Errors
/// 500, 503.
pub async fn show_page(visit: &Visit<'_>) -> Result<Answer, Problem> {
    let notice = visit.notice();
    let asked_by = Destination::named_by(visit, visit.call.query(sign_in::THEN)).await?;
    let words = visit.words()?;
    let is_sent = notice.as_ref().is_some_and(|notice| notice.is_done && notice.what == SENT);
    let title = words.t(if is_sent { "login-ids-heading" } else { "forgot-login-id" });
    let mut page = visit.frame(&words, title);
    let then = asked_by.as_ref().map(|asks| asks.query.clone()).unwrap_or_default();
    if !then.is_empty() {
        page.keep_query(&sign_in::then_query(&then));
    }
    let view = View {
        said: if is_sent { Said::default() } else { Said::of(notice.as_ref(), &words) },
        action: visit.here(),
        back: visit.path(&asked_by.map_or_else(|| sign_in::PAGE.to_owned(), |asks| asks.then.sign_in_page())),
        email: notice.as_ref().and_then(|notice| notice.typed("email")).unwrap_or_default().to_owned(),
        captcha: Captcha::of(visit, &page, &words).filter(|_| !is_sent),
        is_sent,
        then,
        page,
        words,
    };
    visit.show(200, &view)
}

/// Takes the form.
///
/// # Errors
/// What the page cannot go on from.
pub async fn submit(visit: &Visit<'_>) -> Result<Answer, Problem> {
    let form = visit.form()?;
    let sent = async {
        let invalid = |error: crate::recipients::email::EmailError| Problem::invalid("/email", error.to_string());
        let email = Email::parse(form.text("email")).map_err(invalid)?;
        Ok(request(&visit.op, &email, form.given("altcha"), visit.call.client_ip()).await?)
    };
    let here = sign_in::on_the_way(PAGE, sign_in::then_said_by(&form));
    match sent.await {
        Ok(()) => Ok(visit.tell(&here, &Notice::done(SENT))),
        Err(problem) => visit.refuse(&here, problem, &[("email", form.text("email"))]),
    }
}
