//! A list that is too long for one answer: prepared as a file in steps, told by mail, and there for whoever asked for it alone.

use crate::harness::console::{Administrator, administrator};
use crate::harness::*;
use crate::mfa_counts::import;

const WHY: &str = "runs jobs, and its administrators read codes by the service's clock";
const TITLE: &str = "The list as a file";

/// So many people of an organization, with somebody first whose name a spreadsheet would run.
async fn people(firm: &Firm, count: usize) {
    let mut lines = vec![json!({"login_id": "a-first", "name": "=1+1", "role": "client", "organization": "North"})];
    for number in 1..count {
        let (login_id, name) = (format!("person-{number:05}"), format!("Zoë, {number}"));
        lines.push(json!({"login_id": login_id, "name": name, "role": "client", "organization": "North"}));
    }
    for lines in lines.chunks(500) {
        import(firm, lines).await;
    }
}

/// Asks for a list as a file, whatever its length: what the form of the page sends that offers it.
async fn asked_for(browser: &Browser, screen: &str, query: &str, once: &str) -> Page {
    let text = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let action = browser.path(&format!("console/{screen}{query}"));
    let back = format!("console/{screen}");
    let fields = vec![text("once", once), text("back", &back), text("action", &format!("export-{screen}"))];
    browser.submit(&Submission { action, fields }).await
}

/// The file as a browser gets it that takes nothing compressed.
async fn file(page: &Page, link: &str) -> String {
    let file = page.browser.ask("GET", &page.link(link), &[]).await;
    assert_eq!((file.status, file.header("content-type")), (200, Some("text/csv; charset=utf-8")), "{file}");
    file.text
}

/// Every line of the file is another one, and they are all there.
fn holds(text: &str, count: usize) {
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines[0], "Login ID,Name,Email address,Role,Organization,Status,Second steps,Last sign-in",
        "{}",
        lines[0]
    );
    let mut logins: Vec<&str> = lines[1..].iter().filter_map(|line| line.split(',').next()).collect();
    logins.sort_unstable();
    logins.dedup();
    assert_eq!((lines.len() - 1, logins.len()), (count, count), "none twice, none lost");
    let formula = lines.iter().find(|line| line.starts_with("a-first,")).expect("the first");
    assert!(formula.starts_with("a-first,'=1+1,,client,North,"), "{formula}");
}

#[tokio::test]
async fn a_list_is_prepared_in_steps_told_by_mail_and_whole() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    people(&firm, 620).await;
    let owner = Administrator::new(&firm, "owner").await;
    service.clear_outbox().await;
    // Nothing wakes the worker, so that the page is seen while it waits.
    service.fault("sqs", "server_error", 1_000).await;
    let waiting = asked_for(&owner.browser, "people", "?organization=North", "1").await.expect(200, TITLE);
    assert!(waiting.has_text("The file is being prepared.") && waiting.has_text("Lines so far: 0"), "{waiting}");
    assert!(waiting.has_text("You get an email when it is ready."), "{waiting}");
    // A double click, and another list: one at a time.
    let twice = asked_for(&owner.browser, "people", "?organization=North", "1").await.expect(200, TITLE);
    assert!(twice.alert().is_empty() && twice.has_text("being prepared"), "{twice}");
    let other = asked_for(&owner.browser, "events", "", "2").await.expect(200, TITLE);
    assert!(other.alert().starts_with("One of your files is being prepared already."), "{other}");
    service.clear_faults().await;
    // Two steps and the mail.
    assert_eq!(service.run_jobs().await, 3);
    assert_eq!(service.run_jobs().await, 0);
    let mail = service.messages_to(&owner.person.email).await;
    assert_eq!(mail.len(), 1, "one mail");
    assert!(mail[0].text.contains("The list of people that you asked for is ready"), "{}", mail[0].text);
    let link = mail[0].text.split_whitespace().find(|word| word.contains("export=")).expect("a link").to_owned();
    let ready = waiting.follow("Look again").await.expect(200, TITLE);
    assert!(ready.has_text("The file is ready.") && ready.has_text("Lines: 620"), "{ready}");
    holds(&file(&ready, "Download the file").await, 620);
    // The link of the mail opens for whoever asked, who signs in first where they have to.
    let again = Administrator { person: owner.person.clone(), app: owner.app, browser: Browser::at(&firm) };
    let page = again.browser.go(&link).await.expect(200, "Sign in");
    let typed = [("login_id", again.person.login_id.as_str()), ("password", PASSWORD)];
    let page = again.prove(&page.press("Sign in", &typed).await).await.expect(200, TITLE);
    holds(&file(&page, "Download the file").await, 620);
    // What is kept of it shows nobody.
    let kept = service.table().await;
    let of = ["EXPORT", "PIECES"].map(|kind| format!("T#{}#{kind}#", firm.id));
    let mine = |item: &&Value| item["pk"]["S"].as_str().is_some_and(|pk| of.iter().any(|start| pk.starts_with(start)));
    let kept: Vec<&Value> = kept.iter().filter(mine).collect();
    assert!(kept.len() == 3 && kept.iter().all(|item| item["ttl"]["N"].is_string()), "{kept:?}");
    assert!(!kept.iter().any(|item| item.to_string().contains("North") || item.to_string().contains("person-")));
    let audit = firm.get("/v1/audit?limit=100").send().await.expect(200)["records"].clone();
    let of = |outcome: &str| -> Vec<&Value> {
        let all = audit.as_array().expect("records").iter();
        all.filter(|one| one["operation"] == "export_people" && one["outcome"] == outcome).collect()
    };
    assert_eq!(of("ok").len(), 1, "{audit}");
    assert_eq!(of("ok")[0]["by"], owner.person.login_id.as_str());
    // After a day it is gone, and can be asked for again.
    service.advance(24 * 3600).await;
    let gone = again.browser.go(&link).await;
    let gone = if gone.heading() == "Sign in" { sign_in_again(&again, gone).await } else { gone };
    let gone = gone.expect(200, TITLE);
    assert!(gone.has_text("This file is no longer here."), "{gone}");
    assert_eq!(again.browser.go(&format!("{link}&file=1")).await.status, 200);
    assert!(asked_for(&again.browser, "people", "", "3").await.has_text("being prepared"));
}

async fn sign_in_again(who: &Administrator, page: Page) -> Page {
    let typed = [("login_id", who.person.login_id.as_str()), ("password", PASSWORD)];
    who.prove(&page.press("Sign in", &typed).await).await
}

#[tokio::test]
async fn a_file_is_there_for_whoever_asked_for_it_and_for_nobody_else() {
    let service = own_service!(WHY);
    let (firm, other) = (Firm::new(&service).await, Firm::new(&service).await);
    people(&firm, 3).await;
    let reader = Administrator::new(&firm, "read_only").await;
    let ready = asked_for(&reader.browser, "people", "?organization=North", "1").await.expect(200, TITLE);
    service.run_jobs().await;
    let ready = ready.reload().await;
    holds(&file(&ready, "Download the file").await, 3);
    let page = ready.path.split("/console/").nth(1).expect("a page").to_owned();
    let download = format!("console/{page}&file=1");
    for (console, firm) in [("owner", &firm), ("help_desk", &firm), ("owner", &other)] {
        let stranger = administrator(firm, console).await;
        for address in [format!("console/{page}"), download.clone()] {
            assert_eq!(stranger.open(&address).await.status, 404, "{console} {address}");
        }
    }
    assert_eq!(Browser::at(&firm).open(&download).await.heading(), "Sign in");
    // Not as another list, not another part, not by a name that somebody made.
    for wrong in [
        download.replace("people", "events"),
        download.replace("file=1", "file=2"),
        download.replace("file=1", "file=0"),
        download.replace("file=1", "file=x"),
        download.replace("export=", "export=x"),
    ] {
        assert_eq!(reader.browser.open(&wrong).await.status, 404, "{wrong}");
    }
    // Who has the console no longer, has the file no longer.
    firm.patch(&reader.person.path(), &json!({"console": null})).send().await.expect(200);
    assert_eq!(reader.browser.open(&download).await.heading(), "Sign in");
}

#[tokio::test]
async fn a_step_that_crashes_anywhere_loses_and_doubles_nothing() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    people(&firm, 620).await;
    let owner = Administrator::new(&firm, "owner").await;
    service.clear_outbox().await;
    let mut page = None;
    for (round, (fault, count)) in [("timeout_after", 2), ("server_error", 60)].into_iter().enumerate() {
        for after in [2, 9, 14, 20] {
            let once = format!("{round}-{after}");
            service.fault("sqs", "server_error", 1_000).await;
            page = Some(asked_for(&owner.browser, "people", "?organization=North", &once).await.expect(200, TITLE));
            service.clear_faults().await;
            service.fault_after(after, "dynamodb", fault, count).await;
            // The sweep itself may be what fails.
            let _ = service.api().post("/_local/run/jobs").json(&json!({"until_idle": true})).send().await;
            service.clear_faults().await;
            // A step that died is taken over when its claim is over.
            for _ in 0..4 {
                service.advance(200).await;
                service.run_jobs().await;
            }
            let ready = page.as_ref().expect("a page").reload().await;
            let ready = if ready.heading() == "Sign in" { sign_in_again(&owner, ready).await } else { ready };
            assert!(ready.has_text("Lines: 620"), "{fault} {after}\n{ready}");
            holds(&file(&ready, "Download the file").await, 620);
        }
    }
    assert!(page.is_some());
    assert_eq!(service.messages_to(&owner.person.email).await.len(), 8, "one mail a file");
}

#[tokio::test]
async fn the_audit_log_goes_the_same_way_and_a_list_that_is_too_long_offers_it() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let helper = Administrator::new(&firm, "help_desk").await;
    let reason = json!({"reason": "=HYPERLINK(\"https://evil.example\")"});
    let person = Person::new(&firm).await;
    firm.post(&format!("{}/mfa/reset", person.path()), &reason).send().await.expect(204);
    let page = asked_for(&helper.browser, "events", "?operation=reset_mfa", "1").await.expect(200, TITLE);
    service.run_jobs().await;
    let text = file(&page.reload().await, "Download the file").await;
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "at,event,operation,outcome,id,to,by,key_id,reason,request_id,is_test");
    assert!(lines.len() == 2 && lines[1].contains("reset_mfa,ok,") && lines[1].contains("\"'=HYPERLINK"), "{text}");
    // More people than one answer has.
    people(&firm, 2_010).await;
    let list = helper.browser.open("console/people?organization=North").await;
    let offer = list.follow("Export as CSV").await.expect(200, TITLE);
    assert!(offer.has_text("This list is too long to come at once."), "{offer}");
    let waiting = offer.press("Prepare the file", &[]).await.expect(200, TITLE);
    service.run_jobs().await;
    let ready = waiting.reload().await;
    assert!(ready.has_text("Lines: 2,010") && ready.has_text("The file is ready."), "{ready}");
    holds(&file(&ready, "Download the file").await, 2_010);
}

#[tokio::test]
async fn a_file_that_cannot_be_prepared_says_so_and_is_asked_for_again() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    people(&firm, 3).await;
    let (owner, asker) = (Administrator::new(&firm, "owner").await, Administrator::new(&firm, "help_desk").await);
    service.clear_outbox().await;
    service.fault("sqs", "server_error", 1_000).await;
    let waiting = asked_for(&asker.browser, "people", "?organization=North", "1").await.expect(200, TITLE);
    service.clear_faults().await;
    // Who may no longer have it, gets no file and no mail; with the console again, it is asked for again.
    firm.patch(&asker.person.path(), &json!({"console": null})).send().await.expect(200);
    service.run_jobs().await;
    firm.patch(&asker.person.path(), &json!({"console": "help_desk"})).send().await.expect(200);
    let failed = waiting.reload().await;
    let failed = if failed.heading() == "Sign in" { sign_in_again(&asker, failed).await } else { failed };
    assert!(failed.has_text("The file could not be prepared"), "{failed}");
    assert!(!service.messages_to(&asker.person.email).await.iter().any(|mail| mail.text.contains("export=")));
    let waiting = failed.press("Prepare the file", &[]).await.expect(200, TITLE);
    service.run_jobs().await;
    holds(&file(&waiting.reload().await, "Download the file").await, 3);
    drop(owner);
}
