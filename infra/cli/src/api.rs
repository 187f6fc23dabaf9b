//! The HTTP API, as this tool calls it.

use std::time::Duration;

use serde_json::{Map, Value};

/// Why a call did not work, as one line.
#[derive(Debug)]
pub(crate) enum ApiError {
    /// The API refused, in its own words.
    Problem(String),
    /// It could not be reached.
    Unreachable(String),
    /// This tool refused.
    Refused(String),
}

impl std::fmt::Display for ApiError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Problem(text) | Self::Refused(text) => f.write_str(text),
            Self::Unreachable(why) => write!(f, "Countersign cannot be reached: {why}"),
        }
    }
}

/// A client of one deployment with one key.
pub(crate) struct Api {
    agent: ureq::Agent,
    url: String,
    key: String,
}

impl Api {
    /// A client; the key never appears in an error.
    pub(crate) fn new(url: &str, key: &str) -> Result<Self, ApiError> {
        if key.is_empty() {
            let text = "no API key: set COUNTERSIGN_KEY (local mode prints the operator's key when it starts)";
            return Err(ApiError::Refused(text.into()));
        }
        let is_usable = key.bytes().all(|byte| byte.is_ascii_graphic());
        if !is_usable {
            return Err(ApiError::Refused("the API key has characters that no key has".into()));
        }
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(30)))
            .build();
        Ok(Self { agent: config.into(), url: url.trim_end_matches('/').to_owned(), key: key.to_owned() })
    }

    /// Reads a resource.
    pub(crate) fn get(&self, path: &str, query: &[(&str, &str)]) -> Result<Value, ApiError> {
        let mut request =
            self.agent.get(format!("{}{path}", self.url)).header("authorization", format!("Bearer {}", self.key));
        for (name, value) in query {
            request = request.query(name, value);
        }
        understood(request.call())
    }

    /// Every page of a list, as one array.
    pub(crate) fn all(&self, path: &str, member: &str) -> Result<Value, ApiError> {
        self.all_of(path, &[], member)
    }

    /// Every page of what a query finds, as one array.
    pub(crate) fn all_of(&self, path: &str, found_by: &[(&str, &str)], member: &str) -> Result<Value, ApiError> {
        let mut all = Vec::new();
        let mut cursor: Option<String> = None;
        loop {
            let mut query = vec![("limit", "100")];
            query.extend(found_by);
            query.extend(cursor.as_deref().map(|cursor| ("cursor", cursor)));
            let mut page = self.get(path, &query)?;
            if let Some(items) = page[member].as_array_mut() {
                all.append(items);
            }
            match page["next_cursor"].as_str() {
                Some(next) => cursor = Some(next.to_owned()),
                None => return Ok(Value::Array(all)),
            }
        }
    }

    /// Changes something.
    pub(crate) fn send(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, ApiError> {
        let request = ureq::http::Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.url))
            .header("authorization", format!("Bearer {}", self.key));
        let unusable = |error: ureq::http::Error| ApiError::Refused(format!("the URL cannot be used: {error}"));
        match body {
            Some(body) => {
                let request =
                    request.header("content-type", "application/json").body(body.to_string()).map_err(unusable)?;
                understood(self.agent.run(request))
            }
            None => understood(self.agent.run(request.body(()).map_err(unusable)?)),
        }
    }
}

/// A path from segments, each percent-encoded as far as needed.
pub(crate) fn path(segments: &[&str]) -> String {
    let encoded = segments.iter().map(|segment| {
        let bytes = segment.bytes().map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        });
        format!("/{}", bytes.collect::<String>())
    });
    encoded.collect()
}

fn understood(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Result<Value, ApiError> {
    let mut answer = answer.map_err(|error| ApiError::Unreachable(error.to_string()))?;
    let status = answer.status();
    let text = answer.body_mut().read_to_string().map_err(|error| ApiError::Unreachable(error.to_string()))?;
    let body: Value =
        if text.is_empty() { Value::Object(Map::new()) } else { serde_json::from_str(&text).unwrap_or(Value::Null) };
    if status.is_success() {
        return Ok(body);
    }
    let said = |member: &str| body[member].as_str().unwrap_or_default().to_owned();
    let mut line = format!("{} {}: {}", status.as_u16(), said("code"), said("detail"));
    if let Some(errors) = body["errors"].as_array().filter(|errors| errors.len() > 1) {
        let faults = errors.iter().map(|fault| {
            format!(
                "{} {}",
                fault["pointer"].as_str().unwrap_or_default(),
                fault["detail"].as_str().unwrap_or_default()
            )
        });
        line = format!("{line} {}", faults.collect::<Vec<_>>().join(" "));
    }
    Err(ApiError::Problem(format!("{line} (request {})", said("request_id"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_cannot_leave_its_place() {
        assert_eq!(path(&["v1", "tenants", "../x?y"]), "/v1/tenants/..%2Fx%3Fy");
    }
}
