//! One request of a browser at a firm's pages: what it may know, and the answer that it gets. Every page goes through here, so
//! that headers, cookies and the way back of a refused form are the same on all of them.

use std::sync::{Mutex, PoisonError};

use askama::Template;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::form::Form;
use super::frame::{Frame, FrameOf};
use super::headers;
use super::notice::{self, Notice};
use super::words::{Part, Words, choose};
use crate::backoff::Backoff;
use crate::browser_sessions::model::Purpose;
use crate::browser_sessions::{self, BrowserError, Found};
use crate::delivery::messages::Language;
use crate::http::problem::Problem;
use crate::http::{Answer, Call};
use crate::idempotency::{Idempotency, IdempotencyKey};
use crate::operation::Operation;
use crate::public_url::PublicUrl;
use crate::tenants::model::Tenant;

/// The cookie with the language that a person chose.
const LANGUAGE: &str = "__Secure-countersign-language";

/// The first pause of a form that was sent twice, milliseconds.
const TWICE_PAUSE_MS: u64 = 100;
/// How often it looks.
const TWICE_TRIES: u32 = 5;

/// A year, seconds.
const YEAR: i64 = 365 * 24 * 60 * 60;

/// A request.
pub struct Visit<'a> {
    /// As it came.
    pub call: &'a Call,
    /// What the flows are given.
    pub op: Operation<'a>,
    public: PublicUrl,
    language: Language,
    /// The time zone that the person chose; none for the firm's.
    zone: Option<String>,
    /// Texts besides those of every page.
    part: Option<Part>,
    /// The page's path below the firm's.
    page: String,
    /// Further origins at which a form of this page can end.
    ends_at: Mutex<Vec<String>>,
    cookies: Mutex<Vec<String>>,
}

impl<'a> Visit<'a> {
    /// A request for a page, which lies below the firm's pages.
    ///
    /// # Errors
    /// 503 without keys; 500 when nobody knows where we are.
    pub async fn new(call: &'a Call, page: &str) -> Result<Self, Problem> {
        let op = call.operation().await?;
        let unknown = || Problem::Internal("the public address is not known".to_owned());
        let public = call.app.public_url().cloned().ok_or_else(unknown)?;
        let language = choose(&call.head, call.head.cookie(LANGUAGE), None, &op.tenant.settings.locale);
        let visit = Self {
            call,
            op,
            public,
            language,
            zone: None,
            part: None,
            page: page.to_owned(),
            ends_at: Mutex::default(),
            cookies: Mutex::default(),
        };
        if call.head.ui_locales.is_some() {
            let cookie = headers::cookie(LANGUAGE, language.tag(), &visit.path(""), Some(YEAR));
            visit.send_cookie(cookie);
        }
        Ok(visit)
    }

    /// With the texts of a part besides those of every page.
    #[must_use]
    pub fn speaking(mut self, part: Part) -> Self {
        self.part = Some(part);
        self
    }

    /// With times in a zone that the person chose, in place of the firm's.
    #[must_use]
    pub fn in_zone(mut self, zone: Option<String>) -> Self {
        self.zone = zone;
        self
    }

    /// The zone in which times are told.
    #[must_use]
    pub fn zone(&self) -> &str {
        self.zone.as_deref().unwrap_or(&self.op.tenant.settings.time_zone)
    }

    /// The firm.
    #[must_use]
    pub fn tenant(&self) -> &Tenant {
        self.op.tenant
    }

    /// The form that came.
    ///
    /// # Errors
    /// 400, 415.
    pub fn form(&self) -> Result<Form, Problem> {
        Form::of(self.call)
    }

    /// Notes which operation a form asks for, by its button: what the audit log tells.
    pub fn does(&self, form: &Form, names: &[(&str, &'static str)]) {
        if let Some((_, operation)) = names.iter().find(|(action, _)| *action == form.action()) {
            self.call.audit.does(operation);
        }
    }

    /// What makes a form that is sent twice do its work once (R18): the form's own number is an idempotency key, for what
    /// `says` tells apart. `None` for a form without one.
    #[must_use]
    pub fn once(&self, form: &Form, says: &[&str]) -> Option<Idempotency> {
        // Two buttons of one page are two things.
        let key = form.given("once").map(|once| format!("{once}-{}", says.join("-")))?;
        let key = IdempotencyKey::parse(&key).ok()?;
        let here = self.here();
        let request: Vec<&[u8]> =
            std::iter::once(here.as_str()).chain(says.iter().copied()).map(str::as_bytes).collect();
        let (tenant, operation) = (&self.op.tenant.id, self.call.route.operation.name());
        Some(Idempotency::new(&self.op.ring, tenant, operation, &key, &request, &self.call.request_id))
    }

    /// Does what a form asks for; while the same form is at work elsewhere, since it was sent twice, it waits for what comes of
    /// that, a tenth of a second at first, three in all. The first answer is perhaps lost with the page that it was for.
    ///
    /// # Errors
    /// As it fails.
    pub async fn patiently<T, F: Future<Output = Result<T, Problem>>>(
        &self,
        mut does: impl FnMut() -> F,
    ) -> Result<T, Problem> {
        let mut backoff = Backoff::new(&self.op.app.random, TWICE_PAUSE_MS, TWICE_TRIES);
        loop {
            let done = does().await;
            if !(matches!(done, Err(Problem::RequestInProgress)) && backoff.pause().await) {
                return done;
            }
        }
    }

    /// Speaks the language of what the person was sent, unless they say otherwise.
    pub fn was_sent_in(&mut self, locale: &str) {
        let chosen = self.call.head.cookie(LANGUAGE);
        self.language = choose(&self.call.head, chosen, Some(locale), &self.op.tenant.settings.locale);
    }

    /// A form of this page can end at these origins, too.
    pub fn can_end_at(&self, origins: &[String]) {
        lock(&self.ends_at).extend_from_slice(origins);
    }

    /// Where a page of this firm is, from outside; the firm's own where `page` is empty.
    #[must_use]
    pub fn path(&self, page: &str) -> String {
        let pages = format!("{}/p/{}", self.public.path(), self.op.tenant.slug);
        if page.is_empty() { pages } else { format!("{pages}/{page}") }
    }

    /// The page's path below the firm's.
    #[must_use]
    pub fn page(&self) -> &str {
        &self.page
    }

    /// Where this page is.
    #[must_use]
    pub fn here(&self) -> String {
        self.path(&self.page)
    }

    /// The public address.
    #[must_use]
    pub fn public(&self) -> &PublicUrl {
        &self.public
    }

    /// What it says.
    ///
    /// # Errors
    /// When a language is broken, which a test excludes.
    pub fn words(&self) -> Result<Words, Problem> {
        let words = Words::of(self.language, self.zone(), self.op.now)?;
        match self.part {
            Some(part) => words.with(part),
            None => Ok(words),
        }
    }

    /// The frame of a page with this title.
    #[must_use]
    pub fn frame(&self, words: &Words, title: String) -> Frame {
        let path = self.here();
        let of =
            FrameOf { tenant: Some(self.op.tenant), public: Some(&self.public), path: &path, words, now: self.op.now };
        let mut frame = Frame::new(&of, title);
        frame.once = self.op.app.random.token();
        frame
    }

    /// What is to be told here; told once.
    #[must_use]
    pub fn notice(&self) -> Option<Notice> {
        let cookie = self.call.head.cookie(notice::COOKIE)?;
        self.send_cookie(headers::gone(notice::COOKIE, &self.here()));
        Notice::open(&self.op.ring, cookie, &self.here())
    }

    /// The row of this browser for a purpose.
    ///
    /// # Errors
    /// 500, 503.
    pub async fn find<S: DeserializeOwned>(&self, purpose: Purpose) -> Result<Option<Found<S>>, Problem> {
        let token = self.call.head.cookie(&cookie_of(purpose));
        Ok(browser_sessions::find(&self.op, purpose, token).await?)
    }

    /// Begins a row for a purpose in the place of the one before, and gives the browser its token.
    ///
    /// # Errors
    /// 500, 503.
    pub async fn begin<S: Serialize, B>(
        &self,
        purpose: Purpose,
        state: &S,
        before: Option<&Found<B>>,
    ) -> Result<(), Problem> {
        let ends_at = self.op.now + purpose.longest(&self.op.tenant.settings.policies);
        let token = browser_sessions::rotate(&self.op, purpose, state, ends_at, before).await?;
        self.send_cookie(headers::cookie(&cookie_of(purpose), token.expose(), &self.cookie_path(purpose), None));
        Ok(())
    }

    /// Begins a row in the place of one that it goes on from, with another token, until that one would have ended.
    ///
    /// # Errors
    /// 500, 503.
    pub async fn begin_anew<S: Serialize>(
        &self,
        purpose: Purpose,
        state: &S,
        before: &Found<S>,
    ) -> Result<(), Problem> {
        let ends_at = before.lives.ends_at;
        let token = browser_sessions::rotate(&self.op, purpose, state, ends_at, Some(before)).await?;
        self.send_cookie(headers::cookie(&cookie_of(purpose), token.expose(), &self.cookie_path(purpose), None));
        Ok(())
    }

    /// Writes what a row holds now; of two requests at the same moment the first.
    ///
    /// # Errors
    /// 409 when another was first; 503.
    pub async fn keep<S: Serialize + Clone>(&self, found: &Found<S>) -> Result<Found<S>, Problem> {
        browser_sessions::keep(&self.op, found).await.map_err(|error| match error {
            BrowserError::Changed => Problem::RequestInProgress,
            BrowserError::Failed(failure) => failure.into(),
        })
    }

    /// Ends a row and takes its cookie back.
    ///
    /// # Errors
    /// 503.
    pub async fn end<S>(&self, purpose: Purpose, found: Option<&Found<S>>) -> Result<(), Problem> {
        // Without a row there is nothing to end: perhaps another answer gives a cookie at this moment.
        let Some(found) = found else { return Ok(()) };
        browser_sessions::end(&self.op, found).await?;
        self.send_cookie(headers::gone(&cookie_of(purpose), &self.cookie_path(purpose)));
        Ok(())
    }

    /// Sends a cookie with whatever is answered.
    pub fn send_cookie(&self, cookie: String) {
        lock(&self.cookies).push(cookie);
    }

    /// A page.
    ///
    /// # Errors
    /// When the template fails, which no input can cause.
    pub fn show(&self, status: u16, page: &impl Template) -> Result<Answer, Problem> {
        let html = page.render().map_err(|error| Problem::Internal(format!("a page cannot be rendered: {error}")))?;
        let answer = headers::page(Answer::with_body(status, headers::HTML, html), &lock(&self.ends_at));
        Ok(self.with_cookies(answer))
    }

    /// The way to a page of this firm.
    #[must_use]
    pub fn go(&self, page: &str) -> Answer {
        self.leave(self.path(page))
    }

    /// The way to an address.
    #[must_use]
    pub fn leave(&self, location: String) -> Answer {
        self.with_cookies(headers::page(Answer::see_other(location), &lock(&self.ends_at)))
    }

    /// The way to a page, on which something is told.
    #[must_use]
    pub fn tell(&self, page: &str, notice: &Notice) -> Answer {
        // What is told is a page's, whatever its query.
        let path = self.path(page.split('?').next().unwrap_or_default());
        let sealed = notice.sealed(&self.op.ring, &self.op.app.random, &path);
        self.send_cookie(headers::cookie(notice::COOKIE, &sealed, &path, Some(notice::SECONDS)));
        self.go(page)
    }

    /// The way back of a refused form to a page, which says why; with what was typed and is no secret.
    ///
    /// # Errors
    /// What a page cannot go on from.
    pub fn refuse(&self, page: &str, problem: Problem, typed: &[(&str, &str)]) -> Result<Answer, Problem> {
        let Some(notice) = Notice::of(&problem, self.op.now) else { return Err(problem) };
        let typed = typed.iter().fold(notice, |notice, (field, text)| notice.with_typed(field, text));
        Ok(Answer { refused: Some(problem.code()), ..self.tell(page, &typed) })
    }

    /// As [`refuse`](Self::refuse), to the page as a query shows it.
    ///
    /// # Errors
    /// What a page cannot go on from.
    pub fn refuse_at(
        &self,
        page: &str,
        query: &str,
        problem: Problem,
        typed: &[(&str, &str)],
    ) -> Result<Answer, Problem> {
        let refused = self.refuse(page, problem, typed)?;
        Ok(self.with_query(refused, page, query))
    }

    /// As [`tell`](Self::tell), on the page as a query shows it.
    #[must_use]
    pub fn tell_at(&self, page: &str, query: &str, notice: &Notice) -> Answer {
        self.with_query(self.tell(page, notice), page, query)
    }

    /// As [`tell`](Self::tell), on a page to which the way leads by another one.
    #[must_use]
    pub fn tell_behind(&self, way: &str, page: &str, notice: &Notice) -> Answer {
        Self::led(self.tell(page, notice), &self.path(way))
    }

    /// What is told is a page's, whatever its query; the way there has one.
    fn with_query(&self, answer: Answer, page: &str, query: &str) -> Answer {
        Self::led(answer, &format!("{}?{query}", self.path(page)))
    }

    fn led(mut answer: Answer, there: &str) -> Answer {
        for (_, location) in answer.headers.iter_mut().filter(|(name, _)| *name == "location") {
            there.clone_into(location);
        }
        answer
    }

    fn with_cookies(&self, answer: Answer) -> Answer {
        let cookies = std::mem::take(&mut *lock(&self.cookies));
        cookies.into_iter().fold(answer, |answer, cookie| answer.with_header("set-cookie", cookie))
    }

    /// Which pages send a row's cookie.
    fn cookie_path(&self, purpose: Purpose) -> String {
        match purpose {
            Purpose::SignedIn | Purpose::SigningIn | Purpose::Prompted => self.path(""),
            Purpose::Link | Purpose::Reset => self.here(),
        }
    }
}

/// The name of a row's cookie. `__Host-` would want the path `/`, which is every firm's (R62).
fn cookie_of(purpose: Purpose) -> String {
    format!("__Secure-countersign-{}", <&str>::from(purpose))
}

fn lock<T>(kept: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    kept.lock().unwrap_or_else(PoisonError::into_inner)
}
