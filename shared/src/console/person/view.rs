//! What a person's page shows, and what it asks before something is done.

use askama::Template;

use crate::accounts::model::{Account, Console, Status};
use crate::audit::AuditRecord;
use crate::console::gate::Entered;
use crate::console::model::{Action, Care, Screen};
use crate::console::nav::Nav;
use crate::console::parts::{self, TimeText};
use crate::console::people::list::status_of;
use crate::console::query;
use crate::console::record::EventRow;
use crate::console::times::{when_ms, when_said};
use crate::factors::model::Factor;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::mfa::people::PersonRow;
use crate::pages::account::view::how;
use crate::pages::frame::Frame;
use crate::pages::said::Said;
use crate::pages::sign_in::view::{icon_of, kind_name};
use crate::pages::words::Words;
use crate::recipients::Email;
use crate::sign_ins::recent::RecentDocument;

/// Something that is known of the person.
struct Fact {
    label: String,
    value: String,
}

/// A factor.
struct FactorRow {
    icon: &'static str,
    name: String,
    detail: String,
    used: TimeText,
}

/// A sign-in.
struct Row {
    title: String,
    at: TimeText,
}

/// What can be done, and where it asks first.
struct Ask {
    title: String,
    url: String,
    is_danger: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "console/person.html")]
pub(super) struct PersonView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    people_url: String,
    heading: String,
    lead: String,
    status: String,
    status_tone: &'static str,
    change_url: String,
    last: TimeText,
    facts: Vec<Fact>,
    factors: Vec<FactorRow>,
    /// Why there is none.
    factors_none: String,
    /// Recovery codes that are left; nothing where there are no factors.
    codes_left: String,
    asks: Vec<Ask>,
    /// Why nothing can be done here; nothing where something can.
    cannot: String,
    sign_ins: Vec<Row>,
    events: Vec<EventRow>,
    /// All of them.
    events_url: String,
}

impl PersonView {
    pub(super) fn show(
        entered: &Entered<'_>,
        person: &PersonRow,
        sign_ins: &[RecentDocument],
        events: &[AuditRecord],
    ) -> Result<Answer, Problem> {
        let account = &person.account;
        let (mut shell, _) = entered.shell("screen-person")?;
        shell.page.title = name_of(account);
        let words = shell.words;
        let enrollment = &account.enrollment;
        let factor = |factor: &&Factor| FactorRow {
            icon: icon_of(factor.proof.kind()),
            name: factor.name.clone(),
            detail: Some(kind_name(factor.proof.kind(), &words))
                .filter(|kind| *kind != factor.name)
                .unwrap_or_default(),
            used: when_ms(&words, factor.last_used_ms, "never-used"),
        };
        let sign_in = |sign_in: &RecentDocument| Row {
            title: how(sign_in, &words),
            at: when_said(&words, Some(&sign_in.at), "never"),
        };
        let (status, status_tone) = status_of(&entered.visit.op, person, &words);
        let left = u32::try_from(enrollment.recovery_codes.len()).unwrap_or(u32::MAX);
        let is_asked = account.enabled_since(&entered.visit.tenant().mfa).is_some();
        let cannot = match (entered.is_self(account), entered.may_act_on(account)) {
            (true, _) => words.t("person-self"),
            (false, false) if entered.may(Action::ChangePerson) => words.t("person-owners"),
            (false, _) => String::new(),
        };
        let view = Self {
            people_url: entered.visit.path(&Screen::People.page()),
            heading: name_of(account),
            lead: [Some(account.profile.role.as_str()), account.profile.organization.as_deref()]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" · "),
            status,
            status_tone,
            change_url: if entered.may(Action::ChangePerson) && entered.may_act_on(account) {
                format!("{}?ask={}", entered.visit.here(), Action::ChangePerson.as_str())
            } else {
                String::new()
            },
            last: when_said(&words, sign_ins.first().map(|sign_in| sign_in.at.as_str()), "never"),
            facts: facts(account, &words),
            factors: enrollment.by_use().iter().map(factor).collect(),
            factors_none: words.t(if is_asked { "factors-none-asked" } else { "factors-none" }),
            codes_left: if enrollment.is_enrolled() { words.counted("codes-left", left) } else { String::new() },
            asks: asks(entered, account, &words),
            cannot,
            sign_ins: sign_ins.iter().map(sign_in).collect(),
            events: events.iter().map(|record| EventRow::new(&words, record)).collect(),
            events_url: entered.visit.path(&query::with(&Screen::Events.page(), &[("account", account.id.as_str())])),
            page: shell.page,
            nav: shell.nav,
            said: shell.said,
            words,
        };
        entered.visit.show(200, &view)
    }
}

/// What somebody is called.
pub(in crate::console) fn name_of(account: &Account) -> String {
    account.profile.name.clone().unwrap_or_else(|| account.login_id.as_given().to_owned())
}

/// How a status is called.
pub(in crate::console) fn status_name(status: Status) -> &'static str {
    match status {
        Status::Active => "status-active",
        Status::Disabled => "status-disabled",
        Status::NoAccess => "status-no-access",
        Status::Inactive => "status-inactive",
    }
}

fn facts(account: &Account, words: &Words) -> Vec<Fact> {
    let profile = &account.profile;
    let given = |text: Option<&str>| text.map(str::to_owned);
    [
        ("login-id", given(Some(account.login_id.as_given()))),
        ("email", given(profile.email.as_ref().map(Email::as_str))),
        ("phone", profile.phone.as_deref().map(|phone| words.number(phone))),
        ("role", given(Some(&profile.role))),
        ("organization", given(profile.organization.as_deref())),
        ("created", Some(words.day(account.created_at))),
    ]
    .into_iter()
    .filter_map(|(label, value)| Some(Fact { label: words.t(label), value: value? }))
    .collect()
}

/// What may be done with somebody as they are, in the order of how often it is wanted.
fn possible(account: &Account) -> impl Iterator<Item = Action> {
    let is_active = account.status == Status::Active;
    let is_enrolled = account.enrollment.asks();
    [
        (Action::ResetMfa, is_enrolled),
        (Action::MakeBypassCodes, is_enrolled && is_active),
        (Action::UnlockPerson, is_active),
        (Action::LiftPushBlock, is_enrolled && is_active),
        (Action::EndSignIns, is_active),
        (Action::SetConsole, true),
        (Action::DisablePerson, is_active),
        (Action::EnablePerson, !is_active),
    ]
    .into_iter()
    .filter_map(|(action, is_possible)| is_possible.then_some(action))
}

fn asks(entered: &Entered<'_>, account: &Account, words: &Words) -> Vec<Ask> {
    if !entered.may_act_on(account) {
        return Vec::new();
    }
    let ask = |action: Action| Ask {
        title: words.t(action.as_str()),
        url: format!("{}?ask={}", entered.visit.here(), action.as_str()),
        is_danger: matches!(action, Action::ResetMfa | Action::DisablePerson),
    };
    possible(account).filter(|action| entered.may(*action)).map(ask).collect()
}

/// What is asked before something is done.
#[derive(Template)]
#[template(path = "console/person_ask.html")]
pub(super) struct AskView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    action: String,
    /// The form's button.
    does: &'static str,
    back: String,
    /// Where a refused form leads.
    here: String,
    person: String,
    heading: String,
    /// What will happen.
    happens: Vec<String>,
    is_danger: bool,
    is_reasoned: bool,
    /// Whether a reason is asked for where it changes how the person is reached.
    is_contact: bool,
    reason: String,
    fields: Fields,
    roles: Vec<parts::Choice>,
}

/// The fields that a refused form keeps.
pub(super) const TYPED: [&str; 6] = ["reason", "name", "email", "phone", "organization", "role"];

/// What the form asks for besides.
enum Fields {
    Nothing,
    Codes,
    Console(Vec<Choice>),
    Person(Box<PersonFields>),
}

/// What somebody may be made.
struct Choice {
    value: &'static str,
    label: String,
    detail: String,
    is_current: bool,
}

/// A person's details.
struct PersonFields {
    name: String,
    email: String,
    phone: String,
    organization: String,
}

impl AskView {
    pub(super) fn show(entered: &Entered<'_>, account: &Account, action: Action) -> Result<Answer, Problem> {
        let (shell, notice) = entered.shell(action.as_str())?;
        let words = shell.words;
        let person = words.name(&name_of(account));
        let typed = |field: &str| notice.as_ref().and_then(|notice| notice.typed(field)).unwrap_or_default().to_owned();
        let was_refused = TYPED.iter().any(|field| !typed(field).is_empty());
        let kept = |field: &str, kept: Option<&str>| {
            if was_refused { typed(field) } else { kept.unwrap_or_default().to_owned() }
        };
        let profile = &account.profile;
        let fields = match action {
            Action::MakeBypassCodes => Fields::Codes,
            Action::SetConsole => Fields::Console(choices(account, &words)),
            Action::ChangePerson => Fields::Person(Box::new(PersonFields {
                name: kept("name", profile.name.as_deref()),
                email: kept("email", profile.email.as_ref().map(Email::as_str)),
                phone: kept("phone", profile.phone.as_deref()),
                organization: kept("organization", profile.organization.as_deref()),
            })),
            _ => Fields::Nothing,
        };
        let view = Self {
            action: entered.visit.here(),
            does: action.as_str(),
            back: entered.visit.here(),
            here: format!("{}?ask={}", entered.visit.page(), action.as_str()),
            heading: words.t(action.as_str()),
            happens: words
                .say(&format!("{}-lead", action.as_str()), &[("person", &person)])
                .lines()
                .map(|line| line.trim().to_owned())
                .filter(|line| !line.is_empty())
                .collect(),
            is_danger: matches!(action, Action::ResetMfa | Action::DisablePerson),
            is_reasoned: action.care() == Care::Reasoned,
            reason: typed("reason"),
            fields,
            is_contact: action.care() == Care::Contact,
            roles: roles(entered, &kept("role", Some(&profile.role))),
            person,
            page: shell.page,
            nav: shell.nav,
            said: shell.said,
            words,
        };
        entered.visit.show(200, &view)
    }
}

/// The firm's roles.
fn roles(entered: &Entered<'_>, chosen: &str) -> Vec<parts::Choice> {
    let roles = entered.visit.tenant().settings.roles.iter();
    roles
        .map(|role| parts::Choice {
            value: role.name.clone(),
            label: role.name.clone(),
            is_chosen: role.name == chosen,
        })
        .collect()
}

fn choices(account: &Account, words: &Words) -> Vec<Choice> {
    let choice = |(value, console, name): (&'static str, Option<Console>, &str)| Choice {
        value,
        label: words.t(name),
        detail: words.t(&format!("{name}-detail")),
        is_current: account.profile.console == console,
    };
    [
        ("", None, "console-none"),
        ("read_only", Some(Console::ReadOnly), "console-read-only"),
        ("help_desk", Some(Console::HelpDesk), "console-help-desk"),
        ("owner", Some(Console::Owner), "console-owner"),
    ]
    .map(choice)
    .into()
}
