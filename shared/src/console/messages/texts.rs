//! The firm's own texts: which there are, and which one is written next.

use askama::Template;

use super::{Tab, tabs};
use crate::console::gate::Entered;
use crate::console::languages::{self, own_name};
use crate::console::model::Action;
use crate::console::nav::Nav;
use crate::console::parts::{self, Choice, Pager, TimeText};
use crate::console::place;
use crate::console::times::when_said;
use crate::delivery::messages::Language;
use crate::delivery::templates::model::TemplateName;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::pages::frame::Frame;
use crate::pages::said::Said;
use crate::pages::words::Words;
use crate::table::Paging;
use crate::tenants::templates::{self, TemplateDocument};

/// The purposes that we have words of our own for; any other slug is the firm's.
const PURPOSES: [&str; 6] = ["sign_in", "transaction", "password_reset", "access", "enrollment", "session"];

/// A text.
struct Row {
    url: String,
    purpose: String,
    channel: String,
    language: &'static str,
    updated: TimeText,
}

/// The page.
#[derive(Template)]
#[template(path = "console/messages_texts.html")]
struct View {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    tabs: Vec<parts::Tab>,
    rows: Vec<Row>,
    pager: Pager,
    action: String,
    tab: &'static str,
    /// What the form is for.
    write: String,
    purposes: Vec<Choice>,
    channels: Vec<Choice>,
    languages: Vec<Choice>,
}

/// The text that the address names: `?template=purpose/channel/locale`, or the three by themselves, as the form sends them.
pub(super) fn asked_for(entered: &Entered<'_>) -> Result<Option<TemplateName>, Problem> {
    let call = entered.visit.call;
    let of = |purpose: &str, channel: &str, locale: &str| {
        TemplateName::parse(purpose, channel, locale).map(Some).ok_or(Problem::NotFound)
    };
    if let Some(whole) = call.query("template") {
        let parts: Vec<&str> = whole.split('/').collect();
        let [purpose, channel, locale] = parts.as_slice() else { return Err(Problem::NotFound) };
        return of(purpose, channel, locale);
    }
    match (call.query("purpose"), call.query("channel"), call.query("locale")) {
        (Some(purpose), Some(channel), Some(locale)) => of(purpose, channel, locale),
        _ => Ok(None),
    }
}

/// A text as an address names it.
pub(super) fn named(name: &TemplateName) -> String {
    format!("{}/{}/{}", name.purpose.as_str(), name.channel.as_str(), name.language.tag())
}

/// What a purpose is called.
pub(super) fn purpose_name(purpose: &str, words: &Words) -> String {
    let named = format!("purpose-{}", purpose.replace('_', "-"));
    if words.has(&named) { words.t(&named) } else { purpose.replace('_', " ") }
}

pub(super) async fn show(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let op = entered.op();
    let paging = Paging::new(entered.visit.call.after()?, place::LISTED);
    let (found, next) = templates::list(op.app, &op.tenant.id, &paging).await?;
    let (shell, _) = entered.shell("screen-messages")?;
    let words = shell.words;
    let tab = Tab::Texts.query();
    let row = |of: TemplateDocument| Row {
        url: place::url(
            entered,
            &[("tab", tab), ("template", &format!("{}/{}/{}", of.purpose, of.channel, of.locale))],
        ),
        purpose: purpose_name(&of.purpose, &words),
        channel: words.t(&format!("messages-channel-{}", of.channel)),
        language: Language::of(of.locale).map_or(of.locale, own_name),
        updated: when_said(&words, Some(&of.updated_at), "never"),
    };
    let choice = |value: &str, label: String| Choice { value: value.to_owned(), label, is_chosen: false };
    let channels = ["sms", "email"].map(|channel| choice(channel, words.t(&format!("messages-channel-{channel}"))));
    let firms = Language::choose(None, &op.tenant.settings.locale);
    let view = View {
        tabs: tabs(entered, &words, Tab::Texts),
        rows: found.into_iter().map(row).collect(),
        pager: place::pager(entered, &words, &[("tab", tab)], next.as_deref()),
        action: entered.visit.here(),
        tab,
        write: words.t(if entered.may(Action::PutTemplate) { "texts-write" } else { "texts-look" }),
        purposes: PURPOSES.map(|purpose| choice(purpose, purpose_name(purpose, &words))).into(),
        channels: channels.into(),
        languages: languages::choices(firms.tag()),
        page: shell.page,
        nav: shell.nav,
        said: shell.said,
        words,
    };
    entered.visit.show(200, &view)
}
