//! OpenID Connect: a firm's applications sign their people in at the firm's pages, or ask there for the second factor alone.
//! OpenID Connect Core 1.0, Discovery, RP-Initiated Logout; OAuth 2.1's rules: codes with PKCE S256 only, exact redirect URIs,
//! `iss` in every answer (RFC 9207), pushed requests (RFC 9126).
//!
//! ```text
//! application ── /oauth2/par ──► pushed request (a row)
//! browser ── /oauth2/authorize?… ──► resolve ─► decide ─┬─ a code (a row) ──► redirect URI?code=…&iss=…&state=…
//!                                                       ├─ /sign-in, /enroll ──► /oauth2/authorize again
//!                                                       └─ an error ──► redirect URI?error=…, or our page
//! application ── /oauth2/token ──► the code is used up, an access token (a row), an ID token (ES256)
//! application ── /oauth2/userinfo ──► the account as it is
//! ```
//!
//! A request is read anew from its address each time, and an address is nobody's secret: what was proven lies in the browser's
//! row, what the application pushed in its own. Decision 32 has the choices.

pub mod answer;
pub mod client;
pub mod client_document;
pub mod client_store;
pub mod clients;
pub mod code_store;
pub mod discovery;
pub mod health;
pub mod id_token;
pub mod issue;
pub mod logout;
pub mod model;
pub mod push;
pub mod redeem;
pub mod redirect_uri;
pub mod request;
pub mod request_store;
pub mod resolve;
pub mod token_error;
pub mod userinfo;
