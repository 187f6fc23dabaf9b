//! `POST /v1/accounts/import`: NDJSON, an answer for each line, and password hashes that come along.

use crate::harness::person::sign_in;
use crate::harness::*;

/// The password of the hashes below, which other programs made (argon2-cffi, bcrypt, hashlib).
const IMPORTED: &str = "correct horse battery staple";

const HASHES: [(&str, &str); 6] = [
    ("argon2id", "$argon2id$v=19$m=19456,t=2,p=1$ZOP9cZJ6b0fUxp7idagZog$S+Y3fA1O3lYEmwW8cn+WvVYTzkswHbskkGkKmyGI2pw"),
    (
        "weaker argon2id",
        "$argon2id$v=19$m=8192,t=1,p=1$/ltr8HjeDF5N2jmUZzn8HA$YltbVdzgCxfJjykwWHh90OL+EuADKP60a7reBqrm+Fk",
    ),
    ("bcrypt", "$2b$06$Nuf07hBimhfNUb58aXEZMuwYAJs3AM7BGk3rX22NRntABgxq7Ad0m"),
    ("scrypt", "$scrypt$ln=12,r=8,p=1$ZjB088VM5YGcEzPvc/hP5w$9TrWICV8n/V4ShOykNBpaIOyO7V7LIvGGc3OxWQoByk"),
    ("pbkdf2-sha256", "$pbkdf2-sha256$i=20000,l=32$ZjB088VM5YGcEzPvc/hP5w$QDc3fpVZ/kIw2Q97HG0c36fDx0SLfKlGXWdwrZtJSTI"),
    (
        "pbkdf2-sha512",
        "$pbkdf2-sha512$i=20000,l=64$ZjB088VM5YGcEzPvc/hP5w$myxi6HcWG60ZSG9GLmwrhNzko+3yWtoxo/5q0qmIUKCl8AUwnxZJHvfDzjfV7sxu/pDt8rImhkumeKcbyHlZAQ",
    ),
];

/// Sends lines and returns the answers, one for each.
async fn import(firm: &Firm, lines: &[String]) -> Vec<Value> {
    let call = firm.api.post("/v1/accounts/import").key(&firm.key).header("content-type", "application/x-ndjson");
    let answer = call.bytes(lines.join("\n")).send().await;
    answer.expect(200);
    assert_eq!(answer.media_type(), "application/x-ndjson");
    answer.text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

#[tokio::test]
async fn an_imported_hash_of_each_kind_signs_in_and_is_replaced() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    let lines: Vec<String> = HASHES
        .iter()
        .enumerate()
        .map(|(n, (_, hash))| {
            json!({"login_id": format!("person{n}"), "role": "client", "password_hash": hash}).to_string()
        })
        .collect();
    let results = import(&firm, &lines).await;
    assert!(results.iter().all(|result| result["result"] == "created"), "{results:?}");
    for (n, (kind, hash)) in HASHES.iter().enumerate() {
        let login_id = format!("person{n}");
        assert_eq!(sign_in(&firm, &login_id, "correct horse battery stapla").await.status, 401, "{kind}");
        let first = sign_in(&firm, &login_id, IMPORTED).await;
        assert_eq!(first.status, 200, "{kind}\n{first}");
        // Again, by the hash that took its place.
        assert_eq!(sign_in(&firm, &login_id, IMPORTED).await.status, 200, "{kind}");
        if service.is_local() {
            let table = service.api().get("/_local/table").send().await.text;
            let tail = hash.rsplit('$').next().expect("a hash");
            assert!(!table.contains(tail), "{kind}: the imported hash is still there after a sign-in");
        }
    }
}

#[tokio::test]
async fn every_line_is_answered_and_a_bad_one_stops_no_other() {
    let firm = Firm::new(&Service::shared().await).await;
    let lines = [
        json!({"login_id": "ana", "email": people::email(), "role": "client"}).to_string(),
        "not json".to_owned(),
        json!({"login_id": "ben", "role": "emperor"}).to_string(),
        json!({"login_id": "cem", "unknown": 1}).to_string(),
        r#"{"login_id": "dee", "login_id": "eve"}"#.to_owned(),
        json!({"login_id": "fay", "password_hash": "$md5$abc"}).to_string(),
        json!({"login_id": "gus", "password_hash": "$argon2id$v=19$m=4194304,t=9,p=1$ZOP9cZJ6b0fUxp7idagZog$S+Y3fA1O3lYEmwW8cn+WvVYTzkswHbskkGkKmyGI2pw"}).to_string(),
        json!({"role": "client"}).to_string(),
        json!({"login_id": "hal"}).to_string(),
    ];
    let results = import(&firm, &lines).await;
    assert_eq!(results.len(), lines.len(), "{results:?}");
    for (n, result) in results.iter().enumerate() {
        assert_eq!(result["line"], n + 1, "{result}");
        let expected = if n == 0 || n == 8 { "created" } else { "failed" };
        assert_eq!(result["result"], expected, "{} -> {result}", lines[n]);
    }
    firm.get("/v1/accounts/ana").send().await.expect(200);
    firm.get("/v1/accounts/hal").send().await.expect(200);
    for refused in ["ben", "cem", "dee", "eve", "fay", "gus"] {
        firm.get(&format!("/v1/accounts/{refused}")).send().await.problem(404, "not-found");
    }
}

#[tokio::test]
async fn the_same_file_twice_updates_and_doubles_nothing() {
    let firm = Firm::new(&Service::shared().await).await;
    let lines: Vec<String> =
        (0..200).map(|n| json!({"login_id": format!("p{n:03}"), "name": format!("Person {n}")}).to_string()).collect();
    assert!(import(&firm, &lines).await.iter().all(|result| result["result"] == "created"));
    let again = import(&firm, &lines).await;
    assert!(again.iter().all(|result| result["result"] == "updated"), "{:?}", again[0]);
    let page = firm.get("/v1/accounts?limit=100").send().await;
    assert_eq!(page.expect(200)["accounts"].as_array().expect("a list").len(), 100);
}

#[tokio::test]
async fn more_than_a_thousand_lines_are_refused_as_a_whole() {
    let firm = Firm::new(&Service::shared().await).await;
    let lines: Vec<String> = (0..1001).map(|n| json!({"login_id": format!("q{n}")}).to_string()).collect();
    let call = firm.api.post("/v1/accounts/import").key(&firm.key).header("content-type", "application/x-ndjson");
    let answer = call.bytes(lines.join("\n")).send().await;
    answer.problem(400, "invalid-request");
    firm.get("/v1/accounts/q0").send().await.problem(404, "not-found");
    let answer = firm.api.post("/v1/accounts/import").key(&firm.key).text(lines[0].clone()).send().await;
    answer.problem(415, "unsupported-media-type");
}
