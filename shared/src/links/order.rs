//! What a firm asks for, as it came, and what is wrong with it: every fault at once, each with its place. Pure.

use jiff::Timestamp;
use serde::Deserialize;

use super::model::{Item, LONGEST_LIFE, LinkRecipient, Message, USUAL_LIFE};
use crate::accounts::login_id::LoginId;
use crate::accounts::model::{Account, Change, Changes, Profile};
use crate::delivery::messages::holds_origin_line;
use crate::faults::Faults;
use crate::recipients::Phone;
use crate::return_url;
use crate::strict::{nullable, present};
use crate::tenants::model::Settings;
use crate::tenants::settings::{is_label, is_locale};

/// The most items of a link.
const MOST_ITEMS: usize = 50;
/// The longest reference of an item, in characters.
const LONGEST_REFERENCE: usize = 128;
/// The longest title of an item, and the longest name.
const LONGEST_TITLE: usize = 200;
/// The longest subject.
const LONGEST_SUBJECT: usize = 150;
/// The longest text of the firm's.
const LONGEST_TEXT: usize = 5_000;

/// The body of `POST /v1/links`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkOrder {
    recipient: NewRecipient,
    #[serde(default, deserialize_with = "present")]
    login_id: Option<String>,
    #[serde(default, deserialize_with = "present")]
    role: Option<String>,
    #[serde(default, deserialize_with = "present")]
    organization: Option<String>,
    items: Vec<NewItem>,
    #[serde(default, deserialize_with = "present")]
    message: Option<NewMessage>,
    #[serde(default, deserialize_with = "present")]
    expires_at: Option<String>,
    #[serde(default, deserialize_with = "present")]
    locale: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct NewRecipient {
    #[serde(default, deserialize_with = "present")]
    name: Option<String>,
    email: String,
    #[serde(default, deserialize_with = "present")]
    phone: Option<String>,
    #[serde(default, deserialize_with = "present")]
    country: Option<String>,
    #[serde(default)]
    skip_phone: bool,
}

/// An item, as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewItem {
    reference: String,
    title: String,
    #[serde(default, deserialize_with = "present")]
    kind: Option<String>,
    url: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct NewMessage {
    #[serde(default, deserialize_with = "present")]
    subject: Option<String>,
    #[serde(default, deserialize_with = "present")]
    text: Option<String>,
}

/// The body of `PATCH /v1/links/{id}`: a member that is left out stays, `null` removes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkChange {
    #[serde(default, deserialize_with = "present")]
    recipient: Option<RecipientChange>,
    #[serde(default, deserialize_with = "present")]
    items: Option<Vec<NewItem>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RecipientChange {
    #[serde(default, deserialize_with = "nullable")]
    name: Option<Option<String>>,
    #[serde(default, deserialize_with = "nullable")]
    phone: Option<Option<String>>,
    #[serde(default, deserialize_with = "nullable")]
    country: Option<Option<String>>,
    #[serde(default, deserialize_with = "present")]
    skip_phone: Option<bool>,
    #[serde(default)]
    email: Change<serde_json::Value>,
}

/// What a link is made of, read.
#[derive(Debug)]
pub struct Draft {
    /// Whom it is for.
    pub recipient: LinkRecipient,
    /// The account that it is meant for.
    pub login_id: Option<LoginId>,
    /// The role of an account that it makes.
    pub role: Option<String>,
    /// The organization of one.
    pub organization: Option<String>,
    /// What it leads to.
    pub items: Vec<Item>,
    /// The firm's words.
    pub message: Message,
    /// The language that was asked for.
    pub locale: Option<String>,
    /// When it ends.
    pub expires_at: Timestamp,
}

impl LinkOrder {
    /// The account that it is meant for, as far as one can be named so.
    #[must_use]
    pub fn login_id(&self) -> Option<LoginId> {
        LoginId::parse(self.login_id.as_deref()?).ok()
    }

    /// The address, as far as it is one.
    #[must_use]
    pub fn email(&self) -> Option<crate::recipients::Email> {
        crate::recipients::Email::parse(&self.recipient.email).ok()
    }

    /// Reads it. National digits without a country are those of the account's, else of the tenant's default (A3).
    ///
    /// # Errors
    /// Every fault.
    pub fn read(&self, account: Option<&Account>, settings: &Settings, now: Timestamp) -> Result<Draft, Faults> {
        let mut faults = Faults::default();
        let given = |member: &Option<String>| member.clone().map_or(Change::Keep, Change::Set);
        let known = Profile {
            country: account.and_then(|account| account.profile.country.clone()),
            ..Profile::blank(settings)
        };
        let changes = Changes {
            email: Change::Set(self.recipient.email.clone()),
            phone: given(&self.recipient.phone),
            country: given(&self.recipient.country),
            name: given(&self.recipient.name),
            role: given(&self.role),
            organization: given(&self.organization),
            ..Changes::default()
        };
        let recipient = read_recipient(&known, &changes, self.recipient.skip_phone, settings, &mut faults);
        let login_id = self.login_id.as_deref().map(LoginId::parse).transpose();
        if let Err(error) = &login_id {
            faults.add("/login_id", format!("{error}."));
        }
        let items = read_items(&self.items, settings, &mut faults);
        let message = self.message.as_ref().map(|message| message.read(&mut faults)).unwrap_or_default();
        let expires_at = read_end(self.expires_at.as_deref(), now, &mut faults);
        if self.locale.as_deref().is_some_and(|locale| !is_locale(locale)) {
            faults.add("/locale", "A locale is a BCP 47 tag such as en or fr-CA.");
        }
        faults.check()?;
        let (Some(recipient), Ok(login_id)) = (recipient, login_id) else {
            return Err(Faults::one("", "The request is not complete."));
        };
        let (role, organization) = (self.role.clone(), self.organization.clone());
        let locale = self.locale.clone();
        Ok(Draft { recipient, login_id, role, organization, items, message, locale, expires_at })
    }
}

impl LinkChange {
    /// What the recipient and the items are with it.
    ///
    /// # Errors
    /// Every fault.
    pub fn read(
        &self,
        recipient: &LinkRecipient,
        items: &[Item],
        settings: &Settings,
    ) -> Result<(LinkRecipient, Vec<Item>), Faults> {
        let mut faults = Faults::default();
        let changed = match &self.recipient {
            None => Some(recipient.clone()),
            Some(change) => change.read(recipient, settings, &mut faults),
        };
        let items = match &self.items {
            None => items.to_vec(),
            Some(items) => read_items(items, settings, &mut faults),
        };
        faults.check()?;
        changed.map(|recipient| (recipient, items)).ok_or_else(|| Faults::one("", "The request is not complete."))
    }
}

impl RecipientChange {
    fn read(&self, before: &LinkRecipient, settings: &Settings, faults: &mut Faults) -> Option<LinkRecipient> {
        if self.email != Change::Keep {
            faults.add("/recipient/email", "The address of a link stays: make another link for another address.");
        }
        let change = |member: &Option<Option<String>>| match member {
            None => Change::Keep,
            Some(None) => Change::Remove,
            Some(Some(value)) => Change::Set(value.clone()),
        };
        let known = Profile {
            email: Some(before.email.clone()),
            phone: before.phone.as_ref().map(|phone| phone.e164().to_owned()),
            country: before.country.clone(),
            name: before.name.clone(),
            ..Profile::blank(settings)
        };
        let changes = Changes {
            phone: change(&self.phone),
            country: change(&self.country),
            name: change(&self.name),
            ..Changes::default()
        };
        read_recipient(&known, &changes, self.skip_phone.unwrap_or(before.skip_phone), settings, faults)
    }
}

impl NewMessage {
    fn read(&self, faults: &mut Faults) -> Message {
        if let Some(subject) = &self.subject {
            if !is_label(subject, LONGEST_SUBJECT) {
                faults.add("/message/subject", "A subject is one line of 1 to 150 characters, no control characters.");
            } else if holds_origin_line(subject) {
                faults.add("/message/subject", ORIGIN_LINE);
            }
        }
        if let Some(text) = &self.text {
            let is_plain = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).all(|line| {
                line.is_empty() || line.trim().is_empty() && !line.chars().any(is_odd) || is_label(line, LONGEST_TEXT)
            });
            if text.trim().is_empty() || text.chars().count() > LONGEST_TEXT || !is_plain {
                let detail = "A text has 1 to 5,000 characters: lines, and no other control characters.";
                faults.add("/message/text", detail);
            } else if text.lines().any(holds_origin_line) {
                faults.add("/message/text", ORIGIN_LINE);
            }
        }
        Message { subject: self.subject.clone(), text: self.text.clone() }
    }
}

const ORIGIN_LINE: &str = "An `@`, a host and a `#` would read as an origin-bound code.";

fn is_odd(c: char) -> bool {
    c.is_control()
}

/// Reads a recipient as a person's profile is read; role and organization of the same request with it.
fn read_recipient(
    known: &Profile,
    changes: &Changes,
    skip_phone: bool,
    settings: &Settings,
    faults: &mut Faults,
) -> Option<LinkRecipient> {
    let read = known.changed(changes, settings);
    if let Change::Set(name) = &changes.name
        && read.as_ref().map_or_else(|found| found.list().iter().all(|fault| fault.pointer != "/name"), |_| true)
        && !is_label(name, LONGEST_TITLE)
    {
        faults.add("/recipient/name", "1 to 200 characters on one line, no control characters.");
    }
    let profile = match read {
        Ok(profile) => profile,
        Err(found) => {
            for fault in found.list() {
                let is_own = matches!(fault.pointer.as_str(), "/role" | "/organization");
                let pointer = if is_own { fault.pointer.clone() } else { format!("/recipient{}", fault.pointer) };
                faults.add(&pointer, fault.detail.clone());
            }
            return None;
        }
    };
    Some(LinkRecipient {
        name: profile.name,
        email: profile.email?,
        phone: profile.phone.as_deref().and_then(|phone| Phone::parse(phone, None, None).ok()),
        country: profile.country,
        skip_phone,
    })
}

fn read_items(items: &[NewItem], settings: &Settings, faults: &mut Faults) -> Vec<Item> {
    if !(1..=MOST_ITEMS).contains(&items.len()) {
        faults.add("/items", "A link has 1 to 50 items.");
    }
    let read = items.iter().enumerate().map(|(index, item)| {
        let mut refuse = |member: &str, detail: &str| faults.add(&format!("/items/{index}/{member}"), detail);
        if !is_label(&item.reference, LONGEST_REFERENCE) {
            refuse("reference", "A reference has 1 to 128 characters, none of them a control character.");
        } else if items[..index].iter().any(|other| other.reference == item.reference) {
            refuse("reference", "This reference is named twice.");
        }
        if !is_label(&item.title, LONGEST_TITLE) {
            refuse("title", "A title has 1 to 200 characters, none of them a control character.");
        }
        if item.kind.as_deref().is_some_and(|kind| !is_kind(kind)) {
            refuse("kind", "A kind is a lower-case letter and up to 31 lower-case letters, digits, `_` or `-`.");
        }
        if let Some(detail) = return_url::fault(&item.url, &settings.web_origins) {
            refuse("url", detail);
        }
        let (reference, title) = (item.reference.clone(), item.title.clone());
        Item { reference, title, kind: item.kind.clone(), url: item.url.clone() }
    });
    read.collect()
}

/// `[a-z][a-z0-9_-]{0,31}`.
fn is_kind(text: &str) -> bool {
    let starts = text.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
    let is_made_of =
        text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-".contains(&byte));
    starts && is_made_of && text.len() <= 32
}

fn read_end(text: Option<&str>, now: Timestamp, faults: &mut Faults) -> Timestamp {
    let usual = now + USUAL_LIFE;
    let Some(text) = text else { return usual };
    let Ok(end) = text.parse::<Timestamp>() else {
        faults.add("/expires_at", "This is not an RFC 3339 time such as 2026-11-30T00:00:00Z.");
        return usual;
    };
    if end <= now {
        faults.add("/expires_at", "A link ends in the future.");
    } else if end > now + LONGEST_LIFE {
        faults.add("/expires_at", "A link lives 400 days at most.");
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::json;
    use crate::http::problem::Problem;

    fn settings() -> Settings {
        let web_origins = vec!["https://app.firm.example".to_owned()];
        Settings { default_country: Some("FR".into()), web_origins, ..Settings::new("Acme".into()) }
    }

    fn now() -> Timestamp {
        "2026-11-21T14:03:11Z".parse().unwrap()
    }

    fn read(body: &str) -> Result<Draft, Vec<String>> {
        let pointers = |faults: &Faults| faults.list().iter().map(|fault| fault.pointer.clone()).collect();
        match json::parse::<LinkOrder>(body.as_bytes()) {
            Ok(order) => order.read(None, &settings(), now()).map_err(|faults| pointers(&faults)),
            Err(Problem::InvalidRequest(faults)) => Err(pointers(&faults)),
            Err(other) => panic!("{other:?}"),
        }
    }

    const ITEM: &str =
        r#"{"reference": "case-12/q-3", "title": "Questionnaire", "url": "https://app.firm.example/q-3"}"#;

    fn with(members: &str) -> String {
        format!(r#"{{"recipient": {{"email": "ana@example.com"}}, "items": [{ITEM}]{members}}}"#)
    }

    #[test]
    fn the_contracts_own_example_is_read() {
        let body = r#"{
          "recipient": {"name": "Ana Silva", "email": "ana@example.com", "phone": "0483736383", "country": "FR", "skip_phone": false},
          "login_id": "ana.silva", "role": "client", "organization": "Acme",
          "items": [{"reference": "case-12/q-3", "title": "Questionnaire", "kind": "questionnaire", "url": "https://app.firm.example/items/q-3"}],
          "message": {"subject": "Your case needs two documents", "text": "Dear Ana, …"},
          "expires_at": "2026-12-24T00:00:00Z", "locale": "fr"
        }"#;
        let draft = read(body).unwrap();
        assert_eq!(draft.recipient.phone.as_ref().map(Phone::e164), Some("+33483736383"));
        assert_eq!(draft.expires_at.to_string(), "2026-12-24T00:00:00Z");
        assert_eq!(read(&with("")).unwrap().expires_at, now() + USUAL_LIFE);
    }

    #[test]
    fn every_fault_is_named_at_once() {
        let body = r#"{
          "recipient": {"name": "a\nb", "email": "ana", "phone": "12 34", "country": "FR"},
          "login_id": "", "role": "king", "organization": " ",
          "items": [
            {"reference": "", "title": "", "kind": "A b", "url": "https://evil.example/"},
            {"reference": "a", "title": "a", "url": "https://app.firm.example/?code=1"},
            {"reference": "a", "title": "a", "url": "https://app.firm.example/"}],
          "message": {"subject": "a\nb", "text": "\u0000"},
          "expires_at": "2026-11-21T14:03:11Z", "locale": "x"
        }"#;
        let mut found = read(body).unwrap_err();
        found.sort();
        let mut expected = [
            "/recipient/name",
            "/recipient/email",
            "/recipient/phone",
            "/login_id",
            "/role",
            "/organization",
            "/items/0/reference",
            "/items/0/title",
            "/items/0/kind",
            "/items/0/url",
            "/items/1/url",
            "/items/2/reference",
            "/message/subject",
            "/message/text",
            "/expires_at",
            "/locale",
        ]
        .map(str::to_owned);
        expected.sort();
        assert_eq!(found, expected);
    }

    #[test]
    fn what_is_not_as_it_should_be_is_refused() {
        for (body, pointer) in [
            (r#"{"items": []}"#.to_owned(), ""),
            (
                format!(r#"{{"recipient": {{"email": "ana@example.com"}}, "items": [{}]}}"#, [ITEM; 51].join(",")),
                "/items",
            ),
            (r#"{"recipient": {"email": "ana@example.com"}, "items": []}"#.to_owned(), "/items"),
            (format!(r#"{{"recipient": {{}}, "items": [{ITEM}]}}"#), "/recipient"),
            (format!(r#"{{"recipient": [{{"email": "ana@example.com"}}], "items": [{ITEM}]}}"#), "/recipient"),
            (with(r#", "login_id": null"#), "/login_id"),
            (with(r#", "expires_at": "tomorrow""#), "/expires_at"),
            (with(r#", "expires_at": "2027-12-26T14:03:12Z""#), "/expires_at"),
            (with(r#", "message": {"text": "a\u202eb"}"#), "/message/text"),
            (with(r#", "message": {"text": "Hello\n@evil.example #123456"}"#), "/message/text"),
            (with(r#", "message": {"subject": "@evil.example #123456"}"#), "/message/subject"),
            (with(r#", "message": {"html": "<b>"}"#), "/message/html"),
            (with(r#", "opened": true"#), "/opened"),
        ] {
            assert_eq!(read(&body).unwrap_err()[0], pointer, "{body}");
        }
        for body in [
            with(r#", "expires_at": "2027-12-26T14:03:11Z""#),
            with(r#", "message": {}"#),
            with(r#", "message": {"text": "Dear Ana,\r\n\r\n  two lines\n"}"#),
        ] {
            read(&body).unwrap_or_else(|found| panic!("{body}: {found:?}"));
        }
    }

    #[test]
    fn a_change_merges_and_removes_and_leaves_the_address_alone() {
        let before = read(&with("")).unwrap();
        let known = LinkRecipient {
            name: Some("Ana".into()),
            phone: Phone::parse("+33483736383", None, None).ok(),
            country: Some("FR".into()),
            ..before.recipient
        };
        let change = |body: &str| {
            let change: LinkChange = json::parse(body.as_bytes()).unwrap();
            let pointers = |faults: Faults| faults.list().iter().map(|fault| fault.pointer.clone()).collect::<Vec<_>>();
            change.read(&known, &before.items, &settings()).map_err(pointers)
        };
        assert_eq!(change("{}").unwrap(), (known.clone(), before.items.clone()));
        let (gone, _) = change(r#"{"recipient": {"name": null, "phone": null, "country": null}}"#).unwrap();
        assert_eq!(gone, LinkRecipient { name: None, phone: None, country: None, ..known.clone() });
        let (other, _) = change(r#"{"recipient": {"phone": "0612345678", "skip_phone": true}}"#).unwrap();
        assert_eq!((other.phone.as_ref().map(Phone::e164), other.skip_phone), (Some("+33612345678"), true));
        assert_eq!(other.name.as_deref(), Some("Ana"));
        for (body, pointer) in [
            (r#"{"recipient": {"email": "ana@example.com"}}"#, "/recipient/email"),
            (r#"{"recipient": {"email": null}}"#, "/recipient/email"),
            (r#"{"recipient": {"phone": "1"}}"#, "/recipient/phone"),
            (r#"{"items": []}"#, "/items"),
        ] {
            assert_eq!(change(body).unwrap_err(), [pointer], "{body}");
        }
        assert!(json::parse::<LinkChange>(br#"{"recipient": null}"#).is_err());
        assert!(json::parse::<LinkChange>(br#"{"expires_at": "2027-01-01T00:00:00Z"}"#).is_err());
    }
}
