//! What `/forgot-password` shows: one step at a time, of four.

use askama::Template;
use jiff::Timestamp;

use super::Resetting;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::pages::captcha::Captcha;
use crate::pages::frame::Frame;
use crate::pages::notice::Notice;
use crate::pages::said::Said;
use crate::pages::sign_in;
use crate::pages::visit::Visit;
use crate::pages::words::Words;

/// How many steps there are.
const STEPS: u32 = 4;

/// "Step 2 of 4".
fn step(words: &Words, now: u32) -> String {
    words.say("step", &[("now", &now.to_string()), ("of", &STEPS.to_string())])
}

/// Step 1: who it is.
#[derive(Template)]
#[template(path = "pages/forgot_password.html")]
pub(super) struct WhoView {
    page: Frame,
    words: Words,
    said: Said,
    action: String,
    back: String,
    step: String,
    login_id: String,
    captcha: Option<Captcha>,
    /// The application's request for which somebody wanted to sign in; nothing where it is for none.
    then: String,
}

impl WhoView {
    pub(super) fn show(visit: &Visit<'_>, notice: Option<&Notice>, then: Option<&str>) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let mut page = visit.frame(&words, words.t("forgot-password"));
        let mut back = visit.path(sign_in::PAGE);
        if let Some(then) = then {
            let query = sign_in::then_query(then);
            page.keep_query(&query);
            back = format!("{back}?{query}");
        }
        let view = Self {
            said: Said::of(notice, &words),
            action: visit.here(),
            back,
            then: then.unwrap_or_default().to_owned(),
            step: step(&words, 1),
            login_id: notice.and_then(|notice| notice.typed("login_id")).unwrap_or_default().to_owned(),
            captcha: Captcha::of(visit, &page, &words),
            page,
            words,
        };
        visit.show(200, &view)
    }
}

/// Step 2: the code.
#[derive(Template)]
#[template(path = "pages/forgot_password_code.html")]
pub(super) struct CodeView {
    page: Frame,
    words: Words,
    said: Said,
    action: String,
    step: String,
    digits: u32,
    valid: (String, String, String),
    ends_at_ms: i64,
    again_at_ms: i64,
    again: String,
}

impl CodeView {
    pub(super) fn show(visit: &Visit<'_>, notice: Option<&Notice>, state: &Resetting) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let page = visit.frame(&words, words.t("reset-code-heading"));
        let ends_at = Timestamp::from_millisecond(state.ends_ms).unwrap_or(visit.op.now);
        let view = Self {
            said: Said::of(notice, &words),
            action: visit.here(),
            step: step(&words, 2),
            digits: visit.tenant().settings.policies.code_length,
            valid: words.valid_until(ends_at),
            ends_at_ms: state.ends_ms,
            again_at_ms: state.again_ms,
            again: words.again(Timestamp::from_millisecond(state.again_ms).unwrap_or(visit.op.now)),
            page,
            words,
        };
        visit.show(200, &view)
    }
}

/// Step 3: the new password.
#[derive(Template)]
#[template(path = "pages/forgot_password_new.html")]
pub(super) struct NewPasswordView {
    page: Frame,
    words: Words,
    said: Said,
    action: String,
    step: String,
    hint: String,
    captcha: Option<Captcha>,
}

impl NewPasswordView {
    pub(super) fn show(visit: &Visit<'_>, notice: Option<&Notice>) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let page = visit.frame(&words, words.t("new-password-heading"));
        let view = Self {
            said: Said::of(notice, &words),
            action: visit.here(),
            step: step(&words, 3),
            // Whether eight characters were enough would tell who has a second step.
            hint: words.t("password-hint"),
            captcha: Captcha::of(visit, &page, &words),
            page,
            words,
        };
        visit.show(200, &view)
    }
}
