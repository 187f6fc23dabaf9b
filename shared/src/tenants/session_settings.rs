//! What a firm's administrator decides about sessions: whether who comes is asked for a passcode, when it goes out, and whether
//! the agent may be shown it. Pure.

use serde::{Deserialize, Serialize};

use crate::strict::present;

/// How a firm's sessions go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SessionSettings {
    /// Whether who comes is asked for a passcode.
    pub passcode: SessionPasscode,
    /// When the passcode goes out.
    pub delivery: SessionDelivery,
    /// Whether the agent may be shown a participant's passcode.
    pub agent_reveal: bool,
    /// How long a session stays open, hours.
    pub hours: u32,
}

/// Whether who comes to a session is asked for a passcode.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumString)]
#[serde(rename_all = "lowercase", try_from = "String")]
#[strum(serialize_all = "lowercase")]
pub enum SessionPasscode {
    /// Always.
    Required,
    /// Where the session says so.
    Optional,
    /// Never.
    Off,
}

/// When a session's passcodes go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumString)]
#[serde(rename_all = "snake_case", try_from = "String")]
#[strum(serialize_all = "snake_case")]
pub enum SessionDelivery {
    /// When a participant arrives.
    OnArrival,
    /// When the session starts.
    OnStart,
    /// When the agent says so.
    Manual,
}

impl Default for SessionSettings {
    fn default() -> Self {
        Self {
            passcode: SessionPasscode::Optional,
            delivery: SessionDelivery::OnArrival,
            agent_reveal: true,
            hours: 24,
        }
    }
}

impl SessionSettings {
    /// What is wrong with it, with its place.
    pub(super) fn fault(&self) -> Option<(&'static str, &'static str)> {
        let is_good = (1..=72).contains(&self.hours);
        (!is_good).then_some(("/sessions/hours", "A session stays open for 1 to 72 hours."))
    }
}

impl SessionPasscode {
    /// As written in requests.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

impl TryFrom<String> for SessionPasscode {
    type Error = &'static str;

    /// From text alone: serde would also read `{"off": null}`.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map_err(|_| "expected required, optional or off")
    }
}

impl SessionDelivery {
    /// As written in requests.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

impl TryFrom<String> for SessionDelivery {
    type Error = &'static str;

    /// From text alone, as above.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map_err(|_| "expected on_arrival, on_start or manual")
    }
}

/// What to change of the sessions; the rest stays.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionChange {
    /// Whether who comes is asked for a passcode.
    #[serde(default, deserialize_with = "present")]
    pub passcode: Option<SessionPasscode>,
    /// When the passcode goes out.
    #[serde(default, deserialize_with = "present")]
    pub delivery: Option<SessionDelivery>,
    /// Whether the agent may be shown it.
    #[serde(default, deserialize_with = "present")]
    pub agent_reveal: Option<bool>,
    /// How long a session stays open, hours.
    #[serde(default, deserialize_with = "present")]
    pub hours: Option<u32>,
}

impl SessionChange {
    /// The sessions with this change.
    pub(super) fn onto(&self, known: SessionSettings) -> SessionSettings {
        SessionSettings {
            passcode: self.passcode.unwrap_or(known.passcode),
            delivery: self.delivery.unwrap_or(known.delivery),
            agent_reveal: self.agent_reveal.unwrap_or(known.agent_reveal),
            hours: self.hours.unwrap_or(known.hours),
        }
    }
}
