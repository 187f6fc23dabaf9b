//! What the overview shows.

use askama::Template;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::accounts::login_id::LoginId;
use crate::accounts::people_store::PeopleCounts;
use crate::console::bars;
use crate::console::chart::{Day, DayChart};
use crate::console::gate::Entered;
use crate::console::model::{Action, Screen};
use crate::console::nav::Nav;
use crate::console::parts::TimeText;
use crate::console::parts::{Bar, Chart, ChartWords};
use crate::console::reference;
use crate::console::times::when_said;
use crate::devices::reports::{FraudReportDocument, OpenReports};
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::mfa::people::Filter;
use crate::mfa::usage::MfaUsage;
use crate::pages::frame::Frame;
use crate::pages::said::Said;
use crate::pages::words::Words;
use crate::usage::report::Usage;

/// What there is to see.
pub(super) struct Figures {
    /// The month.
    pub(super) month: Usage,
    /// Multi-factor authentication.
    pub(super) mfa: MfaUsage,
    /// Reports of fraud that are open, the newest.
    pub(super) reports: Vec<FraudReportDocument>,
    /// How many are.
    pub(super) open: OpenReports,
    /// People as they were counted last; none where they were not yet.
    pub(super) counts: Option<PeopleCounts>,
}

/// A report of fraud.
struct ReportRow {
    title: String,
    url: String,
    detail: String,
    at: TimeText,
}

#[derive(Template)]
#[template(path = "console/overview.html")]
pub(super) struct OverviewView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    today: String,
    sms: Bar,
    licences: Bar,
    subscriptions_url: String,
    /// Where people are added; nothing for who may not.
    add_url: String,
    enrolled_url: String,
    waiting_url: String,
    mfa_url: String,
    messages_url: String,
    days: Chart,
    /// People whom the policy enables and who are not enrolled.
    waiting: String,
    enrolled: String,
    reports: Vec<ReportRow>,
    /// How many are open: "20+"; nothing where none is.
    open: String,
    fraud_url: String,
    /// How many are past their grace; nothing where that is not known.
    past_grace: String,
    past_grace_url: String,
}

impl OverviewView {
    pub(super) fn show(entered: &Entered<'_>, figures: &Figures) -> Result<Answer, Problem> {
        let (shell, _) = entered.shell("screen-overview")?;
        let words = shell.words;
        let visit = &entered.visit;
        let today = visit.op.now.to_zoned(TimeZone::UTC).date();
        let roles = &figures.mfa.roles;
        let enrolled: i64 = roles.iter().map(|role| role.enrolled).sum();
        let waiting: i64 = roles.iter().map(|role| role.waiting).sum();
        let people = visit.path(&Screen::People.page());
        let by = |filter: Filter| format!("{people}?filter={}", <&str>::from(filter));
        let view = Self {
            today: words.day(visit.op.now),
            sms: bars::sms(&words, &figures.month.sms, visit.op.now),
            licences: bars::licences(&words, &figures.mfa.licences),
            subscriptions_url: visit.path(&Screen::Subscriptions.page()),
            add_url: if entered.may(Action::AddPerson) { format!("{people}?ask=add-person") } else { String::new() },
            mfa_url: visit.path(&Screen::Mfa.page()),
            messages_url: visit.path(&Screen::Messages.page()),
            enrolled_url: by(Filter::Enrolled),
            waiting_url: by(Filter::NotEnrolled),
            days: days(&words, &figures.month, today)?,
            reports: figures.reports.iter().map(|report| row(entered, &words, report)).collect(),
            open: open(&figures.open),
            fraud_url: format!("{}?tab=fraud", visit.path(&Screen::Events.page())),
            past_grace: figures
                .counts
                .as_ref()
                .map(|counts| words.figure(counts.past_grace.into()))
                .unwrap_or_default(),
            past_grace_url: by(Filter::PastGrace),
            waiting: words.figure(waiting),
            enrolled: words.figure(enrolled),
            page: shell.page,
            nav: shell.nav,
            said: shell.said,
            words,
        };
        visit.show(200, &view)
    }
}

fn row(entered: &Entered<'_>, words: &Words, report: &FraudReportDocument) -> ReportRow {
    let login_id = report.login_id.as_deref().and_then(|text| LoginId::parse(text).ok());
    let url = login_id.as_ref().map(|login_id| {
        let person = format!("{}/{}", Screen::Person.page(), reference::of(&entered.op(), login_id));
        entered.visit.path(&person)
    });
    let who = report.login_id.clone().unwrap_or_else(|| report.account_id.to_string());
    ReportRow {
        title: words.say("overview-denied", &[("person", &words.name(&who))]),
        url: url.unwrap_or_default(),
        detail: report.network.clone().unwrap_or_default(),
        at: when_said(words, Some(&report.reported_at), "never"),
    }
}

fn open(reports: &OpenReports) -> String {
    match (reports.count, reports.has_more) {
        (0, _) => String::new(),
        (count, true) => format!("{count}+"),
        (count, false) => count.to_string(),
    }
}

/// The month as a picture, every day of it until today: what is to come has no bars, and its room.
pub(in crate::console) fn days(words: &Words, month: &Usage, today: Date) -> Result<Chart, Problem> {
    let of_day = |day: i8| {
        let named = format!("{}-{day:02}", month.month);
        let found = month.days.iter().find(|known| known.day == named);
        let (sent, verified) = found.map_or((0, 0), |day| (day.sent, day.verified));
        let (sent_text, verified_text) = (words.figure(sent), words.figure(verified));
        let date = Date::new(today.year(), today.month(), day);
        let date = date.ok().and_then(|date| date.to_zoned(TimeZone::UTC).ok());
        let said = date.map(|date| words.day(date.timestamp())).unwrap_or_default();
        Day {
            label: day.to_string(),
            said: words.say("day-said", &[("day", &said), ("sent", &sent_text), ("verified", &verified_text)]),
            first: u64::try_from(sent).unwrap_or(0),
            second: Some(u64::try_from(verified).unwrap_or(0)),
        }
    };
    let days: Vec<Day> = (1..=today.days_in_month()).map(of_day).collect();
    let (sent, verified) =
        (words.figure(sum(&days, |day| day.first)), words.figure(sum(&days, |day| day.second.unwrap_or(0))));
    let (title, description) =
        (words.t("days-title"), words.say("days-description", &[("sent", &sent), ("verified", &verified)]));
    let number = |number: u64| words.figure(i64::try_from(number).unwrap_or(i64::MAX));
    let chart = DayChart { id: "days", title: &title, description: &description, days: &days, number: &number };
    let words = ChartWords {
        day: words.t("day"),
        series: vec![words.t("sent"), words.t("verified")],
        empty: words.t("days-none"),
        as_table: words.t("as-table"),
    };
    Ok(Chart::of_days(&chart, words))
}

fn sum(days: &[Day], of: impl Fn(&Day) -> u64) -> i64 {
    i64::try_from(days.iter().map(of).fold(0_u64, u64::saturating_add)).unwrap_or(i64::MAX)
}
