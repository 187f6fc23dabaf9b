//! The contract's *Conventions*: routes, keys, sizes, types and ids. The headers and the form of every
//! answer are checked by the client for each test.

use crate::harness::*;

#[tokio::test]
async fn a_route_that_does_not_exist_is_not_found() {
    let firm = Firm::new(&Service::shared().await).await;
    for path in ["/v1", "/v1/nothing", "/v1/passcodes/", "/v1/passcodes/a/b/c", "/v2/passcodes", "/V1/passcodes"] {
        firm.get(path).send().await.problem(404, "not-found");
    }
}

#[tokio::test]
async fn a_method_that_a_route_lacks_is_refused_with_those_it_has() {
    let firm = Firm::new(&Service::shared().await).await;
    let cases = [
        ("PUT", "/v1/passcodes", &["POST"][..]),
        ("GET", "/v1/passcodes", &["POST"]),
        ("POST", "/v1/passcodes/pc_x", &["GET", "DELETE"]),
        ("GET", "/v1/passcodes/pc_x/verify", &["POST"]),
        ("DELETE", "/v1/passcodes/pc_x/resend", &["POST"]),
        ("POST", "/openapi.json", &["GET"]),
    ];
    for (method, path, allowed) in cases {
        let answer = firm.api.call(method, path).key(&firm.key).json(&json!({})).send().await;
        answer.problem(405, "method-not-allowed");
        let allow = answer.header("allow").expect("checked by the client");
        let listed: Vec<&str> = allow.split(',').map(str::trim).collect();
        assert!(allowed.iter().all(|method| listed.contains(method)), "Allow: {allow} for {method} {path}");
        assert!(!listed.contains(&method), "Allow: {allow} for {method} {path}");
    }
}

#[tokio::test]
async fn every_bad_key_gets_one_and_the_same_answer() {
    let firm = Firm::new(&Service::shared().await).await;
    let last = firm.key.chars().next_back().expect("a key");
    let changed = format!("{}{}", &firm.key[..firm.key.len() - 1], if last == 'a' { 'b' } else { 'a' });
    let credentials = [
        String::new(),
        "Bearer".to_owned(),
        "Bearer ".to_owned(),
        format!("Bearer {changed}"),
        format!("Bearer {}", &firm.key[..firm.key.len() - 1]),
        format!("Bearer {}x", firm.key),
        format!("Bearer {} {}", firm.key, firm.key),
        format!("Basic {}", firm.key),
        firm.key.clone(),
        "Bearer cs_unknown_unknown".to_owned(),
        "Bearer null".to_owned(),
        format!("Bearer {}", "a".repeat(3000)),
    ];
    let body = json!({"recipient": {"phone": people::french_mobile()}});
    let none = firm.api.post("/v1/passcodes").json(&body).send().await;
    none.problem(401, "unauthorized");
    // API Gateway's REST APIs rename the header.
    let scheme = none.header("www-authenticate").or(none.header("x-amzn-remapped-www-authenticate"));
    assert!(scheme.is_some_and(|scheme| scheme.starts_with("Bearer")), "RFC 9110 §15.5.2\n{none}");
    for credential in &credentials {
        let answer = firm.api.post("/v1/passcodes").header("authorization", credential).json(&body).send().await;
        assert_eq!(answer.anonymous(), none.anonymous(), "for {credential:?}");
    }
    let twice = firm.api.post("/v1/passcodes").key(&firm.key).key(&firm.key).json(&body).send().await;
    twice.problem(401, "unauthorized");
}

#[tokio::test]
async fn the_scheme_of_the_key_is_compared_without_case() {
    let firm = Firm::new(&Service::shared().await).await;
    let call = firm.api.get("/v1/passcodes/pc_unknown").header("authorization", &format!("bearer {}", firm.key));
    call.send().await.problem(404, "not-found");
}

#[tokio::test]
async fn a_key_without_the_scope_is_forbidden_before_anything_is_looked_up() {
    let firm = Firm::new(&Service::shared().await).await;
    let key = firm.new_key(&["firm"]).await;
    let body = json!({"recipient": {"phone": people::french_mobile()}});
    firm.api.post("/v1/passcodes").key(&key).json(&body).send().await.problem(403, "forbidden");
    firm.api.get("/v1/passcodes/pc_unknown").key(&key).send().await.problem(403, "forbidden");
    let unlock = json!({"phone": people::french_mobile()});
    let passcodes_only = firm.new_key(&["passcodes"]).await;
    firm.api.post("/v1/recipients/unlock").key(&passcodes_only).json(&unlock).send().await.problem(403, "forbidden");
    let operator = firm.service.operator_key();
    firm.api.post("/v1/passcodes").key(operator).json(&body).send().await.problem(403, "forbidden");
    firm.api.get("/v1/tenants").key(&firm.key).send().await.problem(403, "forbidden");
}

#[tokio::test]
async fn sixteen_kib_are_read_and_one_byte_more_is_refused() {
    let firm = Firm::new(&Service::shared().await).await;
    let padded = |size: usize| {
        let body = json!({"recipient": {"phone": people::french_mobile()}}).to_string();
        let spaces = " ".repeat(size - body.len());
        format!("{body}{spaces}")
    };
    let call = |body: String| firm.api.post("/v1/passcodes").key(&firm.key).text(body).send();
    call(padded(16 * 1024)).await.expect(201);
    call(padded(16 * 1024 + 1)).await.problem(413, "payload-too-large");
    call(padded(1024 * 1024)).await.problem(413, "payload-too-large");
}

#[tokio::test]
async fn a_body_must_be_declared_as_json() {
    let firm = Firm::new(&Service::shared().await).await;
    let body = || json!({"recipient": {"phone": people::french_mobile()}}).to_string();
    let post = |content_type: &str| {
        firm.api.post("/v1/passcodes").key(&firm.key).header("content-type", content_type).bytes(body()).send()
    };
    for refused in ["text/plain", "application/x-www-form-urlencoded", "application/xml", "multipart/form-data", "json"]
    {
        post(refused).await.problem(415, "unsupported-media-type");
    }
    let undeclared = firm.api.post("/v1/passcodes").key(&firm.key).bytes(body()).send().await;
    undeclared.problem(415, "unsupported-media-type");
    for accepted in ["application/json", "application/json; charset=utf-8", "Application/JSON;charset=UTF-8"] {
        post(accepted).await.expect(201);
    }
}

#[tokio::test]
async fn ids_carry_at_least_128_random_bits_and_no_time() {
    let firm = Firm::new(&Service::shared().await).await;
    let (first, second) = (firm.issued_by_sms().await, firm.issued_by_sms().await);
    for (id, prefix) in [(&first.id, "pc_"), (&second.id, "pc_"), (&firm.id, "tn_")] {
        let random = id.strip_prefix(prefix).unwrap_or_else(|| panic!("{id} does not start with {prefix}"));
        assert!(random.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_'), "{id}");
        // 22 characters of base64 are the fewest that hold 128 bits.
        assert!(random.len() >= 22, "R13: {id} is too short");
    }
    let shared = first.id.chars().zip(second.id.chars()).take_while(|(a, b)| a == b).count();
    assert!(shared < "pc_".len() + 6, "R13: a common prefix of two new ids: {} {}", first.id, second.id);
}

#[tokio::test]
async fn request_ids_differ_between_requests() {
    let firm = Firm::new(&Service::shared().await).await;
    let id = async || {
        let answer = firm.read("pc_unknown").await;
        answer.header("x-request-id").expect("checked by the client").to_owned()
    };
    assert_ne!(id().await, id().await);
}

#[tokio::test]
async fn an_unknown_id_is_not_found_whatever_it_looks_like() {
    let firm = Firm::new(&Service::shared().await).await;
    let ids = ["pc_x", "x", "pc_", "%00", "pc_%F0%9F%98%80", "..%2F..", "pc_%0A", &"p".repeat(2000), "tn_abc", "%FF"];
    for id in ids {
        firm.read(id).await.problem(404, "not-found");
        firm.verify(id, "123456").send().await.problem(404, "not-found");
        firm.resend(id).send().await.problem(404, "not-found");
        firm.cancel(id).send().await.problem(404, "not-found");
    }
}
