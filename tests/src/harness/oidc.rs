//! An application of a firm's, as its developer writes one: what a client library can do one does that is not ours, over the tests'
//! HTTP client; pushed requests, and what nobody should send, are plain forms.

use std::time::SystemTime;

use data_encoding::{BASE64, BASE64URL_NOPAD};
use openidconnect::core::{CoreClient, CoreProviderMetadata, CoreResponseType, CoreUserInfoClaims};
use openidconnect::{
    AccessToken, AuthType, AuthenticationFlow, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, HttpRequest, HttpResponse, IssuerUrl, Nonce, OAuth2TokenResponse as _,
    PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, TokenResponse as _, http, url,
};
use serde_json::{Value, json};

use super::browser::{Browser, http_client};
use super::client::{Answer, Call, form};
use super::firm::Firm;
use super::page::Page;
use super::person::{PASSWORD, Person};

/// Where a firm's applications are.
pub(crate) const PORTAL: &str = "https://portal.firm.example";
/// Where they are answered.
pub(crate) const CALLBACK: &str = "https://portal.firm.example/callback";
/// Where a browser goes that was signed out.
pub(crate) const GOODBYE: &str = "https://portal.firm.example/goodbye";

/// The library, after its discovery.
pub(crate) type Library =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

/// An application that a firm registered.
#[derive(Clone)]
pub(crate) struct Application {
    pub(crate) firm: Firm,
    pub(crate) id: String,
    /// None of a public one.
    pub(crate) secret: Option<String>,
    pub(crate) redirect_uri: String,
}

/// What an application asks, and what it keeps for the answer.
#[derive(Clone)]
pub(crate) struct Asked {
    pub(crate) application: Application,
    /// The parameters of the address.
    pub(crate) parameters: Vec<(String, String)>,
    pub(crate) verifier: String,
    pub(crate) nonce: String,
}

/// What an application got for a code, and the library found right.
pub(crate) struct Tokens {
    pub(crate) access: String,
    pub(crate) id: String,
    pub(crate) scope: String,
    pub(crate) claims: Value,
}

impl Application {
    /// On a server, with a secret.
    pub(crate) async fn new(firm: &Firm) -> Self {
        Self::with(firm, json!({})).await
    }

    /// In a browser, without one.
    pub(crate) async fn public(firm: &Firm) -> Self {
        Self::with(firm, json!({"kind": "public"})).await
    }

    /// On the server of a firm that checks passwords itself.
    pub(crate) async fn prompting(firm: &Firm) -> Self {
        Self::with(firm, json!({"asserts_first_factor": true})).await
    }

    /// With members of `POST /v1/oidc-clients` added or replaced.
    pub(crate) async fn with(firm: &Firm, changes: Value) -> Self {
        let mut body = json!({"name": "Portal", "redirect_uris": [CALLBACK], "post_logout_redirect_uris": [GOODBYE]});
        for (member, value) in changes.as_object().expect("an object") {
            body[member] = value.clone();
        }
        let made = firm.post("/v1/oidc-clients", &body).send().await;
        let id = made.expect(201)["client_id"].as_str().expect("an id").to_owned();
        let secret = made.body["client_secret"].as_str().map(str::to_owned);
        let redirect_uri = body["redirect_uris"][0].as_str().expect("an address").to_owned();
        Self { firm: firm.clone(), id, secret, redirect_uri }
    }

    /// What manages it.
    pub(crate) fn path(&self) -> String {
        format!("/v1/oidc-clients/{}", self.id)
    }

    /// Who its firm is to it.
    pub(crate) fn issuer(&self) -> String {
        format!("{}{}", self.firm.service.public_url(), self.firm.pages)
    }

    /// A browser that may be led to it.
    pub(crate) fn browser(&self) -> Browser {
        Browser::at(&self.firm).ending_at(&origin(&self.redirect_uri))
    }

    /// What its developer configures by the issuer's address alone.
    pub(crate) async fn discovered(&self) -> Library {
        let issuer = IssuerUrl::new(self.issuer()).expect("an address");
        let metadata = CoreProviderMetadata::discover_async(issuer, &lent).await.expect("a discovery");
        let secret = self.secret.clone().map(ClientSecret::new);
        CoreClient::from_provider_metadata(metadata, ClientId::new(self.id.clone()), secret)
            .set_redirect_uri(RedirectUrl::new(self.redirect_uri.clone()).expect("an address"))
    }

    /// A request as the library makes it, with parameters added or replaced; an empty value takes one away.
    pub(crate) async fn asks(&self, changes: &[(&str, &str)]) -> Asked {
        let library = self.discovered().await;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let flow = AuthenticationFlow::<CoreResponseType>::AuthorizationCode;
        let request = library.authorize_url(flow, CsrfToken::new_random, Nonce::new_random);
        let (address, _, nonce) = request.set_pkce_challenge(challenge).url();
        assert_eq!(address.as_str().split('?').next(), Some(format!("{}/oauth2/authorize", self.issuer()).as_str()));
        let asked = Asked {
            application: self.clone(),
            parameters: address.query_pairs().into_owned().collect(),
            verifier: verifier.into_secret(),
            nonce: nonce.secret().to_owned(),
        };
        changes.iter().fold(asked, |asked, (name, value)| asked.with(name, value))
    }

    /// The second factor of somebody whose first factor it checked by itself: the request, as it was pushed.
    pub(crate) async fn prompts(&self, login_id: &str) -> (Asked, String) {
        let vouches = [("login_hint", login_id), ("acr_values", "aal2"), ("first_factor", "external")];
        let asked = self.asks(&vouches).await;
        let address = asked.pushed().await;
        (asked, address)
    }

    /// A form for one of the endpoints, from nobody in particular.
    pub(crate) fn form(&self, endpoint: &str, fields: &[(&str, &str)]) -> Call {
        let call = self.firm.api.post(format!("{}/oauth2/{endpoint}", self.firm.pages));
        call.header("content-type", "application/x-www-form-urlencoded").bytes(form(fields.iter().copied()))
    }

    /// As [`form`](Self::form), with what proves that it is the application.
    pub(crate) fn proven_form(&self, endpoint: &str, fields: &[(&str, &str)]) -> Call {
        match &self.secret {
            Some(secret) => self.form(endpoint, fields).header("authorization", &basic(&self.id, secret)),
            None => self.form(endpoint, &[fields, &[("client_id", self.id.as_str())]].concat()),
        }
    }

    /// What an access token tells.
    pub(crate) async fn userinfo(&self, token: &str) -> Answer {
        told(self.firm.api.get(format!("{}/oauth2/userinfo", self.firm.pages)).key(token)).await
    }

    /// What the library is told by an access token, of whom it expects.
    pub(crate) async fn userinfo_by_library(&self, tokens: &Tokens) -> CoreUserInfoClaims {
        let library = self.discovered().await;
        let subject = tokens.claims["sub"].as_str().expect("a subject").to_owned();
        let subject = openidconnect::SubjectIdentifier::new(subject);
        let request = library.user_info(AccessToken::new(tokens.access.clone()), Some(subject));
        request.expect("an endpoint").request_async(&lent).await.expect("claims")
    }

    /// The address at which a browser is signed out.
    pub(crate) fn sign_out(&self, fields: &[(&str, &str)]) -> String {
        format!("{}/oauth2/logout?{}", self.issuer(), form(fields.iter().copied()))
    }
}

impl Asked {
    /// With another value of a parameter; an empty one takes it away.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.parameters.retain(|(known, _)| known != name);
        if !value.is_empty() {
            self.parameters.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Where the application sends the browser.
    pub(crate) fn address(&self) -> String {
        let pairs = self.parameters.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        format!("{}/oauth2/authorize?{}", self.application.issuer(), form(pairs))
    }

    /// Pushes it (RFC 9126).
    pub(crate) async fn push(&self) -> Answer {
        let fields: Vec<(&str, &str)> = self.parameters.iter().map(|(name, value)| (&**name, &**value)).collect();
        let fields: Vec<_> = fields.into_iter().filter(|(name, _)| *name != "client_id").collect();
        told(self.application.proven_form("par", &fields)).await
    }

    /// Where the application sends the browser with a request that it pushed.
    pub(crate) async fn pushed(&self) -> String {
        let pushed = self.push().await;
        let uri = pushed.expect(201)["request_uri"].as_str().expect("an address").to_owned();
        assert!(uri.starts_with("urn:ietf:params:oauth:request_uri:"), "{uri}");
        let pairs = [("client_id", self.application.id.as_str()), ("request_uri", uri.as_str())];
        format!("{}/oauth2/authorize?{}", self.application.issuer(), form(pairs))
    }

    /// Sends a browser, and signs a person in there who is asked for a password.
    pub(crate) async fn signed_in(&self, browser: &Browser, person: &Person) -> Page {
        let page = browser.go(&self.address()).await.expect(200, "Sign in");
        page.press("Sign in", &[("login_id", &person.login_id), ("password", PASSWORD)]).await
    }

    /// What the browser brings back, as the application checks it: its own state, from the issuer that it asked (RFC 9207).
    #[track_caller]
    pub(crate) fn answer(&self, page: &Page) -> Vec<(String, String)> {
        let to = page.left_to().unwrap_or_else(|| panic!("nobody came back\n{page}"));
        let sent_to = self.parameter("redirect_uri").expect("an address");
        assert!(to.strip_prefix(sent_to).is_some_and(|rest| rest.starts_with(['?', '&'])), "{to}");
        let pairs: Vec<(String, String)> =
            url::Url::parse(to).expect("an address").query_pairs().into_owned().collect();
        let state = self.parameter("state");
        assert_eq!(value_of(&pairs, "state"), state, "{to}");
        assert_eq!(value_of(&pairs, "iss"), Some(self.application.issuer().as_str()), "{to}");
        let is_either = value_of(&pairs, "code").is_some() != value_of(&pairs, "error").is_some();
        assert!(is_either, "a code or an error: {to}");
        pairs
    }

    /// The code that the browser brings back.
    #[track_caller]
    pub(crate) fn code(&self, page: &Page) -> String {
        let answer = self.answer(page);
        value_of(&answer, "code").unwrap_or_else(|| panic!("no code: {answer:?}")).to_owned()
    }

    /// The error that the browser brings back.
    #[track_caller]
    pub(crate) fn error(&self, page: &Page) -> String {
        let answer = self.answer(page);
        value_of(&answer, "error").unwrap_or_else(|| panic!("no error: {answer:?}")).to_owned()
    }

    /// Gives a code back as a plain form.
    pub(crate) fn redeem(&self, code: &str) -> Call {
        let sent_to = self.parameter("redirect_uri").expect("an address");
        let fields = [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", sent_to)];
        self.application.proven_form("token", &[&fields[..], &[("code_verifier", self.verifier.as_str())]].concat())
    }

    /// The tokens for what the browser brings back, by the library, which checks the ID token's signature, issuer, audience, nonce
    /// and end.
    pub(crate) async fn tokens(&self, page: &Page) -> Tokens {
        self.tokens_by(page, &self.application.discovered().await).await
    }

    /// As [`tokens`](Self::tokens), by a library that was made before, or proves itself in another way.
    pub(crate) async fn tokens_by(&self, page: &Page, library: &Library) -> Tokens {
        let exchange = library.exchange_code(AuthorizationCode::new(self.code(page))).expect("an endpoint");
        let exchange = exchange.set_pkce_verifier(PkceCodeVerifier::new(self.verifier.clone()));
        let given = exchange.request_async(&lent).await.unwrap_or_else(|error| panic!("{error:?}"));
        let now = now(&self.application.firm).await;
        let verifier = library.id_token_verifier().set_time_fn(move || now.into());
        let id = given.id_token().expect("an ID token");
        id.claims(&verifier, &Nonce::new(self.nonce.clone())).unwrap_or_else(|error| panic!("{error:?}"));
        let id = id.to_string();
        let claims = claims(&id);
        let scopes = given.scopes().expect("scopes").iter().map(|scope| scope.as_str().to_owned());
        let scope = scopes.collect::<Vec<_>>().join(" ");
        Tokens { access: given.access_token().secret().to_owned(), id, scope, claims }
    }
}

/// By which a library proves itself in the form instead of the header.
pub(crate) fn by_form(library: Library) -> Library {
    library.set_auth_type(AuthType::RequestBody)
}

/// What a token says, whoever signed it.
#[track_caller]
pub(crate) fn claims(token: &str) -> Value {
    let payload = token.split('.').nth(1).unwrap_or_else(|| panic!("no token: {token}"));
    serde_json::from_slice(&BASE64URL_NOPAD.decode(payload.as_bytes()).expect("base64url")).expect("JSON")
}

/// `Authorization` of a client (RFC 6749, 2.3.1).
pub(crate) fn basic(id: &str, secret: &str) -> String {
    format!("Basic {}", BASE64.encode(format!("{id}:{secret}").as_bytes()))
}

/// The value of a pair.
pub(crate) fn value_of<'p>(pairs: &'p [(String, String)], name: &str) -> Option<&'p str> {
    let mut values = pairs.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str());
    let value = values.next();
    assert_eq!(values.next(), None, "{name} comes once: {pairs:?}");
    value
}

/// Sends what an application's server sends, and checks what holds of every answer to it: JSON that nobody keeps, `error` in the
/// specifications' words, and nothing of what is behind it.
pub(crate) async fn told(call: Call) -> Answer {
    let answer = call.send_unchecked().await.expect("an answer");
    assert_eq!(answer.media_type(), "application/json", "\n{answer}");
    assert_eq!(answer.header("cache-control"), Some("no-store"), "\n{answer}");
    assert!(answer.header("set-cookie").is_none() && answer.header("x-request-id").is_some(), "\n{answer}");
    // Who shows no token at all is told no error (RFC 6750, 3.1).
    if answer.status >= 400 && answer.header("www-authenticate") != Some("Bearer") {
        let error = answer.body["error"].as_str().unwrap_or_else(|| panic!("no error\n{answer}"));
        assert!(error.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "\n{answer}");
        assert!(answer.body["error_description"].as_str().is_some_and(|text| !text.is_empty()), "\n{answer}");
    }
    answer
}

impl Answer {
    /// Asserts a refusal in OAuth's words.
    #[track_caller]
    pub(crate) fn refused(&self, status: u16, error: &str) {
        assert_eq!((self.status, self.body["error"].as_str()), (status, Some(error)), "\n{self}");
    }
}

/// The tests' HTTP client, as the library wants it.
async fn lent(request: HttpRequest) -> Result<HttpResponse, reqwest::Error> {
    let response = http_client().execute(reqwest::Request::try_from(request)?).await?;
    let mut answer = http::Response::builder().status(response.status());
    for (name, value) in response.headers() {
        answer = answer.header(name, value);
    }
    Ok(answer.body(response.bytes().await?.to_vec()).expect("an answer that came is one"))
}

/// The service's time; of a deployment about that.
async fn now(firm: &Firm) -> SystemTime {
    if firm.service.is_local() { firm.service.now().await.into() } else { firm.made_at().await.into() }
}

/// As a page's `form-action` names an address.
fn origin(uri: &str) -> String {
    let address = url::Url::parse(uri).expect("an address");
    match address.origin() {
        url::Origin::Opaque(_) => format!("{}:", address.scheme()),
        origin => origin.ascii_serialization(),
    }
}
