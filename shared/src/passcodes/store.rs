//! The passcode's record in the table: how it is written, and read back.

use jiff::{SignedDuration, Timestamp};
use zeroize::Zeroizing;

use super::code::{Binding, Code};
use super::model::{Passcode, Purpose, READABLE, Send, SendStatus, StoredStatus};
use crate::App;
use crate::delivery::ledger::Charge;
use crate::delivery::message::Facts;
use crate::http::problem::Problem;
use crate::ids::{PasscodeId, TenantId};
use crate::keys::{KeyRing, KeyVersion};
use crate::recipients::{Channel, Email, Phone, Recipient};
use crate::table::{AddressHash, Builder, Item, Key, Read, StoreError, Value, Write};

/// A record with what only flows need: how its code is derived, and where its recipient's counters are.
#[derive(Debug, Clone)]
pub struct Stored {
    /// The passcode.
    pub passcode: Passcode,
    /// The key that derives the code.
    pub kid: KeyVersion,
    /// The salt of this generation.
    pub salt: Vec<u8>,
    /// The keyed hash of the recipient.
    pub binding: Vec<u8>,
    /// The keyed hashes of the recipient's addresses.
    pub addresses: Vec<AddressHash>,
    /// For each address the channel that proves it; `None` for one that any right code proves (a login ID).
    pub address_channels: Vec<Option<Channel>>,
    /// The keyed hash of the context.
    pub context_hash: Option<Vec<u8>>,
    /// The recipient, context and zone, sealed; gone when the passcode is over.
    pub sealed: Option<Vec<u8>>,
    /// The request that consumed it, to recognize our own write after a lost answer.
    pub consumed_by: Option<String>,
    /// A reset for a login ID that does not exist: behaves the same, sends nothing, never verifies.
    pub is_decoy: bool,
}

impl Stored {
    /// The addresses that a right code proves: those that the code was sent to. An address that merely came along keeps
    /// its failures, or naming a stranger's address beside one's own would wipe them out.
    pub fn proven(&self) -> impl Iterator<Item = &AddressHash> {
        let is_proven = |channel: &Option<Channel>| {
            channel.is_none_or(|channel| self.passcode.sends.iter().any(|send| send.channel == channel))
        };
        self.addresses
            .iter()
            .zip(&self.address_channels)
            .filter(move |(_, channel)| is_proven(channel))
            .map(|(address, _)| address)
    }
}

/// What is sealed: enough to send again.
#[derive(serde::Serialize, serde::Deserialize)]
pub struct Sealed {
    /// E.164.
    pub phone: Option<String>,
    /// As written.
    pub email: Option<String>,
    /// The context.
    pub context: Option<super::model::Context>,
    /// The zone in which messages tell times.
    pub time_zone: String,
}

impl Sealed {
    /// The recipient, parsed again.
    ///
    /// # Errors
    /// When the record is garbled.
    pub fn recipient(&self) -> Result<Recipient, StoreError> {
        let garbled = StoreError::Corrupt("sealed");
        let phone = self.phone.as_deref().map(|phone| Phone::parse(phone, None, None)).transpose();
        let email = self.email.as_deref().map(Email::parse).transpose();
        let (Ok(phone), Ok(email)) = (phone, email) else { return Err(garbled) };
        Recipient::new(phone, email).ok_or(garbled)
    }
}

/// A passcode of this tenant; `None` when there is none, or it is too old to be read (R14: another tenant's looks the
/// same, because the tenant is in the key).
///
/// # Errors
/// When the table does not answer.
pub async fn load(app: &App, tenant: &TenantId, id: &PasscodeId, now: Timestamp) -> Result<Option<Stored>, StoreError> {
    let item = app.table.get(&Key::passcode(tenant, id)).await?;
    item.as_ref()
        .map(|item| read(item, id))
        .transpose()
        .map(|stored| stored.filter(|stored| stored.passcode.is_readable(now)))
}

/// The code of a record.
///
/// # Errors
/// 503 when the ring lacks its key.
pub fn derive_code(ring: &KeyRing, tenant: &TenantId, stored: &Stored) -> Result<Code, Problem> {
    let key =
        ring.derive(&stored.kid, "code").ok_or_else(|| Problem::TemporarilyUnavailable("no such key id".into()))?;
    let binding = Binding {
        tenant,
        passcode: &stored.passcode.id,
        generation: stored.passcode.generation,
        purpose: stored.passcode.purpose.as_str(),
        recipient: &stored.binding,
        salt: &stored.salt,
    };
    Ok(Code::derive(&key, &binding, stored.passcode.code_length))
}

/// Seals what a resend needs.
#[must_use]
pub fn seal(app: &App, ring: &KeyRing, tenant: &TenantId, id: &PasscodeId, sealed: &Sealed) -> Vec<u8> {
    let plain = Zeroizing::new(serde_json::to_vec(sealed).unwrap_or_default());
    ring.seal(&app.random, &seal_context(tenant, id), &plain)
}

/// Opens what [`seal`] made.
///
/// # Errors
/// 503 when the record is garbled or its key is gone.
pub fn unseal(ring: &KeyRing, tenant: &TenantId, stored: &Stored) -> Result<Sealed, Problem> {
    let garbled = || Problem::from(StoreError::Corrupt("sealed"));
    let sealed = stored.sealed.as_ref().ok_or_else(garbled)?;
    let plain = ring.open(&seal_context(tenant, &stored.passcode.id), sealed).ok_or_else(garbled)?;
    serde_json::from_slice(&plain).map_err(|_| garbled())
}

fn seal_context(tenant: &TenantId, id: &PasscodeId) -> String {
    format!("{tenant}/{id}")
}

/// The facts of a message for this record.
#[must_use]
pub fn facts<'a>(
    stored: &'a Stored,
    settings: &'a crate::tenants::model::Settings,
    context: Option<&'a super::model::Context>,
    code: &'a Code,
    now: Timestamp,
    time_zone: &'a jiff::tz::TimeZone,
) -> Facts<'a> {
    Facts {
        firm: &settings.name,
        code,
        purpose: &stored.passcode.purpose,
        context,
        now,
        expires_at: stored.passcode.expires_at,
        time_zone,
        web_origin: settings.web_origin.as_deref(),
    }
}

/// Writes a new record.
#[must_use]
pub fn create(tenant: &TenantId, stored: &Stored) -> Write {
    let passcode = &stored.passcode;
    let addresses: Vec<Value> = stored.addresses.iter().map(|hash| Value::from(hash.as_str())).collect();
    let address_channels: Vec<Value> =
        stored.address_channels.iter().map(|channel| Value::from(channel.map_or("any", Channel::as_str))).collect();
    let sends: Vec<Value> = passcode.sends.iter().map(|send| Value::from(send_item(send))).collect();
    let record = Builder::new()
        .with("status", stored_status(passcode.stored))
        .with("purpose", passcode.purpose.as_str())
        .with("channel", passcode.channel.as_str())
        .with("to", passcode.to.as_str())
        .with("generation", passcode.generation)
        .with("code_length", passcode.code_length)
        .with("created", passcode.created_at)
        .with("expires", passcode.expires_at)
        .with("validity_ms", i64::try_from(passcode.validity.as_millis()).unwrap_or(0))
        .with("resend_after", passcode.resend_after)
        .with("attempts", passcode.attempts)
        .with("attempt_limit", passcode.attempt_limit)
        .with("send_count", passcode.send_count)
        .with("send_limit", passcode.send_limit)
        .with_some("client_reference", passcode.client_reference.as_deref())
        .with("sends", sends)
        .with("kid", stored.kid.0.as_str())
        .with("salt", stored.salt.as_slice())
        .with("binding", stored.binding.as_slice())
        .with("addresses", addresses)
        .with("address_channels", address_channels)
        .with_some("context_hash", stored.context_hash.as_deref())
        .with_some("sealed", stored.sealed.as_deref())
        .with("decoy", stored.is_decoy)
        .ttl(passcode.expires_at + READABLE);
    Write::create(Key::passcode(tenant, &passcode.id), record)
}

/// Gives a write the values of a record's generation: `:generation`, `:expires`, `:salt`, `:kid`, `:ttl`.
#[must_use]
pub fn with_generation(write: Write, stored: &Stored) -> Write {
    write
        .value(":generation", stored.passcode.generation)
        .value(":expires", stored.passcode.expires_at)
        .value(":salt", stored.salt.as_slice())
        .value(":kid", stored.kid.0.as_str())
        .value(":ttl", (stored.passcode.expires_at + READABLE).as_second())
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
        .with_some("month", charge.map(|charge| charge.month.as_str()))
        .with_some("day", charge.map(|charge| i64::from(charge.day)))
        .with_some("country", charge.map(|charge| charge.country.as_str()))
        .with_some("parts", charge.map(|charge| charge.parts))
}

/// Reads a record.
///
/// # Errors
/// When it is garbled.
pub fn read(item: &Item, id: &PasscodeId) -> Result<Stored, StoreError> {
    let stored = match item.text("status")? {
        "pending" => StoredStatus::Pending,
        "verified" => StoredStatus::Verified,
        "canceled" => StoredStatus::Canceled,
        "failed" => StoredStatus::Failed,
        _ => return Err(StoreError::Corrupt("status")),
    };
    let passcode = Passcode {
        id: id.clone(),
        stored,
        is_superseded: item.has("superseded_by"),
        purpose: Purpose::parse(item.text("purpose")?).ok_or(StoreError::Corrupt("purpose"))?,
        channel: Channel::parse(item.text("channel")?).ok_or(StoreError::Corrupt("channel"))?,
        to: item.text("to")?.to_owned(),
        generation: item.count("generation")?,
        code_length: item.count("code_length")?,
        created_at: item.time("created")?,
        expires_at: item.time("expires")?,
        validity: SignedDuration::from_millis(item.number("validity_ms")?),
        resend_after: item.time("resend_after")?,
        attempts: item.count("attempts")?,
        attempt_limit: item.count("attempt_limit")?,
        send_count: item.count("send_count")?,
        send_limit: item.count("send_limit")?,
        client_reference: item.opt_text("client_reference").map(str::to_owned),
        verified_at: item.opt_time("verified_at"),
        sends: item.maps("sends").into_iter().map(read_send).collect::<Result<_, _>>()?,
    };
    let addresses =
        item.get("addresses").and_then(|value| value.as_l().ok()).ok_or(StoreError::Corrupt("addresses"))?;
    let addresses =
        addresses.iter().filter_map(|value| value.as_s().ok().cloned()).map(AddressHash::from_stored).collect();
    let channels = item
        .get("address_channels")
        .and_then(|value| value.as_l().ok())
        .ok_or(StoreError::Corrupt("address_channels"))?;
    let address_channels =
        channels.iter().map(|value| value.as_s().ok().and_then(|text| Channel::parse(text))).collect();
    Ok(Stored {
        address_channels,
        passcode,
        kid: KeyVersion(item.text("kid")?.to_owned()),
        salt: item.bytes("salt")?.to_vec(),
        binding: item.bytes("binding")?.to_vec(),
        addresses,
        context_hash: item.opt_bytes("context_hash").map(<[u8]>::to_vec),
        sealed: item.opt_bytes("sealed").map(<[u8]>::to_vec),
        consumed_by: item.opt_text("consumed_by").map(str::to_owned),
        is_decoy: item.flag("decoy"),
    })
}

fn read_send(item: &Item) -> Result<Send, StoreError> {
    let charge = match item.opt_text("month") {
        None => None,
        Some(month) => Some(Charge {
            month: month.to_owned(),
            day: i8::try_from(item.number("day")?).map_err(|_| StoreError::Corrupt("day"))?,
            country: item.text("country")?.to_owned(),
            parts: item.count("parts")?,
        }),
    };
    Ok(Send {
        channel: Channel::parse(item.text("channel")?).ok_or(StoreError::Corrupt("channel"))?,
        to: item.text("to")?.to_owned(),
        at: item.time("at")?,
        status: SendStatus::parse(item.text("status")?).ok_or(StoreError::Corrupt("status"))?,
        charge,
    })
}

fn stored_status(status: StoredStatus) -> &'static str {
    match status {
        StoredStatus::Pending => "pending",
        StoredStatus::Verified => "verified",
        StoredStatus::Canceled => "canceled",
        StoredStatus::Failed => "failed",
    }
}

/// The condition under which a passcode is pending: what [`Passcode::status`] says, as an expression. Needs `:pending`
/// and `:now`.
pub const IS_PENDING: &str =
    "#status = :pending AND attribute_not_exists(#superseded_by) AND #expires > :now AND #attempts < #attempt_limit";
