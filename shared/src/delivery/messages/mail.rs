//! A code's mail.

use super::RenderError;
use super::facts::{Facts, Mail};
use super::frame::{self, Frame, Paragraph, Row};
use super::language::Language;
use super::said::Said;
use super::voice::Voice;
use crate::delivery::model::Purpose;

/// The mail.
///
/// # Errors
/// When the language is broken.
pub fn mail(facts: &Facts<'_>) -> Result<Mail, RenderError> {
    let voice = Voice::of(facts.language)?;
    own(facts, &voice, &Said::of(facts, &voice, true)?)
}

/// Our own mail that says this.
///
/// # Errors
/// When the language is broken.
pub fn own(facts: &Facts<'_>, voice: &Voice, said: &Said) -> Result<Mail, RenderError> {
    let firm = voice.name(&said.firm);
    let goal = goal(voice, facts.purpose)?;
    let text = |name| voice.say(name, &[("firm", firm.as_str().into())]);
    let until = voice.time(facts.expires_at, facts.time_zone)?;
    let validity = voice.say("mail-until", &[("duration", said.validity.as_str().into()), ("time", until.into())])?;
    let mut rows = details(voice, said)?;
    rows.push(Row { label: text("label-validity")?, value: validity });
    rows.push(Row { label: text("label-sent")?, value: said.sent_at.clone() });
    let frame = Frame {
        subject: subject(facts.language, &said.firm, &goal),
        firm: &said.firm,
        heading: frame::capitalized(&goal, facts.language),
        code: Some(&said.code),
        rows,
        paragraphs: vec![Paragraph::quiet(text("mail-advice")?), Paragraph::quiet(text("mail-ignore")?)],
        ..Frame::empty(facts.language)
    };
    Ok(with_origin_line(frame.render()?, facts.origin_line().as_deref()))
}

/// The firm, and what its code is for; never the code.
#[must_use]
pub fn subject(language: Language, firm: &str, goal: &str) -> String {
    format!("{firm}{}{goal}", language.marks().colon)
}

/// With the origin-bound line at the end of the plain text, after which nothing stands.
#[must_use]
pub fn with_origin_line(mail: Mail, origin_line: Option<&str>) -> Mail {
    match origin_line {
        Some(line) => Mail { text: format!("{}\n\n{line}\n", mail.text.trim_end()), ..mail },
        None => mail,
    }
}

/// What a code is for, in words that stand alone and in a sentence: "your code to sign in".
///
/// # Errors
/// When the language is broken.
pub fn goal(voice: &Voice, purpose: &Purpose) -> Result<String, RenderError> {
    let name = match purpose.as_str() {
        "sign_in" => "goal-sign-in",
        "transaction" => "goal-transaction",
        "access" => "goal-access",
        "password_reset" => "goal-password-reset",
        "enrollment" => "goal-enrollment",
        "session" => "goal-session",
        own => return voice.say("goal-own", &[("purpose", voice.name(&own.replace('_', " ")).into())]),
    };
    voice.say(name, &[])
}

/// What the recipient is told the code is for, one row each.
fn details(voice: &Voice, said: &Said) -> Result<Vec<Row>, RenderError> {
    let name = |text: &Option<String>| text.as_deref().map(|text| voice.name(text));
    let told = [
        ("label-action", name(&said.action)),
        ("label-item", name(&said.item)),
        ("label-amount", said.amount.clone()),
        ("label-payee", name(&said.payee)),
    ];
    let told = told.into_iter().filter_map(|(label, value)| Some((label, value?)));
    told.map(|(label, value)| Ok(Row { label: voice.say(label, &[])?, value })).collect()
}
