//! Phone numbers by libphonenumber's metadata (R23): E.164, or national digits with a country. Anything but digits is
//! refused with a sentence that a person can act on (A3, E3). The plans are read by the first number of a process, in some
//! 6 ms of a whole core (decision 16): nothing here may read them for a country alone.

mod countries;
#[cfg(test)]
mod examples;

use std::fmt;

use rlibphonenumber::{PHONE_NUMBER_UTIL as PLANS, PhoneNumber, PhoneNumberFormat, PhoneNumberType};

use super::AddressHash;
use crate::ids::TenantId;
use crate::keys::KeyRing;
pub use countries::Country;

/// A valid number of a known country, or of a network beyond countries.
#[derive(Clone, PartialEq, Eq)]
pub struct Phone {
    e164: String,
    calling_code: u16,
    country: Option<Country>,
    kind: Kind,
}

/// What matters about a number's range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An ordinary number: fixed or mobile, free of charge for the caller, of a firm, over the Internet, a pager.
    Ordinary,
    /// A range where messages or calls cost extra, or pay somebody.
    PremiumRate,
    /// A range whose callers pay more than for an ordinary number, such as +33 81 or +49 180.
    SharedCost,
    /// A number that follows a person and is forwarded at the sender's cost: +44 70, +49 700, +1 500.
    Personal,
    /// A satellite or international network: any number of no country that is none of the above.
    Satellite,
}

/// Why a text is not a phone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// Something else than digits.
    #[error("Use digits only, or E.164 with a leading + and the country code (such as +33612345678).")]
    NotDigits,
    /// National digits without a country.
    #[error("National digits need a `country` (ISO 3166, such as FR); or give the number as E.164 with a leading +.")]
    NoCountry,
    /// Not a number of the country given.
    #[error("This is not a valid phone number of {0}; check the number and the country.")]
    NotOfCountry(Country),
    /// Not a number of any country.
    #[error("This is not a valid phone number; check the country code and the number of digits.")]
    Invalid,
}

impl Phone {
    /// Reads `text`, as E.164 or as national digits of `country` (the request's) or `default_country` (the tenant's).
    ///
    /// # Errors
    /// [`PhoneError`], a sentence for the person who typed it.
    pub fn parse(text: &str, country: Option<Country>, default_country: Option<Country>) -> Result<Self, PhoneError> {
        let digits = text.strip_prefix('+');
        let is_digits =
            |text: &str| !text.is_empty() && text.len() <= 20 && text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_digits(digits.unwrap_or(text)) {
            return Err(PhoneError::NotDigits);
        }
        let hint = match digits {
            Some(digits) if digits.len() > 15 || digits.starts_with('0') => return Err(PhoneError::Invalid),
            Some(_) => None,
            None => Some(country.or(default_country).ok_or(PhoneError::NoCountry)?),
        };
        let wanted = country.or(hint);
        let refusal = wanted.map_or(PhoneError::Invalid, PhoneError::NotOfCountry);
        let number = read(text, hint).ok_or(refusal)?;
        let calling_code = u16::try_from(number.country_code).map_err(|_| refusal)?;
        let e164 = PLANS.format(&number, PhoneNumberFormat::E164).into_owned();
        if let Some(kind) = beyond_countries(calling_code) {
            return if country.is_some() { Err(refusal) } else { Ok(Self { e164, calling_code, country: None, kind }) };
        }
        if !PLANS.is_valid_number(&number) {
            return Err(refusal);
        }
        let found = country_of(&number);
        if wanted.is_some() && found != wanted {
            return Err(refusal);
        }
        Ok(Self { kind: kind_of(&number, found), e164, calling_code, country: found })
    }

    /// The block of a thousand numbers that it is in: E.164 without the last three digits.
    #[must_use]
    pub fn block(&self) -> &str {
        let number = self.e164();
        &number[..number.len().saturating_sub(3)]
    }

    /// `+` and 2 to 15 digits.
    #[must_use]
    pub fn e164(&self) -> &str {
        &self.e164
    }

    /// The country; `None` for networks that belong to none.
    #[must_use]
    pub fn country(&self) -> Option<Country> {
        self.country
    }

    /// The kind of range.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Why no message may go there, whatever the tenant allows (R23, R30): `premium-rate`, `shared-cost`,
    /// `personal-number` or `satellite`, the `reason` of a `destination-not-allowed`. `None` for ordinary numbers, which all
    /// have a country.
    #[must_use]
    pub fn refused_range(&self) -> Option<&'static str> {
        match self.kind {
            Kind::Ordinary => None,
            Kind::PremiumRate => Some("premium-rate"),
            Kind::SharedCost => Some("shared-cost"),
            Kind::Personal => Some("personal-number"),
            Kind::Satellite => Some("satellite"),
        }
    }

    /// The calling code and the last two digits: `+33•••••••83`.
    #[must_use]
    pub fn masked(&self) -> String {
        let code = format!("+{}", self.calling_code);
        let national = self.e164.strip_prefix(&code).unwrap_or_default();
        let hidden = national.len().saturating_sub(2);
        format!("{code}{}{}", "•".repeat(hidden), &national[hidden..])
    }

    /// The keyed hash by which it is found.
    #[must_use]
    pub fn hash(&self, ring: &KeyRing, tenant: &TenantId) -> AddressHash {
        AddressHash::new(&ring.lookup_hash("phone", &[tenant.as_str().as_bytes(), self.e164.as_bytes()]))
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.masked())
    }
}

/// The number that the digits write. Digits that are a number of their country once they are given a `+` are that number
/// (`33612345678` with FR): people copy E.164 without it. libphonenumber alone would rather take `4915123456789` with DE
/// for a fixed line in Leer that nobody can have, and send the code to it.
fn read(text: &str, country: Option<Country>) -> Option<PhoneNumber> {
    let region = country.and_then(Country::region);
    let international = || {
        let calling_code = PLANS.get_country_code_for_region(region?)?.to_string();
        let number = text.starts_with(&calling_code).then(|| PLANS.parse(format!("+{text}"), None).ok())??;
        (PLANS.is_valid_number(&number) && country_of(&number) == country).then_some(number)
    };
    international().or_else(|| PLANS.parse(text, region).ok())
}

/// The country whose number it is, if it is valid.
fn country_of(number: &PhoneNumber) -> Option<Country> {
    PLANS.get_region_for_number(number).and_then(Country::from_region)
}

/// ITU-T E.164 codes of no country: Inmarsat 870, satellite 881, international networks 882 and 883, and
/// international premium rate 979. Their numbers are refused for what they are, valid or not.
fn beyond_countries(calling_code: u16) -> Option<Kind> {
    match calling_code {
        870 | 881 | 882 | 883 => Some(Kind::Satellite),
        979 => Some(Kind::PremiumRate),
        _ => None,
    }
}

/// The other codes of no country (800, 808, 878, 888) count by their type, and as satellite if it is an ordinary one.
fn kind_of(number: &PhoneNumber, country: Option<Country>) -> Kind {
    match PLANS.get_number_type(number) {
        PhoneNumberType::PremiumRate => Kind::PremiumRate,
        PhoneNumberType::SharedCost => Kind::SharedCost,
        PhoneNumberType::PersonalNumber => Kind::Personal,
        _ if country.is_none() => Kind::Satellite,
        _ => Kind::Ordinary,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str, country: Option<&str>) -> Result<Phone, PhoneError> {
        Phone::parse(text, country.and_then(Country::parse), None)
    }

    #[test]
    fn every_spelling_is_the_same_number() {
        for (text, country) in [
            ("0483736383", Some("FR")),
            ("483736383", Some("FR")),
            ("+33483736383", None),
            ("+33483736383", Some("FR")),
        ] {
            let phone = parse(text, country).unwrap();
            assert_eq!((phone.e164(), phone.masked().as_str()), ("+33483736383", "+33•••••••83"), "{text}");
            assert_eq!(phone.country(), Country::parse("FR"));
        }
        let short = Phone::parse("0612345678", None, Country::parse("FR")).unwrap();
        assert_eq!(short.e164(), "+33612345678");
        assert_eq!(parse("+447400123456", None).unwrap().country(), Country::parse("GB"));
        assert_eq!(parse("2015550123", Some("US")).unwrap().e164(), "+12015550123");
    }

    #[test]
    fn r23_anything_else_is_refused_with_a_reason() {
        for text in [
            "",
            "+",
            "06 12 34 56 78",
            "06.12.34.56.78",
            "0612345678\n",
            "٠٦١٢٣٤٥٦٧٨",
            "＋33612345678",
            "abc",
            "+33(0)612345678",
        ] {
            assert_eq!(parse(text, Some("FR")), Err(PhoneError::NotDigits), "{text:?}");
        }
        assert_eq!(parse("0612345678", None), Err(PhoneError::NoCountry));
        assert!(matches!(parse("061234567", Some("FR")), Err(PhoneError::NotOfCountry(_))));
        assert!(matches!(parse("+33612345678", Some("US")), Err(PhoneError::NotOfCountry(_))));
        assert!(matches!(parse("+14165550123", Some("US")), Err(PhoneError::NotOfCountry(_))), "a Canadian number");
        for text in ["+0612345678", "+1234", "+999123456789", "+3361234567890123", "112"] {
            assert!(parse(text, None).is_err(), "{text:?}");
        }
    }

    #[test]
    fn r30_ranges_that_are_refused_everywhere_are_told_apart() {
        let kinds = [
            (Kind::PremiumRate, "premium-rate", vec!["+33899123456", "+19005550006", "+22709123456", "+979123456789"]),
            (Kind::SharedCost, "shared-cost", vec!["+33810123456", "+4918012345", "+80812345678"]),
            (
                Kind::Personal,
                "personal-number",
                vec!["+447012345678", "+4970012345678", "+15005550006", "+15225550006", "+15335550006", "+15885550006"],
            ),
            (
                Kind::Satellite,
                "satellite",
                vec![
                    "+88163155512",
                    "+870773123456",
                    "+8823421234",
                    "+80012345678",
                    "+878101234567890",
                    "+88812345678901",
                ],
            ),
        ];
        for (kind, reason, numbers) in kinds {
            for number in numbers {
                let phone = parse(number, None).unwrap();
                assert_eq!((phone.kind(), phone.refused_range()), (kind, Some(reason)), "{number}");
            }
        }
    }

    #[test]
    fn other_types_are_ordinary() {
        let (free, firm, voip, pager, voicemail) =
            ("+18005550006", "+33806123456", "+33969123456", "+447640123456", "+41860123456789");
        for number in ["+33612345678", "+33483736383", free, firm, voip, pager, voicemail] {
            let phone = parse(number, None).unwrap();
            assert_eq!((phone.kind(), phone.refused_range()), (Kind::Ordinary, None), "{number}");
        }
    }

    #[test]
    fn digits_without_their_plus_are_not_sent_to_a_stranger() {
        for (text, country) in [("4915123456789", "DE"), ("62812345678", "ID"), ("38343201234", "XK")] {
            assert_eq!(parse(text, Some(country)).unwrap().e164(), format!("+{text}"));
        }
        // What is a number of the country only as national digits is national, whatever it begins with.
        assert_eq!(parse("590271234", Some("BL")).unwrap().e164(), "+590590271234");
        assert_eq!(parse("7123456789", Some("KZ")).unwrap().e164(), "+77123456789");
    }
}
