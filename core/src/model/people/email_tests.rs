use proptest::prelude::*;

use super::*;

#[test]
fn p1_key_is_trimmed_composed_lower_case_and_ascii_in_the_domain() {
    for (typed, key) in [
        ("joe@garage.example", "joe@garage.example"),
        (" Joe@GARAGE.Example\t", "joe@garage.example"),
        ("JÄRVINEN@Autokorjaamo-Järvi.FI", "järvinen@xn--autokorjaamo-jrvi-3qb.fi"),
        ("e\u{0301}lan@exemple.fr", "\u{e9}lan@exemple.fr"),
        ("o'neil+b2b@a-b.example", "o'neil+b2b@a-b.example"),
        ("a@xn--bcher-kva.example", "a@xn--bcher-kva.example"),
    ] {
        assert_eq!(typed.parse::<Email>().map(|email| email.key().to_owned()).as_deref(), Ok(key), "{typed}");
    }
}

#[test]
fn p1_shown_as_typed_and_equal_by_key() {
    let (typed, other): (Email, Email) = ("Joe@Bücher.example".parse().unwrap(), "joe@bücher.EXAMPLE".parse().unwrap());
    assert_eq!(typed.as_typed(), "Joe@Bücher.example");
    assert_eq!(typed, other);
    assert_eq!(format!("{typed:?}"), "Email(..)");
}

#[test]
fn p1_what_is_no_address() {
    for text in [
        "joe",
        "@garage.example",
        "joe@",
        "joe@garage",
        "joe@@garage.example",
        "a@b@c.example",
        ".joe@garage.example",
        "joe.@garage.example",
        "j..oe@garage.example",
        "\"joe\"@garage.example",
        "joe martin@garage.example",
        "joe@garage .example",
        "joe@-garage.example",
        "joe@garage-.example",
        "joe@.example",
        "joe@garage.",
        "joe@a..b",
        "joe@127.0.0.1",
        "joe@[127.0.0.1]",
        "Joe <joe@garage.example>",
        "joe@gar_age.example",
        "joe@xn--a.example",
        "joe,max@garage.example",
        "joe@garage.example,max@garage.example",
    ] {
        let error = text.parse::<Email>().unwrap_err();
        assert_eq!(error.code(), ProblemCode::InvalidEmail, "{text}");
    }
}

#[test]
fn p1_header_injection_is_refused() {
    for text in ["joe@garage.example\r\nBcc: all@garage.example", "joe\0@garage.example", "joe@garage.example\u{2028}x"]
    {
        assert_eq!(text.parse::<Email>().unwrap_err().code(), ProblemCode::ControlCharacters);
    }
}

#[test]
fn p1_lengths() {
    let local = "a".repeat(64);
    assert!(format!("{local}@garage.example").parse::<Email>().is_ok());
    assert_eq!(format!("{local}a@garage.example").parse::<Email>().unwrap_err().code(), ProblemCode::InvalidEmail);
    let domain = format!("{0}.{0}.{0}.example", "b".repeat(60));
    assert_eq!(format!("{local}@{domain}").len(), 255);
    assert_eq!(format!("{local}@{domain}").parse::<Email>().unwrap_err().code(), ProblemCode::TooLong);
    let longest = format!("{}@{domain}", "a".repeat(63));
    assert_eq!(longest.parse::<Email>().unwrap().key().len(), 254);
}

proptest! {
    #[test]
    fn p1_a_key_is_its_own_key(text in "\\PC{1,12}@\\PC{1,12}\\.\\PC{1,6}") {
        if let Ok(email) = text.parse::<Email>() {
            let again: Email = email.key().parse().unwrap();
            prop_assert_eq!(again.key(), email.key());
        }
    }

    #[test]
    fn p1_case_never_tells_people_apart(local in "[a-z0-9.+-]{1,10}", domain in "[a-z0-9-]{1,10}\\.[a-z]{2,5}") {
        let text = format!("{local}@{domain}");
        let (lower, upper) = (text.parse::<Email>(), text.to_uppercase().parse::<Email>());
        prop_assert_eq!(lower.is_ok(), upper.is_ok());
        if let (Ok(lower), Ok(upper)) = (lower, upper) {
            prop_assert_eq!(lower, upper);
        }
    }
}
