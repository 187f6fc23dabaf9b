//! SMS through AWS End User Messaging SMS: transactional route, price ceiling, sender by country (R27), and a lifetime that
//! is what is left of the code's (R28). The only file that calls it.

use std::time::Duration;

use aws_sdk_pinpointsmsvoicev2::Client;
use aws_sdk_pinpointsmsvoicev2::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_pinpointsmsvoicev2::operation::send_text_message::SendTextMessageError;
use aws_sdk_pinpointsmsvoicev2::types::error::{
    ConflictException, ResourceNotFoundException, ServiceQuotaExceededException, ValidationException,
};
use aws_sdk_pinpointsmsvoicev2::types::{
    ConflictExceptionReason, MessageType, ResourceType, ValidationExceptionReason,
};
use jiff::Timestamp;

use super::Sms;
use super::settings::SmsSettings;
use crate::app::Lazy;
use crate::delivery::{Handover, Refusal};

/// The shortest lifetime that it takes (`TimeToLive`: 5 to 259,200 seconds; no code lives longer than 600).
const SHORTEST_LIFE_SECONDS: i32 = 5;

/// AWS End User Messaging SMS.
#[derive(Debug)]
pub struct EndUserMessaging {
    client: Lazy<Client>,
    settings: SmsSettings,
}

/// What one call came to.
enum Answer {
    /// What the message came to.
    Is(Handover),
    /// Not from this sender; certainly not sent.
    NotFromThere,
}

impl EndUserMessaging {
    /// End User Messaging over this client.
    #[must_use]
    pub fn new(client: Lazy<Client>, settings: SmsSettings) -> Self {
        Self { client, settings }
    }

    /// One message: from what the deployment sets for the country, else as the firm's sender ID, else from what the
    /// deployment sets for all other countries. A firm names its sender by itself, and whether the account has it, and the
    /// country takes it, is not the firm's to know: where it is refused, which is certain not to have sent anything, the
    /// message goes out without it. It names the firm all the same (E1).
    pub(super) async fn send(&self, sms: Sms<'_>, now: Timestamp) -> Handover {
        let identities = &self.settings.origination_identities;
        let of_country = identities.of_country(sms.to.country());
        if let (None, Some(sender_id)) = (of_country, sms.sender_id)
            && let Answer::Is(handover) = self.call(sms, Some(sender_id), now).await
        {
            return handover;
        }
        match self.call(sms, of_country.or(identities.for_others()), now).await {
            Answer::Is(handover) => handover,
            Answer::NotFromThere => Handover::Refused(Refusal::Suspended),
        }
    }

    async fn call(&self, sms: Sms<'_>, identity: Option<&str>, now: Timestamp) -> Answer {
        let settings = &self.settings;
        let sent = self
            .client
            .send_text_message()
            .destination_phone_number(sms.to.e164())
            .set_origination_identity(identity.map(str::to_owned))
            .message_body(sms.text)
            .message_type(MessageType::Transactional)
            .set_configuration_set_name(settings.configuration_set.clone())
            .set_protect_configuration_id(settings.protect_configuration.clone())
            // Its ceiling is for the message, ours for each part.
            .max_price(settings.max_price.times(sms.parts).to_string())
            .time_to_live(life_seconds(sms.expires_at, now))
            .send()
            .await;
        match sent {
            Ok(answer) => Answer::Is(Handover::Accepted(answer.message_id.unwrap_or_default())),
            Err(error) => classified(&error),
        }
    }
}

/// What is left of a code's life, in whole seconds.
fn life_seconds(expires_at: Timestamp, now: Timestamp) -> i32 {
    let left = Duration::try_from(expires_at.duration_since(now)).unwrap_or_default();
    i32::try_from(left.as_secs()).unwrap_or(i32::MAX).max(SHORTEST_LIFE_SECONDS)
}

/// By the error and the reason that it gives. Its message may hold the number, so it is neither read nor logged (R11).
fn classified<R>(error: &SdkError<SendTextMessageError, R>) -> Answer {
    let SdkError::ServiceError(service) = error else {
        return Answer::Is(match error {
            SdkError::ConstructionFailure(_) => Handover::Refused(Refusal::Suspended),
            _ => Handover::Unknown,
        });
    };
    let error = service.err();
    let refusal = match error {
        SendTextMessageError::ThrottlingException(_) => Some(Refusal::Throttled),
        SendTextMessageError::ValidationException(invalid) => of_validation(invalid),
        SendTextMessageError::ConflictException(conflict) => Some(of_conflict(conflict)),
        SendTextMessageError::ResourceNotFoundException(missing) => of_missing(missing),
        SendTextMessageError::ServiceQuotaExceededException(_) | SendTextMessageError::AccessDeniedException(_) => {
            Some(Refusal::Suspended)
        }
        // A 5xx may have happened after the message went out.
        _ => match error.code().unwrap_or_default() {
            "RequestLimitExceeded" | "Throttling" | "TooManyRequestsException" => Some(Refusal::Throttled),
            "ExpiredTokenException"
            | "IncompleteSignature"
            | "InvalidSignatureException"
            | "MissingAuthenticationTokenException"
            | "OptInRequired"
            | "UnrecognizedClientException" => Some(Refusal::Suspended),
            _ => return Answer::Is(Handover::Unknown),
        },
    };
    if refusal.is_none_or(|refusal| refusal == Refusal::Suspended) {
        // What the operator has to repair; the reasons are words of AWS's own.
        let (code, reason) = (error.code().unwrap_or_default(), reason_of(error).unwrap_or_default());
        tracing::warn!(code, reason, "End User Messaging does not send for this account");
    }
    refusal.map_or(Answer::NotFromThere, |refusal| Answer::Is(Handover::Refused(refusal)))
}

/// `None`: not from this sender. What is left is a request that the deployment's own settings made wrong.
fn of_validation(invalid: &ValidationException) -> Option<Refusal> {
    // The only way to tell a wrong number from a wrong setting of ours.
    if invalid.fields().iter().any(|field| field.name() == "DestinationPhoneNumber") {
        return Some(Refusal::InvalidRecipient);
    }
    match invalid.reason() {
        Some(
            ValidationExceptionReason::CountryNotEnabled
            | ValidationExceptionReason::DestinationCountryBlocked
            | ValidationExceptionReason::InternationalSendingNotSupported
            | ValidationExceptionReason::PriceOverThreshold,
        ) => Some(Refusal::DestinationBlocked),
        Some(
            ValidationExceptionReason::CountryCodeMismatch
            | ValidationExceptionReason::InvalidIdentityForDestinationCountry
            | ValidationExceptionReason::SenderIdNotRegistered
            | ValidationExceptionReason::SenderIdNotSupported
            | ValidationExceptionReason::SenderIdRequiresRegistration,
        ) => None,
        _ => Some(Refusal::Suspended),
    }
}

fn of_conflict(conflict: &ConflictException) -> Refusal {
    match conflict.reason() {
        Some(ConflictExceptionReason::DestinationPhoneNumberOptedOut) => Refusal::OptedOut,
        Some(
            ConflictExceptionReason::DestinationCountryBlockedByProtectConfiguration
            | ConflictExceptionReason::DestinationPhoneNumberBlockedByProtectNumberOverride,
        ) => Refusal::DestinationBlocked,
        // The account's: still in the sandbox, no number for that country, a number without SMS, or one that is gone.
        _ => Refusal::Suspended,
    }
}

/// `None`: the account has no such sender. A name can be one of three things, and which it looked for it does not say.
fn of_missing(missing: &ResourceNotFoundException) -> Option<Refusal> {
    match missing.resource_type() {
        Some(ResourceType::PhoneNumber | ResourceType::Pool | ResourceType::SenderId) => None,
        _ => Some(Refusal::Suspended),
    }
}

fn reason_of(error: &SendTextMessageError) -> Option<&str> {
    match error {
        SendTextMessageError::ValidationException(ValidationException { reason, .. }) => {
            Some(reason.as_ref()?.as_str())
        }
        SendTextMessageError::ConflictException(ConflictException { reason, .. }) => Some(reason.as_ref()?.as_str()),
        SendTextMessageError::ServiceQuotaExceededException(ServiceQuotaExceededException { reason, .. }) => {
            Some(reason.as_ref()?.as_str())
        }
        SendTextMessageError::AccessDeniedException(denied) => Some(denied.reason()?.as_str()),
        SendTextMessageError::ResourceNotFoundException(missing) => Some(missing.resource_type()?.as_str()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;

    #[test]
    fn r28_a_message_lives_as_long_as_its_code() {
        let now = Timestamp::UNIX_EPOCH;
        let left = |milliseconds| life_seconds(now + SignedDuration::from_millis(milliseconds), now);
        assert_eq!((left(300_000), left(61_999), left(5_000)), (300, 61, 5));
        // No shorter life is taken, and no request may be malformed for a late one.
        assert_eq!((left(4_000), left(0), left(-10_000)), (5, 5, 5));
    }
}
