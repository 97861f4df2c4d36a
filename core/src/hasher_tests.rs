use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;

const SALT: [u8; 16] = *b"saltsaltsaltsalt";

fn with(algorithm: &str, version: u32, memory: u32, passes: u32, lanes: u32) -> String {
    let params = Params::new(memory, passes, lanes, None).unwrap();
    Argon2::default()
        .hash_password_customized(b"lamp", &SALT, Some(algorithm), Some(version), params)
        .unwrap()
        .to_string()
}

#[test]
fn p11_a_hash_names_its_parameters_and_salt() {
    let hash = Argon2id.hash(b"lamp", SALT).unwrap();
    assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$"), "{hash}");
    assert_eq!(hash, with("argon2id", 19, 19_456, 2, 1));
    assert!(!Argon2id.is_outdated(&hash));
    assert!(Argon2id.verify(b"lamp", &hash));
    assert!(!Argon2id.verify(b"lamps", &hash) && !Argon2id.verify(b"", &hash));
    assert_ne!(Argon2id.hash(b"lamp", [0; 16]).unwrap(), hash);
}

#[test]
fn p11_the_hash_is_that_of_other_implementations() {
    // By OpenSSL, through Python's cryptography: Argon2id(salt, length=32, iterations=2, lanes=1, memory_cost=64).
    let other = "$argon2id$v=19$m=64,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$3++V6BCgRuiU2brhYPoIz1u2QvS1LI2bSWgKgQ0H4zc";
    assert!(Argon2id.verify(b"lamp", other));
    assert_eq!(with("argon2id", 19, 64, 2, 1), other);
}

#[test]
fn p11_other_parameters_are_read_from_the_hash_and_weaker_ones_are_outdated() {
    for (algorithm, version, memory, passes, outdated) in [
        ("argon2id", 19, 64, 2, true),
        ("argon2id", 19, 19_455, 2, true),
        ("argon2id", 19, 19_456, 1, true),
        ("argon2id", 19, 19_456, 3, false),
        ("argon2id", 16, 19_456, 2, true),
        ("argon2i", 19, 19_456, 2, true),
    ] {
        let hash = with(algorithm, version, memory, passes, 1);
        assert_eq!(Argon2id.is_outdated(&hash), outdated, "{hash}");
        assert!(Argon2id.verify(b"lamp", &hash) && !Argon2id.verify(b"lam", &hash), "{hash}");
    }
}

#[test]
fn p11_a_hash_that_asks_for_too_much_or_is_none_verifies_nothing() {
    let rest = "c2FsdHNhbHRzYWx0c2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    for hash in [
        String::new(),
        "lamp".to_owned(),
        "$argon2id$v=19$m=64,t=2,p=1".to_owned(),
        format!("$scrypt$v=19$m=64,t=2,p=1${rest}"),
        format!("$argon2id$v=19$m=1048577,t=2,p=1${rest}"),
        format!("$argon2id$v=19$m=4294967295,t=2,p=1${rest}"),
        format!("$argon2id$v=19$m=64,t=65,p=1${rest}"),
        format!("$argon2id$v=19$m=256,t=2,p=17${rest}"),
    ] {
        assert!(!Argon2id.verify(b"lamp", &hash), "{hash}");
        assert!(Argon2id.is_outdated(&hash), "{hash}");
    }
    for bounded in ["m=1048576,t=2,p=1", "m=64,t=64,p=1", "m=256,t=2,p=16"] {
        assert!(Argon2id::read(&format!("$argon2id$v=19${bounded}${rest}")).is_some(), "{bounded}");
    }
}

#[derive(Default)]
struct Counting(Arc<AtomicUsize>);

impl PasswordHasher for Counting {
    fn hash(&self, password: &[u8], _: [u8; 16]) -> Result<String, HashingError> {
        String::from_utf8(password.to_vec()).map_err(|_| HashingError)
    }

    fn verify(&self, password: &[u8], hash: &str) -> bool {
        self.0.fetch_add(1, Ordering::SeqCst);
        hash.as_bytes() == password
    }
}

#[test]
fn p11_there_is_one_verification_with_and_without_a_hash() {
    let count = Arc::new(AtomicUsize::new(0));
    let hashing = Hashing::new(Counting(Arc::clone(&count)));
    hashing.prepare([b'x'; 32]).unwrap();
    hashing.prepare([b'y'; 32]).unwrap();
    assert_eq!(hashing.decoy.get().map(String::as_str), Some("x".repeat(16).as_str()));
    assert!(hashing.verify(b"lamp", Some("lamp")));
    assert!(!hashing.verify(b"lamps", Some("lamp")));
    // Not even the decoy's own password.
    assert!(!hashing.verify(&[b'x'; 16], None));
    assert_eq!(count.load(Ordering::SeqCst), 3);
    assert!(!hashing.is_outdated("anything"));
    assert_eq!(hashing.hash(&[0xff], SALT).unwrap_err().code(), "internal");
    assert_eq!(hashing.hash(b"lamp", SALT).unwrap(), "lamp");
    assert_eq!(format!("{hashing:?} {HashingError}"), "Hashing(..) a password could not be hashed");
}
