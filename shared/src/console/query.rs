//! The queries of the console's addresses: filters and pages of lists, and what is asked.

/// A page with a query; what is empty is left out.
#[must_use]
pub fn with(page: &str, pairs: &[(&str, &str)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(pairs.iter().filter(|(_, value)| !value.is_empty()));
    let query = query.finish();
    if query.is_empty() { page.to_owned() } else { format!("{page}?{query}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_empty_is_left_out() {
        assert_eq!(with("/p/a/console/links", &[("status", ""), ("cursor", "")]), "/p/a/console/links");
        assert_eq!(with("links", &[("status", "a&b"), ("cursor", ""), ("q", "é")]), "links?status=a%26b&q=%C3%A9");
    }
}
