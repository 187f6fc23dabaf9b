//! What a firm decides for itself: name and languages, look, security, API keys, applications, webhooks. One tab each; a form
//! changes what stands in it, and nothing else.

mod applications;
mod ask;
mod change;
mod keys;
mod rows;
mod sheets;
mod webhooks;

use super::again;
use super::gate::{Admitted, Entered, LOGO};
use super::model::{Action, Screen};
use super::parts;
use super::place;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::pages::notice::Notice;
use crate::pages::words::Words;
use crate::tenants::{TenantError, logo, settings};

/// The field that says which form of a tab it is.
const PART: &str = "part";

/// A page of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumString, strum::VariantArray)]
#[strum(serialize_all = "lowercase")]
enum Tab {
    /// What the firm is called, speaks, and where it may send.
    General,
    /// What its pages look like.
    Look,
    /// What it asks for.
    Security,
    /// API keys.
    Keys,
    /// Applications that sign people in.
    Applications,
    /// Who is told of events.
    Webhooks,
}

impl Tab {
    fn as_str(self) -> &'static str {
        self.into()
    }

    /// What its address says besides: nothing of the first.
    fn query(self) -> &'static str {
        if self == Self::General { "" } else { self.into() }
    }

    /// Where what an action makes or removes stands.
    fn of(action: Action) -> Self {
        match action {
            Action::CreateKey | Action::RevokeKey => Self::Keys,
            Action::CreateClient | Action::ChangeClient | Action::RotateClientSecret | Action::DeleteClient => {
                Self::Applications
            }
            Action::CreateWebhook
            | Action::ChangeWebhook
            | Action::TestWebhook
            | Action::RotateWebhookSecret
            | Action::DeleteWebhook
            | Action::RedeliverWebhook => Self::Webhooks,
            Action::PutLogo | Action::DeleteLogo => Self::Look,
            Action::ChangeSecurity => Self::Security,
            _ => Self::General,
        }
    }
}

/// The links to all of them.
fn tabs(entered: &Entered<'_>, words: &Words, current: Tab) -> Vec<parts::Tab> {
    let tab = |tab: &Tab| parts::Tab {
        label: words.t(&format!("settings-tab-{}", tab.as_str())),
        url: place::url(entered, &[("tab", tab.query())]),
        count: None,
        is_current: *tab == current,
    };
    <Tab as strum::VariantArray>::VARIANTS.iter().map(tab).collect()
}

/// A tab as it stands; `?ask=` an action asks first.
///
/// # Errors
/// 400, 403, 404; 500, 503.
pub async fn show(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let call = entered.visit.call;
    let asked = call.query("ask").and_then(|action| action.parse::<Action>().ok());
    if let Some(action) = asked.filter(|action| action.screen() == Screen::Settings) {
        return match entered.ask_first(action)? {
            Some(first) => Ok(first),
            None => ask::show(entered, action, call.query("id").unwrap_or_default()).await,
        };
    }
    let tab = match call.query("tab") {
        Some(tab) => tab.parse().map_err(|_| Problem::NotFound)?,
        None => Tab::General,
    };
    match tab {
        Tab::General | Tab::Look | Tab::Security => sheets::show(entered, tab).await,
        Tab::Keys => keys::show(entered).await,
        Tab::Applications => applications::show(entered).await,
        Tab::Webhooks => webhooks::show(entered).await,
    }
}

/// Does what a form asks for.
///
/// # Errors
/// 403, 404; what the page cannot go on from.
pub async fn submit(entered: &Entered<'_>, admitted: &Admitted) -> Result<Answer, Problem> {
    let (op, form) = (entered.op(), &admitted.form);
    match admitted.action {
        Action::ChangeSettings => change_settings(entered, form.text(PART), admitted).await,
        Action::ChangeSecurity => change_settings(entered, form.text("id"), admitted).await,
        Action::PutLogo => match logo::put(op.app, &op.tenant.id, form.file(), op.audit).await {
            Ok(()) => Ok(done(entered, Tab::Look, "logo-saved")),
            // The file is the one field.
            Err(TenantError::Invalid(faults)) => {
                let problem = Problem::InvalidRequest(faults.below(&format!("/{LOGO}")));
                entered.refuse(&admitted.back, problem, &[])
            }
            Err(error) => Err(error.into()),
        },
        Action::DeleteLogo => {
            logo::remove(op.app, &op.tenant.id, op.audit).await?;
            Ok(done(entered, Tab::Look, "logo-removed"))
        }
        Action::CreateKey | Action::RevokeKey => keys::act(entered, admitted).await,
        Action::CreateClient | Action::ChangeClient | Action::RotateClientSecret | Action::DeleteClient => {
            applications::act(entered, admitted).await
        }
        Action::CreateWebhook
        | Action::ChangeWebhook
        | Action::TestWebhook
        | Action::RotateWebhookSecret
        | Action::DeleteWebhook
        | Action::RedeliverWebhook => webhooks::act(entered, admitted).await,
        _ => Err(Problem::invalid("", "No such action.")),
    }
}

async fn change_settings(entered: &Entered<'_>, part: &str, admitted: &Admitted) -> Result<Answer, Problem> {
    let (op, form) = (entered.op(), &admitted.form);
    // What the firm's protection hangs on is changed by its own form alone.
    let is_security = admitted.action == Action::ChangeSecurity;
    let tab = change::tab_of(part).filter(|tab| (*tab == Tab::Security) == is_security);
    let tab = tab.ok_or_else(|| Problem::invalid("", "No such part."))?;
    let changed: Result<(), Problem> = match change::of(part, form) {
        Ok(change) => settings::change(op.app, &op.tenant.id, &change, op.audit).await.map(drop).map_err(Into::into),
        Err(faults) => Err(faults.into()),
    };
    match changed {
        Ok(()) => Ok(done(entered, tab, "settings-saved")),
        Err(problem) => {
            let code = problem.code();
            let notice = again::refused(form, rows::placed(part, form, problem), op.now, &[])?;
            Ok(entered.told(&admitted.back, &notice.with_typed(PART, part), code))
        }
    }
}

/// The way back to a tab, which says what was done.
fn done(entered: &Entered<'_>, tab: Tab, what: &str) -> Answer {
    entered.tell(&place::page(entered, &[("tab", tab.query())]), &Notice::done(what))
}

/// Where an action asks first; "" for who may not do it.
fn ask_url(entered: &Entered<'_>, action: Action, id: &str) -> String {
    if !entered.may(action) {
        return String::new();
    }
    place::url(entered, &[("ask", action.as_str()), ("id", id)])
}

/// A form of an action that asks first, refused: it is asked again, with what was typed.
fn ask_again(
    entered: &Entered<'_>,
    admitted: &Admitted,
    problem: Problem,
    renamed: &[(&str, &str)],
) -> Result<Answer, Problem> {
    let code = problem.code();
    let notice = again::refused(&admitted.form, problem, entered.op().now, renamed)?;
    Ok(entered.told(&admitted.back, &notice, code))
}
