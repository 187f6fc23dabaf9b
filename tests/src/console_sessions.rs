//! The console's sessions: who is there, inviting again, ending; and no code on any page.

use crate::harness::console::administrator;
use crate::harness::seat::{SeatOf, firm_with_meetings};
use crate::harness::*;

const WHY: &str = "waits between two invitations";
const SIGNING: &str = "Mortgage signing";

fn at(seat: &SeatOf) -> String {
    format!("console/sessions?session={}", seat.session)
}

#[tokio::test]
async fn a_session_is_watched_and_ended_and_no_code_is_shown() {
    let service = own_service!(WHY);
    let firm = firm_with_meetings(&service, json!({"agent_reveal": true})).await;
    let browser = administrator(&firm, "owner").await;
    assert!(browser.open("console/sessions").await.expect(200, "Sessions").has_text("No session is open"));
    let seat = SeatOf::new(&firm).await;
    let list = browser.open("console/sessions").await;
    assert!(list.has_text(SIGNING) && list.has_text("0 of 1 are in"), "{list}");
    seat.arrive().await;
    let code = seat.code().await;
    seat.reveal().await.expect(200);
    let list = browser.open("console/sessions").await;
    assert!(list.has_text("1 waits"), "{list}");
    let page = browser.open(&at(&seat)).await.expect(200, SIGNING);
    assert!(page.has_text("Has to type a code") && page.has_text("read out 1 time"), "{page}");
    let token = seat.url.rsplit('/').next().expect("a token");
    for hidden in [code.as_str(), token, &seat.email, seat.phone.trim_start_matches("+33")] {
        assert!(!page.text.contains(hidden) && !list.text.contains(hidden), "{hidden}\n{page}");
    }

    let file = list.follow("Export CSV").await;
    let lines: Vec<&str> = file.text.lines().collect();
    assert!(file.status == 200 && lines.len() == 2 && lines[0].starts_with("id,name,agent,status,"), "{file}");
    assert!(lines[1].contains(SIGNING) && !file.text.contains(token) && !file.text.contains(&code), "{}", file.text);

    let page = page.press("Invite again", &[]).await.expect(200, SIGNING);
    assert!(page.alert().starts_with("It was sent a moment ago."), "{page}");
    service.advance(31).await;
    let page = page.press("Invite again", &[]).await.expect(200, SIGNING);
    assert_eq!(page.done(), "The participant is invited again, by the same link.", "{page}");
    firm.eventual_messages(&seat.email, 2).await;

    let ask = page.follow("End session").await.expect(200, "End session");
    assert!(ask.has_text("1 participant at the door is turned away."), "{ask}");
    let twice = ask.submission("End session", &[]);
    let page = ask.press("End session", &[]).await.expect(200, SIGNING);
    assert_eq!(page.done(), "The session is ended.", "{page}");
    assert!(!page.has_button("Invite again"), "{page}");
    let again = browser.submit(&twice).await;
    assert_eq!(again.alert(), "That is over already. Nothing was done.", "{again}");
    assert_eq!(seat.document().await["status"], "ended");
    assert!(!browser.open("console/sessions").await.has_text(SIGNING));
    assert!(browser.open("console/sessions?status=ended").await.has_text(SIGNING));
}

#[tokio::test]
async fn the_help_desk_invites_and_ends_nothing_and_another_firms_session_is_none() {
    let service = own_service!(WHY);
    let firm = firm_with_meetings(&service, json!({})).await;
    let (seat, theirs) = (SeatOf::new(&firm).await, SeatOf::new(&firm_with_meetings(&service, json!({})).await).await);
    service.advance(31).await;
    let helper = administrator(&firm, "help_desk").await;
    let page = helper.open(&at(&seat)).await.expect(200, SIGNING);
    assert!(!page.has_text("End session"), "{page}");
    let form = page.submission("Invite again", &[]);
    assert_eq!(helper.submit(&form.clone().with("action", "end-session")).await.status, 403);
    let foreign = form.clone().with("session", &theirs.session).with("participant", &theirs.id);
    assert_eq!(helper.submit(&foreign).await.status, 404);
    assert_eq!(helper.submit(&form.clone().with("participant", &theirs.id)).await.status, 404);
    let looks = administrator(&firm, "read_only").await;
    assert!(!looks.open(&at(&seat)).await.has_button("Invite again"));
    assert_eq!(looks.submit(&form).await.status, 403);
    assert_eq!(looks.open(&at(&theirs)).await.status, 404);
    assert_eq!(seat.document().await["status"], "open");
}
