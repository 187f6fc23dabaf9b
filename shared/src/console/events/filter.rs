//! Which records of the audit log a page shows: what its address says, and the addresses of other pages of the same.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::audit::Sieve;
use crate::console::operations::OPERATIONS;
use crate::console::query;
use crate::http::problem::Problem;
use crate::ids::AccountId;

/// How the filter for what was refused is called in an address.
pub(super) const REFUSED: &str = "refused";

/// What is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::console) struct Filter {
    /// What was done to this account.
    pub account: Option<AccountId>,
    /// What is done.
    pub operation: Option<&'static str>,
    /// Whether only what was refused is shown.
    pub is_refused: bool,
    /// From which day on, as it was typed.
    pub since: String,
}

impl Filter {
    /// What an address says, by the members of its query. A field that is left empty asks for nothing.
    ///
    /// # Errors
    /// 404 for an account that there cannot be.
    pub(in crate::console) fn of<'a>(member: impl Fn(&str) -> Option<&'a str>) -> Result<Self, Problem> {
        let given = |name: &str| member(name).map(str::trim).filter(|text| !text.is_empty());
        let account = given("account").map(|text| AccountId::parse(text).ok_or(Problem::NotFound)).transpose()?;
        let named = given("operation").and_then(|name| OPERATIONS.iter().find(|known| **known == name));
        Ok(Self {
            account,
            operation: named.copied(),
            is_refused: given("outcome") == Some(REFUSED),
            since: given("since").unwrap_or_default().chars().take(32).collect(),
        })
    }

    /// What the log is asked.
    pub(super) fn sieve(&self) -> Sieve {
        Sieve { operation: self.operation.map(str::to_owned), is_refused: self.is_refused, ..Sieve::default() }
    }

    /// The moment at which its day begins in a zone; nothing where no day is asked for.
    ///
    /// # Errors
    /// What is no day.
    pub(super) fn since(&self, zone: &str) -> Result<Option<Timestamp>, NoDay> {
        if self.since.is_empty() {
            return Ok(None);
        }
        let day: Date = self.since.parse().map_err(|_| NoDay)?;
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        Ok(Some(day.to_zoned(zone).map_err(|_| NoDay)?.timestamp()))
    }

    /// Whether it leaves anything out.
    pub(super) fn is_any(&self) -> bool {
        *self != Self::default()
    }

    /// A page with it, and with further members of the query.
    pub(super) fn url(&self, page: &str, more: &[(&str, &str)]) -> String {
        query::with(page, &self.members().iter().chain(more).copied().collect::<Vec<_>>())
    }

    /// The members of the query that asks for it.
    pub(in crate::console) fn members(&self) -> [(&'static str, &str); 4] {
        [
            ("account", self.account.as_ref().map_or("", AccountId::as_str)),
            ("operation", self.operation.unwrap_or_default()),
            ("outcome", if self.is_refused { REFUSED } else { "" }),
            ("since", self.since.as_str()),
        ]
    }
}

/// What was typed is no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NoDay;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_where_the_firm_is() {
        let since = |text: &str, zone: &str| {
            let filter = Filter { since: text.to_owned(), ..Filter::default() };
            filter.since(zone).map(|at| at.map(|at| at.to_string()))
        };
        assert_eq!(since("2026-11-27", "Europe/Paris"), Ok(Some("2026-11-26T23:00:00Z".to_owned())));
        assert_eq!(since("2026-11-27", "no such zone"), Ok(Some("2026-11-27T00:00:00Z".to_owned())));
        assert_eq!(since("", "UTC"), Ok(None));
        for bad in ["27.11.2026", "2026-13-01", "yesterday", "2026-11", "-"] {
            assert_eq!(since(bad, "UTC"), Err(NoDay), "{bad}");
        }
    }

    #[test]
    fn addresses_say_what_is_asked_for_and_no_more() {
        let filter = Filter { operation: Some("sign_in"), is_refused: true, ..Filter::default() };
        assert_eq!(
            filter.url("/events", &[("cursor", "a"), ("as", "")]),
            "/events?operation=sign_in&outcome=refused&cursor=a"
        );
        assert_eq!(Filter::default().url("/events", &[]), "/events");
        assert!(filter.is_any() && !Filter::default().is_any());
    }
}
