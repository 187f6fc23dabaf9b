//! A form that was refused and is shown again at once, as it was typed: for forms that hold more than goes into a cookie.

use jiff::Timestamp;

use crate::http::Answer;
use crate::http::problem::Problem;
use crate::pages::form::Form;
use crate::pages::notice::Notice;
use crate::pages::said::Said;
use crate::pages::words::Words;

/// The form, and what is wrong with it.
pub struct Again<'a> {
    /// As it was typed.
    pub form: &'a Form,
    notice: Notice,
    code: &'static str,
}

impl<'a> Again<'a> {
    /// A form that a flow refused. Its fields are the members of the API, as `renamed` where those would not tell two apart.
    ///
    /// # Errors
    /// What the page cannot go on from.
    pub fn of(form: &'a Form, problem: Problem, now: Timestamp, renamed: &[(&str, &str)]) -> Result<Self, Problem> {
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
        Ok(Self { form, notice, code: problem.code() })
    }

    /// What is wrong, in words.
    #[must_use]
    pub fn said(&self, words: &Words) -> Said {
        Said::of(Some(&self.notice), words)
    }

    /// The answer that shows it: the form was refused.
    #[must_use]
    pub fn answer(&self, shown: Answer) -> Answer {
        Answer { status: 400, refused: Some(self.code), ..shown }
    }
}

/// The field that a fault's place means: its last part that is a name, since lists and groups of members are one form.
fn field_of(pointer: &str) -> &str {
    let is_name = |part: &&str| !part.is_empty() && !part.bytes().all(|byte| byte.is_ascii_digit());
    pointer.rsplit('/').find(is_name).unwrap_or_default()
}

/// What stands in a field: what was typed, or else what is kept.
#[must_use]
pub fn text_of(again: Option<&Again<'_>>, field: &str, kept: &str) -> String {
    again.map_or_else(|| kept.to_owned(), |again| again.form.raw(field).to_owned())
}

/// Whether a box is ticked, or was.
#[must_use]
pub fn is_ticked(again: Option<&Again<'_>>, field: &str, kept: bool) -> bool {
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
