//! Making a link: one transaction for its record, its places in the lists, its mail's job and the idempotency row.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::document::LinkDocument;
use super::model::{Link, LinkMail};
use super::order::{Draft, LinkOrder};
use super::store;
use crate::accounts::model::Account;
use crate::accounts::{by_email, store as accounts};
use crate::delivery::allowance::address_key;
use crate::delivery::model::{Send, SendStatus};
use crate::delivery::suppressions;
use crate::failure::{Failure, fails};
use crate::faults::Faults;
use crate::idempotency::{Conflict, Earlier};
use crate::ids::LinkId;
use crate::jobs::Job;
use crate::operation::{Coded, Operation};
use crate::recipients::Channel;
use crate::sealed_answer::SealedAnswer;
use crate::table::{Item, Transaction};

/// Why a link was not made.
#[derive(Debug, Serialize, Deserialize)]
pub enum CreateError {
    /// The request's faults.
    #[serde(skip)]
    Invalid(Faults),
    /// The account that it is meant for has another address.
    #[serde(skip)]
    OtherEmail,
    /// The idempotency key.
    #[serde(skip)]
    Conflict(Conflict),
    /// Not the caller's doing.
    #[serde(skip)]
    Failed(Failure),
}

fails!(CreateError);

impl From<Conflict> for CreateError {
    fn from(conflict: Conflict) -> Self {
        Self::Conflict(conflict)
    }
}

impl Coded for CreateError {
    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "invalid-request",
            Self::OtherEmail => "conflict",
            Self::Conflict(conflict) => conflict.code(),
            Self::Failed(failure) => failure.code(),
        }
    }

    fn is_final(&self) -> bool {
        false
    }
}

/// Under what an answer is kept: whoever has a link's URL can open it.
const KEPT_AS: &str = "link-answer";

/// Makes a link and has it mailed.
///
/// # Errors
/// [`CreateError`].
pub async fn create(op: &Operation<'_>, order: &LinkOrder) -> Result<LinkDocument, CreateError> {
    let tenant = &op.tenant.id;
    let mut known = op.read([]).await?;
    if let Some(Earlier::Outcome(outcome)) = op.earlier(&known)? {
        return again(op, outcome).await;
    }
    let account = meant(op, order).await?;
    let draft = order.read(account.as_ref(), &op.tenant.settings, op.now).map_err(CreateError::Invalid)?;
    let email = &draft.recipient.email;
    op.audit.about("link", Some(&email.masked()));
    let other = account.as_ref().and_then(|account| account.profile.email.as_ref());
    if other.is_some_and(|other| other.canonical() != email.canonical()) {
        return Err(CreateError::OtherEmail);
    }
    let limits = address_key(tenant, &email.hash(&op.ring, tenant));
    op.app.table.read_into(&mut known, [limits.clone()]).await?;
    let mut link = link_of(op, draft)?;
    op.audit.about(link.id.as_str(), Some(&link.recipient.email.masked()));
    loop {
        if let Some(Earlier::Outcome(outcome)) = op.earlier(&known)? {
            return again(op, outcome).await;
        }
        let (send, is_to_be_sent) = next_mail(op, &link, known.get(&limits));
        link.mails = vec![LinkMail { send, fault: None }];
        let document = LinkDocument::new(&link, op.now);
        let created = store::create(tenant, &link, &op.ring, &op.app.random);
        let transaction = Transaction::<CreateError>::new().learn_each("link", created);
        let transaction = with_mail(op, transaction, &link.id, 1, is_to_be_sent)?;
        let transaction = op.begin_concluded(transaction, &SealedAnswer::of(op, KEPT_AS, &document)?)?;
        if op.commit(op.audited(transaction, "ok"), &mut known).await?.is_done() {
            return Ok(document);
        }
    }
}

/// The first answer again.
async fn again(op: &Operation<'_>, kept: Result<SealedAnswer, CreateError>) -> Result<LinkDocument, CreateError> {
    let document: LinkDocument = kept?.open(op, KEPT_AS).await?;
    op.audit.about(document.id.as_str(), None);
    Ok(document)
}

/// The mail that comes next, and whether there is anything to do for it: a test recipient gets nothing (R60), and an address
/// that its provider spoke against is not mailed (R59).
pub(super) fn next_mail(op: &Operation<'_>, link: &Link, limits: Option<&Item>) -> (Send, bool) {
    let addresses = link.addresses().map(|all| all.address_hashes(&op.ring, &op.tenant.id)).unwrap_or_default();
    let is_test = op.tenant.test_recipient(&addresses, op.now).is_some();
    let is_suppressed = suppressions::store::reason(limits).is_some();
    let status = match (is_test, is_suppressed) {
        (true, _) => SendStatus::Sent,
        (false, true) => SendStatus::Failed,
        (false, false) => SendStatus::Sending,
    };
    if is_test {
        op.audit.is_of_a_test();
    }
    let send = Send {
        channel: Channel::Email,
        to: link.recipient.email.masked(),
        at: op.now,
        status,
        generation: link.next_mail(),
        charge: None,
        received: None,
        is_settled: false,
        is_probe: false,
    };
    (send, status == SendStatus::Sending)
}

/// With the job that mails it, when there is anything to mail.
pub(super) fn with_mail<'c, E>(
    op: &Operation<'_>,
    transaction: Transaction<'c, E>,
    link: &LinkId,
    number: u32,
    is_to_be_sent: bool,
) -> Result<Transaction<'c, E>, crate::table::StoreError> {
    if !is_to_be_sent {
        return Ok(transaction);
    }
    let job = Job::LinkMail { tenant: op.tenant.id.clone(), link: link.clone(), number };
    op.with_job(transaction, &job, op.now)
}

/// The account that a link is meant for, when there is one: the login ID's, or the one with a password that the address has.
async fn meant(op: &Operation<'_>, order: &LinkOrder) -> Result<Option<Account>, Failure> {
    let tenant = &op.tenant.id;
    match (order.login_id(), order.email()) {
        (Some(login_id), _) => accounts::load(op.app, tenant, &login_id).await,
        (None, Some(email)) => {
            let found = by_email::accounts(op.app, &op.ring, tenant, &email).await?;
            let mut with_password = found.into_iter().filter(|account| account.password.is_some());
            Ok(with_password.next().filter(|_| with_password.next().is_none()))
        }
        (None, None) => Ok(None),
    }
}

fn link_of(op: &Operation<'_>, draft: Draft) -> Result<Link, Failure> {
    let address = op.app.public_url();
    let address = address.ok_or_else(|| Failure::Defect("the public address is not known".into()))?;
    Ok(Link {
        id: LinkId::new(&op.app.random),
        recipient: draft.recipient,
        login_id: draft.login_id,
        role: draft.role,
        organization: draft.organization,
        opened_items: vec![None; draft.items.len()],
        items: draft.items,
        message: draft.message,
        locale: draft.locale,
        secret: Zeroizing::new(op.app.random.token()),
        pages: address.pages(&op.tenant.slug),
        created_at: op.now,
        expires_at: draft.expires_at,
        revoked_at: None,
        opened_at: None,
        verified_at: None,
        active_at: None,
        holder: None,
        mails: Vec::new(),
        version: 1,
    })
}
