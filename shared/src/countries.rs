//! The pick-list of countries for a phone number (A3): what each is called in a reader's language, in the order in which they
//! look for it, its calling code, and a number as an example. Where both tables come from: `countries/names.mjs` and
//! `countries/numbers.py`.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde::Serialize;

use crate::delivery::messages::Language;

/// Names by language, sorted, compressed with zlib: 41 KiB in the binary, 130 KiB once unpacked.
const NAMES: &[u8] = include_bytes!("countries/names.z");
/// Calling codes and examples by country.
const NUMBERS: &str = include_str!("countries/numbers.tsv");

/// One entry of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CountryDocument {
    /// ISO 3166 alpha-2.
    pub country: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// Without a plus.
    pub calling_code: &'static str,
    /// A mobile number in national digits, without spaces.
    pub example: &'static str,
}

/// Every country to which SMS can go, in the order of the language; in English where we do not speak what is asked for.
#[must_use]
pub fn list(locale: Option<&str>) -> Vec<CountryDocument> {
    let language = Language::choose(locale, "");
    let line = names().lines().find_map(|line| line.strip_prefix(language.tag())?.strip_prefix('\t'));
    let numbers: HashMap<&str, (&str, &str)> = numbers().collect();
    let entries = line.unwrap_or_default().split('\t').filter_map(|entry| entry.split_once('='));
    let document = |(country, name)| {
        let (calling_code, example) = *numbers.get(country)?;
        Some(CountryDocument { country, name, calling_code, example })
    };
    entries.filter_map(document).collect()
}

fn numbers() -> impl Iterator<Item = (&'static str, (&'static str, &'static str))> {
    let lines = NUMBERS.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let (country, number) = line.split_once('\t')?;
        Some((country, number.split_once('\t')?))
    })
}

/// The names, unpacked at the first question and kept.
fn names() -> &'static str {
    static UNPACKED: OnceLock<String> = OnceLock::new();
    UNPACKED.get_or_init(|| {
        // A test reads all of it, so that no damaged binary is released.
        let bytes = miniz_oxide::inflate::decompress_to_vec_zlib(NAMES).unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recipients::phone::{Country, Phone};

    #[test]
    fn a3_every_language_has_every_country_in_its_own_order() {
        for language in Language::ALL {
            let list = list(Some(language.tag()));
            assert_eq!(list.len(), numbers().count(), "{}", language.tag());
            assert!(
                list.iter().all(|entry| !entry.name.is_empty() && entry.name != entry.country),
                "{}",
                language.tag()
            );
        }
        let place = |locale, country| {
            let list = list(Some(locale));
            list.iter().position(|entry| entry.country == country).unwrap()
        };
        // Ö is a letter of its own at the end of the Swedish alphabet, and an O in German.
        assert!(place("de", "AT") < place("de", "PK") && place("sv", "AT") > place("sv", "ZW"));
        assert!(place("cs", "CZ") > place("cs", "CW"), "Č after C");
    }

    #[test]
    fn a_language_that_we_do_not_speak_is_english() {
        let english = list(Some("en"));
        for other in [None, Some("xx"), Some(""), Some("../en"), Some("en-GB")] {
            assert_eq!(list(other), english, "{other:?}");
        }
        let french = list(Some("fr-CA"));
        let france = french.iter().find(|entry| entry.country == "FR").unwrap();
        assert_eq!((france.name, france.calling_code, france.example), ("France", "33", "0612345678"));
        assert!(list(Some("zh-TW")).iter().any(|entry| entry.name == "法國"));
        assert!(list(Some("ar")).iter().any(|entry| entry.name == "فرنسا"));
    }

    #[test]
    fn every_example_is_a_number_of_its_country_with_its_calling_code() {
        let mut found = 0;
        for (code, (calling_code, example)) in numbers() {
            let country = Country::parse(code).unwrap_or_else(|| panic!("{code}"));
            let phone = Phone::parse(example, Some(country), None).unwrap_or_else(|error| panic!("{code}: {error}"));
            assert_eq!((phone.country(), phone.refused_range()), (Some(country), None), "{code}");
            assert!(phone.e164().starts_with(&format!("+{calling_code}")), "{code}");
            assert!(example.bytes().all(|byte| byte.is_ascii_digit()), "{code}");
            found += 1;
        }
        assert!(found > 230, "{found}");
    }
}
