//! A strategy against a model of a few lines, under random receipts, waits, resends and ends: what was sent by which channel,
//! and when the next step is due.

use crate::harness::people::Dice;
use crate::harness::*;

const WHY: &str = "moves the clock and runs jobs";

/// Sends of a passcode, and to a recipient in ten minutes.
const MOST_SENDS: usize = 5;

/// What a passcode should be.
struct Model {
    steps: Vec<(&'static str, i64)>,
    sends: Vec<(&'static str, &'static str)>,
    next: usize,
    at: i64,
    expires: i64,
    may_resend_at: i64,
    is_over: bool,
    /// A mail came back: none goes there any more.
    is_mail_suppressed: bool,
}

impl Model {
    fn new(steps: Vec<(&'static str, i64)>, now: i64) -> Self {
        let mut model = Self {
            steps,
            sends: Vec::new(),
            next: 0,
            at: now,
            expires: now + 600,
            may_resend_at: now,
            is_over: false,
            is_mail_suppressed: false,
        };
        model.run(now);
        model
    }

    fn is_under_way(&self, now: i64) -> bool {
        let has_arrived = self.sends.iter().any(|(_, status)| *status == "delivered");
        !self.is_over && now < self.expires && self.next < self.steps.len() && !has_arrived
    }

    fn run(&mut self, now: i64) {
        if self.is_under_way(now) && self.at <= now {
            if self.sends.len() >= MOST_SENDS {
                // No send is left, and so no step.
                self.next = self.steps.len();
                return;
            }
            while self.steps.get(self.next).is_some_and(|(channel, _)| self.is_suppressed(channel)) {
                self.next += 1;
            }
            let Some((channel, wait)) = self.steps.get(self.next).copied() else { return };
            self.send(channel, now);
            self.next += 1;
            self.at = now + wait;
        }
    }

    fn send(&mut self, channel: &'static str, now: i64) {
        self.sends.push((channel, "sent"));
        self.may_resend_at = now + 30;
    }

    fn resend(&mut self, channel: &'static str, now: i64) {
        self.send(channel, now);
        self.at = now + self.steps[self.next - 1].1;
    }

    fn is_suppressed(&self, channel: &str) -> bool {
        channel == "email" && self.is_mail_suppressed
    }

    fn receipt(&mut self, index: usize, status: &'static str, now: i64) {
        self.is_mail_suppressed |= self.sends[index].0 == "email" && status == "failed";
        let known = &mut self.sends[index].1;
        if *known == "delivered" || *known == status {
            return;
        }
        *known = status;
        if status == "failed" && index + 1 == self.sends.len() && self.is_under_way(now) && self.at > now {
            self.at = now;
        }
    }

    /// Whether a second more or less would make a difference now.
    fn is_close_to_something(&self, now: i64) -> bool {
        [self.at, self.expires, self.may_resend_at].iter().any(|moment| (moment - now).abs() < 4)
    }
}

/// The provider's ids of a passcode's messages, in the order of its sends.
async fn message_ids(service: &Service, recipient: &Value, sends: &[(&str, &str)]) -> Vec<String> {
    let mut by_channel = std::collections::HashMap::new();
    for (channel, address) in [("sms", "phone"), ("email", "email")] {
        let mut messages = service.messages_to(recipient[address].as_str().expect("an address")).await;
        messages.reverse();
        by_channel.insert(channel, messages.into_iter());
    }
    let mut ids = Vec::new();
    for (channel, _) in sends {
        ids.push(by_channel.get_mut(channel).and_then(Iterator::next).expect("a message for every send").id);
    }
    ids
}

#[tokio::test]
async fn random_receipts_waits_and_ends_lead_where_the_model_does() {
    let service = own_service!(WHY);
    for seed in 0..24 {
        let mut dice = Dice::seeded(seed);
        let firm = Firm::new(&service).await;
        let length = 1 + dice.index(4);
        let channel = |dice: &mut Dice| if dice.below(2) == 0 { "sms" } else { "email" };
        let steps: Vec<(&'static str, i64)> = (0..length)
            .map(|index| {
                (channel(&mut dice), if index + 1 == length { 0 } else { 30 + 30 * dice.below(2).cast_signed() })
            })
            .collect();
        let written: Vec<Value> = steps
            .iter()
            .map(|(channel, wait)| match wait {
                0 => json!({"channel": channel}),
                wait => json!({"channel": channel, "wait_seconds": wait}),
            })
            .collect();
        let recipient = json!({"phone": people::french_mobile(), "email": people::email()});
        let order = json!({"recipient": recipient, "strategy": written, "validity_seconds": 600});
        let issued = firm.issued(order).await;
        let mut model = Model::new(steps, service.now().await.as_second());
        for turn in 0..14 {
            let mut now = service.advance(1 + dice.below(30).cast_signed()).await.as_second();
            while model.is_close_to_something(now) {
                now = service.advance(5).await.as_second();
            }
            service.run_jobs().await;
            model.run(now);
            match dice.below(6) {
                0 | 1 => {
                    let ids = message_ids(&service, &recipient, &model.sends).await;
                    let index = dice.index(ids.len());
                    // Mostly failures: an arrival ends it.
                    let status = if dice.below(5) == 0 { "delivered" } else { "failed" };
                    service.receipt(&ids[index], status).await.expect(204);
                    model.receipt(index, status, now);
                    service.run_jobs().await;
                    model.run(now);
                }
                2 if !model.is_over
                    && now >= model.may_resend_at
                    && model.sends.len() < MOST_SENDS
                    && model.expires - now > 70 =>
                {
                    let channel = channel(&mut dice);
                    let path = format!("/v1/passcodes/{}/resend", issued.id);
                    let answer = firm.post(&path, &json!({"channel": channel})).send().await;
                    if model.is_suppressed(channel) {
                        answer.problem(422, "invalid-recipient");
                    } else {
                        answer.expect(200);
                        model.resend(channel, now);
                    }
                }
                3 if turn > 9 && !model.is_over && now < model.expires => {
                    firm.verify(&issued.id, &issued.code).send().await.expect(200);
                    model.is_over = true;
                }
                4 if turn > 9 && !model.is_over && now < model.expires => {
                    firm.cancel(&issued.id).send().await.expect(204);
                    model.is_over = true;
                }
                _ => {}
            }
            let read = firm.read(&issued.id).await;
            let document = read.expect(200);
            let sends = document["sends"].as_array().expect("a list").iter();
            let sends: Vec<_> = sends.map(|send| (send["channel"].as_str(), send["status"].as_str())).collect();
            let expected: Vec<_> =
                model.sends.iter().map(|(channel, status)| (Some(*channel), Some(*status))).collect();
            assert_eq!(sends, expected, "seed {seed}, turn {turn}");
            let due = document["next_step_at"].as_str().map(|at| at.parse::<jiff::Timestamp>().expect("a time"));
            match (due, model.is_under_way(now)) {
                (Some(due), true) => assert!((due.as_second() - model.at).abs() <= 3, "seed {seed}, turn {turn}"),
                (None, false) => {}
                other => panic!("seed {seed}, turn {turn}: {other:?}"),
            }
        }
        let texts = model.sends.iter().filter(|(channel, _)| *channel == "sms").count();
        assert_eq!(firm.parts_used().await, u64::try_from(texts).expect("a count"), "calls = charged, seed {seed}");
    }
}
