//! Numbers are written in one way alone.

use proptest::prelude::*;

use super::*;

fn read(text: &str) -> Result<String, ProblemCode> {
    canonical(text).map_err(|error| error.code())
}

#[test]
fn each_number_has_one_text() {
    for (given, kept) in [
        ("0", "0"),
        ("-0", "0"),
        ("-0.00", "0"),
        ("000", "0"),
        ("12", "12"),
        ("0012.50", "12.5"),
        ("-7.25", "-7.25"),
        ("-0.5", "-0.5"),
        ("0.10", "0.1"),
        ("10", "10"),
        ("100.0", "100"),
        ("123456789012345", "123456789012345"),
        ("-12345678901234.5", "-12345678901234.5"),
        ("0.12345678901234", "0.12345678901234"),
    ] {
        assert_eq!(read(given).as_deref(), Ok(kept), "{given}");
    }
}

#[test]
fn what_is_no_number_is_refused() {
    for given in [
        "",
        "-",
        ".",
        "1.",
        ".5",
        "-.5",
        "1 143,23",
        "1\u{202f}143",
        "1,5",
        "1.143,23",
        "1.2.3",
        "NaN",
        "inf",
        "1e5",
        "+1",
        "--1",
        "１２",
        "0x1",
        "½",
    ] {
        assert_eq!(read(given), Err(ProblemCode::InvalidDecimal), "{given}");
    }
}

#[test]
fn a_number_has_fifteen_digits_at_most() {
    let error = canonical("1234567890123456").unwrap_err();
    assert_eq!(error.args().get("digits"), Some(&15_usize.into()));
    assert_eq!(error.args().get("example"), Some(&"-1234.5".into()));
    assert_eq!(read("123456789012345.6"), Err(ProblemCode::InvalidDecimal));
    assert_eq!(read("1.23456789012345"), Ok("1.23456789012345".to_owned()));
    assert_eq!(read("1.234567890123456"), Err(ProblemCode::InvalidDecimal));
    // Zeros that say nothing are no digits, up to what is read at all.
    assert_eq!(read(&format!("{}1", "0".repeat(99))), Ok("1".to_owned()));
    assert_eq!(read(&format!("{}1", "0".repeat(100))), Err(ProblemCode::InvalidDecimal));
    assert_eq!(read(&format!("1.{}", "0".repeat(98))), Ok("1".to_owned()));
}

proptest! {
    #[test]
    fn what_is_kept_reads_as_itself(whole in -99_999_999_i64..=99_999_999, fraction in "[0-9]{0,7}") {
        let text = if fraction.is_empty() { whole.to_string() } else { format!("{whole}.{fraction}") };
        let kept = canonical(&text).unwrap();
        prop_assert_eq!(&canonical(&kept).unwrap(), &kept);
        prop_assert_eq!(kept.parse::<f64>().unwrap(), text.parse::<f64>().unwrap());
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".{0,40}") {
        if let Ok(kept) = canonical(&text) {
            prop_assert!(kept.len() <= 17 && kept.is_ascii());
        }
    }
}
