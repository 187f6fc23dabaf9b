//! Receipts of invitations: what a provider says moves the invitation in the participant's record; what it says of the address is
//! kept for every later send (R59). That something changed is told to whoever polls.

use super::{participant_store, store};
use crate::App;
use crate::delivery::model::{AddressFault, SendStatus};
use crate::delivery::receipt::Follows;
use crate::delivery::store::{Place, read_send};
use crate::delivery::suppressions::store as suppressions;
use crate::passcodes::owner_store::Owner;
use crate::table::{Item, Read as _, StoreError, Transaction};

/// What follows from receipts of invitations.
pub struct OfSessions<'a> {
    /// The application.
    pub app: &'a App,
}

impl Follows for OfSessions<'_> {
    async fn parts<'c>(
        &self,
        place: &Place,
        record: &Item,
        _: Option<SendStatus>,
        about: Option<AddressFault>,
        transaction: Transaction<'c, StoreError>,
    ) -> Result<Transaction<'c, StoreError>, StoreError> {
        let Some((tenant, session, sort)) = store::read_key(&place.record) else { return Ok(transaction) };
        let Some(participant) = participant_store::read_sort_key(sort) else { return Ok(transaction) };
        let now = self.app.clock.now();
        let watch = store::key(&tenant, &session);
        let told = Owner { name: participant.to_string(), watch }.changed(now);
        let transaction = transaction.learn("session", told);
        let sends = record.maps("sends");
        let (Some(reason), Some(send)) = (about, sends.get(place.index)) else { return Ok(transaction) };
        let (send, address) = (read_send(send, 1)?, participant_store::address_of(send)?);
        let suppressed = suppressions::suppress_send(&tenant, &address, &send, reason, now);
        Ok(transaction.learn_each("suppression", suppressed))
    }
}
