//! Idempotency (R18, draft-ietf-httpapi-idempotency-key-header): the same key and the same request get the first outcome
//! again, and nothing is done twice. The row is made in the same transaction as what it protects, and keeps what the flow
//! came to: the document that callers see, or the flow's refusal; never an answer's bytes, and never a code. Of the request
//! it keeps a keyed hash, because a request may hold a code.

use std::sync::OnceLock;

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::ids::TenantId;
use crate::keys::KeyRing;
use crate::table::{Builder, Item, Key, Read, StoreError, Write};

/// How long an outcome is kept.
const KEPT: SignedDuration = SignedDuration::from_hours(24);
/// How long a request may run before another with the same key looks at what it left: above every function's timeout.
pub const LEASE: SignedDuration = SignedDuration::from_secs(35);

/// A caller's key: 1 to 255 printable ASCII characters, with or without the draft's double quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotencyKey(String);

/// What a caller sent is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Idempotency-Key has 1 to 255 printable ASCII characters.")]
pub struct MalformedKey;

impl IdempotencyKey {
    /// Reads the header.
    ///
    /// # Errors
    /// [`MalformedKey`].
    pub fn parse(header: &str) -> Result<Self, MalformedKey> {
        let text = header.trim();
        let unquoted = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).filter(|_| text.len() >= 2);
        let key = unquoted.unwrap_or(text);
        let is_printable = key.bytes().all(|byte| (0x20..=0x7e).contains(&byte));
        if (1..=255).contains(&key.len()) && is_printable { Ok(Self(key.to_owned())) } else { Err(MalformedKey) }
    }
}

/// One operation under one key: where its row is, and what request it belongs to.
#[derive(Debug)]
pub struct Idempotency {
    key: Key,
    fingerprint: [u8; 32],
    request_id: String,
    replayed: OnceLock<String>,
}

/// Why a request with a key that came before gets no outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conflict {
    /// The key came with another request before.
    Reused,
    /// The first request with this key still runs.
    InProgress,
}

impl Conflict {
    /// The stable code, as callers see it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Reused => "idempotency-key-reused",
            Self::InProgress => "request-in-progress",
        }
    }
}

/// What an earlier request with the same key left.
#[derive(Debug)]
pub enum Earlier<T, E> {
    /// Its outcome.
    Outcome(Result<T, E>),
    /// It died on its way: what it began is found under this id.
    Abandoned(String),
}

impl Idempotency {
    /// Of an operation, from the caller's key and the request's parts (path and body).
    #[must_use]
    pub fn new(
        ring: &KeyRing,
        tenant: &TenantId,
        operation: &str,
        key: &IdempotencyKey,
        request: &[&[u8]],
        request_id: &str,
    ) -> Self {
        let name =
            ring.lookup_hash("idempotency-key", &[tenant.as_str().as_bytes(), operation.as_bytes(), key.0.as_bytes()]);
        let name = data_encoding::HEXLOWER.encode(&name);
        Self {
            key: Key::of_tenant(tenant, &format!("I#{operation}#{name}"), "ROW"),
            fingerprint: ring.lookup_hash("idempotency-request", request),
            request_id: request_id.to_owned(),
            replayed: OnceLock::new(),
        }
    }

    /// Where the row is.
    #[must_use]
    pub fn key(&self) -> &Key {
        &self.key
    }

    /// The first request's id, when this one was given its outcome.
    #[must_use]
    pub fn replayed(&self) -> Option<&str> {
        self.replayed.get().map(String::as_str)
    }

    /// What the row says; `None` when nothing was done under this key yet.
    ///
    /// # Errors
    /// A [`Conflict`], or a garbled row.
    pub fn judge<T, E>(&self, row: Option<&Item>, now: Timestamp) -> Result<Option<Earlier<T, E>>, E>
    where
        T: DeserializeOwned,
        E: DeserializeOwned + From<Conflict> + From<StoreError>,
    {
        let Some(row) = row else { return Ok(None) };
        if row.time("created")? + KEPT <= now {
            return Ok(None);
        }
        if row.bytes("fingerprint")? != self.fingerprint.as_slice() {
            return Err(Conflict::Reused.into());
        }
        let outcome = match (row.opt_text("document"), row.opt_text("refusal")) {
            (Some(document), _) => Ok(read(document, "document")?),
            (_, Some(refusal)) => Err(read(refusal, "refusal")?),
            (None, None) if row.time("lease")? > now => return Err(Conflict::InProgress.into()),
            (None, None) => return Ok(Some(Earlier::Abandoned(row.text("subject")?.to_owned()))),
        };
        // Set once; a second look at the same row changes nothing.
        let _ = self.replayed.set(row.text("request_id")?.to_owned());
        Ok(Some(Earlier::Outcome(outcome)))
    }

    /// Notes that the outcome of a request that died was made up for it.
    pub fn replays_abandoned(&self) {
        let _ = self.replayed.set(self.request_id.clone());
    }

    /// Makes the row, in the transaction that does the work; refused when there is one that counts. `subject` is the id
    /// under which the work can be found again. A row whose request died is taken over, by one.
    #[must_use]
    pub fn begin(&self, subject: &str, now: Timestamp) -> Write {
        self.claim(self.row(now).with("lease", now + LEASE).with("subject", subject), now)
    }

    /// Makes the row with its outcome in it, for work that is one transaction.
    ///
    /// # Errors
    /// When it cannot be written as JSON: a defect.
    pub fn begin_concluded(&self, document: &impl Serialize, now: Timestamp) -> Result<Write, StoreError> {
        let text = serde_json::to_string(document).map_err(|_| StoreError::Corrupt("document"))?;
        Ok(self.claim(self.row(now).with("document", text), now))
    }

    fn claim(&self, row: Builder, now: Timestamp) -> Write {
        Write::put(self.key.clone(), row)
            .when(
                "attribute_not_exists(#pk) OR #created <= :over OR (#fingerprint = :same AND #lease <= :now AND \
                 attribute_not_exists(#document) AND attribute_not_exists(#refusal))",
            )
            .value(":over", now - KEPT)
            .value(":same", self.fingerprint.as_slice())
            .value(":now", now)
    }

    /// Keeps the document, in the transaction that finishes the work.
    ///
    /// # Errors
    /// When it cannot be written as JSON: a defect.
    pub fn finish(&self, document: &impl Serialize, now: Timestamp) -> Result<Write, StoreError> {
        self.finished("document", document, now)
    }

    /// Keeps a refusal that is final for this request.
    ///
    /// # Errors
    /// As [`finish`](Self::finish).
    pub fn finish_refused(&self, refusal: &impl Serialize, now: Timestamp) -> Result<Write, StoreError> {
        self.finished("refusal", refusal, now)
    }

    /// Forgets the row: nothing was done, and the same key may try again.
    #[must_use]
    pub fn release(&self) -> Write {
        Write::delete(self.key.clone())
    }

    fn finished(&self, what: &'static str, outcome: &impl Serialize, now: Timestamp) -> Result<Write, StoreError> {
        let text = serde_json::to_string(outcome).map_err(|_| StoreError::Corrupt(what))?;
        Ok(Write::put(self.key.clone(), self.row(now).with(what, text)))
    }

    fn row(&self, now: Timestamp) -> Builder {
        Builder::new()
            .with("created", now)
            .with("fingerprint", self.fingerprint.as_slice())
            .with("request_id", self.request_id.as_str())
            .ttl(now + KEPT)
    }
}

fn read<T: DeserializeOwned>(text: &str, what: &'static str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::Corrupt(what))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_with_and_without_quotes() {
        assert_eq!(IdempotencyKey::parse("\"a b\"").unwrap().0, "a b");
        assert_eq!(IdempotencyKey::parse("a").unwrap(), IdempotencyKey::parse("\"a\"").unwrap());
        assert!(IdempotencyKey::parse(&"x".repeat(255)).is_ok());
        for bad in ["", "\"\"", &"x".repeat(256), "a\tb", "é"] {
            assert!(IdempotencyKey::parse(bad).is_err(), "{bad:?}");
        }
    }
}
