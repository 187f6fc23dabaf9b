//! What the screen shows, and what it asks before the operator is asked.

use askama::Template;

use crate::console::bars;
use crate::console::gate::Entered;
use crate::console::model::{Action, Screen};
use crate::console::nav::Nav;
use crate::console::parts::{Bar, Choice, Pager, TimeText};
use crate::console::times::when_said;
use crate::http::problem::Problem;
use crate::http::{Answer, cursor};
use crate::mfa::usage::Licences;
use crate::pages::frame::Frame;
use crate::pages::said::Said;
use crate::pages::words::Words;
use crate::tenants::model::{SMS_PLAN_MAX, SMS_PLAN_STEP};
use crate::tenants::plan_request::{Kind, PlanRequestDocument, State};
use crate::usage::report::SmsUsage;

/// A plan.
struct Plan {
    id: &'static str,
    title: String,
    bar: Bar,
    /// Where another one is asked for; nothing where the person may not.
    change_url: String,
    change: String,
    /// What is asked for already; nothing where nothing is.
    waits: String,
}

/// A request.
struct Row {
    id: String,
    plan: String,
    wanted: String,
    before: String,
    by: String,
    requested: TimeText,
    state: String,
    tone: &'static str,
    icon: &'static str,
    decided: TimeText,
    note: String,
    /// Whether it can be taken back here.
    is_open: bool,
}

#[derive(Template)]
#[template(path = "console/subscriptions.html")]
pub(super) struct ListView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    plans: Vec<Plan>,
    requests: Vec<Row>,
    pager: Pager,
    action: String,
    withdraw: &'static str,
    back: String,
}

impl ListView {
    pub(super) fn show(
        entered: &Entered<'_>,
        sms: &SmsUsage,
        licences: &Licences,
        requests: &[PlanRequestDocument],
        next: Option<&str>,
    ) -> Result<Answer, Problem> {
        let (shell, _) = entered.shell("screen-subscriptions")?;
        let words = shell.words;
        let here = entered.visit.here();
        let is_first = entered.visit.call.query("cursor").is_none();
        let may_withdraw = entered.may(Action::WithdrawRequest);
        let view = Self {
            plans: vec![
                plan(entered, &words, Kind::Sms, sms.limit, bars::sms(&words, sms, words.now()), requests),
                plan(entered, &words, Kind::Mfa, licences.contracted, bars::licences(&words, licences), requests),
            ],
            requests: requests.iter().map(|request| row(&words, request, may_withdraw)).collect(),
            pager: Pager {
                shown: String::new(),
                next_url: next.map(|next| format!("{here}?cursor={}", cursor(next))),
                next: words.t("subscriptions-earlier"),
                first_url: (!is_first).then(|| here.clone()),
                first: words.t("subscriptions-latest"),
            },
            action: here,
            withdraw: Action::WithdrawRequest.as_str(),
            back: entered.visit.page().to_owned(),
            page: shell.page,
            nav: shell.nav,
            said: shell.said,
            words,
        };
        entered.visit.show(200, &view)
    }
}

fn plan(
    entered: &Entered<'_>,
    words: &Words,
    kind: Kind,
    present: i64,
    bar: Bar,
    requests: &[PlanRequestDocument],
) -> Plan {
    let (id, title, action) = match kind {
        Kind::Sms => ("sms", "subscriptions-sms", Action::RequestSmsPlan),
        Kind::Mfa => ("mfa", "subscriptions-mfa", Action::RequestMfaPlan),
    };
    let open = requests.iter().find(|request| request.kind == kind && request.status == State::Requested);
    let waits = open.map(|open| {
        let at = when_said(words, Some(&open.requested_at), "never");
        words.say("subscriptions-waits", &[("wanted", &wanted(words, kind, open.wanted)), ("date", &at.text)])
    });
    Plan {
        id,
        title: words.t(title),
        bar,
        change_url: if entered.may(action) {
            format!("{}?ask={}", entered.visit.here(), action.as_str())
        } else {
            String::new()
        },
        change: words.t(if present == 0 { "subscriptions-subscribe" } else { "subscriptions-change" }),
        waits: waits.unwrap_or_default(),
    }
}

fn row(words: &Words, of: &PlanRequestDocument, may_withdraw: bool) -> Row {
    let (state, tone, icon) = match of.status {
        State::Requested => ("request-requested", "", "clock"),
        State::Activated => ("request-activated", "good", ""),
        State::Declined => ("request-declined", "over", ""),
        State::Withdrawn => ("request-withdrawn", "", ""),
    };
    Row {
        id: of.id.to_string(),
        plan: words.t(match of.kind {
            Kind::Sms => "subscriptions-sms",
            Kind::Mfa => "subscriptions-mfa",
        }),
        wanted: wanted(words, of.kind, of.wanted),
        before: words.say("subscriptions-before", &[("present", &words.figure(of.present))]),
        by: words.name(&of.by),
        requested: when_said(words, Some(&of.requested_at), "never"),
        state: words.t(state),
        tone,
        icon,
        decided: of.decided_at.as_deref().map_or_else(TimeText::default, |at| when_said(words, Some(at), "never")),
        note: of.note.as_deref().map(|note| words.name(note)).unwrap_or_default(),
        is_open: may_withdraw && of.status == State::Requested,
    }
}

/// What a request asks for.
fn wanted(words: &Words, kind: Kind, number: i64) -> String {
    match (kind, number) {
        (_, 0) => words.t("subscriptions-none"),
        (Kind::Sms, _) => words.say("subscriptions-a-month", &[("number", &words.figure(number))]),
        (Kind::Mfa, _) => words.counted("subscriptions-licences", u32::try_from(number).unwrap_or(u32::MAX)),
    }
}

/// What is asked before the operator is.
#[derive(Template)]
#[template(path = "console/subscriptions_ask.html")]
pub(super) struct AskView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    action: String,
    does: &'static str,
    heading: String,
    lead: String,
    /// Where the form came from, and leads back to when it is refused.
    here: String,
    back: String,
    fields: Fields,
    reason: String,
}

/// What the form asks for.
enum Fields {
    Sms(Vec<Choice>),
    Mfa(String),
}

impl AskView {
    pub(super) fn show(
        entered: &Entered<'_>,
        action: Action,
        sms: &SmsUsage,
        licences: &Licences,
    ) -> Result<Answer, Problem> {
        let (shell, notice) = entered.shell(action.as_str())?;
        let words = shell.words;
        let typed = |field: &str| notice.as_ref().and_then(|notice| notice.typed(field)).map(str::to_owned);
        let fields = if action == Action::RequestSmsPlan {
            let chosen = typed("monthly_limit").unwrap_or_else(|| sms.limit.to_string());
            let step = usize::try_from(SMS_PLAN_STEP).unwrap_or(1);
            let choice = |limit: i64| Choice {
                value: limit.to_string(),
                label: wanted(&words, Kind::Sms, limit),
                is_chosen: limit.to_string() == chosen,
            };
            Fields::Sms((0..=SMS_PLAN_MAX).step_by(step).map(choice).collect())
        } else {
            Fields::Mfa(typed("licences").unwrap_or_else(|| licences.contracted.to_string()))
        };
        let here = entered.visit.here();
        let view = Self {
            heading: words.t(action.as_str()),
            lead: words.t(&format!("{}-lead", action.as_str())),
            does: action.as_str(),
            here: format!("{}?ask={}", Screen::Subscriptions.page(), action.as_str()),
            back: here.clone(),
            action: here,
            fields,
            reason: typed("reason").unwrap_or_default(),
            page: shell.page,
            nav: shell.nav,
            said: shell.said,
            words,
        };
        entered.visit.show(200, &view)
    }
}
