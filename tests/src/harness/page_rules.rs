//! What every page keeps (contract, *Pages*), checked of every answer that a browser gets in any test.

use std::collections::BTreeSet;

use reqwest::header::SET_COOKIE;

use super::cookies::Cookie;
use super::html::Element;
use super::page::Page;

/// What may stand in the query of a page's address: nothing that is secret, nothing that is done by it.
const QUERIES: [&str; 7] = ["with", "by", "remove", "change", "ui_locales", "step", "then"];

/// And in that of the console's pages: which part of a list, and what is asked first.
const CONSOLE_QUERIES: [&str; 29] = [
    "version",
    "q",
    "filter",
    "role",
    "organization",
    "cursor",
    "ask",
    "as",
    "after",
    "part",
    "file",
    "export",
    "status",
    "link",
    "session",
    "operation",
    "outcome",
    "since",
    "account",
    "tab",
    "report",
    "id",
    "template",
    "channel",
    "country",
    "webhook",
    "month",
    "purpose",
    "locale",
];

/// The members of a policy that is looked at before it is saved.
const OF_A_POLICY: [&str; 3] = ["for_", "orgs_", "method_"];

/// Where whatever an application says stands in the address.
const SAID_BY_APPLICATIONS: [&str; 2] = ["/oauth2/authorize", "/oauth2/logout"];

/// Cookies whose value is no secret.
const OPEN_COOKIES: [&str; 1] = ["__Secure-countersign-language"];

/// Fails the test when an answer breaks a rule of all pages.
pub(super) fn check(page: &Page) {
    // Whoever only looks at an application's request gets no page.
    if page.status == 204 {
        assert!(page.text.is_empty() && page.headers.get(SET_COOKIE).is_none(), "{page}");
        return;
    }
    headers(page);
    cookies(page);
    if (300..400).contains(&page.status) {
        assert_eq!(page.status, 303, "a form is answered by 303\n{page}");
        let location = page.header("location").unwrap_or_default();
        address(page, location, true);
        return;
    }
    if page.method == "HEAD" {
        assert!(page.text.is_empty(), "HEAD has no body\n{page}");
        return;
    }
    // What a page that waits asks: no page, and held to the same headers.
    if page.status == 200 && page.is_at("sign-in/prompt") {
        assert_eq!(page.header("content-type"), Some("application/json"), "\n{page}\n{}", page.text);
        return;
    }
    // A list of the console's as a file.
    if page.status == 200 && page.header("content-type") == Some("text/csv; charset=utf-8") {
        let is_file = page.header("content-disposition").is_some_and(|named| named.starts_with("attachment;"));
        assert!(is_file && page.path.contains("/console/"), "\n{page}\n{}", page.text);
        return;
    }
    assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"), "\n{page}\n{}", page.text);
    document(page);
    if page.status >= 400 {
        let lower = page.text.to_lowercase();
        for internal in ["dynamo", "aws_", "aws-sdk", ".rs:", "panicked", "backtrace", "conditionalcheck", "sqlite"] {
            assert!(!lower.contains(internal), "internals in a page: {internal}\n{page}");
        }
    }
    assert!(page.status != 500, "a defect\n{page}");
}

fn headers(page: &Page) {
    for (name, value) in
        [("cache-control", "no-store"), ("referrer-policy", "same-origin"), ("x-content-type-options", "nosniff")]
    {
        assert_eq!(page.header(name), Some(value), "{name}\n{page}");
    }
    let transport = page.header("strict-transport-security").unwrap_or_default();
    assert!(transport.starts_with("max-age="), "HSTS\n{page}");
    let policy = page.header("content-security-policy").unwrap_or_else(|| panic!("no policy\n{page}"));
    for refused in ["unsafe", "*", "data:", "blob:"] {
        assert!(!policy.contains(refused), "{refused} in {policy}\n{page}");
    }
    let directives: Vec<&str> = policy.split(';').map(str::trim).collect();
    for wanted in ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"] {
        assert!(directives.contains(&wanted), "no {wanted} in {policy}\n{page}");
    }
    for directive in directives {
        let mut words = directive.split_whitespace();
        let name = words.next().unwrap_or_default();
        for source in words.filter(|source| !["'self'", "'none'"].contains(source)) {
            let is_registered = page.browser.registered.iter().any(|origin| origin == source);
            assert!(name == "form-action" && is_registered, "{source} in {policy}\n{page}");
        }
    }
}

fn cookies(page: &Page) {
    for field in page.headers.get_all(SET_COOKIE) {
        let cookie = Cookie::parse(field.to_str().expect("printable"));
        assert!(cookie.name.starts_with("__Secure-"), "{cookie:?}\n{page}");
        for wanted in ["secure", "httponly", "samesite=lax"] {
            assert!(cookie.attributes.iter().any(|attribute| attribute == wanted), "no {wanted}: {cookie:?}\n{page}");
        }
        assert!(!cookie.attributes.iter().any(|attribute| attribute.starts_with("domain")), "{cookie:?}\n{page}");
        let rest = cookie.path.strip_prefix(&page.browser.pages);
        assert!(rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/')), "{cookie:?}\n{page}");
    }
}

fn document(page: &Page) {
    let document = &page.document;
    let html = document.named("html").next().expect("html");
    assert!(html.attribute("lang").is_some_and(|lang| !lang.is_empty()), "lang\n{page}");
    assert!(matches!(html.attribute("dir"), Some("ltr" | "rtl")), "dir\n{page}");
    assert_eq!(document.named("h1").count(), 1, "one h1\n{page}");
    // A picture has a title of its own.
    let head = document.named("head").next().expect("a head");
    let titles: Vec<String> = head.named("title").map(Element::content).collect();
    let heading = page.heading();
    assert!(!heading.is_empty(), "an empty heading\n{page}");
    // In English they are the same words; elsewhere a title may be a noun where the heading asks.
    let state = titles.first().and_then(|title| title.split(" – ").next()).unwrap_or_default().trim();
    let is_named = titles.len() == 1 && !state.is_empty() && (html.attribute("lang") != Some("en") || state == heading);
    assert!(is_named, "the title {titles:?} names the state {heading:?}\n{page}");
    let all = document.all();
    let mut ids = BTreeSet::new();
    for element in &all {
        if let Some(id) = element.attribute("id") {
            assert!(ids.insert(id), "the id {id} comes twice\n{page}");
        }
    }
    for element in &all {
        element_of(page, &all, &ids, element);
    }
}

fn element_of(page: &Page, all: &[&Element], ids: &BTreeSet<&str>, element: &Element) {
    let Element { name, attributes, .. } = element;
    assert!(name != "style" && name != "base" && name != "iframe" && name != "object", "<{name}>\n{page}");
    if name == "script" {
        assert!(element.has("src") && element.content().trim().is_empty(), "an inline script\n{page}");
    }
    for (attribute, value) in attributes {
        assert!(!attribute.starts_with("on") && attribute != "style", "{attribute} on <{name}>\n{page}");
        match attribute.as_str() {
            "src" | "action" | "formaction" | "srcset" | "poster" => address(page, value, false),
            "href" => address(page, value, name == "a"),
            "aria-labelledby" | "aria-describedby" | "aria-controls" | "for" => {
                let missing: Vec<&str> = value.split_whitespace().filter(|id| !ids.contains(id)).collect();
                assert!(missing.is_empty(), "{attribute} names {missing:?}, which is not there\n{page}");
            }
            _ => {}
        }
    }
    match name.as_str() {
        "input" | "select" | "textarea" if element.attribute("type") != Some("hidden") => {
            let id = element.attribute("id").unwrap_or_default();
            let mut labels = all.iter().filter(|label| label.name == "label");
            let is_labelled = labels.any(|label| label.attribute("for") == Some(id) && !label.text().is_empty());
            assert!(is_labelled, "no label for {:?}\n{page}", element.attributes);
        }
        "button" | "a" => {
            let is_said = !element.text().is_empty()
                || element.has("aria-label")
                || element.has("hidden")
                || element.named("img").any(|image| image.attribute("alt").is_some_and(|alt| !alt.is_empty()));
            assert!(is_said, "a <{name}> without words\n{page}");
        }
        "img" => assert!(element.has("alt"), "an image without words\n{page}"),
        // A search changes nothing, and what is looked for may stand in the address.
        "form" if element.attribute("role") == Some("search") => {
            assert_eq!(element.attribute("method"), Some("get"), "a search by POST\n{page}");
        }
        "form" if page.path.contains("/console/") && element.attribute("method") == Some("get") => {}
        "form" => assert_eq!(element.attribute("method"), Some("post"), "a form by GET\n{page}"),
        _ => {}
    }
}

/// An address on a page, or to which it leads: ours, or where a form may end; nothing secret in it.
fn address(page: &Page, address: &str, may_leave: bool) {
    let browser = &page.browser;
    if address.starts_with('#') || address.starts_with("mailto:") || address.starts_with("otpauth://") {
        assert!(may_leave || address.starts_with('#'), "{address}\n{page}");
        return;
    }
    let Some(path) = browser.own_path(address) else {
        let is_registered = browser.registered.iter().any(|origin| {
            address
                .strip_prefix(origin.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?', '#']))
        });
        assert!(may_leave && is_registered, "an address elsewhere: {address}\n{page}");
        return;
    };
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let names = query.split('&').filter(|pair| !pair.is_empty());
    let is_ours = !SAID_BY_APPLICATIONS.iter().any(|page| path.ends_with(page));
    for name in names.filter(|_| is_ours).map(|pair| pair.split('=').next().unwrap_or_default()) {
        let is_of_policy = OF_A_POLICY.iter().any(|part| name.starts_with(part)) || name.ends_with("_days");
        let is_consoles = CONSOLE_QUERIES.contains(&name) || is_of_policy;
        let is_known = QUERIES.contains(&name) || (path.contains("/console/") && is_consoles);
        assert!(is_known, "{name} in the address {address}\n{page}");
    }
    let cookies = browser.cookies();
    let is_secret = |name: &str, value: &str| !OPEN_COOKIES.contains(&name) && value.len() >= 16;
    for cookie in cookies.all().iter().filter(|cookie| is_secret(&cookie.name, &cookie.value)) {
        assert!(!path.contains(&cookie.value) && !query.contains(&cookie.value), "a secret in {address}\n{page}");
    }
}
