//! Addresses of a screen: the page with what its query says, for links, for the way back of a form, and for the pages of a list.

use super::gate::Entered;
use super::parts::Pager;
use crate::http::cursor;
use crate::pages::words::Words;

/// How many of a list stand on a page.
pub const LISTED: i32 = 50;

/// A query; what is empty is left out.
#[must_use]
pub fn query(pairs: &[(&str, &str)]) -> String {
    let said = pairs.iter().filter(|(_, value)| !value.is_empty());
    form_urlencoded::Serializer::new(String::new()).extend_pairs(said).finish()
}

/// Where the present screen is with such a query, for a link.
#[must_use]
pub fn url(entered: &Entered<'_>, pairs: &[(&str, &str)]) -> String {
    with(entered.visit.here(), pairs)
}

/// As [`url()`], below the firm's pages: where a form leads back to.
#[must_use]
pub fn page(entered: &Entered<'_>, pairs: &[(&str, &str)]) -> String {
    with(entered.visit.page().to_owned(), pairs)
}

fn with(path: String, pairs: &[(&str, &str)]) -> String {
    let query = query(pairs);
    if query.is_empty() { path } else { format!("{path}?{query}") }
}

/// What stands below a list whose filters are `pairs`.
#[must_use]
pub fn pager(entered: &Entered<'_>, words: &Words, pairs: &[(&str, &str)], next: Option<&str>) -> Pager {
    let is_first = entered.visit.call.query("cursor").is_none();
    let next_url = next.map(|after| {
        let cursor = cursor(after);
        let pairs: Vec<(&str, &str)> = pairs.iter().copied().chain([("cursor", cursor.as_str())]).collect();
        url(entered, &pairs)
    });
    Pager {
        shown: String::new(),
        next_url,
        next: words.t("place-next"),
        first_url: (!is_first).then(|| url(entered, pairs)),
        first: words.t("place-first"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_says_what_is_there_and_hides_nothing() {
        assert_eq!(
            query(&[("tab", "texts"), ("status", ""), ("template", "a/sms/en")]),
            "tab=texts&template=a%2Fsms%2Fen"
        );
        assert_eq!(query(&[("tab", "")]), "");
    }
}
