//! The runbook's pages on keys: every jq program that stands there is run as it stands there, over ring documents, and
//! must do what the page promises (R54, R70).

use jaq_core::load::{Arena, File, Loader};
use jaq_core::{Compiler, Ctx, DataT, RunPtr, ValT as _, Vars, data, native, unwrap_valr};
use jaq_json::{Val, read};
use jaq_std::ValT as _;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use super::es256::{public_keys, sign, verified};
use super::{FRESH, KeyRing, KeyVersion, LONGEST_VALIDITY, STALE};
use crate::random::Random;

/// For how long others may keep a copy of the published keys (contract: the answer lives 300 seconds).
const COPIES: SignedDuration = SignedDuration::from_secs(300);

const NEW_ROOT: &str = "c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00";

/// The program between quotes after `jq -ce` in the section of this heading, or below its paragraph that begins so.
fn program(beginning: &str) -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../infra/runbook.md");
    let runbook = std::fs::read_to_string(path).expect("the runbook");
    let (_, section) = runbook.split_once(beginning).unwrap_or_else(|| panic!("no {beginning}"));
    let (_, command) = section.split_once("| jq -ce").expect("a command");
    command.split('\'').nth(1).expect("a program in quotes").to_owned()
}

/// Runs a program with these variables. The error is jq's message.
fn run(program: &str, ring: &Value, variables: &[(&str, &str)]) -> Result<Value, String> {
    // Only what the programs use: the rest of the library needs regular expressions, mathematics and a clock.
    let used = ["isboolean", "isnumber", "isstring", "keys", "max", "max_by", "null", "split", "unique", "unique_by"];
    let library = jaq_std::defs().filter(|def| used.contains(&def.name) && def.args.len() < 2);
    let definitions = jaq_core::defs().chain(library).chain(jaq_json::defs());
    let functions = jaq_core::funs().chain(jaq_std::base_funs()).chain(jaq_json::funs()).chain(clock());
    let arena = Arena::default();
    let modules = Loader::new(definitions).load(&arena, File { code: program, path: () }).expect("jq's syntax");
    let compiler = Compiler::default().with_funs(functions).with_global_vars(variables.iter().map(|(name, _)| *name));
    let filter = compiler.compile(modules).expect("known names");
    let values = variables.iter().map(|(_, value)| Val::from((*value).to_owned()));
    let context = Ctx::<data::JustLut<Val>>::new(&filter.lut, Vars::new(values));
    let input = read::parse_single(ring.to_string().as_bytes()).expect("JSON");
    let mut outputs = filter.id.run((context, input)).map(unwrap_valr);
    let output = outputs.next().expect("an output").map_err(|error| error.to_string())?;
    assert!(outputs.next().is_none(), "one ring comes out");
    Ok(serde_json::from_str(&output.to_string()).expect("JSON"))
}

/// jq's `now` and `todate`, by the tests' clock.
fn clock<D: DataT>() -> [native::Fun<D>; 2]
where
    for<'a> D::V<'a>: jaq_std::ValT,
{
    let filters: [native::Filter<RunPtr<D>>; 2] = [
        ("now", native::v(0), |_| native::bome(D::V::from_num(&format!("{}.5", now().as_second())))),
        ("todate", native::v(0), |(_, seconds)| {
            let seconds = seconds.as_isize().and_then(|seconds| i64::try_from(seconds).ok()).expect("whole seconds");
            let time = Timestamp::from_second(seconds).expect("a time");
            native::bome(Ok(D::V::from(time.to_string())))
        }),
    ];
    filters.map(native::run)
}

fn rotate(ring: &Value) -> Value {
    run(&program("**Key ring** (yearly"), ring, &[("$root", &format!("{NEW_ROOT}\n"))]).expect("a ring")
}

fn strike_out(ring: &Value, leaked: &str) -> Result<Value, String> {
    let variables = [("$leaked", leaked), ("$root", &format!("{NEW_ROOT}\n"))];
    run(&program("## A key of the ring leaked"), ring, &variables)
}

fn take_out(ring: &Value, gone: &str) -> Result<Value, String> {
    run(&program("**Taking a root out**"), ring, &[("$gone", gone)])
}

/// As Secrets Manager generates it.
fn generated() -> Value {
    json!({"current": "k1", "lookup": "k1", "k1": "0123456789".repeat(4)})
}

/// As the runbook's rotation left it before keys had terms.
fn rotated_before_terms() -> Value {
    let mut ring = generated();
    ring["k2"] = json!("abcdefghij".repeat(4));
    ring["current"] = json!("k2");
    ring
}

fn parsed(ring: &Value) -> KeyRing {
    KeyRing::parse(&ring.to_string()).unwrap_or_else(|error| panic!("{error}: {ring}"))
}

fn kid(name: &str) -> KeyVersion {
    KeyVersion(name.to_owned())
}

fn now() -> Timestamp {
    "2026-11-21T14:00:00Z".parse().expect("a time")
}

fn published(ring: &KeyRing, now: Timestamp) -> Vec<String> {
    ring.published(now).map(|kid| kid.0).collect()
}

#[test]
fn a_rotation_makes_at_once_what_is_not_signed_and_signs_two_hours_later() {
    for (before, old, new) in [(generated(), "k1", "k2"), (rotated_before_terms(), "k2", "k3")] {
        let (after, now) = (rotate(&before), now());
        let (before, ring) = (parsed(&before), parsed(&after));
        assert_eq!(after[new], NEW_ROOT, "the file's last line has an end");
        assert_eq!((ring.current(), after["lookup"].as_str()), (kid(new), Some("k1")));
        assert_eq!(ring.signer(now), Some(kid(old)));
        assert_eq!(published(&ring, now), [old, new]);

        // Whoever read the old ring last, and whoever copied the keys from him last, knows the new key when it signs.
        let read_last = now + FRESH.max(STALE) + COPIES;
        assert_eq!(ring.signer(read_last), Some(kid(old)));
        let change: Timestamp = after["signing"][new]["from"].as_str().expect("a time").parse().expect("a time");
        assert_eq!(change, now + SignedDuration::from_hours(2));
        assert_eq!(ring.signer(change), Some(kid(new)));

        // What was signed before stays good to its end, and not longer.
        for signed_by in [&before, &ring] {
            let token = sign(&json!({}), signed_by, change - SignedDuration::from_secs(1)).expect("a token");
            assert!(verified(&token, &public_keys(&ring, change + LONGEST_VALIDITY)).is_some());
            assert!(verified(&token, &public_keys(&ring, change + SignedDuration::from_mins(61))).is_none());
        }
        assert_eq!(published(&ring, change + SignedDuration::from_mins(61)), [new]);

        // R54: nothing that lives is lost.
        assert_eq!(
            before.derive(&kid(old), "code").map(|key| *key.expose()),
            ring.derive(&kid(old), "code").map(|key| *key.expose())
        );
        assert!(ring.open("x", &before.seal(&Random::system(), "x", b"v")).is_some());
        assert_eq!(before.lookup_hash("phone", &[b"1"]), ring.lookup_hash("phone", &[b"1"]));
    }
}

#[test]
fn rotations_follow_one_another_and_never_use_a_name_twice() {
    let mut ring = generated();
    for n in 2..30 {
        ring = match n % 3 {
            0 => strike_out(&ring, "all").expect("a ring"),
            _ => rotate(&ring),
        };
        assert_eq!(parsed(&ring).current(), kid(&format!("k{n}")));
        if n == 20 {
            ring = take_out(&ring, "k19").expect("a ring");
            ring["lookup"] = json!("k20");
            ring = take_out(&ring, "k1").expect("a ring");
        }
    }
    assert!(ring.get("k1").is_none() && ring.get("k19").is_none());
    let ring = parsed(&ring);
    for hours in 0..100 {
        let signer = ring.signer(now() + SignedDuration::from_hours(hours));
        assert!(signer.is_some_and(|kid| !ring.is_struck_out(&kid)));
    }
}

/// Everything at once, before, during and after a rotation: what the table of the page says.
#[test]
fn a_leaked_ring_is_struck_out_in_one_step() {
    let rotating = rotate(&generated());
    let mut rotated = rotating.clone();
    for (name, member, time) in [("k1", "until", "2026-01-01T00:00:00Z"), ("k2", "from", "2026-01-01T00:00:00Z")] {
        rotated["signing"][name][member] = json!(time);
    }
    for (before, new) in [(generated(), "k2"), (rotated_before_terms(), "k3"), (rotating, "k3"), (rotated, "k3")] {
        let after = strike_out(&before, "all").expect("a ring");
        let (before, ring, now) = (parsed(&before), parsed(&after), now());
        assert_eq!(after[new], NEW_ROOT);
        assert_eq!((ring.current(), ring.signer(now)), (kid(new), Some(kid(new))));
        for leaked in before.published(now) {
            assert!(ring.is_struck_out(&leaked));
            assert!(ring.derive(&leaked, "code").is_none());
        }
        for hours in 0..10_000 {
            assert_eq!(published(&ring, now + SignedDuration::from_hours(hours)), [new]);
        }
        let token = sign(&json!({}), &before, now).expect("a token");
        assert!(verified(&token, &public_keys(&before, now)).is_some());
        assert!(verified(&token, &public_keys(&ring, now)).is_none());
        let token = sign(&json!({}), &ring, now).expect("a token");
        assert!(verified(&token, &public_keys(&ring, now)).is_some());

        // What is kept stays readable; what is found stays found.
        let old = before.current();
        assert!(ring.open("x", &before.seal(&Random::system(), "x", b"v")).is_some());
        assert!(ring.derive_kept(&old, "pepper").is_some());
        assert_eq!(before.lookup_hash("phone", &[b"1"]), ring.lookup_hash("phone", &[b"1"]));
    }
}

#[test]
fn one_leaked_key_is_struck_out_and_the_others_go_on() {
    // An old one, from a copy of before the rotation.
    let before = rotate(&rotate(&generated()));
    let after = strike_out(&before, "k1").expect("a ring");
    let (ring, now) = (parsed(&after), now());
    assert_eq!((after["struck_out"].clone(), after.get("k4")), (json!(["k1"]), None));
    assert_eq!(ring.current(), kid("k3"));
    assert_eq!(ring.signer(now), Some(kid("k3")), "k1 was in its term: the current key steps in at once");
    // Two, and the current one among them.
    let after = strike_out(&after, "k2 k3").expect("a ring");
    let ring = parsed(&after);
    assert_eq!(after["struck_out"], json!(["k1", "k2", "k3"]));
    assert_eq!((ring.current(), ring.signer(now)), (kid("k4"), Some(kid("k4"))));
    assert_eq!(published(&ring, now), ["k4"]);
    // A slip of the hand changes nothing.
    for unknown in ["k9", "", "current", "k1,k2"] {
        let error = strike_out(&before, unknown).expect_err(unknown);
        assert!(!error.contains("0123"), "{error}");
    }
}

#[test]
fn a_root_is_taken_out_and_its_name_is_not() {
    let mut ring = strike_out(&generated(), "all").expect("a ring");
    for used in ["k1", "k2", "k9", "current"] {
        take_out(&ring, used).expect_err(used);
    }
    let another = run(&program("**Another `lookup`**"), &ring, &[]).expect("a ring");
    assert_ne!(parsed(&ring).lookup_hash("phone", &[b"1"]), parsed(&another).lookup_hash("phone", &[b"1"]));
    assert_eq!(parsed(&another).current(), parsed(&ring).current());
    ring = take_out(&another, "k1").expect("a ring");
    assert_eq!((ring.get("k1"), &ring["struck_out"]), (None, &json!(["k1"])));
    assert!(!parsed(&ring).has(&kid("k1")));
    assert_eq!(parsed(&rotate(&ring)).current(), kid("k3"));
}

/// By this the page counts what is left under a key.
#[test]
fn a_seal_begins_with_its_keys_name() {
    let sealed = parsed(&generated()).seal(&Random::system(), "x", b"v");
    assert_eq!(sealed.get(..3), Some(&b"\x02k1"[..]));
}
