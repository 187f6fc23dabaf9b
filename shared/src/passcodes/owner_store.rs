//! What a passcode belongs to beyond its purpose: a participant of a session. Its owner decides who may check it and how often, and
//! what is told of it; the passcode tells its owner that it changed. Nothing here knows what an owner is.

use jiff::{SignedDuration, Timestamp};

use crate::table::{Builder, Item, Key, Read, StoreError, TTL_ATTRIBUTE, Write};

/// How long an owner's item stays that was gone when its passcode changed.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// An owner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// Its name: a passcode of another one, or of none, takes no pending passcode's place.
    pub name: String,
    /// The item that counts what changes, in its attribute `version`; `turns` says there when each passcode's code ends.
    pub watch: Key,
}

impl Owner {
    /// Tells the owner that the passcode changed. Always possible: an item that is gone, and so nobody's, goes again by itself.
    #[must_use]
    pub fn changed(&self, now: Timestamp) -> Write {
        let expression = format!("SET #{TTL_ATTRIBUTE} = if_not_exists(#{TTL_ATTRIBUTE}, :gone) ADD #version :one");
        Write::update(self.watch.clone(), expression).value(":gone", (now + KEPT).as_second()).value(":one", 1_i64)
    }

    /// Tells the owner that there is another code, and when it ends; refused when the owner is gone.
    #[must_use]
    pub fn turns_at(&self, ends_at: Timestamp) -> Write {
        let name = &self.name;
        Write::update(self.watch.clone(), format!("SET #turns.#{name} = :ends ADD #version :one"))
            .when("attribute_exists(#turns)")
            .value(":ends", ends_at)
            .value(":one", 1_i64)
    }

    /// As stored.
    #[must_use]
    pub fn item(&self) -> Builder {
        Builder::new()
            .with("name", self.name.as_str())
            .with("pk", self.watch.pk.as_str())
            .with("sk", self.watch.sk.as_str())
    }

    /// Back from the table.
    ///
    /// # Errors
    /// When it is garbled.
    pub fn read(item: &Item) -> Result<Self, StoreError> {
        let watch = Key::global(item.text("pk")?, item.text("sk")?);
        Ok(Self { name: item.text("name")?.to_owned(), watch })
    }
}
