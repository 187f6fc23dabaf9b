//! Everybody of the firm: who is enrolled, who is not, who lately signed in; found by words, by organization and role, and by what
//! there is to do about them (D3). Here people are added, one by one or several at once (D4).

mod ask;
pub(in crate::console) mod asked;
mod import;
mod lines;
pub(in crate::console) mod list;

use self::ask::{AddView, ImportView, Stage};
use self::asked::Asked;
use self::import::Unread;
use self::list::ListView;
use super::csv;
use super::exports::{self, Question};
use super::gate::{Admitted, Entered};
use super::model::{Action, Screen};
use super::reference;
use crate::accounts::AccountError;
use crate::accounts::add::add;
use crate::accounts::model::{Change, Changes};
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::mfa::people;
use crate::pages::form::Form;
use crate::pages::notice::Notice;

/// How many people a page has: what is known of each are three items, and one read takes a hundred.
const A_PAGE: usize = 33;

/// The fields of *Add a person*, which a refused form keeps.
const FIELDS: [&str; 6] = ["login_id", "name", "email", "phone", "role", "organization"];

/// The page as it stands; `?ask=` an action asks for what it needs, `?as=csv` is the list as a file.
///
/// # Errors
/// 400, 403; 500, 503.
pub async fn show(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let call = entered.visit.call;
    let asked = call.query("ask").and_then(|action| action.parse::<Action>().ok());
    if let Some(action) = asked.filter(|action| action.screen() == Screen::People) {
        return match (entered.ask_first(action)?, action) {
            (Some(first), _) => Ok(first),
            (None, Action::ImportPeople) => ImportView::show(entered, Stage::Asks { text: "", fault: None }),
            (None, _) => AddView::show(entered),
        };
    }
    let asked = Asked::of(|name| call.query(name), &entered.visit.tenant().settings);
    if call.query("as") == Some("csv") {
        return exports::show(entered, &Question::People(asked)).await;
    }
    let op = entered.op();
    let search = asked.search();
    let (found, counts) =
        tokio::join!(people::list(&op, &search, asked.cursor.as_deref(), A_PAGE), people::counts(&op));
    let (people, next) = found?;
    ListView::show(entered, &asked, &people, next.as_deref(), counts?.as_ref())
}

/// Does what a form asks for.
///
/// # Errors
/// What the page cannot go on from.
pub async fn submit(entered: &Entered<'_>, admitted: &Admitted) -> Result<Answer, Problem> {
    match admitted.action {
        Action::AddPerson => add_person(entered, admitted).await,
        Action::ImportPeople => import_people(entered, admitted).await,
        Action::ExportPeople => {
            let asked = Asked::of(|name| entered.visit.call.query(name), &entered.visit.tenant().settings);
            exports::prepare(entered, admitted, &Question::People(asked)).await
        }
        _ => Err(Problem::invalid("", "No such action.")),
    }
}

async fn add_person(entered: &Entered<'_>, admitted: &Admitted) -> Result<Answer, Problem> {
    let (op, form) = (entered.op(), &admitted.form);
    let login_id = match form.login_id() {
        Ok(login_id) => login_id,
        Err(problem) => return entered.refuse(&admitted.back, problem, &typed(form)),
    };
    match add(&op, &login_id, &changes(form)).await {
        Ok(kept) => {
            if !kept.is_new {
                // The same form once more: there is one record of it.
                entered.visit.call.audit.nothing();
            }
            let page = format!("{}/{}", Screen::Person.page(), reference::of(&op, &kept.account.login_id));
            Ok(entered.tell(&page, &Notice::done("person-added")))
        }
        Err(AccountError::Taken) => {
            let notice = Notice::at("people-taken", "login_id");
            let notice = typed(form).iter().fold(notice, |notice, (field, text)| notice.with_typed(field, text));
            Ok(entered.told(&admitted.back, &notice, "conflict"))
        }
        Err(error) => entered.refuse(&admitted.back, error.into(), &typed(form)),
    }
}

/// First says what would become of each line and does nothing, then does it.
async fn import_people(entered: &Entered<'_>, admitted: &Admitted) -> Result<Answer, Problem> {
    let (form, audit) = (&admitted.form, &entered.visit.call.audit);
    // To the last blank as it was typed: it comes back as it was.
    let file = csv::decode(form.file());
    let text = if file.is_empty() { form.raw("lines") } else { file.as_ref() };
    let is_to_be_done = form.text("step") == "import";
    // Words are no thread's but one's: what columns are called is asked before anything is awaited.
    let called = import::called(&entered.visit.words()?);
    let outcomes = match import::check(entered, text, &called).await {
        Ok(outcomes) => outcomes,
        Err(Unread::Failed(failure)) => return Err(failure.into()),
        Err(Unread::List(fault)) => {
            // Too long for what a page is told by a cookie.
            let answer = ImportView::show(entered, Stage::Asks { text, fault: Some(fault) })?;
            audit.nothing();
            return Ok(Answer { refused: Some("invalid-request"), ..answer });
        }
    };
    if !is_to_be_done {
        let answer = ImportView::show(entered, Stage::Checked { text, outcomes: &outcomes, lacks_reason: None })?;
        audit.nothing();
        return Ok(answer);
    }
    if outcomes.reaches_elsewhere {
        if !entered.is_fresh() {
            return Ok(entered.told(&admitted.back, &Notice::at("prove-again", ""), "grant-required"));
        }
        if entered.demand(admitted).is_some() {
            // The list is too long for what a page is told by a cookie.
            let answer = ImportView::show(
                entered,
                Stage::Checked { text, outcomes: &outcomes, lacks_reason: Some(form.text("reason")) },
            )?;
            return Ok(Answer { refused: Some("invalid-request"), ..answer });
        }
    }
    if !entered.claim(form).await? {
        return Ok(entered.told(&Screen::People.page(), &Notice::at("people-sent-already", ""), "conflict"));
    }
    let outcomes = import::carry_out(entered, outcomes).await;
    ImportView::show(entered, Stage::Done { outcomes: &outcomes })
}

fn typed(form: &Form) -> Vec<(&'static str, &str)> {
    FIELDS.iter().map(|field| (*field, form.text(field))).collect()
}

/// What the form says of somebody new.
fn changes(form: &Form) -> Changes {
    let text = |name: &str| form.given(name).map_or(Change::Keep, |text| Change::Set(text.to_owned()));
    Changes {
        email: text("email"),
        phone: text("phone"),
        name: text("name"),
        role: text("role"),
        organization: text("organization"),
        ..Changes::default()
    }
}
