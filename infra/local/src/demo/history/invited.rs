//! Guarded links and how far their recipients came; and sessions with participants.

use jiff::SignedDuration;
use serde_json::{Value, json};

use super::stage::{Stage, Visitor, id};
use crate::demo::{DemoError, text};
use crate::page::{agent, start};
use crate::receipts::Delivery;

/// How far a recipient came.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reached {
    /// The mailbox does not exist.
    Bounced,
    /// The mail arrived.
    Sent,
    /// They asked for a code.
    Opened,
    /// They entered it.
    Verified,
    /// They made their login.
    Active,
}

struct Link {
    days_ago: i64,
    name: &'static str,
    mailbox: &'static str,
    phone: &'static str,
    titles: &'static [&'static str],
    reached: Reached,
    is_revoked: bool,
}

const fn link(
    days_ago: i64,
    name: &'static str,
    mailbox: &'static str,
    phone: &'static str,
    titles: &'static [&'static str],
    reached: Reached,
) -> Link {
    Link { days_ago, name, mailbox, phone, titles, reached, is_revoked: false }
}

const QUESTIONS: &str = "Questionnaire about your claim";
const CONTRACT: &str = "Contract to sign";

const LINKS: [Link; 9] = [
    link(13, "Rosa Lind", "rosa.lind", "+33612345699", &[QUESTIONS, "Photos of the damage"], Reached::Active),
    link(12, "Antoine Mercier", "antoine.mercier", "+33698765401", &[QUESTIONS], Reached::Opened),
    Link { is_revoked: true, ..link(10, "Greta Sommer", "greta.sommer", "+4915123456701", &[CONTRACT], Reached::Sent) },
    link(9, "Paulo Nunes", "paulo.nunes", "+351912345601", &[CONTRACT, "Terms", "Price list"], Reached::Verified),
    link(7, "田中 健", "tanaka.ken", "+819012345601", &[QUESTIONS], Reached::Sent),
    link(6, "Ewa Lis", "ewa.lis", "", &["Annual statement"], Reached::Bounced),
    link(4, "سمير منصور", "samir.mansour", "+201001234501", &[QUESTIONS], Reached::Verified),
    link(2, "Björk Jónsdóttir", "bjoerk.jonsdottir", "+447400123401", &[CONTRACT], Reached::Opened),
    link(1, "Olivia Grant", "olivia.grant", "+12015550101", &[QUESTIONS, CONTRACT], Reached::Sent),
];

/// The links of a day.
///
/// # Errors
/// What a function answered instead.
pub(super) async fn send_links(stage: &Stage, days_ago: i64) -> Result<(), DemoError> {
    for link in LINKS.iter().filter(|link| link.days_ago == days_ago) {
        stage.wait(240).await;
        link.play(stage).await?;
    }
    Ok(())
}

impl Link {
    async fn play(&self, stage: &Stage) -> Result<(), DemoError> {
        let to = format!("{}@example.org", self.mailbox);
        let items = self.titles.iter().enumerate().map(|(place, title)| {
            let url = format!("{}{}", stage.base_url, start::ITEM);
            json!({"reference": format!("case-{}/{}", 100 + self.days_ago, place + 1), "title": title, "url": url})
        });
        let mut recipient = json!({"name": self.name, "email": to});
        if !self.phone.is_empty() {
            recipient["phone"] = json!(self.phone);
        }
        let order = json!({"recipient": recipient, "items": items.collect::<Vec<Value>>()});
        let made = stage.call("links", "POST", "/v1/links", &order).await?;
        stage.wait(3).await;
        let delivery = if self.reached == Reached::Bounced { Delivery::Failed } else { Delivery::Delivered };
        stage.report(&to, delivery).await?;
        let mut visitor = Visitor::at(stage, &text(&made, "url"));
        if self.reached >= Reached::Opened {
            stage.wait(900).await;
            visitor.press(&[("action", "send"), ("channel", "email")]).await?;
            stage.report(&to, Delivery::Delivered).await?;
        }
        if self.reached >= Reached::Verified {
            stage.wait(40).await;
            visitor.press(&[("action", "verify"), ("code", &stage.code_to(&to))]).await?;
        }
        if self.reached == Reached::Active {
            stage.wait(60).await;
            let password = "nobody signs in with this";
            let fields = [
                ("action", "register"),
                ("login_id", self.mailbox),
                ("new_password", password),
                ("confirm_password", password),
            ];
            visitor.press(&fields).await?;
        }
        if self.is_revoked {
            stage.wait(5_000).await;
            stage.call("links", "DELETE", &format!("/v1/links/{}", id(&made)), &json!({})).await?;
        }
        Ok(())
    }
}

fn participant(role: &str, name: &str, email: &str, phone: &str) -> Value {
    let mut participant = json!({"role": role, "name": name, "invite": {"channel": "email", "email": email}});
    if !phone.is_empty() {
        participant["passcode_to"] = json!({"phone": phone});
    }
    participant
}

async fn start(stage: &Stage, name: &str, agent: [&str; 2], people: &[Value]) -> Result<Value, DemoError> {
    let order = json!({
        "name": name,
        "agent": {"id": agent[0], "name": agent[1]},
        "enter_url": agent::enter_url(&stage.base_url),
        "participants": people,
    });
    let made = stage.call("sessions", "POST", "/v1/sessions", &order).await?;
    stage.wait(2).await;
    for address in people.iter().filter_map(|one| one["invite"]["email"].as_str()) {
        stage.report(address, Delivery::Delivered).await?;
    }
    Ok(made)
}

/// Somebody comes to the door, and in by the code that is sent to them.
async fn enter(stage: &Stage, participant: &Value, phone: &str) -> Result<(), DemoError> {
    let mut visitor = Visitor::at(stage, &text(participant, "url"));
    visitor.press(&[("action", "continue")]).await?;
    if !phone.is_empty() {
        stage.report(phone, Delivery::Delivered).await?;
        stage.wait(30).await;
        visitor.press(&[("action", "verify"), ("code", &stage.code_to(phone))]).await?;
    }
    Ok(())
}

/// One session that is over, and two that are not.
///
/// # Errors
/// What a function answered instead.
pub(super) async fn hold_sessions(stage: &Stage, until: jiff::Timestamp) -> Result<(), DemoError> {
    let (phone, other) = ("+33612345698", "+4915123456702");
    stage.go_to(until - SignedDuration::from_mins(70)).await;
    let people = [
        participant("primary", "Adèle Roche", "adele.roche@example.org", phone),
        participant("participant", "Interpreter", "interpreter@example.net", ""),
    ];
    let over = start(stage, "Account opening", ["u-17", "Marc Dupont"], &people).await?;
    stage.wait(120).await;
    enter(stage, &over["participants"][0], phone).await?;
    stage.wait(1_500).await;
    stage.call("sessions", "POST", &format!("/v1/sessions/{}/end", id(&over)), &json!({})).await?;

    stage.go_to(until - SignedDuration::from_mins(18)).await;
    let people = [
        participant("primary", "Dirk Sommer", "dirk.sommer@example.org", other),
        participant("cosigner", "Greta Sommer", "greta.sommer@example.org", "+4915123456703"),
        participant("participant", "Notary Dr. Íñigo Echeverría", "notary@example.net", ""),
    ];
    let signing = start(stage, "Mortgage signing", ["u-4", "Tina Vogel"], &people).await?;
    stage.wait(200).await;
    enter(stage, &signing["participants"][0], other).await?;
    stage.go_to(until - SignedDuration::from_mins(9)).await;
    let people = [
        participant("primary", "ليلى حداد", "leyla.haddad@example.com", "+201001234502"),
        participant("participant", "Claims adjuster", "adjuster@example.net", ""),
    ];
    let review = start(stage, "Claim review 118", ["u-9", "Raj Patel"], &people).await?;
    stage.go_to(until - SignedDuration::from_mins(1)).await;
    // Two are at the door: one waits for the agent, one has not typed the code yet.
    Visitor::at(stage, &text(&review["participants"][1], "url")).press(&[("action", "continue")]).await?;
    Visitor::at(stage, &text(&signing["participants"][1], "url")).press(&[("action", "continue")]).await?;
    Ok(())
}
