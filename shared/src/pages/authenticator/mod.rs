//! `/authenticator`: the page that makes a phone's browser a second step, of the deployment and not of a firm. The service knows
//! nothing of who opens it: keys, pairings and passcodes are made and kept by the browser, and every request is the same page in
//! the reader's language. What the page asks for goes through the API, signed by the device.

mod view;

use serde_json::json;

use self::view::View;
use super::assets;
use super::frame::{Frame, FrameOf};
use super::headers;
use super::look;
use super::words::{Words, choose};
use crate::http::problem::Problem;
use crate::http::{Answer, Call, Content};
use crate::web_push::vapid;

/// The page's path.
const PAGE: &str = "/authenticator";

/// The cookie with the language that a person chose here.
const LANGUAGE: &str = "__Secure-countersign-language";

/// A year, seconds.
const YEAR: i64 = 365 * 24 * 60 * 60;

/// A worker runs our scripts and asks us, and nobody else. What its own script's answer says holds for it.
const WORKER_POLICY: &str = "default-src 'none'; connect-src 'self'; script-src 'self'";

/// Shows the page.
///
/// # Errors
/// 503 without keys; 500 when nobody knows where we are.
pub async fn show_page(call: &Call) -> Result<Answer, Problem> {
    let ring = call.app.keys.ring().await?;
    let words = words(call)?;
    let push_key =
        vapid::public_key(&ring).ok_or_else(|| Problem::Internal("there is no key of Web Push".to_owned()))?;
    let public = call.app.public_url().ok_or_else(unknown_address)?;
    let path = format!("{}{PAGE}", public.path());
    let of = FrameOf { tenant: None, public: Some(public), path: &path, words: &words, now: call.now };
    let view = View::new(Frame::new(&of, words.t("authenticator-title")), &words, &path, push_key);
    let html = askama::Template::render(&view)
        .map_err(|error| Problem::Internal(format!("a page cannot be rendered: {error}")))?;
    // The same for everybody who reads this language: nothing in it is secret, and its words are many.
    let answer = if call.head.takes_gzip() {
        let body = Content::Bytes(look::gzipped(&html).into());
        Answer::with_body(200, headers::HTML, body).with_header("content-encoding", "gzip".to_owned())
    } else {
        Answer::with_body(200, headers::HTML, html)
    };
    let answer = headers::installable_page(answer).with_header("vary", "accept-encoding".to_owned());
    if call.head.ui_locales.is_none() {
        return Ok(answer);
    }
    let cookie = headers::cookie(LANGUAGE, words.language().tag(), &path, Some(YEAR));
    Ok(answer.with_header("set-cookie", cookie))
}

/// What a phone is told that installs the page (W3C Web Application Manifest). Its addresses are relative to its own, so that
/// they are right behind a stage, too.
///
/// # Errors
/// 500 when a language is broken, which a test excludes.
pub fn manifest(call: &Call) -> Result<Answer, Problem> {
    let words = words(call)?;
    let icon = |name: &str, sizes: &str, purpose: &str| json!({"src": format!("assets/{name}"), "sizes": sizes, "type": "image/png", "purpose": purpose});
    let manifest = json!({
        "name": "Countersign",
        "short_name": "Countersign",
        "description": words.t("authenticator-description"),
        "lang": words.language().tag(),
        "dir": <&str>::from(words.language().direction()),
        "id": "authenticator",
        "start_url": "authenticator",
        "scope": "authenticator",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#1d4f9e",
        "icons": [
            icon(assets::ICON_192_PNG, "192x192", "any"),
            icon(assets::ICON_512_PNG, "512x512", "any"),
            icon(assets::ICON_MASKABLE_PNG, "512x512", "maskable"),
        ],
    });
    let answer = Answer::with_body(200, "application/manifest+json", manifest.to_string());
    Ok(fresh(answer, "default-src 'none'").with_header("vary", "accept-language, cookie".to_owned()))
}

/// The page's service worker. Its name is no content's: browsers look for another one at the same address.
///
/// # Errors
/// 500 when it cannot be unpacked, which a test excludes.
pub fn worker(call: &Call) -> Result<Answer, Problem> {
    let missing = || Problem::Internal("the worker is no asset".to_owned());
    let asset = assets::find(assets::AUTHENTICATOR_WORKER_JS).ok_or_else(missing)?;
    Ok(fresh(look::unpacked_for(call, asset)?, WORKER_POLICY))
}

/// Asked for again at every use, as every answer is that says nothing else: what it is changes with a release.
fn fresh(answer: Answer, policy: &str) -> Answer {
    answer
        .with_header("content-security-policy", policy.to_owned())
        .with_header("cross-origin-resource-policy", "same-origin".to_owned())
}

/// The page's words, in the language that the address, an earlier choice or the browser asks for.
fn words(call: &Call) -> Result<Words, Problem> {
    let language = choose(&call.head, call.head.cookie(LANGUAGE), None, "en");
    Words::of(language, "UTC", call.now)
}

fn unknown_address() -> Problem {
    Problem::Internal("the public address is not known".to_owned())
}
