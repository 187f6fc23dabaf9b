//! A form as a browser sends it, and the codes in it as people type them.

use zeroize::Zeroizing;

use crate::accounts::login_id::LoginId;
use crate::accounts::password::TypedPassword;
use crate::code::Code;
use crate::http::problem::Problem;
use crate::http::{Call, Fields};

/// What people put between the digits of a code: spaces, no-break spaces, hyphens. R10 is the API's rule; whoever pastes a
/// code from a message means its digits.
const BETWEEN: [char; 9] = [' ', '\u{a0}', '\u{2007}', '\u{2009}', '\u{202f}', '-', '\u{2010}', '\u{2011}', '\u{2012}'];

/// A form.
pub struct Form {
    fields: Fields,
    file: Vec<u8>,
}

impl Form {
    /// The form that came.
    ///
    /// # Errors
    /// 400, 415.
    pub fn of(call: &Call) -> Result<Self, Problem> {
        Ok(Self { fields: call.form()?, file: Vec::new() })
    }

    /// The form that came, which may hold a file in the field `file`.
    ///
    /// # Errors
    /// 400, 415.
    pub async fn with_file(call: &Call, file: &str) -> Result<Self, Problem> {
        match call.form_with_file(file).await? {
            Some((fields, file)) => Ok(Self { fields, file }),
            None => Self::of(call),
        }
    }

    /// A form with these fields.
    #[must_use]
    pub fn of_fields(fields: &[(impl AsRef<str>, impl AsRef<str>)]) -> Self {
        let value = |value: &str| Zeroizing::new(value.to_owned());
        let fields = fields.iter().map(|(name, text)| (name.as_ref().to_owned(), value(text.as_ref())));
        Self { fields: fields.collect(), file: Vec::new() }
    }

    /// Its fields but those of these names.
    #[must_use]
    pub fn without(&self, names: &[&str]) -> Vec<(String, String)> {
        let kept = self.fields.iter().filter(|(name, _)| !names.contains(&name.as_str()));
        kept.map(|(name, value)| (name.clone(), value.to_string())).collect()
    }

    /// The file in it; empty where none was chosen.
    #[must_use]
    pub fn file(&self) -> &[u8] {
        &self.file
    }

    /// A field, without white space around it; empty when it is not there.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.raw(name).trim()
    }

    /// A field as it was typed.
    #[must_use]
    pub fn raw(&self, name: &str) -> &str {
        self.fields.iter().find(|(given, _)| given == name).map_or("", |(_, value)| value.as_str())
    }

    /// Whether a box is ticked.
    #[must_use]
    pub fn is_ticked(&self, name: &str) -> bool {
        !self.raw(name).is_empty()
    }

    /// Which button was pressed.
    #[must_use]
    pub fn action(&self) -> &str {
        self.text("action")
    }

    /// A field, or nothing where it is empty.
    #[must_use]
    pub fn given(&self, name: &str) -> Option<&str> {
        Some(self.text(name)).filter(|text| !text.is_empty())
    }

    /// The code that was typed.
    ///
    /// # Errors
    /// When it is none; nothing is compared then, and nothing counted.
    pub fn code(&self) -> Result<Code, Problem> {
        let digits: Zeroizing<String> = Zeroizing::new(self.text("code").replace(BETWEEN, ""));
        Code::parse(&digits).map_err(|_| Problem::invalid("/code", "A code is 6 to 10 digits."))
    }

    /// The login ID that was typed.
    ///
    /// # Errors
    /// When it can be none.
    pub fn login_id(&self) -> Result<LoginId, Problem> {
        LoginId::parse(self.text("login_id")).map_err(|error| error.at("/login_id"))
    }

    /// A password, to the last blank as it was typed.
    #[must_use]
    pub fn password(&self, name: &str) -> TypedPassword {
        TypedPassword::of(self.raw(name))
    }
}

/// What a security key answered, as the page's script wrote it.
///
/// # Errors
/// When it is no JSON object.
pub fn credential(text: &str) -> Result<serde_json::Value, Problem> {
    let value = serde_json::from_str::<serde_json::Value>(text).ok().filter(serde_json::Value::is_object);
    value.ok_or_else(|| Problem::invalid("/credential", "A JSON object."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_paste_it() {
        for (typed, expected) in [
            ("123456", Some("123456")),
            (" 123 456 ", Some("123456")),
            ("123\u{a0}456", Some("123456")),
            ("12-34-56", Some("123456")),
            ("123\u{202f}456\n", Some("123456")),
            ("12345", None),
            ("１２３４５６", None),
            ("١٢٣٤٥٦", None),
            ("12a456", None),
            ("", None),
        ] {
            let code = Form::of_fields(&[("code", typed)]).code().ok();
            assert_eq!(code.as_ref().map(Code::expose), expected, "{typed:?}");
        }
    }

    #[test]
    fn a_field_that_is_not_there_is_empty() {
        let form = Form::of_fields(&[("action", " send "), ("remember", "on")]);
        assert_eq!((form.action(), form.given("login_id"), form.is_ticked("remember")), ("send", None, true));
    }
}
