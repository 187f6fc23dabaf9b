//! What jobs there are, and when one that failed is tried again. Pure.

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use crate::ids::{
    AccountId, DeviceId, ExportId, FactorId, LinkId, PasscodeId, PasswordResetId, PlanRequestId, PushRequestId,
    SessionId, SignInId, TenantId, WebhookId,
};
use crate::mfa_policy::FactorKind;

/// The person whom a job is about: the login ID by which the account is found, and the account that must stand there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Whom {
    /// The login ID, folded: the account's key in the table.
    pub login_id: String,
    /// The account.
    pub account: AccountId,
}

/// What a person is told of their second step (R46), of their password, of their place in the console, and of what an administrator
/// did to their account (R68). No names, no codes, and no address that anybody could read: what is told is read when it is sent, but
/// for what is gone by then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case", deny_unknown_fields)]
pub enum PersonNotice {
    /// A factor became active.
    FactorAdded {
        /// Which.
        factor: FactorId,
        /// Its kind, should it be gone by then.
        method: FactorKind,
    },
    /// A factor was removed.
    FactorRemoved {
        /// Its kind.
        method: FactorKind,
    },
    /// An administrator reset the enrolment.
    MfaReset,
    /// An administrator made bypass codes.
    BypassCodesMade {
        /// How many.
        count: u32,
        /// When they end, epoch milliseconds.
        until_ms: i64,
    },
    /// There are new recovery codes.
    RecoveryCodesMade,
    /// A recovery code was used.
    RecoveryCodeUsed {
        /// How many are left.
        left: u32,
    },
    /// They changed their password themselves, or whoever passed for them did.
    PasswordChanged,
    /// A security key was refused, because a copy of it may exist.
    SecurityKeyRefused {
        /// Which.
        factor: FactorId,
    },
    /// They may enter the firm's console, or do another thing there: what, the account says when it is told.
    ConsoleGiven {
        /// Whether the operator asked for it, and not the firm.
        by_operator: bool,
        /// Where the firm's pages are, from outside: the worker may not know the deployment's address.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pages: Option<String>,
    },
    /// An administrator disabled their account.
    AccountDisabled,
    /// An administrator changed where messages to them go.
    ContactChanged {
        /// What changed, and the address where it is told
        /// ([`ContactChange`](crate::accounts::contact_change::ContactChange), sealed).
        sealed: String,
    },
}

/// Something to do later. Ids only: what is needed is read when it is done, as it is then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[strum(serialize_all = "snake_case")]
pub enum Job {
    /// Mail a reset's code: the message at this place of its passcode's sends. A decoy's looks the same.
    ResetCode {
        /// The tenant.
        tenant: TenantId,
        /// The reset.
        reset: PasswordResetId,
        /// Which of the passcode's sends.
        send: usize,
    },
    /// Tell an account that its password was changed by a reset.
    PasswordChanged {
        /// The tenant.
        tenant: TenantId,
        /// The reset.
        reset: PasswordResetId,
    },
    /// Mail an address the login IDs of its accounts. One that has none looks the same.
    LoginIds {
        /// The tenant.
        tenant: TenantId,
        /// The address's keyed hash: the address itself is read from an account that has it, or from nowhere.
        address: String,
    },
    /// Tell the operator that a firm asks for another SMS plan.
    PlanRequested {
        /// The tenant.
        tenant: TenantId,
        /// The message parts a month that it asks for.
        monthly_limit: i64,
        /// What it had then.
        present_limit: i64,
    },
    /// Tell the operator that a firm asks for another number of MFA licences.
    MfaPlanRequested {
        /// The tenant.
        tenant: TenantId,
        /// The licences that it asks for.
        licences: i64,
        /// What it had then.
        present: i64,
    },
    /// Tell a firm what the operator decided of what it asked for.
    PlanDecided {
        /// The tenant.
        tenant: TenantId,
        /// The request.
        request: PlanRequestId,
    },
    /// Invite the staff whom a policy enables to enrol.
    InviteStaff {
        /// The tenant.
        tenant: TenantId,
        /// The policy's version; another one has a walk of its own.
        version: i64,
        /// Where the last run stopped.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<String>,
    },
    /// Mail one of them.
    Invitation {
        /// The tenant.
        tenant: TenantId,
        /// The person.
        whom: Whom,
        /// The enabling for which they are invited, epoch milliseconds.
        enabling_ms: i64,
    },
    /// Tell a person what became of their second step.
    PersonNotice {
        /// The tenant.
        tenant: TenantId,
        /// The person.
        whom: Whom,
        /// When it happened, epoch milliseconds.
        at_ms: i64,
        /// What.
        notice: PersonNotice,
    },
    /// Wake a device for a request.
    PushRequest {
        /// The tenant.
        tenant: TenantId,
        /// The device.
        device: DeviceId,
        /// The request.
        request: PushRequestId,
        /// When the request ends, epoch milliseconds: nobody is woken for it after that.
        until_ms: i64,
    },
    /// Tell the administrators that a person called a request fraudulent.
    FraudReported {
        /// The tenant.
        tenant: TenantId,
        /// The person.
        whom: Whom,
        /// The sign-in, which knows where it came from.
        sign_in: SignInId,
        /// When, epoch milliseconds.
        at_ms: i64,
    },
    /// Mail a guarded link.
    LinkMail {
        /// The tenant.
        tenant: TenantId,
        /// The link.
        link: LinkId,
        /// Which of its mails; the first is 1.
        number: u32,
    },
    /// Send what waits of a session's invitations, and the codes that go out at its start.
    SessionInvitations {
        /// The tenant.
        tenant: TenantId,
        /// The session.
        session: SessionId,
    },
    /// Tell the tenant's webhooks that a session ended by its clock.
    SessionEnd {
        /// The tenant.
        tenant: TenantId,
        /// The session.
        session: SessionId,
    },
    /// Tidy up after a session that was ended.
    SessionTidied {
        /// The tenant.
        tenant: TenantId,
        /// The session.
        session: SessionId,
    },
    /// Take a licence for somebody who is enrolled without one, if one is free.
    TakeSeat {
        /// The tenant.
        tenant: TenantId,
        /// The person.
        whom: Whom,
    },
    /// See whether the counts of people say what the accounts say.
    CheckPeople {
        /// The tenant.
        tenant: TenantId,
        /// The policy's version; another one has a check of its own.
        version: i64,
    },
    /// See whether a firm's people stand in the index of words, and write what is missing.
    IndexPeople {
        /// The tenant.
        tenant: TenantId,
        /// Where the last run stopped.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<String>,
    },
    /// See whether a passcode ended without anybody's doing, and tell the tenant's webhooks.
    PasscodeEnd {
        /// The tenant.
        tenant: TenantId,
        /// The passcode.
        passcode: PasscodeId,
    },
    /// Take the next step of a passcode's strategy, if nothing has arrived by then.
    NextStep {
        /// The tenant.
        tenant: TenantId,
        /// The passcode.
        passcode: PasscodeId,
        /// Which step; when another one is next, it was taken before.
        step: usize,
    },
    /// Tell the administrators that a breaker of the guard opened.
    GuardOpened {
        /// The tenant.
        tenant: TenantId,
        /// The breaker's id.
        breaker: String,
        /// When, epoch milliseconds.
        at_ms: i64,
    },
    /// Send what waits for a webhook of one thing.
    Webhook {
        /// The tenant.
        tenant: TenantId,
        /// The webhook.
        webhook: WebhookId,
        /// The id of what the events happened to.
        subject: String,
    },
    /// Tell a tenant's administrators that a webhook was disabled.
    WebhookDisabled {
        /// The tenant.
        tenant: TenantId,
        /// The webhook.
        webhook: WebhookId,
    },
    /// Take the next step of an export: the walk over a list that becomes a file.
    Export {
        /// The tenant.
        tenant: TenantId,
        /// Who asked for it.
        whom: Whom,
        /// The export.
        export: ExportId,
    },
    /// Tell whoever asked for an export that its file is there.
    ExportReady {
        /// The tenant.
        tenant: TenantId,
        /// Who asked for it.
        whom: Whom,
        /// The export.
        export: ExportId,
    },
    /// Remove everything of a deleted tenant.
    PurgeTenant {
        /// The tenant.
        tenant: TenantId,
        /// Where the last run stopped.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<(String, String)>,
        /// Whether another run follows: other instances may still act for the tenant from their caches.
        is_last: bool,
    },
}

/// The queue that wakes the worker for a job. Each has a share of the worker of its own, so that what lasts in one holds up
/// nothing in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    /// What this service does by itself: mails, steps of a strategy, ends, removals.
    Jobs,
    /// Calls of webhooks, which last as long as their receivers like.
    Webhooks,
    /// What wakes a device, while somebody waits for it for a minute.
    Pushes,
}

impl Job {
    /// Which queue it goes by. That a webhook was disabled is a mail like any other.
    #[must_use]
    pub fn lane(&self) -> Lane {
        match self {
            Self::Webhook { .. } => Lane::Webhooks,
            Self::PushRequest { .. } => Lane::Pushes,
            Self::ResetCode { .. }
            | Self::PasswordChanged { .. }
            | Self::LoginIds { .. }
            | Self::PlanRequested { .. }
            | Self::MfaPlanRequested { .. }
            | Self::PlanDecided { .. }
            | Self::InviteStaff { .. }
            | Self::Invitation { .. }
            | Self::PersonNotice { .. }
            | Self::TakeSeat { .. }
            | Self::FraudReported { .. }
            | Self::LinkMail { .. }
            | Self::SessionInvitations { .. }
            | Self::SessionEnd { .. }
            | Self::SessionTidied { .. }
            | Self::CheckPeople { .. }
            | Self::IndexPeople { .. }
            | Self::PasscodeEnd { .. }
            | Self::NextStep { .. }
            | Self::GuardOpened { .. }
            | Self::WebhookDisabled { .. }
            | Self::Export { .. }
            | Self::ExportReady { .. }
            | Self::PurgeTenant { .. } => Lane::Jobs,
        }
    }

    /// Its kind, for logs and metrics.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        self.into()
    }

    /// The tenant with which it goes. Removing a tenant's data must outlive the tenant.
    #[must_use]
    pub fn goes_with(&self) -> Option<&TenantId> {
        match self {
            Self::ResetCode { tenant, .. }
            | Self::PasswordChanged { tenant, .. }
            | Self::LoginIds { tenant, .. }
            | Self::PlanRequested { tenant, .. }
            | Self::MfaPlanRequested { tenant, .. }
            | Self::PlanDecided { tenant, .. }
            | Self::InviteStaff { tenant, .. }
            | Self::Invitation { tenant, .. }
            | Self::PersonNotice { tenant, .. }
            | Self::TakeSeat { tenant, .. }
            | Self::PushRequest { tenant, .. }
            | Self::FraudReported { tenant, .. }
            | Self::LinkMail { tenant, .. }
            | Self::SessionInvitations { tenant, .. }
            | Self::SessionEnd { tenant, .. }
            | Self::SessionTidied { tenant, .. }
            | Self::CheckPeople { tenant, .. }
            | Self::IndexPeople { tenant, .. }
            | Self::NextStep { tenant, .. }
            | Self::GuardOpened { tenant, .. }
            | Self::PasscodeEnd { tenant, .. }
            | Self::Webhook { tenant, .. }
            | Self::WebhookDisabled { tenant, .. }
            | Self::Export { tenant, .. }
            | Self::ExportReady { tenant, .. } => Some(tenant),
            Self::PurgeTenant { .. } => None,
        }
    }
}

/// How often a job is tried before it is given up.
pub const TRIES: u32 = 10;
/// The pause after the first failure; each further one doubles it.
const FIRST_PAUSE_SECONDS: i64 = 2;
/// The longest pause.
const LONGEST_PAUSE_SECONDS: i64 = 900;

/// How long after its `tries`th failure a job is tried again; `None` when it is given up.
#[must_use]
pub fn pause_after(tries: u32) -> Option<SignedDuration> {
    if tries >= TRIES {
        return None;
    }
    let doublings = tries.saturating_sub(1).min(20);
    Some(SignedDuration::from_secs((FIRST_PAUSE_SECONDS << doublings).min(LONGEST_PAUSE_SECONDS)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn a_job_holds_ids_only_and_reads_back() {
        let random = Random::system();
        let job = Job::ResetCode { tenant: TenantId::new(&random), reset: PasswordResetId::new(&random), send: 1 };
        let body = serde_json::to_string(&job).unwrap();
        assert!(body.starts_with(r#"{"kind":"reset_code","tenant":"tn_"#), "{body}");
        assert_eq!(serde_json::from_str::<Job>(&body).unwrap(), job);
        assert_eq!(job.kind(), "reset_code");
    }

    #[test]
    fn what_a_person_is_told_reads_back() {
        let random = Random::system();
        let whom = Whom { login_id: "ana".into(), account: AccountId::new(&random) };
        for notice in [
            PersonNotice::FactorAdded { factor: FactorId::new(&random), method: FactorKind::Totp },
            PersonNotice::AccountDisabled,
            PersonNotice::ContactChanged { sealed: "AA==".into() },
        ] {
            let job = Job::PersonNotice { tenant: TenantId::new(&random), whom: whom.clone(), at_ms: 1, notice };
            let body = serde_json::to_string(&job).unwrap();
            assert_eq!(serde_json::from_str::<Job>(&body).unwrap(), job, "{body}");
        }
    }

    #[test]
    fn what_lasts_or_hurries_has_a_queue_of_its_own() {
        let random = Random::system();
        let (tenant, webhook) = (TenantId::new(&random), WebhookId::new(&random));
        let told = Job::WebhookDisabled { tenant: tenant.clone(), webhook: webhook.clone() };
        assert_eq!(told.lane(), Lane::Jobs);
        assert_eq!(Job::Webhook { tenant: tenant.clone(), webhook, subject: "pc_1".into() }.lane(), Lane::Webhooks);
        let (device, request) = (DeviceId::new(&random), PushRequestId::new(&random));
        assert_eq!(Job::PushRequest { tenant, device, request, until_ms: 1 }.lane(), Lane::Pushes);
    }

    #[test]
    fn pauses_double_and_end() {
        for (tries, seconds) in [(1, Some(2)), (2, Some(4)), (9, Some(512)), (TRIES, None), (TRIES + 1, None)] {
            assert_eq!(pause_after(tries).map(|pause| pause.as_secs()), seconds, "after {tries}");
        }
    }
}
