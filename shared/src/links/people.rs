//! Who the recipient of a link is, as far as it can be known: somebody with an account, who signs in, or somebody who makes one
//! (A8).

use super::model::Link;
use crate::accounts::login_id::LoginId;
use crate::accounts::model::{Account, Status};
use crate::accounts::{by_email, store as accounts};
use crate::failure::Failure;
use crate::operation::Operation;

/// Which of A8's branches a link takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// Sign-in, with this login ID: the link is this account's, or meant for it.
    Account(LoginId),
    /// A login ID and a password are made.
    New {
        /// The login ID that the firm meant, or that an account without a password has.
        login_id: Option<LoginId>,
        /// Whether that account exists and waits for its first password.
        has_account_without_password: bool,
    },
}

/// Which branch a link takes now.
///
/// # Errors
/// When the table does not answer.
pub async fn who(op: &Operation<'_>, link: &Link) -> Result<Known, Failure> {
    if let Some(holder) = &link.holder {
        return Ok(Known::Account(holder.login_id.clone()));
    }
    if let Some(login_id) = &link.login_id {
        let account = accounts::load(op.app, &op.tenant.id, login_id).await?;
        return Ok(of_named(login_id, account.as_ref(), |account| link.may_be_of(account)));
    }
    let email = &link.recipient.email;
    Ok(of_address(&by_email::accounts(op.app, &op.ring, &op.tenant.id, email).await?))
}

/// The account at a login ID that the firm named.
fn of_named(login_id: &LoginId, account: Option<&Account>, may_be: impl Fn(&Account) -> bool) -> Known {
    match account {
        // Somebody else took the login ID, or the account has another address by now.
        Some(account) if !may_be(account) => Known::New { login_id: None, has_account_without_password: false },
        Some(account) if account.password.is_some() => Known::Account(account.login_id.clone()),
        Some(account) => {
            Known::New { login_id: Some(account.login_id.clone()), has_account_without_password: is_active(account) }
        }
        None => Known::New { login_id: Some(login_id.clone()), has_account_without_password: false },
    }
}

/// The accounts of an address that the firm named no login ID for.
fn of_address(accounts: &[Account]) -> Known {
    let mut signing_in = accounts.iter().filter(|account| account.password.is_some() && is_active(account));
    if let (Some(account), None) = (signing_in.next(), signing_in.next()) {
        return Known::Account(account.login_id.clone());
    }
    let mut waiting = accounts.iter().filter(|account| account.password.is_none() && is_active(account));
    match (waiting.next(), waiting.next()) {
        (Some(account), None) => {
            Known::New { login_id: Some(account.login_id.clone()), has_account_without_password: true }
        }
        // Whose account the firm has ended does not begin another by an older link.
        (None, _) => match accounts.iter().find(|account| !is_active(account)) {
            Some(account) if !accounts.iter().any(is_active) => Known::Account(account.login_id.clone()),
            _ => Known::New { login_id: None, has_account_without_password: false },
        },
        (Some(_), Some(_)) => Known::New { login_id: None, has_account_without_password: false },
    }
}

fn is_active(account: &Account) -> bool {
    account.status == Status::Active
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::accounts::hashing::PasswordHash;
    use crate::accounts::model::Profile;
    use crate::factors::model::Enrollment;
    use crate::ids::AccountId;
    use crate::random::Random;

    fn account(login_id: &str, has_password: bool, status: Status) -> Account {
        Account {
            id: AccountId::new(&Random::system()),
            login_id: LoginId::parse(login_id).unwrap(),
            profile: Profile {
                email: None,
                phone: None,
                country: None,
                name: None,
                role: "client".into(),
                organization: None,
                console: None,
            },
            status,
            password: has_password.then(|| PasswordHash::from_parts("x".into(), None)),
            enrollment: Enrollment::default(),
            sign_in_epoch: 1,
            reset_epoch: 1,
            created_at: Timestamp::UNIX_EPOCH,
            updated_at: Timestamp::UNIX_EPOCH,
            version: 1,
            indexed: None,
        }
    }

    fn login(text: &str) -> LoginId {
        LoginId::parse(text).unwrap()
    }

    fn new(login_id: Option<&str>, has_account_without_password: bool) -> Known {
        Known::New { login_id: login_id.map(login), has_account_without_password }
    }

    #[test]
    fn a8_a_named_login_id_leads_to_sign_in_once_it_has_a_password() {
        use Status::{Active, Disabled};
        let ana = login("Ana");
        for (account, expected) in [
            (None, new(Some("Ana"), false)),
            (Some(account("ana", false, Active)), new(Some("ana"), true)),
            (Some(account("ana", false, Disabled)), new(Some("ana"), false)),
            (Some(account("ana", true, Active)), Known::Account(login("ana"))),
            (Some(account("ana", true, Disabled)), Known::Account(login("ana"))),
        ] {
            assert_eq!(of_named(&ana, account.as_ref(), |_| true), expected);
        }
        let taken = account("ana", true, Active);
        assert_eq!(of_named(&ana, Some(&taken), |_| false), new(None, false), "somebody else's by now");
    }

    #[test]
    fn a8_an_address_of_exactly_one_account_with_a_password_takes_that_account() {
        use Status::{Active, Disabled};
        let (ana, bo) = (|has| account("ana", has, Active), |has| account("bo", has, Active));
        for (accounts, expected) in [
            (vec![], new(None, false)),
            (vec![ana(true)], Known::Account(login("ana"))),
            (vec![ana(true), bo(false)], Known::Account(login("ana"))),
            (vec![ana(true), bo(true)], new(None, false)),
            (vec![ana(true), account("bo", true, Disabled)], Known::Account(login("ana"))),
            (vec![ana(false)], new(Some("ana"), true)),
            (vec![ana(false), bo(false)], new(None, false)),
            (vec![account("bo", true, Disabled)], Known::Account(login("bo"))),
        ] {
            assert_eq!(of_address(&accounts), expected, "{accounts:?}");
        }
    }
}
