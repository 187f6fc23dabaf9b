//! A browser that signed in at a firm's pages: who that is, and whether it still is.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::enroll::Enrolling;
use super::headers;
use super::link;
use super::sign_in::{SigningIn, Then};
use super::visit::Visit;
use crate::accounts::login_id::LoginId;
use crate::accounts::model::{Account, Status};
use crate::accounts::store as accounts;
use crate::browser_sessions::model::Purpose;
use crate::browser_sessions::{self, Found};
use crate::http::problem::Problem;
use crate::ids::{AccountId, SignInId};
use crate::sign_ins::document::{Complete, Outcome, SignInDocument};
use crate::sign_ins::model::{FirstFactor, Mfa};
use crate::sign_ins::store as sign_ins;
use crate::sign_ins::token::Assurance;

/// The cookie of a device that is remembered.
const DEVICE: &str = "__Secure-countersign-device";

/// What a row of a browser that signed in holds.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedIn {
    /// Who.
    pub account: AccountId,
    /// Their login ID.
    pub login_id: String,
    /// The account's sign-in epoch: a greater one has ended this.
    pub epoch: u64,
    /// The sign-in.
    pub sign_in: SignInId,
    /// When they proved who they are, epoch milliseconds.
    pub at_ms: i64,
    /// How (RFC 8176).
    pub amr: Vec<String>,
    /// How sure that is.
    pub acr: Assurance,
    /// Why no more was asked.
    pub mfa: Mfa,
    /// What is being enrolled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enrolling: Option<Enrolling>,
    /// The application's request for which they did it, until that is answered: its hash.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub for_request: Option<String>,
    /// The numbers of the last forms that made something which is shown once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sent: Vec<String>,
}

/// A browser that is signed in, and the account as it is.
pub struct Person {
    /// The row.
    pub browser: Found<SignedIn>,
    /// The account.
    pub account: Account,
}

impl SignedIn {
    /// When they proved who they are.
    #[must_use]
    pub fn at(&self) -> Timestamp {
        Timestamp::from_millisecond(self.at_ms).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

/// Who is signed in; nobody where anything has ended that since (R63): a new password, a reset, *Sign out everywhere*, an
/// account that may not sign in any more.
///
/// # Errors
/// 500, 503.
pub async fn person(visit: &Visit<'_>) -> Result<Option<Person>, Problem> {
    who_is(visit, Purpose::SignedIn).await
}

/// As [`person`], of somebody who is signed in at one application alone.
///
/// # Errors
/// 500, 503.
pub async fn prompted(visit: &Visit<'_>) -> Result<Option<Person>, Problem> {
    who_is(visit, Purpose::Prompted).await
}

async fn who_is(visit: &Visit<'_>, purpose: Purpose) -> Result<Option<Person>, Problem> {
    let Some(browser) = visit.find::<SignedIn>(purpose).await? else { return Ok(None) };
    let Ok(login_id) = LoginId::parse(&browser.state.login_id) else { return Ok(None) };
    let account = accounts::load(&visit.call.app, &visit.op.tenant.id, &login_id).await?;
    let is_same = |account: &Account| {
        let state = &browser.state;
        account.id == state.account && account.sign_in_epoch == state.epoch && account.status == Status::Active
    };
    let Some(account) = account.filter(is_same) else { return Ok(None) };
    // By a password alone, and a second step is asked for and set up by now: it ends, as a grant of a password alone does.
    let (state, is_asked) = (&browser.state, account.is_asked(&visit.tenant().mfa));
    // A device that was remembered before its person became an administrator counts no more.
    let is_remembered = state.mfa == Mfa::Remembered && account.profile.console.is_none();
    let is_less = state.acr == Assurance::Aal1 && !is_remembered;
    if is_less && is_asked && account.enrollment.asks() {
        return Ok(None);
    }
    if purpose == Purpose::SignedIn {
        browser_sessions::touch(&visit.op, &browser).await?;
    }
    Ok(Some(Person { browser, account }))
}

/// A sign-in that is complete, as the browser's row has it.
pub struct Completed {
    /// The row.
    pub state: SignedIn,
    /// Who checked the first factor.
    pub first: FirstFactor,
    /// The secret of a device that is remembered from now on.
    pub device: Option<String>,
}

/// What a sign-in that is complete comes to.
///
/// # Errors
/// 410 where something ended the account's sign-ins meanwhile; 500, 503.
pub async fn completed(visit: &Visit<'_>, document: SignInDocument) -> Result<Completed, Problem> {
    let SignInDocument { id, outcome: Outcome::Complete(complete), .. } = document else {
        return Err(Problem::Internal("a sign-in that is not complete".to_owned()));
    };
    let Complete { account, amr, acr, mfa, device, .. } = *complete;
    let canceled = || Problem::Gone(crate::passcodes::model::Over::Canceled);
    // The sign-in's own epoch, not the account's of now: what ended the one has ended the other.
    let row = sign_ins::load(&visit.call.app, &visit.op.tenant.id, &id, visit.op.now).await?.ok_or_else(canceled)?;
    let state = SignedIn {
        account: row.account,
        login_id: account.login_id().to_owned(),
        epoch: row.epoch,
        sign_in: id,
        at_ms: visit.op.now.as_millisecond(),
        amr,
        acr,
        mfa,
        enrolling: None,
        for_request: None,
        sent: Vec::new(),
    };
    Ok(Completed { state, first: row.first, device })
}

/// Signs a browser in with a sign-in that is complete: a new row and a new token (R63), in the place of what it was before.
///
/// # Errors
/// 410 where something ended the account's sign-ins meanwhile; 500, 503.
pub async fn enter(
    visit: &Visit<'_>,
    document: SignInDocument,
    then: &Then,
    enrolling: Option<Enrolling>,
) -> Result<(), Problem> {
    let Completed { state, first, device } = completed(visit, document).await?;
    let state = SignedIn { enrolling, for_request: then.mark(), ..state };
    // Whose password we have not seen is signed in at the application that has, and nowhere else.
    let purpose = match first {
        FirstFactor::Password => Purpose::SignedIn,
        FirstFactor::External => Purpose::Prompted,
    };
    let before = visit.find::<SignedIn>(purpose).await?;
    visit.begin(purpose, &state, before.as_ref()).await?;
    if let Then::Link { token, proof } = then {
        let login_id = LoginId::parse(&state.login_id).map_err(|error| error.at("/login_id"))?;
        let account = accounts::load(&visit.call.app, &visit.op.tenant.id, &login_id).await?;
        if let Some(account) = account.filter(|account| account.id == state.account) {
            link::arrive(visit, token, proof.as_ref(), &account).await?;
        }
    }
    if let Some(secret) = device {
        let days = i64::from(visit.tenant().mfa.policy.remember_device_days);
        visit.send_cookie(headers::cookie(DEVICE, &secret, &visit.path(""), Some(days * 24 * 60 * 60)));
    }
    Ok(())
}

/// Signs a browser out, of whatever it was in the middle of, too.
///
/// # Errors
/// 503.
pub async fn leave(visit: &Visit<'_>) -> Result<(), Problem> {
    for purpose in [Purpose::SignedIn, Purpose::Prompted] {
        let browser = visit.find::<SignedIn>(purpose).await?;
        visit.end(purpose, browser.as_ref()).await?;
    }
    let on_the_way = visit.find::<SigningIn>(Purpose::SigningIn).await?;
    visit.end(Purpose::SigningIn, on_the_way.as_ref()).await
}

/// Binds a browser to its account anew, where its own doing ended the account's sign-ins.
///
/// # Errors
/// 503.
pub async fn go_on(visit: &Visit<'_>, person: &Person, account: &Account) -> Result<(), Problem> {
    let state = SignedIn { epoch: account.sign_in_epoch, ..person.browser.state.clone() };
    visit.begin_anew(Purpose::SignedIn, &state, &person.browser).await
}

/// The secret of a device that may be remembered.
#[must_use]
pub fn device<'v>(visit: &'v Visit<'_>) -> Option<&'v str> {
    visit.call.head.cookie(DEVICE).filter(|secret| (1..=256).contains(&secret.len()))
}

/// What a browser is called among a person's devices, after what it says of itself: its maker's name and its system. Empty
/// where it says neither.
#[must_use]
pub fn describe(user_agent: Option<&str>) -> String {
    // The more particular name first: each of them calls itself by those after it, too.
    const BROWSERS: [(&str, &str); 6] = [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    const SYSTEMS: [(&str, &str); 7] = [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];
    let says = user_agent.unwrap_or_default();
    let name =
        |names: &[(&str, &'static str)]| names.iter().find(|(mark, _)| says.contains(mark)).map(|(_, name)| *name);
    let parts: Vec<&str> = [name(&BROWSERS), name(&SYSTEMS)].into_iter().flatten().collect();
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::describe;

    #[test]
    fn a_browser_is_called_by_its_name_and_system() {
        for (says, expected) in [
            (
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36",
                "Chrome, Linux",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0",
                "Edge, Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Safari/604.1",
                "Safari, iPhone",
            ),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"),
            ("<script>", ""),
        ] {
            assert_eq!(describe(Some(says)), expected);
        }
        assert_eq!(describe(None), "");
    }
}
