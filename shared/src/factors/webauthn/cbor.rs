//! CBOR (RFC 8949), as much of it as authenticators write (CTAP2, "Message Encoding"): no indefinite lengths, no tags, no
//! floating point, four levels at most, no key twice. Neither the order of keys nor the shortest form of a length is asked for:
//! nothing rests on them, since what is signed and kept are the bytes themselves.

use std::collections::BTreeMap;

/// CTAP2's limit: it is also what keeps a hostile answer from the end of the stack.
const DEEPEST: u8 = 4;

/// One item, which borrows its strings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item<'a> {
    /// Either sign: 65 bits.
    Integer(i128),
    Bytes(&'a [u8]),
    Text(&'a str),
    Array(Vec<Item<'a>>),
    Map(Map<'a>),
    /// `true`, `false` or `null`, which only extensions have, and nobody here reads.
    Simple,
}

/// The members of a map by their keys.
pub(super) type Map<'a> = BTreeMap<Key<'a>, Item<'a>>;

/// A member's key: a number in keys (COSE), a name elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key<'a> {
    Integer(i128),
    Text(&'a str),
}

impl<'a> Item<'a> {
    /// The item that `bytes` are, to the last one; `None` when they are not one.
    pub(super) fn read(bytes: &'a [u8]) -> Option<Self> {
        Self::split(bytes).and_then(|(item, rest)| rest.is_empty().then_some(item))
    }

    /// The item that `bytes` begin with, and what follows it.
    pub(super) fn split(bytes: &'a [u8]) -> Option<(Self, &'a [u8])> {
        let mut reader = Reader(bytes);
        let item = reader.item(0)?;
        Some((item, reader.0))
    }

    pub(super) fn map(self) -> Option<Map<'a>> {
        if let Self::Map(members) = self { Some(members) } else { None }
    }
}

/// What is still to be read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// An item inside `depth` maps and arrays.
    fn item(&mut self, depth: u8) -> Option<Item<'a>> {
        let (major, argument) = self.head()?;
        Some(match major {
            0 => Item::Integer(argument.into()),
            1 => Item::Integer(-1 - i128::from(argument)),
            2 => Item::Bytes(self.take(argument)?),
            3 => Item::Text(str::from_utf8(self.take(argument)?).ok()?),
            4 | 5 if depth == DEEPEST => return None,
            4 => {
                // A length that is a lie ends with the bytes: nothing is set aside for it.
                let mut items = Vec::new();
                for _ in 0..argument {
                    items.push(self.item(depth + 1)?);
                }
                Item::Array(items)
            }
            5 => {
                let mut members = Map::new();
                for _ in 0..argument {
                    let key = match self.item(depth + 1)? {
                        Item::Integer(number) => Key::Integer(number),
                        Item::Text(name) => Key::Text(name),
                        _ => return None,
                    };
                    let value = self.item(depth + 1)?;
                    if members.insert(key, value).is_some() {
                        return None;
                    }
                }
                Item::Map(members)
            }
            7 if (20..=22).contains(&argument) => Item::Simple,
            _ => return None,
        })
    }

    /// The major type, and the number or length that goes with it.
    fn head(&mut self) -> Option<(u8, u64)> {
        let [first] = self.array()?;
        let (major, short) = (first >> 5, first & 0x1f);
        let argument = match short {
            0..24 => short.into(),
            // Simple values and floating point of more bytes.
            _ if major == 7 => return None,
            24 => u8::from_be_bytes(self.array()?).into(),
            25 => u16::from_be_bytes(self.array()?).into(),
            26 => u32::from_be_bytes(self.array()?).into(),
            27 => u64::from_be_bytes(self.array()?),
            _ => return None,
        };
        Some((major, argument))
    }

    fn take(&mut self, length: u64) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(usize::try_from(length).ok()?)?;
        self.0 = rest;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*taken)
    }
}

#[cfg(test)]
mod tests {
    use data_encoding::HEXLOWER;

    use super::*;

    #[test]
    fn what_authenticators_write_is_read() {
        // The examples of RFC 8949, appendix A, that are in CTAP2's part of it.
        let array = || Item::Array(vec![Item::Integer(2), Item::Integer(3)]);
        let map = |members: Vec<(Key<'static>, Item<'static>)>| Item::Map(members.into_iter().collect());
        for (hex, expected) in [
            ("00", Item::Integer(0)),
            ("17", Item::Integer(23)),
            ("1864", Item::Integer(100)),
            ("1903e8", Item::Integer(1000)),
            ("1a000f4240", Item::Integer(1_000_000)),
            ("1bffffffffffffffff", Item::Integer(u64::MAX.into())),
            ("3bffffffffffffffff", Item::Integer(-1 - i128::from(u64::MAX))),
            ("3903e7", Item::Integer(-1000)),
            ("f4", Item::Simple),
            ("f6", Item::Simple),
            ("40", Item::Bytes(b"")),
            ("4401020304", Item::Bytes(&[1, 2, 3, 4])),
            ("62c3bc", Item::Text("ü")),
            ("80", Item::Array(vec![])),
            ("820203", array()),
            ("a26161016162820203", map(vec![(Key::Text("a"), Item::Integer(1)), (Key::Text("b"), array())])),
            ("a22061780300", map(vec![(Key::Integer(-1), Item::Text("x")), (Key::Integer(3), Item::Integer(0))])),
            ("81818180", Item::Array(vec![Item::Array(vec![Item::Array(vec![Item::Array(vec![])])])])),
        ] {
            let bytes = HEXLOWER.decode(hex.as_bytes()).unwrap();
            assert_eq!(Item::read(&bytes), Some(expected), "{hex}");
            for end in 0..bytes.len() {
                assert_eq!(Item::read(&bytes[..end]), None, "{hex}, cut off after {end} bytes");
            }
            let longer = [&bytes[..], &[0]].concat();
            assert_eq!(Item::read(&longer), None, "{hex} and a byte left over");
            assert_eq!(Item::split(&longer).unwrap().1, [0], "{hex} and what follows");
        }
    }

    #[test]
    fn the_rest_of_cbor_is_refused() {
        for (hex, what) in [
            ("5f42010243030405ff", "bytes of indefinite length"),
            ("7f657374726561646d696e67ff", "text of indefinite length"),
            ("9fff", "an array of indefinite length"),
            ("bfff", "a map of indefinite length"),
            ("ff", "a break"),
            ("1c", "a length of a kind that is not defined"),
            ("c074323031332d30332d32315432303a30343a30305a", "a tag"),
            ("f93c00", "a half float"),
            ("fa47c35000", "a float"),
            ("fb3ff199999999999a", "a double"),
            ("f7", "undefined"),
            ("f0", "a simple value that means nothing"),
            ("f8ff", "a simple value of two bytes"),
            ("61ff", "text that is not UTF-8"),
            ("a201000100", "a key twice"),
            ("a20100180100", "a key twice, in two spellings"),
            ("a14000", "a key that is bytes"),
            ("a18000", "a key that is an array"),
            ("8181818180", "five levels"),
            ("a101a101a101a101a0", "five levels of maps"),
            ("5bffffffffffffffff00", "a length beyond every memory"),
            ("9bffffffffffffffff00", "an array beyond every memory"),
        ] {
            assert_eq!(Item::read(&HEXLOWER.decode(hex.as_bytes()).unwrap()), None, "{what}");
        }
        assert_eq!(Item::read(&[0x81; 1_000_000]), None, "deeper than the stack");
    }
}
