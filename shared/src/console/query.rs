//! The queries of the console's addresses: filters and pages of lists, and what is asked.

/// A page with a query; what is empty is left out.
#[must_use]
pub fn with(page: &str, pairs: &[(&str, &str)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(pairs.iter().filter(|(_, value)| !value.is_empty()));
    let query = query.finish();
    if query.is_empty() { page.to_owned() } else { format!("{page}?{query}") }
}

/// An address that may have a query already, with more; what is empty is left out.
#[must_use]
pub fn and(address: &str, pairs: &[(&str, &str)]) -> String {
    let more = with("", pairs);
    if address.contains('?') { format!("{address}{}", more.replacen('?', "&", 1)) } else { format!("{address}{more}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_stands_behind_what_is_there() {
        assert_eq!(and("/a?b=c", &[("d", "e?"), ("f", "")]), "/a?b=c&d=e%3F");
        assert_eq!((and("/a", &[("d", "e")]), and("/a?b=c", &[])), ("/a?d=e".into(), "/a?b=c".into()));
    }

    #[test]
    fn what_is_empty_is_left_out() {
        assert_eq!(with("/p/a/console/links", &[("status", ""), ("cursor", "")]), "/p/a/console/links");
        assert_eq!(with("links", &[("status", "a&b"), ("cursor", ""), ("q", "é")]), "links?status=a%26b&q=%C3%A9");
    }
}
