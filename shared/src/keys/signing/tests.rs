//! Ring documents and moments, as a table.

use super::*;

/// A ring of four keys; `rest` is what comes after them.
fn ring(current: &str, rest: &str) -> KeyRing {
    let roots: Vec<String> = (1..=4).map(|n| format!(r#""k{n}":"{}""#, n.to_string().repeat(40))).collect();
    let text = format!(r#"{{"current":"{current}","lookup":"k1",{}{rest}}}"#, roots.join(","));
    KeyRing::parse(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn at(time: &str) -> Timestamp {
    format!("2026-11-21T{time}Z").parse().expect("a time")
}

fn names(kids: impl Iterator<Item = KeyVersion>) -> String {
    let mut names: Vec<String> = kids.map(|kid| kid.0).collect();
    names.sort_unstable();
    names.join(" ")
}

const TEN_MINUTES: SignedDuration = SignedDuration::from_mins(10);

/// k1 until 12:00, k2 until 16:00, then k3. k4 was never to sign.
const TERMS: &str = r#","signing":{
    "k1":{"from":"1970-01-01T00:00:00Z","until":"2026-11-21T12:00:00Z"},
    "k2":{"from":"2026-11-21T12:00:00Z","until":"2026-11-21T16:00:00Z"},
    "k3":{"from":"2026-11-21T16:00:00Z"}}"#;

#[test]
fn who_signs_what_counts_and_what_is_published() {
    let struck_out = |kids: &str| format!(r#"{TERMS},"struck_out":[{kids}]"#);
    let plain = r#","signing":{"k1":{"from":"2026-11-21T12:00:00Z"}}"#;
    for (current, rest, time, signer, accepted, published) in [
        // A ring as it is generated, or as rings were before keys had terms: the current key and no other.
        ("k1", "", "14:00:00", "k1", "k1", "k1"),
        ("k3", "", "14:00:00", "k3", "k3", "k3"),
        // Terms follow one another.
        ("k3", TERMS, "11:59:59", "k1", "k1 k2", "k1 k2 k3"),
        ("k3", TERMS, "12:00:00", "k2", "k1 k2", "k1 k2 k3"),
        ("k3", TERMS, "12:10:59", "k2", "k1 k2", "k1 k2 k3"),
        ("k3", TERMS, "12:11:00", "k2", "k2", "k1 k2 k3"),
        ("k3", TERMS, "13:00:59", "k2", "k2", "k1 k2 k3"),
        ("k3", TERMS, "13:01:00", "k2", "k2", "k2 k3"),
        ("k3", TERMS, "15:58:59", "k2", "k2", "k2 k3"),
        ("k3", TERMS, "15:59:00", "k2", "k2 k3", "k2 k3"),
        ("k3", TERMS, "16:00:00", "k3", "k2 k3", "k2 k3"),
        ("k3", TERMS, "17:01:00", "k3", "k3", "k3"),
        ("k3", TERMS, "23:59:59", "k3", "k3", "k3"),
        // Struck out: a key that retired, the one that signs, the one that is to sign, several.
        ("k3", &struck_out(r#""k1""#), "12:05:00", "k2", "k2", "k2 k3"),
        ("k3", &struck_out(r#""k2""#), "14:00:00", "k3", "k3", "k3"),
        ("k3", &struck_out(r#""k2""#), "12:05:00", "k3", "k1 k3", "k1 k3"),
        ("k3", &struck_out(r#""k1","k2""#), "12:05:00", "k3", "k3", "k3"),
        ("k4", &struck_out(r#""k3""#), "14:00:00", "k2", "k2", "k2 k4"),
        ("k4", &struck_out(r#""k3""#), "16:30:00", "k4", "k4", "k2 k4"),
        ("k4", &struck_out(r#""k1","k2","k3""#), "14:00:00", "k4", "k4", "k4"),
        // Struck out without a successor: nothing is signed and nothing counts.
        ("k3", &struck_out(r#""k1","k2","k3""#), "14:00:00", "", "", ""),
        ("k1", r#","struck_out":["k1"]"#, "14:00:00", "", "", ""),
        // A name may stay when its root is gone.
        (
            "k1",
            r#","struck_out":["k0"],"signing":{"k9":{"from":"1970-01-01T00:00:00Z"}}"#,
            "14:00:00",
            "k1",
            "k1",
            "k1",
        ),
        // The current key steps in before its term when nobody is in his, and has no end.
        ("k1", plain, "11:00:00", "k1", "k1", "k1"),
        ("k2", plain, "11:00:00", "k2", "k2", "k1 k2"),
        ("k2", plain, "13:00:00", "k1", "k1", "k1 k2"),
        ("k1", TERMS, "20:00:00", "k3", "k1 k3", "k1 k3"),
    ] {
        let (ring, now) = (ring(current, rest), at(time));
        let found = (
            ring.signer(now).map_or(String::new(), |kid| kid.0),
            names(ring.accepted(now, TEN_MINUTES)),
            names(ring.published(now)),
        );
        assert_eq!(found, (signer.into(), accepted.into(), published.into()), "{current} {rest} at {time}");
    }
}

/// R70: no key that was struck out, and none that retired, comes back, whatever happens to others.
#[test]
fn a_key_that_is_over_stays_over() {
    for struck_out in ["", r#""k2""#, r#""k3""#, r#""k2","k3""#] {
        let ring = ring("k4", &format!(r#"{TERMS},"struck_out":[{struck_out}]"#));
        for hours in 2..1_000 {
            let now = at("12:00:00") + SignedDuration::from_hours(hours);
            assert!(ring.published(now).all(|kid| kid.0 != "k1"), "{struck_out} at {now}");
            assert_ne!(ring.signer(now), Some(KeyVersion("k1".into())));
        }
    }
}

/// Far ends of the calendar are no panic.
#[test]
fn any_moment_is_answered() {
    let rest = format!(
        r#","signing":{{"k1":{{"from":"{}","until":"{}"}},"k2":{{"from":"{}"}}}}"#,
        Timestamp::MIN,
        Timestamp::MIN,
        Timestamp::MAX
    );
    for now in [Timestamp::MIN, at("14:00:00"), Timestamp::MAX] {
        let ring = ring("k2", &rest);
        assert_eq!(ring.signer(now), Some(KeyVersion("k2".into())));
        assert!(names(ring.accepted(now, TEN_MINUTES)).contains("k2"));
    }
}
