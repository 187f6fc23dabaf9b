//! What a person is told by mail of what an administrator did to their account (R68). None of these mails holds a link, and none
//! a whole address: one of them may go to somebody who was never meant to know the new one.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::RenderError;
use super::facts::Mail;
use super::frame::Row;
use super::language::Language;
use super::mfa_notices::Notice;

/// What stands instead of an address or a number that stood there before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Now {
    /// It is the same.
    #[default]
    Same,
    /// Nothing.
    Gone,
    /// Another one, masked.
    Masked(String),
}

impl Now {
    /// What stands there now.
    #[must_use]
    pub fn of(is_same: bool, masked: Option<String>) -> Self {
        match masked {
            _ if is_same => Self::Same,
            Some(masked) => Self::Masked(masked),
            None => Self::Gone,
        }
    }
}

/// What a person is told when an administrator disabled their account.
#[derive(Debug)]
pub struct AccountDisabled<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// When.
    pub at: Timestamp,
    /// The zone in which that is told.
    pub time_zone: &'a TimeZone,
}

impl AccountDisabled<'_> {
    /// The mail.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let notice = Notice::of(self.firm, self.language)?;
        let rows = vec![notice.moment("label-when", self.at, self.time_zone)?];
        let paragraphs = vec![notice.paragraph("mfa-unexpected")?];
        notice.mail("disabled-goal", vec![notice.paragraph("disabled-what")?], rows, paragraphs)
    }
}

/// What a person is told when an administrator changed where messages to them go: at the address on record until then.
#[derive(Debug)]
pub struct ContactChanged<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The language.
    pub language: Language,
    /// What became of the email address.
    pub email: &'a Now,
    /// What became of the phone number.
    pub phone: &'a Now,
    /// When.
    pub at: Timestamp,
    /// The zone in which that is told.
    pub time_zone: &'a TimeZone,
}

impl ContactChanged<'_> {
    /// The mail.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn mail(&self) -> Result<Mail, RenderError> {
        let notice = Notice::of(self.firm, self.language)?;
        let mut rows = Vec::new();
        for (label, now) in [("label-new-email", self.email), ("label-new-phone", self.phone)] {
            let value = match now {
                Now::Same => continue,
                Now::Gone => notice.say("contact-none", &[])?,
                Now::Masked(masked) => notice.name(masked),
            };
            rows.push(Row { label: notice.say(label, &[])?, value });
        }
        rows.push(notice.moment("label-when", self.at, self.time_zone)?);
        let mut paragraphs = vec![notice.paragraph("mfa-unexpected")?];
        if *self.email != Now::Same {
            paragraphs.push(notice.quiet("contact-old")?);
        }
        notice.mail("contact-goal", vec![notice.paragraph("contact-what")?], rows, paragraphs)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Voice;
    use super::super::samples::SENT_AT;
    use super::*;

    const FIRM: &str = "Silva & <Sons>";

    fn disabled(language: Language) -> Mail {
        AccountDisabled { firm: FIRM, language, at: SENT_AT, time_zone: &TimeZone::UTC }.mail().unwrap()
    }

    fn changed(language: Language, email: &Now, phone: &Now) -> Mail {
        let time_zone = &TimeZone::UTC;
        ContactChanged { firm: FIRM, language, email, phone, at: SENT_AT, time_zone }.mail().unwrap()
    }

    fn masked(text: &str) -> Now {
        Now::Masked(text.to_owned())
    }

    #[test]
    fn r68_they_name_the_firm_what_was_done_when_and_what_to_do_and_lead_nowhere() {
        for &language in Language::ALL {
            let (email, phone) = (masked("m••@e••.com"), masked("+33•••••••78"));
            let moment = Voice::of(language).unwrap().moment_and_zone(SENT_AT, &TimeZone::UTC).unwrap();
            let mails = [
                disabled(language),
                changed(language, &email, &Now::Same),
                changed(language, &Now::Same, &phone),
                changed(language, &email, &phone),
                changed(language, &Now::Gone, &Now::Gone),
            ];
            for (index, mail) in mails.iter().enumerate() {
                assert!(mail.text.contains(&moment) && mail.subject.starts_with(FIRM), "{language}: {}", mail.text);
                // In the sentence of what was done, and in that of what to do.
                assert!(mail.text.matches(FIRM).count() >= 2, "{language}: {}", mail.text);
                assert_eq!(mail.text.contains("m••@e••.com"), [1, 3].contains(&index), "{language}: {}", mail.text);
                assert_eq!(mail.text.contains("+33•••••••78"), [2, 3].contains(&index), "{language}: {}", mail.text);
                assert!(!mail.html.contains("<Sons>"), "{language}: {}", mail.html);
                for bad in ["http", "href", "www."] {
                    assert!(!mail.text.contains(bad) && !mail.html.contains(bad), "{language}: {bad}");
                }
                assert!(mails[..index].iter().all(|other| other.text != mail.text), "{language}: {}", mail.text);
            }
        }
    }

    #[test]
    fn who_gets_it_at_an_address_that_is_no_longer_on_record_is_told_why() {
        let why = "This mail goes to the address that was on record until then.";
        let of = |email: Now, phone: Now| changed(Language::En, &email, &phone).text;
        assert!(of(masked("m••@e••.com"), Now::Same).contains(why));
        assert!(of(Now::Gone, Now::Same).contains("New email address: none\n"));
        assert!(!of(Now::Same, Now::Gone).contains(why));
    }
}
