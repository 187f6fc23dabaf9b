//! Public keys and their signatures, by `ring`: a credential's as `COSE_Key` (RFC 9052, 9053, 8230; L3, 6.5.1.1), a certificate's
//! as `SubjectPublicKeyInfo` (RFC 5280).

use ring::agreement::{ECDH_P256, ECDH_P384, EphemeralPrivateKey, UnparsedPublicKey as Peer, agree_ephemeral};
use ring::rand::SystemRandom;
use ring::signature::{
    ECDSA_P256_SHA256_ASN1, ECDSA_P384_SHA384_ASN1, ED25519, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents,
    UnparsedPublicKey, VerificationAlgorithm,
};

use super::cbor::{Item, Key, Map};
use super::der::Der;
use super::{WebauthnError, defect, refused};

/// A signature as WebAuthn binds it to a curve and a hash (L3, 5.8.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Algorithm {
    Es256,
    EdDsa,
    Es384,
    Rs256,
}

impl Algorithm {
    /// What is asked for, and nothing else is taken; the one that every security key makes first.
    pub(super) const ALL: [Self; 4] = [Self::Es256, Self::EdDsa, Self::Es384, Self::Rs256];

    /// Its number in IANA's registry of COSE algorithms.
    pub(super) fn id(self) -> i16 {
        match self {
            Self::Es256 => -7,
            Self::EdDsa => -8,
            Self::Es384 => -35,
            Self::Rs256 => -257,
        }
    }

    /// The one that `item` names.
    pub(super) fn named(item: Option<&Item<'_>>) -> Result<Self, WebauthnError> {
        let named = Self::ALL.into_iter().find(|one| item == Some(&Item::Integer(one.id().into())));
        named.ok_or_else(|| refused("an algorithm that was not asked for"))
    }

    fn verification(self) -> &'static dyn VerificationAlgorithm {
        match self {
            Self::Es256 => &ECDSA_P256_SHA256_ASN1,
            Self::EdDsa => &ED25519,
            Self::Es384 => &ECDSA_P384_SHA384_ASN1,
            Self::Rs256 => &RSA_PKCS1_2048_8192_SHA256,
        }
    }
}

/// A key that makes signatures of one algorithm.
#[derive(Debug)]
pub(super) struct PublicKey<'a> {
    pub(super) algorithm: Algorithm,
    form: Form<'a>,
}

/// As ring takes it.
#[derive(Debug)]
enum Form<'a> {
    /// An uncompressed point, a point of Ed25519, or an `RSAPublicKey`.
    Encoded(Vec<u8>),
    Rsa {
        n: &'a [u8],
        e: &'a [u8],
    },
}

impl<'a> PublicKey<'a> {
    /// A `COSE_Key` with the members of its kind and no others (L3, 6.5.1.1).
    pub(super) fn of_credential(cose_key: &'a [u8]) -> Result<Self, WebauthnError> {
        let malformed = || refused("a public key that is none");
        let members = Item::read(cose_key).and_then(Item::map).ok_or_else(malformed)?;
        let algorithm = Algorithm::named(members.get(&label(3)))?;
        let form = match algorithm {
            Algorithm::Es256 => Form::Encoded(point(&members, 1, 32).ok_or_else(malformed)?),
            Algorithm::Es384 => Form::Encoded(point(&members, 2, 48).ok_or_else(malformed)?),
            Algorithm::EdDsa => Form::Encoded(edwards(&members).ok_or_else(malformed)?),
            Algorithm::Rs256 => {
                let (n, e) = modulus(&members).ok_or_else(malformed)?;
                must_be_strong(n, e)?;
                Form::Rsa { n, e }
            }
        };
        Ok(Self { algorithm, form })
    }

    /// The key of a certificate, for signatures of `algorithm`. `spki` is the `SubjectPublicKeyInfo` without its head.
    pub(super) fn of_certificate(spki: &'a [u8], algorithm: Algorithm) -> Result<Self, WebauthnError> {
        // The whole AlgorithmIdentifier, parameters and all, without its head: RFC 5480, 8410 and 3279.
        let kind: &[u8] = match algorithm {
            Algorithm::Es256 => b"\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x08\x2a\x86\x48\xce\x3d\x03\x01\x07",
            Algorithm::Es384 => b"\x06\x07\x2a\x86\x48\xce\x3d\x02\x01\x06\x05\x2b\x81\x04\x00\x22",
            Algorithm::EdDsa => b"\x06\x03\x2b\x65\x70",
            Algorithm::Rs256 => b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00",
        };
        let mut spki = Der(spki);
        let (named, bits) = (spki.take(Der::SEQUENCE), spki.take(Der::BIT_STRING));
        match (named, bits) {
            // No bit of the last byte is unused.
            (Some(named), Some([0, key @ ..])) if named == kind && spki.is_empty() => {
                Ok(Self { algorithm, form: Form::Encoded(key.to_vec()) })
            }
            _ => Err(refused("a certificate's key of another algorithm")),
        }
    }

    /// Whether the key signed `message`; a key that is none signed nothing.
    pub(super) fn is_signed(&self, message: &[u8], signature: &[u8]) -> bool {
        match &self.form {
            Form::Encoded(key) => {
                UnparsedPublicKey::new(self.algorithm.verification(), key).verify(message, signature).is_ok()
            }
            Form::Rsa { n, e } => {
                RsaPublicKeyComponents { n, e }.verify(&RSA_PKCS1_2048_8192_SHA256, message, signature).is_ok()
            }
        }
    }

    /// ring looks at a key when it verifies, and does not say then that it was the key. Agreeing on a secret tells: so a credential
    /// that could never sign in is refused when it is enrolled. Of a point of Ed25519 nothing tells but a signature.
    pub(super) fn must_be_on_its_curve(&self) -> Result<(), WebauthnError> {
        let (curve, point) = match (self.algorithm, &self.form) {
            (Algorithm::Es256, Form::Encoded(point)) => (&ECDH_P256, point),
            (Algorithm::Es384, Form::Encoded(point)) => (&ECDH_P384, point),
            _ => return Ok(()),
        };
        let ours = EphemeralPrivateKey::generate(curve, &SystemRandom::new())
            .map_err(|_| defect("no randomness for a key"))?;
        agree_ephemeral(ours, &Peer::new(curve, point), |_| ())
            .map_err(|_| refused("a public key that is not on its curve"))
    }
}

fn label(number: i8) -> Key<'static> {
    Key::Integer(number.into())
}

fn has(members: &Map<'_>, number: i8, value: i8) -> bool {
    members.get(&label(number)) == Some(&Item::Integer(value.into()))
}

fn bytes<'a>(members: &Map<'a>, number: i8) -> Option<&'a [u8]> {
    if let Some(Item::Bytes(bytes)) = members.get(&label(number)) { Some(bytes) } else { None }
}

/// EC2 (RFC 9053, 7.1.1), uncompressed: kty 2, alg, crv, x, y.
fn point(members: &Map<'_>, curve: i8, length: usize) -> Option<Vec<u8>> {
    let (x, y) = (bytes(members, -2)?, bytes(members, -3)?);
    let is_whole = members.len() == 5 && has(members, 1, 2) && has(members, -1, curve);
    (is_whole && x.len() == length && y.len() == length).then(|| [&[4], x, y].concat())
}

/// OKP (RFC 9053, 7.2): kty 1, alg, crv 6, x.
fn edwards(members: &Map<'_>) -> Option<Vec<u8>> {
    let x = bytes(members, -2)?;
    let is_whole = members.len() == 4 && has(members, 1, 1) && has(members, -1, 6);
    (is_whole && x.len() == 32).then(|| x.to_vec())
}

/// RSA (RFC 8230, 4): kty 3, alg, n, e.
fn modulus<'a>(members: &Map<'a>) -> Option<(&'a [u8], &'a [u8])> {
    let (n, e) = (bytes(members, -1)?, bytes(members, -2)?);
    (members.len() == 4 && has(members, 1, 3)).then_some((n, e))
}

/// 2,048 bits at least (NIST SP 800-131A), without zeros in front; 8,192 at most and an exponent of 33 bits, which is ring's limit.
fn must_be_strong(n: &[u8], e: &[u8]) -> Result<(), WebauthnError> {
    let is_odd = |number: &[u8]| number.last().is_some_and(|last| last & 1 == 1);
    let bits = |number: &[u8]| number.first().map_or(0, |first| number.len() * 8 - first.leading_zeros() as usize);
    if n.first() == Some(&0) || e.first() == Some(&0) || !is_odd(n) || !is_odd(e) || !(2..=33).contains(&bits(e)) {
        return Err(refused("a public key that is none"));
    }
    match bits(n) {
        ..2048 => Err(refused("an RSA key of fewer than 2,048 bits")),
        2048..=8192 => Ok(()),
        _ => Err(refused("an RSA key of more than 8,192 bits")),
    }
}

#[cfg(test)]
mod tests {
    use data_encoding::HEXLOWER;

    use super::*;

    /// Real points: the generators of P-256 and P-384 (SEC 2), and RFC 8032's first public key.
    const X256: &str = "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296";
    const Y256: &str = "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5";
    const X384: &str =
        "aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7";
    const Y384: &str =
        "3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f";
    const X25519: &str = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    fn judged(hex: &str) -> Result<Algorithm, String> {
        let bytes = HEXLOWER.decode(hex.replace(' ', "").as_bytes()).unwrap();
        let key = PublicKey::of_credential(&bytes);
        let judged = key.and_then(|key| key.must_be_on_its_curve().map(|()| key.algorithm));
        judged.map_err(|error| error.to_string())
    }

    #[test]
    fn a_key_has_the_members_of_its_kind_and_no_others() {
        let none = "the answer proves nothing: a public key that is none";
        let not_asked_for = "the answer proves nothing: an algorithm that was not asked for";
        let off = "the answer proves nothing: a public key that is not on its curve";
        for (what, key, expected) in [
            ("ES256", format!("a5 0102 0326 2001 215820{X256} 225820{Y256}"), Ok(Algorithm::Es256)),
            ("in another order", format!("a5 225820{Y256} 0326 2001 0102 215820{X256}"), Ok(Algorithm::Es256)),
            ("ES384", format!("a5 0102 033822 2002 215830{X384} 225830{Y384}"), Ok(Algorithm::Es384)),
            ("EdDSA", format!("a4 0101 0327 2006 215820{X25519}"), Ok(Algorithm::EdDsa)),
            ("no kind", format!("a4 0326 2001 215820{X256} 225820{Y256}"), Err(none)),
            ("another kind", format!("a5 0101 0326 2001 215820{X256} 225820{Y256}"), Err(none)),
            ("no algorithm", format!("a4 0102 2001 215820{X256} 225820{Y256}"), Err(not_asked_for)),
            ("ES256K", format!("a5 0102 03382e 2008 215820{X256} 225820{Y256}"), Err(not_asked_for)),
            (
                "an algorithm by name",
                format!("a5 0102 03654553323536 2001 215820{X256} 225820{Y256}"),
                Err(not_asked_for),
            ),
            ("another curve", format!("a5 0102 0326 2002 215820{X256} 225820{Y256}"), Err(none)),
            ("ES256 on P-384", format!("a5 0102 0326 2002 215830{X384} 225830{Y384}"), Err(none)),
            ("ES384 on P-256", format!("a5 0102 033822 2001 215820{X256} 225820{Y256}"), Err(none)),
            ("no y", format!("a4 0102 0326 2001 215820{X256}"), Err(none)),
            ("a compressed point", format!("a5 0102 0326 2001 215820{X256} 22f5"), Err(none)),
            ("a short x", format!("a5 0102 0326 2001 21581f{} 225820{Y256}", &X256[2..]), Err(none)),
            ("a long y", format!("a5 0102 0326 2001 215820{X256} 22582100{Y256}"), Err(none)),
            ("a member more", format!("a6 0102 0326 2001 215820{X256} 225820{Y256} 0480"), Err(none)),
            ("x and y exchanged", format!("a5 0102 0326 2001 215820{Y256} 225820{X256}"), Err(off)),
            ("off P-384", format!("a5 0102 033822 2002 215830{Y384} 225830{X384}"), Err(off)),
            ("X25519", format!("a4 0101 0327 2004 215820{X25519}"), Err(none)),
            ("Ed25519 with a y", format!("a5 0101 0327 2006 215820{X25519} 225820{X25519}"), Err(none)),
            ("a short Ed25519", format!("a4 0101 0327 2006 21581f{}", &X25519[2..]), Err(none)),
            ("no map", "83 010326".into(), Err(none)),
        ] {
            assert_eq!(judged(&key), expected.map_err(str::to_owned), "{what}");
        }
    }

    #[test]
    fn an_rsa_key_has_2_048_bits_at_least() {
        let short = "the answer proves nothing: an RSA key of fewer than 2,048 bits";
        let long = "the answer proves nothing: an RSA key of more than 8,192 bits";
        let none = "the answer proves nothing: a public key that is none";
        let modulus = |first: &str, bytes: usize, last: &str| format!("{first}{}{last}", "5a".repeat(bytes - 2));
        for (n, e, expected) in [
            (modulus("80", 256, "01"), "43010001", Ok(Algorithm::Rs256)),
            (modulus("80", 512, "01"), "43010001", Ok(Algorithm::Rs256)),
            (modulus("ff", 1024, "01"), "4103", Ok(Algorithm::Rs256)),
            (modulus("7f", 256, "01"), "43010001", Err(short)),
            (modulus("ff", 128, "01"), "43010001", Err(short)),
            (modulus("01", 1025, "01"), "43010001", Err(long)),
            (modulus("00", 257, "01"), "43010001", Err(none)),
            (modulus("80", 256, "02"), "43010001", Err(none)),
            (modulus("80", 256, "01"), "4101", Err(none)),
            (modulus("80", 256, "01"), "43010000", Err(none)),
            (modulus("80", 256, "01"), "4400010001", Err(none)),
            (modulus("80", 256, "01"), "450200000001", Err(none)),
            (modulus("80", 256, "01"), "40", Err(none)),
            (modulus("80", 256, "01"), "1a00010001", Err(none)),
        ] {
            let key = format!("a4 0103 03390100 2059{:04x}{n} 21{e}", n.len() / 2);
            assert_eq!(judged(&key), expected.map_err(str::to_owned), "{} bytes, {}…, e {e}", n.len() / 2, &n[..2]);
        }
        assert_eq!(judged("a3 0103 03390100 2143010001"), Err(none.to_owned()), "no modulus");
    }
}
