//! What an application is told that does not get what it asked for: the specifications' errors (RFC 6749, 5.2; RFC 6750, 3.1), and
//! for everything else a problem that has them, too. A browser that is signing out gets a page.

use countersign::failure::Failure;
use countersign::http::problem::Problem;
use countersign::http::routes::{OidcOperation, OperationId};
use countersign::http::{Answer, Refusal};
use countersign::oidc::token_error::TokenError;
use countersign::pages;
use serde_json::json;

/// Why not.
#[derive(Debug)]
pub(crate) enum Refused {
    /// The endpoint's own errors.
    Token(TokenError),
    /// An authorization request's.
    Request(&'static str, &'static str),
    /// Anything else.
    Problem(Problem),
}

impl From<TokenError> for Refused {
    fn from(error: TokenError) -> Self {
        match error {
            TokenError::Failed(failure) => Self::Problem(failure.into()),
            error => Self::Token(error),
        }
    }
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        Self::Problem(failure.into())
    }
}

impl From<Problem> for Refused {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

/// The answer of the token endpoint, and of the one for requests. Browsers of public clients read it, too (W3C Fetch, CORS): it
/// reads no cookie.
pub(crate) fn told(outcome: Result<Answer, Refused>) -> Result<Answer, Problem> {
    let answer = match outcome {
        Ok(answer) => answer,
        Err(Refused::Problem(problem)) => return Err(problem),
        Err(Refused::Request(error, description)) => refusal(400, error, description)?,
        Err(Refused::Token(error)) => match error {
            TokenError::InvalidClient => refusal(401, "invalid_client", "Who asks did not prove to be the client.")?
                .with_header("www-authenticate", "Basic realm=\"oauth2\"".to_owned()),
            TokenError::InvalidRequest(description) => refusal(400, "invalid_request", description)?,
            TokenError::InvalidGrant => {
                refusal(400, "invalid_grant", "The code is unknown, was used, is over, or is not this client's.")?
            }
            TokenError::UnsupportedGrantType => {
                refusal(400, "unsupported_grant_type", "grant_type is authorization_code.")?
            }
            TokenError::InvalidToken | TokenError::Failed(_) => {
                return Err(Problem::Internal("an error of another endpoint".to_owned()));
            }
        },
    };
    Ok(answer.with_header("access-control-allow-origin", "*".to_owned()))
}

/// The answer of the endpoint that takes an access token.
pub(crate) fn told_of_a_token(outcome: Result<Answer, Refused>) -> Result<Answer, Problem> {
    let answer = match outcome {
        Err(Refused::Token(TokenError::InvalidToken)) => {
            refusal(401, "invalid_token", "The access token is unknown, or is over.")?
                .with_header("www-authenticate", "Bearer error=\"invalid_token\"".to_owned())
        }
        // RFC 6750, 3.1: who has shown nothing is told no error.
        Err(Refused::Token(TokenError::InvalidRequest(_))) => {
            Answer { refused: Some("unauthorized"), ..Answer::with_body(401, "application/json", "{}".to_owned()) }
                .with_header("www-authenticate", "Bearer".to_owned())
        }
        outcome => return told(outcome),
    };
    Ok(answer.with_header("access-control-allow-origin", "*".to_owned()))
}

fn refusal(status: u16, error: &'static str, description: &'static str) -> Result<Answer, Problem> {
    let body = json!({"error": error, "error_description": description});
    // In the log and the audit as every other code of ours is written.
    let code = match error {
        "invalid_client" => "invalid-client",
        "invalid_grant" => "invalid-grant",
        "invalid_token" => "invalid-token",
        "unauthorized_client" => "unauthorized-client",
        _ => "invalid-request",
    };
    Ok(Answer { refused: Some(code), ..Answer::json(status, &body)? })
}

/// What was refused before its endpoint could say anything, or for no fault of the application's.
pub(crate) fn refused(refusal: &Refusal<'_>) -> Answer {
    if let Some(OperationId::Oidc(OidcOperation::ShowLogout | OidcOperation::SubmitLogout)) = refusal.operation {
        return pages::refused(refusal);
    }
    let problem = refusal.problem;
    let mut body = problem.body(refusal.request_id);
    let error = match problem.status() {
        500 => "server_error",
        503 => "temporarily_unavailable",
        _ => "invalid_request",
    };
    if let Some(members) = body.as_object_mut() {
        let detail = members.get("detail").cloned().unwrap_or_default();
        members.insert("error".to_owned(), error.into());
        members.insert("error_description".to_owned(), detail);
    }
    // An application reads `error` of JSON, under that name (RFC 6749, 5.2).
    let answer = Answer::with_body(problem.status(), "application/json", body.to_string());
    Answer { headers: problem.headers(refusal.now), ..answer }
}
