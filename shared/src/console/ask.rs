//! What is asked before something is done that cannot be taken back, where the audit log needs no reason: what will happen, and one
//! button.

use askama::Template;

use super::gate::Entered;
use super::model::Action;
use super::nav::Nav;
use super::query;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::pages::frame::Frame;
use crate::pages::said::Said;
use crate::pages::words::Words;

/// What is asked.
pub struct Ask<'a> {
    /// What is to be done; a text of its name says so.
    pub action: Action,
    /// What will happen, a sentence each.
    pub happens: Vec<String>,
    /// What it is to be done to: a field of the form, and of the query of this page.
    pub of: (&'static str, &'a str),
    /// What that is called: the way back.
    pub name: String,
}

#[derive(Template)]
#[template(path = "console/ask.html")]
struct View {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    action: String,
    does: &'static str,
    happens: Vec<String>,
    field: &'static str,
    id: String,
    name: String,
    back: String,
    here: String,
}

/// The page that asks.
///
/// # Errors
/// When it cannot be rendered.
pub fn show(entered: &Entered<'_>, ask: Ask<'_>) -> Result<Answer, Problem> {
    let (shell, _) = entered.shell(ask.action.as_str())?;
    let (field, id) = ask.of;
    let view = View {
        action: entered.visit.here(),
        does: ask.action.as_str(),
        happens: ask.happens,
        field,
        id: id.to_owned(),
        name: ask.name,
        back: query::with(&entered.visit.here(), &[ask.of]),
        here: query::with(entered.visit.page(), &[ask.of, ("ask", ask.action.as_str())]),
        page: shell.page,
        nav: shell.nav,
        words: shell.words,
        said: shell.said,
    };
    entered.visit.show(200, &view)
}
