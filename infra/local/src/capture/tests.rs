//! The captures as the SDK's own clients see them.

use aws_sdk_pinpointsmsvoicev2::operation::send_text_message::SendTextMessageError;
use aws_sdk_pinpointsmsvoicev2::types::MessageType;
use aws_sdk_sesv2::types::{Body, Content, Destination, EmailContent, Message, MessageHeader};
use aws_sdk_sns::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_sns::types::MessageAttributeValue;
use countersign::Aws;
use countersign::clock::Clock;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::*;
use crate::database::Proxy;
use crate::outbox::{Channel, Filter};
use crate::{aws, demo};

struct Bench {
    clients: Aws,
    outbox: Arc<Outbox>,
    faults: Arc<Faults>,
    queue: Arc<Queue>,
    /// The server stops with it.
    _stop: watch::Sender<bool>,
}

impl Bench {
    async fn start() -> Self {
        let outbox = Arc::new(Outbox::in_memory(Clock::system()));
        let faults = Arc::new(Faults::default());
        let queue = Queue::new(Clock::system());
        // Short, so that a lost answer is a closed connection and no test waits.
        let silence = Duration::from_millis(20);
        let random = Random::system();
        let capture = Capture::new(outbox.clone(), faults.clone(), random.clone(), queue.clone(), silence);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = watch::channel(false);
        let proxy = Proxy::new(address, faults.clone(), Arc::default(), silence);
        tokio::spawn(aws::serve(listener, stopped, Some(proxy), capture));
        let clients = aws::clients(address, &demo::new_keys(&random));
        Self { clients, outbox, faults, queue, _stop: stop }
    }

    async fn publish(&self, number: &str) -> Result<String, (u16, String, String)> {
        let sender = MessageAttributeValue::builder().data_type("String").string_value("DEMOFIRM").build().unwrap();
        let sent = self
            .clients
            .sns
            .publish()
            .phone_number(number)
            .message("Démo & <Firm>: 123456 is your code + more")
            .message_attributes("AWS.SNS.SMS.SenderID", sender)
            .send()
            .await;
        sent.map(|sent| sent.message_id.unwrap_or_default()).map_err(told)
    }

    async fn send_email(&self, to: &[&str]) -> Result<String, (u16, String, String)> {
        let content = |text: &str| Content::builder().data(text).build().unwrap();
        let header = MessageHeader::builder().name("Auto-Submitted").value("auto-generated").build().unwrap();
        let message = Message::builder()
            .subject(content("Your code"))
            .body(Body::builder().text(content("123456")).html(content("<b>123456</b>")).build())
            .headers(header)
            .build();
        let to = to.iter().map(|&one| one.to_owned()).collect();
        let sent = self
            .clients
            .ses
            .send_email()
            .from_email_address("Demo Firm <codes@countersign.example>")
            .destination(Destination::builder().set_to_addresses(Some(to)).build())
            .content(EmailContent::builder().simple(message).build())
            .configuration_set_name("receipts")
            .send()
            .await;
        sent.map(|sent| sent.message_id.unwrap_or_default()).map_err(told)
    }

    fn messages(&self) -> Vec<Arc<crate::outbox::Message>> {
        self.outbox.list(&Filter::default())
    }
}

/// Status, code and message of an error; `(0, "no answer", "")` when there was none.
fn told<E: ProvideErrorMetadata>(error: SdkError<E>) -> (u16, String, String) {
    let status = error.raw_response().map_or(0, |response| response.status().as_u16());
    if status == 0 {
        return (0, "no answer".into(), String::new());
    }
    (status, error.code().unwrap_or_default().into(), error.message().unwrap_or_default().into())
}

#[tokio::test]
async fn an_sms_lands_in_the_outbox_as_it_was_sent() {
    let bench = Bench::start().await;
    let id = bench.publish("+33612345678").await.unwrap();
    let message = bench.outbox.find(&id).unwrap();
    assert_eq!((message.channel, message.to.as_str()), (Channel::Sms, "+33612345678"));
    assert_eq!(message.text, "Démo & <Firm>: 123456 is your code + more");
    assert_eq!(message.from.as_deref(), Some("DEMOFIRM"));
    assert_eq!(message.attributes["AWS.SNS.SMS.SenderID"], "DEMOFIRM");
    assert_eq!((id.len(), id.as_bytes()[14]), (36, b'4'), "a version 4 UUID: {id}");
}

#[tokio::test]
async fn an_email_lands_in_the_outbox_with_both_bodies_and_every_recipient() {
    let bench = Bench::start().await;
    let id = bench.send_email(&["ana@example.com", "bob@example.com"]).await.unwrap();
    let message = bench.outbox.find(&id).unwrap();
    assert_eq!(message.to, "ana@example.com, bob@example.com");
    assert_eq!(message.subject.as_deref(), Some("Your code"));
    assert_eq!((message.text.as_str(), message.html.as_deref()), ("123456", Some("<b>123456</b>")));
    assert_eq!(message.attributes["ConfigurationSetName"], "receipts");
    assert_eq!(message.attributes["Auto-Submitted"], "auto-generated");
    assert_eq!(message.from.as_deref(), Some("Demo Firm <codes@countersign.example>"));
}

#[tokio::test]
async fn sns_refuses_in_its_own_words() {
    let bench = Bench::start().await;
    for (fault, status, code, words) in [
        (Fault::Throttle, 400, "Throttling", "Rate exceeded"),
        (Fault::ServerError, 500, "InternalError", "internal"),
        (Fault::OptedOut, 400, "OptedOut", "opted out"),
        (Fault::InvalidNumber, 400, "InvalidParameter", "+33612345678 is not valid to publish to"),
        (Fault::SpendLimit, 400, "ServiceQuotaExceededException", "spend limit"),
    ] {
        bench.faults.inject(Service::Sns, fault.clone(), 0, 1).unwrap();
        let (got_status, got_code, message) = bench.publish("+33612345678").await.unwrap_err();
        assert_eq!((got_status, got_code.as_str()), (status, code), "{fault:?}");
        assert!(message.contains(words), "{fault:?}: {message}");
    }
    assert!(bench.messages().is_empty());
    let (_, code, _) = bench.publish("0612345678").await.unwrap_err();
    assert_eq!(code, "InvalidParameter");
}

#[tokio::test]
async fn ses_refuses_in_its_own_words() {
    let bench = Bench::start().await;
    for (fault, status, code) in [
        (Fault::Throttle, 429, "TooManyRequestsException"),
        (Fault::ServerError, 500, "InternalServiceErrorException"),
        (Fault::Rejected, 400, "MessageRejected"),
        (Fault::Suspended, 400, "AccountSuspendedException"),
    ] {
        bench.faults.inject(Service::Ses, fault.clone(), 0, 1).unwrap();
        let (got_status, got_code, _) = bench.send_email(&["ana@example.com"]).await.unwrap_err();
        assert_eq!((got_status, got_code.as_str()), (status, code), "{fault:?}");
    }
    assert!(bench.messages().is_empty());
    assert_eq!(bench.send_email(&[]).await.unwrap_err().0, 400);
    assert_eq!(bench.send_email(&["nobody"]).await.unwrap_err().0, 400);
}

#[tokio::test]
async fn a_lost_answer_is_none_and_only_timeout_after_has_sent() {
    let bench = Bench::start().await;
    bench.faults.inject(Service::Sns, Fault::Timeout, 0, 1).unwrap();
    bench.faults.inject(Service::Ses, Fault::Timeout, 0, 1).unwrap();
    assert_eq!(bench.publish("+33612345678").await.unwrap_err().1, "no answer");
    assert_eq!(bench.send_email(&["ana@example.com"]).await.unwrap_err().1, "no answer");
    assert!(bench.messages().is_empty());
    bench.faults.inject(Service::Sns, Fault::TimeoutAfter, 0, 1).unwrap();
    bench.faults.inject(Service::Ses, Fault::TimeoutAfter, 0, 1).unwrap();
    assert_eq!(bench.publish("+33612345678").await.unwrap_err().1, "no answer");
    assert_eq!(bench.send_email(&["ana@example.com"]).await.unwrap_err().1, "no answer");
    assert_eq!(bench.messages().len(), 2);
}

#[tokio::test]
async fn an_sms_by_end_user_messaging_lands_in_the_outbox_as_it_was_sent() {
    let bench = Bench::start().await;
    let send = || {
        let client = &bench.clients.end_user_messaging;
        let request = client.send_text_message().destination_phone_number("+33612345678").message_body("123456");
        request.message_type(MessageType::Transactional)
    };
    let sent = send().origination_identity("ACME").max_price("0.50").time_to_live(300).send().await.unwrap();
    let message = bench.outbox.find(sent.message_id().unwrap()).unwrap();
    assert_eq!((message.channel, message.to.as_str(), message.text.as_str()), (Channel::Sms, "+33612345678", "123456"));
    assert_eq!(message.from.as_deref(), Some("ACME"));
    for (name, value) in [("MessageType", "TRANSACTIONAL"), ("MaxPrice", "0.50"), ("TimeToLive", "300")] {
        assert_eq!(message.attributes[name], value, "{name}");
    }
    // What the service's own model does not allow.
    for (request, member) in [
        (send().destination_phone_number("0612345678"), "DestinationPhoneNumber"),
        (send().message_body(""), "MessageBody"),
        (send().origination_identity("two words"), "OriginationIdentity"),
        (send().configuration_set_name("é"), "ConfigurationSetName"),
        (send().max_price("1"), "MaxPrice"),
        (send().max_price("100.00"), "MaxPrice"),
        (send().time_to_live(4), "TimeToLive"),
        (send().time_to_live(259_201), "TimeToLive"),
    ] {
        let error = request.send().await.unwrap_err().into_service_error();
        let SendTextMessageError::ValidationException(invalid) = &error else { panic!("{error:?}") };
        assert_eq!(invalid.fields().iter().map(|field| field.name()).collect::<Vec<_>>(), [member]);
    }
    assert_eq!(bench.messages().len(), 1);
}

#[tokio::test]
async fn a_queued_message_becomes_the_event_that_lambda_makes() {
    let bench = Bench::start().await;
    let sent = bench.clients.sqs.send_message().queue_url("http://127.0.0.1/000000000000/jobs");
    let sent = sent.message_body(r#"{"reset":"pr_1"}"#).send().await.unwrap();
    let event = bench.queue.take_due().pop().unwrap().event;
    let record = &event["Records"][0];
    assert_eq!(record["messageId"].as_str(), sent.message_id());
    assert_eq!(record["body"], r#"{"reset":"pr_1"}"#);
    assert_eq!(record["md5OfBody"].as_str(), sent.md5_of_message_body());
    assert_eq!(record["eventSourceARN"], "arn:aws:sqs:us-east-1:000000000000:jobs");
    let to_nobody = bench.clients.sqs.send_message().queue_url("http://127.0.0.1/000000000000/others");
    let refused = to_nobody.message_body("{}").send().await.unwrap_err();
    assert!(refused.as_service_error().unwrap().is_queue_does_not_exist(), "{refused:?}");
}
