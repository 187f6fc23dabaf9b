//! What became of the firm's messages: what was sent, arrived and was verified; the guard against pumping; addresses that are sent
//! nothing; and the firm's own texts.

mod blocked;
mod deliveries;
pub(super) mod export;
mod guard;
mod text;
mod texts;

use super::gate::{Admitted, Entered};
use super::model::Action;
use super::{parts, place};
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::pages::words::Words;

/// A page of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumString, strum::VariantArray)]
#[strum(serialize_all = "lowercase")]
enum Tab {
    /// What was sent.
    Sent,
    /// The guard.
    Guard,
    /// Addresses that are sent nothing.
    Blocked,
    /// The firm's own texts.
    Texts,
}

impl Tab {
    fn as_str(self) -> &'static str {
        self.into()
    }

    /// What its address says besides: nothing of the first.
    fn query(self) -> &'static str {
        if self == Self::Sent { "" } else { self.into() }
    }
}

/// The links to all of them.
fn tabs(entered: &Entered<'_>, words: &Words, current: Tab) -> Vec<parts::Tab> {
    let tab = |tab: &Tab| parts::Tab {
        label: words.t(&format!("messages-tab-{}", tab.as_str())),
        url: place::url(entered, &[("tab", tab.query())]),
        count: None,
        is_current: *tab == current,
    };
    <Tab as strum::VariantArray>::VARIANTS.iter().map(tab).collect()
}

/// A tab as it stands.
///
/// # Errors
/// 400, 404; 500, 503.
pub async fn show(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let tab = match entered.visit.call.query("tab") {
        Some(tab) => tab.parse().map_err(|_| Problem::NotFound)?,
        None => Tab::Sent,
    };
    match tab {
        Tab::Sent => deliveries::show(entered).await,
        Tab::Guard => guard::show(entered).await,
        Tab::Blocked => blocked::show(entered).await,
        Tab::Texts => match texts::asked_for(entered)? {
            Some(name) => text::show(entered, name).await,
            None => texts::show(entered).await,
        },
    }
}

/// Does what a form asks for.
///
/// # Errors
/// 403, 404; what the page cannot go on from.
pub async fn submit(entered: &Entered<'_>, admitted: &Admitted) -> Result<Answer, Problem> {
    match admitted.action {
        Action::ReleaseBreaker => guard::release(entered, admitted).await,
        Action::LiftSuppression => blocked::lift(entered, admitted).await,
        Action::PreviewTemplate | Action::PutTemplate | Action::DeleteTemplate => text::act(entered, admitted).await,
        _ => Err(Problem::invalid("", "No such action.")),
    }
}
