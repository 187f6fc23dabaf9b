//! Passcodes that wait, for a step or for their end: what is due is done by the same work whatever waits beside it, and what is
//! not due is not read. Shown by what the table is asked and would charge (R58).

use std::io::Write as _;

use crate::harness::*;

/// So many at once while they are made.
const BATCH: usize = 25;

/// What `POST /_local/run/jobs` asks of the table.
#[derive(Debug, PartialEq)]
struct Work {
    calls: Vec<String>,
    /// Items that were found or looked at.
    items: u64,
    units: f64,
}

#[tokio::test]
async fn a_due_step_costs_the_same_whether_ten_wait_or_a_thousand() {
    let service = new_service!("notes what is asked of the table");
    compare(&service, 10, 1_000).await;
}

#[tokio::test]
#[ignore = "makes ten thousand passcodes, which takes minutes; the smaller one above runs always"]
async fn a_due_step_costs_the_same_whether_ten_wait_or_ten_thousand() {
    let service = new_service!("notes what is asked of the table");
    compare(&service, 10, 10_000).await;
}

async fn compare(service: &Service, few: usize, many: usize) {
    let receiver = Receiver::new().await;
    let (idle_of_few, due_of_few) = measured(service, &receiver, few).await;
    let (idle_of_many, due_of_many) = measured(service, &receiver, many).await;
    assert_eq!(idle_of_few.items, 0, "nothing is due, and nothing is looked at: {idle_of_few:?}");
    assert!(idle_of_few.calls.iter().all(|call| call == "Query"), "{idle_of_few:?}");
    assert_eq!(idle_of_many, idle_of_few);
    assert!(due_of_few.calls.iter().any(|call| call == "TransactWriteItems"), "a step was taken: {due_of_few:?}");
    assert_eq!(due_of_many, due_of_few);
    // Past libtest's capture: the figures are wanted, too.
    let _ = writeln!(
        std::io::stderr(),
        "{few} and {many} waiting alike. None due: {} calls, {} units. One due: {} calls, {} items, {} units.",
        idle_of_many.calls.len(),
        idle_of_many.units,
        due_of_many.calls.len(),
        due_of_many.items,
        due_of_many.units
    );
}

/// The work when none is due and when one is, with so many waiting.
async fn measured(service: &Service, receiver: &Receiver, waiting: usize) -> (Work, Work) {
    // What waited before is over.
    service.advance(700).await;
    service.run_jobs().await;
    let (firm, other) = (Firm::new(service).await, Firm::new(service).await);
    // A job for each waits for the end of its code.
    receiver.webhook(&other, &["passcode.expired"]).await;
    let started = service.now().await;
    let mut made = 0;
    while made < waiting {
        let order = || json!({"recipient": {"email": people::email()}, "validity_seconds": 600});
        // Checking every answer against the document takes longer than all the rest.
        let issue = |call: Call| async move { call.send_unchecked().await.expect("an answer") };
        for answer in at_once((made..waiting).take(BATCH).map(|_| issue(other.issue(&order())))).await {
            // On a busy machine some time out, and others are made instead.
            assert!(matches!(answer.status, 201 | 503), "\n{answer}");
            made += usize::from(answer.status == 201);
        }
    }
    // The month is open, and the schedule's next sweep is a minute away.
    firm.issued_by_sms().await;
    service.advance(61).await;
    service.run_jobs().await;
    // No message on the queue: the sweep finds it.
    service.fault("sqs", "server_error", 100).await;
    let steps = json!([{"channel": "sms", "wait_seconds": 30}, {"channel": "sms"}]);
    let due = firm.issued(json!({"recipient": {"phone": people::french_mobile()}, "strategy": steps})).await;
    service.clear_faults().await;
    let idle = run(service, 0).await;
    let now = service.advance(31).await;
    let work = run(service, 1).await;
    assert_eq!(service.messages_to(&due.to).await.len(), 2);
    assert!(now.duration_since(started).as_secs() < 590, "this machine is too slow: others were due, too");
    (idle, work)
}

async fn run(service: &Service, jobs: u64) -> Work {
    service.note_calls().await;
    assert_eq!(service.run_jobs().await, jobs);
    let calls = service.noted_calls().await;
    let mut work = Work {
        calls: Vec::new(),
        items: calls.iter().map(|call| call.items).sum(),
        units: calls.iter().map(|call| call.units).sum(),
    };
    work.calls.extend(calls.into_iter().map(|call| call.operation));
    // Some are made side by side.
    work.calls.sort();
    work
}
