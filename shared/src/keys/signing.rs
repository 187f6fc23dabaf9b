//! Which key of the ring signs at a moment, and whose signatures count (R70, decision 0013). Pure: the time is passed in.
//!
//! Each key has a term: from when it signs and, once a rotation has named its successor, until when. A key is published
//! before its term, so that every copy of the published keys has it when its first signature appears, and until what it
//! signed last is over. A key that was struck out has no term any more: it neither signs nor counts.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value};

use super::ring::{KeyRing, KeyVersion};

/// The longest that anything signed with the ring is good for. A key stays published for so long after its term. Sign-in
/// tokens live for ten minutes; the rest is room for the ID tokens of OpenID Connect.
pub const LONGEST_VALIDITY: SignedDuration = SignedDuration::from_hours(1);

/// How far the clocks of two functions may be apart: at the end of a term one may still sign while the other thinks the
/// term over.
const CLOCKS: SignedDuration = SignedDuration::from_mins(1);

/// When a key signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Term {
    from: Timestamp,
    until: Option<Timestamp>,
}

impl KeyRing {
    /// The key that signs now: of those in their term, the one whose term began last. When none is in its term, since it
    /// was struck out before its successor's term began, the current key signs at once. `None` only when the current key
    /// itself is struck out: then nothing is signed until the ring has a new one.
    #[must_use]
    pub fn signer(&self, now: Timestamp) -> Option<KeyVersion> {
        let in_term = self.candidates().filter(|(_, term)| term.is_some_and(|term| term.contains(now)));
        let newest = in_term.max_by_key(|(_, term)| term.map(|term| term.from));
        newest.or_else(|| self.candidates().find(|(kid, _)| kid.0 == self.current)).map(|(kid, _)| kid)
    }

    /// The keys that may have signed something that is good for `validity` and is not over: those that sign now, and
    /// those that did within that time.
    pub fn accepted(&self, now: Timestamp, validity: SignedDuration) -> impl Iterator<Item = KeyVersion> {
        let signer = self.signer(now);
        self.lasting(now, validity)
            .filter(move |(kid, term)| Some(kid) == signer.as_ref() || term.is_some_and(|term| term.has_begun(now)))
            .map(|(kid, _)| kid)
    }

    /// The keys to publish: those whose term is to come, those that sign, and those that signed something that can last.
    pub fn published(&self, now: Timestamp) -> impl Iterator<Item = KeyVersion> {
        self.lasting(now, LONGEST_VALIDITY).map(|(kid, _)| kid)
    }

    /// Of the candidates those whose last signature, good for `validity`, can not be over. The current key has no end.
    fn lasting(&self, now: Timestamp, validity: SignedDuration) -> impl Iterator<Item = (KeyVersion, Option<Term>)> {
        let lasts = move |term: Option<Term>| {
            let until = term.and_then(|term| term.until);
            until.is_none_or(|until| now.duration_since(until) < validity + CLOCKS)
        };
        self.candidates().filter(move |(kid, term)| kid.0 == self.current || lasts(*term))
    }

    /// The keys that are held, not struck out, and either current or with a term.
    fn candidates(&self) -> impl Iterator<Item = (KeyVersion, Option<Term>)> {
        let others = self.terms.iter().filter(|(kid, _)| **kid != self.current);
        let others = others.map(|(kid, term)| (KeyVersion(kid.clone()), Some(*term)));
        let current = (self.current(), self.terms.get(&self.current).copied());
        others.chain([current]).filter(|(kid, _)| self.has(kid) && !self.is_struck_out(kid))
    }
}

impl Term {
    /// A term without an end.
    pub(super) fn from(from: Timestamp) -> Self {
        Self { from, until: None }
    }

    /// Reads the ring's member `signing`; `None` when it is malformed.
    pub(super) fn read_all(signing: Value) -> Option<BTreeMap<String, Self>> {
        let Value::Object(terms) = signing else { return None };
        terms.into_iter().map(|(kid, term)| Some((kid, Self::read(term.as_object()?)?))).collect()
    }

    fn read(members: &Map<String, Value>) -> Option<Self> {
        let time = |value: &Value| value.as_str()?.parse::<Timestamp>().ok();
        let from = time(members.get("from")?)?;
        let until = match members.get("until") {
            Some(until) => Some(time(until)?),
            None => None,
        };
        // An unknown member may be a misspelt `until`: better no ring than a key that never retires.
        (members.len() == 1 + usize::from(until.is_some())).then_some(Self { from, until })
    }

    fn contains(self, now: Timestamp) -> bool {
        self.from <= now && self.until.is_none_or(|until| now < until)
    }

    fn has_begun(self, now: Timestamp) -> bool {
        self.from.duration_since(now) <= CLOCKS
    }
}

#[cfg(test)]
mod tests;
