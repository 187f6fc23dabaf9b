//! What messages say: the firm, the code, what it is for, the amount, when it was sent and how long it is valid (E1, E2), in
//! the recipient's language, in as few parts as the firm allows (R24), with the origin-bound last line where the tenant has
//! a web origin (R25). Pure: the same input gives the same text.
//!
//! A language is one file in `texts/`; [`Voice`] speaks it. [`sms`] and [`mail`] render codes, [`session_invitation`] what
//! invites to a session, by both, [`notices`], [`mfa_notices`], [`licence_notices`], [`account_notices`], [`plan_decided`], [`fraud_notice`], [`link_mail`] and [`console_invitation`] every
//! other mail, all mails in one [`frame`].

pub mod account_notices;
pub mod console_invitation;
pub mod export_notice;
pub mod facts;
pub mod frame;
pub mod fraud_notice;
pub mod language;
pub mod licence_notices;
pub mod link_mail;
pub mod mail;
pub mod mfa_notices;
mod mfa_samples;
pub mod notices;
pub mod plain;
pub mod plan_decided;
pub mod said;
pub mod samples;
pub mod session_invitation;
pub mod sms;
pub mod voice;

pub use facts::{Facts, Mail, SmsText};
pub use language::Language;
pub use plain::holds_origin_line;
pub use voice::Voice;

/// Why a message could not be rendered. No input can cause it: our own texts or data are broken.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// A part of a language could not be read.
    #[error("the {1} of language {0} cannot be read")]
    Language(Language, &'static str),
    /// A text is missing, or asks for what it is not given.
    #[error("the text {1} of language {0} cannot be said")]
    Text(Language, &'static str),
    /// The frame of a mail failed.
    #[error("a mail's frame cannot be rendered")]
    Frame(#[from] askama::Error),
}

#[cfg(test)]
mod mfa_tests;
#[cfg(test)]
mod tests;
