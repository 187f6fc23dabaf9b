//! The served OpenAPI document as a judge: every answer must be one that it describes, and every request that was
//! taken one that it allows (`accepted.rs`).
//!
//! Until `GET /openapi.json` answers 200 nothing is judged here; a test of its own demands that it does.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use jsonschema::Validator;
use serde_json::Value;

use super::client::Answer;

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// The document, and the validators made from it so far.
pub(crate) struct OpenApi {
    document: Value,
    validators: Mutex<HashMap<String, Arc<Validator>>>,
}

/// One operation of the document.
#[derive(Clone, Debug)]
pub(crate) struct Operation {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) id: String,
    /// `x-checks-code`: the operation compares something secret that can be guessed.
    pub(crate) checks_code: bool,
    /// The operation takes a key (its `security` says so).
    pub(crate) needs_key: bool,
    pub(crate) takes_body: bool,
    /// The media types that its request body may have.
    pub(crate) media_types: Vec<String>,
}

impl OpenApi {
    pub(crate) fn new(document: Value) -> Self {
        Self { document, validators: Mutex::default() }
    }

    pub(crate) fn document(&self) -> &Value {
        &self.document
    }

    pub(crate) fn operations(&self) -> Vec<Operation> {
        let mut found = Vec::new();
        for (path, item) in self.document["paths"].as_object().expect("the document has paths") {
            for method in METHODS {
                let Some(operation) = item.get(method) else { continue };
                let body = self.resolve(&operation["requestBody"]);
                found.push(Operation {
                    method: method.to_uppercase(),
                    path: path.clone(),
                    id: operation["operationId"].as_str().unwrap_or_default().to_owned(),
                    checks_code: operation["x-checks-code"] == true,
                    needs_key: takes(operation, "api_key"),
                    takes_body: !body.is_null(),
                    media_types: body["content"].as_object().map(|c| c.keys().cloned().collect()).unwrap_or_default(),
                });
            }
        }
        found
    }

    /// Fails the test when the document does not describe this answer to this request.
    pub(crate) fn judge(&self, answer: &Answer) {
        let Some((template, item)) = self.path_item(&answer.path) else { return };
        let method = answer.method.to_lowercase();
        let Some(operation) = item.get(&method) else { return };
        let status = answer.status.to_string();
        let responses = &operation["responses"];
        let (named, response) = match responses.get(&status) {
            Some(response) => (status, response),
            None => match responses.get("default") {
                Some(response) => ("default".to_owned(), response),
                None => panic!("openapi.json does not document this status\n{answer}"),
            },
        };
        let response = self.resolve(response);
        let Some(content) = response["content"].as_object() else {
            assert!(answer.text.is_empty(), "openapi.json documents no body here\n{answer}");
            return;
        };
        let media_type = answer.media_type();
        let Some((media, schema)) = content.get(&media_type).and_then(|media| Some((media, media.get("schema")?)))
        else {
            panic!("openapi.json does not document {media_type:?} here\n{answer}")
        };
        let title = &media["examples"][answer.code()]["summary"];
        assert!(answer.status < 400 || answer.body["title"] == *title, "its title is documented as {title}\n{answer}");
        let key = format!("{method} {template} {named} {media_type}");
        let faults: Vec<String> = match schema.get("x-line-schema") {
            // NDJSON: the schema is that of each line.
            Some(schema) => {
                let lines = answer.text.lines().map(|line| serde_json::from_str(line).unwrap_or(Value::Null));
                lines.flat_map(|line| self.faults(&key, schema, &line).collect::<Vec<_>>()).collect()
            }
            None => self.faults(&key, schema, &answer.body).collect(),
        };
        assert!(faults.is_empty(), "not as openapi.json says: {}\n{answer}", faults.join("; "));
    }

    /// What a value breaks of a schema; `key` is the schema's place in the document.
    pub(crate) fn faults(&self, key: &str, schema: &Value, value: &Value) -> impl Iterator<Item = String> {
        let validator = self.validator(key, schema);
        let faults: Vec<_> =
            validator.iter_errors(value).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
        faults.into_iter()
    }

    /// The schema is compiled with the whole document as its root, so that its `#/components` references resolve.
    fn validator(&self, key: &str, schema: &Value) -> Arc<Validator> {
        let mut validators = self.validators.lock().expect("not poisoned");
        if let Some(validator) = validators.get(key) {
            return Arc::clone(validator);
        }
        let mut root = self.document.clone();
        let members = root.as_object_mut().expect("the document is an object");
        members.insert("allOf".to_owned(), Value::Array(vec![schema.clone()]));
        let validator = jsonschema::draft202012::options()
            .should_validate_formats(true)
            .build(&root)
            .unwrap_or_else(|fault| panic!("openapi.json has a bad schema for {key}: {fault}"));
        let validator = Arc::new(validator);
        validators.insert(key.to_owned(), Arc::clone(&validator));
        validator
    }

    pub(super) fn path_item(&self, path: &str) -> Option<(&String, &Value)> {
        let path = path.split('?').next().unwrap_or_default();
        let paths = self.document["paths"].as_object()?;
        paths.get_key_value(path).or_else(|| paths.iter().find(|(template, _)| matches(template, path)))
    }

    /// What a `$ref` leads to; anything else itself.
    pub(crate) fn resolve<'d>(&'d self, value: &'d Value) -> &'d Value {
        match value["$ref"].as_str() {
            Some(reference) => self.document.pointer(reference.trim_start_matches('#')).expect("a reference resolves"),
            None => value,
        }
    }
}

/// Whether who calls an operation is known by this security scheme.
pub(super) fn takes(operation: &Value, scheme: &str) -> bool {
    operation["security"].as_array().is_some_and(|schemes| schemes.iter().any(|taken| taken.get(scheme).is_some()))
}

fn matches(template: &str, path: &str) -> bool {
    let (mut pattern, mut given) = (template.split('/'), path.split('/'));
    loop {
        match (pattern.next(), given.next()) {
            (None, None) => return true,
            (Some(pattern), Some(given)) if pattern == given || (pattern.starts_with('{') && !given.is_empty()) => {}
            _ => return false,
        }
    }
}
