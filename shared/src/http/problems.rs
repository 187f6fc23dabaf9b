//! How each flow's own error is answered. One `impl` a flow, every variant named: a new variant does not compile until it
//! has its answer here.

use super::problem::Problem;
use crate::accounts::AccountError;
use crate::accounts::import::LineError;
use crate::delivery::Refusal;
use crate::delivery::guard::list::ReleaseError;
use crate::delivery::suppressions::list::LiftError;
use crate::devices::DeviceError;
use crate::devices::reports::ReportError;
use crate::faults::Faults;
use crate::idempotency::Conflict;
use crate::links::LinkError;
use crate::links::change::ChangeError;
use crate::links::create::CreateError;
use crate::links::visits::VisitError;
use crate::mfa::{AdministrationError, FactorsError};
use crate::oidc::clients::ClientError;
use crate::passcodes::cancel::PasscodeError;
use crate::passcodes::issue::SendError;
use crate::passcodes::resend::ResendError;
use crate::passcodes::verify::VerifyError;
use crate::password_resets::complete::CompleteError;
use crate::password_resets::request::RequestError;
use crate::sessions::SessionError;
use crate::sign_ins::StepError;
use crate::sign_ins::challenge::ChallengeError;
use crate::sign_ins::password::SignInError;
use crate::sign_ins::verify::FactorError;
use crate::tenants::TenantError;
use crate::tenants::test_recipients::TestRecipientError;
use crate::webhooks::WebhookError;

impl From<Conflict> for Problem {
    fn from(conflict: Conflict) -> Self {
        match conflict {
            Conflict::Reused => Self::IdempotencyKeyReused,
            Conflict::InProgress => Self::RequestInProgress,
        }
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Throttled => Self::DeliveryUnavailable("the provider throttles".into()),
            Refusal::Suspended => {
                Self::DeliveryUnavailable("the provider's account cannot send (spend limit or suspension)".into())
            }
            Refusal::InvalidRecipient => Self::InvalidRecipient,
            Refusal::OptedOut => Self::RecipientOptedOut,
            Refusal::DestinationBlocked => Self::DestinationNotAllowed("blocked-by-provider"),
        }
    }
}

impl From<ReleaseError> for Problem {
    fn from(error: ReleaseError) -> Self {
        match error {
            ReleaseError::NotFound => Self::NotFound,
            ReleaseError::Failed(failure) => failure.into(),
        }
    }
}

impl From<LiftError> for Problem {
    fn from(error: LiftError) -> Self {
        match error {
            LiftError::NotFound => Self::NotFound,
            LiftError::Failed(failure) => failure.into(),
        }
    }
}

impl From<TestRecipientError> for Problem {
    fn from(error: TestRecipientError) -> Self {
        match error {
            TestRecipientError::Invalid(faults) => Self::InvalidRequest(faults),
            TestRecipientError::NotFound => Self::NotFound,
            TestRecipientError::Exists => Self::Conflict("This address is a test recipient already."),
            TestRecipientError::TooMany => Self::Conflict("There are 20 test recipients already; remove one first."),
            TestRecipientError::Failed(failure) => failure.into(),
        }
    }
}

impl From<SendError> for Problem {
    fn from(error: SendError) -> Self {
        match error {
            SendError::Invalid(faults) => Self::InvalidRequest(faults),
            SendError::PlanExhausted => Self::SmsPlanExhausted,
            SendError::Changed => Self::Conflict("What the code is for changed meanwhile."),
            SendError::DestinationNotAllowed(rule) => Self::DestinationNotAllowed(rule.0),
            SendError::Guarded(closed) => {
                Self::GuardOpen { scope: closed.scope.name(), retry_after_seconds: closed.retry_after_seconds }
            }
            SendError::Limited(violations) => Self::TooManyRequests(violations),
            SendError::Refused(refusal) => refusal.into(),
            SendError::Conflict(conflict) => conflict.into(),
            SendError::Failed(failure) => failure.into(),
        }
    }
}

impl From<ResendError> for Problem {
    fn from(error: ResendError) -> Self {
        match error {
            ResendError::NotFound => Self::NotFound,
            ResendError::Over(over) => Self::Gone(over),
            ResendError::TooSoon(violations) => Self::ResendTooSoon(violations),
            ResendError::SendsExhausted(violations) => Self::SendsExhausted(violations),
            ResendError::Send(error) => error.into(),
        }
    }
}

impl From<VerifyError> for Problem {
    fn from(error: VerifyError) -> Self {
        match error {
            VerifyError::NotFound => Self::NotFound,
            VerifyError::Malformed(faults) => Self::InvalidRequest(faults),
            VerifyError::Over(over) => Self::Gone(over),
            VerifyError::Locked(locked) => Self::RecipientLocked(locked),
            VerifyError::Incorrect { attempts_remaining } => Self::IncorrectCode(attempts_remaining),
            VerifyError::OtherContext { attempts_remaining } => Self::ContextMismatch(attempts_remaining),
            VerifyError::Conflict(conflict) => conflict.into(),
            VerifyError::Failed(failure) => failure.into(),
        }
    }
}

impl From<PasscodeError> for Problem {
    fn from(error: PasscodeError) -> Self {
        match error {
            PasscodeError::NotFound => Self::NotFound,
            PasscodeError::Over(over) => Self::Gone(over),
            PasscodeError::Failed(failure) => failure.into(),
        }
    }
}

impl From<RequestError> for Problem {
    fn from(error: RequestError) -> Self {
        match error {
            RequestError::CaptchaFailed => Self::CaptchaFailed,
            RequestError::Limited(violations) => Self::TooManyRequests(violations),
            RequestError::Conflict(conflict) => conflict.into(),
            RequestError::Failed(failure) => failure.into(),
        }
    }
}

impl From<CompleteError> for Problem {
    fn from(error: CompleteError) -> Self {
        match error {
            CompleteError::NotFound => Self::NotFound,
            CompleteError::Over(over) => Self::Gone(over),
            CompleteError::PasswordsDiffer => Self::PasswordsDiffer,
            CompleteError::Weak(weakness) => Self::WeakPassword(weakness.reason()),
            CompleteError::CaptchaFailed => Self::CaptchaFailed,
            CompleteError::Failed(failure) => failure.into(),
        }
    }
}

impl From<AccountError> for Problem {
    fn from(error: AccountError) -> Self {
        match error {
            AccountError::NotFound => Self::NotFound,
            AccountError::Invalid(faults) => Self::InvalidRequest(faults),
            AccountError::LookAlike => Self::Conflict(
                "A login ID that differs from this one only in compatible letters (such as full-width ones, ligatures or \
                 ß) exists.",
            ),
            AccountError::Taken => Self::Conflict("An account has this login ID."),
            AccountError::NotYours => Self::Forbidden,
            AccountError::Weak(weakness) => Self::WeakPassword(weakness.reason()),
            AccountError::Failed(failure) => failure.into(),
        }
    }
}

impl From<AdministrationError> for Problem {
    fn from(error: AdministrationError) -> Self {
        match error {
            AdministrationError::NotFound => Self::NotFound,
            AdministrationError::Invalid(faults) => Self::InvalidRequest(faults),
            AdministrationError::NotEnrolled => {
                Self::Conflict("The person has no active factor: there is nothing to stand in for.")
            }
            AdministrationError::PolicyChanged => Self::Conflict("The policy was changed meanwhile."),
            AdministrationError::TooManyBypassCodes => {
                Self::Conflict("A person has 10 bypass codes at most; older ones end by themselves.")
            }
            AdministrationError::Account(error) => error.into(),
            AdministrationError::Failed(failure) => failure.into(),
        }
    }
}

impl From<LineError> for Problem {
    fn from(error: LineError) -> Self {
        match error {
            LineError::Repeated => Self::Conflict("An earlier line has this login ID, or one that looks alike."),
            LineError::Account(error) => error.into(),
        }
    }
}

impl From<SignInError> for Problem {
    fn from(error: SignInError) -> Self {
        match error {
            SignInError::InvalidCredentials => Self::InvalidCredentials,
            SignInError::Waiting(violations) => Self::TooManyRequests(violations),
            SignInError::NotYours => Self::Forbidden,
            SignInError::Locked(locked) => Self::RecipientLocked(locked),
            SignInError::Conflict(conflict) => conflict.into(),
            SignInError::Failed(failure) => failure.into(),
        }
    }
}

impl From<StepError> for Problem {
    fn from(error: StepError) -> Self {
        match error {
            StepError::NotFound => Self::NotFound,
            StepError::Over(over) => Self::Gone(over),
            StepError::NotNow(why) => Self::Conflict(why),
            StepError::EnrollmentRequired => Self::EnrollmentRequired,
            StepError::Failed(failure) => failure.into(),
        }
    }
}

impl From<ChallengeError> for Problem {
    fn from(error: ChallengeError) -> Self {
        match error {
            ChallengeError::Step(error) => error.into(),
            ChallengeError::Send(error) => error.into(),
            ChallengeError::Locked(locked) => Self::RecipientLocked(locked),
            ChallengeError::PushLimited(violation) => Self::PushLimited(violation),
            ChallengeError::Failed(failure) => failure.into(),
        }
    }
}

impl From<FactorError> for Problem {
    fn from(error: FactorError) -> Self {
        match error {
            FactorError::NotFound => Self::NotFound,
            FactorError::Malformed(faults) => Self::InvalidRequest(faults),
            FactorError::NotNow(why) => Self::Conflict(why.0),
            FactorError::Over(over) => Self::Gone(over),
            FactorError::Locked(locked) => Self::RecipientLocked(locked),
            FactorError::Incorrect { attempts_remaining } => Self::IncorrectCode(attempts_remaining),
            FactorError::Conflict(conflict) => conflict.into(),
            FactorError::Failed(failure) => failure.into(),
        }
    }
}

impl From<FactorsError> for Problem {
    fn from(error: FactorsError) -> Self {
        match error {
            FactorsError::NotFound => Self::NotFound,
            FactorsError::Invalid(faults) => Self::InvalidRequest(faults),
            FactorsError::GrantRequired => Self::GrantRequired,
            FactorsError::NotAllowed => Self::FactorNotAllowed,
            FactorsError::NotEnabled => Self::MfaNotEnabled,
            FactorsError::Conflict(why) => Self::Conflict(why.0),
            FactorsError::LicencesExhausted => Self::MfaLicencesExhausted,
            FactorsError::Over(over) => Self::Gone(over),
            FactorsError::Incorrect { attempts_remaining } => Self::IncorrectCode(attempts_remaining),
            FactorsError::Locked(locked) => Self::RecipientLocked(locked),
            FactorsError::Send(error) => (*error).into(),
            FactorsError::Failed(failure) => failure.into(),
        }
    }
}

impl From<DeviceError> for Problem {
    fn from(error: DeviceError) -> Self {
        match error {
            // Who tells a device the time says so where it knows it.
            DeviceError::Unauthorized | DeviceError::WrongClock => Self::DeviceUnauthorized(None),
            DeviceError::Invalid(faults) => Self::InvalidRequest(faults),
            DeviceError::NotFound => Self::NotFound,
            DeviceError::Over(over) => Self::Gone(over),
            DeviceError::IncorrectNumber => Self::IncorrectNumber,
            DeviceError::Limited(violation) => Self::TooManyRequests(vec![violation]),
            DeviceError::Failed(failure) => failure.into(),
        }
    }
}

impl From<TenantError> for Problem {
    fn from(error: TenantError) -> Self {
        match error {
            TenantError::NotFound => Self::NotFound,
            TenantError::Invalid(faults) => Self::InvalidRequest(faults),
            TenantError::SlugTaken => Self::Conflict("Another tenant has this slug."),
            TenantError::Decided => Self::Conflict("The request is decided already, otherwise than this asks for."),
            TenantError::Failed(failure) => failure.into(),
        }
    }
}

impl From<ReportError> for Problem {
    fn from(error: ReportError) -> Self {
        match error {
            ReportError::NotFound => Self::NotFound,
            ReportError::Invalid(faults) => Self::InvalidRequest(faults),
            ReportError::Failed(failure) => failure.into(),
        }
    }
}

impl From<WebhookError> for Problem {
    fn from(error: WebhookError) -> Self {
        match error {
            WebhookError::NotFound => Self::NotFound,
            WebhookError::Invalid(faults) => Self::InvalidRequest(faults),
            WebhookError::TooMany => Self::Conflict("There are 10 webhooks already, the most that there can be."),
            WebhookError::Disabled => Self::Conflict("The webhook is disabled: activate it first."),
            WebhookError::UnderWay => Self::Conflict("The delivery is pending: it is being tried already."),
            WebhookError::Failed(failure) => failure.into(),
        }
    }
}

impl From<ClientError> for Problem {
    fn from(error: ClientError) -> Self {
        match error {
            ClientError::NotFound => Self::NotFound,
            ClientError::Invalid(faults) => Self::InvalidRequest(faults),
            ClientError::TooMany => Self::Conflict("There are 100 clients already, the most that there can be."),
            ClientError::HasNoSecret => Self::Conflict("A public client has no secret."),
            ClientError::Failed(failure) => failure.into(),
        }
    }
}

impl From<CreateError> for Problem {
    fn from(error: CreateError) -> Self {
        match error {
            CreateError::Invalid(faults) => Self::InvalidRequest(faults),
            CreateError::OtherEmail => Self::Conflict("The account of this login ID has another email address."),
            CreateError::Conflict(conflict) => conflict.into(),
            CreateError::Failed(failure) => failure.into(),
        }
    }
}

impl From<ChangeError> for Problem {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::NotFound => Self::NotFound,
            ChangeError::Over(over) => Self::Gone(over),
            ChangeError::Invalid(faults) => Self::InvalidRequest(faults),
            ChangeError::TooSoon(violation) => Self::ResendTooSoon(vec![violation]),
            ChangeError::SendsExhausted(violation) => Self::SendsExhausted(vec![violation]),
            ChangeError::Failed(failure) => failure.into(),
        }
    }
}

impl From<LinkError> for Problem {
    fn from(error: LinkError) -> Self {
        match error {
            // Nobody is told by the API that a link is somebody else's: it knows no persons.
            LinkError::NotFound | LinkError::NotYours | LinkError::NotVerified => Self::NotFound,
            LinkError::Over(over) => Self::Gone(over),
            LinkError::Failed(failure) => failure.into(),
        }
    }
}

impl From<VisitError> for Problem {
    fn from(error: VisitError) -> Self {
        match error {
            VisitError::NotFound => Self::NotFound,
            VisitError::Over(over) => Self::Gone(over),
            VisitError::Failed(failure) => failure.into(),
        }
    }
}

impl From<SessionError> for Problem {
    fn from(error: SessionError) -> Self {
        match error {
            SessionError::NotFound => Self::NotFound,
            SessionError::Over(over) => Self::Gone(over),
            SessionError::Invalid(faults) => Self::InvalidRequest(faults),
            SessionError::Destination(rule) => Self::DestinationNotAllowed(rule.0),
            SessionError::NotNow(why) => Self::Conflict(why.0),
            SessionError::NotWaiting => Self::ParticipantNotWaiting,
            SessionError::Out => Self::Conflict(
                "The attempts of this participant's address are used up for this session: reassign the participant to \
                 another address, or start another session.",
            ),
            SessionError::RevealNotAllowed => Self::RevealNotAllowed,
            SessionError::TooSoon(violation) => Self::ResendTooSoon(vec![violation]),
            SessionError::SendsExhausted(violation) => Self::SendsExhausted(vec![violation]),
            SessionError::Send(error) => (*error).into(),
            SessionError::Conflict(conflict) => conflict.into(),
            SessionError::Failed(failure) => failure.into(),
        }
    }
}

impl From<Faults> for Problem {
    fn from(faults: Faults) -> Self {
        Self::InvalidRequest(faults)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::Failure;
    use crate::faults::Faults;
    use crate::operation::Coded;
    use crate::passcodes::model::Over;

    /// What the audit log and an idempotency row say is what callers are told.
    #[test]
    fn an_error_and_its_answer_have_the_same_code() {
        let refusals = [
            Refusal::Throttled,
            Refusal::Suspended,
            Refusal::InvalidRecipient,
            Refusal::OptedOut,
            Refusal::DestinationBlocked,
        ];
        let mut sends: Vec<SendError> = refusals.map(SendError::Refused).into();
        sends.extend([
            SendError::Invalid(Faults::one("", "")),
            SendError::PlanExhausted,
            SendError::DestinationNotAllowed(crate::tenants::model::Rule("")),
            SendError::Limited(Vec::new()),
            SendError::Changed,
            SendError::Conflict(Conflict::Reused),
            SendError::Conflict(Conflict::InProgress),
            SendError::Failed(Failure::Defect(String::new())),
            SendError::Failed(Failure::Unavailable(String::new())),
        ]);
        for error in sends {
            let code = error.code();
            assert_eq!(Problem::from(error).code(), code);
        }
        let overs = [Over::Expired, Over::AlreadyUsed, Over::AttemptsExhausted, Over::Canceled, Over::Superseded];
        let mut checks: Vec<VerifyError> = overs.map(VerifyError::Over).into();
        checks.extend([
            VerifyError::NotFound,
            VerifyError::Malformed(Faults::one("", "")),
            VerifyError::Locked(crate::attempts::Locked { until: None }),
            VerifyError::Incorrect { attempts_remaining: 1 },
            VerifyError::OtherContext { attempts_remaining: 1 },
            VerifyError::Conflict(Conflict::Reused),
            VerifyError::Failed(Failure::Defect(String::new())),
        ]);
        for error in checks {
            let code = error.code();
            assert_eq!(Problem::from(error).code(), code);
        }
        for error in [ResendError::NotFound, ResendError::TooSoon(Vec::new()), ResendError::SendsExhausted(Vec::new())]
        {
            let code = error.code();
            assert_eq!(Problem::from(error).code(), code);
        }
    }
}
