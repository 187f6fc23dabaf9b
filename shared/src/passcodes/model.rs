//! What a passcode is and what may happen to it: pure, with tables of cases. No AWS crate, no HTTP, no clock here.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::delivery::model::{Purpose, Send, SendStatus};
use crate::ids::PasscodeId;
use crate::recipients::Channel;
use crate::strategy::Strategy;

/// A resend repeats the code while at least this much validity is left.
pub const ROTATE_BELOW: SignedDuration = SignedDuration::from_secs(60);
/// The most sends that a record keeps, those that failed and were given back included: nobody can call a provider without
/// end for a number that refuses.
pub const RECORDED_SENDS: usize = 20;
/// A finished passcode stays readable for this long.
pub const READABLE: SignedDuration = SignedDuration::from_hours(24);

/// Where a passcode stands. Expired, exhausted and superseded are derived, not stored: no write is needed to be true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Status {
    /// Can be verified.
    Pending,
    /// Was verified.
    Verified,
    /// Its validity is over.
    Expired,
    /// Its attempts are used up.
    Exhausted,
    /// Was canceled.
    Canceled,
    /// A newer one took its place.
    Superseded,
    /// Could not be sent.
    Failed,
}

impl Status {
    /// As callers see it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// Why a passcode is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Over {
    /// Its validity has passed.
    Expired,
    /// It was verified before.
    AlreadyUsed,
    /// Its attempts are used up.
    AttemptsExhausted,
    /// It was canceled, or could not be sent.
    Canceled,
    /// A newer one took its place.
    Superseded,
}

/// Whether a code that works once is good at `now`. What was final first stays final.
///
/// # Errors
/// [`Over::AlreadyUsed`] or [`Over::Expired`].
pub fn require_unused(used_at: Option<Timestamp>, expires_at: Timestamp, now: Timestamp) -> Result<(), Over> {
    match used_at {
        Some(_) => Err(Over::AlreadyUsed),
        None if expires_at <= now => Err(Over::Expired),
        None => Ok(()),
    }
}

/// The part of the status that is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumString)]
#[strum(serialize_all = "lowercase")]
pub enum StoredStatus {
    /// Not finished by an act.
    Pending,
    /// Verified.
    Verified,
    /// Canceled.
    Canceled,
    /// Could not be sent.
    Failed,
}

/// A passcode's record.
#[derive(Debug, Clone)]
pub struct Passcode {
    /// Its id.
    pub id: PasscodeId,
    /// The stored part of its status.
    pub stored: StoredStatus,
    /// A newer one took its place.
    pub is_superseded: bool,
    /// What it proves.
    pub purpose: Purpose,
    /// Which code: a late resend makes the next one.
    pub generation: u32,
    /// Digits.
    pub code_length: u32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When the present code stops working.
    pub expires_at: Timestamp,
    /// How long a code is valid.
    pub validity: SignedDuration,
    /// When the next resend is allowed.
    pub resend_after: Timestamp,
    /// Attempts made.
    pub attempts: u32,
    /// Attempts allowed.
    pub attempt_limit: u32,
    /// Sends made (failed ones are given back).
    pub send_count: u32,
    /// Sends allowed.
    pub send_limit: u32,
    /// The caller's own reference.
    pub client_reference: Option<String>,
    /// When it was verified.
    pub verified_at: Option<Timestamp>,
    /// Its sends.
    pub sends: Vec<Send>,
    /// By which steps it goes on, when it has a strategy.
    pub strategy: Option<Strategy>,
}

impl Passcode {
    /// Where it stands at `now`. What was final first stays final.
    #[must_use]
    pub fn status(&self, now: Timestamp) -> Status {
        match self.stored {
            StoredStatus::Verified => Status::Verified,
            StoredStatus::Canceled => Status::Canceled,
            StoredStatus::Failed => Status::Failed,
            StoredStatus::Pending if self.attempts >= self.attempt_limit => Status::Exhausted,
            StoredStatus::Pending if self.is_superseded => Status::Superseded,
            StoredStatus::Pending if self.expires_at <= now => Status::Expired,
            StoredStatus::Pending => Status::Pending,
        }
    }

    /// `Ok` while it is pending, else why it is over.
    ///
    /// # Errors
    /// Why.
    pub fn require_pending(&self, now: Timestamp) -> Result<(), Over> {
        Err(match self.status(now) {
            Status::Pending => return Ok(()),
            Status::Verified => Over::AlreadyUsed,
            Status::Expired => Over::Expired,
            Status::Exhausted => Over::AttemptsExhausted,
            Status::Canceled | Status::Failed => Over::Canceled,
            Status::Superseded => Over::Superseded,
        })
    }

    /// The country of the text message that carried the present code last, where nothing else carried it later.
    #[must_use]
    pub fn carried_to(&self) -> Option<&str> {
        let last = self.sends.iter().rev().find(|send| send.carried(self.generation))?;
        last.charge.as_ref().map(|charge| charge.country.as_str())
    }

    /// The channels that carried the present code, or may have, with the masked address: each once, the latest last.
    #[must_use]
    pub fn carriers(&self) -> Vec<(Channel, &str)> {
        let mut carriers: Vec<(Channel, &str)> = Vec::new();
        for send in self.sends.iter().filter(|send| send.carried(self.generation)) {
            let carrier = (send.channel, send.to.as_str());
            carriers.retain(|known| *known != carrier);
            carriers.push(carrier);
        }
        carriers
    }

    /// What to name when one channel is to be named: the latest that carried the present code; when none did, the latest
    /// that was tried.
    #[must_use]
    pub fn carrier(&self) -> (Channel, &str) {
        let tried = || self.sends.last().map(|send| (send.channel, send.to.as_str()));
        self.carriers().last().copied().or_else(tried).unwrap_or((Channel::Email, ""))
    }

    /// Whether a channel carried nothing of the present code yet, and another one did.
    #[must_use]
    pub fn is_new_way(&self, channel: Channel) -> bool {
        let mut carriers = self.sends.iter().filter(|send| send.generation == self.generation);
        carriers.clone().next().is_some() && carriers.all(|send| send.channel != channel)
    }

    /// Whether a right code proves a channel: only when it alone carried the code.
    #[must_use]
    pub fn proves(&self, channel: Channel) -> bool {
        let mut carriers = self.carriers().into_iter().map(|(carrier, _)| carrier);
        carriers.next() == Some(channel) && carriers.all(|other| other == channel)
    }

    /// The strategy, while it goes on: the passcode can be verified, a step is left, and no message has arrived (E6).
    #[must_use]
    pub fn strategy_under_way(&self, now: Timestamp) -> Option<&Strategy> {
        let has_arrived =
            || self.sends.iter().any(|send| send.carried(self.generation) && send.status == SendStatus::Delivered);
        let strategy = self.strategy.as_ref().filter(|strategy| strategy.has_next())?;
        (self.status(now) == Status::Pending && !has_arrived()).then_some(strategy)
    }

    /// Attempts left.
    #[must_use]
    pub fn attempts_remaining(&self) -> u32 {
        self.attempt_limit.saturating_sub(self.attempts)
    }

    /// Sends left.
    #[must_use]
    pub fn sends_remaining(&self) -> u32 {
        self.send_limit.saturating_sub(self.send_count)
    }

    /// Whether a resend at `now` makes a new code: too little of the old one's validity is left.
    #[must_use]
    pub fn must_rotate(&self, now: Timestamp) -> bool {
        self.expires_at.duration_since(now) < ROTATE_BELOW
    }

    /// Whether it can still be read at `now`.
    #[must_use]
    pub fn is_readable(&self, now: Timestamp) -> bool {
        now < self.expires_at + READABLE
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::delivery::model::SendStatus;
    use crate::random::Random;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).unwrap()
    }

    fn passcode() -> Passcode {
        Passcode {
            id: PasscodeId::new(&Random::system()),
            stored: StoredStatus::Pending,
            is_superseded: false,
            purpose: Purpose::parse("sign_in").unwrap(),
            generation: 1,
            code_length: 6,
            created_at: at(0),
            expires_at: at(300),
            validity: SignedDuration::from_secs(300),
            resend_after: at(30),
            attempts: 0,
            attempt_limit: 5,
            send_count: 1,
            send_limit: 5,
            client_reference: None,
            verified_at: None,
            sends: Vec::new(),
            strategy: None,
        }
    }

    #[test]
    fn r66_what_works_once_is_good_once_until_its_end() {
        for (used, now, expected) in [
            (None, 59, Ok(())),
            (None, 60, Err(Over::Expired)),
            (Some(at(10)), 20, Err(Over::AlreadyUsed)),
            (Some(at(10)), 90, Err(Over::AlreadyUsed)),
        ] {
            assert_eq!(require_unused(used, at(60), at(now)), expected, "{used:?} at {now}");
        }
    }

    #[test]
    fn what_was_final_first_stays_final() {
        let exhausted = Passcode { attempts: 5, is_superseded: true, ..passcode() };
        let superseded = Passcode { is_superseded: true, ..passcode() };
        let verified = Passcode { stored: StoredStatus::Verified, attempts: 5, is_superseded: true, ..passcode() };
        for (passcode, now, expected) in [
            (passcode(), 299, Status::Pending),
            (passcode(), 300, Status::Expired),
            (exhausted, 900, Status::Exhausted),
            (superseded, 900, Status::Superseded),
            (verified, 900, Status::Verified),
        ] {
            assert_eq!(passcode.status(at(now)), expected);
        }
    }

    #[test]
    fn a_code_is_repeated_until_a_minute_is_left() {
        assert!(!passcode().must_rotate(at(240)));
        assert!(passcode().must_rotate(at(241)));
    }

    fn sent(channel: Channel, to: &str, generation: u32, status: SendStatus) -> Send {
        Send {
            channel,
            to: to.into(),
            at: at(0),
            status,
            generation,
            charge: None,
            received: None,
            is_settled: false,
            is_probe: false,
        }
    }

    #[test]
    fn the_other_way_is_new_once_for_each_code() {
        use Channel::{Email, Sms};
        use SendStatus::{Failed, Sent};
        let (phone, mail) = ("+33•••••••83", "a••@e••.com");
        for (sends, new) in [
            (vec![], vec![]),
            (vec![sent(Sms, phone, 1, Sent)], vec![Email]),
            (vec![sent(Sms, phone, 1, Failed)], vec![Email]),
            (vec![sent(Sms, phone, 1, Sent), sent(Email, mail, 1, Failed)], vec![]),
            (vec![sent(Sms, phone, 0, Sent), sent(Email, mail, 1, Sent)], vec![Sms]),
        ] {
            let passcode = Passcode { sends, ..passcode() };
            let found: Vec<_> = [Sms, Email].into_iter().filter(|channel| passcode.is_new_way(*channel)).collect();
            assert_eq!(found, new);
        }
    }

    #[test]
    fn only_a_channel_that_carried_the_code_alone_is_proven() {
        use Channel::{Email, Sms};
        use SendStatus::{Delivered, Failed, Sent, Unknown};
        let (phone, mail) = ("+33•••••••83", "a••@e••.com");
        for (sends, carriers, proven) in [
            (vec![sent(Sms, phone, 1, Sent)], vec![Sms], Some(Sms)),
            (vec![sent(Sms, phone, 1, Failed), sent(Email, mail, 1, Sent)], vec![Email], Some(Email)),
            (vec![sent(Sms, phone, 1, Unknown), sent(Email, mail, 1, Sent)], vec![Sms, Email], None),
            (
                vec![sent(Email, mail, 1, Sent), sent(Sms, phone, 1, Delivered), sent(Email, mail, 1, Sent)],
                vec![Sms, Email],
                None,
            ),
            (vec![sent(Sms, phone, 1, Failed)], vec![], None),
        ] {
            let passcode = Passcode { sends, ..passcode() };
            let found: Vec<_> = passcode.carriers().iter().map(|(channel, _)| *channel).collect();
            assert_eq!(found, carriers);
            for channel in [Sms, Email] {
                assert_eq!(passcode.proves(channel), proven == Some(channel), "{channel:?} of {carriers:?}");
            }
        }
        // A late resend made another code: what carried the old one proves nothing.
        let sends = vec![sent(Sms, phone, 1, Delivered), sent(Email, mail, 2, Sent)];
        let rotated = Passcode { sends, generation: 2, ..passcode() };
        assert!(rotated.proves(Email) && !rotated.proves(Sms));
        assert_eq!(rotated.carrier(), (Email, mail));
    }
}
