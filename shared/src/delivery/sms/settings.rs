//! How a deployment sends SMS: by which service, up to which price, from which numbers. Pure; every malformed value is
//! refused at the start of a function.

use std::collections::HashMap;
use std::fmt;

use crate::recipients::phone::Country;

/// Which of AWS's services carries SMS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, strum::EnumString)]
#[strum(serialize_all = "kebab-case")]
pub enum SmsService {
    /// SNS, `Publish` to a phone number.
    #[default]
    Sns,
    /// AWS End User Messaging SMS, `SendTextMessage`.
    EndUserMessaging,
}

/// How a deployment sends SMS.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SmsSettings {
    /// By which service (`SMS_PROVIDER`, `sns` by default).
    pub service: SmsService,
    /// The most that one message part may cost (`SMS_MAX_PRICE_USD`, 0.50 by default).
    pub max_price: Price,
    /// The configuration set of End User Messaging that publishes delivery events (`SMS_CONFIGURATION_SET`).
    pub configuration_set: Option<String>,
    /// The protect configuration of End User Messaging: the countries that the account blocks (`SMS_PROTECT_CONFIGURATION`).
    pub protect_configuration: Option<String>,
    /// From which number, pool or sender End User Messaging sends (`SMS_ORIGINATION_IDENTITIES`).
    pub origination_identities: OriginationIdentities,
}

/// A price in US dollars, above 0 and below 100, with up to five decimals: what End User Messaging takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Price {
    hundred_thousandths: u32,
}

impl Default for Price {
    /// Half a dollar: above what all but a few countries cost.
    fn default() -> Self {
        Self { hundred_thousandths: 50_000 }
    }
}

impl Price {
    /// The largest that End User Messaging takes.
    const LARGEST: u32 = 9_999_999;

    /// `0.50`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (dollars, decimals) = text.split_once('.')?;
        let is_number = |digits: &str, most: usize| {
            (1..=most).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit())
        };
        if !is_number(dollars, 2) || !is_number(decimals, 5) {
            return None;
        }
        let hundred_thousandths = format!("{dollars}{decimals:0<5}").parse().ok().filter(|price| *price > 0)?;
        Some(Self { hundred_thousandths })
    }

    /// What so many cost, or the largest price.
    #[must_use]
    pub fn times(self, parts: u32) -> Self {
        Self { hundred_thousandths: self.hundred_thousandths.saturating_mul(parts).min(Self::LARGEST) }
    }
}

impl fmt::Display for Price {
    /// With two decimals, or as many as it needs.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (dollars, rest) = (self.hundred_thousandths / 100_000, self.hundred_thousandths % 100_000);
        let decimals = format!("{rest:05}");
        let needed = decimals.trim_end_matches('0').len().max(2);
        write!(formatter, "{dollars}.{}", decimals.get(..needed).unwrap_or(&decimals))
    }
}

/// From which of the account's numbers, pools or senders a message goes out, by the country that it goes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OriginationIdentities {
    by_country: HashMap<Country, String>,
    for_others: Option<String>,
}

impl OriginationIdentities {
    /// `US=pool-1,GB=+447700900123,*=ACME`: a country or `*` for all others, and the identity as End User Messaging names
    /// it (a number, a pool, a sender ID, an ARN).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut identities = Self::default();
        for entry in text.split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
            let (country, identity) = entry.split_once('=')?;
            let is_identity = (1..=256).contains(&identity.len())
                && identity.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_:/+-".contains(&byte));
            let is_new = match country {
                "*" => identities.for_others.replace(identity.to_owned()).is_none(),
                code => identities.by_country.insert(Country::parse(code)?, identity.to_owned()).is_none(),
            };
            if !is_identity || !is_new {
                return None;
            }
        }
        Some(identities)
    }

    /// What is set for this very country.
    #[must_use]
    pub fn of_country(&self, country: Option<Country>) -> Option<&str> {
        self.by_country.get(&country?).map(String::as_str)
    }

    /// What serves every other country.
    #[must_use]
    pub fn for_others(&self) -> Option<&str> {
        self.for_others.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_is_dollars_with_decimals_and_nothing_else() {
        for (text, shown) in
            [("0.50", "0.50"), ("1.5", "1.50"), ("12.00", "12.00"), ("0.00581", "0.00581"), ("99.99999", "99.99999")]
        {
            assert_eq!(Price::parse(text).map(|price| price.to_string()).as_deref(), Some(shown), "{text}");
        }
        for bad in
            ["", "1", ".5", "0.", "0.00", "100.00", "0.123456", "-0.50", "+0.50", "1e-1", "0,50", " 0.50", "0.5 "]
        {
            assert_eq!(Price::parse(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn a_message_of_many_parts_may_cost_as_many_times_as_much() {
        let price = Price::parse("0.055").unwrap();
        assert_eq!(price.times(1).to_string(), "0.055");
        assert_eq!(price.times(3).to_string(), "0.165");
        assert_eq!(Price::parse("50.00").unwrap().times(3).to_string(), "99.99999");
    }

    #[test]
    fn identities_are_found_by_country_and_none_is_named_twice() {
        let identities = OriginationIdentities::parse("US=pool-1, GB=+447700900123,*=ACME").unwrap();
        assert_eq!(identities.of_country(Country::parse("US")), Some("pool-1"));
        assert_eq!(identities.of_country(Country::parse("GB")), Some("+447700900123"));
        assert_eq!(identities.of_country(Country::parse("FR")), None);
        assert_eq!(identities.of_country(None), None);
        assert_eq!(identities.for_others(), Some("ACME"));
        assert_eq!(OriginationIdentities::parse(""), Some(OriginationIdentities::default()));
        let arn = "*=arn:aws:sms-voice:eu-west-1:123456789012:pool/pool-1";
        assert!(OriginationIdentities::parse(arn).is_some());
        for bad in ["US", "US=", "us=pool-1", "XX=pool-1", "US=a,US=b", "*=a,*=b", "US=a b", "=a", "US=é"] {
            assert_eq!(OriginationIdentities::parse(bad), None, "{bad:?}");
        }
    }
}
