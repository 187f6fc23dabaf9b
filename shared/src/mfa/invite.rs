//! Inviting staff to enrol (D4): one mail per person and enabling. A policy's change records a job that walks the accounts; for
//! each person not invited yet, one transaction marks the account and records the mail. So the walk may die, run twice, or
//! meet an import that marks by itself: the mark is the truth. Whoever is made, or becomes staff, while the policy stands is
//! marked by that write.

use std::collections::HashSet;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::App;
use crate::accounts::consequences::{AskedBy, Writing};
use crate::accounts::login_id::LoginId;
use crate::accounts::model::Account;
use crate::accounts::store as accounts;
use crate::delivery::messages::Language;
use crate::delivery::messages::mfa_notices::EnrollInvitation;
use crate::delivery::send::{Outgoing, send};
use crate::failure::Failure;
use crate::jobs::mail::{JobMail, done};
use crate::jobs::model::Whom;
use crate::jobs::run::{Done, JobError};
use crate::jobs::store::JobKey;
use crate::jobs::{Job, Recorded};
use crate::table::{Item, Key, Known, Range, Read as _, Transaction};
use crate::tenants::model::Tenant;

/// How many people one run marks at most, and how many accounts it reads: some seconds, well within the worker's time.
const MOST_MARKED: usize = 300;
const MOST_READ: usize = 5_000;
/// How many accounts are read at a time.
const READ_AT_A_TIME: i32 = 500;

/// Invites the staff whom the policy of this version enables, from `after` on. The walk of a policy that was changed since is
/// over: the change began its own.
///
/// # Errors
/// When it is to be tried again: it goes on from where this run began.
pub async fn walk(
    app: &App,
    tenant: &Tenant,
    version: i64,
    after: Option<String>,
    now: Timestamp,
) -> Result<Done, JobError> {
    let roles = staff_enabled(tenant);
    if tenant.mfa.version != version || roles.is_empty() {
        return Ok(Done::All);
    }
    let (mut marked, mut read) = (0, 0);
    let mut range = Range { after, ..Range::all(accounts::partition(&tenant.id), "", READ_AT_A_TIME) };
    loop {
        let page = app.table.query(&range).await?;
        for item in page.items {
            let key = Key::of(&item)?;
            range.after = Some(key.sk.clone());
            read += 1;
            if roles.contains(item.text("role")?) && mark(app, tenant, key, item, now).await? {
                marked += 1;
            }
            if marked >= MOST_MARKED {
                break;
            }
        }
        let is_at_end = page.next.is_none() && marked < MOST_MARKED;
        if is_at_end {
            return Ok(Done::All);
        }
        if marked >= MOST_MARKED || read >= MOST_READ {
            let next = Job::InviteStaff { tenant: tenant.id.clone(), version, after: range.after };
            return Ok(Done::GoesOn(next, SignedDuration::ZERO));
        }
    }
}

/// The roles of staff of whom the policy enables anybody.
fn staff_enabled(tenant: &Tenant) -> HashSet<&str> {
    let rules = tenant.mfa.policy.enabled_for.iter().map(|rule| rule.role.as_str());
    rules.filter(|name| tenant.settings.roles.iter().any(|role| role.staff && role.name == *name)).collect()
}

/// Marks a person who is to be invited, with the job that mails it; whether there was anything to do.
async fn mark(app: &App, tenant: &Tenant, key: Key, item: Item, now: Timestamp) -> Result<bool, JobError> {
    let ring = app.keys.ring().await?;
    let jobs = Recorded::default();
    let writing =
        Writing { app, tenant, ring: &ring, now, jobs: &jobs, licences: None, audit: None, asked_by: AskedBy::Others };
    let mut known = Known::default();
    known.learn(key.clone(), Some(item));
    loop {
        let Some(item) = known.get(&key) else { return Ok(false) };
        let before = accounts::open(app, item).await?;
        let mut after = Account { version: before.version + 1, ..before.clone() };
        let transaction = writing.put(Some(&before), &mut after, Transaction::<Failure>::new())?;
        if after.enrollment.invited_for_ms == before.enrollment.invited_for_ms {
            return Ok(false);
        }
        if app.table.commit(transaction, &mut known).await?.is_done() {
            app.queue.send_recorded(&jobs, now).await;
            return Ok(true);
        }
    }
}

/// Mails an invitation, if the person is still to be invited for the same enabling: it may be long ago, or taken back.
///
/// # Errors
/// When it is to be tried again.
pub async fn mail(
    app: &App,
    tenant: &Tenant,
    whom: &Whom,
    enabling_ms: i64,
    job: &JobKey,
    now: Timestamp,
) -> Result<Done, JobError> {
    let Some(account) = load(app, tenant, whom).await? else { return Ok(Done::All) };
    let is_enabled = account.enabled_since(&tenant.mfa).is_some_and(|since| since <= enabling_ms);
    let is_of_it = account.enrollment.invited_for_ms == Some(enabling_ms);
    let Some(email) = &account.profile.email else { return Ok(Done::All) };
    if !is_enabled || !is_of_it || account.enrollment.is_enrolled() {
        return Ok(Done::All);
    }
    let settings = &tenant.settings;
    let time_zone = TimeZone::get(&settings.time_zone).unwrap_or(TimeZone::UTC);
    let invitation = EnrollInvitation {
        firm: &settings.name,
        language: Language::choose(None, &settings.locale),
        name: account.profile.name.as_deref(),
        grace_until: account.grace_until(&tenant.mfa).filter(|until| *until > now),
        time_zone: &time_zone,
    };
    let mail = invitation.mail().map_err(|error| Failure::Defect(error.to_string()))?;
    let outgoing = Outgoing::Email { to: vec![email.clone()], mail };
    done(send(app, &tenant.id, &outgoing, &JobMail(job), now).await?)
}

/// The account of somebody whom a job is about, as it is now, unless another stands under that login ID.
///
/// # Errors
/// When the table does not answer.
pub(super) async fn load(app: &App, tenant: &Tenant, whom: &Whom) -> Result<Option<Account>, JobError> {
    let Ok(login_id) = LoginId::parse(&whom.login_id) else { return Ok(None) };
    let account = accounts::load(app, &tenant.id, &login_id).await?;
    Ok(account.filter(|account| account.id == whom.account))
}
