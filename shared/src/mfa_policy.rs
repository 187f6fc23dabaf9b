//! A firm's policy of multi-factor authentication (D2): whom it asks for a second factor, by which kinds, and how long a
//! device is remembered or an enrolment put off. Pure; `mfa/policy.rs` keeps it, the tenant's record holds it.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::faults::Faults;
use crate::strict::present;

/// The longest that a device may be remembered, or an enrolment put off, in days.
pub const MOST_DAYS: u32 = 30;
/// How many organizations one rule may list: their counts are read one by one.
pub const MOST_ORGANIZATIONS: usize = 100;
/// The longest name of an organization, in characters.
const LONGEST_NAME: usize = 200;
/// How many groups are remembered that are enabled no more.
const MOST_ENDED: usize = 100;

/// What a person can be enrolled with.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    strum::IntoStaticStr,
    strum::EnumString,
)]
#[serde(rename_all = "lowercase", try_from = "String")]
#[strum(serialize_all = "lowercase")]
pub enum FactorKind {
    /// An authenticator app: time-based passcodes (RFC 6238).
    Totp,
    /// A security key or a passkey (W3C WebAuthn).
    Webauthn,
    /// A paired device that is asked by push.
    Push,
    /// A phone number that is sent a code.
    Sms,
}

impl FactorKind {
    /// As written in requests and in the table.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

impl TryFrom<String> for FactorKind {
    type Error = &'static str;

    /// From text alone: serde would also read `{"totp": null}`.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map_err(|_| "expected totp, webauthn, push or sms")
    }
}

/// Which people of a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Organizations {
    /// `"all"`: everybody of the role.
    All(All),
    /// Those of these organizations, compared without regard to case.
    Listed(Vec<String>),
}

/// The word `all`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum All {
    /// `"all"`.
    All,
}

/// People whom the policy enables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// One of the tenant's roles.
    pub role: String,
    /// Which of its people; none for everybody.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    pub organizations: Option<Organizations>,
}

/// The policy, as an administrator writes and reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    /// Whom it enables, a rule a role.
    pub enabled_for: Vec<Rule>,
    /// What people may enrol.
    pub methods: Vec<FactorKind>,
    /// How long a device is remembered, in days; 0 for never.
    #[serde(default)]
    pub remember_device_days: u32,
    /// How long after enabling a person may put the enrolment off, in days.
    #[serde(default)]
    pub grace_days: u32,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            enabled_for: Vec::new(),
            methods: vec![FactorKind::Totp, FactorKind::Webauthn, FactorKind::Push],
            remember_device_days: 0,
            grace_days: 0,
        }
    }
}

/// What is told of a role, for checking a policy: its name, and whether its people belong to organizations.
#[derive(Debug, Clone, Copy)]
pub struct KnownRole<'a> {
    /// Its name.
    pub name: &'a str,
    /// Whether its people belong to organizations.
    pub has_organizations: bool,
}

impl Policy {
    /// Every fault of a policy that somebody asks for.
    ///
    /// # Errors
    /// The faults, at least one.
    pub fn check(&self, roles: &[KnownRole<'_>]) -> Result<(), Faults> {
        let mut faults = Faults::default();
        for (index, rule) in self.enabled_for.iter().enumerate() {
            let at = format!("/enabled_for/{index}");
            let Some(role) = roles.iter().find(|role| role.name == rule.role) else {
                let names: Vec<_> = roles.iter().map(|role| role.name).collect();
                faults.add(&format!("{at}/role"), format!("One of the tenant's roles: {}.", names.join(", ")));
                continue;
            };
            if self.enabled_for.iter().take(index).any(|other| other.role == rule.role) {
                faults.add(&format!("{at}/role"), "This role has a rule already; list its organizations there.");
            }
            let Some(Organizations::Listed(names)) = &rule.organizations else { continue };
            if !role.has_organizations {
                faults.add(&format!("{at}/organizations"), "The people of this role belong to no organization.");
            }
            if !(1..=MOST_ORGANIZATIONS).contains(&names.len()) {
                let detail = format!("\"all\", or 1 to {MOST_ORGANIZATIONS} names.");
                faults.add(&format!("{at}/organizations"), detail);
            }
            for (place, name) in names.iter().enumerate() {
                let is_name = (1..=LONGEST_NAME).contains(&name.chars().count()) && !name.chars().any(char::is_control);
                if !is_name || name.trim().is_empty() {
                    let detail = format!("1 to {LONGEST_NAME} characters, no control characters.");
                    faults.add(&format!("{at}/organizations/{place}"), detail);
                }
            }
        }
        let is_repeated =
            |(index, kind): (usize, &FactorKind)| self.methods.iter().take(index).any(|other| other == kind);
        if self.methods.is_empty() || self.methods.iter().enumerate().any(is_repeated) {
            faults.add("/methods", "One or more of totp, webauthn, push and sms, each once.");
        }
        for (member, days) in [("/remember_device_days", self.remember_device_days), ("/grace_days", self.grace_days)] {
            if days > MOST_DAYS {
                faults.add(member, format!("0 to {MOST_DAYS} days."));
            }
        }
        faults.check()
    }

    /// Whether it asks for more than another one: devices that are remembered by that one are forgotten.
    #[must_use]
    pub fn is_stricter_than(&self, before: &Self) -> bool {
        self.remember_device_days < before.remember_device_days || before.methods.iter().any(|kind| !self.allows(*kind))
    }

    /// Whether a kind may be enrolled.
    #[must_use]
    pub fn allows(&self, kind: FactorKind) -> bool {
        self.methods.contains(&kind)
    }
}

/// Somebody, as far as a policy looks at people.
#[derive(Debug, Clone, Copy)]
pub struct Person<'a> {
    /// Their role.
    pub role: &'a str,
    /// Their organization, folded; none where they belong to none.
    pub organization: Option<&'a str>,
}

/// The policy as the tenant's record holds it: with when it enabled whom.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptPolicy {
    /// What the administrator wrote.
    pub policy: Policy,
    /// Grows with every change.
    #[serde(default)]
    pub version: i64,
    /// Grows whenever it becomes stricter: devices that were remembered before are forgotten.
    #[serde(default)]
    pub strictness: i64,
    /// Whom it enables or has ever enabled.
    #[serde(default)]
    pub enablings: Vec<Enabling>,
}

/// People who are or were enabled together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enabling {
    /// Their role.
    pub role: String,
    /// Their organization, folded; none for everybody of the role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// Since when they are enabled, epoch milliseconds; none when they are not any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since_ms: Option<i64>,
    /// When they were enabled the first time: a grace is counted from here, once.
    pub first_ms: i64,
}

impl Enabling {
    fn is_of(&self, person: Person<'_>) -> bool {
        self.role == person.role
            && self.organization.as_deref().is_none_or(|organization| person.organization == Some(organization))
    }
}

impl KeptPolicy {
    /// The policy after somebody wrote `next` at `now`; `fold` makes organizations comparable.
    #[must_use]
    pub fn changed(&self, next: Policy, now: Timestamp, fold: impl Fn(&str) -> String) -> Self {
        let now_ms = now.as_millisecond();
        let groups = groups(&next, &fold);
        // Whom a wider rule enables as well stays enabled since then: nobody is enabled anew who was all the time.
        let stays = |one: &Enabling| {
            groups.iter().any(|(role, name)| *role == one.role && (name.is_none() || *name == one.organization))
        };
        let mut enablings: Vec<Enabling> = self
            .enablings
            .iter()
            .map(|one| Enabling { since_ms: one.since_ms.filter(|_| stays(one)), ..one.clone() })
            .collect();
        for (role, organization) in groups {
            let is_it = |one: &Enabling| one.role == role && one.organization == organization;
            let holds = |one: &Enabling| is_it(one) || (one.role == role && one.organization.is_none());
            let before = self.enablings.iter().filter(|one| holds(one)).filter_map(|one| one.since_ms).min();
            let since_ms = before.unwrap_or(now_ms);
            match enablings.iter_mut().find(|one| is_it(one)) {
                Some(one) => one.since_ms = Some(since_ms),
                None => enablings.push(Enabling { role, organization, since_ms: Some(since_ms), first_ms: now_ms }),
            }
        }
        forget_oldest(&mut enablings);
        let is_stricter = next.is_stricter_than(&self.policy);
        Self {
            policy: next,
            version: self.version + 1,
            strictness: self.strictness + i64::from(is_stricter),
            enablings,
        }
    }

    /// Since when a person is enabled, epoch milliseconds; `None` when they are not.
    #[must_use]
    pub fn enabled_since(&self, person: Person<'_>) -> Option<i64> {
        self.enablings.iter().filter(|one| one.is_of(person)).filter_map(|one| one.since_ms).min()
    }

    /// Until when a person may put the enrolment off who was made, or last became somebody whom the policy enables, at
    /// `enabled_at`; `None` without a grace. Counted from the first enabling, never renewed.
    #[must_use]
    pub fn grace_until(&self, person: Person<'_>, enabled_at: Timestamp) -> Option<Timestamp> {
        self.enabled_since(person)?;
        let first = self.enablings.iter().filter(|one| one.is_of(person)).map(|one| one.first_ms).min()?;
        let from = enabled_at.max(Timestamp::from_millisecond(first).ok()?);
        let days = i64::from(self.policy.grace_days);
        (days > 0).then(|| from + SignedDuration::from_hours(24 * days))
    }
}

/// What is enabled no more is kept for its grace, which is never renewed; but the record of a firm that enables other
/// organizations every day must not grow for ever.
fn forget_oldest(enablings: &mut Vec<Enabling>) {
    while enablings.iter().filter(|one| one.since_ms.is_none()).count() > MOST_ENDED {
        let ended = enablings.iter().enumerate().filter(|(_, one)| one.since_ms.is_none());
        let Some((oldest, _)) = ended.min_by_key(|(_, one)| one.first_ms) else { return };
        enablings.remove(oldest);
    }
}

/// The groups of people that a policy enables: a role, with an organization or without.
fn groups(policy: &Policy, fold: &impl Fn(&str) -> String) -> Vec<(String, Option<String>)> {
    let of_rule = |rule: &Rule| match &rule.organizations {
        None | Some(Organizations::All(All::All)) => vec![(rule.role.clone(), None)],
        Some(Organizations::Listed(names)) => names.iter().map(|name| (rule.role.clone(), Some(fold(name)))).collect(),
    };
    policy.enabled_for.iter().flat_map(of_rule).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROLES: [KnownRole<'static>; 2] = [
        KnownRole { name: "case_manager", has_organizations: false },
        KnownRole { name: "client", has_organizations: true },
    ];

    fn policy(json: &str) -> Policy {
        serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
    }

    fn enabling(rules: &str) -> Policy {
        policy(&format!(r#"{{"enabled_for": {rules}, "methods": ["totp"], "grace_days": 7}}"#))
    }

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).expect("a time")
    }

    fn person<'a>(role: &'a str, organization: Option<&'a str>) -> Person<'a> {
        Person { role, organization }
    }

    #[test]
    fn every_fault_of_a_policy_is_named() {
        for (json, at) in [
            (r#"{"enabled_for": [{"role": "king"}], "methods": ["totp"]}"#, vec!["/enabled_for/0/role"]),
            (
                r#"{"enabled_for": [{"role": "client"}, {"role": "client", "organizations": ["a"]}], "methods": ["totp"]}"#,
                vec!["/enabled_for/1/role"],
            ),
            (
                r#"{"enabled_for": [{"role": "case_manager", "organizations": ["a"]}], "methods": []}"#,
                vec!["/enabled_for/0/organizations", "/methods"],
            ),
            (
                r#"{"enabled_for": [{"role": "client", "organizations": []}], "methods": ["totp", "totp"], "grace_days": 31}"#,
                vec!["/enabled_for/0/organizations", "/methods", "/grace_days"],
            ),
            (
                r#"{"enabled_for": [{"role": "client", "organizations": ["a", " "]}], "methods": ["sms"], "remember_device_days": 31}"#,
                vec!["/enabled_for/0/organizations/1", "/remember_device_days"],
            ),
        ] {
            let faults = policy(json).check(&ROLES).expect_err(json);
            let found: Vec<_> = faults.list().iter().map(|fault| fault.pointer.as_str()).collect();
            assert_eq!(found, at, "{json}");
        }
        for good in [r#"[]"#, r#"[{"role": "client", "organizations": "all"}]"#, r#"[{"role": "case_manager"}]"#] {
            assert!(enabling(good).check(&ROLES).is_ok(), "{good}");
        }
        for bad in [r#"{"role": "client", "organizations": "some"}"#, r#"{"role": "client", "people": 1}"#] {
            assert!(serde_json::from_str::<Rule>(bad).is_err(), "{bad}");
        }
        assert!(serde_json::from_str::<FactorKind>(r#"{"totp": null}"#).is_err());
    }

    #[test]
    fn a_rule_enables_a_role_or_organizations_of_it() {
        let fold = |name: &str| name.to_lowercase();
        let kept = KeptPolicy::default().changed(
            enabling(r#"[{"role": "case_manager"}, {"role": "client", "organizations": ["Acme"]}]"#),
            at(100),
            fold,
        );
        for (who, since) in [
            (person("case_manager", None), Some(100_000)),
            (person("client", Some("acme")), Some(100_000)),
            (person("client", Some("other")), None),
            (person("client", None), None),
            (person("king", None), None),
        ] {
            assert_eq!(kept.enabled_since(who), since, "{who:?}");
        }
    }

    #[test]
    fn an_enabling_lasts_until_it_is_taken_back_and_a_grace_is_never_renewed() {
        let fold = |name: &str| name.to_lowercase();
        let (on, off) = (enabling(r#"[{"role": "client", "organizations": ["Acme"]}]"#), enabling("[]"));
        let who = person("client", Some("acme"));
        let first = KeptPolicy::default().changed(on.clone(), at(100), fold);
        let same = first.changed(on.clone(), at(200), fold);
        assert_eq!(same.enabled_since(who), Some(100_000), "written again, it is the same enabling");
        let gone = same.changed(off, at(300), fold);
        assert_eq!((gone.enabled_since(who), gone.grace_until(who, at(0))), (None, None));
        let again = gone.changed(on, at(400), fold);
        assert_eq!(again.enabled_since(who), Some(400_000), "another enabling");
        let week = 7 * 24 * 3600;
        assert_eq!(again.grace_until(who, at(0)), Some(at(100 + week)), "of the first enabling");
        assert_eq!(again.grace_until(who, at(350)), Some(at(350 + week)), "made later, enabled later");
        let wider = again.changed(enabling(r#"[{"role": "client"}]"#), at(500), fold);
        assert_eq!(wider.enabled_since(who), Some(400_000), "enabled all the time: the same enabling");
        assert_eq!(wider.enabled_since(person("client", None)), Some(500_000));
        assert_eq!(wider.grace_until(who, at(0)), Some(at(100 + week)));
        let narrower = wider.changed(enabling(r#"[{"role": "client", "organizations": ["Other"]}]"#), at(600), fold);
        assert_eq!(narrower.enabled_since(person("client", Some("other"))), Some(500_000), "as everybody was");
        assert_eq!(narrower.enabled_since(who), None);
    }

    #[test]
    fn what_is_enabled_no_more_is_forgotten_at_last() {
        let fold = |name: &str| name.to_lowercase();
        let mut kept = KeptPolicy::default();
        for round in 0..1_000_i64 {
            kept = kept.changed(
                enabling(&format!(r#"[{{"role": "client", "organizations": ["o{round}"]}}]"#)),
                at(round),
                fold,
            );
        }
        assert_eq!(kept.enablings.len(), MOST_ENDED + 1);
        assert_eq!(kept.enabled_since(person("client", Some("o999"))), Some(999_000));
        assert!(kept.enablings.iter().all(|one| one.first_ms >= 699_000));
    }

    #[test]
    fn a_stricter_policy_forgets_devices_and_a_laxer_one_does_not() {
        let of = |days: u32, methods: &str| {
            policy(&format!(r#"{{"enabled_for": [], "methods": {methods}, "remember_device_days": {days}}}"#))
        };
        let fold = |name: &str| name.to_owned();
        let before = KeptPolicy::default().changed(of(14, r#"["totp", "sms"]"#), at(0), fold);
        for (next, grows) in [
            (of(14, r#"["totp", "sms"]"#), 0),
            (of(30, r#"["totp", "sms", "webauthn"]"#), 0),
            (of(13, r#"["totp", "sms"]"#), 1),
            (of(14, r#"["totp"]"#), 1),
        ] {
            assert_eq!(before.changed(next.clone(), at(1), fold).strictness - before.strictness, grows, "{next:?}");
        }
    }
}
