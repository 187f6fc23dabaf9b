//! The mail to a firm's administrator: whose console they may enter now, what they may do there, who asked for it, and how they come
//! in. It leads to where a password is set by a code, and holds neither a code nor a token: whoever reads it can do no more than
//! ask for a code that goes to the same address.

use super::facts::Mail;
use super::frame::{self, Action, Frame, Paragraph, Row};
use super::language::Language;
use super::voice::Voice;
use super::{RenderError, mail};
use crate::administrators::Console;

/// What a person is told who may enter a firm's console, or do another thing there.
#[derive(Debug)]
pub struct ConsoleInvitation<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// What the person is called; without it the mail has no greeting.
    pub name: Option<&'a str>,
    /// What they sign in with.
    pub login_id: &'a str,
    /// What they may do.
    pub console: Console,
    /// Whether the operator of the deployment asked for it; else the firm did.
    pub by_operator: bool,
    /// Where a password is set by a code, where the deployment's address is known.
    pub password_url: Option<&'a str>,
}

impl ConsoleInvitation<'_> {
    /// The mail.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let voice = Voice::of(self.language)?;
        let firm = voice.name(self.firm);
        let said = |name| voice.say(name, &[("firm", firm.as_str().into())]);
        let goal = said("console-goal")?;
        let hello = |name| voice.say("invite-hello", &[("name", voice.name(name).into())]);
        let why = said(if self.by_operator { "console-by-operator" } else { "console-by-firm" })?;
        let lead = self.name.map(hello).transpose()?.into_iter().chain([why]).map(Paragraph::plain).collect();
        let action = match self.password_url {
            Some(url) => {
                Some(Action { label: said("console-open")?, url: url.to_owned(), instead: said("link-paste")? })
            }
            None => None,
        };
        let may = said(match self.console {
            Console::Owner => "console-owner",
            Console::HelpDesk => "console-help-desk",
            Console::ReadOnly => "console-read-only",
        })?;
        Frame {
            subject: mail::subject(self.language, self.firm, &goal),
            firm: self.firm,
            heading: frame::capitalized(&goal, self.language),
            lead,
            action,
            rows: vec![
                Row { label: said("label-login-id")?, value: voice.name(self.login_id) },
                Row { label: said("label-console-role")?, value: may },
            ],
            paragraphs: vec![
                Paragraph::plain(said("console-password")?),
                Paragraph::plain(said("console-second-step")?),
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

    const INVITATION: ConsoleInvitation<'static> = ConsoleInvitation {
        firm: "Silva & <Sons>",
        language: Language::En,
        name: Some("Ana <b>"),
        login_id: "ana <i>",
        console: Console::Owner,
        by_operator: true,
        password_url: Some("https://id.example/p/silva/forgot-password?then=console"),
    };

    #[test]
    fn it_says_whose_console_who_asked_and_how_to_come_in() {
        let mail = INVITATION.mail().unwrap();
        assert_eq!(mail.subject, "Silva & <Sons>: you may now enter the console");
        for part in [
            "Hello Ana <b>,",
            "The operator of this service has made you an administrator of Silva & <Sons>.",
            "Set a password:\nhttps://id.example/p/silva/forgot-password?then=console\n",
            "Login ID: ana <i>",
            "In the console: Owner – you may do everything",
            "second step",
        ] {
            assert!(mail.text.contains(part), "{part}: {}", mail.text);
        }
        assert!(!mail.html.contains("<b>") && !mail.html.contains("<i>") && !mail.html.contains("<Sons>"));
    }

    #[test]
    fn in_every_language_it_tells_what_one_may_and_who_asked() {
        for &language in Language::ALL {
            let of = |console, by_operator| {
                let invitation = ConsoleInvitation { language, console, by_operator, ..INVITATION };
                invitation.mail().unwrap().text
            };
            let texts = [
                of(Console::Owner, true),
                of(Console::Owner, false),
                of(Console::HelpDesk, true),
                of(Console::ReadOnly, true),
            ];
            for (index, text) in texts.iter().enumerate() {
                assert!(text.contains("ana <i>") && !texts[..index].contains(text), "{language}: {text}");
            }
        }
    }

    #[test]
    fn where_the_address_is_not_known_it_leads_nowhere() {
        let mail = ConsoleInvitation { password_url: None, ..INVITATION }.mail().unwrap();
        assert!(!mail.text.contains("http") && !mail.html.contains("href"), "{}", mail.text);
    }
}
