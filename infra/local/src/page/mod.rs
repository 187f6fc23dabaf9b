//! The outbox page: one self-contained document that draws what `/outbox/messages` tells it. Message text
//! reaches the page as JSON and is placed as text; the HTML of an email is shown in a frame that may neither
//! run scripts nor load anything. It must never put a message into its own markup.

pub(crate) mod agent;
mod filled;
pub(crate) mod start;
mod view;
pub(crate) mod viewer;

use std::sync::LazyLock;

use data_encoding::BASE64;
use hyper::body::Bytes;
use hyper::header::{
    CONTENT_SECURITY_POLICY, ETAG, HeaderName, HeaderValue, IF_NONE_MATCH, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use hyper::http::request::Parts;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::Local;
use crate::outbox::Filter;
use crate::wire::{self, Answer};

/// The page.
pub(crate) const PATH: &str = "/outbox";
/// What the page reads: `/outbox/messages`, and `/outbox/messages/{id}/html`.
pub(crate) const MESSAGES: &str = "/outbox/messages";

/// The page shows this many; `/_local/outbox` has them all.
const SHOWN: usize = 200;

const STYLE: &str = include_str!("outbox.css");
const SCRIPT: &str = include_str!("outbox.js");
const MARKUP: &str = include_str!("outbox.html");

static PAGE: LazyLock<String> = LazyLock::new(|| MARKUP.replace("/*STYLE*/", STYLE).replace("/*SCRIPT*/", SCRIPT));

/// Only the page's own style and script, known by their hashes; nothing from elsewhere.
static POLICY: LazyLock<String> = LazyLock::new(|| {
    format!(
        "default-src 'none'; script-src {}; style-src {}; connect-src 'self'; frame-src 'self'; img-src data:; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        hash(SCRIPT),
        hash(STYLE)
    )
});

/// How a policy names a style or a script by its content.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(&Sha256::digest(text)))
}

/// An email's HTML: its inline styles and images, no script, no request, no origin.
const EMAIL_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; \
                            base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// A page that is filled in here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Filled {
    /// What there is to try.
    Start,
    /// The demo firm's application, where an item opens.
    Item,
    /// The demo firm's collaboration system, as its agent sees it.
    Agent,
    /// The same, where participants arrive.
    Meeting,
}

impl Filled {
    /// The page at a path.
    pub(crate) fn at(path: &str) -> Option<Self> {
        match path {
            start::PATH => Some(Self::Start),
            start::ITEM => Some(Self::Item),
            agent::PATH => Some(Self::Agent),
            agent::MEETING => Some(Self::Meeting),
            _ => None,
        }
    }

    /// Whether it is where a newcomer begins.
    pub(crate) fn is_start(self) -> bool {
        matches!(self, Self::Start)
    }

    /// Whether opening it uses up the code in its address.
    pub(crate) fn uses_a_code(self) -> bool {
        matches!(self, Self::Item | Self::Meeting)
    }

    /// The page.
    pub(crate) async fn answer(self, local: &Local, head: &Parts) -> Answer {
        match self {
            Self::Start => start::page(local).await,
            Self::Item => start::item(local, head).await,
            Self::Agent => agent::page(local),
            Self::Meeting => agent::meeting(local, head).await,
        }
    }
}

/// The code in the address of a page that stands for the firm's application.
fn code_of(head: &Parts) -> Option<String> {
    let query = head.uri.query().unwrap_or_default();
    form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "code").map(|(_, code)| code.into_owned())
}

/// What the API answered, to be read.
fn pretty(answer: &Value) -> String {
    format!("{answer:#}")
}

/// Answers a `GET` of the page or of what it reads; `None` when there is no such thing.
pub(crate) fn answer(local: &Local, head: &Parts) -> Option<Answer> {
    let path = head.uri.path();
    if path == PATH {
        return Some(document(PAGE.as_str(), &POLICY));
    }
    if path == MESSAGES {
        return Some(messages(local, head));
    }
    let id = path.strip_prefix(MESSAGES)?.strip_prefix('/')?.strip_suffix("/html")?;
    let message = local.outbox.find(id)?;
    Some(document(message.html.clone()?, EMAIL_POLICY))
}

/// The newest messages as the page draws them, or 304 when nothing has changed.
fn messages(local: &Local, head: &Parts) -> Answer {
    // The run's name is part of the tag: after a restart the count begins again.
    let tag = format!("\"{}-{}\"", local.run, local.outbox.revision());
    if head.headers.get(IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return with_tag(wire::answer(304, "application/json", Bytes::new()), &tag);
    }
    let all = local.outbox.list(&Filter::default());
    let shown: Vec<_> = all.iter().take(SHOWN).map(|message| view::card(message)).collect();
    let body = json!({"total": all.len(), "messages": shown, "curl": local.sample_request()});
    with_tag(wire::answer(200, "application/json", body.to_string()), &tag)
}

fn document(body: impl Into<Bytes>, policy: &str) -> Answer {
    let mut answer = wire::answer(200, "text/html; charset=utf-8", body);
    let headers = answer.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(policy) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin"));
    answer
}

fn with_tag(mut answer: Answer, tag: &str) -> Answer {
    if let Ok(tag) = HeaderValue::from_str(tag) {
        answer.headers_mut().insert(ETAG, tag);
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_self_contained_and_its_policy_allows_exactly_that() {
        for outside in ["http://", "https://", "//cdn", "@import", "url("] {
            assert!(!PAGE.replace("http://www.w3.org/2000/svg", "").contains(outside), "{outside}");
        }
        assert!(!PAGE.contains("/*STYLE*/") && !PAGE.contains("/*SCRIPT*/"));
        assert!(POLICY.contains("script-src 'sha256-") && !POLICY.contains("unsafe"));
        // The hashes are of what stands between the tags, to the byte.
        assert!(PAGE.contains(&format!("<style>{STYLE}</style>")));
        assert!(PAGE.contains(&format!("<script type=\"module\">{SCRIPT}</script>")));
    }

    #[test]
    fn the_script_places_messages_as_text_only() {
        for sink in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "srcdoc"] {
            assert!(!SCRIPT.contains(sink), "{sink}");
        }
        assert!(SCRIPT.contains("sandbox"));
    }

    #[test]
    fn an_emails_html_runs_nothing_and_loads_nothing() {
        let answer = document("<script>alert(1)</script>", EMAIL_POLICY);
        let policy = answer.headers()[CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains("default-src 'none'") && policy.contains("; sandbox;"));
        assert!(!policy.contains("script-src"));
    }
}
