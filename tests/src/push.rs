//! Push: a device is asked, its person types the number that the sign-in shows, once.

use crate::harness::device::*;
use crate::harness::*;

const WHY: &str = "its devices sign by the service's clock";

#[tokio::test]
async fn a_number_typed_on_the_device_completes_a_sign_in_once() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let open = person.sign_in(PASSWORD).await;
    let factors = json!([{"id": device.factor_id, "kind": "push", "name": "Ana's phone"}]);
    assert_eq!(open.expect(200)["factors"], factors, "\n{open}");
    assert!(open.body.get("prompt").is_none(), "{open}");
    let sign_in = format!("/v1/sign-ins/{}", open.body["id"].as_str().expect("an id"));
    assert_eq!(device.requests().await, Vec::<Value>::new());
    let asked = challenge(&firm, &sign_in, &device).send().await;
    let number = asked.expect(201)["number"].as_str().expect("a number").to_owned();
    assert!(number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit()), "{asked}");
    let prompt = json!({"factor_id": device.factor_id, "status": "pending", "expires_at": asked.body["expires_at"]});
    let waiting = firm.get(&sign_in).send().await;
    assert_eq!((&waiting.expect(200)["status"], &waiting.body["prompt"]), (&json!("factor_required"), &prompt));
    let listed = device.asked().await;
    let request = listed.expect(200)["requests"][0].clone();
    assert_eq!(request["tenant"], json!({"id": firm.id, "name": firm.name}), "\n{listed}");
    assert_eq!((&request["purpose"], &request["expires_at"]), (&json!("sign_in"), &asked.body["expires_at"]));
    assert_eq!(seconds_between(&request["created_at"], &request["expires_at"]), 60);
    assert!(request.get("number").is_none(), "{listed}");
    device.approve(&request, &number).await.expect(204);
    device.approve(&request, &number).await.problem(410, "already-used");
    assert_eq!(device.requests().await, Vec::<Value>::new());
    let complete = firm.get(&sign_in).send().await;
    let signed_in = complete.expect(200);
    assert_eq!(
        (&signed_in["status"], &signed_in["amr"], &signed_in["acr"], &signed_in["mfa"]),
        (&json!("complete"), &json!(["pwd", "swk"]), &json!("aal2"), &json!("satisfied")),
        "\n{complete}"
    );
    assert!(signed_in["grant"].as_str().is_some_and(|grant| grant.starts_with("gr_")), "{complete}");
    firm.get(&sign_in).send().await.problem(410, "already-used");
}
