//! The sends as a file: the filtered list from where the page begins. A file that does not hold all of it says in its last line where
//! the next one is.

use std::time::{Duration, Instant};

use crate::console::csv;
use crate::console::gate::Entered;
use crate::console::place;
use crate::http::problem::Problem;
use crate::http::requests::delivery::filter;
use crate::http::{Answer, cursor};
use crate::passcodes::deliveries::{self, DeliveryDocument};

/// How many sends a file has, or a few more: those of one passcode stand together.
const MOST_ROWS: usize = 5_000;
/// How many passcodes are read at a time.
const AT_A_TIME: i32 = 100;
/// For how long it looks through them: a gateway waits for 29 seconds.
const LONGEST: Duration = Duration::from_secs(15);

/// The columns, by what the API calls them.
const HEAD: [&str; 8] = ["at", "to", "channel", "country", "parts", "status", "received", "passcode_id"];

/// The file; `filters` are those of the page's address.
///
/// # Errors
/// 400 for a filter or a cursor that no list gave; 503.
pub(super) async fn answer(entered: &Entered<'_>, filters: &[(&str, &str)]) -> Result<Answer, Problem> {
    let (op, visit, begun) = (entered.op(), &entered.visit, Instant::now());
    let wanted = filter(visit.call)?;
    let (mut rows, mut after) = (Vec::new(), visit.call.after()?);
    loop {
        let (found, next) = deliveries::list(&op, &wanted, after, AT_A_TIME).await?;
        rows.extend(found.into_iter().map(row));
        after = next;
        if after.is_none() || rows.len() >= MOST_ROWS || begun.elapsed() >= LONGEST {
            break;
        }
    }
    if let Some(after) = after {
        let cursor = cursor(&after);
        let pairs: Vec<_> = filters.iter().copied().chain([("as", "csv"), ("cursor", cursor.as_str())]).collect();
        let url = format!("{}{}", visit.public().origin(), place::url(entered, &pairs));
        let mut last = vec![String::new(); HEAD.len()];
        last[0] = visit.words()?.say("events-file-more", &[("url", &url)]);
        rows.push(last);
    }
    entered.exports("export_deliveries");
    Ok(csv::answer(&format!("messages-{}", op.now.strftime("%Y-%m-%d")), &HEAD, rows))
}

fn row(send: DeliveryDocument) -> Vec<String> {
    vec![
        send.at,
        send.to,
        send.channel.to_owned(),
        send.country.unwrap_or_default(),
        send.parts.map(|parts| parts.to_string()).unwrap_or_default(),
        send.status.to_owned(),
        send.received.map(|received| received.to_string()).unwrap_or_default(),
        send.passcode_id,
    ]
}
