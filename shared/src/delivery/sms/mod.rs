//! SMS by one of AWS's two services; which one says the deployment. What a message is and what may come of it is the same
//! for both, so nothing above this page knows which one runs.

pub mod end_user_messaging;
pub mod settings;
pub mod sns;

use jiff::Timestamp;

use self::end_user_messaging::EndUserMessaging;
use self::sns::Sns;
use super::{Handover, with_throttle_retries};
use crate::random::Random;
use crate::recipients::Phone;

/// Sends text messages.
#[derive(Debug)]
pub enum SmsProvider {
    /// By SNS.
    Sns(Sns),
    /// By AWS End User Messaging SMS.
    EndUserMessaging(EndUserMessaging),
}

/// A text message on its way to the provider.
#[derive(Clone, Copy)]
pub struct Sms<'a> {
    /// To whom.
    pub to: &'a Phone,
    /// What it says.
    pub text: &'a str,
    /// How many parts it is billed as.
    pub parts: u32,
    /// The firm's sender ID.
    pub sender_id: Option<&'a str>,
    /// When its code ends: later it is worth nothing (R28).
    pub expires_at: Timestamp,
}

impl SmsProvider {
    /// Hands one message over. Never repeated after a lost answer.
    pub async fn send(&self, random: &Random, sms: Sms<'_>, now: Timestamp) -> Handover {
        match self {
            Self::Sns(sns) => with_throttle_retries(random, || sns.publish(sms)).await,
            Self::EndUserMessaging(messaging) => with_throttle_retries(random, || messaging.send(sms, now)).await,
        }
    }
}
