//! Moments as the console tells them: short in a list, whole when pointed at or focused, in the person's zone and in UTC.

use jiff::Timestamp;

use super::parts::TimeText;
use crate::clock::rfc3339;
use crate::pages::words::Words;

/// A moment of today by its time, of another day by its day; the whole of it beside.
#[must_use]
pub fn when(words: &Words, at: Timestamp) -> TimeText {
    let text = if words.is_today(at) { words.moment(at) } else { words.day(at) };
    let iso = rfc3339(at);
    TimeText { text, exact: format!("{} · {}", words.exact(at), words.number(&iso)), iso }
}

/// As [`when`], of a moment as a document writes it; `never` where there is none.
#[must_use]
pub fn when_said(words: &Words, at: Option<&str>, never: &str) -> TimeText {
    match at.and_then(|at| at.parse().ok()) {
        Some(at) => when(words, at),
        None => TimeText { text: words.t(never), ..TimeText::default() },
    }
}

/// As [`when`], of epoch milliseconds.
#[must_use]
pub fn when_ms(words: &Words, at_ms: Option<i64>, never: &str) -> TimeText {
    match at_ms.and_then(|at| Timestamp::from_millisecond(at).ok()) {
        Some(at) => when(words, at),
        None => TimeText { text: words.t(never), ..TimeText::default() },
    }
}
