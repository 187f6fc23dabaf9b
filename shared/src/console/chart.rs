//! Pictures of numbers, as SVG of our own: pure, without a style of its own (colours are classes of `console.css`), without a
//! script. A picture is as wide as its place: across it all lengths are percentages, so that its letters keep their size.
//!
//! Everything is drawn from left to right; on a page that is written from right to left `console.css` mirrors the whole, and each
//! text in it back again.

use std::fmt::Write as _;

/// The height of the bars' place, in pixels.
const HEIGHT: u64 = 160;
/// Above it: half a line of text, for the uppermost number.
const ABOVE: u64 = 10;
/// Below it: a line of text, for the days.
const BELOW: u64 = 24;
/// Fewer days than these stay as narrow as if they were so many.
const FEWEST: usize = 7;
/// A whole width, in hundredths of a percent.
const WHOLE: u64 = 10_000;

/// A day of a [`DayChart`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// What stands below it: "17".
    pub label: String,
    /// All of it as a sentence, for whoever points at it: "17 November: 412 sent, 398 verified".
    pub said: String,
    /// The first series: what was sent.
    pub first: u64,
    /// The second: what was verified. `None` where there is one series only.
    pub second: Option<u64>,
}

/// Bars, one or two a day: the second narrower and darker, within the first, as what was verified is within what was sent.
pub struct DayChart<'a> {
    /// Names the picture among others of its page.
    pub id: &'a str,
    /// What it shows, for whoever cannot see it.
    pub title: &'a str,
    /// What there is to see, in a sentence.
    pub description: &'a str,
    /// At most 31. A month that runs has all its days, those to come with zeros, so that its pace can be seen.
    pub days: &'a [Day],
    /// Writes a number of the axis.
    pub number: &'a dyn Fn(u64) -> String,
}

impl DayChart<'_> {
    /// Whether there is nothing to draw.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.most() == 0
    }

    fn most(&self) -> u64 {
        self.days.iter().map(|day| day.first.max(day.second.unwrap_or(0))).max().unwrap_or(0)
    }

    /// The picture; nothing at all where there is nothing to draw.
    #[must_use]
    pub fn svg(&self) -> String {
        if self.is_empty() {
            return String::new();
        }
        let top = round_above(self.most());
        let lines: Vec<(u64, String)> = gridlines(top).into_iter().map(|at| (at, (self.number)(at))).collect();
        let widest = lines.iter().map(|(_, text)| text.chars().count()).max().unwrap_or(0);
        let (id, title, description) = (escaped(self.id), escaped(self.title), escaped(self.description));
        let mut svg = format!(
            "<svg class=\"chart-picture {}\" width=\"100%\" height=\"{}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">\
             <title id=\"{id}-title\">{title}</title><desc id=\"{id}-desc\">{description}</desc>",
            gutter(widest),
            ABOVE + HEIGHT + BELOW,
        );
        for (at, text) in &lines {
            let y = ABOVE + HEIGHT - height(*at, top);
            let class = if *at == 0 { "chart-axis" } else { "chart-grid" };
            let _ = write!(
                svg,
                "<line class=\"{class}\" x1=\"0\" x2=\"100%\" y1=\"{y}.5\" y2=\"{y}.5\"/>\
                 <text class=\"chart-text chart-end\" x=\"-8\" y=\"{}\">{}</text>",
                y + 4,
                escaped(text)
            );
        }
        for (position, day) in self.days.iter().enumerate() {
            self.draw(&mut svg, position, day, top);
        }
        svg + "</svg>"
    }

    fn draw(&self, svg: &mut String, position: usize, day: &Day, top: u64) {
        let slots = self.days.len().max(FEWEST) as u64;
        let left = |position: usize| position as u64 * WHOLE / slots;
        let (start, slot) = (left(position), left(position + 1) - left(position));
        let _ = write!(
            svg,
            "<g class=\"chart-day\"><title>{}</title><rect class=\"chart-slot\" x=\"{}\" y=\"{ABOVE}\" width=\"{}\" height=\"{HEIGHT}\"/>",
            escaped(&day.said),
            percent(start),
            percent(slot)
        );
        for (class, value, share) in [("chart-first", Some(day.first), 72), ("chart-second", day.second, 36)] {
            let Some(value) = value.filter(|value| *value > 0) else { continue };
            let width = slot * share / 100;
            // What is there at all can be seen.
            let height = height(value, top).max(2);
            let _ = write!(
                svg,
                "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{height}\" rx=\"1\"/>",
                percent(start + (slot - width) / 2),
                ABOVE + HEIGHT - height,
                percent(width),
            );
        }
        let is_labelled = self.days.len() <= 10 || position == 0 || (position + 1).is_multiple_of(5);
        if is_labelled {
            let _ = write!(
                svg,
                "<text class=\"chart-text chart-middle\" x=\"{}\" y=\"{}\">{}</text>",
                percent(start + slot / 2),
                ABOVE + HEIGHT + BELOW - 6,
                escaped(&day.label)
            );
        }
        svg.push_str("</g>");
    }
}

/// One bar that lies: `value` of `most`, and within it `inner` where there is such a thing. What it says stands beside it as text.
#[must_use]
pub fn lying_bar(value: u64, inner: Option<u64>, most: u64) -> String {
    let mut svg = String::from("<svg class=\"chart-bar\" width=\"100%\" height=\"12\" aria-hidden=\"true\">");
    for (class, value, y, height) in [("chart-first", Some(value), 0, 12), ("chart-second", inner, 3, 6)] {
        let Some(value) = value.filter(|value| *value > 0) else { continue };
        let width = share(value, most).min(WHOLE);
        let _ = write!(
            svg,
            "<rect class=\"{class}\" x=\"0\" y=\"{y}\" width=\"{}\" height=\"{height}\" rx=\"2\"/>",
            percent(width.max(50))
        );
    }
    svg + "</svg>"
}

/// A part of a whole as a percentage that SVG reads: "62.40%".
#[must_use]
pub fn percentage(part: u64, whole: u64) -> String {
    percent(share(part, whole))
}

/// A part of a whole, in hundredths of a percent; nothing of nothing.
fn share(part: u64, whole: u64) -> u64 {
    let share = u128::from(part) * u128::from(WHOLE) / u128::from(whole.max(1));
    u64::try_from(share).unwrap_or(u64::MAX)
}

fn percent(hundredths: u64) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

fn height(value: u64, top: u64) -> u64 {
    share(value, top).min(WHOLE) * HEIGHT / WHOLE
}

/// The least round number that is not below: 1, 2, 4, 5, 6, 8 or 10 times a power of ten, so that its half is round too.
fn round_above(most: u64) -> u64 {
    let mut power: u64 = 1;
    loop {
        let round = [1, 2, 4, 5, 6, 8, 10].into_iter().filter_map(|times| power.checked_mul(times));
        if let Some(found) = round.filter(|round| *round >= most).min() {
            return found;
        }
        match power.checked_mul(10) {
            Some(next) => power = next,
            None => return u64::MAX,
        }
    }
}

/// Where a line is drawn: at the bottom, at the top, and halfway where that is a whole number.
fn gridlines(top: u64) -> Vec<u64> {
    if top.is_multiple_of(2) { vec![0, top / 2, top] } else { vec![0, top] }
}

/// How much room the numbers of the axis need before the bars.
fn gutter(characters: usize) -> &'static str {
    match characters {
        0..=2 => "gutter-small",
        3..=5 => "gutter-middle",
        6..=7 => "gutter-large",
        _ => "gutter-huge",
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(values: &[(u64, Option<u64>)]) -> Vec<Day> {
        let day = |(at, (first, second)): (usize, &(u64, Option<u64>))| Day {
            label: (at + 1).to_string(),
            said: format!("Day {}", at + 1),
            first: *first,
            second: *second,
        };
        values.iter().enumerate().map(day).collect()
    }

    fn drawn(days: &[Day]) -> String {
        DayChart { id: "c", title: "T", description: "D", days, number: &|number| number.to_string() }.svg()
    }

    fn count(svg: &str, what: &str) -> usize {
        svg.matches(what).count()
    }

    #[test]
    fn an_axis_ends_at_a_round_number() {
        let cases = [
            (1, 1),
            (2, 2),
            (3, 4),
            (5, 5),
            (7, 8),
            (9, 10),
            (11, 20),
            (41, 50),
            (412, 500),
            (999, 1_000),
            (25_001, 40_000),
            (u64::MAX, u64::MAX),
        ];
        for (most, top) in cases {
            assert_eq!(round_above(most), top, "{most}");
        }
        assert_eq!(gridlines(500), [0, 250, 500]);
        assert_eq!(gridlines(5), [0, 5]);
    }

    #[test]
    fn nothing_is_no_picture() {
        for nothing in [days(&[]), days(&[(0, None)]), days(&[(0, Some(0)); 31])] {
            assert_eq!(drawn(&nothing), "");
        }
    }

    #[test]
    fn one_day_is_as_narrow_as_one_of_seven() {
        let svg = drawn(&days(&[(3, Some(2))]));
        assert!(svg.contains("<rect class=\"chart-slot\" x=\"0.00%\" y=\"10\" width=\"14.28%\""), "{svg}");
        assert_eq!((count(&svg, "chart-first"), count(&svg, "chart-second")), (1, 1));
    }

    #[test]
    fn a_month_has_a_bar_a_series_and_a_label_every_fifth_day() {
        let svg = drawn(&days(&[(10, Some(8)); 31]));
        assert_eq!((count(&svg, "chart-first"), count(&svg, "chart-second"), count(&svg, "chart-day")), (31, 31, 31));
        assert_eq!(count(&svg, "chart-middle"), 7);
        let one_series = drawn(&days(&[(10, None); 31]));
        assert_eq!((count(&one_series, "chart-first"), count(&one_series, "chart-second")), (31, 0));
    }

    #[test]
    fn heights_are_in_proportion_and_the_least_can_be_seen() {
        let svg = drawn(&days(&[(1_000, None), (500, None), (1, None), (0, None)]));
        for height in [160, 80, 2] {
            assert!(svg.contains(&format!("height=\"{height}\" rx")), "{height}: {svg}");
        }
        assert_eq!(count(&svg, "chart-first"), 3);
    }

    #[test]
    fn huge_numbers_neither_overflow_nor_leave_the_picture() {
        let svg = drawn(&days(&[(u64::MAX, Some(u64::MAX)), (1, Some(u64::MAX))]));
        for wrong in ["NaN", "inf", "height=\"161\"", "y=\"-"] {
            assert!(!svg.contains(wrong), "{wrong}: {svg}");
        }
        assert!(svg.contains("gutter-huge"));
    }

    #[test]
    fn texts_are_escaped() {
        let mut hostile = days(&[(1, None)]);
        hostile[0].label = "<b>".to_owned();
        hostile[0].said = "\"><script>alert('x')</script>".to_owned();
        let svg =
            DayChart { id: "a\"b", title: "<i>", description: "&", days: &hostile, number: &|_| "<".to_owned() }.svg();
        assert_eq!(count(&svg, "<script"), 0);
        for expected in ["id=\"a&quot;b-title\"", "&lt;i&gt;", ">&amp;<", "&lt;b&gt;", "&#39;x&#39;"] {
            assert!(svg.contains(expected), "{expected}: {svg}");
        }
    }

    #[test]
    fn a_bar_that_lies_is_a_share_of_the_most() {
        let cases = [((50, 100), "50.00%"), ((1, 100_000), "0.50%"), ((3, 0), "100.00%"), ((200, 100), "100.00%")];
        for ((value, most), width) in cases {
            assert!(lying_bar(value, None, most).contains(&format!("width=\"{width}\"")), "{value} of {most}");
        }
        assert_eq!(count(&lying_bar(0, Some(0), 10), "<rect"), 0);
        assert_eq!(count(&lying_bar(10, Some(5), 10), "<rect"), 2);
        assert_eq!(percentage(5, 8), "62.50%");
    }
}
