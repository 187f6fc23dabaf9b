//! The house's arrows, read from the `use` lines: edge → flows → attempts, jobs, delivery → table, recipients, and what a
//! tenant is → ids, clock, keys. No circle between folders, no HTTP in a flow, no AWS in a model, expressions in stores.
//! What is handed through everything (`App`, `Operation`, the audit trail, who acts) is no room, and has no arrow.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms from top to bottom; a room may use what stands in a lower line, and nothing in its own but itself.
const FLOORS: [&[&str]; 16] = [
    &["console"],
    &["pages"],
    &["http"],
    &["password_resets", "login_reminders", "mfa", "devices", "links", "sessions", "usage", "oidc", "exports"],
    &["sign_ins"],
    &["passcodes", "accounts", "captcha"],
    &["browser_sessions"],
    &["web_push", "webhooks"],
    &["outbound"],
    &["tenants"],
    &["attempts", "jobs"],
    &["delivery"],
    &["factors"],
    &["tenants::model"],
    &["recipients"],
    &["table", "keys"],
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").filter_map(Result::ok) {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
    found
}

fn name(path: &Path) -> String {
    path.strip_prefix(source()).expect("below src").to_string_lossy().into_owned()
}

/// The code of a file without its comments and its tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a file");
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// Every file of `src/`, with its code; tests in files of their own are left out.
fn sources() -> Vec<(String, String)> {
    let all = files(&source()).into_iter().map(|path| (name(&path), code(&path)));
    all.filter(|(name, _)| !name.ends_with("tests.rs") && !name.ends_with("examples.rs")).collect()
}

/// The room of a file; files beside the rooms have none.
fn room_of(name: &str) -> Option<String> {
    if name == "tenants/model.rs" {
        return Some("tenants::model".into());
    }
    let room = name.split_once('/').map(|(room, _)| room).or(name.strip_suffix(".rs"))?;
    FLOORS.iter().flat_map(|floor| floor.iter()).find(|known| **known == room).map(|room| (*room).to_owned())
}

fn rooms_used(code: &str) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let path: String = rest.chars().take_while(|c| c.is_alphanumeric() || "_:".contains(*c)).collect();
        let mut parts = path.split("::");
        let room = parts.next().unwrap_or_default();
        let room = if room == "tenants" && parts.next() == Some("model") { "tenants::model" } else { room };
        if FLOORS.iter().any(|floor| floor.contains(&room)) {
            used.insert(room.to_owned());
        }
    }
    used
}

fn floor_of(room: &str) -> usize {
    FLOORS.iter().position(|floor| floor.contains(&room)).expect("a known room")
}

#[test]
fn every_arrow_points_down() {
    let mut wrong = Vec::new();
    for (name, code) in sources() {
        let Some(room) = room_of(&name) else { continue };
        for used in rooms_used(&code).into_iter().filter(|used| *used != room) {
            if floor_of(&used) <= floor_of(&room) {
                wrong.push(format!("{name} uses {used}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_folder_is_a_room() {
    let folders: BTreeSet<String> =
        sources().iter().filter_map(|(name, _)| name.split_once('/').map(|(folder, _)| folder.to_owned())).collect();
    let rooms: BTreeMap<&str, usize> =
        FLOORS.iter().enumerate().flat_map(|(floor, rooms)| rooms.iter().map(move |room| (*room, floor))).collect();
    for folder in folders {
        assert!(rooms.contains_key(folder.as_str()), "{folder} has no place among the rooms of this test");
    }
}

#[test]
fn flows_know_no_http_and_models_nothing_outside() {
    for (name, code) in sources() {
        let is_wired = ["app.rs", "config.rs", "lib.rs"].contains(&name.as_str())
            || name.starts_with("http/")
            || name.starts_with("pages/")
            || name.starts_with("console/");
        assert!(is_wired || !code.contains("crate::http"), "{name} knows HTTP");
        assert!(is_wired || !code.contains("lambda_http"), "{name} knows the gateway");
        if name.ends_with("model.rs") {
            for outside in ["aws_sdk", "http", "Clock", "std::env", "crate::App", "tokio"] {
                assert!(!code.contains(outside), "{name} names {outside}");
            }
        }
    }
}

#[test]
fn only_stores_write_expressions_and_only_adapters_name_aws() {
    // Each of these is the one file about its own item.
    let stores = ["audit.rs", "idempotency.rs", "limits.rs", "delivery/counts.rs", "delivery/ledger.rs"];
    let adapters = [
        "app.rs",
        "delivery/sms/sns.rs",
        "delivery/sms/end_user_messaging.rs",
        "delivery/email.rs",
        "jobs/queue.rs",
        "keys.rs",
    ];
    for (name, code) in sources() {
        let is_store = name.ends_with("store.rs") || name.starts_with("table/") || stores.contains(&name.as_str());
        for write in ["Write::put", "Write::update", "Write::create", "Write::check", "Write::delete"] {
            assert!(is_store || !code.contains(write), "{name} writes an expression: {write}");
        }
        let is_adapter = name.starts_with("table/") || adapters.contains(&name.as_str());
        assert!(is_adapter || !code.contains("aws_sdk_"), "{name} names an AWS crate");
    }
}
