//! What the operator's screens show.

use std::collections::BTreeMap;

use askama::Template;

use super::{Total, Used};
use crate::console::bars;
use crate::console::gate::Entered;
use crate::console::model::{Action, Care, Screen};
use crate::console::nav::Nav;
use crate::console::parts::{Bar, Pager, TimeText};
use crate::console::times::{when, when_said};
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::mfa::usage::Licences;
use crate::pages::frame::Frame;
use crate::pages::said::Said;
use crate::pages::words::Words;
use crate::tenants::model::Tenant;
use crate::tenants::plan_request::{Kind, OpenRequestDocument};
use crate::usage::report::SmsUsage;

/// A request that waits.
struct RequestRow {
    id: String,
    tenant: String,
    firm: String,
    firm_url: String,
    wants: String,
    at: TimeText,
}

/// What waits for the operator, and all firms together.
#[derive(Template)]
#[template(path = "console/operator_overview.html")]
pub(super) struct RequestsView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    action: String,
    back: String,
    requests: Vec<RequestRow>,
    pager: Pager,
    firms: String,
    firms_url: String,
    is_part: bool,
    sms: Bar,
    licences: Bar,
}

impl RequestsView {
    pub(super) fn show(
        entered: &Entered<'_>,
        requests: &[OpenRequestDocument],
        next: Option<String>,
        total: &Total,
    ) -> Result<Answer, Problem> {
        let (shell, _) = entered.shell("screen-overview")?;
        let words = shell.words;
        let row = |open: &OpenRequestDocument| RequestRow {
            id: open.request.id.to_string(),
            tenant: open.tenant_id.to_string(),
            firm: open.tenant_name.clone(),
            firm_url: firm_url(entered, open.tenant_id.as_str()),
            wants: wants(&words, open.request.kind, open.request.wanted, open.request.present),
            at: when_said(&words, Some(&open.request.requested_at), "never"),
        };
        let here = entered.visit.here();
        let view = Self {
            requests: requests.iter().map(row).collect(),
            pager: pager(&words, &here, next),
            firms: words.figure(i64::try_from(total.firms).unwrap_or(i64::MAX)),
            firms_url: entered.visit.path(&Screen::Firms.page()),
            is_part: total.is_part,
            sms: bars::sms(&words, &sms_of(total.used), entered.visit.op.now),
            licences: bars::licences(&words, &licences_of(total.used)),
            action: here,
            back: Screen::Overview.page(),
            page: shell.page,
            nav: shell.nav,
            said: shell.said,
            words,
        };
        entered.visit.show(200, &view)
    }
}

/// A firm in the list.
struct FirmRow {
    name: String,
    slug: String,
    url: String,
    sms: String,
    licences: String,
    since: TimeText,
}

/// The firms.
#[derive(Template)]
#[template(path = "console/operator_firms.html")]
pub(super) struct FirmsView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    firms: Vec<FirmRow>,
    pager: Pager,
}

impl FirmsView {
    pub(super) fn show<'t>(
        entered: &Entered<'_>,
        firms: impl Iterator<Item = (&'t Tenant, Used)>,
        next: Option<String>,
    ) -> Result<Answer, Problem> {
        let (shell, _) = entered.shell("screen-firms")?;
        let words = shell.words;
        let of = |used: i64, limit: i64| {
            let (used, limit) = (words.figure(used), words.figure(limit));
            words.say("plan-of", &[("used", &used), ("limit", &limit)])
        };
        let row = |(tenant, used): (&Tenant, Used)| FirmRow {
            name: tenant.settings.name.clone(),
            slug: tenant.slug.clone(),
            url: firm_url(entered, tenant.id.as_str()),
            sms: of(used.sms, used.sms_limit),
            licences: of(used.licences, used.licences_limit),
            since: when(&words, tenant.created_at),
        };
        let view = Self {
            firms: firms.map(row).collect(),
            pager: pager(&words, &entered.visit.here(), next),
            page: shell.page,
            nav: shell.nav,
            said: shell.said,
            words,
        };
        entered.visit.show(200, &view)
    }
}

/// A firm.
#[derive(Template)]
#[template(path = "console/operator_firm.html")]
pub(super) struct FirmView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    firms_url: String,
    name: String,
    slug: String,
    firm_id: String,
    pages: String,
    since: TimeText,
    sms: Bar,
    licences: Bar,
    sms_url: String,
    licences_url: String,
}

impl FirmView {
    pub(super) fn show(entered: &Entered<'_>, tenant: &Tenant, used: Used) -> Result<Answer, Problem> {
        let (mut shell, _) = entered.shell("screen-firm")?;
        shell.page.title.clone_from(&tenant.settings.name);
        let words = shell.words;
        let here = firm_url(entered, tenant.id.as_str());
        let view = Self {
            firms_url: entered.visit.path(&Screen::Firms.page()),
            name: tenant.settings.name.clone(),
            slug: tenant.slug.clone(),
            firm_id: tenant.id.to_string(),
            pages: entered.visit.public().pages(&tenant.slug),
            since: when(&words, tenant.created_at),
            sms: bars::sms(&words, &sms_of(used), entered.visit.op.now),
            licences: bars::licences(&words, &licences_of(used)),
            sms_url: format!("{here}&ask={}", Action::SetSmsPlan.as_str()),
            licences_url: format!("{here}&ask={}", Action::SetMfaPlan.as_str()),
            page: shell.page,
            nav: shell.nav,
            said: shell.said,
            words,
        };
        entered.visit.show(200, &view)
    }
}

/// Another plan of a firm's.
#[derive(Template)]
#[template(path = "console/operator_plan.html")]
pub(super) struct AskView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    action: String,
    back: String,
    firm_url: String,
    firm: String,
    tenant: String,
    heading: String,
    does: &'static str,
    field: &'static str,
    label: String,
    value: String,
    is_reasoned: bool,
    reason: String,
}

impl AskView {
    pub(super) fn show(entered: &Entered<'_>, tenant: &Tenant, action: Action) -> Result<Answer, Problem> {
        let (shell, notice) = entered.shell(action.as_str())?;
        let words = shell.words;
        let (field, present) = match action {
            Action::SetMfaPlan => ("licences", tenant.licences),
            _ => ("monthly_limit", tenant.sms_limit),
        };
        let typed = |name: &str| notice.as_ref().and_then(|notice| notice.typed(name)).map(str::to_owned);
        let view = Self {
            action: entered.visit.here(),
            back: format!("{}?id={}&ask={}", Screen::Firm.page(), tenant.id, action.as_str()),
            firm_url: firm_url(entered, tenant.id.as_str()),
            firm: tenant.settings.name.clone(),
            tenant: tenant.id.to_string(),
            heading: words.t(action.as_str()),
            does: action.as_str(),
            label: words.t(&format!("field-{}", field.replace('_', "-"))),
            value: typed(field).unwrap_or_else(|| present.to_string()),
            field,
            is_reasoned: action.care() == Care::Reasoned,
            reason: typed("reason").unwrap_or_default(),
            page: shell.page,
            nav: shell.nav,
            said: shell.said,
            words,
        };
        entered.visit.show(200, &view)
    }
}

fn sms_of(used: Used) -> SmsUsage {
    SmsUsage {
        limit: used.sms_limit,
        used: used.sms,
        remaining: (used.sms_limit - used.sms).max(0),
        by_country: BTreeMap::new(),
        by_day: BTreeMap::new(),
    }
}

fn licences_of(used: Used) -> Licences {
    let (contracted, used) = (used.licences_limit, used.licences);
    Licences { contracted, used, left: (contracted - used).max(0) }
}

fn firm_url(entered: &Entered<'_>, id: &str) -> String {
    format!("{}?id={id}", entered.visit.path(&Screen::Firm.page()))
}

fn wants(words: &Words, kind: Kind, wanted: i64, present: i64) -> String {
    let (wanted, present) = (words.figure(wanted), words.figure(present));
    let text = match kind {
        Kind::Sms => "request-wants-sms",
        Kind::Mfa => "request-wants-mfa",
    };
    words.say(text, &[("wanted", &wanted), ("present", &present)])
}

fn pager(words: &Words, here: &str, next: Option<String>) -> Pager {
    Pager { next_url: next.map(|next| format!("{here}?cursor={next}")), next: words.t("next-page"), ..Pager::default() }
}
