//! A list as a file at once: what its filter shows, from where the page begins. A file that does not hold all of it says in its last
//! line where the next one is. Lists that grow with the firm are prepared instead (`exports`).

use std::time::{Duration, Instant};

use super::gate::Entered;
use super::{csv, links, messages, place, sessions};
use crate::http::problem::Problem;
use crate::http::{Answer, cursor};
use crate::links::list::{self as link_list, Filter as LinkFilter};
use crate::passcodes::deliveries::{self, Filter as DeliveryFilter};
use crate::sessions::list as session_list;
use crate::sessions::model::SessionStatus;

/// How many lines a file has, or a few more: what one read brings stands together.
const MOST_ROWS: usize = 5_000;
/// How many are read at a time.
const AT_A_TIME: i32 = 100;
/// For how long it looks through them: a gateway waits for 29 seconds.
const LONGEST: Duration = Duration::from_secs(15);

/// What a page of the console lists.
pub enum Listed {
    /// Sends.
    Messages(DeliveryFilter),
    /// Guarded links.
    Links(LinkFilter),
    /// Sessions.
    Sessions(SessionStatus),
}

impl Listed {
    fn name(&self) -> &'static str {
        match self {
            Self::Messages(_) => "messages",
            Self::Links(_) => "links",
            Self::Sessions(_) => "sessions",
        }
    }

    /// What it is called in the audit log.
    fn operation(&self) -> &'static str {
        match self {
            Self::Messages(_) => "export_deliveries",
            Self::Links(_) => "export_links",
            Self::Sessions(_) => "export_sessions",
        }
    }

    /// The columns, by what the API calls them.
    fn head(&self) -> &'static [&'static str] {
        match self {
            Self::Messages(_) => &messages::export::HEAD,
            Self::Links(_) => &links::export::HEAD,
            Self::Sessions(_) => &sessions::export::HEAD,
        }
    }

    async fn read(
        &self,
        entered: &Entered<'_>,
        after: Option<String>,
    ) -> Result<(Vec<Vec<String>>, Option<String>), Problem> {
        let op = entered.op();
        Ok(match self {
            Self::Messages(filter) => {
                let (found, next) = deliveries::list(&op, filter, after, AT_A_TIME).await?;
                (found.into_iter().map(messages::export::row).collect(), next)
            }
            Self::Links(filter) => {
                let (found, next) = link_list::list(&op, filter, after, AT_A_TIME).await?;
                (found.into_iter().map(links::export::row).collect(), next)
            }
            Self::Sessions(status) => {
                let (found, next) = session_list::list(&op, Some(*status), after, AT_A_TIME).await?;
                (found.iter().flat_map(sessions::export::rows).collect(), next)
            }
        })
    }
}

/// The file; `filters` are those of the page's address.
///
/// # Errors
/// 400 for a cursor that no list gave; 503.
pub async fn answer(entered: &Entered<'_>, listed: &Listed, filters: &[(&str, &str)]) -> Result<Answer, Problem> {
    let (visit, begun) = (&entered.visit, Instant::now());
    let (mut rows, mut after) = (Vec::new(), visit.call.after()?);
    loop {
        let (found, next) = listed.read(entered, after).await?;
        rows.extend(found);
        after = next;
        if after.is_none() || rows.len() >= MOST_ROWS || begun.elapsed() >= LONGEST {
            break;
        }
    }
    let head = listed.head();
    if let Some(after) = after {
        let cursor = cursor(&after);
        let pairs: Vec<_> = filters.iter().copied().chain([("as", "csv"), ("cursor", cursor.as_str())]).collect();
        let url = format!("{}{}", visit.public().origin(), place::url(entered, &pairs));
        let mut last = vec![String::new(); head.len()];
        last[0] = visit.words()?.say("events-file-more", &[("url", &url)]);
        rows.push(last);
    }
    entered.exports(listed.operation());
    let name = format!("{}-{}", listed.name(), visit.op.now.strftime("%Y-%m-%d"));
    Ok(csv::answer(&name, head, rows))
}

/// Where it is, of a list with these filters; "" where there is nothing in it.
#[must_use]
pub fn url(entered: &Entered<'_>, filters: &[(&str, &str)], is_empty: bool) -> String {
    if is_empty {
        return String::new();
    }
    let pairs: Vec<_> = filters.iter().copied().chain([("as", "csv")]).collect();
    place::url(entered, &pairs)
}
