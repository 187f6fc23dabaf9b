//! Strict JSON (R21): unknown, duplicate and wrongly typed members are refused, with a pointer to the place.
//! The types that are read here derive `Deserialize` with `deny_unknown_fields`.

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::Segment;

use super::problem::Problem;

/// Reads a body as `T`.
///
/// # Errors
/// [`Problem::InvalidRequest`] with an RFC 6901 pointer and what was wrong; the value itself is not repeated.
pub fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    let text = std::str::from_utf8(body).map_err(|_| Problem::invalid("", "The body is not UTF-8."))?;
    refuse_lists(&serde_json::from_str(text).map_err(|error| Problem::invalid("", explain(&error)))?, "", "")?;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let pointer = pointer(error.path());
        Problem::invalid(&pointer, explain(error.inner()))
    })?;
    deserializer.end().map_err(|_| Problem::invalid("", "There is something after the JSON value."))?;
    Ok(value)
}

/// The members that are lists. Anything else that comes as a list is refused: serde would read a list as the members of
/// an object in their order, and one recipient must never become several.
const LISTS: [&str; 15] = [
    "scopes",
    "allowed_countries",
    "admin_emails",
    "roles",
    "strategy",
    "events",
    "enabled_for",
    "organizations",
    "methods",
    "web_origins",
    "webauthn_aaguids",
    "items",
    "participants",
    "redirect_uris",
    "post_logout_redirect_uris",
];

/// The members whose value has a form of its own.
const OPAQUE: [&str; 2] = ["credential", "public_key"];

fn refuse_lists(value: &Value, name: &str, pointer: &str) -> Result<(), Problem> {
    match value {
        Value::Array(_) if !LISTS.contains(&name) => {
            Err(Problem::invalid(pointer, "Not of the right type; a list has no place here."))
        }
        Value::Array(items) => {
            items.iter().enumerate().try_for_each(|(index, item)| refuse_lists(item, "", &format!("{pointer}/{index}")))
        }
        // What a browser made of a key, or of a security key's answer, is judged by who knows that form.
        Value::Object(_) if OPAQUE.contains(&name) => Ok(()),
        Value::Object(members) => members.iter().try_for_each(|(name, value)| {
            refuse_lists(value, name, &format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1")))
        }),
        _ => Ok(()),
    }
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    let mut pointer = String::new();
    for segment in path {
        let part = match segment {
            Segment::Map { key } => key.replace('~', "~0").replace('/', "~1"),
            Segment::Seq { index } => index.to_string(),
            Segment::Enum { .. } | Segment::Unknown => continue,
        };
        pointer.push('/');
        pointer.push_str(&part);
    }
    pointer
}

/// serde's sentence without what it quotes of the body: a wrong value may be a code or an address (R11).
fn explain(error: &serde_json::Error) -> String {
    use serde_json::error::Category;
    match error.classify() {
        Category::Syntax => format!("Not JSON, at line {} column {}.", error.line(), error.column()),
        Category::Eof => "The JSON ends too early.".to_owned(),
        Category::Io => "The body could not be read.".to_owned(),
        Category::Data => {
            let message = error.to_string();
            let message = message.split(" at line ").next().unwrap_or("");
            if let Some((_, expected)) = message.split_once(", expected ") {
                if message.starts_with("unknown field") {
                    return format!("Unknown member; known: {}.", expected.trim_start_matches("one of "));
                }
                return format!("Not of the right type or value; expected {expected}.");
            }
            if message.starts_with("missing field") || message.starts_with("duplicate field") {
                return format!(
                    "{}.",
                    message.replace("missing field", "Missing member").replace("duplicate field", "Duplicate member")
                );
            }
            if message.starts_with("unknown field") {
                return "Unknown member; none is known here.".to_owned();
            }
            "Not of the right type or value.".to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;
    use crate::strict::present;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only its reading is tested")]
    struct Outer {
        inner: Inner,
        #[serde(default, deserialize_with = "present")]
        note: Option<String>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only its reading is tested")]
    struct Inner {
        code: String,
    }

    fn fault(body: &str) -> (String, String) {
        match parse::<Outer>(body.as_bytes()).unwrap_err() {
            Problem::InvalidRequest(faults) => {
                let fault = &faults.list()[0];
                (fault.pointer.clone(), fault.detail.clone())
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn r21_every_fault_has_its_place() {
        assert!(parse::<Outer>(br#"{"inner": {"code": "1"}, "note": "x"}"#).is_ok());
        assert_eq!(fault(r#"{"inner": {"code": 123456}}"#).0, "/inner/code");
        assert_eq!(fault(r#"{"inner": {"code": "1", "x": 1}}"#).0, "/inner/x");
        assert_eq!(
            fault(r#"{"inner": {"code": "1", "code": "2"}}"#),
            ("/inner".into(), "Duplicate member `code`.".into())
        );
        assert_eq!(fault(r#"{"inner": {"code": "1"}, "note": null}"#).0, "/note");
        assert_eq!(fault(r#"{"inner": {}}"#), ("/inner".into(), "Missing member `code`.".into()));
        assert_eq!(fault(r#"{"inner": {"code": "1"}} x"#).0, "");
        assert_eq!(fault("").1, "The JSON ends too early.");
        assert_eq!(fault("[1]").0, "");
        assert_eq!(fault(r#"[{"code": "1"}]"#).0, "", "a list is not read as an object's members");
        assert_eq!(fault(r#"{"inner": ["123456"]}"#).0, "/inner");
    }

    #[test]
    fn r11_a_wrong_value_is_not_repeated() {
        for body in [r#"{"inner": {"code": 123456}}"#, r#"{"inner": "123456"}"#, r#"{"inner": {"code": ["123456"]}}"#] {
            assert!(!fault(body).1.contains("123456"), "{:?}", fault(body));
        }
    }
}
