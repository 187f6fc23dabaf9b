//! The list as a file, as it is filtered. What an answer can hold is bounded: a longer list comes in parts, each with the way to the
//! next.

use std::time::{Duration, Instant};

use askama::Template;

use super::asked::Asked;
use super::list;
use crate::console::csv;
use crate::console::gate::Entered;
use crate::console::nav::Nav;
use crate::http::Answer;
use crate::http::problem::Problem;
use crate::mfa::people;
use crate::pages::frame::Frame;
use crate::pages::said::Said;
use crate::pages::words::Words;

/// How many people a file has.
const MOST_ROWS: usize = 5_000;
/// How long it is at most, in bytes: a function answers with 6 MB, in which a quotation mark counts twice.
const MOST_BYTES: usize = 2_500_000;
/// How many people are read at a time.
const AT_A_TIME: usize = 250;
/// For how long it looks through people: a gateway waits for 29 seconds.
const LONGEST: Duration = Duration::from_secs(15);

/// A part of the list.
struct Part {
    rows: Vec<Vec<String>>,
    /// Where the next one begins.
    next: Option<String>,
}

/// A list that comes in parts.
#[derive(Template)]
#[template(path = "console/people_parts.html")]
struct PartsView {
    page: Frame,
    nav: Nav,
    words: Words,
    said: Said,
    people_url: String,
    heading: String,
    lead: String,
    /// How many are in this one.
    holds: String,
    download_url: String,
    download: String,
    /// The next part; nothing after the last.
    next_url: String,
    next: String,
}

/// The file; or, of a list that is too long for one, the page of its part.
pub(super) async fn show(entered: &Entered<'_>, asked: &Asked) -> Result<Answer, Problem> {
    let call = entered.visit.call;
    let part = part(entered, asked).await?;
    let number = call.query("part").and_then(|part| part.parse::<u32>().ok()).unwrap_or(1).clamp(1, 100_000);
    let is_whole = number == 1 && part.next.is_none();
    if !is_whole && call.query("file").is_none() {
        return page_of(entered, asked, &part, number);
    }
    let day = entered.visit.op.now.strftime("%Y-%m-%d");
    let name = if is_whole { format!("people-{day}") } else { format!("people-{day}-part-{number}") };
    let words = entered.visit.words()?;
    let head: Vec<String> = list::COLUMNS.iter().map(|column| words.t(column)).collect();
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    Ok(csv::answer(&name, &head, part.rows))
}

async fn part(entered: &Entered<'_>, asked: &Asked) -> Result<Part, Problem> {
    let op = entered.op();
    let (search, begun) = (asked.search(), Instant::now());
    let (mut rows, mut bytes, mut next) = (Vec::new(), 0, asked.cursor.clone());
    loop {
        let wanted = AT_A_TIME.min(MOST_ROWS - rows.len());
        let (people, after) = people::list(&op, &search, next.as_deref(), wanted).await?;
        // Words are no thread's but one's, and the next page is awaited.
        let words = entered.visit.words()?;
        for person in &people {
            let row = list::cells(entered, person, &words);
            bytes += row.iter().map(|cell| cell.len() + 3).sum::<usize>();
            rows.push(row);
        }
        next = after;
        if next.is_none() || rows.len() >= MOST_ROWS || bytes >= MOST_BYTES || begun.elapsed() >= LONGEST {
            return Ok(Part { rows, next });
        }
    }
}

fn page_of(entered: &Entered<'_>, asked: &Asked, part: &Part, number: u32) -> Result<Answer, Problem> {
    let (shell, _) = entered.shell("people-parts")?;
    let words = shell.words;
    let named = |number: u32| words.figure(i64::from(number));
    let url = |number: u32, after: &str, file: &str| {
        let number = number.to_string();
        asked.url(entered, &[("as", "csv"), ("part", &number), ("after", after), ("file", file)])
    };
    let here = asked.cursor.as_deref().unwrap_or_default();
    let view = PartsView {
        people_url: asked.url(entered, &[]),
        heading: words.t("people-parts"),
        lead: words.counted("people-parts-lead", u32::try_from(MOST_ROWS).unwrap_or(u32::MAX)),
        holds: words.counted("people-shown", u32::try_from(part.rows.len()).unwrap_or(u32::MAX)),
        download_url: url(number, here, "yes"),
        download: words.say("people-part-download", &[("part", &named(number))]),
        next_url: part.next.as_deref().map(|next| url(number.saturating_add(1), next, "")).unwrap_or_default(),
        next: words.say("people-part-next", &[("part", &named(number.saturating_add(1)))]),
        page: shell.page,
        nav: shell.nav,
        said: shell.said,
        words,
    };
    entered.visit.show(200, &view)
}
