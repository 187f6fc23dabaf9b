//! Schemas in OpenAPI's own words, and the names under which they, parameters and headers are referred to.

use std::cell::RefCell;
use std::collections::BTreeSet;

use yaml_serde::{Mapping, Value};

use super::sources::Common;
use super::{at, object, text};

/// What may stand in a schema as it is (JSON Schema 2020-12 and OpenAPI 3.1); any other word is a misspelling.
const PLAIN_KEYWORDS: [&str; 22] = [
    "const",
    "contentMediaType",
    "default",
    "dependentRequired",
    "deprecated",
    "description",
    "enum",
    "examples",
    "format",
    "maxItems",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "multipleOf",
    "pattern",
    "required",
    "title",
    "type",
    "uniqueItems",
    "writeOnly",
];

/// What stands in `components`: every name that can be referred to, and those that were.
pub(super) struct Names {
    known: BTreeSet<String>,
    used: RefCell<BTreeSet<String>>,
}

impl Names {
    pub(super) fn new(schemas: &[(&str, String, &Value)], common: &Common) -> Result<Self, String> {
        let mut known = BTreeSet::new();
        for (file, name, _) in schemas {
            if !known.insert(format!("schemas/{name}")) {
                return Err(format!("{file}: a second schema {name}"));
            }
        }
        for (kind, mapping) in [("parameters", &common.parameters), ("headers", &common.headers)] {
            known.extend(mapping.keys().filter_map(Value::as_str).map(|name| format!("{kind}/{name}")));
        }
        Ok(Self { known, used: RefCell::default() })
    }

    pub(super) fn reference(&self, kind: &str, name: &str) -> Result<Value, String> {
        let full = format!("{kind}/{name}");
        if !self.known.contains(&full) {
            return Err(format!("there is no {name} among the {kind}"));
        }
        let reference = object([("$ref", format!("#/components/{full}").into())]);
        self.used.borrow_mut().insert(full);
        Ok(reference)
    }

    /// What is defined and referred to by nothing would be read, and mended, in vain.
    pub(super) fn all_used(&self) -> Result<(), String> {
        let used = self.used.borrow();
        let unused: Vec<_> = self.known.difference(&used).map(String::as_str).collect();
        if unused.is_empty() { Ok(()) } else { Err(format!("nothing refers to {}", unused.join(", "))) }
    }

    /// A schema in OpenAPI's own words.
    pub(super) fn schema(&self, source: &Value) -> Result<Value, String> {
        let source = match source {
            Value::String(name) => return self.reference("schemas", name),
            Value::Bool(_) => return Ok(source.clone()),
            Value::Mapping(source) => source,
            _ => return Err(format!("not a schema: {source:?}")),
        };
        let mut made = Mapping::new();
        for (key, value) in source {
            let keyword = text(key)?;
            match keyword.as_str() {
                "$ref" => made.extend(self.schema(value)?.as_mapping().cloned().unwrap_or_default()),
                "members" => made.extend(self.closed_object(value).map_err(at("members"))?),
                "properties" => _ = made.insert(key.clone(), self.schemas(value)?),
                "items" | "additionalProperties" | "propertyNames" | "x-line-schema" => {
                    made.insert(key.clone(), self.schema(value).map_err(at(&keyword))?);
                }
                "oneOf" | "anyOf" | "allOf" => {
                    let several = value.as_sequence().ok_or("not a list of schemas")?;
                    let several = several.iter().map(|one| self.schema(one));
                    made.insert(key.clone(), Value::Sequence(several.collect::<Result<_, _>>().map_err(at(&keyword))?));
                }
                "discriminator" => _ = made.insert(key.clone(), self.discriminator(value)?),
                plain if PLAIN_KEYWORDS.contains(&plain) => _ = made.insert(key.clone(), value.clone()),
                unknown => return Err(format!("{unknown:?} is no keyword of a schema")),
            }
        }
        Ok(made.into())
    }

    /// An object that has these members and no others.
    fn closed_object(&self, members: &Value) -> Result<Mapping, String> {
        let members = members.as_mapping().ok_or("not a mapping")?;
        let (mut required, mut properties) = (Vec::new(), Mapping::new());
        for (name, schema) in members {
            let name = text(name)?;
            let plain = name.trim_end_matches('?');
            if plain == name {
                required.push(plain.into());
            }
            properties.insert(plain.into(), self.schema(schema).map_err(at(plain))?);
        }
        let mut made =
            Mapping::from_iter([("type".into(), "object".into()), ("additionalProperties".into(), false.into())]);
        if !required.is_empty() {
            made.insert("required".into(), Value::Sequence(required));
        }
        made.insert("properties".into(), properties.into());
        Ok(made)
    }

    fn schemas(&self, named: &Value) -> Result<Value, String> {
        let named = named.as_mapping().ok_or("properties: not a mapping")?;
        let made = named.iter().map(|(name, schema)| Ok((name.clone(), self.schema(schema)?)));
        Ok(made.collect::<Result<Mapping, String>>()?.into())
    }

    fn discriminator(&self, source: &Value) -> Result<Value, String> {
        let mut made = source.clone();
        for value in made["mapping"].as_mapping_mut().ok_or("a discriminator without a mapping")?.values_mut() {
            *value = self.reference("schemas", &text(value)?)?["$ref"].clone();
        }
        Ok(made)
    }

    /// A parameter or a header with its `schema` in OpenAPI's own words.
    pub(super) fn with_schema(&self, source: &Value) -> Result<Value, String> {
        let mut made = source.clone();
        let made_of = made.as_mapping_mut().ok_or("not a mapping")?;
        let schema = made_of.get_mut("schema").ok_or("no schema")?;
        *schema = self.schema(schema)?;
        Ok(made)
    }

    pub(super) fn with_schemas(&self, sources: &Mapping) -> Result<Mapping, String> {
        sources.iter().map(|(name, source)| Ok((name.clone(), self.with_schema(source)?))).collect()
    }
}
