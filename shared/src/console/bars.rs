//! The two limits of a firm as bars, the same wherever they are shown: text messages of the month, and MFA licences.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::parts::{Bar, Tone};
use crate::mfa::usage::Licences;
use crate::pages::words::Words;
use crate::usage::report::SmsUsage;

/// The present month's text messages against the plan, with where the month is and where this leads.
#[must_use]
pub fn sms(words: &Words, usage: &SmsUsage, now: Timestamp) -> Bar {
    let (used, limit) = (count(usage.used), count(usage.limit));
    let today = now.to_zoned(TimeZone::UTC).date();
    let (day, days) = (count(i64::from(today.day())), count(i64::from(today.days_in_month())));
    let mut bar = with_texts(words, Bar::new(words.t("bar-sms"), used, limit, Some((day, days))), used, limit);
    bar.state = match (limit, limit.saturating_sub(used)) {
        (0, _) => words.t("bar-sms-none"),
        (_, 0) => words.t("bar-sms-over"),
        (_, left) => words.say("bar-used", &[("percent", &percent(used, limit)), ("left", &figure(words, left))]),
    };
    if limit > 0 {
        bar.pace = pace(words, used, limit, today);
    }
    bar
}

/// The MFA licences that people hold.
#[must_use]
pub fn licences(words: &Words, licences: &Licences) -> Bar {
    let (used, contracted) = (count(licences.used), count(licences.contracted));
    let mut bar = with_texts(words, Bar::new(words.t("bar-licences"), used, contracted, None), used, contracted);
    if (used, contracted) == (0, 0) {
        // Nothing of nothing: nobody can enrol, which is not good.
        bar.tone = Tone::Warn;
    }
    bar.state = match (contracted, contracted.checked_sub(used)) {
        (0, Some(_)) => words.t("bar-licences-none"),
        (_, Some(0)) => words.t("bar-licences-over"),
        (_, Some(left)) => {
            words.say("bar-used", &[("percent", &percent(used, contracted)), ("left", &figure(words, left))])
        }
        (_, None) => words.say("bar-licences-exceeded", &[("more", &figure(words, used - contracted))]),
    };
    bar
}

/// Where the month is, and where it leads if it goes on so.
fn pace(words: &Words, used: u64, limit: u64, today: Date) -> String {
    let (day, days) = (count(i64::from(today.day())), count(i64::from(today.days_in_month())));
    let of_month = [("day", figure(words, day)), ("days", figure(words, days))];
    let say = |name: &str, more: Option<(&'static str, String)>| {
        let values: Vec<_> = of_month.iter().cloned().chain(more).collect();
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        words.say(name, &values)
    };
    match leads(used, limit, day, days) {
        Leads::Nowhere => say("bar-pace-none", None),
        Leads::Within(total) => say("bar-pace-within", Some(("total", figure(words, total)))),
        Leads::Over(last) => {
            let last = i8::try_from(last).ok().and_then(|day| Date::new(today.year(), today.month(), day).ok());
            // A moment that is of this day almost wherever the firm is.
            let at = last.and_then(|last| last.at(10, 30, 0, 0).to_zoned(TimeZone::UTC).ok());
            say("bar-pace-over", at.map(|at| ("date", words.day(at.timestamp()))))
        }
    }
}

/// Where a month leads if it goes on as it went.
#[derive(Debug, PartialEq, Eq)]
enum Leads {
    /// There is nothing to go by, or it is used up already.
    Nowhere,
    /// So much by its end, which the plan has.
    Within(u64),
    /// The plan is used up on this day.
    Over(u64),
}

fn leads(used: u64, limit: u64, day: u64, days: u64) -> Leads {
    if used == 0 || used >= limit || day == 0 {
        return Leads::Nowhere;
    }
    let total = used.saturating_mul(days) / day;
    if total <= limit {
        return Leads::Within(total);
    }
    Leads::Over(limit.saturating_mul(day).div_ceil(used).clamp(day, days))
}

fn with_texts(words: &Words, mut bar: Bar, used: u64, limit: u64) -> Bar {
    let mark = |percent: &str| words.say("bar-mark", &[("percent", percent)]);
    bar.value = words.say("bar-of", &[("used", &figure(words, used)), ("limit", &figure(words, limit))]);
    bar.marks = [mark("80"), mark("100")];
    bar
}

fn percent(used: u64, limit: u64) -> String {
    (used.saturating_mul(100) / limit.max(1)).to_string()
}

fn figure(words: &Words, number: u64) -> String {
    words.figure(i64::try_from(number).unwrap_or(i64::MAX))
}

/// A count as a document has it: what is below nothing is nothing.
fn count(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::delivery::messages::Language;
    use crate::pages::words::Part;

    #[test]
    fn a_month_leads_where_it_goes_on_to() {
        for (used, limit, day, days, expected) in [
            (0, 2_500, 18, 30, Leads::Nowhere),
            (2_500, 2_500, 18, 30, Leads::Nowhere),
            (900, 2_500, 18, 30, Leads::Within(1_500)),
            (2_105, 2_500, 18, 30, Leads::Over(22)),
            (2_499, 2_500, 30, 30, Leads::Within(2_499)),
            (2_000, 2_500, 1, 31, Leads::Over(2)),
        ] {
            assert_eq!(leads(used, limit, day, days), expected, "{used} of {limit} on {day} of {days}");
        }
    }

    #[test]
    fn bars_say_what_is_left_and_where_it_leads() {
        let now: Timestamp = "2026-11-18T16:05:00Z".parse().unwrap();
        let words = Words::of(Language::En, "UTC", now).unwrap().with(Part::Console).unwrap();
        let usage = |used, limit| SmsUsage {
            limit,
            used,
            remaining: limit - used,
            by_country: std::collections::BTreeMap::new(),
            by_day: std::collections::BTreeMap::new(),
        };
        let bar = sms(&words, &usage(2_105, 2_500), now);
        assert!(bar.value.contains("2,105") && bar.state.contains("395"), "{} {}", bar.value, bar.state);
        assert!(bar.pace.contains("22 Nov 2026") || bar.pace.contains("Nov 22, 2026"), "{}", bar.pace);
        assert!(sms(&words, &usage(0, 0), now).pace.is_empty());
        let of =
            |used, contracted: i64| licences(&words, &Licences { contracted, used, left: (contracted - used).max(0) });
        for (used, contracted, said) in [(61, 150, "89"), (150, 150, "password"), (24, 20, "4"), (0, 0, "No")] {
            assert!(of(used, contracted).state.contains(said), "{}", of(used, contracted).state);
        }
    }
}
