//! What an operator bills: message parts. One GSM-7 segment has 160 septets (153 when there are several), one UCS-2
//! segment 70 units (67). An extension character counts two septets; one character outside the tables makes the whole
//! message UCS-2 (R24; 3GPP TS 23.038 and 23.040).

use std::sync::LazyLock;

use gsm7::Gsm7Writer;

/// What the library says of ASCII, asked once: most of a message is that.
static ASCII: LazyLock<[Option<usize>; 128]> = LazyLock::new(|| {
    let mut table = [None; 128];
    for (c, entry) in ('\0'..='\x7f').zip(&mut table) {
        *entry = asked(c);
    }
    table
});

/// How many parts `text` is billed as.
#[must_use]
pub fn parts(text: &str) -> u32 {
    match text.chars().map(septets).collect::<Option<Vec<_>>>() {
        Some(lengths) => packed(&lengths, 160, 153),
        None => packed(&text.chars().map(char::len_utf16).collect::<Vec<_>>(), 70, 67),
    }
}

/// How a text is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Encoding {
    /// Seven bits a character.
    Gsm7,
    /// Sixteen bits a unit.
    Ucs2,
}

/// What a text is on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured {
    /// How it is sent.
    pub encoding: Encoding,
    /// Septets or UTF-16 units.
    pub characters: usize,
    /// How many parts it is billed as.
    pub parts: u32,
}

/// What `text` is on the wire.
#[must_use]
pub fn measure(text: &str) -> Measured {
    let septets: Option<usize> = text.chars().map(septets).sum();
    let (encoding, characters) = match septets {
        Some(septets) => (Encoding::Gsm7, septets),
        None => (Encoding::Ucs2, text.encode_utf16().count()),
    };
    Measured { encoding, characters, parts: parts(text) }
}

/// Whether every character is in the GSM-7 tables.
#[must_use]
pub fn is_gsm7(text: &str) -> bool {
    text.chars().all(|c| septets(c).is_some())
}

/// 1, 2 for an extension character, `None` outside the tables.
fn septets(c: char) -> Option<usize> {
    ASCII.get(c as usize).copied().unwrap_or_else(|| asked(c))
}

fn asked(c: char) -> Option<usize> {
    // Eight characters of n septets fill n bytes times seven: the library's own table decides.
    let mut bytes = Vec::with_capacity(14);
    let mut writer = Gsm7Writer::new(&mut bytes);
    for _ in 0..8 {
        writer.write_char(c).ok()?;
    }
    writer.into_writer().ok()?;
    Some(bytes.len() / 7)
}

/// Segments of characters that may not be torn apart.
fn packed(lengths: &[usize], alone: usize, joined: usize) -> u32 {
    if lengths.iter().sum::<usize>() <= alone {
        return 1;
    }
    let (mut segments, mut filled) = (1, 0);
    for length in lengths {
        if filled + length > joined {
            segments += 1;
            filled = 0;
        }
        filled += length;
    }
    segments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_septets_or_units() {
        for (text, encoding, characters) in
            [("a€", Encoding::Gsm7, 3), ("aê", Encoding::Ucs2, 2), ("😀", Encoding::Ucs2, 2), ("", Encoding::Gsm7, 0)]
        {
            assert_eq!(measure(text), Measured { encoding, characters, parts: 1 }, "{text:?}");
        }
    }

    #[test]
    fn r24_parts_are_counted_as_operators_do() {
        for (text, expected) in [
            (String::new(), 1),
            ("a".repeat(160), 1),
            ("a".repeat(161), 2),
            ("a".repeat(306), 2),
            ("a".repeat(307), 3),
            ("€".repeat(80), 1),
            (format!("{}€", "a".repeat(159)), 2),
            (format!("{}€{}", "a".repeat(152), "a".repeat(152)), 3),
            ("é".repeat(160), 1),
            ("ê".repeat(70), 1),
            ("ê".repeat(71), 2),
            ("😀".repeat(35), 1),
            ("😀".repeat(36), 2),
            (format!("{}😀{}", "ê".repeat(66), "ê".repeat(66)), 3),
            ("a\nb".to_owned(), 1),
        ] {
            assert_eq!(parts(&text), expected, "{} characters", text.chars().count());
        }
        assert!(is_gsm7("@£$¥èéùìòÇ\nØø\rÅå Δ_ΦΓΛΩΠΨΣΘΞ ÆæßÉ {}[]~|€^\\") && !is_gsm7("ç"));
    }
}
