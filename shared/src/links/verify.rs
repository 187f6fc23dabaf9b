//! The code of a link: checked as every code is, and the link noted as verified with the write that uses it up. What it comes to
//! is good in this browser alone, for half an hour: whoever has the link afterwards, forwarded or found, proves it again.

use jiff::SignedDuration;

use super::LinkError;
use super::model::Link;
use super::send_code::is_of;
use super::store;
use crate::attempts::{Attempt, Consumption, Locked, check};
use crate::code::Code;
use crate::failure::Failure;
use crate::ids::{LinkId, PasscodeId};
use crate::operation::{Coded as _, Operation};
use crate::passcodes::model::{Over, StoredStatus};
use crate::passcodes::store::{self as passcodes, Stored};
use crate::passcodes::verify::{CodeAttempt, OnRight, Submission, VerifyError, note};
use crate::recipients::Channel;
use crate::table::{Item, Key, Known, Read as _, Transaction};

/// How long what was proven is good for.
const GOOD_FOR: SignedDuration = SignedDuration::from_mins(30);

/// That whoever is here is the recipient of a link. Nothing but a right code makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    link: LinkId,
    passcode: PasscodeId,
    is_by_email: bool,
}

impl Verified {
    /// Whether it is of this link.
    #[must_use]
    pub fn is_of(&self, link: &Link) -> bool {
        self.link == link.id
    }

    /// Whether the code went by mail alone: whoever typed it reads the recipient's mail.
    #[must_use]
    pub fn is_by_email(&self) -> bool {
        self.is_by_email
    }

    /// The passcode that proved it: what a page keeps, to ask [`verified`] with later.
    #[must_use]
    pub fn passcode(&self) -> &PasscodeId {
        &self.passcode
    }
}

/// Why a code did not open a link.
#[derive(Debug)]
pub enum VerifyCodeError {
    /// The link is over.
    Link(LinkError),
    /// The code, or its passcode: as for every code. [`Over::Superseded`] also where the number was replaced meanwhile.
    Code(VerifyError),
}

impl From<Over> for VerifyCodeError {
    fn from(over: Over) -> Self {
        Self::Link(LinkError::Over(over))
    }
}

impl<T: Into<Failure>> From<T> for VerifyCodeError {
    fn from(failure: T) -> Self {
        Self::Code(VerifyError::Failed(failure.into()))
    }
}

/// Checks the code of a link.
///
/// # Errors
/// [`VerifyCodeError`].
pub async fn verify_code(
    op: &Operation<'_>,
    link: &Link,
    passcode: &PasscodeId,
    code: Code,
) -> Result<Verified, VerifyCodeError> {
    link.require_open(op.now)?;
    let stored = passcodes::load(op.app, &op.tenant.id, passcode, op.now).await?;
    let stored = stored.ok_or(VerifyCodeError::Code(VerifyError::NotFound))?;
    if stored.passcode.client_reference.as_deref() != Some(link.id.as_str()) {
        return Err(VerifyCodeError::Code(VerifyError::NotFound));
    }
    // Sent to a number that the firm replaced: as dead as one that a newer code took the place of.
    if !is_of(op, link, &stored) {
        return Err(VerifyCodeError::Code(VerifyError::Over(Over::Superseded)));
    }
    let on_right: OnRight<'_, ()> = &|_| ((), Vec::new());
    let submission = Submission { code, context: None };
    let code = CodeAttempt::new(op, passcode, submission, on_right).telling();
    let mut attempt = LinkAttempt { link, code };
    let outcome = check(op, &mut attempt).await;
    if note(op, &outcome) {
        attempt.code.settle(op, outcome.is_ok()).await;
    }
    op.audit.about(link.id.as_str(), Some(stored.passcode.carrier().1));
    match outcome {
        Ok(()) => Ok(of(link, passcode, &stored)),
        // Nothing of the code: the link ended, or was changed, while it was checked.
        Err(VerifyError::Over(Over::Canceled)) => {
            let now = store::load(op.app, &op.tenant.id, &link.id, op.now).await?;
            match now.map(|link| link.require_open(op.now)) {
                Some(Err(over)) => Err(over.into()),
                None => Err(Over::Canceled.into()),
                Some(Ok(())) => Err(VerifyCodeError::Code(VerifyError::Over(Over::Superseded))),
            }
        }
        Err(error) => Err(VerifyCodeError::Code(error)),
    }
}

/// What a passcode proved of a link a while ago; `None` when nothing, or no longer.
///
/// # Errors
/// When the table does not answer.
pub async fn verified(op: &Operation<'_>, link: &Link, passcode: &PasscodeId) -> Result<Option<Verified>, LinkError> {
    let stored = passcodes::load(op.app, &op.tenant.id, passcode, op.now).await?;
    let proven = stored.filter(|stored| {
        let passcode = &stored.passcode;
        let is_good = passcode.verified_at.is_some_and(|at| at + GOOD_FOR > op.now);
        // A test recipient proves nothing (R60).
        is_good && passcode.stored == StoredStatus::Verified && is_of(op, link, stored) && !stored.is_test()
    });
    Ok(proven.map(|stored| of(link, passcode, &stored)))
}

fn of(link: &Link, passcode: &PasscodeId, stored: &Stored) -> Verified {
    let is_by_email = stored.passcode.proves(Channel::Email);
    Verified { link: link.id.clone(), passcode: passcode.clone(), is_by_email }
}

/// A code for a link: the passcode's own check, with the link's write where it is used up.
struct LinkAttempt<'a> {
    link: &'a Link,
    code: CodeAttempt<'a, ()>,
}

impl Attempt for LinkAttempt<'_> {
    type Proven = ();
    type Error = VerifyError;

    fn subject(&self) -> &str {
        self.code.subject()
    }

    fn keys(&self) -> Vec<Key> {
        self.code.keys()
    }

    async fn charge(
        &mut self,
        op: &Operation<'_>,
        known: &Known,
    ) -> Result<Transaction<'static, VerifyError>, VerifyError> {
        self.code.charge(op, known).await
    }

    async fn compare(&mut self, op: &Operation<'_>, known: &Known) -> Result<(), VerifyError> {
        self.code.compare(op, known).await?;
        // A test recipient proves nothing (R60): its code is never right here.
        if self.code.is_of_a_test() { Err(self.code.incorrect()) } else { Ok(()) }
    }

    fn consume(&mut self, op: &Operation<'_>, known: &Known) -> Consumption<(), VerifyError> {
        let (transaction, ()) = self.code.consume(op, known)?;
        let (version, link) = (self.link.version, self.link);
        let marked = store::mark_verified(&op.tenant.id, link, op.now);
        // What stands there instead is over, or of another recipient perhaps: nothing is proven of it.
        let other = move |item: Option<&Item>| {
            let is_same = item.and_then(|item| item.opt_number("version")) == Some(version);
            tracing::info!(is_same, "a link ended or changed while its code was checked");
            Some(VerifyError::Over(Over::Canceled))
        };
        Ok((transaction.judge("link", marked, other), ()))
    }
}

impl VerifyCodeError {
    /// The stable code, for logs and metrics.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Link(LinkError::Over(over)) => over.into(),
            Self::Link(LinkError::NotFound | LinkError::NotYours | LinkError::NotVerified) => "not-found",
            Self::Link(LinkError::Failed(failure)) => failure.code(),
            Self::Code(error) => error.code(),
        }
    }

    /// The lock, when it is one.
    #[must_use]
    pub fn locked(&self) -> Option<Locked> {
        match self {
            Self::Code(VerifyError::Locked(locked)) => Some(*locked),
            _ => None,
        }
    }
}
