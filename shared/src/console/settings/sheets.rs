//! The tabs that are settings: forms for who may change them, and what is set for who may look.

use askama::Template;

use super::change::country_field;
use super::{PART, Tab, ask_url, rows, tabs};
use crate::console::again::Again;
use crate::console::fields::{Field, Kind, Maker, Section};
use crate::console::gate::{Entered, LOGO};
use crate::console::languages;
use crate::console::model::Action;
use crate::console::nav::Nav;
use crate::console::{parts, place};
use crate::countries;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::pages::frame::Frame;
use crate::pages::said::Said;
use crate::pages::words::Words;
use crate::tenants::manage;
use crate::tenants::model::{AttestationKind, CaptchaKind, GuardMode, MOST_PARTS, Settings, WhenPlanExhausted};

/// The page.
#[derive(Template)]
#[template(path = "console/settings.html")]
struct View {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    tabs: Vec<parts::Tab>,
    action: String,
    back: String,
    may_change: bool,
    does: &'static str,
    sections: Vec<Sheet>,
    logo: Option<Logo>,
}

/// What belongs together: a form, or what is set.
struct Sheet {
    section: Section,
    /// Where a change asks first; "" where it does not, or for who may not change it.
    change_url: String,
}

/// What the tab of the look shows of the logo.
struct Logo {
    /// Where it is; "" where there is none.
    url: String,
    /// The button that uploads one; "" for who may not.
    uploads: &'static str,
    /// What is wrong with the file.
    error: String,
    /// The button that removes it; "" where there is nothing to remove.
    removes: &'static str,
}

/// A tab, or the form of it that was refused.
pub(super) async fn show(entered: &Entered<'_>, tab: Tab) -> Result<Answer, Problem> {
    // Fresh, not from the cache: who just changed something wants to see it.
    let tenant = manage::get(&entered.visit.call.app, &entered.visit.tenant().id).await?;
    let (shell, notice) = entered.shell("screen-settings")?;
    let (words, said) = (shell.words, shell.said);
    let again = Again::of(notice.as_ref());
    let refused = notice.as_ref().and_then(|notice| notice.typed(PART)).unwrap_or_default();
    let may_change = entered.may(Action::ChangeSettings) && tab != Tab::Security;
    let all = sections(tab, &tenant.settings, &|part| Maker {
        words: &words,
        said: &said,
        // What was typed is one form's; the others show what is kept.
        is_refused: refused == part,
        again: again.as_ref().filter(|again| again.says(PART, part)),
    });
    let view = View {
        tabs: tabs(entered, &words, tab),
        action: entered.visit.here(),
        back: place::page(entered, &[("tab", tab.query())]),
        may_change,
        does: Action::ChangeSettings.as_str(),
        logo: (tab == Tab::Look).then(|| logo(entered, &shell.page, &said, tenant.logo.is_some())),
        sections: all
            .into_iter()
            .map(|section| {
                let asks = (tab == Tab::Security).then(|| ask_url(entered, Action::ChangeSecurity, section.id));
                Sheet { section, change_url: asks.unwrap_or_default() }
            })
            .collect(),
        page: shell.page,
        nav: shell.nav,
        said,
        words,
    };
    entered.visit.show(200, &view)
}

fn logo(entered: &Entered<'_>, page: &Frame, said: &Said, is_there: bool) -> Logo {
    let does = |action: Action| if entered.may(action) { action.as_str() } else { "" };
    let removes = if is_there { does(Action::DeleteLogo) } else { "" };
    let url = page.logo_url.clone().filter(|_| is_there).unwrap_or_default();
    Logo { url, uploads: does(Action::PutLogo), error: said.at(LOGO).to_owned(), removes }
}

/// What stands in a tab, as forms.
pub(super) fn sections<'m>(tab: Tab, of: &Settings, maker: &dyn Fn(&'static str) -> Maker<'m>) -> Vec<Section> {
    let make = |part: &'static str, fields: &dyn Fn(&Maker<'_>) -> Vec<Field>| {
        let maker = maker(part);
        maker.section(part, fields(&maker))
    };
    match tab {
        Tab::General => vec![
            make("name", &|make| {
                vec![make.line("name", &of.name), make.optional("sender_id", of.sender_id.as_deref())]
            }),
            make("language", &|make| vec![locale(make, of), make.line("time_zone", &of.time_zone)]),
            make("countries", &|make| countries_of(make, of)),
            make("messages", &|make| messages(make, of)),
            make("strategy", &|make| rows::steps(make, of)),
            make("help", &|make| {
                vec![
                    make.optional("help_email", of.help_email.as_deref()),
                    make.optional("help_url", of.help_url.as_deref()),
                    make.lines("admin_emails", &of.admin_emails),
                ]
            }),
            make("roles", &|make| rows::roles(make, of)),
        ],
        Tab::Look => vec![make("colour", &|make| vec![make.optional("accent_color", of.accent_color.as_deref())])],
        _ => vec![
            make("origins", &|make| vec![make.lines("web_origins", &of.web_origins)]),
            make("keys", &|make| security_keys(make, of)),
            make("captcha", &|make| captcha(make, of)),
            make("codes", &|make| codes(make, of)),
            make("sessions", &|make| sessions(make, of)),
            make("guard", &|make| guard(make, of)),
            make("audit", &|make| vec![make.number("audit_retention_days", of.audit_retention_days, "unit-days")]),
        ],
    }
}

fn locale(make: &Maker<'_>, of: &Settings) -> Field {
    let choices = languages::choices(&of.locale).into_iter().map(|choice| (choice.value, choice.label));
    make.select("locale", choices.collect(), &of.locale)
}

fn countries_of(make: &Maker<'_>, of: &Settings) -> Vec<Field> {
    let known = countries::list(Some(make.words.language().tag()));
    let none = (String::new(), make.words.t("set-default-country-none"));
    let named = known.iter().map(|known| (known.country.to_owned(), known.name.to_owned()));
    let ticks = known.iter().map(|known| {
        let is_on = of.allowed_countries.iter().any(|allowed| allowed == known.country);
        (country_field(known.country), known.name.to_owned(), is_on)
    });
    vec![
        make.select(
            "default_country",
            std::iter::once(none).chain(named).collect(),
            of.default_country.as_deref().unwrap_or_default(),
        ),
        make.ticks(Kind::Folded, "allowed_countries", ticks.collect()),
    ]
}

fn messages(make: &Maker<'_>, of: &Settings) -> Vec<Field> {
    let parts = (1..=MOST_PARTS).map(|parts| (parts.to_string(), make.words.figure(i64::from(parts))));
    let then = match of.when_plan_exhausted {
        WhenPlanExhausted::Refuse => "refuse",
        WhenPlanExhausted::Email => "email",
    };
    vec![
        make.select("max_parts", parts.collect(), &of.messages.max_parts.to_string()),
        make.named("when_plan_exhausted", &["refuse", "email"], then),
    ]
}

fn security_keys(make: &Maker<'_>, of: &Settings) -> Vec<Field> {
    let attestation = match of.webauthn_attestation {
        AttestationKind::None => "none",
        AttestationKind::Direct => "direct",
    };
    vec![
        make.optional("webauthn_rp_id", of.webauthn_rp_id.as_deref()),
        make.named("webauthn_attestation", &["none", "direct"], attestation),
        make.lines("webauthn_aaguids", &of.webauthn_aaguids),
    ]
}

fn captcha(make: &Maker<'_>, of: &Settings) -> Vec<Field> {
    let kind = match of.captcha {
        CaptchaKind::Altcha => "altcha",
        CaptchaKind::Recaptcha => "recaptcha",
        CaptchaKind::Hcaptcha => "hcaptcha",
        CaptchaKind::Turnstile => "turnstile",
        CaptchaKind::None => "none",
    };
    let has_secret = of.captcha_secret_sealed.is_some();
    let secret = Field {
        // What was typed is no more given back than what is kept.
        value: String::new(),
        hint: make.words.t(if has_secret { "set-captcha-secret-kept" } else { "set-captcha-secret-none" }),
        shown: make.words.t(if has_secret { "set-yes" } else { "set-no" }),
        ..make.optional("captcha_secret", None)
    };
    vec![
        make.named("captcha", &["altcha", "recaptcha", "hcaptcha", "turnstile", "none"], kind),
        make.optional("captcha_site_key", of.captcha_site_key.as_deref()),
        secret,
    ]
    .into_iter()
    .chain(has_secret.then(|| make.toggle("captcha_secret_removed", false)))
    .collect()
}

fn codes(make: &Maker<'_>, of: &Settings) -> Vec<Field> {
    let of = &of.policies;
    [
        ("validity_seconds", of.validity_seconds, "unit-seconds"),
        ("code_length", of.code_length, "unit-digits"),
        ("attempts", of.attempts, ""),
        ("resend_interval_seconds", of.resend_interval_seconds, "unit-seconds"),
        ("sends_per_passcode", of.sends_per_passcode, ""),
        ("sends_per_recipient_10_minutes", of.sends_per_recipient_10_minutes, ""),
        ("sends_per_recipient_24_hours", of.sends_per_recipient_24_hours, ""),
        ("sends_per_address_10_minutes", of.sends_per_address_10_minutes, ""),
        ("session_hours", of.session_hours, "unit-hours"),
        ("session_idle_minutes", of.session_idle_minutes, "unit-minutes"),
    ]
    .into_iter()
    .map(|(name, kept, unit)| make.number(name, kept, unit))
    .collect()
}

fn sessions(make: &Maker<'_>, of: &Settings) -> Vec<Field> {
    let of = &of.sessions;
    vec![
        make.named("passcode", &["required", "optional", "off"], of.passcode.as_str()),
        make.named("delivery", &["on_arrival", "on_start", "manual"], of.delivery.as_str()),
        make.toggle("agent_reveal", of.agent_reveal),
        make.number("hours", of.hours, "unit-hours"),
    ]
}

fn guard(make: &Maker<'_>, of: &Settings) -> Vec<Field> {
    let mode = match of.guard.mode {
        GuardMode::Enforce => "enforce",
        GuardMode::Shadow => "shadow",
        GuardMode::Off => "off",
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share from 0.01 to 0.9")]
    let percent = (of.guard.verified_ratio * 100.0).round() as u32;
    vec![
        make.named("mode", &["enforce", "shadow", "off"], mode),
        make.number("minimum_sends", of.guard.minimum_sends, ""),
        make.number("verified_ratio", percent, "unit-percent"),
    ]
}
