//! Statements and certificates: the standard's own, with one thing changed at a time. Nobody's signature is on a certificate here
//! that is looked at, so that one can be put together around the key that made the statement.

use data_encoding::HEXLOWER;

use super::tests::{Statement, USER, authenticator, direct, rp};
use super::vector_tests::{Vector, vector};
use super::*;

/// What is changed in a certificate, and a piece of the reason that the log gets.
type Case = (&'static str, Change, &'static str);
type Change = fn(&mut Parts);

/// A certificate in parts.
struct Parts {
    version: Vec<u8>,
    subject: Vec<(u8, u8, &'static str)>,
    key: Vec<u8>,
    extensions: Vec<Vec<u8>>,
    after: Vec<u8>,
}

impl Parts {
    /// A right one, with the model in it.
    fn of(vector: &Vector) -> Self {
        // SubjectPublicKeyInfo of P-256: 0x59 bytes behind its head.
        let object = &vector.registration["attestationObject"];
        let key = object.find("3059301306072a8648ce3d0201").expect("a key of P-256");
        let model = HEXLOWER.decode(vector.registration["aaguid"].as_bytes()).unwrap();
        Self {
            version: element(0xa0, &element(2, &[2])),
            subject: vec![
                (0x06, 0x13, "AA"),
                (0x0a, 0x0c, "W3C"),
                (0x0b, 0x0c, "Authenticator Attestation"),
                (0x03, 0x0c, "WebAuthn test vectors"),
            ],
            key: HEXLOWER.decode(&object.as_bytes()[key..key + 2 * 0x5b]).unwrap(),
            extensions: vec![
                extension(&[0x55, 0x1d, 0x13], true, &[0x30, 0]),
                extension(AAGUID, false, &element(4, &model)),
            ],
            after: vec![],
        }
    }

    fn der(&self) -> Vec<u8> {
        let subject: Vec<u8> =
            self.subject.iter().flat_map(|(kind, tag, value)| attribute(*kind, *tag, value)).collect();
        let extensions = match &self.extensions[..] {
            [] => vec![],
            some => element(0xa3, &element(0x30, &some.concat())),
        };
        let to_be_signed = [
            self.version.clone(),
            element(2, &[7]),
            element(0x30, &[]),
            element(0x30, &[]),
            element(0x30, &[]),
            element(0x30, &subject),
            self.key.clone(),
            extensions,
        ];
        let signed = [element(0x30, &to_be_signed.concat()), element(0x30, &[]), element(3, &[0])];
        [element(0x30, &signed.concat()), self.after.clone()].concat()
    }
}

const AAGUID: &[u8] = b"\x2b\x06\x01\x04\x01\x82\xe5\x1c\x01\x01\x04";

fn element(tag: u8, content: &[u8]) -> Vec<u8> {
    let head = match u16::try_from(content.len()).unwrap().to_be_bytes() {
        [0, length @ 0..0x80] => vec![tag, length],
        [0, length] => vec![tag, 0x81, length],
        [high, low] => vec![tag, 0x82, high, low],
    };
    [&head[..], content].concat()
}

fn attribute(kind: u8, tag: u8, value: &str) -> Vec<u8> {
    let members = [element(6, &[0x55, 0x04, kind]), element(tag, value.as_bytes())];
    element(0x31, &element(0x30, &members.concat()))
}

fn extension(id: &[u8], is_critical: bool, value: &[u8]) -> Vec<u8> {
    let critical = if is_critical { element(1, &[0xff]) } else { vec![] };
    element(0x30, &[element(6, id), critical, element(4, value)].concat())
}

/// The vector with other certificates in the place of its one.
fn with_chain(vector: &Vector, chain: &[Vec<u8>]) -> Vector {
    let object = &vector.registration["attestationObject"];
    // "x5c", an array of one, a byte string of two bytes' length.
    let start = object.find("637835638159").expect("a chain");
    let length = usize::from_str_radix(&object[start + 12..start + 16], 16).unwrap();
    let mut changed = format!("{}63783563{:02x}", &object[..start], 0x80 + chain.len());
    for certificate in chain {
        changed += &format!("59{:04x}{}", certificate.len(), HEXLOWER.encode(certificate));
    }
    changed += &object[start + 16 + 2 * length..];
    with(vector, changed)
}

fn with(vector: &Vector, attestation_object: String) -> Vector {
    let mut changed = vector.clone();
    changed.registration.insert("attestationObject".into(), attestation_object);
    changed
}

fn must_refuse(what: &str, judged: Result<Credential, WebauthnError>, reason: &str) {
    match judged {
        Err(WebauthnError::Refused(why)) => assert!(why.contains(reason), "{what}: refused because: {why}"),
        other => panic!("{what}: {other:?}"),
    }
}

#[test]
fn a_certificate_is_an_authenticators_and_of_its_model() {
    let vector = vector("packed-es256");
    let rp = direct(&[&vector.uuid()]);
    let right = Parts::of(&vector).der();
    assert!(with_chain(&vector, std::slice::from_ref(&right)).register(&rp).is_ok());
    assert!(with_chain(&vector, &[right, b"the issuer's".to_vec()]).register(&rp).is_ok(), "no other is read");

    let taken: [(&str, Change); 4] = [
        ("no model", |p| p.extensions.truncate(1)),
        ("an authority said not to be", |p| {
            p.extensions[0] = extension(&[0x55, 0x1d, 0x13], false, &[0x30, 3, 1, 1, 0])
        }),
        ("something else in its name", |p| p.subject.push((0x05, 0x13, "7"))),
        ("an unknown extension", |p| p.extensions.push(extension(&[0x2a, 0x03], false, &[1]))),
    ];
    for (what, change) in taken {
        let mut parts = Parts::of(&vector);
        change(&mut parts);
        assert!(with_chain(&vector, &[parts.der()]).register(&rp).is_ok(), "{what}");
    }
    let refused: [Case; 22] = [
        ("version 1", |p| p.version = vec![], "version"),
        ("version 2", |p| p.version = element(0xa0, &element(2, &[1])), "version"),
        ("no country", |p| p.subject[0].0 = 0x05, "something else"),
        ("no country's code", |p| p.subject[0].2 = "Aa", "something else"),
        ("no organization", |p| p.subject[1].0 = 0x05, "something else"),
        ("an empty organization", |p| p.subject[1].2 = "", "something else"),
        ("no unit", |p| p.subject[2].0 = 0x05, "something else"),
        ("another unit", |p| p.subject[2].2 = "Authenticator Attestation CA", "something else"),
        ("two units", |p| p.subject.push((0x0b, 0x0c, "Sales")), "something else"),
        ("no common name", |p| p.subject[3].0 = 0x05, "something else"),
        ("a name in another alphabet", |p| p.subject[2].1 = 0x1e, "something else"),
        ("no basic constraints", |p| drop(p.extensions.remove(0)), "authority"),
        ("no extension", |p| p.extensions.clear(), "authority"),
        (
            "an authority",
            |p| p.extensions[0] = extension(&[0x55, 0x1d, 0x13], true, &[0x30, 3, 1, 1, 0xff]),
            "authority",
        ),
        ("constraints that are none", |p| p.extensions[0] = extension(&[0x55, 0x1d, 0x13], true, &[5, 0]), "authority"),
        ("another model", |p| p.extensions[1] = extension(AAGUID, false, &element(4, &[7; 16])), "another model"),
        ("a model without its head", |p| p.extensions[1] = extension(AAGUID, false, &[7; 16]), "another model"),
        ("a critical model", |p| p.extensions[1][15] = 0, "malformed"),
        ("two models", |p| p.extensions.push(p.extensions[1].clone()), "malformed"),
        ("something left over", |p| p.after = vec![0], "malformed"),
        ("a key of another kind", |p| p.key[9] ^= 1, "another algorithm"),
        ("another key", |p| p.key[40] ^= 1, "signature is wrong"),
    ];
    for (what, change, reason) in refused {
        let mut parts = Parts::of(&vector);
        change(&mut parts);
        must_refuse(what, with_chain(&vector, &[parts.der()]).register(&rp), reason);
    }
    let model = HEXLOWER.decode(vector.registration["aaguid"].as_bytes()).unwrap();
    let mut parts = Parts::of(&vector);
    parts.extensions[1] = extension(AAGUID, true, &element(4, &model));
    must_refuse("critical", with_chain(&vector, &[parts.der()]).register(&rp), "critical");
    must_refuse("no certificate", with_chain(&vector, &[]).register(&rp), "chain");
}

#[test]
fn a_packed_statement_is_signed_by_what_it_says() {
    let (own, certified) = (vector("packed-self-es256"), vector("packed-es256"));
    // "alg" of the statement, which comes first: -7.
    let algorithm = "63616c6726";
    for (what, vector, from, to, reason) in [
        ("another algorithm than its key's", &own, algorithm, "63616c6727", "than its key's"),
        ("an algorithm not asked for", &own, algorithm, "63616c6728", "not asked for"),
        ("no algorithm", &own, algorithm, "63616c7726", "not asked for"),
        ("no signature", &own, "63736967", "63736968", "without a signature"),
        ("another algorithm than the certificate's", &certified, algorithm, "63616c6727", "another algorithm"),
        // Then the statement would be the key's own, and is not.
        ("no chain", &certified, "63783563", "63783564", "signature is wrong"),
        ("a chain that is text", &certified, "637835638159", "637835638179", "attestation object"),
    ] {
        let object = &vector.registration["attestationObject"];
        let changed = with(vector, object.replacen(from, to, 1));
        assert_ne!(&changed.registration["attestationObject"], object, "{what}");
        must_refuse(what, changed.register(&direct(&[&vector.uuid()])), reason);
    }
}

#[test]
fn a_statement_is_judged_where_it_is_asked_for() {
    let mut authenticator = authenticator();
    authenticator.statement = Statement::PackedSelf;
    for (rp, is_judged) in [(rp(), false), (direct(&[super::tests::MODEL]), true)] {
        let (options, ceremony) = start_registration(&rp, &USER, &[], &Random::system()).unwrap();
        let mut registered = authenticator.register(&options);
        let text = registered["response"]["attestationObject"].as_str().unwrap();
        let mut object = BASE64URL_NOPAD.decode(text.as_bytes()).unwrap();
        // a3, "fmt": "packed", "attStmt": a2, "alg": -7, "sig": then the signature's head (2) and first bytes.
        object[60] ^= 1;
        registered["response"]["attestationObject"] = BASE64URL_NOPAD.encode(&object).into();
        match (finish_registration(&rp, &ceremony, &registered), is_judged) {
            (Ok(_), false) => (),
            (judged, true) => must_refuse("statement", judged, "statement's signature"),
            (judged, false) => panic!("not asked for: {judged:?}"),
        }
    }
}

#[test]
fn an_attestation_object_is_well_formed_whether_or_not_it_is_judged() {
    let vector = vector("none-es256");
    let object = &vector.registration["attestationObject"];
    for (what, from, to) in [
        ("a format that is bytes", "63666d74646e6f6e65", "63666d74446e6f6e65"),
        ("no format", "63666d74", "63666d75"),
        ("a statement that is a list", "6761747453746d74a0", "6761747453746d7480"),
        ("none, and something", "6761747453746d74a0", "6761747453746d74a10000"),
        ("no statement", "6761747453746d74", "6761747453746d75"),
        ("data that are text", "686175746844617461", "686175746844617462"),
    ] {
        let changed = object.replacen(from, to, 1);
        assert_ne!(&changed, object, "{what}");
        must_refuse(what, with(&vector, changed).register(&rp()), "malformed attestation object");
    }
    must_refuse("left over", with(&vector, format!("{object}00")).register(&rp()), "no attestation object");
}
