//! What the list shows of everybody, as a page and as a file.

use askama::Template;
use jiff::Timestamp;

use super::asked::Asked;
use crate::accounts::model::Status;
use crate::clock::rfc3339;
use crate::console::gate::Entered;
use crate::console::model::{Action, Screen};
use crate::console::nav::Nav;
use crate::console::parts::{Chip, Choice, Pager, TimeText};
use crate::console::person::{name_of, status_name};
use crate::console::reference;
use crate::console::times::when;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::mfa::enrollments::Standing;
use crate::mfa::people::{Filter, PeopleCounts, PersonRow};
use crate::operation::Operation;
use crate::pages::frame::Frame;
use crate::pages::said::Said;
use crate::pages::sign_in::view::kind_name;
use crate::pages::words::Words;

/// The columns of the file. The first ones are those of a list of people to add, in its order.
pub(in crate::console) const COLUMNS: [&str; 8] =
    ["login-id", "name", "email", "role", "organization", "people-status", "people-second-steps", "last-sign-in"];

/// Somebody in the list.
struct Row {
    url: String,
    name: String,
    login_id: String,
    role: String,
    organization: String,
    status: String,
    tone: &'static str,
    second_steps: String,
    last: TimeText,
}

/// Why there is nobody to show.
struct Nobody {
    title: String,
    text: String,
    /// What leads out of it, and how that is called; nothing where it is empty.
    url: String,
    way: String,
}

/// The page.
#[derive(Template)]
#[template(path = "console/people.html")]
pub(super) struct ListView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    heading: String,
    /// Where people are added; nothing for who may not.
    add_url: String,
    import_url: String,
    here: String,
    export_url: String,
    text: String,
    without_text_url: String,
    organization: String,
    role: String,
    filter: &'static str,
    roles: Vec<Choice>,
    chips: Vec<Chip>,
    /// When the chips' numbers were counted; nothing where they were not.
    counted: String,
    people: Vec<Row>,
    nobody: Option<Nobody>,
    pager: Pager,
}

impl ListView {
    pub(super) fn show(
        entered: &Entered<'_>,
        asked: &Asked,
        people: &[PersonRow],
        next: Option<&str>,
        counts: Option<&PeopleCounts>,
    ) -> Result<Answer, Problem> {
        let (shell, _) = entered.shell("screen-people")?;
        let words = shell.words;
        let way_to = |action: Action| {
            let may = entered.may(action);
            if may { format!("{}?ask={}", entered.visit.here(), action.as_str()) } else { String::new() }
        };
        let add_url = way_to(Action::AddPerson);
        let view = Self {
            heading: words.t("screen-people"),
            nobody: people.is_empty().then(|| nobody(entered, asked, next.is_some(), &add_url, &words)),
            add_url,
            import_url: way_to(Action::ImportPeople),
            here: entered.visit.here(),
            export_url: if people.is_empty() { String::new() } else { asked.url(entered, &[("as", "csv")]) },
            text: asked.text.clone(),
            without_text_url: asked.url(entered, &[("q", "")]),
            organization: asked.organization.clone(),
            role: asked.role.clone(),
            filter: asked.filter_name(),
            roles: roles(entered, asked, &words),
            chips: chips(entered, asked, counts, &words),
            counted: counts
                .map(|counts| words.say("people-counted", &[("time", &words.moment(counts.counted_at))]))
                .unwrap_or_default(),
            people: people.iter().map(|person| Row::new(entered, person, &words)).collect(),
            pager: Pager {
                shown: match u32::try_from(people.len()) {
                    Ok(0) | Err(_) => String::new(),
                    Ok(shown) => words.counted("people-shown", shown),
                },
                next_url: next.map(|next| asked.url(entered, &[("cursor", next)])),
                next: words.t("people-next-page"),
                first_url: asked.cursor.is_some().then(|| asked.url(entered, &[])),
                first: words.t("people-first-page"),
            },
            page: shell.page,
            nav: shell.nav,
            said: shell.said,
            words,
        };
        entered.visit.show(200, &view)
    }
}

impl Row {
    fn new(entered: &Entered<'_>, person: &PersonRow, words: &Words) -> Self {
        let account = &person.account;
        let (status, tone) = status_of(&entered.visit.op, person, words);
        let (name, login_id) = (name_of(account), account.login_id.as_given().to_owned());
        let person_page = format!("{}/{}", Screen::Person.page(), reference::of(&entered.op(), &account.login_id));
        Self {
            url: entered.visit.path(&person_page),
            // Said once, where there is no name.
            login_id: if name == login_id { String::new() } else { login_id },
            name,
            role: account.profile.role.clone(),
            organization: account.profile.organization.clone().unwrap_or_default(),
            status,
            tone,
            second_steps: second_steps(person, words),
            last: match last_of(person) {
                Some(at) => when(words, at),
                None => TimeText { text: words.t("never"), ..TimeText::default() },
            },
        }
    }
}

/// Somebody's line of the file, by [`COLUMNS`].
pub(in crate::console) fn cells(op: &Operation<'_>, person: &PersonRow, words: &Words) -> Vec<String> {
    let profile = &person.account.profile;
    vec![
        person.account.login_id.as_given().to_owned(),
        profile.name.clone().unwrap_or_default(),
        profile.email.as_ref().map(|email| email.as_str().to_owned()).unwrap_or_default(),
        profile.role.clone(),
        profile.organization.clone().unwrap_or_default(),
        status_of(op, person, words).0,
        second_steps(person, words),
        last_of(person).map(rfc3339).unwrap_or_default(),
    ]
}

/// What is to be known of somebody first: that they cannot sign in, then that they still have to enrol.
pub(in crate::console) fn status_of(op: &Operation<'_>, person: &PersonRow, words: &Words) -> (String, &'static str) {
    let status = person.account.status;
    if status != Status::Active {
        return (words.t(status_name(status)), "warn");
    }
    if person.is_locked {
        return (words.t("people-status-locked"), "over");
    }
    if let Some(until) = person.waits_until {
        return (words.say("people-status-waits", &[("time", &words.moment(until))]), "warn");
    }
    if person.is(Filter::PastGrace, &op.tenant.mfa, op.now) {
        return (words.t("people-filter-past-grace"), "warn");
    }
    match person.standing {
        Some(Standing::Enabled) => (words.t("people-filter-not-enrolled"), ""),
        Some(Standing::Enrolled) | None => (words.t(status_name(status)), "good"),
    }
}

fn second_steps(person: &PersonRow, words: &Words) -> String {
    person.kinds.iter().map(|kind| kind_name(*kind, words)).collect::<Vec<_>>().join(", ")
}

fn last_of(person: &PersonRow) -> Option<Timestamp> {
    person.last.as_ref().map(|last| last.at)
}

/// The firm's roles, and any.
fn roles(entered: &Entered<'_>, asked: &Asked, words: &Words) -> Vec<Choice> {
    let any = Choice { value: String::new(), label: words.t("people-any-role"), is_chosen: asked.role.is_empty() };
    let roles = entered.visit.tenant().settings.roles.iter().map(|role| Choice {
        value: role.name.clone(),
        label: role.name.clone(),
        is_chosen: role.name == asked.role,
    });
    std::iter::once(any).chain(roles).collect()
}

/// The filters; and what else narrows the list, to be pressed away.
fn chips(entered: &Entered<'_>, asked: &Asked, counts: Option<&PeopleCounts>, words: &Words) -> Vec<Chip> {
    let narrow = [("organization", &asked.organization), ("role", &asked.role)];
    let narrow = narrow.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| Chip {
        label: words.name(value),
        count: None,
        url: asked.url(entered, &[(name, "")]),
        is_current: true,
    });
    let filters = Filter::ALL.map(|filter| {
        let name = <&str>::from(filter);
        let is_current = asked.filter == Some(filter);
        Chip {
            label: words.t(&format!("people-filter-{}", name.replace('_', "-"))),
            count: counts.map(|counts| words.figure(i64::from(counted(counts, filter)))),
            url: asked.url(entered, &[("filter", if is_current { "" } else { name })]),
            is_current,
        }
    });
    narrow.chain(filters).collect()
}

/// How many people a filter shows, as they were counted.
fn counted(counts: &PeopleCounts, filter: Filter) -> u32 {
    match filter {
        Filter::NotEnrolled => counts.not_enrolled,
        Filter::Enrolled => counts.enrolled,
        Filter::PasswordAlone => counts.password_alone,
        Filter::Locked => counts.locked,
        Filter::Inactive => counts.inactive,
        Filter::PastGrace => counts.past_grace,
        Filter::Disabled => counts.disabled,
    }
}

/// What is said where there is nobody, and what leads on.
fn nobody(entered: &Entered<'_>, asked: &Asked, is_more: bool, add_url: &str, words: &Words) -> Nobody {
    let nobody = |name: &str, url: String, way: &str| Nobody {
        title: words.t(name),
        text: words.t(&format!("{name}-text")),
        way: if url.is_empty() { String::new() } else { words.t(way) },
        url,
    };
    if is_more {
        // So many were looked through; the pager leads on.
        nobody("people-none-yet", String::new(), "")
    } else if asked.is_narrow() {
        nobody("people-none-found", entered.visit.here(), "people-all")
    } else {
        nobody("people-none", add_url.to_owned(), "add-person")
    }
}
