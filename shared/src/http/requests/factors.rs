//! Sign-ins and their steps, and factors, as requests write them.

use std::net::IpAddr;

use serde::Deserialize;
use serde_json::Value;
use zeroize::Zeroizing;

use crate::accounts::password::TypedPassword;
use crate::code::Code;
use crate::factors::model::{LONGEST_NAME, is_name};
use crate::faults::Faults;
use crate::ids::FactorId;
use crate::mfa::confirm::Submitted as Confirmation;
use crate::mfa::enroll::Enrolling;
use crate::mfa_policy::FactorKind;
use crate::recipients::phone::Country;
use crate::sign_ins::verify::Submitted;
use crate::strict::present;

/// The longest recovery code that is looked at, in characters; a longer text is no code, and counts like a wrong one.
const LONGEST_TYPED: usize = 256;

/// The body of `POST /v1/sign-ins`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the contract's members, named as there")]
pub struct SignInRequest {
    pub login_id: String,
    #[serde(default, deserialize_with = "present")]
    pub password: Option<TypedPassword>,
    #[serde(default, deserialize_with = "present")]
    first_factor: Option<String>,
    #[serde(default, deserialize_with = "present")]
    pub client_ip: Option<IpAddr>,
    #[serde(default, deserialize_with = "present")]
    device: Option<String>,
}

/// Who checks the first factor.
pub enum First {
    /// We do.
    Password(TypedPassword),
    /// The firm did.
    External,
}

impl SignInRequest {
    /// Who checks the first factor, and the device's secret.
    ///
    /// # Errors
    /// When it is not exactly one of both, or the device's secret is too long to be one.
    pub fn first(&mut self) -> Result<(First, Option<Zeroizing<String>>), Faults> {
        let first = match (self.password.take(), self.first_factor.as_deref()) {
            (Some(password), None) => First::Password(password),
            (None, Some("external")) => First::External,
            (_, Some(other)) if other != "external" => {
                return Err(Faults::one("/first_factor", "Only `external`: a firm that checked the person by itself."));
            }
            (Some(_), Some(_)) => {
                return Err(Faults::one("/first_factor", "Give a `password` or `first_factor`, not both."));
            }
            (None, _) => return Err(Faults::one("/password", "Missing member `password`.")),
        };
        let device = self.device.take().map(Zeroizing::new);
        if device.as_ref().is_some_and(|secret| !(1..=256).contains(&secret.len())) {
            return Err(Faults::one("/device", "1 to 256 characters, as a complete sign-in gave it."));
        }
        Ok((first, device))
    }
}

/// The body of `POST /v1/sign-ins/{id}/challenges`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChallengeRequest {
    /// Of which factor.
    pub factor_id: String,
}

/// The body of `POST /v1/sign-ins/{id}/verify`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerifyFactorRequest {
    #[serde(default, deserialize_with = "present")]
    factor_id: Option<String>,
    #[serde(default, deserialize_with = "present")]
    code: Option<String>,
    #[serde(default, deserialize_with = "present")]
    credential: Option<Value>,
    #[serde(default, deserialize_with = "present")]
    recovery_code: Option<String>,
    #[serde(default, deserialize_with = "present")]
    bypass_code: Option<String>,
    /// Whether the device is to be remembered.
    #[serde(default)]
    pub remember: bool,
}

impl VerifyFactorRequest {
    /// What is submitted; `None` for an id that can be no factor's.
    ///
    /// # Errors
    /// When it is not exactly one proof, or cannot be one (R10).
    pub fn submitted(self) -> Result<Option<Submitted>, Faults> {
        let typed = |text: String| Zeroizing::new(text.chars().take(LONGEST_TYPED).collect::<String>());
        let factor = self.factor_id.as_deref();
        match (factor, self.code, self.credential, self.recovery_code, self.bypass_code) {
            (Some(factor), Some(code), None, None, None) => {
                let code = read_code(&code)?;
                Ok(FactorId::parse(factor).map(|factor| Submitted::Code(factor, code)))
            }
            (Some(factor), None, Some(credential), None, None) => {
                require_object(&credential)?;
                Ok(FactorId::parse(factor).map(|factor| Submitted::Credential(factor, credential)))
            }
            (None, None, None, Some(code), None) => Ok(Some(Submitted::RecoveryCode(typed(code)))),
            (None, None, None, None, Some(code)) => Ok(Some(Submitted::BypassCode(typed(code)))),
            (None, Some(_), None, None, None) | (None, None, Some(_), None, None) => {
                Err(Faults::one("/factor_id", "Missing member `factor_id`."))
            }
            _ => Err(Faults::one(
                "",
                "One proof: `factor_id` with `code` or `credential`, or `recovery_code`, or `bypass_code`.",
            )),
        }
    }
}

/// The body of `POST /v1/accounts/{login_id}/factors`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnrollRequest {
    kind: FactorKind,
    #[serde(default, deserialize_with = "present")]
    name: Option<String>,
    #[serde(default, deserialize_with = "present")]
    phone: Option<String>,
    #[serde(default, deserialize_with = "present")]
    country: Option<String>,
}

impl EnrollRequest {
    /// What is to be enrolled.
    ///
    /// # Errors
    /// Every fault.
    pub fn parse(self) -> Result<Enrolling, Faults> {
        let mut faults = Faults::default();
        if self.name.as_deref().is_some_and(|name| !is_name(name)) {
            faults.add("/name", name_rule());
        }
        let is_sms = self.kind == FactorKind::Sms;
        if !is_sms && (self.phone.is_some() || self.country.is_some()) {
            faults.add("/phone", "Only a factor of kind `sms` has a phone number.");
        }
        let country = self.country.as_deref().map(Country::parse);
        if country == Some(None) {
            faults.add("/country", "This is not an ISO 3166 alpha-2 country in capitals, such as FR.");
        }
        if self.phone.is_none() && self.country.is_some() && is_sms {
            faults.add("/country", "A country goes with a `phone`.");
        }
        faults.check()?;
        let phone = self.phone.map(|phone| (phone, country.flatten()));
        Ok(Enrolling { kind: self.kind, name: self.name, phone })
    }
}

/// The body of `PATCH /v1/accounts/{login_id}/factors/{id}`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenameRequest {
    name: String,
}

impl RenameRequest {
    /// The name.
    ///
    /// # Errors
    /// When it can be none.
    pub fn parse(self) -> Result<String, Faults> {
        if is_name(&self.name) { Ok(self.name) } else { Err(Faults::one("/name", name_rule())) }
    }
}

/// The body of `POST /v1/accounts/{login_id}/factors/{id}/confirm`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfirmRequest {
    #[serde(default, deserialize_with = "present")]
    code: Option<String>,
    #[serde(default, deserialize_with = "present")]
    credential: Option<Value>,
}

impl ConfirmRequest {
    /// What is submitted.
    ///
    /// # Errors
    /// When it is not exactly one of both, or cannot be one (R10).
    pub fn parse(self) -> Result<Confirmation, Faults> {
        match (self.code, self.credential) {
            (Some(code), None) => Ok(Confirmation::Code(read_code(&code)?)),
            (None, Some(credential)) => {
                require_object(&credential)?;
                Ok(Confirmation::Credential(credential))
            }
            (None, None) => Err(Faults::one("/code", "Missing member `code`, or `credential` of a security key.")),
            (Some(_), Some(_)) => Err(Faults::one("/credential", "Give a `code` or a `credential`, not both.")),
        }
    }
}

fn name_rule() -> String {
    format!("1 to {LONGEST_NAME} characters, no control characters.")
}

fn read_code(text: &str) -> Result<Code, Faults> {
    Code::parse(text).map_err(|_| Faults::one("/code", "A code is 6 to 10 ASCII digits and nothing else."))
}

fn require_object(credential: &Value) -> Result<(), Faults> {
    if credential.is_object() {
        return Ok(());
    }
    Err(Faults::one("/credential", "A JSON object, as `PublicKeyCredential.toJSON()` makes it."))
}
