//! The one way a message goes out, whatever it is and by whichever channel: claimed once, handed over once, and recorded:
//! sent, unknown, or given back. What is recorded where says the message's [`Record`]; this page says in which order.

use super::ledger::{self, Charge};
use super::messages::{Mail, SmsText};
use super::model::{Reported, SendStatus};
use super::sms::Sms;
use super::{Handover, Refusal};
use crate::App;
use crate::backoff::Backoff;
use crate::failure::Failure;
use crate::ids::TenantId;
use crate::recipients::{Channel, Email, Phone};
use crate::table::{Known, StoreError, Transaction, Write};
use crate::telemetry::Measures;
use jiff::Timestamp;

/// How often recording an outcome is tried: about a second and a half, for many sends that fail together meet at the
/// tenant's ledger.
const RECORD_TRIES: u32 = 5;
/// The first pause between those tries, milliseconds.
const RECORD_PAUSE_MS: u64 = 40;

/// A message, ready to go.
pub enum Outgoing {
    /// A text message, and what it is charged.
    Sms {
        /// To whom.
        to: Phone,
        /// What it says.
        text: SmsText,
        /// What it is charged; nothing for a test recipient.
        charge: Option<Charge>,
        /// The sender's name.
        sender_id: Option<String>,
        /// When its code ends: where the provider takes a lifetime, the message does not outlive it (R28).
        expires_at: Timestamp,
    },
    /// A mail, to one or to several at once.
    Email {
        /// To whom.
        to: Vec<Email>,
        /// What it says.
        mail: Mail,
    },
}

/// What became of a send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The provider took it, or may have; and what its record says of it.
    Out {
        /// As recorded: sent, delivered by a receipt that came first, or unknown.
        status: SendStatus,
        /// The provider's id of the message, when it is known.
        message_id: Option<String>,
    },
    /// It certainly did not go out.
    Refused(Refusal),
}

impl Outcome {
    /// The provider's id of the message, where it took it and said so.
    #[must_use]
    pub fn message_id(&self) -> Option<&str> {
        match self {
            Self::Out { message_id, .. } => message_id.as_deref(),
            Self::Refused(_) => None,
        }
    }
}

/// What a message's record does about its send.
pub trait Record: Sync {
    /// Claims the handing over, for one process; none when this process made the record, and so has it.
    fn claim(&self, now: Timestamp) -> Option<Write>;

    /// The parts that record an outcome. They may be handed in again after an answer was lost.
    fn parts<'c>(
        &self,
        outcome: &Outcome,
        known: &Known,
        transaction: Transaction<'c, Failure>,
    ) -> Transaction<'c, Failure>;

    /// What receipts which came before this record have said, if any did.
    ///
    /// # Errors
    /// When what is known is garbled.
    fn early(&self, _outcome: &Outcome, _known: &Known) -> Result<Option<Reported>, StoreError> {
        Ok(None)
    }
}

impl Outgoing {
    /// How it goes.
    #[must_use]
    pub fn channel(&self) -> Channel {
        match self {
            Self::Sms { .. } => Channel::Sms,
            Self::Email { .. } => Channel::Email,
        }
    }

    /// The masked address.
    #[must_use]
    pub fn masked(&self) -> String {
        match self {
            Self::Sms { to, .. } => to.masked(),
            Self::Email { to, .. } => to.iter().map(Email::masked).collect::<Vec<_>>().join(", "),
        }
    }

    /// What it is charged.
    #[must_use]
    pub fn charge(&self) -> Option<&Charge> {
        match self {
            Self::Sms { charge, .. } => charge.as_ref(),
            Self::Email { .. } => None,
        }
    }

    /// What its send is for the metrics, by what the provider made of it.
    #[must_use]
    pub fn measures(&self, handover: &Handover) -> Measures {
        Measures::send(handover.name(), self.channel(), self.charge().map(|charge| charge.country.clone()))
    }
}

/// Claims, hands over and records; `None` when another process has it.
///
/// # Errors
/// When it could not be claimed: nothing was sent.
pub async fn send<R: Record>(
    app: &App,
    tenant: &TenantId,
    outgoing: &Outgoing,
    record: &R,
    now: Timestamp,
) -> Result<Option<Outcome>, StoreError> {
    if let Some(claim) = record.claim(now)
        && !app.table.write_if(claim).await?
    {
        return Ok(None);
    }
    let handover = hand_over(app, tenant, outgoing, now).await;
    Ok(Some(self::record(app, handover, record, |transaction, _| Ok(transaction)).await))
}

/// Hands a message over to its provider, once, and counts what came of it. A text message's reservation has committed:
/// meanwhile it is looked whether the plan is near its limit.
pub async fn hand_over(app: &App, tenant: &TenantId, outgoing: &Outgoing, now: Timestamp) -> Handover {
    let handover = match outgoing {
        Outgoing::Sms { to, text, charge, sender_id, expires_at } => {
            let sender_id = sender_id.as_deref();
            let sms = Sms { to, text: &text.text, parts: text.parts, sender_id, expires_at: *expires_at };
            let mark = async {
                match charge {
                    Some(charge) => ledger::mark_when_near(&app.table, tenant, &charge.month, now).await,
                    None => Ok(()),
                }
            };
            let (handover, marked) = tokio::join!(app.sms.send(&app.random, sms, now), mark);
            if let Err(error) = marked {
                tracing::warn!(%error, "a plan's threshold could not be checked; the next send will");
            }
            handover
        }
        Outgoing::Email { to, mail } => {
            let to: Vec<String> = to.iter().map(|email| email.as_str().to_owned()).collect();
            app.email.send(&app.random, &to, mail).await
        }
    };
    app.metrics.count(&outgoing.measures(&handover), "send");
    handover
}

/// Records what became of a message; `further` adds what the flow writes with it (its answer, its audit record). A message
/// whose outcome cannot be recorded stays what it was before: its record says `sending`, which is `unknown` to callers and
/// is never sent again by itself.
pub async fn record<'c, R: Record>(
    app: &App,
    handover: Handover,
    record: &R,
    further: impl Fn(Transaction<'c, Failure>, &Outcome) -> Result<Transaction<'c, Failure>, Failure>,
) -> Outcome {
    let mut outcome = match handover {
        Handover::Accepted(id) => {
            Outcome::Out { status: SendStatus::Sent, message_id: Some(id).filter(|id| !id.is_empty()) }
        }
        Handover::Unknown => Outcome::Out { status: SendStatus::Unknown, message_id: None },
        Handover::Refused(refusal) => Outcome::Refused(refusal),
    };
    let mut known = Known::default();
    let mut backoff = Backoff::new(&app.random, RECORD_PAUSE_MS, RECORD_TRIES);
    loop {
        let transaction = record.parts(&outcome, &known, Transaction::new());
        let committed = match further(transaction, &outcome) {
            Ok(transaction) => app.table.commit(transaction, &mut known).await,
            Err(failure) => Err(failure),
        };
        match committed {
            Ok(committed) if committed.is_done() => return outcome,
            Ok(_) => match (record.early(&outcome, &known), &mut outcome) {
                (Ok(Some(early)), Outcome::Out { status, .. }) => *status = early.status,
                // What was to be changed is gone, or an earlier try of ours changed it and its answer was lost.
                _ => return outcome,
            },
            Err(error) if !error.is_defect() && backoff.pause().await => {
                tracing::warn!(%error, "the outcome of a send could not be recorded yet");
            }
            Err(error) => {
                tracing::error!(%error, "the outcome of a send could not be recorded");
                if let Outcome::Out { status, .. } = &mut outcome {
                    *status = SendStatus::Unknown;
                }
                return outcome;
            }
        }
    }
}
