//! A tenant's slug: its name in the addresses of its pages, for as long as it is there. Pure.

use icu_normalizer::DecomposingNormalizerBorrowed;

use crate::random::Random;

/// The fewest characters.
const SHORTEST: usize = 3;
/// The most characters.
const LONGEST: usize = 40;
/// How much of a random token is put behind a slug that is taken: 40 bits.
const SUFFIX: usize = 8;

/// That of the operators' own pages: no firm's.
pub const OPERATORS: &str = "operator";

/// `[a-z0-9-]{3,40}`.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    let is_made_of = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    is_made_of && (SHORTEST..=LONGEST).contains(&text.len())
}

/// The slug that a firm's name makes: its letters without accents and its digits, with a hyphen for whatever is between.
/// What has too little of that in it begins with `firm`.
#[must_use]
pub fn from_name(name: &str) -> String {
    const NFKD: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfkd();
    let mut slug = String::new();
    for c in NFKD.normalize(name).to_lowercase().chars() {
        match plain(c) {
            Some(letters) => slug.push_str(letters),
            None if c.is_ascii_alphanumeric() => slug.push(c),
            // A mark on the letter before it, and no gap.
            None if c.is_alphanumeric() || is_mark(c) => {}
            None if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            None => {}
        }
    }
    let slug = cut(&slug, LONGEST);
    match slug.len() {
        0 => "firm".to_owned(),
        1..SHORTEST => format!("firm-{slug}"),
        _ if slug == OPERATORS => format!("firm-{slug}"),
        _ => slug.to_owned(),
    }
}

/// A slug like this one that is nobody's yet.
#[must_use]
pub fn another(slug: &str, random: &Random) -> String {
    let token = random.token();
    format!("{}-{}", cut(slug, LONGEST - SUFFIX - 1), &token[..SUFFIX])
}

fn cut(slug: &str, longest: usize) -> &str {
    slug[..slug.len().min(longest)].trim_matches('-')
}

/// Latin letters that no decomposition makes plain.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ß' => "ss",
        'þ' => "th",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ı' => "i",
        '&' => "and",
        _ => return None,
    })
}

/// What decomposition sets beside a Latin letter, and what stands in the middle of a word.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\'' | '’')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_makes_a_slug() {
        for (name, expected) in [
            ("Acme", "acme"),
            ("Silva & Sons, Ltd.", "silva-and-sons-ltd"),
            ("  Société Générale  ", "societe-generale"),
            ("Łódź Straße Ørsted", "lodz-strasse-orsted"),
            ("O’Neill's", "oneills"),
            ("Ｆｕｌｌ Width", "full-width"),
            ("日本", "firm"),
            ("Fa. 日本 7", "fa-7"),
            ("AB", "firm-ab"),
            ("Operator", "firm-operator"),
            ("--- ---", "firm"),
            ("../../v1", "firm-v1"),
            ("A very long name of a firm that goes on and on for ever", "a-very-long-name-of-a-firm-that-goes-on"),
        ] {
            let slug = from_name(name);
            assert_eq!(slug, expected, "{name}");
            assert!(is_slug(&slug), "{slug}");
        }
    }

    #[test]
    fn another_slug_is_one_and_not_the_same() {
        let random = Random::system();
        for slug in ["acme", "a-very-long-name-of-a-firm-that-goes-on", &"x".repeat(LONGEST)] {
            let (first, second) = (another(slug, &random), another(slug, &random));
            assert!(is_slug(&first) && is_slug(&second) && first != second && first != slug, "{first} {second}");
        }
    }

    #[test]
    fn a_slug_is_three_to_forty_of_few_characters() {
        let long = "a".repeat(LONGEST);
        for good in ["abc", "a-1", "123", &long] {
            assert!(is_slug(good), "{good}");
        }
        let too_long = "a".repeat(LONGEST + 1);
        for bad in ["", "ab", "Abc", "a_b", "a.b", "a b", "äbc", "a/b", &too_long] {
            assert!(!is_slug(bad), "{bad}");
        }
    }
}
