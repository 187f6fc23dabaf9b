//! The console's messages: what was sent, whom nothing is sent to, and texts that are tried before they are kept.

use crate::harness::console::{Administrator, administrator};
use crate::harness::*;

const WHY: &str = "signs administrators in by the service's clock";
const TEXT: &str = "{firm}: {code} is for you alone. Valid {validity}, sent {sent_at}.";
const PAGE: &str = "console/messages?tab=texts&template=sign_in%2Fsms%2Fen";

#[tokio::test]
async fn what_was_sent_is_listed_masked_and_filtered() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let issued = firm.issued_by_sms().await;
    let browser = administrator(&firm, "read_only").await;
    let page = browser.open("console/messages").await.expect(200, "Messages");
    let masked = issued.document["to"].as_str().expect("a masked number");
    assert!(page.has_text(masked) && !page.text.contains(&issued.to) && !page.text.contains(&issued.code), "{page}");
    let page = browser.open("console/messages?channel=email&status=failed").await.expect(200, "Messages");
    assert!(!page.has_text(masked), "{page}");
    assert_eq!(browser.open("console/messages?month=2026-13").await.status, 400);
}

#[tokio::test]
async fn what_was_sent_is_a_file_as_it_is_filtered_and_the_log_says_who_took_it() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let issued = firm.issued_by_sms().await;
    let reader = Administrator::new(&firm, "read_only").await;
    let page = reader.open("messages").await.expect(200, "Messages");
    assert!(page.link("Export CSV").contains("as=csv"), "{page}");
    let file = async |query: &str| {
        let path = reader.browser.path(&format!("console/messages?{query}"));
        reader.browser.ask("GET", &path, &[]).await
    };
    let sent = file("as=csv&channel=sms").await;
    assert_eq!((sent.status, sent.header("content-type")), (200, Some("text/csv; charset=utf-8")), "{sent}");
    assert!(sent.header("content-disposition").is_some_and(|named| named.contains("filename=\"messages-")), "{sent}");
    let lines: Vec<&str> = sent.text.lines().collect();
    assert_eq!(
        (lines.len(), lines[0]),
        (2, "at,to,channel,country,parts,status,received,passcode_id"),
        "{}",
        sent.text
    );
    // A masked number begins with a plus, which a spreadsheet would take for a formula.
    let masked = issued.document["to"].as_str().expect("a masked number");
    assert!(lines[1].contains(&format!(",'{masked},sms,")) && lines[1].ends_with(&issued.id), "{}", sent.text);
    assert!(!sent.text.contains(&issued.to), "{}", sent.text);
    assert_eq!(file("as=csv&channel=email").await.text.lines().count(), 1);
    assert_eq!(file("as=csv&channel=pigeon").await.status, 400);
    for screen in ["people", "events"] {
        let path = reader.browser.path(&format!("console/{screen}?as=csv"));
        assert_eq!(reader.browser.ask("GET", &path, &[]).await.status, 200, "{screen}");
    }
    for (operation, times) in [("export_deliveries", 2), ("export_people", 1), ("export_events", 1)] {
        let asked = format!("/v1/audit?operation={operation}&outcome=ok");
        let records = firm.get(&asked).send().await.expect(200).clone();
        let records = records["records"].as_array().expect("a list").clone();
        assert_eq!(records.len(), times, "{operation}: {records:?}");
        assert!(records.iter().all(|record| record["by"] == reader.person.login_id.as_str()), "{records:?}");
    }
    let log = reader.open("events?operation=export_people").await.expect(200, "Events");
    assert!(log.has_text("People exported"), "{log}");
}

#[tokio::test]
async fn a_text_is_tried_without_being_kept_then_kept_and_given_up() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let browser = administrator(&firm, "owner").await;
    let kept = async || firm.get("/v1/templates/sign_in/sms/en").send().await.status;
    let page = browser.open(PAGE).await.expect(200, "Text");
    assert!(page.has_text("Ours, an ordinary one"), "{page}");
    let page = page.press("Preview", &[("text", "Look at https://evil.example")]).await.expect(400, "Text");
    assert!(page.alert().contains("{code} is missing.") && page.alert().contains("no link"), "{page}");
    let page = page.press("Preview", &[("text", TEXT)]).await.expect(200, "Text");
    assert!(page.has_text("is for you alone. Valid 5 min") && page.has_text("1 part"), "{page}");
    assert_eq!(kept().await, 404, "a preview writes nothing");
    let page = page.press("Save", &[]).await.expect(200, "Text");
    assert_eq!((page.done().as_str(), kept().await), ("Saved. Messages say your words now.", 200), "{page}");
    let page = page.press("Back to our words", &[]).await.expect(200, "Text");
    assert_eq!((page.done().as_str(), kept().await), ("Messages say our words again.", 404), "{page}");
}

#[tokio::test]
async fn an_address_is_allowed_again_by_the_whole_of_it() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let browser = administrator(&firm, "help_desk").await;
    let page = browser.open("console/messages?tab=blocked").await.expect(200, "Messages");
    for (address, said) in [("nobody", "neither a phone number"), ("ana@example.com", "is not blocked")] {
        let page = page.press("Allow again", &[("address", address)]).await.expect(200, "Messages");
        assert!(page.alert().contains(said) && page.value("address") == address, "{page}");
        assert!(page.chain.iter().all(|hop| !hop.location.contains("ana")), "no address in an address\n{page}");
    }
}
