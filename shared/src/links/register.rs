//! A new recipient makes a login ID and a password (A8), or gives the account that the firm made for them its first one: one
//! transaction with the link that becomes theirs. It never signs in by itself.

use super::activate::{Bound, bound};
use super::model::Link;
use super::people::{Known, who};
use super::verify::Verified;
use super::{LinkError, store};
use crate::accounts::login_id::LoginId;
use crate::accounts::manage::{create_along, set_first_along};
use crate::accounts::model::{Account, Profile};
use crate::accounts::password::ChosenPassword;
use crate::accounts::{ChosenError, store as accounts};
use crate::failure::Failure;
use crate::operation::Operation;
use crate::recipients::{Email, Phone};
use crate::table::StoreError;
use crate::tenants::model::Settings;

/// Why no account was made.
#[derive(Debug)]
pub enum RegisterError {
    /// The link leads nowhere, is somebody's, or nobody proved here that it is theirs.
    Link(LinkError),
    /// Its recipient has an account with a password: sign in.
    HasAccount(LoginId),
    /// The login ID or the password cannot be taken.
    Chosen(ChosenError),
}

impl From<LinkError> for RegisterError {
    fn from(error: LinkError) -> Self {
        Self::Link(error)
    }
}

impl From<ChosenError> for RegisterError {
    fn from(error: ChosenError) -> Self {
        Self::Chosen(error)
    }
}

impl From<Failure> for RegisterError {
    fn from(failure: Failure) -> Self {
        Self::Link(failure.into())
    }
}

impl From<StoreError> for RegisterError {
    fn from(error: StoreError) -> Self {
        Self::Link(error.into())
    }
}

impl From<Bound> for RegisterError {
    fn from(bound: Bound) -> Self {
        match bound {
            Bound::Refused => Self::Link(LinkError::NotYours),
            Bound::Failed(error) => error.into(),
        }
    }
}

/// Makes the account of a link's recipient, with what the firm said of the person.
///
/// # Errors
/// [`RegisterError`]; nothing is made then.
pub async fn register(
    op: &Operation<'_>,
    link: &Link,
    verified: &Verified,
    login_id: &LoginId,
    chosen: ChosenPassword,
) -> Result<Account, RegisterError> {
    link.require_open(op.now).map_err(LinkError::from)?;
    if !verified.is_of(link) {
        return Err(LinkError::NotVerified.into());
    }
    if link.holder.is_some() {
        return Err(LinkError::NotYours.into());
    }
    let proposed = match who(op, link).await? {
        Known::Account(login_id) => return Err(RegisterError::HasAccount(login_id)),
        Known::New { login_id, .. } => login_id,
    };
    if !may_choose(login_id, proposed.as_ref(), &link.recipient.email) {
        return Err(ChosenError::Taken.into());
    }
    let made = match accounts::load(op.app, &op.tenant.id, login_id).await? {
        None => {
            let profile = profile(link, &op.tenant.settings);
            create_along(op, login_id, profile, chosen, |account, transaction| {
                Ok(bound(op, link, account, transaction)?)
            })
            .await
        }
        // The firm made it for this address, and nobody uses it yet.
        Some(account)
            if account.password.is_none()
                && link.may_be_of(&account)
                // Its own mail, or its own number: a number that the link alone knows opens no account.
                && (verified.is_by_email() || has_number_of(link, &account))
                && login_id.is_same_spelling(&account.login_id) =>
        {
            set_first_along(op, &account, chosen, |account, transaction| Ok(bound(op, link, account, transaction)?))
                .await
        }
        Some(_) => Err(ChosenError::Taken.into()),
    };
    match made {
        // Over, or somebody else's: the link says which.
        Err(RegisterError::Link(LinkError::NotYours)) => {
            let found = store::load(op.app, &op.tenant.id, &link.id, op.now).await?.ok_or(LinkError::NotFound)?;
            found.require_open(op.now).map_err(LinkError::from)?;
            Err(LinkError::NotYours.into())
        }
        made => made,
    }
}

/// Whether a recipient may have a login ID that they typed: the one that the firm proposes and no other, where it does; an email
/// address only where it is their own, for another's may be meant for an account that the firm has yet to make.
fn may_choose(typed: &LoginId, proposed: Option<&LoginId>, own: &Email) -> bool {
    if let Some(proposed) = proposed {
        return typed.folded() == proposed.folded();
    }
    let is_own = || Email::parse(typed.as_given()).is_ok_and(|typed| typed.canonical() == own.canonical());
    !typed.as_given().contains('@') || is_own()
}

fn has_number_of(link: &Link, account: &Account) -> bool {
    let number = link.recipient.phone.as_ref().map(Phone::e164);
    number.is_some() && number == account.profile.phone.as_deref()
}

fn profile(link: &Link, settings: &Settings) -> Profile {
    let (recipient, blank) = (&link.recipient, Profile::blank(settings));
    Profile {
        email: Some(recipient.email.clone()),
        phone: recipient.phone.as_ref().map(|phone: &Phone| phone.e164().to_owned()),
        country: recipient.country.clone(),
        name: recipient.name.clone(),
        // A role that the firm has no more is as good as none.
        role: link.role.clone().filter(|role| settings.has_role(role)).unwrap_or(blank.role),
        organization: link.organization.clone(),
        console: None,
    }
}
