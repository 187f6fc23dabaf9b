//! What a browser's row is for, and how long it lives. Pure, with a table of cases.

use jiff::{SignedDuration, Timestamp};

use crate::tenants::model::Policies;

/// What a row is for. A token of one purpose is nothing at another (R63).
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Purpose {
    /// A person who signed in.
    SignedIn,
    /// A person on their way in: between the password and the second step, or enrolling.
    SigningIn,
    /// A person who proved a factor for an application that checked the first one by itself: signed in at that application alone.
    Prompted,
    /// A recipient at a link, before they signed in.
    Link,
    /// A password that is being reset.
    Reset,
}

impl Purpose {
    /// How long it may rest before it ends; whatever its life, where it may rest all of it.
    #[must_use]
    pub fn idle(self, policies: &Policies) -> Option<SignedDuration> {
        let minutes = policies.session_idle_minutes;
        (self == Self::SignedIn).then(|| SignedDuration::from_mins(i64::from(minutes)))
    }

    /// How long one that begins now may live at most.
    #[must_use]
    pub fn longest(self, policies: &Policies) -> SignedDuration {
        match self {
            Self::SignedIn => SignedDuration::from_hours(i64::from(policies.session_hours)),
            // A sign-in takes ten minutes at most, and an enrolment fifteen from where it begins.
            Self::SigningIn => SignedDuration::from_mins(30),
            // Until their recovery codes are kept, and the application has its code.
            Self::Prompted => SignedDuration::from_mins(20),
            // As long as a code lives, and time to choose a password after it.
            Self::Link => SignedDuration::from_mins(30),
            // A code, as often as it may be sent, and the grant after it.
            Self::Reset => SignedDuration::from_mins(60),
        }
    }
}

/// How long a row lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lives {
    /// When it ends, whatever happens.
    pub ends_at: Timestamp,
    /// When the browser was seen last.
    pub seen_at: Timestamp,
}

/// How often a browser that is there is noted.
const TOUCHED_EVERY: SignedDuration = SignedDuration::from_mins(1);

impl Lives {
    /// Whether it still lives at `now`.
    #[must_use]
    pub fn is_alive(&self, idle: Option<SignedDuration>, now: Timestamp) -> bool {
        now < self.ends_at && idle.is_none_or(|idle| now < self.seen_at + idle)
    }

    /// Whether it is to be noted that the browser is there.
    #[must_use]
    pub fn is_to_touch(&self, now: Timestamp) -> bool {
        now >= self.seen_at + TOUCHED_EVERY
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r63_a_session_ends_by_its_clock_and_by_rest() {
        let at = |minutes: i64| Timestamp::from_second(minutes * 60).unwrap();
        let lives = Lives { ends_at: at(480), seen_at: at(100) };
        let half_an_hour = Some(SignedDuration::from_mins(30));
        for (idle, now, expected) in [
            (half_an_hour, 100, true),
            (half_an_hour, 129, true),
            (half_an_hour, 130, false),
            (None, 130, true),
            (None, 479, true),
            (None, 480, false),
        ] {
            assert_eq!(lives.is_alive(idle, at(now)), expected, "{idle:?} at {now}");
        }
        let busy = Lives { seen_at: at(479), ..lives };
        assert!(busy.is_alive(half_an_hour, at(479)) && !busy.is_alive(half_an_hour, at(480)));
        assert!(!busy.is_to_touch(at(479)) && busy.is_to_touch(at(480)));
    }
}
