//! R9 on the pages: the limits of `every_checking_path.rs` where a browser sends the code. The pages that check one are named
//! here; `shared/tests/single_truths.rs` fails when the route table has another.

use crate::harness::cookies::Cookie;
use crate::harness::seat::{MEETINGS, SeatOf};
use crate::harness::totp::enable_by;
use crate::harness::visitor::{APPLICATION, MailedLink, firm_with_application};
use crate::harness::*;

/// As the route table names them, below `/p/{slug}/`.
const CHECKING: [&str; 5] = ["sign-in", "forgot-password", "enroll", "l/{token}", "s/{token}"];

/// Here the link is all that a browser has: whoever holds it may type the code.
const SESSION: &str = "s/{token}";

/// A code under check: the form that takes it, the right one, where it went, and what a right one leads to: a page, or the firm's meetings.
struct Checked {
    firm: Firm,
    browser: Browser,
    form: Submission,
    code: String,
    to: String,
    leads_to: &'static str,
}

/// What became of a code.
#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    Right,
    /// It was compared, and so many attempts are left.
    Wrong(u32),
    /// Anything else that the page says.
    Refused(String),
}

impl Checked {
    /// What each page needs first. Add an arm for every new one.
    async fn prepared(page: &str, service: &Service) -> Self {
        let firm = firm_with_application(service).await;
        firm.settings(json!({"captcha": "none"})).await;
        let (shown, to, leads_to) = match page {
            "sign-in" => {
                let (shown, phone, person) = Self::number(&firm).await;
                let code = code_in(&firm.newest_message(&phone).await, 6);
                let kept = shown.press("Continue", &[("code", &code)]).await.expect(200, "Keep your recovery codes");
                kept.press("I have kept them", &[]).await.press("Sign out", &[]).await;
                let asked = Browser::at(&firm).sign_in(&person.login_id, PASSWORD).await;
                (asked.press("Send code", &[]).await, phone, "Your account")
            }
            "forgot-password" => {
                let person = Person::without_password(&firm).await;
                let first = Browser::at(&firm).open(page).await;
                let second = first.press("Send code", &[("login_id", &person.login_id)]).await;
                firm.eventual_message(&person.email).await;
                (second, person.email, "Choose a new password")
            }
            "enroll" => {
                let (shown, phone, _) = Self::number(&firm).await;
                (shown, phone, "Keep your recovery codes")
            }
            "l/{token}" => {
                let link = MailedLink::new(&firm).await;
                let shown = link.browser().go(&link.url).await.press("Send code", &[("channel", "sms")]).await;
                (shown, link.phone, "Create your login")
            }
            SESSION => {
                firm.settings(json!({"web_origins": [APPLICATION, MEETINGS]})).await;
                let seat = SeatOf::new(&firm).await;
                (seat.arrive().await, seat.phone, MEETINGS)
            }
            other => panic!("{other} checks a code and has no arm here"),
        };
        let code = code_in(&firm.newest_message(&to).await, 6);
        let form = shown.submission("Continue", &[("code", "")]);
        Self { firm, browser: shown.browser, form, code, to, leads_to }
    }

    /// A phone number that somebody begins to enrol: the page that asks for its code, the number, and who.
    async fn number(firm: &Firm) -> (Page, String, Person) {
        let person = Person::new(firm).await;
        enable_by(&person, 5, &["sms"]).await;
        let phone = people::french_mobile();
        let page = Browser::at(firm).sign_in(&person.login_id, PASSWORD).await;
        let national = people::french_national(&phone);
        (page.press("Send code", &[("country", "FR"), ("phone", &national)]).await, phone, person)
    }

    /// A code in a tab that nothing else happens in.
    fn submit(&self, code: &str) -> impl Future<Output = Outcome> + Send + use<> {
        let (browser, form, leads_to) = (self.browser.copied(), self.form.clone().with("code", code), self.leads_to);
        async move {
            let page = browser.submit(&form).await;
            let alert = page.alert();
            if is_through(&page, leads_to) {
                return Outcome::Right;
            }
            let wrong = alert.strip_prefix("That code is not right");
            match wrong.map(|rest| rest.split_whitespace().find_map(|word| word.parse().ok()).unwrap_or(0)) {
                Some(left) => Outcome::Wrong(left),
                None => Outcome::Refused(if alert.is_empty() { page.to_string() } else { alert }),
            }
        }
    }

    async fn at_once(&self, codes: impl IntoIterator<Item = String>) -> Vec<Outcome> {
        let mut running = tokio::task::JoinSet::new();
        for code in codes {
            running.spawn(self.submit(&code));
        }
        running.join_all().await
    }
}

/// Whether a page is what a right code leads to.
fn is_through(page: &Page, leads_to: &str) -> bool {
    let is_there = page.alert().is_empty() && page.status == 200 && page.heading() == leads_to;
    is_there || page.left_to().is_some_and(|address| address.starts_with(leads_to))
}

#[tokio::test]
async fn five_wrong_codes_end_it_also_for_the_right_one() {
    let service = Service::shared().await;
    for page in CHECKING {
        let checked = Checked::prepared(page, &service).await;
        for left in (0..5).rev() {
            match checked.submit(&wrong(&checked.code)).await {
                // The door has a page of its own for it.
                Outcome::Refused(shown) if page == SESSION && left == 0 => {
                    assert!(shown.contains("No try is left for this code"), "{shown}");
                }
                outcome => assert_eq!(outcome, Outcome::Wrong(left), "{page}"),
            }
        }
        let right = checked.submit(&checked.code).await;
        assert!(matches!(right, Outcome::Refused(_)), "{page}: {right:?}");
    }
}

#[tokio::test]
async fn a_crowd_of_wrong_codes_is_compared_five_times() {
    let service = Service::shared().await;
    for page in CHECKING {
        let checked = Checked::prepared(page, &service).await;
        let right: usize = checked.code.parse().expect("digits");
        let guesses = (1..=service.crowd(60)).map(|step| format!("{:06}", (right + step) % 1_000_000));
        let outcomes = checked.at_once(guesses).await;
        let compared = outcomes.iter().filter(|outcome| matches!(outcome, Outcome::Wrong(_))).count();
        assert!(compared <= 5 && !outcomes.contains(&Outcome::Right), "{page}: {compared} compared");
        let right = checked.submit(&checked.code).await;
        assert!(matches!(right, Outcome::Refused(_)), "{page}: {right:?}");
    }
}

#[tokio::test]
async fn a_crowd_of_right_codes_succeeds_once() {
    let service = Service::shared().await;
    for page in CHECKING {
        let checked = Checked::prepared(page, &service).await;
        let outcomes = checked.at_once((0..service.crowd(20)).map(|_| checked.code.clone())).await;
        let succeeded = outcomes.iter().filter(|outcome| **outcome == Outcome::Right).count();
        assert_eq!(succeeded, 1, "{page}: {outcomes:#?}");
    }
}

#[tokio::test]
async fn malformed_codes_are_refused_and_not_counted_and_pasted_ones_are_read() {
    let service = Service::shared().await;
    for page in CHECKING {
        let checked = Checked::prepared(page, &service).await;
        let code = &checked.code;
        for malformed in
            ["", "1", "abcdef", "１２３４５６", "١٢٣٤٥٦", "12345678901", &format!("{code}x"), &"1".repeat(9_000)]
        {
            let outcome = checked.submit(malformed).await;
            assert_eq!(outcome, Outcome::Refused("A code is 6 to 10 digits, and nothing else.".to_owned()), "{page}");
        }
        for left in (1..5).rev() {
            assert_eq!(checked.submit(&wrong(code)).await, Outcome::Wrong(left), "{page}");
        }
        let pasted = format!(" {}\u{202f}{}-{}\n", &code[..2], &code[2..4], &code[4..]);
        assert_eq!(checked.submit(&pasted).await, Outcome::Right, "{page}");
    }
}

#[tokio::test]
async fn an_expired_code_is_refused() {
    let service = own_service!("moves the clock");
    for page in CHECKING {
        let checked = Checked::prepared(page, &service).await;
        service.advance(601).await;
        let outcome = checked.submit(&checked.code).await;
        assert!(matches!(outcome, Outcome::Refused(_)), "{page}: {outcome:?}");
    }
}

#[tokio::test]
async fn another_firms_pages_and_another_browser_do_not_take_it() {
    let service = Service::shared().await;
    for page in CHECKING {
        let checked = Checked::prepared(page, &service).await;
        let form = checked.form.clone().with("code", &checked.code);
        if page != SESSION {
            let stranger = Browser::at(&checked.firm).ending_at(APPLICATION).submit(&form).await;
            assert!(!is_through(&stranger, checked.leads_to), "{page}: without the browser's cookie {stranger}");
        }
        let other = Browser::at(&firm_with_application(&service).await).ending_at(APPLICATION);
        for cookie in checked.browser.cookies().all() {
            let path = cookie.path.replace(&checked.browser.pages, &other.pages);
            other.plant(Cookie { path, ..cookie.clone() });
        }
        let there = Submission { action: form.action.replace(&checked.browser.pages, &other.pages), ..form };
        let page_there = other.submit(&there).await;
        assert!(!is_through(&page_there, checked.leads_to), "{page}: {page_there}");
        assert_eq!(checked.submit(&checked.code).await, Outcome::Right, "{page}");
    }
}

#[tokio::test]
async fn a_lock_of_the_recipient_holds_on_every_page() {
    let service = own_service!("needs failures of its own");
    for page in CHECKING {
        let checked = Checked::prepared(page, &service).await;
        let firm = &checked.firm;
        for left in (1..5).rev() {
            assert_eq!(checked.submit(&wrong(&checked.code)).await, Outcome::Wrong(left), "{page}");
        }
        let contact = if checked.to.contains('@') { "email" } else { "phone" };
        for (purpose, failures) in [("own_1", 5), ("own_2", 1)] {
            let issued = firm.issued(json!({"recipient": {contact: checked.to}, "purpose": purpose})).await;
            for _ in 0..failures {
                firm.verify(&issued.id, &wrong(&issued.code)).send().await.problem(422, "incorrect-code");
            }
        }
        let locked = checked.submit(&checked.code).await;
        match page {
            // What other passcodes did to the account's address must not show: the right code is simply not right.
            "forgot-password" => assert_eq!(locked, Outcome::Wrong(0)),
            _ => assert!(
                matches!(&locked, Outcome::Refused(text) if text.contains("too many wrong tries")),
                "{page}: {locked:?}"
            ),
        }
    }
}
