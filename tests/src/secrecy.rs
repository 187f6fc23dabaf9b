//! R11 and "nothing of the code is stored": issued codes appear in messages and nowhere else.

use std::collections::HashSet;

use aho_corasick::AhoCorasick;
use data_encoding::{BASE64, BASE64URL_NOPAD, HEXLOWER};
use ring::digest::{SHA1_FOR_LEGACY_USE_ONLY, SHA256, digest};

use crate::harness::messages::digit_runs;
use crate::harness::*;

const ISSUED: usize = 1000;

/// Everything that one run of issued codes left behind.
struct Traces {
    codes: Vec<String>,
    contacts: Vec<String>,
    keys: Vec<String>,
    answers: Vec<String>,
    log: String,
    table: String,
}

/// Issues a thousand ten-digit codes, with faults among them, verifies some rightly and some wrongly.
///
/// Ten digits, so that no time, duration or port in a log is one of them by accident.
async fn traces(service: &Service) -> Traces {
    let firm = Firm::new(service).await;
    let contacts: Vec<String> =
        (0..ISSUED).map(|n| if n % 2 == 0 { people::french_mobile() } else { people::email() }).collect();
    let mut answers = Vec::new();
    for (round, batch) in contacts.chunks(50).enumerate() {
        let (provider, fault) = [
            ("sns", "throttle"),
            ("ses", "server_error"),
            ("dynamodb", "throttle"),
            ("sns", "server_error"),
            ("dynamodb", "server_error"),
        ][round % 5];
        service.fault(provider, fault, 3).await;
        let calls: Vec<Call> = batch
            .iter()
            .map(|contact| {
                let kind = if contact.contains('@') { "email" } else { "phone" };
                firm.issue(&json!({"recipient": {kind: contact}, "code_length": 10, "validity_seconds": 600}))
            })
            .collect();
        answers.extend(at_once(calls.into_iter().map(Call::send)).await);
        service.clear_faults().await;
    }
    let codes: Vec<String> = service.outbox().await.iter().map(|message| code_in(message, 10)).collect();
    let ids: Vec<String> = answers.iter().filter_map(|a| a.body["id"].as_str().map(str::to_owned)).collect();
    let followed = ids.iter().take(200).zip(&codes).flat_map(|(id, code)| {
        [firm.verify(id, code), firm.resend(id), firm.get(&format!("/v1/passcodes/{id}")), firm.cancel(id)]
    });
    answers.extend(at_once(followed.map(Call::send)).await);
    let table = service.api().get("/_local/table").send().await.text;
    let keys = vec![firm.key.clone(), service.operator_key().to_owned()];
    let answers = answers.iter().map(ToString::to_string).collect();
    Traces { codes, contacts, keys, answers, log: service.log(), table }
}

#[tokio::test]
async fn a_thousand_codes_appear_nowhere_but_in_their_messages() {
    let service = new_service!("reads the log and the table");
    let traces = traces(&service).await;
    assert!(traces.codes.len() > ISSUED * 9 / 10, "only {} messages", traces.codes.len());
    let codes: HashSet<&str> = traces.codes.iter().map(String::as_str).collect();
    for (place, text) in places(&traces) {
        if let Some(run) = digit_runs(text).find(|run| codes.contains(run)) {
            panic!("a code in {place}: {}", around(text, run));
        }
    }
    no_hashes(&traces);
    no_addresses(&traces);
    no_keys(&traces);
    let tail = &traces.log[traces.log.len().saturating_sub(400)..];
    assert!(traces.log.lines().count() >= ISSUED, "a line for each request: {tail}");
    assert!(!traces.log.contains("panicked"), "{}", around(&traces.log, "panicked"));
}

fn places(traces: &Traces) -> impl Iterator<Item = (&'static str, &str)> {
    let answers = traces.answers.iter().map(|answer| ("an answer", answer.as_str()));
    answers.chain([("the log", traces.log.as_str()), ("the table", traces.table.as_str())])
}

/// A hash that anyone could sweep is the code, for a million guesses.
fn no_hashes(traces: &Traces) {
    let of = |code: &String| {
        [&SHA256, &SHA1_FOR_LEGACY_USE_ONLY].map(|algorithm| digest(algorithm, code.as_bytes())).map(|hash| {
            [HEXLOWER.encode(hash.as_ref()), BASE64.encode(hash.as_ref()), BASE64URL_NOPAD.encode(hash.as_ref())]
        })
    };
    let hashes = any_of(traces.codes.iter().flat_map(of).flatten());
    assert!(!hashes.is_match(&traces.table), "a hash of a code in the table");
}

fn no_addresses(traces: &Traces) {
    let addresses = any_of(traces.contacts.iter().map(|contact| contact.trim_start_matches('+')));
    for (place, text) in places(traces) {
        if let Some(found) = addresses.find(text) {
            panic!("an address in {place}: {}", around(text, &text[found.range()]));
        }
    }
}

fn any_of(needles: impl IntoIterator<Item = impl AsRef<[u8]>>) -> AhoCorasick {
    AhoCorasick::new(needles).expect("some thousand short texts")
}

fn no_keys(traces: &Traces) {
    for key in &traces.keys {
        let secret = key.rsplit('_').next().expect("a key");
        assert!(!traces.table.contains(secret), "a key in the table: {}", around(&traces.table, secret));
        // Local mode prints the demo key and the operator's at the start, for the newcomer.
        let log = traces.log.lines().filter(|line| !line.to_lowercase().contains("operator"));
        assert!(!log.into_iter().any(|line| line.contains(secret)), "a key in the log");
    }
}

/// The neighbourhood of a find, for the failure's message.
fn around(text: &str, needle: &str) -> String {
    let at = text.find(needle).unwrap_or_default();
    let start = text[..at].char_indices().rev().nth(150).map_or(0, |(index, _)| index);
    text[start..].chars().take(320 + needle.len()).collect()
}
