//! An attestation certificate (RFC 5280), and what `packed` wants of it (L3, 8.2.1). Its issuer, signature and dates are not
//! looked at: no root is known that would give them a meaning (decision 0027).

use super::der::Der;
use super::{WebauthnError, refused};

/// 2.5.4.6, 10, 11 and 3.
const COUNTRY: &[u8] = &[0x55, 0x04, 0x06];
const ORGANIZATION: &[u8] = &[0x55, 0x04, 0x0a];
const UNIT: &[u8] = &[0x55, 0x04, 0x0b];
const COMMON_NAME: &[u8] = &[0x55, 0x04, 0x03];
/// 2.5.29.19.
const BASIC_CONSTRAINTS: &[u8] = &[0x55, 0x1d, 0x13];
/// `id-fido-gen-ce-aaguid`, 1.3.6.1.4.1.45724.1.1.4.
const AAGUID: &[u8] = &[0x2b, 0x06, 0x01, 0x04, 0x01, 0x82, 0xe5, 0x1c, 0x01, 0x01, 0x04];

#[derive(Debug)]
pub(super) struct Certificate<'a> {
    /// 2 in version 3.
    version: &'a [u8],
    /// Type and value of each attribute.
    subject: Vec<(&'a [u8], &'a str)>,
    /// The `SubjectPublicKeyInfo`, without its head.
    pub(super) key: &'a [u8],
    extensions: Vec<Extension<'a>>,
}

#[derive(Debug)]
struct Extension<'a> {
    id: &'a [u8],
    is_critical: bool,
    value: &'a [u8],
}

impl<'a> Certificate<'a> {
    pub(super) fn read(der: &'a [u8]) -> Result<Self, WebauthnError> {
        Self::parse(der).ok_or_else(|| refused("a malformed certificate"))
    }

    fn parse(der: &'a [u8]) -> Option<Self> {
        let mut whole = Der(der);
        let mut certificate = whole.enter(Der::SEQUENCE)?;
        let mut to_be_signed = certificate.enter(Der::SEQUENCE)?;
        certificate.take(Der::SEQUENCE)?;
        certificate.take(Der::BIT_STRING)?;
        if !whole.is_empty() || !certificate.is_empty() {
            return None;
        }
        // [0], which version 1 leaves out.
        let version = to_be_signed.enter(0xa0).map_or(Some(&[0][..]), |mut version| version.take(Der::INTEGER))?;
        to_be_signed.take(Der::INTEGER)?;
        // The signature's algorithm, the issuer, and from when to when.
        for _ in 0..3 {
            to_be_signed.take(Der::SEQUENCE)?;
        }
        let subject = subject(to_be_signed.enter(Der::SEQUENCE)?)?;
        let key = to_be_signed.take(Der::SEQUENCE)?;
        // [1] and [2]: identifiers of issuer and subject, which nobody uses.
        to_be_signed.take(0x81);
        to_be_signed.take(0x82);
        let extensions = match to_be_signed.enter(0xa3) {
            Some(mut wrapped) => extensions(wrapped.enter(Der::SEQUENCE)?)?,
            None => Vec::new(),
        };
        to_be_signed.is_empty().then_some(Self { version, subject, key, extensions })
    }

    /// L3, 8.2.1, for an authenticator that says that it is of model `aaguid`.
    pub(super) fn check(&self, aaguid: &[u8; 16]) -> Result<(), WebauthnError> {
        if self.version != [2] {
            return Err(refused("a certificate of another version than 3"));
        }
        let is_country = |value: &str| value.len() == 2 && value.bytes().all(|letter| letter.is_ascii_uppercase());
        let is_subject = self.names(COUNTRY, is_country)
            && self.names(ORGANIZATION, |value| !value.is_empty())
            && self.names(UNIT, |value| value == "Authenticator Attestation")
            && self.names(COMMON_NAME, |value| !value.is_empty());
        if !is_subject {
            return Err(refused("a certificate of something else than an authenticator"));
        }
        if self.extension(BASIC_CONSTRAINTS).and_then(|constraints| is_authority(constraints.value)) != Some(false) {
            return Err(refused("a certificate that may be an authority's"));
        }
        match self.extension(AAGUID) {
            None => Ok(()),
            Some(model) if model.is_critical => Err(refused("a certificate whose model is critical")),
            Some(model) if Der(model.value).take(Der::OCTET_STRING) == Some(aaguid) && model.value.len() == 18 => {
                Ok(())
            }
            Some(_) => Err(refused("a certificate of another model")),
        }
    }

    /// Whether the subject has one attribute of this type, with a value that will do.
    fn names(&self, kind: &[u8], will_do: impl Fn(&str) -> bool) -> bool {
        let mut values = self.subject.iter().filter(|(found, _)| *found == kind).map(|(_, value)| *value);
        values.next().is_some_and(will_do) && values.next().is_none()
    }

    fn extension(&self, id: &[u8]) -> Option<&Extension<'a>> {
        self.extensions.iter().find(|extension| extension.id == id)
    }
}

/// A `Name`: sets of attributes. A value in another alphabet than UTF-8's is passed over: none that is asked for has one.
fn subject(mut names: Der<'_>) -> Option<Vec<(&[u8], &str)>> {
    let mut attributes = Vec::new();
    while !names.is_empty() {
        let mut set = names.enter(Der::SET)?;
        while !set.is_empty() {
            let mut attribute = set.enter(Der::SEQUENCE)?;
            let kind = attribute.take(Der::OID)?;
            let (tag, value) = attribute.take_any()?;
            if !attribute.is_empty() {
                return None;
            }
            if tag == Der::UTF8_STRING || tag == Der::PRINTABLE_STRING {
                attributes.push((kind, str::from_utf8(value).ok()?));
            }
        }
    }
    Some(attributes)
}

/// None comes twice (RFC 5280, 4.2).
fn extensions(mut list: Der<'_>) -> Option<Vec<Extension<'_>>> {
    let mut extensions: Vec<Extension<'_>> = Vec::new();
    while !list.is_empty() {
        let mut extension = list.enter(Der::SEQUENCE)?;
        let id = extension.take(Der::OID)?;
        let is_critical = extension.take(Der::BOOLEAN).is_some_and(|value| value != [0]);
        let value = extension.take(Der::OCTET_STRING)?;
        if !extension.is_empty() || extensions.iter().any(|other| other.id == id) {
            return None;
        }
        extensions.push(Extension { id, is_critical, value });
    }
    Some(extensions)
}

/// `BasicConstraints`: whether it is a certificate authority's, which it is not where nothing is said.
fn is_authority(constraints: &[u8]) -> Option<bool> {
    let mut whole = Der(constraints);
    let mut constraints = whole.enter(Der::SEQUENCE)?;
    let is_authority = constraints.take(Der::BOOLEAN).is_some_and(|value| value != [0]);
    // How many certificates may follow is an authority's alone.
    (whole.is_empty() && (is_authority || constraints.is_empty())).then_some(is_authority)
}
