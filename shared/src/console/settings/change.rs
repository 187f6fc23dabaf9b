//! From a form of the settings to what the flow is given: the members of that form alone. Pure.

use super::{Tab, rows};
use crate::countries;
use crate::faults::Faults;
use crate::pages::form::Form;
use crate::tenants::model::MessageSettings;
use crate::tenants::settings::{GuardChange, PolicyChange, SessionChange, SettingsChange};

/// The forms, and where they stand.
const PARTS: [(&str, Tab); 15] = [
    ("name", Tab::General),
    ("language", Tab::General),
    ("countries", Tab::General),
    ("messages", Tab::General),
    ("strategy", Tab::General),
    ("help", Tab::General),
    ("roles", Tab::General),
    ("colour", Tab::Look),
    ("origins", Tab::Security),
    ("keys", Tab::Security),
    ("captcha", Tab::Security),
    ("codes", Tab::Security),
    ("sessions", Tab::Security),
    ("guard", Tab::Security),
    ("audit", Tab::Security),
];

/// The tab of a form.
pub(super) fn tab_of(part: &str) -> Option<Tab> {
    PARTS.iter().find(|(name, _)| *name == part).map(|(_, tab)| *tab)
}

/// What a form changes.
///
/// # Errors
/// What cannot be read as what it should be; what it may be is the flow's to say.
pub(super) fn of(part: &str, form: &Form) -> Result<SettingsChange, Faults> {
    let mut read = Reader { form, faults: Faults::default() };
    let none = SettingsChange::default;
    let change = match part {
        "name" => SettingsChange { name: read.text("name"), sender_id: read.removable("sender_id"), ..none() },
        "language" => SettingsChange { locale: read.text("locale"), time_zone: read.text("time_zone"), ..none() },
        "countries" => SettingsChange {
            default_country: read.removable("default_country"),
            allowed_countries: Some(allowed(form)),
            ..none()
        },
        "messages" => SettingsChange {
            messages: read.number("max_parts").map(|max_parts| MessageSettings { max_parts }),
            when_plan_exhausted: read.named("when_plan_exhausted"),
            ..none()
        },
        "strategy" => SettingsChange { strategy: Some(rows::read_steps(form, &mut read.faults)), ..none() },
        "roles" => SettingsChange { roles: Some(rows::read_roles(form)), ..none() },
        "help" => SettingsChange {
            help_email: read.removable("help_email"),
            help_url: read.removable("help_url"),
            admin_emails: Some(lines(form, "admin_emails")),
            ..none()
        },
        "colour" => SettingsChange { accent_color: read.removable("accent_color"), ..none() },
        "origins" => SettingsChange { web_origins: Some(lines(form, "web_origins")), ..none() },
        "keys" => SettingsChange {
            webauthn_rp_id: read.removable("webauthn_rp_id"),
            webauthn_attestation: read.named("webauthn_attestation"),
            webauthn_aaguids: Some(lines(form, "webauthn_aaguids")),
            ..none()
        },
        "captcha" => SettingsChange {
            captcha: read.named("captcha"),
            captcha_site_key: read.removable("captcha_site_key"),
            // It is never shown: an empty field leaves what is there.
            captcha_secret: match form.given("captcha_secret") {
                Some(secret) => Some(Some(secret.to_owned())),
                None => form.is_ticked("captcha_secret_removed").then_some(None),
            },
            ..none()
        },
        "codes" => SettingsChange { policies: Some(policies(&mut read)), ..none() },
        "sessions" => SettingsChange {
            sessions: Some(SessionChange {
                passcode: read.named("passcode"),
                delivery: read.named("delivery"),
                agent_reveal: Some(form.is_ticked("agent_reveal")),
                hours: read.number("hours"),
            }),
            ..none()
        },
        "guard" => SettingsChange {
            guard: Some(GuardChange {
                mode: read.named("mode"),
                minimum_sends: read.number("minimum_sends"),
                verified_ratio: read.number("verified_ratio").map(|percent| f64::from(percent) / 100.0),
            }),
            ..none()
        },
        _ => SettingsChange { audit_retention_days: read.number("audit_retention_days"), ..none() },
    };
    read.faults.check().map(|()| change)
}

fn policies(read: &mut Reader<'_>) -> PolicyChange {
    PolicyChange {
        validity_seconds: read.number("validity_seconds"),
        code_length: read.number("code_length"),
        attempts: read.number("attempts"),
        resend_interval_seconds: read.number("resend_interval_seconds"),
        sends_per_passcode: read.number("sends_per_passcode"),
        sends_per_recipient_10_minutes: read.number("sends_per_recipient_10_minutes"),
        sends_per_recipient_24_hours: read.number("sends_per_recipient_24_hours"),
        sends_per_address_10_minutes: read.number("sends_per_address_10_minutes"),
        session_hours: read.number("session_hours"),
        session_idle_minutes: read.number("session_idle_minutes"),
    }
}

/// What a country's box is called.
pub(super) fn country_field(country: &str) -> String {
    format!("country_{country}")
}

fn allowed(form: &Form) -> Vec<String> {
    let all = countries::list(None).into_iter().map(|known| known.country);
    all.filter(|country| form.is_ticked(&country_field(country))).map(str::to_owned).collect()
}

/// What stands in a field of several lines; commas and blanks part them, too.
pub(super) fn lines(form: &Form, field: &str) -> Vec<String> {
    let parts = form.text(field).split(|c: char| c.is_whitespace() || c == ',').filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

struct Reader<'a> {
    form: &'a Form,
    faults: Faults,
}

impl Reader<'_> {
    fn text(&self, field: &str) -> Option<String> {
        Some(self.form.text(field).to_owned())
    }

    /// An empty field takes away what stood there.
    #[expect(clippy::option_option, reason = "as the API's document has it: what is left out, removed, or set")]
    fn removable(&self, field: &str) -> Option<Option<String>> {
        Some(self.form.given(field).map(str::to_owned))
    }

    fn number(&mut self, field: &str) -> Option<u32> {
        let number = self.form.text(field).parse().ok();
        if number.is_none() {
            self.faults.add(&format!("/{field}"), "A whole number.");
        }
        number
    }

    fn named<T: TryFrom<String, Error = &'static str>>(&mut self, field: &str) -> Option<T> {
        T::try_from(self.form.text(field).to_owned())
            .map_err(|detail| self.faults.add(&format!("/{field}"), detail))
            .ok()
    }
}
