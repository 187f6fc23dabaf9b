//! The mail that tells an administrator that the file which they asked for is there. It names nobody who is in it, and its link opens
//! for its reader alone.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::facts::Mail;
use super::frame::{self, Action, Frame, Paragraph, Row};
use super::language::Language;
use super::voice::Voice;
use super::{RenderError, mail};

/// What the file is a list of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listed {
    /// People.
    People,
    /// The audit log.
    Events,
}

/// What an administrator is told whose file is ready.
#[derive(Debug, Clone, Copy)]
pub struct ExportReady<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// What it lists.
    pub list: Listed,
    /// Where it is.
    pub url: &'a str,
    /// Until when it is there.
    pub until: Timestamp,
    /// The zone in which that is told.
    pub time_zone: &'a TimeZone,
}

impl ExportReady<'_> {
    /// The mail.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let voice = Voice::of(self.language)?;
        let firm = voice.name(self.firm);
        let said = |name| voice.say(name, &[("firm", firm.as_str().into())]);
        let goal = said("export-goal")?;
        let what = said(match self.list {
            Listed::People => "export-people",
            Listed::Events => "export-events",
        })?;
        let until = voice.moment_and_zone(self.until, self.time_zone)?;
        Frame {
            subject: mail::subject(self.language, self.firm, &goal),
            firm: self.firm,
            heading: frame::capitalized(&goal, self.language),
            lead: vec![Paragraph::plain(what)],
            action: Some(Action {
                label: said("export-open")?,
                url: self.url.to_owned(),
                instead: said("link-paste")?,
            }),
            rows: vec![Row { label: said("label-valid-until")?, value: until }],
            paragraphs: vec![Paragraph::plain(said("export-how")?), Paragraph::quiet(said("mfa-unexpected")?)],
            ..Frame::empty(self.language)
        }
        .render()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_every_language_it_says_what_is_ready_where_and_until_when() {
        let url = "https://id.example/p/acme/console/people?as=csv&export=abc";
        for &language in Language::ALL {
            let mail = |list| {
                let until = "2026-12-24T00:00:00Z".parse().unwrap();
                let ready =
                    ExportReady { firm: "Silva & <Sons>", language, list, url, until, time_zone: &TimeZone::UTC };
                ready.mail().unwrap()
            };
            let (people, events) = (mail(Listed::People), mail(Listed::Events));
            assert!(people.text.contains(url) && people.text.contains("2026"), "{language}: {}", people.text);
            assert!(people.text != events.text && people.subject == events.subject, "{language}");
            assert!(!people.html.contains("<Sons>") && people.html.contains("export=abc"), "{}", people.html);
        }
    }
}
