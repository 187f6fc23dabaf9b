//! What a guarded link is, where it stands, and what may happen to it: pure, with tables of cases.

use jiff::{SignedDuration, Timestamp};
use zeroize::Zeroizing;

use crate::accounts::login_id::LoginId;
use crate::accounts::model::Account;
use crate::clock::seconds_until;
use crate::delivery::messages::Language;
use crate::delivery::model::{AddressFault, Send, SendStatus};
use crate::ids::{AccountId, LinkId};
use crate::limits::Violation;
use crate::passcodes::model::{Over, require_unused};
use crate::recipients::{Channel, Email, Phone, Recipient};
use crate::tenants::model::Settings;

/// How long a link lives when nothing else is said.
pub const USUAL_LIFE: SignedDuration = SignedDuration::from_hours(24 * 90);
/// The longest life.
pub const LONGEST_LIFE: SignedDuration = SignedDuration::from_hours(24 * 400);
/// How long whoever comes after the end is told why.
pub const KEPT: SignedDuration = SignedDuration::from_hours(24 * 30);
/// The pause between two mails.
const MAIL_PAUSE: SignedDuration = SignedDuration::from_secs(30);
/// How often a link is mailed again in any 24 hours.
const RESENDS_A_DAY: u32 = 10;
/// The window of that.
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Where a link stands, as callers see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumString)]
#[strum(serialize_all = "lowercase")]
pub enum Status {
    /// Mailed, or about to be.
    Sent,
    /// Its last mail did not arrive.
    Bounced,
    /// Its recipient asked for a code.
    Opened,
    /// A code was right.
    Verified,
    /// An account signed in and has it.
    Active,
    /// Its time is over.
    Expired,
    /// The firm took it back.
    Revoked,
}

impl Status {
    /// As callers see it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// Whom a link is for.
#[derive(Clone, PartialEq, Eq)]
pub struct LinkRecipient {
    /// The name.
    pub name: Option<String>,
    /// Where it is mailed.
    pub email: Email,
    /// Where a code may go instead.
    pub phone: Option<Phone>,
    /// ISO 3166 alpha-2, for national digits to come.
    pub country: Option<String>,
    /// Whether codes go by email alone, although there is a number (A5).
    pub skip_phone: bool,
}

impl std::fmt::Debug for LinkRecipient {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("LinkRecipient").field("email", &self.email).finish_non_exhaustive()
    }
}

/// What a link leads to: an opaque thing of the firm's application.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Item {
    /// The firm's own name of it; once in a link.
    pub reference: String,
    /// What its recipient calls it.
    pub title: String,
    /// The firm's own kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Where it opens.
    pub url: String,
}

/// The firm's own words in the mail.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    /// The subject; ours where there is none.
    pub subject: Option<String>,
    /// The text; none where there is none.
    pub text: Option<String>,
}

/// The account that a link belongs to.
#[derive(Clone, PartialEq, Eq)]
pub struct Holder {
    /// The account.
    pub account: AccountId,
    /// By what it is found.
    pub login_id: LoginId,
}

/// One mail of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkMail {
    /// Which of its mails: the first is 1. What else is known of it.
    pub send: Send,
    /// What its provider said of the address.
    pub fault: Option<AddressFault>,
}

/// A guarded link.
#[derive(Clone)]
pub struct Link {
    /// Its id.
    pub id: LinkId,
    /// Whom it is for.
    pub recipient: LinkRecipient,
    /// The account that it is meant for, in the firm's words.
    pub login_id: Option<LoginId>,
    /// The role of an account that is made by it.
    pub role: Option<String>,
    /// The organization of one.
    pub organization: Option<String>,
    /// What it leads to.
    pub items: Vec<Item>,
    /// Which items were visited first when, in the order of the items.
    pub opened_items: Vec<Option<Timestamp>>,
    /// The firm's words.
    pub message: Message,
    /// The language that was asked for, as a BCP 47 tag.
    pub locale: Option<String>,
    /// What whoever has it knows.
    pub secret: Zeroizing<String>,
    /// Where the firm's pages were when it was made: what was mailed stays what it is.
    pub pages: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
    /// When the firm took it back.
    pub revoked_at: Option<Timestamp>,
    /// When its recipient first asked for a code.
    pub opened_at: Option<Timestamp>,
    /// When a code was right first.
    pub verified_at: Option<Timestamp>,
    /// When an account first signed in with it.
    pub active_at: Option<Timestamp>,
    /// That account.
    pub holder: Option<Holder>,
    /// Its latest mails, oldest first.
    pub mails: Vec<LinkMail>,
    /// Counts the changes of its content, for optimistic writes.
    pub version: i64,
}

impl std::fmt::Debug for Link {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Link").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Link {
    /// Where it stands at `now`. An end comes before everything, the first one if there were two; how far its recipient came
    /// says more than what became of a mail.
    #[must_use]
    pub fn status(&self, now: Timestamp) -> Status {
        if let Err(over) = self.require_open(now) {
            return if over == Over::Expired { Status::Expired } else { Status::Revoked };
        }
        match () {
            () if self.active_at.is_some() => Status::Active,
            () if self.verified_at.is_some() => Status::Verified,
            () if self.opened_at.is_some() => Status::Opened,
            () if self.is_bounced() => Status::Bounced,
            () => Status::Sent,
        }
    }

    /// `Ok` while it leads anywhere, else why not.
    ///
    /// # Errors
    /// [`Over::Canceled`] or [`Over::Expired`].
    pub fn require_open(&self, now: Timestamp) -> Result<(), Over> {
        match self.revoked_at {
            Some(_) => Err(Over::Canceled),
            None if self.expires_at <= now => Err(Over::Expired),
            None => Ok(()),
        }
    }

    /// When it ended, or ends.
    #[must_use]
    pub fn ends_at(&self) -> Timestamp {
        self.revoked_at.unwrap_or(self.expires_at)
    }

    /// Whether the last mail did not arrive.
    fn is_bounced(&self) -> bool {
        self.mails.last().is_some_and(|mail| mail.send.status == SendStatus::Failed || mail.fault.is_some())
    }

    /// Which mail comes next: 1 is the first.
    #[must_use]
    pub fn next_mail(&self) -> u32 {
        self.mails.last().map_or(1, |mail| mail.send.generation.saturating_add(1))
    }

    /// Whether it may be mailed again at `now`.
    ///
    /// # Errors
    /// That the pause is not over, or that it was mailed as often as it may be in a day; waiting as told is enough (R20).
    pub fn judge_resend(&self, now: Timestamp) -> Result<(), TooOften> {
        let again = self.mails.iter().filter(|mail| mail.send.generation > 1).map(|mail| mail.send.at);
        let today: Vec<Timestamp> = again.filter(|at| *at + DAY > now).collect();
        let quota = usize::try_from(RESENDS_A_DAY).unwrap_or(usize::MAX);
        if let Some(frees) = today.len().checked_sub(quota).and_then(|first| today.get(first)) {
            return Err(TooOften::ForToday(Violation {
                policy: "link-resends-24-hours",
                quota: RESENDS_A_DAY,
                window_seconds: DAY.as_secs(),
                retry_after_seconds: seconds_until(*frees + DAY, now),
            }));
        }
        match self.mails.last().map(|mail| mail.send.at + MAIL_PAUSE) {
            Some(next) if next > now => Err(TooOften::ForNow(Violation {
                policy: "link-resend-interval",
                quota: 1,
                window_seconds: MAIL_PAUSE.as_secs(),
                retry_after_seconds: seconds_until(next, now),
            })),
            _ => Ok(()),
        }
    }

    /// Whom codes may go to: the number is none where it is to be skipped (A5).
    #[must_use]
    pub fn addresses(&self) -> Option<Recipient> {
        let phone = self.recipient.phone.clone().filter(|_| !self.recipient.skip_phone);
        Recipient::new(phone, Some(self.recipient.email.clone()))
    }

    /// The channels that its recipient chooses from, with the masked addresses (A7). A number that the firm may not send to is
    /// not offered.
    #[must_use]
    pub fn channels(&self, settings: &Settings) -> Vec<(Channel, String)> {
        let Some(addresses) = self.addresses() else { return Vec::new() };
        let is_reached = |phone: &Phone| settings.allows_destination(phone).is_ok();
        let offered = |channel: &Channel| *channel == Channel::Email || addresses.phone().is_some_and(is_reached);
        addresses.channels().filter(offered).filter_map(|channel| Some((channel, addresses.masked(channel)?))).collect()
    }

    /// The language of its mail and its pages.
    #[must_use]
    pub fn language(&self, settings: &Settings) -> Language {
        Language::choose(self.locale.as_deref(), &settings.locale)
    }

    /// An item by its reference, and its place.
    #[must_use]
    pub fn item(&self, reference: &str) -> Option<(usize, &Item)> {
        self.items.iter().enumerate().find(|(_, item)| item.reference == reference)
    }

    /// Whose it may become, or is: the account that has it; before one has it, an account with the address that it was mailed
    /// to. Whoever merely holds the link, or verified by a number, makes it nobody else's.
    #[must_use]
    pub fn may_be_of(&self, account: &Account) -> bool {
        match &self.holder {
            Some(holder) => holder.account == account.id,
            None => {
                let email = account.profile.email.as_ref().map(Email::canonical);
                let is_named = self.login_id.as_ref().is_some_and(|id| id.folded() == account.login_id.folded());
                email.map_or(is_named, |email| email == self.recipient.email.canonical())
            }
        }
    }
}

/// Why a link is not mailed again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TooOften {
    /// The pause is not over.
    ForNow(Violation),
    /// The day's mails are used up.
    ForToday(Violation),
}

/// A code of a visit, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// The link.
    pub link: LinkId,
    /// The account that visits.
    pub account: AccountId,
    /// The keyed hash of the item's reference.
    pub item: String,
    /// When that account proved itself.
    pub authenticated_at: Timestamp,
    /// How (RFC 8176).
    pub amr: Vec<String>,
    /// How sure that is.
    pub acr: String,
    /// When it ends.
    pub expires_at: Timestamp,
    /// When it was used.
    pub used_at: Option<Timestamp>,
}

impl Visit {
    /// Whether it is good at `now`. What was final first stays final.
    ///
    /// # Errors
    /// [`Over::AlreadyUsed`] or [`Over::Expired`].
    pub fn require_open(&self, now: Timestamp) -> Result<(), Over> {
        require_unused(self.used_at, self.expires_at, now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::model::{Profile, Status as AccountStatus};
    use crate::factors::model::Enrollment;
    use crate::random::Random;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).unwrap()
    }

    fn mail(number: u32, seconds: i64, status: SendStatus, fault: Option<AddressFault>) -> LinkMail {
        let send = Send {
            channel: Channel::Email,
            to: "a••@e••.com".into(),
            at: at(seconds),
            status,
            generation: number,
            charge: None,
            received: None,
            is_settled: false,
            is_probe: false,
        };
        LinkMail { send, fault }
    }

    fn link() -> Link {
        Link {
            id: LinkId::new(&Random::system()),
            recipient: LinkRecipient {
                name: None,
                email: Email::parse("ana@example.com").unwrap(),
                phone: Phone::parse("+33483736383", None, None).ok(),
                country: None,
                skip_phone: false,
            },
            login_id: None,
            role: None,
            organization: None,
            items: Vec::new(),
            opened_items: Vec::new(),
            message: Message::default(),
            locale: None,
            secret: Zeroizing::new("secret".into()),
            pages: "pages".into(),
            created_at: at(0),
            expires_at: at(1_000),
            revoked_at: None,
            opened_at: None,
            verified_at: None,
            active_at: None,
            holder: None,
            mails: vec![mail(1, 0, SendStatus::Sent, None)],
            version: 1,
        }
    }

    #[test]
    fn the_status_says_the_end_first_then_how_far_its_recipient_came_then_the_mail() {
        use SendStatus::{Delivered, Failed, Sending, Sent, Unknown};
        let far = Link { opened_at: Some(at(1)), verified_at: Some(at(2)), active_at: Some(at(3)), ..link() };
        let with_mail = |status, fault| Link { mails: vec![mail(1, 0, status, fault)], ..link() };
        let two = |first, second| Link { mails: vec![mail(1, 0, first, None), mail(2, 40, second, None)], ..link() };
        for (what, link, now, expected) in [
            ("new", with_mail(Sending, None), 0, Status::Sent),
            ("taken", with_mail(Sent, None), 0, Status::Sent),
            ("arrived", with_mail(Delivered, None), 0, Status::Sent),
            ("the answer was lost", with_mail(Unknown, None), 0, Status::Sent),
            ("failed", with_mail(Failed, None), 0, Status::Bounced),
            ("complained of", with_mail(Delivered, Some(AddressFault::Complained)), 0, Status::Bounced),
            ("failed, then arrived", two(Failed, Delivered), 50, Status::Sent),
            ("arrived, then failed", two(Delivered, Failed), 50, Status::Bounced),
            ("opened", Link { opened_at: Some(at(1)), ..link() }, 5, Status::Opened),
            ("opened, then failed", Link { opened_at: Some(at(1)), ..with_mail(Failed, None) }, 5, Status::Opened),
            ("verified", Link { active_at: None, ..far.clone() }, 5, Status::Verified),
            ("active", far.clone(), 999, Status::Active),
            ("over", far.clone(), 1_000, Status::Expired),
            ("failed and over", with_mail(Failed, None), 1_000, Status::Expired),
            ("taken back", Link { revoked_at: Some(at(9)), ..far.clone() }, 10, Status::Revoked),
            ("taken back, later over", Link { revoked_at: Some(at(9)), ..far }, 2_000, Status::Revoked),
        ] {
            assert_eq!(link.status(at(now)), expected, "{what}");
        }
    }

    #[test]
    fn statuses_read_back() {
        for (status, text) in [(Status::Sent, "sent"), (Status::Bounced, "bounced"), (Status::Revoked, "revoked")] {
            assert_eq!((status.as_str(), text.parse()), (text, Ok(status)));
        }
        assert!("Sent".parse::<Status>().is_err());
    }

    #[test]
    fn mails_are_half_a_minute_apart_and_ten_a_day_besides_the_first() {
        let link = |times: &[i64]| Link {
            mails: (1..).zip(times).map(|(number, at)| mail(number, *at, SendStatus::Sent, None)).collect(),
            expires_at: at(1_000_000),
            ..link()
        };
        let eleven: Vec<i64> = (0..11).map(|index| index * 30).collect();
        for (times, now, expected) in [
            (&[0][..], 29, Some((false, 1))),
            (&[0], 30, None),
            (&[0, 40], 45, Some((false, 25))),
            (&eleven[..10], 300, None),
            (&eleven, 330, Some((true, 86_400 - 300))),
            (&eleven, 86_429, Some((true, 1))),
            (&eleven, 86_430, None),
        ] {
            let found = link(times).judge_resend(at(now)).err().map(|why| match why {
                TooOften::ForNow(violation) => (false, violation.retry_after_seconds),
                TooOften::ForToday(violation) => (true, violation.retry_after_seconds),
            });
            assert_eq!(found, expected, "{times:?} at {now}");
        }
    }

    #[test]
    fn a5_without_a_number_or_with_one_to_skip_codes_go_by_email_alone() {
        let mut settings = Settings::new("Acme".into());
        settings.allowed_countries = vec!["FR".into()];
        let names = |link: &Link| link.channels(&settings);
        let (sms, email) = ((Channel::Sms, "+33•••••••83".to_owned()), (Channel::Email, "a••@e••.com".to_owned()));
        assert_eq!(names(&link()), [sms, email.clone()]);
        for skip in [true, false] {
            let mut link = link();
            link.recipient.skip_phone = skip;
            if !skip {
                link.recipient.phone = None;
            }
            assert_eq!(names(&link), std::slice::from_ref(&email));
        }
        settings.allowed_countries.clear();
        assert_eq!(link().channels(&settings), [email], "a number that nothing may be sent to");
    }

    #[test]
    fn a_link_becomes_an_account_with_its_address_and_stays_that_one() {
        let account = |login_id: &str, email: Option<&str>| Account {
            id: AccountId::new(&Random::system()),
            login_id: LoginId::parse(login_id).unwrap(),
            profile: Profile {
                email: email.map(|email| Email::parse(email).unwrap()),
                phone: Some("+33483736383".into()),
                country: None,
                name: None,
                role: "client".into(),
                organization: None,
                console: None,
            },
            status: AccountStatus::Active,
            password: None,
            enrollment: Enrollment::default(),
            sign_in_epoch: 1,
            reset_epoch: 1,
            created_at: at(0),
            updated_at: at(0),
            version: 1,
            indexed: None,
        };
        let meant = Link { login_id: LoginId::parse("ana").ok(), ..link() };
        for (what, link, account, expected) in [
            ("the address", link(), account("ana", Some("ANA@example.com")), true),
            ("another one", link(), account("ana", Some("eve@example.com")), false),
            ("the same number alone", link(), account("eve", None), false),
            ("meant, without an address", meant.clone(), account("Ana", None), true),
            ("meant, with another address by now", meant.clone(), account("ana", Some("eve@example.com")), false),
            ("another one with the address", meant, account("ana2", Some("ana@example.com")), true),
        ] {
            assert_eq!(link.may_be_of(&account), expected, "{what}");
        }
        let (ana, twin) = (account("ana", Some("ana@example.com")), account("ana2", Some("ana@example.com")));
        let holder = Holder { account: ana.id.clone(), login_id: ana.login_id.clone() };
        let held = Link { holder: Some(holder), ..link() };
        assert!(held.may_be_of(&ana) && !held.may_be_of(&twin));
        // Whatever becomes of its address.
        let moved = Account { profile: Profile { email: None, ..ana.profile.clone() }, ..ana };
        assert!(held.may_be_of(&moved));
    }

    #[test]
    fn r66_a_visit_is_good_once_and_for_its_time() {
        let visit = |used: Option<i64>| Visit {
            link: LinkId::new(&Random::system()),
            account: AccountId::new(&Random::system()),
            item: String::new(),
            authenticated_at: at(0),
            amr: Vec::new(),
            acr: "aal1".into(),
            expires_at: at(60),
            used_at: used.map(at),
        };
        for (visit, now, expected) in [
            (visit(None), 59, Ok(())),
            (visit(None), 60, Err(Over::Expired)),
            (visit(Some(3)), 4, Err(Over::AlreadyUsed)),
            (visit(Some(3)), 99, Err(Over::AlreadyUsed)),
        ] {
            assert_eq!(visit.require_open(at(now)), expected);
        }
    }
}
