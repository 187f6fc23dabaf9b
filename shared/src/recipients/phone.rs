//! Phone numbers by libphonenumber's metadata (R23): E.164, or national digits with a country. Anything but digits is
//! refused with a sentence that a person can act on (A3, E3).

use std::fmt;

use phonenumber::country::Id;
use phonenumber::metadata::DATABASE;
use phonenumber::{Mode, PhoneNumber, Type};

use super::AddressHash;
use crate::ids::TenantId;
use crate::keys::KeyRing;

/// A valid number of a known country.
#[derive(Clone, PartialEq, Eq)]
pub struct Phone {
    e164: String,
    calling_code: u16,
    country: Option<Country>,
    kind: Kind,
}

/// An ISO 3166 alpha-2 code that has a numbering plan.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Country(Id);

/// What matters about a number's range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An ordinary number.
    Ordinary,
    /// A range where messages or calls cost extra, or pay somebody.
    PremiumRate,
    /// A satellite or international network (no country).
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

impl Country {
    /// Reads two capital letters.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_code = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase());
        if !is_code {
            return None;
        }
        text.parse::<Id>().ok().filter(|id| DATABASE.by_id(id.as_ref()).is_some()).map(Self)
    }

    /// The two letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_ref()
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Reads the numbering plans of all countries, which the first use of this module would do otherwise: some 85 ms of a
/// whole core, and at the share that a small function has, many times that. Functions that parse a number in every
/// request call it while they start.
pub fn load_numbering_plans() {
    let _ = &*DATABASE;
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
        let refusal = country.or(hint).map_or(PhoneError::Invalid, PhoneError::NotOfCountry);
        let number = phonenumber::parse(hint.map(|country| country.0), text).map_err(|_| refusal)?;
        let calling_code = number.country().code();
        if let Some(kind) = beyond_countries(calling_code) {
            let e164 = number.format().mode(Mode::E164).to_string();
            return if country.is_some() { Err(refusal) } else { Ok(Self { e164, calling_code, country: None, kind }) };
        }
        if !number.is_valid() || number.extension().is_some() {
            return Err(refusal);
        }
        let found = number.country().id().map(Country);
        if let Some(wanted) = country.or(hint)
            && found != Some(wanted)
        {
            return Err(PhoneError::NotOfCountry(wanted));
        }
        let e164 = number.format().mode(Mode::E164).to_string();
        Ok(Self { kind: kind_of(&number), e164, calling_code, country: found })
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

/// ITU-T E.164 codes of no country: Inmarsat 870, satellite 881, international networks 882 and 883, and
/// international premium rate 979.
fn beyond_countries(calling_code: u16) -> Option<Kind> {
    match calling_code {
        870 | 881 | 882 | 883 => Some(Kind::Satellite),
        979 => Some(Kind::PremiumRate),
        _ => None,
    }
}

fn kind_of(number: &PhoneNumber) -> Kind {
    match number.number_type(&DATABASE) {
        Type::PremiumRate | Type::SharedCost => Kind::PremiumRate,
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
    fn premium_and_satellite_ranges_are_known() {
        assert_eq!(parse("0899123456", Some("FR")).unwrap().kind(), Kind::PremiumRate);
        assert_eq!(parse("+88163155512", None).unwrap().kind(), Kind::Satellite);
        assert_eq!(parse("+870773123456", None).unwrap().kind(), Kind::Satellite);
        assert_eq!(parse("0612345678", Some("FR")).unwrap().kind(), Kind::Ordinary);
    }

    #[test]
    fn countries_are_two_capital_letters_with_a_numbering_plan() {
        assert!(Country::parse("FR").is_some() && Country::parse("GB").is_some());
        for bad in ["fr", "FRA", "ZZ", "UK", "", "F"] {
            assert!(Country::parse(bad).is_none(), "{bad}");
        }
    }
}
