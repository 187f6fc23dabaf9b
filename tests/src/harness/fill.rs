//! Uses a plan up to a few parts, by real sends: the only way that a caller has.

use serde_json::json;

use super::firm::Firm;
use super::people;
use super::service::at_once;

/// Sends at once in each round; more would only queue in a debug build.
const BATCH: u64 = 25;

/// Outside GSM-7, and two code units of UCS-2.
const WIDE: &str = "𠮷";

/// Sends until exactly `left` parts of the plan are left.
///
/// The longest name, origin and context that are allowed make messages of ten parts, which gets there in a tenth of the
/// sends.
pub(crate) async fn leave(firm: &Firm, left: u64) {
    let origin = format!("https://{}.example", ["origin"; 34].join("."));
    firm.settings(json!({"name": WIDE.repeat(100), "web_origin": origin})).await;
    let mut parts = 1;
    loop {
        let remaining = remaining(firm).await;
        assert!(remaining >= left, "{remaining} left already");
        let sends = ((remaining - left) / parts).min(BATCH);
        if sends == 0 {
            break;
        }
        // The first send alone tells how many parts such a message has.
        let sends = if parts == 1 { 1 } else { sends };
        send(firm, sends, true).await;
        let used = remaining - self::remaining(firm).await;
        if parts == 1 && used == 1 {
            break;
        }
        if parts == 1 && used > 1 {
            parts = used;
        }
    }
    firm.settings(json!({"name": firm.name, "web_origin": null})).await;
    loop {
        let more = remaining(firm).await - left;
        if more == 0 {
            return;
        }
        send(firm, more.min(BATCH), false).await;
    }
}

async fn remaining(firm: &Firm) -> u64 {
    firm.usage().await["sms"]["remaining"].as_u64().expect("a number")
}

async fn send(firm: &Firm, sends: u64, is_long: bool) {
    // Longer words are told in part.
    let context = if is_long { json!({"action": WIDE.repeat(20), "payee": WIDE.repeat(20)}) } else { json!({}) };
    let calls = (0..sends)
        .map(|_| firm.issue(&json!({"recipient": {"phone": people::french_mobile()}, "context": context})).send());
    for answer in at_once(calls).await {
        // On a busy machine some time out before anything is charged; the next round sends what is missing.
        assert!(matches!(answer.status, 201 | 503), "\n{answer}");
    }
}
