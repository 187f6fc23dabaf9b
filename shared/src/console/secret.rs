//! What is shown once: codes, keys, secrets. The answer to the form that made them, and nowhere again.

use askama::Template;

use super::gate::{Admitted, Entered};
use super::nav::Nav;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::pages::frame::Frame;
use crate::pages::notice::Notice;
use crate::pages::said::Said;
use crate::pages::words::Words;

/// Something that is shown once.
pub struct Secret {
    /// Names its field among those of the page.
    pub id: String,
    /// What it is.
    pub label: String,
    /// The secret; several of a kind a line each.
    pub value: String,
}

#[derive(Template)]
#[template(path = "console/secret.html")]
struct View {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    heading: String,
    lead: String,
    secrets: Vec<Secret>,
    back: String,
}

/// The page of what was made; `lead` says for whom or what, and until when.
///
/// # Errors
/// When it cannot be rendered.
pub fn show(
    entered: &Entered<'_>,
    title: &str,
    lead: String,
    secrets: Vec<Secret>,
    back: &str,
) -> Result<Answer, Problem> {
    let (shell, _) = entered.shell(title)?;
    let view = View {
        heading: shell.words.t(title),
        lead,
        secrets,
        back: entered.visit.path(back),
        page: shell.page,
        nav: shell.nav,
        words: shell.words,
        said: shell.said,
    };
    entered.visit.show(200, &view)
}

/// The answer to a form that made them already.
#[must_use]
pub fn made_already(entered: &Entered<'_>, admitted: &Admitted) -> Answer {
    entered.told(&admitted.back, &Notice::at("made-already", ""), "conflict")
}
