//! A code's text message. It is put together from typed parts, and where it does not fit, parts are shortened and left out
//! in the contract's order; no finished text is ever cut. Firm, code, amount, validity, time of sending and the
//! origin-bound line are always whole.

use fluent_bundle::FluentValue;

use super::facts::{Facts, SmsText};
use super::language::Language;
use super::plain::written;
use super::said::Said;
use super::voice::Voice;
use super::{RenderError, mail};
use crate::delivery::model::Purpose;
use crate::delivery::segments;

/// The longest that an item, a payee or an action is told when room is short, in characters.
const SHORT: usize = 20;

/// The text message: the fullest one within the parts that the firm allows, else the shortest there is.
///
/// # Errors
/// When the language is broken.
pub fn sms(facts: &Facts<'_>) -> Result<SmsText, RenderError> {
    let voice = Voice::of(facts.language)?;
    let said = Said::of(facts, &voice, false)?;
    own(&voice, facts.purpose, &said, facts.origin_line().as_deref(), facts.max_parts)
}

/// Our own text that says this.
///
/// # Errors
/// When the language is broken.
pub fn own(
    voice: &Voice,
    purpose: &Purpose,
    said: &Said,
    origin_line: Option<&str>,
    max_parts: u32,
) -> Result<SmsText, RenderError> {
    let message = Message::new(voice, purpose, said)?;
    Ok(fitted(max_parts, |level| finished(&message.at(voice, level), voice.language(), origin_line)))
}

/// The fullest text within the parts, else the shortest there is.
pub(crate) fn fitted(max_parts: u32, at: impl Fn(&Level) -> String) -> SmsText {
    fullest(max_parts, at(&FULL), LADDER.iter().map(&at))
}

/// The first text within the parts, else the last: the fullest one, then those that tell less and less.
pub(crate) fn fullest(max_parts: u32, full: String, less: impl IntoIterator<Item = String>) -> SmsText {
    let (mut text, mut less) = (full, less.into_iter());
    let mut parts = segments::parts(&text);
    while parts > max_parts
        && let Some(shorter) = less.next()
    {
        text = shorter;
        parts = segments::parts(&text);
    }
    SmsText { text, parts }
}

/// A text as it goes out: in letters that its language can be sent in, and with the origin-bound line at its end.
pub(crate) fn finished(body: &str, language: Language, origin_line: Option<&str>) -> String {
    let body = written(body, language);
    match origin_line {
        Some(line) => format!("{body}\n\n{line}"),
        None => body,
    }
}

/// How much of a detail is told.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    Whole,
    Shortened,
    Not,
}

/// How much a message tells.
#[derive(Clone, Copy)]
pub(crate) struct Level {
    pub(crate) item: Told,
    pub(crate) payee: Told,
    pub(crate) action: Told,
    has_advice: bool,
    has_purpose: bool,
}

pub(crate) const FULL: Level =
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
}

impl Message {
    fn new(voice: &Voice, purpose: &Purpose, said: &Said) -> Result<Self, RenderError> {
        let (firm, code) = (voice.name(&said.firm), said.code.as_str());
        let goal = mail::goal(voice, purpose)?;
        let head = [("firm", FluentValue::from(firm.as_str())), ("code", code.into()), ("goal", goal.into())];
        let detail = |text: Option<&String>, phrase: &dyn Fn(String) -> Result<String, RenderError>| {
            text.map(|text| {
                let shortened = phrase(voice.name(&shortened(text)))?;
                Ok::<_, RenderError>(Detail { whole: phrase(voice.name(text))?, shortened })
            })
            .transpose()
        };
        let payee = |name: String| voice.say("sms-payee", &[("payee", name.into())]);
        Ok(Self {
            bare: format!("{firm}{}{code}", voice.language().marks().colon),
            head: voice.say("sms-head", &head)?,
            action: detail(said.action.as_ref(), &Ok)?,
            item: detail(said.item.as_ref(), &Ok)?,
            amount: said.amount.clone(),
            payee: detail(said.payee.as_ref(), &payee)?,
            validity: voice.say("sms-validity", &[("duration", said.validity.as_str().into())])?,
            sent: voice.say("sms-sent", &[("sent", said.sent_at.as_str().into())])?,
            advice: voice.say("sms-advice", &[])?,
        })
    }

    /// The text that tells this much.
    fn at(&self, voice: &Voice, level: &Level) -> String {
        let marks = voice.language().marks();
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
        body.join(marks.gap)
    }
}

/// At most [`SHORT`] characters, the last of them dots when something is missing.
pub(crate) fn shortened(text: &str) -> String {
    if text.chars().count() <= SHORT {
        return text.to_owned();
    }
    let kept: String = text.chars().take(SHORT - 3).collect();
    format!("{}...", kept.trim_end())
}
