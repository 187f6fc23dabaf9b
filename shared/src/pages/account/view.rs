//! What `/account` shows.

use askama::Template;
use jiff::Timestamp;

use super::PAGE;
use crate::factors::model::Factor;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::pages::enroll;
use crate::pages::frame::Frame;
use crate::pages::notice::Notice;
use crate::pages::said::Said;
use crate::pages::sign_in::view::{icon_of, kind_name};
use crate::pages::sign_in::{self, CONSOLE};
use crate::pages::signed_in::Person;
use crate::pages::visit::Visit;
use crate::pages::words::Words;
use crate::sign_ins::devices::DeviceDocument;
use crate::sign_ins::recent::RecentDocument;

/// A factor in the list.
struct FactorRow {
    id: String,
    name: String,
    kind: String,
    icon: &'static str,
    detail: String,
    remove_url: String,
}

/// Something else in a list.
struct Row {
    id: String,
    title: String,
    detail: String,
}

/// The account.
#[derive(Template)]
#[template(path = "pages/account.html")]
pub(super) struct AccountView {
    page: Frame,
    words: Words,
    said: Said,
    action: String,
    factors: Vec<FactorRow>,
    factors_none: String,
    /// What the link to another factor says; nothing where none can be added.
    add: String,
    enroll_url: String,
    /// How many recovery codes are left; nothing where there are no factors.
    codes_left: String,
    password_url: String,
    /// Where the console is; nothing for who has none.
    console_url: String,
    devices: Vec<Row>,
    sign_ins: Vec<Row>,
}

impl AccountView {
    pub(super) fn show(
        visit: &Visit<'_>,
        notice: Option<&Notice>,
        person: &Person,
        devices: &[DeviceDocument],
        sign_ins: &[RecentDocument],
    ) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let firm = words.name(&visit.tenant().settings.name);
        let account = &person.account;
        let enrollment = &account.enrollment;
        let here = visit.path(PAGE);
        let factor = |factor: &&Factor| FactorRow {
            id: factor.id.to_string(),
            name: factor.name.clone(),
            kind: Some(kind_name(factor.proof.kind(), &words)).filter(|kind| *kind != factor.name).unwrap_or_default(),
            icon: icon_of(factor.proof.kind()),
            detail: used(factor, &words),
            remove_url: format!("{here}?remove={}", factor.id),
        };
        let is_asked = account.is_asked(&visit.tenant().mfa);
        let is_enrolled = enrollment.is_enrolled();
        let add = match (is_asked, is_enrolled) {
            (true, true) => words.t("add-factor"),
            (true, false) => words.t("set-up-factor"),
            (false, _) => String::new(),
        };
        let left = u32::try_from(enrollment.recovery_codes.len()).unwrap_or(u32::MAX);
        let day = |text: &str| sign_in::moment(text).map(|at| words.day(at)).unwrap_or_default();
        let device = |device: &DeviceDocument| Row {
            id: device.id.clone(),
            title: device.label.clone().unwrap_or_else(|| words.t("device-unnamed")),
            detail: words.say("device-until", &[("day", &day(&device.ends_at))]),
        };
        let recent = |sign_in: &RecentDocument| Row {
            id: String::new(),
            title: sign_in::moment(&sign_in.at).map(|at| words.moment(at)).unwrap_or_default(),
            detail: how(sign_in, &words),
        };
        let view = Self {
            page: visit.frame(&words, words.t("account-heading")).signed_in(&words, account.login_id.as_given()),
            said: Said::of(notice, &words),
            factors: enrollment.by_use().iter().map(factor).collect(),
            factors_none: if is_asked {
                words.t("account-factors-none")
            } else {
                words.say("account-factors-off", &[("firm", &firm)])
            },
            add,
            enroll_url: visit.path(enroll::PAGE),
            codes_left: if is_enrolled { words.counted("codes-left", left) } else { String::new() },
            password_url: format!("{here}?change=password"),
            console_url: account.profile.console.map(|_| visit.path(CONSOLE)).unwrap_or_default(),
            devices: devices.iter().map(device).collect(),
            sign_ins: sign_ins.iter().map(recent).collect(),
            action: here,
            words,
        };
        visit.show(200, &view)
    }
}

/// When a factor was used last.
fn used(factor: &Factor, words: &Words) -> String {
    match factor.last_used_ms.and_then(|ms| Timestamp::from_millisecond(ms).ok()) {
        Some(at) => words.say("last-used", &[("day", &words.day(at))]),
        None => words.t("never-used"),
    }
}

/// How somebody signed in, and from where.
#[must_use]
pub fn how(sign_in: &RecentDocument, words: &Words) -> String {
    let strongest = ["hwk", "swk", "sms", "otp"].into_iter().find(|method| sign_in.amr.iter().any(|amr| amr == method));
    let name = match strongest {
        // A passkey that its person confirmed says so; a device that was asked cannot.
        Some("swk") if !sign_in.amr.iter().any(|amr| amr == "mfa") => "how-swk",
        Some("hwk" | "swk") => "how-hwk",
        Some("sms") => "how-sms",
        Some(_) => "how-otp",
        None if sign_in.mfa == crate::sign_ins::model::Mfa::Remembered => "how-remembered",
        None if sign_in.amr.iter().any(|amr| amr == "external") => "how-external",
        None => "how-pwd",
    };
    let how = words.t(name);
    match &sign_in.network {
        Some(network) => words.say("sign-in-from", &[("how", &how), ("network", network)]),
        None => how,
    }
}

/// Whether a factor is to be removed.
#[derive(Template)]
#[template(path = "pages/account_remove.html")]
pub(super) struct RemoveView {
    page: Frame,
    words: Words,
    said: Said,
    action: String,
    back: String,
    heading: String,
    lead: String,
    factor: String,
}

impl RemoveView {
    pub(super) fn show(
        visit: &Visit<'_>,
        notice: Option<&Notice>,
        person: &Person,
        factor: &Factor,
    ) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let heading = words.say("remove-heading", &[("name", &words.name(&factor.name))]);
        let is_last = person.account.enrollment.factors.len() == 1;
        let login_id = person.account.login_id.as_given();
        let view = Self {
            page: visit.frame(&words, heading.clone()).signed_in(&words, login_id),
            said: Said::of(notice, &words),
            action: visit.path(PAGE),
            back: visit.path(PAGE),
            heading,
            lead: words.t(if is_last { "remove-lead-last" } else { "remove-lead" }),
            factor: factor.id.to_string(),
            words,
        };
        visit.show(200, &view)
    }
}

/// Another password.
#[derive(Template)]
#[template(path = "pages/account_password.html")]
pub(super) struct PasswordView {
    page: Frame,
    words: Words,
    said: Said,
    action: String,
    back: String,
    login_id: String,
    hint: String,
}

impl PasswordView {
    pub(super) fn show(visit: &Visit<'_>, notice: Option<&Notice>, person: &Person) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let login_id = person.account.login_id.as_given();
        let view = Self {
            page: visit.frame(&words, words.t("change-password")).signed_in(&words, login_id),
            said: Said::of(notice, &words),
            action: visit.path(PAGE),
            back: visit.path(PAGE),
            login_id: login_id.to_owned(),
            hint: words.t("password-hint"),
            words,
        };
        visit.show(200, &view)
    }
}
