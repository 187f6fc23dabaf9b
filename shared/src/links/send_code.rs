//! *Send code*, *Request a new code*, *Use the other way*: one passcode for a link at a time. It knows both addresses, so that it
//! can change its channel; it is bound to both, so that it dies when one is replaced; and it names the link, so that it opens
//! no other.

use std::net::IpAddr;

use jiff::SignedDuration;
use jiff::tz::TimeZone;

use super::events;
use super::model::Link;
use super::store;
use crate::delivery::model::Purpose;
use crate::failure::{Failure, fails};
use crate::ids::PasscodeId;
use crate::operation::Operation;
use crate::passcodes::document::PasscodeDocument;
use crate::passcodes::issue::{Order, SendError, issue};
use crate::passcodes::model::Over;
use crate::passcodes::resend::{Again, ResendError, resend_because};
use crate::passcodes::store::{self as passcodes, Stored};
use crate::recipients::{Channel, Recipient};
use crate::table::{Known, StoreError, Transaction};

/// Why no code was sent. Nothing is charged then.
#[derive(Debug)]
pub enum SendCodeError {
    /// The link is over.
    Over(Over),
    /// Its recipient is not reached by this channel.
    NoSuchChannel,
    /// As for every code: limits, the plan, the provider.
    Send(Box<ResendError>),
    /// Not the caller's doing.
    Failed(Failure),
}

fails!(SendCodeError);

impl From<ResendError> for SendCodeError {
    fn from(error: ResendError) -> Self {
        Self::Send(Box::new(error))
    }
}

impl From<SendError> for SendCodeError {
    fn from(error: SendError) -> Self {
        ResendError::from(error).into()
    }
}

/// How long a code of a link is good for, at most.
const VALIDITY_SECONDS: u32 = 300;

/// Sends a link's code by a channel: the one that is pending again (by its channel after the pause; by the other one at once),
/// or a new one. The first time the link is opened by it.
///
/// # Errors
/// [`SendCodeError`].
pub async fn send_code(
    op: &Operation<'_>,
    link: &Link,
    channel: Channel,
    before: Option<&PasscodeId>,
    client_ip: Option<IpAddr>,
) -> Result<PasscodeDocument, SendCodeError> {
    link.require_open(op.now).map_err(SendCodeError::Over)?;
    let is_offered = link.channels(&op.tenant.settings).iter().any(|(offered, _)| *offered == channel);
    let addresses = link.addresses().filter(|_| is_offered).ok_or(SendCodeError::NoSuchChannel)?;
    open(op, link).await?;
    op.audit.hold(true);
    let sent = send(op, link, addresses, channel, before, client_ip).await;
    op.audit.hold(false);
    op.audit.about(link.id.as_str(), sent.as_ref().ok().map(PasscodeDocument::to));
    sent
}

/// The pending passcode of a link, when this is one: it names the link, and its addresses are what they were.
///
/// # Errors
/// When the table does not answer.
pub(super) async fn pending(op: &Operation<'_>, link: &Link, id: &PasscodeId) -> Result<Option<Stored>, StoreError> {
    let stored = passcodes::load(op.app, &op.tenant.id, id, op.now).await?;
    Ok(stored.filter(|stored| is_of(op, link, stored) && stored.passcode.require_pending(op.now).is_ok()))
}

/// Whether a passcode is of this link, and of its recipient as the firm names them now.
pub(super) fn is_of(op: &Operation<'_>, link: &Link, stored: &Stored) -> bool {
    let binding = link.addresses().map(|addresses| addresses.binding(&op.ring, &op.tenant.id));
    stored.passcode.client_reference.as_deref() == Some(link.id.as_str())
        && binding.is_some_and(|binding| binding.as_slice() == stored.binding.as_slice())
}

async fn send(
    op: &Operation<'_>,
    link: &Link,
    recipient: Recipient,
    channel: Channel,
    before: Option<&PasscodeId>,
    client_ip: Option<IpAddr>,
) -> Result<PasscodeDocument, SendCodeError> {
    let pending = match before {
        Some(before) => pending(op, link, before).await?,
        None => None,
    };
    if let Some(pending) = pending {
        let is_other = pending.passcode.carrier().0 != channel;
        let why = if is_other { Again::OtherWay } else { Again::Asked };
        // Boxed, like the other: a whole flow within another is more than a thread's stack may hold.
        match Box::pin(resend_because(op, (&pending.passcode.id, None), Some(channel), why)).await {
            Err(ResendError::Over(_) | ResendError::NotFound) => {}
            outcome => return Ok(outcome?),
        }
    }
    let settings = &op.tenant.settings;
    let order = Order {
        recipient,
        channel: Some(channel),
        purpose: Purpose::access(),
        context: None,
        language: link.language(settings),
        time_zone: (settings.time_zone.clone(), TimeZone::get(&settings.time_zone).unwrap_or(TimeZone::UTC)),
        validity: SignedDuration::from_secs(i64::from(settings.policies.validity_seconds.min(VALIDITY_SECONDS))),
        code_length: settings.policies.code_length,
        client_reference: Some(link.id.to_string()),
        client_ip,
        strategy: Vec::new(),
        origin: op.pages_origin(),
        owner: None,
    };
    Ok(Box::pin(issue(op, order)).await?)
}

/// Notes that the link is opened, and tells it, once.
async fn open(op: &Operation<'_>, link: &Link) -> Result<(), SendCodeError> {
    if link.opened_at.is_some() {
        return Ok(());
    }
    let tenant = &op.tenant.id;
    let (key, id) = (store::key(tenant, &link.id), link.id.clone());
    let mut known = Known::default();
    let opened = store::mark_opened(tenant, &link.id, op.now);
    let transaction = Transaction::<SendCodeError>::new().learn("link", opened);
    let transaction = op.announce(transaction, &events::opened(link, op.now))?;
    if op.commit(transaction, &mut known).await?.is_done() {
        return Ok(());
    }
    // Opened by another request, or over.
    match store::open(op.app, tenant, known.get(&key), &id, op.now).await? {
        Some(found) => found.require_open(op.now).map_err(SendCodeError::Over),
        None => Err(SendCodeError::Over(Over::Canceled)),
    }
}
