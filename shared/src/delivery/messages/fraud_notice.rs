//! The mail that tells a firm's administrators that a person reported a sign-in as fraudulent (D6).

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::facts::Mail;
use super::frame::{self, Frame, Paragraph, Row};
use super::language::Language;
use super::voice::Voice;
use super::{RenderError, mail};

/// What administrators are told when a person denied a sign-in as fraudulent.
#[derive(Debug, Clone, Copy)]
pub struct FraudReported<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// Whose sign-in it was: the login ID, or the address in its masked form.
    pub account: &'a str,
    /// Where the sign-in came from; `None` when nobody said.
    pub network_address: Option<&'a str>,
    /// When it was reported.
    pub at: Timestamp,
    /// The zone in which that is told.
    pub time_zone: &'a TimeZone,
}

impl FraudReported<'_> {
    /// The mail. The call that lifts the hour names no account: what tells it here may be masked, and a login ID is written
    /// otherwise in a path.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let voice = Voice::of(self.language)?;
        let said = |name| voice.say(name, &[]);
        let goal = said("fraud-goal")?;
        let mut rows = vec![
            Row { label: said("label-account")?, value: voice.name(self.account) },
            Row { label: said("label-when")?, value: voice.moment_and_zone(self.at, self.time_zone)? },
        ];
        if let Some(address) = self.network_address {
            rows.push(Row { label: said("label-network")?, value: voice.name(address) });
        }
        Frame {
            subject: mail::subject(self.language, self.firm, &goal),
            firm: self.firm,
            heading: frame::capitalized(&goal, self.language),
            lead: vec![Paragraph::plain(said("fraud-what")?)],
            rows,
            paragraphs: vec![
                Paragraph::plain(said("fraud-done")?),
                Paragraph::plain(said("fraud-ask")?),
                Paragraph::with_call(said("fraud-lift")?, "DELETE /v1/accounts/{login_id}/push-block".to_owned()),
            ],
            ..Frame::empty(self.language)
        }
        .render()
    }
}
