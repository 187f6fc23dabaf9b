//! The one way to write under conditions. A flow reads what it needs into a [`Known`], decides, and hands in a
//! [`Transaction`] of named parts. Each part says what its refusal means: *learn* what stands there and try again, or
//! *answer*. What a refused transaction shows goes into the `Known`, so a lost race costs no further read, and the flow
//! decides anew from the top of its loop:
//!
//! ```text
//! let mut known = table.read(keys).await?;
//! loop {
//!     let transaction = decide(&known)?;                        // pure; answers what is already clear
//!     if table.commit(transaction, &mut known).await?.is_done() { break }
//! }
//! ```
//!
//! Idempotency rows, audit records, counts and jobs are parts like any other; [`Operation`](crate::operation::Operation)
//! adds them.

use std::collections::{HashMap, HashSet};

use super::client::{Rejected, StoreError, Table};
use super::{Item, Key, Write};

/// How often one flow may lose a race. A loss means that another request moved on, so a flow never waits for more than
/// there are slots, attempts or changes; a flow that loses more often than this is told so.
const RACES: u32 = 64;

/// What is known of items: read once, or expected, and corrected by what refused transactions show.
#[derive(Debug, Default)]
pub struct Known {
    items: HashMap<Key, Option<Item>>,
    expected: HashSet<Key>,
    lost: u32,
}

/// What a commit came to, when no part gave an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Committed {
    /// Everything was written.
    Done,
    /// Something else stood there than was known: nothing was written, and `Known` says now what stands there.
    Again,
}

/// What an item that stands there instead says.
type Judgement<E> = Box<dyn FnOnce(Option<&Item>) -> Option<E> + Send>;

/// What to do when a part's condition is refused.
enum Refused<E> {
    Learn,
    Judge(Judgement<E>),
}

struct Part<E> {
    name: &'static str,
    write: Write,
    refused: Refused<E>,
}

/// Writes that happen together or not at all, in the order of their importance: the first part that gives an answer
/// gives it.
pub struct Transaction<'c, E> {
    parts: Vec<Part<E>>,
    committed: Vec<Box<dyn FnOnce() + Send + 'c>>,
}

impl Known {
    /// The item, when there is one. Asking for one that was never read is a defect, and answers that there is none.
    #[must_use]
    pub fn get(&self, key: &Key) -> Option<&Item> {
        debug_assert!(self.items.contains_key(key), "{}/{} was not read", key.pk, key.sk);
        self.items.get(key).and_then(Option::as_ref)
    }

    /// Whether it was read at all; what is only expected was not.
    #[must_use]
    pub fn has_read(&self, key: &Key) -> bool {
        self.items.contains_key(key) && !self.expected.contains(key)
    }

    /// Notes what stands at a key now.
    pub fn learn(&mut self, key: Key, item: Option<Item>) {
        self.expected.remove(&key);
        self.items.insert(key, item);
    }

    /// Takes it that this stands at a key, which saves a read where it mostly does. Only for what the transaction's own
    /// conditions prove wrong where it is.
    pub fn expect(&mut self, key: Key, item: Option<Item>) {
        if !self.items.contains_key(&key) {
            self.expected.insert(key.clone());
            self.items.insert(key, item);
        }
    }
}

impl Committed {
    /// Whether everything was written.
    #[must_use]
    pub fn is_done(self) -> bool {
        self == Self::Done
    }
}

impl<E> Default for Transaction<'_, E> {
    fn default() -> Self {
        Self { parts: Vec::new(), committed: Vec::new() }
    }
}

impl<'c, E> Transaction<'c, E> {
    /// A transaction without parts.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A write whose refusal means that something changed: learn what stands there, and try again.
    #[must_use]
    pub fn learn(self, name: &'static str, write: Write) -> Self {
        self.part(name, write, Refused::Learn)
    }

    /// A write whose refusal answers the request.
    #[must_use]
    pub fn answer(self, name: &'static str, write: Write, error: E) -> Self
    where
        E: Send + 'static,
    {
        self.judge(name, write, move |_| Some(error))
    }

    /// A write whose refusal is judged by what stands there: an answer, or nothing to learn and try again.
    #[must_use]
    pub fn judge(
        self,
        name: &'static str,
        write: Write,
        judge: impl FnOnce(Option<&Item>) -> Option<E> + Send + 'static,
    ) -> Self {
        self.part(name, write, Refused::Judge(Box::new(judge)))
    }

    /// A write without a condition.
    #[must_use]
    pub fn always(self, name: &'static str, write: Write) -> Self {
        self.part(name, write, Refused::Learn)
    }

    /// As [`learn`](Self::learn), for each of several writes.
    #[must_use]
    pub fn learn_each(self, name: &'static str, writes: impl IntoIterator<Item = Write>) -> Self {
        writes.into_iter().fold(self, |transaction, write| transaction.learn(name, write))
    }

    /// With the parts of another one after these.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.parts.extend(other.parts);
        self.committed.extend(other.committed);
        self
    }

    /// The same with its answers in another flow's words.
    #[must_use]
    pub fn mapped<F>(self, map: impl Fn(E) -> F + Clone + Send + 'static) -> Transaction<'c, F>
    where
        E: 'static,
    {
        let part = |part: Part<E>| Part {
            name: part.name,
            write: part.write,
            refused: match part.refused {
                Refused::Learn => Refused::Learn,
                Refused::Judge(judge) => {
                    let map = map.clone();
                    Refused::Judge(Box::new(move |item: Option<&Item>| judge(item).map(map)))
                }
            },
        };
        Transaction { parts: self.parts.into_iter().map(part).collect(), committed: self.committed }
    }

    /// Calls this when everything was written.
    #[must_use]
    pub fn then(mut self, committed: impl FnOnce() + Send + 'c) -> Self {
        self.committed.push(Box::new(committed));
        self
    }

    /// Before all parts so far: for what has the first word.
    #[must_use]
    pub fn first_learn(mut self, name: &'static str, write: Write) -> Self {
        self.parts.insert(0, Part { name, write, refused: Refused::Learn });
        self
    }

    fn part(mut self, name: &'static str, write: Write, refused: Refused<E>) -> Self {
        self.parts.push(Part { name, write, refused });
        self
    }
}

impl Table {
    /// Writes all parts or none.
    ///
    /// # Errors
    /// A part's answer; or a [`StoreError`]: [`Contended`](StoreError::Contended) after too many lost races.
    pub async fn commit<E: From<StoreError>>(
        &self,
        transaction: Transaction<'_, E>,
        known: &mut Known,
    ) -> Result<Committed, E> {
        let Transaction { parts, committed } = transaction;
        let mut writes = Vec::with_capacity(parts.len());
        let mut refusals = Vec::with_capacity(parts.len());
        for Part { name, write, refused } in parts {
            refusals.push((name, write.key().clone(), refused));
            writes.push(write);
        }
        let refused = match self.transact(writes).await {
            Ok(()) => {
                committed.into_iter().for_each(|committed| committed());
                return Ok(Committed::Done);
            }
            Err(Rejected::Store(error)) => return Err(error.into()),
            Err(Rejected::Refused(refused)) => refused,
        };
        let mut answer = None;
        let mut lost_at = "item";
        for (index, (name, key, meaning)) in refusals.into_iter().enumerate() {
            if !refused.refused(index) {
                continue;
            }
            lost_at = name;
            let item = refused.item(index);
            if let (Refused::Judge(judge), None) = (meaning, &answer) {
                answer = judge(item);
            }
            known.learn(key, item.cloned());
        }
        if let Some(answer) = answer {
            return Err(answer);
        }
        known.lost += 1;
        if known.lost >= RACES { Err(StoreError::Contended(lost_at).into()) } else { Ok(Committed::Again) }
    }
}
