//! From JSON to an [`Order`] or a [`Submission`].

use std::net::IpAddr;

use iso_currency::Currency;
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use serde::Deserialize;

use crate::code::Code;
use crate::delivery::messages::{Language, holds_origin_line};
use crate::delivery::model::{Amount, Context, Purpose};
use crate::faults::Faults;
use crate::passcodes::issue::Order;
use crate::passcodes::verify::Submission;
use crate::recipients::{Channel, Recipient, reading};
use crate::strategy::{self, Step};
use crate::strict::present;
use crate::tenants::model::Settings;
use crate::tenants::settings::{is_label, is_locale, is_time_zone};

/// `POST /v1/passcodes`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssueRequest {
    recipient: RecipientRequest,
    #[serde(default, deserialize_with = "present")]
    channel: Option<String>,
    #[serde(default, deserialize_with = "present")]
    purpose: Option<String>,
    #[serde(default, deserialize_with = "present")]
    context: Option<ContextRequest>,
    #[serde(default, deserialize_with = "present")]
    locale: Option<String>,
    #[serde(default, deserialize_with = "present")]
    time_zone: Option<String>,
    #[serde(default, deserialize_with = "present")]
    validity_seconds: Option<u32>,
    #[serde(default, deserialize_with = "present")]
    code_length: Option<u32>,
    #[serde(default, deserialize_with = "present")]
    client_reference: Option<String>,
    #[serde(default, deserialize_with = "present")]
    client_ip: Option<String>,
    #[serde(default, deserialize_with = "present")]
    strategy: Option<Vec<Step>>,
}

/// Whom it goes to, as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecipientRequest {
    #[serde(default, deserialize_with = "present")]
    phone: Option<String>,
    #[serde(default, deserialize_with = "present")]
    country: Option<String>,
    #[serde(default, deserialize_with = "present")]
    email: Option<String>,
}

/// A context, as written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContextRequest {
    #[serde(default, deserialize_with = "present")]
    action: Option<String>,
    #[serde(default, deserialize_with = "present")]
    item: Option<String>,
    #[serde(default, deserialize_with = "present")]
    amount: Option<AmountRequest>,
    #[serde(default, deserialize_with = "present")]
    payee: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AmountRequest {
    value: String,
    currency: String,
}

/// `POST …/verify`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerifyRequest {
    code: String,
    #[serde(default, deserialize_with = "present")]
    context: Option<ContextRequest>,
}

/// `POST …/resend`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResendRequest {
    #[serde(default, deserialize_with = "present")]
    channel: Option<String>,
}

/// `POST /v1/recipients/unlock`.
#[derive(Deserialize)]
#[serde(transparent)]
pub struct UnlockRequest(RecipientRequest);

const ONE_ADDRESS: &str = "Give a phone number or an email address, one of them.";

impl IssueRequest {
    /// The order, with the tenant's defaults.
    ///
    /// # Errors
    /// Every fault.
    pub fn parse(self, settings: &Settings) -> Result<Order, Faults> {
        let mut faults = Faults::default();
        let (is_channel_given, is_strategy_given) = (self.channel.is_some(), self.strategy.is_some());
        let recipient = self.recipient.parse(settings, &mut faults);
        let channel = match self.channel.as_deref() {
            None | Some("auto") => None,
            Some(text) => {
                let channel = Channel::parse(text);
                if channel.is_none() {
                    faults.add("/channel", "A channel is sms, email or auto.");
                }
                channel
            }
        };
        let strategy = self.strategy.unwrap_or_default();
        if is_strategy_given {
            if is_channel_given {
                faults.add("/strategy", "A strategy names its channels: give it without `channel`.");
            }
            if strategy.is_empty() {
                faults.add("/strategy", "A strategy has at least one step.");
            }
            for (pointer, detail) in strategy::faults(&strategy, settings.policies.sends_per_passcode) {
                faults.add(&format!("/strategy{pointer}"), detail);
            }
        }
        let purpose = Purpose::parse(self.purpose.as_deref().unwrap_or("sign_in"));
        if purpose.is_none() {
            faults.add(
                "/purpose",
                "A purpose is a lower-case letter and up to 31 lower-case letters, digits or underscores.",
            );
        }
        let context = self.context.map(|context| context.parse(&mut faults));
        if self.locale.as_deref().is_some_and(|locale| !is_locale(locale)) {
            faults.add("/locale", "A locale is a BCP 47 tag such as en or fr-CA.");
        }
        let language = Language::choose(self.locale.as_deref(), &settings.locale);
        let zone_name = self.time_zone.unwrap_or_else(|| settings.time_zone.clone());
        if !is_time_zone(&zone_name) {
            faults.add("/time_zone", "A time zone is an IANA name such as Europe/Paris.");
        }
        let zone = TimeZone::get(&zone_name).unwrap_or(TimeZone::UTC);
        let longest = settings.policies.validity_seconds;
        let validity = self.validity_seconds.unwrap_or(longest.min(300));
        if !(60..=longest).contains(&validity) {
            faults.add("/validity_seconds", format!("A validity is 60 to {longest} seconds."));
        }
        let fewest = settings.policies.code_length;
        let code_length = self.code_length.unwrap_or(fewest);
        if !(fewest..=10).contains(&code_length) {
            faults.add("/code_length", format!("A code has {fewest} to 10 digits."));
        }
        if self.client_reference.as_deref().is_some_and(|text| !is_label(text, 128)) {
            faults.add("/client_reference", "A reference has 1 to 128 characters, none of them a control character.");
        }
        let client_ip = self.client_ip.map(|text| text.parse::<IpAddr>());
        if matches!(client_ip, Some(Err(_))) {
            faults.add("/client_ip", "This is not an IPv4 or IPv6 address.");
        }
        faults.check()?;
        let (Some(recipient), Some(purpose)) = (recipient, purpose) else {
            return Err(Faults::one("", "The request is not complete."));
        };
        Ok(Order {
            recipient,
            channel,
            purpose,
            context: context.filter(|context| *context != Context::EMPTY),
            language,
            time_zone: (zone_name, zone),
            validity: SignedDuration::from_secs(i64::from(validity)),
            code_length,
            client_reference: self.client_reference,
            client_ip: client_ip.and_then(Result::ok),
            strategy,
            origin: None,
            owner: None,
        })
    }
}

impl RecipientRequest {
    fn parse(self, settings: &Settings, faults: &mut Faults) -> Option<Recipient> {
        if self.phone.is_none() && self.email.is_none() {
            faults.add("/recipient", "A recipient has a phone number, an email address, or both.");
        }
        self.addresses("/recipient", settings, faults)
    }

    /// From its parts.
    pub(super) fn new(phone: Option<String>, country: Option<String>, email: Option<String>) -> Self {
        Self { phone, country, email }
    }

    /// The one address that it is, read from the whole request.
    pub(super) fn one(self, settings: &Settings, faults: &mut Faults) -> Option<Recipient> {
        if self.phone.is_some() == self.email.is_some() {
            faults.add("", ONE_ADDRESS);
        }
        self.addresses("", settings, faults)
    }

    /// The addresses, read from the member at the JSON pointer `at`.
    fn addresses(self, at: &str, settings: &Settings, faults: &mut Faults) -> Option<Recipient> {
        if self.phone.is_none() && self.country.is_some() {
            faults.add(&format!("{at}/country"), "A country goes with a phone number.");
        }
        let (country, default) = (self.country.as_deref(), settings.default_country());
        let phone = self.phone.as_deref().and_then(|phone| reading::phone(phone, country, default, at, faults));
        let email = self.email.as_deref().and_then(|email| reading::email(email, at, faults));
        Recipient::new(phone, email)
    }
}

impl ContextRequest {
    fn parse(self, faults: &mut Faults) -> Context {
        for (name, text) in [("action", &self.action), ("item", &self.item), ("payee", &self.payee)] {
            if text.as_deref().is_some_and(|text| !is_label(text, 64)) {
                faults.add(&format!("/context/{name}"), "1 to 64 characters, none of them a control character.");
            }
            if text.as_deref().is_some_and(holds_origin_line) {
                faults.add(&format!("/context/{name}"), "An `@`, a host and a `#` would read as an origin-bound code.");
            }
        }
        // Some languages put a blank between two of them, and nothing else.
        let texts = [&self.action, &self.item, &self.payee].map(|text| text.as_deref().unwrap_or_default());
        if !texts.iter().any(|text| holds_origin_line(text)) && holds_origin_line(&texts.join(" ")) {
            faults.add("/context", "An `@`, a host and a `#` would read as an origin-bound code.");
        }
        let amount = self.amount.and_then(|amount| amount.parse(faults));
        Context { action: self.action, item: self.item, amount, payee: self.payee }
    }
}

impl AmountRequest {
    /// The amount with its currency's own number of decimals, so that `49.9` and `49.90` are the same.
    fn parse(self, faults: &mut Faults) -> Option<Amount> {
        let Some(currency) = Currency::from_code(&self.currency).filter(|currency| currency.code() == self.currency)
        else {
            faults.add("/context/amount/currency", "A currency is an ISO 4217 code in capitals, such as EUR.");
            return None;
        };
        let decimals = usize::from(currency.exponent().unwrap_or(0));
        let (whole, fraction) = self.value.split_once('.').unwrap_or((&self.value, ""));
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let is_whole = (1..=12).contains(&whole.len()) && is_digits(whole) && (whole == "0" || !whole.starts_with('0'));
        let has_point = self.value.contains('.');
        let is_fraction = is_digits(fraction) && fraction.len() <= decimals && (has_point != fraction.is_empty());
        if !is_whole || !is_fraction {
            faults.add(
                "/context/amount/value",
                format!("An amount in {} is a decimal such as 49 with up to {decimals} decimals.", self.currency),
            );
            return None;
        }
        let value = if decimals == 0 { whole.to_owned() } else { format!("{whole}.{fraction:0<decimals$}") };
        Some(Amount { value, currency: self.currency })
    }
}

impl VerifyRequest {
    /// The submission.
    ///
    /// # Errors
    /// The faults; a malformed code is never compared and never counted (R10).
    pub fn parse(self) -> Result<Submission, Faults> {
        let mut faults = Faults::default();
        let code = Code::parse(&self.code);
        if code.is_err() {
            faults.add("/code", "A code is 6 to 10 ASCII digits and nothing else.");
        }
        let context = self.context.map(|context| context.parse(&mut faults));
        faults.check()?;
        let code = code.map_err(|_| Faults::one("/code", "A code is 6 to 10 ASCII digits and nothing else."))?;
        Ok(Submission { code, context })
    }
}

impl ResendRequest {
    /// The channel asked for, if any.
    ///
    /// # Errors
    /// The faults.
    pub fn parse(self) -> Result<Option<Channel>, Faults> {
        let channel = self.channel.as_deref().map(Channel::parse);
        match channel {
            Some(None) => Err(Faults::one("/channel", "A channel is sms or email.")),
            Some(channel) => Ok(channel),
            None => Ok(None),
        }
    }
}

impl UnlockRequest {
    /// The one address to unlock.
    ///
    /// # Errors
    /// The faults.
    pub fn parse(self, settings: &Settings) -> Result<Recipient, Faults> {
        let mut faults = Faults::default();
        let recipient = self.0.one(settings, &mut faults);
        faults.check()?;
        recipient.ok_or_else(|| Faults::one("", ONE_ADDRESS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::json;
    use crate::http::problem::Problem;

    fn settings() -> Settings {
        let mut settings = Settings::new("Acme".into());
        settings.default_country = Some("FR".into());
        settings
    }

    fn pointers(body: &str) -> Vec<String> {
        let faults = match json::parse::<IssueRequest>(body.as_bytes()) {
            Ok(request) => request.parse(&settings()).err(),
            Err(Problem::InvalidRequest(faults)) => Some(faults),
            Err(other) => panic!("{other:?}"),
        };
        faults.iter().flat_map(|faults| faults.list()).map(|fault| fault.pointer.clone()).collect()
    }

    #[test]
    fn the_contracts_own_example_is_read() {
        let body = r#"{"recipient": {"phone": "0483736383", "country": "FR", "email": "ana@example.com"}, "channel": "auto",
            "purpose": "transaction",
            "context": {"action": "purchase", "item": "Annual plan", "amount": {"value": "49.90", "currency": "EUR"}, "payee": "Acme"},
            "locale": "fr", "time_zone": "Europe/Paris", "validity_seconds": 300, "code_length": 6,
            "client_reference": "order-811", "client_ip": "203.0.113.9"}"#;
        assert_eq!(pointers(body), Vec::<String>::new());
    }

    #[test]
    fn every_fault_is_named_at_once() {
        let body = r#"{"recipient": {"phone": "12 34", "country": "FR", "email": "nobody"}, "channel": "voice", "purpose": "Sign In",
            "context": {"action": "a\nb", "amount": {"value": "1.234", "currency": "EUR"}}, "locale": "x", "time_zone": "Mars",
            "validity_seconds": 601, "code_length": 5, "client_reference": "", "client_ip": "localhost"}"#;
        assert_eq!(
            pointers(body),
            [
                "/recipient/phone",
                "/recipient/email",
                "/channel",
                "/purpose",
                "/context/action",
                "/context/amount/value",
                "/locale",
                "/time_zone",
                "/validity_seconds",
                "/code_length",
                "/client_reference",
                "/client_ip"
            ]
        );
        assert_eq!(pointers(r#"{"recipient": {}}"#), ["/recipient"]);
        assert_eq!(pointers(r#"{"recipient": [{"phone": "1"}]}"#), ["/recipient"], "one recipient, never a list (R21)");
    }

    #[test]
    fn amounts_have_their_currencys_decimals() {
        let parse = |value: &str, currency: &str| {
            let mut faults = Faults::default();
            let amount = AmountRequest { value: value.into(), currency: currency.into() }.parse(&mut faults);
            amount.map(|amount| amount.value)
        };
        assert_eq!(parse("49.9", "EUR").as_deref(), Some("49.90"));
        assert_eq!(parse("49", "EUR").as_deref(), Some("49.00"));
        assert_eq!(parse("500", "JPY").as_deref(), Some("500"));
        assert_eq!(parse("1.234", "KWD").as_deref(), Some("1.234"));
        for (value, currency) in [
            ("49.900", "EUR"),
            ("5.0", "JPY"),
            ("-1", "EUR"),
            ("", "EUR"),
            (".5", "EUR"),
            ("1.", "EUR"),
            ("01", "EUR"),
            ("1e3", "EUR"),
            ("1,5", "EUR"),
            ("1", "eur"),
            ("1", "XYZ"),
            ("1", ""),
        ] {
            assert_eq!(parse(value, currency), None, "{value} {currency}");
        }
    }
}
