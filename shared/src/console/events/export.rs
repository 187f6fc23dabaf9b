//! The audit log as a file: the filtered view from where the page begins. A file that does not hold all of it says in its last line
//! where the next one is.

use super::filter::Filter;
use super::records;
use crate::audit::AuditRecord;
use crate::console::csv;
use crate::console::gate::Entered;
use crate::console::record::operation_name;
use crate::http::problem::Problem;
use crate::http::{Answer, cursor};
use crate::pages::words::Words;
use crate::table::Paging;

/// The most records of a file.
const MOST: usize = 5_000;
/// How many are read at a time.
const AT_A_TIME: usize = 250;
/// How often one request reads: where hardly any record is what was asked for, the file ends before it is full.
const MOST_READS: usize = 40;

/// The columns: what the API calls them, and what was done in words.
const HEAD: [&str; 11] =
    ["at", "event", "operation", "outcome", "id", "to", "by", "key_id", "reason", "request_id", "is_test"];

/// The file.
///
/// # Errors
/// 400 for a cursor that no list gave; 503.
pub(super) async fn answer(entered: &Entered<'_>, filter: &Filter) -> Result<Answer, Problem> {
    let visit = &entered.visit;
    let (mut rows, mut after) = (Vec::new(), visit.call.after()?);
    for _ in 0..MOST_READS {
        let limit = i32::try_from(AT_A_TIME.min(MOST - rows.len())).unwrap_or(1);
        let (found, next) = records(entered, filter, &Paging::new(after, limit)).await?;
        // Words are no thread's but one's, and the next page is awaited.
        let words = visit.words()?;
        rows.extend(found.iter().map(|record| row(record, &words)));
        after = next;
        if after.is_none() || rows.len() >= MOST {
            break;
        }
    }
    if let Some(after) = after {
        let next = filter.url(&visit.here(), &[("as", "csv"), ("cursor", &cursor(&after))]);
        let url = format!("{}{next}", visit.public().origin());
        let mut last = vec![String::new(); HEAD.len()];
        last[0] = visit.words()?.say("events-file-more", &[("url", &url)]);
        rows.push(last);
    }
    Ok(csv::answer("events", &HEAD, rows))
}

fn row(record: &AuditRecord, words: &Words) -> Vec<String> {
    let given = |text: Option<&String>| text.cloned().unwrap_or_default();
    vec![
        record.at.clone(),
        operation_name(words, &record.operation),
        record.operation.clone(),
        record.outcome.clone(),
        given(record.id.as_ref()),
        given(record.to.as_ref()),
        given(record.by.as_ref()),
        given(record.key_id.as_ref()),
        given(record.reason.as_ref()),
        record.request_id.clone(),
        record.is_test.to_string(),
    ]
}
