//! R56: where a webhook may be. Private addresses, and names that lead to them, are refused when they are saved; local mode
//! takes loopback besides, unless it is told to be as strict as a deployment.

use crate::harness::*;

const WHY: &str = "local mode's rules about loopback";

async fn refuses(firm: &Firm, url: &str) {
    let answer = firm.post("/v1/webhooks", &json!({"url": url, "events": ["passcode.sent"]})).send().await;
    assert_eq!(answer.problem(400, "invalid-request")["errors"][0]["pointer"], "/url", "{url}");
}

/// What nobody may save, wherever the service runs.
const NEVER: [&str; 22] = [
    "https://10.0.0.1/",
    "https://172.16.9.9/",
    "https://192.168.1.1/",
    "https://100.64.0.1/",
    "https://169.254.169.254/latest/meta-data/",
    "https://[fd00:ec2::254]/",
    "https://[fe80::1]/",
    "https://[fc00::1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://[64:ff9b::a00:1]/",
    "https://[2002:a00:1::1]/",
    "https://0.0.0.0/",
    "https://224.0.0.1/",
    "https://255.255.255.255/",
    "https://0x0a.0.0.1/",
    "http://acme.example/",
    "https://acme.example:22/",
    "https://user:secret@acme.example/",
    "https://intranet/",
    "ftp://acme.example/",
    "acme.example/hook",
    "https://acme.example/\u{0}",
];

const LOOPBACK: [&str; 7] = [
    "http://127.0.0.1:4000/",
    "https://127.0.0.1/",
    "https://127.1/",
    "https://2130706433/",
    "https://[::1]/",
    "https://localhost/",
    "https://hook.localhost/",
];

#[tokio::test]
async fn r56_private_addresses_are_refused_when_saved() {
    let service = Service::shared().await;
    let firm = Firm::new(&service).await;
    for url in NEVER {
        refuses(&firm, url).await;
    }
    let made =
        firm.post("/v1/webhooks", &json!({"url": "https://acme.invalid/", "events": ["link.opened"]})).send().await;
    let path = format!("/v1/webhooks/{}", made.expect(201)["id"].as_str().expect("an id"));
    for url in NEVER {
        firm.patch(&path, &json!({"url": url})).send().await.problem(400, "invalid-request");
    }
    assert_eq!(firm.get(&path).send().await.expect(200)["url"], "https://acme.invalid/");
}

#[tokio::test]
async fn local_mode_takes_loopback_with_any_port() {
    let service = local_service!(WHY);
    let firm = Firm::new(&service).await;
    for url in LOOPBACK {
        firm.post("/v1/webhooks", &json!({"url": url, "events": ["link.opened"]})).send().await.expect(201);
    }
}

#[tokio::test]
async fn r56_local_mode_can_be_as_strict_as_a_deployment() {
    if Service::shared_local(WHY).await.is_none() {
        return;
    }
    let service = Service::with_environment(&[("WEBHOOKS_LOOPBACK", "refuse")]).await;
    let firm = Firm::new(&service).await;
    for url in LOOPBACK.into_iter().chain(NEVER) {
        refuses(&firm, url).await;
    }
    for url in ["https://acme.invalid/hook", "https://acme.invalid:8443/", "https://9.9.9.9/"] {
        firm.post("/v1/webhooks", &json!({"url": url, "events": ["link.opened"]})).send().await.expect(201);
    }
}

/// What was saved while local mode took loopback is not called when it does not.
#[tokio::test]
async fn r56_the_address_is_checked_again_for_the_call() {
    if Service::shared_local(WHY).await.is_none() {
        return;
    }
    let folder = std::env::temp_dir().join(format!("countersign-webhooks-{}", people::unique()));
    let data = folder.to_str().expect("a plain path").to_owned();
    let receiver = Receiver::new().await;
    let (firm, webhook) = {
        let service = Service::start(&["--data", &data]).await;
        let firm = Firm::new(&service).await;
        let webhook = receiver.webhook(&firm, &["passcode.sent"]).await;
        assert!(service.interrupt());
        (firm, webhook)
    };
    let service = Service::start_with(&["--data", &data], &[("WEBHOOKS_LOOPBACK", "refuse")]).await;
    let path = format!("/v1/webhooks/{}", webhook["id"].as_str().expect("an id"));
    let call = |method: &str, path: String| service.api().call(method, path).key(&firm.key);
    call("POST", format!("{path}/test")).send().await.expect(202);
    let listed = call("GET", format!("{path}/deliveries")).send().await;
    assert_eq!(listed.expect(200)["deliveries"][0]["last_error"], "address-not-allowed");
    assert!(receiver.received().is_empty());
    drop(service);
    // Nothing else is in it; a folder that stays harms nobody.
    let _ = std::fs::remove_dir_all(folder);
}
