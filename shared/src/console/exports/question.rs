//! Which list is asked for, and what of it: the query of its screen's address. One way for every list.

use crate::audit::AuditRecord;
use crate::console::events::filter::Filter;
use crate::console::events::records;
use crate::console::people::asked::Asked;
use crate::console::people::list;
use crate::console::query;
use crate::console::record::operation_name;
use crate::delivery::messages::Language;
use crate::exports::model::List;
use crate::failure::Failure;
use crate::http::problem::Problem;
use crate::mfa::{AdministrationError, people};
use crate::operation::Operation;
use crate::pages::words::{Part, Words};
use crate::table::Paging;
use crate::tenants::model::Settings;

/// The columns of the audit log: what the API calls them, and what was done in words.
const OF_EVENTS: [&str; 11] =
    ["at", "event", "operation", "outcome", "id", "to", "by", "key_id", "reason", "request_id", "is_test"];

/// How a list is told.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told<'a> {
    /// The language.
    pub(super) language: Language,
    /// The time zone, by its IANA name.
    pub(super) zone: &'a str,
}

/// A list, and what is asked of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::console) enum Question {
    /// People.
    People(Asked),
    /// The audit log.
    Events(Filter),
}

/// Lines of a list, cell by cell, and where the next ones begin.
pub(super) type Lines = (Vec<Vec<String>>, Option<String>);

impl Question {
    /// As [`text`](Self::text) wrote it.
    ///
    /// # Errors
    /// 404 for an account that there cannot be.
    pub(super) fn read(list: List, text: &str, settings: &Settings) -> Result<Self, Problem> {
        let pairs: Vec<(String, String)> = form_urlencoded::parse(text.as_bytes()).into_owned().collect();
        let member = |name: &str| pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
        Ok(match list {
            List::People => Self::People(Asked::of(member, settings)),
            List::Events => Self::Events(Filter::of(member)?),
        })
    }

    /// As a text, which [`read`](Self::read) reads.
    pub(super) fn text(&self) -> String {
        self.url("").trim_start_matches('?').to_owned()
    }

    /// The address of the list on a page.
    pub(super) fn url(&self, page: &str) -> String {
        query::with(page, &self.members())
    }

    /// The address of the list as a file.
    pub(super) fn file_url(&self, page: &str) -> String {
        let members = self.members();
        query::with(page, &members.iter().copied().chain([("as", "csv")]).collect::<Vec<_>>())
    }

    fn members(&self) -> [(&'static str, &str); 4] {
        match self {
            Self::People(asked) => asked.members(),
            Self::Events(filter) => filter.members(),
        }
    }

    /// Which list.
    pub(super) fn list(&self) -> List {
        match self {
            Self::People(_) => List::People,
            Self::Events(_) => List::Events,
        }
    }

    /// What taking it along is called in the audit log.
    pub(super) fn operation(&self) -> &'static str {
        match self {
            Self::People(_) => "export_people",
            Self::Events(_) => "export_events",
        }
    }

    /// The head line.
    pub(super) fn head(&self, words: &Words) -> Vec<String> {
        match self {
            Self::People(_) => list::COLUMNS.iter().map(|column| words.t(column)).collect(),
            Self::Events(_) => OF_EVENTS.map(str::to_owned).into(),
        }
    }

    /// Lines from a cursor on, at most `limit`. There may be fewer although the list goes on.
    ///
    /// # Errors
    /// For a cursor that the list did not give, or when the table does not answer.
    pub(super) async fn lines(
        &self,
        op: &Operation<'_>,
        told: Told<'_>,
        cursor: Option<&str>,
        limit: usize,
    ) -> Result<Lines, AdministrationError> {
        match self {
            Self::People(asked) => {
                let (people, next) = people::list(op, &asked.search(), cursor, limit).await?;
                // Words are no thread's but one's: nothing is awaited with them.
                let words = words(op, told)?;
                Ok((people.iter().map(|person| list::cells(op, person, &words)).collect(), next))
            }
            Self::Events(filter) => {
                let paging = Paging::new(cursor.map(str::to_owned), i32::try_from(limit).unwrap_or(i32::MAX));
                let (records, next) = records(op, filter, told.zone, &paging).await?;
                let words = words(op, told)?;
                Ok((records.iter().map(|record| cells(record, &words)).collect(), next))
            }
        }
    }
}

/// The console's words.
pub(super) fn words(op: &Operation<'_>, told: Told<'_>) -> Result<Words, Failure> {
    let words = Words::of(told.language, told.zone, op.now);
    words.and_then(|words| words.with(Part::Console)).map_err(|_| Failure::Defect("a language is broken".into()))
}

/// A record's line of the file, by [`OF_EVENTS`].
fn cells(record: &AuditRecord, words: &Words) -> Vec<String> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_reads_back_as_it_was_asked() {
        let settings = Settings::new("Acme".into());
        for (list, text) in [
            (List::People, "q=zo%C3%AB+m&organization=Silva+%26+Sons&role=client&filter=locked"),
            (List::People, ""),
            (List::Events, "operation=reset_mfa&outcome=refused&since=2026-11-27"),
            (List::Events, ""),
        ] {
            let question = Question::read(list, text, &settings).expect("a question");
            assert_eq!((question.list(), question.text().as_str()), (list, text));
            assert_eq!(Question::read(list, &question.text(), &settings).expect("a question"), question);
        }
        let people = Question::read(List::People, "q=a&cursor=b", &settings).expect("a question");
        assert_eq!(people.file_url("/x"), "/x?q=a&as=csv");
    }
}
