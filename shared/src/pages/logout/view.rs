//! What a browser is asked before it is signed out.

use askama::Template;

use super::CONFIRMED;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::oidc::logout::Logout;
use crate::oidc::redirect_uri;
use crate::pages::frame::Frame;
use crate::pages::visit::Visit;
use crate::pages::words::Words;

/// Whether to sign out.
#[derive(Template)]
#[template(path = "pages/logout.html")]
pub(super) struct AskView<'a> {
    page: Frame,
    words: Words,
    lead: String,
    action: String,
    confirmed: &'static str,
    stay: String,
    /// What the application said, for when it is confirmed.
    given: &'a [(String, String)],
}

impl<'a> AskView<'a> {
    /// The page.
    pub(super) fn show(
        visit: &Visit<'_>,
        logout: &Logout,
        login_id: &str,
        given: &'a [(String, String)],
    ) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let mut page = visit.frame(&words, words.t("logout"));
        page.languages.clear();
        if let Some(origin) = logout.leads_to.as_deref().and_then(redirect_uri::form_action) {
            visit.can_end_at(&[origin]);
        }
        let person = words.name(login_id);
        let lead = match &logout.client {
            Some(client) => words.say("logout-lead-for", &[("application", &words.name(client)), ("person", &person)]),
            None => words.say("logout-lead", &[("person", &person)]),
        };
        let view = Self {
            lead,
            action: visit.path(super::PAGE),
            confirmed: CONFIRMED,
            stay: visit.path(crate::pages::account::PAGE),
            given,
            page,
            words,
        };
        visit.show(200, &view)
    }
}
