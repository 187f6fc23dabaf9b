//! The console's events: the audit log filtered and as a file, and reports of fraud from the first look to the last word.

use crate::harness::console::administrator;
use crate::harness::device::*;
use crate::harness::*;

const WHY: &str = "its devices and administrators read codes by the service's clock";

#[tokio::test]
async fn the_log_is_filtered_by_what_was_done_how_it_ended_and_since_when() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let browser = administrator(&firm, "read_only").await;
    let issued = firm.issued_by_sms().await;
    firm.verify(&issued.id, &wrong(&issued.code)).send().await.problem(422, "incorrect-code");
    firm.verify(&issued.id, &issued.code).send().await.expect(200);
    let page = browser.open("console/events").await.expect(200, "Events");
    assert!(page.has_text("Passcode issued") && page.has_text("refused: incorrect-code"), "{page}");
    let rows = |page: &Page| page.document.named("li").filter(|row| row.attribute("class").is_some()).count();
    let of = async |query: &str| browser.open(&format!("console/events?{query}")).await.expect(200, "Events");
    let checks = of("operation=verify_passcode&since=&outcome=").await;
    assert_eq!((rows(&checks), checks.value("operation").as_str()), (2, "verify_passcode"), "{checks}");
    let refused = of("operation=verify_passcode&outcome=refused").await;
    assert_eq!(rows(&refused), 1, "{refused}");
    assert_eq!(rows(&of("operation=verify_passcode&since=2099-01-01").await), 0);
    let wrong = of("operation=verify_passcode&since=yesterday").await;
    assert!(wrong.has_text("That is not a day.") && rows(&wrong) == 2, "{wrong}");
    assert_eq!(browser.open("console/events?account=nobody").await.status, 404);
    assert_eq!(browser.open("console/events?cursor=!").await.status, 400);
}

#[tokio::test]
async fn a_persons_own_records_are_found_from_a_record_about_them() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let browser = administrator(&firm, "read_only").await;
    let (ana, bob) = (Person::new(&firm).await, Person::new(&firm).await);
    ana.sign_in("not the password at all").await.problem(401, "invalid-credentials");
    bob.sign_in(PASSWORD).await.expect(200);
    let id = firm.get(&ana.path()).send().await.expect(200)["id"].as_str().expect("an id").to_owned();
    let page = browser.open(&format!("console/events?account={id}")).await.expect(200, "Events");
    assert!(page.has_text("One person") && page.has_text("refused: invalid-credentials"), "{page}");
    let all = browser.open("console/events?operation=sign_in").await;
    assert!(all.text.contains(&format!("account={id}")), "{all}");
}

#[tokio::test]
async fn the_log_is_a_file_that_no_spreadsheet_runs() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let browser = administrator(&firm, "owner").await;
    let person = Person::new(&firm).await;
    let reason = json!({"reason": "=HYPERLINK(\"https://evil.example\")"});
    firm.post(&format!("{}/mfa/reset", person.path()), &reason).send().await.expect(204);
    let file = browser.ask("GET", &browser.path("console/events?operation=reset_mfa&as=csv"), &[]).await;
    assert_eq!((file.status, file.header("content-type")), (200, Some("text/csv; charset=utf-8")), "{file}");
    let lines: Vec<&str> = file.text.lines().collect();
    assert_eq!(lines[0], "at,event,operation,outcome,id,to,by,key_id,reason,request_id,is_test");
    assert_eq!(lines.len(), 2, "{}", file.text);
    assert!(lines[1].contains("reset_mfa,ok,") && lines[1].contains("\"'=HYPERLINK"), "{}", file.text);
}

#[tokio::test]
async fn a_report_of_fraud_is_looked_at_and_closed_once() {
    let service = own_service!(WHY);
    let (firm, person, device) = enrolled_by_push(&service).await;
    let sign_in = opened(&person).await;
    prompted(&firm, &sign_in, &device).await;
    device.deny(&device.request().await, "fraudulent").await.expect(204);
    let looks = administrator(&firm, "read_only").await;
    let reported = format!("{} reported a sign-in as fraud", person.login_id);
    let page = looks.open("console/events?tab=fraud").await.expect(200, "Events");
    assert!(page.has_text(&reported) && !page.has_text("Close report"), "{page}");
    assert!(!page.text.contains(&format!("/{}", person.login_id)), "no login ID in an address\n{page}");

    let helper = administrator(&firm, "help_desk").await;
    let page = helper.open("console/events?tab=fraud").await.expect(200, "Events");
    let ask = page.follow("Close report").await.expect(200, "Close report");
    let form = ask.submission("Close report", &[("note", "Ana knew nothing of it.")]);
    assert_eq!(looks.submit(&form).await.status, 403);
    assert_eq!(helper.submit(&form.clone().with("report", "fr_nothing")).await.status, 404);
    let ask = ask.press("Close report", &[("note", " ")]).await.expect(200, "Close report");
    assert_eq!(ask.alert(), "Say what you found in 1 to 500 characters, on one line.", "{ask}");
    let page = helper.submit(&form).await.expect(200, "Events");
    assert_eq!(page.done(), "The report is closed.", "{page}");
    assert!(!page.has_text(&reported), "{page}");
    // Another word comes too late: what was said first stays.
    helper.submit(&form.with("note", "Something else.")).await.expect(200, "Events");
    let closed = helper.open("console/events?tab=fraud&status=closed").await.expect(200, "Events");
    assert!(closed.has_text(&reported) && closed.has_text("Ana knew nothing of it."), "{closed}");
    assert!(closed.has_text("closed by") && !closed.has_text("Something else."), "{closed}");
    let all = looks.open("console/events?operation=close_fraud_report").await;
    assert!(all.has_text("Fraud report closed") && all.has_text("Ana knew nothing of it."), "{all}");
}
