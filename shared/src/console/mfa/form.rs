//! The policy as a form: what somebody chose, from the policy as it stands or from the address of the page that asks before it is
//! saved. Pure.

use crate::faults::Faults;
use crate::mfa_policy::{All, FactorKind, KeptPolicy, Organizations, Policy, Rule};
use crate::tenants::model::Role;

/// What people can enrol, in the order in which it is offered.
pub(super) const METHODS: [FactorKind; 4] = [FactorKind::Totp, FactorKind::Webauthn, FactorKind::Push, FactorKind::Sms];

/// Whom of a role a policy enables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumString)]
#[strum(serialize_all = "lowercase")]
pub(super) enum Whom {
    /// Nobody.
    Nobody,
    /// Everybody; of a role whose people belong to organizations, those of all.
    Everybody,
    /// Those of the organizations that are listed.
    Listed,
}

/// What was chosen for a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RoleChoice {
    pub(super) role: String,
    pub(super) has_organizations: bool,
    pub(super) whom: Whom,
    /// The organizations, one a line.
    pub(super) organizations: String,
}

/// What was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Typed {
    /// Of the policy that it is to replace.
    pub(super) version: String,
    pub(super) roles: Vec<RoleChoice>,
    pub(super) methods: Vec<FactorKind>,
    pub(super) remember_device_days: String,
    pub(super) grace_days: String,
}

/// A field at fault, and the text that says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) field: String,
    pub(super) text: &'static str,
}

/// The field that says whom of a role.
pub(super) fn whom_field(role: &str) -> String {
    format!("for_{role}")
}

/// The field of a role's organizations.
pub(super) fn organizations_field(role: &str) -> String {
    format!("orgs_{role}")
}

/// The field of a kind of second step.
pub(super) fn method_field(kind: FactorKind) -> String {
    format!("method_{}", kind.as_str())
}

/// Whom of a role a policy enables.
pub(super) fn whom(policy: &Policy, role: &str) -> Whom {
    match rule_of(policy, role).map(|rule| &rule.organizations) {
        None => Whom::Nobody,
        Some(None | Some(Organizations::All(_))) => Whom::Everybody,
        Some(Some(Organizations::Listed(_))) => Whom::Listed,
    }
}

/// The organizations that a policy lists for a role.
pub(super) fn listed<'p>(policy: &'p Policy, role: &str) -> &'p [String] {
    match rule_of(policy, role).and_then(|rule| rule.organizations.as_ref()) {
        Some(Organizations::Listed(names)) => names,
        _ => &[],
    }
}

fn rule_of<'p>(policy: &'p Policy, role: &str) -> Option<&'p Rule> {
    policy.enabled_for.iter().find(|rule| rule.role == role)
}

impl Typed {
    /// A policy as it stands.
    pub(super) fn of(kept: &KeptPolicy, roles: &[Role]) -> Self {
        let policy = &kept.policy;
        let choice = |role: &Role| RoleChoice {
            role: role.name.clone(),
            has_organizations: role.has_organizations,
            whom: whom(policy, &role.name),
            organizations: listed(policy, &role.name).join("\n"),
        };
        Self {
            version: kept.version.to_string(),
            roles: roles.iter().map(choice).collect(),
            methods: policy.methods.clone(),
            remember_device_days: policy.remember_device_days.to_string(),
            grace_days: policy.grace_days.to_string(),
        }
    }

    /// What fields say; one that is not there says nothing.
    pub(super) fn read<'f>(roles: &[Role], given: impl Fn(&str) -> &'f str) -> Self {
        let choice = |role: &Role| RoleChoice {
            role: role.name.clone(),
            has_organizations: role.has_organizations,
            whom: given(&whom_field(&role.name)).parse().unwrap_or(Whom::Nobody),
            organizations: given(&organizations_field(&role.name)).to_owned(),
        };
        Self {
            version: given("version").to_owned(),
            roles: roles.iter().map(choice).collect(),
            methods: METHODS.into_iter().filter(|kind| !given(&method_field(*kind)).is_empty()).collect(),
            remember_device_days: given("remember_device_days").trim().to_owned(),
            grace_days: given("grace_days").trim().to_owned(),
        }
    }

    /// The fields that say it.
    pub(super) fn fields(&self) -> Vec<(String, String)> {
        let of_role = |choice: &RoleChoice| {
            let whom = <&str>::from(choice.whom).to_owned();
            let organizations = (choice.whom == Whom::Listed)
                .then(|| (organizations_field(&choice.role), choice.organizations.clone()));
            std::iter::once((whom_field(&choice.role), whom)).chain(organizations).collect::<Vec<_>>()
        };
        let methods = self.methods.iter().map(|kind| (method_field(*kind), "yes".to_owned()));
        let others = [
            ("version".to_owned(), self.version.clone()),
            ("remember_device_days".to_owned(), self.remember_device_days.clone()),
            ("grace_days".to_owned(), self.grace_days.clone()),
        ];
        self.roles.iter().flat_map(of_role).chain(methods).chain(others).collect()
    }

    /// The policy that it comes to, in place of `before`. What is wrong with one the flow says.
    ///
    /// # Errors
    /// What no policy can be made of.
    pub(super) fn policy(&self, before: &Policy) -> Result<Policy, Vec<Wrong>> {
        let mut wrong = Vec::new();
        let mut days = |field: &str, text: &str| {
            let days = text.parse::<u32>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
            days.unwrap_or_else(|| {
                wrong.push(Wrong { field: field.to_owned(), text: "fault-mfa-days" });
                0
            })
        };
        let remember_device_days = days("remember_device_days", &self.remember_device_days);
        let grace_days = days("grace_days", &self.grace_days);
        let rule = |choice: &RoleChoice| {
            let organizations = match choice.whom {
                Whom::Nobody => return None,
                // As it was written, where that says the same.
                Whom::Everybody => match rule_of(before, &choice.role).map(|rule| &rule.organizations) {
                    Some(same @ (None | Some(Organizations::All(_)))) => same.clone(),
                    _ => choice.has_organizations.then_some(Organizations::All(All::All)),
                },
                Whom::Listed => Some(Organizations::Listed(lines(&choice.organizations))),
            };
            Some(Rule { role: choice.role.clone(), organizations })
        };
        let enabled_for = self.roles.iter().filter_map(rule).collect();
        let policy = Policy { enabled_for, methods: self.methods.clone(), remember_device_days, grace_days };
        if wrong.is_empty() { Ok(policy) } else { Err(wrong) }
    }
}

/// The names in a text, each once, in their order.
fn lines(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in text.lines().map(str::trim).filter(|name| !name.is_empty()) {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

/// What the flow found wrong with a policy, by the form's fields; each field once.
pub(super) fn wrong_of(policy: &Policy, faults: &Faults) -> Vec<Wrong> {
    let mut wrong: Vec<Wrong> = Vec::new();
    for fault in faults.list() {
        let mut parts = fault.pointer.trim_start_matches('/').split('/');
        let one = match (parts.next().unwrap_or_default(), parts.next()) {
            ("enabled_for", index) => {
                let rule = index.and_then(|index| policy.enabled_for.get(index.parse::<usize>().ok()?));
                let is_about_organizations = parts.next() == Some("organizations");
                match rule {
                    Some(rule) if is_about_organizations => {
                        Wrong { field: organizations_field(&rule.role), text: "fault-mfa-organizations" }
                    }
                    Some(rule) => Wrong { field: whom_field(&rule.role), text: "fault-mfa-role" },
                    None => Wrong { field: String::new(), text: "problem-invalid-request" },
                }
            }
            ("methods", _) => Wrong { field: "methods".to_owned(), text: "fault-mfa-methods" },
            (field @ ("remember_device_days" | "grace_days"), _) => {
                Wrong { field: field.to_owned(), text: "fault-mfa-days" }
            }
            _ => Wrong { field: String::new(), text: "problem-invalid-request" },
        };
        if !wrong.iter().any(|known| known.field == one.field) {
            wrong.push(one);
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roles() -> Vec<Role> {
        [("case_manager", true, false), ("client", false, true)]
            .map(|(name, staff, has_organizations)| Role { name: name.to_owned(), staff, has_organizations })
            .into()
    }

    fn kept(policy: &Policy) -> KeptPolicy {
        KeptPolicy { policy: policy.clone(), version: 7, ..KeptPolicy::default() }
    }

    fn policy(json: &str) -> Policy {
        serde_json::from_str(json).unwrap()
    }

    /// By way of the fields, as an address and a form carry them.
    fn through(typed: &Typed) -> Typed {
        let fields = typed.fields();
        Typed::read(&roles(), |name| {
            fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.as_str())
        })
    }

    #[test]
    fn a_policy_goes_through_the_form_unchanged() {
        for json in [
            r#"{"enabled_for": [], "methods": ["totp"]}"#,
            r#"{"enabled_for": [{"role": "case_manager"}, {"role": "client"}], "methods": ["totp", "sms"], "grace_days": 7}"#,
            r#"{"enabled_for": [{"role": "client", "organizations": "all"}], "methods": ["push"], "remember_device_days": 30}"#,
            r#"{"enabled_for": [{"role": "client", "organizations": ["Acme & Co", "Ünlü; Ltd"]}], "methods": ["webauthn"]}"#,
        ] {
            let policy = policy(json);
            let typed = Typed::of(&kept(&policy), &roles());
            assert_eq!(through(&typed).version, "7");
            assert_eq!(through(&typed).policy(&policy), Ok(policy), "{json}");
        }
    }

    #[test]
    fn lines_are_organizations_each_once() {
        let before = policy(r#"{"enabled_for": [], "methods": ["totp"]}"#);
        let mut typed = Typed::of(&kept(&before), &roles());
        typed.roles[1].whom = Whom::Listed;
        typed.roles[1].organizations = " Acme \r\n\r\nBeta\nAcme\n".to_owned();
        let after = through(&typed).policy(&before).unwrap();
        assert_eq!(listed(&after, "client"), ["Acme", "Beta"]);
        typed.roles[1].whom = Whom::Everybody;
        let after = typed.policy(&before).unwrap();
        assert_eq!(after.enabled_for[0].organizations, Some(Organizations::All(All::All)));
    }

    #[test]
    fn what_is_wrong_is_said_at_its_field() {
        let before = Policy::default();
        let mut typed = Typed::of(&kept(&before), &roles());
        for bad in ["", "-1", "+3", "1.5", "99999999999", "x"] {
            typed.grace_days = bad.to_owned();
            let wrong = typed.policy(&before).unwrap_err();
            assert_eq!(wrong, [Wrong { field: "grace_days".to_owned(), text: "fault-mfa-days" }], "{bad:?}");
        }
        let after = policy(r#"{"enabled_for": [{"role": "client", "organizations": []}], "methods": []}"#);
        let mut faults = Faults::default();
        faults.add("/enabled_for/0/organizations", "");
        faults.add("/enabled_for/0/organizations/3", "");
        faults.add("/methods", "");
        faults.add("/enabled_for/9/role", "");
        let fields: Vec<String> = wrong_of(&after, &faults).into_iter().map(|wrong| wrong.field).collect();
        assert_eq!(fields, ["orgs_client", "methods", ""]);
    }
}
