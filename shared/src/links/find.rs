//! What a token leads to. Looking changes nothing (R40): a mail scanner opens every link.

use super::model::Link;
use super::token::PresentedToken;
use super::{LinkError, store};
use crate::operation::Operation;

/// The link of a token, while it leads anywhere.
///
/// # Errors
/// [`LinkError::NotFound`], the same for every token that is none of this firm's; [`LinkError::Over`].
pub async fn find(op: &Operation<'_>, token: &str) -> Result<Link, LinkError> {
    let presented = PresentedToken::parse(token).ok_or(LinkError::NotFound)?;
    let link = store::load(op.app, &op.tenant.id, &presented.link, op.now).await?;
    let link = link.filter(|link| presented.is_of(link)).ok_or(LinkError::NotFound)?;
    op.audit.about(link.id.as_str(), Some(&link.recipient.email.masked()));
    link.require_open(op.now)?;
    Ok(link)
}
