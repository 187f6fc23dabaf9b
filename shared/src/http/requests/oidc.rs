//! What an application's server sends: a form, and who it is (RFC 6749, 2.3.1).

use data_encoding::BASE64;
use percent_encoding::percent_decode_str;
use zeroize::Zeroizing;

use crate::http::Call;
use crate::http::problem::Problem;
use crate::ids::ClientId;
use crate::oidc::client::Client;
use crate::oidc::clients;
use crate::oidc::request::one;
use crate::oidc::token_error::TokenError;
use crate::operation::Operation;

/// A form of a client.
pub struct ClientRequest {
    id: Option<ClientId>,
    secret: Option<Zeroizing<String>>,
    parameters: Vec<(String, String)>,
}

impl ClientRequest {
    /// Reads who asks, and the form.
    ///
    /// # Errors
    /// That it proves itself in two ways, or says two names (RFC 6749, 2.3); that the form is malformed.
    pub fn of(call: &Call) -> Result<Self, TokenError> {
        let malformed = |problem: Problem| match problem {
            Problem::UnsupportedMediaType => {
                TokenError::InvalidRequest("The body is application/x-www-form-urlencoded.")
            }
            _ => TokenError::InvalidRequest("The form is malformed, or a parameter comes twice."),
        };
        let mut parameters: Vec<(String, String)> = call
            .form()
            .map_err(malformed)?
            .into_iter()
            .map(|(name, value)| (name, value.as_str().to_owned()))
            .collect();
        let mut take = |name: &str| {
            let at = parameters.iter().position(|(given, _)| given == name)?;
            Some(parameters.remove(at).1)
        };
        let (named, secret) = (take("client_id"), take("client_secret").map(Zeroizing::new));
        let (id, secret) = match call.credentials("Basic").map(basic) {
            None if call.has_authorization() => return Err(TokenError::InvalidClient),
            None => (named, secret),
            Some(None) => return Err(TokenError::InvalidClient),
            Some(Some((id, _))) if named.as_ref().is_some_and(|named| *named != id) => {
                return Err(TokenError::InvalidRequest("client_id is not the one of the Authorization header."));
            }
            Some(Some(_)) if secret.is_some() => {
                return Err(TokenError::InvalidRequest("The client proves itself in two ways."));
            }
            Some(Some((id, secret))) => (Some(id), Some(secret)),
        };
        // A library without a secret for a public client sends it empty.
        let secret = secret.filter(|secret| !secret.is_empty());
        Ok(Self { id: id.as_deref().and_then(ClientId::parse), secret, parameters })
    }

    /// The client, if it is who it says.
    ///
    /// # Errors
    /// [`TokenError::InvalidClient`].
    pub async fn client(&self, op: &Operation<'_>) -> Result<Client, TokenError> {
        let id = self.id.as_ref().ok_or(TokenError::InvalidClient)?;
        op.audit.about(id.as_str(), None);
        let client = clients::find(op, id).await?.ok_or(TokenError::InvalidClient)?;
        let is_it = client.is_proven_by(self.secret.as_ref().map(|secret| secret.as_str()));
        if is_it { Ok(client) } else { Err(TokenError::InvalidClient) }
    }

    /// What else it says.
    #[must_use]
    pub fn parameters(&self) -> &[(String, String)] {
        &self.parameters
    }

    /// A parameter's only value.
    ///
    /// # Errors
    /// [`TokenError::InvalidRequest`].
    pub fn one(&self, name: &str) -> Result<Option<&str>, TokenError> {
        one(&self.parameters, name).map_err(|_| TokenError::InvalidRequest("A parameter is too long."))
    }
}

/// Name and secret of a header, each as a form writes it.
fn basic(credentials: &str) -> Option<(String, Zeroizing<String>)> {
    let decoded = Zeroizing::new(BASE64.decode(credentials.trim().as_bytes()).ok()?);
    let text = std::str::from_utf8(&decoded).ok()?;
    let (id, secret) = text.split_once(':')?;
    let plain = |text: &str| percent_decode_str(text).decode_utf8().ok().map(|text| text.into_owned());
    Some((plain(id)?, Zeroizing::new(plain(secret)?)))
}

/// The access token that came, in the header or in a form (RFC 6750, 2.1 and 2.2); never in an address.
///
/// # Errors
/// [`TokenError::InvalidRequest`] when there is none.
pub fn bearer(call: &Call) -> Result<Zeroizing<String>, TokenError> {
    if let Some(token) = call.credentials("Bearer") {
        return Ok(Zeroizing::new(token.to_owned()));
    }
    let none = || TokenError::InvalidRequest("There is no access token.");
    if call.has_authorization() || call.route.method != "POST" {
        return Err(none());
    }
    let form = call.form().map_err(|_| none())?;
    form.into_iter().find(|(name, _)| name == "access_token").map(|(_, token)| token).ok_or_else(none)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clients_header_is_read_as_it_is_written() {
        let encode = |text: &str| BASE64.encode(text.as_bytes());
        let read = |credentials: &str| basic(credentials).map(|(id, secret)| (id, secret.to_string()));
        let of = |id: &str, secret: &str| Some((id.to_owned(), secret.to_owned()));
        assert_eq!(read(&encode("cl_1:ocs_2")), of("cl_1", "ocs_2"));
        assert_eq!(read(&encode("cl%5F1:a%3Ab:c")), of("cl_1", "a:b:c"));
        for bad in ["", "!", &encode("cl_1"), &BASE64.encode(&[0xff, b':', 0xff])] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
