//! Random sequences of issue, refuse, fail, refund, resend, plan change and month turn, against a model.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use crate::harness::people::Dice;
use crate::harness::service::time;
use crate::harness::*;

/// What a month's usage must be.
#[derive(Default)]
struct Month {
    by_country: BTreeMap<&'static str, u64>,
    by_day: BTreeMap<String, u64>,
    emails: u64,
    issued: u64,
    verified: u64,
}

impl Month {
    fn used(&self) -> u64 {
        self.by_country.values().sum()
    }
}

/// The firm beside the model of its ledger.
struct Run {
    service: Service,
    firm: Firm,
    dice: Dice,
    limit: u64,
    months: BTreeMap<String, Month>,
    open: Option<Open>,
}

/// The newest passcode by SMS whose code was read, and what the model knows of it.
struct Open {
    issued: Issued,
    country: &'static str,
    expires_at: Timestamp,
    sends: u32,
}

/// What a passcode is at a moment, by the contract.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Age {
    Pending,
    Expired,
    /// Not readable any more.
    Gone,
}

#[tokio::test]
async fn the_ledger_agrees_with_a_model_over_a_random_sequence() {
    run(1).await;
}

#[tokio::test]
async fn the_ledger_agrees_with_a_model_over_another() {
    run(2).await;
}

#[tokio::test]
async fn the_ledger_agrees_with_a_model_over_a_third() {
    run(3).await;
}

async fn run(seed: u64) {
    let service = own_service!("moves the clock and injects faults");
    let firm = Firm::new(&service).await;
    let mut run = Run { service, firm, dice: Dice::seeded(seed), limit: 2500, months: BTreeMap::new(), open: None };
    for step in 0..90 {
        let did = run.step().await;
        // The month that was written to; the others are looked at again at the end.
        run.compare(1, &format!("seed {seed}, step {step}, {did}")).await;
    }
    assert!(run.months.len() >= 2, "seed {seed} turned no month");
    run.compare(usize::MAX, &format!("seed {seed}, at the end")).await;
}

impl Run {
    async fn step(&mut self) -> &'static str {
        match self.dice.below(12) {
            0..=3 => self.issue_sms(None).await,
            4 => self.issue_sms(Some("opted_out")).await,
            5 => self.issue_sms(Some("spend_limit")).await,
            // For the ledger the two are one; the second takes seconds.
            6 | 7 => {
                let fault = if self.dice.below(5) > 0 { "server_error" } else { "timeout_after" };
                self.issue_sms(Some(fault)).await
            }
            8 => self.resend().await,
            9 => self.verify().await,
            10 => self.change_plan().await,
            _ => self.pass_time().await,
        }
    }

    async fn issue_sms(&mut self, fault: Option<&'static str>) -> &'static str {
        let (country, phone) = match self.dice.below(3) {
            0 => ("FR", people::french_mobile()),
            1 => ("GB", people::uk_mobile()),
            _ => ("US", people::us_number()),
        };
        if let Some(fault) = fault {
            self.service.fault("sns", fault, 1).await;
        }
        let answer = self.firm.issue(&json!({"recipient": {"phone": phone}, "validity_seconds": 600})).send().await;
        self.service.clear_faults().await;
        if self.month().await.used() >= self.limit {
            answer.problem(402, "sms-plan-exhausted");
            return "refused for the plan";
        }
        match fault {
            Some("opted_out") => {
                answer.problem(422, "recipient-opted-out");
                "opted out"
            }
            Some("spend_limit") => {
                answer.problem(503, "delivery-unavailable");
                "spend limit"
            }
            _ => {
                let document = answer.expect(201).clone();
                self.charge(country).await;
                self.month().await.issued += 1;
                if fault.is_none() {
                    let code = code_in(&self.firm.newest_message(&phone).await, 6);
                    let id = document["id"].as_str().expect("an id").to_owned();
                    let expires_at = time(&document["expires_at"]);
                    self.open =
                        Some(Open { issued: Issued { id, code, to: phone, document }, country, expires_at, sends: 1 });
                }
                "issued"
            }
        }
    }

    /// The open passcode and its age, two seconds or more from where it changes.
    async fn age(&mut self) -> Option<Age> {
        let open = self.open.as_ref()?;
        let gone_at = open.expires_at + SignedDuration::from_hours(24);
        let mut now = self.service.now().await;
        if [open.expires_at, gone_at].iter().any(|edge| now.duration_since(*edge).abs().as_secs() < 3) {
            now = self.service.advance(5).await;
        }
        Some(match now {
            now if now < open.expires_at => Age::Pending,
            now if now < gone_at => Age::Expired,
            _ => Age::Gone,
        })
    }

    async fn resend(&mut self) -> &'static str {
        self.service.advance(31).await;
        let Some(age) = self.age().await else { return "nothing to resend" };
        let is_used_up = self.month().await.used() >= self.limit;
        let open = self.open.as_mut().expect("it has an age");
        let answer = self.firm.resend(&open.issued.id).send().await;
        match age {
            Age::Gone => answer.problem(404, "not-found"),
            Age::Expired => answer.problem(410, "expired"),
            Age::Pending if open.sends == 5 => answer.problem(429, "sends-exhausted"),
            Age::Pending if is_used_up => answer.problem(402, "sms-plan-exhausted"),
            Age::Pending => {
                open.sends += 1;
                open.expires_at = time(&answer.expect(200)["expires_at"]);
                // With less than a minute left it is another one.
                open.issued.code = code_in(&self.firm.newest_message(&open.issued.to).await, 6);
                let country = open.country;
                self.charge(country).await;
                return "resent";
            }
        };
        "refused to resend"
    }

    async fn verify(&mut self) -> &'static str {
        let Some(age) = self.age().await else { return "nothing to verify" };
        let Open { issued, .. } = self.open.take().expect("it has an age");
        let answer = self.firm.verify(&issued.id, &issued.code).send().await;
        match age {
            Age::Gone => answer.problem(404, "not-found"),
            Age::Expired => answer.problem(410, "expired"),
            Age::Pending => {
                answer.expect(200);
                self.month().await.verified += 1;
                return "verified";
            }
        };
        "refused to verify"
    }

    async fn change_plan(&mut self) -> &'static str {
        self.limit = [0, 2500, 5000][usize::try_from(self.dice.below(3)).expect("small")];
        self.firm.plan(self.limit).await;
        "changed the plan"
    }

    async fn pass_time(&mut self) -> &'static str {
        let days = self.dice.below(16);
        self.service.advance(i64::try_from(days * 86_400 + 17).expect("small")).await;
        self.month().await;
        "passed time"
    }

    async fn charge(&mut self, country: &'static str) {
        let day = self.service.now().await.to_string()[..10].to_owned();
        let month = self.month().await;
        *month.by_country.entry(country).or_default() += 1;
        *month.by_day.entry(day).or_default() += 1;
    }

    async fn month(&mut self) -> &mut Month {
        let name = self.service.now().await.to_string()[..7].to_owned();
        self.months.entry(name).or_default()
    }

    /// Compares the newest months with what the service says.
    async fn compare(&self, newest: usize, when: &str) {
        for (name, month) in self.months.iter().rev().take(newest) {
            let usage = self.firm.get(&format!("/v1/usage?month={name}")).send().await.expect(200).clone();
            assert_eq!(usage["sms"]["used"], month.used(), "{when}: {usage}");
            assert_eq!(usage["sms"]["by_country"], json!(month.by_country), "{when}");
            assert_eq!(usage["sms"]["by_day"], json!(month.by_day), "{when}");
            assert_eq!(usage["email"]["used"], month.emails, "{when}");
            assert_eq!(
                (&usage["issued"], &usage["verified"]),
                (&json!(month.issued), &json!(month.verified)),
                "{when}"
            );
        }
    }
}
