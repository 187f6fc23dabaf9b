//! What is asked before a key, an application or a webhook is made, changed, gets another secret, or goes.

use askama::Template;
use strum::IntoEnumIterator as _;

use super::{Tab, change, sheets};
use crate::console::again::{Again, text_of};
use crate::console::fields::{Field, Kind, Maker, Section};
use crate::console::gate::Entered;
use crate::console::model::Action;
use crate::console::nav::Nav;
use crate::console::place;
use crate::events::EventType;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::ids::{ClientId, KeyId, WebhookId};
use crate::oidc::client_document::ClientDocument;
use crate::oidc::{client, clients};
use crate::pages::frame::Frame;
use crate::pages::said::Said;
use crate::pages::words::Words;
use crate::principal::Scope;
use crate::tenants::model::Settings;
use crate::tenants::{keys, manage};
use crate::webhooks::document::WebhookDocument;
use crate::webhooks::manage as webhooks;

/// What a firm's key may be allowed.
pub(super) const SCOPES: [Scope; 5] = [Scope::Passcodes, Scope::Accounts, Scope::Links, Scope::Sessions, Scope::Firm];

/// The page.
#[derive(Template)]
#[template(path = "console/settings_ask.html")]
struct View {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    action: String,
    /// The form's button.
    does: &'static str,
    /// Where *Cancel* leads.
    back: String,
    back_title: String,
    /// Where a refused form leads.
    here: String,
    /// What it is about; "" where it is made.
    id: String,
    heading: String,
    happens: Vec<String>,
    is_danger: bool,
    form: Section,
    reason: String,
}

/// Asks; with what was typed where it is asked again.
pub(super) async fn show(entered: &Entered<'_>, action: Action, id: &str) -> Result<Answer, Problem> {
    let about = about(entered, action, id).await?;
    let (shell, notice) = entered.shell(action.as_str())?;
    let words = shell.words;
    let (said, again) = (shell.said, Again::of(notice.as_ref()));
    let tab = Tab::of(action);
    let name = match &about {
        About::Security(_) => words.t(&format!("set-part-{id}")),
        about => words.name(about.name()),
    };
    let lead = words.say(&format!("{}-lead", action.as_str()), &[("name", &name)]);
    let form = form(
        action,
        id,
        &about,
        &Maker { words: &words, said: &said, is_refused: notice.is_some(), again: again.as_ref() },
    );
    let view = View {
        action: entered.visit.here(),
        does: action.as_str(),
        back: place::url(entered, &[("tab", tab.query())]),
        back_title: words.t(&format!("settings-tab-{}", tab.as_str())),
        here: place::page(entered, &[("ask", action.as_str()), ("id", id)]),
        id: id.to_owned(),
        heading: words.t(action.as_str()),
        happens: lead.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect(),
        is_danger: !id.is_empty() && form.fields.is_empty(),
        form,
        reason: text_of(again.as_ref(), "reason", ""),
        page: shell.page,
        nav: shell.nav,
        said,
        words,
    };
    entered.visit.show(200, &view)
}

/// The thing that it is about.
enum About {
    /// It is made.
    New,
    /// It is known by its name alone.
    Named(String),
    /// An application, with what can be changed of it.
    Client(Box<ClientDocument>),
    /// A webhook, likewise.
    Webhook(Box<WebhookDocument>),
    /// What the firm's protection hangs on.
    Security(Box<Settings>),
}

impl About {
    /// What it is called.
    fn name(&self) -> &str {
        match self {
            Self::New | Self::Security(_) => "",
            Self::Named(name) => name,
            Self::Client(client) => &client.name,
            Self::Webhook(webhook) => &webhook.url,
        }
    }
}

async fn about(entered: &Entered<'_>, action: Action, id: &str) -> Result<About, Problem> {
    let op = entered.op();
    Ok(match action {
        Action::CreateKey | Action::CreateClient | Action::CreateWebhook if id.is_empty() => About::New,
        Action::RevokeKey => {
            About::Named(keys::get(op.app, &op.tenant.id, &KeyId::parse(id).ok_or(Problem::NotFound)?).await?.name)
        }
        Action::ChangeClient | Action::RotateClientSecret | Action::DeleteClient => {
            About::Client(clients::get(&op, &ClientId::parse(id).ok_or(Problem::NotFound)?).await?.into())
        }
        Action::ChangeWebhook | Action::RotateWebhookSecret | Action::DeleteWebhook => {
            About::Webhook(webhooks::get(&op, &WebhookId::parse(id).ok_or(Problem::NotFound)?).await?.into())
        }
        // Fresh, not from the cache: who just changed something wants to see it.
        Action::ChangeSecurity if change::tab_of(id) == Some(Tab::Security) => {
            About::Security(manage::get(op.app, &op.tenant.id).await?.settings.into())
        }
        _ => return Err(Problem::NotFound),
    })
}

fn form(action: Action, id: &str, about: &About, make: &Maker<'_>) -> Section {
    if let About::Security(settings) = about {
        let all = sheets::sections(Tab::Security, settings, &|_| Maker { ..*make });
        if let Some(section) = all.into_iter().find(|section| section.id == id) {
            return section;
        }
    }
    Section { id: action.as_str(), title: String::new(), text: String::new(), fields: fields(action, about, make) }
}

fn fields(action: Action, about: &About, make: &Maker<'_>) -> Vec<Field> {
    match (action, about) {
        (Action::CreateKey, _) => {
            let scope = |scope: &Scope| (scope_field(*scope), make.words.t(&scope_text(*scope)), false);
            vec![make.line("key_name", ""), make.ticks(Kind::Ticks, "scopes", SCOPES.iter().map(scope).collect())]
        }
        (Action::CreateClient, _) => vec![
            make.line("client_name", ""),
            make.named("kind", &["confidential", "public"], "confidential"),
            required_lines(make, "redirect_uris", &[]),
            make.lines("post_logout_redirect_uris", &[]),
            make.toggle("asserts_first_factor", false),
        ],
        (Action::ChangeClient, About::Client(client)) => {
            // A public one can never vouch.
            let vouches = (client.kind == client::Kind::Confidential)
                .then(|| make.toggle("asserts_first_factor", client.asserts_first_factor));
            let fields = [
                make.line("client_name", &client.name),
                required_lines(make, "redirect_uris", &client.redirect_uris),
                make.lines("post_logout_redirect_uris", &client.post_logout_redirect_uris),
            ];
            fields.into_iter().chain(vouches).collect()
        }
        (Action::CreateWebhook, _) => vec![make.line("url", ""), events(make, &[])],
        (Action::ChangeWebhook, About::Webhook(webhook)) => vec![
            make.line("url", &webhook.url),
            events(make, &webhook.events),
            make.toggle("active", webhook.disabled_at.is_none()),
        ],
        _ => Vec::new(),
    }
}

fn required_lines(make: &Maker<'_>, name: &str, kept: &[String]) -> Field {
    Field { is_optional: false, ..make.lines(name, kept) }
}

fn events(make: &Maker<'_>, kept: &[EventType]) -> Field {
    let event = |event: EventType| (event_field(event), event_name(event, make.words), kept.contains(&event));
    let all = EventType::iter().filter(|event| *event != EventType::WebhookTest);
    make.ticks(Kind::Ticks, "events", all.map(event).collect())
}

/// What a scope's box is called.
pub(super) fn scope_field(scope: Scope) -> String {
    format!("scope_{}", scope.as_str())
}

/// The text that says what a scope is.
pub(super) fn scope_text(scope: Scope) -> String {
    format!("scope-{}", scope.as_str())
}

/// What an event's box is called.
pub(super) fn event_field(event: EventType) -> String {
    format!("event_{}", event.as_str().replace('.', "_"))
}

/// An event in words, and by the name that its receiver reads.
pub(super) fn event_name(event: EventType, words: &Words) -> String {
    let named = format!("webhook-event-{}", event.as_str().replace(['.', '_'], "-"));
    format!("{} ({})", words.t(&named), event.as_str())
}
