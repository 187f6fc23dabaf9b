//! The demo firm's collaboration system, for trying sessions out: a page for its agent, which calls the public API with the demo key
//! and nothing else, and a meeting room, where participants arrive. The agent's page must never put what the API says into its
//! own markup.

use std::sync::LazyLock;

use hyper::http::request::Parts;
use serde_json::{Value, json};

use super::filled::Own;
use super::{code_of, document, pretty, start};
use crate::wire::Answer;
use crate::{Local, demo};

/// The agent's page.
pub(crate) const PATH: &str = "/_local/agent";
/// Where participants arrive.
pub(crate) const MEETING: &str = "/_local/meeting";

const MARKUP: &str = include_str!("agent.html");
const MEETING_MARKUP: &str = include_str!("meeting.html");
/// One script, in the order in which its parts use each other.
const SCRIPT: &str = concat!(
    include_str!("api.js"),
    include_str!("words.js"),
    include_str!("forms.js"),
    include_str!("lobby.js"),
    include_str!("room.js"),
);

/// The start page's sheet, and what a session needs besides.
static SHEET: LazyLock<String> = LazyLock::new(|| format!("{}{}", start::SHEET.as_str(), include_str!("agent.css")));

static OWN: LazyLock<Own<'_>> = LazyLock::new(|| Own { style: &SHEET, script: SCRIPT });
static POLICY: LazyLock<String> = LazyLock::new(|| OWN.policy());

/// The agent's page.
pub(crate) fn page(local: &Local) -> Answer {
    let name = local.tenants.first().map(|tenant| tenant.name.clone()).unwrap_or_default();
    let values = [("name", name), ("key", local.demo_key().to_owned()), ("enter", enter_url(&local.base_url))];
    document(OWN.fill(MARKUP, &values), &POLICY)
}

/// Where the participants of the demo firm's sessions go.
pub(crate) fn enter_url(base_url: &str) -> String {
    format!("{base_url}{MEETING}?room=811")
}

/// What the meeting room does when somebody arrives: it asks who the code in the address stands for.
pub(crate) async fn meeting(local: &Local, head: &Parts) -> Answer {
    let body = json!({"code": code_of(head).unwrap_or_default()});
    let asked = demo::ask(&local.app, local.demo_key(), ("sessions", "POST", "/v1/session-entries"), &body).await;
    let (heading, lead, verified) = match &asked {
        Ok(entry) => welcome(entry),
        Err(refusal) => turned_away(refusal),
    };
    let answer = pretty(&asked.unwrap_or_else(|refusal| refusal));
    let values =
        [("heading", heading), ("lead", lead.to_owned()), ("verified", verified.to_owned()), ("answer", answer)];
    document(OWN.fill(MEETING_MARKUP, &values), &POLICY)
}

/// Who is here, and how that is known.
fn welcome(entry: &Value) -> (String, &'static str, &'static str) {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let heading = format!("{} is here: {}", text(&entry["participant"]["name"]), text(&entry["session"]["name"]));
    let verified = match entry["verified_by"].as_str() {
        Some("sms") => "Verified by a code that came by text message.",
        Some("email") => "Verified by a code that came by email.",
        Some("agent") => "Verified by a code that the agent could see, and may have told.",
        _ => "Not verified: this session asks for no passcode.",
    };
    (heading, "The firm's system would show the meeting here.", verified)
}

/// Why nobody is let in, and what to do.
fn turned_away(refusal: &Value) -> (String, &'static str, &'static str) {
    let again = "Open the link of your invitation again: it brings you here with a code that is good.";
    let (heading, lead) = match refusal["code"].as_str() {
        Some("already-used") => ("This code has let somebody in already", "A code opens the room once."),
        Some("expired") => {
            ("This code came too late", "A code opens the room for a minute, while the session is open.")
        }
        Some("not-found" | "invalid-request") => {
            ("The room does not know you", "Participants come here from their invitation, with a code in the address.")
        }
        _ => ("The room cannot be opened now", "The firm's system could not ask who you are."),
    };
    (heading.to_owned(), lead, again)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::hash;

    #[test]
    fn the_script_places_what_it_is_told_as_text_only() {
        for sink in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "srcdoc"] {
            assert!(!SCRIPT.contains(sink), "{sink}");
        }
    }

    #[test]
    fn the_pages_are_self_contained() {
        let values = [("enter", enter_url("http://localhost:8787"))];
        for page in [OWN.fill(MARKUP, &values), OWN.fill(MEETING_MARKUP, &values)] {
            let rest = page.replace("http://www.w3.org/2000/svg", "").replace("http://localhost:8787/_local", "");
            for outside in ["http://", "https://", "//cdn", "@import", "url(", " style=", "{{"] {
                assert!(!rest.contains(outside), "{outside}");
            }
        }
        assert!(POLICY.contains(&hash(SCRIPT)) && POLICY.contains(&hash(&SHEET)));
    }

    #[test]
    fn the_room_says_who_came_and_how_that_is_known() {
        let entry =
            |by: &str| json!({"session": {"name": "Signing"}, "participant": {"name": "Ana <b>"}, "verified_by": by});
        let (heading, _, verified) = welcome(&entry("sms"));
        assert_eq!(heading, "Ana <b> is here: Signing");
        let ways = ["sms", "email", "agent", "none"].map(|by| welcome(&entry(by)).2);
        assert!(ways[0] == verified && ways[0] != ways[1] && ways[1] != ways[2] && ways[3].starts_with("Not verified"));
        let headings = ["already-used", "expired", "not-found", "invalid-request", "temporarily-unavailable"];
        let headings = headings.map(|code| turned_away(&json!({"code": code})).0);
        assert_eq!(headings[2], headings[3]);
        assert!(headings[0] != headings[1] && headings[1] != headings[2] && headings[4].contains("now"));
    }
}
