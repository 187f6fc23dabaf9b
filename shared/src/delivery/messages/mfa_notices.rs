//! What a person is told by mail of their second step (D4, D8, R46): that it is to be set up, and whatever becomes of it.
//! None of these mails holds a link, which a forged one would have too, and none holds a code of any kind.

use std::rc::Rc;

use fluent_bundle::FluentValue;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::facts::Mail;
use super::frame::{self, Frame, Paragraph, Row};
use super::language::Language;
use super::voice::Voice;
use super::{RenderError, mail};
use crate::mfa_policy::FactorKind;

/// The text that names a kind of factor.
fn name_of(kind: FactorKind) -> &'static str {
    match kind {
        FactorKind::Totp => "factor-totp",
        FactorKind::Webauthn => "factor-webauthn",
        FactorKind::Push => "factor-push",
        FactorKind::Sms => "factor-sms",
    }
}

/// What a person is told when their firm asks a second step of them (D4).
#[derive(Debug)]
pub struct EnrollInvitation<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// What the person is called; without it the mail has no greeting.
    pub name: Option<&'a str>,
    /// Until when it can be put off; `None` when the next sign-in insists.
    pub grace_until: Option<Timestamp>,
    /// The zone in which that is told.
    pub time_zone: &'a TimeZone,
}

impl EnrollInvitation<'_> {
    /// The mail.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let notice = Notice::of(self.firm, self.language)?;
        let mut lead = Vec::new();
        if let Some(name) = self.name {
            let name = notice.voice.name(name);
            lead.push(Paragraph::plain(notice.voice.say("invite-hello", &[("name", name.into())])?));
        }
        lead.push(notice.paragraph("invite-why")?);
        let by = self.grace_until.map(|until| notice.moment("label-set-up-by", until, self.time_zone));
        let paragraphs = vec![notice.paragraph("invite-next")?, notice.paragraph("invite-no-link")?];
        notice.mail("invite-goal", lead, by.into_iter().collect::<Result<_, _>>()?, paragraphs)
    }
}

/// What a person is told when a factor of theirs became active (R46).
#[derive(Debug)]
pub struct FactorAdded<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// What was added.
    pub kind: FactorKind,
    /// What the person called it; empty when they did not.
    pub factor_name: &'a str,
    /// When.
    pub at: Timestamp,
    /// The zone in which that is told.
    pub time_zone: &'a TimeZone,
}

impl FactorAdded<'_> {
    /// The mail.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let notice = Notice::of(self.firm, self.language)?;
        let mut rows = notice.factor(self.kind, self.factor_name)?;
        rows.push(notice.moment("label-when", self.at, self.time_zone)?);
        notice.mail("added-goal", vec![notice.paragraph("added-what")?], rows, notice.was_it_you()?)
    }
}

/// What a person is told when a factor of theirs was removed (R46).
#[derive(Debug)]
pub struct FactorRemoved<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// What was removed.
    pub kind: FactorKind,
    /// What the person called it; empty when they did not.
    pub factor_name: &'a str,
    /// When.
    pub at: Timestamp,
    /// The zone in which that is told.
    pub time_zone: &'a TimeZone,
}

impl FactorRemoved<'_> {
    /// The mail.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let notice = Notice::of(self.firm, self.language)?;
        let mut rows = notice.factor(self.kind, self.factor_name)?;
        rows.push(notice.moment("label-when", self.at, self.time_zone)?);
        notice.mail("removed-goal", vec![notice.paragraph("removed-what")?], rows, notice.was_it_you()?)
    }
}

/// What a person is told when an administrator reset their factors (D8).
#[derive(Debug)]
pub struct MfaReset<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// When.
    pub at: Timestamp,
    /// The zone in which that is told.
    pub time_zone: &'a TimeZone,
}

impl MfaReset<'_> {
    /// The mail.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let notice = Notice::of(self.firm, self.language)?;
        let rows = vec![notice.moment("label-when", self.at, self.time_zone)?];
        let paragraphs = vec![notice.paragraph("reset-next")?, notice.paragraph("mfa-unexpected")?];
        notice.mail("reset-goal", vec![notice.paragraph("reset-what")?], rows, paragraphs)
    }
}

/// What a person is told when an administrator made bypass codes for them.
#[derive(Debug)]
pub struct BypassCodesMade<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// How many.
    pub count: u32,
    /// When they stop working.
    pub until: Timestamp,
    /// When they were made.
    pub at: Timestamp,
    /// The zone in which both are told.
    pub time_zone: &'a TimeZone,
}

impl BypassCodesMade<'_> {
    /// The mail.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let notice = Notice::of(self.firm, self.language)?;
        let counted = |name| notice.say(name, &[("count", self.count.into())]);
        let rows = vec![
            notice.moment("label-when", self.at, self.time_zone)?,
            notice.moment("label-valid-until", self.until, self.time_zone)?,
        ];
        let lead = vec![Paragraph::plain(counted("bypass-what")?)];
        let paragraphs = vec![notice.paragraph("bypass-no-code")?, notice.paragraph("mfa-unexpected")?];
        notice.mail_about(&counted("bypass-goal")?, lead, rows, paragraphs)
    }
}

/// What a person is told when they got new recovery codes (R47).
#[derive(Debug)]
pub struct RecoveryCodesMade<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// When.
    pub at: Timestamp,
    /// The zone in which that is told.
    pub time_zone: &'a TimeZone,
}

impl RecoveryCodesMade<'_> {
    /// The mail.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let notice = Notice::of(self.firm, self.language)?;
        let rows = vec![notice.moment("label-when", self.at, self.time_zone)?];
        notice.mail("recovery-goal", vec![notice.paragraph("recovery-what")?], rows, notice.was_it_you()?)
    }
}

/// What a person is told when a recovery code of theirs was used (R47).
#[derive(Debug)]
pub struct RecoveryCodeUsed<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// How many are left.
    pub left: u32,
    /// When.
    pub at: Timestamp,
    /// The zone in which that is told.
    pub time_zone: &'a TimeZone,
}

impl RecoveryCodeUsed<'_> {
    /// The mail.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let notice = Notice::of(self.firm, self.language)?;
        let rows = vec![
            notice.moment("label-when", self.at, self.time_zone)?,
            Row { label: notice.say("label-left", &[])?, value: notice.voice.count(self.left.into()) },
        ];
        let mut paragraphs = Vec::new();
        if self.left == 0 {
            paragraphs.push(notice.paragraph("recovery-last")?);
        }
        paragraphs.extend(notice.was_it_you()?);
        notice.mail("recovery-used-goal", vec![notice.paragraph("recovery-used-what")?], rows, paragraphs)
    }
}

/// What a person is told when a security key's signature counter went backwards, as it does when there is a copy of it
/// (WebAuthn L3, 6.1.1).
#[derive(Debug)]
pub struct SecurityKeyRefused<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// What the person called it; empty when they did not.
    pub factor_name: &'a str,
    /// When.
    pub at: Timestamp,
    /// The zone in which that is told.
    pub time_zone: &'a TimeZone,
}

impl SecurityKeyRefused<'_> {
    /// The mail.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let notice = Notice::of(self.firm, self.language)?;
        let mut rows = notice.factor(FactorKind::Webauthn, self.factor_name)?;
        rows.push(notice.moment("label-when", self.at, self.time_zone)?);
        notice.mail("key-goal", vec![notice.paragraph("key-what")?], rows, vec![notice.paragraph("key-do")?])
    }
}

/// What these mails do alike: they name the firm and what happened, and the rest is rows and paragraphs.
pub(super) struct Notice<'a> {
    voice: Rc<Voice>,
    firm: &'a str,
}

impl<'a> Notice<'a> {
    pub(super) fn of(firm: &'a str, language: Language) -> Result<Self, RenderError> {
        Ok(Self { voice: Voice::of(language)?, firm })
    }

    /// A text, which may name the firm.
    pub(super) fn say(
        &self,
        name: &'static str,
        values: &[(&'static str, FluentValue<'_>)],
    ) -> Result<String, RenderError> {
        let firm = ("firm", FluentValue::from(self.voice.name(self.firm)));
        let values: Vec<_> = values.iter().cloned().chain([firm]).collect();
        self.voice.say(name, &values)
    }

    pub(super) fn paragraph(&self, name: &'static str) -> Result<Paragraph, RenderError> {
        Ok(Paragraph::plain(self.say(name, &[])?))
    }

    pub(super) fn quiet(&self, name: &'static str) -> Result<Paragraph, RenderError> {
        Ok(Paragraph::quiet(self.say(name, &[])?))
    }

    /// Words that are not ours.
    pub(super) fn name(&self, text: &str) -> String {
        self.voice.name(text)
    }

    pub(super) fn moment(&self, label: &'static str, at: Timestamp, zone: &TimeZone) -> Result<Row, RenderError> {
        Ok(Row { label: self.say(label, &[])?, value: self.voice.moment_and_zone(at, zone)? })
    }

    /// What a factor is, and what its owner called it.
    fn factor(&self, kind: FactorKind, name: &str) -> Result<Vec<Row>, RenderError> {
        let mut rows = vec![Row { label: self.say("label-method", &[])?, value: self.say(name_of(kind), &[])? }];
        if !name.is_empty() {
            rows.push(Row { label: self.say("label-name", &[])?, value: self.voice.name(name) });
        }
        Ok(rows)
    }

    fn was_it_you(&self) -> Result<Vec<Paragraph>, RenderError> {
        Ok(vec![self.paragraph("mfa-you")?, self.paragraph("mfa-not-you")?])
    }

    pub(super) fn mail(
        &self,
        goal: &'static str,
        lead: Vec<Paragraph>,
        rows: Vec<Row>,
        paragraphs: Vec<Paragraph>,
    ) -> Result<Mail, RenderError> {
        self.mail_about(&self.say(goal, &[])?, lead, rows, paragraphs)
    }

    fn mail_about(
        &self,
        goal: &str,
        lead: Vec<Paragraph>,
        rows: Vec<Row>,
        paragraphs: Vec<Paragraph>,
    ) -> Result<Mail, RenderError> {
        let language = self.voice.language();
        Frame {
            subject: mail::subject(language, self.firm, goal),
            firm: self.firm,
            heading: frame::capitalized(goal, language),
            lead,
            rows,
            paragraphs,
            ..Frame::empty(language)
        }
        .render()
    }
}
