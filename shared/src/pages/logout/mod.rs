//! `/oauth2/logout`: where an application sends a browser that is to be signed out (OpenID Connect RP-Initiated Logout 1.0). With an
//! ID token of who is signed in it is done at once; else the page asks.

mod view;

use url::form_urlencoded;

use self::view::AskView;
use super::authorize::issuer;
use super::headers;
use super::notice::Notice;
use super::sign_in;
use super::signed_in::{leave, person};
use super::visit::Visit;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::oidc::logout::{Logout, read};
use crate::oidc::redirect_uri;

/// The page.
pub const PAGE: &str = "oauth2/logout";

/// The button that confirms it.
const CONFIRMED: &str = "sign-out";

/// What the page's form says again of what the application said, where that came once: no form may say anything twice.
const SAID_AGAIN: [&str; 4] = ["id_token_hint", "client_id", "post_logout_redirect_uri", "state"];

/// Signs the browser out, or asks whether it is meant.
///
/// # Errors
/// 500, 503.
pub async fn show_page(visit: &Visit<'_>) -> Result<Answer, Problem> {
    if visit.call.is_head || visit.call.head.is_prefetch {
        return Ok(headers::page(Answer::no_content(), &[]));
    }
    let logout = read(&visit.op, &issuer(visit), visit.call.query_pairs()).await?;
    match person(visit).await? {
        None => Ok(done(visit, &logout)),
        Some(person) if logout.subject.as_ref() == Some(&person.account.id) => {
            visit.call.audit.records();
            visit.call.audit.about(person.account.id.as_str(), None);
            leave(visit).await?;
            Ok(done(visit, &logout))
        }
        Some(person) => {
            let given = visit.call.query_pairs();
            let comes_once = |wanted: &str| given.iter().filter(|(name, _)| name == wanted).count() == 1;
            let said_again: Vec<(String, String)> = given
                .iter()
                .filter(|(name, _)| SAID_AGAIN.contains(&name.as_str()) && comes_once(name))
                .cloned()
                .collect();
            AskView::show(visit, &logout, person.account.login_id.as_given(), &said_again)
        }
    }
}

/// Takes an application's form, which asks again by GET as a browser sends it without our cookies; or the page's own, which confirms
/// it, from our own page alone (R62).
///
/// # Errors
/// 400, 500, 503.
pub async fn submit(visit: &Visit<'_>) -> Result<Answer, Problem> {
    let fields = visit.call.form()?.into_iter().map(|(name, value)| (name, value.as_str().to_owned()));
    let mut given: Vec<(String, String)> = fields.collect();
    let is_pressed = given.iter().any(|(name, value)| name == "action" && value == CONFIRMED);
    given.retain(|(name, _)| name != "action");
    let is_confirmed = is_pressed && visit.call.head.is_from(visit.call.app.public_url());
    if !is_confirmed {
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(&given).finish();
        return Ok(visit.go(&format!("{PAGE}?{query}")));
    }
    let logout = read(&visit.op, &issuer(visit), &given).await?;
    leave(visit).await?;
    Ok(done(visit, &logout))
}

/// Where a browser goes that is signed out: back to the application, where that registered it, else to our sign-in.
fn done(visit: &Visit<'_>, logout: &Logout) -> Answer {
    let answer = match &logout.leads_to {
        Some(url) => {
            let origin = redirect_uri::form_action(url);
            visit.can_end_at(origin.as_slice());
            visit.leave(url.clone())
        }
        None => visit.tell(sign_in::PAGE, &Notice::done("signed-out")),
    };
    // What a browser kept of the pages of who was signed in goes with it (W3C Clear Site Data).
    answer.with_header("clear-site-data", "\"cache\"".to_owned())
}
