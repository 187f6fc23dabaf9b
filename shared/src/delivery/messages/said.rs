//! What a message says, as its language writes it: for our own texts and for a firm's.

use super::RenderError;
use super::facts::Facts;
use super::voice::Voice;

/// The values of a message.
#[derive(Clone)]
pub struct Said {
    /// The firm's name.
    pub firm: String,
    /// The code.
    pub code: String,
    /// What is done.
    pub action: Option<String>,
    /// To what.
    pub item: Option<String>,
    /// For how much.
    pub amount: Option<String>,
    /// Who gets it.
    pub payee: Option<String>,
    /// How long the code is valid.
    pub validity: String,
    /// When it was sent.
    pub sent_at: String,
}

impl Said {
    /// What a message says of its facts; `is_mail`: with room for words.
    ///
    /// # Errors
    /// When the language is broken.
    pub fn of(facts: &Facts<'_>, voice: &Voice, is_mail: bool) -> Result<Self, RenderError> {
        let context = facts.context;
        let amount = context.and_then(|context| context.amount.as_ref());
        let seconds = facts.validity_seconds();
        Ok(Self {
            firm: facts.firm.to_owned(),
            code: facts.code.expose().to_owned(),
            action: context.and_then(|context| context.action.clone()),
            item: context.and_then(|context| context.item.clone()),
            amount: amount.map(|amount| voice.amount(amount)).transpose()?,
            payee: context.and_then(|context| context.payee.clone()),
            validity: if is_mail { voice.long_duration(seconds)? } else { voice.short_duration(seconds)? },
            sent_at: voice.moment(facts.now, facts.time_zone)?,
        })
    }
}
