//! What every flow is given: whose request it is, the keys, the moment, and where to leave its trace.

use std::sync::Arc;

use jiff::Timestamp;

use crate::App;
use crate::audit::AuditTrail;
use crate::http::idempotency::{Found, Guard};
use crate::http::problem::Problem;
use crate::http::{Answer, Call};
use crate::keys::KeyRing;
use crate::tenants::model::Tenant;

/// One operation of one tenant.
pub struct Operation<'a> {
    /// The application.
    pub app: &'a App,
    /// The tenant.
    pub tenant: &'a Arc<Tenant>,
    /// The keys.
    pub ring: Arc<KeyRing>,
    /// The moment at which it is decided.
    pub now: Timestamp,
    /// The audit log.
    pub audit: &'a AuditTrail,
    /// The request's id.
    pub request_id: &'a str,
    /// The idempotency row, when the caller sent a key.
    pub guard: Option<Guard>,
}

impl<'a> Operation<'a> {
    /// The operation of a call. Only some operations take an idempotency key; `guard_with` says so.
    ///
    /// # Errors
    /// 503 without keys; 403 for the operator.
    pub async fn of(call: &'a Call, takes_idempotency_key: bool) -> Result<Self, Problem> {
        let tenant = call.tenant()?;
        let ring = call.app.keys.ring().await?;
        let guard = call.idempotency_key.as_ref().filter(|_| takes_idempotency_key).map(|key| {
            let path = call.parameters.join("/");
            Guard::new(&ring, &tenant.id, call.route.operation, key, &[path.as_bytes(), call.body_bytes()])
        });
        Ok(Self {
            app: &call.app,
            tenant,
            ring,
            now: call.now,
            audit: &call.audit,
            request_id: &call.request_id,
            guard,
        })
    }

    /// The answer that this request got before, if it did.
    ///
    /// # Errors
    /// As [`Guard::judge`].
    pub async fn replay(&self) -> Result<Option<Answer>, Problem> {
        let Some(guard) = &self.guard else { return Ok(None) };
        let row = self.app.table.get(guard.key()).await?;
        match guard.judge(row.as_ref(), self.now)? {
            Found::Replay(answer) => Ok(Some(answer)),
            Found::Nothing | Found::Abandoned(_) => Ok(None),
        }
    }
}
