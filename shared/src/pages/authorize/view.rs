//! What a browser is shown whose application sent a request that cannot be answered there.

use askama::Template;

use crate::http::Answer;
use crate::http::problem::Problem;
use crate::pages::frame::Frame;
use crate::pages::visit::Visit;

/// A request that leads nowhere.
#[derive(Template)]
#[template(path = "pages/application_fault.html")]
pub(super) struct FaultView<'a> {
    page: Frame,
    heading: String,
    lead: String,
    /// For whoever runs the application, as the specifications have it.
    error: &'a str,
    description: &'a str,
}

impl<'a> FaultView<'a> {
    /// The page. Nothing of what came is on it (R64).
    pub(super) fn show(visit: &Visit<'_>, error: &'a str, description: &'a str) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let heading = words.t("application-fault");
        let mut page = visit.frame(&words, heading.clone());
        // The same page in another language would be another request.
        page.languages.clear();
        let view = Self { heading, lead: words.t("application-fault-lead"), error, description, page };
        Ok(Answer { refused: Some("invalid-request"), ..visit.show(400, &view)? })
    }
}
