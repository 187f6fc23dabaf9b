//! Where a word stands in the index of words, which tells nobody who reads the table alone what the word is. Pure.
//!
//! A word is found by its beginnings, so each beginning has a keyed hash: that of the first letter names the partition, those of
//! two letters, three, and so on follow one another in a *chain*. Whatever begins with the same letters has a chain that begins
//! with the same characters, and a search is a range of sort keys. A hash is short: what has the same chain by accident is
//! opened and left out. Decision 33 has what that tells and costs.

use std::collections::BTreeSet;

use data_encoding::BASE64URL_NOPAD;

use super::model::Account;
use super::words::words_of;
use crate::ids::TenantId;
use crate::keys::{KeyRing, SecretKey};

/// How many letters of a word are in its chain; what differs later only is opened and left out. A sort key has 1,024 bytes, and
/// a folded login ID up to 1,000 of them: there is room for eleven hashes and a separator.
const LONGEST: usize = 12;

/// The characters of one hash of a chain: 12 bits.
const LINK: usize = 2;

/// The bits of a partition's hash, in bytes.
const PARTITION: usize = 6;

/// Where a word stands: every place that it [begins](Place::begins) is that of a word with the same beginning.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Of the first letter.
    pub partition: String,
    /// Of the longer beginnings; empty for a word of one letter.
    pub chain: String,
}

impl Place {
    /// Whether a word at the other place is found by one at this.
    #[must_use]
    pub fn begins(&self, other: &Self) -> bool {
        self.partition == other.partition && other.chain.starts_with(&self.chain)
    }
}

/// What makes the places of a tenant's words.
pub struct Chains<'a> {
    key: SecretKey,
    tenant: &'a TenantId,
}

impl<'a> Chains<'a> {
    /// Under the key by which things are found, which stays when others are rotated.
    #[must_use]
    pub fn new(ring: &KeyRing, tenant: &'a TenantId) -> Self {
        Self { key: ring.lookup_key("words"), tenant }
    }

    /// Whose words they are.
    #[must_use]
    pub fn tenant(&self) -> &TenantId {
        self.tenant
    }

    /// The place of a word, or of the beginning of one.
    #[must_use]
    pub fn place(&self, word: &str) -> Place {
        let mut ends = word.char_indices().map(|(at, letter)| at + letter.len_utf8()).take(LONGEST);
        let hash = |end: usize| self.hash(word.get(..end).unwrap_or(word));
        let first = hash(ends.next().unwrap_or(0));
        let chain = ends.flat_map(|end| BASE64URL_NOPAD.encode(&hash(end)).chars().take(LINK).collect::<Vec<_>>());
        Place { chain: chain.collect(), partition: BASE64URL_NOPAD.encode(&first[..PARTITION]) }
    }

    /// The places of an account's words, in their order, but for words that begin another one: that finds the account as well.
    #[must_use]
    pub fn places<'w>(&self, words: impl Iterator<Item = &'w str>) -> BTreeSet<Place> {
        let all: BTreeSet<Place> = words.map(|word| self.place(word)).collect();
        let is_begun = |place: &Place| all.range(place..).nth(1).is_some_and(|next| place.begins(next));
        all.iter().filter(|place| !is_begun(place)).cloned().collect()
    }

    fn hash(&self, beginning: &str) -> [u8; 32] {
        self.key.mac(&[self.tenant.as_str().as_bytes(), beginning.as_bytes()])
    }
}

/// A hash of everything by which an account is found: whether its words stand in the index is seen by the account alone. Another
/// number in the label, when places are made otherwise, has every account written anew.
#[must_use]
pub fn digest(ring: &KeyRing, account: &Account) -> String {
    let words = words_of(account);
    let parts: Vec<&[u8]> =
        std::iter::once(account.id.as_str().as_bytes()).chain(words.iter().map(|word| word.as_bytes())).collect();
    BASE64URL_NOPAD.encode(&ring.lookup_hash("words/1", &parts)[..9])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::words::tests::account;
    use crate::ids::AccountId;
    use crate::random::Random;

    fn ring() -> KeyRing {
        KeyRing::parse(&KeyRing::generate(&Random::system())).expect("a ring")
    }

    #[test]
    fn a_word_is_found_by_each_of_its_beginnings_and_by_nothing_else() {
        let (ring, tenant) = (ring(), TenantId::new(&Random::system()));
        let chains = Chains::new(&ring, &tenant);
        for word in ["m", "müller", "村上春樹", "extraordinarily", "x".repeat(500).as_str()] {
            let place = chains.place(word);
            for (end, _) in word.char_indices().skip(1) {
                assert!(chains.place(&word[..end]).begins(&place), "{word}: {end}");
            }
            assert!(place.begins(&place) && place.chain.len() <= 2 * (LONGEST - 1), "{word}");
            assert!(!chains.place("y").begins(&place) && !chains.place("muller").begins(&place), "{word}");
        }
        assert!(!chains.place("mulls").begins(&chains.place("mull")));
        assert_eq!(chains.place("m").chain, "");
        // Beyond the chain all are alike; the account says which it is.
        assert_eq!(chains.place("extraordinary"), chains.place("extraordinarily"));
    }

    #[test]
    fn the_longest_login_id_has_room_behind_the_longest_chain() {
        let (ring, tenant) = (ring(), TenantId::new(&Random::system()));
        let chain = Chains::new(&ring, &tenant).place(&"x".repeat(500)).chain;
        assert!(chain.len() + "#".len() + 1_000 <= 1_024);
    }

    #[test]
    fn another_tenant_or_key_has_other_places() {
        let (ring, other) = (ring(), ring());
        let [one, two] = [(); 2].map(|()| TenantId::new(&Random::system()));
        let place = |ring: &KeyRing, tenant: &TenantId| Chains::new(ring, tenant).place("muller");
        let places = BTreeSet::from([place(&ring, &one), place(&ring, &two), place(&other, &one)]);
        assert_eq!(places.len(), 3);
        assert_eq!(places.iter().map(|place| &place.partition).collect::<BTreeSet<_>>().len(), 3);
    }

    #[test]
    fn a_word_that_begins_another_of_the_account_has_no_place_of_its_own() {
        let (ring, tenant) = (ring(), TenantId::new(&Random::system()));
        let chains = Chains::new(&ring, &tenant);
        let places = chains.places(["ana", "anabel", "an", "anatol", "bo", "a", "b"].into_iter());
        let expected = ["anabel", "anatol", "bo"].map(|word| chains.place(word));
        assert_eq!(places, BTreeSet::from(expected));
    }

    #[test]
    fn the_digest_is_that_of_the_words_and_the_account() {
        let ring = ring();
        let ana = account("ana", Some("Ana Silva"), Some("Acme"));
        let with = |change: fn(&mut Account)| {
            let mut changed = ana.clone();
            change(&mut changed);
            digest(&ring, &changed)
        };
        assert_eq!(digest(&ring, &ana), with(|account| account.profile.name = Some("ana  SÍLVA".into())));
        assert_ne!(digest(&ring, &ana), with(|account| account.profile.name = Some("Ana Costa".into())));
        assert_ne!(digest(&ring, &ana), with(|account| account.profile.organization = None));
        assert_ne!(digest(&ring, &ana), with(|account| account.id = AccountId::new(&Random::system())));
        assert_ne!(digest(&ring, &ana), digest(&self::ring(), &ana));
    }
}
