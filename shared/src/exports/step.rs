//! A step of an export's job: what there is to do, and keeping what it brought. In between the edge walks some pages of the list.

use jiff::{SignedDuration, Timestamp};

use super::gzip;
use super::model::{Brought, Export, LIMITS, State};
use super::store::{self, Hand, Walk};
use crate::App;
use crate::accounts::login_id::LoginId;
use crate::accounts::model::{Account, Status};
use crate::accounts::store as accounts;
use crate::failure::Failure;
use crate::ids::{ExportId, TenantId};
use crate::jobs::Job;
use crate::jobs::model::Whom;
use crate::jobs::run::{Done, JobError};
use crate::operation::Operation;
use crate::table::{Known, StoreError, Transaction};

/// What there is to do.
#[derive(Debug)]
pub enum Resumed {
    /// A step.
    Step(Box<Step>),
    /// To tell that the file is there.
    Ready,
    /// Nothing: it is over, or failed, or another one has its place, or whoever asked may not have it any longer.
    Nothing,
}

/// A step.
#[derive(Debug)]
pub struct Step {
    /// As the step found it.
    pub export: Export,
    /// What is asked, and where it goes on.
    pub walk: Walk,
}

/// Lines of the list.
#[derive(Debug)]
pub struct Lines {
    /// How many.
    pub rows: usize,
    /// As they stand in the file; with the head line where [`Step::begins_part`] says so.
    pub text: String,
    /// Where the next step begins; at the end of the list nothing.
    pub next: Option<String>,
}

impl Step {
    /// Whether so many lines begin a part, with a head line.
    #[must_use]
    pub fn begins_part(&self, rows: usize) -> bool {
        self.export.begins_part(rows, &LIMITS)
    }
}

/// The account of whoever asked, while they may have what they asked for.
pub(super) async fn asker(app: &App, tenant: &TenantId, whom: &Whom) -> Result<Option<Account>, Failure> {
    let Ok(login_id) = LoginId::parse(&whom.login_id) else { return Ok(None) };
    let account = accounts::load(app, tenant, &login_id).await?;
    let may = |account: &Account| {
        account.id == whom.account && account.status == Status::Active && account.profile.console.is_some()
    };
    Ok(account.filter(may))
}

/// What there is to do for an export.
///
/// # Errors
/// When it is to be tried again.
pub async fn resume(
    app: &App,
    tenant: &TenantId,
    whom: &Whom,
    export: &ExportId,
    now: Timestamp,
) -> Result<Resumed, JobError> {
    let stored = store::load(app, tenant, &whom.account).await?;
    let Some(stored) = stored.filter(|stored| stored.export.id == *export && !stored.export.is_over(now)) else {
        return Ok(Resumed::Nothing);
    };
    match stored.export.state {
        State::Ready => return Ok(Resumed::Ready),
        State::Failed => return Ok(Resumed::Nothing),
        State::Preparing => {}
    }
    if asker(app, tenant, whom).await?.is_none() {
        app.table.write_if(store::fail(tenant, &whom.account, export)).await?;
        return Ok(Resumed::Nothing);
    }
    let walk = store::open(app, tenant, &whom.account, &stored).await?;
    Ok(Resumed::Step(Box::new(Step { export: stored.export, walk })))
}

/// Keeps what a step brought; then comes the next, or the mail. Where another run kept this step, nothing of this one is kept.
///
/// # Errors
/// When it is to be tried again.
pub async fn keep(op: &Operation<'_>, whom: &Whom, step: Step, lines: Lines) -> Result<Done, JobError> {
    let Step { export, walk } = step;
    let too_long = || Failure::Defect("a step of an export is too long".into());
    let rows = u32::try_from(lines.rows).map_err(|_| too_long())?;
    let text = lines.text.as_bytes();
    let bytes = if text.is_empty() { Vec::new() } else { gzip::blocks(text).ok_or_else(too_long)? };
    let hand = Hand { tenant: &op.tenant.id, account: &whom.account, ring: &op.ring, random: &op.app.random };
    let pieces = hand.pieces(&export, export.pieces(), &bytes, LIMITS.piece_bytes);
    let brought = Brought {
        rows,
        pieces: u32::try_from(pieces.len()).map_err(|_| too_long())?,
        bytes: u64::try_from(bytes.len()).map_err(|_| too_long())?,
        length: u64::try_from(text.len()).map_err(|_| too_long())?,
        checksum: gzip::checksum(export.checksum(lines.rows, &LIMITS), text),
        is_last: lines.next.is_none(),
    };
    let after = export.after(&brought, &LIMITS);
    let walk = Walk { cursor: lines.next, ..walk };
    let transaction = Transaction::<StoreError>::new().learn("export", hand.advance(&export, &after, &walk)?);
    let transaction = pieces.into_iter().fold(transaction, |transaction, piece| transaction.always("piece", piece));
    let kept = op.commit(transaction, &mut Known::default()).await?.is_done();
    let (tenant, whom, export) = (op.tenant.id.clone(), whom.clone(), export.id);
    let next = match after.state {
        State::Ready if kept => Job::ExportReady { tenant, whom, export },
        State::Preparing | State::Ready | State::Failed => Job::Export { tenant, whom, export },
    };
    Ok(Done::GoesOn(next, SignedDuration::ZERO))
}

/// Says of an export whose job was given up that nothing will come of it.
///
/// # Errors
/// When the table does not answer.
pub async fn give_up(app: &App, job: &Job) -> Result<(), StoreError> {
    if let Job::Export { tenant, whom, export } = job {
        app.table.write_if(store::fail(tenant, &whom.account, export)).await?;
    }
    Ok(())
}
