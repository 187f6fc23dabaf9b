//! Receipts of passcodes' messages: what a provider says moves the send, and the firm's webhooks are told in the same
//! transaction. A firm without webhooks costs nothing more: its passcodes say that nobody is told.

use super::{events, next_step, store};
use crate::App;
use crate::delivery::counts::{Counts, SHARDS};
use crate::delivery::model::{AddressFault, SendStatus};
use crate::delivery::receipt::{self, Follows, Receipt};
use crate::delivery::store::Place;
use crate::delivery::suppressions::store as suppressions;
use crate::jobs::Recorded;
use crate::table::{Item, StoreError, Transaction};
use crate::tenants::store as tenants;
use crate::webhooks::announce::announce;

/// Applies a receipt; `false` when it says nothing new. What follows where it is not of a passcode's message, `others` knows.
///
/// # Errors
/// When the table does not answer; the provider's event is tried again.
pub async fn apply_beside<F: Follows>(app: &App, receipt: &Receipt, others: &F) -> Result<bool, StoreError> {
    let recorded = Recorded::default();
    let applied = receipt::apply(app, receipt, &Telling { app, recorded: &recorded, others }).await?;
    app.queue.send_recorded(&recorded, app.clock.now()).await;
    if let (true, SendStatus::Failed, Some(place)) = (applied.is_news, receipt.reported.status, &applied.send)
        && let Some((tenant, id)) = store::read_key(&place.record)
    {
        next_step::hasten(app, &tenant, &id, place.index).await?;
    }
    Ok(applied.is_news)
}

struct Telling<'a, F> {
    app: &'a App,
    recorded: &'a Recorded,
    others: &'a F,
}

impl<F: Follows> Follows for Telling<'_, F> {
    async fn parts<'c>(
        &self,
        place: &Place,
        record: &Item,
        moved: Option<SendStatus>,
        about: Option<AddressFault>,
        transaction: Transaction<'c, StoreError>,
    ) -> Result<Transaction<'c, StoreError>, StoreError> {
        let Some((tenant, id)) = store::read_key(&place.record) else {
            return self.others.parts(place, record, moved, about, transaction).await;
        };
        let mut stored = store::read(record, &id)?;
        let Some(send) = stored.passcode.sends.get_mut(place.index) else { return Ok(transaction) };
        send.status = moved.unwrap_or(send.status);
        let send = send.clone();
        let now = self.app.clock.now();
        // What a provider says of an address is kept, whatever became of this message (R59).
        let suppressed = about
            .zip(stored.address_of(send.channel))
            .map(|(reason, address)| suppressions::suppress_send(&tenant, address, &send, reason, now));
        // On the day of the send, so that it is a share of that day's. A send arrives once: its status moves there, and never away.
        let is_counted = moved == Some(SendStatus::Delivered) && !stored.is_test();
        let arrived = Counts::at(send.at).delivered(send.charge.as_ref().map(|charge| charge.country.as_str()));
        let counts = arrived.write(&tenant, self.app.random.below(SHARDS), now).filter(|_| is_counted);
        let told = stored.owner.as_ref().map(|owner| owner.changed(now));
        let transaction = transaction.learn_each("suppression", suppressed.into_iter().flatten());
        let transaction = transaction.learn_each("counts", counts).learn_each("owner", told);
        let (Some(kind), true) = (moved.and_then(events::of_receipt), stored.is_told) else { return Ok(transaction) };
        let Some(tenant) = tenants::load(self.app, &tenant).await? else { return Ok(transaction) };
        let event = events::send_event(kind, &stored, &send, now);
        announce(self.app, &tenant, self.recorded, &event, transaction)
    }
}
