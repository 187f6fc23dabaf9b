//! From a query or JSON to what the flows of sessions are given; the bodies of sessions themselves are `sessions/order.rs`.

use serde::Deserialize;

use crate::http::Call;
use crate::http::problem::Problem;
use crate::sessions::model::SessionStatus;

/// `POST /v1/session-entries`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionEntryRequest {
    /// The code that came with the participant.
    pub code: String,
}

/// Which sessions `GET /v1/sessions` asks for.
///
/// # Errors
/// 400.
pub fn status(call: &Call) -> Result<Option<SessionStatus>, Problem> {
    let status =
        call.query("status").map(|text| text.parse().map_err(|_| Problem::invalid("", "A status is open or ended.")));
    status.transpose()
}
