//! What a tenant is: pure. Its policies may only be stricter than the defaults.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::events::EventType;
use crate::ids::{TenantId, TestRecipientId, WebhookId};
use crate::mfa_policy::KeptPolicy;
use crate::recipients::phone::{Country, Phone};
use crate::recipients::{AddressHash, Channel};
use crate::strategy::Step;

pub use super::guard_settings::{Guard, GuardMode};
pub use super::policies::Policies;
pub use super::roles::{Role, default_roles};
pub use super::session_settings::{SessionDelivery, SessionPasscode, SessionSettings};

/// A firm.
#[derive(Debug, Clone)]
pub struct Tenant {
    /// Its id.
    pub id: TenantId,
    /// Its name in the addresses of its pages; nobody else's, and never another.
    pub slug: String,
    /// Its settings.
    pub settings: Settings,
    /// The hash of its logo, when it has one.
    pub logo: Option<String>,
    /// SMS message parts a month: 0, or 2,500 to 25,000 in steps of 2,500.
    pub sms_limit: i64,
    /// MFA licences.
    pub licences: i64,
    /// Its policy of multi-factor authentication.
    pub mfa: KeptPolicy,
    /// Which texts of its own it has, as `delivery::templates` names them.
    pub templates: Vec<String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Counts the changes, for optimistic writes.
    pub version: i64,
    /// Addresses that are sent nothing, for the firm's own tests.
    pub test_recipients: Vec<TestRecipient>,
    /// Its webhooks, as far as whoever causes an event must know of them.
    pub webhooks: Vec<Subscription>,
}

/// An address that is sent nothing, and whose code is always the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TestRecipient {
    /// Its id.
    pub id: TestRecipientId,
    /// Whether it is a phone number; else an email address.
    pub is_phone: bool,
    /// The keyed hash of the address.
    pub hash: String,
    /// The masked address.
    pub to: String,
    /// The code: no secret, since it opens nothing.
    pub code: String,
    /// When it ends, epoch milliseconds.
    pub until_ms: i64,
}

impl TestRecipient {
    /// Whether it has not ended at `now`.
    #[must_use]
    pub fn is_one(&self, now: Timestamp) -> bool {
        now.as_millisecond() < self.until_ms
    }

    /// By which channel it would be sent to.
    #[must_use]
    pub fn channel(&self) -> Channel {
        if self.is_phone { Channel::Sms } else { Channel::Email }
    }
}

/// What a webhook subscribed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subscription {
    /// The webhook.
    pub id: WebhookId,
    /// What it is told of.
    pub events: Vec<EventType>,
    /// Whether it is told of anything now.
    pub is_active: bool,
}

impl Tenant {
    /// The test recipient that one of these addresses is at `now`.
    #[must_use]
    pub fn test_recipient(&self, addresses: &[AddressHash], now: Timestamp) -> Option<&TestRecipient> {
        let is_it = |test: &&TestRecipient| addresses.iter().any(|address| address.as_str() == test.hash);
        self.test_recipients.iter().filter(|test| test.is_one(now)).find(is_it)
    }

    /// The webhooks that are told of a kind of events.
    pub fn subscribers(&self, kind: EventType) -> impl Iterator<Item = &WebhookId> {
        let told = self.webhooks.iter().filter(move |webhook| webhook.is_active && webhook.events.contains(&kind));
        told.map(|webhook| &webhook.id)
    }

    /// Whether any webhook is told of one of these.
    #[must_use]
    pub fn tells_of(&self, kinds: &[EventType]) -> bool {
        kinds.iter().any(|kind| self.subscribers(*kind).next().is_some())
    }
}

/// What a tenant or the operator sets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// The firm's name, as messages say it.
    pub name: String,
    /// The SMS sender (R27); the firm's name is in the text all the same, since some operators drop the sender (E1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sender_id: Option<String>,
    /// BCP 47 language of messages.
    pub locale: String,
    /// IANA time zone of messages.
    pub time_zone: String,
    /// The country of national digits that come without one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_country: Option<String>,
    /// Where SMS may go; denied by default (R30).
    pub allowed_countries: Vec<String>,
    /// Who gets alerts.
    pub admin_emails: Vec<String>,
    /// What messages were bound to (R25) before they were to the first of `web_origins`; still so where that list is empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub web_origin: Option<String>,
    /// Where its applications are, `https://…` with a port or without: items of links lie there, and people use security keys
    /// there. Messages are bound to the first (R25).
    #[serde(default)]
    pub web_origins: Vec<String>,
    /// The relying party of security keys (WebAuthn L3, 4): a host, of which every origin is or is under it. The host of our
    /// own pages where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub webauthn_rp_id: Option<String>,
    /// What a security key must tell of its make when it is enrolled.
    #[serde(default)]
    pub webauthn_attestation: AttestationKind,
    /// The makes that are taken, as UUIDs, where it must.
    #[serde(default)]
    pub webauthn_aaguids: Vec<String>,
    /// What its messages may cost.
    #[serde(default)]
    pub messages: MessageSettings,
    /// The firm's colour on its pages, `#rrggbb`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accent_color: Option<String>,
    /// Whom its people ask for help, by mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help_email: Option<String>,
    /// Where its people find help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help_url: Option<String>,
    /// Which CAPTCHA guards password resets.
    pub captcha: CaptchaKind,
    /// The CAPTCHA provider's public key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub captcha_site_key: Option<String>,
    /// The CAPTCHA provider's secret, sealed; never answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub captcha_secret_sealed: Option<Vec<u8>>,
    /// What happens when the SMS plan is used up.
    pub when_plan_exhausted: WhenPlanExhausted,
    /// Limits, the defaults or stricter.
    pub policies: Policies,
    /// Password rules.
    pub password: PasswordPolicy,
    /// How long audit records are kept, in days.
    pub audit_retention_days: u32,
    /// What its accounts can be.
    #[serde(default = "default_roles")]
    pub roles: Vec<Role>,
    /// The guard against pumping.
    #[serde(default)]
    pub guard: Guard,
    /// How its sessions go.
    #[serde(default)]
    pub sessions: SessionSettings,
    /// By which steps passcodes go that name no channel (E5); none: one send.
    #[serde(default)]
    pub strategy: Vec<Step>,
}

/// What a tenant's messages may cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MessageSettings {
    /// How many parts a text message may have before it leaves details out: 1 to 3. What is never left out may need more.
    pub max_parts: u32,
}

/// The most parts that a tenant may allow.
pub const MOST_PARTS: u32 = 3;

impl Default for MessageSettings {
    fn default() -> Self {
        Self { max_parts: 1 }
    }
}

/// The rule by which a destination is refused, as callers are told it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule(pub &'static str);

/// Which CAPTCHA.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", try_from = "String")]
pub enum CaptchaKind {
    /// Checked by us, nothing called.
    Altcha,
    /// Google reCAPTCHA.
    Recaptcha,
    /// hCaptcha.
    Hcaptcha,
    /// Cloudflare Turnstile.
    Turnstile,
    /// None.
    None,
}

/// What a security key must tell of its make (WebAuthn L3, 5.4.7).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", try_from = "String")]
pub enum AttestationKind {
    /// Nothing; any is taken.
    #[default]
    None,
    /// Its make, attested, which must be one of a list.
    Direct,
}

impl TryFrom<String> for AttestationKind {
    type Error = &'static str;

    /// From text alone, as below.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        match text.as_str() {
            "none" => Ok(Self::None),
            "direct" => Ok(Self::Direct),
            _ => Err("expected none or direct"),
        }
    }
}

/// What happens when the SMS plan is used up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", try_from = "String")]
pub enum WhenPlanExhausted {
    /// 402.
    Refuse,
    /// Email instead, when an address is known.
    Email,
}

impl TryFrom<String> for CaptchaKind {
    type Error = &'static str;

    /// From text alone: serde would also read `{"none": null}`.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        match text.as_str() {
            "altcha" => Ok(Self::Altcha),
            "recaptcha" => Ok(Self::Recaptcha),
            "hcaptcha" => Ok(Self::Hcaptcha),
            "turnstile" => Ok(Self::Turnstile),
            "none" => Ok(Self::None),
            _ => Err("expected altcha, recaptcha, hcaptcha, turnstile or none"),
        }
    }
}

impl TryFrom<String> for WhenPlanExhausted {
    type Error = &'static str;

    /// From text alone, as above.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        match text.as_str() {
            "refuse" => Ok(Self::Refuse),
            "email" => Ok(Self::Email),
            _ => Err("expected refuse or email"),
        }
    }
}

/// The password rules that a tenant chooses between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PasswordPolicy {
    /// Whether sign-in always needs a second factor; then 8 characters are enough instead of 15 (NIST SP 800-63B-4 3.1.1.2).
    #[serde(default)]
    pub mfa_required: bool,
}

impl Settings {
    /// The settings of a new tenant.
    #[must_use]
    pub fn new(name: String) -> Self {
        Self {
            name,
            sender_id: None,
            locale: "en".into(),
            time_zone: "UTC".into(),
            default_country: None,
            allowed_countries: Vec::new(),
            admin_emails: Vec::new(),
            web_origin: None,
            web_origins: Vec::new(),
            webauthn_rp_id: None,
            webauthn_attestation: AttestationKind::None,
            webauthn_aaguids: Vec::new(),
            messages: MessageSettings::default(),
            accent_color: None,
            help_email: None,
            help_url: None,
            captcha: CaptchaKind::Altcha,
            captcha_site_key: None,
            captcha_secret_sealed: None,
            when_plan_exhausted: WhenPlanExhausted::Refuse,
            policies: Policies::default(),
            password: PasswordPolicy::default(),
            audit_retention_days: 400,
            roles: default_roles(),
            guard: Guard::default(),
            sessions: SessionSettings::default(),
            strategy: Vec::new(),
        }
    }

    /// The origin that messages are bound to (R25).
    #[must_use]
    pub fn message_origin(&self) -> Option<&str> {
        self.web_origins.first().or(self.web_origin.as_ref()).map(String::as_str)
    }

    /// The default country, when there is one.
    #[must_use]
    pub fn default_country(&self) -> Option<Country> {
        self.default_country.as_deref().and_then(Country::parse)
    }

    /// Whether SMS may go to a number (R23, R30): denied unless the country is allowed, and never to ranges that cost
    /// extra or reach no ordinary phone.
    ///
    /// # Errors
    /// The rule that refuses it.
    pub fn allows_destination(&self, phone: &Phone) -> Result<(), Rule> {
        match (phone.refused_range(), phone.country()) {
            (Some(range), _) => Err(Rule(range)),
            (None, Some(country)) if self.allows(country) => Ok(()),
            (None, _) => Err(Rule("country-not-allowed")),
        }
    }

    /// Whether an account can have a role.
    #[must_use]
    pub fn has_role(&self, name: &str) -> bool {
        self.roles.iter().any(|role| role.name == name)
    }

    /// Whether SMS may go to a country.
    #[must_use]
    pub fn allows(&self, country: Country) -> bool {
        self.allowed_countries.iter().any(|allowed| allowed == country.as_str())
    }
}

/// A plan's step, in message parts.
pub const SMS_PLAN_STEP: i64 = 2_500;
/// The largest plan.
pub const SMS_PLAN_MAX: i64 = 25_000;
/// A new tenant's plan (A11).
pub const SMS_PLAN_DEFAULT: i64 = 2_500;

/// Whether a monthly limit is one that is sold: 0, or a step of 2,500 up to 25,000.
#[must_use]
pub fn is_sms_plan(limit: i64) -> bool {
    (0..=SMS_PLAN_MAX).contains(&limit) && limit % SMS_PLAN_STEP == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r25_messages_are_bound_to_the_first_of_the_origins() {
        let mut settings = Settings::new("Acme".into());
        assert_eq!(settings.message_origin(), None);
        settings.web_origin = Some("https://pay.acme.example".into());
        assert_eq!(settings.message_origin(), Some("https://pay.acme.example"));
        settings.web_origins = vec!["https://app.acme.example:8443".into(), "https://other.acme.example".into()];
        assert_eq!(settings.message_origin(), Some("https://app.acme.example:8443"));
    }

    #[test]
    fn plans_come_in_steps() {
        for good in [0, 2_500, 5_000, 25_000] {
            assert!(is_sms_plan(good), "{good}");
        }
        for bad in [-2_500, 1, 2_499, 27_500, 3_000] {
            assert!(!is_sms_plan(bad), "{bad}");
        }
    }
}
