//! Addresses as callers write them, with what is wrong with them and where.

use super::phone::Country;
use super::{Email, Phone};
use crate::faults::Faults;

/// A phone number below a JSON pointer, of a country where one is named (A3).
pub fn phone(
    phone: &str,
    country: Option<&str>,
    default: Option<Country>,
    at: &str,
    faults: &mut Faults,
) -> Option<Phone> {
    let country = match country.map(Country::parse) {
        Some(None) => {
            let detail = "A country is an ISO 3166 alpha-2 code in capitals, such as FR.";
            faults.add(&format!("{at}/country"), detail);
            return None;
        }
        country => country.flatten(),
    };
    let phone = Phone::parse(phone, country, default);
    phone.map_err(|error| faults.add(&format!("{at}/phone"), error.to_string())).ok()
}

/// An email address below a JSON pointer (A4).
pub fn email(email: &str, at: &str, faults: &mut Faults) -> Option<Email> {
    Email::parse(email).map_err(|error| faults.add(&format!("{at}/email"), error.to_string())).ok()
}
