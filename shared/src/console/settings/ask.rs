//! What is asked before a key, an application or a webhook is made, gets another secret, or goes.

use askama::Template;
use strum::IntoEnumIterator as _;

use super::Tab;
use crate::console::again::Again;
use crate::console::fields::{Field, Kind, Maker, Section};
use crate::console::gate::Entered;
use crate::console::model::Action;
use crate::console::nav::Nav;
use crate::console::place;
use crate::events::EventType;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::ids::{ClientId, KeyId, WebhookId};
use crate::oidc::clients;
use crate::pages::frame::Frame;
use crate::pages::said::Said;
use crate::pages::words::Words;
use crate::principal::Scope;
use crate::tenants::keys;
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
pub(super) async fn show(
    entered: &Entered<'_>,
    action: Action,
    id: &str,
    again: Option<&Again<'_>>,
) -> Result<Answer, Problem> {
    let about = name_of(entered, action, id).await?;
    let (shell, notice) = entered.shell(action.as_str())?;
    let words = shell.words;
    let said = again.map_or(shell.said, |again| again.said(&words));
    let tab = Tab::of(action);
    let lead = words.say(&format!("{}-lead", action.as_str()), &[("name", &words.name(&about))]);
    let told = notice.as_ref().and_then(|notice| notice.typed("reason")).unwrap_or_default().to_owned();
    let view = View {
        action: entered.visit.here(),
        does: action.as_str(),
        back: place::url(entered, &[("tab", tab.query())]),
        back_title: words.t(&format!("settings-tab-{}", tab.as_str())),
        here: place::page(entered, &[("ask", action.as_str()), ("id", id)]),
        id: id.to_owned(),
        heading: words.t(action.as_str()),
        happens: lead.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect(),
        is_danger: !id.is_empty(),
        form: form(action, &Maker { words: &words, said: &said, again }),
        reason: again.map_or(told, |again| again.form.text("reason").to_owned()),
        page: shell.page,
        nav: shell.nav,
        said,
        words,
    };
    let answer = entered.visit.show(200, &view)?;
    Ok(match again {
        Some(again) => again.answer(answer),
        None => answer,
    })
}

/// What the thing is called that it is about.
async fn name_of(entered: &Entered<'_>, action: Action, id: &str) -> Result<String, Problem> {
    let op = entered.op();
    Ok(match action {
        Action::CreateKey | Action::CreateClient | Action::CreateWebhook if id.is_empty() => String::new(),
        Action::RevokeKey => keys::get(op.app, &op.tenant.id, &KeyId::parse(id).ok_or(Problem::NotFound)?).await?.name,
        Action::RotateClientSecret | Action::DeleteClient => {
            clients::get(&op, &ClientId::parse(id).ok_or(Problem::NotFound)?).await?.name
        }
        Action::RotateWebhookSecret | Action::DeleteWebhook => {
            webhooks::get(&op, &WebhookId::parse(id).ok_or(Problem::NotFound)?).await?.url
        }
        _ => return Err(Problem::NotFound),
    })
}

fn form(action: Action, make: &Maker<'_>) -> Section {
    Section { id: action.as_str(), title: String::new(), text: String::new(), fields: fields(action, make) }
}

fn fields(action: Action, make: &Maker<'_>) -> Vec<Field> {
    match action {
        Action::CreateKey => {
            let scope = |scope: &Scope| (scope_field(*scope), make.words.t(&scope_text(*scope)), false);
            vec![make.line("key_name", ""), make.ticks(Kind::Ticks, "scopes", SCOPES.iter().map(scope).collect())]
        }
        Action::CreateClient => vec![
            make.line("client_name", ""),
            make.named("kind", &["confidential", "public"], "confidential"),
            Field { is_optional: false, ..make.lines("redirect_uris", &[]) },
            make.lines("post_logout_redirect_uris", &[]),
            make.toggle("asserts_first_factor", false),
        ],
        Action::CreateWebhook => {
            let event = |event: EventType| (event_field(event), event_name(event, make.words), false);
            let events = EventType::iter().filter(|event| *event != EventType::WebhookTest);
            vec![make.line("url", ""), make.ticks(Kind::Ticks, "events", events.map(event).collect())]
        }
        _ => Vec::new(),
    }
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
