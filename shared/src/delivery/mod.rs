//! Getting a message to a recipient: what it says, what it costs, who carries it, and what became of it.

pub mod allowance;
pub mod counts;
pub mod email;
pub mod guard;
pub mod ledger;
pub mod messages;
pub mod model;
pub mod receipt;
pub mod segments;
pub mod send;
pub mod sms;
pub mod store;
pub mod suppressions;
pub mod templates;

use crate::backoff::Backoff;
use crate::random::Random;

/// What a provider made of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Handover {
    /// Accepted, under this id. Accepted is not delivered (R32).
    Accepted(String),
    /// The answer was lost, or the provider failed half-way: it may have been sent, so it is never sent again by
    /// itself and stays charged.
    Unknown,
    /// Certainly not sent.
    Refused(Refusal),
}

impl Handover {
    /// As the metrics name it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Accepted(_) => "Sent",
            Self::Unknown => "Unknown",
            Self::Refused(_) => "Failed",
        }
    }
}

/// Why a message was certainly not sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Refusal {
    /// Too many at once, still after the retries.
    Throttled,
    /// Nobody can be reached there.
    InvalidRecipient,
    /// The recipient does not want messages (R31).
    OptedOut,
    /// The provider does not send there, or not at that price.
    DestinationBlocked,
    /// The provider's spend limit is reached, or the account is suspended.
    Suspended,
}

impl Refusal {
    /// Whether it is about the provider's present state, not about the address: another time it may go out.
    #[must_use]
    pub fn may_pass(self) -> bool {
        matches!(self, Self::Throttled | Self::Suspended)
    }
}

/// The first pause before a retry after a throttle, milliseconds.
const THROTTLE_PAUSE_MS: u64 = 60;
/// How often a throttled message is tried again.
const THROTTLE_RETRIES: u32 = 2;

/// Asks again after a throttle, which is certain not to have sent anything; never after anything else.
async fn with_throttle_retries<F>(random: &Random, attempt: impl Fn() -> F) -> Handover
where
    F: Future<Output = Handover>,
{
    let mut backoff = Backoff::new(random, THROTTLE_PAUSE_MS, THROTTLE_RETRIES);
    loop {
        let outcome = attempt().await;
        if outcome != Handover::Refused(Refusal::Throttled) || !backoff.pause().await {
            return outcome;
        }
    }
}
