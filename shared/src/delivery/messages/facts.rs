//! What a code's message is made from, and what it becomes.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::language::Language;
use crate::code::Code;
use crate::delivery::model::{Context, Purpose};

/// Everything a message is made from.
#[derive(Debug)]
pub struct Facts<'a> {
    /// The firm's name.
    pub firm: &'a str,
    /// The code.
    pub code: &'a Code,
    /// What it proves.
    pub purpose: &'a Purpose,
    /// What it is for.
    pub context: Option<&'a Context>,
    /// When it goes out.
    pub now: Timestamp,
    /// When the code stops working.
    pub expires_at: Timestamp,
    /// The language.
    pub language: Language,
    /// The zone in which times are told.
    pub time_zone: &'a TimeZone,
    /// The origin that the code is bound to.
    pub web_origin: Option<&'a str>,
    /// How many parts a text message may have before it leaves details out.
    pub max_parts: u32,
}

impl Facts<'_> {
    /// The seconds that the code is still valid: what a message states is the truth.
    #[must_use]
    pub fn validity_seconds(&self) -> i64 {
        self.expires_at.duration_since(self.now).as_secs().max(0)
    }

    /// The origin-bound last line, `@host #code` (R25), which nothing may follow. It knows no port (WICG origin-bound one-time
    /// codes), and no origin but of `https`.
    #[must_use]
    pub fn origin_line(&self) -> Option<String> {
        let authority = self.web_origin?.strip_prefix("https://")?;
        let host = authority.split_once(':').map_or(authority, |(host, _)| host);
        Some(format!("@{host} #{}", self.code.expose()))
    }
}

/// A text message.
#[derive(Clone, PartialEq, Eq)]
pub struct SmsText {
    /// The text.
    pub text: String,
    /// How many parts it is billed as.
    pub parts: u32,
}

/// A mail.
#[derive(Clone, PartialEq, Eq)]
pub struct Mail {
    /// The subject; it never holds the code.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The HTML.
    pub html: String,
}
