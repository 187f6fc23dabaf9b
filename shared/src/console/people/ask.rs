//! What is asked for before people are added: one, or several in two steps.

use askama::Template;

use super::FIELDS;
use super::import::{Became, Outcome, Outcomes};
use super::lines::ListFault;
use crate::accounts::model::Profile;
use crate::console::gate::Entered;
use crate::console::model::{Action, Screen};
use crate::console::nav::Nav;
use crate::console::parts::Choice;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::http::requests::accounts::MOST_LINES;
use crate::pages::frame::Frame;
use crate::pages::said::{ErrorLine, Said};
use crate::pages::words::Words;

/// *Add a person*.
#[derive(Template)]
#[template(path = "console/people_add.html")]
pub(super) struct AddView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    heading: String,
    people_url: String,
    /// Where a refused form leads.
    back: String,
    does: &'static str,
    login_id: String,
    full_name: String,
    email: String,
    phone: String,
    organization: String,
    roles: Vec<Choice>,
}

impl AddView {
    pub(super) fn show(entered: &Entered<'_>) -> Result<Answer, Problem> {
        let action = Action::AddPerson;
        let (shell, notice) = entered.shell(action.as_str())?;
        let words = shell.words;
        let typed = |field: &str| notice.as_ref().and_then(|notice| notice.typed(field)).unwrap_or_default().to_owned();
        let [login_id, full_name, email, phone, role, organization] = FIELDS.map(typed);
        let settings = &entered.visit.tenant().settings;
        let chosen = if role.is_empty() { Profile::blank(settings).role } else { role };
        let role = |role: &crate::tenants::model::Role| Choice {
            value: role.name.clone(),
            label: role.name.clone(),
            is_chosen: role.name == chosen,
        };
        let view = Self {
            heading: words.t(action.as_str()),
            people_url: entered.visit.here(),
            back: asks(action),
            does: action.as_str(),
            login_id,
            full_name,
            email,
            phone,
            organization,
            roles: settings.roles.iter().map(role).collect(),
            page: shell.page,
            nav: shell.nav,
            said: shell.said,
            words,
        };
        entered.visit.show(200, &view)
    }
}

/// How far an import is.
pub(super) enum Stage<'a> {
    /// It asks for the list; of one that was refused, it has the text and why.
    Asks { text: &'a str, fault: Option<ListFault> },
    /// It was looked at, and nothing is done yet; with a reason that is none, where one is asked for.
    Checked { text: &'a str, outcomes: &'a Outcomes, lacks_reason: Option<&'a str> },
    /// It is done.
    Done { outcomes: &'a Outcomes },
}

/// A line of the list.
struct LineRow {
    number: String,
    login_id: String,
    became: String,
    tone: &'static str,
    detail: String,
}

/// *Add several people*.
#[derive(Template)]
#[template(path = "console/people_import.html")]
pub(super) struct ImportView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    heading: String,
    people_url: String,
    back: String,
    does: &'static str,
    /// What is on the list, or came of it, in sentences.
    sums: Vec<String>,
    lines: Vec<LineRow>,
    /// The list as it was typed; nothing where it was done.
    text: String,
    roles: String,
    most: String,
    /// The button that does it; nothing where there is nothing to do.
    carry_out: String,
    /// Whether a reason is asked for.
    is_reasoned: bool,
    reason: String,
    is_checked: bool,
    is_done: bool,
}

impl ImportView {
    pub(super) fn show(entered: &Entered<'_>, stage: Stage<'_>) -> Result<Answer, Problem> {
        let (title, text, outcomes, fault) = match stage {
            Stage::Asks { text, fault } => (Action::ImportPeople.as_str(), text, None, fault),
            Stage::Checked { text, outcomes, lacks_reason: _ } => ("people-check", text, Some(outcomes), None),
            Stage::Done { outcomes } => ("people-imported", "", Some(outcomes), None),
        };
        let (shell, _) = entered.shell(title)?;
        let (is_checked, is_done) = (matches!(stage, Stage::Checked { .. }), matches!(stage, Stage::Done { .. }));
        let words = shell.words;
        let mut said = shell.said;
        if let Some(fault) = fault {
            said.errors.push(ErrorLine { field: "lines".to_owned(), text: words.t(fault.text()) });
        }
        let reason = match stage {
            Stage::Checked { lacks_reason: Some(reason), .. } => {
                said.errors.push(ErrorLine { field: "reason".to_owned(), text: words.t("problem-reason") });
                reason.to_owned()
            }
            _ => String::new(),
        };
        let to_do =
            outcomes.map_or(0, |outcomes| count(outcomes, |became| matches!(became, Became::New | Became::Changed)));
        let roles = entered.visit.tenant().settings.roles.iter().map(|role| role.name.as_str());
        let view = Self {
            heading: words.t(title),
            people_url: entered.visit.here(),
            back: asks(Action::ImportPeople),
            does: Action::ImportPeople.as_str(),
            sums: outcomes.map(|outcomes| sums(outcomes, is_done, &words)).unwrap_or_default(),
            lines: outcomes.map(|outcomes| rows(outcomes, is_done, &words)).unwrap_or_default(),
            text: text.to_owned(),
            roles: roles.collect::<Vec<_>>().join(", "),
            most: words.counted("people-list-hint", u32::try_from(MOST_LINES).unwrap_or(u32::MAX)),
            carry_out: if is_checked && to_do > 0 { words.counted("people-carry-out", to_do) } else { String::new() },
            is_reasoned: outcomes.is_some_and(|outcomes| outcomes.reaches_elsewhere),
            reason,
            is_checked,
            is_done,
            page: shell.page,
            nav: shell.nav,
            said,
            words,
        };
        entered.visit.show(200, &view)
    }
}

fn asks(action: Action) -> String {
    format!("{}?ask={}", Screen::People.page(), action.as_str())
}

fn count(outcomes: &Outcomes, is_counted: impl Fn(&Became) -> bool) -> u32 {
    let count = outcomes.lines.iter().filter(|line| is_counted(&line.became)).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// How many of each there are, without what there is none of; and what was made of the head line.
fn sums(outcomes: &Outcomes, is_done: bool, words: &Words) -> Vec<String> {
    let sum = |(name, count): (&str, u32)| (count > 0).then(|| words.counted(name, count));
    let (new, changed) = (count(outcomes, |one| *one == Became::New), count(outcomes, |one| *one == Became::Changed));
    let same = count(outcomes, |one| *one == Became::Same);
    let refused = count(outcomes, |one| matches!(one, Became::Refused(_)));
    let counted = match is_done {
        false => [("people-sum-new", new), ("people-sum-change", changed)],
        true => [("people-sum-added", new), ("people-sum-changed", changed)],
    };
    let refused = (if is_done { "people-sum-not-done" } else { "people-sum-wrong" }, refused);
    let sums = counted.into_iter().chain([("people-sum-same", same), refused]).filter_map(sum);
    let head = (outcomes.has_head && !is_done).then(|| words.t("people-sum-head"));
    let unknown = (!outcomes.unknown.is_empty() && !is_done).then(|| {
        let columns: Vec<String> = outcomes.unknown.iter().take(20).map(|column| words.name(column)).collect();
        words.say("people-sum-unknown", &[("columns", &columns.join(", "))])
    });
    sums.chain(head).chain(unknown).collect()
}

/// The lines, those first that something is wrong with.
fn rows(outcomes: &Outcomes, is_done: bool, words: &Words) -> Vec<LineRow> {
    let (wrong, right): (Vec<&Outcome>, Vec<&Outcome>) =
        outcomes.lines.iter().partition(|line| matches!(line.became, Became::Refused(_)));
    wrong.into_iter().chain(right).map(|line| row(line, is_done, words)).collect()
}

fn row(line: &Outcome, is_done: bool, words: &Words) -> LineRow {
    let (name, tone) = match (&line.became, is_done) {
        (Became::New, false) => ("people-line-new", ""),
        (Became::New, true) => ("people-line-added", "good"),
        (Became::Changed, false) => ("people-line-change", ""),
        (Became::Changed, true) => ("people-line-changed", "good"),
        (Became::Same, _) => ("people-line-same", ""),
        (Became::Refused(_), false) => ("people-line-wrong", "over"),
        (Became::Refused(_), true) => ("people-line-not-done", "over"),
    };
    let detail = match &line.became {
        Became::Refused(fault) => fault.texts().iter().map(|text| words.t(text)).collect::<Vec<_>>().join(" "),
        Became::New | Became::Changed | Became::Same => String::new(),
    };
    let number = i64::try_from(line.number).unwrap_or(i64::MAX);
    LineRow {
        number: words.figure(number),
        login_id: if line.login_id.is_empty() { words.t("people-line-empty") } else { line.login_id.clone() },
        became: words.t(name),
        tone,
        detail,
    }
}
