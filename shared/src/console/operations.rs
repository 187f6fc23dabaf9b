//! What the audit log calls what is done, as far as the console has words for it: what one can filter by.

/// The names, each with a text `op-…`.
pub const OPERATIONS: &[&str] = &[
    "add_operator",
    "activate_link",
    "activate_plan_request",
    "add_participant",
    "add_test_recipient",
    "arrive_at_session",
    "ask_userinfo",
    "authorize",
    "cancel_passcode",
    "cancel_sign_in",
    "change_account",
    "change_device",
    "change_link",
    "change_oidc_client",
    "change_password",
    "change_settings",
    "change_tenant",
    "change_webhook",
    "choose_time_zone",
    "close_fraud_report",
    "complete_password_reset",
    "confirm_factor",
    "create_api_key",
    "create_link",
    "create_oidc_client",
    "create_session",
    "create_tenant",
    "create_webhook",
    "decide_request",
    "decline_plan_request",
    "delete_account",
    "delete_logo",
    "delete_oidc_client",
    "delete_template",
    "delete_tenant",
    "delete_webhook",
    "end_session",
    "end_sign_ins",
    "enroll_factor",
    "export_deliveries",
    "export_events",
    "export_links",
    "export_people",
    "export_sessions",
    "forget_device",
    "get_sign_in",
    "give_feedback",
    "import_accounts",
    "invite_participant",
    "issue_passcode",
    "issue_session_passcode",
    "lift_push_block",
    "lift_suppression",
    "make_bypass_codes",
    "open_challenge",
    "open_item",
    "pair_device",
    "preview_mfa_policy",
    "preview_template",
    "push_authorization_request",
    "put_account",
    "put_logo",
    "put_mfa_policy",
    "put_template",
    "read_item_visit",
    "read_session_entry",
    "reassign_participant",
    "redeem_code",
    "redeliver_webhook",
    "register_by_link",
    "release_breaker",
    "remove_factor",
    "remove_participant",
    "remove_test_recipient",
    "rename_factor",
    "renew_factor_options",
    "renew_recovery_codes",
    "request_mfa_plan",
    "request_password_reset",
    "request_sms_plan",
    "resend_link",
    "resend_passcode",
    "resend_password_reset",
    "resend_session_code",
    "reset_mfa",
    "reveal_session_passcode",
    "revoke_api_key",
    "revoke_link",
    "rotate_oidc_client_secret",
    "rotate_webhook_secret",
    "send_link_code",
    "send_session_code",
    "send_session_invitations",
    "set_mfa_plan",
    "set_password",
    "set_sms_plan",
    "sign_in",
    "sign_out",
    "skip_enrollment",
    "submit_account",
    "submit_authorize",
    "submit_enroll",
    "submit_forgot_login_id",
    "submit_forgot_password",
    "submit_link",
    "submit_logout",
    "submit_person",
    "submit_screen",
    "submit_session",
    "submit_sign_in",
    "take_next_step",
    "test_webhook",
    "tidy_session",
    "unlock_person",
    "unlock_recipient",
    "unpair_device",
    "verify_factor",
    "verify_link_code",
    "verify_passcode",
    "verify_password_reset",
    "verify_session_code",
    "withdraw_plan_request",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use strum::VariantArray as _;

    use super::*;
    use crate::console::model::Action;
    use crate::http::routes::ROUTES;

    /// Names as texts have them.
    fn listed() -> BTreeSet<String> {
        OPERATIONS.iter().map(|name| name.replace('_', "-")).collect()
    }

    #[test]
    fn what_can_be_chosen_has_words_and_what_has_words_can_be_chosen() {
        let texts = include_str!("texts/en.ftl").lines();
        let said: BTreeSet<String> =
            texts.filter_map(|line| Some(line.strip_prefix("op-")?.split_once(" =")?.0.to_owned())).collect();
        assert_eq!(said, listed());
        assert_eq!(OPERATIONS.len(), said.len(), "none twice");
    }

    #[test]
    fn whatever_leaves_a_record_has_words() {
        let routes = ROUTES.iter().filter(|route| route.method != "GET").map(|route| route.operation.name());
        let actions = Action::VARIANTS.iter().map(|action| action.operation());
        let missing: Vec<&str> = routes.chain(actions).filter(|name| !OPERATIONS.contains(name)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
