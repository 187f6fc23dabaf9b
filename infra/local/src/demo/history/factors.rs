//! Second steps: who enrols when and with what, who signs in, whose phone is asked by somebody else, and who is locked.

use std::collections::HashMap;

use countersign::factors::push::Decision;
use countersign::factors::totp::step_at;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::device::Device;
use super::people::{PEOPLE, Someone, address, path_of};
use super::stage::{Stage, id};
use crate::demo::administrators::{code, code_of_step};
use crate::demo::{DemoError, text};

/// Who enrols, by what, and how many days ago.
const ENROLS: [(&str, &str, i64); 14] = [
    ("tina.vogel", "totp", 29),
    ("marc.dupont", "push", 28),
    ("rui.silva", "totp", 28),
    ("zoe.mueller", "push", 26),
    ("francois.lefevre", "totp", 25),
    ("ines.silva", "totp", 24),
    ("mateus.costa", "totp", 23),
    ("raj.patel", "totp", 22),
    ("leyla.haddad", "push", 20),
    (LOCKED, "totp", 16),
    ("maria.albuquerque", "totp", 15),
    ("giulia.conti", "totp", 12),
    ("lucia.ferreira", "totp", 8),
    ("isabella.rossi", "totp", 3),
];

/// Who is locked in the end.
pub(super) const LOCKED: &str = "camille.bernard";

/// Whose phones were asked by somebody else, how many days ago, and what was found, where somebody has looked.
const FRAUD: [(&str, i64, &str); 3] = [
    ("leyla.haddad", 12, "She was called back: the password was guessed, and is changed."),
    ("zoe.mueller", 4, ""),
    ("marc.dupont", 1, ""),
];

/// Failures in a row at a person's factors that lock (R5).
const LOCKS_AT: usize = 100;
/// The failure that brings the first wait.
const WAITS_FROM: usize = 10;

/// A factor, and what shows its codes.
pub(super) struct Enrolled {
    factor: String,
    secret: String,
    device: Option<Device>,
}

impl Enrolled {
    fn code(&self, at: Timestamp) -> String {
        code(&self.secret, at)
    }
}

/// Who is enrolled, by login ID.
#[derive(Default)]
pub(super) struct Factors(HashMap<&'static str, Enrolled>);

impl Factors {
    /// Who is locked in the end takes theirs along.
    pub(super) fn take(&mut self, login_id: &str) -> Option<Enrolled> {
        self.0.remove(login_id)
    }

    /// Those who enrol on a day.
    ///
    /// # Errors
    /// What a function answered instead.
    pub(super) async fn enrol(&mut self, stage: &Stage, days_ago: i64) -> Result<(), DemoError> {
        for (login_id, kind, day) in ENROLS {
            if day == days_ago {
                stage.wait(420).await;
                let enrolled = enrol(stage, login_id, kind).await?;
                self.0.insert(login_id, enrolled);
            }
        }
        Ok(())
    }

    /// Some of those who are there sign in, one after the other.
    ///
    /// # Errors
    /// What a function answered instead.
    pub(super) async fn sign_in(&self, stage: &Stage, days_ago: i64) -> Result<(), DemoError> {
        let day = usize::try_from(days_ago).unwrap_or_default();
        let there = |someone: &Someone| someone.came > days_ago && !(someone.is_gone && someone.came >= days_ago + 3);
        for (place, someone) in PEOPLE.iter().enumerate().filter(|(_, someone)| there(someone)) {
            // Everybody once in a week or so; a few never.
            if (place * 5 + day * 3) % 23 > 2 || place % 11 == 7 || someone.login_id == LOCKED {
                continue;
            }
            stage.wait(170).await;
            let begun = begin(stage, someone.login_id, &address(place)).await?;
            let path = format!("/v1/sign-ins/{}", id(&begun));
            match (text(&begun, "status").as_str(), self.0.get(someone.login_id)) {
                ("factor_required", Some(enrolled)) => prove(stage, &path, enrolled).await?,
                // Past their grace they give up.
                ("enrollment_required", _) if someone.came - days_ago < super::GRACE_DAYS => {
                    stage.call("sign-in", "POST", &format!("{path}/skip-enrollment"), &json!({})).await?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Somebody else has a password, and whose phone is asked says so.
    ///
    /// # Errors
    /// What a function answered instead.
    pub(super) async fn report_fraud(&self, stage: &Stage, days_ago: i64) -> Result<(), DemoError> {
        for (login_id, day, note) in FRAUD {
            let Some(enrolled) = self.0.get(login_id).filter(|_| day == days_ago) else { continue };
            let Some(device) = &enrolled.device else { continue };
            stage.wait(800).await;
            let begun = begin(stage, login_id, "203.0.113.250").await?;
            challenge(stage, &format!("/v1/sign-ins/{}", id(&begun)), enrolled).await?;
            stage.wait(9).await;
            device.decide(stage, &Decision::Deny { is_fraudulent: true }).await?;
            if note.is_empty() {
                continue;
            }
            stage.wait(2_000).await;
            let open = stage.call("mfa", "GET", "/v1/fraud-reports?status=open", &json!({})).await?;
            let close = format!("/v1/fraud-reports/{}/close", id(&open["fraud_reports"][0]));
            stage.call("mfa", "POST", &close, &json!({"note": note})).await?;
            stage.call("mfa", "DELETE", &format!("{}/push-block", path_of(login_id)), &json!({})).await?;
        }
        Ok(())
    }
}

/// Wrong codes until nothing but an administrator helps.
///
/// # Errors
/// What a function answered instead.
pub(super) async fn lock(stage: &Stage, enrolled: &Enrolled) -> Result<(), DemoError> {
    let mut failures = 0;
    while failures < LOCKS_AT {
        let begun = begin(stage, LOCKED, "198.51.100.77").await?;
        let verify = format!("/v1/sign-ins/{}/verify", id(&begun));
        for _ in 0..5 {
            let body = json!({"factor_id": enrolled.factor, "code": wrong(enrolled, stage.now())});
            let Err(refused) = stage.call("sign-in", "POST", &verify, &body).await else {
                return Err(DemoError::other(&verify, &"a wrong code was taken"));
            };
            // Anything else says that the sign-in has no more attempts.
            if refused.status != 422 {
                break;
            }
            failures += 1;
            // From here on each makes wait for longer than its sign-in lives.
            if failures >= WAITS_FROM {
                break;
            }
        }
        stage.wait(3_601).await;
    }
    Ok(())
}

async fn begin(stage: &Stage, login_id: &str, address: &str) -> Result<Value, DemoError> {
    let body = json!({"login_id": login_id, "first_factor": "external", "client_ip": address});
    stage.call("sign-in", "POST", "/v1/sign-ins", &body).await
}

async fn challenge(stage: &Stage, sign_in: &str, enrolled: &Enrolled) -> Result<Value, DemoError> {
    stage.call("sign-in", "POST", &format!("{sign_in}/challenges"), &json!({"factor_id": enrolled.factor})).await
}

async fn prove(stage: &Stage, sign_in: &str, enrolled: &Enrolled) -> Result<(), DemoError> {
    if let Some(device) = &enrolled.device {
        let number = text(&challenge(stage, sign_in, enrolled).await?, "number");
        stage.wait(7).await;
        device.decide(stage, &Decision::Approve { number }).await?;
        // The next look completes it.
        return stage.call("sign-in", "GET", sign_in, &json!({})).await.map(drop);
    }
    let body = json!({"factor_id": enrolled.factor, "code": enrolled.code(stage.now())});
    stage.call("sign-in", "POST", &format!("{sign_in}/verify"), &body).await.map(drop)
}

async fn enrol(stage: &Stage, login_id: &str, kind: &str) -> Result<Enrolled, DemoError> {
    let begun = begin(stage, login_id, "192.0.2.7").await?;
    let factors = format!("{}/factors", path_of(login_id));
    let pending = stage.call_with(&text(&begun, "grant"), &factors, &json!({"kind": kind})).await?;
    let device = match kind {
        "push" => Some(Device::pair(stage, &pending, "Phone").await?),
        _ => None,
    };
    let secret = device.as_ref().map_or_else(|| text(&pending, "secret"), |device| device.secret.clone());
    let enrolled = Enrolled { factor: id(&pending), secret, device };
    let confirm = format!("{factors}/{}/confirm", enrolled.factor);
    stage.call("mfa", "POST", &confirm, &json!({"code": enrolled.code(stage.now())})).await?;
    Ok(enrolled)
}

/// A code that no clock near this one shows.
fn wrong(enrolled: &Enrolled, at: Timestamp) -> String {
    let near: Vec<String> = (-3..=3).map(|by| code_of_step(&enrolled.secret, step_at(at) + by)).collect();
    let codes = (100_000..).map(|number: u32| number.to_string());
    codes.into_iter().find(|code| !near.contains(code)).unwrap_or_default()
}
