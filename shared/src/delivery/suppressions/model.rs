//! Why an address is sent nothing. Pure.

use jiff::Timestamp;

use crate::delivery::Refusal;
use crate::delivery::model::AddressFault;
use crate::recipients::Channel;

impl AddressFault {
    /// What a refused hand-over says of the address for good. A mail that is refused at once may be refused for what it
    /// says; of the address it says nothing.
    #[must_use]
    pub fn of_refusal(refusal: Refusal, channel: Channel) -> Option<Self> {
        match (refusal, channel) {
            (Refusal::OptedOut, _) => Some(Self::OptedOut),
            (Refusal::InvalidRecipient, Channel::Sms) => Some(Self::Invalid),
            _ => None,
        }
    }

    /// As what the next send is refused.
    #[must_use]
    pub fn refusal(self) -> Refusal {
        match self {
            Self::Bounced | Self::Invalid => Refusal::InvalidRecipient,
            Self::Complained | Self::OptedOut => Refusal::OptedOut,
        }
    }
}

/// An address that is sent nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suppression {
    /// Which of a recipient's addresses it is.
    pub channel: Channel,
    /// The masked address.
    pub to: String,
    /// Why.
    pub reason: AddressFault,
    /// Since when.
    pub since: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_and_what_the_next_send_is_told() {
        use Channel::{Email, Sms};
        for (refusal, channel, reason) in [
            (Refusal::OptedOut, Sms, Some(AddressFault::OptedOut)),
            (Refusal::InvalidRecipient, Sms, Some(AddressFault::Invalid)),
            (Refusal::InvalidRecipient, Email, None),
            (Refusal::Throttled, Sms, None),
            (Refusal::Suspended, Email, None),
            (Refusal::DestinationBlocked, Sms, None),
        ] {
            assert_eq!(AddressFault::of_refusal(refusal, channel), reason, "{refusal:?} by {channel:?}");
        }
        for (reason, refusal) in [
            (AddressFault::Bounced, Refusal::InvalidRecipient),
            (AddressFault::Complained, Refusal::OptedOut),
            (AddressFault::OptedOut, Refusal::OptedOut),
            (AddressFault::Invalid, Refusal::InvalidRecipient),
        ] {
            assert_eq!((reason.refusal(), AddressFault::parse(reason.as_str())), (refusal, Some(reason)));
        }
    }
}
