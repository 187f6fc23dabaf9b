//! Which people are counted together, and what a change of an account moves in these counts. Pure.

use std::collections::BTreeMap;
use std::ops::{Add, AddAssign, Sub};

use sha2::{Digest as _, Sha256};

use super::login_id::LoginId;
use super::model::{Account, Status};

/// Over how many items each count is spread, by the login ID: what an import writes at once are accounts of different ones.
pub const SHARDS: usize = 16;

/// People who are counted together: those of a role, or those of an organization in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Group {
    /// The role.
    pub role: String,
    /// The organization, folded; none for everybody of the role.
    pub organization: Option<String>,
}

/// How many people there are, or how many more.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Who may sign in.
    pub active: i64,
    /// Who of them has a factor, and with it a licence: not an administrator whom no policy enables.
    pub enrolled: i64,
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { active: self.active + other.active, enrolled: self.enrolled + other.enrolled }
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Count {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self { active: self.active - other.active, enrolled: self.enrolled - other.enrolled }
    }
}

/// In which shard an account is counted, whatever becomes of it.
#[must_use]
pub fn shard_of(login_id: &LoginId) -> usize {
    let hash = Sha256::digest(login_id.folded().as_bytes());
    usize::from(hash.first().copied().unwrap_or(0)) % SHARDS
}

/// What an account adds to a count.
#[must_use]
pub fn counted(account: &Account) -> Count {
    let is_active = account.status == Status::Active;
    Count { active: is_active.into(), enrolled: (is_active && account.enrollment.holds_seat()).into() }
}

/// The groups in which an account is counted.
#[must_use]
pub fn groups_of(account: &Account) -> Vec<Group> {
    let role = &account.profile.role;
    let organization = account.folded_organization();
    let of_organization = organization.map(|name| Group { role: role.clone(), organization: Some(name) });
    std::iter::once(Group { role: role.clone(), organization: None }).chain(of_organization).collect()
}

/// What a change of an account adds to the counts: nothing where nothing changes. An account that is made has no `before`,
/// one that is deleted no `after`.
#[must_use]
pub fn moved(before: Option<&Account>, after: Option<&Account>) -> BTreeMap<Group, Count> {
    let mut moved: BTreeMap<Group, Count> = BTreeMap::new();
    for (account, sign) in [(before, -1), (after, 1)] {
        let Some(account) = account else { continue };
        let count = counted(account);
        for group in groups_of(account) {
            *moved.entry(group).or_default() += Count { active: sign * count.active, enrolled: sign * count.enrolled };
        }
    }
    moved.retain(|_, count| *count != Count::default());
    moved
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::accounts::model::Profile;
    use crate::factors::model::{Enrollment, Factor, Proof};
    use crate::ids::{AccountId, FactorId};
    use crate::random::Random;

    fn account(role: &str, organization: Option<&str>, status: Status, is_enrolled: bool) -> Account {
        let random = Random::system();
        let factor = Factor {
            id: FactorId::new(&random),
            name: "Phone".into(),
            created_ms: 1,
            last_used_ms: None,
            proof: Proof::Sms { phone: "+33612345678".into() },
        };
        let organization = organization.map(str::to_owned);
        Account {
            id: AccountId::new(&random),
            login_id: LoginId::parse("ana").expect("a login ID"),
            profile: Profile {
                email: None,
                phone: None,
                country: None,
                name: None,
                role: role.into(),
                organization,
                console: None,
            },
            status,
            password: None,
            enrollment: Enrollment {
                factors: is_enrolled.then_some(factor).into_iter().collect(),
                ..Default::default()
            },
            sign_in_epoch: 1,
            reset_epoch: 1,
            created_at: Timestamp::UNIX_EPOCH,
            updated_at: Timestamp::UNIX_EPOCH,
            version: 1,
            indexed: None,
        }
    }

    /// A role, an organization, how many more are active and enrolled.
    type Moved = (&'static str, Option<&'static str>, i64, i64);
    /// What happens, the account before and after, and what that moves.
    type Case = (&'static str, Option<Account>, Option<Account>, Vec<Moved>);

    #[test]
    fn a_change_moves_what_it_changes_and_nothing_else() {
        use Status::{Active, Disabled};
        let client = |organization, status, is_enrolled| account("client", organization, status, is_enrolled);
        let cases: Vec<Case> = vec![
            ("made", None, Some(client(None, Active, false)), vec![("client", None, 1, 0)]),
            ("made disabled", None, Some(client(None, Disabled, false)), vec![]),
            (
                "made in an organization",
                None,
                Some(client(Some("ACME"), Active, false)),
                vec![("client", None, 1, 0), ("client", Some("acme"), 1, 0)],
            ),
            ("renamed", Some(client(None, Active, true)), Some(client(None, Active, true)), vec![]),
            (
                "written in capitals",
                Some(client(Some("Acme"), Active, false)),
                Some(client(Some("ACME"), Active, false)),
                vec![],
            ),
            (
                "moved",
                Some(client(Some("a"), Active, true)),
                Some(client(Some("b"), Active, true)),
                vec![("client", Some("a"), -1, -1), ("client", Some("b"), 1, 1)],
            ),
            (
                "of another role",
                Some(client(Some("a"), Active, false)),
                Some(account("corporate_user", Some("a"), Active, false)),
                vec![
                    ("client", None, -1, 0),
                    ("client", Some("a"), -1, 0),
                    ("corporate_user", None, 1, 0),
                    ("corporate_user", Some("a"), 1, 0),
                ],
            ),
            (
                "enrolled",
                Some(client(None, Active, false)),
                Some(client(None, Active, true)),
                vec![("client", None, 0, 1)],
            ),
            (
                "disabled",
                Some(client(None, Active, true)),
                Some(client(None, Disabled, false)),
                vec![("client", None, -1, -1)],
            ),
            ("deleted", Some(client(None, Active, true)), None, vec![("client", None, -1, -1)]),
            ("deleted when disabled", Some(client(None, Disabled, false)), None, vec![]),
        ];
        for (what, before, after, expected) in cases {
            let found = moved(before.as_ref(), after.as_ref());
            let found: Vec<_> = found
                .iter()
                .map(|(group, count)| {
                    (group.role.as_str(), group.organization.as_deref(), count.active, count.enrolled)
                })
                .collect();
            assert_eq!(found, expected, "{what}");
        }
    }

    #[test]
    fn an_account_stays_in_its_shard_and_accounts_are_spread() {
        let shard = |text: &str| shard_of(&LoginId::parse(text).expect("a login ID"));
        assert_eq!(shard("Ana"), shard("ANA"));
        let mut sizes = [0_u32; SHARDS];
        (0..1_600).for_each(|index| sizes[shard(&format!("person-{index}"))] += 1);
        assert!(sizes.iter().all(|size| (50..150).contains(size)), "{sizes:?}");
    }
}
