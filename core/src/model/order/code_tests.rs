use proptest::prelude::*;

use super::super::samples::{FINNISH, FRENCH};
use super::*;

fn code(text: &str) -> OrderCode {
    text.parse().unwrap()
}

fn refused(text: &str) -> ProblemCode {
    text.parse::<OrderCode>().unwrap_err().code()
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn c7_the_codes_of_the_seeds_tell_the_times_that_sydney_showed() {
    let sydney: crate::TimeZone = "Australia/Sydney".parse().unwrap();
    for seed in FRENCH.iter().chain(&FINNISH) {
        let code = code(seed.code);
        let at = code.instant().unwrap();
        assert_eq!(sydney.local(at).format("%m/%d/%y %H:%M").to_string(), seed.shown, "{}", seed.code);
        assert_eq!(OrderCode::of_instant(at), Some(code));
    }
}

#[test]
fn c7_milliseconds_have_no_zeros_before_them() {
    assert_eq!(code("190114-2301420").instant(), Some(at("2019-01-14T23:01:42Z")));
    assert_eq!(code("190114-2301427").instant(), Some(at("2019-01-14T23:01:42.007Z")));
    assert_eq!(code("190114-23014270").instant(), Some(at("2019-01-14T23:01:42.07Z")));
    assert_eq!(code("190114-230142700").instant(), Some(at("2019-01-14T23:01:42.7Z")));
    for padded in ["190114-23014207", "190114-230142070", "190114-230142007", "190114-230142000", "190114-23014200"] {
        assert_eq!(refused(padded), ProblemCode::InvalidOrderCode, "{padded}");
    }
}

#[test]
fn c7_what_looks_like_an_instant_and_is_none_is_no_code() {
    for slip in [
        "190114-240000001", // hour
        "190114-236000001", // minute
        "190114-235960001", // second
        "190014-235959001", // month
        "191314-235959001",
        "190100-235959001", // day
        "190132-235959001",
        "190229-235959001",
    ] {
        assert_eq!(refused(slip), ProblemCode::InvalidOrderCode, "{slip}");
    }
    assert_eq!(code("000101-0000000").instant(), Some(at("2000-01-01T00:00:00Z")));
    assert_eq!(code("200229-2359591").instant(), Some(at("2020-02-29T23:59:59.001Z")));
    assert_eq!(code("991231-235959999").instant(), Some(at("2099-12-31T23:59:59.999Z")));
}

#[test]
fn c7_other_codes_are_taken_as_they_are() {
    // One digit too few or too many, or a letter: no such code.
    for other in
        ["A", "7", "SO-2019/0042", "so_1.2", "190114-235609", "190114-2356094861", "19011-235609486", "1901141-2356094"]
    {
        assert_eq!(code(other).as_str(), other);
        assert_eq!((code(other).instant(), code(other).to_string().as_str()), (None, other));
    }
    assert_eq!((code("19011x-235609486").instant(), code("190114-23560948x").instant()), (None, None));
    assert_eq!(code(" SO-1 ").as_str(), "SO-1");
    assert_ne!(code("so-1"), code("SO-1"));
}

#[test]
fn c7_a_code_is_of_letters_digits_and_what_joins_them() {
    for bad in ["-1", "1-", "/", ".a", "a.", "_a", "a_", "a b", "é1", "a+b", "№1", "a,b", "a\u{a0}b"] {
        assert_eq!(refused(bad), ProblemCode::InvalidOrderCode, "{bad}");
    }
    assert_eq!((refused(""), refused(" ")), (ProblemCode::Required, ProblemCode::Blank));
    assert_eq!(
        (refused("a\nb"), refused("a\u{200b}b")),
        (ProblemCode::ControlCharacters, ProblemCode::InvisibleCharacters)
    );
    assert_eq!(code(&"a".repeat(40)).as_str().len(), OrderCode::MAX);
    assert_eq!(refused(&"a".repeat(41)), ProblemCode::TooLong);
    let error = "a b".parse::<OrderCode>().unwrap_err();
    assert_eq!(error.args().get("example"), Some(&EXAMPLE.into()));
    assert!(EXAMPLE.parse::<OrderCode>().unwrap().instant().is_some());
}

#[test]
fn c7_a_code_is_made_of_an_instant_of_this_century() {
    let made = |text: &str| OrderCode::of_instant(at(text)).map(|code| code.to_string());
    assert_eq!(made("2019-01-14T23:01:42.018999Z").as_deref(), Some("190114-23014218"));
    assert_eq!(made("1999-12-31T23:59:59.999999Z"), None);
    assert_eq!(made("2000-01-01T00:00:00Z").as_deref(), Some("000101-0000000"));
    assert_eq!(made("2099-12-31T23:59:59.999999Z").as_deref(), Some("991231-235959999"));
    assert_eq!(made("2100-01-01T00:00:00Z"), None);
}

proptest! {
    /// From 2000-01-01 to 2099-12-31, millisecond by millisecond.
    #[test]
    fn c7_instants_and_codes_are_the_same(millis in 946_684_800_000_i64..4_102_444_800_000) {
        let at = Timestamp::from_micros(millis * 1_000);
        let code = OrderCode::of_instant(at).unwrap();
        prop_assert_eq!(code.instant(), Some(at));
        prop_assert_eq!(code.as_str().parse::<OrderCode>().unwrap(), code);
    }

    #[test]
    fn c7_whatever_is_typed_is_a_code_or_an_error(text in r"\PC{0,45}") {
        if let Ok(code) = text.parse::<OrderCode>() {
            prop_assert_eq!(code.as_str(), text.trim());
        }
    }
}
