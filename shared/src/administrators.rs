//! Administrators: the people of a firm who may enter its console, each an account of the firm like any other. Pure; an account says
//! what its person may do there (`accounts::model`), a mail tells them (`delivery::messages`).

use serde::{Deserialize, Serialize};

/// What an administrator may do in the firm's console; a later one may do everything that an earlier one may.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::IntoStaticStr, strum::EnumString,
)]
#[serde(rename_all = "snake_case", try_from = "String")]
#[strum(serialize_all = "snake_case")]
pub enum Console {
    /// Looks.
    ReadOnly,
    /// Helps people: resets, bypass codes, resends.
    HelpDesk,
    /// Everything.
    Owner,
}

impl Console {
    /// As written in requests and in the table.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

impl TryFrom<String> for Console {
    type Error = &'static str;

    /// From text alone: serde would also read `{"owner": null}`.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map_err(|_| "expected owner, help_desk or read_only")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_may_more_is_greater_and_who_may_not_enter_is_least() {
        assert!(Console::Owner > Console::HelpDesk && Console::HelpDesk > Console::ReadOnly);
        assert!(None < Some(Console::ReadOnly));
    }

    #[test]
    fn it_is_read_from_its_word_alone() {
        for console in [Console::Owner, Console::HelpDesk, Console::ReadOnly] {
            let text = serde_json::to_string(&console).expect("JSON");
            assert_eq!(text, format!("\"{}\"", console.as_str()));
            assert_eq!(serde_json::from_str::<Console>(&text).expect("reads back"), console);
        }
        for bad in [r#""Owner""#, r#""admin""#, r#"{"owner": null}"#, "1", "[]"] {
            assert!(serde_json::from_str::<Console>(bad).is_err(), "{bad}");
        }
    }
}
