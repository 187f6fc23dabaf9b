//! From a query or JSON to what the flows of guarded links are given; the bodies of links themselves are `links/order.rs`.

use serde::Deserialize;

use crate::faults::Faults;
use crate::http::Call;
use crate::http::problem::Problem;
use crate::links::list::Filter;
use crate::recipients::Email;

/// `POST /v1/item-visits`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemVisitRequest {
    /// The code that came with the visit.
    pub code: String,
}

/// Which links `GET /v1/links` asks for.
///
/// # Errors
/// Every fault.
pub fn filter(call: &Call) -> Result<Filter, Problem> {
    let mut faults = Faults::default();
    let recipient_email = call.query("recipient_email").and_then(|text| {
        let email = Email::parse(text);
        email.map_err(|error| faults.add("", format!("The query parameter `recipient_email`: {error}"))).ok()
    });
    let status = call.query("status").and_then(|text| {
        let detail = "A status is sent, bounced, opened, verified, active, expired or revoked.";
        text.parse().map_err(|_| faults.add("", detail)).ok()
    });
    faults.check()?;
    Ok(Filter { recipient_email, status })
}
