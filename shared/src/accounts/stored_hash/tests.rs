//! Hashes made by other programs (argon2-cffi, bcrypt, CPython's hashlib) from one password, and hostile ones.

use super::*;

const PASSWORD: &str = "Correct horse 1é";

fn password(text: &str) -> Password {
    Password::read(Zeroizing::new(text.to_owned())).expect("short enough")
}

fn is_match(hash: &str, text: &str) -> bool {
    StoredHash::read(hash).expect("a usable hash").matches(&password(text), None)
}

#[test]
fn hashes_made_elsewhere_verify_as_they_are() {
    for hash in [
        "$argon2id$v=19$m=1024,t=2,p=2$Qb0Z0QnSSu80evipVSHR1g$mGThIwEn42ZtDs0OlTBcEwYmGPmgTJi9vBElcxF4kt0",
        "$2a$04$vaM3noIYlTw7EcCZMgyq3.ctrrES3uuDLKRBffAW60pkyDg8OBCXC",
        "$2b$04$hJXBl9pYA43DAynMn4mVt.bb7j4v3OeytzpW/U8i/n6OICxjV2zf6",
        "$2y$04$hJXBl9pYA43DAynMn4mVt.bb7j4v3OeytzpW/U8i/n6OICxjV2zf6",
        "$scrypt$ln=10,r=8,p=1$MDEyMzQ1Njc4OWFiY2RlZg$5ZOfiYhIfIA/96blnKrW70GaqZc0pPv9xJok4AlqedQ",
        "$pbkdf2-sha256$i=1000,l=32$MDEyMzQ1Njc4OWFiY2RlZg$pfEOopBGPpseahO0uJ1WSB3tJ4CUYPmjzGcF/RFDPJc",
        "$pbkdf2-sha512$i=1000$MDEyMzQ1Njc4OWFiY2RlZg$Z9fGmsVsPTzKcf/0DOwru3ZMBzxa13+bugmcEJaXptjJEHzHsmZ+PuxIvCwkVzt9Tq5aslNFKUs4iJ7uhVrPdA",
    ] {
        assert!(is_match(hash, PASSWORD), "{hash}");
        for wrong in ["", "Correct horse 1e", "correct horse 1é", "Correct horse 1é "] {
            assert!(!is_match(hash, wrong), "{hash} and {wrong:?}");
        }
    }
}

#[test]
fn an_imported_bcrypt_hash_knows_72_bytes_and_ours_knows_all() {
    let bcrypt = "$2b$04$SJ6mq5CgqLr6ejZBqkYvcusen4yjrye80.6EfiGc2sR3v967Bp6da";
    let beginning = "x".repeat(72);
    assert!(is_match(bcrypt, &format!("{beginning}tail")));
    assert!(is_match(bcrypt, &format!("{beginning}fail")), "all that this hash was ever made from is the same");

    let params = Params::new(64, 1, 1, None).expect("parameters");
    let (one, other) = (password(&format!("{beginning}tail")), password(&format!("{beginning}fail")));
    let ours = make(&params, &one, &[7; 16], b"pepper").expect("a hash");
    let ours = StoredHash::read(&ours).expect("a usable hash");
    assert!(ours.matches(&one, Some(b"pepper")));
    assert!(!ours.matches(&other, Some(b"pepper")), "R35: never truncated");
    assert!(!ours.matches(&one, Some(b"another pepper")));
    assert!(!ours.matches(&one, None));
}

#[test]
fn ours_covers_the_normal_form() {
    let params = Params::new(64, 1, 1, None).expect("parameters");
    let ours = make(&params, &password("re\u{301}sume\u{301} de seize ans"), &[7; 16], b"p").expect("a hash");
    assert!(ours.starts_with("$argon2id$v=19$m=64,t=1,p=1$"), "{ours}");
    let ours = StoredHash::read(&ours).expect("a usable hash");
    assert!(ours.matches(&password("r\u{e9}sum\u{e9} de seize ans"), Some(b"p")));
    assert!(!ours.matches(&password("r\u{e9}sum\u{e9} de seize ans "), Some(b"p")), "spaces at the end count");
    assert!(ours.is_argon2id_with(&params));
    assert!(!ours.is_argon2id_with(&Params::new(64, 2, 1, None).expect("parameters")));
}

#[test]
fn hostile_and_malformed_hashes_are_refused_when_they_come_in() {
    let salt_and_hash = "MDEyMzQ1Njc4OWFiY2RlZg$5ZOfiYhIfIA/96blnKrW70GaqZc0pPv9xJok4AlqedQ";
    let bcrypt_rest = "hJXBl9pYA43DAynMn4mVt.bb7j4v3OeytzpW/U8i/n6OICxjV2zf6";
    for (hash, refusal) in [
        (String::new(), UnusableHash::Malformed),
        ("hunter2".into(), UnusableHash::Malformed),
        ("$".into(), UnusableHash::Malformed),
        ("5f4dcc3b5aa765d61d8327deb882cf99".into(), UnusableHash::Malformed),
        (format!("$argon2id$v=19$m=1024,t=2,p=1${}", "A".repeat(600)), UnusableHash::Malformed),
        ("$argon2id$v=19$m=1024,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg".into(), UnusableHash::Malformed),
        (format!("$md5${salt_and_hash}"), UnusableHash::Unsupported),
        (format!("$argon2i$v=19$m=1024,t=2,p=1${salt_and_hash}"), UnusableHash::Unsupported),
        (format!("$argon2id$v=16$m=1024,t=2,p=1${salt_and_hash}"), UnusableHash::Unsupported),
        (format!("$argon2id$m=1024,t=2,p=1${salt_and_hash}"), UnusableHash::Unsupported),
        (format!("$argon2id$v=19$m=1024,t=2,p=1,keyid=azE${salt_and_hash}"), UnusableHash::Unsupported),
        (format!("$argon2id$v=19$m=4194304,t=2,p=1${salt_and_hash}"), UnusableHash::OutOfBounds),
        (format!("$argon2id$v=19$m=1024,t=4000000000,p=1${salt_and_hash}"), UnusableHash::OutOfBounds),
        (format!("$argon2id$v=19$m=1024,t=0,p=1${salt_and_hash}"), UnusableHash::OutOfBounds),
        (format!("$argon2id$v=19$m=1024,t=1,p=0${salt_and_hash}"), UnusableHash::OutOfBounds),
        (format!("$argon2id$v=19$m=65536,t=1,p=4000000${salt_and_hash}"), UnusableHash::OutOfBounds),
        (format!("$scrypt$ln=31,r=8,p=1${salt_and_hash}"), UnusableHash::OutOfBounds),
        (format!("$scrypt$ln=300,r=8,p=1${salt_and_hash}"), UnusableHash::OutOfBounds),
        (format!("$scrypt$ln=17,r=4294967295,p=4294967295${salt_and_hash}"), UnusableHash::OutOfBounds),
        (format!("$scrypt$ln=17,r=8,p=5${salt_and_hash}"), UnusableHash::OutOfBounds),
        (format!("$scrypt$ln=10,r=8${salt_and_hash}"), UnusableHash::Unsupported),
        (format!("$pbkdf2-sha256$i=4294967295${salt_and_hash}"), UnusableHash::OutOfBounds),
        (format!("$pbkdf2-sha256$i=0${salt_and_hash}"), UnusableHash::OutOfBounds),
        (format!("$pbkdf2-sha256$i=1000,l=64${salt_and_hash}"), UnusableHash::Malformed),
        (format!("$pbkdf2-sha1$i=1000${salt_and_hash}"), UnusableHash::Unsupported),
        (format!("$2b$31${bcrypt_rest}"), UnusableHash::OutOfBounds),
        (format!("$2b$15${bcrypt_rest}"), UnusableHash::OutOfBounds),
        (format!("$2b$03${bcrypt_rest}"), UnusableHash::OutOfBounds),
        (format!("$2x$04${bcrypt_rest}"), UnusableHash::Unsupported),
        (format!("$2b$04${}", &bcrypt_rest[..50]), UnusableHash::Malformed),
        (format!("$2b$04$é{}", &bcrypt_rest[2..]), UnusableHash::Malformed),
    ] {
        assert_eq!(StoredHash::read_import(&hash).err(), Some(refusal), "{hash}");
    }
    assert!(StoredHash::read_import(&format!("$scrypt$ln=17,r=8,p=1${salt_and_hash}")).is_ok(), "OWASP's strongest");
    assert!(
        StoredHash::read_import(&format!("$argon2id$v=19$m=65536,t=4,p=1${salt_and_hash}")).is_ok(),
        "PHP's default"
    );
}
