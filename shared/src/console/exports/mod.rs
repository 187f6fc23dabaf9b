//! A list of the console's as a file, as it is filtered: People, Events. What goes into one answer comes at once; a longer one is
//! prepared by a job (`exports/`), and whoever asked for it, and nobody else, finds it at the address that a mail brings.

pub mod job;
mod question;
mod view;
mod walk;

pub(super) use self::question::Question;

use self::question::Told;
use self::view::{FileView, Stage};
use self::walk::{AT_ONCE, walk};
use super::gate::{Admitted, Entered};
use super::{csv, query, reference};
use crate::exports::model::Export;
use crate::exports::prepare::{Order, PrepareError};
use crate::exports::{gzip, prepare as preparing, read, store};
use crate::http::problem::Problem;
use crate::http::{Answer, Content};
use crate::ids::ExportId;
use crate::jobs::model::Whom;
use crate::pages::notice::Notice;

/// The member of a query that names an export.
pub(super) const NAMED_BY: &str = "export";
/// The longest part that goes out unpacked, to whoever takes no answer that is compressed on the way: bytes, which Base64 makes a
/// third longer, of the 6 MB of an answer.
const MOST_PLAIN: u64 = 4_000_000;
/// The media type of a longer one for them.
const GZIP: &str = "application/gzip";

/// The file; of a list that is too long for one answer, what can be done about it; or the page of one that was prepared.
///
/// # Errors
/// 400 for a cursor that no list gave; 404 for another's file; 500, 503.
pub(super) async fn show(entered: &Entered<'_>, question: &Question) -> Result<Answer, Problem> {
    let call = entered.visit.call;
    let Some(named) = call.query(NAMED_BY) else { return at_once(entered, question).await };
    let op = entered.op();
    let id = theirs(entered, named).ok_or(Problem::NotFound)?;
    let stored = store::load(op.app, &op.tenant.id, &entered.person.account.id).await?;
    // Another one has its place, or it is over: it was theirs.
    let Some(stored) = stored.filter(|stored| stored.export.id == id && !stored.export.is_over(op.now)) else {
        return FileView::show(entered, question, Stage::Over);
    };
    let export = &stored.export;
    if export.list != question.list() {
        return Err(Problem::NotFound);
    }
    if let Some(number) = call.query("file") {
        return file(entered, export, number.parse().map_err(|_| Problem::NotFound)?).await;
    }
    let asked = store::open(op.app, &op.tenant.id, &entered.person.account.id, &stored).await?;
    let question = Question::read(export.list, &asked.question, &op.tenant.settings)?;
    FileView::show(entered, &question, Stage::Of { export, named })
}

/// Has the file of a list prepared.
///
/// # Errors
/// What the page cannot go on from.
pub(super) async fn prepare(
    entered: &Entered<'_>,
    admitted: &Admitted,
    question: &Question,
) -> Result<Answer, Problem> {
    let (op, account, visit) = (entered.op(), &entered.person.account, &entered.visit);
    let is_first = entered.claim(&admitted.form).await?;
    if is_first {
        let whom = Whom { login_id: account.login_id.folded().to_owned(), account: account.id.clone() };
        let (text, pages) = (question.text(), format!("{}{}", visit.public().origin(), visit.path("")));
        let language = visit.words()?.language().tag();
        let order = Order { list: question.list(), question: &text, language, zone: visit.zone(), pages: &pages };
        match preparing::prepare(&op, &whom, &order).await {
            Ok(export) => return Ok(visit.go(&page_of(entered, question.list().into(), &export))),
            Err(PrepareError::AtWork) => {}
            Err(PrepareError::Failed(failure)) => return Err(failure.into()),
        }
    }
    let present = store::load(op.app, &op.tenant.id, &account.id).await?;
    match present {
        Some(present) if !is_first => {
            // The same form once more: there is one record of it.
            visit.call.audit.nothing();
            Ok(visit.go(&page_of(entered, present.export.list.into(), &present.export.id)))
        }
        Some(present) => {
            let page = page_of(entered, present.export.list.into(), &present.export.id);
            Ok(entered.told(&page, &Notice::at("exports-at-work", ""), "conflict"))
        }
        None => Ok(entered.told(&admitted.back, &Notice::at("people-sent-already", ""), "conflict")),
    }
}

/// The list as one answer, or the offer to prepare it.
async fn at_once(entered: &Entered<'_>, question: &Question) -> Result<Answer, Problem> {
    let op = entered.op();
    let language = entered.visit.words()?.language();
    let told = Told { language, zone: entered.visit.zone() };
    let walked = walk(&op, question, told, None, &AT_ONCE).await?;
    if walked.next.is_some() {
        return FileView::show(entered, question, Stage::TooLong);
    }
    entered.exports(question.operation());
    let head = question.head(&entered.visit.words()?);
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    Ok(csv::answer(&name_of(entered, question.list().into(), None), &head, walked.rows))
}

/// A part of a file that was prepared.
async fn file(entered: &Entered<'_>, export: &Export, number: usize) -> Result<Answer, Problem> {
    let bytes = read::part(&entered.op(), export, number).await?.ok_or(Problem::NotFound)?;
    let part = (export.parts.len() > 1).then_some(number);
    let name = name_of(entered, export.list.into(), part);
    let length = number.checked_sub(1).and_then(|index| export.parts.get(index)).map_or(0, |part| part.length);
    if entered.visit.call.head.takes_gzip() {
        let body = Content::Bytes(bytes.into());
        let answer = Answer::with_body(200, csv::CSV, body).with_header("content-encoding", "gzip".to_owned());
        return Ok(csv::file(answer, &name, "csv"));
    }
    if length <= MOST_PLAIN {
        let text = gzip::text(&bytes).ok_or_else(|| Problem::Internal("a file does not unpack".to_owned()))?;
        return Ok(csv::file(Answer::with_body(200, csv::CSV, Content::Bytes(text.into())), &name, "csv"));
    }
    Ok(csv::file(Answer::with_body(200, GZIP, Content::Bytes(bytes.into())), &name, "csv.gz"))
}

/// The export that an address names, where it is that of who is here.
fn theirs(entered: &Entered<'_>, named: &str) -> Option<ExportId> {
    let op = &entered.visit.op;
    let (account, export) = reference::read_export(&op.ring, &op.tenant.id, named)?;
    (account == entered.person.account.id).then_some(export)
}

/// The page of an export, below the firm's.
fn page_of(entered: &Entered<'_>, screen: &str, export: &ExportId) -> String {
    let op = &entered.visit.op;
    let account = &entered.person.account.id;
    address(screen, &reference::of_export(&op.ring, &op.app.random, &op.tenant.id, account, export))
}

/// The page of an export by its name.
fn address(screen: &str, named: &str) -> String {
    query::with(&format!("console/{screen}"), &[("as", "csv"), (NAMED_BY, named)])
}

/// What a file is called, without its ending.
fn name_of(entered: &Entered<'_>, list: &str, part: Option<usize>) -> String {
    let day = entered.visit.op.now.strftime("%Y-%m-%d");
    part.map_or_else(|| format!("{list}-{day}"), |part| format!("{list}-{day}-part-{part}"))
}
