//! What an application asks of a browser's sign-in, and what becomes of it. Pure, with a table of cases.

use crate::sign_ins::model::Step;
use crate::sign_ins::token::Assurance;

/// What a request wants of the person (OpenID Connect Core, 3.1.2.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wants {
    /// `prompt=none`: nothing may be shown.
    pub is_silent: bool,
    /// `prompt=login`: the person proves themselves anew.
    pub is_login: bool,
    /// `max_age`: how long ago they may have, seconds.
    pub max_age: Option<u32>,
    /// `acr_values=aal2`: by a second factor.
    pub is_strong: bool,
}

/// A browser that is signed in, as far as a request is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Here {
    /// How long ago the person proved themselves, seconds.
    pub age: i64,
    /// How sure that is.
    pub acr: Assurance,
    /// They did it for this very request.
    pub is_for_this: bool,
    /// They are whom the application means, where it says whom.
    pub is_meant: bool,
    /// What a sign-in would ask of them now, besides the password.
    pub next: Step,
}

/// What becomes of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// The application gets a code.
    Code,
    /// The person signs in.
    SignIn,
    /// The person proves a second factor, or sets one up.
    StepUp,
    /// The application is told that it cannot be done without the person.
    LoginRequired,
    /// The application is told that the person would have to do something.
    InteractionRequired,
    /// Somebody else signed in than the application means.
    AccessDenied,
}

impl Wants {
    /// What becomes of a request at a browser where somebody is signed in, or nobody.
    #[must_use]
    pub fn decide(self, here: Option<Here>) -> Decision {
        let sign_in = if self.is_silent { Decision::LoginRequired } else { Decision::SignIn };
        let Some(here) = here else { return sign_in };
        // What they could prove they just did: asking again would turn in a circle.
        if here.is_for_this {
            return if here.is_meant { Decision::Code } else { Decision::AccessDenied };
        }
        let is_old = self.max_age.is_some_and(|seconds| seconds == 0 || here.age > i64::from(seconds));
        if self.is_login || is_old || !here.is_meant {
            return sign_in;
        }
        // Whom no policy enables, or for whom no licence is left, cannot prove more: `acr` tells the application.
        let can_more = !matches!(here.next, Step::Complete(_));
        if self.is_strong && here.acr == Assurance::Aal1 && can_more {
            return if self.is_silent { Decision::InteractionRequired } else { Decision::StepUp };
        }
        Decision::Code
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sign_ins::model::Mfa;

    #[test]
    fn what_becomes_of_a_request() {
        let here = Here {
            age: 100,
            acr: Assurance::Aal1,
            is_for_this: false,
            is_meant: true,
            next: Step::Complete(Mfa::NotEnabled),
        };
        let asked = Here { next: Step::Factor, ..here };
        let to_enroll = Here { next: Step::Enrollment, ..here };
        let strong = Here { acr: Assurance::Aal2, ..asked };
        let other = Here { is_meant: false, ..strong };
        let wants = Wants::default();
        let silent = Wants { is_silent: true, ..wants };
        let login = Wants { is_login: true, ..wants };
        let within = |seconds| Wants { max_age: Some(seconds), ..wants };
        let aal2 = Wants { is_strong: true, ..wants };
        let silent_aal2 = Wants { is_silent: true, ..aal2 };
        for (wants, here, expected) in [
            (wants, None, Decision::SignIn),
            (silent, None, Decision::LoginRequired),
            (wants, Some(here), Decision::Code),
            (silent, Some(here), Decision::Code),
            (login, Some(strong), Decision::SignIn),
            (login, Some(Here { is_for_this: true, ..here }), Decision::Code),
            (within(100), Some(here), Decision::Code),
            (within(99), Some(here), Decision::SignIn),
            (within(0), Some(Here { age: 0, ..here }), Decision::SignIn),
            (within(0), Some(Here { age: 0, is_for_this: true, ..here }), Decision::Code),
            (Wants { is_silent: true, ..within(50) }, Some(here), Decision::LoginRequired),
            (wants, Some(other), Decision::SignIn),
            (silent, Some(other), Decision::LoginRequired),
            (wants, Some(Here { is_for_this: true, ..other }), Decision::AccessDenied),
            (aal2, Some(here), Decision::Code),
            (aal2, Some(asked), Decision::StepUp),
            (aal2, Some(to_enroll), Decision::StepUp),
            (aal2, Some(strong), Decision::Code),
            (silent_aal2, Some(asked), Decision::InteractionRequired),
            (silent_aal2, Some(strong), Decision::Code),
            (silent_aal2, None, Decision::LoginRequired),
            // Put off within the person's grace: it is told, not asked again.
            (aal2, Some(Here { is_for_this: true, ..to_enroll }), Decision::Code),
            (Wants { max_age: Some(50), ..aal2 }, Some(strong), Decision::SignIn),
        ] {
            assert_eq!(wants.decide(here), expected, "{wants:?} {here:?}");
        }
    }
}
