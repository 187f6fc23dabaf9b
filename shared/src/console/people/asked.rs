//! What of the list is asked for: the page's query, and the addresses of the same list a little otherwise.

use crate::console::gate::Entered;
use crate::http::Call;
use crate::mfa::people::{Filter, PeopleSearch};
use crate::tenants::model::Settings;

/// The longest search and name of an organization that are read, in characters; what is longer finds nobody either way.
const LONGEST: usize = 200;

/// What is asked for; a text that is empty asks for nothing.
pub(super) struct Asked {
    pub(super) text: String,
    pub(super) organization: String,
    pub(super) role: String,
    pub(super) filter: Option<Filter>,
    /// Where the page before it ended.
    pub(super) cursor: Option<String>,
}

impl Asked {
    /// Of a request; what makes no sense is left out.
    pub(super) fn of(call: &Call, settings: &Settings) -> Self {
        let text = |name: &str| -> String {
            let text = call.query(name).unwrap_or_default().trim();
            text.chars().filter(|c| !c.is_control()).take(LONGEST).collect()
        };
        let cursor = |name: &str| call.query(name).filter(|cursor| !cursor.is_empty()).map(str::to_owned);
        Self {
            text: text("q"),
            organization: text("organization"),
            role: Some(text("role")).filter(|role| settings.has_role(role)).unwrap_or_default(),
            filter: call.query("filter").and_then(|filter| filter.parse().ok()),
            cursor: cursor("cursor").or_else(|| cursor("after")),
        }
    }

    /// As the flow is asked.
    pub(super) fn search(&self) -> PeopleSearch<'_> {
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

    /// The address of this list from its beginning, with these instead of what is asked for now; without what is empty.
    pub(super) fn url(&self, entered: &Entered<'_>, instead: &[(&str, &str)]) -> String {
        let now = [
            ("q", self.text.as_str()),
            ("organization", self.organization.as_str()),
            ("role", self.role.as_str()),
            ("filter", self.filter_name()),
        ];
        let kept = now.into_iter().filter(|(name, _)| !instead.iter().any(|(other, _)| other == name));
        let pairs = kept.chain(instead.iter().copied()).filter(|(_, value)| !value.is_empty());
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        let here = entered.visit.here();
        if query.is_empty() { here } else { format!("{here}?{query}") }
    }
}

fn some(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}
