//! What an account is, and how a request changes it. Pure: no table, no clock, no HTTP.

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize};

use super::hashing::PasswordHash;
use super::login_id::LoginId;
pub use crate::administrators::Console;
use crate::factors::model::Enrollment;
use crate::faults::Faults;
use crate::ids::{AccountId, TenantId};
use crate::jobs::model::{Job, PersonNotice, Whom};
use crate::mfa_policy::{KeptPolicy, Person};
use crate::recipients::Email;
use crate::recipients::phone::{Country, Phone};
use crate::tenants::model::Settings;

/// The role of an account that was made without one, where the tenant has it; else the tenant's last one.
const DEFAULT_ROLE: &str = "client";

/// The longest name of a person or an organization, in characters.
const LONGEST_NAME: usize = 200;

/// A person of a tenant who signs in.
#[derive(Debug, Clone)]
pub struct Account {
    /// Its id, which stays when everything else changes.
    pub id: AccountId,
    /// What the person signs in with.
    pub login_id: LoginId,
    /// Who the person is.
    pub profile: Profile,
    /// Whether the person may sign in.
    pub status: Status,
    /// The password's hash; none until one is set.
    pub password: Option<PasswordHash>,
    /// What the person is enrolled with.
    pub enrollment: Enrollment,
    /// Grows whenever sign-ins are to end: a new password, or the account disabled.
    pub sign_in_epoch: u64,
    /// Grows whenever open password resets are to end: as above, or another email address.
    pub reset_epoch: u64,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Counts the changes, for optimistic writes.
    pub version: i64,
    /// What stands in the index of words of it ([`chains::digest`](super::chains::digest)); none for an account of before there
    /// was one.
    pub indexed: Option<String>,
}

/// What is known about the person. Kept sealed in the table.
#[derive(Clone, PartialEq, Eq)]
pub struct Profile {
    /// Where passcodes and notices go.
    pub email: Option<Email>,
    /// E.164.
    pub phone: Option<String>,
    /// ISO 3166 alpha-2.
    pub country: Option<String>,
    /// The person's name.
    pub name: Option<String>,
    /// One of the tenant's roles.
    pub role: String,
    /// The organization, in the firm's words.
    pub organization: Option<String>,
    /// What they may do in the firm's console; none who may not enter it.
    pub console: Option<Console>,
}

impl std::fmt::Debug for Profile {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Profile").field("role", &self.role).finish_non_exhaustive()
    }
}

/// Whether an account may sign in.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Status {
    /// It may.
    #[default]
    Active,
    /// It may not; nothing is lost.
    Disabled,
    /// Its portal access was withdrawn.
    NoAccess,
    /// Its record was deactivated.
    Inactive,
}

impl Status {
    /// As written in requests and in the table.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// A member of a change: left out, `null`, or a value.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Change<T> {
    /// Left out: it stays as it is.
    #[default]
    Keep,
    /// `null`: it goes, or goes back to its default.
    Remove,
    /// A new value.
    Set(T),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Change<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::deserialize(deserializer)?.map_or(Self::Remove, Self::Set))
    }
}

impl<T: Clone> Change<T> {
    /// What stands after the change.
    fn applied(&self, before: Option<&T>) -> Option<T> {
        match self {
            Self::Keep => before.cloned(),
            Self::Remove => None,
            Self::Set(value) => Some(value.clone()),
        }
    }
}

/// What a request says about an account, as it came: for `PATCH`, where a member left out stays. A `PUT` and a line of an
/// import are the same over [`Profile::blank`].
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the contract's members, named as there")]
pub struct Changes {
    #[serde(default)]
    pub email: Change<String>,
    #[serde(default)]
    pub phone: Change<String>,
    #[serde(default)]
    pub country: Change<String>,
    #[serde(default)]
    pub name: Change<String>,
    #[serde(default, deserialize_with = "given")]
    pub role: Change<String>,
    #[serde(default)]
    pub organization: Change<String>,
    #[serde(default, deserialize_with = "given")]
    pub status: Change<Status>,
    #[serde(default)]
    pub console: Change<Console>,
}

/// For members that every account has: `null` is refused like any wrong type.
fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Change<T>, D::Error> {
    T::deserialize(deserializer).map(Change::Set)
}

impl Profile {
    /// Nothing known yet of somebody of a tenant.
    #[must_use]
    pub fn blank(settings: &Settings) -> Self {
        let role = default_role(settings);
        Self { email: None, phone: None, country: None, name: None, role, organization: None, console: None }
    }

    /// Whether messages go elsewhere than by another profile: whoever reads them may reset the password (R68).
    #[must_use]
    pub fn reaches_elsewhere_than(&self, other: &Self) -> bool {
        self.email != other.email || self.phone != other.phone
    }

    /// The profile after `changes`, every faulty member named.
    ///
    /// # Errors
    ///
    /// The members that are refused, at least one.
    pub fn changed(&self, changes: &Changes, settings: &Settings) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let mut note = |member: &'static str, why: String| faults.add(&format!("/{member}"), why);

        let email = match &changes.email {
            Change::Set(text) => Email::parse(text).map_err(|error| note("email", error.to_string())).ok(),
            Change::Keep => self.email.clone(),
            Change::Remove => None,
        };
        let given_country = match &changes.country {
            Change::Set(text) => {
                let country = Country::parse(text);
                if country.is_none() {
                    note("country", "This is not an ISO 3166 alpha-2 country in capitals, such as FR.".into());
                }
                country
            }
            Change::Keep | Change::Remove => None,
        };
        let known_country = self.country.as_deref().and_then(Country::parse);
        let mut country = changes.country.applied(self.country.as_ref());
        let mut phone = changes.phone.applied(self.phone.as_ref());
        if let Change::Set(text) = &changes.phone {
            // The country on record helps to read national digits only; a number in E.164 may be of another one.
            let hint = known_country.filter(|_| changes.country == Change::Keep).or(settings.default_country());
            match Phone::parse(text, given_country, hint) {
                Ok(read) => {
                    phone = Some(read.e164().to_owned());
                    if changes.country == Change::Keep {
                        country = read.country().map(|country| country.as_str().to_owned());
                    }
                }
                Err(error) => note("phone", error.to_string()),
            }
        }
        let mut name_of = |member, change: &Change<String>, before: &Option<String>| {
            if let Change::Set(text) = change
                && !is_name(text)
            {
                note(member, format!("1 to {LONGEST_NAME} characters, no control characters."));
            }
            change.applied(before.as_ref())
        };
        let name = name_of("name", &changes.name, &self.name);
        let organization = name_of("organization", &changes.organization, &self.organization);
        let role = match &changes.role {
            Change::Set(role) if !settings.has_role(role) => {
                let roles: Vec<_> = settings.roles.iter().map(|role| role.name.as_str()).collect();
                note("role", format!("One of the tenant's roles: {}.", roles.join(", ")));
                role.clone()
            }
            change => change.applied(Some(&self.role)).unwrap_or_else(|| default_role(settings)),
        };
        faults.check()?;
        let console = changes.console.applied(self.console.as_ref());
        Ok(Self { email, phone, country, name, role, organization, console })
    }
}

impl Account {
    /// The person, as jobs find them.
    #[must_use]
    pub fn whom(&self) -> Whom {
        Whom { login_id: self.login_id.folded().to_owned(), account: self.id.clone() }
    }

    /// The job that tells the person what became of their second step at `at`.
    #[must_use]
    pub fn told(&self, tenant: &TenantId, at: Timestamp, notice: PersonNotice) -> Job {
        Job::PersonNotice { tenant: tenant.clone(), whom: self.whom(), at_ms: at.as_millisecond(), notice }
    }

    /// The account with another profile and status, and the epochs that this ends.
    #[must_use]
    pub fn with(&self, profile: Profile, status: Status, now: Timestamp) -> Self {
        let is_disabled_now = self.status == Status::Active && status != Status::Active;
        // What a browser was shown as an administrator's is not to be shown on.
        let may_less_now = profile.console < self.profile.console;
        let has_other_email =
            self.profile.email.as_ref().map(Email::canonical) != profile.email.as_ref().map(Email::canonical);
        let mut enrollment = self.enrollment.clone();
        if status != Status::Active {
            // What it holds of the firm's licences comes back (D11).
            enrollment.reset();
        }
        Self {
            profile,
            status,
            enrollment,
            sign_in_epoch: self.sign_in_epoch + u64::from(is_disabled_now || may_less_now),
            reset_epoch: self.reset_epoch + u64::from(is_disabled_now || has_other_email),
            updated_at: now,
            version: self.version + 1,
            ..self.clone()
        }
    }

    /// The account with another password, which ends its sign-ins and its resets.
    #[must_use]
    pub fn with_password(&self, hash: PasswordHash, now: Timestamp) -> Self {
        Self {
            password: Some(hash),
            sign_in_epoch: self.sign_in_epoch + 1,
            reset_epoch: self.reset_epoch + 1,
            updated_at: now,
            version: self.version + 1,
            ..self.clone()
        }
    }

    /// The organization as it is compared and counted.
    #[must_use]
    pub fn folded_organization(&self) -> Option<String> {
        self.profile.organization.as_deref().map(super::login_id::fold_text)
    }

    /// Since when a policy enables the person, epoch milliseconds; `None` when it does not, or they may not sign in.
    #[must_use]
    pub fn enabled_since(&self, policy: &KeptPolicy) -> Option<i64> {
        if self.status == Status::Active { self.as_person(|person| policy.enabled_since(person)) } else { None }
    }

    /// Whether a sign-in asks the person for a second step: whom a policy enables, and administrators, whatever the policy.
    #[must_use]
    pub fn is_asked(&self, policy: &KeptPolicy) -> bool {
        self.status == Status::Active && (self.profile.console.is_some() || self.enabled_since(policy).is_some())
    }

    /// Whether the person takes no licence: an administrator whom no policy enables.
    #[must_use]
    pub fn needs_no_seat(&self, policy: &KeptPolicy) -> bool {
        self.profile.console.is_some() && self.enabled_since(policy).is_none()
    }

    /// Until when the person may put the enrolment off; `None` without a grace, which an administrator has never.
    #[must_use]
    pub fn grace_until(&self, policy: &KeptPolicy) -> Option<Timestamp> {
        if self.profile.console.is_some() {
            return None;
        }
        let own = self.enrollment.enabled_at_ms.and_then(|ms| Timestamp::from_millisecond(ms).ok());
        let enabled_at = own.unwrap_or(self.created_at);
        self.as_person(|person| policy.grace_until(person, enabled_at))
    }

    fn as_person<T>(&self, ask: impl FnOnce(Person<'_>) -> T) -> T {
        let organization = self.folded_organization();
        ask(Person { role: &self.profile.role, organization: organization.as_deref() })
    }

    /// Whether it is of an organization, which is folded already; everybody is of none in particular.
    #[must_use]
    pub fn is_of(&self, organization: Option<&str>) -> bool {
        organization.is_none_or(|organization| self.folded_organization().is_some_and(|own| own == organization))
    }
}

fn default_role(settings: &Settings) -> String {
    let last = || settings.roles.last().map(|role| role.name.clone());
    if settings.has_role(DEFAULT_ROLE) { DEFAULT_ROLE.to_owned() } else { last().unwrap_or_default() }
}

fn is_name(text: &str) -> bool {
    let length = text.chars().count();
    (1..=LONGEST_NAME).contains(&length) && !text.chars().any(char::is_control) && !text.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn firm() -> Settings {
        Settings::new("Acme".into())
    }

    fn blank() -> Profile {
        Profile::blank(&firm())
    }

    fn changes(json: &str) -> Changes {
        serde_json::from_str(json).expect("changes")
    }

    fn changed(before: &Profile, json: &str) -> Profile {
        before.changed(&changes(json), &firm()).unwrap_or_else(|faults| panic!("{json}: {faults:?}"))
    }

    fn ana() -> Profile {
        changed(
            &blank(),
            r#"{"email": "ana@example.com", "phone": "0483736383", "country": "FR", "name": "Ana Silva", "role": "corporate_user", "organization": "Silva & Sons"}"#,
        )
    }

    #[test]
    fn a_member_left_out_stays_null_removes_and_a_value_replaces() {
        let ana = ana();
        assert_eq!(ana.phone.as_deref(), Some("+33483736383"));
        assert_eq!(changed(&ana, "{}"), ana);
        let gone =
            changed(&ana, r#"{"email": null, "phone": null, "country": null, "name": null, "organization": null}"#);
        assert_eq!(gone, Profile { role: "corporate_user".into(), ..blank() });
        let other = changed(&ana, r#"{"name": "Ana Costa"}"#);
        assert_eq!((other.name.as_deref(), other.email), (Some("Ana Costa"), ana.email));
    }

    #[test]
    fn a_phone_is_read_by_the_country_given_known_or_of_the_tenant() {
        let ana = ana();
        assert_eq!(changed(&ana, r#"{"phone": "0612345678"}"#).phone.as_deref(), Some("+33612345678"));
        let british = changed(&ana, r#"{"phone": "+447400123456"}"#);
        assert_eq!((british.phone.as_deref(), british.country.as_deref()), (Some("+447400123456"), Some("GB")));
        let french = Settings { default_country: Some("FR".into()), ..firm() };
        let read = blank().changed(&changes(r#"{"phone": "0612345678"}"#), &french).expect("a profile");
        assert_eq!((read.phone.as_deref(), read.country.as_deref()), (Some("+33612345678"), Some("FR")));
    }

    #[test]
    fn every_faulty_member_is_named() {
        for (json, members) in [
            (r#"{"email": "ana"}"#, vec!["email"]),
            (r#"{"phone": "0612345678"}"#, vec!["phone"]),
            (r#"{"phone": "+33612345678", "country": "US"}"#, vec!["phone"]),
            (r#"{"country": "fr"}"#, vec!["country"]),
            (r#"{"name": ""}"#, vec!["name"]),
            (r#"{"name": "a\nb", "organization": "  "}"#, vec!["name", "organization"]),
            (r#"{"role": "king"}"#, vec!["role"]),
            (r#"{"email": "", "phone": "", "role": ""}"#, vec!["email", "phone", "role"]),
        ] {
            let faults = blank().changed(&changes(json), &firm()).expect_err(json);
            let found: Vec<_> = faults.list().iter().map(|fault| fault.pointer.trim_start_matches('/')).collect();
            assert_eq!(found, members, "{json}");
        }
        let long = format!(r#"{{"name": "{}"}}"#, "é".repeat(201));
        assert!(blank().changed(&changes(&long), &firm()).is_err());
        assert!(serde_json::from_str::<Changes>(r#"{"status": "gone"}"#).is_err());
        assert!(serde_json::from_str::<Changes>(r#"{"role": null}"#).is_err());
        assert!(serde_json::from_str::<Changes>(r#"{"password": "x"}"#).is_err());
    }

    #[test]
    fn disabling_ends_sign_ins_and_resets_and_another_address_ends_resets() {
        let account = Account {
            id: AccountId::new(&crate::random::Random::system()),
            login_id: LoginId::parse("ana").expect("a login ID"),
            profile: ana(),
            status: Status::Active,
            password: None,
            enrollment: Enrollment::default(),
            sign_in_epoch: 1,
            reset_epoch: 1,
            created_at: Timestamp::UNIX_EPOCH,
            updated_at: Timestamp::UNIX_EPOCH,
            version: 1,
            indexed: None,
        };
        let epochs = |json, status| {
            let after = account.with(changed(&account.profile, json), status, Timestamp::UNIX_EPOCH);
            (after.sign_in_epoch, after.reset_epoch, after.version)
        };
        assert_eq!(epochs("{}", Status::Active), (1, 1, 2));
        assert_eq!(epochs(r#"{"name": "Ana Costa"}"#, Status::Active), (1, 1, 2));
        assert_eq!(epochs(r#"{"email": "ANA@example.com"}"#, Status::Active), (1, 1, 2));
        assert_eq!(epochs(r#"{"email": "other@example.com"}"#, Status::Active), (1, 2, 2));
        assert_eq!(epochs("{}", Status::Disabled), (2, 2, 2));
        assert_eq!(epochs(r#"{"console": "owner"}"#, Status::Active), (1, 1, 2));
    }

    #[test]
    fn an_administrator_is_asked_without_a_grace_and_needs_a_licence_only_if_a_policy_enables_them() {
        let account = |console, status| Account {
            id: AccountId::new(&crate::random::Random::system()),
            login_id: LoginId::parse("ana").expect("a login ID"),
            profile: Profile { console, ..ana() },
            status,
            indexed: None,
            password: None,
            enrollment: Enrollment::default(),
            sign_in_epoch: 1,
            reset_epoch: 1,
            created_at: Timestamp::UNIX_EPOCH,
            updated_at: Timestamp::UNIX_EPOCH,
            version: 1,
        };
        let rule = r#"{"enabled_for": [{"role": "corporate_user"}], "methods": ["totp"], "grace_days": 7}"#;
        let rule = serde_json::from_str(rule).expect("a policy");
        let (off, on) =
            (KeptPolicy::default(), KeptPolicy::default().changed(rule, Timestamp::UNIX_EPOCH, str::to_lowercase));
        let owner = Some(Console::Owner);
        // Who, which policy, whether they are asked, need no licence, have a grace.
        for (console, status, policy, expected) in [
            (None, Status::Active, &off, (false, false, false)),
            (None, Status::Active, &on, (true, false, true)),
            (owner, Status::Active, &off, (true, true, false)),
            (owner, Status::Active, &on, (true, false, false)),
            (owner, Status::Disabled, &on, (false, true, false)),
        ] {
            let account = account(console, status);
            let found =
                (account.is_asked(policy), account.needs_no_seat(policy), account.grace_until(policy).is_some());
            assert_eq!(found, expected, "{console:?} {status:?}");
        }
    }
}
