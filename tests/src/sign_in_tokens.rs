//! The token of a sign-in, checked offline with nothing but the published keys.

use data_encoding::BASE64URL_NOPAD;
use ring::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};

use crate::harness::*;

/// The claims of a token whose signature is right by the published keys; `None` when it is not.
pub(crate) fn claims(token: &str, jwks: &Value) -> Option<Value> {
    let (signed, signature) = token.rsplit_once('.')?;
    let (header, payload) = signed.split_once('.')?;
    let decoded = |part: &str| BASE64URL_NOPAD.decode(part.as_bytes()).ok();
    let header: Value = serde_json::from_slice(&decoded(header)?).ok()?;
    if header["alg"] != "ES256" {
        return None;
    }
    let key = jwks["keys"].as_array()?.iter().find(|key| key["kid"] == header["kid"])?;
    let mut point = vec![4];
    point.extend(decoded(key["x"].as_str()?)?);
    point.extend(decoded(key["y"].as_str()?)?);
    UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point).verify(signed.as_bytes(), &decoded(signature)?).ok()?;
    serde_json::from_slice(&decoded(payload)?).ok()
}

/// The key that signed a token, as its header says.
pub(crate) fn kid(token: &str) -> String {
    let header = BASE64URL_NOPAD.decode(token.split('.').next().expect("a header").as_bytes()).expect("base64url");
    let header: Value = serde_json::from_slice(&header).expect("JSON");
    header["kid"].as_str().expect("a name").to_owned()
}

async fn token(person: &Person) -> (String, Value) {
    let answer = person.sign_in(PASSWORD).await;
    (answer.expect(200)["sign_in_token"].as_str().expect("a token").to_owned(), answer.body.clone())
}

pub(crate) async fn jwks(service: &Service) -> Value {
    service.api().get("/.well-known/jwks.json").send().await.expect(200).clone()
}

#[tokio::test]
async fn a_token_is_checked_with_the_published_keys_alone() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    let person = Person::new(&firm).await;
    let (token, answer) = token(&person).await;
    let claims = claims(&token, &jwks(&service).await).expect("the signature is right");
    assert_eq!(claims["iss"], "urn:countersign");
    assert_eq!(claims["aud"], firm.id);
    assert_eq!(claims["tenant"], firm.id);
    assert_eq!(claims["sub"], answer["account"]["id"]);
    assert_eq!(claims["sid"], answer["id"]);
    assert_eq!((&claims["amr"], &claims["acr"]), (&answer["amr"], &answer["acr"]));
    assert_eq!((&claims["amr"], &claims["acr"]), (&json!(["pwd"]), &json!("aal1")));
    assert_eq!(claims["epoch"], answer["account"]["sign_in_epoch"]);
    assert_eq!(claims["auth_time"], claims["iat"]);
    let (issued, expires) = (claims["iat"].as_i64().expect("a time"), claims["exp"].as_i64().expect("a time"));
    assert_eq!(expires - issued, 10 * 60, "short");
    assert_eq!(service::time(&answer["expires_at"]).as_second(), expires);
    let text = claims.to_string();
    assert!(!text.contains(&person.email) && !text.contains(PASSWORD), "{text}");
}

#[tokio::test]
async fn a_token_changed_anywhere_is_refused() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    let (token, _) = token(&Person::new(&firm).await).await;
    let keys = jwks(&service).await;
    assert!(claims(&token, &keys).is_some());
    let parts: Vec<&str> = token.split('.').collect();
    let payload = String::from_utf8(BASE64URL_NOPAD.decode(parts[1].as_bytes()).expect("base64")).expect("text");
    let other = BASE64URL_NOPAD.encode(payload.replace("ac_", "ac_x").as_bytes());
    assert!(claims(&format!("{}.{other}.{}", parts[0], parts[2]), &keys).is_none());
    assert!(claims(&format!("{}.{}.", parts[0], parts[1]), &keys).is_none());
}

#[tokio::test]
async fn the_published_keys_are_public_halves_only() {
    let service = Service::shared().await;
    let keys = jwks(&service).await;
    for key in keys["keys"].as_array().expect("keys") {
        for private in ["d", "p", "q", "k"] {
            assert!(key.get(private).is_none(), "a private half");
        }
        assert_eq!(key["use"], "sig");
    }
}

#[tokio::test]
async fn every_sign_in_has_a_token_of_its_own() {
    let firm = Firm::new(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let (first, first_answer) = token(&person).await;
    let (second, second_answer) = token(&person).await;
    assert_ne!(first, second);
    assert_ne!(first_answer["id"], second_answer["id"]);
}

#[tokio::test]
async fn a_token_outlives_a_restart_with_data() {
    let Some(_) = Service::shared_local("restarts the process").await else { return };
    let directory = std::env::temp_dir().join(format!("countersign-test-tokens-{:x}", people::unique()));
    std::fs::create_dir_all(&directory).expect("a directory");
    let data = directory.to_str().expect("a readable path").to_owned();
    let first = Service::start(&["--data", &data]).await;
    let firm = Firm::new(&first).await;
    let (token, _) = token(&Person::new(&firm).await).await;
    assert!(first.interrupt());
    let second = Service::start(&["--data", &data]).await;
    assert!(claims(&token, &jwks(&second).await).is_some(), "the key of the token is still published");
    drop(second);
    let _ = std::fs::remove_dir_all(&directory);
}
