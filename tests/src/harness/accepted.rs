//! The served OpenAPI document as a judge of requests: what the service takes must be what the document allows.
//!
//! The other direction is not judged: what the document allows and the service refuses with 400 is nearly always a rule
//! that no schema can say (not a number of that country, six digits where the policy asks for eight, a member twice).

use serde_json::Value;

use super::client::{Answer, Call};
use super::openapi::{OpenApi, takes};

impl OpenApi {
    /// Fails the test when the document forbids this request, which was answered with a success.
    pub(super) fn judge_accepted(&self, call: &Call, answer: &Answer) {
        let faults = self.request_faults(call, answer);
        let body = String::from_utf8_lossy(call.body.as_deref().unwrap_or_default());
        assert!(
            faults.is_empty(),
            "openapi.json forbids this, and it was taken: {}\n{body}\n{answer}",
            faults.join("; ")
        );
    }

    fn request_faults(&self, call: &Call, answer: &Answer) -> Vec<String> {
        let operation = self
            .path_item(&call.path)
            .and_then(|(template, item)| Some((template, item.get(call.method.to_lowercase())?)));
        let Some((template, operation)) = operation else { return vec!["no such operation".to_owned()] };
        let place = format!("{} {template}", call.method);
        let mut faults = self.parameter_faults(&place, template, operation, call);
        faults.extend(self.body_faults(&place, operation, call, answer));
        for (scheme, header) in [("api_key", "authorization"), ("device_signature", "countersign-device")] {
            if takes(operation, scheme) && !call.headers.contains_key(header) {
                faults.push(format!("no {header}"));
            }
        }
        faults
    }

    fn parameter_faults(&self, place: &str, template: &str, operation: &Value, call: &Call) -> Vec<String> {
        let (path, query) = call.path.split_once('?').unwrap_or((&call.path, ""));
        let query: Vec<(String, String)> = query
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
            .map(|(name, value)| (decoded(name), decoded(&value.replace('+', " "))))
            .collect();
        let mut faults = Vec::new();
        let mut known = Vec::new();
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            let parameter = self.resolve(parameter);
            let name = parameter["name"].as_str().expect("a parameter has a name");
            let given: Vec<String> = match parameter["in"].as_str() {
                Some("path") => segment(template, path, name).into_iter().collect(),
                Some("query") => {
                    known.push(name);
                    query.iter().filter(|(given, _)| given == name).map(|(_, value)| value.clone()).collect()
                }
                Some("header") => call.headers.get_all(name).iter().map(|value| latin1(value.as_bytes())).collect(),
                other => panic!("a parameter in {other:?}"),
            };
            if given.len() > 1 || (given.is_empty() && parameter["required"] == true) {
                faults.push(format!("{name} comes {} times", given.len()));
            }
            let is_integer = self.resolve(&parameter["schema"])["type"] == "integer";
            for text in given {
                let number = is_integer.then(|| text.parse::<i64>().ok()).flatten();
                let value = number.map_or(Value::String(text), Value::from);
                let key = format!("{place} parameter {name}");
                faults.extend(self.faults(&key, &parameter["schema"], &value).map(|fault| format!("{name}{fault}")));
            }
        }
        // Where an operation takes no parameter at all, others are ignored (the document says so).
        let unknown =
            query.iter().map(|(name, _)| name).filter(|name| !known.is_empty() && !known.contains(&name.as_str()));
        faults.extend(unknown.map(|name| format!("unknown query parameter {name}")));
        faults
    }

    fn body_faults(&self, place: &str, operation: &Value, call: &Call, answer: &Answer) -> Vec<String> {
        let body = self.resolve(&operation["requestBody"]);
        let given = call.body.as_deref().unwrap_or_default();
        if body.is_null() || (given.is_empty() && body["required"] != true) {
            return Vec::new();
        }
        let content_type = call.headers.get("content-type").and_then(|value| value.to_str().ok()).unwrap_or_default();
        let media_type = content_type.split(';').next().unwrap_or_default().trim().to_lowercase();
        let Some(media) = body["content"].get(&media_type) else {
            return vec![format!("a body of type {media_type:?}")];
        };
        // Bytes: the schema says what of, and no more.
        if media_type == "image/png" {
            return Vec::new();
        }
        let key = format!("{place} body");
        let text = String::from_utf8_lossy(given);
        match media["schema"].get("x-line-schema") {
            None => self.text_faults(&key, &media["schema"], &text),
            // One result a line: only the lines that were taken are judged.
            Some(schema) => {
                let taken = text.lines().zip(answer.text.lines()).filter(|(_, result)| !result.contains("\"failed\""));
                taken.flat_map(|(line, _)| self.text_faults(&key, schema, line)).collect()
            }
        }
    }

    fn text_faults(&self, key: &str, schema: &Value, text: &str) -> Vec<String> {
        match serde_json::from_str(text) {
            Ok(value) => self.faults(key, schema, &value).collect(),
            Err(fault) => vec![format!("not JSON: {fault}")],
        }
    }
}

/// What stands in a path where the template has this parameter, percent-decoded.
fn segment(template: &str, path: &str, name: &str) -> Option<String> {
    let braced = format!("{{{name}}}");
    template.split('/').zip(path.split('/')).find(|(pattern, _)| *pattern == braced).map(|(_, given)| decoded(given))
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend_from_slice(before.as_bytes());
        let code = after.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(code.unwrap_or(b'%'));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A header's bytes, each as the character of that number: what is not ASCII stays visible to a pattern.
fn latin1(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::client::Api;
    use super::*;

    /// What the judge finds in a request that was answered with `taken`.
    fn found(build: impl FnOnce(Api) -> Call, taken: &str) -> String {
        let parameters = json!([
            {"name": "id", "in": "path", "required": true, "schema": {"pattern": "^a b"}},
            {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 9}},
            {"name": "Idempotency-Key", "in": "header", "schema": {"type": "string", "maxLength": 3}},
        ]);
        let body = json!({"type": "object", "additionalProperties": false, "properties": {"n": {"type": "integer"}}});
        let taking = |media: &str, schema: Value| json!({"parameters": parameters, "requestBody": {"required": true, "content": {media: {"schema": schema}}}});
        let openapi = OpenApi::new(json!({"paths": {"/v1/things/{id}": {
            "post": taking("application/json", body.clone()),
            "put": taking("application/x-ndjson", json!({"type": "string", "x-line-schema": body})),
        }}}));
        let call = build(Api::new("http://localhost", None)).key("cs_key");
        let answer = Answer {
            method: call.method.clone(),
            path: call.path.clone(),
            status: 200,
            headers: reqwest::header::HeaderMap::new(),
            text: taken.to_owned(),
            body: Value::Null,
            took: std::time::Duration::ZERO,
        };
        openapi.request_faults(&call, &answer).join("; ")
    }

    #[test]
    fn what_the_document_forbids_is_found() {
        let good = "/v1/things/a%20bc?limit=9";
        let ndjson = |api: Api, lines: &str| api.put(good).header("content-type", "application/x-ndjson").bytes(lines);
        let post = |path: &str, body: Value| {
            let path = path.to_owned();
            found(move |api| api.post(path).json(&body), "{}")
        };
        assert_eq!(post(good, json!({"n": 1})), "");
        assert_eq!(found(|api| ndjson(api, "{\"n\": 1}\n{\"m\": 1}"), "{}\n{\"result\":\"failed\"}"), "");
        for (faults, said) in [
            (post("/v1/others", json!({})), "no such operation"),
            (post("/v1/things/c", json!({})), "id: "),
            (post("/v1/things/a%20b?limit=10", json!({})), "limit: "),
            (post("/v1/things/a%20b?limit=ten", json!({})), "limit: "),
            (post("/v1/things/a%20b?limit=1&limit=2", json!({})), "limit comes 2 times"),
            (post("/v1/things/a%20b?limits=1", json!({})), "unknown query parameter limits"),
            (post(good, json!({"n": "1"})), "/n: "),
            (post(good, json!({"m": 1})), "'m' was unexpected"),
            (found(|api| api.post(good).text("{"), ""), "not JSON"),
            (found(|api| api.post(good), ""), "a body of type \"\""),
            (found(|api| api.post(good).bytes("{}"), ""), "a body of type \"\""),
            (found(|api| api.post(good).text("{}").idempotency_key("long"), ""), "Idempotency-Key: "),
            (found(|api| ndjson(api, "{\"n\": 1}\n{\"m\": 1}"), "{}\n{}"), "'m' was unexpected"),
        ] {
            assert!(faults.contains(said), "{said:?} is not in {faults:?}");
        }
    }
}
