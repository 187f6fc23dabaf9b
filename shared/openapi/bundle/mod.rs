//! Makes the OpenAPI document of the YAML files beside this folder; `openapi.yaml` says how they are written.
//! Runs at build time (`build.rs`) and in `tests/openapi_bundle.rs`. Texts, names and statuses of the contract stand in
//! the files, never here.

mod operations;
mod problems;
mod schemas;
mod sources;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::de::DeserializeOwned;
use yaml_serde::{Mapping, Value};

use self::operations::path_item;
use self::problems::{Catalogue, Responses};
use self::schemas::Names;
use self::sources::{Capability, Common, Root};

/// The files by name, with their text.
pub(crate) type Files = BTreeMap<String, String>;

/// The three files that belong to no capability.
const ROOT: &str = "openapi.yaml";
const COMMON: &str = "common.yaml";
const PROBLEMS: &str = "problems.yaml";

/// Reads the YAML files of a folder.
///
/// # Errors
/// What the file system says.
pub(crate) fn read(folder: &Path) -> Result<Files, String> {
    let mut files = Files::new();
    for entry in fs::read_dir(folder).map_err(|error| error.to_string())? {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.extension().is_some_and(|extension| extension == "yaml") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
            files.insert(name, text);
        }
    }
    Ok(files)
}

/// The whole document, as JSON without spaces.
///
/// # Errors
/// A sentence for whoever wrote the YAML: which file, where in it, what is wrong.
pub(crate) fn bundle(files: &Files) -> Result<String, String> {
    let root: Root = parsed(files, ROOT)?;
    let common: Common = parsed(files, COMMON)?;
    let catalogue = Catalogue::new(parsed(files, PROBLEMS)?)?;
    let capabilities = capabilities(files, &root)?;

    let mut schemas: Vec<(&str, String, &Value)> = Vec::new();
    let sources = capabilities.iter().map(|(file, capability)| (*file, &capability.schemas));
    for (file, mapping) in sources.chain([(COMMON, &common.schemas)]) {
        for (name, schema) in mapping {
            schemas.push((file, text(name).map_err(at(file))?, schema));
        }
    }
    let names = Names::new(&schemas, &common)?;

    let mut responses = Responses::new(&catalogue, &names, &common);
    let mut paths = Mapping::new();
    for (file, capability) in &capabilities {
        for (path, item) in &capability.paths {
            let path = text(path).map_err(at(file))?;
            let made = path_item(&path, item, &capability.tag, &mut responses);
            once(&mut paths, &path, made.map_err(at(file))?).map_err(at(file))?;
        }
    }
    responses.add_those_of_no_operation()?;
    let responses = responses.made;

    let mut made = Mapping::new();
    for (file, name, schema) in &schemas {
        made.insert(name.as_str().into(), names.schema(schema).map_err(at(&format!("{file}, {name}")))?);
    }
    catalogue.add_schemas(&names, &mut made).map_err(at(PROBLEMS))?;
    let parameters = names.with_schemas(&common.parameters).map_err(at(COMMON))?;
    let headers = names.with_schemas(&common.headers).map_err(at(COMMON))?;
    names.all_used()?;

    let scheme = root.security_schemes.keys().next().cloned().ok_or("openapi.yaml: no security scheme")?;
    let document = object([
        ("openapi", root.openapi),
        ("info", root.info),
        ("servers", root.servers),
        ("tags", Value::Sequence(root.tags.into_iter().map(Value::Mapping).collect())),
        ("security", list([Value::Mapping(Mapping::from_iter([(scheme, list([]))]))])),
        ("paths", paths.into()),
        (
            "components",
            object([
                ("securitySchemes", root.security_schemes.into()),
                ("parameters", parameters.into()),
                ("headers", headers.into()),
                ("responses", responses.into()),
                ("schemas", made.into()),
            ]),
        ),
    ]);
    serde_json::to_string(&document).map_err(|error| error.to_string())
}

/// The capabilities' files, in the order of the tags.
fn capabilities<'f>(files: &'f Files, root: &Root) -> Result<Vec<(&'f str, Capability)>, String> {
    let mut found = Vec::new();
    for file in files.keys().filter(|file| ![ROOT, COMMON, PROBLEMS].contains(&file.as_str())) {
        let capability: Capability = parsed(files, file)?;
        let place = root.tags.iter().position(|tag| tag.get("name").and_then(Value::as_str) == Some(&capability.tag));
        let place = place.ok_or_else(|| format!("{file}: {ROOT} has no tag {:?}", capability.tag))?;
        found.push((place, file.as_str(), capability));
    }
    found.sort_by_key(|(place, ..)| *place);
    Ok(found.into_iter().map(|(_, file, capability)| (file, capability)).collect())
}

/// A file as what it should be. A key that comes twice is an error of the parser's.
fn parsed<T: DeserializeOwned>(files: &Files, file: &str) -> Result<T, String> {
    let source = files.get(file).ok_or_else(|| format!("{file} is missing"))?;
    let mut value: Value = yaml_serde::from_str(source).map_err(|error| format!("{file}: {error}"))?;
    value.apply_merge().map_err(|error| format!("{file}: {error}"))?;
    yaml_serde::from_value(value).map_err(|error| format!("{file}: {error}"))
}

fn typed<T: DeserializeOwned>(value: &Value) -> Result<T, String> {
    yaml_serde::from_value(value.clone()).map_err(|error| error.to_string())
}

fn text(value: &Value) -> Result<String, String> {
    value.as_str().map(str::to_owned).ok_or_else(|| format!("not a text: {value:?}"))
}

/// Puts the place before what is wrong.
fn at(place: &str) -> impl Fn(String) -> String {
    move |error| format!("{place}: {error}")
}

fn once(mapping: &mut Mapping, name: &str, value: Value) -> Result<(), String> {
    mapping.insert(name.into(), value).map_or(Ok(()), |_| Err(format!("{name} is there twice")))
}

fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    Value::Mapping(members.into_iter().map(|(name, value)| (name.into(), value)).collect())
}

fn list<const N: usize>(entries: [Value; N]) -> Value {
    Value::Sequence(entries.into())
}
