//! What an issuer says of itself (OpenID Connect Discovery 1.0, 3; RFC 8414): what a client library needs to be configured by the
//! issuer's address alone. Pure.

use serde_json::{Value, json};

use super::request::Scope;

/// The document of an issuer, whose pages are in these languages.
#[must_use]
pub fn document(issuer: &str, languages: &[&str]) -> Value {
    let at = |path: &str| format!("{issuer}/oauth2/{path}");
    json!({
        "issuer": issuer,
        "authorization_endpoint": at("authorize"),
        "token_endpoint": at("token"),
        "userinfo_endpoint": at("userinfo"),
        "jwks_uri": at("jwks"),
        "end_session_endpoint": at("logout"),
        "pushed_authorization_request_endpoint": at("par"),
        "require_pushed_authorization_requests": false,
        "scopes_supported": Scope::ALL.map(Scope::as_str),
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code"],
        "acr_values_supported": ["aal1", "aal2"],
        "subject_types_supported": ["public"],
        // ES256 alone: Discovery asks for RS256 beside it, which would be a second kind of key for nobody.
        "id_token_signing_alg_values_supported": ["ES256"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post", "none"],
        "code_challenge_methods_supported": ["S256"],
        "authorization_response_iss_parameter_supported": true,
        "prompt_values_supported": ["none", "login", "select_account"],
        "claim_types_supported": ["normal"],
        "claims_supported": [
            "iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "acr", "amr", "sid",
            "name", "preferred_username", "email", "phone_number"
        ],
        "claims_parameter_supported": false,
        "request_parameter_supported": false,
        "request_uri_parameter_supported": false,
        "ui_locales_supported": languages,
    })
}
