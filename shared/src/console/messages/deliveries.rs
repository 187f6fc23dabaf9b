//! A month's messages by day and country, and each send with what became of it.

use std::collections::HashMap;

use askama::Template;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{Tab, tabs};
use crate::clock::month_of;
use crate::console::chart::{self, DayChart};
use crate::console::file::{self, Listed};
use crate::console::gate::Entered;
use crate::console::nav::Nav;
use crate::console::parts::{self, BarLine, Chart, ChartWords, Chip, Pager, TimeText};
use crate::console::place;
use crate::console::times::when_said;
use crate::countries;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::http::requests::delivery::filter;
use crate::pages::frame::Frame;
use crate::pages::said::Said;
use crate::pages::words::Words;
use crate::passcodes::deliveries::{self, DeliveryDocument};
use crate::tenants::manage;
use crate::usage::report::{self, CountryUsage, DayUsage, Usage};

/// What became of a send, as its filter says it.
const STATUSES: [&str; 4] = ["sent", "delivered", "failed", "unknown"];
/// How it went.
const CHANNELS: [&str; 2] = ["sms", "email"];

/// A number to see from afar.
struct Stat {
    label: String,
    value: String,
    detail: String,
}

/// A send.
struct Row {
    to: String,
    channel: String,
    country: String,
    parts: String,
    status: String,
    tone: &'static str,
    /// What its recipient says.
    received: String,
    at: TimeText,
}

/// The page.
#[derive(Template)]
#[template(path = "console/messages.html")]
struct View {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    tabs: Vec<parts::Tab>,
    month: String,
    earlier_url: String,
    /// "" where it is the present one.
    later_url: String,
    stats: Vec<Stat>,
    chart: Chart,
    countries: Vec<BarLine>,
    chips: Vec<Chip>,
    rows: Vec<Row>,
    is_filtered: bool,
    /// The list as a file; "" where there is nothing in it.
    export_url: String,
    pager: Pager,
}

/// The filters, as the address has them.
#[derive(Clone, Copy)]
struct Filters<'a> {
    month: &'a str,
    channel: &'a str,
    country: &'a str,
    status: &'a str,
}

impl<'a> Filters<'a> {
    fn pairs(&self) -> [(&'static str, &'a str); 4] {
        [("month", self.month), ("channel", self.channel), ("country", self.country), ("status", self.status)]
    }
}

pub(super) async fn show(entered: &Entered<'_>) -> Result<Answer, Problem> {
    let (op, call) = (entered.op(), entered.visit.call);
    let given = call.query("month").map(report::parse_month).transpose()?;
    let month = given.clone().unwrap_or_else(|| month_of(op.now));
    let text = |name: &str| call.query(name).unwrap_or_default();
    let filters = Filters {
        month: given.as_deref().unwrap_or_default(),
        channel: text("channel"),
        country: text("country"),
        status: text("status"),
    };
    if call.query("as") == Some("csv") {
        return file::answer(entered, &Listed::Messages(filter(call)?), &filters.pairs()).await;
    }
    let wanted = filter(call)?;
    let tenant = manage::get(op.app, &op.tenant.id).await?;
    let after = call.after()?;
    let (usage, found) =
        tokio::join!(report::report(op.app, &tenant, month), deliveries::list(&op, &wanted, after, place::LISTED));
    let (usage, (found, next)) = (usage?, found?);
    let (shell, _) = entered.shell("screen-messages")?;
    let words = shell.words;
    let names = country_names(&words);
    let first: Date = format!("{}-01", usage.month).parse().map_err(|_| Problem::NotFound)?;
    let now = month_of(op.now);
    let of_month = |by: i64| {
        let other = first.checked_add(by.months()).map(|day| day.strftime("%Y-%m").to_string());
        other
            .map(|other| place::url(entered, &[("month", if other == now { "" } else { other.as_str() })]))
            .unwrap_or_default()
    };
    let view = View {
        tabs: tabs(entered, &words, Tab::Sent),
        month: words.month(first),
        earlier_url: of_month(-1),
        later_url: if usage.month < now { of_month(1) } else { String::new() },
        stats: stats(&usage, &words),
        chart: chart_of(&usage, first, &words),
        countries: bars(entered, &usage, &filters, &names, &words),
        chips: chips(entered, &filters, &names, &words),
        export_url: file::url(entered, &filters.pairs(), found.is_empty()),
        rows: found.into_iter().map(|send| row(send, &names, &words)).collect(),
        is_filtered: !(filters.channel.is_empty() && filters.country.is_empty() && filters.status.is_empty()),
        pager: place::pager(entered, &words, &filters.pairs(), next.as_deref()),
        page: shell.page,
        nav: shell.nav,
        said: shell.said,
        words,
    };
    entered.visit.show(200, &view)
}

/// What countries are called.
pub(super) fn country_names(words: &Words) -> HashMap<&'static str, &'static str> {
    countries::list(Some(words.language().tag())).into_iter().map(|known| (known.country, known.name)).collect()
}

/// What a country is called; its code where we know no name.
pub(super) fn country_name(code: &str, names: &HashMap<&'static str, &'static str>, words: &Words) -> String {
    match (code, names.get(code)) {
        (_, Some(name)) => (*name).to_owned(),
        ("ZZ", None) => words.t("messages-country-none"),
        (code, None) => code.to_owned(),
    }
}

/// A part of a whole in words; nothing of nothing.
fn share(name: &str, part: i64, whole: i64, words: &Words) -> String {
    if whole <= 0 {
        return String::new();
    }
    let percent = (i128::from(part) * 100 / i128::from(whole)).clamp(0, 100);
    words.say(name, &[("share", &words.figure(i64::try_from(percent).unwrap_or(100)))])
}

fn stats(usage: &Usage, words: &Words) -> Vec<Stat> {
    let sum = |of: fn(&DayUsage) -> i64| usage.days.iter().map(of).sum::<i64>();
    let (sent, delivered) = (sum(|day| day.sent), sum(|day| day.delivered));
    let stat =
        |name: &str, value: i64, detail: String| Stat { label: words.t(name), value: words.figure(value), detail };
    let plan = words.say("messages-of-plan", &[("limit", &words.figure(usage.sms.limit))]);
    vec![
        stat("messages-sent", sent, String::new()),
        stat("messages-delivered", delivered, share("messages-share-sent", delivered, sent, words)),
        stat("messages-verified", usage.verified, share("messages-share-issued", usage.verified, usage.issued, words)),
        stat("messages-parts", usage.sms.used, plan),
    ]
}

/// All days of the month, those without anything with zeros.
fn chart_of(usage: &Usage, first: Date, words: &Words) -> Chart {
    let count = |number: i64| u64::try_from(number).unwrap_or(0);
    let day = |at: i8| {
        let date = first.with().day(at).build().unwrap_or(first);
        let named = date.to_string();
        let known = usage.days.iter().find(|day| day.day == named);
        let (sent, delivered, verified) = known.map_or((0, 0, 0), |day| (day.sent, day.delivered, day.verified));
        let said = [
            ("day", words.date(date)),
            ("sent", words.figure(sent)),
            ("delivered", words.figure(delivered)),
            ("verified", words.figure(verified)),
        ];
        let said: Vec<(&'static str, &str)> = said.iter().map(|(name, value)| (*name, value.as_str())).collect();
        chart::Day {
            label: words.figure(i64::from(at)),
            said: words.say("messages-day-said", &said),
            first: count(sent),
            second: Some(count(verified)),
        }
    };
    let days: Vec<chart::Day> = (1..=first.days_in_month()).map(day).collect();
    let title = words.t("messages-chart");
    let description = words.say("messages-chart-said", &[("month", &words.month(first))]);
    let number = |number: u64| words.figure(i64::try_from(number).unwrap_or(i64::MAX));
    let of = DayChart { id: "messages", title: &title, description: &description, days: &days, number: &number };
    let said = ChartWords {
        day: words.t("messages-day"),
        series: vec![words.t("messages-sent"), words.t("messages-verified")],
        empty: words.t("messages-chart-none"),
        as_table: words.t("messages-as-table"),
    };
    let mut chart = Chart::of_days(&of, said);
    // The table has room for what the picture has not.
    let delivered = |at: usize| {
        let named = first.to_string()[..8].to_owned() + &format!("{at:02}");
        usage.days.iter().find(|day| day.day == named).map_or(0, |day| day.delivered)
    };
    chart.columns.insert(2, words.t("messages-delivered"));
    for (at, row) in chart.rows.iter_mut().enumerate() {
        row.insert(2, words.figure(delivered(at + 1)));
    }
    chart
}

/// The countries, those with the most messages first.
fn bars(
    entered: &Entered<'_>,
    usage: &Usage,
    filters: &Filters<'_>,
    names: &HashMap<&'static str, &'static str>,
    words: &Words,
) -> Vec<BarLine> {
    let mut countries: Vec<&CountryUsage> = usage.countries.iter().collect();
    countries.sort_by_key(|country| std::cmp::Reverse((country.sent, country.parts)));
    let count = |number: i64| u64::try_from(number).unwrap_or(0);
    let most = countries.iter().map(|country| count(country.sent)).max().unwrap_or(0);
    let bar = |country: &&CountryUsage| {
        let details = [
            words.counted("messages-parts-counted", u32::try_from(country.parts).unwrap_or(0)),
            share("messages-share-delivered", country.delivered, country.sent, words),
            share("messages-share-verified", country.verified, country.sent, words),
        ];
        let is_known = names.contains_key(country.country.as_str());
        let filtered = Filters { country: &country.country, ..*filters };
        BarLine {
            label: country_name(&country.country, names, words),
            url: if is_known { place::url(entered, &filtered.pairs()) } else { String::new() },
            value: words.figure(country.sent),
            detail: details.into_iter().filter(|detail| !detail.is_empty()).collect::<Vec<_>>().join(" · "),
            svg: chart::lying_bar(count(country.sent), Some(count(country.verified)), most),
        }
    };
    countries.iter().map(bar).collect()
}

/// Filters that one can press, and press again.
fn chips(
    entered: &Entered<'_>,
    filters: &Filters<'_>,
    names: &HashMap<&'static str, &'static str>,
    words: &Words,
) -> Vec<Chip> {
    let chip = |label: String, is_current: bool, filtered: Filters<'_>| Chip {
        label,
        count: None,
        url: place::url(entered, &filtered.pairs()),
        is_current,
    };
    let country = Some(filters.country).filter(|country| !country.is_empty());
    let country = country.map(|code| chip(country_name(code, names, words), true, Filters { country: "", ..*filters }));
    let channels = CHANNELS.into_iter().map(|channel| {
        let is_current = channel == filters.channel;
        let filtered = Filters { channel: if is_current { "" } else { channel }, ..*filters };
        chip(words.t(&format!("messages-channel-{channel}")), is_current, filtered)
    });
    let statuses = STATUSES.into_iter().map(|status| {
        let is_current = status == filters.status;
        let filtered = Filters { status: if is_current { "" } else { status }, ..*filters };
        chip(words.t(&format!("messages-status-{status}")), is_current, filtered)
    });
    country.into_iter().chain(channels).chain(statuses).collect()
}

fn row(send: DeliveryDocument, names: &HashMap<&'static str, &'static str>, words: &Words) -> Row {
    Row {
        to: words.number(&send.to),
        channel: words.t(&format!("messages-channel-{}", send.channel)),
        country: send.country.map(|code| country_name(&code, names, words)).unwrap_or_default(),
        parts: send.parts.map(|parts| words.figure(i64::from(parts))).unwrap_or_default(),
        status: words.t(&format!("messages-status-{}", send.status)),
        tone: match send.status {
            "delivered" => "good",
            "failed" => "over",
            "unknown" => "warn",
            _ => "",
        },
        received: match send.received {
            Some(true) => words.t("messages-received"),
            Some(false) => words.t("messages-not-received"),
            None => String::new(),
        },
        at: when_said(words, Some(&send.at), "never"),
    }
}
