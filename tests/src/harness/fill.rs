//! Uses a plan up to a few parts, by real sends: the only way that a caller has.

use serde_json::json;

use super::firm::Firm;
use super::people;
use super::service::at_once;

/// Sends at once in each round; more would only queue in a debug build.
const BATCH: u64 = 25;

/// Sends until exactly `left` parts of the plan are left.
///
/// A name outside GSM-7 makes messages of several parts, which gets there in fewer sends.
pub(crate) async fn leave(firm: &Firm, left: u64) {
    firm.settings(json!({"name": "株式会社".repeat(25)})).await;
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
        send(firm, sends).await;
        let used = remaining - self::remaining(firm).await;
        if parts == 1 && used == 1 {
            break;
        }
        if parts == 1 && used > 1 {
            parts = used;
        }
    }
    firm.settings(json!({"name": firm.name})).await;
    loop {
        let more = remaining(firm).await - left;
        if more == 0 {
            return;
        }
        send(firm, more.min(BATCH)).await;
    }
}

async fn remaining(firm: &Firm) -> u64 {
    firm.usage().await["sms"]["remaining"].as_u64().expect("a number")
}

async fn send(firm: &Firm, sends: u64) {
    let calls = (0..sends).map(|_| firm.issue(&json!({"recipient": {"phone": people::french_mobile()}})).send());
    for answer in at_once(calls).await {
        // On a busy machine some time out before anything is charged; the next round sends what is missing.
        assert!(matches!(answer.status, 201 | 503), "\n{answer}");
    }
}
