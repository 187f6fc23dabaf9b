//! Beginning a password reset: the CAPTCHA, the limits, and one transaction for the reset, its passcode and what it spends.
//! The same for every login ID: two reads, one transaction, one message to the queue.

use jiff::SignedDuration;

use super::mail::enqueue;
use super::store::{self, Job};
use crate::accounts::login_id::LoginId;
use crate::accounts::model::{Account, Status};
use crate::accounts::store as accounts;
use crate::accounts::throttle;
use crate::captcha::{self, Solved};
use crate::http::Answer;
use crate::http::idempotency::Found;
use crate::http::problem::Problem;
use crate::ids::{PasscodeId, PasswordResetId};
use crate::operation::Operation;
use crate::passcodes::failures::Streak;
use crate::passcodes::gate::{caller_window, recipient_windows};
use crate::passcodes::limits::{self, Slots, Window};
use crate::passcodes::model::{Passcode, Purpose, Send, SendStatus, StoredStatus};
use crate::passcodes::store::{self as passcodes, Sealed, Stored};
use crate::recipients::{Channel, Email, Recipient};
use crate::table::{AddressHash, Builder, Item, Key, Read as _, Refusals, Write, WriteError};

/// What a reset's passcode proves.
pub(super) const PURPOSE: &str = "password_reset";

/// How long a code is valid, seconds, unless the tenant's policy is stricter (the contract's default for a passcode).
const VALIDITY_SECONDS: u32 = 300;

/// How often a request is tried again after losing a race; each loss means that another took a slot of the same limits.
const RACES: usize = 32;

/// Who wants a new password.
#[derive(Debug)]
pub struct Request<'a> {
    /// What was typed.
    pub login_id: &'a LoginId,
    /// The CAPTCHA's answer.
    pub captcha: Option<&'a str>,
    /// The person's network address, for its send limit.
    pub client_ip: Option<std::net::IpAddr>,
}

/// A reset as answered.
#[derive(Debug, serde::Serialize)]
pub(super) struct Document {
    id: PasswordResetId,
    expires_at: String,
}

impl Document {
    /// 202.
    pub(super) fn answer(id: &PasswordResetId, passcode: &Passcode) -> Result<Answer, Problem> {
        Answer::json(202, &Self { id: id.clone(), expires_at: crate::http::rfc3339(passcode.expires_at) })
    }
}

/// Begins a reset. The answer is 202 for every login ID.
///
/// # Errors
/// 409 and 422 of the idempotency key; 422 `captcha-failed`; 429, the same for login IDs that do not exist; 503.
pub async fn request(op: &Operation<'_>, request: Request<'_>) -> Result<Answer, Problem> {
    let mut gate = Gate::read(op, &request).await?;
    match op.guard.as_ref().map_or(Ok(Found::Nothing), |guard| guard.judge(gate.row.as_ref(), op.now))? {
        Found::Nothing => {}
        Found::Replay(answer) => return Ok(answer),
        Found::Abandoned(subject) => return finish_abandoned(op, &subject).await,
    }
    let solved = captcha::check(op, request.captcha).await?;
    let subject = Subject::find(op, request.login_id, gate.account.take()).await?;
    let id = PasswordResetId::new(&op.app.random);
    let mut stored = draft(op, &gate, &subject)?;
    gate.address = subject.sends;
    op.audit.about(id.as_str(), subject.email.as_ref().map(Email::masked).as_deref());
    for _ in 0..RACES {
        let slots = gate.address_slots(op);
        // The address got too much from other passcodes just now; that must not show.
        stored.is_decoy = stored.is_decoy || slots.is_none();
        let account = subject.account.as_ref().filter(|_| !stored.is_decoy).map(|found| (&found.id, found.reset_epoch));
        let (mut writes, mut roles) = gate.pass(op, solved.as_ref(), id.as_str(), &stored.passcode)?;
        if let Some(slots) = slots {
            writes.push(slots.take(Key::address_sends(&op.tenant.id, &subject.address), op.now));
            roles.push(Role::Address);
        }
        writes.push(passcodes::create(&op.tenant.id, &stored));
        writes.push(store::create(op, &id, &stored, request.login_id, account));
        match op.app.table.transact(writes).await {
            Ok(()) => return finish(op, &id, &stored.passcode).await,
            Err(WriteError::Store(error)) => return Err(error.into()),
            Err(WriteError::Refused(refusals)) => {
                if let Some(answer) = gate.learn(op, &roles, &refusals)? {
                    return Ok(answer);
                }
            }
        }
    }
    Err(Problem::TemporarilyUnavailable("too many requests for one login ID at once".into()))
}

/// The mail goes to the queue, then the answer is kept. A message that cannot be queued is not promised, and the audit
/// record, written at the end, says so.
async fn finish(op: &Operation<'_>, id: &PasswordResetId, passcode: &Passcode) -> Result<Answer, Problem> {
    let job = Job::Code { tenant: op.tenant.id.clone(), reset: id.clone(), index: 0 };
    if let Err(problem) = enqueue(op.app, &job).await {
        if let Some(guard) = &op.guard {
            op.app.table.write(guard.release()).await?;
        }
        return Err(problem);
    }
    let answer = Document::answer(id, passcode)?;
    if let Some(guard) = &op.guard {
        op.app.table.write(guard.finish(&answer, op.now)).await?;
    }
    Ok(answer)
}

/// The first request with this key died after its transaction. Whether it queued the mail is not known; queueing it again
/// is harmless, because a send is claimed before it is made.
async fn finish_abandoned(op: &Operation<'_>, subject: &str) -> Result<Answer, Problem> {
    let (reset, stored) = store::load_with_passcode(op, subject).await?;
    op.audit.about(subject, None);
    Ok(finish(op, &reset.id, &stored.passcode).await?.with_header("idempotency-replayed", "true".to_owned()))
}

/// Whom a reset is for. Without an account to reset it is a decoy.
struct Subject {
    account: Option<Account>,
    /// Where the code goes: the address on record and no other (R42).
    email: Option<Email>,
    /// The keyed hash of that address, or of nobody's.
    address: AddressHash,
    /// The send limits of that address.
    sends: Option<Item>,
}

impl Subject {
    async fn find(op: &Operation<'_>, login_id: &LoginId, item: Option<Item>) -> Result<Self, Problem> {
        let tenant = &op.tenant.id;
        // Opening a record and hashing an address take a moment; without an account, a stand-in's are (R12).
        let stand_in = accounts::stand_in(&op.ring, &op.app.random, login_id, op.now);
        let read = accounts::open(op.app, item.as_ref().unwrap_or(&stand_in)).await?;
        let account =
            item.map(|_| read).filter(|found| found.status == Status::Active && found.profile.email.is_some());
        let email = account.as_ref().and_then(|account| account.profile.email.clone());
        let hashed = email.clone().or_else(nobody).map(|email| email.hash(&op.ring, tenant));
        let decoy = decoy_hash(op, login_id);
        let address = hashed.filter(|_| email.is_some()).unwrap_or_else(|| decoy.clone());
        let keys = [Key::address_sends(tenant, &address), Key::address_failures(tenant, &address)];
        let mut items = op.app.table.get_many(&keys).await?.into_iter();
        let (sends, failures) = (items.next().flatten(), items.next().flatten());
        // What other passcodes did to this address must not show here: while it may not be sent to, or is locked, the
        // reset is a decoy too.
        let windows = recipient_windows(&op.tenant.settings.policies);
        let is_usable = Streak::read(failures.as_ref()).admit(op.now).is_ok()
            && limits::choose(&windows, sends.as_ref(), op.now, &op.app.random).is_ok();
        if account.is_some() && is_usable {
            return Ok(Self { account, email, address, sends });
        }
        Ok(Self { account: None, email: None, address: decoy, sends: None })
    }
}

/// What a request must pass; read once, and corrected from what a refused transaction shows.
struct Gate {
    login: AddressHash,
    caller: Option<(Key, Option<Item>)>,
    account: Option<Item>,
    sends: Option<Item>,
    pending: Option<Item>,
    row: Option<Item>,
    /// The send limits of the address, once it is known.
    address: Option<Item>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Sends,
    Address,
    Caller,
    Pending,
    Superseded,
    Captcha,
    Row,
}

impl Gate {
    async fn read(op: &Operation<'_>, request: &Request<'_>) -> Result<Self, Problem> {
        let tenant = &op.tenant.id;
        let login = throttle::login_id_hash(&op.ring, tenant, request.login_id);
        let caller = request.client_ip.map(|ip| {
            let hash = op.ring.lookup_hash("client-ip", &[tenant.as_str().as_bytes(), ip.to_string().as_bytes()]);
            Key::ip_sends(tenant, &AddressHash::new(&hash))
        });
        let mut keys = vec![
            accounts::key(tenant, request.login_id),
            Key::address_sends(tenant, &login),
            Key::address_pending(tenant, &login, PURPOSE),
        ];
        keys.extend(caller.clone());
        keys.extend(op.guard.as_ref().map(|guard| guard.key().clone()));
        let mut items = op.app.table.get_many(&keys).await?.into_iter();
        let mut next = || items.next().flatten();
        let (account, sends, pending) = (next(), next(), next());
        let caller = caller.map(|key| (key, next()));
        Ok(Self { login, caller, account, sends, pending, row: next(), address: None })
    }

    /// A place among the sends to the address; none when its limits are reached.
    fn address_slots(&self, op: &Operation<'_>) -> Option<Slots> {
        let windows = recipient_windows(&op.tenant.settings.policies);
        limits::choose(&windows, self.address.as_ref(), op.now, &op.app.random).ok()
    }

    /// What the transaction takes and spends, and what each of its first writes is.
    fn pass(
        &self,
        op: &Operation<'_>,
        solved: Option<&Solved>,
        subject: &str,
        passcode: &Passcode,
    ) -> Result<(Vec<Write>, Vec<Role>), Problem> {
        let (tenant, policies) = (&op.tenant.id, &op.tenant.settings.policies);
        let mut writes = Vec::new();
        let mut violations = Vec::new();
        let mut take = |role, windows: &[Window], key: Key, item: Option<&Item>| match limits::choose(
            windows,
            item,
            op.now,
            &op.app.random,
        ) {
            Ok(slots) => writes.push((role, slots.take(key, op.now))),
            Err(found) => violations.extend(found),
        };
        take(Role::Sends, &recipient_windows(policies), Key::address_sends(tenant, &self.login), self.sends.as_ref());
        if let Some((key, item)) = &self.caller {
            take(Role::Caller, &[caller_window(policies)], key.clone(), item.as_ref());
        }
        if !violations.is_empty() {
            return Err(Problem::TooManyRequests(violations));
        }
        writes.push((Role::Pending, self.point(op, passcode)));
        writes.extend(self.superseded(op).map(|write| (Role::Superseded, write)));
        writes.extend(solved.map(|solved| (Role::Captcha, solved.spend())));
        writes.extend(op.guard.as_ref().map(|guard| (Role::Row, guard.begin(subject, op.now))));
        let (roles, writes) = writes.into_iter().unzip();
        Ok((writes, roles))
    }

    /// Learns from a refused transaction; an answer when another request with the same key gave it already.
    fn learn(&mut self, op: &Operation<'_>, roles: &[Role], refusals: &Refusals) -> Result<Option<Answer>, Problem> {
        // First the row: a request that another one answered has lost everything else to it, too.
        let row = roles.iter().position(|role| *role == Role::Row).filter(|index| refusals.refused(*index));
        if let (Some(guard), Some(index)) = (&op.guard, row) {
            return match guard.judge(refusals.item(index), op.now)? {
                Found::Replay(answer) => Ok(Some(answer)),
                Found::Nothing => Ok(None),
                Found::Abandoned(_) => Err(Problem::RequestInProgress),
            };
        }
        for (index, role) in roles.iter().enumerate().filter(|(index, _)| refusals.refused(*index)) {
            let item = refusals.item(index).cloned();
            match role {
                Role::Captcha => return Err(Problem::CaptchaFailed),
                Role::Sends => self.sends = item,
                Role::Caller => {
                    if let Some((_, known)) = &mut self.caller {
                        *known = item;
                    }
                }
                Role::Pending => self.pending = item,
                // What it pointed to has ended: nothing is left to supersede.
                Role::Superseded => self.pending = self.pending.take().map(without_target),
                Role::Address => self.address = item,
                Role::Row => {}
            }
        }
        Ok(None)
    }

    /// Points the login ID to its newest reset, unless another new one was faster.
    fn point(&self, op: &Operation<'_>, passcode: &Passcode) -> Write {
        // As long as resends can keep making new codes.
        let until = op.now + passcode.validity * i32::try_from(passcode.send_limit).unwrap_or(1);
        let pointer = Builder::new()
            .with("passcode_id", passcode.id.as_str())
            .with("passcode", passcode.id.as_str())
            .with("until", until)
            .ttl(until);
        let write = Write::put(Key::address_pending(&op.tenant.id, &self.login, PURPOSE), pointer);
        match self.pending.as_ref().and_then(|item| item.opt_text("passcode_id")) {
            Some(id) => write.when("#passcode_id = :seen").value(":seen", id),
            None => write.when("attribute_not_exists(#pk) OR #until <= :now").value(":now", op.now),
        }
    }

    /// A newer reset of the same login ID takes the place of the pending one.
    fn superseded(&self, op: &Operation<'_>) -> Option<Write> {
        let pending =
            self.pending.as_ref().filter(|item| item.opt_time("until").is_some_and(|until| until > op.now))?;
        let id = pending.opt_text("passcode").and_then(PasscodeId::parse)?;
        let mark = Write::update(Key::passcode(&op.tenant.id, &id), "SET #superseded_by = :request");
        // One that ended by itself stays what it was.
        Some(mark.when("#expires > :now").value(":now", op.now).value(":request", op.request_id))
    }
}

fn without_target(mut pointer: Item) -> Item {
    pointer.remove("passcode");
    pointer
}

/// The passcode that guards the reset. A decoy's record has the same members.
fn draft(op: &Operation<'_>, gate: &Gate, subject: &Subject) -> Result<Stored, Problem> {
    let (tenant, policies) = (&op.tenant.id, &op.tenant.settings.policies);
    let id = PasscodeId::new(&op.app.random);
    let validity = SignedDuration::from_secs(i64::from(VALIDITY_SECONDS.min(policies.validity_seconds)));
    let to = subject.email.as_ref().map(Email::masked).unwrap_or_default();
    let address = subject.email.clone().or_else(nobody);
    let sealed = Sealed {
        phone: None,
        email: address.as_ref().map(|email| email.as_str().to_owned()),
        context: None,
        time_zone: op.tenant.settings.time_zone.clone(),
    };
    let recipient = Recipient::new(None, address);
    let binding = recipient.map_or([0; 32], |recipient| recipient.binding(&op.ring, tenant));
    let send = Send { channel: Channel::Email, to: to.clone(), at: op.now, status: SendStatus::Sending, charge: None };
    let purpose = Purpose::parse(PURPOSE).ok_or_else(|| Problem::TemporarilyUnavailable("no such purpose".into()))?;
    Ok(Stored {
        kid: op.ring.current(),
        salt: op.app.random.bytes::<16>().to_vec(),
        binding: binding.to_vec(),
        // Failures count per login ID, which every reset has, and per address, like every other passcode's (R5).
        addresses: vec![gate.login.clone(), subject.address.clone()],
        address_channels: vec![None, None],
        context_hash: None,
        sealed: Some(passcodes::seal(op.app, &op.ring, tenant, &id, &sealed)),
        consumed_by: None,
        is_decoy: subject.account.is_none(),
        passcode: Passcode {
            stored: StoredStatus::Pending,
            is_superseded: false,
            purpose,
            channel: Channel::Email,
            to,
            generation: 1,
            code_length: policies.code_length,
            created_at: op.now,
            expires_at: op.now + validity,
            validity,
            resend_after: op.now + SignedDuration::from_secs(i64::from(policies.resend_interval_seconds)),
            attempts: 0,
            attempt_limit: policies.attempts,
            send_count: 1,
            send_limit: policies.sends_per_passcode,
            client_reference: None,
            verified_at: None,
            sends: vec![send],
            id,
        },
    })
}

/// The address that a decoy's record holds; no mail goes there.
fn nobody() -> Option<Email> {
    Email::parse("nobody@decoy.invalid").ok()
}

/// Where a decoy's counters are: nobody's address.
fn decoy_hash(op: &Operation<'_>, login_id: &LoginId) -> AddressHash {
    let parts = [op.tenant.id.as_str().as_bytes(), login_id.folded().as_bytes()];
    AddressHash::new(&op.ring.lookup_hash("login-id/decoy", &parts))
}
