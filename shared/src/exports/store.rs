//! An export's items: its head, one an administrator, and the pieces of its file. What is asked and what the file says is sealed, each
//! for its own place; the head in the open says how far it is.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::model::{Export, Part, State};
use crate::App;
use crate::failure::Failure;
use crate::ids::{AccountId, ExportId, TenantId};
use crate::keys::KeyRing;
use crate::random::Random;
use crate::table::{Builder, Item, Key, Range, Read as _, StoreError, Value, Write};
use jiff::Timestamp;

/// How many pieces are read at a time: a page of DynamoDB has 1 MB.
const AT_A_TIME: i32 = 4;

/// What of an export is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Walk {
    /// What is asked of the list, as the edge wrote it.
    pub question: String,
    /// Where the firm's pages are, from outside: the worker may not know the deployment's address.
    pub pages: String,
    /// Where in the list the next step begins; at its beginning without one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// A head as it stands in the table.
#[derive(Debug, Clone)]
pub struct Stored {
    /// How far it is.
    pub export: Export,
    /// What is sealed of it.
    sealed: Vec<u8>,
}

/// Where the head of an administrator's export is.
#[must_use]
pub fn key(tenant: &TenantId, account: &AccountId) -> Key {
    Key::of_tenant(tenant, &format!("EXPORT#{account}"), "EXPORT")
}

fn piece_key(tenant: &TenantId, export: &ExportId, number: u32) -> Key {
    Key::of_tenant(tenant, &format!("PIECES#{export}"), format!("{number:06}"))
}

/// What is sealed for a place of an export.
fn context(key: &Key, export: &ExportId) -> String {
    format!("{}/{}/{export}", key.pk, key.sk)
}

/// An administrator's export; also one that is over.
///
/// # Errors
/// When the table does not answer, or the head is garbled.
pub async fn load(app: &App, tenant: &TenantId, account: &AccountId) -> Result<Option<Stored>, StoreError> {
    app.table.get(&key(tenant, account)).await?.as_ref().map(read).transpose()
}

fn read(item: &Item) -> Result<Stored, StoreError> {
    let export = Export {
        id: ExportId::parse(item.text("export")?).ok_or(StoreError::Corrupt("export"))?,
        list: item.named("list")?,
        language: item.text("language")?.to_owned(),
        zone: item.text("zone")?.to_owned(),
        asked_at: item.time("asked")?,
        state: item.named("state")?,
        step: item.count("step")?,
        is_cut: item.flag("is_cut"),
        parts: item.maps("parts").into_iter().map(read_part).collect::<Result<_, _>>()?,
    };
    Ok(Stored { export, sealed: item.bytes("walk")?.to_vec() })
}

fn read_part(item: &Item) -> Result<Part, StoreError> {
    let long = |name| u64::try_from(item.number(name)?).map_err(|_| StoreError::Corrupt(name));
    Ok(Part {
        rows: item.count("rows")?,
        first: item.count("first")?,
        pieces: item.count("pieces")?,
        bytes: long("bytes")?,
        length: long("length")?,
        checksum: item.count("checksum")?,
    })
}

fn part(part: &Part) -> Value {
    let long = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let item = Builder::new()
        .with("rows", part.rows)
        .with("first", part.first)
        .with("pieces", part.pieces)
        .with("bytes", long(part.bytes))
        .with("length", long(part.length))
        .with("checksum", part.checksum);
    item.into()
}

/// Opens what is sealed of a head.
///
/// # Errors
/// When its key is gone, or it is garbled.
pub async fn open(app: &App, tenant: &TenantId, account: &AccountId, stored: &Stored) -> Result<Walk, Failure> {
    let garbled = || Failure::Defect("what is asked of an export cannot be read".into());
    let ring = app.keys.ring_of_sealed(&stored.sealed).await?;
    let plain = ring.open(&context(&key(tenant, account), &stored.export.id), &stored.sealed).ok_or_else(garbled)?;
    serde_json::from_slice(&plain).map_err(|_| garbled())
}

/// Who writes an export, and how it is sealed.
pub struct Hand<'a> {
    /// Whose it is.
    pub tenant: &'a TenantId,
    /// Who asked for it.
    pub account: &'a AccountId,
    /// The keys.
    pub ring: &'a KeyRing,
    /// For what seals.
    pub random: &'a Random,
}

impl Hand<'_> {
    /// Begins an export, unless one of theirs is at work.
    ///
    /// # Errors
    /// A defect: what is sealed cannot be written as JSON.
    pub fn begin(&self, export: &Export, walk: &Walk, now: Timestamp) -> Result<Write, StoreError> {
        let free = "attribute_not_exists(#pk) OR #state <> :preparing OR #ends <= :now";
        let write = Write::put(key(self.tenant, self.account), self.item(export, walk)?).when(free);
        Ok(write.value(":preparing", <&str>::from(State::Preparing)).value(":now", now))
    }

    /// Writes an export as it is after a step, where it stands as the step found it.
    ///
    /// # Errors
    /// As [`begin`](Self::begin).
    pub fn advance(&self, seen: &Export, after: &Export, walk: &Walk) -> Result<Write, StoreError> {
        let write = Write::put(key(self.tenant, self.account), self.item(after, walk)?);
        let write = write.when("#export = :export AND #step = :step AND #state = :preparing");
        let write = write.value(":export", seen.id.as_str()).value(":step", seen.step);
        Ok(write.value(":preparing", <&str>::from(State::Preparing)))
    }

    /// The pieces of a step, from a number on.
    #[must_use]
    pub fn pieces(&self, export: &Export, first: u32, bytes: &[u8], longest: usize) -> Vec<Write> {
        let piece = |(number, bytes): (u32, &[u8])| {
            let key = piece_key(self.tenant, &export.id, number);
            let sealed = self.ring.seal(self.random, &context(&key, &export.id), bytes);
            Write::put(key, Builder::new().with("sealed", sealed.as_slice()).ttl(export.ends_at()))
        };
        (first..).zip(bytes.chunks(longest)).map(piece).collect()
    }

    fn item(&self, export: &Export, walk: &Walk) -> Result<Builder, StoreError> {
        let plain = Zeroizing::new(serde_json::to_vec(walk).map_err(|_| StoreError::Corrupt("walk"))?);
        let sealed = self.ring.seal(self.random, &context(&key(self.tenant, self.account), &export.id), &plain);
        let item = Builder::new()
            .with("export", export.id.as_str())
            .with("list", <&str>::from(export.list))
            .with("language", export.language.as_str())
            .with("zone", export.zone.as_str())
            .with("asked", export.asked_at)
            .with("ends", export.ends_at())
            .with("state", <&str>::from(export.state))
            .with("step", export.step)
            .with("is_cut", export.is_cut)
            .with("parts", export.parts.iter().map(part).collect::<Vec<Value>>())
            .with("walk", sealed.as_slice());
        Ok(item.ttl(export.ends_at()))
    }
}

/// An export whose job was given up.
#[must_use]
pub fn fail(tenant: &TenantId, account: &AccountId, export: &ExportId) -> Write {
    Write::update(key(tenant, account), "SET #state = :failed")
        .when("#export = :export AND #state = :preparing")
        .value(":export", export.as_str())
        .value(":preparing", <&str>::from(State::Preparing))
        .value(":failed", <&str>::from(State::Failed))
}

/// Claims the mail that says that a file is there, once for all jobs.
#[must_use]
pub fn hand_over(tenant: &TenantId, account: &AccountId, export: &ExportId, now: Timestamp) -> Write {
    Write::update(key(tenant, account), "SET #mailed = :now")
        .when("#export = :export AND attribute_not_exists(#mailed)")
        .value(":export", export.as_str())
        .value(":now", now)
}

/// Takes the claim back: the mail certainly did not go out.
#[must_use]
pub fn take_back(tenant: &TenantId, account: &AccountId, export: &ExportId) -> Write {
    Write::update(key(tenant, account), "REMOVE #mailed").when("#export = :export").value(":export", export.as_str())
}

/// The bytes of a part, opened and in their order.
///
/// # Errors
/// When the table does not answer, or a piece is missing or garbled.
pub async fn read_pieces(app: &App, tenant: &TenantId, export: &ExportId, part: &Part) -> Result<Vec<u8>, Failure> {
    let (from, end) = (piece_key(tenant, export, part.first), piece_key(tenant, export, part.first + part.pieces));
    let mut range = Range { from: Some(from.sk), before: Some(end.sk.clone()), ..Range::all(from.pk, "", AT_A_TIME) };
    let mut bytes = Vec::with_capacity(usize::try_from(part.bytes).unwrap_or_default());
    let mut found = 0;
    loop {
        let page = app.table.query(&range).await?;
        for item in &page.items {
            let key = Key::of(item)?;
            // The end of a range belongs to it.
            if key.sk >= end.sk {
                continue;
            }
            let sealed = item.bytes("sealed")?;
            let ring = app.keys.ring_of_sealed(sealed).await?;
            let plain = ring.open(&context(&key, export), sealed);
            bytes.extend_from_slice(&plain.ok_or_else(|| Failure::Defect("a piece cannot be opened".into()))?);
            found += 1;
        }
        range.after = page.next;
        if range.after.is_none() {
            break;
        }
    }
    if found == part.pieces { Ok(bytes) } else { Err(Failure::Defect("a piece of an export is missing".into())) }
}

#[cfg(test)]
mod tests {
    use super::super::model::List;
    use super::*;

    #[test]
    fn a_head_reads_back_and_shows_nothing_of_what_is_asked() {
        let random = Random::system();
        let ring = KeyRing::parse(&KeyRing::generate(&random)).expect("a ring");
        let (tenant, account) = (TenantId::new(&random), AccountId::new(&random));
        let mut export =
            Export::new(ExportId::new(&random), List::Events, "pl".into(), "UTC".into(), Timestamp::UNIX_EPOCH);
        export.parts = vec![Part { rows: 1, first: 0, pieces: 2, bytes: 3, length: 4, checksum: u32::MAX }];
        let walk = Walk { question: "zoe@example.com".into(), pages: "https://a.example/p/a".into(), cursor: None };
        let hand = Hand { tenant: &tenant, account: &account, ring: &ring, random: &random };
        let item = hand.item(&export, &walk).expect("an item").into_item();
        assert!(!format!("{item:?}").contains("zoe"));
        let stored = read(&item).expect("reads back");
        assert_eq!(stored.export, export);
        let opened = ring.open(&context(&key(&tenant, &account), &export.id), &stored.sealed).expect("opens");
        assert_eq!(serde_json::from_slice::<Walk>(&opened).expect("JSON"), walk);
        let others = key(&tenant, &AccountId::new(&random));
        assert!(ring.open(&context(&others, &export.id), &stored.sealed).is_none(), "it is theirs alone");
    }
}
