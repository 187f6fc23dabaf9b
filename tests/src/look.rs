//! A firm's look on its pages (`/v1/settings`, `/v1/settings/logo`), and the pick-list of countries (`/v1/countries`).

use crate::harness::*;

/// The demo firm's own: whole, and no test's arithmetic.
fn logo() -> Vec<u8> {
    include_bytes!("../../infra/local/src/demo/logo.png").to_vec()
}

fn put(firm: &Firm, bytes: Vec<u8>, media_type: &str) -> Call {
    firm.api.call("PUT", "/v1/settings/logo").key(&firm.key).header("content-type", media_type).bytes(bytes)
}

#[tokio::test]
async fn a_logo_is_set_shown_as_there_and_removed() {
    let firm = Firm::new(&Service::shared().await).await;
    let has_logo = async || firm.get("/v1/settings").send().await.expect(200)["has_logo"].clone();
    assert_eq!(has_logo().await, false);
    put(&firm, logo(), "image/png").send().await.expect(204);
    assert_eq!(has_logo().await, true);
    put(&firm, logo(), "image/png").send().await.expect(204);
    for _ in 0..2 {
        firm.delete("/v1/settings/logo").send().await.expect(204);
        assert_eq!(has_logo().await, false);
    }
}

#[tokio::test]
async fn r64_what_is_no_logo_is_refused_and_changes_nothing() {
    let firm = Firm::new(&Service::shared().await).await;
    let whole = logo();
    let mut another = whole.clone();
    another[40] ^= 1;
    for (what, bytes) in [
        ("nothing", Vec::new()),
        ("a page", b"<html><script>alert(1)</script></html>".to_vec()),
        ("a picture of text", b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec()),
        ("half of one", whole[..whole.len() / 2].to_vec()),
        ("one with a page behind it", [whole.as_slice(), b"<script>alert(1)</script>"].concat()),
        ("one with another byte", another),
    ] {
        let answer = put(&firm, bytes, "image/png").send().await;
        assert_eq!((answer.status, answer.code()), (400, "invalid-request"), "{what}\n{answer}");
    }
    put(&firm, whole.clone(), "image/svg+xml").send().await.problem(415, "unsupported-media-type");
    put(&firm, whole.clone(), "image/jpeg").send().await.problem(415, "unsupported-media-type");
    let large = [whole.as_slice(), &vec![0; 64 * 1024]].concat();
    put(&firm, large, "image/png").send().await.problem(413, "payload-too-large");
    assert_eq!(firm.get("/v1/settings").send().await.expect(200)["has_logo"], false);
    let key = firm.new_key(&["passcodes", "accounts", "links"]).await;
    let stranger = firm.api.call("PUT", "/v1/settings/logo").key(&key).header("content-type", "image/png").bytes(whole);
    stranger.send().await.problem(403, "forbidden");
}

#[tokio::test]
async fn a_look_is_set_and_taken_back() {
    let firm = Firm::new(&Service::shared().await).await;
    let look = json!({
        "accent_color": "#1d4f9e", "help_email": "help@acme.example", "help_url": "https://acme.example/help",
        "policies": {"session_hours": 4, "session_idle_minutes": 10},
    });
    let set = firm.patch("/v1/settings", &look).send().await.expect(200).clone();
    for member in ["accent_color", "help_email", "help_url"] {
        assert_eq!(set[member], look[member], "{member}");
    }
    assert_eq!((&set["policies"]["session_hours"], &set["policies"]["session_idle_minutes"]), (&json!(4), &json!(10)));
    // Bright or dark, some text can be read on it (WCAG 2.2, 1.4.3).
    for colour in ["#ffff00", "#000000", "#ffffff", "#777777", "#AB12CD"] {
        let answer = firm.patch("/v1/settings", &json!({"accent_color": colour})).send().await;
        assert_eq!(answer.expect(200)["accent_color"], colour);
    }
    let none = json!({"accent_color": null, "help_email": null, "help_url": null});
    let taken = firm.patch("/v1/settings", &none).send().await.expect(200).clone();
    assert!(["accent_color", "help_email", "help_url"].iter().all(|member| taken.get(member).is_none()), "{taken}");
    for (change, pointer) in [
        (json!({"accent_color": "blue"}), "/accent_color"),
        (json!({"accent_color": "#fff"}), "/accent_color"),
        (json!({"accent_color": "#1d4f9e;}body{display:none"}), "/accent_color"),
        (json!({"help_email": "nobody"}), "/help_email"),
        (json!({"help_url": "javascript:alert(1)"}), "/help_url"),
        (json!({"help_url": "http://acme.example"}), "/help_url"),
        (json!({"policies": {"session_hours": 9}}), "/policies/session_hours"),
        (json!({"policies": {"session_idle_minutes": 31}}), "/policies/session_idle_minutes"),
    ] {
        let answer = firm.patch("/v1/settings", &change).send().await;
        assert_eq!(answer.problem(400, "invalid-request")["errors"][0]["pointer"], pointer, "{change}");
    }
}

#[tokio::test]
async fn a3_the_pick_list_is_in_the_readers_language_and_order() {
    let service = Service::shared().await;
    let list = async |query: &str| {
        let answer = service.api().get(format!("/v1/countries{query}")).send().await;
        answer.expect(200).as_array().expect("a list").clone()
    };
    let french = list("?locale=fr").await;
    let france = french.iter().find(|entry| entry["country"] == "FR").expect("France");
    assert_eq!(france, &json!({"country": "FR", "name": "France", "calling_code": "33", "example": "0612345678"}));
    let names: Vec<_> = french.iter().map(|entry| entry["name"].as_str().expect("a name")).collect();
    let place = |name: &str| names.iter().position(|known| *known == name).unwrap_or_else(|| panic!("no {name}"));
    // É stands beside E, and not after Z.
    assert!(place("Égypte") < place("Espagne") && place("Espagne") < place("États-Unis"));
    let english = list("").await;
    assert_eq!(english, list("?locale=en").await);
    assert_eq!(english, list("?locale=tlh").await, "a language that we do not speak");
    assert_eq!(english.len(), french.len());
    let firm = Firm::new(&service).await;
    for entry in english.iter().filter(|entry| ["FR", "GB", "US"].iter().any(|country| entry["country"] == *country)) {
        let recipient = json!({"phone": entry["example"], "country": entry["country"]});
        let issued = firm.issue(&json!({"recipient": recipient})).send().await;
        let to = issued.expect(201)["to"].as_str().expect("a masked number").to_owned();
        assert!(to.starts_with(&format!("+{}", entry["calling_code"].as_str().expect("a code"))), "{to}");
    }
    service.api().get("/v1/countries?lang=fr").send().await.problem(400, "invalid-request");
}
