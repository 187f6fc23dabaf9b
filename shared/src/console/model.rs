//! What there is in the console, and who may do it. Pure: one table of every screen and action, so that neither a form nor a test
//! can miss one.

use crate::accounts::model::Console;

/// The screens, by their names in addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumString, strum::VariantArray)]
#[strum(serialize_all = "lowercase")]
#[expect(missing_docs, reason = "the contract's screens, named as there")]
pub enum Screen {
    Overview,
    Subscriptions,
    Mfa,
    People,
    Person,
    Messages,
    Links,
    Sessions,
    Events,
    Settings,
    Firms,
    Firm,
}

/// What somebody does in the console: the value of a form's button.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumString, strum::VariantArray)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "their names say what they do, and `operation` by which of the API")]
pub enum Action {
    RequestSmsPlan,
    RequestMfaPlan,
    WithdrawRequest,
    PutPolicy,
    AddPerson,
    ImportPeople,
    ExportPeople,
    ChangePerson,
    ResetMfa,
    MakeBypassCodes,
    UnlockPerson,
    LiftPushBlock,
    EndSignIns,
    DisablePerson,
    EnablePerson,
    SetConsole,
    ReleaseBreaker,
    LiftSuppression,
    PreviewTemplate,
    PutTemplate,
    DeleteTemplate,
    ResendLink,
    RevokeLink,
    EndSession,
    InviteParticipant,
    CloseReport,
    ExportEvents,
    ChangeSettings,
    ChangeSecurity,
    PutLogo,
    DeleteLogo,
    CreateKey,
    RevokeKey,
    CreateClient,
    ChangeClient,
    RotateClientSecret,
    DeleteClient,
    CreateWebhook,
    ChangeWebhook,
    TestWebhook,
    RotateWebhookSecret,
    DeleteWebhook,
    RedeliverWebhook,
    ActivateRequest,
    DeclineRequest,
    SetSmsPlan,
    SetMfaPlan,
}

/// What an action asks for besides the role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Care {
    /// Nothing.
    Plain,
    /// As [`Reasoned`](Self::Reasoned) where it changes how somebody is reached: whoever has the address may reset the password.
    Contact,
    /// A second factor of the last five minutes, and a reason in the audit log (R68).
    Reasoned,
}

impl Screen {
    /// The page, below the firm's.
    #[must_use]
    pub fn page(self) -> String {
        format!("console/{}", <&str>::from(self))
    }

    /// Whether it is there, in the operators' own firm or in any other.
    #[must_use]
    pub fn is_there(self, is_operators: bool) -> bool {
        match self {
            Self::Overview | Self::People | Self::Person | Self::Events => true,
            Self::Subscriptions | Self::Mfa | Self::Messages | Self::Links | Self::Sessions | Self::Settings => {
                !is_operators
            }
            Self::Firms | Self::Firm => is_operators,
        }
    }
}

impl Action {
    /// As a form's button says it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// On which screen it is.
    #[must_use]
    pub fn screen(self) -> Screen {
        match self {
            Self::RequestSmsPlan | Self::RequestMfaPlan | Self::WithdrawRequest => Screen::Subscriptions,
            Self::PutPolicy => Screen::Mfa,
            Self::AddPerson | Self::ImportPeople | Self::ExportPeople => Screen::People,
            Self::ChangePerson
            | Self::ResetMfa
            | Self::MakeBypassCodes
            | Self::UnlockPerson
            | Self::LiftPushBlock
            | Self::EndSignIns
            | Self::DisablePerson
            | Self::EnablePerson
            | Self::SetConsole => Screen::Person,
            Self::ReleaseBreaker
            | Self::LiftSuppression
            | Self::PreviewTemplate
            | Self::PutTemplate
            | Self::DeleteTemplate => Screen::Messages,
            Self::ResendLink | Self::RevokeLink => Screen::Links,
            Self::EndSession | Self::InviteParticipant => Screen::Sessions,
            Self::CloseReport | Self::ExportEvents => Screen::Events,
            Self::ChangeSettings
            | Self::ChangeSecurity
            | Self::PutLogo
            | Self::DeleteLogo
            | Self::CreateKey
            | Self::RevokeKey
            | Self::CreateClient
            | Self::ChangeClient
            | Self::RotateClientSecret
            | Self::DeleteClient
            | Self::CreateWebhook
            | Self::ChangeWebhook
            | Self::TestWebhook
            | Self::RotateWebhookSecret
            | Self::DeleteWebhook
            | Self::RedeliverWebhook => Screen::Settings,
            Self::ActivateRequest | Self::DeclineRequest => Screen::Overview,
            Self::SetSmsPlan | Self::SetMfaPlan => Screen::Firm,
        }
    }

    /// What it is called in the audit log: as the API has it.
    #[must_use]
    pub fn operation(self) -> &'static str {
        match self {
            Self::RequestSmsPlan => "request_sms_plan",
            Self::RequestMfaPlan => "request_mfa_plan",
            Self::WithdrawRequest => "withdraw_plan_request",
            Self::PutPolicy => "put_mfa_policy",
            Self::AddPerson => "put_account",
            Self::ImportPeople => "import_accounts",
            Self::ExportPeople => "export_people",
            Self::ChangePerson | Self::DisablePerson | Self::EnablePerson | Self::SetConsole => "change_account",
            Self::ResetMfa => "reset_mfa",
            Self::MakeBypassCodes => "make_bypass_codes",
            Self::UnlockPerson => "unlock_person",
            Self::LiftPushBlock => "lift_push_block",
            Self::EndSignIns => "end_sign_ins",
            Self::ReleaseBreaker => "release_breaker",
            Self::LiftSuppression => "lift_suppression",
            Self::PreviewTemplate => "preview_template",
            Self::PutTemplate => "put_template",
            Self::DeleteTemplate => "delete_template",
            Self::ResendLink => "resend_link",
            Self::RevokeLink => "revoke_link",
            Self::EndSession => "end_session",
            Self::InviteParticipant => "invite_participant",
            Self::CloseReport => "close_fraud_report",
            Self::ExportEvents => "export_events",
            Self::ChangeSettings | Self::ChangeSecurity => "change_settings",
            Self::PutLogo => "put_logo",
            Self::DeleteLogo => "delete_logo",
            Self::CreateKey => "create_api_key",
            Self::RevokeKey => "revoke_api_key",
            Self::CreateClient => "create_oidc_client",
            Self::ChangeClient => "change_oidc_client",
            Self::RotateClientSecret => "rotate_oidc_client_secret",
            Self::DeleteClient => "delete_oidc_client",
            Self::CreateWebhook => "create_webhook",
            Self::ChangeWebhook => "change_webhook",
            Self::TestWebhook => "test_webhook",
            Self::RotateWebhookSecret => "rotate_webhook_secret",
            Self::DeleteWebhook => "delete_webhook",
            Self::RedeliverWebhook => "redeliver_webhook",
            Self::ActivateRequest => "activate_plan_request",
            Self::DeclineRequest => "decline_plan_request",
            Self::SetSmsPlan => "set_sms_plan",
            Self::SetMfaPlan => "set_mfa_plan",
        }
    }

    /// What it asks for besides the role.
    #[must_use]
    pub fn care(self) -> Care {
        match self {
            Self::RequestSmsPlan
            | Self::RequestMfaPlan
            | Self::PutPolicy
            | Self::ResetMfa
            | Self::MakeBypassCodes
            | Self::DisablePerson
            | Self::SetConsole
            | Self::ChangeSecurity
            | Self::CreateKey
            | Self::RevokeKey
            | Self::CreateClient
            | Self::ChangeClient
            | Self::RotateClientSecret
            | Self::DeleteClient
            | Self::CreateWebhook
            | Self::ChangeWebhook
            | Self::RotateWebhookSecret
            | Self::DeleteWebhook
            | Self::SetSmsPlan
            | Self::SetMfaPlan => Care::Reasoned,
            Self::ImportPeople | Self::ChangePerson => Care::Contact,
            Self::WithdrawRequest
            | Self::AddPerson
            | Self::ExportPeople
            | Self::UnlockPerson
            | Self::LiftPushBlock
            | Self::EndSignIns
            | Self::EnablePerson
            | Self::ReleaseBreaker
            | Self::LiftSuppression
            | Self::PreviewTemplate
            | Self::PutTemplate
            | Self::DeleteTemplate
            | Self::ResendLink
            | Self::RevokeLink
            | Self::EndSession
            | Self::InviteParticipant
            | Self::CloseReport
            | Self::ExportEvents
            | Self::ChangeSettings
            | Self::PutLogo
            | Self::DeleteLogo
            | Self::TestWebhook
            | Self::RedeliverWebhook
            | Self::ActivateRequest
            | Self::DeclineRequest => Care::Plain,
        }
    }

    /// Whether the help desk does it: people, what they reported, and sending again what was sent.
    fn is_help(self) -> bool {
        match self {
            Self::AddPerson
            | Self::ImportPeople
            | Self::ExportPeople
            | Self::ChangePerson
            | Self::ResetMfa
            | Self::MakeBypassCodes
            | Self::UnlockPerson
            | Self::LiftPushBlock
            | Self::EndSignIns
            | Self::DisablePerson
            | Self::EnablePerson
            | Self::LiftSuppression
            | Self::ResendLink
            | Self::InviteParticipant
            | Self::CloseReport
            | Self::ExportEvents
            | Self::RedeliverWebhook => true,
            Self::RequestSmsPlan
            | Self::RequestMfaPlan
            | Self::WithdrawRequest
            | Self::PutPolicy
            | Self::SetConsole
            | Self::ReleaseBreaker
            | Self::PreviewTemplate
            | Self::PutTemplate
            | Self::DeleteTemplate
            | Self::RevokeLink
            | Self::EndSession
            | Self::ChangeSettings
            | Self::ChangeSecurity
            | Self::PutLogo
            | Self::DeleteLogo
            | Self::CreateKey
            | Self::RevokeKey
            | Self::CreateClient
            | Self::ChangeClient
            | Self::RotateClientSecret
            | Self::DeleteClient
            | Self::CreateWebhook
            | Self::ChangeWebhook
            | Self::TestWebhook
            | Self::RotateWebhookSecret
            | Self::DeleteWebhook
            | Self::ActivateRequest
            | Self::DeclineRequest
            | Self::SetSmsPlan
            | Self::SetMfaPlan => false,
        }
    }

    /// Whether it changes nothing: everybody with the console does it.
    fn is_looking(self) -> bool {
        matches!(self, Self::ExportPeople | Self::ExportEvents)
    }

    /// Whether it is done by operators alone, in the operators' own firm.
    #[must_use]
    pub fn is_operators(self) -> bool {
        matches!(self, Self::ActivateRequest | Self::DeclineRequest | Self::SetSmsPlan | Self::SetMfaPlan)
    }
}

/// Whether somebody may do it.
#[must_use]
pub fn may(who: Console, action: Action) -> bool {
    match who {
        Console::Owner => true,
        Console::HelpDesk => action.is_help(),
        Console::ReadOnly => action.is_looking(),
    }
}

/// Whether somebody may act on another person: nobody on themselves, and only an owner on who has the console, too: else the help
/// desk could make itself an owner by way of one's factors or address.
#[must_use]
pub fn may_act_on(who: Console, is_self: bool, theirs: Option<Console>) -> bool {
    !is_self && (who == Console::Owner || theirs.is_none())
}

#[cfg(test)]
mod tests {
    use strum::VariantArray as _;

    use super::*;

    #[test]
    fn who_only_looks_keeps_lists_as_files_and_does_nothing_else_and_an_owner_everything() {
        for action in Action::VARIANTS {
            assert!(may(Console::Owner, *action), "{action:?}");
        }
        let looks = Action::VARIANTS.iter().filter(|action| may(Console::ReadOnly, **action));
        assert_eq!(looks.map(|action| action.as_str()).collect::<Vec<_>>(), ["export-people", "export-events"]);
    }

    /// What the help desk may do is written here a second time on purpose: a new action is thought about twice.
    #[test]
    fn the_help_desk_helps_people_and_changes_nothing_of_the_firms() {
        let helps: Vec<&str> = Action::VARIANTS
            .iter()
            .filter(|action| may(Console::HelpDesk, **action))
            .map(|action| action.as_str())
            .collect();
        let expected = "add-person import-people export-people change-person reset-mfa make-bypass-codes unlock-person lift-push-block end-sign-ins \
             disable-person enable-person lift-suppression resend-link invite-participant close-report export-events redeliver-webhook";
        assert_eq!(helps.join(" "), expected);
    }

    /// The tests over HTTP go through every action of that file.
    #[test]
    fn the_tests_know_every_action() {
        let line = |action: &Action| {
            let roles = [Console::ReadOnly, Console::HelpDesk, Console::Owner];
            let role = roles.into_iter().find(|role| may(*role, *action)).map_or("nobody", Console::as_str);
            let care = match action.care() {
                Care::Plain => "plain",
                Care::Contact => "contact",
                Care::Reasoned => "reasoned",
            };
            format!("{} {} {role} {care}\n", <&str>::from(action.screen()), action.as_str())
        };
        let table: String = Action::VARIANTS.iter().map(line).collect();
        assert_eq!(table, include_str!("../../../tests/console_actions.txt"), "tests/console_actions.txt");
    }

    #[test]
    fn r68_dangerous_actions_ask_for_a_reason() {
        for action in Action::VARIANTS {
            let words = [
                "request-",
                "policy",
                "reset-mfa",
                "bypass",
                // It resets the second steps, too.
                "disable",
                "set-console",
                "change-security",
                "-key",
                "client",
                "webhook-secret",
                "-webhook",
                "-plan",
            ];
            let harmless =
                [Action::TestWebhook, Action::RedeliverWebhook, Action::ActivateRequest, Action::DeclineRequest];
            let is_dangerous = words.iter().any(|word| action.as_str().contains(word)) && !harmless.contains(action);
            assert_eq!(action.care() == Care::Reasoned, is_dangerous, "{action:?}");
        }
    }

    #[test]
    fn nobody_acts_on_themselves_and_the_help_desk_on_nobody_with_the_console() {
        use Console::{HelpDesk, Owner, ReadOnly};
        for (who, is_self, theirs, expected) in [
            (Owner, true, Some(Owner), false),
            (Owner, false, Some(Owner), true),
            (Owner, false, None, true),
            (HelpDesk, false, None, true),
            (HelpDesk, true, Some(HelpDesk), false),
            (HelpDesk, false, Some(ReadOnly), false),
            (HelpDesk, false, Some(Owner), false),
        ] {
            assert_eq!(may_act_on(who, is_self, theirs), expected, "{who:?} {is_self} {theirs:?}");
        }
    }
}
