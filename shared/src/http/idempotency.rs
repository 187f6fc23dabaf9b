//! Idempotency (R18, draft-ietf-httpapi-idempotency-key-header): the same key and the same request get the first
//! answer again, and nothing is done twice. The row is made in the same transaction as what it protects, and keeps a
//! keyed hash of the request, because a request may hold a code.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::Answer;
use super::problem::Problem;
use crate::ids::TenantId;
use crate::keys::KeyRing;
use crate::table::{Builder, Item, Key, Read, StoreError, Write};

/// How long an answer is kept.
const KEPT: SignedDuration = SignedDuration::from_hours(24);
/// How long a request may run before another with the same key looks at what it left: above the function's timeout.
pub const LEASE: SignedDuration = SignedDuration::from_secs(35);

/// A caller's key: 1 to 255 printable ASCII characters, with or without the draft's double quotes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// Reads the header.
    ///
    /// # Errors
    /// [`Problem::InvalidRequest`].
    pub fn parse(header: &str) -> Result<Self, Problem> {
        let text = header.trim();
        let unquoted = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).filter(|_| text.len() >= 2);
        let key = unquoted.unwrap_or(text);
        let is_printable = key.bytes().all(|byte| (0x20..=0x7e).contains(&byte));
        if (1..=255).contains(&key.len()) && is_printable {
            Ok(Self(key.to_owned()))
        } else {
            Err(Problem::invalid("", "Idempotency-Key has 1 to 255 printable ASCII characters."))
        }
    }
}

/// One operation under one key: where its row is, and what request it belongs to.
#[derive(Debug, Clone)]
pub struct Guard {
    key: Key,
    fingerprint: [u8; 32],
}

/// What an existing row means for a request.
#[derive(Debug)]
pub enum Found {
    /// None, or one that is too old: go on.
    Nothing,
    /// The first answer again.
    Replay(Answer),
    /// The first one died on its way: finish what it began, under this id.
    Abandoned(String),
}

#[derive(Serialize, Deserialize)]
struct StoredAnswer {
    status: u16,
    body: Option<String>,
    content_type: String,
    headers: Vec<(String, String)>,
}

impl Guard {
    /// The guard of an operation, from the caller's key and the request's parts (path and body).
    #[must_use]
    pub fn new(ring: &KeyRing, tenant: &TenantId, operation: &str, key: &IdempotencyKey, request: &[&[u8]]) -> Self {
        let name =
            ring.lookup_hash("idempotency-key", &[tenant.as_str().as_bytes(), operation.as_bytes(), key.0.as_bytes()]);
        let name = data_encoding::HEXLOWER.encode(&name);
        Self {
            key: Key::idempotency(tenant, operation, &name),
            fingerprint: ring.lookup_hash("idempotency-request", request),
        }
    }

    /// Where the row is.
    #[must_use]
    pub fn key(&self) -> &Key {
        &self.key
    }

    /// What the row says.
    ///
    /// # Errors
    /// 422 when the key came with another request, 409 when the first one still runs, 503 when the row is garbled.
    pub fn judge(&self, row: Option<&Item>, now: Timestamp) -> Result<Found, Problem> {
        let Some(row) = row else { return Ok(Found::Nothing) };
        if row.time("created").map_err(Problem::from)? + KEPT <= now {
            return Ok(Found::Nothing);
        }
        if row.bytes("fingerprint").map_err(Problem::from)? != self.fingerprint.as_slice() {
            return Err(Problem::IdempotencyKeyReused);
        }
        if let Some(answer) = row.opt_text("answer") {
            return Ok(Found::Replay(replay(answer)?));
        }
        if row.time("lease").map_err(Problem::from)? > now {
            return Err(Problem::RequestInProgress);
        }
        Ok(Found::Abandoned(row.text("subject").map_err(Problem::from)?.to_owned()))
    }

    /// Makes the row, in the transaction that does the work; refused when there is one that counts. `subject` is the
    /// id under which the work can be found again.
    #[must_use]
    pub fn begin(&self, subject: &str, now: Timestamp) -> Write {
        let row = self.row(now).with("lease", now + LEASE).with("subject", subject);
        Write::put(self.key.clone(), row)
            .when("attribute_not_exists(#pk) OR #created <= :over")
            .value(":over", now - KEPT)
    }

    /// Takes over from a request that died: refused when another took over first.
    #[must_use]
    pub fn take_over(&self, subject: &str, now: Timestamp) -> Write {
        let row = self.row(now).with("lease", now + LEASE).with("subject", subject);
        Write::put(self.key.clone(), row).when("#lease <= :now AND attribute_not_exists(#answer)").value(":now", now)
    }

    /// Keeps the answer, in the transaction that finishes the work. It holds no code: answers never do.
    #[must_use]
    pub fn finish(&self, answer: &Answer, now: Timestamp) -> Write {
        let headers = answer.headers.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        let stored = StoredAnswer {
            status: answer.status,
            body: answer.body.clone(),
            content_type: answer.content_type.to_string(),
            headers,
        };
        let stored = serde_json::to_string(&stored).unwrap_or_default();
        Write::put(self.key.clone(), self.row(now).with("answer", stored))
    }

    /// Keeps a refusal that is final for this request, problem body and all.
    #[must_use]
    pub fn finish_with_problem(&self, problem: &Problem, request_id: &str, now: Timestamp) -> Write {
        self.finish(&answer_of(problem, request_id), now)
    }

    /// Forgets the row: nothing was done, and the same key may try again.
    #[must_use]
    pub fn release(&self) -> Write {
        Write::delete(self.key.clone())
    }

    fn row(&self, now: Timestamp) -> Builder {
        Builder::new().with("created", now).with("fingerprint", self.fingerprint.as_slice()).ttl(now + KEPT)
    }
}

fn answer_of(problem: &Problem, request_id: &str) -> Answer {
    Answer {
        status: problem.status(),
        body: Some(problem.body(request_id).to_string()),
        content_type: "application/problem+json".into(),
        headers: problem.headers(),
    }
}

fn replay(stored: &str) -> Result<Answer, Problem> {
    let garbled = |_| Problem::from(StoreError::Corrupt("answer"));
    let stored: StoredAnswer = serde_json::from_str(stored).map_err(garbled)?;
    const KNOWN: [&str; 3] = ["location", "retry-after", "www-authenticate"];
    let mut headers: Vec<(&'static str, String)> = vec![("idempotency-replayed", "true".to_owned())];
    for (name, value) in stored.headers {
        if let Some(known) = KNOWN.iter().find(|known| **known == name) {
            headers.push((known, value));
        }
    }
    Ok(Answer { status: stored.status, body: stored.body, content_type: stored.content_type.into(), headers })
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
