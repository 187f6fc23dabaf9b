//! R10: a code is exactly N ASCII digits. Anything else is 400, never compared, never counted.

use crate::harness::*;

#[tokio::test]
async fn a_malformed_code_is_refused_and_counts_nothing() {
    let firm = Firm::new(&Service::shared().await).await;
    let issued = firm.issued_by_sms().await;
    let code = issued.code.as_str();
    let shifted = |zero: char| -> String {
        let digits = code.bytes().map(|b| u32::from(b - b'0') + u32::from(zero));
        digits.map(|point| char::from_u32(point).expect("a digit of another script")).collect()
    };
    let malformed = [
        json!(""),
        json!(" "),
        json!(code[..5]),
        json!(format!("{code}0")),
        json!(format!("{code} ")),
        json!(format!(" {code}")),
        json!(format!("{code}\n")),
        json!(format!("\t{code}")),
        json!(format!("{} {}", &code[..3], &code[3..])),
        json!(format!("{}-{}", &code[..3], &code[3..])),
        json!(format!("{code}\0")),
        json!(format!("\u{feff}{code}")),
        json!(format!("{code}\u{200b}")),
        json!(shifted('\u{ff10}')),
        json!(shifted('\u{0660}')),
        json!(shifted('\u{0966}')),
        json!(shifted('\u{1d7ce}')),
        json!(format!("+{}", &code[1..])),
        json!(format!("-{}", &code[1..])),
        json!("12345a"),
        json!("0x1234"),
        json!("1e5000"),
        json!("' OR 1"),
        json!(code.parse::<u64>().expect("digits")),
        json!([code]),
        json!({"$ne": ""}),
        json!(null),
        json!(true),
        json!("1".repeat(10_000)),
    ];
    for body in &malformed {
        let answer = firm.verify_with(&issued.id, &json!({"code": body})).send().await;
        assert_eq!((answer.status, answer.code()), (400, "invalid-request"), "\nfor {body}\n{answer}");
        assert_eq!(answer.body["errors"][0]["pointer"], "/code", "\nfor {body}\n{answer}");
    }
    let read = firm.read(&issued.id).await;
    assert_eq!(read.expect(200)["attempts_remaining"], 5, "a malformed code was counted\n{read}");
    firm.verify(&issued.id, code).send().await.expect(200);
}

#[tokio::test]
async fn a_megabyte_of_code_is_refused_and_counts_nothing() {
    let firm = Firm::new(&Service::shared().await).await;
    let issued = firm.issued_by_sms().await;
    let answer = firm.verify(&issued.id, &"1".repeat(1024 * 1024)).send().await;
    // Over the size of any body, which is told apart before it is read as JSON.
    answer.problem(413, "payload-too-large");
    assert_eq!(firm.read(&issued.id).await.expect(200)["attempts_remaining"], 5);
}

#[tokio::test]
async fn a_code_must_have_the_length_of_its_passcode() {
    let firm = Firm::new(&Service::shared().await).await;
    for length in 6..=10_usize {
        let body = json!({"recipient": {"phone": people::french_mobile()}, "code_length": length});
        let issued = firm.issued(body).await;
        assert_eq!(issued.code.len(), length);
        for other in 6..=10_usize {
            if other != length {
                firm.verify(&issued.id, &"7".repeat(other)).send().await.problem(400, "invalid-request");
            }
        }
        firm.verify(&issued.id, &issued.code).send().await.expect(200);
    }
}

#[tokio::test]
async fn a_malformed_code_says_nothing_of_the_passcode_it_is_for() {
    // R12: the same 400 for an unknown id.
    let firm = Firm::new(&Service::shared().await).await;
    let unknown = firm.verify("pc_0000000000000000000000", "12345a").send().await;
    let issued = firm.issued_by_sms().await;
    let known = firm.verify(&issued.id, "12345a").send().await;
    known.problem(400, "invalid-request");
    assert_eq!(unknown.anonymous(), known.anonymous());
}
