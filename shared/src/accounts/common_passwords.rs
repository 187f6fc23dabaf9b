//! The shipped list of common passwords (rule R36). Where it comes from: `common_passwords/README.md`.

use std::sync::OnceLock;

/// Sorted, folded, one a line, compressed with zlib: 75 KiB in the binary, 200 KiB once unpacked.
const PACKED: &[u8] = include_bytes!("common_passwords/list.z");

/// Whether a password is on the list. `folded` is the password after [`fold_text`](super::login_id::fold_text).
///
/// The list is unpacked at the first question (about a millisecond) and kept.
pub(super) fn contains(folded: &str) -> bool {
    static LIST: OnceLock<String> = OnceLock::new();
    is_line_of(LIST.get_or_init(unpack), folded)
}

/// Unpacks the list.
///
/// # Panics
///
/// When the file in the binary is damaged; a test reads all of it, so that no such binary is released.
fn unpack() -> String {
    let bytes = miniz_oxide::inflate::decompress_to_vec_zlib(PACKED).expect("the shipped list unpacks");
    String::from_utf8(bytes).expect("the shipped list is UTF-8")
}

/// Binary search among the sorted lines of `list`, by byte offsets: no index of 21,000 slices is kept beside it.
fn is_line_of(list: &str, wanted: &str) -> bool {
    let (mut low, mut high) = (0, list.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        let bytes = list.as_bytes();
        let start = bytes[low..middle].iter().rposition(|&b| b == b'\n').map_or(low, |at| low + at + 1);
        let end = bytes[start..].iter().position(|&b| b == b'\n').map_or(list.len(), |at| start + at);
        match wanted.as_bytes().cmp(&bytes[start..end]) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => high = start,
            std::cmp::Ordering::Greater => low = end + 1,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::login_id::fold_text;

    #[test]
    fn at_least_ten_thousand_passwords_of_eight_characters_are_found_and_their_neighbours_are_not() {
        let list = unpack();
        let lines: Vec<&str> = list.lines().collect();
        assert!(lines.len() >= 10_000, "{} lines", lines.len());
        assert!(lines.is_sorted(), "a binary search needs a sorted list");
        for line in &lines {
            assert!(line.chars().count() >= 8, "{line:?} is too short to matter");
            assert_eq!(fold_text(line), **line, "the list is folded");
            assert!(contains(line), "{line:?}");
            assert!(!contains(&format!("{line}\u{1}")), "{line:?} and one character more");
        }
    }

    #[test]
    fn what_is_not_listed_is_not_found() {
        for word in ["", "a", "zzzzzzzzzzzzzzzzzzz", "\n", "password\npassword", "correct horse battery staple"] {
            assert!(!contains(word), "{word:?}");
        }
    }
}
