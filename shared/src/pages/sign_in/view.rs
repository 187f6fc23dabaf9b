//! What `/sign-in` shows: the password form, and one second step at a time with the others beside it.

use askama::Template;

use super::{BY_CODE, PAGE, SigningIn, Then, Waiting, moment, then_query};
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::mfa_policy::FactorKind;
use crate::pages::assets;
use crate::pages::authorize::Destination;
use crate::pages::frame::{Frame, Waits};
use crate::pages::notice::Notice;
use crate::pages::said::Said;
use crate::pages::visit::Visit;
use crate::pages::words::Words;
use crate::sign_ins::document::{OfferedFactor, PromptDocument, PromptStatus};

/// Login ID and password.
#[derive(Template)]
#[template(path = "pages/sign_in.html")]
pub(super) struct PasswordView {
    page: Frame,
    words: Words,
    said: Said,
    form: SignInForm,
    /// For which application; nothing where it is for none.
    lead: String,
}

/// The form of login ID and password: on this page, and on a link's.
pub struct SignInForm {
    /// Where it goes.
    pub action: String,
    /// What stands in the login ID's field.
    pub login_id: String,
    /// *Forgot password*.
    pub forgot_password: String,
    /// *Forgot login ID*.
    pub forgot_login_id: String,
    /// Whether the login ID is said by whom the person comes from.
    pub is_fixed: bool,
    /// The application's request that it is for; nothing where it is for none.
    pub then: String,
}

impl SignInForm {
    /// The form, with a login ID filled in.
    #[must_use]
    pub fn new(visit: &Visit<'_>, login_id: &str) -> Self {
        Self {
            action: visit.here(),
            login_id: login_id.to_owned(),
            forgot_password: visit.path(crate::pages::forgot_password::PAGE),
            forgot_login_id: visit.path(crate::pages::forgot_login_id::PAGE),
            is_fixed: false,
            then: String::new(),
        }
    }

    /// The form for what somebody signs in for, which is not lost on the way round.
    fn asked_by(mut self, destination: &Destination) -> Self {
        let then = then_query(&destination.query);
        self.forgot_password = format!("{}?{then}", self.forgot_password);
        self.forgot_login_id = format!("{}?{then}", self.forgot_login_id);
        self.is_fixed = destination.is_fixed;
        self.then.clone_from(&destination.query);
        self
    }
}

impl PasswordView {
    /// The page.
    ///
    /// # Errors
    /// When it cannot be rendered.
    pub(super) fn show(
        visit: &Visit<'_>,
        notice: Option<&Notice>,
        login_id: &str,
        asked_by: Option<&Destination>,
    ) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let typed = notice.and_then(|notice| notice.typed("login_id")).unwrap_or(login_id);
        let form = SignInForm::new(visit, typed);
        let mut page = visit.frame(&words, words.t("sign-in-title"));
        let said = Said::of(notice, &words);
        let (form, lead) = match asked_by {
            Some(destination) => {
                page.keep_query(&then_query(&destination.query));
                visit.can_end_at(destination.then.ends_at());
                let lead = words.say("sign-in-for", &[("application", &words.name(&destination.name))]);
                (form.asked_by(destination), lead)
            }
            None => (form, String::new()),
        };
        visit.show(200, &Self { page, said, form, lead, words })
    }
}

/// What a sign-in offers.
pub(super) struct Offered<'a> {
    /// Its factors, the last used first.
    pub(super) factors: &'a [OfferedFactor],
    /// The request that was sent to a device.
    pub(super) prompt: Option<&'a PromptDocument>,
    /// What is typed there, while it waits.
    pub(super) number: Option<&'a str>,
}

/// Which proof is asked for.
pub(super) enum Asked<'a> {
    /// A factor.
    Factor(&'a OfferedFactor),
    /// The code that a device shows, instead of a request to it.
    ShownCode(&'a OfferedFactor),
    /// A recovery code.
    RecoveryCode,
    /// A code of an administrator's.
    BypassCode,
}

/// Another way.
struct Way {
    url: String,
    text: String,
    icon: &'static str,
}

/// A second step.
#[derive(Template)]
#[template(path = "pages/factor.html")]
pub(super) struct FactorView {
    page: Frame,
    words: Words,
    said: Said,
    action: String,
    heading: String,
    lead: String,
    step: Step,
    factor: String,
    /// What became of the last request, where it is over.
    became: String,
    /// What the box says that lets the device be remembered; nothing where the policy does not allow it.
    remember: String,
    ways: Vec<Way>,
    /// Whether somebody else may sign in instead.
    is_for_anybody: bool,
    webauthn_url: String,
}

/// What the page's form asks for.
enum Step {
    /// A code that an app shows.
    Code,
    /// A code that a device shows.
    ShownCode,
    /// A request can be sent to a device.
    ToAsk { button: String },
    /// A request waits on a device: its number, the same digit by digit, and how long it waits.
    Asked { number: String, digits: String, valid: (String, String, String), ends_at_ms: i64 },
    /// A device has approved.
    Approved,
    /// A code can be sent.
    ToSend,
    /// A code is on its way.
    Sent { valid: (String, String, String), ends_at_ms: i64, again_at_ms: i64, again: String },
    /// A security key, with its options.
    Key { options: String },
    /// A security key, for which a challenge must be made first.
    KeyToOpen,
    /// A recovery code.
    RecoveryCode,
    /// A code of an administrator's.
    BypassCode,
}

impl FactorView {
    /// The page.
    ///
    /// # Errors
    /// When it cannot be rendered.
    pub(super) fn show(
        visit: &Visit<'_>,
        notice: Option<&Notice>,
        state: &SigningIn,
        offered: &Offered<'_>,
        asked: Asked<'_>,
    ) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let (step, heading, lead) = match &asked {
            Asked::RecoveryCode => (Step::RecoveryCode, words.t("recovery-heading"), words.t("recovery-lead")),
            Asked::BypassCode => {
                let firm = words.name(&visit.tenant().settings.name);
                (Step::BypassCode, words.t("bypass-heading"), words.say("bypass-lead", &[("firm", &firm)]))
            }
            Asked::ShownCode(device) => {
                let lead = words.say("app-lead", &[("name", &words.name(&device.name))]);
                (Step::ShownCode, words.t("device-code-heading"), lead)
            }
            Asked::Factor(device) if device.kind == FactorKind::Push => prompt_step(device, offered, &words)?,
            Asked::Factor(factor) => step_of(factor, state.waiting.as_ref(), &words)?,
        };
        let (factor, became) = match asked {
            Asked::Factor(factor) => (factor.id.to_string(), became(offered.prompt_of(factor), &words)),
            Asked::ShownCode(factor) => (factor.id.to_string(), String::new()),
            Asked::RecoveryCode | Asked::BypassCode => (String::new(), String::new()),
        };
        let here = visit.path(PAGE);
        let way = |with: &str, text: String, icon| Way { url: format!("{here}?with={with}"), text, icon };
        let factors = offered.factors;
        let is_shown_code = matches!(step, Step::ShownCode);
        let mut ways: Vec<Way> = factors
            .iter()
            .filter(|other| is_shown_code || other.id.as_str() != factor)
            .map(|other| way(other.id.as_str(), name_of(other, factors, &words), icon_of(other.kind)))
            .collect();
        if let (Asked::Factor(device), Step::ToAsk { .. } | Step::Asked { .. }) = (&asked, &step) {
            let text = words.say("way-device-code", &[("name", &words.name(&device.name))]);
            ways.insert(0, way(&format!("{}&by={BY_CODE}", device.id), text, "app"));
        }
        if !matches!(step, Step::RecoveryCode) {
            ways.push(way("recovery-code", words.t("way-recovery-code"), "codes"));
        }
        if !matches!(step, Step::BypassCode) {
            ways.push(way("bypass-code", words.t("way-bypass-code"), "person"));
        }
        let days = visit.tenant().mfa.policy.remember_device_days;
        // The console asks for a second step each time, whatever is remembered.
        let is_offered = days > 0 && !matches!(state.then, Then::Console { .. });
        let remember = if is_offered { words.counted("remember", days) } else { String::new() };
        let mut page = visit.frame(&words, heading.clone());
        page.home_url = None;
        if matches!(step, Step::Asked { .. }) {
            page.waits = Some(Waits { from: format!("{here}/prompt"), status: "pending" });
        }
        let said = Said::of(notice, &words);
        let webauthn_url = page.asset(assets::WEBAUTHN_JS);
        visit.show(
            200,
            &Self {
                page,
                said,
                action: here,
                heading,
                lead,
                step,
                factor,
                became,
                remember,
                ways,
                is_for_anybody: state.then.is_for_anybody(),
                webauthn_url,
                words,
            },
        )
    }
}

impl<'a> Offered<'a> {
    /// The request that was sent to this one.
    fn prompt_of(&self, factor: &OfferedFactor) -> Option<&'a PromptDocument> {
        self.prompt.filter(|prompt| prompt.factor_id == factor.id)
    }
}

/// The step of a device that is asked, what the page calls it, and a sentence.
fn prompt_step(
    device: &OfferedFactor,
    offered: &Offered<'_>,
    words: &Words,
) -> Result<(Step, String, String), Problem> {
    let named = |name: &str| words.say(name, &[("name", &words.name(&device.name))]);
    Ok(match (offered.prompt_of(device), offered.number) {
        (Some(prompt), Some(number)) if prompt.status == PromptStatus::Pending => {
            let ends_at = moment(&prompt.expires_at)?;
            let digits: Vec<String> = number.chars().map(String::from).collect();
            let step = Step::Asked {
                number: number.to_owned(),
                digits: digits.join(" "),
                valid: words.valid_until(ends_at),
                ends_at_ms: ends_at.as_millisecond(),
            };
            (step, words.t("prompt-heading"), named("prompt-lead"))
        }
        (Some(prompt), _) if prompt.status == PromptStatus::Approved => {
            (Step::Approved, words.t("approved-heading"), words.t("approved-lead"))
        }
        (prompt, _) => {
            let button = words.t(if prompt.is_some() { "push-send-again" } else { "push-send" });
            (Step::ToAsk { button }, words.t("push-heading"), named("push-lead"))
        }
    })
}

/// What became of a request that is over without an approval.
fn became(prompt: Option<&PromptDocument>, words: &Words) -> String {
    match prompt.map(|prompt| prompt.status) {
        Some(PromptStatus::Denied) => words.t("prompt-denied"),
        Some(PromptStatus::WrongNumber) => words.t("prompt-wrong-number"),
        Some(PromptStatus::Expired) => words.t("prompt-expired"),
        Some(PromptStatus::Pending | PromptStatus::Approved) | None => String::new(),
    }
}

/// The step of a factor, what the page calls it, and a sentence.
fn step_of(
    factor: &OfferedFactor,
    waiting: Option<&Waiting>,
    words: &Words,
) -> Result<(Step, String, String), Problem> {
    let named = |name: &str| words.say(name, &[("name", &words.name(&factor.name))]);
    let to_send = || (Step::ToSend, words.t("sms-heading"), named("sms-lead"));
    Ok(match (factor.kind, waiting) {
        (FactorKind::Totp | FactorKind::Push, _) => (Step::Code, words.t("app-heading"), named("app-lead")),
        (FactorKind::Sms, Some(Waiting::Sent { factor: sent, to, expires_at, resend_after })) if *sent == factor.id => {
            let (ends_at, again_at) = (moment(expires_at)?, moment(resend_after)?);
            if ends_at <= words.now() {
                return Ok(to_send());
            }
            let heading = words.say("code-heading", &[("to", &words.number(to))]);
            let (ends_at_ms, again_at_ms) = (ends_at.as_millisecond(), again_at.as_millisecond());
            let (valid, again) = (words.valid_until(ends_at), words.again(again_at));
            let step = Step::Sent { valid, ends_at_ms, again_at_ms, again };
            (step, heading, words.t("code-lead"))
        }
        (FactorKind::Sms, _) => to_send(),
        (FactorKind::Webauthn, Some(Waiting::Key { factor: asked, options })) if *asked == factor.id => {
            (Step::Key { options: options.to_string() }, words.t("key-heading"), named("key-lead"))
        }
        (FactorKind::Webauthn, _) => (Step::KeyToOpen, words.t("key-heading"), named("key-lead")),
    })
}

/// What a kind of factor is called.
#[must_use]
pub fn kind_name(kind: FactorKind, words: &Words) -> String {
    words.t(match kind {
        FactorKind::Totp => "kind-totp",
        FactorKind::Webauthn => "kind-webauthn",
        FactorKind::Push => "kind-push",
        FactorKind::Sms => "kind-sms",
    })
}

/// A factor among others: its kind, and its own name where the kind alone would not tell.
fn name_of(factor: &OfferedFactor, factors: &[OfferedFactor], words: &Words) -> String {
    let kind = kind_name(factor.kind, words);
    let is_only = factors.iter().filter(|other| other.kind == factor.kind).count() == 1;
    if is_only { kind } else { format!("{kind}: {}", words.name(&factor.name)) }
}

/// The icon of a kind of factor.
#[must_use]
pub fn icon_of(kind: FactorKind) -> &'static str {
    match kind {
        FactorKind::Totp => "app",
        FactorKind::Webauthn => "key",
        FactorKind::Push => "device",
        FactorKind::Sms => "phone",
    }
}
