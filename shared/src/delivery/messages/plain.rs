//! From what is typeset to what a text message can hold: plain spaces and quotes, accents that GSM-7 lacks left out, and
//! what runs the other way set apart. Pure.

use icu_normalizer::DecomposingNormalizerBorrowed;

use super::language::{Direction, Language};
use crate::delivery::segments;

/// CLDR's narrow and fixed spaces become plain ones: they cost a message its encoding and say nothing.
#[must_use]
pub fn with_plain_spaces(text: &str) -> String {
    let plain = |c| match c {
        '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' => ' ',
        c => c,
    };
    text.chars().map(plain).collect()
}

/// A text as text messages of a language are written: in GSM-7 where its letters fit.
#[must_use]
pub fn written(text: &str, language: Language) -> String {
    match language {
        // GSM-7 has four of its many accents: a text with those alone reads worse than one with none, as it is used there.
        Language::Vi => {
            let plain = to_gsm7(&without_accents(text));
            if segments::is_gsm7(&plain) { plain } else { text.to_owned() }
        }
        language if language.fits_gsm7() => to_gsm7(text),
        _ => text.to_owned(),
    }
}

/// Latin letters that GSM-7 lacks lose their accent or stroke, typographic marks become plain ones: that keeps a European
/// text in one segment. No letter turns into another script's. A text that does not fit even so stays as it is, in UCS-2.
#[must_use]
pub fn to_gsm7(text: &str) -> String {
    if segments::is_gsm7(text) {
        return text.to_owned();
    }
    let plain = |c: char| -> String {
        let mut buffer = [0; 4];
        let same: &str = c.encode_utf8(&mut buffer);
        if segments::is_gsm7(same) {
            return same.to_owned();
        }
        match c {
            '‘' | '’' | '‚' | '′' => "'".into(),
            '“' | '”' | '„' | '«' | '»' => "\"".into(),
            '‐' | '‑' | '–' | '—' | '−' => "-".into(),
            '…' => "...".into(),
            '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' => " ".into(),
            // They have no decomposition.
            'ł' => "l".into(),
            'Ł' => "L".into(),
            'đ' => "d".into(),
            'Đ' => "D".into(),
            'ı' => "i".into(),
            'œ' => "oe".into(),
            'Œ' => "OE".into(),
            'ð' => "d".into(),
            'Ð' => "D".into(),
            'þ' => "th".into(),
            'Þ' => "Th".into(),
            _ => {
                let base = without_accents(same);
                if segments::is_gsm7(&base) { base } else { same.to_owned() }
            }
        }
    };
    let plain: String = without_spaces_in_quotes(text).chars().map(plain).collect();
    if segments::is_gsm7(&plain) { plain } else { text.to_owned() }
}

/// French sets fixed spaces inside its quotes; plain quotes have none.
fn without_spaces_in_quotes(text: &str) -> String {
    let tight = |text: String, space| text.replace(&format!("«{space}"), "«").replace(&format!("{space}»"), "»");
    ['\u{a0}', '\u{202f}'].into_iter().fold(text.to_owned(), tight)
}

fn without_accents(text: &str) -> String {
    let decomposed = DecomposingNormalizerBorrowed::new_nfd().normalize(text);
    decomposed.chars().filter(|part| !('\u{300}'..='\u{36f}').contains(part)).collect()
}

/// A name or an amount inside a language that runs the other way, set apart by first-strong isolates (UAX #9), so that it
/// neither tears its sentence apart nor decides which way the message runs.
#[must_use]
pub fn set_apart(text: &str, language: Language) -> String {
    let other = match language.direction() {
        Direction::Ltr => Direction::Rtl,
        Direction::Rtl => Direction::Ltr,
    };
    if text.chars().any(|c| runs(c) == Some(other)) { format!("\u{2068}{text}\u{2069}") } else { text.to_owned() }
}

/// Which way a letter runs; `None` for what is no letter.
fn runs(c: char) -> Option<Direction> {
    match c {
        '\u{590}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}' => Some(Direction::Rtl),
        c if c.is_alphabetic() => Some(Direction::Ltr),
        _ => None,
    }
}

/// Whether a text holds what reads as an origin-bound code: `@host #` at its start or after white space (WICG origin-bound
/// one-time codes; browsers look for it on any line). Such a text could lead a code to a stranger's page, and is refused
/// wherever it comes in (R25).
#[must_use]
pub fn holds_origin_line(text: &str) -> bool {
    // Accents that stand alone go on the way to a text message (`to_gsm7`).
    reads_as_origin_line(text) || reads_as_origin_line(&without_accents(text))
}

fn reads_as_origin_line(text: &str) -> bool {
    let mut before = None;
    for (at, c) in text.char_indices() {
        if c == '@' && before.is_none_or(char::is_whitespace) {
            let rest = &text[at + 1..];
            let host = rest.find(char::is_whitespace).unwrap_or(rest.len());
            if rest[host..].trim_start().starts_with('#') && host > 0 && host < rest.len() {
                return true;
            }
        }
        before = Some(c);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_goes_without_any_accent_and_others_keep_those_of_gsm7() {
        let vietnamese = "là mã đăng nhập của quý khách";
        assert_eq!(written(vietnamese, Language::Vi), "la ma dang nhap cua quy khach");
        assert_eq!(written("Đài Á Châu", Language::Vi), "Dai A Chau");
        assert_eq!(written("è già così", Language::It), "è già così");
        // What is UCS-2 anyway keeps all of them.
        assert_eq!(written("Акме: là mã", Language::Vi), "Акме: là mã");
    }

    #[test]
    fn accents_outside_gsm7_go_and_letters_of_other_scripts_stay() {
        for (text, expected) in [
            ("Crêpes “à l’Est” – Łódź", "Crepes \"à l'Est\" - Lodz"),
            ("«\u{a0}à l’Est\u{a0}»\u{a0}: «\u{202f}ici\u{202f}»", "\"à l'Est\" : \"ici\""),
            ("Gülşen Iğdır", "Gülsen Igdir"),
            ("Nguyễn Đặng", "Nguyen Dang"),
            ("ŒUVRE œuf…", "OEUVRE oeuf..."),
            ("Český Těšín", "Cesky Tesin"),
            ("Straße Øre", "Straße Øre"),
            ("Crêpes Москва", "Crêpes Москва"),
            ("Αθήνα", "Αθήνα"),
        ] {
            assert_eq!(to_gsm7(text), expected);
        }
    }

    #[test]
    fn what_runs_the_other_way_is_set_apart() {
        assert_eq!(set_apart("Acme", Language::Ar), "\u{2068}Acme\u{2069}");
        assert_eq!(set_apart("49.90 EUR", Language::He), "\u{2068}49.90 EUR\u{2069}");
        assert_eq!(set_apart("שלום", Language::En), "\u{2068}שלום\u{2069}");
        assert_eq!(set_apart("شركة", Language::Ar), "شركة");
        assert_eq!(set_apart("042917", Language::Ar), "042917");
        assert_eq!(set_apart("株式会社", Language::Ja), "株式会社");
    }

    #[test]
    fn r25_what_reads_as_an_origin_bound_code_is_found() {
        for bad in [
            "@evil.example #123456",
            "Acme @evil.example #123456",
            "Acme\u{a0}@evil.example #1",
            "a\n@evil.example  #",
            "@a @evil.example\t#9",
            "Marc \u{34f}@evil.example #123456",
            "Marc @evil.example \u{301}#123456",
        ] {
            assert!(holds_origin_line(bad), "{bad:?}");
        }
        for good in ["", "Acme", "ana@evil.example #1", "@acme", "@ #1", "A@B #1", "#1 @acme"] {
            assert!(!holds_origin_line(good), "{good:?}");
        }
    }
}
