//! The mails that carry no code: a changed password, forgotten login IDs, a plan that runs out, a plan that is asked for, a
//! breaker that opened.

use fluent_bundle::FluentValue;
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};

use super::facts::Mail;
use super::frame::{self, Frame, Paragraph, Row};
use super::language::Language;
use super::voice::Voice;
use super::{RenderError, mail};

/// What an account is told when its password was changed by its owner, or whoever passed for them.
#[derive(Debug)]
pub struct PasswordChanged<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// When it was changed.
    pub at: Timestamp,
    /// The zone in which that is told.
    pub time_zone: &'a TimeZone,
    /// Whether a code to this address allowed it; else somebody who was signed in knew the password of before.
    pub is_reset: bool,
}

impl PasswordChanged<'_> {
    /// The mail. It has no link: a forged one would look just like it.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let voice = Voice::of(self.language)?;
        let firm = voice.name(self.firm);
        let said = |name| voice.say(name, &[("firm", firm.as_str().into())]);
        let goal = voice.say("changed-goal", &[])?;
        let at = voice.moment_and_zone(self.at, self.time_zone)?;
        let (what, not_you) =
            if self.is_reset { ("changed-what", "changed-not-you") } else { ("changed-own-what", "mfa-not-you") };
        Frame {
            subject: mail::subject(self.language, self.firm, &goal),
            firm: self.firm,
            heading: frame::capitalized(&goal, self.language),
            lead: vec![Paragraph::plain(said(what)?)],
            rows: vec![Row { label: said("label-when")?, value: at }],
            paragraphs: vec![Paragraph::plain(said("changed-you")?), Paragraph::plain(said(not_you)?)],
            ..Frame::empty(self.language)
        }
        .render()
    }
}

/// What somebody is told who forgot their login IDs, at the address that has them on record.
#[derive(Debug)]
pub struct LoginIds<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// The login IDs, as their owner writes them; at least one.
    pub login_ids: &'a [&'a str],
}

impl LoginIds<'_> {
    /// The mail. It has no link: a forged one would look just like it.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let voice = Voice::of(self.language)?;
        let firm = voice.name(self.firm);
        let said = |name| voice.say(name, &[("firm", firm.as_str().into())]);
        let goal = said("logins-goal")?;
        let label = said("label-login-id")?;
        Frame {
            subject: mail::subject(self.language, self.firm, &goal),
            firm: self.firm,
            heading: frame::capitalized(&goal, self.language),
            lead: vec![Paragraph::plain(said("logins-what")?)],
            rows: self.login_ids.iter().map(|id| Row { label: label.clone(), value: voice.name(id) }).collect(),
            paragraphs: vec![Paragraph::plain(said("logins-not-you")?)],
            ..Frame::empty(self.language)
        }
        .render()
    }
}

/// What administrators are told when their SMS plan is nearly or wholly used.
#[derive(Debug)]
pub struct UsageAlert<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// The month, as in `2026-11`.
    pub month: &'a str,
    /// The threshold that was reached, in percent.
    pub threshold: u8,
    /// Message parts used.
    pub used: i64,
    /// The plan's message parts.
    pub limit: i64,
    /// How fast it goes; `None` when the month is over.
    pub pace: Option<Pace>,
    /// Whether passcodes go by email when the plan is used up.
    pub falls_back_to_email: bool,
}

/// How fast a plan goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Message parts a day.
    pub a_day: i64,
    /// The last day of the month that the plan lasts for at this pace; `None` when it lasts the month, or is used up.
    pub lasts_until: Option<civil::Date>,
}

impl UsageAlert<'_> {
    /// The mail.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let voice = Voice::of(self.language)?;
        let first = format!("{}-01", self.month).parse().map_err(|_| RenderError::Text(self.language, "month"))?;
        let month = voice.month(first)?;
        let reached = [("percent", FluentValue::from(self.threshold.to_string())), ("month", month.as_str().into())];
        let goal = voice.say("usage-goal", &reached)?;
        let used = [("used", voice.count(self.used).into()), ("limit", voice.count(self.limit).into())];
        let mut rows = vec![
            Row { label: voice.say("label-month", &[])?, value: format!("{month} (UTC)") },
            Row { label: voice.say("label-used", &[])?, value: voice.say("usage-used", &used)? },
        ];
        if let Some(pace) = self.pace {
            let value = voice.say("usage-pace", &[("count", voice.count(pace.a_day).into())])?;
            rows.push(Row { label: voice.say("label-pace", &[])?, value });
            if let Some(until) = pace.lasts_until {
                rows.push(Row { label: voice.say("label-lasts", &[])?, value: voice.day(until)? });
            }
        }
        let outcome = match (self.threshold >= 100, self.falls_back_to_email) {
            (true, true) => "usage-exhausted-email",
            (true, false) => "usage-exhausted-refuse",
            (false, true) => "usage-near-email",
            (false, false) => "usage-near-refuse",
        };
        let mut paragraphs = vec![
            Paragraph::plain(voice.say(outcome, &[])?),
            Paragraph::with_call(voice.say("usage-larger", &[])?, "POST /v1/plans/sms/requests".to_owned()),
        ];
        if !self.falls_back_to_email {
            let call = r#"PATCH /v1/settings {"when_plan_exhausted": "email"}"#;
            paragraphs.push(Paragraph::with_call(voice.say("usage-email", &[])?, call.to_owned()));
        }
        Frame {
            subject: mail::subject(self.language, self.firm, &goal),
            firm: self.firm,
            heading: frame::capitalized(&goal, self.language),
            rows,
            paragraphs,
            ..Frame::empty(self.language)
        }
        .render()
    }
}

/// What administrators are told when a breaker of the guard opens.
#[derive(Debug)]
pub struct GuardOpened<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// The breaker's id.
    pub breaker: &'a str,
    /// The country, or the first digits of the numbers.
    pub destination: &'a str,
    /// Codes whose passcodes are over.
    pub settled: i64,
    /// Of them, those that were entered.
    pub verified: i64,
    /// Whether SMS there are refused; else the guard only watches.
    pub is_enforced: bool,
}

impl GuardOpened<'_> {
    /// The mail.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let voice = Voice::of(self.language)?;
        let told = [
            ("where", FluentValue::from(voice.name(self.destination))),
            ("settled", voice.count(self.settled).into()),
            ("verified", self.verified.into()),
        ];
        let said = |name| voice.say(name, &told);
        let goal = said("guard-goal")?;
        let outcome = if self.is_enforced { "guard-refused" } else { "guard-watched" };
        let mut paragraphs = vec![Paragraph::plain(said(outcome)?)];
        if self.is_enforced {
            let call = format!("POST /v1/guard/{}/release", self.breaker);
            paragraphs.push(Paragraph::with_call(voice.say("guard-release", &[])?, call));
        }
        Frame {
            subject: mail::subject(self.language, self.firm, &goal),
            firm: self.firm,
            heading: frame::capitalized(&goal, self.language),
            lead: vec![Paragraph::plain(said("guard-why")?)],
            paragraphs,
            ..Frame::empty(self.language)
        }
        .render()
    }
}

/// What administrators are told when a webhook of theirs was disabled.
#[derive(Debug)]
pub struct WebhookDisabled<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// The webhook's id.
    pub webhook: &'a str,
    /// Its origin alone: the rest of a URL may be a secret of its receiver's.
    pub origin: &'a str,
    /// Since when.
    pub at: Timestamp,
    /// The zone in which that is told.
    pub time_zone: &'a TimeZone,
    /// Whether it said that it is gone; else it failed for days.
    pub is_gone: bool,
}

impl WebhookDisabled<'_> {
    /// The mail.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let voice = Voice::of(self.language)?;
        let origin = [("origin", voice.name(self.origin).into())];
        let why = if self.is_gone { "webhook-gone" } else { "webhook-failing" };
        let call = format!(r#"PATCH /v1/webhooks/{} {{"status": "active"}}"#, self.webhook);
        let goal = voice.say("webhook-goal", &[])?;
        Frame {
            subject: mail::subject(self.language, self.firm, &goal),
            firm: self.firm,
            heading: frame::capitalized(&goal, self.language),
            lead: vec![Paragraph::plain(voice.say(why, &origin)?)],
            rows: vec![Row { label: voice.say("label-when", &[])?, value: voice.moment(self.at, self.time_zone)? }],
            paragraphs: vec![Paragraph::with_call(voice.say("webhook-again", &[])?, call)],
            ..Frame::empty(self.language)
        }
        .render()
    }
}

/// What the operator is told when a firm asks for another SMS plan.
#[derive(Debug)]
pub struct PlanRequest<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The tenant's id.
    pub tenant: &'a str,
    /// The firm's language, in which it asks.
    pub language: Language,
    /// The message parts a month that it asks for.
    pub wanted: i64,
    /// Those that it has.
    pub present: i64,
}

impl PlanRequest<'_> {
    /// The mail.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let voice = Voice::of(self.language)?;
        let said = |name, firm: &str| {
            let values = [
                ("firm", FluentValue::from(firm)),
                ("tenant", voice.name(self.tenant).into()),
                ("wanted", voice.count(self.wanted).into()),
                ("present", voice.count(self.present).into()),
            ];
            voice.say(name, &values)
        };
        let firm = voice.name(self.firm);
        let call = format!(r#"PUT /v1/tenants/{}/plans/sms {{"monthly_limit": {}}}"#, self.tenant, self.wanted);
        Frame {
            subject: said("plan-subject", self.firm)?,
            firm: self.firm,
            heading: said("plan-subject", &firm)?,
            lead: vec![Paragraph::plain(said("plan-what", &firm)?)],
            paragraphs: vec![Paragraph::with_call(voice.say("plan-how", &[])?, call)],
            ..Frame::empty(self.language)
        }
        .render()
    }
}
