//! Faults in a request: where, and what. Found all at once, so that nobody has to ask twice.

/// The most faults that an answer lists; the first ones say enough.
pub const MOST: usize = 100;

/// One fault: where (RFC 6901 pointer into the body, or empty for the whole) and what.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Fault {
    /// RFC 6901 pointer.
    pub pointer: String,
    /// A sentence for the engineer who reads it.
    pub detail: String,
}

/// The faults found so far; never more than [`MOST`].
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// One fault alone.
    #[must_use]
    pub fn one(pointer: &str, detail: impl Into<String>) -> Self {
        let mut faults = Self::default();
        faults.add(pointer, detail);
        faults
    }

    /// Adds a fault.
    pub fn add(&mut self, pointer: &str, detail: impl Into<String>) {
        if self.0.len() < MOST {
            self.0.push(Fault { pointer: pointer.to_owned(), detail: detail.into() });
        }
    }

    /// The faults of a member, where it stands in the whole.
    #[must_use]
    pub fn below(self, pointer: &str) -> Self {
        let place = |fault: Fault| Fault { pointer: format!("{pointer}{}", fault.pointer), ..fault };
        Self(self.0.into_iter().map(place).collect())
    }

    /// Those and others.
    #[must_use]
    pub fn and(mut self, others: Self) -> Self {
        others.0.into_iter().for_each(|fault| self.add(&fault.pointer, fault.detail));
        self
    }

    /// `Ok` when there is none.
    ///
    /// # Errors
    /// All of them.
    pub fn check(self) -> Result<(), Self> {
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }

    /// The faults, in the order in which they were found.
    #[must_use]
    pub fn list(&self) -> &[Fault] {
        &self.0
    }
}

/// Why something cannot be done as things stand: a sentence for the caller. A type of its own, so that an error that holds it
/// can be read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Otherwise(pub &'static str);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_never_lists_more_than_it_documents() {
        let mut faults = Faults::default();
        assert_eq!(faults.clone().check(), Ok(()));
        (0..MOST + 50).for_each(|index| faults.add(&format!("/{index}"), "wrong"));
        assert_eq!(faults.list().len(), MOST);
        assert_eq!(faults.list()[0].pointer, "/0");
        assert!(faults.check().is_err());
    }
}
