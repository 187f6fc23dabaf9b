//! A sample of every mail there is, for whoever looks at them: the golden files and the gallery (`examples/gallery.rs`).
//! Nothing of it is ever sent.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, civil};

use super::account_notices::{AccountDisabled, ContactChanged, Now};
use super::console_invitation::ConsoleInvitation;
use super::export_notice::{ExportReady, Listed};
use super::facts::{Facts, Mail};
use super::language::Language;
use super::link_mail::LinkMail;
use super::mfa_samples::{self, Names};
use super::notices::{GuardOpened, LoginIds, Pace, PasswordChanged, PlanRequest, UsageAlert, WebhookDisabled};
use super::plan_decided::PlanDecided;
use super::session_invitation::SessionInvitation;
use super::{RenderError, mail};
use crate::administrators::Console;
use crate::code::Code;
use crate::delivery::model::{Amount, Context, Purpose};

/// When every sample goes out: 2026-11-21, 15:03 in Paris.
pub const SENT_AT: Timestamp = Timestamp::constant(1_795_269_791, 0);

/// What codes are for: the six purposes of ours, and one of a firm's.
pub const PURPOSES: [&str; 7] =
    ["sign_in", "transaction", "access", "password_reset", "enrollment", "session", "wire_approval"];

/// A mail, and what it shows.
pub struct Sample {
    /// What it shows, as a file may be called.
    pub name: String,
    /// The mail.
    pub mail: Mail,
}

/// Every mail in a language.
///
/// # Errors
/// When the language is broken.
pub fn mails(language: Language) -> Result<Vec<Sample>, RenderError> {
    let zone = TimeZone::get("Europe/Paris").map_err(|_| RenderError::Text(language, "time zone"))?;
    let mut samples = codes(language, &zone)?;
    let mut add = |name: &str, mail| samples.push(Sample { name: name.to_owned(), mail });
    let firm = "Acme";
    for (name, is_reset) in [("password-changed", true), ("password-changed-own", false)] {
        add(name, PasswordChanged { firm, language, at: SENT_AT, time_zone: &zone, is_reset }.mail()?);
    }
    for (name, login_ids) in [("login-id", &["ana.silva"][..]), ("login-ids", &["ana.silva", "Ana@acme.example"])] {
        add(name, LoginIds { firm, language, login_ids }.mail()?);
    }
    for (name, threshold, falls_back_to_email) in [
        ("usage-80-refuse", 80, false),
        ("usage-80-email", 80, true),
        ("usage-100-refuse", 100, false),
        ("usage-100-email", 100, true),
    ] {
        let (month, is_used_up) = ("2026-11", threshold == 100);
        let used = if is_used_up { 2500 } else { 2100 };
        let pace = Some(Pace { a_day: 100, lasts_until: (!is_used_up).then_some(civil::date(2026, 11, 25)) });
        let alert = UsageAlert { firm, language, month, threshold, used, limit: 2500, pace, falls_back_to_email };
        add(name, alert.mail()?);
    }
    add("plan-request", PlanRequest { firm, tenant: "tn_1", language, wanted: 7500, present: 2500 }.mail()?);
    for (name, is_mfa, is_activated, note) in [
        ("plan-activated", false, true, None),
        ("plan-declined", false, false, Some("Call us first.")),
        ("licences-activated", true, true, None),
        ("licences-declined", true, false, Some("Call us first.")),
    ] {
        let holds = if is_activated { 7500 } else { 2500 };
        add(name, PlanDecided { firm, language, is_mfa, is_activated, wanted: 7500, holds, note }.mail()?);
    }
    for (name, verified, is_enforced) in
        [("guard-refused", 2, true), ("guard-refused-one", 1, true), ("guard-watched-none", 0, false)]
    {
        let (breaker, destination, settled) = ("block-33612345", "+33612345xxx", 40);
        let opened = GuardOpened { firm, language, breaker, destination, settled, verified, is_enforced };
        add(name, opened.mail()?);
    }
    for (name, is_gone) in [("webhook-gone", true), ("webhook-failing", false)] {
        let (webhook, origin, at) = ("wh_1", "https://hook.acme.example", SENT_AT);
        let disabled = WebhookDisabled { firm, language, webhook, origin, at, time_zone: &zone, is_gone };
        add(name, disabled.mail()?);
    }
    for (name, person, subject, text) in [
        ("link", Some("Ana Lima"), None, None),
        ("link-own", None, Some("Your case needs two documents"), Some("Dear Ana,\n\nPlease look at them by Friday.")),
    ] {
        let (url, expires_at) = ("https://id.acme.example/p/acme/l/abc", SENT_AT + SignedDuration::from_hours(24 * 90));
        let mail = LinkMail { firm, language, name: person, subject, text, url, expires_at, time_zone: &zone };
        add(name, mail.mail()?);
    }
    for (name, list, screen) in
        [("export-people", Listed::People, "people"), ("export-events", Listed::Events, "events")]
    {
        let url = format!("https://id.acme.example/p/acme/console/{screen}?as=csv&export=abc");
        let until = SENT_AT + SignedDuration::from_hours(24);
        add(name, ExportReady { firm, language, list, url: &url, until, time_zone: &zone }.mail()?);
    }
    for (name, person, console, by_operator) in [
        ("console-owner", Some("Ana Lima"), Console::Owner, true),
        ("console-help-desk", None, Console::HelpDesk, false),
        ("console-read-only", Some("Ana Lima"), Console::ReadOnly, false),
    ] {
        let password_url = Some("https://id.acme.example/p/acme/forgot-password?then=console");
        let login_id = "ana.silva";
        let mail = ConsoleInvitation { firm, language, name: person, login_id, console, by_operator, password_url };
        add(name, mail.mail()?);
    }
    add("account-disabled", AccountDisabled { firm, language, at: SENT_AT, time_zone: &zone }.mail()?);
    let other = |masked: &str| Now::Masked(masked.to_owned());
    for (name, email, phone) in [
        ("contact-email", other("m••@e••.com"), Now::Same),
        ("contact-phone", Now::Same, other("+33•••••••78")),
        ("contact-both", other("m••@e••.com"), Now::Gone),
    ] {
        let (email, phone) = (&email, &phone);
        add(name, ContactChanged { firm, language, email, phone, at: SENT_AT, time_zone: &zone }.mail()?);
    }
    let invited = invitation(language, &zone);
    add("session-invitation", invited.mail()?);
    add("session-invitation-no-code", SessionInvitation { name: None, asks_for_code: false, ..invited }.mail()?);
    let names = Names { firm, person: "Ana Lima", factor: "My phone", account: "ana.silva" };
    samples.extend(mfa_samples::mails(language, names, &zone)?);
    Ok(samples)
}

/// An invitation to a session, with an address as long as they are.
pub(super) fn invitation(language: Language, time_zone: &TimeZone) -> SessionInvitation<'_> {
    SessionInvitation {
        firm: "Acme",
        language,
        name: Some("Ana Lima"),
        agent: "Marc Dupont",
        session: "Mortgage signing",
        url: "https://id.acme.example/p/acme/sessions/se_01hzy3v7k2m9q4t8w6r5x0n1bc/k7Qm2xV9tR4wZ8nB3cJ6yH1pL5sD0f",
        ends_at: SENT_AT + SignedDuration::from_hours(24 * 7),
        time_zone,
        asks_for_code: true,
    }
}

/// The mails that carry a code: one a purpose, and one of the longest words there may be.
fn codes(language: Language, zone: &TimeZone) -> Result<Vec<Sample>, RenderError> {
    let code = Code::parse("042917").map_err(|_| RenderError::Text(language, "code"))?;
    let told = |action: &str, item: &str, payee: &str| Context {
        action: Some(action.to_owned()),
        item: Some(item.to_owned()),
        amount: Some(Amount { value: "1049.90".to_owned(), currency: "EUR".to_owned() }),
        payee: Some(payee.to_owned()),
    };
    let purchase = told("purchase", "Annual plan", "Bolt & Co");
    let long = told("approve ".repeat(8).trim_end(), &"a/path/".repeat(9), &"Wohnungsbaugenossenschaft".repeat(2));
    let long_firm = "Donaudampfschifffahrtsgesellschaft ".repeat(3);
    let usual = PURPOSES.map(|slug| (slug, slug, "Acme", (slug == "transaction").then_some(&purchase)));
    let longest = ("transaction-long", "transaction", long_firm.trim_end(), Some(&long));
    let sample = |(name, slug, firm, context): (&str, &str, &str, Option<&Context>)| {
        let purpose = Purpose::parse(slug).ok_or(RenderError::Text(language, "purpose"))?;
        let facts = Facts {
            firm,
            code: &code,
            purpose: &purpose,
            context,
            now: SENT_AT,
            expires_at: SENT_AT + SignedDuration::from_secs(121),
            language,
            time_zone: zone,
            web_origin: None,
            max_parts: 1,
        };
        Ok(Sample { name: format!("code-{name}"), mail: mail::mail(&facts)? })
    };
    usual.into_iter().chain([longest]).map(sample).collect()
}
