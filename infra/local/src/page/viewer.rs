//! The OpenAPI document, drawn by Swagger UI (`infra/local/vendor/swagger-ui`), from this process alone. Its requests go to this
//! process too: whoever types the demo key tries the API out.

use hyper::body::Bytes;
use hyper::header::{CONTENT_ENCODING, HeaderValue, X_CONTENT_TYPE_OPTIONS};

use super::document;
use crate::wire::{self, Answer};

/// The page; what it is made of lies below.
pub(crate) const PATH: &str = "/openapi";

const MARKUP: &str = r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>OpenAPI · Countersign</title>
<link rel="stylesheet" href="/openapi/swagger-ui.css">
</head>
<body>
<div id="document"></div>
<script src="/openapi/swagger-ui-bundle.js"></script>
<script src="/openapi/start.js"></script>
</body>
</html>
"#;
const START: &str =
    "SwaggerUIBundle({ url: \"/openapi.json\", dom_id: \"#document\", deepLinking: true, tryItOutEnabled: true });\n";
const SCRIPT: &[u8] = include_bytes!("../../vendor/swagger-ui/swagger-ui-bundle.js.gz");
const STYLE: &[u8] = include_bytes!("../../vendor/swagger-ui/swagger-ui.css.gz");

/// Swagger UI needs no more than this; its pictures are in its sheet.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Answers a `GET` of the page or of a part of it; `None` when there is no such thing.
pub(crate) fn answer(path: &str) -> Option<Answer> {
    match path.strip_prefix(PATH)? {
        "" => Some(document(MARKUP, POLICY)),
        "/start.js" => Some(part("text/javascript", Bytes::from_static(START.as_bytes()))),
        "/swagger-ui-bundle.js" => Some(compressed("text/javascript", SCRIPT)),
        "/swagger-ui.css" => Some(compressed("text/css", STYLE)),
        _ => None,
    }
}

fn compressed(content_type: &'static str, gzipped: &'static [u8]) -> Answer {
    let mut answer = part(content_type, Bytes::from_static(gzipped));
    answer.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    answer
}

fn part(content_type: &'static str, body: Bytes) -> Answer {
    let mut answer = wire::answer(200, content_type, body);
    answer.headers_mut().insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_the_page_is_there_and_nothing_is_from_elsewhere() {
        assert!(!MARKUP.contains("://") && !MARKUP.contains("style="));
        let parts = MARKUP.split('"').filter(|text| text.starts_with(PATH));
        assert_eq!(
            parts.map(|path| answer(path).map(|answer| answer.status().as_u16())).collect::<Vec<_>>(),
            [Some(200); 3]
        );
        assert!(
            answer("/openapi/").is_none() && answer("/openapi.json").is_none() && answer("/openapi/LICENSE").is_none()
        );
    }
}
