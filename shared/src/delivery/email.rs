//! Email through Amazon SES v2: plain text and HTML. The only file that mails.

use aws_sdk_sesv2::Client;
use aws_sdk_sesv2::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_sesv2::operation::send_email::SendEmailError;
use aws_sdk_sesv2::types::{Body, Content, Destination, EmailContent, Message};

use super::messages::Mail;
use super::{Handover, Refusal, with_throttle_retries};
use crate::app::Lazy;
use crate::random::Random;

/// Sends mail.
#[derive(Debug)]
pub struct EmailProvider {
    client: Lazy<Client>,
    from: String,
    configuration_set: Option<String>,
}

impl EmailProvider {
    /// A provider over this client; `configuration_set` publishes delivery events.
    #[must_use]
    pub fn new(client: Lazy<Client>, from: String, configuration_set: Option<String>) -> Self {
        Self { client, from, configuration_set }
    }

    /// Hands one mail over to all of `to` in one message. Never repeated after a lost answer.
    pub async fn send(&self, random: &Random, to: &[String], mail: &Mail) -> Handover {
        with_throttle_retries(random, || self.send_once(to, mail)).await
    }

    async fn send_once(&self, to: &[String], mail: &Mail) -> Handover {
        let content = |text: &str| Content::builder().data(text).charset("UTF-8").build();
        let parts = (content(&mail.subject), content(&mail.text), content(&mail.html));
        let (Ok(subject), Ok(text), Ok(html)) = parts else { return Handover::Refused(Refusal::Suspended) };
        let body = Body::builder().text(text).html(html).build();
        let message = Message::builder().subject(subject).body(body).build();
        let sent = self
            .client
            .send_email()
            .from_email_address(&self.from)
            .destination(Destination::builder().set_to_addresses(Some(to.to_vec())).build())
            .content(EmailContent::builder().simple(message).build())
            .set_configuration_set_name(self.configuration_set.clone())
            .send()
            .await;
        match sent {
            Ok(answer) => Handover::Accepted(answer.message_id.unwrap_or_default()),
            Err(error) => classified(&error),
        }
    }
}

fn classified<R>(error: &SdkError<SendEmailError, R>) -> Handover {
    let SdkError::ServiceError(service) = error else {
        return if matches!(error, SdkError::ConstructionFailure(_)) {
            Handover::Refused(Refusal::Suspended)
        } else {
            Handover::Unknown
        };
    };
    let message = service.err().message().unwrap_or_default().to_ascii_lowercase();
    let refusal = match service.err().code().unwrap_or_default() {
        // Our own sender, or the account is still in SES's sandbox: not the recipient's fault.
        "MessageRejected" if message.contains("not verified") => Refusal::Suspended,
        "TooManyRequestsException" | "ThrottlingException" | "Throttling" | "LimitExceededException" => {
            Refusal::Throttled
        }
        "MessageRejected" | "BadRequestException" => Refusal::InvalidRecipient,
        "AccountSuspendedException"
        | "SendingPausedException"
        | "MailFromDomainNotVerifiedException"
        | "NotFoundException"
        | "AccessDeniedException" => Refusal::Suspended,
        _ => return Handover::Unknown,
    };
    Handover::Refused(refusal)
}
