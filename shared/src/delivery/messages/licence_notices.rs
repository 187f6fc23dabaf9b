//! The mails about a firm's MFA licences: to its administrators when they run out (D9, D10), to the operator when it asks for
//! others (D1).

use fluent_bundle::FluentValue;

use super::facts::Mail;
use super::frame::{self, Frame, Paragraph, Row};
use super::language::Language;
use super::voice::Voice;
use super::{RenderError, mail};

/// What administrators are told when their MFA licences are nearly or wholly used (D9).
#[derive(Debug)]
pub struct LicenceAlert<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// The threshold that was reached, in percent.
    pub threshold: u8,
    /// Licences used: people enrolled.
    pub used: i64,
    /// Licences contracted; fewer than used after the contract was made smaller.
    pub contracted: i64,
}

impl LicenceAlert<'_> {
    /// The mail.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let voice = Voice::of(self.language)?;
        let goal = voice.say("licence-goal", &[("percent", self.threshold.to_string().into())])?;
        let used = [("used", voice.count(self.used).into()), ("contracted", voice.count(self.contracted).into())];
        let outcome = if self.threshold >= 100 { "licence-exhausted" } else { "licence-near" };
        Frame {
            subject: mail::subject(self.language, self.firm, &goal),
            firm: self.firm,
            heading: frame::capitalized(&goal, self.language),
            rows: vec![Row { label: voice.say("label-used", &[])?, value: voice.say("licence-used", &used)? }],
            paragraphs: vec![
                Paragraph::plain(voice.say(outcome, &[])?),
                Paragraph::plain(voice.say("licence-enrolled", &[])?),
                Paragraph::with_call(voice.say("licence-more", &[])?, "POST /v1/plans/mfa/requests".to_owned()),
            ],
            ..Frame::empty(self.language)
        }
        .render()
    }
}

/// What the operator is told when a firm asks for another number of MFA licences (D1).
#[derive(Debug)]
pub struct MfaPlanRequest<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The tenant's id.
    pub tenant: &'a str,
    /// The firm's language, in which it asks.
    pub language: Language,
    /// The licences that it asks for.
    pub wanted: i64,
    /// Those that it has.
    pub present: i64,
}

impl MfaPlanRequest<'_> {
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
            ];
            voice.say(name, &values)
        };
        let firm = voice.name(self.firm);
        let call = format!(r#"PUT /v1/tenants/{}/plans/mfa {{"licences": {}}}"#, self.tenant, self.wanted);
        Frame {
            subject: said("mfa-plan-subject", self.firm)?,
            firm: self.firm,
            heading: said("mfa-plan-subject", &firm)?,
            lead: vec![Paragraph::plain(said("mfa-plan-what", &firm)?)],
            rows: vec![
                Row { label: voice.say("label-wanted", &[])?, value: voice.count(self.wanted) },
                Row { label: voice.say("label-present", &[])?, value: voice.count(self.present) },
            ],
            paragraphs: vec![Paragraph::with_call(voice.say("plan-how", &[])?, call)],
            ..Frame::empty(self.language)
        }
        .render()
    }
}
