//! A request's life against a model of a few lines: asked, approved, mistyped, denied, called fraudulent, given up and left to
//! expire in random order, at several sign-ins and on two devices.

use std::fmt::Debug;

use crate::harness::device::*;
use crate::harness::people::Dice;
use crate::harness::*;

const WHY: &str = "moves the clock";
/// Requests of an account within [`WINDOW`].
const MOST: usize = 5;
const WINDOW: i64 = 600;
/// Seconds from a boundary within which nothing is tried: a slow machine's clock goes on meanwhile.
const NEAR: i64 = 5;

/// A sign-in as it should be.
struct SignIn {
    path: String,
    expires: i64,
    /// It was completed or given up.
    is_over: bool,
    /// Its last request, and what became of that.
    prompt: Option<(usize, &'static str)>,
}

/// A request that was sent.
struct Request {
    sign_in: usize,
    device: usize,
    at: i64,
    number: String,
    shown: Value,
}

#[derive(Default)]
struct Model {
    sign_ins: Vec<SignIn>,
    requests: Vec<Request>,
    blocked_until: i64,
}

impl Model {
    fn is_open(&self, sign_in: usize, now: i64) -> bool {
        !self.sign_ins[sign_in].is_over && now < self.sign_ins[sign_in].expires
    }

    /// What became of a request.
    fn status(&self, request: usize, now: i64) -> &'static str {
        let Request { sign_in, at, .. } = &self.requests[request];
        match self.sign_ins[*sign_in].prompt {
            Some((last, "pending")) if last == request && now < at + 60 => {
                if self.is_open(*sign_in, now) {
                    "pending"
                } else {
                    "canceled"
                }
            }
            Some((last, "pending")) if last == request => "expired",
            Some((last, status)) if last == request => status,
            _ => "replaced",
        }
    }

    fn waiting(&self, now: i64) -> Option<usize> {
        let last = self.requests.len().checked_sub(1)?;
        (self.status(last, now) == "pending").then_some(last)
    }

    fn challenge(&self, sign_in: usize, now: i64) -> u16 {
        let sent = self.requests.iter().filter(|request| now < request.at + WINDOW).count();
        if !self.is_open(sign_in, now) {
            410
        } else if self.waiting(now).is_some() {
            409
        } else if now < self.blocked_until || sent >= MOST {
            429
        } else {
            201
        }
    }

    /// What a device's decision about a request meets, and what it leads to.
    fn decide(&mut self, device: usize, request: usize, status: &'static str, now: i64) -> u16 {
        let is_last = request + 1 == self.requests.len();
        let Request { sign_in, device: asked, .. } = self.requests[request];
        if is_last && device != asked {
            return 404;
        }
        if !is_last || self.status(request, now) != "pending" {
            return 410;
        }
        self.sign_ins[sign_in].prompt = Some((request, if status == "fraudulent" { "denied" } else { status }));
        if status == "fraudulent" {
            self.blocked_until = now + 3_600;
            for sign_in in &mut self.sign_ins {
                sign_in.is_over = true;
            }
        }
        if status == "wrong_number" { 422 } else { 204 }
    }

    /// Whether something changes by itself about now.
    fn is_near(&self, now: i64) -> bool {
        let ends = self.sign_ins.iter().map(|sign_in| sign_in.expires);
        let ends = ends.chain(self.requests.iter().flat_map(|request| [request.at + 60, request.at + WINDOW]));
        ends.chain([self.blocked_until]).any(|end| (now - end).abs() <= NEAR)
    }
}

/// One run: what was done, for the failure's message, with the model and the service.
struct Run {
    service: Service,
    firm: Firm,
    person: Person,
    devices: [Device; 2],
    model: Model,
    done: Vec<String>,
}

impl Run {
    async fn new(service: &Service) -> Self {
        let (firm, person) = enabled(service).await;
        let (first, confirmed) = enrolled_with(&person, &first_grant(&person).await).await;
        let grant = confirmed.body["sign_in"]["grant"].as_str().expect("a grant").to_owned();
        let (second, _) = enrolled_with(&person, &grant).await;
        let devices = [first, second];
        Self { service: service.clone(), firm, person, devices, model: Model::default(), done: Vec::new() }
    }

    /// The service's time, at which nothing is about to happen.
    async fn calm(&self) -> i64 {
        let mut now = self.service.now().await.as_second();
        while self.model.is_near(now) {
            now = self.service.advance(NEAR).await.as_second();
        }
        now
    }

    #[track_caller]
    fn same(&self, what: &str, found: impl PartialEq<u16> + Debug, wanted: u16) {
        assert!(found == wanted, "{what}: {found:?}, not {wanted}, after {:#?}", self.done);
    }

    async fn open(&mut self) {
        let path = opened(&self.person).await;
        let shown = self.firm.get(&path).send().await;
        let expires = shown.expect(200)["expires_at"].as_str().expect("a time").parse::<jiff::Timestamp>();
        let expires = expires.expect("a time").as_second();
        self.model.sign_ins.push(SignIn { path, expires, is_over: false, prompt: None });
    }

    async fn challenge(&mut self, sign_in: usize, device: usize, now: i64) {
        let wanted = self.model.challenge(sign_in, now);
        let answer = challenge(&self.firm, &self.model.sign_ins[sign_in].path, &self.devices[device]).send().await;
        self.same(&format!("a challenge {}", answer.code()), answer.status, wanted);
        if wanted == 201 {
            let shown = self.devices[device].request().await;
            let number = answer.body["number"].as_str().expect("a number").to_owned();
            let at = answer.body["expires_at"].as_str().expect("a time").parse::<jiff::Timestamp>().expect("a time");
            self.model.sign_ins[sign_in].prompt = Some((self.model.requests.len(), "pending"));
            self.model.requests.push(Request { sign_in, device, at: at.as_second() - 60, number, shown });
        }
    }

    async fn decide(&mut self, device: usize, request: usize, status: &'static str, now: i64) {
        let Request { number, shown, sign_in, .. } = &self.model.requests[request];
        let (by, sign_in) = (&self.devices[device], *sign_in);
        let answer = match status {
            "approved" => by.approve(shown, number).await,
            "wrong_number" => by.approve(shown, &wrong_number(number)).await,
            "fraudulent" => by.deny(shown, "fraudulent").await,
            _ => by.deny(shown, "mistake").await,
        };
        let is_last = request + 1 == self.model.requests.len();
        let wanted = self.model.decide(device, request, status, now);
        // One that another took the place of, long ago, is not known any more.
        if is_last || answer.status != 404 {
            self.same(&format!("{status} {}", answer.code()), answer.status, wanted);
        }
        if status == "approved" && wanted == 204 {
            let complete = self.firm.get(&self.model.sign_ins[sign_in].path).send().await;
            self.same("complete", complete.status, 200);
            assert_eq!(complete.body["amr"], json!(["pwd", "swk"]), "{complete}");
            self.model.sign_ins[sign_in].is_over = true;
        }
    }

    async fn give_up(&mut self, sign_in: usize, now: i64) {
        let wanted = if self.model.is_open(sign_in, now) { 204 } else { 410 };
        let answer = self.firm.delete(&self.model.sign_ins[sign_in].path).send().await;
        self.same("giving up", answer.status, wanted);
        self.model.sign_ins[sign_in].is_over = true;
    }

    /// Everything that can be seen is as the model says.
    async fn check(&self, now: i64) {
        let waiting = self.model.waiting(now);
        for (index, device) in self.devices.iter().enumerate() {
            let own = waiting.map(|last| &self.model.requests[last]).filter(|last| last.device == index);
            let wanted: Vec<Value> = own.map(|last| last.shown.clone()).into_iter().collect();
            assert_eq!(device.requests().await, wanted, "device {index} after {:#?}", self.done);
        }
        for (index, sign_in) in self.model.sign_ins.iter().enumerate() {
            let answer = self.firm.get(&sign_in.path).send().await;
            if !self.model.is_open(index, now) {
                self.same("an ended sign-in", answer.status, 410);
                continue;
            }
            let wanted = sign_in.prompt.map(|(request, _)| self.model.status(request, now));
            let shown = answer.expect(200)["prompt"]["status"].as_str();
            assert_eq!((&answer.body["status"], shown), (&json!("factor_required"), wanted), "after {:#?}", self.done);
        }
    }

    async fn step(&mut self, dice: &mut Dice) {
        let now = self.calm().await;
        if !(0..self.model.sign_ins.len()).any(|sign_in| self.model.is_open(sign_in, now)) {
            self.done.push("open".to_owned());
            return self.open().await;
        }
        let (sign_in, device) = (dice.index(self.model.sign_ins.len()), dice.index(2));
        // Mostly the last request, now and then one from before.
        let newest = self.model.requests.len().checked_sub(1);
        let request = if dice.below(5) == 0 { newest.map(|last| dice.index(last + 1)) } else { newest };
        // Mostly by the device that was asked.
        let decider = match request.filter(|_| dice.below(4) > 0) {
            Some(request) => self.model.requests[request].device,
            None => device,
        };
        let action = dice.below(16);
        self.done.push(format!("{action} at {now}: sign-in {sign_in}, device {device}, {decider} on {request:?}"));
        match (action, request) {
            (0, _) => self.open().await,
            (1..=5, _) | (_, None) => self.challenge(sign_in, device, now).await,
            (6 | 7, Some(request)) => self.decide(decider, request, "approved", now).await,
            (8 | 9, Some(request)) => self.decide(decider, request, "wrong_number", now).await,
            (10, Some(request)) => self.decide(decider, request, "denied", now).await,
            (11, Some(request)) if dice.below(4) == 0 => {
                self.decide(decider, request, "fraudulent", now).await;
            }
            (11 | 12, _) => self.give_up(sign_in, now).await,
            (13, _) => {
                let path = format!("{}/push-block", self.person.path());
                self.firm.delete(&path).send().await.expect(204);
                self.model.blocked_until = 0;
            }
            (14, _) => drop(self.service.advance(61).await),
            _ => drop(self.service.advance(i64::try_from(dice.below(400)).expect("small")).await),
        }
        let now = self.calm().await;
        self.check(now).await;
    }
}

async fn lives(seed: u64) {
    let service = own_service!(WHY);
    let mut run = Run::new(&service).await;
    let mut dice = Dice::seeded(seed);
    for _ in 0..40 {
        run.step(&mut dice).await;
    }
}

#[tokio::test]
async fn a_request_lives_as_the_model_says() {
    for seed in [1, 51] {
        lives(seed).await;
    }
}

#[tokio::test]
async fn a_request_lives_as_the_model_says_with_other_dice() {
    for seed in [1_729, 27_182] {
        lives(seed).await;
    }
}
