//! The problems: what an operation can answer with, the responses that this makes, and a schema for each.

use std::collections::{BTreeMap, BTreeSet};

use yaml_serde::{Mapping, Value};

use super::schemas::Names;
use super::sources::{Common, EveryProblem, Implied, Operation, Problem, Problems};
use super::{PROBLEMS, at, list, object, once, text, typed};

/// The header that tells an answer given again.
pub(super) const REPLAYED: &str = "Idempotency-Replayed";

/// The problems, in the order of their file.
pub(super) struct Catalogue {
    implied: Implied,
    groups: BTreeMap<String, Vec<String>>,
    every: EveryProblem,
    problems: Vec<(String, Problem)>,
}

impl Catalogue {
    pub(super) fn new(source: Problems) -> Result<Self, String> {
        let problems = source.problems.iter().map(|(code, problem)| {
            let code = text(code)?;
            let problem = typed(problem).map_err(at(&code))?;
            Ok((code, problem))
        });
        let problems = problems.collect::<Result<_, String>>().map_err(at(PROBLEMS))?;
        Ok(Self { implied: source.implied, groups: source.groups, every: source.every_problem, problems })
    }

    /// The codes that an operation can answer with: those that it names, and those that go without saying.
    pub(super) fn codes(
        &self,
        path: &str,
        operation: &Operation,
        is_idempotent: bool,
    ) -> Result<BTreeSet<usize>, String> {
        let implied = [
            (true, &self.implied.always),
            (operation.scope.is_some(), &self.implied.with_key),
            (operation.body.is_some(), &self.implied.with_body),
            (path.contains('{'), &self.implied.with_path_parameter),
            (is_idempotent, &self.implied.with_idempotency_key),
        ];
        let implied = implied.into_iter().filter(|(holds, _)| *holds).flat_map(|(_, codes)| codes);
        let named = operation.problems.iter();
        let named = named.flat_map(|name| self.groups.get(name).map_or(std::slice::from_ref(name), Vec::as_slice));
        let mut found = BTreeSet::new();
        for code in implied.chain(named) {
            let place = self.problems.iter().position(|(known, _)| known == code);
            let place = place.ok_or_else(|| format!("{PROBLEMS} has no problem `{code}`"))?;
            if !found.insert(place) {
                return Err(format!("`{code}` is named twice, or goes without saying"));
            }
        }
        Ok(found)
    }

    /// A schema for each problem, and one for any.
    pub(super) fn add_schemas(&self, names: &Names, schemas: &mut Mapping) -> Result<(), String> {
        let mut any = Vec::new();
        for (code, problem) in &self.problems {
            let mut members = self.every.members.clone();
            for (name, constant) in self.constants(code, problem) {
                let member = members.get_mut(name).and_then(Value::as_mapping_mut);
                member.ok_or_else(|| format!("every_problem has no {name}"))?.insert("const".into(), constant);
            }
            members.extend(problem.members.clone());
            let schema = object([
                ("description", capital(&problem.when).into()),
                ("members", members.into()),
                ("examples", list([self.example(code, problem)])),
            ]);
            any.push(problem_schema(code));
            once(schemas, &schema_name(code), names.schema(&schema).map_err(at(code))?)?;
        }
        let any = object([
            ("description", "Any error (RFC 9457). One schema for each `code`.".into()),
            ("oneOf", Value::Sequence(any)),
        ]);
        once(schemas, "Problem", any)
    }

    fn constants(&self, code: &str, problem: &Problem) -> [(&'static str, Value); 3] {
        let urn = format!("urn:countersign:problem:{code}");
        [("type", urn.into()), ("status", problem.status.into()), ("code", code.into())]
    }

    fn example(&self, code: &str, problem: &Problem) -> Value {
        let texts = [("title", problem.title.as_str().into()), ("detail", problem.detail.as_str().into())];
        let mut own: BTreeMap<&str, Value> = self.constants(code, problem).into_iter().chain(texts).collect();
        let in_order = self.every.members.keys().filter_map(|name| Some((name.clone(), own.remove(name.as_str()?)?)));
        let mut example: Mapping = in_order.collect();
        example.extend(self.every.example.clone());
        example.extend(problem.example.clone());
        example.into()
    }
}

/// The responses that problems make: one for each set of codes with a status in common.
pub(super) struct Responses<'b> {
    pub(super) catalogue: &'b Catalogue,
    pub(super) names: &'b Names,
    pub(super) common: &'b Common,
    named: BTreeSet<usize>,
    /// By name: the codes, with a dot between them.
    pub(super) made: Mapping,
}

impl<'b> Responses<'b> {
    pub(super) fn new(catalogue: &'b Catalogue, names: &'b Names, common: &'b Common) -> Self {
        Self { catalogue, names, common, named: BTreeSet::new(), made: Mapping::new() }
    }

    /// The statuses of these problems, each with a reference to its response.
    pub(super) fn of(&mut self, codes: &BTreeSet<usize>, is_idempotent: bool) -> Result<BTreeMap<u16, Value>, String> {
        self.named.extend(codes);
        let catalogue = self.catalogue;
        let mut by_status: BTreeMap<u16, Vec<&(String, Problem)>> = BTreeMap::new();
        for problem in codes.iter().filter_map(|place| catalogue.problems.get(*place)) {
            by_status.entry(problem.1.status).or_default().push(problem);
        }
        let mut references = BTreeMap::new();
        for (status, problems) in by_status {
            let is_kept = is_idempotent && problems.iter().any(|(_, problem)| problem.kept);
            let mut name = problems.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>().join(".");
            name.push_str(if is_kept { ".replayable" } else { "" });
            if !self.made.contains_key(name.as_str()) {
                let response = self.response(&problems, is_kept)?;
                self.made.insert(name.as_str().into(), response);
            }
            references.insert(status, object([("$ref", format!("#/components/responses/{name}").into())]));
        }
        Ok(references)
    }

    fn response(&self, problems: &[&(String, Problem)], is_kept: bool) -> Result<Value, String> {
        let description: Vec<_> =
            problems.iter().map(|(code, problem)| format!("`{code}`: {}", problem.when)).collect();
        let mut references = problems.iter().map(|(code, _)| problem_schema(code));
        let schema = match (references.next(), references.len()) {
            (Some(only), 0) => only,
            (first, _) => object([("oneOf", first.into_iter().chain(references).collect::<Vec<_>>().into())]),
        };
        let examples = problems.iter().map(|(code, problem)| {
            let value = self.catalogue.example(code, problem);
            (code.as_str().into(), object([("summary", problem.title.as_str().into()), ("value", value)]))
        });
        let content = object([("schema", schema), ("examples", Mapping::from_iter(examples).into())]);
        let mut headers: Vec<&str> =
            problems.iter().flat_map(|(_, problem)| &problem.headers).map(String::as_str).collect();
        headers.sort_unstable();
        headers.dedup();
        let in_all = |name: &str| problems.iter().all(|(_, problem)| problem.headers.iter().any(|other| other == name));
        let headers = headers.iter().map(|name| (*name, in_all(name)));
        let headers = headers.chain(is_kept.then_some((REPLAYED, true)));
        Ok(object([
            ("description", description.join(" ").into()),
            ("headers", self.headers(headers)?),
            ("content", object([("application/problem+json", content)])),
        ]))
    }

    /// Those of every response, then these; one that not every answer has is not required.
    pub(super) fn headers<'n>(&'n self, own: impl Iterator<Item = (&'n str, bool)>) -> Result<Value, String> {
        let every = self.common.every_response.iter().map(|name| (name.as_str(), true));
        let mut headers = Mapping::new();
        for (name, always) in every.chain(own) {
            let mut header = self.names.reference("headers", name)?;
            if !always {
                header = self.names.with_schema(&self.common.headers[name])?;
                header.as_mapping_mut().map(|header| header.remove("required"));
            }
            // `Retry-After.optional` is another description of `Retry-After`.
            let wire_name = name.split('.').next().unwrap_or(name);
            headers.insert(wire_name.into(), header);
        }
        Ok(headers.into())
    }

    /// Those that the service gives where there is no operation.
    pub(super) fn add_those_of_no_operation(&mut self) -> Result<(), String> {
        for place in (0..self.catalogue.problems.len()).filter(|place| !self.named.contains(place)).collect::<Vec<_>>()
        {
            self.of(&BTreeSet::from([place]), false)?;
        }
        Ok(())
    }
}

/// `incorrect-code` is described by `IncorrectCodeProblem`.
fn schema_name(code: &str) -> String {
    code.split('-').map(capital).chain(["Problem".to_owned()]).collect()
}

fn problem_schema(code: &str) -> Value {
    object([("$ref", format!("#/components/schemas/{}", schema_name(code)).into())])
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
