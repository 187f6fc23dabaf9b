//! SMS through Amazon SNS: transactional route, sender ID, price ceiling (R27). SNS takes no lifetime. The only file that
//! publishes.

use aws_sdk_sns::Client;
use aws_sdk_sns::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_sns::operation::publish::PublishError;
use aws_sdk_sns::types::MessageAttributeValue;

use super::Sms;
use super::settings::Price;
use crate::app::Lazy;
use crate::delivery::{Handover, Refusal};

/// SNS.
#[derive(Debug)]
pub struct Sns {
    client: Lazy<Client>,
    max_price: Price,
}

impl Sns {
    /// SNS over this client, with a ceiling for each part.
    #[must_use]
    pub fn new(client: Lazy<Client>, max_price: Price) -> Self {
        Self { client, max_price }
    }

    /// One call.
    pub(super) async fn publish(&self, sms: Sms<'_>) -> Handover {
        let attribute =
            |kind: &str, value: &str| MessageAttributeValue::builder().data_type(kind).string_value(value).build().ok();
        let mut request = self.client.publish().phone_number(sms.to.e164()).message(sms.text);
        let attributes = [
            ("AWS.SNS.SMS.SMSType", attribute("String", "Transactional")),
            ("AWS.SNS.SMS.MaxPrice", attribute("Number", &self.max_price.to_string())),
            ("AWS.SNS.SMS.SenderID", sms.sender_id.and_then(|sender_id| attribute("String", sender_id))),
        ];
        for (name, value) in attributes {
            if let Some(value) = value {
                request = request.message_attributes(name, value);
            }
        }
        match request.send().await {
            Ok(answer) => Handover::Accepted(answer.message_id.unwrap_or_default()),
            Err(error) => classified(&error),
        }
    }
}

/// Only the error's code is looked at, and its message for words that tell two cases apart: the message may hold the
/// number, so it is never logged (R11).
fn classified<R>(error: &SdkError<PublishError, R>) -> Handover {
    let SdkError::ServiceError(service) = error else {
        return if matches!(error, SdkError::ConstructionFailure(_)) {
            Handover::Refused(Refusal::Suspended)
        } else {
            Handover::Unknown
        };
    };
    let message = service.err().message().unwrap_or_default().to_ascii_lowercase();
    let code = service.err().code().unwrap_or_default();
    let refusal = if message.contains("opted out") || code.starts_with("OptedOut") {
        Refusal::OptedOut
    } else if message.contains("spend limit") || message.contains("spending limit") || message.contains("no quota left")
    {
        Refusal::Suspended
    } else {
        match code {
            "Throttled" | "ThrottledException" | "Throttling" | "ThrottlingException" | "RequestLimitExceeded" => {
                Refusal::Throttled
            }
            "InvalidParameter"
            | "InvalidParameterException"
            | "InvalidParameterValue"
            | "ParameterValueInvalid"
            | "ValidationException" => {
                // It names the parameter: a wrong sender ID or ceiling is ours, and no fault of the number's.
                if message.contains("phone") { Refusal::InvalidRecipient } else { Refusal::Suspended }
            }
            "AuthorizationError"
            | "AuthorizationErrorException"
            | "AccessDenied"
            | "AccessDeniedException"
            | "InvalidClientTokenId"
            | "SignatureDoesNotMatch"
            | "ExpiredToken" => Refusal::Suspended,
            // Anything else, a 5xx above all, may have happened after the message went out.
            _ => return Handover::Unknown,
        }
    };
    Handover::Refused(refusal)
}
