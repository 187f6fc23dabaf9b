//! People as a screen shows them: what they are enrolled with, when they signed in last, and what keeps them out. A page without a
//! filter on the latter needs the accounts and one batch read; with one, a bounded walk goes on until the page is full.

use jiff::{SignedDuration, Timestamp};

use super::AdministrationError;
use super::enrollments::{Standing, kinds, standing};
use super::policy::fresh;
use crate::App;
use crate::accounts::model::{Account, Status};
use crate::accounts::places::{LOGIN_ID, factor_failures_key, login_id_key};
use crate::accounts::{list, people_store};
use crate::attempts::ladder::{Ladder, RECIPIENT};
use crate::attempts::store as failures;
use crate::failure::Failure;
use crate::ids::TenantId;
use crate::keys::KeyRing;
use crate::mfa_policy::{FactorKind, KeptPolicy};
use crate::operation::Operation;
use crate::sign_ins::last_store::{self, LastSignIn};
use crate::sign_ins::token::Assurance;
use crate::table::{Key, Known};

pub use crate::accounts::people_store::PeopleCounts;

/// Who did not sign in for so long is inactive.
pub const INACTIVE_AFTER: SignedDuration = SignedDuration::from_hours(24 * 30);
/// How many people are looked at together where a filter needs more than their accounts.
const LOOKED_AT: usize = 250;
/// How often that is done for one page.
const MOST_LOOKS: usize = 4;

/// Which people are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Filter {
    /// Enabled by the policy, and without a factor.
    NotEnrolled,
    /// With a factor.
    Enrolled,
    /// Whose last sign-in proved no second factor.
    PasswordAlone,
    /// Locked or waiting after failures at a factor, or waiting at sign-in from any network.
    Locked,
    /// Active for more than 30 days, and not signed in for as long.
    Inactive,
    /// Enabled and without a factor, and their grace is over.
    PastGrace,
    /// Who may not sign in.
    Disabled,
}

/// Who is looked for.
#[derive(Debug, Default)]
pub struct PeopleSearch<'a> {
    /// What words of the name or the login ID begin with.
    pub text: Option<&'a str>,
    /// The whole name of the organization.
    pub organization: Option<&'a str>,
    /// The role.
    pub role: Option<&'a str>,
    /// Which of them.
    pub filter: Option<Filter>,
}

/// A person.
#[derive(Debug)]
pub struct PersonRow {
    /// The account.
    pub account: Account,
    /// How far they are; none when nothing is asked of them.
    pub standing: Option<Standing>,
    /// The kinds of their factors, the one used last first.
    pub kinds: Vec<FactorKind>,
    /// Their last sign-in; none when they never did, or not since this is kept.
    pub last: Option<LastSignIn>,
    /// Until when nothing of theirs is compared; none when they need not wait.
    pub waits_until: Option<Timestamp>,
    /// Whether they failed so often at a factor that somebody has to unlock them.
    pub is_locked: bool,
}

/// A page of people, and the cursor of the next. A page may hold fewer than `limit`.
///
/// # Errors
/// For a cursor that is not one of this tenant's, or when the table does not answer.
pub async fn list(
    op: &Operation<'_>,
    search: &PeopleSearch<'_>,
    cursor: Option<&str>,
    limit: usize,
) -> Result<(Vec<PersonRow>, Option<String>), AdministrationError> {
    let policy = fresh(op).await?.mfa;
    let Some(filter) = search.filter.filter(|filter| filter.needs_more()) else {
        let (accounts, next) = accounts(op, search, &policy, cursor, limit).await?;
        return Ok((rows(op.app, &op.ring, &op.tenant.id, &policy, accounts, op.now).await?, next));
    };
    let (mut found, mut next) = (Vec::new(), cursor.map(str::to_owned));
    for _ in 0..MOST_LOOKS {
        let (looked_at, more) = look(op, search, &policy, next.as_deref(), LOOKED_AT).await?;
        let is_all = looked_at.len() < LOOKED_AT;
        let wanted = limit - found.len();
        let at = looked_at.iter().enumerate().filter(|(_, row)| row.is(filter, &policy, op.now)).map(|(at, _)| at);
        match at.take(wanted).enumerate().last() {
            // The page is full: it ends after the person who filled it, wherever in the walk they stand.
            Some((index, at)) if index + 1 == wanted => {
                let (upto, more) = look(op, search, &policy, next.as_deref(), at + 1).await?;
                found.extend(upto.into_iter().filter(|row| row.is(filter, &policy, op.now)).take(wanted));
                return Ok((found, more));
            }
            _ => found.extend(looked_at.into_iter().filter(|row| row.is(filter, &policy, op.now))),
        }
        next = more;
        // The walk came to its own bound, or to the end.
        if is_all || next.is_none() {
            break;
        }
    }
    Ok((found, next))
}

/// What is known of one account besides itself.
///
/// # Errors
/// When the table does not answer, or an item is garbled.
pub async fn row_of(op: &Operation<'_>, account: Account) -> Result<PersonRow, AdministrationError> {
    let policy = fresh(op).await?.mfa;
    let keys = keys_of(&op.ring, &op.tenant.id, &account);
    let known = op.app.table.read(keys.iter().cloned()).await?;
    Ok(PersonRow::new(account, &keys, &known, &policy, op.now)?)
}

/// How many people there are of each filter, as the daily walk counted them; none while it has not.
///
/// # Errors
/// When the table does not answer, or the item is garbled.
pub async fn counts(op: &Operation<'_>) -> Result<Option<PeopleCounts>, AdministrationError> {
    let item = op.app.table.get(&people_store::standing_key(&op.tenant.id)).await?;
    Ok(item.as_ref().map(people_store::read_standing).transpose()?)
}

async fn look(
    op: &Operation<'_>,
    search: &PeopleSearch<'_>,
    policy: &KeptPolicy,
    cursor: Option<&str>,
    limit: usize,
) -> Result<(Vec<PersonRow>, Option<String>), AdministrationError> {
    let (accounts, next) = accounts(op, search, policy, cursor, limit).await?;
    Ok((rows(op.app, &op.ring, &op.tenant.id, policy, accounts, op.now).await?, next))
}

/// The accounts that are looked for, as far as they say so themselves.
async fn accounts(
    op: &Operation<'_>,
    search: &PeopleSearch<'_>,
    policy: &KeptPolicy,
    cursor: Option<&str>,
    limit: usize,
) -> Result<(Vec<Account>, Option<String>), AdministrationError> {
    let is_found = |account: &Account| {
        search.role.is_none_or(|role| account.profile.role == role)
            && search.filter.is_none_or(|filter| filter.needs_more() || filter.is_of(account, policy, op.now))
    };
    let people = list::Search { text: search.text, organization: search.organization };
    Ok(list::find(op, &people, is_found, cursor, limit).await?)
}

/// What is shown of accounts: one batch read for all of them.
pub(super) async fn rows(
    app: &App,
    ring: &KeyRing,
    tenant: &TenantId,
    policy: &KeptPolicy,
    accounts: Vec<Account>,
    now: Timestamp,
) -> Result<Vec<PersonRow>, Failure> {
    let keys: Vec<[Key; 3]> = accounts.iter().map(|account| keys_of(ring, tenant, account)).collect();
    let known = app.table.read(keys.iter().flatten().cloned()).await?;
    accounts.into_iter().zip(&keys).map(|(account, keys)| PersonRow::new(account, keys, &known, policy, now)).collect()
}

fn keys_of(ring: &KeyRing, tenant: &TenantId, account: &Account) -> [Key; 3] {
    let login_id = &account.login_id;
    [
        last_store::key(tenant, &account.id),
        factor_failures_key(ring, tenant, login_id),
        login_id_key(ring, tenant, login_id),
    ]
}

impl Filter {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::NotEnrolled,
        Self::Enrolled,
        Self::PasswordAlone,
        Self::Locked,
        Self::Inactive,
        Self::PastGrace,
        Self::Disabled,
    ];

    /// Whether an account alone does not say it.
    fn needs_more(self) -> bool {
        matches!(self, Self::PasswordAlone | Self::Locked | Self::Inactive)
    }

    /// Whether an account is one of these, where it says so alone.
    fn is_of(self, account: &Account, policy: &KeptPolicy, now: Timestamp) -> bool {
        let is_awaited = || account.enabled_since(policy).is_some() && !account.enrollment.is_enrolled();
        match self {
            Self::NotEnrolled => is_awaited(),
            Self::Enrolled => account.status == Status::Active && account.enrollment.is_enrolled(),
            Self::PastGrace => is_awaited() && account.grace_until(policy).is_some_and(|until| until <= now),
            Self::Disabled => account.status != Status::Active,
            Self::PasswordAlone | Self::Locked | Self::Inactive => false,
        }
    }
}

impl PersonRow {
    fn new(
        account: Account,
        [last, factors, sign_ins]: &[Key; 3],
        known: &Known,
        policy: &KeptPolicy,
        now: Timestamp,
    ) -> Result<Self, Failure> {
        let admitted = |key: &Key, ladder: &Ladder| failures::read(known.get(key)).admit(ladder, now);
        let kept_out = [admitted(factors, &RECIPIENT), admitted(sign_ins, &LOGIN_ID)];
        let kept_out = kept_out.into_iter().filter_map(Result::err);
        let is_locked = kept_out.clone().any(|locked| locked.until.is_none());
        Ok(Self {
            standing: standing(policy, &account).map(|(standing, _)| standing),
            kinds: kinds(&account),
            last: last_store::read(known.get(last), now)?,
            waits_until: kept_out.filter_map(|locked| locked.until).max(),
            is_locked,
            account,
        })
    }

    /// Whether a filter shows the person.
    #[must_use]
    pub fn is(&self, filter: Filter, policy: &KeptPolicy, now: Timestamp) -> bool {
        match filter {
            Filter::PasswordAlone => self.last.as_ref().is_some_and(|last| last.assurance == Assurance::Aal1),
            Filter::Locked => self.is_locked || self.waits_until.is_some(),
            Filter::Inactive => {
                let since = self.last.as_ref().map_or(self.account.created_at, |last| last.at);
                self.account.status == Status::Active && since.max(self.account.created_at) + INACTIVE_AFTER <= now
            }
            Filter::NotEnrolled | Filter::Enrolled | Filter::PastGrace | Filter::Disabled => {
                filter.is_of(&self.account, policy, now)
            }
        }
    }
}

/// Adds people to the counts of the filters.
pub(super) fn add(counts: &mut PeopleCounts, rows: &[PersonRow], policy: &KeptPolicy) {
    let now = counts.counted_at;
    for row in rows {
        counts.all += 1;
        for filter in Filter::ALL {
            if row.is(filter, policy, now) {
                *counted(counts, filter) += 1;
            }
        }
    }
}

fn counted(counts: &mut PeopleCounts, filter: Filter) -> &mut u32 {
    match filter {
        Filter::NotEnrolled => &mut counts.not_enrolled,
        Filter::Enrolled => &mut counts.enrolled,
        Filter::PasswordAlone => &mut counts.password_alone,
        Filter::Locked => &mut counts.locked,
        Filter::Inactive => &mut counts.inactive,
        Filter::PastGrace => &mut counts.past_grace,
        Filter::Disabled => &mut counts.disabled,
    }
}
