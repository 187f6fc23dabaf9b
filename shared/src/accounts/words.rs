//! Words of a text, for finding people by the beginning of any of them: without regard to case and accents. Pure.

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

use super::login_id::fold_text;
use super::model::Account;

/// By how many words each of its login ID, its name and its organization an account is found at most: each is an item of the
/// table, and all of them may change in one transaction.
pub const MOST_OF_EACH: usize = 8;

/// How many words of a search are looked up; an account must have the others, too.
const LOOKED_UP: usize = 2;

/// What is looked for, word by word.
#[derive(Debug)]
pub struct Words(Vec<Word>);

#[derive(Debug)]
struct Word {
    text: String,
    /// It stands behind the `@` of an address, where a whole firm may have the same.
    is_of_host: bool,
}

impl Words {
    /// Of what somebody types into a search.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let plain = plain(text);
        let parts = plain.split_whitespace().flat_map(|part| {
            let (name, host) = part.split_once('@').unwrap_or((part, ""));
            split(name).map(|word| (word, false)).chain(split(host).map(|word| (word, true)))
        });
        Self(parts.map(|(text, is_of_host)| Word { text: text.to_owned(), is_of_host }).collect())
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// With those by which everybody of an organization is found. Where there were none there are none, and nobody is found.
    #[must_use]
    pub fn and_organization(mut self, name: &str) -> Self {
        if !self.is_empty() {
            let words = first_of(name).into_iter().map(|text| Word { text, is_of_host: false });
            self.0.extend(words);
        }
        self
    }

    /// Whether each of these begins one of an account's [`words_of`]; where there are none, nobody is found.
    #[must_use]
    pub fn find(&self, known: &[String]) -> bool {
        !self.is_empty() && self.0.iter().all(|word| known.iter().any(|known| known.starts_with(&word.text)))
    }

    /// The words to look up, the one that fewest accounts may be expected to have first: a long one, and one of an address's
    /// host only where there is no other.
    #[must_use]
    pub fn telling(&self) -> Vec<&str> {
        let mut words: Vec<&Word> = self.0.iter().collect();
        words.sort_by_key(|word| (word.is_of_host, std::cmp::Reverse(word.text.chars().count())));
        let mut telling: Vec<&str> = Vec::new();
        for word in words {
            // Whoever has a word that begins with a longer one of these is found by that.
            if telling.len() < LOOKED_UP && !telling.iter().any(|known| known.starts_with(&word.text)) {
                telling.push(&word.text);
            }
        }
        telling
    }
}

/// The words by which an account is found: the first [`MOST_OF_EACH`] of its login ID, of its name and of its organization, each
/// once.
#[must_use]
pub fn words_of(account: &Account) -> Vec<String> {
    let profile = &account.profile;
    let texts = [Some(account.login_id.folded()), profile.name.as_deref(), profile.organization.as_deref()];
    let mut words: Vec<String> = Vec::new();
    for word in texts.into_iter().flatten().flat_map(first_of) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

fn first_of(text: &str) -> Vec<String> {
    split(&plain(text)).take(MOST_OF_EACH).map(str::to_owned).collect()
}

/// A word is letters and digits; what stands between is none.
fn split(plain: &str) -> impl Iterator<Item = &str> {
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// A text as it is compared: folded, letters without what stands on or below them, and the few that a stroke makes another
/// letter of.
fn plain(text: &str) -> String {
    const NFD: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfd();
    let categories = CodePointMapData::<GeneralCategory>::new();
    let is_mark = |c: &char| categories.get(*c) == GeneralCategory::NonspacingMark;
    let plain = |c: char| match c {
        'ø' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        'ı' => 'i',
        c => c,
    };
    NFD.normalize(&fold_text(text)).chars().filter(|c| !is_mark(c)).map(plain).collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::accounts::login_id::LoginId;
    use crate::accounts::model::{Profile, Status};
    use crate::factors::model::Enrollment;
    use crate::ids::AccountId;
    use crate::random::Random;

    /// An account of these.
    pub(in crate::accounts) fn account(login_id: &str, name: Option<&str>, organization: Option<&str>) -> Account {
        let (name, organization) = (name.map(str::to_owned), organization.map(str::to_owned));
        let profile = Profile {
            email: None,
            phone: None,
            country: None,
            name,
            role: "client".into(),
            organization,
            console: None,
        };
        Account {
            id: AccountId::new(&Random::system()),
            login_id: LoginId::parse(login_id).expect("a login ID"),
            profile,
            status: Status::Active,
            password: None,
            enrollment: Enrollment::default(),
            sign_in_epoch: 1,
            reset_epoch: 1,
            created_at: jiff::Timestamp::UNIX_EPOCH,
            updated_at: jiff::Timestamp::UNIX_EPOCH,
            version: 1,
            indexed: None,
        }
    }

    #[test]
    fn a_search_finds_the_beginning_of_any_word_whatever_its_case_and_accents() {
        let zoe = words_of(&account("zoe.muller@example.com", Some("Zoë Müller-Łukasz"), Some("Silva & Sons")));
        for (text, is_found) in [
            ("zoe", true),
            ("ZOË", true),
            ("mull", true),
            ("mül", true),
            ("luk", true),
            ("exam", true),
            ("sons", true),
            ("zoe mul", true),
            ("mul zo", true),
            ("mul sil", true),
            ("zoe.mul", true),
            ("zoe.muller@exam", true),
            ("oe", false),
            ("uller", false),
            ("zoe x", false),
            ("@", false),
            ("", false),
        ] {
            assert_eq!(Words::of(text).find(&zoe), is_found, "{text:?}");
        }
        let elodie = words_of(&account("e", Some("Élodie"), None));
        assert!(Words::of("ｚｏ").find(&zoe) && Words::of("e\u{301}l").find(&elodie));
    }

    #[test]
    fn an_account_has_each_word_once_and_no_more_than_some() {
        assert_eq!(
            words_of(&account("Ana.Silva@acme.example", Some("Ana Sílva"), Some("Silva & Sons"))),
            ["ana", "silva", "acme", "example", "sons"]
        );
        let many = (0..100).map(|n| format!("w{n}")).collect::<Vec<_>>().join(" ");
        let words = words_of(&account("a-b-c-d-e-f-g-h-i-j", Some(&many.to_uppercase()), Some(&format!("x {many}"))));
        assert_eq!(words.len(), 8 + 8 + 1, "{words:?}");
        assert!(words_of(&account("...", None, None)).is_empty());
    }

    #[test]
    fn the_words_that_tell_most_are_looked_up() {
        for (text, expected) in [
            ("ana", vec!["ana"]),
            ("Ana Silva", vec!["silva", "ana"]),
            ("ana silva costa de moraes", vec!["moraes", "silva"]),
            ("ana.silva@example.com", vec!["silva", "ana"]),
            ("ana@example.com", vec!["ana", "example"]),
            ("@example", vec!["example"]),
            ("an ana a", vec!["ana"]),
            ("@", vec![]),
        ] {
            assert_eq!(Words::of(text).telling(), expected, "{text:?}");
        }
        assert_eq!(Words::of("al").and_organization("Silva & Sons").telling(), ["silva", "sons"]);
        assert!(Words::of("@").and_organization("Silva & Sons").is_empty());
    }
}
