//! A code's mail.

use super::RenderError;
use super::facts::{Facts, Mail};
use super::frame::{self, Frame, Paragraph, Row};
use super::voice::Voice;
use crate::delivery::model::Purpose;

/// The mail.
///
/// # Errors
/// When the language is broken.
pub fn mail(facts: &Facts<'_>) -> Result<Mail, RenderError> {
    let voice = Voice::of(facts.language)?;
    let firm = voice.name(facts.firm);
    let goal = goal(&voice, facts.purpose)?;
    let said = |name| voice.say(name, &[("firm", firm.as_str().into())]);
    let duration = voice.long_duration(facts.validity_seconds())?;
    let until = voice.time(facts.expires_at, facts.time_zone)?;
    let validity = voice.say("mail-until", &[("duration", duration.into()), ("time", until.into())])?;
    let mut rows = details(facts, &voice)?;
    rows.push(Row { label: said("label-validity")?, value: validity });
    rows.push(Row { label: said("label-sent")?, value: voice.moment(facts.now, facts.time_zone)? });
    let frame = Frame {
        subject: format!("{}{}{goal}", facts.firm, facts.language.marks().colon),
        firm: facts.firm,
        heading: frame::capitalized(&goal),
        code: Some(facts.code.expose()),
        rows,
        paragraphs: vec![Paragraph::quiet(said("mail-advice")?), Paragraph::quiet(said("mail-ignore")?)],
        ..Frame::empty(facts.language)
    };
    let mail = frame.render()?;
    let text = match facts.origin_line() {
        Some(line) => format!("{}\n\n{line}\n", mail.text.trim_end()),
        None => mail.text,
    };
    Ok(Mail { text, ..mail })
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
fn details(facts: &Facts<'_>, voice: &Voice) -> Result<Vec<Row>, RenderError> {
    let Some(context) = facts.context else { return Ok(Vec::new()) };
    let amount = context.amount.as_ref().map(|amount| voice.amount(amount)).transpose()?;
    let told = [
        ("label-action", context.action.as_deref().map(|text| voice.name(text))),
        ("label-item", context.item.as_deref().map(|text| voice.name(text))),
        ("label-amount", amount),
        ("label-payee", context.payee.as_deref().map(|text| voice.name(text))),
    ];
    let told = told.into_iter().filter_map(|(label, value)| Some((label, value?)));
    told.map(|(label, value)| Ok(Row { label: voice.say(label, &[])?, value })).collect()
}
