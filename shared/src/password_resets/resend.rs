//! Mailing a reset's code again, by the rules of every passcode's resend (R6): the pause, the number of sends, the limits,
//! the same code while a minute of it remains. The mail itself goes out behind the answer.

use super::mail::enqueue;
use super::request::Document;
use super::store::{self, Job};
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::operation::Operation;
use crate::passcodes::document::require_pending;
use crate::passcodes::gate::recipient_windows;
use crate::passcodes::limits;
use crate::passcodes::model::{READABLE, Send, SendStatus};
use crate::passcodes::resend::{next_generation, pause, require_send_left};
use crate::passcodes::store::{self as passcodes, IS_PENDING, Stored};
use crate::recipients::Channel;
use crate::table::{Item, Key, Write, WriteError};

/// How often a resend is tried again after losing a race.
const RACES: usize = 32;

/// Mails the code again. The answer is 202 for every login ID.
///
/// # Errors
/// 404; 410; 429; 503.
pub async fn resend(op: &Operation<'_>, id: &str) -> Result<Answer, Problem> {
    let (tenant, policies) = (&op.tenant.id, &op.tenant.settings.policies);
    let (reset, mut stored) = store::load_with_passcode(op, id).await?;
    op.audit.about(reset.id.as_str(), Some(&stored.passcode.to));
    let keys: Vec<Key> = stored.addresses.iter().map(|address| Key::address_sends(tenant, address)).collect();
    let mut sends: Vec<Option<Item>> = op.app.table.get_many(&keys).await?;
    for _ in 0..RACES {
        require_pending(&stored.passcode, op.now)?;
        // The login ID's own limits, told alike for every login ID.
        let login = sends.first().and_then(Option::as_ref);
        let waits =
            limits::choose(&recipient_windows(policies), login, op.now, &op.app.random).err().unwrap_or_default();
        require_send_left(op, &stored.passcode, &waits)?;
        let next = next_generation(op, &op.ring, &stored);
        let mut writes = vec![again(op, &stored, &next)];
        for (index, (key, item)) in keys.iter().zip(&sends).enumerate() {
            match limits::choose(&recipient_windows(policies), item.as_ref(), op.now, &op.app.random) {
                Ok(slots) => writes.push(slots.take(key.clone(), op.now)),
                // The login ID's own limit, told alike for every login ID.
                Err(violations) if index == 0 => return Err(Problem::TooManyRequests(violations)),
                // The address got too much from other passcodes. That must not show here; the mail is left out.
                Err(_) => return Document::answer(&reset.id, &stored.passcode),
            }
        }
        match op.app.table.transact(writes).await {
            Ok(()) => {
                let index = next.passcode.sends.len();
                enqueue(op.app, &Job::Code { tenant: tenant.clone(), reset: reset.id.clone(), index }).await?;
                return Document::answer(&reset.id, &next.passcode);
            }
            Err(WriteError::Store(error)) => return Err(error.into()),
            Err(WriteError::Refused(refusals)) => {
                if refusals.refused(0) {
                    let item = refusals.item(0).ok_or(Problem::NotFound)?;
                    stored = passcodes::read(item, &reset.passcode)?;
                }
                for (index, known) in sends.iter_mut().enumerate() {
                    if refusals.refused(index + 1) {
                        *known = refusals.item(index + 1).cloned();
                    }
                }
            }
        }
    }
    Err(Problem::TemporarilyUnavailable("too many requests for one reset at once".into()))
}

/// Records the send, provided nothing moved since the record was read.
fn again(op: &Operation<'_>, stored: &Stored, next: &Stored) -> Write {
    let passcode = &stored.passcode;
    let send = Send {
        channel: Channel::Email,
        to: passcode.to.clone(),
        at: op.now,
        status: SendStatus::Sending,
        charge: None,
    };
    let expression = "SET #sends = list_append(#sends, :next), #resend_after = :resend_after, #send_count = :count, \
                      #generation = :generation, #expires = :expires, #salt = :salt, #kid = :kid, #ttl = :ttl";
    Write::update(Key::passcode(&op.tenant.id, &passcode.id), expression)
        .when(format!("{IS_PENDING} AND #generation = :seen_generation AND #send_count = :seen_count"))
        .value(":pending", "pending")
        .value(":now", op.now)
        .value(":seen_generation", passcode.generation)
        .value(":seen_count", passcode.send_count)
        .value(":next", vec![passcodes::send_item(&send).into()])
        .value(":resend_after", op.now + pause(op))
        .value(":count", passcode.send_count + 1)
        .value(":generation", next.passcode.generation)
        .value(":expires", next.passcode.expires_at)
        .value(":salt", next.salt.as_slice())
        .value(":kid", next.kid.0.as_str())
        .value(":ttl", (next.passcode.expires_at + READABLE).as_second())
}
