//! Guarded links (A1 to A9): a firm mails its client a link to some of its items; whoever opens it proves by a code that it is
//! theirs, signs in, and sees these items alone.
//!
//! The firm's calls are [`create`], [`list`], [`change`], [`resend`], [`revoke`] and [`visits`]. What a recipient does on our
//! pages is [`find`], [`send_code`], [`verify`], [`people`], [`activate`], [`register`] and [`visits`] again; nothing in it
//! knows a page.

pub mod activate;

pub mod change;
pub mod create;
pub mod document;
pub mod events;
pub mod find;
pub mod list;
pub mod mail;
pub mod model;
pub mod order;
pub mod people;
pub mod receipt;
pub mod register;
pub mod resend;
pub mod revoke;
pub mod send_code;
pub mod store;
pub mod token;
pub mod verify;
pub mod visit_store;
pub mod visits;

use crate::failure::{Failure, fails};
use crate::passcodes::model::Over;

/// Why a link leads nowhere, for whoever opens it.
#[derive(Debug)]
pub enum LinkError {
    /// There is no such link: unknown, malformed, or another firm's.
    NotFound,
    /// It is over: [`Over::Expired`], or [`Over::Canceled`] when the firm took it back.
    Over(Over),
    /// It is somebody else's.
    NotYours,
    /// Nobody proved here that it is theirs.
    NotVerified,
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(LinkError);

impl From<Over> for LinkError {
    fn from(over: Over) -> Self {
        Self::Over(over)
    }
}
