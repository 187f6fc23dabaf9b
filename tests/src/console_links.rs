//! The console's links: what was sent and how far it came, sending again, taking back; and who may do which.

use crate::harness::console::administrator;
use crate::harness::visitor::{MailedLink, firm_with_application};
use crate::harness::*;

const WHY: &str = "waits between two mails";

fn at(link: &MailedLink) -> String {
    format!("console/links?link={}", link.id)
}

#[tokio::test]
async fn a_link_is_seen_sent_again_and_revoked() {
    let service = own_service!(WHY);
    let firm = firm_with_application(&service).await;
    let browser = administrator(&firm, "owner").await;
    let page = browser.open("console/links").await.expect(200, "Links");
    assert!(page.has_text("No links yet"), "{page}");
    let link = MailedLink::new(&firm).await;
    firm.eventual_message(&link.email).await;
    let list = browser.open("console/links").await.expect(200, "Links");
    assert!(list.has_text("Ana Silva") && list.has_text("Questionnaire a") && list.has_text("and 1 more"), "{list}");
    assert!(browser.open("console/links?status=verified").await.has_text("Nothing here"));
    link.verified(&link.browser(), "sms").await;
    assert!(browser.open("console/links?status=verified").await.has_text("Ana Silva"));

    let page = browser.open(&at(&link)).await.expect(200, "Ana Silva");
    let secret = link.url.rsplit('/').next().expect("a token");
    for hidden in [secret, &link.email, link.phone.trim_start_matches("+33")] {
        assert!(!page.text.contains(hidden) && !list.text.contains(hidden), "{hidden}\n{page}");
    }
    assert!(page.has_text("Questionnaire b") && page.has_text("Not opened"), "{page}");
    let sent = firm.service.messages_to(&link.email).await.len();
    let page = page.press("Send again", &[]).await.expect(200, "Ana Silva");
    assert!(page.alert().starts_with("It was sent a moment ago."), "{page}");
    service.advance(31).await;
    let page = page.press("Send again", &[]).await.expect(200, "Ana Silva");
    assert_eq!(page.done(), "The link is on its way again, by the same address.", "{page}");
    firm.eventual_messages(&link.email, sent + 1).await;

    let file = list.follow("Export CSV").await;
    assert_eq!((file.status, file.header("content-type")), (200, Some("text/csv; charset=utf-8")), "{file}");
    let lines: Vec<&str> = file.text.lines().collect();
    assert_eq!((lines.len(), lines[0]), (2, "id,created_at,name,email,phone,status,items,expires_at"), "{}", file.text);
    assert!(lines[1].contains(",verified,Questionnaire a; Questionnaire b,"), "{}", file.text);
    assert!(!file.text.contains(secret) && !file.text.contains(&link.email), "{}", file.text);
    let taken = firm.get("/v1/audit?operation=export_links").send().await.expect(200)["records"].clone();
    assert!(taken[0]["by"].is_string(), "{taken}");

    let ask = page.follow("Revoke link").await.expect(200, "Revoke link");
    assert_eq!(link.document().await["status"], "verified", "asking revokes nothing");
    let page = ask.press("Revoke link", &[]).await.expect(200, "Ana Silva");
    assert_eq!(page.done(), "The link is revoked.", "{page}");
    assert!(!page.has_button("Send again") && !page.has_text("Revoke link"), "{page}");
    assert_eq!(link.document().await["status"], "revoked");
    let records = firm.get("/v1/audit?operation=revoke_link").send().await.expect(200)["records"].clone();
    assert!(records[0]["by"].is_string() && records[0]["id"] == link.id, "{records}");
}

#[tokio::test]
async fn the_help_desk_sends_again_and_who_looks_only_looks() {
    let service = own_service!(WHY);
    let firm = firm_with_application(&service).await;
    let link = MailedLink::new(&firm).await;
    let owners = administrator(&firm, "owner").await.open(&format!("{}&ask=revoke-link", at(&link))).await;
    let form = owners.submission("Revoke link", &[]);
    for (role, may_resend) in [("help_desk", true), ("read_only", false)] {
        let browser = administrator(&firm, role).await;
        let page = browser.open(&at(&link)).await.expect(200, "Ana Silva");
        assert_eq!(page.has_button("Send again"), may_resend, "{role} {page}");
        assert!(!page.has_text("Revoke link"), "{role} {page}");
        assert_eq!(browser.open(&format!("{}&ask=revoke-link", at(&link))).await.status, 403, "{role}");
        assert_eq!(browser.submit(&form).await.status, 403, "{role}");
        let resend = form.clone().with("action", "resend-link");
        assert_eq!(browser.submit(&resend).await.status == 403, !may_resend, "{role}");
    }
    assert_eq!(link.document().await["status"], "sent");
}

#[tokio::test]
async fn another_firms_link_is_none() {
    let service = own_service!(WHY);
    let theirs = MailedLink::new(&firm_with_application(&service).await).await;
    let firm = firm_with_application(&service).await;
    let mine = MailedLink::new(&firm).await;
    let browser = administrator(&firm, "owner").await;
    let form = browser.open(&format!("{}&ask=revoke-link", at(&mine))).await.submission("Revoke link", &[]);
    for id in [theirs.id.as_str(), "ln_", "", "../links"] {
        let query = format!("console/links?link={}", encoded(id));
        assert_eq!(browser.open(&query).await.status, 404, "{id}");
        assert_eq!(browser.submit(&form.clone().with("link", id)).await.status, 404, "{id}");
    }
    assert_eq!(theirs.document().await["status"], "sent");
    assert_eq!(browser.open("console/links?status=king").await.status, 404);
}
