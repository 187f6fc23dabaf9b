//! The time zone in which the console tells somebody times: the firm's, unless they chose another. Like the language it is kept by
//! the browser in which it was chosen, in a cookie that goes to the console's pages alone.

use askama::Template;

use super::gate::Entered;
use super::nav::Nav;
use super::parts::Choice;
use crate::http::Answer;
use crate::http::Head;
use crate::http::problem::Problem;
use crate::pages::form::Form;
use crate::pages::frame::Frame;
use crate::pages::headers;
use crate::pages::notice::Notice;
use crate::pages::said::Said;
use crate::pages::sign_in::CONSOLE;
use crate::pages::words::Words;
use crate::tenants::settings::is_time_zone;

/// Chooses one: the value of a button, and of `?ask=`, on every screen.
pub const CHOOSE: &str = "choose-zone";

/// What that is called in the audit log.
pub const OPERATION: &str = "choose_time_zone";

/// The cookie with the zone.
const COOKIE: &str = "__Secure-countersign-zone";

/// A year, seconds.
const YEAR: i64 = 365 * 24 * 60 * 60;

#[derive(Template)]
#[template(path = "console/zone.html")]
struct View {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    action: String,
    does: &'static str,
    back: String,
    zones: Vec<Choice>,
}

/// The zone that a browser chose; none that is not one.
#[must_use]
pub fn of(head: &Head) -> Option<String> {
    head.cookie(COOKIE).filter(|zone| is_time_zone(zone)).map(str::to_owned)
}

/// The form.
///
/// # Errors
/// When it cannot be rendered.
pub fn show(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let (shell, _) = entered.shell("zone-heading")?;
    let visit = &entered.visit;
    let chosen = of(&visit.call.head).unwrap_or_default();
    let firms = shell.words.say("zone-firms", &[("zone", &visit.tenant().settings.time_zone)]);
    let view = View {
        action: visit.here(),
        does: CHOOSE,
        back: visit.page().to_owned(),
        zones: choices(&firms, &chosen),
        page: shell.page,
        nav: shell.nav,
        said: shell.said,
        words: shell.words,
    };
    visit.show(200, &view)
}

/// Keeps what was chosen; the firm's is no choice that is kept.
#[must_use]
pub fn choose(entered: &Entered<'_>, form: &Form, back: &str) -> Answer {
    let (visit, zone) = (&entered.visit, form.text("time_zone"));
    let path = visit.path(CONSOLE);
    let cookie = match zone {
        "" => headers::gone(COOKIE, &path),
        zone if is_time_zone(zone) => headers::cookie(COOKIE, zone, &path, Some(YEAR)),
        _ => {
            let ask = format!("{}?ask={CHOOSE}", visit.page());
            return entered.told(&ask, &Notice::at("invalid-request", "time_zone"), "invalid-request");
        }
    };
    visit.send_cookie(cookie);
    entered.tell(back, &Notice::done("zone-chosen"))
}

/// The firm's zone, and every other.
fn choices(firms: &str, chosen: &str) -> Vec<Choice> {
    let choice = |value: &str, label: &str| Choice {
        value: value.to_owned(),
        label: label.to_owned(),
        is_chosen: value == chosen,
    };
    let mut names: Vec<String> = jiff::tz::db().available().map(|name| name.as_str().to_owned()).collect();
    names.retain(|name| is_of_a_place(name));
    names.sort_unstable();
    names.dedup();
    if !chosen.is_empty() && !names.iter().any(|name| name == chosen) {
        names.insert(0, chosen.to_owned());
    }
    std::iter::once(choice("", firms)).chain(names.iter().map(|name| choice(name, name))).collect()
}

/// A zone as people know it: of a place, or UTC; none of those that are kept for old machines.
fn is_of_a_place(name: &str) -> bool {
    let is_old = ["Etc/", "SystemV/", "US/", "posix/", "right/"].iter().any(|group| name.starts_with(group));
    name == "UTC" || (name.contains('/') && !is_old)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_can_be_chosen_and_what_is_chosen_is_there() {
        let choices = choices("The firm's", "Europe/Paris");
        let values: Vec<&str> = choices.iter().map(|choice| choice.value.as_str()).collect();
        assert_eq!(values[0], "");
        for zone in ["UTC", "Europe/Paris", "America/Argentina/Buenos_Aires", "Asia/Kolkata"] {
            assert!(values.contains(&zone), "{zone}");
        }
        assert!(values.iter().skip(1).all(|zone| is_time_zone(zone)) && !values.contains(&"Etc/GMT+5"), "{values:?}");
        assert_eq!(choices.iter().filter(|choice| choice.is_chosen).count(), 1);
        assert!(super::choices("", "EST5EDT").iter().any(|choice| choice.is_chosen && choice.value == "EST5EDT"));
    }
}
