//! Administrators at a firm's console.

use serde_json::json;

use super::browser::Browser;
use super::firm::Firm;
use super::page::Page;
use super::person::{PASSWORD, Person};
use super::totp::App;

/// Somebody with a place in the console, who is signed in there.
pub(crate) struct Administrator {
    pub(crate) person: Person,
    pub(crate) app: App,
    pub(crate) browser: Browser,
}

impl Administrator {
    /// With a place: `owner`, `help_desk`, `read_only`. The service's clock goes on, so that a code is a new one.
    pub(crate) async fn new(firm: &Firm, console: &str) -> Self {
        let person = Person::new(firm).await;
        firm.patch(&person.path(), &json!({"console": console})).send().await.expect(200);
        let app = App::enrolled(&person).await;
        let administrator = Self { person, app, browser: Browser::at(firm) };
        administrator.enter("console").await.expect(200, "Overview");
        administrator
    }

    /// Signs in on the way to a page of the console.
    pub(crate) async fn enter(&self, page: &str) -> Page {
        let page = self.browser.open(page).await.expect(200, "Sign in");
        let (login_id, password) = (self.person.login_id.as_str(), PASSWORD);
        let page = page.press("Sign in", &[("login_id", login_id), ("password", password)]).await;
        self.prove(&page).await
    }

    /// Proves the second step that a page asks for.
    pub(crate) async fn prove(&self, page: &Page) -> Page {
        let code = self.app.code(self.person.firm.service.advance(60).await);
        page.press("Continue", &[("code", &code)]).await
    }

    /// Opens a screen.
    pub(crate) async fn open(&self, screen: &str) -> Page {
        self.browser.open(&format!("console/{screen}")).await
    }
}

/// The browser of somebody with a place in the console.
pub(crate) async fn administrator(firm: &Firm, console: &str) -> Browser {
    Administrator::new(firm, console).await.browser
}
