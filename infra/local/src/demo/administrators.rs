//! Who may enter a console: the demo firm's owner, and an operator. Accounts with a second step, which anybody at this machine can
//! prove.

use std::sync::Arc;

use countersign::App;
use countersign::accounts::operators;
use countersign::factors::totp::{Algorithm, DIGITS, passcode, step_at};
use data_encoding::BASE32_NOPAD;
use jiff::Timestamp;
use serde_json::json;
use tracing::instrument::WithSubscriber;
use tracing::subscriber::NoSubscriber;

use super::{Caller, DemoError, text};

/// Somebody with a console.
pub(crate) struct Administrator {
    /// What is typed at sign-in.
    pub(crate) login_id: &'static str,
    /// Their password is no secret.
    pub(crate) password: &'static str,
    name: &'static str,
    /// What they may do there.
    console: &'static str,
}

/// The demo firm's owner.
pub(crate) const OWNER: Administrator =
    Administrator { login_id: "owner", password: "four patient elephants", name: "Olga Brandt", console: "owner" };
/// Who runs this deployment.
pub(crate) const OPERATOR: Administrator = Administrator {
    login_id: "operator",
    password: "seven careful lighthouses",
    name: "Omar Haddad",
    console: "owner",
};
/// Who helps the demo firm's people; there from its history on, like the next.
pub(crate) const HELP_DESK: Administrator = Administrator {
    login_id: "help",
    password: "nine friendly umbrellas",
    name: "Helga Neumann",
    console: "help_desk",
};
/// Who may only look.
pub(crate) const READ_ONLY: Administrator = Administrator {
    login_id: "reader",
    password: "three silent libraries",
    name: "René Fontaine",
    console: "read_only",
};

/// What an administrator's authenticator app shows at a moment; nothing without a secret.
pub(crate) fn code(secret: &str, at: Timestamp) -> String {
    code_of_step(secret, step_at(at))
}

pub(super) fn code_of_step(secret: &str, step: i64) -> String {
    let key = BASE32_NOPAD.decode(secret.as_bytes()).unwrap_or_default();
    if key.is_empty() { String::new() } else { passcode(&key, step, DIGITS, Algorithm::Sha1) }
}

/// Makes an administrator, or makes them what they were, and enrols an authenticator app as a person does: its secret. Without an
/// address, so that nothing of it is in the outbox; [`tell_address`] follows when what it caused is done.
///
/// # Errors
/// What a function answered instead.
pub(crate) async fn make(app: &Arc<App>, api_key: &str, who: &Administrator) -> Result<String, DemoError> {
    let made = async {
        let firm = Caller::new(app, api_key);
        let path = format!("/v1/accounts/{}", who.login_id);
        let profile = json!({"name": who.name, "role": "case_manager", "status": "active", "console": who.console});
        firm.call("accounts", "PUT", &path, &profile).await?;
        firm.call("accounts", "PUT", &format!("{path}/password"), &json!({"password": who.password})).await?;
        // What an earlier run left half-way.
        firm.call("mfa", "POST", &format!("{path}/mfa/reset"), &json!({"reason": "Local mode begins anew."})).await?;
        let began = json!({"login_id": who.login_id, "first_factor": "external"});
        let grant = text(&firm.call("sign-in", "POST", "/v1/sign-ins", &began).await?, "grant");
        let person = Caller { grant: Some(&grant), ..firm };
        let factors = format!("{path}/factors");
        let pending = person.call("mfa", "POST", &factors, &json!({"kind": "totp"})).await?;
        let secret = text(&pending, "secret");
        // The code of the step before: that of now is good for a sign-in.
        let confirm = format!("{factors}/{}/confirm", text(&pending, "id"));
        let code = code_of_step(&secret, step_at(app.clock.now()) - 1);
        person.call("mfa", "POST", &confirm, &json!({"code": code})).await?;
        Ok(secret)
    };
    made.with_subscriber(NoSubscriber::default()).await
}

/// Gives an administrator an address, like everybody of the demo firm.
///
/// # Errors
/// What the function answered instead.
pub(crate) async fn tell_address(app: &Arc<App>, api_key: &str, who: &Administrator) -> Result<(), DemoError> {
    let (firm, email) = (Caller::new(app, api_key), format!("{}@demo.example", who.login_id));
    let path = format!("/v1/accounts/{}", who.login_id);
    let told = async { firm.call("accounts", "PATCH", &path, &json!({"email": email})).await };
    told.with_subscriber(NoSubscriber::default()).await.map(drop)
}

/// A key of the operators' own firm, which is made where there is none; and what takes it back.
///
/// # Errors
/// What went wrong instead.
pub(crate) async fn operators_key(
    app: &Arc<App>,
    operator_key: &str,
    now: Timestamp,
) -> Result<[String; 2], DemoError> {
    let made = async {
        let tenant = operators::ensure(app, now).await.map_err(|error| DemoError {
            path: "the operators' firm".to_owned(),
            status: 0,
            body: format!("{error:?}"),
        })?;
        let path = format!("/v1/tenants/{}/api-keys", tenant.id);
        let body = json!({"name": "local mode", "scopes": ["accounts", "firm"]});
        let key = Caller::new(app, operator_key).call("operator", "POST", &path, &body).await?;
        Ok([text(&key, "key"), format!("{path}/{}", text(&key, "id"))])
    };
    made.with_subscriber(NoSubscriber::default()).await
}

/// Takes a key back.
///
/// # Errors
/// What the function answered instead.
pub(crate) async fn revoke(app: &Arc<App>, operator_key: &str, path: &str) -> Result<(), DemoError> {
    let revoked = async { Caller::new(app, operator_key).call("operator", "DELETE", path, &json!({})).await };
    revoked.with_subscriber(NoSubscriber::default()).await.map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_what_an_app_shows() {
        // RFC 6238, appendix B: 94287082 by eight digits.
        let secret = BASE32_NOPAD.encode(b"12345678901234567890");
        assert_eq!(code(&secret, Timestamp::from_second(59).unwrap()), "287082");
        assert_eq!(code("", Timestamp::UNIX_EPOCH), "");
    }
}
