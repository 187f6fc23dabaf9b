//! Lists: which part of a partition, and which page of it.

use super::Item;

/// Which page a caller wants: how many, and after which sort key.
#[derive(Debug, Clone)]
pub struct Paging {
    after: Option<String>,
    limit: i32,
}

/// Which part of a partition to read.
#[derive(Debug, Clone)]
pub struct Range {
    /// The partition.
    pub pk: String,
    /// Only sort keys that begin so; may be empty.
    pub prefix: String,
    /// Only sort keys from here on (within the prefix).
    pub from: Option<String>,
    /// Only sort keys before this one.
    pub before: Option<String>,
    /// Continue after this sort key.
    pub after: Option<String>,
    /// Newest (greatest) first.
    pub is_descending: bool,
    /// At most this many items.
    pub limit: i32,
}

/// A page of a query, and where the next one starts.
#[derive(Debug)]
pub struct Page {
    /// The items, in key order (or reversed).
    pub items: Vec<Item>,
    /// The sort key after which the next page starts; `None` at the end.
    pub next: Option<String>,
}

impl Paging {
    /// At most `limit` items after this sort key.
    #[must_use]
    pub fn new(after: Option<String>, limit: i32) -> Self {
        Self { after, limit }
    }

    /// A page of this size from the start.
    #[must_use]
    pub fn first(limit: i32) -> Self {
        Self { after: None, limit }
    }

    /// The range of this page. A cursor of another list starts this one anew, and shows nothing that is not in it.
    #[must_use]
    pub fn range(&self, pk: String, prefix: &str, is_descending: bool) -> Range {
        let after = self.after.clone().filter(|after| after.starts_with(prefix));
        Range { after, is_descending, ..Range::all(pk, prefix, self.limit) }
    }
}

impl Range {
    /// The first items of a partition whose sort keys begin with `prefix`, in key order.
    #[must_use]
    pub fn all(pk: String, prefix: &str, limit: i32) -> Self {
        Self { pk, prefix: prefix.to_owned(), from: None, before: None, after: None, is_descending: false, limit }
    }
}
