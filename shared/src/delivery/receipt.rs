//! Delivery receipts: what the providers say later. They may be late, doubled, out of order: a send's status only moves
//! forward (R32), by a conditional write on what it was.

use serde_json::Value;

use super::model::SendStatus;
use super::store::{self, Message, Place};
use crate::App;
use crate::recipients::Channel;
use crate::table::{Item, StoreError, Transaction};
use crate::telemetry::Measures;

/// One receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The provider's id of the message.
    pub message_id: String,
    /// How it was sent.
    pub channel: Channel,
    /// What became of it: delivered or failed.
    pub status: SendStatus,
}

/// The receipts in an event: SES events from EventBridge, or the entries that SNS writes to its delivery-status logs.
/// What is no final outcome (an open, a delay) is no receipt.
#[must_use]
pub fn from_ses_event(event: &Value) -> Option<Receipt> {
    let detail = event.get("detail")?;
    let status = match detail.get("eventType")?.as_str()? {
        "Delivery" => SendStatus::Delivered,
        "Bounce" if detail.pointer("/bounce/bounceType")?.as_str()? == "Transient" => return None,
        "Bounce" | "Reject" | "Rendering Failure" => SendStatus::Failed,
        _ => return None,
    };
    let message_id = detail.pointer("/mail/messageId")?.as_str()?.to_owned();
    Some(Receipt { message_id, channel: Channel::Email, status })
}

/// One entry of the SNS delivery-status log.
#[must_use]
pub fn from_sns_log(entry: &str) -> Option<Receipt> {
    let entry: Value = serde_json::from_str(entry).ok()?;
    let status = match entry.get("status")?.as_str()? {
        "SUCCESS" => SendStatus::Delivered,
        "FAILURE" => SendStatus::Failed,
        _ => return None,
    };
    let message_id = entry.pointer("/notification/messageId")?.as_str()?.to_owned();
    Some(Receipt { message_id, channel: Channel::Sms, status })
}

/// What else is written when a receipt moves a send: what the capability of its record does about it.
pub trait Follows: Sync {
    /// The transaction with that; `record` is what the send is in, before it moves to `status`.
    fn parts<'c>(
        &self,
        place: &Place,
        record: &Item,
        status: SendStatus,
        transaction: Transaction<'c, StoreError>,
    ) -> impl Future<Output = Result<Transaction<'c, StoreError>, StoreError>> + Send;
}

/// Applies a receipt. One that comes before its send is recorded is kept, and applied when that is; `false` when it says
/// nothing new.
///
/// # Errors
/// When the table does not answer; the provider's event is tried again.
pub async fn apply<F: Follows>(app: &App, receipt: &Receipt, follows: &F) -> Result<bool, StoreError> {
    let message = store::message_key(&receipt.message_id);
    let mut known = app.table.read([message.clone()]).await?;
    loop {
        let place = match known.get(&message).map(store::read_message).transpose()? {
            Some(Message::Of(place)) => place,
            Some(Message::Early(status)) if !status.may_become(receipt.status) => return Ok(false),
            None | Some(Message::Early(_)) => {
                let keep = store::keep_early(&receipt.message_id, receipt.status, app.clock.now());
                let transaction = Transaction::<StoreError>::new().learn("message", keep);
                if app.table.commit(transaction, &mut known).await?.is_done() {
                    return Ok(true);
                }
                continue;
            }
        };
        if !known.has_read(&place.record) {
            app.table.read_into(&mut known, [place.record.clone()]).await?;
        }
        let Some(record) = known.get(&place.record) else { return Ok(false) };
        let Some(status) = place.status_in(record) else { return Ok(false) };
        if !status.may_become(receipt.status) {
            return Ok(false);
        }
        let transaction = Transaction::<StoreError>::new().learn("send", place.advance(status, receipt.status));
        let transaction = follows.parts(&place, record, receipt.status, transaction).await?;
        if app.table.commit(transaction, &mut known).await?.is_done() {
            let is_delivered = receipt.status == SendStatus::Delivered;
            app.metrics.count(&Measures::receipt(receipt.channel, is_delivered), "delivery_receipt");
            return Ok(true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn ses_events_become_receipts() {
        let event = |kind: &str, more: Value| {
            let mut detail = json!({"eventType": kind, "mail": {"messageId": "m-1"}});
            detail.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            from_ses_event(&json!({"source": "aws.ses", "detail": detail})).map(|receipt| receipt.status)
        };
        assert_eq!(event("Delivery", json!({})), Some(SendStatus::Delivered));
        assert_eq!(event("Bounce", json!({"bounce": {"bounceType": "Permanent"}})), Some(SendStatus::Failed));
        assert_eq!(event("Bounce", json!({"bounce": {"bounceType": "Transient"}})), None);
        assert_eq!(event("Open", json!({})), None);
        assert_eq!(from_ses_event(&json!({})), None);
    }

    #[test]
    fn sns_log_entries_become_receipts() {
        let entry =
            |status: &str| from_sns_log(&json!({"notification": {"messageId": "m-1"}, "status": status}).to_string());
        assert_eq!(
            entry("SUCCESS").unwrap(),
            Receipt { message_id: "m-1".into(), channel: Channel::Sms, status: SendStatus::Delivered }
        );
        assert_eq!(entry("FAILURE").unwrap().status, SendStatus::Failed);
        assert_eq!(entry("UNKNOWN"), None);
        assert_eq!(from_sns_log("not json"), None);
    }
}
