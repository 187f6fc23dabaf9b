//! The hosted pages: HTML over the same flows as the API; not one rule is written twice. A page that is asked for changes
//! nothing (R61); a form is answered by a redirect, and a refused one leads back to its page, which says why, once.
//!
//! One folder a page: what it takes and where it leads in `mod.rs`, what it shows in `view.rs`, its markup in
//! `shared/templates/pages`, its words in `texts/`.

pub mod account;
pub mod assets;
pub mod authenticator;
pub mod authorize;
pub mod captcha;
pub mod enroll;
pub mod failure;
pub mod forgot_login_id;
pub mod forgot_password;
pub mod form;
pub mod frame;
pub mod headers;
pub mod link;
pub mod logout;
pub mod look;
pub mod notice;
pub mod said;
pub mod session;
pub mod sign_in;
pub mod signed_in;
pub mod visit;
pub mod words;

use std::sync::Arc;

pub use self::failure::refused;
use self::visit::Visit;
use crate::http::problem::Problem;
use crate::http::routes::PagesOperation;
use crate::http::{Answer, Call};

/// Answers a request of a browser.
///
/// # Errors
/// What the page cannot go on from; [`refused`] shows it.
pub async fn answer(call: Arc<Call>, operation: PagesOperation) -> Result<Answer, Problem> {
    use PagesOperation as P;
    let visit = |page: &'static str| Visit::new(&call, page);
    // Boxed: a whole page within this, and a whole flow within a page, are more than a thread's stack may hold.
    match operation {
        P::GetAsset => look::asset(&call),
        P::ShowAuthenticator => authenticator::show_page(&call).await,
        P::GetAuthenticatorManifest => authenticator::manifest(&call),
        P::GetAuthenticatorWorker => authenticator::worker(&call),
        P::ShowTheme => look::theme(&call),
        P::ShowLogo => look::logo(&call).await,
        P::ShowHome => {
            let visit = visit("").await?;
            let page = if signed_in::person(&visit).await?.is_some() { account::PAGE } else { sign_in::PAGE };
            Ok(visit.go(page))
        }
        P::ShowSignIn => Box::pin(sign_in::show_page(&visit(sign_in::PAGE).await?)).await,
        P::ShowPrompt => Box::pin(sign_in::show_prompt(&visit(sign_in::PAGE).await?)).await,
        P::SubmitSignIn => Box::pin(sign_in::submit(&visit(sign_in::PAGE).await?)).await,
        P::SignOut => Box::pin(sign_in::sign_out(&visit("sign-out").await?)).await,
        P::ShowForgotPassword => Box::pin(forgot_password::show_page(&visit(forgot_password::PAGE).await?)).await,
        P::SubmitForgotPassword => Box::pin(forgot_password::submit(&visit(forgot_password::PAGE).await?)).await,
        P::ShowForgotLoginId => Box::pin(forgot_login_id::show_page(&visit(forgot_login_id::PAGE).await?)).await,
        P::SubmitForgotLoginId => Box::pin(forgot_login_id::submit(&visit(forgot_login_id::PAGE).await?)).await,
        P::ShowEnroll => Box::pin(enroll::show_page(&visit(enroll::PAGE).await?)).await,
        P::SubmitEnroll => Box::pin(enroll::submit(&visit(enroll::PAGE).await?)).await,
        P::ShowAccount => Box::pin(account::show_page(&visit(account::PAGE).await?)).await,
        P::SubmitAccount => Box::pin(account::submit(&visit(account::PAGE).await?)).await,
        P::ShowLink => Box::pin(link::show_page(&call)).await,
        P::SubmitLink => Box::pin(link::submit(&call)).await,
        P::Authorize => Box::pin(authorize::show_page(&visit(authorize::PAGE).await?)).await,
        P::SubmitAuthorize => authorize::submit(&visit(authorize::PAGE).await?),
        P::ShowSession => Box::pin(session::show_page(&call)).await,
        P::SubmitSession => Box::pin(session::submit(&call)).await,
    }
}
