//! Sessions with participants, as a firm's agent starts them and a participant walks in.

use serde_json::{Value, json};

use super::browser::Browser;
use super::client::Answer;
use super::firm::Firm;
use super::messages::code_in;
use super::page::Page;
use super::people;
use super::service::Service;

/// Where the firm's meetings are.
pub(crate) const MEETINGS: &str = "https://meet.firm.example";

/// What the button at the door says.
pub(crate) const CONTINUE: &str = "Continue";

/// A firm whose meetings are at [`MEETINGS`], with members of `sessions` set.
pub(crate) async fn firm_with_meetings(service: &Service, sessions: Value) -> Firm {
    let firm = Firm::new(service).await;
    firm.settings(json!({"web_origins": [MEETINGS], "sessions": sessions})).await;
    firm.plan(2_500).await;
    firm
}

/// A participant's body: invited by email, with a phone for the passcode.
pub(crate) fn by_email(role: &str, name: &str, email: &str, phone: &str) -> Value {
    json!({
        "role": role, "name": name, "invite": {"channel": "email", "email": email},
        "passcode_to": {"phone": phone},
    })
}

/// A participant whom the agent tells the code.
pub(crate) fn told(role: &str, name: &str, email: &str) -> Value {
    json!({"role": role, "name": name, "invite": {"channel": "email", "email": email}})
}

/// The body of a session with these participants, with members added or replaced.
pub(crate) fn order(participants: &[Value], changes: Value) -> Value {
    let mut body = json!({
        "name": "Mortgage signing", "agent": {"id": "u-17", "name": "Marc Dupont"},
        "enter_url": format!("{MEETINGS}/room/811"), "participants": participants,
    });
    for (member, value) in changes.as_object().expect("an object") {
        body[member] = value.clone();
    }
    body
}

/// One participant of a session: the primary one, and alone in it where nothing else is said.
#[derive(Clone)]
pub(crate) struct SeatOf {
    pub(crate) firm: Firm,
    pub(crate) session: String,
    pub(crate) id: String,
    pub(crate) url: String,
    pub(crate) email: String,
    pub(crate) phone: String,
}

impl SeatOf {
    /// A session with one participant, invited by email, whose passcode goes by SMS.
    pub(crate) async fn new(firm: &Firm) -> Self {
        let (email, phone) = (people::email(), people::french_mobile());
        Self::with(firm, &by_email("primary", "Ana Silva", &email, &phone), json!({})).await
    }

    /// A session with one participant whom the agent tells the code.
    pub(crate) async fn told(firm: &Firm) -> Self {
        Self::with(firm, &told("primary", "Ana Silva", &people::email()), json!({})).await
    }

    /// A session with this participant.
    pub(crate) async fn with(firm: &Firm, participant: &Value, changes: Value) -> Self {
        let body = order(std::slice::from_ref(participant), changes);
        let session = firm.post("/v1/sessions", &body).send().await.expect(201).clone();
        let id = session["id"].as_str().expect("an id");
        Self::of(firm, id, participant, &session["participants"][0])
    }

    /// A participant as an answer shows them that made their link.
    pub(crate) fn of(firm: &Firm, session: &str, body: &Value, shown: &Value) -> Self {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let addresses = [&body["invite"], &body["passcode_to"]];
        let address = |member: &str| {
            addresses.iter().map(|one| text(&one[member])).find(|address| !address.is_empty()).unwrap_or_default()
        };
        Self {
            firm: firm.clone(),
            session: session.to_owned(),
            id: text(&shown["id"]),
            url: text(&shown["url"]),
            email: address("email"),
            phone: address("phone"),
        }
    }

    /// The path of the session.
    pub(crate) fn path(&self) -> String {
        format!("/v1/sessions/{}", self.session)
    }

    /// The path of something of the participant's.
    pub(crate) fn own(&self, what: &str) -> String {
        format!("{}/participants/{}{what}", self.path(), self.id)
    }

    /// The session as it stands.
    pub(crate) async fn document(&self) -> Value {
        self.firm.get(&self.path()).send().await.expect(200).clone()
    }

    /// The participant as they stand.
    pub(crate) async fn standing(&self) -> Value {
        let document = self.document().await;
        let all = document["participants"].as_array().expect("a list");
        all.iter().find(|one| one["id"] == self.id).unwrap_or_else(|| panic!("{document}")).clone()
    }

    /// Where they stand.
    pub(crate) async fn status(&self) -> String {
        self.standing().await["status"].as_str().expect("a status").to_owned()
    }

    /// A call for the participant that says nothing.
    pub(crate) async fn call(&self, what: &str) -> Answer {
        self.firm.post(&self.own(what), &json!({})).send().await
    }

    /// The code, told to the agent.
    pub(crate) async fn reveal(&self) -> Answer {
        self.firm.post(&self.own("/reveal"), &json!({"reason": "No message came."})).send().await
    }

    /// A browser that may be led to the firm's meeting.
    pub(crate) fn browser(&self) -> Browser {
        Browser::at(&self.firm).ending_at(MEETINGS)
    }

    /// At the door: what is shown after *Continue*.
    pub(crate) async fn arrive(&self) -> Page {
        self.browser().go(&self.url).await.press(CONTINUE, &[]).await
    }

    /// The code that came last by text message.
    pub(crate) async fn code(&self) -> String {
        self.code_to(&self.phone).await
    }

    /// The code that came last to an address.
    pub(crate) async fn code_to(&self, to: &str) -> String {
        let messages = self.firm.service.messages_to(to).await;
        let message = messages.iter().find(|message| !message.text.contains("/s/"));
        code_in(message.unwrap_or_else(|| panic!("no code to {to}: {messages:#?}")), 6)
    }

    /// How many codes came to the phone.
    pub(crate) async fn codes(&self) -> usize {
        let messages = self.firm.service.messages_to(&self.phone).await;
        messages.iter().filter(|message| !message.text.contains("/s/")).count()
    }

    /// Types a code at the door.
    pub(crate) async fn types(&self, code: &str) -> Page {
        self.browser().go(&self.url).await.press(CONTINUE, &[("code", code)]).await
    }

    /// The code of the entry with which a page leads to the meeting.
    pub(crate) fn entry_of(&self, page: &Page) -> String {
        let url = page.left_to().unwrap_or_else(|| panic!("{page}"));
        let code = url.strip_prefix(&format!("{MEETINGS}/room/811?code=")).unwrap_or_else(|| panic!("{url}"));
        code.to_owned()
    }

    /// What the firm's application is told of an entry.
    pub(crate) async fn entry(&self, code: &str) -> Answer {
        self.firm.post("/v1/session-entries", &json!({"code": code})).send().await
    }

    /// All the way in: the code of the entry.
    pub(crate) async fn enter(&self) -> String {
        self.arrive().await;
        let code = self.code().await;
        self.entry_of(&self.types(&code).await)
    }
}
