//! A browser without scripts: it keeps cookies, follows redirects, knows where it is, and sends forms as browsers do. What every
//! page keeps is checked of each that it gets ([`page_rules`](super::page_rules)).

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use reqwest::header::{COOKIE, HeaderMap, HeaderName, HeaderValue, LOCATION, SET_COOKIE};

use super::client::{PATIENCE, PAUSE, form, is_deployed};
use super::cookies::{Cookie, Cookies};
use super::firm::Firm;
use super::html::Element;
use super::page::{Page, Submission};
use super::page_rules;

/// How many redirects a browser follows before it gives up.
const MOST_REDIRECTS: usize = 10;

/// One browser; its clones are its tabs.
#[derive(Clone)]
pub(crate) struct Browser {
    http: reqwest::Client,
    /// Where the pages are: scheme, host and port.
    pub(crate) origin: String,
    /// The firm's pages: `/p/acme`.
    pub(crate) pages: String,
    /// Other origins at which a form may end.
    pub(crate) registered: Vec<String>,
    cookies: Arc<Mutex<Cookies>>,
    language: String,
    /// What stands before every path of ours: a deployment's stage, or nothing.
    pub(crate) prefix: String,
}

/// What a form sends.
#[derive(Clone)]
struct Body {
    media_type: String,
    bytes: Vec<u8>,
}

/// A step of the way to a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Hop {
    pub(crate) status: u16,
    pub(crate) location: String,
    pub(crate) headers: HeaderMap,
}

/// What finds pages by the name that local mode has for browsers.
pub(crate) fn http_client() -> reqwest::Client {
    reqwest::Client::builder()
        .timeout(Duration::from_secs(60))
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        // Local mode listens at the address alone.
        .resolve("localhost", SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0))
        .build()
        .expect("a plain client")
}

impl Browser {
    /// A new browser at a firm's pages.
    pub(crate) fn at(firm: &Firm) -> Self {
        let public = firm.service.public_url();
        let after_scheme = public.find("://").expect("a scheme") + 3;
        let (origin, prefix) = match public[after_scheme..].find('/') {
            Some(slash) => public.split_at(after_scheme + slash),
            None => (public.as_str(), ""),
        };
        Self {
            http: http_client(),
            origin: origin.to_owned(),
            prefix: prefix.to_owned(),
            pages: format!("{prefix}{}", firm.pages),
            registered: Vec::new(),
            cookies: Arc::default(),
            language: "en".to_owned(),
        }
    }

    /// The same, where forms may also end at an origin.
    pub(crate) fn ending_at(mut self, origin: &str) -> Self {
        self.registered.push(origin.to_owned());
        self
    }

    /// The same with another `Accept-Language`.
    pub(crate) fn speaking(mut self, language: &str) -> Self {
        language.clone_into(&mut self.language);
        self
    }

    /// A browser like this one with the same cookies, that goes its own way from now on.
    pub(crate) fn copied(&self) -> Self {
        Self { cookies: Arc::new(Mutex::new(self.cookies())), ..self.clone() }
    }

    /// Opens a page of the firm: `sign-in`.
    pub(crate) async fn open(&self, page: &str) -> Page {
        self.go(&self.path(page)).await
    }

    /// Opens an address, as a link in a mail does: whole, or a path from the root.
    pub(crate) async fn go(&self, address: &str) -> Page {
        let sent = self.send("GET", address, &[("sec-fetch-site", "none")], None).await;
        self.follow(sent, Vec::new()).await
    }

    /// One request by a method, without following anything; the answer is checked like any other.
    pub(crate) async fn ask(&self, method: &str, address: &str, headers: &[(&str, &str)]) -> Page {
        self.send(method, address, headers, None).await
    }

    /// Sends a form and follows where it leads.
    pub(crate) async fn submit(&self, form: &Submission) -> Page {
        let origin = self.origin.clone();
        let sent = self.submit_with(form, &[("sec-fetch-site", "same-origin"), ("origin", &origin)]).await;
        self.follow(sent, Vec::new()).await
    }

    /// Sends a form with these headers instead of those that say where it comes from; follows nothing.
    pub(crate) async fn submit_with(&self, form: &Submission, headers: &[(&str, &str)]) -> Page {
        let body = self::form(form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let media_type = "application/x-www-form-urlencoded".to_owned();
        let body = Body { media_type, bytes: body.into_bytes() };
        self.send("POST", &form.action, headers, Some(body)).await
    }

    /// Sends a form with a file as browsers do (RFC 7578), and follows where it leads.
    pub(crate) async fn upload(&self, form: &Submission, field: &str, file: &[u8]) -> Page {
        let headers = [("sec-fetch-site", "same-origin"), ("origin", self.origin.as_str())];
        let sent = self.upload_with(form, field, file, &headers).await;
        self.follow(sent, Vec::new()).await
    }

    /// The same with these headers instead of those that say where it comes from; follows nothing.
    pub(crate) async fn upload_with(
        &self,
        form: &Submission,
        field: &str,
        file: &[u8],
        headers: &[(&str, &str)],
    ) -> Page {
        let boundary = "----geckoformboundary4cb5d3e0f6f6ac2b";
        let mut body = Vec::new();
        for (name, value) in &form.fields {
            let part = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let disposition = format!("Content-Disposition: form-data; name=\"{field}\"; filename=\"logo.png\"");
        body.extend_from_slice(format!("--{boundary}\r\n{disposition}\r\nContent-Type: image/png\r\n\r\n").as_bytes());
        body.extend_from_slice(file);
        body.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
        let body = Body { media_type: format!("multipart/form-data; boundary={boundary}"), bytes: body };
        self.send("POST", &form.action, headers, Some(body)).await
    }

    /// A page of the firm as a path from the root; the firm's own where it is empty.
    pub(crate) fn path(&self, page: &str) -> String {
        if page.is_empty() { self.pages.clone() } else { format!("{}/{page}", self.pages) }
    }

    /// The cookies as they are.
    pub(crate) fn cookies(&self) -> Cookies {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Has a cookie as somebody who can write cookies would plant it.
    pub(crate) fn plant(&self, cookie: Cookie) {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner).take(cookie);
    }

    /// The path of an address at our own origin; `None` of another.
    pub(crate) fn own_path<'a>(&self, address: &'a str) -> Option<&'a str> {
        match address.strip_prefix(&self.origin) {
            Some("") => Some("/"),
            Some(path) => path.starts_with('/').then_some(path),
            None => (address.starts_with('/') && !address.starts_with("//")).then_some(address),
        }
    }

    async fn follow(&self, mut page: Page, mut chain: Vec<Hop>) -> Page {
        while (300..400).contains(&page.status) {
            assert!(chain.len() < MOST_REDIRECTS, "no end of redirects: {chain:#?}");
            let location = page.headers.get(LOCATION).and_then(|value| value.to_str().ok()).expect("a location");
            let (status, location) = (page.status, location.to_owned());
            chain.push(Hop { status, location: location.clone(), headers: page.headers.clone() });
            if self.own_path(&location).is_none() {
                break;
            }
            page = self.send("GET", &location, &[("sec-fetch-site", "same-origin")], None).await;
        }
        Page { chain, ..page }
    }

    /// One request; repeated as a person does where a deployment says that it cannot do this at the moment.
    async fn send(&self, method: &str, address: &str, headers: &[(&str, &str)], body: Option<Body>) -> Page {
        let mut page = self.send_once(method, address, headers, body.clone()).await;
        for _ in 0..PATIENCE {
            if page.status != 503 || !is_deployed() {
                break;
            }
            tokio::time::sleep(PAUSE).await;
            page = self.send_once(method, address, headers, body.clone()).await;
        }
        page
    }

    async fn send_once(&self, method: &str, address: &str, headers: &[(&str, &str)], body: Option<Body>) -> Page {
        let path = self.own_path(address).unwrap_or_else(|| panic!("{address} is elsewhere")).to_owned();
        let url = format!("{}{path}", self.origin);
        let method = reqwest::Method::from_bytes(method.as_bytes()).expect("a method");
        let mut request = self
            .http
            .request(method.clone(), &url)
            .header("accept", "text/html,application/xhtml+xml")
            .header("accept-language", &self.language)
            .header("user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        if let Some(cookies) = self.cookies().header(&path) {
            request = request.header(COOKIE, cookies);
        }
        let mut given = HeaderMap::new();
        for (name, value) in headers {
            let name: HeaderName = name.parse().expect("a header name");
            given.append(name, HeaderValue::from_str(value).expect("a header value"));
        }
        request = request.headers(given);
        if let Some(body) = body {
            request = request.header("content-type", body.media_type).body(body.bytes);
        }
        let response = request.send().await.unwrap_or_else(|error| panic!("{method} {url}: {error:?}"));
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        let text = String::from_utf8(response.bytes().await.expect("a body").to_vec()).expect("UTF-8");
        {
            let mut cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
            for field in headers.get_all(SET_COOKIE) {
                cookies.take(Cookie::parse(field.to_str().expect("a printable cookie")));
            }
        }
        let document = Element::parse(&text);
        let method = method.to_string();
        let page = Page { browser: self.clone(), method, path, status, headers, text, document, chain: Vec::new() };
        page_rules::check(&page);
        page
    }
}
