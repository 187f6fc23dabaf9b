//! The shapes of the YAML files. A key that is not listed here is a misspelling.

use std::collections::BTreeMap;

use serde::Deserialize;
use yaml_serde::{Mapping, Value};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Root {
    pub(super) openapi: Value,
    pub(super) info: Value,
    pub(super) servers: Value,
    pub(super) tags: Vec<Mapping>,
    pub(super) security_schemes: Mapping,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Common {
    pub(super) every_response: Vec<String>,
    pub(super) parameters: Mapping,
    pub(super) headers: Mapping,
    pub(super) schemas: Mapping,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Capability {
    pub(super) tag: String,
    pub(super) paths: Mapping,
    #[serde(default)]
    pub(super) schemas: Mapping,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Operation {
    #[serde(rename = "operationId")]
    pub(super) id: String,
    pub(super) scope: Option<String>,
    #[serde(rename = "x-checks-code", default)]
    pub(super) checks_code: bool,
    pub(super) summary: String,
    pub(super) description: String,
    #[serde(default)]
    pub(super) parameters: Vec<Value>,
    pub(super) body: Option<Body>,
    pub(super) answers: Mapping,
    #[serde(default)]
    pub(super) problems: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Body {
    #[serde(default)]
    pub(super) optional: bool,
    pub(super) media: Option<String>,
    pub(super) schema: Value,
    pub(super) example: Option<Value>,
    pub(super) examples: Option<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Answer {
    pub(super) description: String,
    #[serde(default)]
    pub(super) headers: Vec<String>,
    pub(super) media: Option<String>,
    pub(super) schema: Option<Value>,
    pub(super) example: Option<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Problems {
    pub(super) implied: Implied,
    pub(super) groups: BTreeMap<String, Vec<String>>,
    pub(super) every_problem: EveryProblem,
    pub(super) problems: Mapping,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Implied {
    pub(super) always: Vec<String>,
    pub(super) with_key: Vec<String>,
    pub(super) with_body: Vec<String>,
    pub(super) with_path_parameter: Vec<String>,
    pub(super) with_idempotency_key: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EveryProblem {
    pub(super) members: Mapping,
    pub(super) example: Mapping,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Problem {
    pub(super) status: u16,
    pub(super) title: String,
    pub(super) detail: String,
    pub(super) when: String,
    #[serde(default)]
    pub(super) kept: bool,
    #[serde(default)]
    pub(super) headers: Vec<String>,
    #[serde(default)]
    pub(super) members: Mapping,
    #[serde(default)]
    pub(super) example: Mapping,
}
