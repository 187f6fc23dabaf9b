//! Sessions with participants (C1 to C5): a firm's agent invites people, each proves at our door by a code that came the other way
//! than the invitation, and goes on to the firm's application with a code of a minute.
//!
//! The agent's calls are [`create`], [`list`], [`participants`], [`invite`], [`fresh`], [`reveal`], [`end`] and [`entries`]. What a
//! participant does on our page is [`find`], [`arrive`], [`again`] and [`enter`]; nothing in it knows a page.

pub mod again;
pub mod arrive;
pub mod create;
pub mod document;
pub mod end;
pub mod enter;
pub mod entries;
pub mod entry;
pub mod entry_store;
pub mod events;
pub mod find;
pub mod fresh;
pub mod invitations;
pub mod invite;
pub mod issue;
pub mod list;
pub mod load;
pub mod model;
pub mod order;
pub mod participant_store;
pub mod participants;
pub mod receipt;
pub mod reveal;
pub mod standing;
pub mod store;
pub mod token;

use serde::{Deserialize, Serialize};

use self::order::OrderError;
use self::standing::NoPasscode;
use crate::failure::{Failure, fails};
use crate::faults::Faults;
use crate::idempotency::Conflict;
use crate::limits::Violation;
use crate::operation::Coded;
use crate::passcodes::issue::SendError;
use crate::passcodes::model::Over;
use crate::passcodes::resend::ResendError;
use crate::tenants::model::Rule;

/// How often another request may be first, before one gives up.
const TRIES: usize = 8;

/// Why something of a session is not done.
#[derive(Debug, Serialize, Deserialize)]
pub enum SessionError {
    /// There is no such session, participant or code.
    #[serde(skip)]
    NotFound,
    /// It is over.
    #[serde(skip)]
    Over(Over),
    /// The request's faults.
    #[serde(skip)]
    Invalid(Faults),
    /// SMS may not go to a number; the rule that says so.
    #[serde(skip)]
    Destination(Rule),
    /// Something stands in the way; a sentence says what.
    #[serde(skip)]
    NotNow(Obstacle),
    /// The participant is not at the door, waiting for a passcode.
    #[serde(skip)]
    NotWaiting,
    /// The attempts of the participant's address are used up.
    #[serde(skip)]
    Out,
    /// The code is not shown to the agent.
    #[serde(skip)]
    RevealNotAllowed,
    /// The pause between two messages is not over.
    #[serde(skip)]
    TooSoon(Violation),
    /// The day's messages are used up.
    #[serde(skip)]
    SendsExhausted(Violation),
    /// As for every passcode: limits, the plan, the provider.
    #[serde(skip)]
    Send(Box<ResendError>),
    /// The idempotency key.
    #[serde(skip)]
    Conflict(Conflict),
    /// Not the caller's doing.
    #[serde(skip)]
    Failed(Failure),
}

fails!(SessionError);

/// What stands in the way, as a sentence for the caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Obstacle(pub &'static str);

impl From<Conflict> for SessionError {
    fn from(conflict: Conflict) -> Self {
        Self::Conflict(conflict)
    }
}

impl From<Over> for SessionError {
    fn from(over: Over) -> Self {
        Self::Over(over)
    }
}

impl From<OrderError> for SessionError {
    fn from(error: OrderError) -> Self {
        match error {
            OrderError::Invalid(faults) => Self::Invalid(faults),
            OrderError::Destination(rule) => Self::Destination(rule),
        }
    }
}

impl From<NoPasscode> for SessionError {
    fn from(why: NoPasscode) -> Self {
        match why {
            NoPasscode::NotWaiting => Self::NotWaiting,
            NoPasscode::Out => Self::Out,
            NoPasscode::TooSoon(violation) => Self::TooSoon(violation),
        }
    }
}

impl From<ResendError> for SessionError {
    fn from(error: ResendError) -> Self {
        Self::Send(Box::new(error))
    }
}

impl From<SendError> for SessionError {
    fn from(error: SendError) -> Self {
        ResendError::from(error).into()
    }
}

impl Coded for SessionError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Over(over) => over.into(),
            Self::Invalid(_) => "invalid-request",
            Self::Destination(_) => "destination-not-allowed",
            Self::NotNow(_) | Self::Out => "conflict",
            Self::NotWaiting => "participant-not-waiting",
            Self::RevealNotAllowed => "reveal-not-allowed",
            Self::TooSoon(_) => "resend-too-soon",
            Self::SendsExhausted(_) => "sends-exhausted",
            Self::Send(error) => error.code(),
            Self::Conflict(conflict) => conflict.code(),
            Self::Failed(failure) => failure.code(),
        }
    }

    fn is_final(&self) -> bool {
        false
    }
}
