//! What a hostile page, a hostile recipient and a hostile firm try: forms from elsewhere, other hosts, redirects, markup in every
//! field, line breaks in headers, and guessed tokens.

use crate::harness::cookies::Cookie;
use crate::harness::totp::{App, enable};
use crate::harness::visitor::{APPLICATION, MailedLink, firm_with_application, item};
use crate::harness::*;

const MARKUP: &str = "<script>alert(1)</script>\"'&<b>";

/// Every form of every page that a person of this firm can send, with where it was found.
pub(crate) async fn every_form(firm: &Firm) -> Vec<(Browser, Submission)> {
    let person = Person::new(firm).await;
    let browser = Browser::at(firm).ending_at(APPLICATION);
    let mut forms = vec![
        (
            browser.open("sign-in").await,
            "Sign in",
            vec![("login_id", person.login_id.clone()), ("password", PASSWORD.into())],
        ),
        (browser.open("forgot-password").await, "Send code", vec![("login_id", person.login_id.clone())]),
        (browser.open("forgot-login-id").await, "Send login ID", vec![("email", person.email.clone())]),
    ];
    let link = MailedLink::new(firm).await;
    forms.push((link.browser().go(&link.url).await, "Send code", vec![("channel", "sms".into())]));
    let (items, _) = MailedLink::new(firm).await.entered(&link.browser()).await;
    forms.push((items.clone(), "Open: Questionnaire a", vec![]));
    forms.push((items, "Sign out", vec![]));
    let account = Browser::at(firm).enter(&person).await;
    let password = account.follow("Change password").await;
    let typed = [("password", PASSWORD), ("new_password", NEW_PASSWORD), ("confirm_password", NEW_PASSWORD)];
    forms.push((password, "Change password", typed.map(|(name, value)| (name, value.to_owned())).to_vec()));
    forms.push((account, "Sign out everywhere", vec![]));
    let found = forms.iter().map(|(page, button, typed)| {
        let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
        (page.browser.clone(), page.submission(button, &typed))
    });
    let mut found: Vec<_> = found.collect();
    let enroll = vec![("action".to_owned(), "totp".to_owned())];
    found.push((browser.clone(), Submission { action: browser.path("enroll"), fields: enroll }));
    found
}

#[tokio::test]
async fn r62_a_form_from_another_site_does_nothing() {
    let service = new_service!("looks at the whole table");
    let firm = firm_with_application(&service).await;
    firm.settings(json!({"captcha": "none"})).await;
    let forms = every_form(&firm).await;
    service.run_jobs().await;
    let own = forms[0].0.origin.clone();
    let before = service.table().await;
    let sent = service.outbox().await.len();
    let host = own.strip_prefix("http://").expect("a scheme").to_owned();
    let (longer, shorter) = (format!("{own}.evil.example"), own.rsplit_once(':').expect("a port").0.to_owned());
    for (browser, form) in &forms {
        let foreign: Vec<Vec<(&str, &str)>> = vec![
            vec![("sec-fetch-site", "cross-site")],
            vec![("sec-fetch-site", "cross-site"), ("origin", &own)],
            vec![("sec-fetch-site", "same-site"), ("origin", &own)],
            vec![("sec-fetch-site", "none")],
            vec![("sec-fetch-site", "")],
            vec![("sec-fetch-site", "same-origin"), ("sec-fetch-site", "cross-site")],
            vec![("sec-fetch-site", "Same-Origin ")],
            vec![("origin", "https://evil.example")],
            vec![("origin", "null")],
            vec![("origin", &longer)],
            vec![("origin", &shorter)],
            vec![("origin", &host)],
            vec![("origin", &own), ("origin", "https://evil.example")],
            vec![("origin", "https://evil.example"), ("host", "evil.example")],
            vec![("origin", "https://evil.example"), ("x-forwarded-host", "evil.example")],
            vec![("referer", &own)],
            vec![],
        ];
        for headers in &foreign {
            let page = browser.copied().submit_with(form, headers).await;
            let said = (page.status, page.heading());
            assert_eq!(said, (403, "That is not allowed".to_owned()), "{} {headers:?} {page}", form.action);
        }
    }
    assert_eq!(service.outbox().await.len(), sent);
    let after = service.table().await;
    // What was refused is audited; nothing else is new.
    let changed: Vec<&Value> = after.iter().filter(|item| !before.contains(item)).collect();
    let is_audit = |item: &&&Value| item["pk"]["S"].as_str().is_some_and(|key| key.ends_with("#AUDIT"));
    let harmful: Vec<&&Value> = changed.iter().filter(|item| !is_audit(item)).collect();
    assert!(harmful.is_empty(), "{harmful:#?}");
    // With the origin alone, as an old browser sends it, each works.
    let (browser, form) = &forms[0];
    let page = browser.submit_with(form, &[("origin", &own)]).await;
    assert_eq!((page.status, page.header("location")), (303, Some(browser.path("account").as_str())), "{page}");
}

#[tokio::test]
async fn r17_other_hosts_in_the_request_change_no_link_and_no_redirect() {
    let firm = firm_with_application(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let browser = Browser::at(&firm);
    let hosts = [
        ("host", "evil.example"),
        ("x-forwarded-host", "evil.example"),
        ("x-forwarded-proto", "https"),
        ("forwarded", "host=evil.example;proto=https"),
        ("x-original-url", "/p/evil"),
        ("x-rewrite-url", "/p/evil"),
        ("x-forwarded-prefix", "/evil"),
    ];
    // A gateway finds the API by its host: another one is nobody's there.
    let hosts = hosts.into_iter().filter(|(name, _)| firm.service.is_local() || *name != "host");
    for header in hosts {
        for page in ["", "sign-in", "forgot-password", "account", "l/nothing"] {
            let page = browser.ask("GET", &browser.path(page), &[header]).await;
            let said = format!("{:?} {}", page.headers, page.text);
            assert!(!said.contains("evil"), "{header:?} {page}");
        }
        let form = browser
            .open("sign-in")
            .await
            .submission("Sign in", &[("login_id", &person.login_id), ("password", PASSWORD)]);
        let own = browser.origin.clone();
        let page =
            browser.copied().submit_with(&form, &[("sec-fetch-site", "same-origin"), ("origin", &own), header]).await;
        assert_eq!(page.header("location"), Some(browser.path("account").as_str()), "{header:?} {page}");
    }
    let email = people::email();
    let body = json!({"recipient": {"email": email}, "items": [item("a")]});
    let call = firm.post("/v1/links", &body).header("x-forwarded-host", "evil.example");
    let call = if firm.service.is_local() { call.header("host", "evil.example") } else { call };
    let made = call.send().await;
    assert!(made.expect(201)["url"].as_str().is_some_and(|url| url.starts_with(&browser.origin)), "{made}");
    assert!(!firm.eventual_message(&email).await.text.contains("evil"));
}

#[tokio::test]
async fn r65_no_parameter_leads_elsewhere() {
    let firm = firm_with_application(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let elsewhere =
        ["https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)", "%2F%2Fevil.example"];
    let names = [
        "next",
        "then",
        "url",
        "return",
        "return_to",
        "redirect",
        "redirect_uri",
        "continue",
        "with",
        "page",
        "item",
        "remove",
    ];
    for target in elsewhere {
        let query = names.map(|name| format!("{name}={}", encoded(target))).join("&");
        // The rules of every page look at every address; here nobody is led away either.
        for page in ["", "sign-in", "account", "enroll", "forgot-password", "l/nothing"] {
            let path = format!("{}?{query}", Browser::at(&firm).path(page));
            let page = Browser::at(&firm).ask("GET", &path, &[]).await;
            assert!(!page.text.contains("evil.example"), "{page}");
            let ours = format!("{}/p/", Browser::at(&firm).prefix);
            assert!(page.header("location").is_none_or(|location| location.starts_with(&ours)), "{page}");
        }
        let browser = Browser::at(&firm);
        let form = browser
            .open("sign-in")
            .await
            .submission("Sign in", &[("login_id", &person.login_id), ("password", PASSWORD)]);
        let form = names.iter().fold(form, |form, name| form.with(name, target));
        let page = browser.submit(&form).await.expect(200, "Your account");
        let ours = format!("{}/p/", browser.prefix);
        assert!(page.chain.iter().all(|hop| hop.location.starts_with(&ours)), "{page}");
    }
    // An item opens where its link says, whatever the form says.
    let (items, _) = MailedLink::new(&firm).await.entered(&Browser::at(&firm).ending_at(APPLICATION)).await;
    let form = items.submission("Open: Questionnaire a", &[]);
    let form = form.with("url", "https://evil.example/").with("next", "https://evil.example/");
    let page = items.browser.submit(&form).await;
    assert!(page.left_to().is_some_and(|url| url.starts_with(&format!("{APPLICATION}/items/a?code="))), "{page}");
    let forged = items.submission("Open: Questionnaire a", &[]).with("item", "https://evil.example/");
    let page = items.browser.submit(&forged).await;
    assert!(page.left_to().is_none() && !page.alert().is_empty(), "{page}");
    // Where the firm takes the origin back, an item opens no more. Other processes know it within a minute.
    if !firm.service.is_local() {
        return;
    }
    firm.settings(json!({"web_origins": []})).await;
    let page = items.browser.submit(&items.submission("Open: Questionnaire a", &[])).await;
    assert!(page.left_to().is_none(), "{page}");
}

#[tokio::test]
async fn r64_markup_in_every_field_comes_back_as_text() {
    let service = own_service!("reads codes by the service's clock");
    let name = format!("{MARKUP} {}", people::letters());
    let firm = Firm::with(&service, json!({"name": name})).await;
    firm.settings(json!({"web_origins": [APPLICATION], "help_url": "https://help.firm.example/?a=1&b=2"})).await;
    let shows = |page: &Page, text: &str| {
        assert!(page.has_text(&text.split_whitespace().collect::<Vec<_>>().join(" ")), "{text:?} is not on {page}");
        // Nothing of it is markup: the rules of every page refuse scripts without a source.
        assert!(!page.text.contains("<script>alert") && !page.text.contains("<b>"), "{page}");
    };
    let browser = Browser::at(&firm).ending_at("https://help.firm.example").ending_at(APPLICATION);
    let page = browser.sign_in(MARKUP, PASSWORD).await;
    shows(&page, &name);
    assert!(page.value("login_id") == MARKUP || !page.alert().is_empty(), "{page}");
    let page = browser.open("forgot-password").await;
    shows(&page, &name);

    let link = MailedLink::to(&firm, &people::email(), &people::french_mobile(), json!({
        "recipient": {"name": MARKUP},
        "items": [{"reference": MARKUP, "title": MARKUP, "kind": "questionnaire", "url": format!("{APPLICATION}/a?x=%22")}],
        "message": {"subject": MARKUP, "text": MARKUP},
    }))
    .await;
    let mail = firm.eventual_message(&link.email).await;
    assert!(
        !mail.html.contains("<script>") && mail.html.contains("&lt;script&gt;") || mail.html.contains("&#60;script"),
        "{}",
        mail.html
    );
    let own = browser.copied();
    let page = own.go(&link.url).await;
    shows(&page, MARKUP);
    let page = page.press("Send code", &[("channel", "email")]).await;
    let page = page.press("Continue", &[("code", &link.code("email").await)]).await;
    let typed = [("login_id", MARKUP), ("new_password", PASSWORD), ("confirm_password", NEW_PASSWORD)];
    let page = page.press("Create login", &typed).await;
    assert!(!page.alert().is_empty(), "{page}");
    let login_id = format!("ana.{}", people::letters());
    let typed = [("login_id", login_id.as_str()), ("new_password", PASSWORD), ("confirm_password", PASSWORD)];
    let page = page.press("Create login", &typed).await;
    shows(&page, MARKUP);
    let opened = page.press("Open", &[]).await;
    assert!(opened.left_to().is_some_and(|url| url.starts_with(&format!("{APPLICATION}/a?x=%22&code="))), "{opened}");

    let person = Person::new(&firm).await;
    enable(&person, 5).await;
    let app = App::enrolled(&person).await;
    let policy = json!({"enabled_for": [{"role": "client"}], "methods": ["totp"], "remember_device_days": 30});
    firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
    let page = browser.enter_with(&person, &app).await;
    let page = page.press("Save", &[("name", MARKUP)]).await.expect(200, "Your account");
    shows(&page, MARKUP);
    shows(&page.follow("Remove").await, MARKUP);
    browser.open("account").await.press("Sign out", &[]).await;
    let page = browser.sign_in(&person.login_id, PASSWORD).await;
    shows(&page, MARKUP);
}

#[tokio::test]
async fn line_breaks_and_odd_bytes_in_fields_never_reach_a_header() {
    let service = local_service!("enrols an app, whose codes are of the service's clock");
    let firm = firm_with_application(&service).await;
    firm.settings(json!({"captcha": "none"})).await;
    let evil =
        ["a\r\nx-injected: yes\r\n\r\n<html>", "a\nx-injected: yes", "\u{0}", "é\u{2028}", "a; Path=/; x", "\u{7f}"];
    let fields =
        ["action", "factor", "login_id", "channel", "item", "name", "device", "email", "code", "recovery_code"];
    for (browser, form) in every_form(&firm).await {
        for text in evil {
            for field in fields {
                let page = browser.copied().submit(&form.clone().with(field, text)).await;
                let all = page.chain.iter().map(|hop| &hop.headers).chain([&page.headers]);
                assert!(all.into_iter().all(|headers| headers.get("x-injected").is_none()), "{field} {page}");
                assert!(page.status < 500, "{field} = {text:?} at {}: {page}", form.action);
            }
            // Every field at once, and an action that there is not: what is refused leads back by an address.
            let all = fields.iter().fold(form.clone(), |form, field| form.with(field, text));
            assert!(browser.copied().submit(&all).await.status < 500, "{text:?} at {}", form.action);
        }
    }
    let (person, browser) = (Person::new(&firm).await, Browser::at(&firm));
    enable(&person, 5).await;
    App::enrolled(&person).await;
    let page = browser.sign_in(&person.login_id, PASSWORD).await.expect(200, "Enter the code from your app");
    for text in evil {
        for action in ["nothing", "verify", "challenge"] {
            let form = page.submission("Continue", &[("code", "123456")]).with("factor", text).with("action", action);
            let answer = browser.copied().submit(&form).await;
            assert!(answer.status < 500, "{action} {text:?}: {answer}");
            assert!(answer.chain.iter().all(|hop| hop.headers.get("x-injected").is_none()), "{answer}");
        }
        let address = format!("sign-in?with={}", encoded(text));
        assert_eq!(browser.copied().open(&address).await.status, 200);
    }
}

#[tokio::test]
async fn guessed_and_broken_cookies_are_nobody() {
    let firm = Firm::new(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let browser = Browser::at(&firm);
    browser.enter(&person).await;
    let real = browser.cookies().value("__Secure-countersign-signed-in").expect("a session").to_owned();
    assert!(real.len() >= 26, "128 random bits at least: {}", real.len());
    let mut turned: Vec<char> = real.chars().collect();
    let last = turned.pop().expect("a character");
    turned.push(if last == 'a' { 'b' } else { 'a' });
    let guesses = [
        turned.into_iter().collect(),
        real[..real.len() - 1].to_owned(),
        format!("{real}a"),
        real.to_uppercase(),
        String::new(),
        "x".repeat(5_000),
        "%00".to_owned(),
    ];
    for guess in guesses {
        for name in ["signed-in", "signing-in", "link", "reset", "notice", "device", "language"] {
            let forger = Browser::at(&firm);
            let path = forger.pages.clone();
            forger.plant(Cookie::parse(&format!("__Secure-countersign-{name}={guess}; Path={path}")));
            for page in ["sign-in", "account", "enroll", "forgot-password"] {
                let page = forger.open(page).await;
                assert!(page.status == 200 && !page.has_text(&person.login_id), "{name}={guess} {page}");
            }
        }
    }
    assert!(browser.is_in().await);
}

#[tokio::test]
async fn a_notice_of_another_page_or_another_firm_says_nothing() {
    let service = Service::shared().await;
    let (firm, other) = (Firm::new(&service).await, Firm::new(&service).await);
    let browser = Browser::at(&firm);
    let form = browser.open("sign-in").await.submission("Sign in", &[("login_id", "nobody"), ("password", PASSWORD)]);
    let own = browser.origin.clone();
    browser.submit_with(&form, &[("sec-fetch-site", "same-origin"), ("origin", &own)]).await;
    let notice = browser.cookies().value("__Secure-countersign-notice").expect("a notice").to_owned();
    for (at, page) in [(&firm, "forgot-password"), (&other, "sign-in")] {
        let elsewhere = Browser::at(at);
        let path = elsewhere.path(page);
        elsewhere.plant(Cookie::parse(&format!("__Secure-countersign-notice={notice}; Path={path}")));
        let page = elsewhere.open(page).await;
        assert!(page.alert().is_empty() && !page.text.contains("nobody"), "{page}");
    }
}

#[tokio::test]
async fn what_a_browser_calls_itself_is_text() {
    let service = own_service!("reads codes by the service's clock");
    let person = Person::new(&Firm::new(&service).await).await;
    enable(&person, 5).await;
    let app = App::enrolled(&person).await;
    let policy = json!({"enabled_for": [{"role": "client"}], "methods": ["totp"], "remember_device_days": 30});
    person.firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
    let browser = Browser::at(&person.firm);
    let page = browser.sign_in(&person.login_id, PASSWORD).await;
    let code = app.code(service.advance(60).await);
    let form = page.submission("Continue", &[("code", &code), ("remember", "yes")]);
    let own = browser.origin.clone();
    let hostile = ("user-agent", "<script>alert(1)</script>\"><b>Firefox/1");
    browser.submit_with(&form, &[("sec-fetch-site", "same-origin"), ("origin", &own), hostile]).await;
    let page = browser.open("account").await.expect(200, "Your account");
    assert!(page.has_button("Stop trusting") && !page.text.contains("<script>alert"), "{page}");
}
