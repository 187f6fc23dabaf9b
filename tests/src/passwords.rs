//! R35 to R37: length in code points after NFKC, no composition rules, never truncated; common ones refused.

use crate::harness::person::sign_in;
use crate::harness::*;

async fn set(person: &Person, password: &str) -> Answer {
    person.firm.put(&format!("{}/password", person.path()), &json!({"password": password})).send().await
}

#[tokio::test]
async fn fifteen_characters_are_enough_and_fourteen_are_not() {
    let firm = Firm::new(&Service::shared().await).await;
    let person = Person::without_password(&firm).await;
    let short = set(&person, "quietharbour14").await;
    assert_eq!(short.problem(422, "weak-password")["reason"], "too-short");
    set(&person, "quietharbour-15").await.expect(204);
    person.sign_in("quietharbour-15").await.expect(200);
}

#[tokio::test]
async fn a_second_factor_that_nothing_enforces_shortens_no_password() {
    let firm = Firm::new(&Service::shared().await).await;
    let wanted = json!({"password": {"mfa_required": true}});
    let answer = firm.patch("/v1/settings", &wanted).send().await;
    assert_eq!(answer.problem(400, "invalid-request")["errors"][0]["pointer"], "/password/mfa_required");
    let person = Person::without_password(&firm).await;
    assert_eq!(set(&person, "qh7wzpkvxm3nfa").await.problem(422, "weak-password")["reason"], "too-short");
    set(&person, "qh7wzpkvxm3nfar").await.expect(204);
}

#[tokio::test]
async fn characters_are_code_points_after_nfkc() {
    let firm = Firm::new(&Service::shared().await).await;
    let person = Person::without_password(&firm).await;
    // Fourteen letters, one of them written as two code points that NFKC joins.
    let decomposed = "quietharboure\u{301}1";
    assert_eq!(set(&person, decomposed).await.problem(422, "weak-password")["reason"], "too-short");
    // Five ligatures of three letters each are fifteen.
    set(&person, &"\u{fb03}".repeat(5)).await.expect(204);
    person.sign_in(&"ffi".repeat(5)).await.expect(200);
    set(&person, "caf\u{e9} on the harbour").await.expect(204);
    person.sign_in("cafe\u{301} on the harbour").await.expect(200);
    let emoji = "🐢🍵🚲🌧".repeat(16);
    set(&person, &emoji).await.expect(204);
    person.sign_in(&emoji).await.expect(200);
}

#[tokio::test]
async fn no_composition_rules_and_every_character_counts() {
    let firm = Firm::new(&Service::shared().await).await;
    let person = Person::without_password(&firm).await;
    for password in ["onlylowercaseletters", "9481 7733 0257 61", "    x  leading spaces", "tab\tin the middle of it"] {
        set(&person, password).await.expect(204);
        person.sign_in(password).await.expect(200);
    }
    set(&person, "trailing spaces count  ").await.expect(204);
    assert_eq!(person.sign_in("trailing spaces count").await.status, 401);
    assert_eq!(person.sign_in("Trailing spaces count  ").await.status, 401);
    person.sign_in("trailing spaces count  ").await.expect(200);
}

#[tokio::test]
async fn a_long_password_is_never_truncated() {
    // bcrypt looks at 72 bytes.
    let firm = Firm::new(&Service::shared().await).await;
    let person = Person::without_password(&firm).await;
    let common = "abcdefgh ijklmnop qrstuvwx yz012345 6789abcd efghijkl mnopqrst uvwxyz01";
    assert!(common.len() == 71);
    let (one, other) = (format!("{common}23X"), format!("{common}24X"));
    set(&person, &one).await.expect(204);
    assert_eq!(person.sign_in(&other).await.status, 401, "they differ at character 73");
    person.sign_in(&one).await.expect(200);
    let long = format!("{}{}", "long ".repeat(25), "end");
    assert_eq!(long.len(), 128);
    set(&person, &long).await.expect(204);
    assert_eq!(person.sign_in(&long[..127]).await.status, 401);
    person.sign_in(&long).await.expect(200);
}

#[tokio::test]
async fn a_megabyte_of_password_is_refused_before_any_hashing() {
    let firm = Firm::new(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    let huge = "x".repeat(1024 * 1024);
    set(&person, &huge).await.problem(413, "payload-too-large");
    person.sign_in(&huge).await.problem(413, "payload-too-large");
    let over = set(&person, &"x".repeat(1025)).await;
    assert_eq!(over.problem(422, "weak-password")["reason"], "too-long");
    person.sign_in(PASSWORD).await.expect(200);
}

#[tokio::test]
async fn common_passwords_are_refused_with_the_reason() {
    let firm = Firm::new(&Service::shared().await).await;
    let person = Person::without_password(&firm).await;
    for password in [
        "password",
        "12345678",
        "iloveyou",
        "Password",
        "PASSWORD1",
        "sunshine",
        "football1",
        "1q2w3e4r",
        "qwertyuiop",
        "\u{ff50}assword",
    ] {
        let answer = set(&person, password).await;
        assert_eq!(answer.problem(422, "weak-password")["reason"], "common", "{password}\n{answer}");
    }
}

#[tokio::test]
async fn a_password_with_the_login_id_or_the_firms_name_is_refused() {
    let firm = Firm::with(&Service::shared().await, json!({"name": "Harbour Lights"})).await;
    let person = Person::without_password(&firm).await;
    let with_id = format!("xx{}xx quiet", person.login_id.to_uppercase());
    assert_eq!(set(&person, &with_id).await.problem(422, "weak-password")["reason"], "contains-login-id");
    for password in ["my harbour lights 1", "MyHARBOUR LIGHTS!!"] {
        assert_eq!(
            set(&person, password).await.problem(422, "weak-password")["reason"],
            "contains-firm-name",
            "{password}"
        );
    }
    set(&person, "my harbour is dark").await.expect(204);
}

#[tokio::test]
async fn a_refused_password_leaves_the_old_one() {
    let firm = Firm::new(&Service::shared().await).await;
    let person = Person::new(&firm).await;
    set(&person, "short").await.problem(422, "weak-password");
    for body in [json!({}), json!({"password": 1}), json!({"password": null}), json!({"password": PASSWORD, "x": 1})] {
        firm.put(&format!("{}/password", person.path()), &body).send().await.problem(400, "invalid-request");
    }
    person.sign_in(PASSWORD).await.expect(200);
    firm.put("/v1/accounts/nobody/password", &json!({"password": PASSWORD})).send().await.problem(404, "not-found");
    assert_eq!(sign_in(&firm, "nobody", PASSWORD).await.status, 401);
}
