//! What `/sign-in` shows: the password form, and one second step at a time with the others beside it.

use askama::Template;

use super::{PAGE, SigningIn, Waiting, moment};
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::mfa_policy::FactorKind;
use crate::pages::assets;
use crate::pages::frame::Frame;
use crate::pages::notice::Notice;
use crate::pages::said::Said;
use crate::pages::visit::Visit;
use crate::pages::words::Words;
use crate::sign_ins::document::OfferedFactor;

/// Login ID and password.
#[derive(Template)]
#[template(path = "pages/sign_in.html")]
pub(super) struct PasswordView {
    page: Frame,
    words: Words,
    said: Said,
    form: SignInForm,
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
        }
    }
}

impl PasswordView {
    /// The page.
    ///
    /// # Errors
    /// When it cannot be rendered.
    pub(super) fn show(visit: &Visit<'_>, notice: Option<&Notice>, login_id: &str) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let typed = notice.and_then(|notice| notice.typed("login_id")).unwrap_or(login_id);
        let form = SignInForm::new(visit, typed);
        let page = visit.frame(&words, words.t("sign-in-title"));
        let said = Said::of(notice, &words);
        visit.show(200, &Self { page, said, form, words })
    }
}

/// Which proof is asked for.
pub(super) enum Asked<'a> {
    /// A factor.
    Factor(&'a OfferedFactor),
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
    /// What the box says that lets the device be remembered; nothing where the policy does not allow it.
    remember: String,
    ways: Vec<Way>,
    webauthn_url: String,
}

/// What the page's form asks for.
enum Step {
    /// A code that an app shows.
    Code,
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
        factors: &[OfferedFactor],
        asked: Asked<'_>,
    ) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let (step, heading, lead) = match &asked {
            Asked::RecoveryCode => (Step::RecoveryCode, words.t("recovery-heading"), words.t("recovery-lead")),
            Asked::BypassCode => {
                let firm = words.name(&visit.tenant().settings.name);
                (Step::BypassCode, words.t("bypass-heading"), words.say("bypass-lead", &[("firm", &firm)]))
            }
            Asked::Factor(factor) => step_of(factor, state.waiting.as_ref(), &words)?,
        };
        let factor = match asked {
            Asked::Factor(factor) => factor.id.to_string(),
            Asked::RecoveryCode | Asked::BypassCode => String::new(),
        };
        let here = visit.path(PAGE);
        let way = |with: &str, text: String, icon| Way { url: format!("{here}?with={with}"), text, icon };
        let mut ways: Vec<Way> = factors
            .iter()
            .filter(|other| other.id.as_str() != factor)
            .map(|other| way(other.id.as_str(), name_of(other, factors, &words), icon_of(other.kind)))
            .collect();
        if !matches!(step, Step::RecoveryCode) {
            ways.push(way("recovery-code", words.t("way-recovery-code"), "codes"));
        }
        if !matches!(step, Step::BypassCode) {
            ways.push(way("bypass-code", words.t("way-bypass-code"), "person"));
        }
        let days = visit.tenant().mfa.policy.remember_device_days;
        let remember = if days > 0 { words.counted("remember", days) } else { String::new() };
        let mut page = visit.frame(&words, heading.clone());
        page.home_url = None;
        let said = Said::of(notice, &words);
        let webauthn_url = page.asset(assets::WEBAUTHN_JS);
        visit.show(
            200,
            &Self { page, said, action: here, heading, lead, step, factor, remember, ways, webauthn_url, words },
        )
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
