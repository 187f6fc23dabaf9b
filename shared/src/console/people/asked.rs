//! What of the list is asked for: the page's query, and the addresses of the same list a little otherwise.

use crate::console::gate::Entered;
use crate::console::query;
use crate::mfa::people::{Filter, PeopleSearch};
use crate::tenants::model::Settings;

/// The longest search and name of an organization that are read, in characters; what is longer finds nobody either way.
const LONGEST: usize = 200;

/// What is asked for; a text that is empty asks for nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::console) struct Asked {
    pub(super) text: String,
    pub(super) organization: String,
    pub(super) role: String,
    pub(super) filter: Option<Filter>,
    /// Where the page before it ended.
    pub(super) cursor: Option<String>,
}

impl Asked {
    /// Of a query, by its members; what makes no sense is left out.
    pub(in crate::console) fn of<'a>(member: impl Fn(&str) -> Option<&'a str>, settings: &Settings) -> Self {
        let text = |name: &str| -> String {
            let text = member(name).unwrap_or_default().trim();
            text.chars().filter(|c| !c.is_control()).take(LONGEST).collect()
        };
        Self {
            text: text("q"),
            organization: text("organization"),
            role: Some(text("role")).filter(|role| settings.has_role(role)).unwrap_or_default(),
            filter: member("filter").and_then(|filter| filter.parse().ok()),
            cursor: member("cursor").filter(|cursor| !cursor.is_empty()).map(str::to_owned),
        }
    }

    /// As the flow is asked.
    pub(in crate::console) fn search(&self) -> PeopleSearch<'_> {
        PeopleSearch {
            text: some(&self.text),
            organization: some(&self.organization),
            role: some(&self.role),
            filter: self.filter,
        }
    }

    /// Whether anything narrows the list.
    pub(super) fn is_narrow(&self) -> bool {
        self.filter.is_some() || !(self.text.is_empty() && self.organization.is_empty() && self.role.is_empty())
    }

    /// The name of the filter in addresses; nothing where there is none.
    pub(super) fn filter_name(&self) -> &'static str {
        self.filter.map(<&str>::from).unwrap_or_default()
    }

    /// The members of the query that asks for it from its beginning.
    pub(in crate::console) fn members(&self) -> [(&'static str, &str); 4] {
        [
            ("q", self.text.as_str()),
            ("organization", self.organization.as_str()),
            ("role", self.role.as_str()),
            ("filter", self.filter_name()),
        ]
    }

    /// The address of this list from its beginning, with these instead of what is asked for now; without what is empty.
    pub(super) fn url(&self, entered: &Entered<'_>, instead: &[(&str, &str)]) -> String {
        let members = self.members().into_iter();
        let kept = members.filter(|(name, _)| !instead.iter().any(|(other, _)| other == name));
        query::with(&entered.visit.here(), &kept.chain(instead.iter().copied()).collect::<Vec<_>>())
    }
}

fn some(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}
