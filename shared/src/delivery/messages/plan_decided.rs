//! The mail to a firm's administrators when the operator has decided what it asked for (A10, D1): what that was, and what holds now.

use super::facts::Mail;
use super::frame::{self, Frame, Paragraph, Row};
use super::language::Language;
use super::voice::Voice;
use super::{RenderError, mail};

/// What the operator decided.
#[derive(Debug)]
pub struct PlanDecided<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// Whether it is about MFA licences; else about message parts a month.
    pub is_mfa: bool,
    /// Whether the operator did it.
    pub is_activated: bool,
    /// What was asked for.
    pub wanted: i64,
    /// What holds now.
    pub holds: i64,
    /// What the operator says of it.
    pub note: Option<&'a str>,
}

impl PlanDecided<'_> {
    /// The mail.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let voice = Voice::of(self.language)?;
        let said = |name| voice.say(name, &[]);
        let goal = said(match (self.is_mfa, self.is_activated) {
            (false, true) => "decided-sms-on",
            (true, true) => "decided-mfa-on",
            (false, false) => "decided-sms-off",
            (true, false) => "decided-mfa-off",
        })?;
        let mut rows = vec![
            Row { label: said("label-wanted")?, value: voice.count(self.wanted) },
            Row { label: said("label-holds")?, value: voice.count(self.holds) },
        ];
        if let Some(note) = self.note {
            rows.push(Row { label: said("label-note")?, value: voice.name(note) });
        }
        Frame {
            subject: mail::subject(self.language, self.firm, &goal),
            firm: self.firm,
            heading: frame::capitalized(&goal, self.language),
            lead: vec![Paragraph::plain(said(if self.is_activated { "decided-what-on" } else { "decided-what-off" })?)],
            rows,
            ..Frame::empty(self.language)
        }
        .render()
    }
}
