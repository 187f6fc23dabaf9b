//! What the worker gives a flow that it goes on with: an operation of its own, as a request has one, with the jobs that it records.

use std::sync::Arc;

use jiff::Timestamp;

use crate::App;
use crate::audit::AuditTrail;
use crate::jobs::Recorded;
use crate::keys::SecretsUnavailable;
use crate::operation::Operation;
use crate::principal::Principal;
use crate::tenants::model::Tenant;

/// One run of a job.
pub struct WorkerRun {
    tenant: Arc<Tenant>,
    principal: Principal,
    /// What it leaves in the audit log.
    pub audit: AuditTrail,
    jobs: Recorded,
    now: Timestamp,
}

impl WorkerRun {
    /// A run that the audit log knows as `operation`.
    #[must_use]
    pub fn new(operation: &'static str, tenant: impl Into<Arc<Tenant>>, now: Timestamp, request_id: String) -> Self {
        let tenant = tenant.into();
        let principal = Principal::Worker { tenant: tenant.clone() };
        let audit = AuditTrail::new(operation, true, now, request_id, &principal);
        Self { tenant, principal, audit, jobs: Recorded::default(), now }
    }

    /// What its flow is given.
    ///
    /// # Errors
    /// Without keys.
    pub async fn operation<'a>(&'a self, app: &'a App) -> Result<Operation<'a>, SecretsUnavailable> {
        Ok(Operation {
            app,
            principal: &self.principal,
            tenant: &self.tenant,
            ring: app.keys.ring().await?,
            now: self.now,
            audit: &self.audit,
            jobs: &self.jobs,
            idempotency: None,
        })
    }

    /// Queues the jobs that it recorded.
    pub async fn finish(&self, app: &App) {
        app.queue.send_recorded(&self.jobs, self.now).await;
    }
}
