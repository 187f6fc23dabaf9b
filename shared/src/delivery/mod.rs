//! Getting a message to a recipient: what it says, what it costs, who carries it, and what became of it.

pub mod email;
pub mod ledger;
pub mod message;
pub mod receipt;
pub mod segments;
pub mod sms;

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

/// Why a message was certainly not sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

/// Pauses before the two retries after a throttle, in milliseconds; jitter comes on top.
const THROTTLE_PAUSES_MS: [u64; 2] = [60, 140];

/// Asks again after a throttle, which is certain not to have sent anything; never after anything else.
async fn with_throttle_retries<F>(random: &crate::random::Random, attempt: impl Fn() -> F) -> Handover
where
    F: Future<Output = Handover>,
{
    let mut outcome = attempt().await;
    for pause in THROTTLE_PAUSES_MS {
        if outcome != Handover::Refused(Refusal::Throttled) {
            break;
        }
        let jitter = u64::try_from(random.below(40)).unwrap_or(0);
        tokio::time::sleep(std::time::Duration::from_millis(pause + jitter)).await;
        outcome = attempt().await;
    }
    outcome
}
