//! What `/enroll` shows: the methods, one of them to be proven, and the recovery codes.

use askama::Template;
use jiff::Timestamp;

use super::{Codes, PAGE, Pairing, Pending, Shown};
use crate::accounts::model::Account;
use crate::countries::{self, CountryDocument};
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::mfa_policy::FactorKind;
use crate::pages::assets;
use crate::pages::frame::Frame;
use crate::pages::notice::Notice;
use crate::pages::said::Said;
use crate::pages::sign_in::moment;
use crate::pages::sign_in::view::{icon_of, kind_name};
use crate::pages::visit::Visit;
use crate::pages::words::Words;
use crate::recipients::Phone;

/// A method that can be chosen.
struct Method {
    value: &'static str,
    name: String,
    detail: String,
    icon: &'static str,
    is_sms: bool,
}

/// A country of the pick-list.
struct CountryChoice {
    code: String,
    name: String,
    is_chosen: bool,
}

/// The methods.
#[derive(Template)]
#[template(path = "pages/enroll.html")]
pub(super) struct ChooseView {
    page: Frame,
    words: Words,
    said: Said,
    action: String,
    lead: String,
    methods: Vec<Method>,
    /// The masked number on record; nothing where there is none.
    on_record: String,
    phone: String,
    countries: Vec<CountryChoice>,
    grace: String,
    back: String,
}

impl ChooseView {
    pub(super) fn show(
        visit: &Visit<'_>,
        notice: Option<&Notice>,
        is_in: bool,
        account: &Account,
        grace: Option<Timestamp>,
    ) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let firm = words.name(&visit.tenant().settings.name);
        let kinds = visit.tenant().mfa.policy.methods.iter().copied();
        let method = |kind: FactorKind| Method {
            value: kind.as_str(),
            name: kind_name(kind, &words),
            detail: words.t(&format!("method-{}", kind.as_str())),
            icon: icon_of(kind),
            is_sms: kind == FactorKind::Sms,
        };
        let methods: Vec<Method> = kinds.map(method).collect();
        let typed = |field: &str| notice.and_then(|notice| notice.typed(field)).unwrap_or_default().to_owned();
        let chosen = match typed("country") {
            typed if !typed.is_empty() => typed,
            _ => {
                let known = account.profile.country.clone();
                let default = visit.tenant().settings.default_country().map(|country| country.as_str().to_owned());
                known.or(default).unwrap_or_default()
            }
        };
        let country = |listed: &CountryDocument| CountryChoice {
            name: format!("{} ({})", listed.name, words.number(&format!("+{}", listed.calling_code))),
            is_chosen: listed.country == chosen,
            code: listed.country.to_owned(),
        };
        let on_record = account.profile.phone.as_deref().and_then(|text| Phone::parse(text, None, None).ok());
        let on_record = on_record.map(|phone| phone.masked());
        let is_sms = methods.iter().any(|method| method.is_sms);
        let countries = if is_sms { countries::list(Some(words.language().tag())) } else { Vec::new() };
        let login_id = is_in.then(|| account.login_id.as_given());
        let page = framed(visit, &words, words.t("enroll-heading"), login_id);
        let view = Self {
            said: Said::of(notice, &words),
            action: visit.path(PAGE),
            lead: if is_in { words.t("enroll-add-lead") } else { words.say("enroll-lead", &[("firm", &firm)]) },
            on_record: on_record.unwrap_or_default(),
            phone: typed("phone"),
            countries: countries.iter().map(country).collect(),
            grace: grace.map(|until| words.say("enroll-grace", &[("day", &words.day(until))])).unwrap_or_default(),
            back: if is_in { visit.path(crate::pages::account::PAGE) } else { String::new() },
            methods,
            page,
            words,
        };
        visit.show(200, &view)
    }
}

/// What a new factor of a kind is called.
///
/// # Errors
/// When a language is broken, which a test excludes.
pub(super) fn name_of(visit: &Visit<'_>, kind: FactorKind) -> Result<String, Problem> {
    Ok(kind_name(kind, &visit.words()?))
}

/// The frame, with *Sign out* for who is signed in.
fn framed(visit: &Visit<'_>, words: &Words, title: String, signed_in: Option<&str>) -> Frame {
    let page = visit.frame(words, title);
    match signed_in {
        Some(login_id) => page.signed_in(words, login_id),
        None => page,
    }
}

/// One method, to be proven.
#[derive(Template)]
#[template(path = "pages/enroll_factor.html")]
pub(super) struct FactorView {
    page: Frame,
    words: Words,
    said: Said,
    action: String,
    heading: String,
    shown: Shown,
    /// A secret in groups of four.
    groups: Vec<String>,
    again_at_ms: i64,
    again: String,
    options: String,
    webauthn_url: String,
    /// Of the pairing of a device.
    pairing: Option<PairingTimes>,
}

/// What is said of a pairing beside its codes.
struct PairingTimes {
    /// Where its short code is typed, in a sentence.
    lead: String,
    valid: (String, String, String),
    ends_at_ms: i64,
    is_over: bool,
}

impl PairingTimes {
    fn new(pairing: &Pairing, words: &Words) -> Result<Self, Problem> {
        let ends_at = moment(&pairing.expires_at)?;
        let whole = pairing.url.split('#').next().unwrap_or_default();
        let address = whole.split_once("://").map_or(whole, |(_, address)| address);
        Ok(Self {
            lead: words.say("pairing-lead", &[("address", &words.number(address))]),
            valid: words.valid_until(ends_at),
            ends_at_ms: ends_at.as_millisecond(),
            is_over: ends_at <= words.now(),
        })
    }
}

impl FactorView {
    pub(super) fn show(
        visit: &Visit<'_>,
        notice: Option<&Notice>,
        signed_in: Option<&str>,
        pending: &Pending,
    ) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let heading = match &pending.shown {
            Shown::Totp { .. } => words.t("enroll-totp-heading"),
            Shown::Webauthn { .. } => words.t("enroll-key-heading"),
            Shown::Sms { to, .. } => words.say("code-heading", &[("to", &words.number(to))]),
            Shown::Push(_) => words.t("enroll-push-heading"),
        };
        let (groups, again_at_ms, options) = match &pending.shown {
            Shown::Totp { secret, .. } => {
                let letters: Vec<char> = secret.chars().collect();
                (letters.chunks(4).map(|group| group.iter().collect()).collect(), 0, String::new())
            }
            Shown::Webauthn { options } => (Vec::new(), 0, options.to_string()),
            Shown::Push(_) => (Vec::new(), 0, String::new()),
            Shown::Sms { resend_after, .. } => (Vec::new(), moment(resend_after)?.as_millisecond(), String::new()),
        };
        let pairing = match &pending.shown {
            Shown::Push(pairing) => Some(PairingTimes::new(pairing, &words)?),
            _ => None,
        };
        let page = framed(visit, &words, heading.clone(), signed_in);
        let webauthn_url = page.asset(assets::WEBAUTHN_JS);
        let view = Self {
            said: Said::of(notice, &words),
            action: visit.path(PAGE),
            heading,
            shown: pending.shown.clone(),
            groups,
            again: words.again(Timestamp::from_millisecond(again_at_ms).unwrap_or(visit.op.now)),
            again_at_ms,
            options,
            webauthn_url,
            pairing,
            page,
            words,
        };
        visit.show(200, &view)
    }
}

/// Recovery codes, shown until they are kept.
#[derive(Template)]
#[template(path = "pages/recovery_codes.html")]
pub(super) struct CodesView<'c> {
    page: Frame,
    words: Words,
    said: Said,
    action: String,
    codes: &'c [String],
    file_heading: String,
}

impl<'c> CodesView<'c> {
    pub(super) fn show(
        visit: &Visit<'_>,
        notice: Option<&Notice>,
        signed_in: Option<&str>,
        codes: &'c Codes,
    ) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let firm = words.name(&visit.tenant().settings.name);
        let page = framed(visit, &words, words.t("codes-heading"), signed_in);
        let view = Self {
            said: Said::of(notice, &words),
            action: visit.path(PAGE),
            codes: &codes.0,
            file_heading: words.say("codes-file", &[("firm", &firm)]),
            page,
            words,
        };
        visit.show(200, &view)
    }
}
