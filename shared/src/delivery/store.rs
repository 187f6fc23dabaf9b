//! Sends in the table: each is a map in the list `sends` of the record that it belongs to, and is found from the
//! provider's message by an item of its own. Its status only moves forward.

use jiff::{SignedDuration, Timestamp};

use super::ledger::Charge;
use super::model::{AddressFault, Reported, Send, SendStatus};
use crate::ids::TenantId;
use crate::recipients::Channel;
use crate::table::{Builder, Item, Key, Known, Read, StoreError, TENANT_ATTRIBUTE, Write};

/// How long the place of a provider's message is remembered, for its receipts.
const MESSAGE_KEPT: SignedDuration = SignedDuration::from_hours(24 * 7);
/// How long a receipt is kept that came before its send was recorded: longer than any function runs.
const EARLY_KEPT: SignedDuration = SignedDuration::from_hours(1);

/// Where a send is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The record.
    pub record: Key,
    /// Its place in the record's list.
    pub index: usize,
}

/// What is known of a provider's message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// The send that it came from.
    Of(Place),
    /// Its receipts came first: what they said.
    Early(Reported),
}

/// A send as stored.
#[must_use]
pub fn send_item(send: &Send) -> Builder {
    let charge = send.charge.as_ref();
    Builder::new()
        .with("channel", send.channel.as_str())
        .with("to", send.to.as_str())
        .with("at", send.at)
        .with("status", send.status.as_str())
        .with("generation", send.generation)
        .with_some("month", charge.map(|charge| charge.month.as_str()))
        .with_some("day", charge.map(|charge| i64::from(charge.day)))
        .with_some("country", charge.map(|charge| charge.country.as_str()))
        .with_some("parts", charge.map(|charge| charge.parts))
        .with_some("received", send.received)
        .with_some("settled", send.is_settled.then_some(true))
        .with_some("probe", send.is_probe.then_some(true))
}

/// Reads a send; one from before sends said which code they carried is taken for the present one's.
///
/// # Errors
/// When it is garbled.
pub fn read_send(item: &Item, present_generation: u32) -> Result<Send, StoreError> {
    let charge = match item.opt_text("month") {
        None => None,
        Some(month) => Some(Charge {
            month: month.to_owned(),
            day: i8::try_from(item.number("day")?).map_err(|_| StoreError::Corrupt("day"))?,
            country: item.text("country")?.to_owned(),
            parts: item.count("parts")?,
        }),
    };
    let generation = item.opt_number("generation").and_then(|number| u32::try_from(number).ok());
    Ok(Send {
        channel: Channel::parse(item.text("channel")?).ok_or(StoreError::Corrupt("channel"))?,
        to: item.text("to")?.to_owned(),
        at: item.time("at")?,
        status: SendStatus::parse(item.text("status")?).ok_or(StoreError::Corrupt("status"))?,
        generation: generation.unwrap_or(present_generation),
        charge,
        received: item.opt_flag("received"),
        is_settled: item.flag("settled"),
        is_probe: item.flag("probe"),
    })
}

impl Place {
    /// Claims the handing over, for one process.
    #[must_use]
    pub fn claim(&self, now: Timestamp) -> Write {
        let send = self.path();
        Write::update(self.record.clone(), format!("SET {send}.#claimed = :now"))
            .when(format!("{send}.#status = :sending AND attribute_not_exists({send}.#claimed)"))
            .value(":now", now)
            .value(":sending", SendStatus::Sending.as_str())
    }

    /// It does not go out at all; refused when somebody has claimed it.
    #[must_use]
    pub fn give_up(&self) -> Write {
        let send = self.path();
        Write::update(self.record.clone(), format!("SET {send}.#status = :failed"))
            .when(format!("{send}.#status = :sending AND attribute_not_exists({send}.#claimed)"))
            .value(":failed", SendStatus::Failed.as_str())
            .value(":sending", SendStatus::Sending.as_str())
    }

    /// Gives the claim back, once: it certainly did not go out, and may later.
    #[must_use]
    pub fn release(&self) -> Write {
        let claimed = format!("{}.#claimed", self.path());
        Write::update(self.record.clone(), format!("REMOVE {claimed}")).when(format!("attribute_exists({claimed})"))
    }

    /// Records what became of it, once: what is counted and told of it goes with this write. Refused when an earlier try of the
    /// same has done it and its answer was lost.
    #[must_use]
    pub fn mark(&self, status: SendStatus) -> Write {
        self.advance(SendStatus::Sending, status, None)
    }

    /// As [`mark`](Self::mark), when it stood at `known`: for receipts. What is wrong with its address is noted, so that saying
    /// it again is no news.
    #[must_use]
    pub fn advance(&self, known: SendStatus, next: SendStatus, fault: Option<AddressFault>) -> Write {
        let send = self.path();
        let about = if fault.is_some() { format!(", {send}.#about = :about") } else { String::new() };
        let write = Write::update(self.record.clone(), format!("SET {send}.#status = :next{about}"))
            .when(format!("{send}.#status = :known"))
            .value(":next", next.as_str())
            .value(":known", known.as_str());
        fault.into_iter().fold(write, |write, fault| write.value(":about", fault.as_str()))
    }

    /// What a provider said is wrong with its address.
    #[must_use]
    pub fn fault_in(&self, record: &Item) -> Option<AddressFault> {
        AddressFault::parse(record.maps("sends").get(self.index)?.opt_text("about")?)
    }

    /// Records what the recipient says of it; with `settles`, that the guard counts it as settled, once.
    #[must_use]
    pub fn note_received(&self, is_received: bool, settles: bool) -> Write {
        let send = self.path();
        let (also, when) = if settles {
            (
                format!(", {send}.#settled = :settled"),
                format!("attribute_exists(#pk) AND attribute_not_exists({send}.#settled)"),
            )
        } else {
            (String::new(), "attribute_exists(#pk)".to_owned())
        };
        let write = Write::update(self.record.clone(), format!("SET {send}.#received = :received{also}")).when(when);
        let write = write.value(":received", is_received);
        if settles { write.value(":settled", true) } else { write }
    }

    /// The path of the send in expressions about its record.
    #[must_use]
    pub fn path(&self) -> String {
        format!("#sends[{}]", self.index)
    }

    /// The status that a record says.
    #[must_use]
    pub fn status_in(&self, record: &Item) -> Option<SendStatus> {
        SendStatus::parse(record.maps("sends").get(self.index)?.opt_text("status")?)
    }
}

/// Where a provider's message is looked up.
#[must_use]
pub fn message_key(message_id: &str) -> Key {
    Key::global(format!("MSG#{message_id}"), "SEND")
}

/// Remembers which send a provider's message came from. Refused when its receipt came first, which is there then; with
/// that receipt known, refused when another came since.
#[must_use]
pub fn remember(message_id: &str, tenant: &TenantId, place: &Place, early: Option<Reported>, now: Timestamp) -> Write {
    let item = Builder::new()
        .with(TENANT_ATTRIBUTE, tenant.as_str())
        .with("record_pk", place.record.pk.as_str())
        .with("record_sk", place.record.sk.as_str())
        .with("index", i64::try_from(place.index).unwrap_or(0))
        .ttl(now + MESSAGE_KEPT);
    while_reported(Write::put(message_key(message_id), item), early)
}

/// Only while receipts have said just that.
fn while_reported(write: Write, early: Option<Reported>) -> Write {
    match early {
        None => write.when("attribute_not_exists(#record_pk) AND attribute_not_exists(#early)"),
        Some(Reported { status, about: None }) => {
            write.when("#early = :early AND attribute_not_exists(#about)").value(":early", status.as_str())
        }
        Some(Reported { status, about: Some(fault) }) => write
            .when("#early = :early AND #about = :about")
            .value(":early", status.as_str())
            .value(":about", fault.as_str()),
    }
}

/// What receipts said before a message was remembered, when a refused write showed it.
///
/// # Errors
/// When it is garbled.
pub fn early(message_id: &str, known: &Known) -> Result<Option<Reported>, StoreError> {
    let key = message_key(message_id);
    let item = if known.has_read(&key) { known.get(&key) } else { None };
    Ok(match item.map(read_message).transpose()? {
        Some(Message::Early(reported)) => Some(reported),
        Some(Message::Of(_)) | None => None,
    })
}

/// What receipts said of the message that went out of a place, before its send was recorded; nothing once it is, for no receipt
/// changes what this is.
///
/// # Errors
/// When it is garbled.
pub fn early_at(place: &Place, message_id: Option<&str>, known: &Known) -> Result<Option<Reported>, StoreError> {
    let is_recorded = known.has_read(&place.record)
        && known.get(&place.record).is_none_or(|item| place.status_in(item) != Some(SendStatus::Sending));
    match message_id {
        Some(id) if !is_recorded => early(id, known),
        Some(_) | None => Ok(None),
    }
}

/// Keeps what the receipts said of a message whose send is not recorded yet; refused when it is by now, and when another
/// receipt came since `known` was.
#[must_use]
pub fn keep_early(message_id: &str, reported: Reported, known: Option<Reported>, now: Timestamp) -> Write {
    let item = Builder::new()
        .with("early", reported.status.as_str())
        .with_some("about", reported.about.map(AddressFault::as_str))
        .ttl(now + EARLY_KEPT);
    while_reported(Write::put(message_key(message_id), item), known)
}

/// Reads what is known of a message.
///
/// # Errors
/// When it is garbled.
pub fn read_message(item: &Item) -> Result<Message, StoreError> {
    if let Some(status) = item.opt_text("early") {
        let status = SendStatus::parse(status).ok_or(StoreError::Corrupt("early"))?;
        let fault = |text| AddressFault::parse(text).ok_or(StoreError::Corrupt("about"));
        return Ok(Message::Early(Reported { status, about: item.opt_text("about").map(fault).transpose()? }));
    }
    let record = match (item.opt_text("record_pk"), item.opt_text("record_sk")) {
        (Some(pk), Some(sk)) => Key::global(pk, sk),
        // From before records other than passcodes had sends.
        _ => {
            let tenant = TenantId::parse(item.text(TENANT_ATTRIBUTE)?).ok_or(StoreError::Corrupt("tenant"))?;
            Key::of_tenant(&tenant, &format!("PC#{}", item.text("passcode")?), "PASSCODE")
        }
    };
    let index = usize::try_from(item.count("index")?).map_err(|_| StoreError::Corrupt("index"))?;
    Ok(Message::Of(Place { record, index }))
}
