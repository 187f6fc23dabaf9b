//! What a firm asks for, as it came, and what is wrong with it: every fault at once, each with its place. Pure.

use serde::Deserialize;

use super::model::{Address, Agent, MOST_PRESENT, Person, Role};
use crate::delivery::messages::holds_origin_line;
use crate::faults::Faults;
use crate::recipients::reading;
use crate::return_url;
use crate::strict::{nullable, present};
use crate::tenants::model::{Rule, SessionPasscode, Settings};
use crate::tenants::settings::{is_label, is_locale};

/// The longest name of a session.
const LONGEST_NAME: usize = 100;
/// The longest name of a person.
const LONGEST_PERSON: usize = 100;
/// The longest id of an agent, and the longest reason.
const LONGEST_ID: usize = 128;
/// The longest reason of a reveal.
const LONGEST_REASON: usize = 500;

/// The body of `POST /v1/sessions`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionOrder {
    name: String,
    agent: Agent,
    #[serde(default, deserialize_with = "present")]
    passcode: Option<bool>,
    enter_url: String,
    #[serde(default, deserialize_with = "present")]
    locale: Option<String>,
    participants: Vec<ParticipantOrder>,
}

/// A participant, as written; the body of `POST /v1/sessions/{id}/participants`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParticipantOrder {
    role: String,
    name: String,
    invite: NewInvite,
    #[serde(default, deserialize_with = "present")]
    passcode_to: Option<NewAddress>,
}

/// The body of `PATCH /v1/sessions/{id}/participants/{pid}`: a member that is left out stays.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reassignment {
    #[serde(default, deserialize_with = "present")]
    name: Option<String>,
    #[serde(default, deserialize_with = "present")]
    invite: Option<NewInvite>,
    #[serde(default, deserialize_with = "nullable")]
    passcode_to: Option<Option<NewAddress>>,
}

/// The body of `POST …/reveal`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RevealOrder {
    reason: String,
    #[serde(default, deserialize_with = "present")]
    agent: Option<Agent>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct NewInvite {
    channel: String,
    #[serde(default, deserialize_with = "present")]
    email: Option<String>,
    #[serde(default, deserialize_with = "present")]
    phone: Option<String>,
    #[serde(default, deserialize_with = "present")]
    country: Option<String>,
}

/// An address, as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewAddress {
    #[serde(default, deserialize_with = "present")]
    phone: Option<String>,
    #[serde(default, deserialize_with = "present")]
    country: Option<String>,
    #[serde(default, deserialize_with = "present")]
    email: Option<String>,
}

/// What a session is made of, read.
#[derive(Debug)]
pub struct Draft {
    /// What it is about.
    pub name: String,
    /// Who invites.
    pub agent: Agent,
    /// Whether a passcode is asked for.
    pub has_passcode: bool,
    /// Where participants go.
    pub enter_url: String,
    /// The language asked for.
    pub locale: Option<String>,
    /// Who is invited.
    pub participants: Vec<(Role, Person)>,
}

/// Why an order is refused.
#[derive(Debug)]
pub enum OrderError {
    /// Its faults.
    Invalid(Faults),
    /// SMS may not go to one of its numbers; the rule that says so.
    Destination(Rule),
}

impl From<Faults> for OrderError {
    fn from(faults: Faults) -> Self {
        Self::Invalid(faults)
    }
}

impl SessionOrder {
    /// What it asks for.
    ///
    /// # Errors
    /// [`OrderError`].
    pub fn read(&self, settings: &Settings) -> Result<Draft, OrderError> {
        let mut faults = Faults::default();
        if !is_name(&self.name, LONGEST_NAME) {
            faults.add("/name", NAME);
        }
        agent_faults(&self.agent, "/agent", &mut faults);
        let has_passcode = match (settings.sessions.passcode, self.passcode) {
            (SessionPasscode::Off, Some(true)) => {
                faults.add("/passcode", "The firm's administrator turned passcodes of sessions off.");
                false
            }
            (SessionPasscode::Required, Some(false)) => {
                faults.add("/passcode", "The firm's administrator requires a passcode for every session.");
                true
            }
            (SessionPasscode::Off, _) => false,
            (_, wanted) => wanted.unwrap_or(true),
        };
        if let Some(detail) = return_url::fault(&self.enter_url, &settings.web_origins) {
            faults.add("/enter_url", detail);
        }
        if self.locale.as_deref().is_some_and(|locale| !is_locale(locale)) {
            faults.add("/locale", "A locale is a BCP 47 tag such as en or fr-CA.");
        }
        let most = usize::try_from(MOST_PRESENT).unwrap_or(usize::MAX);
        if !(1..=most).contains(&self.participants.len()) {
            faults.add("/participants", "A session has 1 to 50 participants.");
        }
        let mut people = Vec::with_capacity(self.participants.len());
        for (index, participant) in self.participants.iter().enumerate() {
            let at = format!("/participants/{index}");
            people.extend(participant.read_at(&at, has_passcode, settings, &mut faults));
        }
        let primaries = self.participants.iter().filter(|one| one.role == Role::Primary.as_str()).count();
        if primaries != 1 && !self.participants.is_empty() {
            faults.add("/participants", "Exactly one participant has the role primary.");
        }
        faults.check()?;
        people.iter().try_for_each(|(_, person)| allowed(person, settings))?;
        Ok(Draft {
            name: self.name.clone(),
            agent: self.agent.clone(),
            has_passcode,
            enter_url: self.enter_url.clone(),
            locale: self.locale.clone(),
            participants: people,
        })
    }
}

impl ParticipantOrder {
    /// Who it is.
    ///
    /// # Errors
    /// [`OrderError`].
    pub fn read(
        &self,
        has_passcode: bool,
        has_primary: bool,
        settings: &Settings,
    ) -> Result<(Role, Person), OrderError> {
        let mut faults = Faults::default();
        let read = self.read_at("", has_passcode, settings, &mut faults);
        if has_primary && self.role == Role::Primary.as_str() {
            faults.add("/role", "The session has a primary participant: there is one.");
        }
        faults.check()?;
        let (role, person) = read.ok_or_else(incomplete)?;
        allowed(&person, settings)?;
        Ok((role, person))
    }

    fn read_at(
        &self,
        at: &str,
        has_passcode: bool,
        settings: &Settings,
        faults: &mut Faults,
    ) -> Option<(Role, Person)> {
        let role = self.role.parse().ok();
        if role.is_none() {
            faults.add(&format!("{at}/role"), "A role is primary, cosigner or participant.");
        }
        let name = read_name(&self.name, at, faults);
        let invite = self.invite.read(&format!("{at}/invite"), settings, faults);
        let passcode_to = match &self.passcode_to {
            None => Some(None),
            Some(address) => address.read(&format!("{at}/passcode_to"), settings, faults).map(Some),
        };
        let person = Person { name: name?, invite: invite?, passcode_to: passcode_to? };
        other_channel(&person, has_passcode, at, settings, faults);
        Some((role?, person))
    }
}

impl Reassignment {
    /// Who it is from now on, or the same as before.
    ///
    /// # Errors
    /// [`OrderError`].
    pub fn read(&self, before: &Person, has_passcode: bool, settings: &Settings) -> Result<Person, OrderError> {
        let mut faults = Faults::default();
        let name = match &self.name {
            None => Some(before.name.clone()),
            Some(name) => read_name(name, "", &mut faults),
        };
        let invite = match &self.invite {
            None => Some(before.invite.clone()),
            Some(invite) => invite.read("/invite", settings, &mut faults),
        };
        let passcode_to = match &self.passcode_to {
            None => Some(before.passcode_to.clone()),
            Some(None) => Some(None),
            Some(Some(address)) => address.read("/passcode_to", settings, &mut faults).map(Some),
        };
        let person = name.zip(invite).zip(passcode_to);
        let person = person.map(|((name, invite), passcode_to)| Person { name, invite, passcode_to });
        if let Some(person) = &person {
            other_channel(person, has_passcode, "", settings, &mut faults);
        }
        faults.check()?;
        let person = person.ok_or_else(incomplete)?;
        allowed(&person, settings)?;
        Ok(person)
    }
}

impl RevealOrder {
    /// Why, and who is told: the session's agent where nobody else is named.
    ///
    /// # Errors
    /// The faults.
    pub fn read(&self) -> Result<(&str, Option<&Agent>), Faults> {
        let mut faults = Faults::default();
        if !is_label(&self.reason, LONGEST_REASON) {
            faults.add("/reason", "A reason has 1 to 500 characters on one line, no control characters.");
        }
        if let Some(agent) = &self.agent {
            agent_faults(agent, "/agent", &mut faults);
        }
        faults.check()?;
        Ok((&self.reason, self.agent.as_ref()))
    }
}

impl NewInvite {
    fn read(&self, at: &str, settings: &Settings, faults: &mut Faults) -> Option<Address> {
        let (is_sms, is_email) = (self.channel == "sms", self.channel == "email");
        if !is_sms && !is_email {
            faults.add(&format!("{at}/channel"), "A channel is sms or email.");
            return None;
        }
        if is_sms && self.email.is_some() {
            faults.add(&format!("{at}/email"), "An invitation by SMS goes to a phone.");
        }
        if is_email && self.phone.is_some() {
            faults.add(&format!("{at}/phone"), "An invitation by email goes to an email address.");
        }
        if is_email && self.country.is_some() {
            faults.add(&format!("{at}/country"), "A country goes with a phone number.");
        }
        match (&self.phone, &self.email) {
            (Some(phone), _) if is_sms => read_phone(phone, self.country.as_deref(), at, settings, faults),
            (_, Some(email)) if is_email => read_email(email, at, faults),
            _ => {
                let (member, detail) = if is_sms {
                    ("phone", "An invitation by SMS needs a phone number.")
                } else {
                    ("email", "An invitation by email needs an email address.")
                };
                faults.add(&format!("{at}/{member}"), detail);
                None
            }
        }
    }
}

impl NewAddress {
    fn read(&self, at: &str, settings: &Settings, faults: &mut Faults) -> Option<Address> {
        match (&self.phone, &self.email) {
            (Some(phone), None) => read_phone(phone, self.country.as_deref(), at, settings, faults),
            (None, Some(email)) => {
                if self.country.is_some() {
                    faults.add(&format!("{at}/country"), "A country goes with a phone number.");
                }
                read_email(email, at, faults)
            }
            _ => {
                faults.add(at, "A passcode goes to one address: a phone number or an email address.");
                None
            }
        }
    }
}

fn read_phone(
    phone: &str,
    country: Option<&str>,
    at: &str,
    settings: &Settings,
    faults: &mut Faults,
) -> Option<Address> {
    reading::phone(phone, country, settings.default_country(), at, faults).map(Address::Phone)
}

fn read_email(email: &str, at: &str, faults: &mut Faults) -> Option<Address> {
    reading::email(email, at, faults).map(Address::Email)
}

fn read_name(name: &str, at: &str, faults: &mut Faults) -> Option<String> {
    let is_good = is_name(name, LONGEST_PERSON);
    if !is_good {
        faults.add(&format!("{at}/name"), NAME);
    }
    is_good.then(|| name.to_owned())
}

/// The passcode goes by the other channel (C2), or the agent tells it, where the administrator allows that (C5).
fn other_channel(person: &Person, has_passcode: bool, at: &str, settings: &Settings, faults: &mut Faults) {
    let pointer = format!("{at}/passcode_to");
    match &person.passcode_to {
        Some(address) if address.channel() == person.invite.channel() => {
            faults.add(&pointer, "The passcode goes by the other channel than the invitation: SMS and email.");
        }
        Some(_) => {}
        None if has_passcode && !settings.sessions.agent_reveal => faults.add(
            &pointer,
            "Without an address for the passcode the agent would have to read it out, which the firm's administrator does not \
             allow (`agent_reveal`).",
        ),
        None => {}
    }
}

/// Whether SMS may go to a person's number (R30).
fn allowed(person: &Person, settings: &Settings) -> Result<(), OrderError> {
    let addresses = std::iter::once(&person.invite).chain(&person.passcode_to);
    let mut phones = addresses.filter_map(Address::phone);
    phones.try_for_each(|phone| settings.allows_destination(phone)).map_err(OrderError::Destination)
}

fn agent_faults(agent: &Agent, at: &str, faults: &mut Faults) {
    if !is_label(&agent.id, LONGEST_ID) {
        faults.add(&format!("{at}/id"), "An id has 1 to 128 characters, none of them a control character.");
    }
    if !is_name(&agent.name, LONGEST_PERSON) {
        faults.add(&format!("{at}/name"), NAME);
    }
}

const NAME: &str = "A name has 1 to 100 characters on one line, no control characters, and nothing that reads as an \
                    origin-bound code.";

/// A name that messages and pages say.
fn is_name(text: &str, longest: usize) -> bool {
    is_label(text, longest) && !holds_origin_line(text)
}

fn incomplete() -> Faults {
    Faults::one("", "The request is not complete.")
}
