//! A page that cannot be shown, or a form that leads nowhere: what happened, and what to do. Never what is inside (R19).

use askama::Template;

use super::frame::{Frame, FrameOf};
use super::headers;
use super::words::{Words, choose};
use crate::http::problem::Problem;
use crate::http::{Answer, Refusal};

#[derive(Template)]
#[template(path = "pages/failure.html")]
struct View {
    page: Frame,
    heading: String,
    lead: String,
    /// What to name when asking for help; nothing where nobody can do anything with it.
    reference: String,
}

/// The page of what was refused.
#[must_use]
pub fn refused(refusal: &Refusal<'_>) -> Answer {
    let status = refusal.problem.status();
    let html = render(refusal).unwrap_or_else(|error| {
        tracing::error!(cause = error.cause(), "the page of a problem cannot be shown");
        "<!doctype html><title>Something went wrong</title><p>Something went wrong. Please try again later.".to_owned()
    });
    let answer = headers::page(Answer::with_body(status, headers::HTML, html), &[]);
    refusal
        .problem
        .headers(refusal.now)
        .into_iter()
        .filter(|(name, _)| *name != "www-authenticate")
        .fold(answer, |answer, (name, value)| answer.with_header(name, value))
}

fn render(refusal: &Refusal<'_>) -> Result<String, Problem> {
    let settings = refusal.tenant.map(|tenant| &tenant.settings);
    let language = choose(refusal.head, None, None, settings.map_or("en", |settings| &settings.locale));
    let zone = settings.map_or("UTC", |settings| &settings.time_zone);
    let words = Words::of(language, zone, refusal.now)?;
    let (heading, lead) = match refusal.problem.status() {
        404 | 405 => ("failure-not-found", "failure-not-found-lead"),
        410 => ("failure-over", "failure-over-lead"),
        403 => ("failure-forbidden", "failure-forbidden-lead"),
        500 => ("failure-defect", "failure-defect-lead"),
        503 => ("failure-unavailable", "failure-unavailable-lead"),
        _ => ("failure-form", "failure-form-lead"),
    };
    let of = FrameOf { tenant: refusal.tenant, public: refusal.public, path: "", words: &words, now: refusal.now };
    let mut page = Frame::new(&of, words.t(heading));
    if refusal.tenant.is_none() {
        page.home_url = None;
    }
    let is_ours = matches!(refusal.problem.status(), 500 | 503);
    let reference = words.say("failure-reference", &[("id", refusal.request_id)]);
    let view = View {
        heading: words.t(heading),
        lead: words.t(lead),
        reference: if is_ours { reference } else { String::new() },
        page,
    };
    view.render().map_err(|error| Problem::Internal(error.to_string()))
}
