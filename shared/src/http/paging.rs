//! Lists in pages: `limit` (1 to 100, 20 by default) and an opaque `cursor`, which is where the last page ended.

use data_encoding::BASE64URL_NOPAD;

use super::Call;
use super::problem::Problem;
use crate::table::Range;

/// Which page a caller wants.
#[derive(Debug, Clone)]
pub struct Paging {
    after: Option<String>,
    /// How many.
    pub limit: i32,
}

impl Paging {
    /// Reads `cursor` and `limit` from a call's query.
    ///
    /// # Errors
    /// 400.
    pub fn of(call: &Call) -> Result<Self, Problem> {
        let limit = match call.query("limit") {
            None => 20,
            Some(text) => text
                .parse()
                .ok()
                .filter(|limit| (1..=100).contains(limit) && text.bytes().all(|byte| byte.is_ascii_digit()))
                .ok_or_else(|| Problem::invalid("", "`limit` is a whole number from 1 to 100."))?,
        };
        let after = call.query("cursor").map(decode).transpose()?;
        Ok(Self { after, limit })
    }

    /// A page of this size from the start.
    #[must_use]
    pub fn first(limit: i32) -> Self {
        Self { after: None, limit }
    }

    /// The range of this page. A cursor of another list starts this one anew, and shows nothing that is not in it.
    #[must_use]
    pub fn range(&self, pk: String, prefix: &str, is_descending: bool) -> Range {
        let after = self.after.clone().filter(|after| after.starts_with(prefix));
        Range { pk, prefix: prefix.to_owned(), from: None, after, is_descending, limit: self.limit }
    }
}

/// The cursor that continues after a sort key.
#[must_use]
pub fn cursor(after: &str) -> String {
    BASE64URL_NOPAD.encode(after.as_bytes())
}

fn decode(cursor: &str) -> Result<String, Problem> {
    let bytes = if cursor.len() <= 1024 { BASE64URL_NOPAD.decode(cursor.as_bytes()).ok() } else { None };
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok()).filter(|text| !text.is_empty());
    text.ok_or_else(|| Problem::invalid("", "`cursor` is not one that a list gave."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cursors_read_back_and_strangers_do_not() {
        assert_eq!(decode(&cursor("KEY#key_1")).unwrap(), "KEY#key_1");
        for bad in ["", "!", "a", "_____w"] {
            assert!(decode(bad).is_err(), "{bad}");
        }
    }
}
