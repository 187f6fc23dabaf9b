//! Who comes into the console, and what they may do there. Every screen and every form goes through here: the account has the
//! console, the browser proved a second factor, the role allows it, and what is dangerous has a second factor of a moment ago and a
//! reason (R68). Nothing of it is asked anywhere else.

use jiff::SignedDuration;

use super::model::{Action, Care, Screen, may, may_act_on};
use super::nav::Nav;
use super::{again, confirm, menu, zone};
use crate::accounts::model::{Account, Console};
use crate::accounts::operators;
use crate::http::problem::Problem;
use crate::http::{Answer, Call};
use crate::operation::Operation;
use crate::pages::authorize::LONGEST_QUERY;
use crate::pages::form::Form;
use crate::pages::frame::Frame;
use crate::pages::notice::Notice;
use crate::pages::said::Said;
use crate::pages::sign_in::{self, Then};
use crate::pages::signed_in::{Person, SignedIn, person};
use crate::pages::visit::Visit;
use crate::pages::words::{Part, Words};
use crate::principal::Principal;
use crate::sign_ins::token::Assurance;
use crate::tenants::settings::is_label;

/// For how long a second factor counts as one of a moment ago.
pub const FRESH: SignedDuration = SignedDuration::from_mins(5);

/// The shortest and the longest reason, in characters.
pub const REASON: (usize, usize) = (4, 500);

/// How many forms that made what is shown once a browser is known to have sent.
const REMEMBERED: usize = 20;

/// The field of a file: a firm's logo, in the settings.
pub const LOGO: &str = "logo";

/// The field of a file: a list of people.
pub const LIST: &str = "list";

/// Starts the proof of a second factor: the value of a button on every screen.
pub const PROVE: &str = "prove";

/// Somebody in the console.
pub struct Entered<'a> {
    /// Their request.
    pub visit: Visit<'a>,
    /// Who they are.
    pub person: Person,
    /// What they may.
    pub console: Console,
    /// Where they are.
    pub screen: Screen,
    /// Whether the firm is the operators' own.
    pub is_operators: bool,
    principal: Principal,
}

/// What a screen needs to be shown.
pub struct Shell {
    /// The frame.
    pub page: Frame,
    /// The way to the other screens.
    pub nav: Nav,
    /// What it says.
    pub words: Words,
    /// What came of the form before it.
    pub said: Said,
}

/// What came of knocking.
pub enum Entry<'a> {
    /// They are in.
    In(Box<Entered<'a>>),
    /// They go elsewhere first.
    Elsewhere(Answer),
}

/// A form that may be done.
pub struct Admitted {
    /// The form.
    pub form: Form,
    /// What it does.
    pub action: Action,
    /// Where it came from, and leads back to.
    pub back: String,
}

/// What came of a form at the gate.
pub enum Admission {
    /// It may be done.
    Do(Admitted),
    /// It goes elsewhere first.
    Elsewhere(Answer),
}

/// Lets somebody in to a screen, which is at `page` below the firm's pages.
///
/// # Errors
/// 403 for who has no console; 500, 503.
pub async fn enter<'a>(call: &'a Call, screen: Screen, page: &str) -> Result<Entry<'a>, Problem> {
    let visit = Visit::new(call, page).await?.speaking(Part::Console).in_zone(zone::of(&call.head));
    let is_operators = operators::is_theirs(&call.app, visit.tenant()).await?;
    if !screen.is_there(is_operators) {
        return Err(Problem::NotFound);
    }
    let Some(person) = person(&visit).await? else {
        let then = Then::Console { page: wanted(call, page) };
        return Ok(Entry::Elsewhere(visit.go(&then.sign_in_page())));
    };
    let console = person.account.profile.console.ok_or(Problem::Forbidden)?;
    let principal = Principal::Administrator { tenant: visit.op.tenant.clone(), console, client_ip: call.client_ip() };
    let entered = Entered { visit, person, console, screen, is_operators, principal };
    let is_strong = entered.person.browser.state.acr == Assurance::Aal2;
    if is_strong || entered.proves()? {
        return Ok(Entry::In(Box::new(entered)));
    }
    // Not yet: by a password alone, from before there was a console for them.
    confirm::show(&entered, confirm::Why::Enter).map(Entry::Elsewhere)
}

impl Entered<'_> {
    /// What the flows are given.
    #[must_use]
    pub fn op(&self) -> Operation<'_> {
        Operation { principal: &self.principal, ..self.visit.op.clone() }
    }

    /// Whether the person's role allows it.
    #[must_use]
    pub fn may(&self, action: Action) -> bool {
        may(self.console, action) && (self.is_operators || !action.is_operators())
    }

    /// Whether they may act on somebody.
    #[must_use]
    pub fn may_act_on(&self, account: &Account) -> bool {
        may_act_on(self.console, self.is_self(account), account.profile.console)
    }

    /// Whether somebody is the person themselves.
    #[must_use]
    pub fn is_self(&self, account: &Account) -> bool {
        account.id == self.person.account.id
    }

    /// Whether they proved a second factor a moment ago.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        let state = &self.person.browser.state;
        state.acr == Assurance::Aal2 && self.visit.op.now.duration_since(state.at()) <= FRESH
    }

    /// Refuses the page that asks for an action (`?ask=`) which the role does not allow.
    ///
    /// # Errors
    /// 403.
    pub fn may_ask(&self) -> Result<(), Problem> {
        let asked = self.visit.call.query("ask").and_then(|action| action.parse::<Action>().ok());
        let is_refused = asked.is_some_and(|action| action.screen() == self.screen && !self.may(action));
        if is_refused { Err(Problem::Forbidden) } else { Ok(()) }
    }

    /// What a page about a dangerous action shows first: nothing where it may be shown.
    ///
    /// # Errors
    /// 403 where the role does not allow it; 500.
    pub fn ask_first(&self, action: Action) -> Result<Option<Answer>, Problem> {
        if !self.may(action) {
            return Err(Problem::Forbidden);
        }
        match action.care() {
            Care::Reasoned | Care::Contact if !self.is_fresh() => {
                confirm::show(self, confirm::Why::Dangerous).map(Some)
            }
            Care::Reasoned | Care::Contact | Care::Plain => Ok(None),
        }
    }

    /// Takes a form of the screen.
    ///
    /// # Errors
    /// 400, 403; what the page cannot go on from.
    pub async fn admit(&self) -> Result<Admission, Problem> {
        let visit = &self.visit;
        let form = match self.screen {
            Screen::Settings => Form::with_file(visit.call, LOGO).await?,
            Screen::People => Form::with_file(visit.call, LIST).await?,
            _ => visit.form()?,
        };
        // Whoever acts is named, whatever comes of it.
        visit.call.audit.by(self.person.account.login_id.as_given());
        let back = back_of(form.text("back")).unwrap_or_else(|| visit.page().to_owned());
        if form.action() == PROVE {
            return confirm::begin(self, &back).await.map(Admission::Elsewhere);
        }
        if form.action() == zone::CHOOSE {
            visit.call.audit.does(zone::OPERATION);
            return Ok(Admission::Elsewhere(zone::choose(self, &form, &back)));
        }
        let action: Action = form.action().parse().map_err(|_| Problem::invalid("", "No such action."))?;
        if action.screen() != self.screen {
            return Err(Problem::invalid("", "No such action."));
        }
        visit.call.audit.does(action.operation());
        if !self.may(action) {
            return Err(Problem::Forbidden);
        }
        let admitted = Admitted { form, action, back };
        let refused = if action.care() == Care::Reasoned { self.demand(&admitted) } else { None };
        Ok(refused.map_or(Admission::Do(admitted), Admission::Elsewhere))
    }

    /// Demands a second factor of a moment ago and a reason: what is answered where one of them is missing, with what was typed and is
    /// no secret.
    #[must_use]
    pub fn demand(&self, admitted: &Admitted) -> Option<Answer> {
        if !self.is_fresh() {
            return Some(self.told(&admitted.back, &Notice::at("prove-again", ""), "grant-required"));
        }
        let reason = admitted.form.text("reason");
        if !is_reason(reason) {
            return Some(self.told(&admitted.back, &again::unreasoned(&admitted.form), "invalid-request"));
        }
        self.visit.call.audit.because(reason);
        None
    }

    /// Notes that a list leaves as a file: it only reads, and leaves a record that names who took it all the same.
    pub fn exports(&self, operation: &'static str) {
        let audit = &self.visit.call.audit;
        audit.by(self.person.account.login_id.as_given());
        audit.does(operation);
        audit.records();
    }

    /// Whether a form that makes what is shown once may do so: not where it was sent before, or is at work in this moment (R18).
    ///
    /// # Errors
    /// 503.
    pub async fn claim(&self, form: &Form) -> Result<bool, Problem> {
        let Some(once) = form.given("once") else { return Ok(false) };
        let browser = &self.person.browser;
        let once: String = once.chars().take(64).collect();
        if browser.state.sent.contains(&once) {
            return Ok(false);
        }
        let before = browser.state.sent.iter().rev().take(REMEMBERED - 1).rev();
        let state = SignedIn { sent: before.chain([&once]).cloned().collect(), ..browser.state.clone() };
        match self.visit.keep(&browser.holding(state)).await {
            Ok(_) => Ok(true),
            Err(Problem::RequestInProgress) => Ok(false),
            Err(problem) => Err(problem),
        }
    }

    /// The way back to a page of the console, which says why nothing was done.
    #[must_use]
    pub fn told(&self, back: &str, notice: &Notice, code: &'static str) -> Answer {
        Answer { refused: Some(code), ..self.tell(back, notice) }
    }

    /// The way to a page of the console, on which something is told.
    #[must_use]
    pub fn tell(&self, back: &str, notice: &Notice) -> Answer {
        let (page, query) = back.split_once('?').unwrap_or((back, ""));
        if query.is_empty() { self.visit.tell(page, notice) } else { self.visit.tell_at(page, query, notice) }
    }

    /// As [`told`](Self::told) of a problem, with what was typed and is no secret.
    ///
    /// # Errors
    /// What a page cannot go on from.
    pub fn refuse(&self, back: &str, problem: Problem, typed: &[(&str, &str)]) -> Result<Answer, Problem> {
        let Some(notice) = Notice::of(&problem, self.visit.op.now) else { return Err(problem) };
        let notice = typed.iter().fold(notice, |notice, (field, text)| notice.with_typed(field, text));
        Ok(self.told(back, &notice, problem.code()))
    }

    /// What stands around a screen with this title; what is to be told is told once.
    ///
    /// # Errors
    /// When a language is broken, which a test excludes.
    pub fn shell(&self, title: &str) -> Result<(Shell, Option<Notice>), Problem> {
        let words = self.visit.words()?;
        let notice = self.visit.notice();
        let said = Said::of(notice.as_ref(), &words);
        let title = words.t(title);
        let mut page = self.visit.frame(&words, title);
        let query = query_of(self.visit.call);
        if !query.is_empty() {
            page.keep_query(&query);
        }
        let nav = menu::of(self, &words);
        Ok((Shell { page, nav, words, said }, notice))
    }

    /// Whether the request is the way to prove a second factor: it is open to who has not proved one yet.
    fn proves(&self) -> Result<bool, Problem> {
        let call = self.visit.call;
        if call.route.method != "POST" {
            return Ok(false);
        }
        match self.visit.form() {
            Ok(form) => Ok(form.action() == PROVE),
            // A form with a file is another one.
            Err(Problem::UnsupportedMediaType) => Ok(false),
            Err(problem) => Err(problem),
        }
    }
}

/// The page to come back to, as its query shows it: a mail leads to a file, a bookmark to a filter.
fn wanted(call: &Call, page: &str) -> String {
    let query = query_of(call);
    let whole = format!("{page}?{query}");
    if !query.is_empty() && back_of(&whole).is_some() { whole } else { page.to_owned() }
}

/// A page of the console that a form names as where it came from.
fn back_of(text: &str) -> Option<String> {
    match Then::console(text).filter(|_| text.len() <= LONGEST_QUERY)? {
        Then::Console { page } if page != sign_in::CONSOLE => Some(page),
        _ => None,
    }
}

/// The query of the page's address, without its language.
pub(super) fn query_of(call: &Call) -> String {
    let kept = call.query_pairs().iter().filter(|(name, _)| name != "ui_locales");
    form_urlencoded::Serializer::new(String::new()).extend_pairs(kept).finish()
}

fn is_reason(text: &str) -> bool {
    is_label(text, REASON.1) && text.chars().count() >= REASON.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_leads_back_to_the_console_alone() {
        for (text, expected) in [
            ("console/people", true),
            ("console/people?q=ana&page=2", true),
            ("console/person/abc_-1?ask=reset-mfa", true),
            ("console", false),
            ("consolex", false),
            ("/console/people", false),
            ("console//evil.example", false),
            ("console/..%2f", false),
            ("https://evil.example/", false),
            ("account", false),
            ("", false),
        ] {
            assert_eq!(back_of(text).is_some(), expected, "{text:?}");
        }
    }

    #[test]
    fn a_reason_says_something_on_one_line() {
        assert!(is_reason("Lost phone") && is_reason("Ümlä"));
        assert!(!is_reason("ok") && !is_reason("a\nbcd") && !is_reason("") && !is_reason(&"x".repeat(501)));
    }
}
