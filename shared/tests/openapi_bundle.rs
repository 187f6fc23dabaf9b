//! The bundler of `openapi/`: what it makes of its words, and that a mistake in the YAML does not get past the build.

#[path = "../openapi/bundle/mod.rs"]
mod bundle;

use std::path::Path;

use bundle::{Files, bundle, read};
use countersign::http::OPENAPI;
use serde_json::{Value, json};

/// The contract's own files.
fn files() -> Files {
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("openapi")).expect("the folder of the contract")
}

/// The files with one change.
fn changed(mut files: Files, file: &str, from: &str, to: &str) -> Files {
    let text = files.get_mut(file).expect("a file of the contract");
    assert!(text.contains(from), "{file} no longer has {from:?}");
    *text = text.replacen(from, to, 1);
    files
}

#[test]
fn the_served_document_is_made_of_these_files() {
    assert_eq!(bundle(&files()).unwrap(), OPENAPI);
}

#[test]
fn a_mistake_is_found_and_says_where_it_is() {
    for (file, from, to, said) in [
        (
            "passcodes.yaml",
            "schema: Passcode\n",
            "schema: Pascode\n",
            "post /v1/passcodes: there is no Pascode among the schemas",
        ),
        ("passcodes.yaml", "[PasscodeId]", "[PasscodeIds]", "there is no PasscodeIds among the parameters"),
        ("passcodes.yaml", "headers: [Location]", "headers: [Place]", "there is no Place among the headers"),
        ("passcodes.yaml", "sms-plan-exhausted", "sms-plan-over", "problems.yaml has no problem `sms-plan-over`"),
        ("passcodes.yaml", "[over, incorrect-code", "[over, expired", "`expired` is named twice"),
        (
            "passcodes.yaml",
            "[over, incorrect-code",
            "[over, unauthorized",
            "`unauthorized` is named twice, or goes without",
        ),
        ("passcodes.yaml", "/v1/passcodes/{id}:", "/v1/passcodes/{other}:", "parameters are declared as [\"id\"]"),
        ("passcodes.yaml", "    get:\n", "    fetch:\n", "fetch /v1/passcodes/{id}: not a method"),
        ("passcodes.yaml", "summary:", "sumary:", "unknown field `sumary`"),
        ("passcodes.yaml", "/v1/recipients/unlock:", "/v1/passcodes:", "duplicate entry"),
        ("tenants.yaml", "  /v1/tenants:\n", "  /v1/passcodes:\n", "tenants.yaml: /v1/passcodes is there twice"),
        ("tenants.yaml", "  TenantList:\n", "  Passcode:\n", "a second schema Passcode"),
        (
            "tenants.yaml",
            "  TenantList:\n",
            "  Nobody: {type: string}\n  TenantList:\n",
            "nothing refers to schemas/Nobody",
        ),
        ("common.yaml", "maxLength:", "maxlength:", "\"maxlength\" is no keyword of a schema"),
        ("accounts.yaml", "tag: Accounts\n", "tag: People\n", "accounts.yaml: openapi.yaml has no tag \"People\""),
        ("problems.yaml", "    status: 404\n", "", "problems.yaml: not-found: missing field `status`"),
    ] {
        let Err(mistake) = bundle(&changed(files(), file, from, to)) else { panic!("{file}: {to:?} is taken") };
        assert!(mistake.contains(said), "{file}: {to:?} says {mistake:?}");
    }
}

#[test]
fn members_are_a_closed_object_and_a_question_mark_makes_one_optional() {
    let schemas = "schemas:\n  Pair:\n    members: {left: Cursor, right?: {$ref: Cursor, description: The other.}}\n";
    let files = changed(files(), "tenants.yaml", "schemas:\n", schemas);
    let files = changed(files, "tenants.yaml", "schema: Tenant\n", "schema: Pair\n");
    let document: Value = serde_json::from_str(&bundle(&files).unwrap()).unwrap();
    let cursor = "#/components/schemas/Cursor";
    let wanted = json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["left"],
        "properties": {"left": {"$ref": cursor}, "right": {"$ref": cursor, "description": "The other."}},
    });
    assert_eq!(document["components"]["schemas"]["Pair"], wanted);
}
