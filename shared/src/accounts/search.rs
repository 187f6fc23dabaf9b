//! A page of people by the index of words: the words that tell most are looked up there, the accounts that they name are opened,
//! and the accounts say who is found. Two or three reads a page, whatever the number of accounts.

use std::collections::HashSet;

use super::chains::{Chains, Place};
use super::list::wrong_cursor;
use super::model::Account;
use super::word_store::Entry;
use super::words::{Words, words_of};
use super::{AccountError, indexing, store, word_store};
use crate::operation::Operation;
use crate::tenants::store as tenants;

/// How many accounts are opened for a page: with the mark of the index they are one read.
const OPENED: usize = 99;
/// How many entries of a word are read where another word says which of them are to be opened: some 150 kB.
const ENTRIES: i32 = 1_000;

/// Where a page goes on: in which range of the index, after which sort key.
#[derive(Debug)]
pub(super) struct After {
    pub(super) partition: String,
    pub(super) sort: String,
}

/// Who was found, and where the next page goes on.
pub(super) type Page = (Vec<Account>, Option<After>);

/// A word as it was looked up.
struct LookedUp<'w> {
    word: &'w str,
    place: Place,
    /// Who has it, in the order of the index.
    entries: Vec<Entry>,
    /// Whether there are more behind them.
    has_more: bool,
}

/// A page of the accounts that have all of the words and that `is_found` says, in the order of the index; `None` when the
/// tenant's people are not in the index yet.
///
/// # Errors
/// For a cursor of another search, or when the table does not answer.
pub(super) async fn page(
    op: &Operation<'_>,
    words: &Words,
    is_found: impl Fn(&Account) -> bool,
    after: Option<After>,
    limit: usize,
) -> Result<Option<Page>, AccountError> {
    let tenant = &op.tenant.id;
    let chains = Chains::new(&op.ring, tenant);
    let is_first_page = after.is_none();
    let Some((looked_up, others)) = look_up(op, &chains, &words.telling(), after).await? else {
        return Ok(Some((Vec::new(), None)));
    };
    let (candidates, rest) = candidates(&looked_up, others.as_ref());
    let mark = tenants::indexed_key(tenant);
    let keys = candidates.iter().map(|entry| store::key(tenant, &entry.login_id)).chain([mark.clone()]);
    let known = op.app.table.read(keys).await?;
    // Who began without the index goes on without it, and the other way round.
    if is_first_page && !indexing::is_indexed(op, known.get(&mark)).await {
        return Ok(None);
    }
    let after = |sort: &str| After { partition: looked_up.place.partition.clone(), sort: sort.to_owned() };
    let mut found = Vec::new();
    let mut passed = "";
    for entry in candidates {
        if let Some(item) = known.get(&store::key(tenant, &entry.login_id)) {
            let account = store::open(op.app, item).await?;
            let own = words_of(&account);
            if words.find(&own) && looked_up.is_first(&chains, entry, &own) && is_found(&account) {
                if found.len() == limit {
                    return Ok(Some((found, Some(after(passed)))));
                }
                found.push(account);
            }
        }
        passed = &entry.sort;
    }
    Ok(Some((found, rest.map(after))))
}

/// Looks up the telling words: the entries of one, and who has the other one, where that is known of everybody. `None` without
/// words.
async fn look_up<'w>(
    op: &Operation<'_>,
    chains: &Chains<'_>,
    telling: &[&'w str],
    after: Option<After>,
) -> Result<Option<(LookedUp<'w>, Option<HashSet<String>>)>, AccountError> {
    let mut words: Vec<(&str, Place)> = telling.iter().map(|word| (*word, chains.place(word))).collect();
    if let Some(after) = &after {
        // The word that the first page went by is gone by to the end.
        let goes_by = |place: &Place| place.partition == after.partition && after.sort.starts_with(&place.chain);
        words.sort_by_key(|(_, place)| !goes_by(place));
        if !words.first().is_some_and(|(_, place)| goes_by(place)) {
            return Err(wrong_cursor());
        }
    }
    let is_first_page = after.is_none();
    let mut words = words.into_iter();
    let (Some(first), second) = (words.next(), words.next()) else { return Ok(None) };
    let most = if second.is_some() { ENTRIES } else { i32::try_from(OPENED).unwrap_or(ENTRIES) };
    let first = LookedUp::read(op, first, after.map(|after| after.sort), most).await?;
    let Some(second) = second.filter(|_| first.has_more || first.entries.len() > OPENED) else {
        return Ok(Some((first, None)));
    };
    let second = LookedUp::read(op, second, None, ENTRIES).await?;
    Ok(Some(if second.has_more {
        (first, None)
    } else if first.has_more && is_first_page {
        (second, None)
    } else {
        let have = second.entries.into_iter().map(|entry| entry.login_id.folded().to_owned());
        (first, Some(have.collect()))
    }))
}

/// Which entries of a word are opened for this page, and after which sort key the next one goes on.
fn candidates<'e>(looked_up: &'e LookedUp<'_>, others: Option<&HashSet<String>>) -> (Vec<&'e Entry>, Option<&'e str>) {
    let mut candidates = Vec::new();
    let mut passed = None;
    for entry in &looked_up.entries {
        if others.is_none_or(|others| others.contains(entry.login_id.folded())) {
            if candidates.len() == OPENED {
                return (candidates, passed);
            }
            candidates.push(entry);
        }
        passed = Some(entry.sort.as_str());
    }
    (candidates, passed.filter(|_| looked_up.has_more))
}

impl<'w> LookedUp<'w> {
    async fn read(
        op: &Operation<'_>,
        (word, place): (&'w str, Place),
        after: Option<String>,
        most: i32,
    ) -> Result<Self, AccountError> {
        let page = op.app.table.query(&word_store::range(&op.tenant.id, &place, after, most)).await?;
        let entries = page.items.iter().map(|item| word_store::read(item, &place)).collect::<Result<_, _>>()?;
        Ok(Self { word, place, entries, has_more: page.next.is_some() })
    }

    /// Whether an account is shown for this entry: several of its words may begin so, and it is shown for the first of them.
    fn is_first(&self, chains: &Chains<'_>, entry: &Entry, own: &[String]) -> bool {
        let letter = self.word.chars().next();
        let alike = own.iter().map(String::as_str).filter(|word| word.chars().next() == letter);
        chains.places(alike).iter().find(|place| self.place.begins(place)).is_some_and(|first| *first == entry.place)
    }
}
