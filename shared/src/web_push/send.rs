//! stub
use super::subscription::Subscription;
/// stub
pub enum Sent {
    /// a
    Taken,
    /// a
    Gone,
    /// a
    Later,
    /// a
    Refused(u16),
}
/// stub
pub async fn send(
    _app: &crate::App,
    _s: &Subscription,
    _p: &[u8],
    _ttl: u32,
    _now: jiff::Timestamp,
) -> Result<Sent, crate::failure::Failure> {
    Ok(Sent::Taken)
}
