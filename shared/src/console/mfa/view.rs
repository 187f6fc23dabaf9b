//! What the screen shows: licences, people by role, the policy, and who gave a licence back.

use askama::Template;

use super::form::{self, Whom};
use crate::accounts::model::Status;
use crate::console::gate::Entered;
use crate::console::model::{Action, Screen};
use crate::console::nav::Nav;
use crate::console::parts::{Bar, Chip, TimeText};
use crate::console::record::EventRow;
use crate::console::{bars, person, reference};
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::mfa::freed::FreedLicence;
use crate::mfa::people::Filter;
use crate::mfa::usage::{MfaUsage, RoleUsage};
use crate::mfa_policy::Policy;
use crate::pages::frame::Frame;
use crate::pages::said::Said;
use crate::pages::sign_in::view::kind_name;
use crate::pages::words::Words;
use crate::tenants::model::Role;

/// How many names of organizations are told.
const TOLD: usize = 8;

/// The people of a role.
struct RoleRow {
    name: String,
    url: String,
    accounts: String,
    enabled: String,
    enrolled: String,
}

/// What the policy says of something.
struct Fact {
    label: String,
    value: String,
}

/// A licence that came back.
struct FreedRow {
    title: String,
    url: String,
    detail: String,
    at: TimeText,
}

#[derive(Template)]
#[template(path = "console/mfa.html")]
struct View {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    change_url: String,
    licences: Bar,
    subscriptions_url: String,
    roles: Vec<RoleRow>,
    chips: Vec<Chip>,
    facts: Vec<Fact>,
    freed: Vec<FreedRow>,
}

/// The page.
pub(super) fn show(
    entered: &Entered<'_>,
    usage: &MfaUsage,
    policy: &Policy,
    freed: &[FreedLicence],
) -> Result<Answer, Problem> {
    let (shell, _) = entered.shell("screen-mfa")?;
    let words = shell.words;
    let people = entered.visit.path(&Screen::People.page());
    let role = |role: &RoleUsage| RoleRow {
        name: role_name(&words, &role.role),
        url: format!("{people}?role={}", role.role),
        accounts: words.figure(role.accounts),
        enabled: words.figure(role.enabled),
        enrolled: words.figure(role.enrolled),
    };
    let chip = |(filter, label): (Filter, &str)| Chip {
        label: words.t(label),
        count: None,
        url: format!("{people}?filter={}", <&str>::from(filter)),
        is_current: false,
    };
    let view = View {
        change_url: if entered.may(Action::PutPolicy) {
            format!("{}?ask={}", entered.visit.here(), Action::PutPolicy.as_str())
        } else {
            String::new()
        },
        licences: bars::licences(&words, &usage.licences),
        subscriptions_url: entered.visit.path(&Screen::Subscriptions.page()),
        roles: usage.roles.iter().map(role).collect(),
        chips: [(Filter::NotEnrolled, "mfa-not-enrolled"), (Filter::Enrolled, "mfa-enrolled")].map(chip).into(),
        facts: facts(entered, policy, &words),
        freed: freed.iter().map(|freed| freed_row(entered, freed, &words)).collect(),
        page: shell.page,
        nav: shell.nav,
        said: shell.said,
        words,
    };
    entered.visit.show(200, &view)
}

fn facts(entered: &Entered<'_>, policy: &Policy, words: &Words) -> Vec<Fact> {
    let roles = entered.visit.tenant().settings.roles.iter();
    let of_role = |role: &Role| Fact {
        label: role_name(words, &role.name),
        value: whom_text(words, policy, &role.name, role.has_organizations),
    };
    let methods: Vec<String> = policy.methods.iter().map(|kind| kind_name(*kind, words)).collect();
    let others = [
        ("mfa-methods", methods.join(", ")),
        ("mfa-remember", days(words, "mfa-remember-days", policy.remember_device_days)),
        ("mfa-grace", days(words, "mfa-grace-days", policy.grace_days)),
    ];
    roles.map(of_role).chain(others.map(|(label, value)| Fact { label: words.t(label), value })).collect()
}

fn freed_row(entered: &Entered<'_>, freed: &FreedLicence, words: &Words) -> FreedRow {
    let event = EventRow::new(words, &freed.record);
    // What an account's change was is seen by what it is now.
    let status = freed.account.as_ref().map(|account| account.status).filter(|status| *status != Status::Active);
    let status = status.map(|status| words.t(person::status_name(status)));
    let details = [Some(event.title), status, Some(event.detail)].into_iter().flatten();
    FreedRow {
        title: words.name(&freed.account.as_ref().map_or_else(|| freed.login_id.clone(), person::name_of)),
        url: freed.account.as_ref().map_or_else(String::new, |account| {
            let named = reference::of(&entered.op(), &account.login_id);
            entered.visit.path(&format!("{}/{named}", Screen::Person.page()))
        }),
        detail: details.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · "),
        at: event.at,
    }
}

/// What a role is called: of the product's own ones by a word, of the firm's by its name.
pub(super) fn role_name(words: &Words, role: &str) -> String {
    let named = format!("mfa-role-{}", role.replace('_', "-"));
    if words.has(&named) { words.t(&named) } else { words.name(role) }
}

/// Whom of a role a policy enables, in words.
pub(super) fn whom_text(words: &Words, policy: &Policy, role: &str, has_organizations: bool) -> String {
    match form::whom(policy, role) {
        Whom::Nobody => words.t("mfa-whom-nobody"),
        Whom::Everybody if has_organizations => words.t("mfa-whom-all"),
        Whom::Everybody => words.t("mfa-whom-everybody"),
        Whom::Listed => {
            let names = names_text(words, form::listed(policy, role));
            words.say("mfa-whom-these", &[("names", &names)])
        }
    }
}

/// Some names, and how many more there are.
pub(super) fn names_text(words: &Words, names: &[String]) -> String {
    let told: Vec<String> = names.iter().take(TOLD).map(|name| words.name(name)).collect();
    let told = told.join(", ");
    match u32::try_from(names.len().saturating_sub(TOLD)) {
        Ok(0) => told,
        more => {
            let more = words.counted("mfa-names-more", more.unwrap_or(u32::MAX));
            format!("{told} {more}")
        }
    }
}

/// A number of days, where none has a meaning of its own: the text's name with `-none`.
pub(super) fn days(words: &Words, name: &str, days: u32) -> String {
    if days == 0 { words.t(&format!("{name}-none")) } else { words.counted(name, days) }
}
