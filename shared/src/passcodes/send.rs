//! What a passcode's record does about a send: the message that is made of it, and what is written when the message is out
//! or certainly is not. The sending itself is `delivery::send`.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::model::{Passcode, StoredStatus};
use super::pointer_store;
use super::send_store;
use super::store::{self, Counted, CountedBy, Stored};
use crate::code::Code;
use crate::delivery::Refusal;
use crate::delivery::allowance::Taken;
use crate::delivery::counts::{Counts, SHARDS};
use crate::delivery::ledger::Charge;
use crate::delivery::messages::{Language, RenderError};
use crate::delivery::model::{AddressFault, Context, Reported, Send, SendStatus};
use crate::delivery::send::{Outcome, Outgoing, Record};
use crate::delivery::store::{self as sends, Place};
use crate::delivery::suppressions::model::Suppression;
use crate::delivery::suppressions::store as suppressions;
use crate::delivery::templates;
use crate::failure::Failure;
use crate::ids::TenantId;
use crate::operation::Operation;
use crate::random::Random;
use crate::recipients::{AddressHash, Channel, Recipient};
use crate::table::{Known, StoreError, Transaction, Write};
use crate::tenants::model::Tenant;

/// Everything that a passcode's message says besides its record.
pub struct Contents<'a> {
    /// Whom it goes to.
    pub recipient: &'a Recipient,
    /// What it is for.
    pub context: Option<&'a Context>,
    /// The language.
    pub language: Language,
    /// The zone in which it tells times.
    pub time_zone: &'a TimeZone,
    /// The code.
    pub code: &'a Code,
    /// The origin that binds it, where it is not the tenant's own.
    pub origin: Option<&'a str>,
}

impl Contents<'_> {
    /// The message for a channel, in the firm's own words where it was read that it has some; `None` when the recipient has no
    /// such address.
    ///
    /// # Errors
    /// When a template fails to render: a defect.
    pub fn prepare(
        &self,
        (tenant, known): (&Tenant, &Known),
        stored: &Stored,
        channel: Channel,
        now: Timestamp,
    ) -> Result<Option<Outgoing>, Failure> {
        let (settings, purpose) = (&tenant.settings, &stored.passcode.purpose);
        let template = templates::store::known_template(tenant, known, purpose, channel, self.language)?;
        let template = template.as_ref();
        let told = (self.context, self.origin);
        let facts = store::facts(stored, settings, told, self.code, now, (self.language, self.time_zone));
        let defect = |error: RenderError| Failure::Defect(error.to_string());
        Ok(match channel {
            Channel::Sms => match self.recipient.phone() {
                None => None,
                Some(phone) => {
                    let text = templates::render::sms(&facts, template).map_err(defect)?;
                    let country = phone.country().map(|country| country.to_string());
                    let charge = (!stored.is_test()).then(|| Charge::new(now, country.as_deref(), text.parts));
                    let (sender_id, expires_at) = (settings.sender_id.clone(), stored.passcode.expires_at);
                    Some(Outgoing::Sms { to: phone.clone(), text, charge, sender_id, expires_at })
                }
            },
            Channel::Email => match self.recipient.email() {
                None => None,
                Some(email) => {
                    let mail = templates::render::mail(&facts, template).map_err(defect)?;
                    Some(Outgoing::Email { to: vec![email.clone()], mail })
                }
            },
        })
    }
}

/// The send of a message as it is recorded before the provider is called.
#[must_use]
pub fn begun(outgoing: &Outgoing, generation: u32, now: Timestamp) -> Send {
    Send {
        channel: outgoing.channel(),
        to: outgoing.masked(),
        at: now,
        status: SendStatus::Sending,
        generation,
        charge: outgoing.charge().cloned(),
        received: None,
        is_settled: false,
        is_probe: false,
    }
}

/// A send of a passcode, and what it took.
pub struct PasscodeSend<'a> {
    tenant: &'a TenantId,
    random: &'a Random,
    now: Timestamp,
    /// When it was recorded: a job may come later.
    begun_at: Timestamp,
    place: Place,
    message_charge: Option<Charge>,
    channel: Channel,
    is_first: bool,
    is_test: bool,
    /// The address, when it is one of the recipient's own: what the provider says of it for good is remembered.
    address: Option<AddressHash>,
    masked: String,
    /// All the recipient's addresses.
    addresses: Vec<Counted>,
    /// Claimed by its own process when it was recorded, or to be claimed by whoever does the job.
    is_claimed: bool,
    taken: Taken,
    /// The record before this send made a new code: a send that fails must not kill the code that the recipient has.
    previous: Option<Stored>,
}

impl<'a> PasscodeSend<'a> {
    /// The send at `index` of a record that this process has just written.
    #[must_use]
    pub fn new(op: &'a Operation<'_>, stored: &Stored, index: usize, outgoing: &Outgoing, taken: Taken) -> Self {
        Self {
            tenant: &op.tenant.id,
            random: &op.app.random,
            now: op.now,
            begun_at: op.now,
            place: stored.place(&op.tenant.id, index),
            message_charge: outgoing.charge().cloned(),
            channel: outgoing.channel(),
            is_first: index == 0,
            is_test: stored.is_test(),
            address: stored.address(outgoing.channel()).map(|(_, hash)| hash.clone()),
            masked: outgoing.masked(),
            addresses: stored.counted.clone(),
            is_claimed: true,
            taken,
            previous: None,
        }
    }

    /// The send at `index` of a record that says `sending`, done as a job: whoever claims it does it.
    #[must_use]
    pub fn of_job(app: &'a crate::App, tenant: &'a TenantId, stored: &Stored, index: usize, now: Timestamp) -> Self {
        Self {
            tenant,
            random: &app.random,
            now,
            begun_at: stored.passcode.sends.get(index).map_or(now, |send| send.at),
            place: stored.place(tenant, index),
            message_charge: None,
            channel: Channel::Email,
            is_first: index == 0,
            is_test: stored.is_test(),
            address: stored.address_of(Channel::Email).cloned(),
            masked: stored.passcode.sends.get(index).map(|send| send.to.clone()).unwrap_or_default(),
            addresses: Vec::new(),
            is_claimed: false,
            taken: Taken::default(),
            previous: None,
        }
    }

    /// Made a new code; `previous` is the record with the old one.
    #[must_use]
    pub fn rotating(self, previous: Option<Stored>) -> Self {
        Self { previous, ..self }
    }

    /// The same send by another way, recorded in the next place.
    #[must_use]
    pub fn instead(self, outgoing: &Outgoing) -> Self {
        let place = Place { record: self.place.record.clone(), index: self.place.index + 1 };
        let channel = outgoing.channel();
        let by_channel = CountedBy::Channel(channel);
        let address =
            self.addresses.iter().find(|counted| counted.by == by_channel).map(|counted| counted.hash.clone());
        let message_charge = outgoing.charge().cloned();
        Self { place, message_charge, channel, address, masked: outgoing.masked(), ..self }
    }

    /// Remembers what a refusal says of the address for good (R59).
    pub fn suppression(&self, refusal: Refusal) -> impl Iterator<Item = Write> + use<> {
        self.suppressing(AddressFault::of_refusal(refusal, self.channel))
    }

    fn suppressing(&self, fault: Option<AddressFault>) -> impl Iterator<Item = Write> + use<> {
        let writes = fault.zip(self.address.as_ref()).map(|(reason, address)| {
            let suppression = Suppression { channel: self.channel, to: self.masked.clone(), reason, since: self.now };
            suppressions::suppress(self.tenant, address, &suppression)
        });
        writes.into_iter().flatten()
    }

    /// When the code ends that the recipient has again, where this send made another one and was refused.
    #[must_use]
    pub fn given_back(&self, outcome: &Outcome) -> Option<Timestamp> {
        let previous = self.previous.as_ref().filter(|_| matches!(outcome, Outcome::Refused(_)));
        previous.map(|previous| previous.passcode.expires_at)
    }

    /// Where it is.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// What the passcode is after an outcome.
    #[must_use]
    pub fn after(&self, passcode: &Passcode, outcome: &Outcome) -> Passcode {
        let mut passcode = passcode.clone();
        if let Some(send) = passcode.sends.get_mut(self.place.index) {
            send.status = match outcome {
                Outcome::Out { status, .. } => *status,
                Outcome::Refused(_) => SendStatus::Failed,
            };
        }
        if self.is_first && matches!(outcome, Outcome::Refused(_)) {
            passcode.stored = StoredStatus::Failed;
        }
        passcode
    }

    /// What counts once it is out: with the status that is recorded, for a receipt may have come first.
    fn counts(&self, status: SendStatus) -> Option<Write> {
        let mut counts = Counts::at(self.begun_at);
        if self.is_first {
            counts = counts.issued(self.is_test);
        }
        if !self.is_test {
            let country = self.message_charge.as_ref().map(|charge| charge.country.as_str());
            if self.channel == Channel::Email {
                counts = counts.mailed();
            }
            if status != SendStatus::Unknown {
                counts = counts.sent(country);
            }
            if status == SendStatus::Delivered {
                counts = counts.delivered(country);
            }
        }
        counts.write(self.tenant, self.random.below(SHARDS), self.now)
    }
}

impl Record for PasscodeSend<'_> {
    fn claim(&self, now: Timestamp) -> Option<Write> {
        (!self.is_claimed).then(|| self.place.claim(now))
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
                let transaction = match message_id {
                    Some(id) => {
                        let early = sends::early(id, known).ok().flatten();
                        let remembered = sends::remember(id, self.tenant, &self.place, early, self.now);
                        let suppressed = self.suppressing(early.and_then(|early| early.about));
                        transaction.learn("message", remembered).learn_each("suppression", suppressed)
                    }
                    None => transaction,
                };
                transaction.learn_each("counts", self.counts(*status))
            }
            // Not this send's fault, and a job: another time it may go out.
            Outcome::Refused(refusal) if !self.is_claimed && refusal.may_pass() => {
                transaction.learn("send", self.place.release())
            }
            Outcome::Refused(refusal) => {
                let failed = if self.is_claimed && self.is_first {
                    send_store::fail(&self.place)
                } else if self.is_claimed {
                    send_store::fail_again(&self.place, self.previous.as_ref(), self.now)
                } else {
                    self.place.mark(SendStatus::Failed)
                };
                let refund = self.message_charge.iter().map(|charge| charge.refund(self.tenant));
                // An address that refuses keeps its slots, or a caller in a loop would call the provider without end.
                let slots = refusal.may_pass().then(|| self.taken.release()).into_iter().flatten();
                let pointers = self.previous.iter().flat_map(|previous| pointer_store::repoint(self.tenant, previous));
                transaction
                    .learn("send", failed)
                    .learn_each("refund", refund)
                    .learn_each("limits", slots)
                    .learn_each("suppression", self.suppression(*refusal))
                    .learn_each("pending", pointers)
            }
        }
    }

    fn early(&self, outcome: &Outcome, known: &Known) -> Result<Option<Reported>, StoreError> {
        sends::early_at(&self.place, outcome.message_id(), known)
    }
}
