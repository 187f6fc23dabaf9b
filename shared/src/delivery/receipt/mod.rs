//! Delivery receipts: what the providers say later. They may be late, doubled, out of order: a send's status only moves
//! forward (R32), by a conditional write on what it was. How each provider says it is a page of its own; what is said is one
//! [`Receipt`].

mod end_user_messaging;
mod ses;
mod sns;

pub use end_user_messaging::from_event as from_end_user_messaging;
pub use ses::from_event as from_ses;
pub use sns::from_log as from_sns;

use super::model::{AddressFault, Reported, SendStatus};
use super::store::{self, Message, Place};
use crate::App;
use crate::recipients::Channel;
use crate::table::{Item, Known, StoreError, Transaction};
use crate::telemetry::Measures;

/// One receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The provider's id of the message.
    pub message_id: String,
    /// How it was sent.
    pub channel: Channel,
    /// What it says.
    pub reported: Reported,
}

/// It has not the form that its provider describes, and never will: to be logged and dropped. It says what is missing, and
/// holds nothing of the receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a receipt without {0}")]
pub struct Malformed(pub &'static str);

/// What a receipt led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// Whether it said anything new.
    pub is_news: bool,
    /// The send that it is about; `None` while that is not recorded.
    pub send: Option<Place>,
}

impl Receipt {
    fn new(channel: Channel, message_id: &str, status: SendStatus, about: Option<AddressFault>) -> Self {
        Self { message_id: message_id.to_owned(), channel, reported: Reported { status, about } }
    }
}

/// What else is written when a receipt comes: what the capability of its record does about it.
pub trait Follows: Sync {
    /// The transaction with that. `record` is what the send is in, before it moves to `moved`; `about` is what is wrong with its
    /// address, also where the send does not move.
    fn parts<'c>(
        &self,
        place: &Place,
        record: &Item,
        moved: Option<SendStatus>,
        about: Option<AddressFault>,
        transaction: Transaction<'c, StoreError>,
    ) -> impl Future<Output = Result<Transaction<'c, StoreError>, StoreError>> + Send;
}

/// What several capabilities do about it: each looks at records of its own alone.
impl<A: Follows, B: Follows> Follows for (A, B) {
    async fn parts<'c>(
        &self,
        place: &Place,
        record: &Item,
        moved: Option<SendStatus>,
        about: Option<AddressFault>,
        transaction: Transaction<'c, StoreError>,
    ) -> Result<Transaction<'c, StoreError>, StoreError> {
        let transaction = self.0.parts(place, record, moved, about, transaction).await?;
        self.1.parts(place, record, moved, about, transaction).await
    }
}

/// Applies a receipt. One that comes before its send is recorded is kept, and applied when that is.
///
/// # Errors
/// When the table does not answer; the provider's event is tried again.
pub async fn apply<F: Follows>(app: &App, receipt: &Receipt, follows: &F) -> Result<Applied, StoreError> {
    let message = store::message_key(&receipt.message_id);
    let mut known = app.table.read([message.clone()]).await?;
    loop {
        let early = match known.get(&message).map(store::read_message).transpose()? {
            Some(Message::Of(place)) => {
                let is_news = advance(app, receipt, follows, &place, &mut known).await?;
                return Ok(Applied { is_news, send: Some(place) });
            }
            Some(Message::Early(early)) => Some(early),
            None => None,
        };
        let reported = early.map_or(receipt.reported, |early| early.and(receipt.reported));
        if early == Some(reported) {
            return Ok(Applied { is_news: false, send: None });
        }
        let keep = store::keep_early(&receipt.message_id, reported, early, app.clock.now());
        let transaction = Transaction::<StoreError>::new().learn("message", keep);
        if app.table.commit(transaction, &mut known).await?.is_done() {
            return Ok(Applied { is_news: true, send: None });
        }
    }
}

/// Moves a recorded send forward; whether it moved.
async fn advance<F: Follows>(
    app: &App,
    receipt: &Receipt,
    follows: &F,
    place: &Place,
    known: &mut Known,
) -> Result<bool, StoreError> {
    let Reported { status: next, about } = receipt.reported;
    if !known.has_read(&place.record) {
        app.table.read_into(known, [place.record.clone()]).await?;
    }
    loop {
        let Some(record) = known.get(&place.record) else { return Ok(false) };
        let Some(status) = place.status_in(record) else { return Ok(false) };
        let moved = status.may_become(next).then_some(next);
        // Said before: whoever lifted the suppression meanwhile knows better than a repeated receipt.
        let news = about.filter(|fault| place.fault_in(record).is_none_or(|known| known < *fault));
        if moved.is_none() && news.is_none() {
            return Ok(false);
        }
        let send = place.advance(status, moved.unwrap_or(status), news);
        let transaction = Transaction::<StoreError>::new().learn("send", send);
        let transaction = follows.parts(place, record, moved, news, transaction).await?;
        if app.table.commit(transaction, known).await?.is_done() {
            if moved.is_some() {
                let is_delivered = next == SendStatus::Delivered;
                app.metrics.count(&Measures::receipt(receipt.channel, is_delivered), "delivery_receipt");
            }
            return Ok(moved.is_some());
        }
    }
}
