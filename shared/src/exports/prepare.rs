//! Asking for an export: one at a time an administrator.

use super::model::{Export, List};
use super::store::{Hand, Walk};
use crate::audit::DONE;
use crate::failure::{Failure, fails};
use crate::ids::{AccountId, ExportId};
use crate::jobs::Job;
use crate::jobs::model::Whom;
use crate::operation::Operation;
use crate::table::{Known, StoreError, Transaction};

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// Of which list.
    pub list: List,
    /// What is asked of it, as the edge reads it again.
    pub question: &'a str,
    /// In which language, by its tag.
    pub language: &'a str,
    /// In which time zone, by its IANA name.
    pub zone: &'a str,
    /// Where the firm's pages are, from outside.
    pub pages: &'a str,
}

/// Why an export was not begun.
#[derive(Debug)]
pub enum PrepareError {
    /// One of theirs is at work.
    AtWork,
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(PrepareError);

/// Begins an export for an administrator, in the place of one of theirs that is ready, failed or over.
///
/// # Errors
/// When one of theirs is at work; 503.
pub async fn prepare(op: &Operation<'_>, whom: &Whom, order: &Order<'_>) -> Result<ExportId, PrepareError> {
    let account: &AccountId = &whom.account;
    let export = Export::new(
        ExportId::new(&op.app.random),
        order.list,
        order.language.to_owned(),
        order.zone.to_owned(),
        op.now,
    );
    let walk = Walk { question: order.question.to_owned(), pages: order.pages.to_owned(), cursor: None };
    op.audit.about(export.id.as_str(), None);
    let hand = Hand { tenant: &op.tenant.id, account, ring: &op.ring, random: &op.app.random };
    let job = Job::Export { tenant: op.tenant.id.clone(), whom: whom.clone(), export: export.id.clone() };
    let transaction = Transaction::new().answer("export", hand.begin(&export, &walk, op.now)?, PrepareError::AtWork);
    let transaction = op.audited(op.with_job(transaction, &job, op.now)?, DONE);
    if op.commit::<PrepareError>(transaction, &mut Known::default()).await?.is_done() {
        Ok(export.id)
    } else {
        Err(StoreError::Contended("export").into())
    }
}
