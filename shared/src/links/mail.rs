//! The mail of a link, behind the answers: claimed in the link's record, so that it goes out once whatever runs twice (R58), and
//! found again by its receipts.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::model::Link;
use super::store;
use crate::App;
use crate::delivery::allowance::address_key;
use crate::delivery::messages::link_mail::LinkMail;
use crate::delivery::model::{Reported, SendStatus};
use crate::delivery::send::{Outcome, Outgoing, Record, send};
use crate::delivery::store::{self as sends, Place};
use crate::delivery::suppressions::model::Suppression;
use crate::delivery::suppressions::store as suppressions;
use crate::failure::Failure;
use crate::ids::{LinkId, TenantId};
use crate::jobs::mail::done;
use crate::jobs::run::{Done, JobError};
use crate::recipients::{AddressHash, Channel};
use crate::table::{Known, StoreError, Transaction, Write};
use crate::tenants::model::{Settings, Tenant};

/// Mails a link. One that is over, or whose mail went out, is done with; an address that its provider spoke against meanwhile is
/// not mailed (R59).
///
/// # Errors
/// When it is to be tried again.
pub async fn mail(app: &App, tenant: &Tenant, id: &LinkId, number: u32, now: Timestamp) -> Result<Done, JobError> {
    let Some(link) = store::load(app, &tenant.id, id, now).await? else { return Ok(Done::All) };
    let mail = link.mails.iter().find(|mail| mail.send.generation == number);
    let is_waiting = mail.is_some_and(|mail| mail.send.status == SendStatus::Sending);
    if !is_waiting || link.require_open(now).is_err() {
        return Ok(Done::All);
    }
    let ring = app.keys.ring().await?;
    let address = link.recipient.email.hash(&ring, &tenant.id);
    let record = LinkSend {
        tenant: &tenant.id,
        place: store::place(&tenant.id, id, number),
        masked: link.recipient.email.masked(),
        address,
        now,
    };
    let limits = app.table.get(&address_key(&tenant.id, &record.address)).await?;
    if suppressions::reason(limits.as_ref()).is_some() {
        let failed = Transaction::<JobError>::new().learn("send", record.place.mark(SendStatus::Failed));
        app.table.commit(failed, &mut Known::default()).await?;
        return Ok(Done::All);
    }
    let outgoing = outgoing(&link, &tenant.settings)?;
    done(send(app, &tenant.id, &outgoing, &record, now).await?)
}

fn outgoing(link: &Link, settings: &Settings) -> Result<Outgoing, Failure> {
    let time_zone = TimeZone::get(&settings.time_zone).unwrap_or(TimeZone::UTC);
    let mail = LinkMail {
        firm: &settings.name,
        language: link.language(settings),
        name: link.recipient.name.as_deref(),
        subject: link.message.subject.as_deref(),
        text: link.message.text.as_deref(),
        url: &link.url(),
        expires_at: link.expires_at,
        time_zone: &time_zone,
    };
    let mail = mail.mail().map_err(|error| Failure::Defect(error.to_string()))?;
    Ok(Outgoing::Email { to: vec![link.recipient.email.clone()], mail })
}

/// One mail of a link, in its record.
struct LinkSend<'a> {
    tenant: &'a TenantId,
    place: Place,
    masked: String,
    address: AddressHash,
    now: Timestamp,
}

impl Record for LinkSend<'_> {
    fn claim(&self, now: Timestamp) -> Option<Write> {
        Some(self.place.claim(now))
    }

    fn parts<'c>(
        &self,
        outcome: &Outcome,
        known: &Known,
        transaction: Transaction<'c, Failure>,
    ) -> Transaction<'c, Failure> {
        match outcome {
            Outcome::Out { status, message_id } => {
                let transaction = transaction.learn("send", self.place.mark(*status));
                let Some(id) = message_id else { return transaction };
                let early = sends::early(id, known).ok().flatten();
                let remembered = sends::remember(id, self.tenant, &self.place, early, self.now);
                let suppressed = early.and_then(|early| early.about).map(|reason| {
                    let (channel, to) = (Channel::Email, self.masked.clone());
                    let suppression = Suppression { channel, to, reason, since: self.now };
                    suppressions::suppress(self.tenant, &self.address, &suppression)
                });
                transaction.learn("message", remembered).learn_each("suppression", suppressed.into_iter().flatten())
            }
            // Another time it may go out.
            Outcome::Refused(refusal) if refusal.may_pass() => transaction.learn("send", self.place.release()),
            Outcome::Refused(_) => transaction.learn("send", self.place.mark(SendStatus::Failed)),
        }
    }

    fn early(&self, outcome: &Outcome, known: &Known) -> Result<Option<Reported>, StoreError> {
        sends::early_at(&self.place, outcome.message_id(), known)
    }
}
