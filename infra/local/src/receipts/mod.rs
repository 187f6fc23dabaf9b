//! The events by which the providers report what became of a message: SES through EventBridge, SNS through
//! its delivery log in CloudWatch Logs, End User Messaging through a topic. `POST /_local/deliveries` makes them, and the
//! same function reads them as in a deployment. These pages only write; they must never decide what a receipt means.

mod end_user_messaging;
mod ses;
mod sns;

use countersign::delivery::sms::settings::SmsService;
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;

use crate::outbox::{Channel, Message};

/// What became of a message.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Delivery {
    /// The phone or the mailbox has it.
    Delivered,
    /// It never will.
    Failed,
    /// The reader of a mail calls it junk.
    Complained,
    /// The owner of a number wants no messages.
    OptedOut,
}

/// A report, and whose.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Report {
    /// What became of the message.
    pub(crate) delivery: Delivery,
    /// Which service carries SMS.
    pub(crate) service: SmsService,
}

const ACCOUNT: &str = "000000000000";
const REGION: &str = "us-east-1";

/// The provider's event for `message` at `now`; `None` when no provider says that of a message of its channel.
pub(crate) fn event(message: &Message, report: Report, now: Timestamp) -> Option<Value> {
    match (message.channel, report.service) {
        (Channel::Email, _) => ses::event(message, report.delivery, now),
        (Channel::Sms, SmsService::Sns) => sns::delivery_log(message, report.delivery, now),
        (Channel::Sms, SmsService::EndUserMessaging) => end_user_messaging::event(message, report.delivery, now),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outbox::tests::message;

    #[test]
    fn readers_complain_and_owners_of_numbers_opt_out() {
        let (sms, mail) = (message("m-1", Channel::Sms, "+33612345678"), message("m-2", Channel::Email, "a@b.example"));
        for service in [SmsService::Sns, SmsService::EndUserMessaging] {
            let makes =
                |message, delivery| event(message, Report { delivery, service }, Timestamp::UNIX_EPOCH).is_some();
            assert!(makes(&mail, Delivery::Complained) && !makes(&mail, Delivery::OptedOut));
            assert!(makes(&sms, Delivery::OptedOut) && !makes(&sms, Delivery::Complained));
        }
    }
}
