//! A part of an export as the file that it is.

use super::gzip;
use super::model::{Export, State};
use super::store;
use crate::failure::Failure;
use crate::operation::Operation;

/// A part, counted from 1, as gzip; nothing where the file is not there, or has no such part.
///
/// # Errors
/// When the table does not answer, or a piece is garbled.
pub async fn part(op: &Operation<'_>, export: &Export, number: usize) -> Result<Option<Vec<u8>>, Failure> {
    let part = number.checked_sub(1).and_then(|index| export.parts.get(index));
    let Some(part) = part.filter(|_| export.state == State::Ready && !export.is_over(op.now)) else { return Ok(None) };
    let blocks = store::read_pieces(op.app, &op.tenant.id, &export.id, part).await?;
    Ok(Some(gzip::file(&blocks, part.checksum, part.length)))
}
