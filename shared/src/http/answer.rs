//! Answers on the wire: a success, or a problem, with the headers that every one of them has.

use std::borrow::Cow;

use lambda_http::aws_lambda_events::apigw::ApiGatewayProxyResponse;
use lambda_http::{Body, Response};
use serde::Serialize;
use serde_json::{Map, Value};

use super::problem::Problem;

/// A success.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The body; `None` for 204.
    pub body: Option<Content>,
    /// The body's media type.
    pub content_type: Cow<'static, str>,
    /// Further headers; one of these stands in the place of its default.
    pub headers: Vec<(&'static str, String)>,
    /// The code of what was refused, where the answer itself is none: a page that is to say it.
    pub refused: Option<&'static str>,
}

/// A body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Text.
    Text(String),
    /// Bytes.
    Bytes(Cow<'static, [u8]>),
}

impl From<String> for Content {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl Answer {
    /// A JSON document.
    ///
    /// # Errors
    /// Never in practice: our documents serialize. One that does not is a defect.
    pub fn json(status: u16, document: &impl Serialize) -> Result<Self, Problem> {
        let body = serde_json::to_string(document).map_err(|error| Problem::Internal(error.to_string()))?;
        Ok(Self::with_body(status, "application/json", body))
    }

    /// An answer with a body of its media type.
    pub fn with_body(status: u16, content_type: impl Into<Cow<'static, str>>, body: impl Into<Content>) -> Self {
        let content_type = content_type.into();
        Self { status, body: Some(body.into()), content_type, headers: Vec::new(), refused: None }
    }

    /// An answer that leads elsewhere: the browser asks there by GET.
    #[must_use]
    pub fn see_other(location: String) -> Self {
        Self { status: 303, ..Self::no_content() }.with_header("location", location)
    }

    /// A page of a list under its name, with the cursor of the next page.
    ///
    /// # Errors
    /// As [`json`](Self::json).
    pub fn page(name: &str, items: &impl Serialize, next: Option<String>) -> Result<Self, Problem> {
        let mut body = Map::new();
        let items = serde_json::to_value(items).map_err(|error| Problem::Internal(error.to_string()))?;
        body.insert(name.to_owned(), items);
        if let Some(next) = next {
            body.insert("next_cursor".to_owned(), Value::String(next));
        }
        Self::json(200, &body)
    }

    /// 204.
    #[must_use]
    pub fn no_content() -> Self {
        let content_type = "application/json".into();
        Self { status: 204, body: None, content_type, headers: Vec::new(), refused: None }
    }

    /// 304: as it was when it had the tag that came.
    #[must_use]
    pub fn not_modified() -> Self {
        Self { status: 304, ..Self::no_content() }
    }

    /// With one more header.
    #[must_use]
    pub fn with_header(mut self, name: &'static str, value: String) -> Self {
        self.headers.push((name, value));
        self
    }
}

/// The response.
pub(super) fn respond(answer: Answer, is_head: bool, request_id: &str) -> Response<Body> {
    let Answer { status, body, content_type, headers, .. } = answer;
    let mut response = Response::builder().status(status).header("x-request-id", request_id);
    for (name, value) in [
        ("cache-control", "no-store"),
        ("strict-transport-security", "max-age=31536000; includeSubDomains"),
        ("x-content-type-options", "nosniff"),
    ] {
        if headers.iter().all(|(given, _)| *given != name) {
            response = response.header(name, value);
        }
    }
    if body.is_some() {
        response = response.header("content-type", content_type.as_ref());
    }
    for (name, value) in headers {
        response = response.header(name, value);
    }
    let body = match body.filter(|_| !is_head) {
        None => Body::Empty,
        Some(Content::Text(text)) => Body::Text(text),
        Some(Content::Bytes(bytes)) => Body::Binary(bytes.into_owned()),
    };
    response.body(body).unwrap_or_else(|error| {
        tracing::error!(request_id, %error, "an answer cannot be written");
        let mut fallback = Response::new(Body::Empty);
        *fallback.status_mut() = lambda_http::http::StatusCode::INTERNAL_SERVER_ERROR;
        fallback
    })
}

/// The answer as API Gateway takes it. `lambda_http` would send what is not JSON (the lines of an import) in Base64, which a
/// REST API without binary media types hands on as it is, and every header twice.
#[must_use]
pub fn gateway_response(response: Response<Body>) -> ApiGatewayProxyResponse {
    let (parts, body) = response.into_parts();
    let mut answer = ApiGatewayProxyResponse::default();
    answer.status_code = i64::from(parts.status.as_u16());
    if parts.headers.len() == parts.headers.keys_len() {
        answer.headers = parts.headers;
    } else {
        answer.multi_value_headers = parts.headers;
    }
    answer.is_base64_encoded = matches!(body, Body::Binary(_));
    answer.body = Some(match body {
        Body::Empty => Body::Text(String::new()),
        body => body,
    });
    answer
}
