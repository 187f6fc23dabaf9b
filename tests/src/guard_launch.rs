//! Launches under the guard: fifty SMS a second of one firm, and a thousand a second over fifty firms of one country. Of most
//! of them the code comes back. No breaker opens, nothing is refused, and no item of the table is written more often than one
//! item can be. How often is counted from what the table is asked; requests that come at once stand for those of a second.

use std::collections::{BTreeMap, HashMap};

use crate::harness::*;

const WHY: &str = "moves the clock and notes what is asked of the table";
/// What one item, and one partition, takes in a second: write units (DynamoDB's quota for a partition).
const MOST_UNITS: u64 = 1_000;
/// So many requests on their way at once; more would only queue in a debug build.
const BATCH: usize = 25;

/// How often an item was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Writes {
    /// In transactions, of which two at once on one item are in each other's way.
    in_transactions: u64,
    /// By plain updates, which wait for nobody.
    plain: u64,
}

impl Writes {
    /// A write in a transaction costs twice; items that many write are below a kilobyte.
    fn units(self) -> u64 {
        2 * self.in_transactions + self.plain
    }
}

/// What a second's requests wrote.
struct Second {
    items: BTreeMap<String, Writes>,
    partitions: BTreeMap<String, Writes>,
}

impl Second {
    fn of(calls: &[TableCall]) -> Self {
        let mut second = Self { items: BTreeMap::new(), partitions: BTreeMap::new() };
        for call in calls {
            for item in &call.writes {
                let (partition, _) = item.split_once('/').expect("pk/sk");
                for (list, key) in [(&mut second.items, item.as_str()), (&mut second.partitions, partition)] {
                    let writes = list.entry(key.to_owned()).or_default();
                    if call.operation == "TransactWriteItems" {
                        writes.in_transactions += 1;
                    } else {
                        writes.plain += 1;
                    }
                }
            }
        }
        for (key, writes) in second.items.iter().chain(&second.partitions) {
            assert!(writes.units() <= MOST_UNITS, "{key} is hot: {writes:?}");
            let is_breaker = key.contains("#GUARD/");
            assert!(!is_breaker || writes.in_transactions == 0, "{key}: counting waits for nobody: {writes:?}");
        }
        second
    }

    /// The most writes of one item whose key holds a text.
    fn most(&self, part: &str) -> Writes {
        self.items.iter().filter(|(key, _)| key.contains(part)).map(|(_, writes)| *writes).max().unwrap_or_default()
    }

    /// The item that most transactions write, ledgers apart.
    fn busiest_but_ledgers(&self) -> (&str, Writes) {
        let others = self.items.iter().filter(|(key, _)| !key.contains("/LEDGER#"));
        others.map(|(key, writes)| (key.as_str(), *writes)).max_by_key(|(_, writes)| *writes).expect("some")
    }
}

/// A second's requests, and what they wrote. None fails.
async fn second(service: &Service, requests: Vec<Call>) -> (Vec<Answer>, Second) {
    service.advance(1).await;
    service.note_calls().await;
    let mut answers = Vec::new();
    // Checking every answer against the document takes longer than all the rest.
    let send = |call: Call| async move { call.send_unchecked().await.expect("an answer") };
    let mut requests = requests.into_iter().map(send).peekable();
    while requests.peek().is_some() {
        answers.extend(at_once(requests.by_ref().take(BATCH).collect::<Vec<_>>()).await);
    }
    for answer in &answers {
        assert!(matches!(answer.status, 200 | 201), "\n{answer}");
    }
    let second = Second::of(&service.noted_calls().await);
    (answers, second)
}

/// A number of a few blocks, as people have them.
fn number(index: usize) -> String {
    format!("+336{:05}{:03}", 40_000 + index % 5, index / 5)
}

fn order(firm: &Firm, phone: &str) -> Call {
    // Answers come in no order, and mask the number.
    firm.issue(&json!({"recipient": {"phone": phone}, "client_reference": phone}))
}

/// Seven of ten codes that came, entered.
fn entered(firm: &Firm, issued: &[Answer], codes: &HashMap<String, String>) -> Vec<Call> {
    let entered = issued.iter().enumerate().filter(|(index, _)| index % 10 < 7).map(|(_, answer)| {
        let phone = answer.body["client_reference"].as_str().expect("a number");
        firm.verify(answer.body["id"].as_str().expect("an id"), &codes[phone])
    });
    entered.collect()
}

/// The codes that came, by number.
async fn codes(service: &Service) -> HashMap<String, String> {
    service.outbox().await.iter().map(|message| (message.to.clone(), code_in(message, 6))).collect()
}

/// Once every code is over: the share is what it was, nothing opened, and the ledger is what the provider was asked to send.
async fn went_well(firm: &Firm, sent: usize, verified: usize) {
    let answer = firm.get("/v1/guard").send().await;
    let breakers = answer.expect(200)["breakers"].as_array().expect("a list");
    assert!(breakers.iter().all(|breaker| breaker["state"] == "closed"), "{answer}");
    let country = breakers.iter().find(|breaker| breaker["id"] == "country-FR").expect("a country");
    // Of a table that answers late a count may be off by one; money never is.
    let near = |count: &Value, to: usize| count.as_u64().is_some_and(|count| count.abs_diff(to as u64) <= 1);
    assert!(near(&country["settled"], sent) && near(&country["verified"], verified), "{country}");
    assert_eq!(firm.parts_used().await, u64::try_from(sent).expect("a count"));
    order(firm, "+33699999999").send().await.expect(201);
}

#[tokio::test]
async fn fifty_a_second_of_one_firm_wait_for_no_item_and_trip_nothing() {
    const SECONDS: usize = 5;
    const A_SECOND: usize = 50;
    let service = own_service!(WHY);
    let firm = Firm::new(&service).await;
    // The month is open.
    order(&firm, "+33699999998").send().await.expect(201);
    let mut to_enter = Vec::new();
    let mut of_ledger = 0;
    for at in 0..=SECONDS {
        let issues = if at < SECONDS { A_SECOND } else { 0 };
        let orders = (0..issues).map(|index| order(&firm, &number(at * A_SECOND + index)));
        let requests: Vec<Call> = std::mem::take(&mut to_enter).into_iter().chain(orders).collect();
        let (answers, second) = second(&service, requests).await;
        let issued: Vec<Answer> = answers.into_iter().filter(|answer| answer.status == 201).collect();
        to_enter = entered(&firm, &issued, &codes(&service).await);
        let (busiest, writes) = second.busiest_but_ledgers();
        assert!(writes.in_transactions <= 30, "{busiest} is in the way: {writes:?}");
        let country = second.most("#GUARD/country-");
        assert!(country.plain <= 90, "a send and a verification count once each: {country:?}");
        of_ledger = second.most("/LEDGER#").in_transactions.max(of_ledger);
    }
    // The ledger is exact, and so one item: a reservation for each SMS, and a few more where two wanted one place of a block.
    assert!((50..=65).contains(&of_ledger), "{of_ledger}");
    service.advance(301).await;
    let sent = SECONDS * A_SECOND;
    assert_eq!(service.messages_of(&firm).await.len(), sent + 1, "provider calls");
    went_well(&firm, sent + 1, sent / 10 * 7).await;
}

#[tokio::test]
async fn a_thousand_a_second_over_fifty_firms_of_a_country_share_no_item() {
    const FIRMS: usize = 50;
    const OF_EACH: usize = 20;
    let service = own_service!(WHY);
    let mut firms = Vec::new();
    for _ in 0..FIRMS {
        let firm = Firm::new(&service).await;
        order(&firm, "+33699999998").send().await.expect(201);
        firms.push(firm);
    }
    service.clear_outbox().await;
    // Everybody's own customers.
    let orders = (0..OF_EACH)
        .flat_map(|index| firms.iter().enumerate().map(move |(of, firm)| order(firm, &number(of * OF_EACH + index))));
    let (issued, sending) = second(&service, orders.collect()).await;
    let codes = codes(&service).await;
    assert_eq!(codes.len(), FIRMS * OF_EACH, "provider calls");
    let by_firm: HashMap<String, &Firm> = (0..FIRMS * OF_EACH).map(|at| (number(at), &firms[at / OF_EACH])).collect();
    let mut of_firms: HashMap<&str, (&Firm, Vec<Answer>)> = HashMap::new();
    for answer in issued {
        let firm = by_firm[answer.body["client_reference"].as_str().expect("a number")];
        of_firms.entry(firm.id.as_str()).or_insert_with(|| (firm, Vec::new())).1.push(answer);
    }
    let to_enter = of_firms.values().flat_map(|(firm, issued)| entered(firm, issued, &codes));
    let (_, entering) = second(&service, to_enter.collect()).await;
    for second in [sending, entering] {
        let (item, most) = second.items.iter().max_by_key(|(_, writes)| **writes).expect("some");
        assert!(most.units() <= 2 * OF_EACH as u64, "{item} is shared by firms: {most:?}");
    }
    service.advance(301).await;
    for firm in &firms {
        went_well(firm, OF_EACH + 1, OF_EACH / 10 * 7).await;
    }
}
