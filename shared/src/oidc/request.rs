//! An authorization request: what an application asks, as its parameters say it (OpenID Connect Core, 3.1.2.1; RFC 7636). Pure.

use serde::{Deserialize, Serialize};

use super::client::Client;
use super::model::Wants;
use super::redirect_uri;
use crate::ids::ClientId;
use crate::sign_ins::token::Assurance;

/// Longest value of a parameter, in bytes: `state` of some libraries holds a whole token.
const LONGEST: usize = 2_048;

/// Names and values, in their order.
pub type Parameters = [(String, String)];

/// What an application may be told of a person (OpenID Connect Core, 5.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Scope {
    /// Who: always asked for.
    OpenId,
    /// `name`, `preferred_username`.
    Profile,
    /// `email`.
    Email,
    /// `phone_number`.
    Phone,
}

impl Scope {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::OpenId, Self::Profile, Self::Email, Self::Phone];

    /// As requests name it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// A request that is well formed, of a client that is registered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuthorizationRequest {
    /// Who asks.
    pub client: ClientId,
    /// Where it is answered.
    pub redirect_uri: String,
    /// What the application gets back as it sent it.
    pub state: Option<String>,
    /// What its ID token repeats.
    pub nonce: Option<String>,
    /// What it may be told.
    pub scopes: Vec<Scope>,
    /// The SHA-256 of the secret that goes with the code (RFC 7636, 4.2).
    pub code_challenge: String,
    /// `prompt=none`.
    pub is_silent: bool,
    /// `prompt=login`, or `select_account`: who signs in anew may be somebody else.
    pub is_login: bool,
    /// How long ago the person may have signed in, seconds.
    pub max_age: Option<u32>,
    /// A second factor is asked for.
    pub is_strong: bool,
    /// Whose sign-in it is likely to be.
    pub login_hint: Option<String>,
    /// An ID token of whom it was given for.
    pub id_token_hint: Option<String>,
    /// In which languages.
    pub ui_locales: Option<String>,
    /// The application has checked the first factor by itself.
    pub is_external: bool,
    /// The application's server said so itself, and proved that it is the client: an address is anybody's word.
    pub is_trusted: bool,
}

/// Why a request is refused (RFC 6749, 4.1.2.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The error's code.
    pub error: &'static str,
    /// A sentence for the application's engineer.
    pub description: &'static str,
    /// Where the application is told; `None` where that cannot be trusted.
    pub to: Option<Box<Reply>>,
}

/// Where an application is answered, and with what state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The redirect URI.
    pub redirect_uri: String,
    /// What it gets back.
    pub state: Option<String>,
}

impl Fault {
    /// One that cannot be told to the application.
    #[must_use]
    pub fn untrusted(error: &'static str, description: &'static str) -> Self {
        Self { error, description, to: None }
    }
}

impl AuthorizationRequest {
    /// Whose sign-in it is, where the client's server says so.
    #[must_use]
    pub fn trusted_login_hint(&self) -> Option<&str> {
        self.login_hint.as_deref().filter(|_| self.is_trusted)
    }

    /// What it wants of the person.
    #[must_use]
    pub fn wants(&self) -> Wants {
        Wants { is_silent: self.is_silent, is_login: self.is_login, max_age: self.max_age, is_strong: self.is_strong }
    }

    /// Where it is answered.
    #[must_use]
    pub fn reply(&self) -> Reply {
        Reply { redirect_uri: self.redirect_uri.clone(), state: self.state.clone() }
    }

    /// The request that a client's parameters are. `is_pushed`: the client's server said them, and proved that it is the client.
    ///
    /// # Errors
    /// [`Fault`].
    pub fn read(client: &Client, parameters: &Parameters, is_pushed: bool) -> Result<Self, Fault> {
        let redirect_uri = match one(parameters, "redirect_uri") {
            Ok(Some(given)) if redirect_uri::is_registered(given, &client.redirect_uris, client.kind) => given,
            Ok(_) | Err(Bad) => {
                return Err(Fault::untrusted("invalid_request", "redirect_uri is not one that is registered."));
            }
        };
        let state = one(parameters, "state").ok().flatten();
        let fault = |error, description| Fault {
            error,
            description,
            to: Some(Box::new(Reply { redirect_uri: redirect_uri.to_owned(), state: state.map(str::to_owned) })),
        };
        let invalid = |description| fault("invalid_request", description);
        let get = |name| {
            one(parameters, name).map_err(|Bad| invalid("A parameter comes twice, or is longer than 2,048 bytes."))
        };
        get("state")?;
        if get("request")?.is_some() {
            return Err(fault("request_not_supported", "Push the request instead (RFC 9126)."));
        }
        if get("request_uri")?.is_some() {
            return Err(fault("request_uri_not_supported", "Only one that was pushed (RFC 9126)."));
        }
        if get("registration")?.is_some() {
            return Err(fault("registration_not_supported", "Clients are registered by the firm."));
        }
        match get("response_type")? {
            Some("code") => {}
            Some(_) => return Err(fault("unsupported_response_type", "response_type is code.")),
            None => return Err(invalid("response_type is missing.")),
        }
        if get("response_mode")?.is_some_and(|mode| mode != "query") {
            return Err(invalid("response_mode is query."));
        }
        let scopes = scopes(get("scope")?.unwrap_or_default());
        if !scopes.contains(&Scope::OpenId) {
            return Err(fault("invalid_scope", "scope lacks openid."));
        }
        let code_challenge = get("code_challenge")?.filter(|text| is_challenge(text));
        let code_challenge =
            code_challenge.ok_or_else(|| invalid("code_challenge is missing, or no SHA-256 (RFC 7636)."))?;
        if get("code_challenge_method")? != Some("S256") {
            return Err(invalid("code_challenge_method is S256."));
        }
        let prompts: Vec<&str> = words(get("prompt")?).collect();
        if prompts.iter().any(|prompt| !["none", "login", "select_account"].contains(prompt)) {
            return Err(invalid("prompt is none, login or select_account."));
        }
        let is_silent = prompts.contains(&"none");
        if is_silent && prompts.len() > 1 {
            return Err(invalid("prompt=none goes with no other."));
        }
        let max_age =
            get("max_age")?.map(whole).transpose().map_err(|Bad| invalid("max_age is a number of seconds."))?;
        let is_external = match (is_pushed, get("first_factor")?) {
            // Whoever sends a browser could say so.
            (false, _) | (true, None) => false,
            (true, Some("external")) if client.asserts_first_factor => true,
            (true, Some("external")) => {
                return Err(fault("unauthorized_client", "The client may not vouch for a first factor."));
            }
            (true, Some(_)) => return Err(invalid("first_factor is external.")),
        };
        let given = |text: Option<&str>| text.filter(|text| !text.is_empty()).map(str::to_owned);
        let login_hint = given(get("login_hint")?);
        if is_external && login_hint.is_none() {
            return Err(invalid("login_hint says whose first factor was checked."));
        }
        Ok(Self {
            client: client.id.clone(),
            redirect_uri: redirect_uri.to_owned(),
            state: state.map(str::to_owned),
            nonce: get("nonce")?.map(str::to_owned),
            scopes,
            code_challenge: code_challenge.to_owned(),
            is_silent,
            is_login: prompts.iter().any(|prompt| ["login", "select_account"].contains(prompt)),
            max_age,
            is_strong: words(get("acr_values")?).any(|value| value == Assurance::Aal2.as_str()),
            login_hint,
            id_token_hint: given(get("id_token_hint")?),
            ui_locales: given(get("ui_locales")?),
            is_external,
            is_trusted: is_pushed,
        })
    }
}

/// A parameter that comes twice, or is too long.
#[derive(Debug, PartialEq, Eq)]
pub struct Bad;

/// A parameter's only value (RFC 6749, 3.1: none may come twice).
///
/// # Errors
/// [`Bad`].
pub fn one<'p>(parameters: &'p Parameters, name: &str) -> Result<Option<&'p str>, Bad> {
    let mut values = parameters.iter().filter(|(given, _)| given == name).map(|(_, value)| value.as_str());
    match (values.next(), values.next()) {
        (Some(value), None) if value.len() <= LONGEST => Ok(Some(value)),
        (None, _) => Ok(None),
        _ => Err(Bad),
    }
}

fn words(text: Option<&str>) -> impl Iterator<Item = &str> {
    text.unwrap_or_default().split(' ').filter(|word| !word.is_empty())
}

/// The scopes that are known; others are as if they were not there (OpenID Connect Core, 3.1.2.1).
fn scopes(text: &str) -> Vec<Scope> {
    Scope::ALL.into_iter().filter(|scope| words(Some(text)).any(|word| word == scope.as_str())).collect()
}

fn whole(text: &str) -> Result<u32, Bad> {
    let is_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_digits).ok_or(Bad)
}

/// The base64url of 32 bytes.
fn is_challenge(text: &str) -> bool {
    data_encoding::BASE64URL_NOPAD.decode(text.as_bytes()).is_ok_and(|bytes| bytes.len() == 32)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::oidc::client::Kind;
    use crate::random::Random;

    const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    fn client(asserts_first_factor: bool) -> Client {
        Client {
            id: ClientId::new(&Random::system()),
            name: "App".to_owned(),
            kind: Kind::Confidential,
            redirect_uris: vec!["https://app.firm.example/cb".to_owned()],
            post_logout_redirect_uris: Vec::new(),
            asserts_first_factor,
            secret: None,
            created_at: Timestamp::UNIX_EPOCH,
            secret_created_at: None,
            version: 1,
        }
    }

    /// A good request with some parameters in the place of its own; an empty value takes one away.
    fn parameters(other: &[(&str, &str)]) -> Vec<(String, String)> {
        let good = [
            ("response_type", "code"),
            ("redirect_uri", "https://app.firm.example/cb"),
            ("scope", "openid email unheard_of"),
            ("state", "s 1&"),
            ("nonce", "n1"),
            ("code_challenge", CHALLENGE),
            ("code_challenge_method", "S256"),
        ];
        let kept = good.iter().filter(|(name, _)| other.iter().all(|(given, _)| given != name));
        let all = kept.chain(other.iter().filter(|(_, value)| !value.is_empty()));
        all.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_request_is_read() {
        let client = client(false);
        let read = AuthorizationRequest::read(&client, &parameters(&[]), false).unwrap();
        assert_eq!(read.scopes, [Scope::OpenId, Scope::Email]);
        assert_eq!((read.state.as_deref(), read.nonce.as_deref()), (Some("s 1&"), Some("n1")));
        assert_eq!(read.wants(), Wants::default());
        let asks = [("prompt", "login"), ("max_age", "60"), ("acr_values", "phr aal2"), ("login_hint", "ana")];
        let read = AuthorizationRequest::read(&client, &parameters(&asks), false).unwrap();
        assert_eq!(read.wants(), Wants { is_silent: false, is_login: true, max_age: Some(60), is_strong: true });
        assert_eq!(read.login_hint.as_deref(), Some("ana"));
    }

    #[test]
    fn r67_what_is_wrong_is_told_where_it_can_be_trusted() {
        let client = client(false);
        let long = "x".repeat(LONGEST + 1);
        for (other, error, is_trusted) in [
            (("redirect_uri", ""), "invalid_request", false),
            (("redirect_uri", "https://evil.example/cb"), "invalid_request", false),
            (("redirect_uri", "https://app.firm.example/cb/"), "invalid_request", false),
            (("response_type", ""), "invalid_request", true),
            (("response_type", "token"), "unsupported_response_type", true),
            (("response_type", "code id_token"), "unsupported_response_type", true),
            (("response_mode", "fragment"), "invalid_request", true),
            (("scope", ""), "invalid_scope", true),
            (("scope", "email"), "invalid_scope", true),
            (("code_challenge", ""), "invalid_request", true),
            (("code_challenge", "short"), "invalid_request", true),
            (("code_challenge_method", ""), "invalid_request", true),
            (("code_challenge_method", "plain"), "invalid_request", true),
            (("prompt", "none login"), "invalid_request", true),
            (("prompt", "consent"), "invalid_request", true),
            (("max_age", "-1"), "invalid_request", true),
            (("max_age", "1.5"), "invalid_request", true),
            (("request", "a.b.c"), "request_not_supported", true),
            (("request_uri", "https://app.firm.example/r"), "request_uri_not_supported", true),
            (("registration", "{}"), "registration_not_supported", true),
            (("nonce", &long), "invalid_request", true),
            (("state", &long), "invalid_request", true),
        ] {
            let fault = AuthorizationRequest::read(&client, &parameters(&[other]), false).unwrap_err();
            assert_eq!((fault.error, fault.to.is_some()), (error, is_trusted), "{other:?}");
        }
        for twice in ["state", "nonce", "scope", "code_challenge", "redirect_uri", "response_type"] {
            let mut doubled = parameters(&[]);
            doubled.push((twice.to_owned(), "x".to_owned()));
            let fault = AuthorizationRequest::read(&client, &doubled, false).unwrap_err();
            assert_eq!((fault.error, fault.to.is_some()), ("invalid_request", twice != "redirect_uri"), "{twice}");
        }
    }

    #[test]
    fn a_first_factor_is_vouched_for_by_who_may_and_never_by_a_browser() {
        let says = [("first_factor", "external"), ("login_hint", "ana"), ("acr_values", "aal2")];
        let read = |asserts, is_pushed, other: &[(&str, &str)]| {
            let read = AuthorizationRequest::read(&client(asserts), &parameters(other), is_pushed);
            read.map(|read| read.is_external).map_err(|fault| fault.error)
        };
        assert_eq!(read(true, true, &says), Ok(true));
        assert_eq!(read(true, false, &says), Ok(false));
        assert_eq!(read(false, false, &says), Ok(false));
        assert_eq!(read(false, true, &says), Err("unauthorized_client"));
        assert_eq!(read(true, true, &says[..1]), Err("invalid_request"));
        assert_eq!(read(true, true, &[("first_factor", "pwd"), ("login_hint", "ana")]), Err("invalid_request"));
    }
}
