//! The start page, and a page that stands for the firm's own application: what opens when a recipient of the demo firm opens an
//! item. Both are filled in here; every value is escaped.

use std::sync::LazyLock;

use hyper::http::request::Parts;
use serde_json::{Value, json};

use super::{STYLE, document, hash};
use crate::wire::Answer;
use crate::{Local, demo};

/// The start page.
pub(crate) const PATH: &str = "/";
/// Where the demo firm's items are.
pub(crate) const ITEM: &str = "/_local/item";

const MARKUP: &str = include_str!("start.html");
const ITEM_MARKUP: &str = include_str!("item.html");
const SCRIPT: &str = include_str!("start.js");

/// The outbox's sheet, and a few lines more.
static SHEET: LazyLock<String> = LazyLock::new(|| format!("{STYLE}{}", include_str!("start.css")));

/// Only the page's own style and script.
static POLICY: LazyLock<String> = LazyLock::new(|| {
    format!(
        "default-src 'none'; script-src {}; style-src {}; connect-src 'self'; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'",
        hash(SCRIPT),
        hash(&SHEET)
    )
});

/// The start page.
pub(crate) fn page(local: &Local) -> Answer {
    let tenant = local.tenants.first();
    let text = |member: fn(&crate::data_dir::DemoTenant) -> &String| tenant.map(member).cloned().unwrap_or_default();
    let values = [
        ("name", text(|tenant| &tenant.name)),
        ("slug", text(|tenant| &tenant.slug)),
        ("accounts", demo::accounts()),
        ("pages", tenant.map(|tenant| local.pages(tenant)).unwrap_or_default()),
        ("link", local.sample_link()),
        ("issue", local.sample_request()),
        ("now", local.clock.now().to_string()),
        ("key", local.demo_key().to_owned()),
        ("operator", local.operator_key.clone()),
    ];
    document(filled(MARKUP, &values), &POLICY)
}

/// What the firm's application does when a recipient arrives: it asks whose visit the code in the address is.
pub(crate) async fn item(local: &Local, head: &Parts) -> Answer {
    let query = head.uri.query().unwrap_or_default();
    let code = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "code").map(|(_, code)| code);
    let asked =
        demo::ask(&local.app, local.demo_key(), ("links", "POST", "/v1/item-visits"), &json!({"code": code})).await;
    let (heading, lead, answer) = match asked {
        Ok(visit) => (
            visit["item"]["title"].as_str().unwrap_or_default().to_owned(),
            "Here the firm's application would show it. This is what POST /v1/item-visits told it of the visit:",
            visit,
        ),
        Err(refusal) => (
            "The firm's application does not know you".to_owned(),
            "A visit's code serves once, for 60 seconds. Open the item from your link again. POST /v1/item-visits answered:",
            refusal,
        ),
    };
    let values = [("heading", heading), ("lead", lead.to_owned()), ("answer", pretty(&answer))];
    document(filled(ITEM_MARKUP, &values), &POLICY)
}

fn pretty(answer: &Value) -> String {
    format!("{answer:#}")
}

/// The markup with its values, escaped.
fn filled(markup: &str, values: &[(&str, String)]) -> String {
    let page = markup.replace("/*STYLE*/", &SHEET).replace("/*SCRIPT*/", SCRIPT);
    let mut parts = page.split("{{");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once("}}").unwrap_or(("", part));
        let value = values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value.as_str());
        text.push_str(&escaped(value));
        text.push_str(rest);
    }
    text
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use hyper::header::CONTENT_SECURITY_POLICY;

    use super::*;

    #[test]
    fn values_are_text_and_nothing_else() {
        let hostile = "</pre><script>alert(1)</script>{{key}}\"'".to_owned();
        let page = filled("<p title=\"{{a}}\">{{b}}{{none}}</p>", &[("a", hostile.clone()), ("b", hostile)]);
        assert!(!page.contains("<script>alert") && page.matches("{{key}}").count() == 2, "{page}");
        assert!(page.ends_with("&#39;</p>"), "{page}");
    }

    #[test]
    fn the_policy_allows_the_pages_own_parts_and_no_more() {
        let page = document(filled(MARKUP, &[]), &POLICY);
        let policy = page.headers()[CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(policy.contains(&hash(SCRIPT)) && policy.contains(&hash(&SHEET)) && !policy.contains("unsafe"));
        let page = filled(MARKUP, &[]);
        assert!(page.contains(&format!("<style>{}</style>", SHEET.as_str())));
        assert!(page.contains(&format!("<script type=\"module\">{SCRIPT}</script>")));
        assert!(!MARKUP.contains("style=") && !MARKUP.contains("http"));
    }
}
