//! Which screens there are for somebody, in their order.

use super::gate::Entered;
use super::model::Screen;
use super::nav::{Nav, NavItem};
use super::{query, zone};
use crate::accounts::model::Console;
use crate::pages::account;
use crate::pages::words::Words;

/// The screens of the menu, and their icons; a person's is below people.
const ITEMS: [(Screen, &str, &str); 10] = [
    (Screen::Overview, "screen-overview", "overview"),
    (Screen::Firms, "screen-firms", "firm"),
    (Screen::Subscriptions, "screen-subscriptions", "plan"),
    (Screen::Mfa, "screen-mfa", "shield"),
    (Screen::People, "screen-people", "people"),
    (Screen::Messages, "screen-messages", "mail"),
    (Screen::Links, "screen-links", "link"),
    (Screen::Sessions, "screen-sessions", "sessions"),
    (Screen::Events, "screen-events", "events"),
    (Screen::Settings, "screen-settings", "settings"),
];

/// The navigation around a screen.
#[must_use]
pub fn of(entered: &Entered<'_>, words: &Words) -> Nav {
    let current = match entered.screen {
        Screen::Person => Screen::People,
        Screen::Firm => Screen::Firms,
        screen => screen,
    };
    let item = |(screen, title, icon): &(Screen, &str, &'static str)| NavItem {
        title: words.t(title),
        url: entered.visit.path(&screen.page()),
        icon,
        is_current: *screen == current,
        badge: None,
    };
    let account = &entered.person.account;
    Nav {
        items: ITEMS.iter().filter(|(screen, ..)| screen.is_there(entered.is_operators)).map(item).collect(),
        menu_label: words.t("menu"),
        who: account.profile.name.clone().unwrap_or_else(|| account.login_id.as_given().to_owned()),
        role: words.t(match entered.console {
            Console::Owner => "console-owner",
            Console::HelpDesk => "console-help-desk",
            Console::ReadOnly => "console-read-only",
        }),
        account_url: entered.visit.path(account::PAGE),
        account_label: words.t("own-account"),
        zone_url: query::with(&entered.visit.here(), &[("ask", zone::CHOOSE)]),
        zone_label: words.say("zone-of", &[("zone", entered.visit.zone())]),
    }
}
