//! A form of many fields that was refused: its page shows it as it was typed.

use jiff::Timestamp;

use crate::http::problem::Problem;
use crate::pages::form::Form;
use crate::pages::notice::Notice;

/// Fields that are not given back: which button it was, what is a secret, and what counts for one form only.
const NOT_KEPT: [&str; 4] = ["action", "back", "once", "captcha_secret"];

/// A form that was refused, as it was typed.
pub struct Again {
    form: Form,
}

impl Again {
    /// The form that a page is told of, where it is kept.
    #[must_use]
    pub fn of(notice: Option<&Notice>) -> Option<Self> {
        let kept = notice.map(|notice| notice.form.as_slice()).filter(|fields| !fields.is_empty())?;
        Some(Self { form: Form::of_fields(kept) })
    }

    /// Whether it is the one that says this in a field.
    #[must_use]
    pub fn says(&self, field: &str, text: &str) -> bool {
        self.form.text(field) == text
    }
}

/// What the page of a form is told that gives no reason.
#[must_use]
pub fn unreasoned(form: &Form) -> Notice {
    Notice::at("reason", "reason").with_form(form.without(&NOT_KEPT))
}

/// What the page of a form is told that a flow refused. Its fields are the members of the API, as `renamed` where those would not
/// tell two apart.
///
/// # Errors
/// What the page cannot go on from.
pub fn refused(form: &Form, problem: Problem, now: Timestamp, renamed: &[(&str, &str)]) -> Result<Notice, Problem> {
    let Some(mut notice) = Notice::of(&problem, now) else { return Err(problem) };
    let mut fields: Vec<String> = Vec::new();
    for pointer in &notice.fields {
        let field = field_of(pointer);
        let field = renamed.iter().find(|(member, _)| *member == field).map_or(field, |(_, field)| *field);
        if !fields.iter().any(|known| known == field) {
            fields.push(field.to_owned());
        }
    }
    notice.fields = fields;
    Ok(notice.with_form(form.without(&NOT_KEPT)))
}

/// The field that a fault's place means: its last part that is a name, since lists and groups of members are one form.
fn field_of(pointer: &str) -> &str {
    let is_name = |part: &&str| !part.is_empty() && !part.bytes().all(|byte| byte.is_ascii_digit());
    pointer.rsplit('/').find(is_name).unwrap_or_default()
}

/// What stands in a field: what was typed, or else what is kept.
#[must_use]
pub fn text_of(again: Option<&Again>, field: &str, kept: &str) -> String {
    again.map_or_else(|| kept.to_owned(), |again| again.form.raw(field).to_owned())
}

/// Whether a box is ticked, or was.
#[must_use]
pub fn is_ticked(again: Option<&Again>, field: &str, kept: bool) -> bool {
    again.map_or(kept, |again| again.form.is_ticked(field))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_a_fields() {
        for (pointer, field) in [
            ("name", "name"),
            ("policies/attempts", "attempts"),
            ("redirect_uris/12", "redirect_uris"),
            ("/sessions/hours", "hours"),
            ("", ""),
        ] {
            assert_eq!(field_of(pointer), field, "{pointer}");
        }
    }
}
