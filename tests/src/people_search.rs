//! Finding people by the beginning of any word of their login ID, name or organization: what is found, page by page, right after
//! every change, and what it costs.

use crate::harness::client::encoded;
use crate::harness::*;
use crate::mfa_counts::{import, policy};

const WHY: &str = "counts the calls of the table";

/// The login IDs of a list's page, and the cursor of the next one.
async fn page(firm: &Firm, list: &str, query: &str) -> (Vec<String>, Option<String>) {
    let page = firm.get(&format!("/v1/{list}?{query}")).send().await;
    let member = if list == "accounts" { "accounts" } else { "enrollments" };
    let people = page.expect(200)[member].as_array().expect("a list").iter();
    let login_ids = people.map(|person| person["login_id"].as_str().expect("a login ID").to_owned()).collect();
    (login_ids, page.body["next_cursor"].as_str().map(str::to_owned))
}

/// All who are found, in the order of the pages.
async fn everybody(firm: &Firm, list: &str, query: &str) -> Vec<String> {
    let (mut all, mut cursor) = (Vec::new(), String::new());
    loop {
        let (found, next) = page(firm, list, &format!("{query}{cursor}")).await;
        all.extend(found);
        match next {
            Some(next) => cursor = format!("&cursor={}", encoded(&next)),
            None => return all,
        }
    }
}

/// Who is found, in the order of the alphabet.
async fn found(firm: &Firm, text: &str) -> Vec<String> {
    let mut found = everybody(firm, "accounts", &format!("q={}", encoded(text))).await;
    found.sort();
    found
}

async fn put(firm: &Firm, login_id: &str, name: &str, organization: &str) {
    let body = json!({"name": name, "organization": organization, "role": "client"});
    let answer = firm.put(&format!("/v1/accounts/{}", encoded(login_id)), &body).send().await;
    assert!([200, 201].contains(&answer.status), "\n{answer}");
}

#[tokio::test]
async fn people_are_found_by_the_beginning_of_any_word_without_regard_to_case_and_accents() {
    let firm = Firm::new(&Service::shared().await).await;
    put(&firm, "zoe.muller@example.com", "Zoë Müller-Łukasz", "Silva & Sons").await;
    put(&firm, "bo", "Bo Østergård", "North Wind").await;
    put(&firm, "haruki", "村上春樹", "Müller").await;
    let (zoe, bo, haruki) = ("zoe.muller@example.com", "bo", "haruki");
    for (text, expected) in [
        ("zoe", vec![zoe]),
        ("ZOË", vec![zoe]),
        ("z", vec![zoe]),
        ("mull", vec![haruki, zoe]),
        ("MÜLLER", vec![haruki, zoe]),
        ("mullers", vec![]),
        ("uller", vec![]),
        ("luk", vec![zoe]),
        ("exam", vec![zoe]),
        ("zoe.muller@example.com", vec![zoe]),
        ("muller@example.org", vec![]),
        ("sons", vec![zoe]),
        ("mul zo", vec![zoe]),
        ("muller silva", vec![zoe]),
        ("muller wind", vec![]),
        ("ost", vec![bo]),
        ("ostergard", vec![bo]),
        ("north bo", vec![bo]),
        ("  bo  ", vec![bo]),
        ("村上", vec![haruki]),
        ("春樹", vec![]),
        ("ｚｏ", vec![zoe]),
        ("nobody", vec![]),
        ("zoe nobody", vec![]),
    ] {
        assert_eq!(found(&firm, text).await, expected, "{text}");
    }
    assert_eq!(everybody(&firm, "accounts", "q=mull&organization=silva%20%26%20SONS").await, [zoe]);
    assert_eq!(everybody(&firm, "accounts", "q=mull&organization=silva").await, [""; 0]);
    assert_eq!(everybody(&firm, "accounts", "q=%40&organization=silva%20%26%20SONS").await, [""; 0]);
}

#[tokio::test]
async fn a_search_knows_every_change_at_once() {
    let firm = Firm::new(&Service::shared().await).await;
    put(&firm, "ana", "Ana Silva", "Acme").await;
    put(&firm, "bo", "Bo Silva", "Acme").await;
    assert_eq!(found(&firm, "silva").await, ["ana", "bo"]);
    firm.patch("/v1/accounts/ana", &json!({"name": "Ana Costa"})).send().await.expect(200);
    assert_eq!(
        (found(&firm, "silva").await, found(&firm, "cos").await),
        (vec!["bo".to_owned()], vec!["ana".to_owned()])
    );
    firm.patch("/v1/accounts/ana", &json!({"organization": "Silva"})).send().await.expect(200);
    assert_eq!(found(&firm, "silva").await, ["ana", "bo"]);
    firm.patch("/v1/accounts/bo", &json!({"name": null, "organization": null})).send().await.expect(200);
    assert_eq!(
        (found(&firm, "silva").await, found(&firm, "bo").await),
        (vec!["ana".to_owned()], vec!["bo".to_owned()])
    );
    firm.delete("/v1/accounts/ana").send().await.expect(204);
    assert_eq!(found(&firm, "ana").await, [""; 0]);
    put(&firm, "ana", "Ana Hill", "Acme").await;
    assert_eq!((found(&firm, "silva").await.len(), found(&firm, "ana hill").await), (0, vec!["ana".to_owned()]));
    // Another firm's people are another's.
    let other = Firm::new(&firm.service).await;
    assert_eq!(found(&other, "ana").await, [""; 0]);
}

#[tokio::test]
async fn pages_of_a_search_miss_nobody_and_show_nobody_twice() {
    let firm = Firm::new(&Service::shared().await).await;
    let name = |index: usize| if index.is_multiple_of(2) { "Anabel Anatol Ana" } else { "Bo Anders Andrea" };
    let line = |index: usize| json!({"login_id": format!("an.{index}@firm.example"), "name": name(index), "role": "client", "organization": "Analysts"});
    import(&firm, &(0..130).map(line).collect::<Vec<_>>()).await;
    policy(&firm, json!([{"role": "client", "organizations": "all"}])).await;
    for (text, expected) in
        [("an", 130), ("ana", 130), ("anat", 65), ("an%20firm", 130), ("anders%20bo", 65), ("a", 130), ("f", 130)]
    {
        for list in ["accounts", "mfa/enrollments"] {
            let mut found = everybody(&firm, list, &format!("limit=7&q={text}")).await;
            let shown = found.len();
            found.sort();
            found.dedup();
            assert_eq!((shown, found.len()), (expected, expected), "{list} {text}");
        }
    }
    // Who fits on one page needs no second.
    assert_eq!(page(&firm, "accounts", "limit=100&q=anat").await.1, None);
}

#[tokio::test]
async fn a_cursor_is_good_for_its_search_and_its_firm_alone() {
    let service = Service::shared().await;
    let (firm, other) = (Firm::new(&service).await, Firm::new(&service).await);
    for firm in [&firm, &other] {
        for login_id in ["a1", "a2", "a3"] {
            put(firm, login_id, "Ana Silva", "Acme").await;
        }
    }
    let by_word = page(&firm, "accounts", "limit=1&q=silva").await.1.expect("a cursor");
    let by_login_id = page(&firm, "accounts", "limit=1").await.1.expect("a cursor");
    assert!(!by_word.contains("a1") && by_word != page(&firm, "accounts", "limit=1&q=silva").await.1.expect("another"));
    let refused = async |firm: &Firm, query: &str| {
        firm.get(&format!("/v1/accounts?{query}")).send().await.problem(400, "invalid-request");
    };
    for query in
        [format!("q=silva&cursor={by_word}"), format!("q=silva&cursor={by_login_id}"), format!("cursor={by_login_id}")]
    {
        refused(&other, &query).await;
        assert_eq!(page(&firm, "accounts", &query).await.0, ["a2", "a3"], "{query}");
    }
    for query in [
        format!("q=ana&cursor={by_word}"),
        format!("q=x&cursor={by_word}"),
        format!("cursor={by_word}"),
        format!("q=silva&cursor={by_word}x"),
    ] {
        refused(&firm, &query).await;
    }
}

#[tokio::test]
async fn whatever_is_searched_for_is_a_text_and_nothing_else() {
    let firm = Firm::new(&Service::shared().await).await;
    put(&firm, "ana", "Ana Silva", "Acme").await;
    put(&firm, "#hash#", "x\"';--", "{}[]$ne").await;
    let long = "a".repeat(128);
    for text in [
        "#",
        "@",
        "*",
        "%",
        "_",
        "\"",
        "' OR 1=1",
        "\u{202e}",
        "#ana",
        "../ana",
        "\u{1f600}",
        &long,
        "\u{301}",
        "a\u{0}b",
    ] {
        let answer = firm.get(&format!("/v1/accounts?q={}", encoded(text))).send().await;
        assert!([200, 400].contains(&answer.status), "{text:?}\n{answer}");
        let is_ana = text.ends_with("ana");
        let count = answer.body["accounts"].as_array().map_or(0, Vec::len);
        // `../ana` and `#ana` have the word in them.
        assert_eq!(count, usize::from(is_ana), "{text:?}\n{answer}");
    }
    assert_eq!(found(&firm, "hash").await, ["#hash#"]);
    assert_eq!(found(&firm, "ne x").await, ["#hash#"]);
    // A name of a hundred words is found by the first eight, and is no more than any other to write.
    let words = (0..50).map(|n| format!("w{n}")).collect::<Vec<_>>().join(" ");
    put(&firm, "many", &words, &words).await;
    assert_eq!((found(&firm, "w7").await, found(&firm, "w8").await), (vec!["many".to_owned()], vec![]));
}

#[tokio::test]
async fn a_search_takes_as_many_reads_for_hundreds_of_people_as_for_a_few() {
    let service = own_service!(WHY);
    let (small, large) = (Firm::new(&service).await, Firm::new(&service).await);
    let line = |index: usize| {
        let name = format!("{} Person{index}", ["Ana", "Bo", "Cem"][index % 3]);
        json!({"login_id": format!("p{index}@firm.example"), "name": name, "role": "client", "organization": "Silva & Sons"})
    };
    import(&small, &(0..3).map(line).collect::<Vec<_>>()).await;
    import(&large, &(0..600).map(line).collect::<Vec<_>>()).await;
    for firm in [&small, &large] {
        policy(firm, json!([{"role": "client", "organizations": "all"}])).await;
        // What every request reads, the tenant and its key, is read by now.
        firm.get("/v1/accounts?limit=1").send().await.expect(200);
        for (text, most) in [
            ("person2", 2),
            ("p", 2),
            ("nobody", 2),
            ("ana%20person", 3),
            ("p2%40firm.example", 3),
            ("silva%20sons", 3),
        ] {
            assert!(reads(firm, "accounts", text).await <= most, "{text}");
            // Beside the policy as it is now.
            assert!(reads(firm, "mfa/enrollments", text).await <= most + 1, "{text}");
        }
        assert!(!found(firm, "p2@firm.example").await.is_empty());
    }
}

/// How often the table is read for a page of people, beside what every request reads.
async fn reads(firm: &Firm, list: &str, text: &str) -> usize {
    firm.service.note_calls().await;
    page(firm, list, &format!("limit=20&q={text}")).await;
    let calls = firm.service.noted_calls().await;
    let own = format!("T#{}", firm.id);
    let reads = |call: &&TableCall| call.reads.iter().any(|key| key.starts_with(&own) && !key.contains("#RATE#"));
    let reads: Vec<_> = calls.iter().filter(reads).collect();
    assert!(!reads.is_empty(), "{calls:?}");
    reads.len()
}
