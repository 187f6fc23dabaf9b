//! What the demo firm sets up, asks for, and has found.

use countersign::ids::TenantId;
use countersign::mfa::count;
use countersign::tenants::store as tenants;
use serde_json::json;

use super::people::{MUELLER, OCEAN, SILVA, STAFF, VALE, path_of};
use super::stage::Stage;
use crate::control;
use crate::demo::DemoError;

/// Plans, a policy, applications: the first day.
///
/// # Errors
/// What a function answered instead.
pub(super) async fn begin(stage: &Stage) -> Result<(), DemoError> {
    let tenant = format!("/v1/tenants/{}", stage.tenant);
    stage.operate("PUT", &format!("{tenant}/plans/mfa"), &json!({"licences": 25})).await?;
    let policy = json!({
        "enabled_for": [
            {"role": STAFF},
            {"role": "corporate_user", "organizations": [SILVA, MUELLER]},
            {"role": "client", "organizations": [OCEAN, VALE]},
        ],
        "methods": ["totp", "webauthn", "push"],
        "remember_device_days": 14,
        "grace_days": super::GRACE_DAYS,
    });
    stage.call("mfa", "PUT", "/v1/mfa/policy", &policy).await?;
    stage.wait(600).await;
    let key = json!({"name": "Customer portal", "scopes": ["passcodes", "links", "sessions"]});
    stage.operate("POST", &format!("{tenant}/api-keys"), &key).await?;
    let client = json!({
        "name": "Customer portal",
        "redirect_uris": ["http://localhost:5000/callback"],
        "kind": "confidential",
    });
    stage.call("firm", "POST", "/v1/oidc-clients", &client).await?;
    let webhook = json!({"url": format!("{}{}", stage.base_url, control::HOOK), "events": ["mfa.fraud_reported"]});
    // Refused where this machine's own addresses are.
    let _ = stage.call("firm", "POST", "/v1/webhooks", &webhook).await;
    Ok(())
}

/// What the help desk did, so many days ago.
///
/// # Errors
/// What a function answered instead.
pub(super) async fn help(stage: &Stage, days_ago: i64) -> Result<(), DemoError> {
    match days_ago {
        11 => {
            let order = json!({"count": 2, "valid_minutes": 240});
            let path = format!("{}/mfa/bypass-codes", path_of("ines.silva"));
            stage.call("mfa", "POST", &path, &order).await.map(drop)
        }
        7 => {
            let reason = json!({"reason": "New phone, identity checked by a call back"});
            stage.call("mfa", "POST", &format!("{}/mfa/reset", path_of("raj.patel")), &reason).await.map(drop)
        }
        _ => Ok(()),
    }
}

/// What waits for the operator.
///
/// # Errors
/// What a function answered instead.
pub(super) async fn ask_for_more(stage: &Stage) -> Result<(), DemoError> {
    stage.call("firm", "POST", "/v1/plans/sms/requests", &json!({"monthly_limit": 5_000})).await?;
    stage.wait(90).await;
    stage.call("mfa", "POST", "/v1/plans/mfa/requests", &json!({"licences": 60})).await?;
    Ok(())
}

/// The count that is made once a day otherwise.
///
/// # Errors
/// When the table does not answer.
pub(super) async fn count_people(stage: &Stage) -> Result<(), DemoError> {
    let failed = |error: &dyn std::fmt::Debug| DemoError::other("the count of people", &format!("{error:?}"));
    let Some(id) = TenantId::parse(&stage.tenant) else { return Ok(()) };
    let Some(tenant) = tenants::load(&stage.app, &id).await.map_err(|error| failed(&error))? else { return Ok(()) };
    count::recount_all(&stage.app, &tenant).await.map_err(|error| failed(&error)).map(drop)
}
