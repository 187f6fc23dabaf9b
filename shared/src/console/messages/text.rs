//! One text: written, tried out, kept, or given up for ours. A form that is refused or tried is answered by the page itself, since
//! a text is longer than what a cookie carries back.

use askama::Template;

use super::Tab;
use super::texts::{named, purpose_name};
use crate::console::gate::{Admitted, Entered};
use crate::console::languages::own_name;
use crate::console::model::Action;
use crate::console::nav::Nav;
use crate::console::place;
use crate::delivery::templates::check::{TextFault, examine};
use crate::delivery::templates::model::{PatternError, TemplateName};
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::pages::form::Form;
use crate::pages::frame::Frame;
use crate::pages::notice::Notice;
use crate::pages::said::{ErrorLine, Said};
use crate::pages::words::Words;
use crate::recipients::Channel;
use crate::tenants::TenantError;
use crate::tenants::templates::{self, Case, PreviewRequest, TemplateText};

/// What a text may have in braces, in the order of how often it is wanted.
const SLOTS: [&str; 8] = ["firm", "code", "validity", "sent_at", "action", "item", "amount", "payee"];

/// A message as it would be.
struct Shown {
    title: String,
    /// "1 part, 132 characters"; of a mail nothing.
    size: String,
    subject: String,
    text: String,
}

/// What can stand in braces.
struct Slot {
    name: String,
    says: String,
}

/// The page.
#[derive(Template)]
#[template(path = "console/messages_text.html")]
struct View {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    action: String,
    /// The list.
    texts_url: String,
    /// Where a form leads back to.
    here: String,
    heading: String,
    lead: String,
    purpose: String,
    channel: &'static str,
    locale: &'static str,
    is_mail: bool,
    may_write: bool,
    /// Whether the firm has one of its own.
    is_kept: bool,
    /// What is in the form; who may only look sees what is kept.
    draft: Draft,
    slots: Vec<Slot>,
    shown: Vec<Shown>,
    previews: &'static str,
    puts: &'static str,
    deletes: &'static str,
}

/// What is in the form.
struct Draft {
    text: String,
    subject: String,
    html: String,
}

/// What comes of a draft.
enum Tried {
    /// These messages.
    Shown(Vec<Case>),
    /// Something is wrong with it.
    Wrong(Problem),
}

/// The text that is kept, and its messages; of none, ours.
pub(super) async fn show(entered: &Entered<'_>, name: TemplateName) -> Result<Answer, Problem> {
    let op = entered.op();
    let kept = kept(entered, &name).await?;
    let request = request(&name, None);
    let cases = templates::preview(op.app, &op.tenant.id, &request).await?.cases;
    let is_kept = kept.is_some();
    let draft = kept.unwrap_or_else(|| Draft { text: String::new(), subject: String::new(), html: String::new() });
    page(entered, &name, draft, is_kept, Tried::Shown(cases), true)
}

async fn kept(entered: &Entered<'_>, name: &TemplateName) -> Result<Option<Draft>, Problem> {
    let op = entered.op();
    match templates::get(op.app, &op.tenant.id, Some(name.clone())).await {
        Ok(kept) => Ok(Some(Draft {
            text: kept.text,
            subject: kept.subject.unwrap_or_default(),
            html: kept.html.unwrap_or_default(),
        })),
        Err(TenantError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

pub(super) async fn act(entered: &Entered<'_>, admitted: &Admitted) -> Result<Answer, Problem> {
    let (op, form) = (entered.op(), &admitted.form);
    let name = TemplateName::parse(form.text("purpose"), form.text("channel"), form.text("locale"));
    let name = name.ok_or(Problem::NotFound)?;
    let here = place::page(entered, &[("tab", Tab::Texts.query()), ("template", &named(&name))]);
    if admitted.action == Action::DeleteTemplate {
        templates::delete(op.app, &op.tenant.id, Some(name), op.audit).await?;
        return Ok(entered.tell(&here, &Notice::done("text-deleted")));
    }
    let draft = draft(form, name.channel);
    let tried = match admitted.action {
        Action::PreviewTemplate => {
            let request = request(&name, Some(&draft));
            templates::preview(op.app, &op.tenant.id, &request).await.map(|preview| preview.cases)
        }
        _ => {
            let (text, name) = (written(&draft), Some(name.clone()));
            match templates::put(op.app, &op.tenant.id, name, &text, op.audit, op.now).await {
                Ok(_) => return Ok(entered.tell(&here, &Notice::done("text-saved"))),
                Err(error) => Err(error),
            }
        }
    };
    let tried = match tried.map_err(Problem::from) {
        Ok(cases) => Tried::Shown(cases),
        Err(problem @ Problem::InvalidRequest(_)) => Tried::Wrong(problem),
        Err(problem) => return Err(problem),
    };
    let is_kept = kept(entered, &name).await?.is_some();
    page(entered, &name, draft, is_kept, tried, false)
}

fn draft(form: &Form, channel: Channel) -> Draft {
    // A browser sends every line break as two characters.
    let text = |field: &str| form.text(field).replace("\r\n", "\n");
    let of_mail = |field: &str| if channel == Channel::Email { text(field) } else { String::new() };
    Draft { text: text("text"), subject: of_mail("subject"), html: of_mail("html") }
}

fn given(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn written(draft: &Draft) -> TemplateText {
    TemplateText { text: draft.text.clone(), subject: given(&draft.subject), html: given(&draft.html) }
}

fn request(name: &TemplateName, draft: Option<&Draft>) -> PreviewRequest {
    PreviewRequest {
        purpose: name.purpose.as_str().to_owned(),
        channel: name.channel.as_str().to_owned(),
        locale: name.language.tag().to_owned(),
        text: draft.map(|draft| draft.text.clone()),
        subject: draft.and_then(|draft| given(&draft.subject)),
        html: draft.and_then(|draft| given(&draft.html)),
        values: None,
    }
}

fn page(
    entered: &Entered<'_>,
    name: &TemplateName,
    draft: Draft,
    is_kept: bool,
    tried: Tried,
    is_fresh: bool,
) -> Result<Answer, Problem> {
    let (shell, _) = entered.shell("text-heading")?;
    let words = shell.words;
    let (cases, wrong) = match tried {
        Tried::Shown(cases) => (cases, None),
        Tried::Wrong(problem) => (Vec::new(), Some(problem)),
    };
    let said = match &wrong {
        Some(_) => Said { errors: faults(entered, name, &draft, &words), done: String::new() },
        None => shell.said,
    };
    let title = |case: &Case| match (is_fresh, is_kept) {
        (true, false) => words.t(&format!("text-ours-{}", case.case)),
        _ => words.t(&format!("text-case-{}", case.case)),
    };
    let slot = |slot: &str| Slot {
        name: format!("{{{slot}}}"),
        says: words.t(&format!("text-slot-{}", slot.replace('_', "-"))),
    };
    let lead = [
        purpose_name(name.purpose.as_str(), &words),
        words.t(&format!("messages-channel-{}", name.channel.as_str())),
        own_name(name.language).to_owned(),
    ];
    let template = named(name);
    let view = View {
        action: entered.visit.here(),
        texts_url: place::url(entered, &[("tab", Tab::Texts.query())]),
        here: place::page(entered, &[("tab", Tab::Texts.query()), ("template", &template)]),
        heading: words.t("text-heading"),
        lead: lead.join(" · "),
        is_mail: name.channel == Channel::Email,
        may_write: entered.may(Action::PutTemplate),
        is_kept,
        draft,
        slots: SLOTS.into_iter().map(slot).collect(),
        shown: cases.into_iter().map(|case| shown(title(&case), case, &words)).collect(),
        previews: Action::PreviewTemplate.as_str(),
        puts: Action::PutTemplate.as_str(),
        deletes: Action::DeleteTemplate.as_str(),
        purpose: name.purpose.as_str().to_owned(),
        channel: name.channel.as_str(),
        locale: name.language.tag(),
        page: shell.page,
        nav: shell.nav,
        said,
        words,
    };
    let answer = entered.visit.show(200, &view)?;
    Ok(match wrong {
        Some(problem) => Answer { status: 400, refused: Some(problem.code()), ..answer },
        None => answer,
    })
}

fn shown(title: String, case: Case, words: &Words) -> Shown {
    let size = case.measured.map(|size| {
        let characters = u32::try_from(size.characters).unwrap_or(u32::MAX);
        let parts = words.counted("text-parts", size.parts);
        format!("{parts}, {}", words.counted("text-characters", characters))
    });
    Shown { title, size: size.unwrap_or_default(), subject: case.subject.unwrap_or_default(), text: case.text }
}

/// What is wrong with a text, in words. Where it is good in itself, it lacks room in the worst case.
fn faults(entered: &Entered<'_>, name: &TemplateName, draft: &Draft, words: &Words) -> Vec<ErrorLine> {
    let text = written(draft);
    let found = examine(name, text.written()).err().unwrap_or_default();
    let mut lines: Vec<ErrorLine> = found
        .iter()
        .map(|(pointer, fault)| ErrorLine {
            field: pointer.trim_start_matches('/').to_owned(),
            text: fault_text(fault, words),
        })
        .collect();
    if lines.is_empty() {
        let most = entered.visit.tenant().settings.messages.max_parts;
        lines.push(ErrorLine { field: "text".to_owned(), text: words.counted("text-fault-room", most) });
    }
    lines
}

fn fault_text(fault: &TextFault, words: &Words) -> String {
    let braced = |name: &str| format!("{{{name}}}");
    match fault {
        TextFault::Braces(PatternError::Unknown(slot)) => words.say("text-fault-unknown", &[("slot", &braced(slot))]),
        TextFault::Braces(PatternError::Unbalanced) => words.t("text-fault-braces"),
        TextFault::Lacks(_, slot) => words.say("text-fault-lacks", &[("slot", &braced(slot))]),
        TextFault::Length(most) => {
            let most = words.figure(i64::try_from(*most).unwrap_or(i64::MAX));
            words.say("text-fault-length", &[("most", &most)])
        }
        TextFault::LineBreak => words.t("text-fault-line-break"),
        TextFault::At => words.t("text-fault-at"),
        TextFault::Link => words.t("text-fault-link"),
        TextFault::Control => words.t("text-fault-control"),
        TextFault::OriginLine => words.t("text-fault-origin-line"),
        TextFault::TextAlone => words.t("text-fault-text-alone"),
        TextFault::SubjectBreak => words.t("text-fault-subject-break"),
        TextFault::SubjectCode => words.t("text-fault-subject-code"),
        TextFault::Html(detail) => words.say("text-fault-html", &[("detail", detail)]),
    }
}
