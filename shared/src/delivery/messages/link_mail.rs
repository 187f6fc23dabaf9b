//! The mail that brings a guarded link (A6): the firm's own words, or ours where it has none; the link; who sends it, why, and
//! until when it opens. It names none of the items: what they are is what the link guards (A2).

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::facts::Mail;
use super::frame::{self, Action, Frame, Paragraph, Row};
use super::language::Language;
use super::voice::Voice;
use super::{RenderError, mail};

/// What a recipient is told when a link comes.
#[derive(Debug)]
pub struct LinkMail<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// What the recipient is called; without it our own words have no greeting.
    pub name: Option<&'a str>,
    /// The firm's own subject.
    pub subject: Option<&'a str>,
    /// The firm's own text: lines.
    pub text: Option<&'a str>,
    /// The link.
    pub url: &'a str,
    /// When it ends.
    pub expires_at: Timestamp,
    /// The zone in which that is told.
    pub time_zone: &'a TimeZone,
}

impl LinkMail<'_> {
    /// The mail.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let voice = Voice::of(self.language)?;
        let firm = voice.name(self.firm);
        let said = |name| voice.say(name, &[("firm", firm.as_str().into())]);
        let goal = said("link-goal")?;
        let (subject, heading) = match self.subject {
            Some(own) => (own.to_owned(), voice.name(own)),
            None => (mail::subject(self.language, self.firm, &goal), frame::capitalized(&goal, self.language)),
        };
        let own = self.text.map(|text| text.lines().map(str::trim).filter(|line| !line.is_empty()));
        let lead = match own {
            Some(lines) => lines.map(|line| Paragraph::plain(line.to_owned())).collect(),
            None => {
                let hello = |name| voice.say("invite-hello", &[("name", voice.name(name).into())]);
                let hello = self.name.map(hello).transpose()?;
                hello.into_iter().chain([said("link-what")?]).map(Paragraph::plain).collect()
            }
        };
        let until = voice.moment_and_zone(self.expires_at, self.time_zone)?;
        Frame {
            subject,
            firm: self.firm,
            heading,
            lead,
            action: Some(Action { label: said("link-open")?, url: self.url.to_owned(), instead: said("link-paste")? }),
            rows: vec![Row { label: said("label-valid-until")?, value: until }],
            paragraphs: vec![
                Paragraph::plain(said("link-how")?),
                Paragraph::quiet(said("link-why")?),
                Paragraph::quiet(said("mfa-unexpected")?),
            ],
            ..Frame::empty(self.language)
        }
        .render()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static UTC: TimeZone = TimeZone::UTC;

    fn link(subject: Option<&'static str>, text: Option<&'static str>) -> LinkMail<'static> {
        LinkMail {
            firm: "Silva & <Sons>",
            language: Language::En,
            name: Some("Ana <b>"),
            subject,
            text,
            url: "https://id.example/p/acme/l/abc",
            expires_at: "2026-12-24T00:00:00Z".parse().unwrap(),
            time_zone: &UTC,
        }
    }

    #[test]
    fn our_own_words_name_the_firm_and_the_person() {
        let mail = link(None, None).mail().unwrap();
        assert_eq!(mail.subject, "Silva & <Sons>: something was sent to you");
        for part in ["Hello Ana <b>,", "Open:\nhttps://id.example/p/acme/l/abc\n", "24 Dec 2026, 00:00 UTC"] {
            assert!(mail.text.contains(part), "{part}: {}", mail.text);
        }
        assert!(mail.html.contains("Hello Ana &#60;b&#62;,"), "{}", mail.html);
        let address = "href=\"https://id.example/p/acme/l/abc\"";
        assert_eq!(mail.html.matches(address).count(), 2, "a button, and the address: {}", mail.html);
    }

    #[test]
    fn a_firms_words_are_lines_of_text_and_nothing_else() {
        let text =
            "Dear Ana,\r\n\r\n<script>alert(1)</script> { $firm } {{ mail.firm }}\nhttps://evil.example\" onclick=x";
        let mail = link(Some("Your <case>"), Some(text)).mail().unwrap();
        assert_eq!(mail.subject, "Your <case>");
        assert!(!mail.text.contains("Hello") && mail.text.contains("{ $firm } {{ mail.firm }}"));
        assert!(!mail.html.contains("<script>") && !mail.html.contains("<case>"), "{}", mail.html);
        assert!(!mail.html.contains("evil.example\" onclick"), "{}", mail.html);
        assert!(mail.html.contains(">Dear Ana,</p>"), "{}", mail.html);
    }
}
