//! An application of a firm's that signs its people in at the firm's pages, by a client library that is not ours; and the same calls
//! by hand, for what no library would send.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use data_encoding::{BASE64, BASE64URL_NOPAD};
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreAuthenticationFlow, CoreClient, CoreErrorResponseType, CoreGenderClaim,
    CoreIdToken, CoreIdTokenClaims, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreProviderMetadata,
    CoreRevocableToken, CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenResponse,
};
use openidconnect::http;
use openidconnect::{
    AuthorizationCode, Client, ClientId, ClientSecret, CsrfToken, EmptyAdditionalClaims, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, HttpClientError, HttpRequest, HttpResponse, IssuerUrl, Nonce,
    OAuth2TokenResponse as _, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope, StandardErrorResponse,
    TokenResponse as _,
};
use serde_json::{Value, json};

use super::browser::Browser;
use super::client::{Answer, Call, encoded};
use super::firm::Firm;
use super::page::Page;

/// Where the application is.
pub(crate) const PORTAL: &str = "https://portal.firm.example";

type Library = Client<
    EmptyAdditionalClaims,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    CoreTokenResponse,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// An application that the firm registered.
#[derive(Clone)]
pub(crate) struct Application {
    pub(crate) firm: Firm,
    pub(crate) id: String,
    /// Empty of a public one.
    pub(crate) secret: String,
    pub(crate) callback: String,
    /// Who the firm is to it.
    pub(crate) issuer: String,
}

/// What an application asks a browser for.
#[derive(Clone)]
pub(crate) struct Asked {
    pub(crate) application: Application,
    pub(crate) parameters: Vec<(String, String)>,
    pub(crate) verifier: String,
    pub(crate) state: String,
    pub(crate) nonce: String,
}

/// What an application was given, checked by the library.
#[derive(Debug)]
pub(crate) struct Given {
    pub(crate) access_token: String,
    pub(crate) id_token: String,
    pub(crate) claims: Value,
}

impl Application {
    pub(crate) async fn new(firm: &Firm) -> Self {
        Self::with(firm, json!({})).await
    }

    /// One that checks passwords by itself.
    pub(crate) async fn vouching(firm: &Firm) -> Self {
        Self::with(firm, json!({"asserts_first_factor": true})).await
    }

    pub(crate) async fn with(firm: &Firm, changes: Value) -> Self {
        let mut body = json!({
            "name": "Portal",
            "redirect_uris": [format!("{PORTAL}/callback")],
            "post_logout_redirect_uris": [format!("{PORTAL}/")],
        });
        for (member, value) in changes.as_object().expect("an object") {
            body[member] = value.clone();
        }
        let made = firm.post("/v1/oidc-clients", &body).send().await;
        let text = |member: &str| made.expect(201)[member].as_str().unwrap_or_default().to_owned();
        Self {
            firm: firm.clone(),
            id: text("client_id"),
            secret: text("client_secret"),
            callback: body["redirect_uris"][0].as_str().expect("an address").to_owned(),
            issuer: format!("{}{}", firm.service.public_url(), firm.pages),
        }
    }

    /// A browser that may be led to it.
    pub(crate) fn browser(&self) -> Browser {
        Browser::at(&self.firm).ending_at(PORTAL)
    }

    /// What the library makes of the issuer's address alone.
    pub(crate) async fn library(&self) -> Library {
        let issuer = IssuerUrl::new(self.issuer.clone()).expect("an address");
        let metadata = CoreProviderMetadata::discover_async(issuer, &fetch).await.expect("a valid discovery document");
        let secret = Some(self.secret.clone()).filter(|secret| !secret.is_empty()).map(ClientSecret::new);
        CoreClient::from_provider_metadata(metadata, ClientId::new(self.id.clone()), secret)
            .set_redirect_uri(RedirectUrl::new(self.callback.clone()).expect("an address"))
    }

    /// What it asks for, as the library says it.
    pub(crate) async fn asks(&self) -> Asked {
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let library = self.library().await;
        let flow = CoreAuthenticationFlow::AuthorizationCode;
        let (url, state, nonce) = library
            .authorize_url(flow, CsrfToken::new_random, Nonce::new_random)
            .add_scopes(["profile", "email", "phone"].map(|scope| Scope::new(scope.to_owned())))
            .set_pkce_challenge(challenge)
            .url();
        assert!(url.as_str().starts_with(&format!("{}/oauth2/authorize?", self.issuer)), "{url}");
        Asked {
            application: self.clone(),
            parameters: url.query_pairs().into_owned().collect(),
            verifier: verifier.secret().clone(),
            state: state.secret().clone(),
            nonce: nonce.secret().clone(),
        }
    }

    /// A form to one of its endpoints, as a server sends it.
    pub(crate) fn post(&self, endpoint: &str, fields: &[(&str, &str)]) -> Call {
        let path = format!("{}/oauth2/{endpoint}", self.firm.pages);
        let body = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        let call = self.firm.api.post(path).header("content-type", "application/x-www-form-urlencoded");
        call.bytes(body.collect::<Vec<_>>().join("&"))
    }

    /// Its secret as a header.
    pub(crate) fn basic(&self) -> String {
        format!("Basic {}", BASE64.encode(format!("{}:{}", self.id, self.secret).as_bytes()))
    }

    /// What a code is good for; `changes` in the place of what it sends.
    pub(crate) async fn redeem(&self, code: &str, verifier: &str, changes: &[(&str, &str)]) -> Answer {
        let fields = [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", self.callback.as_str()),
            ("code_verifier", verifier),
        ];
        let fields = fields.iter().filter(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
        let fields: Vec<(&str, &str)> =
            fields.chain(changes.iter().filter(|(_, value)| !value.is_empty())).copied().collect();
        let call = self.post("token", &fields).header("authorization", &self.basic());
        call.send_unchecked().await.expect("an answer")
    }

    /// What an access token tells.
    pub(crate) async fn userinfo(&self, token: &str) -> Answer {
        let call = self.firm.api.get(format!("{}/oauth2/userinfo", self.firm.pages));
        call.header("authorization", &format!("Bearer {token}")).send_unchecked().await.expect("an answer")
    }
}

impl Asked {
    /// With another parameter, or another value of one.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.parameters.retain(|(known, _)| known != name);
        self.parameters.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Without a parameter.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.parameters.retain(|(known, _)| known != name);
        self
    }

    /// The query of its address.
    pub(crate) fn query(&self) -> String {
        let pairs = self.parameters.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        pairs.collect::<Vec<_>>().join("&")
    }

    /// Where the application sends the browser: a path from the root.
    pub(crate) fn path(&self, browser: &Browser) -> String {
        browser.path(&format!("oauth2/authorize?{}", self.query()))
    }

    /// Sends a browser.
    pub(crate) async fn open(&self, browser: &Browser) -> Page {
        browser.go(&self.path(browser)).await
    }

    /// Pushes it, and returns what the browser is sent with instead.
    pub(crate) async fn push(&self) -> Self {
        let answer = self.pushed(&[]).await;
        assert_eq!(answer.status, 201, "\n{answer}");
        let uri = answer.body["request_uri"].as_str().expect("an address").to_owned();
        assert!(answer.body["expires_in"].as_i64().is_some_and(|seconds| seconds > 0), "{answer}");
        let id = self.application.id.clone();
        Self { parameters: vec![("client_id".to_owned(), id), ("request_uri".to_owned(), uri)], ..self.clone() }
    }

    /// What the endpoint for pushed requests says, with further parameters.
    pub(crate) async fn pushed(&self, further: &[(&str, &str)]) -> Answer {
        let own = self.parameters.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let fields: Vec<(&str, &str)> = own.chain(further.iter().copied()).collect();
        let call = self.application.post("par", &fields).header("authorization", &self.application.basic());
        call.send_unchecked().await.expect("an answer")
    }

    /// What the browser brings back to the application, whose state and issuer it checks.
    #[track_caller]
    pub(crate) fn brought(&self, page: &Page) -> Vec<(String, String)> {
        let url = page.left_to().unwrap_or_else(|| panic!("no way back\n{page}"));
        let query = url.strip_prefix(&format!("{}?", self.application.callback)).unwrap_or_else(|| panic!("{url}"));
        let pairs: Vec<(String, String)> =
            openidconnect::url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let get = |name: &str| pairs.iter().find(|(given, _)| given == name).map(|(_, value)| value.as_str());
        assert_eq!(get("state"), Some(self.state.as_str()), "{url}");
        assert_eq!(get("iss"), Some(self.application.issuer.as_str()), "RFC 9207: {url}");
        pairs
    }

    /// The code.
    #[track_caller]
    pub(crate) fn code(&self, page: &Page) -> String {
        let pairs = self.brought(page);
        let code = pairs.iter().find(|(name, _)| name == "code").unwrap_or_else(|| panic!("no code: {pairs:?}"));
        code.1.clone()
    }

    /// The error.
    #[track_caller]
    pub(crate) fn error(&self, page: &Page) -> String {
        let pairs = self.brought(page);
        let error = pairs.iter().find(|(name, _)| name == "error").unwrap_or_else(|| panic!("no error: {pairs:?}"));
        error.1.clone()
    }

    /// Redeems what the browser brought, by the library, which checks the ID token.
    pub(crate) async fn given(&self, page: &Page) -> Given {
        let library = self.application.library().await;
        let code = AuthorizationCode::new(self.code(page));
        let request = library.exchange_code(code).expect("a token endpoint");
        let request = request.set_pkce_verifier(PkceCodeVerifier::new(self.verifier.clone()));
        let tokens = request.request_async(&fetch).await.expect("tokens");
        let id_token: &CoreIdToken = tokens.id_token().expect("an ID token");
        let mut verifier = library.id_token_verifier();
        let service = &self.application.firm.service;
        if service.is_local() {
            let now = service.now().await.as_second();
            verifier = verifier.set_time_fn(move || chrono::DateTime::from_timestamp(now, 0).expect("a time"));
        }
        let claims: &CoreIdTokenClaims =
            id_token.claims(&verifier, &Nonce::new(self.nonce.clone())).expect("an ID token for us");
        assert_eq!(tokens.expires_in(), Some(std::time::Duration::from_secs(600)));
        assert_eq!(claims.issuer().as_str(), self.application.issuer);
        let id_token = id_token.to_string();
        Given { access_token: tokens.access_token().secret().clone(), claims: claims_of(&id_token), id_token }
    }
}

/// What a JWT says.
pub(crate) fn claims_of(token: &str) -> Value {
    let claims = token.split('.').nth(1).expect("three parts");
    serde_json::from_slice(&BASE64URL_NOPAD.decode(claims.as_bytes()).expect("base64url")).expect("JSON")
}

/// The library's requests by the tests' client.
async fn fetch(request: HttpRequest) -> Result<HttpResponse, HttpClientError<reqwest::Error>> {
    let client = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        // Local mode listens at the address alone.
        .resolve("localhost", SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0))
        .build()
        .map_err(Box::new)?;
    let (parts, body) = request.into_parts();
    let mut sent = client.request(parts.method, parts.uri.to_string()).body(body);
    for (name, value) in &parts.headers {
        sent = sent.header(name, value);
    }
    let answer = sent.send().await.map_err(Box::new)?;
    let mut response = http::Response::builder().status(answer.status());
    for (name, value) in answer.headers() {
        response = response.header(name, value);
    }
    let body = answer.bytes().await.map_err(Box::new)?.to_vec();
    response.body(body).map_err(HttpClientError::Http)
}
