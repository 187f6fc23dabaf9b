//! `GET /openapi.json`: OpenAPI 3.1, complete, and the same routes that the service answers.

use crate::harness::catalogue::CODES;
use crate::harness::openapi::OpenApi;
use crate::harness::*;

#[tokio::test]
async fn the_document_is_served_to_anyone() {
    let service = Service::shared().await;
    let answer = service.api().get("/openapi.json").send().await;
    let document = answer.expect(200);
    assert!(document["openapi"].as_str().is_some_and(|version| version.starts_with("3.1.")), "{}", document["openapi"]);
    assert!(document["info"]["title"].is_string());
    assert!(document["info"]["version"].is_string());
}

#[tokio::test]
async fn every_route_of_the_contract_is_in_it() {
    let service = Service::shared().await;
    let contract = [
        "POST /v1/passcodes",
        "GET /v1/passcodes/{id}",
        "DELETE /v1/passcodes/{id}",
        "POST /v1/passcodes/{id}/verify",
        "POST /v1/passcodes/{id}/resend",
        "POST /v1/recipients/unlock",
        "GET /v1/captcha",
        "POST /v1/password-resets",
        "POST /v1/password-resets/{id}/verify",
        "POST /v1/password-resets/{id}/resend",
        "POST /v1/password-resets/{id}/complete",
        "GET /v1/accounts",
        "POST /v1/accounts/import",
        "PUT /v1/accounts/{login_id}",
        "GET /v1/accounts/{login_id}",
        "PATCH /v1/accounts/{login_id}",
        "DELETE /v1/accounts/{login_id}",
        "PUT /v1/accounts/{login_id}/password",
        "POST /v1/sign-ins",
        "POST /v1/tenants",
        "GET /v1/tenants",
        "GET /v1/tenants/{id}",
        "PATCH /v1/tenants/{id}",
        "DELETE /v1/tenants/{id}",
        "POST /v1/tenants/{id}/api-keys",
        "GET /v1/tenants/{id}/api-keys",
        "DELETE /v1/tenants/{id}/api-keys/{key_id}",
        "PUT /v1/tenants/{id}/plans/sms",
        "PUT /v1/tenants/{id}/plans/mfa",
        "GET /v1/settings",
        "PATCH /v1/settings",
        "POST /v1/plans/sms/requests",
        "GET /v1/usage",
        "GET /v1/audit",
        "POST /v1/links",
        "GET /v1/links",
        "GET /v1/links/{id}",
        "PATCH /v1/links/{id}",
        "DELETE /v1/links/{id}",
        "POST /v1/links/{id}/resend",
        "POST /v1/item-visits",
        "POST /v1/sessions",
        "GET /v1/sessions",
        "GET /v1/sessions/{id}",
        "POST /v1/sessions/{id}/end",
        "POST /v1/sessions/{id}/participants",
        "PATCH /v1/sessions/{id}/participants/{pid}",
        "DELETE /v1/sessions/{id}/participants/{pid}",
        "POST /v1/sessions/{id}/participants/{pid}/invite",
        "POST /v1/sessions/{id}/participants/{pid}/passcode",
        "POST /v1/sessions/{id}/participants/{pid}/reveal",
        "POST /v1/session-entries",
        "POST /v1/devices",
        "PUT /v1/devices/{id}",
        "DELETE /v1/devices/{id}",
        "GET /v1/devices/{id}/requests",
        "POST /v1/devices/{id}/requests/{request_id}",
        "DELETE /v1/accounts/{login_id}/push-block",
        "GET /.well-known/jwks.json",
        "GET /openapi.json",
    ];
    let documented: Vec<String> =
        service.openapi().operations().iter().map(|o| format!("{} {}", o.method, o.path)).collect();
    for route in contract {
        assert!(documented.iter().any(|line| line == route), "{route} is not documented");
    }
}

#[tokio::test]
async fn every_documented_operation_is_answered() {
    let service = Service::shared().await;
    for operation in service.openapi().operations().into_iter().filter(|operation| operation.needs_key) {
        let path = operation.path.replace("{id}", "x").replace("{key_id}", "x").replace("{login_id}", "x");
        let answer = service.api().call(&operation.method, path).send().await;
        assert_eq!(answer.status, 401, "a route without a function?\n{answer}");
    }
}

#[tokio::test]
async fn ids_of_operations_are_unique_and_every_one_says_what_it_does() {
    let service = Service::shared().await;
    let mut ids: Vec<String> = service.openapi().operations().into_iter().map(|operation| operation.id).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "an operationId twice");
    assert!(ids.iter().all(|id| !id.is_empty()));
    for (path, item) in service.openapi().document()["paths"].as_object().expect("paths") {
        for operation in item.as_object().expect("operations").values().filter(|value| value.get("responses").is_some())
        {
            assert!(operation["summary"].is_string(), "no summary at {path}");
        }
    }
}

#[tokio::test]
async fn bodies_are_json_or_told_otherwise() {
    let service = Service::shared().await;
    for operation in service.openapi().operations().into_iter().filter(|operation| operation.takes_body) {
        assert_eq!(operation.media_types.len(), 1, "{} {}", operation.method, operation.path);
        let media_type = &operation.media_types[0];
        let is_logo = operation.path == "/v1/settings/logo" && media_type == "image/png";
        assert!(is_logo || media_type.ends_with("json"), "{} {}", operation.method, operation.path);
    }
}

#[tokio::test]
async fn every_example_is_one_that_its_schema_takes() {
    let service = Service::shared().await;
    let openapi = service.openapi();
    let mut judged = 0;
    for (place, schema, example) in examples(openapi) {
        let faults: Vec<String> = openapi.faults(&format!("{place} example"), &schema, &example).collect();
        assert!(faults.is_empty(), "{place}: {}\n{example}", faults.join("; "));
        judged += 1;
    }
    assert!(judged > 100, "only {judged} examples");
}

/// Every example of a parameter, a request or an answer: its place, its schema, and itself.
fn examples(openapi: &OpenApi) -> Vec<(String, Value, Value)> {
    let mut found = Vec::new();
    let operations = openapi.document()["paths"].as_object().expect("paths").iter();
    let operations = operations.flat_map(|(path, item)| {
        item.as_object()
            .expect("operations")
            .iter()
            .map(move |(method, operation)| (format!("{method} {path}"), operation))
    });
    for (place, operation) in operations {
        for parameter in operation["parameters"].as_array().into_iter().flatten().map(|one| openapi.resolve(one)) {
            let example = parameter.get("example").cloned();
            found.extend(example.map(|it| (format!("{place} {}", parameter["name"]), parameter["schema"].clone(), it)));
        }
        let answers = operation["responses"].as_object().expect("responses").iter();
        let bodies = answers.map(|(status, answer)| (status.as_str(), answer));
        for (name, body) in bodies.chain([("request", &operation["requestBody"])]) {
            let content = openapi.resolve(body)["content"].as_object().into_iter().flatten();
            for (media, example) in content.flat_map(|(_, media)| {
                media["examples"].as_object().expect("examples").values().map(move |example| (media, &example["value"]))
            }) {
                let place = format!("{place} {name}");
                match media["schema"].get("x-line-schema") {
                    None => found.push((place, media["schema"].clone(), example.clone())),
                    Some(schema) => found.extend(example.as_str().expect("lines").lines().map(|line| {
                        (place.clone(), schema.clone(), serde_json::from_str(line).expect("a line of JSON"))
                    })),
                }
            }
        }
    }
    found
}

#[tokio::test]
async fn the_problems_of_the_contract_are_documented_and_no_others() {
    let service = Service::shared().await;
    let openapi = service.openapi();
    let any = openapi.document()["components"]["schemas"]["Problem"]["oneOf"].as_array().expect("the problems");
    let documented = any.iter().map(|problem| {
        let members = &openapi.resolve(problem)["properties"];
        let status = members["status"]["const"].as_u64().expect("a status");
        (u16::try_from(status).expect("a status"), members["code"]["const"].as_str().expect("a code"))
    });
    let mut documented: Vec<(u16, &str)> = documented.collect();
    // A 500 is documented all the same; that no test may see one is the harness's business.
    let mut ours: Vec<(u16, &str)> = CODES.into_iter().chain([(500, "internal-error")]).collect();
    documented.sort_unstable();
    ours.sort_unstable();
    assert_eq!(documented, ours);
}
