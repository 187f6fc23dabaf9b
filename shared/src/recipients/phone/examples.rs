//! libphonenumber's own example number of every region and type: the verdict on each is that of another implementation
//! (`examples.py`), by E.164, by national digits, and by E.164 together with its country.

use super::*;

/// A line of the table.
struct Example {
    /// Whose plan gives it; `None` for networks beyond countries.
    region: Option<Country>,
    e164: &'static str,
    /// The digits as they are written at home, mostly with a prefix.
    national: &'static str,
    /// Whose it is: countries that share a plan give each other's numbers as examples.
    owner: Option<Country>,
    kind: Kind,
}

fn examples() -> Vec<Example> {
    include_str!("examples.tsv").lines().filter(|line| !line.starts_with('#')).map(example).collect()
}

fn example(line: &'static str) -> Example {
    let cells: Vec<&str> = line.split('\t').collect();
    let [region, e164, national, owner, kind] = cells[..] else { panic!("{line:?}") };
    let owner = Country::parse(owner);
    let kind = match kind {
        "premium-rate" => Kind::PremiumRate,
        "shared-cost" => Kind::SharedCost,
        "personal-number" => Kind::Personal,
        "fixed-line" | "mobile" | "fixed-line-or-mobile" | "toll-free" | "voip" | "pager" | "uan" | "voicemail" => {
            if owner.is_some() {
                Kind::Ordinary
            } else {
                Kind::Satellite
            }
        }
        other => panic!("{other:?}"),
    };
    Example { region: Country::parse(region), e164, national, owner, kind }
}

#[test]
fn r23_every_example_by_e164() {
    let examples = examples();
    assert!(examples.len() > 1_000, "{}", examples.len());
    for Example { e164, owner, kind, .. } in examples {
        let phone = Phone::parse(e164, None, None).unwrap_or_else(|error| panic!("{e164}: {error}"));
        assert_eq!((phone.e164(), phone.country(), phone.kind()), (e164, owner, kind), "{e164}");
    }
}

#[test]
fn r23_every_example_with_its_country() {
    for Example { region, e164, national, owner, .. } in examples() {
        let Some(region) = region else { continue };
        for text in [e164, national] {
            let read = Phone::parse(text, Some(region), None).map(|phone| (phone.e164, phone.country));
            let is_its_own = owner == Some(region);
            let expected =
                if is_its_own { Ok((e164.to_owned(), owner)) } else { Err(PhoneError::NotOfCountry(region)) };
            assert_eq!(read, expected, "{text}");
        }
    }
}

#[test]
fn a_network_beyond_countries_is_no_number_of_a_country() {
    for Example { e164, .. } in examples().into_iter().filter(|example| example.region.is_none()) {
        assert!(Phone::parse(e164, Country::parse("FR"), None).is_err(), "{e164}");
    }
}
