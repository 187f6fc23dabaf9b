//! What the macros of `shared/templates/console/parts.html` read. Words come from the screens: nothing here is a text of its own.

use super::chart::{self, DayChart};

/// A page of a screen that has several: `parts::tabs`.
pub struct Tab {
    /// What it is called.
    pub label: String,
    /// Where it is.
    pub url: String,
    /// How many things wait or are there.
    pub count: Option<String>,
    /// Whether this is it.
    pub is_current: bool,
}

/// A filter as a count that one can press: `parts::chips`.
pub struct Chip {
    /// What it leaves: "Locked".
    pub label: String,
    /// How many there are; `None` where that is not counted.
    pub count: Option<String>,
    /// The list with it; of the current one, the list without.
    pub url: String,
    /// Whether the list is filtered by it.
    pub is_current: bool,
}

/// A moment: `parts::time`.
#[derive(Clone, Default)]
pub struct TimeText {
    /// As people say it: "2 hours ago".
    pub text: String,
    /// The whole of it: "27 November 2026 at 16:05 UTC".
    pub exact: String,
    /// RFC 3339, for machines.
    pub iso: String,
}

/// What stands below a list: `parts::pager`.
#[derive(Default)]
pub struct Pager {
    /// What is shown: "50 people", or "".
    pub shown: String,
    /// The next page; `None` on the last.
    pub next_url: Option<String>,
    /// "Next page".
    pub next: String,
    /// The first page; `None` on the first.
    pub first_url: Option<String>,
    /// "First page".
    pub first: String,
}

/// One of a list that drops down: `parts::select_field`.
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What it says.
    pub label: String,
    /// Whether it is the present one.
    pub is_chosen: bool,
}

/// How a limit fares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Below 80 %.
    Good,
    /// From 80 %.
    Warn,
    /// Used up.
    Over,
}

impl Tone {
    /// That of so much used of a limit. Nothing of nothing is good: there is no plan to fare badly.
    #[must_use]
    pub fn of(used: u64, limit: u64) -> Self {
        let (used, limit) = (u128::from(used), u128::from(limit));
        if used >= limit && used > 0 {
            Self::Over
        } else if used * 100 >= limit * 80 && used > 0 {
            Self::Warn
        } else {
            Self::Good
        }
    }

    /// The class of `console.css`.
    #[must_use]
    pub fn class(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Over => "over",
        }
    }

    /// The drawing beside its words.
    #[must_use]
    pub fn icon(self) -> &'static str {
        match self {
            Self::Good => "done",
            Self::Warn => "gauge",
            Self::Over => "warning",
        }
    }
}

/// What is used of a limit: `parts::bar`. Its lengths are percentages of the whole picture, which is the limit, or what is used
/// where that is more.
pub struct Bar {
    /// What is measured: "SMS in November".
    pub label: String,
    /// "2,105 of 2,500".
    pub value: String,
    /// What that means, in words: "84 % used, 395 left".
    pub state: String,
    /// Where the month is and where this leads: "Day 18 of 30: at this pace the plan lasts until 27 November"; "" for what no
    /// month measures.
    pub pace: String,
    /// "80 %" and "100 %", as the reader's language writes them.
    pub marks: [String; 2],
    /// How it fares.
    pub tone: Tone,
    fill: String,
    at_80: String,
    at_100: String,
    at_pace: String,
}

impl Bar {
    /// So much used of a limit; with texts to be filled in. `elapsed`: how much of the month is over, as days of days.
    #[must_use]
    pub fn new(label: String, used: u64, limit: u64, elapsed: Option<(u64, u64)>) -> Self {
        let whole = used.max(limit);
        // Rounded up, so that a mark is not met before its time.
        let mark = |percent: u128| u64::try_from((u128::from(limit) * percent).div_ceil(100)).unwrap_or(u64::MAX);
        let at = |part: u64| if limit == 0 { String::new() } else { chart::percentage(part, whole) };
        Self {
            label,
            value: String::new(),
            state: String::new(),
            pace: String::new(),
            marks: ["80%".to_owned(), "100%".to_owned()],
            tone: Tone::of(used, limit),
            fill: chart::percentage(used, whole),
            at_80: at(mark(80)),
            at_100: at(limit),
            at_pace: elapsed.map_or_else(String::new, |(days, of)| {
                let limit = u128::from(limit) * u128::from(days) / u128::from(of.max(1));
                at(u64::try_from(limit).unwrap_or(u64::MAX))
            }),
        }
    }

    /// How long the filled part is.
    #[must_use]
    pub fn fill(&self) -> &str {
        &self.fill
    }

    /// Where 80 % of the limit are; "" without a limit.
    #[must_use]
    pub fn at_80(&self) -> &str {
        &self.at_80
    }

    /// Where the limit is; "" without one.
    #[must_use]
    pub fn at_100(&self) -> &str {
        &self.at_100
    }

    /// Where an even use of the month would be; "" where no month measures.
    #[must_use]
    pub fn at_pace(&self) -> &str {
        &self.at_pace
    }

    /// Whether the limit is within the picture rather than its end.
    #[must_use]
    pub fn is_exceeded(&self) -> bool {
        !self.at_100.is_empty() && self.at_100 != "100.00%"
    }
}

/// A picture of days with its numbers as a table: `parts::chart`.
pub struct Chart {
    /// The picture, drawn by [`chart`]; "" when there is nothing to draw.
    pub svg: String,
    /// What its series are.
    pub keys: Vec<Key>,
    /// What is said instead, when there is nothing to draw.
    pub empty: String,
    /// What opens the table: "As a table".
    pub as_table: String,
    /// What the table is, for whoever cannot see the page: the picture's title.
    pub caption: String,
    /// The table's columns: the day's, then one a series.
    pub columns: Vec<String>,
    /// Its rows: the day, then a number a series.
    pub rows: Vec<Vec<String>>,
}

/// A series of a [`Chart`]: its name and its sum, which is its direct label.
pub struct Key {
    /// "Sent".
    pub label: String,
    /// "12,431".
    pub total: String,
}

/// The words of a [`Chart`].
pub struct ChartWords {
    /// What the first column of its table is: "Day".
    pub day: String,
    /// What its series are called: one or two.
    pub series: Vec<String>,
    /// What is said when there is nothing to draw.
    pub empty: String,
    /// What opens the table.
    pub as_table: String,
}

impl Chart {
    /// A picture of days.
    #[must_use]
    pub fn of_days(days: &DayChart<'_>, words: ChartWords) -> Self {
        let number = days.number;
        let firsts = days.days.iter().fold(0_u64, |sum, day| sum.saturating_add(day.first));
        let seconds = days.days.iter().fold(0_u64, |sum, day| sum.saturating_add(day.second.unwrap_or(0)));
        let row = |day: &chart::Day| {
            let numbers = [Some(day.first), day.second].into_iter().flatten().map(number);
            [day.label.clone()].into_iter().chain(numbers).collect()
        };
        let key = |(label, total): (&String, u64)| Key { label: label.clone(), total: number(total) };
        Self {
            svg: days.svg(),
            keys: words.series.iter().zip([firsts, seconds]).map(key).collect(),
            empty: words.empty,
            as_table: words.as_table,
            caption: days.title.to_owned(),
            rows: days.days.iter().map(row).collect(),
            columns: [words.day].into_iter().chain(words.series).collect(),
        }
    }
}

/// A line of a list of bars, of a country for example: `parts::bar_list`.
pub struct BarLine {
    /// "France".
    pub label: String,
    /// What it leads to; "" for nothing.
    pub url: String,
    /// "1,204".
    pub value: String,
    /// What more there is to say: "94 % verified".
    pub detail: String,
    /// The bar, drawn by [`chart::lying_bar`].
    pub svg: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_warns_at_80_percent_and_is_over_at_100() {
        let cases = [
            (0, 0, Tone::Good),
            (0, 2_500, Tone::Good),
            (1_999, 2_500, Tone::Good),
            (2_000, 2_500, Tone::Warn),
            (2_499, 2_500, Tone::Warn),
            (2_500, 2_500, Tone::Over),
            (1, 0, Tone::Over),
            (u64::MAX, u64::MAX, Tone::Over),
        ];
        for (used, limit, tone) in cases {
            assert_eq!(Tone::of(used, limit), tone, "{used} of {limit}");
        }
    }

    #[test]
    fn a_bar_is_its_limit_or_what_is_more() {
        let bar = |used, limit, elapsed| Bar::new(String::new(), used, limit, elapsed);
        let within = bar(625, 2_500, Some((15, 30)));
        assert_eq!(
            [within.fill(), within.at_80(), within.at_100(), within.at_pace()],
            ["25.00%", "80.00%", "100.00%", "50.00%"]
        );
        assert!(!within.is_exceeded());
        let exceeded = bar(40, 20, None);
        assert_eq!(
            [exceeded.fill(), exceeded.at_80(), exceeded.at_100(), exceeded.at_pace()],
            ["100.00%", "40.00%", "50.00%", ""]
        );
        assert!(exceeded.is_exceeded());
        let none = bar(0, 0, Some((1, 0)));
        assert_eq!([none.fill(), none.at_80(), none.at_100(), none.at_pace()], ["0.00%", "", "", ""]);
        assert_eq!(bar(u64::MAX, u64::MAX, Some((30, 30))).at_pace(), "100.00%");
    }

    #[test]
    fn a_chart_has_its_numbers_as_a_table() {
        let days = [chart::Day { label: "1".into(), said: String::new(), first: 3, second: Some(2) }];
        let days =
            DayChart { id: "c", title: "T", description: "", days: &days, number: &|number| format!("{number}.") };
        let words = ChartWords {
            day: "Day".into(),
            series: vec!["Sent".into(), "Verified".into()],
            empty: String::new(),
            as_table: String::new(),
        };
        let chart = Chart::of_days(&days, words);
        assert_eq!(chart.columns, ["Day", "Sent", "Verified"]);
        assert_eq!(chart.rows, [["1", "3.", "2."]]);
        assert_eq!(chart.keys.iter().map(|key| key.total.as_str()).collect::<Vec<_>>(), ["3.", "2."]);
    }
}
