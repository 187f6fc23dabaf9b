//! How the errors of the flows that pages alone call are answered: as problems, like all others, for which a page has words.

use super::problem::Problem;
use crate::accounts::ChosenError;
use crate::links::LinkError;
use crate::links::register::RegisterError;
use crate::links::send_code::SendCodeError;
use crate::links::verify::VerifyCodeError;
use crate::links::visits::OpenError;
use crate::login_reminders::request::ForgottenError;
use crate::passcodes::model::Over;
use crate::passcodes::verify::VerifyError;
use crate::sessions::enter::EnterError;
use crate::sign_ins::change_password::ChangeError;

impl From<ForgottenError> for Problem {
    fn from(error: ForgottenError) -> Self {
        match error {
            ForgottenError::CaptchaFailed => Self::CaptchaFailed,
            ForgottenError::Limited(violations) => Self::TooManyRequests(violations),
            ForgottenError::Failed(failure) => failure.into(),
        }
    }
}

impl From<ChangeError> for Problem {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::PasswordsDiffer => Self::PasswordsDiffer,
            ChangeError::Weak(weakness) => Self::WeakPassword(weakness.reason()),
            ChangeError::Incorrect => Self::InvalidCredentials,
            ChangeError::Waiting(violations) => Self::TooManyRequests(violations),
            ChangeError::Gone => Self::Gone(Over::Canceled),
            ChangeError::Conflict(conflict) => conflict.into(),
            ChangeError::Failed(failure) => failure.into(),
        }
    }
}

impl From<ChosenError> for Problem {
    fn from(error: ChosenError) -> Self {
        match error {
            ChosenError::PasswordsDiffer => Self::PasswordsDiffer,
            ChosenError::Weak(weakness) => Self::WeakPassword(weakness.reason()),
            ChosenError::Taken => Self::Conflict("The login ID is taken, or one that looks like it."),
            ChosenError::HasPassword => Self::Conflict("The account has a password by now."),
            ChosenError::Gone => Self::Gone(Over::Canceled),
            ChosenError::Failed(failure) => failure.into(),
        }
    }
}

impl From<SendCodeError> for Problem {
    fn from(error: SendCodeError) -> Self {
        match error {
            SendCodeError::Over(over) => Self::Gone(over),
            SendCodeError::NoSuchChannel => Self::invalid("/channel", "The recipient is not reached by it."),
            SendCodeError::Send(error) => (*error).into(),
            SendCodeError::Failed(failure) => failure.into(),
        }
    }
}

impl From<VerifyCodeError> for Problem {
    fn from(error: VerifyCodeError) -> Self {
        match error {
            VerifyCodeError::Link(error) => error.into(),
            // Of another link, or gone: for who is here, it is over.
            VerifyCodeError::Code(VerifyError::NotFound) => Self::Gone(Over::Expired),
            VerifyCodeError::Code(error) => error.into(),
        }
    }
}

impl From<RegisterError> for Problem {
    fn from(error: RegisterError) -> Self {
        match error {
            // What was proven here is over, or the link became somebody's: the page shows what is left to do.
            RegisterError::Link(LinkError::NotVerified | LinkError::NotYours) => Self::Gone(Over::Expired),
            RegisterError::Link(error) => error.into(),
            RegisterError::HasAccount(_) => Self::Conflict("The recipient has an account with a password."),
            RegisterError::Chosen(error) => error.into(),
        }
    }
}

impl From<EnterError> for Problem {
    fn from(error: EnterError) -> Self {
        match error {
            EnterError::Session(error) => error.into(),
            // Of another one, or gone: for who is here, it is over.
            EnterError::Code(VerifyError::NotFound) => Self::Gone(Over::Superseded),
            EnterError::Code(error) => error.into(),
        }
    }
}

impl From<OpenError> for Problem {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Link(error) => error.into(),
            OpenError::NoSuchItem | OpenError::OriginGone => Self::Conflict("The link does not lead there any more."),
        }
    }
}
