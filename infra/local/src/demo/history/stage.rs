//! Where the demo firm's past is played: an application over the same table and keys as local mode's own, by a clock of its own. What
//! it sends goes to an outbox that nobody sees; what its calls lead to is done here, by that clock, and nowhere else.

use std::sync::Arc;

use countersign::App;
use countersign::clock::Clock;
use countersign::jobs::sweep;
use hyper::header::{LOCATION, SET_COOKIE};
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::Grounds;
use crate::aws;
use crate::capture::Capture;
use crate::data_dir::Saved;
use crate::demo::{Caller, DemoError, request, text};
use crate::faults::{Faults, SILENCE};
use crate::outbox::{Filter, Message, Outbox};
use crate::queue::Queue;
use crate::receipts::{self, Delivery, Report};
use crate::{Task, functions, listen};

/// The stage.
pub(super) struct Stage {
    pub(super) app: Arc<App>,
    /// The demo firm's key.
    pub(super) key: String,
    pub(super) operator_key: String,
    /// The demo firm's id.
    pub(super) tenant: String,
    /// Where local mode is.
    pub(super) base_url: String,
    outbox: Arc<Outbox>,
    queue: Arc<Queue>,
    wire: Task,
}

impl Stage {
    /// A stage over these grounds, at a moment.
    ///
    /// # Errors
    /// When this machine gives no port, or the environment is not what it was.
    pub(super) async fn new(grounds: &Grounds, saved: &Saved, at: Timestamp) -> Result<Self, DemoError> {
        let failed = |error: &dyn std::fmt::Display| DemoError::other("the stage", error);
        let clock = Clock::system();
        clock.advance(at.duration_since(clock.now()).as_secs());
        let outbox = Arc::new(Outbox::in_memory(clock.clone()));
        let queue = Queue::new(clock.clone());
        let faults = Arc::new(Faults::default());
        let capture = Capture::new(outbox.clone(), faults, grounds.random.clone(), queue.clone(), SILENCE);
        let listener = listen(std::net::Ipv4Addr::LOCALHOST.into(), 0).await.map_err(|error| failed(&error))?;
        let address = listener.local_addr().map_err(|error| failed(&error))?;
        let wire = Task::start(|stop| aws::serve(listener, stop, None, capture));
        let config = aws::config(address, grounds.port, grounds.sms_service).map_err(|error| failed(&error))?;
        let app =
            App::new(config, aws::clients_of_table(address, grounds.emulator, saved), clock, grounds.random.clone());
        let demo = saved.tenants.first().ok_or_else(|| failed(&"no demo firm"))?;
        Ok(Self {
            app: Arc::new(app),
            key: demo.api_key.clone(),
            operator_key: saved.operator_key.clone(),
            tenant: demo.id.clone(),
            base_url: grounds.base_url.clone(),
            outbox,
            queue,
            wire,
        })
    }

    /// What it calls now.
    pub(super) fn now(&self) -> Timestamp {
        self.app.clock.now()
    }

    /// Moves its clock on to a moment, and does what is due then. It never goes back.
    pub(super) async fn go_to(&self, moment: Timestamp) {
        let seconds = moment.duration_since(self.now()).as_secs();
        if seconds > 0 {
            self.app.clock.advance(seconds);
        }
        self.settle().await;
    }

    /// Lets seconds pass.
    pub(super) async fn wait(&self, seconds: i64) {
        self.go_to(self.now() + SignedDuration::from_secs(seconds)).await;
    }

    /// Does the jobs that came by the queue and are due.
    pub(super) async fn settle(&self) {
        loop {
            let due = self.queue.take_due();
            if due.is_empty() {
                return;
            }
            for message in due {
                // One that fails stands in the table, where a sweep finds it.
                let done = functions::worker(self.app.clone(), message.event.clone()).await;
                tracing::debug!(is_done = done.is_ok(), "a job of the past");
                self.queue.end(message, true);
            }
        }
    }

    /// Does what waited in the table for this time. Only while it is long ago: local mode's own jobs are due from now on.
    pub(super) async fn sweep(&self) -> Result<(), DemoError> {
        let swept = sweep::sweep(&self.app, SignedDuration::ZERO).await;
        swept.map_err(|error| DemoError::other("the sweep", &error))?;
        self.settle().await;
        Ok(())
    }

    /// Asks with the firm's key.
    pub(super) async fn call(
        &self,
        function: &str,
        method: &str,
        path: &str,
        body: &Value,
    ) -> Result<Value, DemoError> {
        let answer = Caller::new(&self.app, &self.key).call(function, method, path, body).await;
        self.settle().await;
        answer
    }

    /// Asks with the operator's key.
    pub(super) async fn operate(&self, method: &str, path: &str, body: &Value) -> Result<Value, DemoError> {
        let answer = Caller::new(&self.app, &self.operator_key).call("operator", method, path, body).await;
        self.settle().await;
        answer
    }

    /// Asks with the firm's key and what a sign-in gave.
    pub(super) async fn call_with(&self, grant: &str, path: &str, body: &Value) -> Result<Value, DemoError> {
        let caller = Caller { grant: Some(grant), ..Caller::new(&self.app, &self.key) };
        let answer = caller.call("mfa", "POST", path, body).await;
        self.settle().await;
        answer
    }

    /// The newest message to an address, on which the provider has not reported yet.
    pub(super) fn message_to(&self, to: &str) -> Option<Arc<Message>> {
        self.outbox.list(&Filter { to: Some(to.to_owned()), channel: None }).into_iter().next()
    }

    /// The code in the newest message to an address that has one.
    pub(super) fn code_to(&self, to: &str) -> String {
        let messages = self.outbox.list(&Filter { to: Some(to.to_owned()), channel: None });
        messages.iter().find_map(|message| code_in(&message.text)).unwrap_or_default()
    }

    /// The provider reports on the newest message to an address.
    pub(super) async fn report(&self, to: &str, delivery: Delivery) -> Result<(), DemoError> {
        let Some(message) = self.message_to(to) else { return Ok(()) };
        let report = Report { delivery, service: self.app.config.sms.service };
        let Some(event) = receipts::event(&message, report, self.now()) else { return Ok(()) };
        let handled = functions::delivery_receipt(self.app.clone(), event).await;
        handled.map_err(|error| DemoError::other("the receipt", &error))?;
        self.settle().await;
        Ok(())
    }

    /// Ends it.
    pub(super) async fn end(self) {
        self.wire.stop().await;
    }
}

/// A browser at one of the firm's pages.
pub(super) struct Visitor<'a> {
    stage: &'a Stage,
    path: String,
    cookies: Vec<String>,
}

impl<'a> Visitor<'a> {
    /// At an address that a firm's answer named.
    pub(super) fn at(stage: &'a Stage, url: &str) -> Self {
        let path = url.strip_prefix(&stage.base_url).unwrap_or(url).to_owned();
        Self { stage, path, cookies: Vec::new() }
    }

    /// Sends a form of the page; where it leads.
    pub(super) async fn press(&mut self, fields: &[(&str, &str)]) -> Result<String, DemoError> {
        let mut form = form_urlencoded::Serializer::new(String::new());
        for (name, value) in fields {
            form.append_pair(name, value);
        }
        let (form, cookie) = (form.finish(), self.cookies.join("; "));
        let headers = [
            ("content-type", "application/x-www-form-urlencoded"),
            ("sec-fetch-site", "same-origin"),
            ("cookie", cookie.as_str()),
        ];
        let asked = request(&self.stage.app, ("pages", "POST", &self.path), &headers, form.as_bytes()).await;
        let answer = asked.map_err(DemoError::of(&self.path))?;
        self.stage.settle().await;
        for cookie in answer.headers().get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok()) {
            let pair = cookie.split(';').next().unwrap_or_default();
            let name = pair.split('=').next().unwrap_or_default();
            self.cookies.retain(|kept| kept.split('=').next() != Some(name));
            self.cookies.push(pair.to_owned());
        }
        match answer.headers().get(LOCATION).and_then(|value| value.to_str().ok()) {
            Some(place) if answer.status().is_redirection() => Ok(place.to_owned()),
            _ => Err(DemoError::of(&self.path)((
                answer.status().as_u16(),
                String::from_utf8_lossy(answer.body()).into_owned(),
            ))),
        }
    }
}

/// The six digits of a message.
fn code_in(text: &str) -> Option<String> {
    let runs = text.split(|letter: char| !letter.is_ascii_digit());
    runs.into_iter().find(|run| run.len() == 6).map(str::to_owned)
}

/// A member of an answer that is an id in a path.
pub(super) fn id(document: &Value) -> String {
    text(document, "id")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_six_digits_by_themselves() {
        assert_eq!(code_in("Demo Firm: 042917 is your code. Call 0123456789.").as_deref(), Some("042917"));
        assert_eq!(code_in("Call +33 1 23456789"), None);
    }
}
