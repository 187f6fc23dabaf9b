//! API Gateway's events, made from each function's own `event.json`.

use hyper::body::Bytes;
use serde_json::{Value, json};

use crate::BenchError;
use crate::programs::root;

/// A function's example event, to be filled.
pub(crate) struct Example {
    event: Value,
    key: String,
}

impl Example {
    /// The event of `functions/<name>`, with this API key.
    pub(crate) fn of(name: &str, key: &str) -> Result<Self, BenchError> {
        let text = std::fs::read_to_string(root().join("functions").join(name).join("event.json"))?;
        Ok(Self { event: serde_json::from_str(&text)?, key: format!("Bearer {key}") })
    }

    /// A request with this body, and this id in its path.
    pub(crate) fn with(&self, id: Option<&str>, body: &Value) -> Bytes {
        let mut event = self.event.clone();
        event["headers"]["Authorization"] = json!(self.key);
        event["multiValueHeaders"]["Authorization"] = json!([self.key]);
        event["body"] = json!(body.to_string());
        if let Some(id) = id {
            event["pathParameters"]["id"] = json!(id);
            let path = event["path"].as_str().unwrap_or_default();
            event["path"] = json!(path.replace("pc_example", id));
        }
        event.to_string().into()
    }
}

/// The body of an answer to API Gateway; an error when the status is not this one.
pub(crate) fn body(what: &'static str, answer: &Bytes, status: u64) -> Result<Value, BenchError> {
    let answer: Value = serde_json::from_slice(answer)?;
    if answer["statusCode"].as_u64() != Some(status) {
        return Err(BenchError::Refused(what, answer.to_string()));
    }
    Ok(serde_json::from_str(answer["body"].as_str().unwrap_or_default())?)
}
