//! Receipts of passcodes' messages: what a provider says moves the send, and the firm's webhooks are told in the same
//! transaction. A firm without webhooks costs nothing more: its passcodes say that nobody is told.

use super::{events, store};
use crate::App;
use crate::delivery::model::SendStatus;
use crate::delivery::receipt::{self, Follows, Receipt};
use crate::delivery::store::Place;
use crate::jobs::Recorded;
use crate::table::{Item, StoreError, Transaction};
use crate::tenants::store as tenants;
use crate::webhooks::announce::announce;

/// Applies a receipt; `false` when it says nothing new.
///
/// # Errors
/// When the table does not answer; the provider's event is tried again.
pub async fn apply(app: &App, receipt: &Receipt) -> Result<bool, StoreError> {
    let recorded = Recorded::default();
    let applied = receipt::apply(app, receipt, &Telling { app, recorded: &recorded }).await?;
    app.queue.send_recorded(&recorded, app.clock.now()).await;
    Ok(applied)
}

struct Telling<'a> {
    app: &'a App,
    recorded: &'a Recorded,
}

impl Follows for Telling<'_> {
    async fn parts<'c>(
        &self,
        place: &Place,
        record: &Item,
        status: SendStatus,
        transaction: Transaction<'c, StoreError>,
    ) -> Result<Transaction<'c, StoreError>, StoreError> {
        let Some((tenant, id)) = store::read_key(&place.record) else { return Ok(transaction) };
        let mut stored = store::read(record, &id)?;
        let (Some(kind), true) = (events::of_receipt(status), stored.is_told) else { return Ok(transaction) };
        let Some(tenant) = tenants::load(self.app, &tenant).await? else { return Ok(transaction) };
        let Some(send) = stored.passcode.sends.get_mut(place.index) else { return Ok(transaction) };
        send.status = status;
        let send = send.clone();
        let event = events::send_event(kind, &stored.passcode, &send, self.app.clock.now());
        announce(self.app, &tenant, self.recorded, &event, transaction)
    }
}
