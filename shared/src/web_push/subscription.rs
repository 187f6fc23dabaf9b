//! stub
use serde::{Deserialize, Serialize};
#[derive(Debug, Clone, Serialize, Deserialize)]
/// stub
pub struct Subscription {
    endpoint: String,
    keys: serde_json::Value,
}
impl Subscription {
    /// stub
    pub fn parse(value: &serde_json::Value, _reach: &()) -> Result<Self, &'static str> {
        serde_json::from_value(value.clone()).map_err(|_| "no")
    }
    /// stub
    pub fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }
}
