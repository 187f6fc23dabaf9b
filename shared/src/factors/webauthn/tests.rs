//! What the ceremonies ask for and what they take, by the contract tests' own authenticator.

use serde_json::{Value, json};

use super::*;

#[path = "../../../../tests/src/harness/authenticator.rs"]
pub(super) mod authenticator;

pub(super) use authenticator::{Authenticator, Statement};

pub(super) const ORIGIN: &str = "https://example.org";
pub(super) const MODEL: &str = "01020304-0506-0708-090a-0b0c0d0e0f10";
pub(super) const USER: User<'_> = User { handle: b"ac_handle", name: "ana@example.com", display_name: "Ana" };

pub(super) fn rp() -> RelyingParty {
    let origins = vec!["https://firm.example.org".into(), ORIGIN.into()];
    RelyingParty { id: "example.org".into(), name: "Example".into(), origins, attestation: Attestation::None }
}

pub(super) fn direct(aaguids: &[&str]) -> RelyingParty {
    let aaguids = aaguids.iter().map(|aaguid| (*aaguid).to_owned()).collect();
    RelyingParty { attestation: Attestation::Direct { aaguids }, ..rp() }
}

/// An authenticator of [`MODEL`].
pub(super) fn authenticator() -> Authenticator {
    let mut authenticator = Authenticator::new(ORIGIN);
    authenticator.aaguid = std::array::from_fn(|at| u8::try_from(at + 1).unwrap());
    authenticator
}

pub(super) fn register(rp: &RelyingParty, authenticator: &mut Authenticator) -> Result<Credential, WebauthnError> {
    let (options, ceremony) = start_registration(rp, &USER, &[], &Random::system())?;
    finish_registration(rp, &ceremony, &authenticator.register(&options))
}

pub(super) fn assert(credential: &Credential, authenticator: &mut Authenticator) -> Result<Assertion, WebauthnError> {
    let (options, ceremony) = start_authentication(&rp(), &[credential], &Random::system())?;
    finish_authentication(&rp(), &ceremony, credential, &authenticator.assert(&options))
}

/// The options without their challenge, which is new each time, and its length in bytes.
fn without_challenge(mut options: Value) -> (Value, usize) {
    let challenge = options.as_object_mut().unwrap().remove("challenge").unwrap();
    let length = BASE64URL_NOPAD.decode(challenge.as_str().unwrap().as_bytes()).unwrap().len();
    (options, length)
}

#[test]
fn registration_asks_for_a_second_factor_of_any_kind_and_for_no_extension() {
    let enrolled = register(&rp(), &mut authenticator()).unwrap();
    let (options, ceremony) =
        start_registration(&rp(), &USER, std::slice::from_ref(&enrolled), &Random::system()).unwrap();
    assert_eq!(options["challenge"], ceremony.challenge.text());
    let (options, challenge_bytes) = without_challenge(options);
    assert_eq!(challenge_bytes, 32, "R48");
    let expected = json!({
        "rp": {"id": "example.org", "name": "Example"},
        "user": {"id": "YWNfaGFuZGxl", "name": "ana@example.com", "displayName": "Ana"},
        "pubKeyCredParams": [
            {"type": "public-key", "alg": -7}, {"type": "public-key", "alg": -8}, {"type": "public-key", "alg": -35},
            {"type": "public-key", "alg": -257},
        ],
        "timeout": 300_000,
        "excludeCredentials": [{"type": "public-key", "id": enrolled.id.text(), "transports": ["usb"]}],
        "authenticatorSelection":
            {"residentKey": "discouraged", "requireResidentKey": false, "userVerification": "preferred"},
        "attestation": "none",
    });
    assert_eq!(options, expected);

    let nameless = User { display_name: "", ..USER };
    let (options, _) = start_registration(&direct(&[MODEL]), &nameless, &[], &Random::system()).unwrap();
    assert_eq!(options["attestation"], "direct");
    assert_eq!(options["user"]["displayName"], "ana@example.com");
}

#[test]
fn authentication_asks_for_the_credentials_that_are_given() {
    let (first, second) =
        (register(&rp(), &mut authenticator()).unwrap(), register(&rp(), &mut authenticator()).unwrap());
    let (options, ceremony) = start_authentication(&rp(), &[&first, &second], &Random::system()).unwrap();
    assert_eq!(options["challenge"], ceremony.challenge.text());
    let (options, challenge_bytes) = without_challenge(options);
    assert_eq!(challenge_bytes, 32, "R48");
    let asked =
        |credential: &Credential| json!({"type": "public-key", "id": credential.id.text(), "transports": ["usb"]});
    let expected = json!({
        "rpId": "example.org", "timeout": 300_000, "userVerification": "preferred",
        "allowCredentials": [asked(&first), asked(&second)],
    });
    assert_eq!(options, expected);
    assert!(matches!(start_authentication(&rp(), &[], &Random::system()), Err(WebauthnError::Defect(_))));
}

#[test]
fn a_user_handle_has_1_to_64_bytes() {
    for (length, is_taken) in [(0, false), (1, true), (64, true), (65, false)] {
        let handle = vec![1; length];
        let user = User { handle: &handle, ..USER };
        assert_eq!(start_registration(&rp(), &user, &[], &Random::system()).is_ok(), is_taken, "{length}");
    }
}

#[test]
fn what_an_authenticator_says_is_kept() {
    let mut authenticator = authenticator();
    authenticator.counter = 6;
    let credential = register(&rp(), &mut authenticator).unwrap();
    assert_eq!((credential.counter, credential.aaguid(), credential.id().len()), (7, MODEL, 32));
    assert!(!credential.is_backup_eligible() && !credential.is_backed_up);

    let mut passkey = Authenticator::new(ORIGIN);
    (passkey.is_backup_eligible, passkey.is_backed_up, passkey.counter_step) = (true, true, 0);
    let credential = register(&rp(), &mut passkey).unwrap();
    assert!(credential.is_backup_eligible() && credential.is_backed_up);
    assert_eq!((credential.counter, credential.aaguid()), (0, "00000000-0000-0000-0000-000000000000"));
}

#[test]
fn transports_are_kept_when_they_are_known() {
    let mut authenticator = authenticator();
    authenticator.on_answer = |answer| answer["response"]["transports"] = json!(["usb", "telepathy", "nfc", "usb"]);
    assert_eq!(register(&rp(), &mut authenticator).unwrap().transports, ["nfc", "usb"]);
    authenticator.on_answer = |answer| answer["response"]["transports"] = json!([]);
    let credential = register(&rp(), &mut authenticator).unwrap();
    let (options, _) = start_authentication(&rp(), &[&credential], &Random::system()).unwrap();
    assert_eq!(options["allowCredentials"][0]["transports"], Value::Null);
}

#[test]
fn an_assertion_says_whether_the_person_was_verified_and_moves_the_counter() {
    let mut authenticator = authenticator();
    let mut credential = register(&rp(), &mut authenticator).unwrap();
    // Preferred: a key may verify the person now and not the next time.
    for is_user_verified in [false, true, false] {
        authenticator.is_user_verified = is_user_verified;
        let assertion = assert(&credential, &mut authenticator).unwrap();
        assert_eq!(assertion.is_user_verified, is_user_verified);
        assert!(!assertion.is_backup_eligible);
        assert_eq!(assertion.credential, Credential { counter: credential.counter + 1, ..credential });
        credential = assertion.credential;
    }
}

#[test]
fn verified_at_enrolment_is_not_asked_for_afterwards() {
    let mut authenticator = authenticator();
    authenticator.is_user_verified = true;
    let credential = register(&rp(), &mut authenticator).unwrap();
    authenticator.is_user_verified = false;
    assert!(!assert(&credential, &mut authenticator).unwrap().is_user_verified);
}

#[test]
fn a_passkey_may_be_backed_up_later_and_need_not_count() {
    let mut passkey = authenticator();
    (passkey.is_backup_eligible, passkey.counter_step, passkey.names_user) = (true, 0, true);
    let credential = register(&rp(), &mut passkey).unwrap();
    passkey.is_backed_up = true;
    let assertion = assert(&credential, &mut passkey).unwrap();
    assert!(assertion.is_backup_eligible && assertion.credential.is_backed_up);
    assert_eq!(assertion.credential.counter, 0);
    assert!(assert(&assertion.credential, &mut passkey).is_ok());
}

#[test]
fn members_that_browsers_add_are_passed_over() {
    let mut authenticator = authenticator();
    authenticator.on_client_data = |client_data| client_data["other_keys_can_be_added_here"] = json!("do not compare");
    authenticator.on_answer = |answer| {
        answer["clientExtensionResults"] = json!({"credProps": {"rk": "x"}, "appid": 7});
        answer["extensions"] = json!([]);
        answer["response"]["publicKeyAlgorithm"] = json!(-7);
        answer["response"]["userHandle"] = json!(null);
    };
    let credential = register(&rp(), &mut authenticator).unwrap();
    assert!(assert(&credential, &mut authenticator).is_ok());
    authenticator.on_answer = |answer| answer["response"]["userHandle"] = json!("");
    assert!(assert(&credential, &mut authenticator).is_ok());
}

#[test]
fn any_origin_of_the_tenant_will_do() {
    let mut authenticator = authenticator();
    authenticator.origin = "https://firm.example.org".into();
    let credential = register(&rp(), &mut authenticator).unwrap();
    authenticator.origin = ORIGIN.into();
    assert!(assert(&credential, &mut authenticator).is_ok());
}

#[test]
fn direct_attestation_takes_the_models_of_the_list() {
    let mut authenticator = authenticator();
    let (other, upper) = ("ffffffff-0506-0708-090a-0b0c0d0e0f10", MODEL.to_uppercase());
    for (statement, listed, is_taken) in [
        (Statement::PackedSelf, vec![other, MODEL], true),
        (Statement::PackedSelf, vec![upper.as_str()], true),
        (Statement::PackedSelf, vec![other], false),
        (Statement::PackedSelf, vec![], false),
        (Statement::None, vec![MODEL], false),
    ] {
        authenticator.statement = statement;
        let judged = register(&direct(&listed), &mut authenticator);
        match is_taken {
            true => assert_eq!(judged.unwrap().aaguid(), MODEL, "{statement:?} {listed:?}"),
            false => assert_eq!(judged, Err(WebauthnError::NotAllowed), "{statement:?} {listed:?}"),
        }
    }
    authenticator.statement = Statement::PackedSelf;
    assert_eq!(register(&rp(), &mut authenticator).unwrap().aaguid(), MODEL, "not asked for, and right");
}

#[test]
fn what_is_kept_outlives_a_process_and_knows_its_version() {
    let mut authenticator = authenticator();
    let (options, ceremony) = start_registration(&rp(), &USER, &[], &Random::system()).unwrap();
    let ceremony: Ceremony = serde_json::from_str(&serde_json::to_string(&ceremony).unwrap()).unwrap();
    let credential = finish_registration(&rp(), &ceremony, &authenticator.register(&options)).unwrap();
    let mut stored = serde_json::to_value(&credential).unwrap();
    let read: Credential = serde_json::from_value(stored.clone()).unwrap();
    assert_eq!(read, credential);
    assert!(assert(&read, &mut authenticator).is_ok());

    let members: Vec<_> = stored.as_object().unwrap().keys().collect();
    let expected = [
        "aaguid",
        "counter",
        "id",
        "is_backed_up",
        "is_backup_eligible",
        "public_key",
        "transports",
        "user_handle",
        "v",
    ];
    assert_eq!(members, expected, "another member is another version");
    stored["v"] = json!(2);
    assert!(serde_json::from_value::<Credential>(stored).is_err());
    let mut ceremony = serde_json::to_value(&ceremony).unwrap();
    ceremony["v"] = json!(2);
    assert!(serde_json::from_value::<Ceremony>(ceremony).is_err());
}

#[test]
fn r50_an_unknown_login_id_gets_the_same_plausible_credential_each_time() {
    let real = {
        let credential = register(&rp(), &mut authenticator()).unwrap();
        start_authentication(&rp(), &[&credential], &Random::system()).unwrap().0
    };
    let decoy = |seed: u8| decoy_options(&rp(), &[seed; 32], &Random::system()).unwrap();
    let ((first, ceremony), (again, _)) = (decoy(1), decoy(1));
    assert_eq!(first["allowCredentials"], again["allowCredentials"]);
    assert_ne!(first["challenge"], again["challenge"]);

    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&first), keys(&real));
    assert_eq!(keys(&first["allowCredentials"][0]), keys(&real["allowCredentials"][0]));
    for member in ["rpId", "timeout", "userVerification"] {
        assert_eq!(first[member], real[member]);
    }
    let mut ids = std::collections::BTreeSet::new();
    let mut lengths = std::collections::BTreeSet::new();
    for seed in 0..=255 {
        let (options, _) = decoy(seed);
        let id = options["allowCredentials"][0]["id"].as_str().unwrap().to_owned();
        lengths.insert(BASE64URL_NOPAD.decode(id.as_bytes()).unwrap().len());
        ids.insert(id);
    }
    assert_eq!(ids.len(), 256, "another login ID, another credential");
    assert_eq!(lengths.into_iter().collect::<Vec<_>>(), [16, 20, 32, 48]);

    let mut stranger = authenticator();
    let credential = register(&rp(), &mut stranger).unwrap();
    let (options, _) = start_authentication(&rp(), &[&credential], &Random::system()).unwrap();
    let judged = finish_authentication(&rp(), &ceremony, &credential, &stranger.assert(&options));
    assert!(matches!(judged, Err(WebauthnError::Refused(_))), "nobody answers it: {judged:?}");
}
