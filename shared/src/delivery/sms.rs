//! SMS through Amazon SNS: transactional route, sender ID, price ceiling (R27). The only file that publishes.

use aws_sdk_sns::Client;
use aws_sdk_sns::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_sns::operation::publish::PublishError;
use aws_sdk_sns::types::MessageAttributeValue;

use super::{Handover, Refusal, with_throttle_retries};
use crate::app::Lazy;
use crate::random::Random;
use crate::recipients::Phone;

/// Sends text messages.
#[derive(Debug)]
pub struct SmsProvider {
    client: Lazy<Client>,
    max_price_usd: String,
}

impl SmsProvider {
    /// A provider over this client.
    #[must_use]
    pub fn new(client: Lazy<Client>, max_price_usd: String) -> Self {
        Self { client, max_price_usd }
    }

    /// Hands one message over. Never repeated after a lost answer.
    pub async fn send(&self, random: &Random, to: &Phone, text: &str, sender_id: Option<&str>) -> Handover {
        with_throttle_retries(random, || self.publish(to, text, sender_id)).await
    }

    async fn publish(&self, to: &Phone, text: &str, sender_id: Option<&str>) -> Handover {
        let attribute =
            |kind: &str, value: &str| MessageAttributeValue::builder().data_type(kind).string_value(value).build().ok();
        let mut request = self.client.publish().phone_number(to.e164()).message(text);
        let attributes = [
            ("AWS.SNS.SMS.SMSType", attribute("String", "Transactional")),
            ("AWS.SNS.SMS.MaxPrice", attribute("Number", &self.max_price_usd)),
            ("AWS.SNS.SMS.SenderID", sender_id.and_then(|sender_id| attribute("String", sender_id))),
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
            | "ValidationException" => Refusal::InvalidRecipient,
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
