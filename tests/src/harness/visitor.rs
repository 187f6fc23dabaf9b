//! What people do at a firm's pages again and again: signing in, and arriving by a guarded link.

use serde_json::{Value, json};

use super::browser::Browser;
use super::firm::Firm;
use super::messages::code_in;
use super::page::Page;
use super::people;
use super::person::{PASSWORD, Person};
use super::totp::App;

/// Where the firm's application is.
pub(crate) const APPLICATION: &str = "https://app.firm.example";

impl Browser {
    /// Login ID and password at *Sign in*.
    pub(crate) async fn sign_in(&self, login_id: &str, password: &str) -> Page {
        let page = self.open("sign-in").await.expect(200, "Sign in");
        page.press("Sign in", &[("login_id", login_id), ("password", password)]).await
    }

    /// Signs a person in who is asked for nothing else.
    pub(crate) async fn enter(&self, person: &Person) -> Page {
        self.sign_in(&person.login_id, PASSWORD).await.expect(200, "Your account")
    }

    /// Signs a person in with their app; the service's clock goes on, so that the code is a new one.
    pub(crate) async fn enter_with(&self, person: &Person, app: &App) -> Page {
        let page = self.sign_in(&person.login_id, PASSWORD).await.expect(200, "Enter the code from your app");
        let code = app.code(person.firm.service.advance(60).await);
        page.press("Continue", &[("code", &code)]).await.expect(200, "Your account")
    }

    /// Whether somebody is signed in.
    pub(crate) async fn is_in(&self) -> bool {
        self.open("account").await.is_at("account")
    }
}

/// A link that a firm mailed.
#[derive(Clone)]
pub(crate) struct MailedLink {
    pub(crate) firm: Firm,
    pub(crate) id: String,
    pub(crate) url: String,
    pub(crate) email: String,
    pub(crate) phone: String,
}

/// A firm whose application is at [`APPLICATION`].
pub(crate) async fn firm_with_application(service: &super::service::Service) -> Firm {
    let firm = Firm::new(service).await;
    firm.settings(json!({"web_origins": [APPLICATION]})).await;
    firm.plan(2_500).await;
    firm
}

/// An item of the firm's application.
pub(crate) fn item(reference: &str) -> Value {
    json!({"reference": reference, "title": format!("Questionnaire {reference}"), "url": format!("{APPLICATION}/items/{reference}")})
}

impl MailedLink {
    /// To somebody new, with a number and two items.
    pub(crate) async fn new(firm: &Firm) -> Self {
        Self::with(firm, json!({})).await
    }

    /// As [`new`](Self::new), with members of `POST /v1/links` added or replaced.
    pub(crate) async fn with(firm: &Firm, changes: Value) -> Self {
        let (email, phone) = (people::email(), people::french_mobile());
        Self::to(firm, &email, &phone, changes).await
    }

    /// To somebody of whom the firm has no number.
    pub(crate) async fn without_phone(firm: &Firm) -> Self {
        Self::to(firm, &people::email(), "", json!({})).await
    }

    /// To an address and a number; none where that is empty.
    pub(crate) async fn to(firm: &Firm, email: &str, phone: &str, changes: Value) -> Self {
        let mut recipient = json!({"name": "Ana Silva", "email": email});
        if !phone.is_empty() {
            recipient["phone"] = json!(phone);
        }
        let mut body = json!({"recipient": recipient, "items": [item("a"), item("b")]});
        for (member, value) in changes.as_object().expect("an object") {
            if member == "recipient" {
                for (part, value) in value.as_object().expect("an object") {
                    body["recipient"][part] = value.clone();
                }
            } else {
                body[member] = value.clone();
            }
        }
        let made = firm.post("/v1/links", &body).send().await;
        let text = |member: &str| made.expect(201)[member].as_str().expect("a text").to_owned();
        let (id, url) = (text("id"), text("url"));
        Self { firm: firm.clone(), id, url, email: email.to_owned(), phone: phone.to_owned() }
    }

    /// A browser that may be led to the firm's application.
    pub(crate) fn browser(&self) -> Browser {
        Browser::at(&self.firm).ending_at(APPLICATION)
    }

    /// As it stands for the firm.
    pub(crate) async fn document(&self) -> Value {
        self.firm.get(&format!("/v1/links/{}", self.id)).send().await.expect(200).clone()
    }

    pub(crate) async fn change(&self, body: Value) {
        self.firm.patch(&format!("/v1/links/{}", self.id), &body).send().await.expect(200);
    }

    /// The code that came last, by text message or by email.
    pub(crate) async fn code(&self, channel: &str) -> String {
        let to = if channel == "sms" { &self.phone } else { &self.email };
        // The link's own mail has no run of six digits.
        let messages = self.firm.service.messages_to(to).await;
        let message = messages.iter().find(|message| !message.text.contains("/l/"));
        code_in(message.unwrap_or_else(|| panic!("no code to {to}: {messages:#?}")), 6)
    }

    /// Asks for a code by a channel and types it: the page after it.
    pub(crate) async fn verified(&self, browser: &Browser, channel: &str) -> Page {
        let page = browser.go(&self.url).await.press("Send code", &[("channel", channel)]).await;
        page.press("Continue", &[("code", &self.code(channel).await)]).await
    }

    /// All the way in as somebody new: the items, and the login ID.
    pub(crate) async fn entered(&self, browser: &Browser) -> (Page, String) {
        let login_id = format!("ana.{}", people::letters());
        let page = self.verified(browser, "email").await.expect(200, "Create your login");
        let fields = [("login_id", login_id.as_str()), ("new_password", PASSWORD), ("confirm_password", PASSWORD)];
        (page.press("Create login", &fields).await, login_id)
    }
}
