//! How a passcode's sends are written into its record, and the steps of its strategy with them: another send, one that failed,
//! one that gives way to the next. Each under the condition that nothing moved meanwhile.

use jiff::Timestamp;

use super::model::READABLE;
use super::store::{IS_PENDING, Stored, count_of, key};
use crate::delivery::model::{Send, SendStatus};
use crate::delivery::store::{Place, send_item};
use crate::ids::{PasscodeId, TenantId};
use crate::strategy::{Step, Strategy};
use crate::table::{Item, Read, StoreError, Value, Write};

/// Records another send and what it changes (`next`), provided that nothing moved since the record was read (`seen`).
#[must_use]
pub fn send_again(tenant: &TenantId, seen: &Stored, next: &Stored, now: Timestamp) -> Write {
    let (before, after) = (&seen.passcode, &next.passcode);
    let added: Vec<Value> = after.sends[before.sends.len()..].iter().map(|send| send_item(send).into()).collect();
    let is_new = after.generation != before.generation;
    let generation = if is_new {
        ", #generation = :generation, #expires = :expires, #salt = :salt, #kid = :kid, #ttl = :ttl"
    } else {
        ""
    };
    let (step, is_step) = match after.strategy {
        Some(_) => (", #step = :step, #step_at = :step_at", " AND #step = :seen_step"),
        None => ("", ""),
    };
    // A step is taken only while nothing has arrived; a send by hand is somebody's wish.
    let takes_step =
        before.strategy.as_ref().map(|strategy| strategy.next) != after.strategy.as_ref().map(|strategy| strategy.next);
    let arrived = before.sends.iter().enumerate().filter(|(_, send)| takes_step && send.carried(before.generation));
    let none_arrived: String = arrived.map(|(at, _)| format!(" AND #sends[{at}].#status <> :delivered")).collect();
    let expression = format!(
        "SET #sends = list_append(#sends, :added), #resend_after = :resend_after, #send_count = :count{generation}{step}"
    );
    let write = Write::update(key(tenant, &before.id), expression)
        .when(format!(
            "{IS_PENDING} AND #generation = :seen_generation AND #send_count = :seen_count AND \
             size(#sends) = :seen_sends{is_step}{none_arrived}"
        ))
        .value(":pending", "pending")
        .value(":now", now)
        .value(":seen_generation", before.generation)
        .value(":seen_count", before.send_count)
        .value(":seen_sends", i64::try_from(before.sends.len()).unwrap_or(0))
        .value(":added", added)
        .value(":resend_after", after.resend_after)
        .value(":count", after.send_count);
    let write = if none_arrived.is_empty() { write } else { write.value(":delivered", SendStatus::Delivered.as_str()) };
    let write = match (&before.strategy, &after.strategy) {
        (Some(before), Some(after)) => with_step(write, after).value(":seen_step", count_of(before.next)),
        _ => write,
    };
    if is_new { with_generation(write, next) } else { write }
}

/// The only send certainly did not go out, and so the passcode is over. Refused when that was recorded before.
#[must_use]
pub fn fail(place: &Place) -> Write {
    let send = place.path();
    Write::update(place.record.clone(), format!("SET {send}.#status = :failed, #status = :failed REMOVE #sealed"))
        .when(format!("{send}.#status = :sending"))
        .value(":sending", SendStatus::Sending.as_str())
        .value(":failed", "failed")
}

/// A send again certainly did not go out. It did not count: neither against the number of sends nor for the pause between
/// them; and a code that it made gives way to the one that the recipient has. Refused when that was recorded before.
#[must_use]
pub fn fail_again(place: &Place, previous: Option<&Stored>, now: Timestamp) -> Write {
    let send = place.path();
    let generation = if previous.is_some() {
        ", #generation = :generation, #expires = :expires, #salt = :salt, #kid = :kid, #ttl = :ttl"
    } else {
        ""
    };
    let expression = format!("SET {send}.#status = :failed, #resend_after = :now{generation} ADD #send_count :back");
    let write = Write::update(place.record.clone(), expression)
        .when(format!("{send}.#status = :sending"))
        .value(":sending", SendStatus::Sending.as_str())
        .value(":failed", SendStatus::Failed.as_str())
        .value(":now", now)
        .value(":back", -1_i64);
    match previous {
        Some(previous) => with_generation(write, previous),
        None => write,
    }
}

/// A send gives way to another, which is recorded in the same write, and with it how far the strategy is. Refused when the
/// passcode is over, or the send was recorded before: nothing goes out after success (R58).
#[must_use]
pub fn switch(place: &Place, next: &Send, strategy: Option<&Strategy>, now: Timestamp) -> Write {
    let (send, after) = (place.path(), place.index + 1);
    let step = if strategy.is_some() { ", #step = :step, #step_at = :step_at" } else { "" };
    // Setting one past the end appends; `list_append` would overlap with the other path.
    let write =
        Write::update(place.record.clone(), format!("SET {send}.#status = :failed, #sends[{after}] = :next{step}"))
            .when(format!("{IS_PENDING} AND {send}.#status = :sending"))
            .value(":pending", "pending")
            .value(":now", now)
            .value(":sending", SendStatus::Sending.as_str())
            .value(":failed", SendStatus::Failed.as_str())
            .value(":next", send_item(next));
    strategy.into_iter().fold(write, with_step)
}

/// The strategy goes to a step, unless it moved since it was seen.
#[must_use]
pub fn go_to_step(tenant: &TenantId, id: &PasscodeId, seen: &Strategy, strategy: &Strategy) -> Write {
    let write = Write::update(key(tenant, id), "SET #step = :step, #step_at = :step_at")
        .when("#step = :seen_step AND #step_at = :seen_at");
    with_step(write, strategy).value(":seen_step", count_of(seen.next)).value(":seen_at", seen.at)
}

fn with_step(write: Write, strategy: &Strategy) -> Write {
    write.value(":step", count_of(strategy.next)).value(":step_at", strategy.at)
}

pub(super) fn steps_text(steps: &[Step]) -> String {
    steps.iter().map(Step::to_text).collect::<Vec<_>>().join(",")
}

pub(super) fn read_strategy(item: &Item) -> Result<Option<Strategy>, StoreError> {
    let Some(text) = item.opt_text("steps") else { return Ok(None) };
    let steps = text.split(',').map(|step| Step::parse(step).ok_or(StoreError::Corrupt("steps")));
    let next = usize::try_from(item.count("step")?).map_err(|_| StoreError::Corrupt("step"))?;
    Ok(Some(Strategy { steps: steps.collect::<Result<_, _>>()?, next, at: item.time("step_at")? }))
}

fn with_generation(write: Write, stored: &Stored) -> Write {
    write
        .value(":generation", stored.passcode.generation)
        .value(":expires", stored.passcode.expires_at)
        .value(":salt", stored.salt.as_slice())
        .value(":kid", stored.kid.0.as_str())
        .value(":ttl", (stored.passcode.expires_at + READABLE).as_second())
}
