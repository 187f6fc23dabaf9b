//! Every order of arrive, type, send again, fresh, reveal, reassign, remove, add, end and the clock against a simple model of
//! what a session is: after each step the session says of everybody what the model says. Then the same at once, and with answers
//! that are lost.

use std::collections::HashMap;

use crate::harness::seat::{SeatOf, by_email, firm_with_meetings, told};
use crate::harness::*;

const WHY: &str = "moves the clock";
/// Attempts of an address in a session.
const TRIES: u32 = 10;

/// A passcode, as the model has it.
#[derive(Clone, Debug)]
struct Code {
    ends: i64,
    attempts: u32,
    sends: u32,
    again: i64,
}

/// A participant, as the model has them.
#[derive(Clone, Debug, Default)]
struct Model {
    has_address: bool,
    arrived: bool,
    entered: bool,
    removed: bool,
    code: Option<Code>,
    issued: Option<i64>,
    reveals: u32,
}

struct World {
    now: i64,
    ended: bool,
    seats: Vec<(SeatOf, Model)>,
    /// Attempts by address.
    tries: HashMap<String, u32>,
    /// When codes went to an address.
    sent: HashMap<String, Vec<i64>>,
}

/// A generator of a sequence that its seed repeats (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(bound).expect("a small number")).expect("a small number")
    }
}

impl Model {
    fn pending(&self, now: i64) -> Option<&Code> {
        self.code.as_ref().filter(|code| code.ends > now && code.attempts < 5)
    }

    fn status(&self, now: i64, tries: u32, is_over: bool) -> &'static str {
        match &self.code {
            _ if self.removed => "removed",
            _ if self.entered => "entered",
            _ if !self.arrived => "invited",
            _ if tries >= TRIES => "left_out",
            None => "arrived",
            Some(_) if is_over => "left_out",
            Some(code) if code.ends <= now => "left_out",
            Some(_) => "waiting_for_passcode",
        }
    }
}

impl World {
    fn key(seat: &SeatOf) -> String {
        if seat.phone.is_empty() { seat.email.clone() } else { seat.phone.clone() }
    }

    fn tries(&self, at: usize) -> u32 {
        self.tries.get(&Self::key(&self.seats[at].0)).copied().unwrap_or(0)
    }

    /// Whether a code may go to an address now: five in ten minutes.
    fn may_send(&self, at: usize) -> bool {
        let sent = self.sent.get(&self.seats[at].0.phone);
        sent.is_none_or(|sent| sent.iter().filter(|then| **then + 600 > self.now).count() < 5)
    }

    fn issue(&mut self, at: usize, is_sent: bool) {
        let now = self.now;
        let (seat, model) = &mut self.seats[at];
        if is_sent {
            self.sent.entry(seat.phone.clone()).or_default().push(now);
        }
        let (life, sends) = if is_sent { (300, 1) } else { (600, 0) };
        model.code = Some(Code { ends: now + life, attempts: 0, sends, again: now + 30 });
        model.issued = Some(now);
    }

    /// *Continue* at the door, or whatever comes to it.
    fn arrive(&mut self, at: usize) {
        let (tries, now) = (self.tries(at), self.now);
        let model = &self.seats[at].1;
        if model.removed || self.ended {
            return;
        }
        self.seats[at].1.arrived = true;
        let model = &self.seats[at].1;
        if tries >= TRIES {
            return;
        }
        let asked = !model.entered && model.pending(now).is_some();
        if !asked && model.issued.is_some_and(|issued| issued + 30 > now) {
            return;
        }
        let is_sent = model.has_address && self.may_send(at);
        let model = &mut self.seats[at].1;
        model.entered = false;
        if !asked {
            self.issue(at, is_sent);
        }
    }
}

/// What the agent sees, beside what the model says.
async fn compare(firm: &Firm, world: &World, done: &[String]) {
    let seat = &world.seats[0].0;
    let document = firm.get(&seat.path()).send().await.expect(200).clone();
    assert_eq!(document["status"], if world.ended { "ended" } else { "open" }, "{done:#?}");
    for (at, (seat, model)) in world.seats.iter().enumerate() {
        let shown = document["participants"]
            .as_array()
            .expect("a list")
            .iter()
            .find(|one| one["id"] == seat.id)
            .expect("the participant");
        let tries = world.tries(at);
        assert_eq!(shown["status"], model.status(world.now, tries, world.ended), "{at} {model:?}\n{shown}\n{done:#?}");
        let of_code = model.code.as_ref().map_or(5, |code| 5 - code.attempts);
        let left = if model.removed { None } else { Some(of_code.min(TRIES - tries)) };
        if let Some(left) = left {
            assert_eq!(shown["passcode"]["attempts_remaining"], left, "{at} {model:?}\n{shown}\n{done:#?}");
        }
        assert_eq!(shown["passcode"]["reveals"], model.reveals, "{done:#?}");
        let is_waiting = model.status(world.now, tries, world.ended) == "waiting_for_passcode";
        let can = is_waiting && model.pending(world.now).is_some() && model.reveals < 3 && !world.ended;
        assert_eq!(shown["passcode"]["can_reveal"], can, "{at} {model:?}\n{shown}\n{done:#?}");
    }
}

/// The seat's page, with a button pressed where it is there.
async fn press(seat: &SeatOf, button: &str, typed: &[(&str, &str)]) -> Option<Page> {
    let page = seat.browser().go(&seat.url).await;
    let is_there = page.has_button(button) && typed.iter().all(|(field, _)| page.find_field(field).is_some());
    if is_there { Some(page.press(button, typed).await) } else { None }
}

async fn step(firm: &Firm, service: &Service, world: &mut World, dice: &mut Dice) -> String {
    let at = dice.below(world.seats.len());
    let (seat, model) = world.seats[at].clone();
    let (now, tries) = (world.now, world.tries(at));
    let status = model.status(now, tries, world.ended);
    match dice.below(22) {
        0..=4 => {
            // At the door, *Continue*; where the code is asked for, there is no such button without a field.
            let page = seat.browser().go(&seat.url).await;
            if page.status == 404 {
                assert!(world.ended || model.removed, "{model:?}");
            } else if page.has_button("Continue") && page.find_field("code").is_none() {
                page.press("Continue", &[]).await;
                world.arrive(at);
            } else if page.has_button("Request a new code") && page.find_field("code").is_none() {
                page.press("Request a new code", &[]).await;
                world.arrive(at);
            }
            format!("{at} continues ({status})")
        }
        5..=8 => {
            // A wrong code.
            let asked = !world.ended && status == "waiting_for_passcode" && model.pending(now).is_some();
            let digits = match &model.code {
                Some(Code { sends: 1.., .. }) => seat.code().await,
                _ => "000000".to_owned(),
            };
            let pressed = press(&seat, "Continue", &[("code", &wrong(&digits))]).await;
            assert_eq!(pressed.is_some(), asked, "{status} {model:?}");
            if asked {
                *world.tries.entry(World::key(&seat)).or_default() += 1;
                world.seats[at].1.code.as_mut().expect("a code").attempts += 1;
            }
            format!("{at} types a wrong one ({status})")
        }
        9..=10 => {
            // The right one, where it was sent.
            let asked = !world.ended && status == "waiting_for_passcode" && model.pending(now).is_some();
            if asked && model.code.as_ref().is_some_and(|code| code.sends > 0) {
                let page = press(&seat, "Continue", &[("code", &seat.code().await)]).await.expect("a field");
                let entry = seat.entry(&seat.entry_of(&page)).await;
                assert_eq!(entry.expect(200)["participant"]["id"], seat.id);
                *world.tries.entry(World::key(&seat)).or_default() += 1;
                let model = &mut world.seats[at].1;
                model.entered = true;
                model.code.as_mut().expect("a code").attempts += 1;
            }
            format!("{at} types the right one ({status})")
        }
        11..=12 => {
            // *Request a new code*.
            let page = press(&seat, "Request a new code", &[]).await;
            if let (Some(_), Some(code)) = (&page, model.pending(now))
                && model.arrived
                && !model.entered
                && code.sends > 0
            {
                if code.again <= now && code.sends < 5 && world.may_send(at) {
                    world.sent.entry(seat.phone.clone()).or_default().push(now);
                    let code = world.seats[at].1.code.as_mut().expect("a code");
                    code.sends += 1;
                    code.again = now + 30;
                    if code.ends - now < 60 {
                        code.ends = now + 300;
                    }
                }
            } else if page.is_some() {
                world.arrive(at);
            }
            format!("{at} requests a new code ({status})")
        }
        13..=14 => {
            // The agent asks for a fresh one.
            let answer = seat.call("/passcode").await;
            let expected = match status {
                _ if world.ended => (410, "expired"),
                "invited" | "entered" | "removed" => (409, "participant-not-waiting"),
                _ if tries >= TRIES => (409, "conflict"),
                _ if model.issued.is_some_and(|issued| issued + 30 > now) => (429, "resend-too-soon"),
                _ if model.has_address && !world.may_send(at) => (429, "too-many-requests"),
                _ => (200, ""),
            };
            if expected.0 == 200 {
                answer.expect(200);
                world.issue(at, model.has_address);
            } else {
                answer.problem(expected.0, expected.1);
            }
            format!("a fresh one for {at} ({status}): {}", answer.status)
        }
        15..=16 => {
            let answer = seat.reveal().await;
            let expected = match status {
                _ if world.ended => (403, "reveal-not-allowed"),
                "waiting_for_passcode" if model.pending(now).is_some() => {
                    if model.reveals < 3 {
                        (200, "")
                    } else {
                        (403, "reveal-not-allowed")
                    }
                }
                _ => (409, "participant-not-waiting"),
            };
            if expected.0 == 200 {
                let told = answer.expect(200)["code"].as_str().expect("a text").to_owned();
                if model.code.as_ref().is_some_and(|code| code.sends > 0) {
                    assert_eq!(told, seat.code().await, "what was sent is what is told");
                }
                world.seats[at].1.reveals += 1;
            } else {
                answer.problem(expected.0, expected.1);
            }
            format!("{at} is revealed ({status}): {}", answer.status)
        }
        17 => {
            let (email, phone) = (people::email(), people::french_mobile());
            let body = json!({"invite": {"channel": "email", "email": email}, "passcode_to": {"phone": phone}});
            let answer = firm.patch(&seat.own(""), &body).send().await;
            match (world.ended, model.removed) {
                (true, _) => drop(answer.problem(410, "expired")),
                (false, true) => drop(answer.problem(409, "conflict")),
                (false, false) => {
                    let after = SeatOf::of(firm, &seat.session, &body, answer.expect(200));
                    assert_eq!(seat.browser().go(&seat.url).await.status, 404, "the old link is dead");
                    let reveals = model.reveals;
                    world.seats[at] = (after, Model { has_address: true, reveals, ..Model::default() });
                }
            }
            format!("{at} is reassigned ({status})")
        }
        18 => {
            // Removed; and added again with the same addresses.
            let answer = firm.delete(&seat.own("")).send().await;
            if world.ended {
                answer.problem(410, "expired");
            } else {
                answer.expect(204);
                world.seats[at].1.removed = true;
                let body = if model.has_address {
                    by_email("participant", "Again", &seat.email, &seat.phone)
                } else {
                    told("participant", "Again", &seat.email)
                };
                let answer = firm.post(&format!("{}/participants", seat.path()), &body).send().await;
                let added = SeatOf::of(firm, &seat.session, &body, answer.expect(201));
                world.seats.push((added, Model { has_address: model.has_address, ..Model::default() }));
            }
            format!("{at} is removed and added again ({status})")
        }
        19..=20 => {
            let seconds = [5, 31, 31, 200, 301][dice.below(5)];
            service.advance(seconds).await;
            world.now += seconds;
            format!("{seconds} seconds pass")
        }
        _ => {
            // Rarely, or nothing would follow.
            if dice.below(6) == 0 {
                let answer = firm.post(&format!("{}/end", seat.path()), &json!({})).send().await;
                if world.ended {
                    answer.problem(410, "expired")
                } else {
                    answer.expect(200)
                };
                world.ended = true;
            }
            "perhaps the end".to_owned()
        }
    }
}

async fn begun(firm: &Firm, service: &Service) -> World {
    let people = [
        by_email("primary", "Ana", &people::email(), &people::french_mobile()),
        by_email("cosigner", "Bo", &people::email(), &people::french_mobile()),
        told("participant", "Zoe", &people::email()),
    ];
    let body = crate::harness::seat::order(&people, json!({}));
    let session = firm.post("/v1/sessions", &body).send().await.expect(201).clone();
    let id = session["id"].as_str().expect("a text");
    let seats = people.iter().zip(session["participants"].as_array().expect("a list")).map(|(body, shown)| {
        let seat = SeatOf::of(firm, id, body, shown);
        let has_address = !seat.phone.is_empty();
        (seat, Model { has_address, ..Model::default() })
    });
    // Between two seconds nothing ends: all steps of a second see the same.
    let now = service.now().await.as_second();
    World { now, ended: false, seats: seats.collect(), tries: HashMap::new(), sent: HashMap::new() }
}

#[tokio::test]
async fn every_order_of_everything_comes_to_what_the_model_says() {
    let service = own_service!(WHY);
    let firm = firm_with_meetings(&service, json!({})).await;
    firm.plan(25_000).await;
    for seed in 1..=8 {
        let mut dice = Dice(0x9e37_79b9_7f4a_7c15 ^ (seed * 7919));
        let mut world = begun(&firm, &service).await;
        let mut done = Vec::new();
        for _ in 0..45 {
            // The real clock goes on, too.
            world.now = service.now().await.as_second();
            done.push(step(&firm, &service, &mut world, &mut dice).await);
            compare(&firm, &world, &done).await;
        }
        let kept = world.seats.iter().map(|(seat, _)| seat.phone.clone()).filter(|phone| !phone.is_empty());
        for phone in kept {
            let sent = service.messages_to(&phone).await.len();
            assert_eq!(
                sent,
                world.sent.get(&phone).map_or(0, Vec::len),
                "one message for each that the model knows of"
            );
        }
    }
}

#[tokio::test]
async fn of_everything_at_once_one_wins_and_the_invariants_hold() {
    let service = own_service!(WHY);
    let firm = firm_with_meetings(&service, json!({})).await;
    for seed in 1..=6_u64 {
        let seat = SeatOf::new(&firm).await;
        seat.arrive().await;
        service.advance(31).await;
        let code = seat.code().await;
        let page = seat.browser().go(&seat.url).await;
        let (email, phone) = (people::email(), people::french_mobile());
        let body =
            json!({"name": "Bo", "invite": {"channel": "email", "email": email}, "passcode_to": {"phone": phone}});
        let mut all = tokio::task::JoinSet::new();
        for at in 0..12 {
            let (seat, code, page) = (seat.clone(), code.clone(), page.clone());
            let (firm, body) = (firm.clone(), body.clone());
            all.spawn(async move {
                match (at + seed) % 6 {
                    0 | 1 => page.press("Continue", &[("code", &code)]).await.left_to().map(str::to_owned),
                    2 => {
                        page.press("Continue", &[("code", &wrong(&code))]).await;
                        None
                    }
                    3 => {
                        let status = seat.call("/passcode").await.status;
                        assert!(matches!(status, 200 | 409 | 429 | 410), "{status}");
                        None
                    }
                    4 => {
                        let status = seat.reveal().await.status;
                        assert!(matches!(status, 200 | 403 | 409), "{status}");
                        None
                    }
                    _ if seed % 2 == 0 => {
                        let status = firm.patch(&seat.own(""), &body).send().await.status;
                        assert_eq!(status, 200);
                        None
                    }
                    _ => None,
                }
            });
        }
        let entries: Vec<String> = all.join_all().await.into_iter().flatten().collect();
        assert!(entries.len() <= 1, "at most one entry: {entries:?}");
        let standing = seat.standing().await;
        assert!(standing["passcode"]["reveals"].as_u64().expect("a number") <= 3, "{standing}");
        assert!(seat.codes().await <= 2, "one, and one fresh one at most");
        if standing["status"] == "entered" {
            assert_eq!(entries.len(), 1, "{standing}");
        }
    }
}

#[tokio::test]
async fn a_lost_answer_of_the_table_loses_no_code_and_lets_nobody_in_twice() {
    let service = own_service!("loses the table's answers");
    let firm = firm_with_meetings(&service, json!({})).await;
    for after in 0..8 {
        for fault in ["timeout_after", "timeout", "throttle"] {
            let seat = SeatOf::new(&firm).await;
            firm.eventual_message(&seat.email).await;
            service.run_jobs().await;
            service.fault_after(after, "dynamodb", fault, 1).await;
            seat.browser().go(&seat.url).await;
            let page = seat.browser().go(&seat.url).await;
            if page.has_button("Continue") && page.find_field("code").is_none() {
                page.press("Continue", &[]).await;
            }
            service.clear_faults().await;
            // Whatever became of it: at most one code is out, and who comes again is asked for that one.
            assert!(seat.codes().await <= 1, "{fault} after {after}");
            service.advance(31).await;
            let page = seat.browser().go(&seat.url).await;
            if page.find_field("code").is_none() {
                page.press("Continue", &[]).await;
            }
            let code = seat.code().await;
            service.fault_after(after, "dynamodb", fault, 1).await;
            let page = seat.browser().go(&seat.url).await;
            let typed = if page.find_field("code").is_some() {
                Some(page.press("Continue", &[("code", &code)]).await)
            } else {
                None
            };
            service.clear_faults().await;
            let entered = typed.as_ref().and_then(Page::left_to).is_some();
            let status = seat.status().await;
            if entered {
                assert_eq!(status, "entered", "{fault} after {after}");
                let entry = seat.entry_of(typed.as_ref().expect("one"));
                seat.entry(&entry).await.expect(200);
            }
            assert!(matches!(status.as_str(), "entered" | "waiting_for_passcode"), "{status}: {fault} after {after}");
        }
    }
}
