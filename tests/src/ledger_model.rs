//! Random sequences of issue, refuse, fail, refund, resend, plan change and month turn, against a model.

use std::collections::BTreeMap;

use crate::harness::people::Dice;
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
    /// A passcode by SMS that can still be resent and verified, and its country.
    open: Option<(Issued, &'static str)>,
}

#[tokio::test]
async fn the_ledger_agrees_with_a_model_over_random_sequences() {
    let service = own_service!("moves the clock and injects faults");
    for seed in [1, 2, 3] {
        let firm = Firm::new(&service).await;
        let mut run = Run {
            service: service.clone(),
            firm,
            dice: Dice::seeded(seed),
            limit: 2500,
            months: BTreeMap::new(),
            open: None,
        };
        for step in 0..90 {
            let did = run.step().await;
            run.compare(&format!("seed {seed}, step {step}, {did}")).await;
        }
        assert!(run.months.len() >= 2, "seed {seed} turned no month");
    }
}

impl Run {
    async fn step(&mut self) -> &'static str {
        match self.dice.below(12) {
            0..=3 => self.issue_sms(None).await,
            4 => self.issue_sms(Some("opted_out")).await,
            5 => self.issue_sms(Some("spend_limit")).await,
            6 => self.issue_sms(Some("server_error")).await,
            7 => self.issue_sms(Some("timeout_after")).await,
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
                    self.open = Some((Issued { id, code, to: phone, document }, country));
                }
                "issued"
            }
        }
    }

    async fn resend(&mut self) -> &'static str {
        self.service.advance(31).await;
        let Some((open, country)) = &self.open else { return "nothing to resend" };
        let country = *country;
        let answer = self.firm.resend(&open.id).send().await;
        match answer.status {
            200 => self.charge(country).await,
            402 => assert!(self.month().await.used() >= self.limit),
            // Over, or too long ago to be kept.
            _ => assert!(matches!(answer.status, 404 | 410 | 429), "\n{answer}"),
        }
        "resent"
    }

    async fn verify(&mut self) -> &'static str {
        let Some((open, _)) = self.open.take() else { return "nothing to verify" };
        let answer = self.firm.verify(&open.id, &open.code).send().await;
        if answer.status == 200 {
            self.month().await.verified += 1;
        } else {
            assert!(matches!(answer.code(), "expired" | "incorrect-code" | "not-found"), "\n{answer}");
        }
        "verified"
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

    async fn compare(&self, when: &str) {
        for (name, month) in &self.months {
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
