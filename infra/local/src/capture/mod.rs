//! What stands in for SNS, End User Messaging, SES and SQS: one server that speaks their wire protocols to the real SDK clients,
//! keeps what they send in the outbox, and fails on demand. Which protocol a request speaks is plain from its
//! path and headers, so that one port serves all of them. It must never accept what the real service refuses
//! for its form.

mod end_user_messaging;
mod ses;
mod sns;
pub(crate) mod sqs;

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use countersign::App;
use countersign::random::Random;
use hyper::body::{Bytes, Incoming};
use hyper::{HeaderMap, Method, Request, header};

use crate::faults::{Fault, Faults, Service};
use crate::outbox::Outbox;
use crate::queue::Queue;
use crate::wire::{Answer, NoAnswer, answer, read_body};
use crate::{functions, receipts};

/// The providers' stand-in.
#[derive(Clone)]
pub(crate) struct Capture {
    outbox: Arc<Outbox>,
    faults: Arc<Faults>,
    random: Random,
    /// Where SQS messages go: each as the event that the function gets, by its queue.
    queue: Arc<Queue>,
    silence: Duration,
    /// Who takes receipts; set once there is an application.
    receipts: Arc<OnceLock<Arc<App>>>,
}

/// More than any of the services takes.
const BODY_LIMIT: usize = 1024 * 1024;

impl Capture {
    /// A stand-in that fills `outbox`, fails as `faults` say and hands queued messages to `queue`.
    pub(crate) fn new(
        outbox: Arc<Outbox>,
        faults: Arc<Faults>,
        random: Random,
        queue: Arc<Queue>,
        silence: Duration,
    ) -> Self {
        Self { outbox, faults, random, queue, silence, receipts: Arc::default() }
    }

    /// Where receipts go that come before their message's answer.
    pub(crate) fn receipts(&self) -> Arc<OnceLock<Arc<App>>> {
        self.receipts.clone()
    }

    /// Answers one request of an SDK client.
    ///
    /// # Errors
    /// [`NoAnswer`] when a fault says so.
    pub(crate) async fn handle(self, request: Request<Incoming>) -> Result<Answer, NoAnswer> {
        let (head, body) = request.into_parts();
        let Ok(body) = read_body(body, BODY_LIMIT).await else {
            return Ok(answer(413, "text/plain", "too large"));
        };
        self.answer(&head.method, head.uri.path(), &head.headers, &body).await
    }

    async fn answer(&self, method: &Method, path: &str, headers: &HeaderMap, body: &Bytes) -> Result<Answer, NoAnswer> {
        let header = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("");
        if method == Method::POST && path == ses::PATH {
            return self.with_fault(Service::Ses, ses::refusal, || self.send_email(body)).await;
        }
        if header("x-amz-target") == sqs::TARGET {
            return self.with_fault(Service::Sqs, sqs::refusal, || self.send_message(body)).await;
        }
        if header("x-amz-target") == end_user_messaging::TARGET {
            return self.with_fault(Service::Sns, end_user_messaging::refusal, || self.send_text_message(body)).await;
        }
        if header(header::CONTENT_TYPE.as_str()).starts_with("application/x-www-form-urlencoded") {
            let publish = match sns::parse(body) {
                Ok(publish) => publish,
                Err(refused) => return Ok(sns::refuse(&refused, &self.uuid())),
            };
            let number = publish.phone_number.clone();
            let request_id = self.uuid();
            let refusal = |fault| sns::refusal(fault, &number, &request_id);
            return self.with_fault(Service::Sns, refusal, || self.publish(&publish)).await;
        }
        Ok(answer(400, "text/plain", "not a request that local mode captures"))
    }

    /// The service's answer, unless a fault waits for it.
    async fn with_fault(
        &self,
        service: Service,
        refusal: impl Fn(Fault) -> Answer,
        accept: impl Fn() -> Answer,
    ) -> Result<Answer, NoAnswer> {
        match self.faults.take(service) {
            None => Ok(accept()),
            Some(Fault::Timeout) => self.stay_silent().await,
            Some(Fault::TimeoutAfter) => {
                accept();
                self.stay_silent().await
            }
            Some(Fault::ReceiptFirst) => {
                let answer = accept();
                self.receive_first().await;
                Ok(answer)
            }
            Some(fault) => Ok(refusal(fault)),
        }
    }

    /// The newest message's receipt, before the provider has said that it took the message.
    async fn receive_first(&self) {
        let (Some(app), Some(message)) = (self.receipts.get(), self.outbox.newest()) else { return };
        let report = receipts::Report { delivery: receipts::Delivery::Delivered, service: app.config.sms.service };
        let Some(event) = receipts::event(&message, report, app.clock.now()) else { return };
        if let Err(error) = functions::delivery_receipt(app.clone(), event).await {
            tracing::error!(error = %error, "an early receipt was refused");
        }
    }

    fn publish(&self, publish: &sns::Publish) -> Answer {
        let id = self.uuid();
        self.outbox.record(publish.message(&id));
        sns::accepted(&id, &self.uuid())
    }

    fn send_text_message(&self, body: &Bytes) -> Answer {
        match end_user_messaging::parse(body) {
            Ok(sms) => {
                let id = self.uuid();
                self.outbox.record(sms.message(&id));
                end_user_messaging::accepted(&id)
            }
            Err(refused) => end_user_messaging::refuse(&refused),
        }
    }

    fn send_email(&self, body: &Bytes) -> Answer {
        match ses::parse(body) {
            Ok(email) => {
                // SES message ids: sixteen hex digits, a UUID, and six more.
                let id = format!("{:016x}-{}-000000", u64::from_be_bytes(self.random.bytes()), self.uuid());
                self.outbox.record(email.message(&id));
                ses::accepted(&id)
            }
            Err(refused) => ses::refuse(&refused),
        }
    }

    fn send_message(&self, body: &Bytes) -> Answer {
        match sqs::parse(body) {
            Ok((lane, queued)) => {
                let id = self.uuid();
                let sent_at = self.outbox.now_ms();
                if !self.queue.send(lane, queued.event(&id, sent_at), queued.delay_seconds) {
                    return sqs::unavailable();
                }
                queued.accepted(&id)
            }
            Err(refused) => sqs::refuse(&refused),
        }
    }

    /// No answer, ever: the client gives up first (which drops this), or the connection closes.
    async fn stay_silent(&self) -> Result<Answer, NoAnswer> {
        tokio::time::sleep(self.silence).await;
        Err(NoAnswer)
    }

    /// A random UUID (version 4, RFC 9562).
    fn uuid(&self) -> String {
        let bits = (u128::from_be_bytes(self.random.bytes()) & !(0xf << 76) & !(0x3 << 62)) | (0x4 << 76) | (0x2 << 62);
        let hex = format!("{bits:032x}");
        [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
    }
}

/// What a message has before the outbox stamps its time.
const UNSTAMPED: String = String::new();

/// A refusal in the service's own words: its error code and the sentence that goes with it.
#[derive(Debug)]
struct Refused {
    code: Cow<'static, str>,
    message: String,
}

impl Refused {
    fn new(code: impl Into<Cow<'static, str>>, message: impl Into<String>) -> Self {
        Self { code: code.into(), message: message.into() }
    }
}

#[cfg(test)]
mod tests;
