//! The page of a file: that the list is too long for one answer, that the file is being prepared, that it is here, or that it is not.

use askama::Template;

use super::address;
use super::question::Question;
use crate::console::gate::Entered;
use crate::console::model::{Action, Screen};
use crate::console::nav::Nav;
use crate::console::query;
use crate::exports::model::{Export, List, State};
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::pages::frame::Frame;
use crate::pages::said::Said;
use crate::pages::words::Words;

/// What there is to show.
#[derive(Debug, Clone, Copy)]
pub(super) enum Stage<'a> {
    /// The list is too long for one answer.
    TooLong,
    /// An export, by the name that it has in the page's address.
    Of {
        /// How far it is.
        export: &'a Export,
        /// How the address names it.
        named: &'a str,
    },
    /// It was here.
    Over,
}

/// A part to be kept.
struct Download {
    url: String,
    text: String,
}

#[derive(Template)]
#[template(path = "console/export.html")]
pub(super) struct FileView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    /// The list.
    list_url: String,
    list: String,
    /// What it says, a sentence each.
    lines: Vec<String>,
    downloads: Vec<Download>,
    /// The same page, once more; nothing where there is no use in it.
    again_url: String,
    /// Where the file is asked for; nothing where it need not be.
    prepare_url: String,
    does: &'static str,
    back: String,
}

impl FileView {
    pub(super) fn show(entered: &Entered<'_>, question: &Question, stage: Stage<'_>) -> Result<Answer, Problem> {
        let (shell, _) = entered.shell("exports-title")?;
        let (words, here) = (shell.words, entered.visit.here());
        let (screen, does, list) = match question.list() {
            List::People => (Screen::People, Action::ExportPeople, "screen-people"),
            List::Events => (Screen::Events, Action::ExportEvents, "screen-events"),
        };
        let is_asked = match stage {
            Stage::TooLong => true,
            Stage::Of { export, .. } => export.state == State::Failed,
            Stage::Over => false,
        };
        let again = |named: &str| entered.visit.path(&address(question.list().into(), named));
        let view = Self {
            list_url: question.url(&here),
            list: words.t(list),
            lines: lines(entered, stage, &words),
            downloads: downloads(stage, &again, &words),
            again_url: match stage {
                Stage::Of { export, named } if export.state == State::Preparing => again(named),
                _ => String::new(),
            },
            prepare_url: if is_asked { question.url(&here) } else { String::new() },
            does: does.as_str(),
            back: question.file_url(&screen.page()),
            page: shell.page,
            nav: shell.nav,
            said: shell.said,
            words,
        };
        entered.visit.show(200, &view)
    }
}

/// What is said.
fn lines(entered: &Entered<'_>, stage: Stage<'_>, words: &Words) -> Vec<String> {
    let has_mail = entered.person.account.profile.email.is_some();
    let mail = |name: &str| has_mail.then(|| words.t(name));
    match stage {
        Stage::TooLong => [words.t("exports-too-long")].into_iter().chain(mail("exports-mail")).collect(),
        Stage::Over => vec![words.t("exports-over")],
        Stage::Of { export, .. } => {
            let count = words.figure(i64::from(export.rows()));
            match export.state {
                State::Preparing => [words.t("exports-preparing"), words.say("exports-so-far", &[("count", &count)])]
                    .into_iter()
                    .chain(mail("exports-mail"))
                    .collect(),
                State::Failed => vec![words.t("exports-failed")],
                State::Ready => {
                    let until = words.moment(export.ends_at());
                    let ready = words.say("exports-ready", &[("time", &until)]);
                    let holds = words.say("exports-holds", &[("count", &count)]);
                    let parts = (export.parts.len() > 1).then(|| words.t("exports-in-parts"));
                    let cut = export.is_cut.then(|| words.t("exports-cut"));
                    [Some(ready), Some(holds), parts, cut].into_iter().flatten().collect()
                }
            }
        }
    }
}

/// The file, or its parts.
fn downloads(stage: Stage<'_>, page: &impl Fn(&str) -> String, words: &Words) -> Vec<Download> {
    let Stage::Of { export, named } = stage else { return Vec::new() };
    if export.state != State::Ready {
        return Vec::new();
    }
    let is_whole = export.parts.len() == 1;
    let download = |number: usize| {
        let part = words.figure(i64::try_from(number).unwrap_or(i64::MAX));
        Download {
            url: query::and(&page(named), &[("file", &number.to_string())]),
            text: if is_whole { words.t("exports-download") } else { words.say("exports-part", &[("part", &part)]) },
        }
    };
    (1..=export.parts.len()).map(download).collect()
}
