//! API keys: what calls for the firm.

use askama::Template;

use super::ask::{SCOPES, scope_field, scope_text};
use super::{Tab, ask_again, ask_url, done, tabs};
use crate::console::gate::{Admitted, Entered};
use crate::console::model::Action;
use crate::console::nav::Nav;
use crate::console::parts::{self, Pager, TimeText};
use crate::console::place;
use crate::console::secret::{self, Secret};
use crate::console::times::when_said;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::ids::KeyId;
use crate::pages::frame::Frame;
use crate::pages::said::Said;
use crate::pages::words::Words;
use crate::table::Paging;
use crate::tenants::document::KeyDocument;
use crate::tenants::keys::{self, KeyOrder};

/// A key.
struct Row {
    name: String,
    id: String,
    scopes: String,
    created: TimeText,
    /// Where it asks; "" for who may not.
    revoke_url: String,
}

/// The page.
#[derive(Template)]
#[template(path = "console/settings_keys.html")]
struct View {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    tabs: Vec<parts::Tab>,
    create_url: String,
    rows: Vec<Row>,
    pager: Pager,
}

pub(super) async fn show(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let op = entered.op();
    let paging = Paging::new(entered.visit.call.after()?, place::LISTED);
    let (keys, next) = keys::list(op.app, &op.tenant.id, &paging).await?;
    let (shell, _) = entered.shell("screen-settings")?;
    let words = shell.words;
    let ask = |action: Action, id: &str| ask_url(entered, action, id);
    let row = |key: KeyDocument| Row {
        scopes: key.scopes.iter().map(|scope| words.t(&scope_text(*scope))).collect::<Vec<_>>().join(", "),
        created: when_said(&words, Some(&key.created_at), "never"),
        revoke_url: ask(Action::RevokeKey, &key.id),
        name: key.name,
        id: key.id,
    };
    let view = View {
        tabs: tabs(entered, &words, Tab::Keys),
        create_url: ask(Action::CreateKey, ""),
        rows: keys.into_iter().map(row).collect(),
        pager: place::pager(entered, &words, &[("tab", Tab::Keys.query())], next.as_deref()),
        page: shell.page,
        nav: shell.nav,
        said: shell.said,
        words,
    };
    entered.visit.show(200, &view)
}

pub(super) async fn act(entered: &Entered<'_>, admitted: &Admitted) -> Result<Answer, Problem> {
    let (op, form) = (entered.op(), &admitted.form);
    if admitted.action == Action::RevokeKey {
        let id = KeyId::parse(form.text("id")).ok_or(Problem::NotFound)?;
        keys::revoke(op.app, &op.tenant.id, &id, op.audit).await?;
        return Ok(done(entered, Tab::Keys, "key-revoked"));
    }
    let scopes = SCOPES.into_iter().filter(|scope| form.is_ticked(&scope_field(*scope))).collect();
    let order = KeyOrder { name: form.text("key_name").to_owned(), scopes };
    if !entered.claim(form).await? {
        return Ok(secret::made_already(entered, admitted));
    }
    let made = match keys::create(op.app, &op.tenant.id, order, op.audit, op.now).await {
        Ok(made) => made,
        Err(error) => return ask_again(entered, admitted, error.into(), &[("name", "key_name")]),
    };
    let words = entered.visit.words()?;
    let lead = words.say("key-made-lead", &[("name", &words.name(&made.name))]);
    let secrets =
        vec![Secret { id: "api-key".to_owned(), label: words.t("key-secret"), value: made.key.unwrap_or_default() }];
    secret::show(entered, "key-made", lead, secrets, &place::page(entered, &[("tab", Tab::Keys.query())]))
}
