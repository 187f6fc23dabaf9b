//! Another policy: the form, and what the chosen one comes to before it is saved (D2).

use askama::Template;

use super::form::{METHODS, RoleChoice, Typed, Whom, Wrong, listed, method_field, organizations_field, whom_field};
use super::view::{days, names_text, role_name, whom_text};
use crate::console::gate::Entered;
use crate::console::model::{Action, Screen};
use crate::console::nav::Nav;
use crate::console::parts::Choice;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::mfa::policy::{Preview, RolePreview};
use crate::mfa::usage::MfaUsage;
use crate::mfa_policy::Policy;
use crate::pages::frame::Frame;
use crate::pages::said::{ErrorLine, Said};
use crate::pages::sign_in::view::kind_name;
use crate::pages::words::Words;
use crate::tenants::model::Role;

/// What is chosen for a role.
struct RoleFields {
    id: String,
    name: String,
    field: String,
    choices: Vec<Choice>,
    has_organizations: bool,
    organizations_field: String,
    organizations: String,
    organizations_label: String,
}

/// A kind of second step.
struct Method {
    field: String,
    name: String,
    detail: String,
    is_chosen: bool,
}

#[derive(Template)]
#[template(path = "console/mfa_policy.html")]
struct FormView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    here: String,
    does: &'static str,
    heading: String,
    back: String,
    roles: Vec<RoleFields>,
    methods: Vec<Method>,
    version: String,
    remember_device_days: String,
    grace_days: String,
}

/// The form, with what is wrong.
pub(super) fn form(entered: &Entered<'_>, typed: &Typed, wrong: &[Wrong]) -> Result<Answer, Problem> {
    let (shell, _) = entered.shell("mfa-change")?;
    let words = shell.words;
    let method = |kind| Method {
        field: method_field(kind),
        name: kind_name(kind, &words),
        detail: words.t(&format!("mfa-about-{}", kind.as_str())),
        is_chosen: typed.methods.contains(&kind),
    };
    let errors = wrong.iter().map(|wrong| ErrorLine { field: wrong.field.clone(), text: words.t(wrong.text) });
    let view = FormView {
        said: if wrong.is_empty() { shell.said } else { Said { errors: errors.collect(), done: String::new() } },
        here: entered.visit.here(),
        does: Action::PutPolicy.as_str(),
        heading: words.t("mfa-change"),
        back: entered.visit.path(&Screen::Mfa.page()),
        roles: typed.roles.iter().map(|choice| role_fields(&words, choice)).collect(),
        methods: METHODS.map(method).into(),
        version: typed.version.clone(),
        remember_device_days: typed.remember_device_days.clone(),
        grace_days: typed.grace_days.clone(),
        page: shell.page,
        nav: shell.nav,
        words,
    };
    entered.visit.show(200, &view)
}

fn role_fields(words: &Words, of: &RoleChoice) -> RoleFields {
    let choice = |(whom, label): (Whom, &str)| Choice {
        value: <&str>::from(whom).to_owned(),
        label: words.t(label),
        is_chosen: of.whom == whom,
    };
    let choices: Vec<Choice> = if of.has_organizations {
        let whom =
            [(Whom::Nobody, "mfa-whom-nobody"), (Whom::Everybody, "mfa-whom-all"), (Whom::Listed, "mfa-whom-listed")];
        whom.map(choice).into()
    } else {
        [(Whom::Nobody, "mfa-whom-nobody"), (Whom::Everybody, "mfa-whom-everybody")].map(choice).into()
    };
    let name = role_name(words, &of.role);
    RoleFields {
        id: format!("role-{}", of.role),
        field: whom_field(&of.role),
        choices,
        has_organizations: of.has_organizations,
        organizations_field: organizations_field(&of.role),
        organizations: of.organizations.clone(),
        organizations_label: words.say("mfa-organizations-of", &[("role", &name)]),
        name,
    }
}

/// A policy in place of another, and what it comes to.
pub(super) struct Changed {
    pub(super) before: Policy,
    pub(super) next: Policy,
    pub(super) preview: Preview,
    pub(super) usage: MfaUsage,
}

/// The people of a role, before and after.
struct RoleRow {
    name: String,
    before: String,
    after: String,
    licences: String,
}

#[derive(Template)]
#[template(path = "console/mfa_check.html")]
struct CheckView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    action: String,
    does: &'static str,
    heading: String,
    /// Where this page is, below the firm's: a refused form leads back here.
    here: String,
    /// The form, as it was filled in.
    back: String,
    cancel: String,
    /// What will be otherwise, and what that comes to; nothing where nothing is.
    happens: Vec<String>,
    roles: Vec<RoleRow>,
    fields: Vec<(String, String)>,
    reason: String,
}

/// What the chosen policy comes to; its form saves it.
pub(super) fn check(entered: &Entered<'_>, typed: &Typed, changed: &Changed) -> Result<Answer, Problem> {
    let (shell, notice) = entered.shell("mfa-check")?;
    let words = shell.words;
    let (does, fields) = (Action::PutPolicy.as_str(), typed.fields());
    let query = |step: Option<(&str, &str)>| {
        let fields = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let pairs = [("ask", does)].into_iter().chain(step).chain(fields);
        form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
    };
    let roles = &entered.visit.tenant().settings.roles;
    let (here, page) = (entered.visit.here(), entered.visit.page());
    let view = CheckView {
        happens: happens(&words, roles, changed),
        roles: role_rows(&words, changed),
        here: format!("{page}?{}", query(Some(("step", "check")))),
        back: format!("{here}?{}", query(None)),
        cancel: here.clone(),
        action: here,
        heading: words.t("mfa-check"),
        does,
        reason: notice.as_ref().and_then(|notice| notice.typed("reason")).unwrap_or_default().to_owned(),
        fields,
        page: shell.page,
        nav: shell.nav,
        said: shell.said,
        words,
    };
    entered.visit.show(200, &view)
}

fn role_rows(words: &Words, changed: &Changed) -> Vec<RoleRow> {
    let row = |role: &RolePreview| RoleRow {
        name: role_name(words, &role.role),
        before: words.figure(enabled_before(changed, &role.role)),
        after: words.figure(role.people),
        licences: words.figure(role.licences),
    };
    changed.preview.roles.iter().map(row).collect()
}

fn enabled_before(changed: &Changed, role: &str) -> i64 {
    changed.usage.roles.iter().find(|of| of.role == role).map_or(0, |of| of.enabled)
}

/// What will be otherwise, and then what that comes to; nothing where the policy stays.
fn happens(words: &Words, roles: &[Role], changed: &Changed) -> Vec<String> {
    let Changed { before, next, .. } = changed;
    if before == next {
        return Vec::new();
    }
    let mut lines: Vec<String> = roles.iter().flat_map(|role| of_role(words, before, next, role)).collect();
    for kind in METHODS {
        let name = match (before.allows(kind), next.allows(kind)) {
            (false, true) => "mfa-method-on",
            (true, false) => "mfa-method-off",
            _ => continue,
        };
        lines.push(words.say(name, &[("method", &kind_name(kind, words))]));
    }
    for (name, of_days, then, now) in [
        ("mfa-changes-remember", "mfa-remember-days", before.remember_device_days, next.remember_device_days),
        ("mfa-changes-grace", "mfa-grace-days", before.grace_days, next.grace_days),
    ] {
        if then != now {
            let (before, after) = (days(words, of_days, then), days(words, of_days, now));
            lines.push(words.say(name, &[("before", &before), ("after", &after)]));
        }
    }
    if next.is_stricter_than(before) && before.remember_device_days > 0 {
        lines.push(words.t("mfa-forgets-devices"));
    }
    lines.extend(comes_to(words, roles, changed));
    lines
}

fn of_role(words: &Words, before: &Policy, next: &Policy, role: &Role) -> Vec<String> {
    let (was, will) = (listed(before, &role.name), listed(next, &role.name));
    let name = role_name(words, &role.name);
    if !was.is_empty() && !will.is_empty() {
        let among = |names: &[String], others: &[String]| -> Vec<String> {
            names.iter().filter(|name| !others.contains(name)).cloned().collect()
        };
        return [("mfa-organizations-new", among(will, was)), ("mfa-organizations-gone", among(was, will))]
            .into_iter()
            .filter(|(_, names)| !names.is_empty())
            .map(|(text, names)| words.say(text, &[("role", &name), ("names", &names_text(words, &names))]))
            .collect();
    }
    let [was, will] = [before, next].map(|policy| whom_text(words, policy, &role.name, role.has_organizations));
    if was == will {
        return Vec::new();
    }
    vec![words.say("mfa-changes-role", &[("role", &name), ("before", &was), ("after", &will)])]
}

/// How many people and licences it touches.
fn comes_to(words: &Words, roles: &[Role], changed: &Changed) -> Vec<String> {
    let Changed { preview, usage, .. } = changed;
    let before: i64 = usage.roles.iter().map(|role| role.enabled).sum();
    let people = [("before", words.figure(before)), ("after", words.figure(preview.people))];
    let people = people.each_ref().map(|(name, number)| (*name, number.as_str()));
    let (needed, left) = (words.figure(preview.licences), words.figure(usage.licences.left));
    let licences = match preview.licences {
        ..=0 => "mfa-needs-none",
        needed if needed <= usage.licences.left => "mfa-needs",
        _ => "mfa-needs-more",
    };
    let mut lines =
        vec![words.say("mfa-people", &people), words.say(licences, &[("needed", &needed), ("left", &left)])];
    let was = |role: &RolePreview| enabled_before(changed, &role.role);
    if preview.roles.iter().any(|role| role.people < was(role)) {
        lines.push(words.t("mfa-stay-enrolled"));
    }
    let is_staff = |name: &str| roles.iter().any(|role| role.staff && role.name == name);
    if preview.roles.iter().any(|role| is_staff(&role.role) && role.people > was(role)) {
        lines.push(words.t("mfa-invites-staff"));
    }
    lines
}
