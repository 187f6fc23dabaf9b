//! The start page, and a page that stands for the firm's own application: what opens when a recipient of the demo firm opens an
//! item. Both are filled in here; every value is escaped.

use std::sync::LazyLock;

use hyper::http::request::Parts;
use serde_json::json;

use super::filled::Own;
use super::{STYLE, code_of, document, pretty};
use crate::demo::administrators::{self, HELP_DESK, OPERATOR, OWNER, READ_ONLY};
use crate::wire::Answer;
use crate::{Local, demo, push};

/// The start page.
pub(crate) const PATH: &str = "/";
/// Where the demo firm's items are.
pub(crate) const ITEM: &str = "/_local/item";

/// Where the examples below `infra/examples` are when they run.
const APPLICATION: &str = "http://localhost:5000/";

const MARKUP: &str = include_str!("start.html");
const ITEM_MARKUP: &str = include_str!("item.html");
const SCRIPT: &str = include_str!("start.js");

/// The outbox's sheet, and a few lines more.
pub(super) static SHEET: LazyLock<String> = LazyLock::new(|| format!("{STYLE}{}", include_str!("start.css")));

static OWN: LazyLock<Own<'_>> = LazyLock::new(|| Own { style: &SHEET, script: SCRIPT });
static POLICY: LazyLock<String> = LazyLock::new(|| OWN.policy());

/// The start page.
pub(crate) async fn page(local: &Local) -> Answer {
    let [secret, operator_secret, help_secret, reader_secret] = local.totp_secrets().await;
    let tenant = local.tenants.first();
    let text = |member: fn(&crate::data_dir::DemoTenant) -> &String| tenant.map(member).cloned().unwrap_or_default();
    let code = |secret: &str| administrators::code(secret, local.clock.now());
    let values = [
        ("name", text(|tenant| &tenant.name)),
        ("slug", text(|tenant| &tenant.slug)),
        ("accounts", demo::accounts()),
        ("owner", OWNER.login_id.to_owned()),
        ("password", OWNER.password.to_owned()),
        ("code", code(&secret)),
        ("secret", secret),
        ("help", HELP_DESK.login_id.to_owned()),
        ("help-password", HELP_DESK.password.to_owned()),
        ("help-code", code(&help_secret)),
        ("reader", READ_ONLY.login_id.to_owned()),
        ("reader-password", READ_ONLY.password.to_owned()),
        ("reader-code", code(&reader_secret)),
        ("operators-login-id", OPERATOR.login_id.to_owned()),
        ("operators-password", OPERATOR.password.to_owned()),
        ("operators-code", code(&operator_secret)),
        ("operators-secret", operator_secret),
        ("operators-page", format!("{}/operator", local.base_url)),
        ("pages", tenant.map(|tenant| local.pages(tenant)).unwrap_or_default()),
        ("link", local.sample_link()),
        ("issue", local.sample_request()),
        ("example", local.sample_application()),
        ("application", APPLICATION.to_owned()),
        ("push", format!("{}{}", local.base_url.replacen("http", "ws", 1), push::SOCKET)),
        ("now", local.clock.now().to_string()),
        ("key", local.demo_key().to_owned()),
        ("operator", local.operator_key.clone()),
    ];
    document(OWN.fill(MARKUP, &values), &POLICY)
}

/// What the firm's application does when a recipient arrives: it asks whose visit the code in the address is.
pub(crate) async fn item(local: &Local, head: &Parts) -> Answer {
    let body = json!({"code": code_of(head)});
    let asked = demo::ask(&local.app, local.demo_key(), ("links", "POST", "/v1/item-visits"), &body).await;
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
    document(OWN.fill(ITEM_MARKUP, &values), &POLICY)
}

#[cfg(test)]
mod tests {
    use hyper::header::CONTENT_SECURITY_POLICY;

    use super::*;
    use crate::page::hash;

    #[test]
    fn the_policy_allows_the_pages_own_parts_and_no_more() {
        let page = OWN.fill(MARKUP, &[]);
        let policy = document(page.clone(), &POLICY).headers()[CONTENT_SECURITY_POLICY].to_str().unwrap().to_owned();
        assert!(policy.contains(&hash(SCRIPT)) && policy.contains(&hash(&SHEET)) && !policy.contains("unsafe"));
        assert!(page.contains(&format!("<style>{}</style>", SHEET.as_str())));
        assert!(page.contains(&format!("<script type=\"module\">{SCRIPT}</script>")));
        assert!(!MARKUP.contains("style=") && !MARKUP.contains("http"));
    }
}
