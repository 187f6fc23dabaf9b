//! R65, R66: what a firm's application asks when somebody arrives at an item with a code. That a code is good once, and what it
//! says, is tried in `shared/tests/links.rs` and through the pages: over this API alone nobody gets one.

use crate::harness::*;

#[tokio::test]
async fn a_code_that_nobody_gave_is_not_found() {
    let firm = Firm::new(&Service::shared().await).await;
    for code in ["", "x", "n7hb6ydjs2gaeuk4fq7mt2xzr3lkv5cw", "a'b\"<>", "\u{202e}é", &"a".repeat(2048)] {
        firm.post("/v1/item-visits", &json!({"code": code})).send().await.problem(404, "not-found");
    }
}

#[tokio::test]
async fn what_is_no_code_is_refused() {
    let firm = Firm::new(&Service::shared().await).await;
    for body in [
        json!({}),
        json!({"code": 1}),
        json!({"code": null}),
        json!({"code": ["a"]}),
        json!({"code": "a", "link": "b"}),
    ] {
        firm.post("/v1/item-visits", &body).send().await.problem(400, "invalid-request");
    }
    let key = firm.new_key(&["accounts"]).await;
    let call = firm.api.post("/v1/item-visits").key(&key).json(&json!({"code": "a"}));
    call.send().await.problem(403, "forbidden");
}
