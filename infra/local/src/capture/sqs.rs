//! SQS `SendMessage`: AWS JSON 1.0. What is sent becomes the event that Lambda's event source mapping makes.

use countersign::jobs::Lane;
use serde::Deserialize;
use serde_json::{Value, json};

use super::Refused;
use crate::faults::Fault;
use crate::queue::name_of;
use crate::wire::{Answer, answer};

/// The header by which the protocol names the operation.
pub(super) const TARGET: &str = "AmazonSQS.SendMessage";

const CONTENT_TYPE: &str = "application/x-amz-json-1.0";

/// The members of `SendMessage` that a function sees again.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct Queued {
    queue_url: String,
    message_body: String,
    #[serde(default)]
    pub(super) delay_seconds: u32,
}

/// The longest that SQS holds a message back.
const LONGEST_DELAY: u32 = 900;

/// Reads the request: which queue it is for, and the message.
///
/// # Errors
/// As SQS refuses an empty or malformed message, and a queue that there is not.
pub(super) fn parse(body: &[u8]) -> Result<(Lane, Queued), Refused> {
    let malformed = || Refused::new("com.amazonaws.sqs#InvalidMessageContents", "The request is not a SendMessage");
    let queued: Queued = serde_json::from_slice(body).map_err(|_| malformed())?;
    if queued.delay_seconds > LONGEST_DELAY {
        return Err(Refused::new("com.amazonaws.sqs#InvalidParameterValue", "DelaySeconds must be <= 900"));
    }
    if queued.message_body.is_empty() {
        return Err(malformed());
    }
    let lane = [Lane::Jobs, Lane::Webhooks, Lane::Pushes].into_iter().find(|lane| name_of(*lane) == queued.queue());
    let unknown = || Refused::new("AWS.SimpleQueueService.NonExistentQueue", "The specified queue does not exist.");
    Ok((lane.ok_or_else(unknown)?, queued))
}

/// The answer to a fault.
pub(super) fn refusal(fault: Fault) -> Answer {
    let (status, code) = match fault {
        Fault::Throttle => (400, "com.amazonaws.sqs#RequestThrottled"),
        _ => (500, "com.amazonaws.sqs#InternalFailure"),
    };
    refused(status, &Refused::new(code, "An injected fault."))
}

impl Queued {
    /// The event with this one message, as Lambda gets it.
    pub(super) fn event(&self, id: &str, sent_at_ms: i64) -> Value {
        json!({"Records": [{
            "messageId": id,
            "receiptHandle": id,
            "body": self.message_body,
            "attributes": {
                "ApproximateReceiveCount": "1",
                "SentTimestamp": sent_at_ms.to_string(),
                "SenderId": "LOCAL",
                "ApproximateFirstReceiveTimestamp": sent_at_ms.to_string(),
            },
            "messageAttributes": {},
            "md5OfBody": self.md5_of_body(),
            "eventSource": "aws:sqs",
            "eventSourceARN": format!("arn:aws:sqs:us-east-1:000000000000:{}", self.queue()),
            "awsRegion": "us-east-1",
        }]})
    }

    /// The answer to a message taken.
    pub(super) fn accepted(&self, id: &str) -> Answer {
        answer(200, CONTENT_TYPE, json!({"MessageId": id, "MD5OfMessageBody": self.md5_of_body()}).to_string())
    }

    fn queue(&self) -> &str {
        self.queue_url.rsplit('/').next().unwrap_or_default()
    }

    fn md5_of_body(&self) -> String {
        format!("{:x}", md5::compute(&self.message_body))
    }
}

/// The answer to a malformed request.
pub(super) fn refuse(refused: &Refused) -> Answer {
    self::refused(400, refused)
}

fn refused(status: u16, refused: &Refused) -> Answer {
    answer(status, CONTENT_TYPE, json!({"__type": refused.code, "message": refused.message}).to_string())
}

/// The answer while the process stops.
pub(super) fn unavailable() -> Answer {
    answer(503, CONTENT_TYPE, json!({"__type": "com.amazonaws.sqs#ServiceUnavailable"}).to_string())
}
