//! What an application is told at its redirect URI: a code or an error, with its `state` and who says it (RFC 9207). Pure.

use super::redirect_uri::with_answer;
use super::request::Reply;

/// The redirect URI with a code.
#[must_use]
pub fn code(reply: &Reply, issuer: &str, code: &str) -> String {
    told(reply, issuer, &[("code", code)])
}

/// The redirect URI with an error (RFC 6749, 4.1.2.1; OpenID Connect Core, 3.1.2.6).
#[must_use]
pub fn error(reply: &Reply, issuer: &str, error: &str, description: &str) -> String {
    told(reply, issuer, &[("error", error), ("error_description", description)])
}

fn told(reply: &Reply, issuer: &str, what: &[(&str, &str)]) -> String {
    let state = reply.state.as_deref().map(|state| ("state", state));
    let answer: Vec<(&str, &str)> = what.iter().copied().chain(state).chain([("iss", issuer)]).collect();
    with_answer(&reply.redirect_uri, &answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_says_who_gives_it_and_repeats_the_state() {
        let reply = Reply { redirect_uri: "https://a.example/cb".to_owned(), state: Some("s&1".to_owned()) };
        let issuer = "https://id.example/p/acme";
        let iss = "iss=https%3A%2F%2Fid.example%2Fp%2Facme";
        assert_eq!(code(&reply, issuer, "c1"), format!("https://a.example/cb?code=c1&state=s%261&{iss}"));
        let silent = Reply { state: None, ..reply };
        let expected = format!("https://a.example/cb?error=login_required&error_description=Sign+in.&{iss}");
        assert_eq!(error(&silent, issuer, "login_required", "Sign in."), expected);
    }
}
