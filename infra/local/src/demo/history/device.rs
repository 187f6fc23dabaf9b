//! A phone that approves sign-ins, and denies one.

use countersign::factors::push::{Decision, DeviceKey, pairing_message, request_message};
use countersign::ids::{DeviceId, PushRequestId, TenantId};
use data_encoding::BASE64URL_NOPAD;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};

use super::stage::{Stage, id};
use crate::demo::{DemoError, request, text};

/// One.
pub(super) struct Device {
    key: SigningKey,
    device: DeviceId,
    tenant: TenantId,
    /// The secret of its offline passcodes.
    pub(super) secret: String,
}

impl Device {
    /// Pairs one by what was shown at its making.
    ///
    /// # Errors
    /// What the function answered instead.
    pub(super) async fn pair(stage: &Stage, pending: &Value, name: &str) -> Result<Self, DemoError> {
        let none = |what: &str| DemoError::other("a device", &what);
        let key = SigningKey::from_slice(&stage.app.random.bytes::<32>()).map_err(|_| none("no key"))?;
        let point = key.verifying_key().to_sec1_point(false);
        let half = |at: usize| BASE64URL_NOPAD.encode(point.as_bytes().get(at..at + 32).unwrap_or_default());
        let (x, y) = (half(1), half(33));
        let public = DeviceKey::from_coordinates(&x, &y).ok_or_else(|| none("no point"))?;
        let url = text(pending, "pairing_url");
        let pairing = url.split_once('#').map_or("", |(_, secret)| secret);
        let signature = signed(&key, &pairing_message(pairing, &public));
        let jwk = json!({"kty": "EC", "crv": "P-256", "x": x, "y": y});
        let body = json!({"pairing": pairing, "public_key": jwk, "signature": signature, "name": name});
        let paired = send(stage, "POST", "/v1/devices", None, &body).await?;
        let device = DeviceId::parse(&text(&paired, "device_id")).ok_or_else(|| none("no id"))?;
        let tenant = TenantId::parse(&text(&paired["tenant"], "id")).ok_or_else(|| none("no firm"))?;
        Ok(Self { key, device, tenant, secret: text(&paired["totp"], "secret") })
    }

    /// Decides about the request that waits on it.
    ///
    /// # Errors
    /// As [`Device::pair`]; that none waits.
    pub(super) async fn decide(&self, stage: &Stage, decision: &Decision) -> Result<(), DemoError> {
        let path = format!("/v1/devices/{}/requests", self.device);
        let waiting = self.send(stage, "GET", &path, &Value::Null).await?;
        let asked = &waiting["requests"][0];
        let none = || DemoError::other(&path, &"no request");
        let request = PushRequestId::parse(&id(asked)).ok_or_else(none)?;
        let signature =
            signed(&self.key, &decision.message(&self.tenant, &self.device, &request, &text(asked, "nonce")));
        let mut body = match decision {
            Decision::Approve { number } => json!({"decision": "approve", "number": number}),
            Decision::Deny { is_fraudulent } => {
                json!({"decision": "deny", "reason": if *is_fraudulent { "fraudulent" } else { "mistake" }})
            }
        };
        body["signature"] = json!(signature);
        self.send(stage, "POST", &format!("{path}/{request}"), &body).await.map(drop)
    }

    async fn send(&self, stage: &Stage, method: &str, path: &str, body: &Value) -> Result<Value, DemoError> {
        let (at, said) = (stage.now().as_second(), said(body));
        let signature = signed(&self.key, &request_message(&self.device, method, path, said.as_bytes(), at));
        send(stage, method, path, Some(&format!("{}; t={at}; sig={signature}", self.device)), body).await
    }
}

/// A body as it is sent; nothing where there is none.
fn said(body: &Value) -> String {
    if body.is_null() { String::new() } else { body.to_string() }
}

async fn send(stage: &Stage, method: &str, path: &str, device: Option<&str>, body: &Value) -> Result<Value, DemoError> {
    let mut headers = vec![("content-type", "application/json")];
    headers.extend(device.map(|device| ("countersign-device", device)));
    let asked = request(&stage.app, ("devices", method, path), &headers, said(body).as_bytes()).await;
    let answer = asked.map_err(DemoError::of(path))?;
    stage.settle().await;
    let body = String::from_utf8_lossy(answer.body()).into_owned();
    if !answer.status().is_success() {
        return Err(DemoError::of(path)((answer.status().as_u16(), body)));
    }
    Ok(serde_json::from_str(&body).unwrap_or_default())
}

fn signed(key: &SigningKey, message: &str) -> String {
    let signature: Signature = key.sign(message.as_bytes());
    BASE64URL_NOPAD.encode(&signature.to_bytes())
}
