//! `/authenticator`, the page of the deployment that makes a phone a second step, over plain HTTP: what it is made of, in which
//! language, behind which headers, and that it tells nothing of anybody. What it does needs a browser: `tests/browser`.

use std::collections::BTreeSet;

use crate::harness::*;

const LANGUAGES: [&str; 9] = ["en", "fr", "de", "es", "pt", "it", "nl", "pl", "ar"];

/// A browser at the page, of which the firm is told nothing.
async fn browser() -> (Firm, Browser) {
    let firm = Firm::new(&Service::shared().await).await;
    let mut browser = Browser::at(&firm);
    browser.pages = format!("{}/authenticator", browser.prefix);
    (firm, browser)
}

/// What the page asks for beside itself: the client knows where the service is, a page's addresses say it, too.
async fn asset(firm: &Firm, browser: &Browser, address: &str) -> Answer {
    let path = address.strip_prefix(&browser.prefix).unwrap_or(address);
    firm.api.get(path).header("accept-encoding", "gzip").send_unchecked().await.expect("an answer")
}

#[tokio::test]
async fn the_page_is_the_deployments_and_names_no_firm() {
    let (firm, browser) = browser().await;
    let page = browser.go(&browser.pages).await.expect(200, "Authenticator");
    assert!(!page.text.contains(&firm.name) && !page.text.contains("/p/"), "{page}");
    assert!(page.has_text("Secured by Countersign") && page.has_text("This page needs scripts"), "{page}");
    let policy = page.header("content-security-policy").expect("a policy");
    for wanted in
        ["manifest-src 'self'", "worker-src 'self'", "connect-src 'self'", "script-src 'self'", "default-src 'none'"]
    {
        assert!(policy.split("; ").any(|directive| directive == wanted), "no {wanted} in {policy}");
    }
    assert!(page.header("set-cookie").is_none(), "{page}");
    // RFC 8292: an uncompressed point of P-256, the same for everybody and at every time.
    let key = |page: &Page| {
        let place =
            page.document.all().into_iter().find(|one| one.has("data-key")).map(|one| one.attribute("data-key"));
        place.flatten().expect("a key").to_owned()
    };
    let point = data_encoding::BASE64URL_NOPAD.decode(key(&page).as_bytes()).expect("base64url");
    assert_eq!((point.len(), point[0]), (65, 4));
    assert_eq!(key(&browser.copied().go(&browser.pages).await), key(&page));
    let head = browser.ask("HEAD", &browser.pages, &[]).await;
    assert_eq!(head.status, 200, "{head}");
    for method in ["POST", "PUT", "DELETE"] {
        let refused = browser.ask(method, &browser.pages, &[]).await;
        assert_eq!((refused.status, refused.header("allow")), (405, Some("GET")), "{refused}");
    }
}

#[tokio::test]
async fn it_speaks_nine_languages_and_remembers_which() {
    let (_, browser) = browser().await;
    let lang = |page: &Page| page.document.named("html").next().expect("html").attribute("lang").map(str::to_owned);
    let mut sentences = BTreeSet::new();
    for language in LANGUAGES {
        let page = browser.copied().go(&format!("{}?ui_locales={language}", browser.pages)).await;
        assert_eq!((page.status, lang(&page).as_deref()), (200, Some(language)), "{page}");
        assert!(!page.text.contains("{ $") && !page.text.contains("{$"), "an unfilled text: {page}");
        // What scripts say has its places.
        for place in ["{firm}", "{purpose}", "{browser}", "{platform}"] {
            assert!(page.text.contains(place), "{language}: no {place}");
        }
        assert!(!page.text.contains("data-word=\"\"") && !page.text.contains("></p>\n<p data-word"), "{page}");
        sentences.insert(page.document.named("noscript").map(|one| one.text()).collect::<String>());
    }
    assert_eq!(sentences.len(), LANGUAGES.len());
    let german = browser.clone().speaking("de-AT, en;q=0.5");
    assert_eq!(lang(&german.go(&browser.pages).await).as_deref(), Some("de"));
    let page = german.go(&format!("{}?ui_locales=pl", browser.pages)).await;
    let cookie = page.header("set-cookie").unwrap_or_default().to_owned();
    assert!(
        cookie.starts_with("__Secure-countersign-language=pl; Path=") && cookie.contains("/authenticator;"),
        "{cookie}"
    );
    assert_eq!(lang(&german.go(&browser.pages).await).as_deref(), Some("pl"), "what was chosen stays");
    for nonsense in ["%3Cscript%3E", "", "%00", &"fr-".repeat(2_000)] {
        let page = browser.copied().go(&format!("{}?ui_locales={nonsense}", browser.pages)).await;
        assert_eq!(page.status, 200, "{page}");
    }
}

#[tokio::test]
async fn it_is_installed_by_a_manifest_whose_addresses_are_beside_it() {
    let (firm, browser) = browser().await;
    let page = browser.go(&browser.pages).await;
    let link = |rel: &str| {
        let mut links = page.document.named("link");
        let found = links.find(|link| link.attribute("rel") == Some(rel)).and_then(|link| link.attribute("href"));
        found.unwrap_or_else(|| panic!("no {rel}\n{page}")).to_owned()
    };
    let address = link("manifest");
    assert_eq!(address, format!("{}.webmanifest", browser.pages));
    let manifest = asset(&firm, &browser, &address).await;
    let manifest_json = manifest.expect(200).clone();
    assert_eq!(manifest.media_type(), "application/manifest+json");
    assert_eq!(manifest.header("cache-control"), Some("no-store"), "{manifest}");
    for (name, value) in
        [("start_url", "authenticator"), ("scope", "authenticator"), ("display", "standalone"), ("name", "Countersign")]
    {
        assert_eq!(manifest_json[name], value, "{manifest}");
    }
    let icons =
        manifest_json["icons"].as_array().expect("icons").iter().map(|icon| icon["src"].as_str().expect("an address"));
    let icons: Vec<String> = icons.map(|src| format!("/{src}")).chain([link("apple-touch-icon")]).collect();
    assert_eq!(icons.len(), 4);
    for icon in icons {
        let path = icon.strip_prefix(&browser.prefix).unwrap_or(&icon).to_owned();
        let answer = firm.api.get(path).send_unchecked().await.expect("an answer");
        assert_eq!((answer.status, answer.header("content-type")), (200, Some("image/png")), "{icon}");
        assert_eq!(answer.header("cache-control"), Some("public, max-age=31536000, immutable"), "{icon}");
    }
    let german = firm.api.get("/authenticator.webmanifest").header("accept-language", "de");
    let german = german.send_unchecked().await.expect("an answer").expect(200).clone();
    assert_eq!((&german["lang"], &german["dir"]), (&json!("de"), &json!("ltr")));
    assert_ne!(german["description"], manifest_json["description"]);
}

#[tokio::test]
async fn its_worker_is_asked_for_again_and_reaches_us_alone() {
    let (firm, browser) = browser().await;
    let worker = firm.api.get("/authenticator-worker.js").send_unchecked().await.expect("an answer");
    assert_eq!(
        (worker.status, worker.header("content-type")),
        (200, Some("text/javascript; charset=utf-8")),
        "{worker}"
    );
    assert_eq!(worker.header("cache-control"), Some("no-store"), "{worker}");
    assert_eq!(worker.header("x-content-type-options"), Some("nosniff"), "{worker}");
    let policy = worker.header("content-security-policy").unwrap_or_default();
    assert_eq!(policy, "default-src 'none'; connect-src 'self'; script-src 'self'");
    // What it keeps is what the page loads, or it would not open without a network.
    let page = browser.go(&browser.pages).await;
    let of = |name: &'static str, attribute: &'static str| {
        let found: Vec<String> =
            page.document.named(name).filter_map(|one| one.attribute(attribute)).map(str::to_owned).collect();
        found
    };
    let loaded = of("link", "href").into_iter().filter(|href| !href.contains("apple") && !href.ends_with("manifest"));
    for address in loaded.chain(of("script", "src")) {
        let name = address.rsplit('/').next().expect("a name").to_owned();
        assert!(worker.text.contains(&format!("\"./{name}\"")), "the worker does not keep {name}");
        assert_eq!(asset(&firm, &browser, &address).await.status, 200, "{address}");
    }
}

#[tokio::test]
async fn its_first_page_is_light() {
    let (firm, browser) = browser().await;
    let page = browser.go(&browser.pages).await;
    let mut bytes = 0;
    let sources = page.document.all().into_iter().filter(|one| ["link", "script"].contains(&one.name.as_str()));
    let sources: BTreeSet<String> =
        sources.filter_map(|one| one.attribute("href").or(one.attribute("src"))).map(str::to_owned).collect();
    for source in sources.iter().filter(|source| source.contains("/assets/") && !source.contains("apple")) {
        let answer = asset(&firm, &browser, source).await;
        bytes += answer.header("content-length").expect("a length").parse::<usize>().expect("a number");
    }
    // Nothing in it is secret: it is compressed by ourselves, as firms' pages are not.
    let packed = asset(&firm, &browser, &browser.pages).await;
    assert_eq!((packed.header("content-encoding"), packed.header("vary")), (Some("gzip"), Some("accept-encoding")));
    let html = packed.header("content-length").expect("a length").parse::<usize>().expect("a number");
    let whole = bytes + html;
    assert!(whole <= 40 * 1_024, "{bytes} bytes beside {html} of HTML");
}
