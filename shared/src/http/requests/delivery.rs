//! From a query or JSON to what the flows about messages are given.

use jiff::Timestamp;
use serde::Deserialize;

use super::passcodes::RecipientRequest;
use crate::delivery::model::SendStatus;
use crate::faults::Faults;
use crate::http::Call;
use crate::http::problem::Problem;
use crate::passcodes::deliveries::Filter;
use crate::recipients::phone::Country;
use crate::recipients::{Channel, Email, Phone, Recipient};
use crate::strict::present;
use crate::tenants::model::Settings;
use crate::tenants::test_recipients::NewTestRecipient;

/// `POST /v1/test-recipients`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TestRecipientRequest {
    #[serde(default, deserialize_with = "present")]
    phone: Option<String>,
    #[serde(default, deserialize_with = "present")]
    country: Option<String>,
    #[serde(default, deserialize_with = "present")]
    email: Option<String>,
    code: String,
    until: String,
}

/// `POST /v1/passcodes/{id}/feedback`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeedbackRequest {
    /// Whether the message came.
    pub received: bool,
}

impl TestRecipientRequest {
    /// The test recipient.
    ///
    /// # Errors
    /// Every fault.
    pub fn parse(self, settings: &Settings) -> Result<NewTestRecipient, Faults> {
        let mut faults = Faults::default();
        let address = RecipientRequest::new(self.phone, self.country, self.email).one(settings, &mut faults);
        let until = self.until.parse::<Timestamp>();
        if until.is_err() {
            faults.add("/until", "This is not an RFC 3339 time such as 2026-11-30T00:00:00Z.");
        }
        faults.check()?;
        match (address, until) {
            (Some(address), Ok(until)) => Ok(NewTestRecipient { address, code: self.code, until }),
            _ => Err(Faults::one("", "The request is not complete.")),
        }
    }
}

/// Which sends `GET /v1/deliveries` asks for.
///
/// # Errors
/// 400.
pub fn filter(call: &Call) -> Result<Filter, Problem> {
    let invalid = |detail: &str| Problem::invalid("", detail);
    let channel =
        call.query("channel").map(|text| Channel::parse(text).ok_or_else(|| invalid("`channel` is sms or email.")));
    let country = call.query("country").map(|text| {
        let country = Country::parse(text).map(|country| country.to_string());
        country.ok_or_else(|| invalid("`country` is an ISO 3166 alpha-2 code in capitals, such as FR."))
    });
    let status = call.query("status").map(|text| {
        let shown = SendStatus::parse(text).filter(|status| *status != SendStatus::Sending);
        shown.ok_or_else(|| invalid("`status` is sent, delivered, failed or unknown."))
    });
    Ok(Filter {
        since: call.since()?,
        channel: channel.transpose()?,
        country: country.transpose()?,
        status: status.transpose()?,
    })
}

/// The address that a query names: a phone number (E.164, or national where the tenant has a country) or an email address.
///
/// # Errors
/// 400.
pub fn address(call: &Call, settings: &Settings) -> Result<Option<Recipient>, Problem> {
    let Some(text) = call.query("address") else { return Ok(None) };
    let invalid = || Problem::invalid("", "`address` is a phone number or an email address, percent-encoded.");
    // A `+` arrives as a blank when the caller did not encode it.
    let text = text.strip_prefix(' ').map_or_else(|| text.to_owned(), |digits| format!("+{digits}"));
    address_of(&text, settings).map(Some).ok_or_else(invalid)
}

/// The address that a text is: an email address, or a phone number, national where the tenant has a country.
#[must_use]
pub fn address_of(text: &str, settings: &Settings) -> Option<Recipient> {
    if text.contains('@') {
        Recipient::new(None, Email::parse(text).ok())
    } else {
        Recipient::new(Phone::parse(text, None, settings.default_country()).ok(), None)
    }
}
