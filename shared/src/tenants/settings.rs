//! Changing a tenant's settings: what may be set, checked before anything is written. Text that reaches messages holds no
//! control character, so that nothing can forge the origin-bound last line (R25).

use serde::Deserialize;

use super::TenantError;
pub use super::guard_settings::GuardChange;
use super::model::{
    AttestationKind, CaptchaKind, MOST_PARTS, MessageSettings, PasswordPolicy, Role, Settings, Tenant,
    WhenPlanExhausted,
};
pub use super::policies::PolicyChange;
use super::roles::role_faults;
pub use super::session_settings::SessionChange;
use super::shapes::{is_help_url, is_key_text, is_origin, is_sender_id};
pub use super::shapes::{is_label, is_locale, is_time_zone};
use super::{look, store, webauthn};
use crate::App;
use crate::audit::AuditTrail;
use crate::delivery::messages::holds_origin_line;
use crate::faults::Faults;
use crate::ids::TenantId;
use crate::recipients::Email;
use crate::recipients::phone::Country;
use crate::strategy::{self, Step};
use crate::strict::{nullable, present};
use crate::table::Transaction;

/// What `PATCH /v1/settings` may change. For members that can be removed, `null` removes.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettingsChange {
    /// The firm's name.
    #[serde(default, deserialize_with = "present")]
    pub name: Option<String>,
    /// The SMS sender.
    #[serde(default, deserialize_with = "nullable")]
    pub sender_id: Option<Option<String>>,
    /// The language of messages.
    #[serde(default, deserialize_with = "present")]
    pub locale: Option<String>,
    /// The time zone of messages.
    #[serde(default, deserialize_with = "present")]
    pub time_zone: Option<String>,
    /// The country of numbers that come without one.
    #[serde(default, deserialize_with = "nullable")]
    pub default_country: Option<Option<String>>,
    /// Where text messages may go.
    #[serde(default, deserialize_with = "present")]
    pub allowed_countries: Option<Vec<String>>,
    /// Who gets alerts.
    #[serde(default, deserialize_with = "present")]
    pub admin_emails: Option<Vec<String>>,
    /// What messages are bound to where there are no `web_origins`.
    #[serde(default, deserialize_with = "nullable")]
    pub web_origin: Option<Option<String>>,
    /// Where the firm's applications are.
    #[serde(default, deserialize_with = "present")]
    pub web_origins: Option<Vec<String>>,
    /// The relying party of security keys.
    #[serde(default, deserialize_with = "nullable")]
    pub webauthn_rp_id: Option<Option<String>>,
    /// What a security key must tell of its make.
    #[serde(default, deserialize_with = "present")]
    pub webauthn_attestation: Option<AttestationKind>,
    /// The makes that are taken, where it must.
    #[serde(default, deserialize_with = "present")]
    pub webauthn_aaguids: Option<Vec<String>>,
    /// What messages may cost.
    #[serde(default, deserialize_with = "present")]
    pub messages: Option<MessageSettings>,
    /// Which CAPTCHA guards password resets.
    #[serde(default, deserialize_with = "present")]
    pub captcha: Option<CaptchaKind>,
    /// The firm's colour.
    #[serde(default, deserialize_with = "nullable")]
    pub accent_color: Option<Option<String>>,
    /// Whom its people ask for help, by mail.
    #[serde(default, deserialize_with = "nullable")]
    pub help_email: Option<Option<String>>,
    /// Where its people find help.
    #[serde(default, deserialize_with = "nullable")]
    pub help_url: Option<Option<String>>,
    /// The CAPTCHA provider's public key.
    #[serde(default, deserialize_with = "nullable")]
    pub captcha_site_key: Option<Option<String>>,
    /// The CAPTCHA provider's secret, which is never given back.
    #[serde(default, deserialize_with = "nullable")]
    pub captcha_secret: Option<Option<String>>,
    /// What happens when the SMS plan is used up.
    #[serde(default, deserialize_with = "present")]
    pub when_plan_exhausted: Option<WhenPlanExhausted>,
    /// Limits, the defaults or stricter.
    #[serde(default, deserialize_with = "present")]
    pub policies: Option<PolicyChange>,
    /// Password rules.
    #[serde(default, deserialize_with = "present")]
    pub password: Option<PasswordPolicy>,
    /// How long audit records are kept, in days.
    #[serde(default, deserialize_with = "present")]
    pub audit_retention_days: Option<u32>,
    /// What its accounts can be.
    #[serde(default, deserialize_with = "present")]
    pub roles: Option<Vec<Role>>,
    /// By which steps passcodes go that name no channel.
    #[serde(default, deserialize_with = "present")]
    pub strategy: Option<Vec<Step>>,
    /// The guard against pumping.
    #[serde(default, deserialize_with = "present")]
    pub guard: Option<GuardChange>,
    /// How its sessions go.
    #[serde(default, deserialize_with = "present")]
    pub sessions: Option<SessionChange>,
}

/// Changes a tenant's settings in the table.
///
/// # Errors
/// Every fault; that the tenant is gone; or why it could not be done.
pub async fn change(
    app: &App,
    id: &TenantId,
    change: &SettingsChange,
    audit: &AuditTrail,
) -> Result<Tenant, TenantError> {
    let key = store::key(id);
    let mut known = app.table.read([key.clone()]).await?;
    loop {
        let tenant = store::read(known.get(&key).ok_or(TenantError::NotFound)?, id)?;
        let mut settings = apply(&tenant.settings, change, app.is_local()).map_err(TenantError::Invalid)?;
        if let Some(secret) = &change.captcha_secret {
            settings.captcha_secret_sealed = match secret {
                Some(secret) => {
                    let ring = app.keys.ring().await?;
                    Some(ring.seal(&app.random, &captcha_seal_context(id), secret.as_bytes()))
                }
                None => None,
            };
        }
        let needs_secret =
            matches!(settings.captcha, CaptchaKind::Recaptcha | CaptchaKind::Hcaptcha | CaptchaKind::Turnstile);
        if needs_secret && settings.captcha_secret_sealed.is_none() {
            let faults = Faults::one("/captcha", "This CAPTCHA needs a `captcha_secret`.");
            return Err(TenantError::Invalid(faults));
        }
        let transaction = Transaction::<TenantError>::new().learn("tenant", store::change_settings(&tenant, &settings));
        let transaction = audit.add_to(&app.random, transaction, "ok");
        if app.table.commit(transaction, &mut known).await?.is_done() {
            app.api_keys.forget_tenant(id);
            return Ok(Tenant { settings, version: tenant.version + 1, ..tenant });
        }
    }
}

/// To what a CAPTCHA secret is sealed.
#[must_use]
pub fn captcha_seal_context(tenant: &TenantId) -> String {
    format!("{tenant}/captcha-secret")
}

/// The settings with a change, or every fault in it. Where we are on this machine alone (`is_local`), a firm's origins may be
/// so too.
///
/// # Errors
/// The faults.
pub fn apply(settings: &Settings, change: &SettingsChange, is_local: bool) -> Result<Settings, Faults> {
    let mut next = settings.clone();
    let mut faults = Faults::default();
    let mut refuse = |pointer: &str, detail: &str| faults.add(pointer, detail);
    if let Some(name) = &change.name {
        next.name.clone_from(name);
        if !is_label(name, 100) {
            refuse("/name", "A name has 1 to 100 characters, none of them a control character.");
        }
        if holds_origin_line(name) {
            refuse("/name", "An `@`, a host and a `#` would read as an origin-bound code.");
        }
    }
    if let Some(sender_id) = &change.sender_id {
        next.sender_id.clone_from(sender_id);
        if !sender_id.as_deref().is_none_or(is_sender_id) {
            refuse("/sender_id", "A sender ID has 3 to 11 letters, digits or hyphens, at least one of them a letter.");
        }
    }
    if let Some(locale) = &change.locale {
        next.locale.clone_from(locale);
        if !is_locale(locale) {
            refuse("/locale", "A locale is a BCP 47 tag such as en or fr-CA.");
        }
    }
    if let Some(time_zone) = &change.time_zone {
        next.time_zone.clone_from(time_zone);
        if !is_time_zone(time_zone) {
            refuse("/time_zone", "A time zone is an IANA name such as Europe/Paris.");
        }
    }
    if let Some(country) = &change.default_country {
        next.default_country.clone_from(country);
        if country.as_deref().is_some_and(|country| Country::parse(country).is_none()) {
            refuse("/default_country", COUNTRY);
        }
    }
    if let Some(countries) = &change.allowed_countries {
        next.allowed_countries.clone_from(countries);
        next.allowed_countries.sort();
        next.allowed_countries.dedup();
        for (index, country) in countries.iter().enumerate() {
            if Country::parse(country).is_none() {
                refuse(&format!("/allowed_countries/{index}"), COUNTRY);
            }
        }
    }
    if let Some(emails) = &change.admin_emails {
        next.admin_emails.clone_from(emails);
        if emails.len() > 20 {
            refuse("/admin_emails", "At most 20 addresses.");
        }
        for (index, email) in emails.iter().enumerate() {
            if let Err(error) = Email::parse(email) {
                refuse(&format!("/admin_emails/{index}"), &error.to_string());
            }
        }
    }
    if let Some(origin) = &change.web_origin {
        next.web_origin.clone_from(origin);
        if !origin.as_deref().is_none_or(is_origin) {
            refuse("/web_origin", "An origin is https:// and a host name, without a path or a port, in lower case.");
        }
    }
    change.webauthn(&mut next);
    for (pointer, detail) in webauthn::faults(&next, is_local) {
        refuse(&pointer, &detail);
    }
    if let Some(messages) = change.messages {
        next.messages = messages;
        if !(1..=MOST_PARTS).contains(&messages.max_parts) {
            refuse("/messages/max_parts", "A text message may have 1 to 3 parts.");
        }
    }
    for (pointer, detail) in change.look(&mut next) {
        refuse(pointer, &detail);
    }
    next.captcha = change.captcha.unwrap_or(next.captcha);
    if let Some(site_key) = &change.captcha_site_key {
        next.captcha_site_key.clone_from(site_key);
        if !site_key.as_deref().is_none_or(is_key_text) {
            refuse("/captcha_site_key", "A site key has 1 to 256 printable ASCII characters.");
        }
    }
    if let Some(Some(secret)) = &change.captcha_secret
        && !is_key_text(secret)
    {
        refuse("/captcha_secret", "A secret has 1 to 256 printable ASCII characters.");
    }
    next.when_plan_exhausted = change.when_plan_exhausted.unwrap_or(next.when_plan_exhausted);
    if let Some(policies) = &change.policies {
        next.policies = policies.onto(next.policies);
        if let Some((name, low, high)) = next.policies.first_fault() {
            refuse(&format!("/policies/{name}"), &format!("Only the default or stricter: {low} to {high}."));
        }
    }
    next.password = change.password.unwrap_or(next.password);
    if change.password.is_some_and(|password| password.mfa_required) {
        refuse("/password/mfa_required", "No second factors yet: nothing would enforce it.");
    }
    if let Some(roles) = &change.roles {
        next.roles.clone_from(roles);
        for (pointer, detail) in role_faults(roles) {
            refuse(&pointer, detail);
        }
    }
    next.strategy = change.strategy.clone().unwrap_or(next.strategy);
    // Also when the sends of a passcode became fewer than the steps.
    for (pointer, detail) in strategy::faults(&next.strategy, next.policies.sends_per_passcode) {
        refuse(&format!("/strategy{pointer}"), &detail);
    }
    if let Some(guard) = &change.guard {
        next.guard = guard.onto(next.guard);
        for (pointer, detail) in next.guard.faults() {
            refuse(pointer, detail);
        }
    }
    if let Some(sessions) = &change.sessions {
        next.sessions = sessions.onto(next.sessions);
        if let Some((pointer, detail)) = next.sessions.fault() {
            refuse(pointer, detail);
        }
    }
    if let Some(days) = change.audit_retention_days {
        next.audit_retention_days = days;
        if !(1..=3650).contains(&days) {
            refuse("/audit_retention_days", "Audit records are kept for 1 to 3650 days.");
        }
    }
    faults.check().map(|()| next)
}

const COUNTRY: &str = "A country is an ISO 3166 alpha-2 code in capitals, such as FR.";

impl SettingsChange {
    fn webauthn(&self, next: &mut Settings) {
        if let Some(origins) = &self.web_origins {
            next.web_origins.clone_from(origins);
        }
        if let Some(id) = &self.webauthn_rp_id {
            next.webauthn_rp_id.clone_from(id);
        }
        next.webauthn_attestation = self.webauthn_attestation.unwrap_or(next.webauthn_attestation);
        if let Some(aaguids) = &self.webauthn_aaguids {
            next.webauthn_aaguids = aaguids.iter().map(|aaguid| aaguid.to_ascii_lowercase()).collect();
        }
    }
}

impl SettingsChange {
    /// What a firm's pages look like and whom they name, with what is wrong with it.
    fn look(&self, next: &mut Settings) -> Vec<(&'static str, String)> {
        let mut faults = Vec::new();
        if let Some(colour) = &self.accent_color {
            next.accent_color.clone_from(colour);
            if let Some(Err(detail)) = colour.as_deref().map(look::check) {
                faults.push(("/accent_color", detail.to_owned()));
            }
        }
        if let Some(email) = &self.help_email {
            next.help_email.clone_from(email);
            if let Some(Err(error)) = email.as_deref().map(Email::parse) {
                faults.push(("/help_email", error.to_string()));
            }
        }
        if let Some(url) = &self.help_url {
            next.help_url.clone_from(url);
            if !url.as_deref().is_none_or(is_help_url) {
                faults.push((
                    "/help_url",
                    "An address is https:// and at most 500 characters, without a user.".to_owned(),
                ));
            }
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::json;

    fn pointers(body: &str) -> Vec<String> {
        let change: SettingsChange = json::parse(body.as_bytes()).unwrap();
        let faults = apply(&Settings::new("Acme".into()), &change, false).err().unwrap_or_default();
        faults.list().iter().map(|fault| fault.pointer.clone()).collect()
    }

    #[test]
    fn every_fault_is_named_at_once() {
        let body = r#"{"name": "a\nb", "sender_id": "12345", "locale": "english", "time_zone": "Mars/Base", "default_country": "uk",
            "allowed_countries": ["FR", "XX"], "admin_emails": ["nobody"], "web_origin": "http://acme.example",
            "policies": {"attempts": 6}, "audit_retention_days": 0}"#;
        assert_eq!(
            pointers(body),
            [
                "/name",
                "/sender_id",
                "/locale",
                "/time_zone",
                "/default_country",
                "/allowed_countries/1",
                "/admin_emails/0",
                "/web_origin",
                "/policies/attempts",
                "/audit_retention_days"
            ]
        );
    }

    #[test]
    fn r25_no_origin_or_name_can_forge_the_last_line() {
        for origin in [
            "https://acme.example/x",
            "https://acme.example:8443",
            "https://a.example #1",
            "https://a\\n.example",
            "https://nodot",
        ] {
            assert_eq!(pointers(&format!(r#"{{"web_origin": "{origin}"}}"#)), ["/web_origin"], "{origin}");
        }
        assert!(pointers(r#"{"web_origin": "https://login.acme.example"}"#).is_empty());
        assert!(
            !is_label("Acme\u{2028}@evil.example #123456", 100)
                && !is_label("\u{202e}emcA", 100)
                && !is_label(" ", 100)
        );
    }

    #[test]
    fn r25_no_name_reads_as_an_origin_bound_code() {
        assert_eq!(pointers(r#"{"name": "@evil.example #123456"}"#), ["/name"]);
        assert_eq!(pointers(r#"{"name": "Acme @evil.example #1"}"#), ["/name"]);
        assert!(pointers(r#"{"name": "Acme #1 @ Paris"}"#).is_empty());
    }

    #[test]
    fn roles_are_a_tenants_own() {
        let role = |name: &str| format!(r#"{{"name": "{name}", "staff": true, "has_organizations": false}}"#);
        assert!(pointers(&format!(r#"{{"roles": [{}, {}]}}"#, role("clerk"), role("client"))).is_empty());
        assert_eq!(pointers(r#"{"roles": []}"#), ["/roles"]);
        let twice = format!(r#"{{"roles": [{}, {}, {}]}}"#, role("clerk"), role("Clerk"), role("clerk"));
        assert_eq!(pointers(&twice), ["/roles/1/name", "/roles/2/name"]);
    }

    #[test]
    fn what_nothing_enforces_cannot_be_set() {
        assert_eq!(pointers(r#"{"password": {"mfa_required": true}}"#), ["/password/mfa_required"]);
        assert!(pointers(r#"{"password": {"mfa_required": false}}"#).is_empty());
    }

    #[test]
    fn of_sessions_what_is_not_named_stays() {
        let of = |settings: &Settings, body: &str| {
            let change: SettingsChange = json::parse(body.as_bytes()).unwrap();
            apply(settings, &change, false)
        };
        let first =
            of(&Settings::new("Acme".into()), r#"{"sessions": {"delivery": "on_start", "hours": 72}}"#).unwrap();
        let second = of(&first, r#"{"sessions": {"passcode": "off", "agent_reveal": false}}"#).unwrap();
        assert_eq!(
            serde_json::to_value(second.sessions).unwrap(),
            serde_json::json!({"passcode": "off", "delivery": "on_start", "agent_reveal": false, "hours": 72})
        );
        assert_eq!(of(&second, "{}").unwrap().sessions, second.sessions);
        for hours in [0, 73] {
            assert_eq!(pointers(&format!(r#"{{"sessions": {{"hours": {hours}}}}}"#)), ["/sessions/hours"]);
        }
    }

    #[test]
    fn r65_an_origin_of_this_machine_is_one_where_we_are_there_too() {
        for (origin, is_local, expected) in [
            ("http://localhost:8787", true, true),
            ("http://localhost", true, true),
            ("http://localhost:8787", false, false),
            ("http://localhost:8787/", true, false),
            ("http://localhost.evil.example", true, false),
            ("http://app.acme.example", true, false),
            ("https://app.acme.example", false, true),
        ] {
            let change = SettingsChange { web_origins: Some(vec![origin.to_owned()]), ..SettingsChange::default() };
            let applied = apply(&Settings::new("Acme".into()), &change, is_local);
            assert_eq!(applied.is_ok(), expected, "{origin} {is_local}");
        }
    }

    #[test]
    fn help_is_an_address_that_a_page_can_lead_to() {
        for good in ["https://acme.example/help", "https://acme.example/help?topic=links#top"] {
            assert!(pointers(&format!(r#"{{"help_url": "{good}"}}"#)).is_empty(), "{good}");
        }
        for bad in [
            "http://acme.example",
            "javascript:alert(1)",
            "https://user@acme.example",
            "https:acme.example",
            "help",
            "https://a b",
        ] {
            assert_eq!(pointers(&format!(r#"{{"help_url": "{bad}"}}"#)), ["/help_url"], "{bad}");
        }
        assert_eq!(
            pointers(r##"{"help_email": "nobody", "accent_color": "#12345"}"##),
            ["/accent_color", "/help_email"]
        );
    }

    #[test]
    fn null_removes_and_absent_stays() {
        let mut settings = Settings::new("Acme".into());
        settings.sender_id = Some("ACME".into());
        let keep: SettingsChange = json::parse(b"{}").unwrap();
        assert_eq!(apply(&settings, &keep, false).unwrap().sender_id.as_deref(), Some("ACME"));
        let remove: SettingsChange = json::parse(br#"{"sender_id": null}"#).unwrap();
        assert_eq!(apply(&settings, &remove, false).unwrap().sender_id, None);
        assert!(json::parse::<SettingsChange>(br#"{"name": null}"#).is_err());
    }
}
