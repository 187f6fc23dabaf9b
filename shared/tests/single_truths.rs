//! Single truths: the routes, the table and the functions are written once in the code; the template, the OpenAPI
//! document and the folders must say the same. What a number in a comment means is written once in `infra/`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use countersign::http::OPENAPI;
use countersign::http::routes::{ROUTES, Who};
use countersign::table::{PARTITION_KEY, SORT_KEY, TTL_ATTRIBUTE};
use serde_json::{Value, json};

type Names = BTreeSet<String>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace").to_owned()
}

fn template() -> String {
    fs::read_to_string(root().join("template.yaml")).expect("template.yaml")
}

/// The routes of the API; pages are described by what they show.
fn ours() -> Names {
    ROUTES.iter().filter(|route| !route.is_page()).map(|route| format!("{} {}", route.method, route.path)).collect()
}

/// The value of `name: value` in a line of the template, in flow or block style.
fn value_of<'l>(line: &'l str, name: &str) -> Option<&'l str> {
    let rest = &line[line.find(&format!("{name}: "))? + name.len() + 2..];
    Some(match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next().unwrap_or_default(),
        None => rest.split([',', '}']).next().unwrap_or_default().trim(),
    })
}

#[test]
fn the_openapi_document_has_every_route_and_no_other() {
    let document: Value = serde_json::from_str(OPENAPI).unwrap();
    let mut theirs = Names::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let Some(id) = operation["operationId"].as_str() else { continue };
            let method = method.to_uppercase();
            let route =
                ROUTES.iter().find(|route| route.operation.name() == id).unwrap_or_else(|| panic!("no route for {id}"));
            assert_eq!((route.method, route.path), (method.as_str(), path.as_str()), "{id}");
            assert_eq!(operation["x-checks-code"].as_bool().unwrap_or(false), route.checks_code, "{id}");
            let scopes: Value = route.scope().iter().map(|scope| json!({"api_key": [scope.as_str()]})).collect();
            let security = if route.who == Who::Device { json!([{"device_signature": []}]) } else { scopes };
            assert_eq!(operation["security"], security, "{id}: who may call it");
            theirs.insert(format!("{method} {path}"));
        }
    }
    assert_eq!(theirs, ours());
}

/// R9: pages are in no document, so that the tests of those that check a code name them themselves.
#[test]
fn every_page_that_checks_a_code_is_tested_for_the_limits_on_checking() {
    let tests = fs::read_to_string(root().join("tests/src/every_checking_page.rs")).expect("the tests");
    let list = tests.split("const CHECKING").nth(1).and_then(|rest| rest.split(';').nth(1)).expect("the list");
    let named: Names = list.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    let pages = ROUTES.iter().filter(|route| route.is_page() && route.checks_code);
    let checking: Names = pages.filter_map(|route| route.path.strip_prefix("/p/{slug}/")).map(str::to_owned).collect();
    assert_eq!(named, checking);
}

#[test]
fn the_template_has_every_path_at_its_function_and_no_other() {
    let mut theirs = Names::new();
    let mut function = String::new();
    for line in template().lines() {
        if let Some(handler) = value_of(line, "Handler") {
            function = handler.to_owned();
        }
        let (Some(method), Some(path)) = (value_of(line, "Method"), value_of(line, "Path")) else { continue };
        assert_eq!(method, "ANY", "{path}: the function answers for every method");
        theirs.insert(format!("{path} at {function}"));
    }
    let ours: Names =
        ROUTES.iter().map(|route| format!("{} at {}", route.gateway_path(), route.operation.function())).collect();
    assert_eq!(theirs, ours);
}

#[test]
fn the_templates_table_is_the_codes_table() {
    let template = template();
    for wanted in [
        format!("{{AttributeName: {PARTITION_KEY}, KeyType: HASH}}"),
        format!("{{AttributeName: {SORT_KEY}, KeyType: RANGE}}"),
        format!("{{AttributeName: {TTL_ATTRIBUTE}, Enabled: true}}"),
    ] {
        assert!(template.contains(&wanted), "the template's table lacks {wanted}");
    }
    assert!(!template.contains("GlobalSecondaryIndexes"), "decision 1: no secondary index");
}

#[test]
fn every_variable_that_a_function_reads_is_set_by_the_template() {
    let config = fs::read_to_string(root().join("shared/src/config.rs")).unwrap();
    let code = config.split("#[cfg(test)]").next().unwrap();
    let is_variable = |text: &&str| {
        text.contains('_')
            && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
    };
    let read: Names = code.split('"').skip(1).step_by(2).filter(is_variable).map(str::to_owned).collect();
    assert!(read.contains("TABLE_NAME") && read.contains("SMS_PROVIDER"), "{read:?}");
    let template = template();
    let missing: Vec<_> = read.iter().filter(|name| !template.contains(&format!("{name}: "))).collect();
    assert!(missing.is_empty(), "not in the template: {missing:?}");
}

#[test]
fn every_function_is_a_folder_with_all_its_parts_and_is_deployed_and_run_locally() {
    let folders = fs::read_dir(root().join("functions")).unwrap().filter_map(Result::ok);
    let folders: Names = folders
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .filter(|name| name != "bootstrap")
        .collect();
    let binary = fs::read_to_string(root().join("functions/bootstrap/src/lib.rs")).unwrap();
    for folder in &folders {
        for file in ["Cargo.toml", "src/lib.rs", "event.json"] {
            assert!(root().join("functions").join(folder).join(file).is_file(), "functions/{folder}/{file}");
        }
        let handle = format!("countersign_{}::handle(", folder.replace('-', "_"));
        assert!(binary.contains(&handle), "the binary does not call {handle}");
    }
    let template = template();
    let deployed: Names = template.lines().filter_map(|line| value_of(line, "Handler")).map(str::to_owned).collect();
    assert_eq!(deployed, folders, "the template's handlers and the folders");
    let routed: Names = ROUTES.iter().map(|route| route.operation.function().to_owned()).collect();
    assert!(routed.is_subset(&folders), "a route names a function that has no folder");
}

#[test]
fn every_requirement_and_rule_that_is_cited_is_on_its_page() {
    let page = fs::read_to_string(root().join("infra/requirements.md")).unwrap();
    let explained: Names =
        page.lines().filter_map(|line| line.strip_prefix("| ")?.split(' ').next()).map(str::to_owned).collect();
    let mut missing = Names::new();
    for file in texts(&root()) {
        for number in cited(&fs::read_to_string(&file).unwrap()).difference(&explained) {
            missing.insert(format!("{number} in {}", file.strip_prefix(root()).unwrap().display()));
        }
    }
    assert!(missing.is_empty(), "not in infra/requirements.md: {missing:#?}");

    let holders = page.lines().filter_map(|line| line.strip_prefix("| ")?.rsplit('|').nth(1));
    for file in holders.flat_map(|cell| cell.split('`').skip(1).step_by(2)) {
        assert!(root().join(file).is_file(), "infra/requirements.md names {file}, which does not exist");
    }
}

/// Everything that people write in this repository, the page itself apart.
fn texts(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").filter_map(Result::ok) {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        let is_text =
            ["rs", "md", "yaml", "py", "sh", "html", "js"].iter().any(|end| name.ends_with(&format!(".{end}")));
        if name.starts_with('.')
            || name == "target"
            || name == "node_modules"
            || path.ends_with("infra/requirements.md")
        {
            continue;
        } else if path.is_dir() {
            found.extend(texts(&path));
        } else if is_text {
            found.push(path);
        }
    }
    found
}

/// The numbers of requirements (a letter from A to E) and of rules (R) that a text names; `%C3` is a percent-encoded byte.
fn cited(text: &str) -> Names {
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '%'));
    let is_number = |word: &&str| {
        let digits = word.strip_prefix(['A', 'B', 'C', 'D', 'E', 'R']);
        digits.is_some_and(|digits| (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()))
    };
    words.filter(is_number).map(str::to_owned).collect()
}

#[test]
fn a_citation_is_a_word_of_its_own() {
    let found = cited("R4, and (A11); R35 to R37. Not %C3%A9, R123, BR5, R9h or r6.");
    assert_eq!(found, ["R4", "A11", "R35", "R37"].map(str::to_owned).into());
}
