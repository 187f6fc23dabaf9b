//! What `/l/{token}` shows, one thing at a time.

use askama::Template;
use jiff::Timestamp;

use super::AtLink;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::links::model::Link;
use crate::pages::frame::Frame;
use crate::pages::notice::Notice;
use crate::pages::said::Said;
use crate::pages::sign_in::view::SignInForm;
use crate::pages::signed_in::Person;
use crate::pages::visit::Visit;
use crate::pages::words::Words;
use crate::passcodes::model::Over;
use crate::recipients::Channel;

/// A channel to choose.
struct Choice {
    value: &'static str,
    to: String,
    detail: String,
    is_number: bool,
    is_chosen: bool,
}

/// Where the code should go.
#[derive(Template)]
#[template(path = "pages/link.html")]
pub(super) struct ChannelsView {
    page: Frame,
    words: Words,
    said: Said,
    action: String,
    heading: String,
    lead: String,
    choices: Vec<Choice>,
}

impl ChannelsView {
    pub(super) fn show(visit: &Visit<'_>, notice: Option<&Notice>, link: &Link) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let firm = words.name(&visit.tenant().settings.name);
        let chosen = notice.and_then(|notice| notice.typed("channel")).unwrap_or_default().to_owned();
        let offered = link.channels(&visit.tenant().settings);
        let is_known = offered.iter().any(|(channel, _)| channel.as_str() == chosen);
        let choice = |(index, (channel, to)): (usize, (Channel, String))| Choice {
            value: channel.as_str(),
            to,
            detail: words.t(match channel {
                Channel::Sms => "channel-sms",
                Channel::Email => "channel-email",
            }),
            is_number: channel == Channel::Sms,
            is_chosen: if is_known { channel.as_str() == chosen } else { index == 0 },
        };
        let heading = words.say("link-heading", &[("firm", &firm)]);
        let lead = match &link.recipient.name {
            Some(name) => words.say("link-lead", &[("name", &words.name(name))]),
            None => words.t("link-lead-unnamed"),
        };
        let view = Self {
            page: visit.frame(&words, heading.clone()),
            said: Said::of(notice, &words),
            action: visit.here(),
            heading,
            lead,
            choices: offered.into_iter().enumerate().map(choice).collect(),
            words,
        };
        visit.show(200, &view)
    }
}

/// The code.
#[derive(Template)]
#[template(path = "pages/link_code.html")]
pub(super) struct CodeView {
    page: Frame,
    words: Words,
    said: Said,
    action: String,
    heading: String,
    lead: String,
    digits: u32,
    valid: (String, String, String),
    ends_at_ms: i64,
    again_at_ms: i64,
    again: String,
    channel: String,
    /// The other channel; nothing where there is none.
    other: &'static str,
    number_wrong: String,
}

impl CodeView {
    pub(super) fn show(
        visit: &Visit<'_>,
        notice: Option<&Notice>,
        link: &Link,
        state: &AtLink,
    ) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let firm = words.name(&visit.tenant().settings.name);
        let heading = words.say("code-heading", &[("to", &words.number(&state.to))]);
        let ends_at = Timestamp::from_millisecond(state.ends_ms).unwrap_or(visit.op.now);
        let others = link.channels(&visit.tenant().settings);
        let other = others.iter().find(|(channel, _)| channel.as_str() != state.channel);
        let view = Self {
            page: visit.frame(&words, heading.clone()),
            said: Said::of(notice, &words),
            action: visit.here(),
            heading,
            lead: words.say("link-code-lead", &[("firm", &firm)]),
            digits: visit.tenant().settings.policies.code_length,
            valid: words.valid_until(ends_at),
            ends_at_ms: state.ends_ms,
            again_at_ms: state.again_ms,
            again: words.again(Timestamp::from_millisecond(state.again_ms).unwrap_or(visit.op.now)),
            channel: state.channel.clone(),
            other: other.map_or("", |(channel, _)| channel.as_str()),
            number_wrong: if state.channel == Channel::Sms.as_str() {
                words.say("link-number-wrong", &[("firm", &firm)])
            } else {
                String::new()
            },
            words,
        };
        visit.show(200, &view)
    }
}

/// A login: one to sign in with, or one to create; or the word that the link is somebody else's.
#[derive(Template)]
#[template(path = "pages/link_login.html")]
pub(super) struct LoginView {
    page: Frame,
    words: Words,
    said: Said,
    heading: String,
    lead: String,
    login: Login,
}

enum Login {
    SignIn(SignInForm),
    Register { action: String, login_id: String, is_fixed: bool },
    Others { sign_out: String },
}

impl LoginView {
    pub(super) fn show_sign_in(visit: &Visit<'_>, notice: Option<&Notice>, login_id: &str) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let firm = words.name(&visit.tenant().settings.name);
        let typed = notice.and_then(|notice| notice.typed("login_id")).unwrap_or(login_id);
        let heading = words.t("link-sign-in-heading");
        let view = Self {
            page: visit.frame(&words, heading.clone()),
            said: Said::of(notice, &words),
            heading,
            lead: words.say("link-sign-in-lead", &[("firm", &firm)]),
            login: Login::SignIn(SignInForm::new(visit, typed)),
            words,
        };
        visit.show(200, &view)
    }

    /// `login_id` is the firm's proposal; of an account that is there already, it is fixed.
    pub(super) fn show_register(
        visit: &Visit<'_>,
        notice: Option<&Notice>,
        login_id: Option<&str>,
        is_fixed: bool,
    ) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let firm = words.name(&visit.tenant().settings.name);
        let typed = notice.and_then(|notice| notice.typed("login_id")).filter(|_| !is_fixed);
        let (heading, lead) = if is_fixed {
            (words.t("link-first-password-heading"), words.t("link-first-password-lead"))
        } else {
            (words.t("link-register-heading"), words.say("link-register-lead", &[("firm", &firm)]))
        };
        let login_id = typed.or(login_id).unwrap_or_default().to_owned();
        let view = Self {
            page: visit.frame(&words, heading.clone()),
            said: Said::of(notice, &words),
            heading,
            lead,
            login: Login::Register { action: visit.here(), login_id, is_fixed },
            words,
        };
        visit.show(200, &view)
    }

    /// 403: somebody else is signed in.
    pub(super) fn show_others(visit: &Visit<'_>, person: &Person) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let who = words.name(person.account.login_id.as_given());
        let heading = words.t("link-others-heading");
        let page = visit.frame(&words, heading.clone());
        let view = Self {
            login: Login::Others { sign_out: page.sign_out_url.clone() },
            page,
            said: Said::default(),
            heading,
            lead: words.say("link-others-lead", &[("person", &who)]),
            words,
        };
        visit.show(403, &view)
    }
}

/// An item.
struct ItemRow {
    reference: String,
    title: String,
    opened: String,
    /// That it was never opened; nothing where it was.
    tag: String,
}

/// What was sent.
#[derive(Template)]
#[template(path = "pages/link_items.html")]
pub(super) struct ItemsView {
    page: Frame,
    words: Words,
    said: Said,
    action: String,
    heading: String,
    lead: String,
    items: Vec<ItemRow>,
}

impl ItemsView {
    pub(super) fn show(
        visit: &Visit<'_>,
        notice: Option<&Notice>,
        link: &Link,
        person: &Person,
    ) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let firm = words.name(&visit.tenant().settings.name);
        let opened = link.opened_items.iter().copied().chain(std::iter::repeat(None));
        let row = |(item, opened): (&crate::links::model::Item, Option<Timestamp>)| ItemRow {
            reference: item.reference.clone(),
            title: item.title.clone(),
            opened: match opened {
                Some(at) => words.say("opened-on", &[("day", &words.day(at))]),
                None => String::new(),
            },
            tag: if opened.is_none() { words.t("not-opened") } else { String::new() },
        };
        let heading = words.say("link-items-heading", &[("firm", &firm)]);
        let name = person.account.profile.name.as_deref().or(link.recipient.name.as_deref());
        let view = Self {
            page: visit.frame(&words, heading.clone()).signed_in(&words, person.account.login_id.as_given()),
            said: Said::of(notice, &words),
            action: visit.here(),
            heading,
            lead: name.map(|name| words.say("link-items-lead", &[("name", &words.name(name))])).unwrap_or_default(),
            items: link.items.iter().zip(opened).map(row).collect(),
            words,
        };
        visit.show(200, &view)
    }
}

/// 410: it is over, and whom to ask.
#[derive(Template)]
#[template(path = "pages/failure.html")]
pub(super) struct OverView {
    page: Frame,
    heading: String,
    lead: String,
    reference: String,
}

impl OverView {
    pub(super) fn show(visit: &Visit<'_>, over: Over) -> Result<Answer, Problem> {
        let words = visit.words()?;
        let firm = words.name(&visit.tenant().settings.name);
        let name = if over == Over::Expired { "link-expired" } else { "link-revoked" };
        let heading = words.t(&format!("{name}-heading"));
        let view = Self {
            page: visit.frame(&words, heading.clone()),
            heading,
            lead: words.say(&format!("{name}-lead"), &[("firm", &firm)]),
            reference: String::new(),
        };
        visit.show(410, &view)
    }
}
