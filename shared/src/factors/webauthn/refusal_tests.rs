//! R49: with any one thing changed, an answer that would be taken is refused, and for that reason. Each case is signed anew
//! by the authenticator, so that it is the change that is seen and not a broken signature.

use serde_json::{Value, json};

use super::tests::{Authenticator, ORIGIN, USER, assert, authenticator, register, rp};
use super::*;

/// What is changed, how, and a piece of the reason that the log gets.
type Case = (&'static str, fn(&mut Authenticator), &'static str);

/// For both ceremonies.
const CASES: [Case; 26] = [
    ("type", |a| a.on_client_data = |c| c["type"] = json!("payment.get"), "another type"),
    ("challenge", |a| a.on_client_data = |c| c["challenge"] = json!("AAAA"), "another challenge"),
    ("no challenge", |a| a.on_client_data = |c| remove(c, "challenge"), "client data"),
    ("another origin", |a| a.origin = "https://example.com".into(), "another origin"),
    ("an origin below", |a| a.origin = "https://x.example.org".into(), "another origin"),
    ("another scheme", |a| a.origin = "http://example.org".into(), "another origin"),
    ("another port", |a| a.origin = "https://example.org:8443".into(), "another origin"),
    ("an origin with a path", |a| a.origin = "https://example.org/".into(), "another origin"),
    ("no origin", |a| a.on_client_data = |c| remove(c, "origin"), "client data"),
    ("crossOrigin", |a| a.on_client_data = |c| c["crossOrigin"] = json!(true), "frame"),
    ("crossOrigin that is none", |a| a.on_client_data = |c| c["crossOrigin"] = json!("true"), "client data"),
    ("topOrigin", |a| a.on_client_data = |c| c["topOrigin"] = json!(ORIGIN), "frame"),
    ("client data that is a list", |a| a.on_client_data = |c| *c = json!([c.clone()]), "client data"),
    ("rpIdHash", |a| a.on_authenticator_data = |d| d[31] ^= 1, "another RP ID"),
    ("no user present", |a| a.on_authenticator_data = |d| d[32] &= !1, "no user was present"),
    ("backed up, but not eligible", |a| a.is_backed_up = true, "not eligible"),
    ("extensions that are not there", |a| a.on_authenticator_data = |d| d[32] |= 0x80, "malformed"),
    ("something left over", |a| a.on_authenticator_data = |d| d.push(0), "malformed"),
    ("cut off", |a| a.on_authenticator_data = |d| d.truncate(36), "malformed"),
    ("two ids", |a| a.on_answer = |r| r["id"] = json!("AAAA"), "two credential IDs"),
    ("another id", |a| a.on_answer = |r| (r["id"], r["rawId"]) = (json!("AAAA"), json!("AAAA")), "another credential"),
    ("type of credential", |a| a.on_answer = |r| r["type"] = json!("password"), "public key credential"),
    ("padded", |a| a.on_answer = |r| pad(&mut r["rawId"]), "of the wrong type"),
    (
        "client data of another type",
        |a| a.on_answer = |r| r["response"]["clientDataJSON"] = json!({}),
        "of the wrong type",
    ),
    ("response of another type", |a| a.on_answer = |r| r["response"] = json!("x"), "of the wrong type"),
    ("no object", |a| a.on_answer = |r| *r = json!(null), "of the wrong type"),
];

fn remove(object: &mut Value, member: &str) {
    object.as_object_mut().unwrap().remove(member);
}

fn pad(text: &mut Value) {
    *text = json!(format!("{}=", text.as_str().unwrap()));
}

fn flip(text: &mut Value, byte: usize) {
    let mut bytes = BASE64URL_NOPAD.decode(text.as_str().unwrap().as_bytes()).unwrap();
    bytes[byte] ^= 1;
    *text = json!(BASE64URL_NOPAD.encode(&bytes));
}

fn must_refuse<T: std::fmt::Debug>(what: &str, judged: Result<T, WebauthnError>, reason: &str) {
    match judged {
        Err(WebauthnError::Refused(why)) => assert!(why.contains(reason), "{what}: refused because: {why}"),
        other => panic!("{what}: {other:?}"),
    }
}

#[test]
fn r49_a_registration_with_anything_changed_is_refused() {
    let more: [Case; 8] = [
        ("an assertion's type", |a| a.on_client_data = |c| c["type"] = json!("webauthn.get"), "another type"),
        (
            "no credential",
            |a| {
                a.on_authenticator_data = |d| {
                    d.truncate(37);
                    d[32] &= !0x40;
                }
            },
            "no credential",
        ),
        ("a credential that is not there", |a| a.on_authenticator_data = |d| d.truncate(60), "malformed"),
        ("a key off the curve", |a| a.on_authenticator_data = |d| *d.last_mut().unwrap() ^= 1, "on its curve"),
        // 37 + 16 + 2 + 32, then a5 01 02 03: what follows is the algorithm.
        ("an algorithm not asked for", |a| a.on_authenticator_data = |d| d[91] = 0x28, "not asked for"),
        ("an algorithm of other keys", |a| a.on_authenticator_data = |d| d[91] = 0x27, "key that is none"),
        ("not CBOR", |a| a.on_answer = |r| r["response"]["attestationObject"] = json!("_w"), "attestation object"),
        ("transports that are none", |a| a.on_answer = |r| r["response"]["transports"] = json!("usb"), "wrong type"),
    ];
    for (what, change, reason) in CASES.into_iter().chain(more) {
        let mut authenticator = authenticator();
        change(&mut authenticator);
        must_refuse(what, register(&rp(), &mut authenticator), reason);
    }
}

#[test]
fn r49_an_assertion_with_anything_changed_is_refused() {
    let more: [Case; 7] = [
        ("a registration's type", |a| a.on_client_data = |c| c["type"] = json!("webauthn.create"), "another type"),
        ("eligible for backup", |a| a.is_backup_eligible = true, "eligibility"),
        ("signature", |a| a.on_answer = |r| flip(&mut r["response"]["signature"], 40), "signature is wrong"),
        ("no signature", |a| a.on_answer = |r| r["response"]["signature"] = json!(""), "signature is wrong"),
        (
            "authenticator data not signed",
            |a| a.on_answer = |r| flip(&mut r["response"]["authenticatorData"], 33),
            "signature is wrong",
        ),
        ("user handle", |a| a.on_answer = |r| r["response"]["userHandle"] = json!("AAAA"), "user handle"),
        ("handle of another type", |a| a.on_answer = |r| r["response"]["userHandle"] = json!(1), "of the wrong type"),
    ];
    for (what, change, reason) in CASES.into_iter().chain(more) {
        let mut authenticator = authenticator();
        let credential = register(&rp(), &mut authenticator).unwrap();
        change(&mut authenticator);
        must_refuse(what, assert(&credential, &mut authenticator), reason);
    }
}

#[test]
fn every_member_must_be_there() {
    let mut authenticator = authenticator();
    let (options, ceremony) = start_registration(&rp(), &USER, &[], &Random::system()).unwrap();
    let registered = authenticator.register(&options);
    let credential = finish_registration(&rp(), &ceremony, &registered).unwrap();
    for member in ["id", "rawId", "type", "response", "clientDataJSON", "attestationObject"] {
        let judged = finish_registration(&rp(), &ceremony, &without(&registered, member));
        must_refuse(member, judged, "missing");
    }
    let (options, ceremony) = start_authentication(&rp(), &[&credential], &Random::system()).unwrap();
    let asserted = authenticator.assert(&options);
    for member in ["id", "rawId", "type", "response", "clientDataJSON", "authenticatorData", "signature"] {
        let judged = finish_authentication(&rp(), &ceremony, &credential, &without(&asserted, member));
        must_refuse(member, judged, "missing");
    }
    assert!(finish_authentication(&rp(), &ceremony, &credential, &asserted).is_ok());
}

fn without(answer: &Value, member: &str) -> Value {
    let mut answer = answer.clone();
    remove(&mut answer, member);
    if let Some(response) = answer.get_mut("response") {
        remove(response, member);
    }
    answer
}

#[test]
fn a_counter_that_does_not_go_on_tells_of_a_copy() {
    let mut authenticator = authenticator();
    authenticator.counter = 9;
    let credential = register(&rp(), &mut authenticator).unwrap();
    assert_eq!(credential.counter, 10);
    for (counter, goes_on) in [(0, false), (9, false), (10, false), (11, true), (u32::MAX, true)] {
        (authenticator.counter, authenticator.counter_step) = (counter, 0);
        match assert(&credential, &mut authenticator) {
            Ok(assertion) => assert_eq!((assertion.credential.counter, true), (counter, goes_on)),
            Err(error) => assert_eq!((error, false), (WebauthnError::CounterWentBack, goes_on), "{counter}"),
        }
    }
    // Only who has the key can say it: an unsigned counter is an unproven answer.
    authenticator.counter = 0;
    authenticator.on_answer = |answer| flip(&mut answer["response"]["signature"], 40);
    must_refuse("forged", assert(&credential, &mut authenticator), "signature is wrong");
}

#[test]
fn a_synchronized_key_that_stops_being_one_is_refused() {
    let mut passkey = authenticator();
    passkey.is_backup_eligible = true;
    let credential = register(&rp(), &mut passkey).unwrap();
    passkey.is_backup_eligible = false;
    must_refuse("no longer eligible", assert(&credential, &mut passkey), "eligibility");
}

#[test]
fn another_accounts_handle_is_refused() {
    let mut authenticator = authenticator();
    authenticator.names_user = true;
    let credential = register(&rp(), &mut authenticator).unwrap();
    assert!(assert(&credential, &mut authenticator).is_ok());
    let of_another = Credential { user_handle: Base64Url(b"ac_other".to_vec()), ..credential };
    must_refuse("handle", assert(&of_another, &mut authenticator), "user handle");
}

#[test]
fn another_credentials_key_is_refused() {
    let mut authenticator = authenticator();
    let credential = register(&rp(), &mut authenticator).unwrap();
    let other = register(&rp(), &mut authenticator).unwrap();
    let of_another = Credential { public_key: other.public_key, ..credential };
    must_refuse("key", assert(&of_another, &mut authenticator), "signature is wrong");
}

#[test]
fn an_answer_serves_its_own_ceremony_alone() {
    let mut authenticator = authenticator();
    let (options, ceremony) = start_registration(&rp(), &USER, &[], &Random::system()).unwrap();
    let (_, second) = start_registration(&rp(), &USER, &[], &Random::system()).unwrap();
    let registered = authenticator.register(&options);
    must_refuse("another ceremony", finish_registration(&rp(), &second, &registered), "challenge");
    let credential = finish_registration(&rp(), &ceremony, &registered).unwrap();

    let (options, asked) = start_authentication(&rp(), &[&credential], &Random::system()).unwrap();
    let (_, second) = start_authentication(&rp(), &[&credential], &Random::system()).unwrap();
    let asserted = authenticator.assert(&options);
    must_refuse("another one", finish_authentication(&rp(), &second, &credential, &asserted), "challenge");
    must_refuse("a registration", finish_authentication(&rp(), &ceremony, &credential, &asserted), "other kind");
    must_refuse("an assertion", finish_registration(&rp(), &asked, &registered), "other kind");

    let other = register(&rp(), &mut authenticator).unwrap();
    must_refuse("not asked for", finish_authentication(&rp(), &asked, &other, &asserted), "did not ask for");
    let elsewhere = RelyingParty { id: "example.com".into(), ..rp() };
    must_refuse("another RP", finish_authentication(&elsewhere, &asked, &credential, &asserted), "another RP ID");
    assert!(finish_authentication(&rp(), &asked, &credential, &asserted).is_ok());
}

#[test]
fn what_is_enrolled_is_not_enrolled_again() {
    let mut authenticator = authenticator();
    let (options, mut ceremony) = start_registration(&rp(), &USER, &[], &Random::system()).unwrap();
    let registered = authenticator.register(&options);
    let credential = finish_registration(&rp(), &ceremony, &registered).unwrap();
    ceremony.credentials = vec![credential.id];
    must_refuse("again", finish_registration(&rp(), &ceremony, &registered), "enrolled already");
}

#[test]
fn a_member_of_the_client_data_comes_once() {
    let (options, ceremony) = start_registration(&rp(), &USER, &[], &Random::system()).unwrap();
    let mut registered = authenticator().register(&options);
    let challenge = ceremony.challenge.text();
    let once = format!(r#"{{"type":"webauthn.create","challenge":"{challenge}","origin":"{ORIGIN}"}}"#);
    let twice = once.replace(r#""origin""#, r#""origin":"https://example.com","origin""#);
    for (client_data, is_taken) in [(once.clone(), true), (twice, false), (format!("{once} x"), false)] {
        // Without a statement the client data of a registration is not signed.
        registered["response"]["clientDataJSON"] = json!(BASE64URL_NOPAD.encode(client_data.as_bytes()));
        match finish_registration(&rp(), &ceremony, &registered) {
            Ok(_) => assert!(is_taken, "{client_data}"),
            refusal => must_refuse(&client_data, refusal, if is_taken { "nothing" } else { "no client data" }),
        }
    }
}

#[test]
fn our_own_faults_are_not_the_persons() {
    let mut authenticator = authenticator();
    let credential = register(&rp(), &mut authenticator).unwrap();
    for key in [vec![], vec![0xa0], b"no CBOR".to_vec()] {
        let broken = Credential { public_key: Base64Url(key), ..credential.clone() };
        assert!(matches!(assert(&broken, &mut authenticator), Err(WebauthnError::Defect(_))));
    }
}
