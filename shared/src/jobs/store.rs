//! Jobs in the table: ordered by when they are due, over a few partitions so that no one of them gets hot. Who looks for
//! what is due reads nothing else.

use jiff::{SignedDuration, Timestamp};

use super::model::Job;
use crate::ids::JobId;
use crate::random::Random;
use crate::table::{Builder, Item, Key, Range, Read, StoreError, TENANT_ATTRIBUTE, Write};

/// Over how many partitions jobs are spread: each takes a thousand writes a second.
pub const SHARDS: usize = 4;
/// How long a claim lasts: above the worker's timeout, so that only a dead function's job is taken over.
const LEASE: SignedDuration = SignedDuration::from_secs(150);
/// How long after a sweep has put a job on the queue another one does: while a queue is long, that is enough.
const SWEPT: SignedDuration = SignedDuration::from_mins(5);
/// How long a job that was given up is kept.
const FAILED_KEPT: SignedDuration = SignedDuration::from_hours(24 * 14);

/// Where a job is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobKey {
    shard: usize,
    sort: String,
}

/// A job as recorded.
#[derive(Debug, Clone)]
pub struct Stored {
    /// Where it is.
    pub key: JobKey,
    /// What it is.
    pub job: Job,
    /// How often it was begun.
    pub tries: u32,
    /// Until when somebody else does it.
    pub claimed_until: Option<Timestamp>,
    /// When a sweep last put it on the queue.
    pub swept_at: Option<Timestamp>,
}

impl JobKey {
    /// A place for a new job that is due at a moment.
    #[must_use]
    pub fn new(due: Timestamp, random: &Random) -> Self {
        let id = JobId::new(random);
        Self { shard: random.below(SHARDS), sort: format!("{:014}#{id}", due.as_millisecond()) }
    }

    /// When the job is due.
    #[must_use]
    pub fn due(&self) -> Timestamp {
        let milliseconds = self.sort.split('#').next().and_then(|text| text.parse().ok()).unwrap_or(0);
        Timestamp::from_millisecond(milliseconds).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// As the queue carries it.
    #[must_use]
    pub fn to_text(&self) -> String {
        format!("{}/{}", self.shard, self.sort)
    }

    /// Back from the queue.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (shard, sort) = text.split_once('/')?;
        let (due, id) = sort.split_once('#')?;
        let is_due = due.len() == 14 && due.bytes().all(|byte| byte.is_ascii_digit());
        let shard = shard.parse().ok().filter(|shard| *shard < SHARDS)?;
        (is_due && JobId::parse(id).is_some()).then(|| Self { shard, sort: sort.to_owned() })
    }

    /// Its item.
    #[must_use]
    pub fn item(&self) -> Key {
        Key::global(partition(self.shard), self.sort.clone())
    }
}

fn partition(shard: usize) -> String {
    format!("JOBS#{shard}")
}

/// What is due in one partition before a moment, oldest first.
#[must_use]
pub fn due_before(shard: usize, moment: Timestamp, after: Option<String>) -> Range {
    let before = format!("{:014}", moment.as_millisecond().max(0) + 1);
    Range { before: Some(before), after, ..Range::all(partition(shard), "", 100) }
}

/// Records a job, with `tries` made before.
///
/// # Errors
/// When it cannot be written as JSON: a defect.
pub fn record(key: &JobKey, job: &Job, tries: u32) -> Result<Write, StoreError> {
    let item = item(job, tries)?.with("due", key.due());
    Ok(Write::create(key.item(), item))
}

/// Claims a job that nobody does, and counts the try.
#[must_use]
pub fn claim(key: &JobKey, now: Timestamp) -> Write {
    Write::update(key.item(), "SET #claimed_until = :until ADD #tries :one")
        .when("attribute_exists(#pk) AND (attribute_not_exists(#claimed_until) OR #claimed_until <= :now)")
        .value(":until", now + LEASE)
        .value(":now", now)
        .value(":one", 1_i64)
}

/// Marks that what the job sends is being handed over, once for all tries.
#[must_use]
pub fn hand_over(key: &JobKey, now: Timestamp) -> Write {
    Write::update(key.item(), "SET #handed_over = :now")
        .when("attribute_exists(#pk) AND attribute_not_exists(#handed_over)")
        .value(":now", now)
}

/// Takes that back: it certainly did not go out.
#[must_use]
pub fn take_back(key: &JobKey) -> Write {
    Write::update(key.item(), "REMOVE #handed_over").when("attribute_exists(#pk)")
}

/// Notes that a sweep puts it on the queue.
#[must_use]
pub fn sweep(key: &JobKey, now: Timestamp) -> Write {
    Write::update(key.item(), "SET #swept = :now").when("attribute_exists(#pk)").value(":now", now)
}

/// Removes a job that is done.
#[must_use]
pub fn done(key: &JobKey) -> Write {
    Write::delete(key.item())
}

/// Keeps a job that was given up, for people to look at.
///
/// # Errors
/// As [`record`].
pub fn give_up(key: &JobKey, job: &Job, tries: u32, why: &str, now: Timestamp) -> Result<Write, StoreError> {
    let item = item(job, tries)?.with("why", why).ttl(now + FAILED_KEPT);
    Ok(Write::put(Key::global("JOBS#FAILED", key.sort.clone()), item))
}

/// Reads a job.
///
/// # Errors
/// When it is garbled.
pub fn read(key: JobKey, item: &Item) -> Result<Stored, StoreError> {
    Ok(Stored {
        key,
        job: serde_json::from_str(item.text("job")?).map_err(|_| StoreError::Corrupt("job"))?,
        tries: item.count("tries")?,
        claimed_until: item.opt_time("claimed_until"),
        swept_at: item.opt_time("swept"),
    })
}

/// Reads a job of a list.
///
/// # Errors
/// As [`read`].
pub fn read_listed(shard: usize, item: &Item) -> Result<Stored, StoreError> {
    read(JobKey { shard, sort: Key::of(item)?.sk }, item)
}

impl Stored {
    /// Whether a sweep at `now` should put it on the queue.
    #[must_use]
    pub fn is_to_be_swept(&self, now: Timestamp) -> bool {
        self.claimed_until.is_none_or(|until| until <= now) && self.swept_at.is_none_or(|at| at + SWEPT <= now)
    }
}

fn item(job: &Job, tries: u32) -> Result<Builder, StoreError> {
    let text = serde_json::to_string(job).map_err(|_| StoreError::Corrupt("job"))?;
    let tenant = job.goes_with().map(crate::ids::TenantId::as_str);
    Ok(Builder::new().with("job", text).with("tries", tries).with_some(TENANT_ATTRIBUTE, tenant))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_reads_back_and_strangers_do_not() {
        let due = Timestamp::from_millisecond(1_795_269_791_123).unwrap();
        let key = JobKey::new(due, &Random::system());
        assert_eq!(JobKey::parse(&key.to_text()), Some(key.clone()));
        assert_eq!(key.due(), due);
        let id = key.sort.split('#').nth(1).unwrap().to_owned();
        for bad in ["", "1", "9/01795269791123#x", "1/1#jb_x", &format!("4/{}", key.sort), &format!("1/1#{id}")] {
            assert_eq!(JobKey::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_sweep_leaves_alone_what_is_claimed_or_was_just_swept() {
        let now = Timestamp::from_second(1000).unwrap();
        let job = Job::PurgeTenant { tenant: crate::ids::TenantId::new(&Random::system()), after: None, is_last: true };
        let stored = |claimed: Option<i64>, swept: Option<i64>| Stored {
            key: JobKey::new(now, &Random::system()),
            job: job.clone(),
            tries: 0,
            claimed_until: claimed.map(|at| Timestamp::from_second(at).unwrap()),
            swept_at: swept.map(|at| Timestamp::from_second(at).unwrap()),
        };
        for (claimed, swept, expected) in [
            (None, None, true),
            (Some(1000), None, true),
            (Some(1001), None, false),
            (None, Some(999), false),
            (None, Some(700), true),
        ] {
            assert_eq!(stored(claimed, swept).is_to_be_swept(now), expected, "{claimed:?} {swept:?}");
        }
    }
}
