use super::*;

/// Of the empty text (FIPS 180-4's implementation examples).
const EMPTY: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

fn code(text: &str) -> ProblemCode {
    text.parse::<Sha256>().unwrap_err().code()
}

#[test]
fn p9_a_digest_is_64_hexadecimal_digits_of_either_case() {
    let digest: Sha256 = EMPTY.parse().unwrap();
    assert_eq!((digest.as_bytes()[0], digest.as_bytes()[31]), (0xe3, 0x55));
    assert_eq!(EMPTY.to_uppercase().parse(), Ok(digest));
    assert_eq!(format!(" {EMPTY}\n").parse(), Ok(digest));
    assert_eq!(digest.to_string(), EMPTY);
    assert_eq!(Sha256::from_bytes(*digest.as_bytes()), digest);
}

#[test]
fn p9_what_is_none_is_refused() {
    for text in ["", " ", "\n"] {
        assert_eq!(code(text), ProblemCode::Required, "{text:?}");
    }
    let (short, long) = (&EMPTY[..63], format!("{EMPTY}5"));
    let others = [format!("g{short}"), format!("0x{}", &EMPTY[..62]), format!("{}é", &EMPTY[..62]), "é".repeat(32)];
    for text in [short, &EMPTY[..62], &long, &format!("{EMPTY}55"), "0"].into_iter().chain(others.iter().map(|t| &**t))
    {
        assert_eq!(code(text), ProblemCode::InvalidDigest, "{text}");
    }
}

#[cfg(feature = "store")]
#[test]
fn p9_a_digest_is_that_of_the_bytes() {
    assert_eq!(Sha256::of(b"").to_string(), EMPTY);
    assert_eq!(Sha256::of(b"abc").to_string(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

#[test]
fn p9_a_digest_is_written_and_read_as_text() {
    let digest: Sha256 = EMPTY.parse().unwrap();
    let json = serde_json::to_string(&digest).unwrap();
    assert_eq!(json, format!("\"{EMPTY}\""));
    assert_eq!(serde_json::from_str::<Sha256>(&json).unwrap(), digest);
    assert_eq!(serde_json::from_slice::<Sha256>(json.as_bytes()).unwrap(), digest);
    assert!(serde_json::from_str::<Sha256>("\"abc\"").is_err() && serde_json::from_str::<Sha256>("1").is_err());
    assert_eq!(format!("{digest:?}"), format!("Sha256({EMPTY})"));
}
