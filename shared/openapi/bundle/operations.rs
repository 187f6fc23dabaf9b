//! One operation in OpenAPI's own words, with what its scope, its parameters and its problems bring along.

use yaml_serde::{Mapping, Value};

use super::problems::{REPLAYED, Responses};
use super::schemas::Names;
use super::sources::{Answer, Operation};
use super::{at, list, object, text, typed};

/// The parameter that makes an operation's answers repeatable.
const IDEMPOTENCY_KEY: &str = "IdempotencyKey";

/// In the place of a scope: who calls is a paired device, known by its signature.
const DEVICE: &str = "device";

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// One path with its methods.
pub(super) fn path_item(path: &str, item: &Value, tag: &str, responses: &mut Responses<'_>) -> Result<Value, String> {
    let mut made = Mapping::new();
    let shared = item.get("parameters").and_then(Value::as_sequence).cloned().unwrap_or_default();
    let item = item.as_mapping().ok_or_else(|| format!("{path}: not a mapping"))?;
    for (method, source) in item.iter().filter(|(method, _)| method.as_str() != Some("parameters")) {
        let method = text(method)?;
        let made_of = if METHODS.contains(&method.as_str()) {
            typed(source).and_then(|source| operation(path, &shared, source, tag, responses))
        } else {
            Err("not a method".to_owned())
        };
        made.insert(method.as_str().into(), made_of.map_err(at(&format!("{method} {path}")))?);
    }
    Ok(made.into())
}

fn operation(
    path: &str,
    shared: &[Value],
    mut source: Operation,
    tag: &str,
    responses: &mut Responses<'_>,
) -> Result<Value, String> {
    source.parameters.splice(0..0, shared.iter().cloned());
    let is_idempotent = source.parameters.iter().any(|name| name.as_str() == Some(IDEMPOTENCY_KEY));
    let needs = match source.scope.as_deref() {
        None => "Needs no key.".to_owned(),
        Some("operator") => "Needs the operator's key.".to_owned(),
        Some(DEVICE) => "Needs the signature of the device, and no key.".to_owned(),
        Some(scope) => format!("Needs a key with the scope `{scope}`."),
    };
    let security = source.scope.iter().map(|scope| match scope.as_str() {
        DEVICE => object([("device_signature", Value::Sequence(Vec::new()))]),
        scope => object([("api_key", list([scope.into()]))]),
    });
    let mut made = Mapping::from_iter([
        ("operationId".into(), source.id.as_str().into()),
        ("tags".into(), list([tag.into()])),
        ("summary".into(), source.summary.as_str().into()),
        ("description".into(), format!("{} {needs}", source.description).into()),
        ("security".into(), Value::Sequence(security.collect())),
    ]);
    if source.checks_code {
        made.insert("x-checks-code".into(), true.into());
    }
    let parameters = parameters(path, &source.parameters, responses)?;
    if !parameters.is_empty() {
        made.insert("parameters".into(), Value::Sequence(parameters));
    }
    let mut all = answers(&source.answers, is_idempotent, responses)?;
    let codes = responses.catalogue.codes(path, &source, is_idempotent)?;
    for (status, reference) in responses.of(&codes, is_idempotent)? {
        all.insert(status.to_string().into(), reference);
    }
    if let Some(body) = source.body {
        let content = content(responses.names, body.media, &body.schema, body.example, body.examples)?;
        made.insert("requestBody".into(), object([("required", (!body.optional).into()), ("content", content)]));
    }
    made.insert("responses".into(), all.into());
    Ok(made.into())
}

/// The parameters; those of the path must be those that its braces name.
fn parameters(path: &str, sources: &[Value], responses: &Responses<'_>) -> Result<Vec<Value>, String> {
    let (mut made, mut in_path) = (Vec::new(), Vec::new());
    for source in sources {
        let definition = match source.as_str() {
            Some(name) => {
                made.push(responses.names.reference("parameters", name)?);
                &responses.common.parameters[name]
            }
            None => {
                made.push(responses.names.with_schema(source)?);
                source
            }
        };
        if definition["in"] == "path" {
            in_path.push(text(&definition["name"])?);
        }
    }
    let in_braces: Vec<_> = path.split(['{', '}']).skip(1).step_by(2).collect();
    if in_braces == in_path { Ok(made) } else { Err(format!("the path's parameters are declared as {in_path:?}")) }
}

/// The answers that are not problems, by status.
fn answers(sources: &Mapping, is_idempotent: bool, responses: &Responses<'_>) -> Result<Mapping, String> {
    let mut made = Mapping::new();
    for (status, answer) in sources {
        let status = status.as_u64().ok_or("an answer's status is a number")?;
        let answer: Answer = typed(answer)?;
        let headers = answer.headers.iter().map(String::as_str).chain(is_idempotent.then_some(REPLAYED));
        let headers = responses.headers(headers.map(|name| (name, true)))?;
        let mut response =
            Mapping::from_iter([("description".into(), answer.description.into()), ("headers".into(), headers)]);
        if let Some(schema) = &answer.schema {
            let content = content(responses.names, answer.media, schema, answer.example, None)?;
            response.insert("content".into(), content);
        }
        made.insert(status.to_string().into(), response.into());
    }
    Ok(made)
}

/// A media type with its schema and its examples.
fn content(
    names: &Names,
    media: Option<String>,
    schema: &Value,
    example: Option<Value>,
    examples: Option<Value>,
) -> Result<Value, String> {
    let one = example.map(|value| object([("example", object([("value", value)]))]));
    let examples = one.or(examples).ok_or("a body without an example")?;
    let content = object([("schema", names.schema(schema)?), ("examples", examples)]);
    Ok(object([(media.as_deref().unwrap_or("application/json"), content)]))
}
