//! End User Messaging's `SendTextMessage`: AWS JSON 1.0. It refuses what the service's own model refuses.

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::UNSTAMPED;
use crate::faults::{Fault, OwnError};
use crate::outbox::{Channel, Message};
use crate::wire::{Answer, answer};

/// The header by which the protocol names the operation.
pub(super) const TARGET: &str = "PinpointSMSVoiceV2.SendTextMessage";

const CONTENT_TYPE: &str = "application/x-amz-json-1.0";

/// The members of `SendTextMessage` that we send; a request with any other is refused, so that none goes unseen.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
pub(super) struct TextMessage {
    destination_phone_number: String,
    message_body: String,
    message_type: String,
    origination_identity: Option<String>,
    configuration_set_name: Option<String>,
    protect_configuration_id: Option<String>,
    max_price: Option<String>,
    time_to_live: Option<u32>,
}

/// The service refuses longer texts.
const TEXT_LIMIT: usize = 1_600;
/// The longest name of an identity or a configuration.
const NAME_LIMIT: usize = 256;

/// Reads the request.
///
/// # Errors
/// As the service refuses what its model does not allow.
pub(super) fn parse(body: &[u8]) -> Result<TextMessage, OwnError> {
    let sms: TextMessage = serde_json::from_slice(body).map_err(|_| invalid("CANNOT_PARSE", None))?;
    let is_name = |name: &Option<String>| {
        name.as_deref().is_none_or(|name| {
            let is_clean = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_:/+-".contains(&byte));
            (1..=NAME_LIMIT).contains(&name.len()) && is_clean
        })
    };
    let is_price = |price: &Option<String>| {
        price.as_deref().is_none_or(|price| {
            let parts = price.split_once('.');
            let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
            parts.is_some_and(|(whole, rest)| {
                whole.len() <= 2 && (1..=5).contains(&rest.len()) && all_digits(whole) && all_digits(rest)
            })
        })
    };
    let text_length = sms.message_body.chars().count();
    for (is_right, member) in [
        (is_number(&sms.destination_phone_number), "DestinationPhoneNumber"),
        ((1..=TEXT_LIMIT).contains(&text_length), "MessageBody"),
        (["TRANSACTIONAL", "PROMOTIONAL"].contains(&sms.message_type.as_str()), "MessageType"),
        (is_name(&sms.origination_identity), "OriginationIdentity"),
        (is_name(&sms.configuration_set_name), "ConfigurationSetName"),
        (is_name(&sms.protect_configuration_id), "ProtectConfigurationId"),
        (is_price(&sms.max_price), "MaxPrice"),
        (sms.time_to_live.is_none_or(|life| (5..=259_200).contains(&life)), "TimeToLive"),
    ] {
        if !is_right {
            return Err(invalid("FIELD_VALIDATION_FAILED", Some(member)));
        }
    }
    Ok(sms)
}

impl TextMessage {
    /// The message for the outbox.
    pub(super) fn message(&self, id: &str) -> Message {
        let life = self.time_to_live.map(|life| life.to_string());
        let members = [
            ("MessageType", Some(&self.message_type)),
            ("OriginationIdentity", self.origination_identity.as_ref()),
            ("ConfigurationSetName", self.configuration_set_name.as_ref()),
            ("ProtectConfigurationId", self.protect_configuration_id.as_ref()),
            ("MaxPrice", self.max_price.as_ref()),
            ("TimeToLive", life.as_ref()),
        ];
        let named = members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?.as_str().into())));
        Message {
            id: id.to_owned(),
            channel: Channel::Sms,
            to: self.destination_phone_number.clone(),
            from: self.origination_identity.clone(),
            subject: None,
            text: self.message_body.clone(),
            html: None,
            attributes: named.collect::<Map<String, Value>>(),
            sent_at: UNSTAMPED,
        }
    }
}

/// The answer to a message taken.
pub(super) fn accepted(id: &str) -> Answer {
    answer(200, CONTENT_TYPE, json!({"MessageId": id}).to_string())
}

/// The answer to a malformed request.
pub(super) fn refuse(refused: &OwnError) -> Answer {
    error(refused)
}

/// The answer under a fault.
pub(super) fn refusal(fault: Fault) -> Answer {
    let own = |status, code: &str, reason: Option<&str>| OwnError {
        status,
        code: code.to_owned(),
        reason: reason.map(str::to_owned),
        field: None,
        message: "An injected fault.".to_owned(),
    };
    error(&match fault {
        Fault::Error(own) => own,
        Fault::Throttle => own(400, "ThrottlingException", None),
        Fault::OptedOut => own(400, "ConflictException", Some("DESTINATION_PHONE_NUMBER_OPTED_OUT")),
        Fault::InvalidNumber => invalid("INVALID_PARAMETER", Some("DestinationPhoneNumber")),
        Fault::SpendLimit => own(400, "ServiceQuotaExceededException", Some("MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT")),
        Fault::ServerError
        | Fault::Timeout
        | Fault::TimeoutAfter
        | Fault::Conflict
        | Fault::ReceiptFirst
        | Fault::Rejected
        | Fault::Suspended => own(500, "InternalServerException", None),
    })
}

fn invalid(reason: &str, member: Option<&str>) -> OwnError {
    OwnError {
        status: 400,
        code: "ValidationException".to_owned(),
        reason: Some(reason.to_owned()),
        field: member.map(str::to_owned),
        message: "The request is not one that the service takes.".to_owned(),
    }
}

fn error(own: &OwnError) -> Answer {
    let mut body = json!({"__type": own.code, "Message": own.message});
    if let Some(reason) = &own.reason {
        // Of a thing that is missing it says what kind of thing, of everything else why.
        let name = if own.code == "ResourceNotFoundException" { "ResourceType" } else { "Reason" };
        body[name] = reason.as_str().into();
    }
    if let Some(member) = &own.field {
        body["Fields"] = json!([{"Name": member, "Message": own.message}]);
    }
    answer(own.status, CONTENT_TYPE, body.to_string())
}

/// `^\+?[1-9][0-9]{1,18}$`, as the service's model says.
fn is_number(number: &str) -> bool {
    let digits = number.strip_prefix('+').unwrap_or(number);
    (2..=19).contains(&digits.len()) && !digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit())
}
