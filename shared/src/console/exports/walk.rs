//! Walking a list for a file: page by page, until it ends or until there is as much as one answer, or one step of a job, takes.

use std::time::{Duration, Instant};

use super::question::{Question, Told};
use crate::mfa::AdministrationError;
use crate::operation::Operation;

/// How many lines are read at a time.
const AT_A_TIME: usize = 250;

/// How far a walk goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// The most lines.
    rows: usize,
    /// From how many bytes on it takes no further page.
    bytes: usize,
    /// For how long it looks.
    longest: Duration,
}

/// What one answer holds: a function answers with 6 MB, in which a quotation mark counts twice, and a gateway waits for 29 seconds.
pub(super) const AT_ONCE: Limits = Limits { rows: 2_000, bytes: 2_000_000, longest: Duration::from_secs(12) };
/// What a step of a job takes: some seconds of a worker's minute, and well below the 4 MB of a transaction.
pub(super) const A_STEP: Limits = Limits { rows: 500, bytes: 1_000_000, longest: Duration::from_secs(15) };

/// Lines of a list.
pub(super) struct Walked {
    /// Cell by cell.
    pub(super) rows: Vec<Vec<String>>,
    /// Where the list goes on; nothing at its end.
    pub(super) next: Option<String>,
}

/// Walks a list from a cursor on.
///
/// # Errors
/// As [`Question::lines`].
pub(super) async fn walk(
    op: &Operation<'_>,
    question: &Question,
    told: Told<'_>,
    cursor: Option<String>,
    limits: &Limits,
) -> Result<Walked, AdministrationError> {
    let begun = Instant::now();
    let (mut rows, mut bytes, mut next) = (Vec::new(), 0, cursor);
    loop {
        let wanted = AT_A_TIME.min(limits.rows - rows.len());
        let (lines, after) = question.lines(op, told, next.as_deref(), wanted).await?;
        bytes += lines.iter().flatten().map(|cell| cell.len() + 3).sum::<usize>();
        rows.extend(lines);
        next = after;
        let is_enough = rows.len() >= limits.rows || bytes >= limits.bytes || begun.elapsed() >= limits.longest;
        if next.is_none() || is_enough {
            return Ok(Walked { rows, next });
        }
    }
}
