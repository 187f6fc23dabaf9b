//! Sessions with participants of the firm of a key with the scope `sessions`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::api::{self, Api, ApiError};
use crate::{Cli, show, table};

#[derive(Subcommand)]
pub(crate) enum Sessions {
    /// Start a session and invite who takes part
    Create(Order),
    /// The sessions, newest first, for 24 hours after their end
    List {
        /// open or ended
        #[arg(long)]
        status: Option<String>,
    },
    /// One session and where its participants stand
    Show {
        /// Its id
        session: String,
    },
    /// Invite a participant again, by the same link
    Invite(Participant),
    /// Issue a fresh passcode for a participant at the door
    Passcode(Participant),
    /// The passcode that is asked of a participant, to be read out; the audit log says who asked, and why
    Reveal {
        #[command(flatten)]
        of: Participant,
        /// Why, for the audit log
        #[arg(long)]
        reason: String,
        /// Who sees it: your own id of the person; the session's agent when left out
        #[arg(long, requires = "agent_name")]
        agent_id: Option<String>,
        /// The name of who sees it
        #[arg(long, requires = "agent_id")]
        agent_name: Option<String>,
    },
    /// End a session: its links and codes are dead at once
    End {
        /// Its id
        session: String,
    },
}

#[derive(Args)]
pub(crate) struct Participant {
    /// The session's id
    session: String,
    /// The participant's id
    participant: String,
}

/// A session from a file, or one with a single participant from options.
#[derive(Args)]
pub(crate) struct Order {
    /// The request's JSON, as the API takes it, for everything that no option says; `-` reads standard input
    #[arg(long)]
    file: Option<PathBuf>,
    /// What the session is about
    #[arg(long, required_unless_present = "file", conflicts_with = "file")]
    name: Option<String>,
    /// Your own id of the agent
    #[arg(long, required_unless_present = "file", conflicts_with = "file")]
    agent_id: Option<String>,
    /// What the participant calls the agent
    #[arg(long, required_unless_present = "file", conflicts_with = "file")]
    agent_name: Option<String>,
    /// Where the participant goes once let in: on one of the firm's origins
    #[arg(long, required_unless_present = "file", conflicts_with = "file")]
    enter_url: Option<String>,
    /// The participant's name
    #[arg(long, required_unless_present = "file", conflicts_with = "file")]
    participant: Option<String>,
    /// Where the invitation is mailed; or give --phone
    #[arg(long, required_unless_present_any = ["file", "phone"], conflicts_with_all = ["file", "phone"])]
    email: Option<String>,
    /// Where the invitation goes as a text message: E.164, or national digits
    #[arg(long, conflicts_with = "file")]
    phone: Option<String>,
    /// Where the passcode goes as a text message, when the invitation is a mail. Without an address the agent tells it
    #[arg(long, conflicts_with_all = ["file", "phone"])]
    passcode_phone: Option<String>,
    /// Where the passcode is mailed, when the invitation is a text message
    #[arg(long, conflicts_with_all = ["file", "email", "passcode_phone"])]
    passcode_email: Option<String>,
    /// The country of national digits (ISO 3166, such as FR)
    #[arg(long, conflicts_with = "file")]
    country: Option<String>,
    /// Ask for no passcode: the link is enough
    #[arg(long, conflicts_with = "file")]
    no_passcode: bool,
    /// The language of messages and pages (BCP 47)
    #[arg(long, conflicts_with = "file")]
    locale: Option<String>,
}

pub(crate) fn run(cli: &Cli, api: &Api, command: &Sessions) -> Result<(), ApiError> {
    match command {
        Sessions::Create(order) => show(cli, &api.send("POST", "/v1/sessions", Some(&order.body()?))?, whole),
        Sessions::List { status } => {
            let query = status.as_ref().map(|status| ("status", status.as_str()));
            let all = api.all_of("/v1/sessions", query.as_slice(), "sessions")?;
            let columns = ["id", "status", "name", "agent.name", "created_at", "ends_at"];
            show(cli, &all, |all| table::rows(all, &columns))
        }
        Sessions::Show { session } => show(cli, &api.get(&api::path(&["v1", "sessions", session]), &[])?, whole),
        Sessions::Invite(of) => show(cli, &api.send("POST", &of.path("invite"), Some(&json!({})))?, table::members),
        Sessions::Passcode(of) => show(cli, &api.send("POST", &of.path("passcode"), Some(&json!({})))?, table::members),
        Sessions::Reveal { of, reason, agent_id, agent_name } => {
            let mut body = json!({"reason": reason});
            if let Some((id, name)) = agent_id.as_ref().zip(agent_name.as_ref()) {
                body["agent"] = json!({"id": id, "name": name});
            }
            show(cli, &api.send("POST", &of.path("reveal"), Some(&body))?, table::members)
        }
        Sessions::End { session } => {
            let path = api::path(&["v1", "sessions", session, "end"]);
            show(cli, &api.send("POST", &path, Some(&json!({})))?, whole)
        }
    }
}

/// A session, then its participants as a table. Their links are there when it was just made.
fn whole(session: &Value) -> String {
    let mut head = session.clone();
    let people = head.as_object_mut().and_then(|head| head.remove("participants")).unwrap_or_default();
    let people: Vec<Value> = people.as_array().into_iter().flatten().map(in_a_line).collect();
    let has_links = people.iter().any(|one| one["url"].is_string());
    let columns = ["id", "role", "name", "status", "invitation", "passcode", "url"];
    let columns = if has_links { &columns[..] } else { &columns[..columns.len() - 1] };
    format!("{}\n{}", table::members(&head), table::rows(&Value::Array(people), columns))
}

/// A participant whose messages are a text each: where it went, and what became of it.
fn in_a_line(participant: &Value) -> Value {
    let text = |message: &Value| match (message["to"].as_str(), message["status"].as_str()) {
        (Some(to), Some(status)) => json!(format!("{to} {status}")),
        (_, status) => json!(status),
    };
    let mut line = participant.clone();
    line["invitation"] = text(&participant["invite"]);
    line["passcode"] = text(&participant["passcode"]);
    line
}

impl Participant {
    fn path(&self, action: &str) -> String {
        api::path(&["v1", "sessions", &self.session, "participants", &self.participant, action])
    }
}

impl Order {
    fn body(&self) -> Result<Value, ApiError> {
        let Some(file) = &self.file else { return Ok(self.said()) };
        let unreadable = |error: &dyn std::fmt::Display| ApiError::Refused(format!("{}: {error}", file.display()));
        let text = if file.as_os_str() == "-" {
            std::io::read_to_string(std::io::stdin())
        } else {
            std::fs::read_to_string(file)
        };
        serde_json::from_str(&text.map_err(|error| unreadable(&error))?).map_err(|error| unreadable(&error))
    }

    fn said(&self) -> Value {
        let invite = match (&self.email, &self.phone) {
            (Some(email), _) => json!({"channel": "email", "email": email}),
            (None, phone) => self.with_country(json!({"channel": "sms", "phone": phone})),
        };
        let mut participant = json!({"role": "primary", "name": self.participant, "invite": invite});
        if let Some(phone) = &self.passcode_phone {
            participant["passcode_to"] = self.with_country(json!({"phone": phone}));
        }
        if let Some(email) = &self.passcode_email {
            participant["passcode_to"] = json!({"email": email});
        }
        let mut body = json!({
            "name": self.name,
            "agent": {"id": self.agent_id, "name": self.agent_name},
            "enter_url": self.enter_url,
            "participants": [participant],
        });
        if self.no_passcode {
            body["passcode"] = json!(false);
        }
        if let Some(locale) = &self.locale {
            body["locale"] = json!(locale);
        }
        body
    }

    fn with_country(&self, mut address: Value) -> Value {
        if let Some(country) = &self.country {
            address["country"] = json!(country);
        }
        address
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;
    use crate::Command;

    const SAID: [&str; 10] = [
        "--name",
        "Signing",
        "--agent-id",
        "u-17",
        "--agent-name",
        "Marc",
        "--enter-url",
        "https://meet.example/1",
        "--participant",
        "Ana",
    ];

    fn order(more: &[&str]) -> Result<Order, clap::Error> {
        let words = ["x", "sessions", "create"].iter().chain(more);
        let Command::Sessions(Sessions::Create(order)) = Cli::try_parse_from(words)?.command else { panic!() };
        Ok(order)
    }

    #[test]
    fn one_participant_comes_from_options() {
        let said = [&SAID[..], &["--email", "ana@example.com", "--passcode-phone", "0612345678", "--country", "FR"]];
        let body = order(&said.concat()).expect("an order").body().expect("a body");
        let participant = json!({
            "role": "primary", "name": "Ana", "invite": {"channel": "email", "email": "ana@example.com"},
            "passcode_to": {"phone": "0612345678", "country": "FR"},
        });
        let agent = json!({"id": "u-17", "name": "Marc"});
        let expected = json!({"name": "Signing", "agent": agent, "enter_url": "https://meet.example/1", "participants": [participant]});
        assert_eq!(body, expected);
        let said = [&SAID[..], &["--phone", "+33612345678", "--no-passcode"]];
        let body = order(&said.concat()).expect("an order").body().expect("a body");
        assert_eq!(body["participants"][0]["invite"], json!({"channel": "sms", "phone": "+33612345678"}));
        assert_eq!(body["passcode"], false);
    }

    #[test]
    fn what_cannot_be_is_refused() {
        let with = |more: &[&str]| order(&[&SAID[..], more].concat());
        assert!(with(&[]).is_err() && with(&["--email", "a@b.c", "--phone", "+336"]).is_err());
        assert!(with(&["--email", "a@b.c", "--passcode-email", "b@b.c"]).is_err(), "C2: the other channel");
        assert!(with(&["--email", "a@b.c", "--file", "session.json"]).is_err());
        assert!(order(&["--name", "Signing"]).is_err());
        assert!(order(&["--file", "session.json"]).is_ok());
        assert!(order(&[]).is_err());
        let missing = order(&["--file", "/no/such/session.json"]).expect("an order").body();
        assert!(matches!(missing, Err(ApiError::Refused(why)) if why.starts_with("/no/such/session.json: ")));
    }

    #[test]
    fn participants_are_a_table() {
        let session = json!({"id": "se_1", "participants": [{
            "id": "pt_1", "name": "Ana", "invite": {"channel": "email", "to": "a••@e••.com", "status": "sent"}, "passcode": null,
        }]});
        let text = whole(&session);
        assert!(
            text.starts_with("id  se_1\n\nID ") && text.contains("a••@e••.com sent  -") && !text.contains("URL"),
            "{text}"
        );
    }
}
