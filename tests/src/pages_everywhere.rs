//! What holds on all pages: languages, whose page it is, weight, methods and statuses, and that looking changes nothing. Headers,
//! cookies and markup are checked of every page of every test (`harness/page_rules.rs`).

use crate::harness::person::firm_without_captcha;
use crate::harness::totp::{App, enable};
use crate::harness::visitor::{APPLICATION, MailedLink, firm_with_application};
use crate::harness::*;

const LANGUAGES: [(&str, &str); 9] = [
    ("en", "ltr"),
    ("fr", "ltr"),
    ("de", "ltr"),
    ("es", "ltr"),
    ("pt", "ltr"),
    ("it", "ltr"),
    ("nl", "ltr"),
    ("pl", "ltr"),
    ("ar", "rtl"),
];
const OPEN: [&str; 3] = ["sign-in", "forgot-password", "forgot-login-id"];

fn spoken(page: &Page) -> (String, String) {
    let html = page.document.named("html").next().expect("html");
    let of = |name: &str| html.attribute(name).unwrap_or_default().to_owned();
    (of("lang"), of("dir"))
}

#[tokio::test]
async fn every_page_speaks_nine_languages() {
    let firm = firm_with_application(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let link = MailedLink::new(&firm).await;
    let browser = link.browser();
    let link_page = format!("l/{}", link.url.rsplit('/').next().expect("a token"));
    let signed_in = link.browser();
    signed_in.enter(&person).await;
    let at = OPEN.iter().copied().chain([link_page.as_str(), "l/nothing"]).map(|page| (&browser, page));
    let all: Vec<(&Browser, &str)> = at.chain([(&signed_in, "account")]).collect();
    for (browser, page) in all {
        let mut headings = std::collections::BTreeSet::new();
        for (language, direction) in LANGUAGES {
            let shown = browser.copied().open(&format!("{page}?ui_locales={language}")).await;
            assert_eq!(spoken(&shown), (language.to_owned(), direction.to_owned()), "{shown}");
            assert!(!shown.text.contains("{ $") && !shown.text.contains("{$"), "an unfilled text: {shown}");
            headings.insert(shown.heading());
        }
        assert_eq!(headings.len(), LANGUAGES.len(), "{page}: {headings:?}");
    }
}

#[tokio::test]
async fn a_language_is_chosen_by_the_address_the_browser_and_the_firm_in_this_order() {
    let firm = Firm::with(&Service::shared().await, json!({"locale": "nl"})).await;
    let lang = async |browser: &Browser, page: &str| spoken(&browser.open(page).await).0;
    assert_eq!(lang(&Browser::at(&firm).speaking("es-MX,es;q=0.9,en;q=0.5"), "sign-in").await, "es");
    assert_eq!(lang(&Browser::at(&firm).speaking("ja,de;q=0.4"), "sign-in").await, "de");
    assert_eq!(lang(&Browser::at(&firm).speaking("ja"), "sign-in").await, "nl", "the firm's");
    assert_eq!(lang(&Browser::at(&firm).speaking("*"), "sign-in").await, "nl");
    let browser = Browser::at(&firm).speaking("es");
    assert_eq!(lang(&browser, "sign-in?ui_locales=ja%20it%20fr").await, "it", "the first that there is");
    assert_eq!(lang(&browser, "forgot-password").await, "it", "what was chosen stays");
    assert_eq!(lang(&browser, "sign-in?ui_locales=xx").await, "it");
    for nonsense in ["%3Cscript%3E", "", "%00", &"fr-".repeat(2_000)] {
        let page = browser.open(&format!("sign-in?ui_locales={nonsense}")).await;
        assert_eq!(page.status, 200, "{page}");
    }
}

#[tokio::test]
async fn the_firms_name_colour_and_logo_stand_on_every_page() {
    let firm = firm_with_application(&Service::shared().await).await;
    firm.settings(json!({"accent_color": "#7a1fa2"})).await;
    // A PNG of 16 grey pixels a side.
    let png = "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAAAAAA6mKC9AAAAD0lEQVR42mNoQAMMI1sAAAUMgAHjM1mKAAAAAElFTkSuQmCC";
    let png = data_encoding::BASE64.decode(png.as_bytes()).expect("Base64");
    let put = firm.api.put("/v1/settings/logo").key(&firm.key).header("content-type", "image/png").bytes(png);
    put.send_unchecked().await.expect("an answer").expect(204);
    let link = MailedLink::new(&firm).await;
    firm.delete(&format!("/v1/links/{}", link.id)).send().await.expect(204);
    let over = format!("l/{}", link.url.rsplit('/').next().expect("a token"));
    let browser = link.browser();
    let mut themes = std::collections::BTreeSet::new();
    for page in OPEN.iter().copied().chain([over.as_str(), "l/nothing", "nothing/at/all"]) {
        let page = browser.open(page).await;
        let titles: Vec<String> = page.document.named("title").map(|title| title.content()).collect();
        assert!(titles[0].ends_with(&firm.name), "{titles:?} {page}");
        let logo = page.document.named("img").next().unwrap_or_else(|| panic!("no logo\n{page}"));
        assert_eq!(logo.attribute("alt"), Some(firm.name.as_str()));
        let served = asset(&firm, logo.attribute("src").expect("an address")).await;
        assert_eq!((served.status, served.header("content-type")), (200, Some("image/png")), "{served}");
        let theme =
            page.document.named("link").filter_map(|link| link.attribute("href")).find(|href| href.contains("/theme/"));
        themes.insert(theme.unwrap_or_else(|| panic!("no theme\n{page}")).to_owned());
    }
    assert_eq!(themes.len(), 1);
    let theme = asset(&firm, themes.first().expect("one")).await;
    assert!(theme.text.to_lowercase().contains("#7a1fa2"), "{theme}");
}

/// What a page is made of: whatever it is, it never changes and is no document.
async fn asset(firm: &Firm, address: &str) -> Answer {
    // The client knows where the service is; a page's addresses say it, too.
    let prefix = Browser::at(firm).prefix;
    let path = address.strip_prefix(&prefix).unwrap_or(address);
    let answer = firm.api.get(path).header("accept-encoding", "gzip").send_unchecked().await.expect("an answer");
    if answer.status == 200 {
        assert_eq!(answer.header("cache-control"), Some("public, max-age=31536000, immutable"), "{answer}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{answer}");
        assert!(answer.header("content-security-policy").is_some_and(|policy| policy.contains("default-src 'none'")));
        assert!(answer.header("set-cookie").is_none(), "{answer}");
    }
    answer
}

#[tokio::test]
async fn pages_are_where_the_slug_says_and_local_mode_names_the_demo_firms() {
    let service = local_service!("reads what local mode says of itself");
    let firm = Firm::new(&service).await;
    assert_eq!(firm.get("/v1/settings").send().await.expect(200)["slug"], firm.slug);
    assert!(Browser::at(&firm).open("").await.path.starts_with(&format!("/p/{}/", firm.slug)));
    let info = service.api().get("/_local/info").send().await.expect(200).clone();
    let demo = info["tenants"].as_array().expect("firms").first().expect("one").clone();
    let pages = demo["pages"].as_str().expect("an address");
    let expected = format!("{}/p/{}", service.public_url(), demo["slug"].as_str().expect("a slug"));
    assert_eq!(pages, expected, "{info}");
}

#[tokio::test]
async fn first_pages_are_light() {
    let firm = firm_with_application(&Service::shared().await).await;
    let link = MailedLink::new(&firm).await;
    let link_page = format!("l/{}", link.url.rsplit('/').next().expect("a token"));
    for (page, most) in [("sign-in", 40), (link_page.as_str(), 40), ("forgot-password", 60), ("forgot-login-id", 60)] {
        let page = link.browser().open(page).await;
        // The page itself as it is: the gateway compresses it further.
        let mut bytes = page.text.len();
        let sources =
            page.document.all().into_iter().filter(|one| ["link", "script", "img"].contains(&one.name.as_str()));
        for source in sources.filter_map(|one| one.attribute("href").or(one.attribute("src"))) {
            let answer = asset(&firm, source).await;
            answer.expect(200);
            let length = answer.header("content-length").expect("a length").parse::<usize>().expect("a number");
            bytes += length;
        }
        assert!(bytes <= most * 1_024, "{} weighs {bytes} bytes", page.path);
    }
}

#[tokio::test]
async fn what_is_not_there_is_a_page_too() {
    let firm = Firm::new(&Service::shared().await).await;
    let browser = Browser::at(&firm);
    for page in ["nothing", "sign-in/more", "l", "l/a/b", "theme/0123456789abcdef.css", "logo/x.png", "Sign-In"] {
        let shown = browser.open(page).await;
        assert_eq!((shown.status, shown.heading().as_str()), (404, "There is nothing here"), "{page} {shown}");
    }
    let mut unknown = Vec::new();
    for slug in ["nobody-has-this", "Not_A_Slug", "a", "%3Cscript%3E", "..%2f..", "%00"] {
        let shown = browser.go(&format!("{}/p/{slug}/sign-in", browser.prefix)).await;
        assert_eq!(shown.status, 404, "{slug} {shown}");
        unknown.push(shown.anonymous(&[]));
    }
    assert!(unknown.iter().all(|page| *page == unknown[0]), "{unknown:#?}");
    let missing = asset(&firm, "/assets/pages.css").await;
    assert_eq!(missing.status, 404, "{missing}");
}

#[tokio::test]
async fn head_is_get_without_a_body_and_other_methods_are_refused_in_html() {
    let firm = Firm::new(&Service::shared().await).await;
    let browser = Browser::at(&firm);
    for page in OPEN {
        let path = browser.path(page);
        let (get, head) = (browser.ask("GET", &path, &[]).await, browser.ask("HEAD", &path, &[]).await);
        assert_eq!((get.status, head.status), (200, 200), "{head}");
        assert_eq!(get.header("content-type"), head.header("content-type"));
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS"] {
            let refused = browser.ask(method, &path, &[]).await;
            assert_eq!(refused.status, 405, "{method} {refused}");
            let allow = refused.header("allow").unwrap_or_default();
            assert!(allow.contains("GET") && allow.contains("POST"), "{allow} {refused}");
        }
    }
}

#[tokio::test]
async fn a_form_that_no_browser_sends_is_refused_in_html() {
    let firm = firm_without_captcha(&Service::shared().await).await;
    let browser = Browser::at(&firm);
    let page = browser.open("sign-in").await;
    let form = page.submission("Sign in", &[("login_id", "ana"), ("password", PASSWORD)]);
    let twice = Submission { fields: [form.fields.clone(), form.fields.clone()].concat(), ..form.clone() };
    let refused = browser.submit(&twice).await;
    assert_eq!((refused.status, refused.heading().as_str()), (400, "That form could not be read"), "{refused}");
    let huge = form.clone().with("password", &"x".repeat(70 * 1_024));
    assert_eq!(browser.submit(&huge).await.status, 413);
    let unknown = browser.submit(&form.clone().with("action", "something-else")).await;
    assert!(unknown.status == 200 && !unknown.alert().is_empty(), "{unknown}");
    let empty = browser.submit(&Submission { fields: Vec::new(), ..form }).await;
    assert!(empty.status == 200 && !empty.alert().is_empty(), "{empty}");
}

/// R61, over the whole table: whoever looks, in whatever state a browser is, leaves every item as it was, and no message.
#[tokio::test]
async fn r61_looking_changes_nothing_anywhere() {
    let service = new_service!("reads the whole table");
    let firm = firm_with_application(&service).await;
    firm.settings(json!({"captcha": "none"})).await;
    let person = Person::new(&firm).await;
    let (signed_in, on_the_way) = (Browser::at(&firm), Browser::at(&firm));
    signed_in.enter(&person).await;
    let page = on_the_way.open("forgot-password").await;
    page.press("Send code", &[("login_id", &person.login_id)]).await.expect(200, "Enter the code from your email");
    enable(&person, 5).await;
    let enrolling = Browser::at(&firm);
    let page = enrolling.sign_in(&person.login_id, PASSWORD).await.expect(200, "Set up your second step");
    page.press("Authenticator app", &[]).await.expect(200, "Add your authenticator app");
    let other = Person::new(&firm).await;
    App::enrolled(&other).await;
    on_the_way.sign_in(&other.login_id, PASSWORD).await.expect(200, "Enter the code from your app");
    let link = MailedLink::new(&firm).await;
    let with_code = link.browser();
    with_code.go(&link.url).await.press("Send code", &[("channel", "sms")]).await;
    let (holder, _) = {
        let own = MailedLink::new(&firm).await;
        // Before the policy was in force nobody was asked; now the new one is.
        let browser = own.browser();
        (own.verified(&browser, "email").await, own)
    };
    let token = format!("l/{}", link.url.rsplit('/').next().expect("a token"));
    let pages =
        ["", "sign-in", "sign-in?with=recovery-code", "forgot-password", "forgot-login-id", "enroll", "account"];
    let more = ["account?change=password", "account?remove=fa_x", "l/nothing", token.as_str(), "nothing", "sign-out"];
    service.run_jobs().await;
    let before = service.table().await;
    let sent = service.outbox().await.len();
    for browser in [&signed_in, &on_the_way, &enrolling, &with_code, &holder.browser, &link.browser()] {
        let browser = browser.clone().ending_at(APPLICATION);
        for page in pages.iter().chain(&more) {
            for action in ["", "send", "verify", "sign-in", "begin", "resend", "complete", "register", "open", "remove"]
            {
                let joint = if page.contains('?') { '&' } else { '?' };
                let address = format!("{}{joint}action={action}&channel=sms&code=123456", browser.path(page));
                for method in ["GET", "HEAD"] {
                    browser.ask(method, &address, &[]).await;
                }
            }
        }
    }
    service.run_jobs().await;
    assert_eq!(service.outbox().await.len(), sent);
    let after = service.table().await;
    let changed: Vec<&Value> = after.iter().filter(|item| !before.contains(item)).collect();
    assert!(changed.is_empty() && after.len() == before.len(), "{changed:#?}");
}

/// R11, R63: what a browser holds, and what a link's recipient holds, stands nowhere in clear.
#[tokio::test]
async fn r11_no_token_code_or_password_is_stored_or_logged() {
    let service = new_service!("reads the whole table and the log");
    let firm = firm_with_application(&service).await;
    firm.settings(json!({"captcha": "none"})).await;
    let link = MailedLink::new(&firm).await;
    let browser = link.browser();
    let mut secrets = vec![link.url.rsplit('/').next().expect("a token").to_owned(), PASSWORD.to_owned()];
    let mut note = |browser: &Browser| {
        let held = browser.cookies();
        let of = held.all().iter().filter(|cookie| cookie.name != "__Secure-countersign-language");
        secrets.extend(of.map(|cookie| cookie.value.clone()));
    };
    let page = browser.go(&link.url).await.press("Send code", &[("channel", "sms")]).await;
    note(&browser);
    let page = page.press("Continue", &[("code", &link.code("sms").await)]).await.expect(200, "Create your login");
    note(&browser);
    let login_id = format!("ana.{}", people::letters());
    let typed = [("login_id", login_id.as_str()), ("new_password", PASSWORD), ("confirm_password", PASSWORD)];
    let items = page.press("Create login", &typed).await;
    note(&browser);
    let opened = items.press("Open: Questionnaire a", &[]).await;
    let visit = opened.left_to().and_then(|url| url.split_once("code=")).expect("a code").1.to_owned();
    let forgetful = Browser::at(&firm);
    let page = forgetful.open("forgot-password").await.press("Send code", &[("login_id", &login_id)]).await;
    note(&forgetful);
    service.run_jobs().await;
    page.press("Continue", &[("code", &link.code("email").await)]).await.expect(200, "Choose a new password");
    note(&forgetful);
    let refused = browser.copied();
    let form = refused.open("account").await.submission("Sign out", &[]);
    refused.submit_with(&form, &[("sec-fetch-site", "same-origin")]).await;
    note(&refused);
    secrets.push(visit);
    service.run_jobs().await;
    let stored = service.table().await.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    let audit = firm.get("/v1/audit?limit=100").send().await.expect(200).to_string();
    let logged = service.log();
    assert!(secrets.len() > 8, "{}", secrets.len());
    for secret in secrets {
        let tail = &secret[secret.len().saturating_sub(24)..];
        for (place, text) in [("table", &stored), ("audit", &audit), ("log", &logged)] {
            assert!(!text.contains(tail), "the {place} holds {secret}");
        }
    }
}
