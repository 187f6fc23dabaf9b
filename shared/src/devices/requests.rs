//! What waits on a device. Asking is the truth; a push only wakes it. Changes nothing, and never tells the number.

use serde::Serialize;

use super::DeviceError;
use super::authenticate::Authenticated;
use super::pair::Firm;
use crate::clock::rfc3339;
use crate::ids::PushRequestId;
use crate::operation::Operation;
use crate::sign_ins::push::waiting;
use crate::sign_ins::store as sign_ins;

/// The requests that wait: at most one, since an account has no more.
#[derive(Debug, Serialize)]
pub struct RequestsDocument {
    requests: Vec<RequestDocument>,
}

/// A request.
#[derive(Debug, Serialize)]
struct RequestDocument {
    id: PushRequestId,
    nonce: String,
    tenant: Firm,
    purpose: &'static str,
    created_at: String,
    expires_at: String,
    /// Where the sign-in came from; `null` where nobody said: a device always shows what is known of it.
    client_ip: Option<String>,
    application: String,
}

/// The requests that wait on a device.
///
/// # Errors
/// [`DeviceError`].
pub async fn list(op: &Operation<'_>, device: &Authenticated) -> Result<RequestsDocument, DeviceError> {
    let found = waiting(op, &device.prompts, &device.account).await?;
    let mut requests = Vec::new();
    if let Some((prompt, sign_in)) = found.filter(|(prompt, _)| prompt.device == device.id) {
        requests.push(RequestDocument {
            id: prompt.id,
            nonce: prompt.nonce,
            tenant: Firm::of(op.tenant),
            purpose: "sign_in",
            created_at: rfc3339(prompt.created_at),
            expires_at: rfc3339(prompt.expires_at),
            client_ip: sign_ins::open_address(op.app, &sign_in).await?,
            application: prompt.application,
        });
    }
    Ok(RequestsDocument { requests })
}
