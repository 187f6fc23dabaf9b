//! A guarded link in the table: its record, and where it stands in the firm's list and in its address's.
//!
//! What the firm wrote is one sealed attribute, changed under the version that was seen. How far its recipient came are times of
//! their own, each set once by its own condition, so that nobody waits for anybody else. Its mails are a ring: at ten a day a
//! place comes round after twelve days, and a provider's message is remembered for seven.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::model::{Holder, Item as LinkItem, KEPT, Link, LinkMail, LinkRecipient, Message};
use crate::App;
use crate::accounts::login_id::LoginId;
use crate::accounts::model::Account;
use crate::delivery::model::Send;
use crate::delivery::store::{Place, read_send, send_item};
use crate::failure::Failure;
use crate::ids::{AccountId, LinkId, TenantId};
use crate::keys::KeyRing;
use crate::random::Random;
use crate::recipients::{AddressHash, Email, Phone};
use crate::table::{Builder, Item, Key, Read, StoreError, Value, Write};

/// How many mails a record keeps.
const MAILS: u32 = 128;

/// While a link leads somewhere, as an expression. Needs `:now`.
const IS_OPEN: &str = "attribute_exists(#pk) AND attribute_not_exists(#revoked) AND #expires > :now";

/// What is sealed.
#[derive(Serialize, Deserialize)]
struct Sealed {
    name: Option<String>,
    email: String,
    phone: Option<String>,
    country: Option<String>,
    skip_phone: bool,
    login_id: Option<String>,
    role: Option<String>,
    organization: Option<String>,
    items: Vec<LinkItem>,
    subject: Option<String>,
    text: Option<String>,
    locale: Option<String>,
    secret: String,
    pages: String,
}

/// Where a link is.
#[must_use]
pub fn key(tenant: &TenantId, id: &LinkId) -> Key {
    Key::of_tenant(tenant, &format!("LN#{id}"), "LINK")
}

/// Whose link a key is; `None` when it is no link's.
#[must_use]
pub fn read_key(key: &Key) -> Option<(TenantId, LinkId)> {
    let (tenant, id) = key.pk.strip_prefix("T#")?.split_once("#LN#")?;
    Some((TenantId::parse(tenant)?, LinkId::parse(id)?))
}

/// A firm's list: the partition, and what its sort keys begin with.
#[must_use]
pub fn list_of(tenant: &TenantId) -> (String, &'static str) {
    (Key::of_tenant(tenant, "LINKS", "").pk, "")
}

/// The list of an address.
#[must_use]
pub fn list_of_address(tenant: &TenantId, address: &AddressHash) -> (String, &'static str) {
    (Key::of_tenant(tenant, &format!("R#{address}"), "").pk, "LINK#")
}

fn listed_keys(tenant: &TenantId, link: &Link, address: &AddressHash) -> [Key; 2] {
    let (of_all, _) = list_of(tenant);
    let (of_address, prefix) = list_of_address(tenant, address);
    let sort = format!("{:014}#{}", link.created_at.as_millisecond(), link.id);
    [Key::global(of_all, sort.clone()), Key::global(of_address, format!("{prefix}{sort}"))]
}

/// The link that an entry of a list is of.
///
/// # Errors
/// When it is garbled.
pub fn listed(item: &Item) -> Result<LinkId, StoreError> {
    item.opt_text("link").and_then(LinkId::parse).ok_or(StoreError::Corrupt("link"))
}

/// A link of this tenant (R14); `None` when there is none, or it is long over.
///
/// # Errors
/// When the table or the keys do not answer, or the record is garbled.
pub async fn load(app: &App, tenant: &TenantId, id: &LinkId, now: Timestamp) -> Result<Option<Link>, Failure> {
    open(app, tenant, app.table.get(&key(tenant, id)).await?.as_ref(), id, now).await
}

/// Reads a record, unless it is long over.
///
/// # Errors
/// As [`load`].
pub async fn open(
    app: &App,
    tenant: &TenantId,
    item: Option<&Item>,
    id: &LinkId,
    now: Timestamp,
) -> Result<Option<Link>, Failure> {
    let Some(item) = item else { return Ok(None) };
    // A rotation elsewhere may be newer than what is cached here (R54).
    let ring = app.keys.ring_of_sealed(item.bytes("sealed")?).await?;
    let holder = item.opt_bytes("holder");
    let holder_ring = match holder {
        Some(sealed) => app.keys.ring_of_sealed(sealed).await?,
        None => ring.clone(),
    };
    let link = read(tenant, item, id, &ring, &holder_ring)?;
    Ok(Some(link).filter(|link| link.ends_at() + KEPT > now))
}

/// The keyed hash of the address that a record's mails go to, and the masked address.
///
/// # Errors
/// When it is garbled.
pub fn address(item: &Item) -> Result<AddressHash, StoreError> {
    Ok(AddressHash::from_stored(item.text("address")?.to_owned()))
}

/// The name under which it is noted that an item was opened: its reference is nobody's business who reads the table.
#[must_use]
pub fn item_hash(ring: &KeyRing, tenant: &TenantId, link: &LinkId, reference: &str) -> AddressHash {
    let parts = [tenant.as_str().as_bytes(), link.as_str().as_bytes(), reference.as_bytes()];
    AddressHash::new(&ring.lookup_hash("link-item", &parts))
}

/// A new link, and its places in the lists.
#[must_use]
pub fn create(tenant: &TenantId, link: &Link, ring: &KeyRing, random: &Random) -> [Write; 3] {
    let address = link.recipient.email.hash(ring, tenant);
    let mails: Vec<Value> = link.mails.iter().map(|mail| Value::from(send_item(&mail.send))).collect();
    let gone = link.ends_at() + KEPT;
    let record = Builder::new()
        .with("sealed", sealed(tenant, link, ring, random).as_slice())
        .with("address", address.as_str())
        .with("created", link.created_at)
        .with("expires", link.expires_at)
        .with("sends", mails)
        .with("opened_items", Builder::new())
        .with("version", link.version)
        .ttl(gone);
    let [of_all, of_address] = listed_keys(tenant, link, &address);
    let entry = || Builder::new().with("link", link.id.as_str()).ttl(gone);
    [Write::create(key(tenant, &link.id), record), Write::put(of_all, entry()), Write::put(of_address, entry())]
}

/// What the firm changed, unless it was changed since it was seen, or is over.
#[must_use]
pub fn change(tenant: &TenantId, link: &Link, seen: i64, ring: &KeyRing, random: &Random, now: Timestamp) -> Write {
    Write::update(key(tenant, &link.id), "SET #sealed = :sealed, #version = :next")
        .when(format!("{IS_OPEN} AND #version = :seen"))
        .value(":sealed", sealed(tenant, link, ring, random).as_slice())
        .value(":next", seen.saturating_add(1))
        .value(":seen", seen)
        .value(":now", now)
}

/// Takes it back, and lets it go with its places in the lists; refused when it is over already.
#[must_use]
pub fn revoke(tenant: &TenantId, link: &Link, ring: &KeyRing, now: Timestamp) -> [Write; 3] {
    let gone = (now + KEPT).as_second();
    let address = link.recipient.email.hash(ring, tenant);
    let earlier = |key| Write::update(key, "SET #ttl = :gone").when("attribute_exists(#pk)").value(":gone", gone);
    let [of_all, of_address] = listed_keys(tenant, link, &address);
    let revoked = Write::update(key(tenant, &link.id), "SET #revoked = :now, #ttl = :gone")
        .when(IS_OPEN)
        .value(":now", now)
        .value(":gone", gone);
    [revoked, earlier(of_all), earlier(of_address)]
}

/// Records one more mail, unless another was first, or it is over.
#[must_use]
pub fn mail_again(tenant: &TenantId, link: &Link, send: &Send, now: Timestamp) -> Write {
    let place = place(tenant, &link.id, send.generation);
    let path = place.path();
    let write = Write::update(key(tenant, &link.id), format!("SET {path} = :send")).value(":send", send_item(send));
    let write = write.value(":now", now);
    let newest = link.mails.last().map(|mail| mail.send.generation);
    match newest {
        // Its place comes after the newest one's, and so nobody took it.
        Some(newest) => {
            let before = self::place(tenant, &link.id, newest).path();
            let free = format!("(attribute_not_exists({path}) OR {path}.#generation <> :number)");
            write
                .when(format!("{IS_OPEN} AND {before}.#generation = :newest AND {free}"))
                .value(":newest", newest)
                .value(":number", send.generation)
        }
        None => write.when(IS_OPEN),
    }
}

/// Where a mail is: the first is 1.
#[must_use]
pub fn place(tenant: &TenantId, id: &LinkId, number: u32) -> Place {
    let slot = number.saturating_sub(1) % MAILS;
    Place { record: key(tenant, id), index: usize::try_from(slot).unwrap_or(0) }
}

/// Notes that its recipient asked for a code, once.
#[must_use]
pub fn mark_opened(tenant: &TenantId, id: &LinkId, now: Timestamp) -> Write {
    Write::update(key(tenant, id), "SET #opened = :now")
        .when(format!("{IS_OPEN} AND attribute_not_exists(#opened)"))
        .value(":now", now)
}

/// Notes that a code was right, the first time; refused when the link is over, or what the firm wrote of its recipient changed
/// since it was seen.
#[must_use]
pub fn mark_verified(tenant: &TenantId, link: &Link, now: Timestamp) -> Write {
    Write::update(key(tenant, &link.id), "SET #verified = if_not_exists(#verified, :now)")
        .when(format!("{IS_OPEN} AND #version = :seen"))
        .value(":seen", link.version)
        .value(":now", now)
}

/// Makes it an account's, once; refused when it is another's by now, or over.
#[must_use]
pub fn bind(
    tenant: &TenantId,
    id: &LinkId,
    account: &Account,
    ring: &KeyRing,
    random: &Random,
    now: Timestamp,
) -> Write {
    let login_id = ring.seal(random, &holder_context(tenant, id), account.login_id.as_given().as_bytes());
    Write::update(key(tenant, id), "SET #account = :account, #holder = :holder, #active = :now")
        .when(format!("{IS_OPEN} AND attribute_not_exists(#account) AND attribute_exists(#verified)"))
        .value(":account", account.id.as_str())
        .value(":holder", login_id.as_slice())
        .value(":now", now)
}

/// It still leads somewhere for this account; and an item was opened, the first time.
#[must_use]
pub fn visit(tenant: &TenantId, id: &LinkId, account: &AccountId, item: &str, is_first: bool, now: Timestamp) -> Write {
    let held = format!("{IS_OPEN} AND #account = :account");
    let name = item_name(item);
    let write = if is_first {
        Write::update(key(tenant, id), format!("SET #opened_items.#{name} = :now"))
            .when(format!("{held} AND attribute_not_exists(#opened_items.#{name})"))
    } else {
        Write::check(key(tenant, id)).when(held)
    };
    write.value(":account", account.as_str()).value(":now", now)
}

/// An attribute's name begins with a letter.
fn item_name(hash: &str) -> String {
    format!("i{hash}")
}

/// When an item was opened first, by its hash.
#[must_use]
pub fn opened_item(item: &Item, hash: &str) -> Option<Timestamp> {
    let times = item.get("opened_items").and_then(|value| value.as_m().ok())?;
    times.opt_time(&item_name(hash))
}

fn sealed(tenant: &TenantId, link: &Link, ring: &KeyRing, random: &Random) -> Vec<u8> {
    let recipient = &link.recipient;
    let sealed = Sealed {
        name: recipient.name.clone(),
        email: recipient.email.as_str().to_owned(),
        phone: recipient.phone.as_ref().map(|phone| phone.e164().to_owned()),
        country: recipient.country.clone(),
        skip_phone: recipient.skip_phone,
        login_id: link.login_id.as_ref().map(|login_id| login_id.as_given().to_owned()),
        role: link.role.clone(),
        organization: link.organization.clone(),
        items: link.items.clone(),
        subject: link.message.subject.clone(),
        text: link.message.text.clone(),
        locale: link.locale.clone(),
        secret: link.secret.as_str().to_owned(),
        pages: link.pages.clone(),
    };
    let plain = Zeroizing::new(serde_json::to_vec(&sealed).unwrap_or_default());
    ring.seal(random, &seal_context(tenant, &link.id), &plain)
}

fn seal_context(tenant: &TenantId, id: &LinkId) -> String {
    format!("{tenant}/{id}")
}

fn holder_context(tenant: &TenantId, id: &LinkId) -> String {
    format!("{tenant}/{id}/holder")
}

fn read(
    tenant: &TenantId,
    item: &Item,
    id: &LinkId,
    ring: &KeyRing,
    holder_ring: &KeyRing,
) -> Result<Link, StoreError> {
    let garbled = || StoreError::Corrupt("sealed");
    let plain = ring.open(&seal_context(tenant, id), item.bytes("sealed")?).ok_or_else(garbled)?;
    let sealed: Sealed = serde_json::from_slice(&plain).map_err(|_| garbled())?;
    let phone = sealed.phone.as_deref().map(|phone| Phone::parse(phone, None, None)).transpose();
    let recipient = LinkRecipient {
        name: sealed.name,
        email: Email::parse(&sealed.email).map_err(|_| garbled())?,
        phone: phone.map_err(|_| garbled())?,
        country: sealed.country,
        skip_phone: sealed.skip_phone,
    };
    let login_id = sealed.login_id.as_deref().map(LoginId::parse).transpose().map_err(|_| garbled())?;
    let opened = sealed.items.iter().map(|one| {
        let hash = item_hash(ring, tenant, id, &one.reference);
        opened_item(item, hash.as_str())
    });
    let opened_items = opened.collect();
    Ok(Link {
        id: id.clone(),
        recipient,
        login_id,
        role: sealed.role,
        organization: sealed.organization,
        items: sealed.items,
        opened_items,
        message: Message { subject: sealed.subject, text: sealed.text },
        locale: sealed.locale,
        secret: Zeroizing::new(sealed.secret),
        pages: sealed.pages,
        created_at: item.time("created")?,
        expires_at: item.time("expires")?,
        revoked_at: item.opt_time("revoked"),
        opened_at: item.opt_time("opened"),
        verified_at: item.opt_time("verified"),
        active_at: item.opt_time("active"),
        holder: read_holder(tenant, item, id, holder_ring)?,
        mails: read_mails(tenant, item, id)?,
        version: item.number("version")?,
    })
}

fn read_holder(tenant: &TenantId, item: &Item, id: &LinkId, ring: &KeyRing) -> Result<Option<Holder>, StoreError> {
    let Some(account) = item.opt_text("account") else { return Ok(None) };
    let garbled = || StoreError::Corrupt("holder");
    let opened = ring.open(&holder_context(tenant, id), item.bytes("holder")?).ok_or_else(garbled)?;
    let login_id = std::str::from_utf8(&opened).ok().and_then(|text| LoginId::parse(text).ok()).ok_or_else(garbled)?;
    Ok(Some(Holder { account: AccountId::parse(account).ok_or_else(garbled)?, login_id }))
}

fn read_mails(tenant: &TenantId, item: &Item, id: &LinkId) -> Result<Vec<LinkMail>, StoreError> {
    let mails = item.maps("sends").into_iter().map(|send| {
        let send = read_send(send, 1)?;
        let fault = place(tenant, id, send.generation).fault_in(item);
        Ok(LinkMail { send, fault })
    });
    let mut mails = mails.collect::<Result<Vec<_>, StoreError>>()?;
    mails.sort_by_key(|mail| mail.send.generation);
    Ok(mails)
}
