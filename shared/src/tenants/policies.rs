//! The limits of a tenant's passcodes and of browsers that signed in: the defaults or stricter. Pure.

use serde::{Deserialize, Serialize};

use crate::strict::present;

/// The limits on passcodes, and on browsers that signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Policies {
    /// The longest validity, seconds.
    pub validity_seconds: u32,
    /// The shortest code, digits.
    pub code_length: u32,
    /// Attempts a passcode.
    pub attempts: u32,
    /// The pause between sends, seconds.
    pub resend_interval_seconds: u32,
    /// Sends a passcode.
    pub sends_per_passcode: u32,
    /// Sends per recipient in any 10 minutes.
    pub sends_per_recipient_10_minutes: u32,
    /// Sends per recipient in any 24 hours.
    pub sends_per_recipient_24_hours: u32,
    /// Sends per `client_ip` in any 10 minutes.
    pub sends_per_address_10_minutes: u32,
    /// How long a browser stays signed in at our pages, hours.
    pub session_hours: u32,
    /// After how long without a request it is signed in no longer, minutes.
    pub session_idle_minutes: u32,
}

impl Default for Policies {
    fn default() -> Self {
        Self {
            validity_seconds: 600,
            code_length: 6,
            attempts: 5,
            resend_interval_seconds: 30,
            sends_per_passcode: 5,
            sends_per_recipient_10_minutes: 5,
            sends_per_recipient_24_hours: 20,
            sends_per_address_10_minutes: 30,
            session_hours: 8,
            session_idle_minutes: 30,
        }
    }
}

impl Policies {
    /// The first policy that is not the default or stricter: its name and the range it must be in.
    #[must_use]
    pub fn first_fault(&self) -> Option<(&'static str, u32, u32)> {
        let loosest = Self::default();
        let ranges = [
            ("validity_seconds", self.validity_seconds, 60, loosest.validity_seconds),
            ("code_length", self.code_length, loosest.code_length, 10),
            ("attempts", self.attempts, 1, loosest.attempts),
            ("resend_interval_seconds", self.resend_interval_seconds, loosest.resend_interval_seconds, 600),
            ("sends_per_passcode", self.sends_per_passcode, 1, loosest.sends_per_passcode),
            (
                "sends_per_recipient_10_minutes",
                self.sends_per_recipient_10_minutes,
                1,
                loosest.sends_per_recipient_10_minutes,
            ),
            (
                "sends_per_recipient_24_hours",
                self.sends_per_recipient_24_hours,
                1,
                loosest.sends_per_recipient_24_hours,
            ),
            (
                "sends_per_address_10_minutes",
                self.sends_per_address_10_minutes,
                1,
                loosest.sends_per_address_10_minutes,
            ),
            ("session_hours", self.session_hours, 1, loosest.session_hours),
            ("session_idle_minutes", self.session_idle_minutes, 5, loosest.session_idle_minutes),
        ];
        let fault = ranges.into_iter().find(|(_, value, low, high)| !(low..=high).contains(&value));
        fault.map(|(name, _, low, high)| (name, low, high))
    }
}

/// The policies to change; the others stay.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyChange {
    /// The longest validity, seconds.
    #[serde(default, deserialize_with = "present")]
    pub validity_seconds: Option<u32>,
    /// The shortest code, digits.
    #[serde(default, deserialize_with = "present")]
    pub code_length: Option<u32>,
    /// Attempts a passcode.
    #[serde(default, deserialize_with = "present")]
    pub attempts: Option<u32>,
    /// The pause between sends, seconds.
    #[serde(default, deserialize_with = "present")]
    pub resend_interval_seconds: Option<u32>,
    /// Sends a passcode.
    #[serde(default, deserialize_with = "present")]
    pub sends_per_passcode: Option<u32>,
    /// Sends per recipient in any 10 minutes.
    #[serde(default, deserialize_with = "present")]
    pub sends_per_recipient_10_minutes: Option<u32>,
    /// Sends per recipient in any 24 hours.
    #[serde(default, deserialize_with = "present")]
    pub sends_per_recipient_24_hours: Option<u32>,
    /// Sends per `client_ip` in any 10 minutes.
    #[serde(default, deserialize_with = "present")]
    pub sends_per_address_10_minutes: Option<u32>,
    /// How long a browser stays signed in at our pages, hours.
    #[serde(default, deserialize_with = "present")]
    pub session_hours: Option<u32>,
    /// After how long without a request it is signed in no longer, minutes.
    #[serde(default, deserialize_with = "present")]
    pub session_idle_minutes: Option<u32>,
}

impl PolicyChange {
    /// The policies with this change.
    pub(super) fn onto(&self, policies: Policies) -> Policies {
        Policies {
            validity_seconds: self.validity_seconds.unwrap_or(policies.validity_seconds),
            code_length: self.code_length.unwrap_or(policies.code_length),
            attempts: self.attempts.unwrap_or(policies.attempts),
            resend_interval_seconds: self.resend_interval_seconds.unwrap_or(policies.resend_interval_seconds),
            sends_per_passcode: self.sends_per_passcode.unwrap_or(policies.sends_per_passcode),
            sends_per_recipient_10_minutes: self
                .sends_per_recipient_10_minutes
                .unwrap_or(policies.sends_per_recipient_10_minutes),
            sends_per_recipient_24_hours: self
                .sends_per_recipient_24_hours
                .unwrap_or(policies.sends_per_recipient_24_hours),
            sends_per_address_10_minutes: self
                .sends_per_address_10_minutes
                .unwrap_or(policies.sends_per_address_10_minutes),
            session_hours: self.session_hours.unwrap_or(policies.session_hours),
            session_idle_minutes: self.session_idle_minutes.unwrap_or(policies.session_idle_minutes),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn policies_are_the_defaults_or_stricter() {
        assert_eq!(Policies::default().first_fault(), None);
        assert_eq!(Policies { attempts: 3, code_length: 8, ..Policies::default() }.first_fault(), None);
        for (looser, name) in [
            (Policies { attempts: 6, ..Policies::default() }, "attempts"),
            (Policies { attempts: 0, ..Policies::default() }, "attempts"),
            (Policies { validity_seconds: 601, ..Policies::default() }, "validity_seconds"),
            (Policies { code_length: 5, ..Policies::default() }, "code_length"),
            (Policies { resend_interval_seconds: 29, ..Policies::default() }, "resend_interval_seconds"),
            (Policies { session_hours: 9, ..Policies::default() }, "session_hours"),
            (Policies { session_idle_minutes: 4, ..Policies::default() }, "session_idle_minutes"),
            (Policies { sends_per_address_10_minutes: 31, ..Policies::default() }, "sends_per_address_10_minutes"),
        ] {
            assert_eq!(looser.first_fault().unwrap().0, name);
        }
    }
}
