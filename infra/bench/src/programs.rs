//! Which functions there are, and with which variables, as the template says; their binaries, built as they are deployed.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use yaml_serde::Value;

use crate::BenchError;
use crate::function::Program;

/// The name of the key ring's secret.
pub(crate) const KEY_RING: &str = "key-ring";
/// The name of the operator key's secret.
pub(crate) const OPERATOR_KEY: &str = "operator-key";

/// What is measured.
pub(crate) struct Programs {
    /// Does nothing.
    pub(crate) hello: Program,
    /// Makes the calls of another one.
    pub(crate) bare: Program,
    /// Every deployed function.
    pub(crate) functions: Vec<Program>,
}

impl Programs {
    /// The function of that name.
    pub(crate) fn named(&self, name: &str) -> Result<&Program, BenchError> {
        let found = self.functions.iter().find(|program| program.name == name);
        found.ok_or_else(|| BenchError::Template(format!("no function {name}")))
    }
}

/// The project's directory.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The programs: built now, or found in `built`.
pub(crate) fn find(built: Option<&Path>) -> Result<Programs, BenchError> {
    let directory = match built {
        Some(directory) => directory.to_path_buf(),
        None => build()?,
    };
    let text = std::fs::read_to_string(root().join("template.yaml"))?;
    let template = |error: yaml_serde::Error| BenchError::Template(error.to_string());
    let mut document: Value = yaml_serde::from_str(&text).map_err(template)?;
    document.apply_merge().map_err(template)?;
    let shared = variables(&document["Globals"]["Function"]);
    let mut functions = Vec::new();
    for resource in document["Resources"].as_mapping().into_iter().flat_map(|resources| resources.values()) {
        if resource["Type"].as_str() != Some("AWS::Serverless::Function") {
            continue;
        }
        let properties = &resource["Properties"];
        let Some(handler) = properties["Handler"].as_str() else {
            return Err(BenchError::Template("a function without a handler".into()));
        };
        let mut environment = given(shared.iter().cloned().chain(variables(properties)));
        environment.insert("_HANDLER".into(), handler.into());
        functions.push(Program { name: handler.into(), binary: binary(&directory, "bootstrap"), environment });
    }
    let beside = |name: &str| Program {
        name: name.into(),
        binary: binary(&directory, name),
        environment: given(std::iter::empty()),
    };
    Ok(Programs { hello: beside("hello"), bare: beside("bare"), functions })
}

/// Where a build put a binary: cargo in a file, `cargo lambda` in a folder.
fn binary(directory: &Path, name: &str) -> PathBuf {
    let path = directory.join(name);
    if path.is_dir() { path.join("bootstrap") } else { path }
}

fn variables(of: &Value) -> Vec<String> {
    let names = of["Environment"]["Variables"].as_mapping().into_iter().flat_map(|variables| variables.keys());
    names.filter_map(|name| name.as_str().map(str::to_owned)).collect()
}

/// Values for these variables, and those that Lambda gives every function.
fn given(names: impl Iterator<Item = String>) -> HashMap<String, String> {
    let mut environment: HashMap<String, String> = [
        ("AWS_REGION", "us-east-1"),
        ("AWS_ACCESS_KEY_ID", "BENCH"),
        ("AWS_SECRET_ACCESS_KEY", "bench"),
        ("AWS_SESSION_TOKEN", "bench"),
        ("AWS_LAMBDA_FUNCTION_NAME", "bench"),
        ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256"),
        ("AWS_LAMBDA_FUNCTION_VERSION", "1"),
        ("AWS_LAMBDA_LOG_GROUP_NAME", "bench"),
        ("AWS_LAMBDA_LOG_STREAM_NAME", "bench"),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .collect();
    for name in names {
        let value = match name.as_str() {
            "TABLE_NAME" => "countersign",
            "EMAIL_FROM" => "codes@countersign.example",
            "OPERATOR_EMAIL" => "operator@countersign.example",
            "SMS_MAX_PRICE_USD" => "0.50",
            "KEY_RING_SECRET" => KEY_RING,
            "OPERATOR_KEY_SECRET" => OPERATOR_KEY,
            "JOBS_QUEUE_URL" => "http://127.0.0.1:1/000000000000/jobs",
            "WEBHOOKS_QUEUE_URL" => "http://127.0.0.1:1/000000000000/webhooks",
            "PUSH_QUEUE_URL" => "http://127.0.0.1:1/000000000000/pushes",
            "ARGON2_M_KIB" => "19456",
            "ARGON2_T" => "2",
            "ARGON2_P" => "1",
            "LOG_LEVEL" => "info",
            "METRICS_NAMESPACE" => "Countersign/bench",
            "SSL_CERT_FILE" => "/etc/ssl/certs/ca-certificates.crt",
            // A deployment's defaults: not limited, no configuration set.
            _ => "",
        };
        environment.insert(name, value.to_owned());
    }
    environment
}

/// Builds what is measured with the release profile, apart from everything that would give it other features; where it is.
fn build() -> Result<PathBuf, BenchError> {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    for package in ["countersign-bootstrap", "bench-functions"] {
        // What cargo tells the bench of its own package would tell build scripts that they were run for another one.
        let told = |name: &str| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_");
        let environment = std::env::vars_os().filter(|(name, _)| !name.to_str().is_some_and(told));
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.env_clear().envs(environment).current_dir(root());
        let built = cargo.args(["build", "--release", "--locked", "--package", package]).status()?;
        if !built.success() {
            return Err(BenchError::Build);
        }
    }
    Ok(target.join("release"))
}
