//! The passcode's record in the table: its key, how it is made, what verification and an end write, and how it is read back.
//! Its sends are in `send_store.rs`, the pointers to it in `pointer_store.rs`.

use jiff::{SignedDuration, Timestamp};
use zeroize::Zeroizing;

use super::model::{Passcode, READABLE, StoredStatus};
use super::owner_store::Owner;
use super::send_store::{read_strategy, steps_text};
use crate::App;
use crate::code::{Binding, Code};
use crate::delivery::allowance::Allowance;
use crate::delivery::messages::{Facts, Language};
use crate::delivery::model::{Context, Purpose};
use crate::delivery::store::{Place, read_send, send_item};
use crate::failure::Failure;
use crate::ids::{PasscodeId, TenantId};
use crate::keys::{KeyRing, KeyVersion};
use crate::recipients::{AddressHash, Channel, Email, Phone, Recipient};
use crate::table::{Builder, Item, Key, Read, StoreError, Value, Write};

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
    /// Where its failures and sends are counted.
    pub counted: Vec<Counted>,
    /// The keyed hash of the caller's network, whose sends it counts among.
    pub network: Option<AddressHash>,
    /// The keyed hash of the context.
    pub context_hash: Option<Vec<u8>>,
    /// The recipient, context and zone, sealed; gone when the passcode is over.
    pub sealed: Option<Vec<u8>>,
    /// A test recipient's code: nothing is sent, and nothing else is right.
    pub test_code: Option<Code>,
    /// A reset for a login ID that does not exist: behaves the same, sends nothing, never verifies.
    pub is_decoy: bool,
    /// Whether the firm's webhooks are told of its receipts: noted when it was issued.
    pub is_told: bool,
    /// Whether they were told that it ended without anybody's doing.
    pub is_end_told: bool,
    /// What it belongs to, where that is more than its recipient.
    pub owner: Option<Owner>,
}

/// One place where a passcode's failures and sends are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Whose.
    pub hash: AddressHash,
    /// What a right code says about it.
    pub by: CountedBy,
}

/// How a place relates to the code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountedBy {
    /// An address: proven when its channel alone carried the code.
    Channel(Channel),
    /// A login ID: proven by any right code.
    LoginId,
    /// The address of a reset's account: proven by any right code, and what is counted there must never show (R38).
    Hidden,
}

impl CountedBy {
    fn as_str(self) -> &'static str {
        match self {
            Self::Channel(channel) => channel.as_str(),
            Self::LoginId => "any",
            Self::Hidden => "hidden",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        match text {
            "any" => Some(Self::LoginId),
            "hidden" => Some(Self::Hidden),
            channel => Channel::parse(channel).map(Self::Channel),
        }
    }
}

impl Stored {
    /// The hashes of its places.
    #[must_use]
    pub fn hashes(&self) -> Vec<AddressHash> {
        self.counted.iter().map(|counted| counted.hash.clone()).collect()
    }

    /// Which of its places is the address of a channel.
    #[must_use]
    pub fn address(&self, channel: Channel) -> Option<(usize, &AddressHash)> {
        let mut places = self.counted.iter().enumerate();
        let found = places.find(|(_, counted)| counted.by == CountedBy::Channel(channel));
        found.map(|(index, counted)| (index, &counted.hash))
    }

    /// Whether a right code proves a place. An address that merely came along keeps its failures, or naming a stranger's
    /// address beside one's own would wipe them out.
    #[must_use]
    pub fn proves(&self, counted: &Counted) -> bool {
        match counted.by {
            // Whoever has a test recipient's code has nothing of the address (R60).
            CountedBy::Channel(channel) => !self.is_test() && self.passcode.proves(channel),
            CountedBy::LoginId | CountedBy::Hidden => true,
        }
    }

    /// The address that a channel's messages went to, also where it must not show.
    #[must_use]
    pub fn address_of(&self, channel: Channel) -> Option<&AddressHash> {
        let hidden = self.counted.iter().find(|counted| channel == Channel::Email && counted.by == CountedBy::Hidden);
        self.address(channel).map(|(_, hash)| hash).or(hidden.map(|counted| &counted.hash))
    }

    /// Whose limits its sends count against: a test recipient is sent nothing, and has none.
    #[must_use]
    pub fn allowance(&self, tenant: &TenantId) -> Allowance {
        if self.is_test() {
            return Allowance::default();
        }
        Allowance::new(tenant, &self.hashes(), self.network.as_ref())
    }

    /// Whether it is a test recipient's.
    #[must_use]
    pub fn is_test(&self) -> bool {
        self.test_code.is_some()
    }

    /// Whether a message of it may go to a phone that is charged.
    #[must_use]
    pub fn may_go_by_sms(&self) -> bool {
        self.address(Channel::Sms).is_some() && !self.is_test()
    }

    /// Whether it is of the owner with this name, or of none.
    #[must_use]
    pub fn is_of(&self, owner: Option<&str>) -> bool {
        self.owner.as_ref().map(|owner| owner.name.as_str()) == owner
    }

    /// Where one of its sends is.
    #[must_use]
    pub fn place(&self, tenant: &TenantId, index: usize) -> Place {
        Place { record: key(tenant, &self.passcode.id), index }
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
    pub context: Option<Context>,
    /// The language of messages; `None` is the tenant's.
    #[serde(default)]
    pub locale: Option<String>,
    /// The zone in which messages tell times.
    pub time_zone: String,
    /// The origin that binds the code, where it is not the tenant's own: it was asked for on our pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
}

impl Sealed {
    /// The language in which it is sent again.
    #[must_use]
    pub fn language(&self, settings: &crate::tenants::model::Settings) -> Language {
        Language::choose(self.locale.as_deref(), &settings.locale)
    }

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

/// Where a passcode is.
#[must_use]
pub fn key(tenant: &TenantId, id: &PasscodeId) -> Key {
    Key::of_tenant(tenant, &format!("PC#{id}"), "PASSCODE")
}

/// Whose passcode a key is; `None` when it is no passcode's.
#[must_use]
pub fn read_key(key: &Key) -> Option<(TenantId, PasscodeId)> {
    let (tenant, id) = key.pk.strip_prefix("T#")?.split_once("#PC#")?;
    Some((TenantId::parse(tenant)?, PasscodeId::parse(id)?))
}

/// A passcode of this tenant; `None` when there is none, or it is too old to be read (R14: another tenant's looks the
/// same, because the tenant is in the key).
///
/// # Errors
/// When the table does not answer, or the record is garbled.
pub async fn load(app: &App, tenant: &TenantId, id: &PasscodeId, now: Timestamp) -> Result<Option<Stored>, StoreError> {
    readable(app.table.get(&key(tenant, id)).await?.as_ref(), id, now)
}

/// A record that was read, unless it is too old to be read.
///
/// # Errors
/// When it is garbled.
pub fn readable(item: Option<&Item>, id: &PasscodeId, now: Timestamp) -> Result<Option<Stored>, StoreError> {
    let stored = item.map(|item| read(item, id)).transpose()?;
    Ok(stored.filter(|stored| stored.passcode.is_readable(now)))
}

/// The code of a record.
///
/// # Errors
/// When the ring lacks its key.
pub fn derive_code(ring: &KeyRing, tenant: &TenantId, stored: &Stored) -> Result<Code, Failure> {
    if let Some(code) = &stored.test_code {
        return Ok(code.clone());
    }
    let key = ring.derive(&stored.kid, "code");
    let key = key.ok_or_else(|| Failure::Unavailable("the ring lacks the key of a code".into()))?;
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
/// When the record is garbled or its key is gone.
pub fn unseal(ring: &KeyRing, tenant: &TenantId, stored: &Stored) -> Result<Sealed, StoreError> {
    let garbled = || StoreError::Corrupt("sealed");
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
    (context, origin): (Option<&'a Context>, Option<&'a str>),
    code: &'a Code,
    now: Timestamp,
    (language, time_zone): (Language, &'a jiff::tz::TimeZone),
) -> Facts<'a> {
    Facts {
        firm: &settings.name,
        code,
        purpose: &stored.passcode.purpose,
        context,
        now,
        expires_at: stored.passcode.expires_at,
        language,
        time_zone,
        max_parts: settings.messages.max_parts,
        web_origin: origin.or(settings.message_origin()),
    }
}

/// Writes a new record.
#[must_use]
pub fn create(tenant: &TenantId, stored: &Stored) -> Write {
    let passcode = &stored.passcode;
    let hashes: Vec<Value> = stored.counted.iter().map(|counted| Value::from(counted.hash.as_str())).collect();
    let by: Vec<Value> = stored.counted.iter().map(|counted| Value::from(counted.by.as_str())).collect();
    let sends: Vec<Value> = passcode.sends.iter().map(|send| Value::from(send_item(send))).collect();
    let status: &'static str = passcode.stored.into();
    let record = Builder::new()
        .with("status", status)
        .with("purpose", passcode.purpose.as_str())
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
        .with("addresses", hashes)
        .with("address_channels", by)
        .with_some("network", stored.network.as_ref().map(AddressHash::as_str))
        .with_some("context_hash", stored.context_hash.as_deref())
        .with_some("sealed", stored.sealed.as_deref())
        .with("decoy", stored.is_decoy)
        .with_some("test_code", stored.test_code.as_ref().map(Code::expose))
        .with_some("steps", passcode.strategy.as_ref().map(|strategy| steps_text(&strategy.steps)))
        .with_some("step", passcode.strategy.as_ref().map(|strategy| count_of(strategy.next)))
        .with_some("step_at", passcode.strategy.as_ref().map(|strategy| strategy.at))
        .with_some("told", stored.is_told.then_some(true))
        .with_some("owner", stored.owner.as_ref().map(Owner::item))
        .ttl(passcode.expires_at + READABLE);
    Write::create(key(tenant, &passcode.id), record)
}

/// The condition under which a passcode is pending: what [`Passcode::status`] says, as an expression. Needs `:pending`
/// and `:now`.
pub(super) const IS_PENDING: &str =
    "#status = :pending AND attribute_not_exists(#superseded_by) AND #expires > :now AND #attempts < #attempt_limit";

/// Counts an attempt. `#attempts = :seen` makes every attempt's number its own, so that the remaining attempts in the
/// answer are true. The last one removes what was sealed: nothing can be sent again after it.
#[must_use]
pub fn charge_attempt(tenant: &TenantId, stored: &Stored, now: Timestamp) -> Write {
    let passcode = &stored.passcode;
    let is_last = passcode.attempts + 1 >= passcode.attempt_limit;
    let expression = if is_last { "SET #attempts = :next REMOVE #sealed" } else { "SET #attempts = :next" };
    Write::update(key(tenant, &passcode.id), expression)
        .when(format!("{IS_PENDING} AND #attempts = :seen AND #generation = :generation"))
        .value(":pending", "pending")
        .value(":now", now)
        .value(":seen", passcode.attempts)
        .value(":next", passcode.attempts + 1)
        .value(":generation", passcode.generation)
}

/// Pending becomes verified, for the same generation, before the expiry (R3).
#[must_use]
pub fn consume(tenant: &TenantId, stored: &Stored, now: Timestamp) -> Write {
    Write::update(key(tenant, &stored.passcode.id), "SET #status = :verified, #verified_at = :now REMOVE #sealed")
        .when(
            "#status = :pending AND attribute_not_exists(#superseded_by) AND #expires > :now AND \
             #generation = :generation",
        )
        .value(":verified", "verified")
        .value(":pending", "pending")
        .value(":now", now)
        .value(":generation", stored.passcode.generation)
}

/// It is pending, with the code that was read.
#[must_use]
pub fn require_pending(tenant: &TenantId, stored: &Stored, now: Timestamp) -> Write {
    Write::check(key(tenant, &stored.passcode.id))
        .when(format!("{IS_PENDING} AND #generation = :generation"))
        .value(":pending", "pending")
        .value(":now", now)
        .value(":generation", stored.passcode.generation)
}

/// Pending becomes canceled.
#[must_use]
pub fn cancel(tenant: &TenantId, id: &PasscodeId, now: Timestamp) -> Write {
    Write::update(key(tenant, id), "SET #status = :canceled REMOVE #sealed")
        .when(IS_PENDING)
        .value(":canceled", "canceled")
        .value(":pending", "pending")
        .value(":now", now)
}

/// Notes that the end of a passcode is told, once, while it is as it was read.
#[must_use]
pub fn tell_end(tenant: &TenantId, stored: &Stored) -> Write {
    Write::update(key(tenant, &stored.passcode.id), "SET #end_told = :told")
        .when("attribute_not_exists(#end_told) AND #status = :pending AND #generation = :generation")
        .value(":told", true)
        .value(":pending", "pending")
        .value(":generation", stored.passcode.generation)
}

/// Removes what was sealed of a passcode that is over.
#[must_use]
pub fn forget_recipient(tenant: &TenantId, id: &PasscodeId) -> Write {
    Write::update(key(tenant, id), "REMOVE #sealed").when("attribute_exists(#pk)")
}

pub(super) fn count_of(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Reads a record.
///
/// # Errors
/// When it is garbled.
pub fn read(item: &Item, id: &PasscodeId) -> Result<Stored, StoreError> {
    let stored: StoredStatus = item.text("status")?.parse().map_err(|_| StoreError::Corrupt("status"))?;
    let generation = item.count("generation")?;
    let sends = item.maps("sends").into_iter().map(|send| read_send(send, generation)).collect::<Result<_, _>>()?;
    let passcode = Passcode {
        id: id.clone(),
        stored,
        is_superseded: item.has("superseded_by"),
        purpose: Purpose::parse(item.text("purpose")?).ok_or(StoreError::Corrupt("purpose"))?,
        generation,
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
        sends,
        strategy: read_strategy(item)?,
    };
    let (hashes, by) = (item.texts("addresses"), item.texts("address_channels"));
    if hashes.is_empty() || hashes.len() != by.len() {
        return Err(StoreError::Corrupt("addresses"));
    }
    let counted = hashes.into_iter().zip(by).map(|(hash, by)| {
        let by = CountedBy::parse(by).ok_or(StoreError::Corrupt("address_channels"))?;
        Ok(Counted { hash: AddressHash::from_stored(hash.to_owned()), by })
    });
    Ok(Stored {
        counted: counted.collect::<Result<_, StoreError>>()?,
        passcode,
        kid: KeyVersion(item.text("kid")?.to_owned()),
        salt: item.bytes("salt")?.to_vec(),
        binding: item.bytes("binding")?.to_vec(),
        network: item.opt_text("network").map(|hash| AddressHash::from_stored(hash.to_owned())),
        context_hash: item.opt_bytes("context_hash").map(<[u8]>::to_vec),
        sealed: item.opt_bytes("sealed").map(<[u8]>::to_vec),
        test_code: item
            .opt_text("test_code")
            .map(Code::parse)
            .transpose()
            .map_err(|_| StoreError::Corrupt("test_code"))?,
        is_decoy: item.flag("decoy"),
        is_told: item.flag("told"),
        is_end_told: item.flag("end_told"),
        owner: item.opt_map("owner").map(Owner::read).transpose()?,
    })
}
