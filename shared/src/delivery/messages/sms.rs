//! A code's text message. It is put together from typed parts, and where it does not fit, parts are shortened and left out
//! in the contract's order; no finished text is ever cut. Firm, code, amount, validity, time of sending and the
//! origin-bound line are always whole.

use fluent_bundle::FluentValue;

use super::facts::{Facts, SmsText};
use super::plain::to_gsm7;
use super::voice::Voice;
use super::{RenderError, mail};
use crate::delivery::segments;

/// The longest that an item, a payee or an action is told when room is short, in characters.
const SHORT: usize = 20;

/// The text message: the fullest one within the parts that the firm allows, else the shortest there is.
///
/// # Errors
/// When the language is broken.
pub fn sms(facts: &Facts<'_>) -> Result<SmsText, RenderError> {
    let message = Message::new(facts)?;
    let mut text = message.at(&FULL);
    let mut parts = segments::parts(&text);
    for level in LADDER {
        if parts <= facts.max_parts {
            break;
        }
        text = message.at(&level);
        parts = segments::parts(&text);
    }
    Ok(SmsText { text, parts })
}

/// How much of a detail is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Told {
    Whole,
    Shortened,
    Not,
}

/// How much a message tells.
#[derive(Clone, Copy)]
struct Level {
    item: Told,
    payee: Told,
    action: Told,
    has_advice: bool,
    has_purpose: bool,
}

const FULL: Level =
    Level { item: Told::Whole, payee: Told::Whole, action: Told::Whole, has_advice: true, has_purpose: true };

/// What is told less and less of, in the contract's order: item, payee, action, do-not-share sentence, purpose.
const LADDER: [Level; 8] = {
    let item_shortened = Level { item: Told::Shortened, ..FULL };
    let no_item = Level { item: Told::Not, ..FULL };
    let payee_shortened = Level { payee: Told::Shortened, ..no_item };
    let no_payee = Level { payee: Told::Not, ..no_item };
    let action_shortened = Level { action: Told::Shortened, ..no_payee };
    let no_action = Level { action: Told::Not, ..no_payee };
    let no_advice = Level { has_advice: false, ..no_action };
    let no_purpose = Level { has_purpose: false, ..no_advice };
    [item_shortened, no_item, payee_shortened, no_payee, action_shortened, no_action, no_advice, no_purpose]
};

/// A detail, phrased, whole and shortened.
struct Detail {
    whole: String,
    shortened: String,
}

impl Detail {
    fn told(&self, told: Told) -> Option<&str> {
        match told {
            Told::Whole => Some(&self.whole),
            Told::Shortened => Some(&self.shortened),
            Told::Not => None,
        }
    }
}

/// The parts of a message, each rendered once.
struct Message {
    voice: std::rc::Rc<Voice>,
    /// Firm and code.
    bare: String,
    /// Firm, code and the words of the purpose.
    head: String,
    action: Option<Detail>,
    item: Option<Detail>,
    amount: Option<String>,
    payee: Option<Detail>,
    validity: String,
    sent: String,
    advice: String,
    origin_line: Option<String>,
}

impl Message {
    fn new(facts: &Facts<'_>) -> Result<Self, RenderError> {
        let voice = Voice::of(facts.language)?;
        let (firm, code) = (voice.name(facts.firm), facts.code.expose());
        let marks = facts.language.marks();
        let goal = mail::goal(&voice, facts.purpose)?;
        let head = [("firm", FluentValue::from(firm.as_str())), ("code", code.into()), ("goal", goal.into())];
        let detail = |text: Option<&String>, phrase: &dyn Fn(String) -> Result<String, RenderError>| {
            text.map(|text| {
                let shortened = phrase(voice.name(&shortened(text)))?;
                Ok::<_, RenderError>(Detail { whole: phrase(voice.name(text))?, shortened })
            })
            .transpose()
        };
        let context = facts.context;
        let payee = |name: String| voice.say("sms-payee", &[("payee", name.into())]);
        let duration = voice.short_duration(facts.validity_seconds())?;
        let sent = voice.moment(facts.now, facts.time_zone)?;
        let amount = context.and_then(|context| context.amount.as_ref());
        Ok(Self {
            bare: format!("{firm}{}{code}", marks.colon),
            head: voice.say("sms-head", &head)?,
            action: detail(context.and_then(|context| context.action.as_ref()), &Ok)?,
            item: detail(context.and_then(|context| context.item.as_ref()), &Ok)?,
            amount: amount.map(|amount| voice.amount(amount)).transpose()?,
            payee: detail(context.and_then(|context| context.payee.as_ref()), &payee)?,
            validity: voice.say("sms-validity", &[("duration", duration.into())])?,
            sent: voice.say("sms-sent", &[("sent", sent.into())])?,
            advice: voice.say("sms-advice", &[])?,
            origin_line: facts.origin_line(),
            voice,
        })
    }

    /// The text that tells this much.
    fn at(&self, level: &Level) -> String {
        let language = self.voice.language();
        let marks = language.marks();
        let told =
            |detail: &Option<Detail>, told| detail.as_ref().and_then(|detail| detail.told(told)).map(str::to_owned);
        let details = [
            told(&self.action, level.action),
            told(&self.item, level.item),
            self.amount.clone(),
            told(&self.payee, level.payee),
        ];
        let details: Vec<String> = details.into_iter().flatten().collect();
        let (head, before) = if level.has_purpose { (&self.head, marks.colon) } else { (&self.bare, marks.comma) };
        let head =
            if details.is_empty() { head.clone() } else { format!("{head}{before}{}", details.join(marks.comma)) };
        let advice = level.has_advice.then_some(self.advice.as_str());
        let sentences = [Some(head.as_str()), Some(&self.validity), Some(&self.sent), advice];
        let ended = |sentence: &str| {
            if sentence.ends_with(marks.stop) { sentence.to_owned() } else { format!("{sentence}{}", marks.stop) }
        };
        let body: Vec<String> = sentences.into_iter().flatten().map(ended).collect();
        let body = body.join(marks.gap);
        let body = if language.fits_gsm7() { to_gsm7(&body) } else { body };
        match &self.origin_line {
            Some(line) => format!("{body}\n\n{line}"),
            None => body,
        }
    }
}

/// At most [`SHORT`] characters, the last of them dots when something is missing.
fn shortened(text: &str) -> String {
    if text.chars().count() <= SHORT {
        return text.to_owned();
    }
    let kept: String = text.chars().take(SHORT - 3).collect();
    format!("{}...", kept.trim_end())
}
