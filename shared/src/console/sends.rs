//! What became of a message, in the same words on every screen.

use crate::delivery::model::AddressFault;
use crate::pages::words::Words;

/// What became of a message.
pub struct SendState {
    /// In a word: "Delivered".
    pub text: String,
    /// How it fared: "good", "warn", "over", or "".
    pub tone: &'static str,
}

impl SendState {
    /// A status as documents say it.
    #[must_use]
    pub fn of(words: &Words, status: &str) -> Self {
        let (name, tone) = match status {
            "sending" => ("send-sending", ""),
            "sent" => ("send-sent", ""),
            "delivered" => ("send-delivered", "good"),
            "failed" => ("send-failed", "over"),
            "none" => ("send-none", ""),
            _ => ("send-unknown", "warn"),
        };
        Self { text: words.t(name), tone }
    }
}

/// What a provider says is wrong with an address.
#[must_use]
pub fn fault(words: &Words, fault: AddressFault) -> String {
    words.t(match fault {
        AddressFault::Bounced => "send-fault-bounced",
        AddressFault::Invalid => "send-fault-invalid",
        AddressFault::OptedOut => "send-fault-opted-out",
        AddressFault::Complained => "send-fault-complained",
    })
}
