//! Words of a text, for finding people by the beginning of any of them: without regard to case and accents. Pure.

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

use super::login_id::fold_text;

/// What is looked for, word by word.
#[derive(Debug)]
pub struct Words(Vec<String>);

impl Words {
    /// Of what somebody types into a search.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(words(text))
    }

    /// Whether each of these begins a word of one of the texts; where there are none, nothing is found.
    #[must_use]
    pub fn begin_some_of(&self, texts: &[&str]) -> bool {
        let known: Vec<String> = texts.iter().flat_map(|text| words(text)).collect();
        !self.0.is_empty() && self.0.iter().all(|word| known.iter().any(|known| known.starts_with(word.as_str())))
    }
}

/// The words of a text, folded. A word is letters and digits; what stands between is none.
fn words(text: &str) -> Vec<String> {
    let plain = without_accents(&fold_text(text));
    plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Letters without what stands on or below them, and the few that a stroke makes another letter of.
fn without_accents(text: &str) -> String {
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
    NFD.normalize(text).chars().filter(|c| !is_mark(c)).map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_finds_the_beginning_of_any_word_whatever_its_case_and_accents() {
        let texts = ["zoe.muller@example.com", "Zoë Müller-Łukasz"];
        for (text, is_found) in [
            ("zoe", true),
            ("ZOË", true),
            ("mull", true),
            ("mül", true),
            ("luk", true),
            ("exam", true),
            ("zoe mul", true),
            ("mul zo", true),
            ("zoe.mul", true),
            ("oe", false),
            ("uller", false),
            ("zoe x", false),
            ("@", false),
            ("", false),
        ] {
            assert_eq!(Words::of(text).begin_some_of(&texts), is_found, "{text:?}");
        }
        assert!(Words::of("ｚｏ").begin_some_of(&texts) && Words::of("e\u{301}l").begin_some_of(&["Élodie"]));
    }
}
