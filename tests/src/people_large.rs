//! A firm of a hundred thousand accounts: what a page of its people costs.

use crate::harness::console::administrator;
use crate::harness::*;
use crate::mfa_counts::{import, policy};

const WHY: &str = "counts the calls of the table";

/// What every page of the list reads: the administrator's own account, the firm, the counts of the filters.
const BESIDE: usize = 3;

/// How many accounts an import takes in one request.
const AT_A_TIME: usize = 1_000;

fn line(index: usize) -> Value {
    let first = ["Ana", "Bo", "Cem", "Zoë", "Dilara", "Émile", "Fatima", "Gunnar"][index % 8];
    let last = ["Silva", "Müller", "Østergård", "Nowak", "Rossi"][index / 8 % 5];
    let name = format!("{first} {last} Person{index}");
    let organization = format!("Organization {}", index % 400);
    json!({"login_id": format!("p{index}@firm.example"), "name": name, "role": "client", "organization": organization})
}

/// A page of the console's list, and how often and for how many read units the firm's part of the table was read for it.
async fn cost(firm: &Firm, browser: &Browser, address: &str) -> (usize, f64, Page) {
    firm.service.note_calls().await;
    let page = browser.go(address).await;
    let calls = firm.service.noted_calls().await;
    // The rate limits and the browser's own row are read by every page, whatever it shows.
    let own = format!("T#{}", firm.id);
    let is_people = |key: &String| key.starts_with(&own) && !key.contains("#RATE#") && !key.contains("#BROWSER#");
    let of_people: Vec<_> = calls.iter().filter(|call| call.reads.iter().any(is_people)).collect();
    (of_people.len(), of_people.iter().map(|call| call.units).sum(), page)
}

#[tokio::test]
#[expect(clippy::print_stdout, reason = "what it measures is what it is run for")]
#[ignore = "makes a hundred thousand accounts, which takes minutes; people_search tells that reads do not grow"]
async fn d3_a_firm_of_a_hundred_thousand_is_as_quick_as_a_small_one() {
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    let people: usize = std::env::var("PEOPLE").ok().and_then(|people| people.parse().ok()).unwrap_or(100_000);
    for first in (0..people).step_by(AT_A_TIME) {
        import(&firm, &(first..people.min(first + AT_A_TIME)).map(line).collect::<Vec<_>>()).await;
    }
    policy(&firm, json!([{"role": "client", "organizations": ["Organization 7"]}])).await;
    let browser = administrator(&firm, "owner").await;
    for query in [
        "people",
        "people?q=person77",
        "people?q=silva",
        "people?q=zo%C3%AB+nowak",
        "people?q=p31%40firm.example",
        "people?q=nobody",
        "people?organization=Organization+7",
        "people?organization=Organization+7&q=ana",
        "people?role=client",
        "people?filter=not_enrolled",
        "people?filter=locked",
        "people?filter=inactive",
        "people?filter=password_alone",
        "people?filter=disabled",
        "overview",
        "mfa",
        "events",
        "messages",
    ] {
        let address = browser.path(&format!("console/{query}"));
        let started = std::time::Instant::now();
        let (reads, units, page) = cost(&firm, &browser, &address).await;
        let next = page.text.contains("cursor=");
        println!("{query}: {reads} reads, {units} units, {:?}, another page: {next}", started.elapsed());
        assert_eq!(page.status, 200, "{page}");
        let is_search = query.contains("q=") || query.contains("organization=");
        // The index, the accounts, what else is known of them; a second word is one read more.
        let most = 3 + usize::from(query.contains('+') && query.contains("q=")) + BESIDE;
        assert!(!is_search || reads <= most, "{query}: {reads} reads");
    }
}
