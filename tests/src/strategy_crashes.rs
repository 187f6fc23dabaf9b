//! A strategy whose work is killed in the middle: by lost answers of the providers and the table, by refusals of the table, and
//! by the death of the whole process at any of its calls. Whatever happens, in whichever order: the providers are called no
//! more often than parts were charged, nothing goes out after success, no step goes out twice, and no step is forgotten.

use std::time::Duration;

use jiff::Timestamp;

use crate::harness::people::Dice;
use crate::harness::*;

/// How often something happens to a passcode. Together with [`LEASE_AND_SWEEP`] it stays within the longest validity.
const TURNS: usize = 6;
/// How long a job of a dead process is claimed, or left alone by sweeps: after that a sweep must have found it.
const LEASE_AND_SWEEP: i64 = 310;
/// The calls of the table that one piece of work makes at most, about.
const CALLS: u64 = 11;

#[tokio::test]
async fn killed_work_sends_nothing_twice_or_too_late_and_forgets_nothing() {
    run(0..6).await;
}

#[tokio::test]
async fn killed_work_of_other_passcodes_does_not_either() {
    run(6..12).await;
}

#[tokio::test]
async fn killed_work_of_a_third_lot_does_not_either() {
    run(12..18).await;
}

async fn run(seeds: std::ops::Range<u64>) {
    if Service::shared_local("kills the process").await.is_none() {
        return;
    }
    for seed in seeds {
        let data = Directory::new();
        let mut run = Run::new(&data, seed).await;
        for turn in 0..TURNS {
            let did = run.turn(turn >= 3 && seed % 2 == 0).await;
            run.check(&format!("seed {seed}, turn {turn}, {did}")).await;
        }
        run.comes_to_an_end(&format!("seed {seed}, at the end")).await;
    }
}

/// One passcode with its strategy, and the service over its data.
struct Run<'a> {
    data: &'a Directory,
    dice: Dice,
    service: Service,
    firm: Firm,
    issued: Issued,
    recipient: Value,
    steps: Vec<&'static str>,
    /// Sends by hand that were tried: each may have been recorded.
    resends: usize,
    /// How many messages there were when it was over, or one had arrived.
    sent_at_success: Option<usize>,
}

impl<'a> Run<'a> {
    async fn new(data: &'a Directory, seed: u64) -> Self {
        let mut dice = Dice::seeded(seed);
        let service = Service::start(&["--data", data.path()]).await;
        let firm = Firm::new(&service).await;
        let length = 3 + dice.index(2);
        let steps: Vec<&'static str> = (0..length).map(|_| if dice.below(3) == 0 { "email" } else { "sms" }).collect();
        let wait = |index: usize| (index + 1 < length).then_some(30);
        let written = steps.iter().enumerate().map(|(index, channel)| match wait(index) {
            Some(wait) => json!({"channel": channel, "wait_seconds": wait}),
            None => json!({"channel": channel}),
        });
        let recipient = json!({"phone": people::french_mobile(), "email": people::email()});
        let strategy: Vec<Value> = written.collect();
        let order = json!({"recipient": recipient, "strategy": strategy, "validity_seconds": 600});
        let issued = firm.issued(order).await;
        Self { data, dice, service, firm, issued, recipient, steps, resends: 0, sent_at_success: None }
    }

    /// Time passes and something happens, perhaps its success or its end, and something goes wrong meanwhile, or not.
    async fn turn(&mut self, may_end: bool) -> String {
        let seconds = 16 + self.dice.below(16).cast_signed();
        let path = format!("/v1/passcodes/{}", self.issued.id);
        let (name, work): (&str, Call) = match self.dice.below(10) {
            // By hand, as long as sends are left for the strategy.
            0 if self.resends == 0 => {
                self.resends += 1;
                ("a resend", self.firm.post(&format!("{path}/resend"), &json!({"channel": "sms"})))
            }
            1 | 2 if may_end => ("a verification", self.firm.verify(&self.issued.id, &self.issued.code)),
            3 if may_end => ("a cancellation", self.firm.cancel(&self.issued.id)),
            4 | 5 => {
                let messages = self.messages().await;
                let message = &messages[self.dice.index(messages.len())];
                // A mail that came back would suppress its address, and steps be passed over.
                let is_good = may_end && (message.channel == "email" || self.dice.below(2) == 0);
                if !is_good && message.channel == "email" {
                    return "nothing".to_owned();
                }
                let body = json!({"message_id": message.id, "status": if is_good { "delivered" } else { "failed" }});
                ("a receipt", self.service.api().post("/_local/deliveries").json(&body))
            }
            _ => ("jobs", self.service.api().post("/_local/run/jobs").json(&json!({"until_idle": true}))),
        };
        // What is due begins as soon as the clock moves: what goes wrong is there before.
        let work = self.work(seconds, work);
        let wrong = match self.dice.below(8) {
            0 => {
                self.do_work(work).await;
                "nothing".to_owned()
            }
            1 => {
                let provider = if self.dice.below(2) == 0 { "sns" } else { "ses" };
                self.service.fault(provider, "timeout_after", 1).await;
                self.do_work(work).await;
                format!("{provider}'s answer lost")
            }
            2 | 3 => {
                let fault = ["timeout_after", "server_error", "throttle"][self.dice.index(3)];
                let after = u32::try_from(self.dice.below(CALLS)).expect("small");
                // More than the SDK tries, and we after it.
                let count = [1, 3, 6][self.dice.index(3)];
                self.service.fault_after(after, "dynamodb", fault, count).await;
                self.do_work(work).await;
                format!("{count} times {fault} after {after} calls of the table")
            }
            4 => {
                // Dies at the provider, which has taken the message.
                for provider in ["sns", "ses"] {
                    self.service.fault(provider, "timeout_after", 10).await;
                }
                let before = self.messages().await.len();
                self.kill_during(work, async |run| run.messages().await.len() > before).await;
                "a death at the provider".to_owned()
            }
            _ => {
                let (fault, done) = [("timeout", 0), ("timeout_after", 1)][self.dice.index(2)];
                let calls = usize::try_from(self.dice.below(CALLS)).expect("small");
                self.service.note_calls().await;
                self.service.fault_after(u32::try_from(calls).expect("small"), "dynamodb", fault, 1_000).await;
                let is_there = async |run: &Self| run.service.calls_so_far().await >= calls + done;
                self.kill_during(work, is_there).await;
                format!("a death at call {calls} of the table ({fault})")
            }
        };
        format!("{name} {seconds} s later with {wrong}")
    }

    /// Moves the clock, and then does something. What it answers is nobody's to rely on: what is true is asked for afterwards.
    fn work(&self, seconds: i64, work: Call) -> impl Future<Output = ()> + use<> {
        let advance = self.service.api().post("/_local/clock").json(&json!({"advance_seconds": seconds}));
        async move {
            let moved = advance.send_unchecked().await.is_ok();
            if let (true, Ok(answer)) = (moved, work.send_unchecked().await) {
                assert!(answer.status != 500, "\n{answer}");
            }
        }
    }

    async fn do_work(&mut self, work: impl Future<Output = ()>) {
        work.await;
        self.service.clear_faults().await;
    }

    /// Begins work, and kills the process when it is where it should be, or done.
    async fn kill_during(
        &mut self,
        work: impl Future<Output = ()> + Send + 'static,
        is_there: impl AsyncFn(&Self) -> bool,
    ) {
        let working = tokio::spawn(work);
        while !working.is_finished() && !is_there(self).await {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        self.service.kill();
        working.await.expect("no panic");
        self.service = Service::start(&["--data", self.data.path()]).await;
        self.firm = self.firm.at(&self.service);
    }

    async fn messages(&self) -> Vec<Message> {
        let mut messages = Vec::new();
        for address in ["phone", "email"] {
            messages.extend(self.service.messages_to(self.recipient[address].as_str().expect("an address")).await);
        }
        messages
    }

    /// What must be true whenever nothing is on its way.
    async fn check(&mut self, when: &str) {
        self.service.run_jobs().await;
        let read = self.firm.read(&self.issued.id).await;
        let document = read.expect(200);
        let sends = document["sends"].as_array().expect("a list");
        let messages = self.messages().await;
        let when = format!("{when}: {document}");
        let of = |channel: &str| messages.iter().filter(|message| message.channel == channel).count();
        let recorded = |channel: &str| sends.iter().filter(|send| send["channel"] == channel).count();
        for channel in ["sms", "email"] {
            assert!(of(channel) <= recorded(channel), "a message for a send at most; {when}");
        }
        let texts = u64::try_from(of("sms")).expect("a count");
        let charged = self.firm.parts_used().await;
        let unknown = sends.iter().filter(|send| send["channel"] == "sms" && send["status"] == "unknown").count();
        assert!(texts <= charged, "{texts} calls, {charged} charged; {when}");
        assert!(charged - texts <= u64::try_from(unknown).expect("a count"), "charged for nothing; {when}");
        let channels: Vec<&str> = sends.iter().filter_map(|send| send["channel"].as_str()).collect();
        assert!(self.are_steps(&channels), "not each step once and in its turn; {when}");
        assert!(messages.iter().all(|message| code_in(message, 6) == self.issued.code), "the code stays; {when}");
        let has_arrived = sends.iter().any(|send| send["status"] == "delivered");
        if has_arrived || document["status"] != "pending" {
            let sent = *self.sent_at_success.get_or_insert(messages.len());
            assert_eq!(messages.len(), sent, "sent after success; {when}");
        }
    }

    /// Whether sends are steps from the first on, in their order, and perhaps one by hand in between.
    fn are_steps(&self, channels: &[&str]) -> bool {
        let without = |index: usize| [&channels[..index], &channels[index + 1..]].concat();
        let mut by_hand =
            (0..channels.len()).filter(|index| self.resends > 0 && channels[*index] == "sms").map(without);
        self.steps.starts_with(channels) || by_hand.any(|steps| self.steps.starts_with(&steps))
    }

    /// Once everything works again, no step that is due is left, whatever died in between.
    async fn comes_to_an_end(&mut self, when: &str) {
        self.service.clear_faults().await;
        for seconds in [LEASE_AND_SWEEP, 31, 31, 31] {
            let now = self.service.advance(seconds).await;
            self.check(when).await;
            let read = self.firm.read(&self.issued.id).await;
            let document = read.expect(200);
            let at = document["next_step_at"].as_str().map(|at| at.parse::<Timestamp>().expect("a time"));
            assert!(at.is_none_or(|at| at > now), "a step was forgotten; {when}: {document}");
        }
    }
}
