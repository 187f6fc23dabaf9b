//! What a page says of the form before it: what went wrong, beside the field and first on the page, or what was done.

use jiff::Timestamp;

use super::notice::Notice;
use super::words::Words;

/// A sentence of what went wrong.
pub struct ErrorLine {
    /// The field's name, or nothing.
    pub field: String,
    /// The sentence.
    pub text: String,
}

/// What a page says.
#[derive(Default)]
pub struct Said {
    /// What went wrong.
    pub errors: Vec<ErrorLine>,
    /// What was done; nothing where it is empty.
    pub done: String,
}

impl Said {
    /// What a notice comes to in words.
    #[must_use]
    pub fn of(notice: Option<&Notice>, words: &Words) -> Self {
        let Some(notice) = notice else { return Self::default() };
        if notice.is_done {
            return Self { errors: Vec::new(), done: words.t(&format!("done-{}", notice.what)) };
        }
        let faults = notice.fields.iter().filter(|_| notice.what == "invalid-request");
        let faults = faults.map(|field| (field.clone(), format!("fault-{}", row_of(field).0.replace('_', "-"))));
        let mut errors: Vec<ErrorLine> = faults
            .filter(|(_, text)| words.has(text))
            .map(|(field, text)| ErrorLine { text: words.t(&text), field })
            .collect();
        if errors.is_empty() {
            let field = notice.fields.first().cloned().unwrap_or_default();
            errors.push(ErrorLine { field, text: sentence(notice, words) });
        }
        Self { errors, done: String::new() }
    }

    /// What is wrong with a field; nothing where it is empty.
    #[must_use]
    pub fn at(&self, field: &str) -> &str {
        self.errors.iter().find(|error| error.field == field).map_or("", |error| error.text.as_str())
    }
}

/// A field's name without the number of its row, and that number: `step_wait_2`.
#[must_use]
pub fn row_of(field: &str) -> (&str, Option<&str>) {
    match field.rsplit_once('_') {
        Some((name, row)) if !row.is_empty() && row.bytes().all(|byte| byte.is_ascii_digit()) => (name, Some(row)),
        _ => (field, None),
    }
}

/// What a problem says to a person: what happened, then what to do.
fn sentence(notice: &Notice, words: &Words) -> String {
    let until = notice.until_ms.and_then(|ms| Timestamp::from_millisecond(ms).ok());
    let at = until.map(|at| [("time", words.moment(at)), ("left", words.left(at))]).unwrap_or_default();
    let at: Vec<(&'static str, &str)> = at.iter().map(|(name, value)| (*name, value.as_str())).collect();
    match (notice.what.as_str(), notice.remaining, until) {
        ("incorrect-code", Some(0), _) => words.t("problem-incorrect-code-last"),
        ("incorrect-code", Some(remaining), _) => words.counted("problem-incorrect-code", remaining),
        ("recipient-locked", _, Some(_)) => words.say("problem-locked-until", &at),
        ("recipient-locked", _, None) => words.t("problem-locked"),
        ("too-many-requests", _, Some(_)) => words.say("problem-too-many-requests", &at),
        ("push-limited", _, Some(_)) => words.say("problem-push-limited", &at),
        ("resend-too-soon", _, Some(_)) => words.say("problem-resend-too-soon", &at),
        ("sends-exhausted", _, Some(_)) => words.say("problem-sends-exhausted", &at),
        ("weak-password", ..) => {
            let named = format!("problem-weak-password-{}", notice.reason.as_deref().unwrap_or_default());
            words.t(if words.has(&named) { &named } else { "problem-weak-password" })
        }
        (code, ..) => {
            let named = format!("problem-{code}");
            words.t(if words.has(&named) { &named } else { "problem-other" })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_the_number_at_the_end_of_a_field() {
        for (field, expected) in [
            ("step_wait_2", ("step_wait", Some("2"))),
            ("sends_per_recipient_10_minutes", ("sends_per_recipient_10_minutes", None)),
            ("name", ("name", None)),
            ("name_", ("name_", None)),
        ] {
            assert_eq!(row_of(field), expected);
        }
    }
}
