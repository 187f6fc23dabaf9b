//! The console of a firm's administrators: HTML over the same flows as the API, by the gate and the frame of the pages. A screen
//! decides nothing: `gate.rs` lets in, `model.rs` says who may what, the flows do it.
//!
//! One folder a screen: what it takes in `mod.rs`, what it shows in `view.rs`, its markup in `shared/templates/console`, its words in
//! `texts/`.

pub mod again;
pub mod ask;
pub mod bars;
pub mod chart;
pub mod confirm;
pub mod csv;
pub mod events;
pub mod exports;
pub mod fields;
pub mod file;
pub mod gate;
pub mod languages;
pub mod links;
pub mod menu;
pub mod messages;
pub mod mfa;
pub mod model;
pub mod nav;
pub mod operations;
pub mod operators;
pub mod overview;
pub mod parts;
pub mod people;
pub mod person;
pub mod place;
pub mod query;
pub mod record;
pub mod reference;
pub mod secret;
pub mod sends;
pub mod sessions;
pub mod settings;
pub mod subscriptions;
pub mod times;
pub mod zone;

#[cfg(test)]
mod sample;

use std::sync::Arc;

use self::gate::{Admission, Admitted, Entered, Entry, enter};
use self::model::Screen;
use crate::http::problem::Problem;
use crate::http::routes::ConsoleOperation;
use crate::http::{Answer, Call};
use crate::pages::headers;
use crate::pages::visit::Visit;
use crate::tenants::slug;

/// Answers a request of a browser.
///
/// # Errors
/// What the page cannot go on from.
pub async fn answer(call: Arc<Call>, operation: ConsoleOperation) -> Result<Answer, Problem> {
    use ConsoleOperation as C;
    let screen = match operation {
        C::ShowOperator => {
            let there = format!("/p/{}/console", slug::OPERATORS);
            return Ok(headers::page(Answer::see_other(call.location(&there)), &[]));
        }
        C::ShowConsole => {
            let visit = Visit::new(&call, "console").await?;
            return Ok(visit.go(&Screen::Overview.page()));
        }
        C::ShowPerson | C::SubmitPerson => Screen::Person,
        C::ShowScreen | C::SubmitScreen => {
            let named = call.parameter(1).parse().ok();
            named.filter(|screen| *screen != Screen::Person).ok_or(Problem::NotFound)?
        }
    };
    let page = match screen {
        Screen::Person => format!("{}/{}", screen.page(), call.id(1, reference::shaped)?),
        _ => screen.page(),
    };
    let entered = match enter(&call, screen, &page).await? {
        Entry::In(entered) => entered,
        Entry::Elsewhere(answer) => return Ok(answer),
    };
    match operation {
        C::SubmitScreen | C::SubmitPerson => match entered.admit().await? {
            Admission::Do(admitted) => submit(&entered, admitted).await,
            Admission::Elsewhere(answer) => Ok(answer),
        },
        C::ShowOperator | C::ShowConsole | C::ShowScreen | C::ShowPerson => {
            entered.may_ask()?;
            show(&entered).await
        }
    }
}

/// Shows a screen. Boxed: a whole flow within a page is more than a thread's stack may hold.
async fn show(entered: &Entered<'_>) -> Result<Answer, Problem> {
    if entered.visit.call.query("ask") == Some(zone::CHOOSE) {
        return zone::show(entered);
    }
    match entered.screen {
        Screen::Overview if entered.is_operators => Box::pin(operators::overview(entered)).await,
        Screen::Overview => Box::pin(overview::show(entered)).await,
        Screen::Firms => Box::pin(operators::firms(entered)).await,
        Screen::Firm => Box::pin(operators::firm(entered)).await,
        Screen::People => Box::pin(people::show(entered)).await,
        Screen::Person => Box::pin(person::show(entered)).await,
        Screen::Subscriptions => Box::pin(subscriptions::show(entered)).await,
        Screen::Mfa => Box::pin(mfa::show(entered)).await,
        Screen::Links => Box::pin(links::show(entered)).await,
        Screen::Sessions => Box::pin(sessions::show(entered)).await,
        Screen::Events => Box::pin(events::show(entered)).await,
        Screen::Messages => Box::pin(messages::show(entered)).await,
        Screen::Settings => Box::pin(settings::show(entered)).await,
    }
}

/// Does what a form of a screen asks for.
async fn submit(entered: &Entered<'_>, admitted: Admitted) -> Result<Answer, Problem> {
    match entered.screen {
        Screen::Overview | Screen::Firm => Box::pin(operators::submit(entered, &admitted)).await,
        Screen::People => Box::pin(people::submit(entered, &admitted)).await,
        Screen::Person => Box::pin(person::submit(entered, &admitted)).await,
        Screen::Subscriptions => Box::pin(subscriptions::submit(entered, &admitted)).await,
        Screen::Mfa => Box::pin(mfa::submit(entered, &admitted)).await,
        Screen::Links => Box::pin(links::submit(entered, &admitted)).await,
        Screen::Sessions => Box::pin(sessions::submit(entered, &admitted)).await,
        Screen::Events => Box::pin(events::submit(entered, &admitted)).await,
        Screen::Messages => Box::pin(messages::submit(entered, &admitted)).await,
        Screen::Settings => Box::pin(settings::submit(entered, &admitted)).await,
        _ => Err(Problem::NotFound),
    }
}
