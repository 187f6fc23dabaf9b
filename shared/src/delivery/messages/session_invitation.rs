//! What invites a participant to a session, by mail and by text message: who invites, to what, until when, and the address
//! of their own. The code that may be asked for at the door is in neither, and a text message has no origin-bound line: it
//! holds no code that one could bind.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::facts::{Mail, SmsText};
use super::frame::{Action, Frame, Paragraph, Row};
use super::language::{Direction, Language};
use super::plain::written;
use super::voice::Voice;
use super::{RenderError, mail, sms};
use crate::delivery::segments;

/// What a participant is told when they are invited to a session.
#[derive(Debug, Clone, Copy)]
pub struct SessionInvitation<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// What the participant is called; without it the mail has no greeting.
    pub name: Option<&'a str>,
    /// The name of the agent who invites.
    pub agent: &'a str,
    /// What the session is about, in the firm's words.
    pub session: &'a str,
    /// The participant's own address of the session.
    pub url: &'a str,
    /// When the invitation ends.
    pub ends_at: Timestamp,
    /// The zone in which that is told.
    pub time_zone: &'a TimeZone,
    /// Whether a code will be asked for at the door.
    pub asks_for_code: bool,
}

impl SessionInvitation<'_> {
    /// The mail.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let voice = Voice::of(self.language)?;
        let (firm, agent, session) = (voice.name(self.firm), voice.name(self.agent), voice.name(self.session));
        let names = [("firm", firm.into()), ("agent", agent.into()), ("session", session.into())];
        let said = |name| voice.say(name, &names);
        let greeting = self.name.map(|name| voice.say("invite-hello", &[("name", voice.name(name).into())]));
        let lead = [greeting.transpose()?, Some(said("session-what")?)];
        let code = self.asks_for_code.then(|| said("session-code")).transpose()?;
        let goal = said("session-goal")?;
        Frame {
            subject: mail::subject(self.language, self.firm, &goal),
            firm: self.firm,
            // As it is: it begins with a name, wherever there are capitals.
            heading: goal,
            lead: lead.into_iter().flatten().map(Paragraph::plain).collect(),
            action: Some(Action {
                label: said("session-open")?,
                url: self.url.to_owned(),
                instead: said("link-paste")?,
            }),
            rows: vec![Row {
                label: said("label-valid-until")?,
                value: voice.moment_and_zone(self.ends_at, self.time_zone)?,
            }],
            paragraphs: code
                .map(Paragraph::plain)
                .into_iter()
                .chain([Paragraph::quiet(said("mfa-unexpected")?)])
                .collect(),
            ..Frame::empty(self.language)
        }
        .render()
    }

    /// The text message: the fullest one within `max_parts`, which shortens the session, then leaves it out, then the agent.
    /// An address can take more parts than that by itself; then it is the fullest one within as many as there must be, since
    /// what would be left out beyond that saves nothing. Firm and address are always whole, and the address is last.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn sms(&self, max_parts: u32) -> Result<SmsText, RenderError> {
        let voice = Voice::of(self.language)?;
        let agent = voice.name(self.agent);
        let to = |session: &str| {
            let names = [("agent", agent.as_str().into()), ("session", voice.name(session).into())];
            voice.say("session-goal", &names)
        };
        let full = self.text(&voice, &to(self.session)?);
        let less = [
            self.text(&voice, &to(&sms::shortened(self.session))?),
            self.text(&voice, &voice.say("session-goal-agent", &[("agent", agent.as_str().into())])?),
            self.text(&voice, &voice.say("session-goal-bare", &[])?),
        ];
        let least = less.iter().map(|text| segments::parts(text)).min().unwrap_or(max_parts);
        Ok(sms::fullest(max_parts.max(least), full, less))
    }

    /// The firm, what this is about, and the address as it was given, after which nothing stands: a phone makes all of it a
    /// link. In a language that runs the other way it has a line of its own, on which it runs its own way.
    fn text(&self, voice: &Voice, goal: &str) -> String {
        let colon = self.language.marks().colon;
        let about = format!("{}{colon}{goal}{}", voice.name(self.firm), colon.trim_end());
        let gap = match self.language.direction() {
            Direction::Ltr => ' ',
            Direction::Rtl => '\n',
        };
        format!("{}{gap}{}", written(&about, self.language), self.url)
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    static UTC: TimeZone = TimeZone::UTC;

    const HOSTILE: &str = "<img src=x onerror=alert(1)>{ $agent }{firm}\"'&amp;";

    fn invitation(language: Language) -> SessionInvitation<'static> {
        samples::invitation(language, &UTC)
    }

    #[test]
    fn the_mail_says_who_invites_to_what_until_when_and_how_to_enter() {
        let mail = SessionInvitation { name: Some("Ana <b>"), ..invitation(Language::En) }.mail().unwrap();
        assert_eq!(mail.subject, "Acme: Marc Dupont invites you to Mortgage signing");
        let url = invitation(Language::En).url;
        for part in [
            "Hello Ana <b>,",
            "Marc Dupont of Acme invites you to a session: Mortgage signing.",
            &format!("Open the invitation:\n{url}\n"),
            "Valid until: 28 Nov 2026, 14:03 UTC",
            "you are asked for a code",
            "If you did not expect this, contact Acme at once.",
        ] {
            assert!(mail.text.contains(part), "{part}: {}", mail.text);
        }
        assert!(mail.html.contains("Hello Ana &#60;b&#62;,"), "{}", mail.html);
        assert_eq!(
            mail.html.matches(&format!("href=\"{url}\"")).count(),
            2,
            "a button, and the address: {}",
            mail.html
        );
    }

    #[test]
    fn a_code_and_a_name_are_spoken_of_only_where_there_are_some() {
        for &language in Language::ALL {
            let (voice, full) = (Voice::of(language).unwrap(), invitation(language));
            let code = voice.say("session-code", &[]).unwrap();
            assert!(full.mail().unwrap().text.contains(&code), "{language}");
            let bare = SessionInvitation { name: None, asks_for_code: false, ..full }.mail().unwrap();
            assert!(!bare.text.contains(&code) && !bare.text.contains("Ana"), "{language}: {}", bare.text);
        }
    }

    #[test]
    fn hostile_names_stay_text() {
        for &language in Language::ALL {
            let (firm, name, agent, session) = (HOSTILE, Some(HOSTILE), HOSTILE, HOSTILE);
            let hostile = SessionInvitation { firm, name, agent, session, ..invitation(language) };
            let mail = hostile.mail().unwrap();
            assert!(!mail.html.contains("<img"), "{language}: {}", mail.html);
            // The subject names firm, agent and session; what stands below it is the firm, the heading, the greeting, who
            // invites to what, and whom to ask.
            assert_eq!(mail.subject.matches(HOSTILE).count(), 3, "{language}: {}", mail.subject);
            assert_eq!(mail.text.matches(HOSTILE).count(), 8, "{language}: {}", mail.text);
            assert_eq!(hostile.sms(9).unwrap().text.matches(HOSTILE).count(), 3, "{language}");
        }
    }

    #[test]
    fn what_is_left_out_goes_in_order_and_never_more_than_it_must() {
        let url = invitation(Language::En).url;
        assert_eq!(url.len(), 100, "about the length that they have");
        let (signing, street, marc) = ("Mortgage signing", "Signing of the mortgage of 12 Long Street", "Marc Dupont");
        let maria = "Maria del Carmen Fernandez de la Vega Sanz";
        let housing = "Wohnungsbaugenossenschaft Nord eG, Niederlassung Hamburg-Altona";
        for (firm, agent, session, max_parts, parts, expected) in [
            ("Acme", marc, signing, 1, 1, "Acme: Marc Dupont invites you to Mortgage signing: "),
            ("Acme", marc, street, 1, 1, "Acme: Marc Dupont invites you to Signing of the mo...: "),
            ("Acme & Sons", marc, street, 1, 1, "Acme & Sons: Marc Dupont invites you to a session: "),
            ("Acme", maria, street, 1, 1, "Acme: you are invited to a session: "),
            ("Acme", maria, street, 2, 2, &format!("Acme: {maria} invites you to {street}: ")),
            // Firm and address alone take two parts: within those, everything is told.
            (housing, marc, street, 1, 2, &format!("{housing}: Marc Dupont invites you to {street}: ")),
        ] {
            let message =
                SessionInvitation { firm, agent, session, ..invitation(Language::En) }.sms(max_parts).unwrap();
            assert_eq!((message.text.as_str(), message.parts), (format!("{expected}{url}").as_str(), parts));
        }
    }

    #[test]
    fn a_text_message_ends_with_the_whole_address_and_names_nobody_by_half() {
        let names = ["Al", "Marc Dupont", "Mária Őri-Łukasz", "山田 太郎", "מרים כהן", &"Maria ".repeat(12), HOSTILE];
        let base = invitation(Language::En).url;
        // What no text message could write otherwise stays as it is, even where the words before it change their letters.
        let urls = [base.to_owned(), "https://a.example/s/1".to_owned(), format!("{base}?é=“ł`{}", "x".repeat(200))];
        for &language in Language::ALL {
            let voice = Voice::of(language).unwrap();
            let as_sent = |text: &str| written(&voice.name(text), language);
            for (agent, session) in names.iter().flat_map(|agent| names.iter().map(move |session| (*agent, *session))) {
                for (url, max_parts) in urls.iter().flat_map(|url| [1, 3].map(|parts| (url, parts))) {
                    let invited = SessionInvitation { firm: "Ácme ő", agent, session, url, ..invitation(language) };
                    let message = invited.sms(max_parts).unwrap();
                    let text = &message.text;
                    let about = text.strip_suffix(url.as_str()).unwrap_or_else(|| panic!("{language}: {text:?}"));
                    assert!(about.ends_with([' ', '\n']), "{language}: {text:?}");
                    assert_eq!(message.parts, segments::parts(text));
                    assert!(["Ácme ő", &as_sent("Ácme ő")].iter().any(|firm| about.contains(*firm)), "{text:?}");
                    let start: String = agent.chars().take(2).collect();
                    let is_named = [agent, &as_sent(agent)].iter().any(|agent| about.contains(*agent));
                    assert!(is_named || !about.contains(&format!(" {start}")), "{language}: {agent}: {text:?}");
                    assert!(!crate::delivery::messages::holds_origin_line(text), "{language}: {text:?}");
                }
            }
        }
    }

    #[test]
    fn a_usual_invitation_costs_no_more_than_its_language_must_and_says_who_invites() {
        for &language in Language::ALL {
            let message = invitation(language).sms(1).unwrap();
            assert_eq!(segments::is_gsm7(&message.text), language.fits_gsm7(), "{language}: {:?}", message.text);
            let parts = if language.fits_gsm7() { 1 } else { 2 };
            assert_eq!(message.parts, parts, "{language}: {:?}", message.text);
            assert!(message.text.contains("Marc Dupont"), "{language}: {:?}", message.text);
        }
    }
}
