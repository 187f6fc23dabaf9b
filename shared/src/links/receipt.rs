//! Receipts of links' mails: what a provider says moves the mail in the link's record, from which the link's status follows; what
//! it says of the address is kept for every later send (R59).

use super::store;
use crate::App;
use crate::delivery::model::{AddressFault, SendStatus};
use crate::delivery::receipt::Follows;
use crate::delivery::store::Place;
use crate::delivery::suppressions::store as suppressions;
use crate::table::{Item, Read as _, StoreError, Transaction};

/// What follows from receipts of links' mails.
pub struct OfLinks<'a> {
    /// The application.
    pub app: &'a App,
}

impl Follows for OfLinks<'_> {
    async fn parts<'c>(
        &self,
        place: &Place,
        record: &Item,
        _: Option<SendStatus>,
        about: Option<AddressFault>,
        transaction: Transaction<'c, StoreError>,
    ) -> Result<Transaction<'c, StoreError>, StoreError> {
        let Some((tenant, _)) = store::read_key(&place.record) else { return Ok(transaction) };
        let Some(reason) = about else { return Ok(transaction) };
        let address = store::address(record)?;
        let sends = record.maps("sends");
        let Some(send) = sends.get(place.index) else { return Ok(transaction) };
        let send = crate::delivery::store::read_send(send, 1)?;
        let suppressed = suppressions::suppress_send(&tenant, &address, &send, reason, self.app.clock.now());
        Ok(transaction.learn_each("suppression", suppressed))
    }
}
