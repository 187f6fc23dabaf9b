//! From JSON to what the flows of devices are given.

use serde::Deserialize;
use serde_json::Value;

use crate::App;
use crate::devices::pair::Pair;
use crate::factors::model::{LONGEST_NAME, is_name};
use crate::factors::push::{Decision, DeviceKey, can_be_number};
use crate::faults::Faults;
use crate::strict::present;
use crate::web_push::subscription::Subscription;

/// The longest pairing that is looked at, in characters; a longer one is none.
const LONGEST_PAIRING: usize = 64;

/// A public key (RFC 7517, 7518 6.2). Browsers add what the key is for; a private key is refused.
#[derive(Deserialize)]
struct Jwk {
    kty: String,
    crv: String,
    x: String,
    y: String,
    #[serde(default)]
    d: Option<Value>,
}

/// The body of `POST /v1/devices`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PairRequest {
    pairing: String,
    public_key: Jwk,
    signature: String,
    #[serde(default)]
    subscription: Option<Value>,
    name: String,
}

impl PairRequest {
    /// What a device brings.
    ///
    /// # Errors
    /// Every fault.
    pub fn parse(self, app: &App) -> Result<Pair, Faults> {
        let mut faults = Faults::default();
        if !is_name(&self.name) {
            faults.add("/name", format!("1 to {LONGEST_NAME} characters, no control characters."));
        }
        if self.pairing.chars().count() > LONGEST_PAIRING {
            faults.add("/pairing", "What follows `#` in the pairing's address, or the short code.");
        }
        let Jwk { kty, crv, x, y, d } = &self.public_key;
        let key = DeviceKey::from_coordinates(x, y).filter(|_| kty == "EC" && crv == "P-256");
        if key.is_none() {
            faults.add("/public_key", "A JWK of a public key on P-256 (`kty` EC, `crv` P-256, `x`, `y`).");
        }
        if d.is_some() {
            faults.add("/public_key/d", "This is a private key: it must never leave the device.");
        }
        let subscription = read(app, self.subscription.as_ref(), &mut faults);
        faults.check()?;
        // `check` has seen that there is one.
        let key = key.ok_or_else(|| Faults::one("/public_key", "Not a key."))?;
        Ok(Pair { pairing: self.pairing, key, signature: self.signature, subscription, name: self.name })
    }
}

/// The body of `PUT /v1/devices/{id}`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubscribeRequest {
    /// `null`: none any more. It must be there, or a body that lacks it would take one away.
    #[serde(deserialize_with = "Option::deserialize")]
    subscription: Option<Value>,
}

impl SubscribeRequest {
    /// The subscription.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(self, app: &App) -> Result<Option<Subscription>, Faults> {
        let mut faults = Faults::default();
        let subscription = read(app, self.subscription.as_ref(), &mut faults);
        faults.check()?;
        Ok(subscription)
    }
}

fn read(app: &App, subscription: Option<&Value>, faults: &mut Faults) -> Option<Subscription> {
    match Subscription::parse(subscription?, &app.push_hosts) {
        Ok(subscription) => Some(subscription),
        Err(why) => {
            faults.add("/subscription", why);
            None
        }
    }
}

/// The body of `POST /v1/devices/{id}/requests/{request_id}`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecideRequest {
    decision: String,
    #[serde(default, deserialize_with = "present")]
    number: Option<String>,
    #[serde(default, deserialize_with = "present")]
    reason: Option<String>,
    signature: String,
}

impl DecideRequest {
    /// The decision, and the device's signature of it.
    ///
    /// # Errors
    /// When it is none.
    pub fn parse(self) -> Result<(Decision, String), Faults> {
        let decision = match (self.decision.as_str(), self.number, self.reason.as_deref()) {
            ("approve", Some(number), None) if can_be_number(&number) => Decision::Approve { number },
            ("approve", _, None) => return Err(Faults::one("/number", "The three digits that the sign-in shows.")),
            ("deny", None, Some("fraudulent")) => Decision::Deny { is_fraudulent: true },
            ("deny", None, Some("mistake")) => Decision::Deny { is_fraudulent: false },
            ("deny", None, _) => return Err(Faults::one("/reason", "`fraudulent` or `mistake`.")),
            ("deny", Some(_), _) => return Err(Faults::one("/number", "A denial has no number.")),
            ("approve", _, Some(_)) => return Err(Faults::one("/reason", "An approval has no reason.")),
            _ => return Err(Faults::one("/decision", "`approve` or `deny`.")),
        };
        Ok((decision, self.signature))
    }
}
