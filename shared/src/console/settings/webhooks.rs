//! Webhooks: who is told of events, and what became of it.

use askama::Template;
use strum::IntoEnumIterator as _;

use super::ask::{event_field, event_name};
use super::{Tab, ask_again, ask_url, done, tabs};
use crate::console::gate::{Admitted, Entered};
use crate::console::model::Action;
use crate::console::nav::Nav;
use crate::console::parts::{self, Chip, Pager, TimeText};
use crate::console::place;
use crate::console::secret::{self, Secret};
use crate::console::times::when_said;
use crate::events::EventType;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::ids::{DeliveryId, WebhookId};
use crate::pages::form::Form;
use crate::pages::frame::Frame;
use crate::pages::notice::Notice;
use crate::pages::said::Said;
use crate::pages::words::Words;
use crate::table::Paging;
use crate::webhooks::document::{DeliveryDocument, WebhookDocument};
use crate::webhooks::manage::{self, WebhookChange, WebhookOrder};
use crate::webhooks::model::Status;
use crate::webhooks::{WebhookError, deliveries};

/// Where a delivery can stand, as its filter says it.
const STATUSES: [&str; 3] = ["pending", "delivered", "failed"];

/// A webhook in the list.
struct Row {
    url: String,
    page_url: String,
    status: String,
    tone: &'static str,
    events: String,
    created: TimeText,
}

/// The list.
#[derive(Template)]
#[template(path = "console/settings_webhooks.html")]
struct ListView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    tabs: Vec<parts::Tab>,
    create_url: String,
    rows: Vec<Row>,
    pager: Pager,
}

/// The list; `?id=` one of them.
pub(super) async fn show(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let call = entered.visit.call;
    if let Some(id) = call.query("id") {
        return show_one(entered, &WebhookId::parse(id).ok_or(Problem::NotFound)?).await;
    }
    let op = entered.op();
    let (found, next) = manage::list(&op, &Paging::new(call.after()?, place::LISTED)).await?;
    let (shell, _) = entered.shell("screen-settings")?;
    let words = shell.words;
    let row = |webhook: WebhookDocument| Row {
        page_url: place::url(entered, &[("tab", Tab::Webhooks.query()), ("id", &webhook.id)]),
        status: words.t(&format!("webhook-{}", state(&webhook))),
        tone: tone(&webhook),
        events: words.counted("webhook-events", u32::try_from(webhook.events.len()).unwrap_or(u32::MAX)),
        created: when_said(&words, Some(&webhook.created_at), "never"),
        url: webhook.url,
    };
    let view = ListView {
        tabs: tabs(entered, &words, Tab::Webhooks),
        create_url: ask_url(entered, Action::CreateWebhook, ""),
        rows: found.into_iter().map(row).collect(),
        pager: place::pager(entered, &words, &[("tab", Tab::Webhooks.query())], next.as_deref()),
        page: shell.page,
        nav: shell.nav,
        said: shell.said,
        words,
    };
    entered.visit.show(200, &view)
}

/// How it fares: `active`, `failing`, or why it is disabled.
fn state(webhook: &WebhookDocument) -> &'static str {
    match (webhook.disabled_because, &webhook.failing_since) {
        (Some("gone"), _) => "gone",
        (Some("failures"), _) => "gave-up",
        (Some(_), _) => "disabled",
        (None, Some(_)) => "failing",
        (None, None) => "active",
    }
}

fn tone(webhook: &WebhookDocument) -> &'static str {
    match state(webhook) {
        "active" => "good",
        "failing" => "warn",
        _ => "over",
    }
}

/// A delivery.
struct DeliveryRow {
    id: String,
    kind: &'static str,
    status: String,
    tone: &'static str,
    /// What its receiver answered last.
    answer: String,
    attempts: String,
    at: TimeText,
    may_send_again: bool,
}

/// One webhook.
#[derive(Template)]
#[template(path = "console/settings_webhook.html")]
struct View {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    action: String,
    back: String,
    back_title: String,
    /// Where a form leads back to.
    here: String,
    id: String,
    url: String,
    status: String,
    tone: &'static str,
    since: TimeText,
    events: Vec<String>,
    /// The button that tries it; "" for who may not.
    tries: &'static str,
    /// The button that sends again.
    redelivers: &'static str,
    change_url: String,
    rotate_url: String,
    remove_url: String,
    chips: Vec<Chip>,
    rows: Vec<DeliveryRow>,
    pager: Pager,
}

async fn show_one(entered: &Entered<'_>, id: &WebhookId) -> Result<Answer, Problem> {
    let (op, call) = (entered.op(), entered.visit.call);
    let wanted = call.query("status").filter(|status| STATUSES.contains(status)).unwrap_or_default();
    let webhook = manage::get(&op, id).await?;
    let paging = Paging::new(call.after()?, place::LISTED);
    let (found, next) = deliveries::list(&op, id, wanted.parse().ok(), &paging).await?;
    // The page's title is the screen's: an address of somebody's is no heading.
    let (shell, _) = entered.shell("webhook-heading")?;
    let words = shell.words;
    let tab = Tab::Webhooks.query();
    let address = |status: &str| place::url(entered, &[("tab", tab), ("id", id.as_str()), ("status", status)]);
    let chip = |status: &str| Chip {
        label: words.t(&format!("delivery-{status}")),
        count: None,
        url: address(if status == wanted { "" } else { status }),
        is_current: status == wanted,
    };
    let is_active = webhook.disabled_because.is_none();
    let may_send_again = is_active && entered.may(Action::RedeliverWebhook);
    let may_try = is_active && entered.may(Action::TestWebhook);
    let view = View {
        action: entered.visit.here(),
        back: place::url(entered, &[("tab", tab)]),
        back_title: words.t("settings-tab-webhooks"),
        here: place::page(entered, &[("tab", tab), ("id", id.as_str())]),
        id: webhook.id.clone(),
        url: webhook.url.clone(),
        status: words.t(&format!("webhook-{}", state(&webhook))),
        tone: tone(&webhook),
        since: since(&webhook, &words),
        events: webhook.events.iter().map(|event| event_name(*event, &words)).collect(),
        tries: if may_try { Action::TestWebhook.as_str() } else { "" },
        redelivers: Action::RedeliverWebhook.as_str(),
        change_url: ask_url(entered, Action::ChangeWebhook, id.as_str()),
        rotate_url: ask_url(entered, Action::RotateWebhookSecret, id.as_str()),
        remove_url: ask_url(entered, Action::DeleteWebhook, id.as_str()),
        chips: STATUSES.into_iter().map(chip).collect(),
        rows: found.into_iter().map(|delivery| row(delivery, &words, may_send_again)).collect(),
        pager: place::pager(entered, &words, &[("tab", tab), ("id", id.as_str()), ("status", wanted)], next.as_deref()),
        page: shell.page,
        nav: shell.nav,
        said: shell.said,
        words,
    };
    entered.visit.show(200, &view)
}

/// Since when it is as it is.
fn since(webhook: &WebhookDocument, words: &Words) -> TimeText {
    let at = webhook.disabled_at.as_ref().or(webhook.failing_since.as_ref()).unwrap_or(&webhook.created_at);
    when_said(words, Some(at), "never")
}

fn row(delivery: DeliveryDocument, words: &Words, may_send_again: bool) -> DeliveryRow {
    let answer = match (delivery.last_status, delivery.last_error) {
        (Some(status), _) => words.say("delivery-answered", &[("status", &status.to_string())]),
        (None, Some(error)) => words.t(&format!("delivery-error-{error}")),
        (None, None) => String::new(),
    };
    DeliveryRow {
        kind: delivery.kind.as_str(),
        status: words.t(&format!("delivery-{}", delivery.status)),
        tone: match delivery.status {
            "delivered" => "good",
            "failed" => "over",
            _ => "",
        },
        answer,
        attempts: words.figure(i64::from(delivery.attempts)),
        at: when_said(words, Some(&delivery.created_at), "never"),
        may_send_again: may_send_again && delivery.status != "pending",
        id: delivery.id,
    }
}

pub(super) async fn act(entered: &Entered<'_>, admitted: &Admitted) -> Result<Answer, Problem> {
    let (op, form) = (entered.op(), &admitted.form);
    let id = || WebhookId::parse(form.text("id")).ok_or(Problem::NotFound);
    // Back to the page of the webhook.
    let told = |result: Result<DeliveryDocument, WebhookError>, what: &str| match result {
        Ok(_) => Ok(entered.tell(&admitted.back, &Notice::done(what))),
        Err(error) => entered.refuse(&admitted.back, error.into(), &[]),
    };
    match admitted.action {
        Action::TestWebhook => return told(deliveries::test(&op, &id()?).await, "webhook-tried"),
        Action::RedeliverWebhook => {
            let delivery = DeliveryId::parse(form.text("delivery")).ok_or(Problem::NotFound)?;
            return told(deliveries::redeliver(&op, &id()?, &delivery).await, "webhook-sent-again");
        }
        Action::DeleteWebhook => {
            manage::delete(&op, &id()?).await?;
            return Ok(done(entered, Tab::Webhooks, "webhook-deleted"));
        }
        Action::ChangeWebhook => return change(entered, admitted, &id()?).await,
        _ => {}
    }
    if !entered.claim(form).await? {
        return Ok(secret::made_already(entered, admitted));
    }
    let made = match admitted.action {
        Action::CreateWebhook => {
            let order = WebhookOrder { url: form.text("url").to_owned(), events: ticked(form) };
            manage::create(&op, order).await
        }
        _ => manage::rotate(&op, &id()?).await,
    };
    match made {
        Ok(made) => shown(entered, made),
        Err(error) => ask_again(entered, admitted, error.into(), &[]),
    }
}

/// The events that are chosen.
fn ticked(form: &Form) -> Vec<EventType> {
    let all = EventType::iter().filter(|event| *event != EventType::WebhookTest);
    all.filter(|event| form.is_ticked(&event_field(*event))).collect()
}

/// Changes one, and goes back to its page.
async fn change(entered: &Entered<'_>, admitted: &Admitted, id: &WebhookId) -> Result<Answer, Problem> {
    let (op, form) = (entered.op(), &admitted.form);
    let (is_on, was_on) = (form.is_ticked("active"), manage::get(&op, id).await?.disabled_at.is_none());
    let change = WebhookChange {
        url: Some(form.text("url").to_owned()),
        events: Some(ticked(form)),
        // Only what becomes another: whoever corrects an address does not wipe the record of its failures.
        status: (is_on != was_on).then_some(if is_on { Status::Active } else { Status::Disabled }),
    };
    match manage::change(&op, id, change).await {
        Ok(_) => {
            let page = place::page(entered, &[("tab", Tab::Webhooks.query()), ("id", id.as_str())]);
            Ok(entered.tell(&page, &Notice::done("webhook-changed")))
        }
        Err(error) => ask_again(entered, admitted, error.into(), &[]),
    }
}

fn shown(entered: &Entered<'_>, made: WebhookDocument) -> Result<Answer, Problem> {
    let words = entered.visit.words()?;
    let lead = words.say("webhook-made-lead", &[("url", &words.name(&made.url))]);
    let value = made.secret.unwrap_or_default();
    let secrets = vec![Secret { id: "webhook-secret".to_owned(), label: words.t("webhook-secret"), value }];
    let back = place::page(entered, &[("tab", Tab::Webhooks.query()), ("id", &made.id)]);
    secret::show(entered, "webhook-made", lead, secrets, &back)
}
