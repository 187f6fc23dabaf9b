//! `/oauth2/authorize`: where an application sends a browser, and where it comes back to when its person has signed in. What is
//! asked is read from the address each time; what was proven lies in the browser's row.
//!
//! A GET gives a signed-in browser its code, and begins what has to be proven for a request that was pushed: rows that use nothing
//! up and send nothing (decision 32). Whoever only looks (HEAD, a browser that asks ahead) changes nothing.

mod view;

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};
use url::form_urlencoded;

use self::view::FaultView;
use super::headers;
use super::sign_in::{self, Then};
use super::signed_in::{self, Person, person, prompted};
use super::visit::Visit;
use crate::accounts::login_id::LoginId;
use crate::accounts::model::Account;
use crate::browser_sessions::{self, Found};
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::ids::AccountId;
use crate::oidc::code_store::Subject;
use crate::oidc::issue::{IssueError, issue};
use crate::oidc::model::{Decision, Here};
use crate::oidc::request::{AuthorizationRequest, Fault};
use crate::oidc::resolve::{ResolveError, Resolved, resolve};
use crate::oidc::{answer, logout, redirect_uri};
use crate::pages::signed_in::SignedIn;
use crate::sign_ins::begin::next_step;
use crate::sign_ins::document::Outcome;
use crate::sign_ins::external;
use crate::sign_ins::model::{FirstFactor, Mfa, Step};
use crate::sign_ins::password::SignInError;
use crate::sign_ins::token::Assurance;
use crate::table::Write;

/// The page.
pub const PAGE: &str = "oauth2/authorize";

/// The longest request in an address, in bytes; a longer one is pushed. Percent-encoded once more it still fits into an address that
/// the gateway takes.
pub const LONGEST_QUERY: usize = 3_000;

/// What tells a request from every other: the hash of its query, as `query_of` writes it.
#[must_use]
pub fn mark(query: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(query))
}

/// The query of a request, in one order whatever the order in which it came: the gateway hands parameters over as a map, so that the
/// same address comes back in another order.
fn query_of<N: AsRef<str>, V: AsRef<str>>(pairs: impl IntoIterator<Item = (N, V)>) -> String {
    let mut pairs: Vec<(N, V)> = pairs.into_iter().collect();
    pairs.sort_by(|(one, a), (other, b)| (one.as_ref(), a.as_ref()).cmp(&(other.as_ref(), b.as_ref())));
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

/// What somebody signs in for: an application's request, or the console; as the sign-in page needs it.
pub struct Destination {
    /// What the application is called.
    pub name: String,
    /// The application's request, as the query of its address; the page of the console.
    pub query: String,
    /// Where the person goes then.
    pub then: Then,
    /// Who it is likely to be.
    pub login_hint: Option<String>,
    /// Whether the application's server says so itself: then it is nobody else.
    pub is_fixed: bool,
    /// Whether it asks for a second factor.
    pub is_strong: bool,
}

impl Destination {
    /// What an address names, or a form; `None` where that is nothing. What is wrong with a request is said where it leads.
    ///
    /// # Errors
    /// 500, 503.
    pub async fn named_by(visit: &Visit<'_>, query: Option<&str>) -> Result<Option<Self>, Problem> {
        let Some(query) = query.filter(|query| !query.is_empty() && query.len() <= LONGEST_QUERY) else {
            return Ok(None);
        };
        if let Some(page) = Then::console(query) {
            let (name, query) = (visit.words()?.t("console"), query.to_owned());
            return Ok(Some(Self { name, query, then: page, login_hint: None, is_fixed: false, is_strong: true }));
        }
        let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let resolved = match resolve(&visit.op, &pairs, true).await {
            Ok(resolved) => resolved,
            Err(ResolveError::Fault(_)) => return Ok(None),
            Err(ResolveError::Failed(failure)) => return Err(failure.into()),
        };
        let (Resolved { client, request, .. }, query) = (resolved, query_of(pairs));
        Ok(Some(Self {
            name: client.name,
            then: then(&query, &request),
            query,
            is_fixed: request.trusted_login_hint().is_some(),
            login_hint: request.login_hint,
            is_strong: request.is_strong,
        }))
    }
}

fn then(query: &str, request: &AuthorizationRequest) -> Then {
    let ends_at = redirect_uri::form_action(&request.redirect_uri).into_iter().collect();
    Then::Application { query: query.to_owned(), ends_at, is_external: request.is_external }
}

/// Takes a request that comes as a form (OpenID Connect Core, 3.1.2.1). A browser sends a form of another site without our cookies:
/// it asks again by GET, with them.
///
/// # Errors
/// 400.
pub fn submit(visit: &Visit<'_>) -> Result<Answer, Problem> {
    let fields = visit.call.form()?;
    let query = query_of(fields.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    Ok(visit.go(&format!("{PAGE}?{query}")))
}

/// Answers a request.
///
/// # Errors
/// 500, 503.
pub async fn show_page(visit: &Visit<'_>) -> Result<Answer, Problem> {
    if visit.call.is_head || visit.call.head.is_prefetch {
        return Ok(headers::page(Answer::no_content(), &[]));
    }
    let given = visit.call.query_pairs();
    let query = query_of(given.iter().map(|(name, value)| (name, value)));
    if query.len() > LONGEST_QUERY {
        return FaultView::show(
            visit,
            "invalid_request",
            "The request is longer than 3,000 bytes: push it (RFC 9126).",
        );
    }
    let mark = mark(&query);
    let is_for_this = |found: &Found<SignedIn>| found.state.for_request.as_deref() == Some(&mark);
    let here = person(visit).await?;
    let at_this = prompted(visit).await?.filter(|prompted| is_for_this(&prompted.browser));
    let is_begun = at_this.is_some() || here.as_ref().is_some_and(|person| is_for_this(&person.browser));
    let resolved = match resolve(&visit.op, given, is_begun).await {
        Ok(resolved) => resolved,
        Err(ResolveError::Fault(fault)) => return refuse(visit, &fault),
        Err(ResolveError::Failed(failure)) => return Err(failure.into()),
    };
    let request = &resolved.request;
    let then = then(&query, request);
    visit.can_end_at(then.ends_at());
    if request.is_external {
        return Box::pin(prompt(visit, &resolved, then, at_this)).await;
    }
    let meant = match meant_account(visit, &resolved) {
        Ok(meant) => meant,
        Err(fault) => return refuse(visit, &fault),
    };
    let seen = match &here {
        Some(person) => Some(seen(visit, request, person, meant.as_ref(), is_for_this(&person.browser)).await?),
        None => None,
    };
    match (request.wants().decide(seen), here) {
        (Decision::Code, Some(person)) => give_code(visit, &resolved, &person).await,
        (Decision::StepUp, Some(person)) => step_up(visit, &resolved, &person.account, then).await,
        (Decision::SignIn, _) => Ok(sign_in(visit, request, &then)),
        (Decision::InteractionRequired, _) => {
            Ok(tell(visit, request, "interaction_required", "The person has to prove a second factor."))
        }
        (Decision::AccessDenied, _) => {
            Ok(tell(visit, request, "access_denied", "Somebody else signed in than the request means."))
        }
        (Decision::LoginRequired | Decision::Code | Decision::StepUp, _) => {
            Ok(tell(visit, request, "login_required", "The person has to sign in."))
        }
    }
}

/// Whom an ID token of the application's means, where it sends one.
fn meant_account(visit: &Visit<'_>, resolved: &Resolved) -> Result<Option<AccountId>, Fault> {
    let Some(text) = &resolved.request.id_token_hint else { return Ok(None) };
    let hint = logout::hint(&visit.op, &issuer(visit), text).filter(|hint| hint.aud == resolved.client.id);
    hint.map(|hint| Some(hint.sub)).ok_or_else(|| Fault {
        error: "invalid_request",
        description: "id_token_hint is no ID token that this issuer gave the client.",
        to: Some(Box::new(resolved.request.reply())),
    })
}

/// The browser that is signed in, as far as the request is concerned.
async fn seen(
    visit: &Visit<'_>,
    request: &AuthorizationRequest,
    person: &Person,
    meant: Option<&AccountId>,
    is_for_this: bool,
) -> Result<Here, Problem> {
    let Person { browser, account } = person;
    let hint = request.trusted_login_hint().map(LoginId::parse);
    let is_hinted = hint.is_none_or(|hint| hint.is_ok_and(|hint| hint.folded() == account.login_id.folded()));
    let acr = browser.state.acr;
    let next = if request.is_strong && acr == Assurance::Aal1 && !is_for_this {
        next_step(&visit.op, account).await?
    } else {
        Step::Complete(Mfa::NotEnabled)
    };
    Ok(Here {
        age: visit.op.now.duration_since(browser.state.at()).as_secs(),
        acr,
        is_for_this,
        is_meant: is_hinted && meant.is_none_or(|meant| *meant == account.id),
        next,
    })
}

/// The way to the sign-in, in the language that the application asks for.
fn sign_in(visit: &Visit<'_>, request: &AuthorizationRequest, then: &Then) -> Answer {
    let page = then.sign_in_page();
    match &request.ui_locales {
        Some(locales) => {
            let locales = form_urlencoded::Serializer::new(String::new()).append_pair("ui_locales", locales).finish();
            visit.go(&format!("{page}&{locales}"))
        }
        None => visit.go(&page),
    }
}

/// A browser that is signed in proves a second factor, too, or sets one up.
async fn step_up(visit: &Visit<'_>, resolved: &Resolved, account: &Account, then: Then) -> Result<Answer, Problem> {
    let (login_id, client_ip) = (&account.login_id, visit.call.client_ip());
    visit.call.audit.records();
    match external::sign_in(&visit.op, login_id, FirstFactor::Password, client_ip, None).await {
        Ok(document) => sign_in::go_on(visit, document, login_id.as_given(), then).await,
        Err(error @ SignInError::Locked(_)) => {
            visit.refuse(&then.sign_in_page(), error.into(), &[("login_id", login_id.as_given())])
        }
        Err(SignInError::InvalidCredentials) => Ok(sign_in(visit, &resolved.request, &then)),
        Err(error) => Err(error.into()),
    }
}

/// The second factor alone, for an application that checked the first one by itself. Whom no policy enables, or for whom no licence
/// is left, comes back with a code all the same: `acr` says what it was.
async fn prompt(
    visit: &Visit<'_>,
    resolved: &Resolved,
    then: Then,
    at_this: Option<Person>,
) -> Result<Answer, Problem> {
    let request = &resolved.request;
    if let Some(person) = at_this {
        let subject = subject(&person.browser.state, None);
        return give(visit, resolved, subject, Some(browser_sessions::ending(&person.browser))).await;
    }
    let denied = || tell(visit, request, "access_denied", "login_hint names nobody who may sign in.");
    let Ok(login_id) = LoginId::parse(request.login_hint.as_deref().unwrap_or_default()) else { return Ok(denied()) };
    let (client_ip, device) = (visit.call.client_ip(), signed_in::device(visit));
    visit.call.audit.records();
    let begun = external::sign_in(&visit.op, &login_id, FirstFactor::External, client_ip, device).await;
    let document = match begun {
        Ok(document) => document,
        Err(SignInError::InvalidCredentials | SignInError::NotYours) => return Ok(denied()),
        Err(SignInError::Locked(_)) => {
            return Ok(tell(visit, request, "access_denied", "Too many wrong codes: the person has to wait."));
        }
        Err(error) => return Err(error.into()),
    };
    match document.outcome {
        Outcome::Complete(_) => {
            let completed = signed_in::completed(visit, document).await?;
            give(visit, resolved, subject(&completed.state, None), None).await
        }
        _ if request.is_silent => {
            Ok(tell(visit, request, "interaction_required", "The person has to prove a second factor."))
        }
        Outcome::FactorRequired { .. } | Outcome::EnrollmentRequired { .. } => {
            sign_in::go_on(visit, document, login_id.as_given(), then).await
        }
    }
}

/// Who signed in, and how.
fn subject(state: &SignedIn, browser: Option<(String, String)>) -> Subject {
    Subject {
        account: state.account.clone(),
        login_id: state.login_id.clone(),
        epoch: state.epoch,
        sign_in: state.sign_in.clone(),
        auth_time: state.at().as_second(),
        amr: state.amr.clone(),
        acr: state.acr,
        browser,
    }
}

/// Gives a browser that is signed in its code. What it proved for this request alone is used with it.
async fn give_code(visit: &Visit<'_>, resolved: &Resolved, person: &Person) -> Result<Answer, Problem> {
    let browser = &person.browser;
    let key = browser.key();
    let subject = subject(&browser.state, Some((key.pk.clone(), key.sk.clone())));
    let used = match browser.state.for_request {
        Some(_) => {
            let state = SignedIn { for_request: None, ..browser.state.clone() };
            Some(browser_sessions::keeping(&visit.op, &browser.holding(state))?)
        }
        None => None,
    };
    give(visit, resolved, subject, used).await
}

async fn give(
    visit: &Visit<'_>,
    resolved: &Resolved,
    subject: Subject,
    browser: Option<Write>,
) -> Result<Answer, Problem> {
    match issue(&visit.op, resolved, subject, &issuer(visit), browser).await {
        Ok(location) => Ok(visit.leave(location)),
        Err(IssueError::Used) => {
            FaultView::show(visit, "invalid_request_uri", "The request was used: push another one.")
        }
        // Another tab of the same browser was first: what is asked is asked again.
        Err(IssueError::Changed) => {
            let query = query_of(visit.call.query_pairs().iter().map(|(name, value)| (name, value)));
            Ok(visit.go(&format!("{PAGE}?{query}")))
        }
        Err(IssueError::Failed(failure)) => Err(failure.into()),
    }
}

/// Tells an application that its request is refused; on a page of ours where it cannot be trusted.
fn refuse(visit: &Visit<'_>, fault: &Fault) -> Result<Answer, Problem> {
    match &fault.to {
        Some(reply) => Ok(visit.leave(answer::error(reply, &issuer(visit), fault.error, fault.description))),
        None => FaultView::show(visit, fault.error, fault.description),
    }
}

fn tell(visit: &Visit<'_>, request: &AuthorizationRequest, error: &str, description: &str) -> Answer {
    visit.leave(answer::error(&request.reply(), &issuer(visit), error, description))
}

/// Who we are to applications.
#[must_use]
pub fn issuer(visit: &Visit<'_>) -> String {
    visit.public().pages(&visit.tenant().slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_the_same_in_whatever_order_it_comes() {
        let one = query_of([("state", "s 1"), ("client_id", "c"), ("nonce", "n&")]);
        let other = query_of([("nonce", "n&"), ("state", "s 1"), ("client_id", "c")]);
        assert_eq!((one.as_str(), mark(&one)), ("client_id=c&nonce=n%26&state=s+1", mark(&other)));
        assert_ne!(mark(&one), mark(&query_of([("state", "s 2"), ("client_id", "c"), ("nonce", "n&")])));
        // What comes twice comes twice: that is refused, not forgotten.
        assert_eq!(query_of([("a", "2"), ("b", "x"), ("a", "1")]), "a=1&a=2&b=x");
    }
}
