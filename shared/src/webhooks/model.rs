//! What a webhook and a delivery are, in which order deliveries go out, and when one that failed goes out again. Pure.

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use crate::events::EventType;
use crate::ids::{DeliveryId, WebhookId};

/// The most webhooks of a tenant: each that subscribed is four more writes in the transaction of an event.
pub const MOST: usize = 10;
/// How long a secret that was replaced still signs (R57).
pub const ROTATION: SignedDuration = SignedDuration::from_hours(24);
/// How long deliveries are kept.
pub const KEPT: SignedDuration = SignedDuration::from_hours(24 * 30);
/// For how long a webhook may fail, without one success, before it is disabled.
const FAILS_FOR: SignedDuration = SignedDuration::from_hours(24 * 5);
/// How long a webhook may go without an attempt and still be failing: longer than any delivery waits between two of its own.
/// After that nobody knows how it would have answered meanwhile, and its failures are counted anew.
const QUIET: SignedDuration = SignedDuration::from_hours(24);
/// How long a call is one worker's alone: above the longest call.
pub const LEASE: SignedDuration = SignedDuration::from_secs(30);
/// How long after its first attempt a delivery that fails is given up.
const TRIED_FOR: SignedDuration = SignedDuration::from_hours(24);
/// The pauses after each failed attempt, in seconds: 5 s, 1, 5, 15 min, 1, 2, 4, 7 h, and what is left of 24 hours.
const PAUSES_SECONDS: [i64; 9] = [5, 60, 300, 900, 3_600, 7_200, 14_400, 25_200, 34_735];

/// Where a webhook stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, strum::IntoStaticStr, strum::EnumString)]
#[serde(try_from = "String")]
#[strum(serialize_all = "lowercase")]
pub enum Status {
    /// Events are sent to it.
    Active,
    /// Nothing is sent to it.
    Disabled,
}

impl TryFrom<String> for Status {
    type Error = &'static str;

    /// From text alone.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map_err(|_| "expected active or disabled")
    }
}

/// Why a webhook is disabled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumString)]
#[strum(serialize_all = "lowercase")]
pub enum Reason {
    /// The firm disabled it.
    Request,
    /// Its receiver answered 410.
    Gone,
    /// It failed for five days.
    Failures,
}

/// A webhook.
#[derive(Debug, Clone)]
pub struct Webhook {
    /// Its id.
    pub id: WebhookId,
    /// Where it is called.
    pub url: String,
    /// What it is told of.
    pub events: Vec<EventType>,
    /// Where it stands.
    pub status: Status,
    /// When it was made.
    pub created_at: Timestamp,
    /// When and why it was disabled.
    pub disabled: Option<(Timestamp, Reason)>,
    /// Its secret, sealed.
    pub secret: Vec<u8>,
    /// The secret before that, sealed, and until when it signs besides.
    pub previous: Option<(Vec<u8>, Timestamp)>,
    /// Its present failures; none after a success.
    pub failing: Option<Failing>,
    /// It answered nothing lately: until when no other call waits for it.
    pub waits_until: Option<Timestamp>,
    /// Counts the changes, for optimistic writes.
    pub version: i64,
}

/// The failures of a webhook with no success between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failing {
    /// The first.
    pub since: Timestamp,
    /// The last.
    pub last: Timestamp,
}

impl Failing {
    /// With one more.
    #[must_use]
    pub fn again(known: Option<Self>, now: Timestamp) -> Self {
        let goes_on = known.filter(|failing| now.duration_since(failing.last) <= QUIET);
        Self { since: goes_on.map_or(now, |failing| failing.since), last: now }
    }

    /// Whether the webhook is to be disabled.
    #[must_use]
    pub fn is_enough(self) -> bool {
        self.last.duration_since(self.since) >= FAILS_FOR
    }
}

/// Where a delivery stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumString)]
#[strum(serialize_all = "lowercase")]
pub enum DeliveryStatus {
    /// It is to be sent, for the first time or again.
    Pending,
    /// The receiver took it.
    Delivered,
    /// It was given up.
    Failed,
}

/// Why an attempt failed, as callers are told it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum Trouble {
    /// It answered, and not with success.
    Status,
    /// No answer in time.
    Timeout,
    /// No connection, or one that broke.
    Connection,
    /// The name leads to an address that is not called (R56).
    AddressNotAllowed,
    /// The webhook was disabled meanwhile.
    Disabled,
}

/// What has a name, the same for callers and in the table.
macro_rules! named {
    ($($of:ty),+) => {
        $(impl $of {
            /// Its name.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                self.into()
            }
        })+
    };
}

named!(Status, Reason, DeliveryStatus, Trouble);

/// One event on its way to one webhook.
#[derive(Debug, Clone)]
pub struct Delivery {
    /// Its id, the same at every attempt.
    pub id: DeliveryId,
    /// What the event happened to.
    pub subject: String,
    /// Its place among the deliveries of the same thing.
    pub order: String,
    /// The event.
    pub kind: EventType,
    /// The request's body.
    pub body: String,
    /// When the event was.
    pub created_at: Timestamp,
    /// Where it stands.
    pub status: DeliveryStatus,
    /// Attempts so far.
    pub attempts: u32,
    /// When the first of the present attempts was; a redelivery begins anew.
    pub first_attempt_at: Option<Timestamp>,
    /// When the last one was.
    pub last_attempt_at: Option<Timestamp>,
    /// What the receiver answered last.
    pub last_status: Option<u32>,
    /// Why the last one failed.
    pub trouble: Option<Trouble>,
    /// When the next one is.
    pub next_attempt_at: Option<Timestamp>,
    /// When it was delivered.
    pub delivered_at: Option<Timestamp>,
    /// Until when somebody makes an attempt.
    pub claimed_until: Option<Timestamp>,
    /// Of which tries its pauses are counted: a redelivery begins anew.
    pub tries: u32,
}

impl Delivery {
    /// What it is when it goes out once more.
    #[must_use]
    pub fn begun_again(self, now: Timestamp) -> Self {
        let (status, tries) = (DeliveryStatus::Pending, 0);
        Self { status, tries, first_attempt_at: None, claimed_until: None, next_attempt_at: Some(now), ..self }
    }
}

/// What became of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Called {
    /// Success: 2xx.
    Taken(u16),
    /// 410: the receiver wants no more.
    Gone,
    /// Anything else.
    Failed(Trouble, Option<u16>),
}

/// What is to be done with what waits for a webhook of one thing.
#[derive(Debug)]
pub enum Step<'a> {
    /// Nothing waits, or somebody is at it, who goes on when it is done.
    Nothing,
    /// Not before a moment.
    Later(Timestamp),
    /// This one is next.
    Attempt(&'a Delivery),
    /// The webhook is disabled: what waits is given up.
    GiveUp,
}

/// What to do with the deliveries of one thing that wait, in their order: always the first, so that a later one waits until
/// the earlier is delivered or failed.
#[must_use]
pub fn step<'a>(waiting: &'a [Delivery], webhook: &Webhook, now: Timestamp) -> Step<'a> {
    let Some(first) = waiting.iter().find(|delivery| delivery.status == DeliveryStatus::Pending) else {
        return Step::Nothing;
    };
    // Somebody is at it, or died at it: whoever looks again then finds out.
    if let Some(until) = first.claimed_until.filter(|until| *until > now) {
        return Step::Later(until);
    }
    if webhook.status == Status::Disabled {
        return Step::GiveUp;
    }
    match first.next_attempt_at.max(webhook.waits_until) {
        Some(at) if at > now => Step::Later(at),
        _ => Step::Attempt(first),
    }
}

/// When the attempt after the `tries`th failed one is; `None` when the delivery is given up: after 24 hours, however few
/// attempts there were room for.
#[must_use]
pub fn next_attempt(tries: u32, first: Timestamp, now: Timestamp) -> Option<Timestamp> {
    let end = first + TRIED_FOR;
    if now >= end {
        return None;
    }
    let index = usize::try_from(tries.saturating_sub(1)).unwrap_or(usize::MAX);
    let pause = PAUSES_SECONDS.get(index)?;
    Some((now + SignedDuration::from_secs(*pause)).min(end))
}

/// What a status code says of a call.
#[must_use]
pub fn judge(status: u16) -> Called {
    match status {
        200..=299 => Called::Taken(status),
        410 => Called::Gone,
        _ => Called::Failed(Trouble::Status, Some(status)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).unwrap()
    }

    fn webhook() -> Webhook {
        Webhook {
            id: WebhookId::new(&Random::system()),
            url: "https://acme.example/hook".into(),
            events: vec![EventType::PasscodeSent],
            status: Status::Active,
            created_at: at(0),
            disabled: None,
            secret: Vec::new(),
            previous: None,
            failing: None,
            waits_until: None,
            version: 1,
        }
    }

    fn delivery(status: DeliveryStatus) -> Delivery {
        Delivery {
            id: DeliveryId::new(&Random::system()),
            subject: "pc_1".into(),
            order: String::new(),
            kind: EventType::PasscodeSent,
            body: String::new(),
            created_at: at(0),
            status,
            attempts: 0,
            first_attempt_at: None,
            last_attempt_at: None,
            last_status: None,
            trouble: None,
            next_attempt_at: None,
            delivered_at: None,
            claimed_until: None,
            tries: 0,
        }
    }

    #[test]
    fn a_later_event_waits_until_the_earlier_is_delivered_or_failed() {
        use DeliveryStatus::{Delivered, Failed, Pending};
        let next = |stream: &[Delivery]| match step(stream, &webhook(), at(100)) {
            Step::Attempt(delivery) => stream.iter().position(|other| other.id == delivery.id),
            _ => None,
        };
        for (statuses, expected) in [
            (vec![Pending, Pending], Some(0)),
            (vec![Delivered, Pending, Pending], Some(1)),
            (vec![Failed, Pending], Some(1)),
            (vec![Delivered, Failed], None),
            (vec![], None),
        ] {
            let stream: Vec<_> = statuses.iter().map(|status| delivery(*status)).collect();
            assert_eq!(next(&stream), expected, "{statuses:?}");
        }
    }

    #[test]
    fn the_first_that_is_claimed_or_waits_holds_the_others_back() {
        let pending = || delivery(DeliveryStatus::Pending);
        let claimed = Delivery { claimed_until: Some(at(101)), ..pending() };
        assert!(matches!(step(&[claimed, pending()], &webhook(), at(100)), Step::Later(until) if until == at(101)));
        let abandoned = Delivery { claimed_until: Some(at(100)), ..pending() };
        assert!(matches!(step(&[abandoned, pending()], &webhook(), at(100)), Step::Attempt(_)));
        let waits = Delivery { next_attempt_at: Some(at(160)), ..pending() };
        assert!(
            matches!(step(&[waits.clone(), pending()], &webhook(), at(100)), Step::Later(until) if until == at(160))
        );
        let silent = Webhook { waits_until: Some(at(200)), ..webhook() };
        assert!(matches!(step(&[waits, pending()], &silent, at(170)), Step::Later(until) if until == at(200)));
        let disabled = Webhook { status: Status::Disabled, ..webhook() };
        assert!(matches!(step(&[pending()], &disabled, at(100)), Step::GiveUp));
    }

    #[test]
    fn pauses_grow_and_the_last_attempt_is_24_hours_after_the_first() {
        let (mut now, mut pauses) = (at(0), Vec::new());
        for tries in 1.. {
            let Some(next) = next_attempt(tries, at(0), now) else { break };
            pauses.push(next.duration_since(now).as_secs());
            now = next;
        }
        assert_eq!(pauses, PAUSES_SECONDS);
        assert!(pauses.is_sorted_by(|shorter, longer| shorter < longer));
        assert_eq!(now, at(24 * 3600));
    }

    #[test]
    fn after_24_hours_a_failure_is_the_last_however_few_there_were() {
        assert_eq!(next_attempt(2, at(0), at(24 * 3600)), None);
        assert_eq!(next_attempt(2, at(0), at(24 * 3600 - 1)), Some(at(24 * 3600)));
        assert_eq!(next_attempt(u32::MAX, at(0), at(1)), None);
    }

    #[test]
    fn a_status_is_success_gone_or_failure() {
        for status in [200, 201, 204, 299] {
            assert_eq!(judge(status), Called::Taken(status));
        }
        assert_eq!(judge(410), Called::Gone);
        for status in [100, 199, 300, 301, 302, 307, 308, 400, 401, 404, 429, 500, 503] {
            assert_eq!(judge(status), Called::Failed(Trouble::Status, Some(status)));
        }
    }

    /// Hours of the failures; since when it fails at the last one, and whether that is enough.
    #[test]
    fn five_days_of_failures_are_enough_and_days_without_an_attempt_are_none() {
        let hour = |hour: i64| at(hour * 3600);
        for (failures, since, is_enough) in [
            (&[0][..], 0, false),
            (&[0, 24, 48, 72, 96, 119], 0, false),
            (&[0, 24, 48, 72, 96, 120], 0, true),
            (&[0, 10, 24, 34, 48, 58, 72, 82, 96, 106, 120], 0, true),
            // One delivery that failed for a day, and one a week later.
            (&[0, 1, 10, 24, 192], 192, false),
            (&[0, 120], 120, false),
            (&[0, 1_000, 2_000], 2_000, false),
            // Four days, a day and an hour of quiet, four days.
            (&[0, 24, 48, 72, 96, 121, 145, 169, 193, 217], 121, false),
            (&[0, 24, 48, 72, 96, 121, 145, 169, 193, 217, 241], 121, true),
        ] {
            let failing = failures.iter().fold(None, |known, failure| Some(Failing::again(known, hour(*failure))));
            let failing = failing.expect("at least one");
            assert_eq!((failing.since, failing.is_enough()), (hour(since), is_enough), "{failures:?}");
        }
    }

    #[test]
    fn a_day_without_an_attempt_is_just_not_too_long() {
        let known = Some(Failing { since: at(0), last: at(100) });
        assert_eq!(Failing::again(known, at(100 + 24 * 3600)).since, at(0));
        assert_eq!(Failing::again(known, at(101 + 24 * 3600)).since, at(101 + 24 * 3600));
    }
}
