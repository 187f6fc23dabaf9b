//! What strict reading of JSON members needs beside serde (R21): a member that is given has a value; where `null` means
//! something, it means *remove*.

use serde::Deserialize;
use serde::de::Deserializer;

/// For optional members: present means a value; `null` is refused like any wrong type.
///
/// # Errors
/// What `T` reports.
pub fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// For members that can be removed: `null` is a wish of its own.
///
/// # Errors
/// What `T` reports.
pub fn nullable<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(deserializer).map(Some)
}
