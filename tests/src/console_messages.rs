//! The console's messages: what was sent, whom nothing is sent to, and texts that are tried before they are kept.

use crate::harness::console::administrator;
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
