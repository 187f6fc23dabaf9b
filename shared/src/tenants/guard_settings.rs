//! What a firm sets about the guard against pumping. Pure.

use serde::{Deserialize, Serialize};

use crate::strict::present;

/// How the guard against pumping works.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Guard {
    /// What it does.
    pub mode: GuardMode,
    /// From how many settled sends on the share says anything.
    pub minimum_sends: u32,
    /// Under which share of verified sends a breaker opens.
    pub verified_ratio: f64,
}

/// What the guard does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", try_from = "String")]
pub enum GuardMode {
    /// Refuses.
    Enforce,
    /// Decides, records and mails, and refuses nothing.
    Shadow,
    /// Nothing.
    Off,
}

impl Default for Guard {
    fn default() -> Self {
        Self { mode: GuardMode::Enforce, minimum_sends: 20, verified_ratio: 0.1 }
    }
}

impl TryFrom<String> for GuardMode {
    type Error = &'static str;

    /// From text alone: serde would also read `{"off": null}`.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        match text.as_str() {
            "enforce" => Ok(Self::Enforce),
            "shadow" => Ok(Self::Shadow),
            "off" => Ok(Self::Off),
            _ => Err("expected enforce, shadow or off"),
        }
    }
}

/// What to change of the guard; the rest stays.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuardChange {
    /// What it does.
    #[serde(default, deserialize_with = "present")]
    pub mode: Option<GuardMode>,
    /// From how many settled sends on the share says anything.
    #[serde(default, deserialize_with = "present")]
    pub minimum_sends: Option<u32>,
    /// Under which share of verified sends a breaker opens.
    #[serde(default, deserialize_with = "present")]
    pub verified_ratio: Option<f64>,
}

impl GuardChange {
    /// The guard with this change.
    pub(super) fn onto(&self, known: Guard) -> Guard {
        Guard {
            mode: self.mode.unwrap_or(known.mode),
            minimum_sends: self.minimum_sends.unwrap_or(known.minimum_sends),
            verified_ratio: self.verified_ratio.unwrap_or(known.verified_ratio),
        }
    }
}

impl Guard {
    /// What is wrong with it, each with its place.
    pub(super) fn faults(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let bounds = [
            (
                (5..=10_000).contains(&self.minimum_sends),
                ("/guard/minimum_sends", "The guard judges from 5 to 10,000 sends on."),
            ),
            ((0.01..=0.9).contains(&self.verified_ratio), ("/guard/verified_ratio", "The share is 0.01 to 0.9.")),
        ];
        bounds.into_iter().filter_map(|(is_good, fault)| (!is_good).then_some(fault))
    }
}
