//! Applications: who signs people in by us (OpenID Connect).

use askama::Template;

use super::change::lines;
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
use crate::ids::ClientId;
use crate::oidc::client::Kind;
use crate::oidc::client_document::ClientDocument;
use crate::oidc::clients::{self, ClientChange, ClientOrder};
use crate::pages::frame::Frame;
use crate::pages::said::Said;
use crate::pages::words::Words;
use crate::table::Paging;

/// The fields that are called otherwise than their members.
const RENAMED: [(&str, &str); 1] = [("name", "client_name")];

/// An application.
struct Row {
    name: String,
    id: String,
    kind: String,
    /// Where people come back to.
    uris: Vec<String>,
    /// Whether it may vouch for the first factor, in words; or "".
    vouches: String,
    created: TimeText,
    change_url: String,
    renew_url: String,
    remove_url: String,
}

/// The page.
#[derive(Template)]
#[template(path = "console/settings_applications.html")]
struct View {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    tabs: Vec<parts::Tab>,
    create_url: String,
    /// What an application asks first, to learn the rest.
    issuer: String,
    rows: Vec<Row>,
    pager: Pager,
}

pub(super) async fn show(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let op = entered.op();
    let paging = Paging::new(entered.visit.call.after()?, place::LISTED);
    let (found, next) = clients::list(&op, &paging).await?;
    let (shell, _) = entered.shell("screen-settings")?;
    let words = shell.words;
    let ask = |action: Action, id: &str| ask_url(entered, action, id);
    let row = |client: ClientDocument| Row {
        kind: words.t(kind_text(client.kind)),
        vouches: if client.asserts_first_factor { words.t("client-vouches") } else { String::new() },
        created: when_said(&words, Some(&client.created_at), "never"),
        change_url: ask(Action::ChangeClient, client.id.as_str()),
        renew_url: match client.kind {
            Kind::Confidential => ask(Action::RotateClientSecret, client.id.as_str()),
            Kind::Public => String::new(),
        },
        remove_url: ask(Action::DeleteClient, client.id.as_str()),
        uris: client.redirect_uris,
        name: client.name,
        id: client.id.to_string(),
    };
    let view = View {
        tabs: tabs(entered, &words, Tab::Applications),
        create_url: ask(Action::CreateClient, ""),
        issuer: entered.visit.public().pages(&op.tenant.slug),
        rows: found.into_iter().map(row).collect(),
        pager: place::pager(entered, &words, &[("tab", Tab::Applications.query())], next.as_deref()),
        page: shell.page,
        nav: shell.nav,
        said: shell.said,
        words,
    };
    entered.visit.show(200, &view)
}

fn kind_text(kind: Kind) -> &'static str {
    match kind {
        Kind::Confidential => "set-kind-confidential",
        Kind::Public => "set-kind-public",
    }
}

pub(super) async fn act(entered: &Entered<'_>, admitted: &Admitted) -> Result<Answer, Problem> {
    let (op, form) = (entered.op(), &admitted.form);
    let id = || ClientId::parse(form.text("id")).ok_or(Problem::NotFound);
    if admitted.action == Action::DeleteClient {
        clients::delete(&op, &id()?).await?;
        return Ok(done(entered, Tab::Applications, "client-deleted"));
    }
    if admitted.action == Action::ChangeClient {
        let change = ClientChange {
            name: Some(form.text("client_name").to_owned()),
            redirect_uris: Some(lines(form, "redirect_uris")),
            post_logout_redirect_uris: Some(lines(form, "post_logout_redirect_uris")),
            asserts_first_factor: Some(form.is_ticked("asserts_first_factor")),
        };
        return match clients::change(&op, &id()?, change).await {
            Ok(_) => Ok(done(entered, Tab::Applications, "client-changed")),
            Err(error) => ask_again(entered, admitted, error.into(), &RENAMED),
        };
    }
    if !entered.claim(form).await? {
        return Ok(secret::made_already(entered, admitted));
    }
    let made = match admitted.action {
        Action::CreateClient => {
            let kind: Result<Kind, _> = form.text("kind").to_owned().try_into();
            let order = ClientOrder {
                name: form.text("client_name").to_owned(),
                redirect_uris: lines(form, "redirect_uris"),
                post_logout_redirect_uris: lines(form, "post_logout_redirect_uris"),
                kind: kind.map_err(|detail| Problem::invalid("/kind", detail))?,
                asserts_first_factor: form.is_ticked("asserts_first_factor"),
            };
            clients::create(&op, order).await
        }
        _ => clients::rotate(&op, &id()?).await,
    };
    match made {
        Ok(made) => shown(entered, made),
        Err(error) => ask_again(entered, admitted, error.into(), &RENAMED),
    }
}

/// What was made: its id, and its secret where it has one.
fn shown(entered: &Entered<'_>, made: ClientDocument) -> Result<Answer, Problem> {
    let Some(secret) = made.client_secret else { return Ok(done(entered, Tab::Applications, "client-created")) };
    let words = entered.visit.words()?;
    let lead = words.say("client-made-lead", &[("name", &words.name(&made.name)), ("id", made.id.as_str())]);
    let secrets = vec![Secret { id: "client-secret".to_owned(), label: words.t("client-secret"), value: secret }];
    secret::show(entered, "client-made", lead, secrets, &place::page(entered, &[("tab", Tab::Applications.query())]))
}
