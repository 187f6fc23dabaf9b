//! `/l/{token}`: a guarded link as its recipient sees it (A6 to A9). First a code to an address that the firm has; then, once, a
//! login of their own or the sign-in; then the items, to the link's own account alone.

mod view;

use serde::{Deserialize, Serialize};

use self::view::{ChannelsView, CodeView, ItemsView, LoginView, OverView};
use super::form::Form;
use super::notice::Notice;
use super::sign_in::{self, Then};
use super::signed_in::{Person, person};
use super::visit::Visit;
use crate::accounts::ChosenError;
use crate::accounts::model::Account;
use crate::accounts::password::ChosenPassword;
use crate::browser_sessions::Found;
use crate::browser_sessions::model::Purpose;
use crate::http::problem::Problem;
use crate::http::{Answer, Call};
use crate::ids::PasscodeId;
use crate::links::LinkError;
use crate::links::activate::activate;
use crate::links::find::find;
use crate::links::model::Link;
use crate::links::people::{Known, who};
use crate::links::register::{RegisterError, register};
use crate::links::send_code::send_code;
use crate::links::verify::{Verified, verified, verify_code};
use crate::links::visits::{Authentication, open_item};
use crate::operation::Operation;
use crate::passcodes::model::Over;
use crate::recipients::Channel;
use crate::sign_ins::password::{Typed, sign_in as check_password};

/// What the row of a browser holds at a link.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct AtLink {
    passcode: PasscodeId,
    /// `sms` or `email`.
    channel: String,
    /// The masked address that the code went to.
    to: String,
    ends_ms: i64,
    again_ms: i64,
    /// The code was right.
    #[serde(default)]
    is_verified: bool,
}

/// The page of a token, below the firm's.
#[must_use]
pub fn page(token: &str) -> String {
    // A token is letters and digits; whatever else stands in an address leads nowhere.
    format!("l/{}", percent_encoding::utf8_percent_encode(token, percent_encoding::NON_ALPHANUMERIC))
}

/// A request at a link that leads somewhere.
struct At<'a> {
    visit: Visit<'a>,
    token: &'a str,
    link: Link,
    person: Option<Person>,
    browser: Option<Found<AtLink>>,
}

impl<'a> At<'a> {
    /// Finds the link of a request; what is shown instead, where it is over.
    async fn new(call: &'a Call) -> Result<Result<Self, Answer>, Problem> {
        let token = call.parameter(1);
        let mut visit = Visit::new(call, &page(token)).await?;
        let link = match find(&visit.op, token).await {
            Ok(link) => link,
            Err(LinkError::Over(over)) => return Ok(Err(OverView::show(&visit, over)?)),
            Err(error) => return Err(error.into()),
        };
        visit.was_sent_in(link.language(&visit.tenant().settings).tag());
        visit.can_end_at(&visit.tenant().settings.web_origins);
        let person = person(&visit).await?;
        let browser = visit.find::<AtLink>(Purpose::Link).await?;
        Ok(Ok(Self { visit, token, link, person, browser }))
    }

    fn page(&self) -> String {
        page(self.token)
    }

    /// The person who is signed in and whose link it is.
    fn holder(&self) -> Option<&Person> {
        let holder = self.link.holder.as_ref()?;
        self.person.as_ref().filter(|person| person.account.id == holder.account)
    }

    /// What this browser has proven.
    async fn proof(&self) -> Result<Option<Verified>, Problem> {
        match self.browser.as_ref().filter(|browser| browser.state.is_verified) {
            Some(browser) => Ok(verified(&self.visit.op, &self.link, &browser.state.passcode).await?),
            None => Ok(None),
        }
    }

    /// Where a sign-in leads that begins here.
    fn then(&self) -> Then {
        let is_verified = self.browser.as_ref().filter(|browser| browser.state.is_verified);
        Then::Link { token: self.token.to_owned(), proof: is_verified.map(|browser| browser.state.passcode.clone()) }
    }
}

/// The page as it stands. Changes nothing, sends nothing, uses nothing up (R61): a mail scanner may open it as often as it likes.
///
/// # Errors
/// 404 for every token that leads nowhere, in the same bytes; 500, 503.
pub async fn show_page(call: &Call) -> Result<Answer, Problem> {
    let at = match At::new(call).await? {
        Ok(at) => at,
        Err(answer) => return Ok(answer),
    };
    let notice = at.visit.notice();
    let notice = notice.as_ref();
    if let Some(person) = &at.person {
        if at.holder().is_some() {
            return ItemsView::show(&at.visit, notice, &at.link, person);
        }
        if !at.link.may_be_of(&person.account) {
            return LoginView::show_others(&at.visit, person);
        }
    }
    if let Some(holder) = &at.link.holder {
        return LoginView::show_sign_in(&at.visit, notice, holder.login_id.as_given());
    }
    match at.proof().await? {
        Some(_) => match who(&at.visit.op, &at.link).await? {
            Known::Account(login_id) => LoginView::show_sign_in(&at.visit, notice, login_id.as_given()),
            Known::New { login_id, has_account_without_password } => {
                let login_id = login_id.as_ref().map(|id| id.as_given().to_owned());
                LoginView::show_register(&at.visit, notice, login_id.as_deref(), has_account_without_password)
            }
        },
        None => match at.browser.as_ref().filter(|browser| !browser.state.is_verified) {
            Some(browser) => CodeView::show(&at.visit, notice, &at.link, &browser.state),
            None => ChannelsView::show(&at.visit, notice, &at.link),
        },
    }
}

/// What each button's operation is called in the audit log: as the API has it, where it has it.
const OPERATIONS: [(&str, &str); 5] = [
    ("send", "send_link_code"),
    ("verify", "verify_link_code"),
    ("sign-in", "sign_in"),
    ("register", "register_by_link"),
    ("open", "open_item"),
];

/// Takes a form of the page.
///
/// # Errors
/// What the page cannot go on from.
pub async fn submit(call: &Call) -> Result<Answer, Problem> {
    let at = match At::new(call).await? {
        Ok(at) => at,
        Err(answer) => return Ok(answer),
    };
    let form = at.visit.form()?;
    at.visit.does(&form, &OPERATIONS);
    let outcome = match form.action() {
        "send" => Box::pin(send(&at, &form)).await,
        "verify" => Box::pin(check(&at, &form)).await,
        "sign-in" => Box::pin(sign_in::begin(&at.visit, &form, at.then(), false)).await,
        "register" => Box::pin(make_login(&at, &form)).await,
        "open" => Box::pin(open(&at, &form)).await,
        "restart" => Box::pin(begin_anew(&at)).await,
        _ => Err(Problem::invalid("", "No such action.")),
    };
    match outcome {
        // The code is over: the page offers a new one.
        Err(problem @ (Problem::Gone(_) | Problem::IncorrectCode(0))) if form.action() == "verify" => {
            at.visit.end(Purpose::Link, at.browser.as_ref()).await?;
            at.visit.refuse(&at.page(), problem, &[])
        }
        Err(problem) => {
            let typed = [("login_id", form.text("login_id")), ("channel", form.text("channel"))];
            at.visit.refuse(&at.page(), problem, &typed)
        }
        Ok(answer) => Ok(answer),
    }
}

/// *Send code*, *Request a new code*, *Use the other way*.
async fn send(at: &At<'_>, form: &Form) -> Result<Answer, Problem> {
    let chosen = || Problem::invalid("/channel", "One of the channels.");
    let channel = Channel::parse(form.text("channel")).ok_or_else(chosen)?;
    let pending = at.browser.as_ref().filter(|browser| !browser.state.is_verified);
    let before = pending.map(|browser| &browser.state.passcode);
    let once = at.visit.once(form, &[channel.as_str()]);
    let op = Operation { idempotency: once.as_ref(), ..at.visit.op.clone() };
    let (op, link, ip) = (&op, &at.link, at.visit.call.client_ip());
    let send = || async move { send_code(op, link, channel, before, ip).await.map_err(Problem::from) };
    let sent = at.visit.patiently(send).await?;
    let passcode = sent.passcode_id().ok_or_else(|| Problem::Internal("a passcode without an id".to_owned()))?;
    let state = AtLink {
        passcode,
        channel: channel.as_str().to_owned(),
        to: sent.to().to_owned(),
        ends_ms: sign_in::moment(sent.expires_at())?.as_millisecond(),
        again_ms: sign_in::moment(sent.resend_after())?.as_millisecond(),
        is_verified: false,
    };
    at.visit.begin(Purpose::Link, &state, at.browser.as_ref()).await?;
    Ok(at.visit.go(&at.page()))
}

/// The code. Who is signed in already has the link from now on; everybody else signs in next.
async fn check(at: &At<'_>, form: &Form) -> Result<Answer, Problem> {
    let Some(browser) = &at.browser else { return Err(Problem::Gone(Over::Expired)) };
    let proof = verify_code(&at.visit.op, &at.link, &browser.state.passcode, form.code()?).await?;
    let state = AtLink { is_verified: true, ..browser.state.clone() };
    at.visit.begin(Purpose::Link, &state, Some(browser)).await?;
    if let Some(person) = at.person.as_ref().filter(|person| at.link.may_be_of(&person.account)) {
        give(&at.visit, &at.link, &person.account, Some(&proof)).await?;
    }
    Ok(at.visit.go(&at.page()))
}

/// A login of their own: A8's first branch. Then they are signed in with it, as with any other.
async fn make_login(at: &At<'_>, form: &Form) -> Result<Answer, Problem> {
    let proof = at.proof().await?.ok_or(Problem::Gone(Over::Expired))?;
    let login_id = form.login_id()?;
    let chosen = ChosenPassword { password: form.password("new_password"), confirm: form.password("confirm_password") };
    let account = match register(&at.visit.op, &at.link, &proof, &login_id, chosen).await {
        Ok(account) => account,
        Err(RegisterError::Chosen(ChosenError::Taken)) => {
            let notice = Notice::at("login-id-taken", "login_id").with_typed("login_id", form.text("login_id"));
            return Ok(Answer { refused: Some("conflict"), ..at.visit.tell(&at.page(), &notice) });
        }
        // They have one: the page asks for it.
        Err(RegisterError::HasAccount(_)) => return Ok(at.visit.go(&at.page())),
        Err(error) => return Err(error.into()),
    };
    let typed = Typed {
        login_id: &account.login_id,
        password: form.password("new_password"),
        client_ip: at.visit.call.client_ip(),
        device: None,
    };
    at.visit.call.audit.next("sign_in");
    let document = check_password(&at.visit.op, typed).await?;
    sign_in::go_on(&at.visit, document, account.login_id.as_given(), at.then()).await
}

/// Opens an item: the firm's application is told who comes by a code of a minute (R66).
async fn open(at: &At<'_>, form: &Form) -> Result<Answer, Problem> {
    let Some(person) = at.holder() else { return Ok(at.visit.go(&at.page())) };
    let state = &person.browser.state;
    let acr = state.acr.as_str().to_owned();
    let authentication = Authentication { at: state.at(), amr: state.amr.clone(), acr };
    let url = open_item(&at.visit.op, &at.link, &person.account, form.raw("item"), &authentication).await?;
    Ok(at.visit.leave(url))
}

async fn begin_anew(at: &At<'_>) -> Result<Answer, Problem> {
    at.visit.end(Purpose::Link, at.browser.as_ref()).await?;
    Ok(at.visit.go(&at.page()))
}

/// Gives a link to who signed in with it. Whose it may not be is told by its page.
///
/// # Errors
/// 500, 503.
pub async fn arrive(
    visit: &Visit<'_>,
    token: &str,
    proof: Option<&PasscodeId>,
    account: &Account,
) -> Result<(), Problem> {
    let link = match find(&visit.op, token).await {
        Ok(link) => link,
        Err(LinkError::Failed(failure)) => return Err(failure.into()),
        Err(_) => return Ok(()),
    };
    let proof = match proof {
        Some(passcode) => verified(&visit.op, &link, passcode).await?,
        None => None,
    };
    match give(visit, &link, account, proof.as_ref()).await {
        Ok(()) | Err(LinkError::NotYours | LinkError::NotVerified | LinkError::NotFound | LinkError::Over(_)) => Ok(()),
        Err(LinkError::Failed(failure)) => Err(failure.into()),
    }
}

/// Makes a link an account's, which the audit log tells by itself.
async fn give(visit: &Visit<'_>, link: &Link, account: &Account, proof: Option<&Verified>) -> Result<(), LinkError> {
    if link.holder.is_some() {
        return activate(&visit.op, link, account, proof).await;
    }
    visit.call.audit.next("activate_link");
    let given = activate(&visit.op, link, account, proof).await;
    if given.is_err() {
        visit.call.audit.nothing();
    }
    given
}
