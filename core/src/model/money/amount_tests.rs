use proptest::prelude::*;

use super::*;

const YEN: &str = "JPY";
const DINAR: &str = "TND";

fn currency(code: &str) -> Currency {
    code.parse().unwrap()
}

fn parse(text: &str, code: &str) -> Result<i64, ParseMoneyError> {
    Money::parse(text, currency(code)).map(Money::minor)
}

#[test]
fn an_amount_has_at_most_the_decimals_of_its_currency() {
    assert_eq!(parse("1234.50", "EUR"), Ok(123_450));
    assert_eq!(parse("1234.5", "EUR"), Ok(123_450));
    assert_eq!(parse("1234", "EUR"), Ok(123_400));
    assert_eq!(parse("0", "EUR"), Ok(0));
    assert_eq!(parse("0.01", "EUR"), Ok(1));
    assert_eq!(parse("007.09", "EUR"), Ok(709));
    assert_eq!(parse("1.234", "EUR"), Err(ParseMoneyError::TooPrecise { digits: 2 }));
    assert_eq!(parse("1.230", "EUR"), Err(ParseMoneyError::TooPrecise { digits: 2 }));
    assert_eq!(parse("1234", YEN), Ok(1_234));
    assert_eq!(parse("1234.0", YEN), Err(ParseMoneyError::TooPrecise { digits: 0 }));
    assert_eq!(parse("1.234", DINAR), Ok(1_234));
    assert_eq!(parse("1.2345", DINAR), Err(ParseMoneyError::TooPrecise { digits: 3 }));
}

#[test]
fn an_amount_is_written_in_figures_and_a_point_alone() {
    for text in [
        "",
        " ",
        ".",
        "1.",
        ".5",
        "1..5",
        "1.5.0",
        "-1",
        "+1",
        "-0",
        "1,50",
        "1 234",
        "1\u{202f}234",
        "1'234",
        "1e3",
        "0x1",
        "1.5 ",
        " 1.5",
        "€1",
        "١",
        "1.-5",
        "NaN",
        "1_000",
    ] {
        assert_eq!(parse(text, "EUR"), Err(ParseMoneyError::Malformed { digits: 2 }), "{text:?}");
    }
}

#[test]
fn an_amount_reaches_ten_to_the_fifteenth_of_minor_units() {
    let max = |digits: u32| 1_000_000_000_000_000_i64 / 10_i64.pow(digits);
    assert_eq!(parse("10000000000000.00", "EUR"), Ok(Money::MAX_MINOR));
    assert_eq!(parse("10000000000000.01", "EUR"), Err(ParseMoneyError::TooLarge { max: max(2) }));
    assert_eq!(parse("1000000000000000", YEN), Ok(Money::MAX_MINOR));
    assert_eq!(parse("1000000000000001", YEN), Err(ParseMoneyError::TooLarge { max: max(0) }));
    assert_eq!(parse("1000000000000", DINAR), Ok(Money::MAX_MINOR));
    assert_eq!(parse("1000000000000.001", DINAR), Err(ParseMoneyError::TooLarge { max: max(3) }));
    // More than 64 bits hold, by the last figure and by many.
    for text in ["9223372036854775808", "92233720368547758070", &"9".repeat(40)] {
        assert_eq!(parse(text, YEN), Err(ParseMoneyError::TooLarge { max: max(0) }), "{text}");
    }
    assert_eq!(parse(&format!("{}1", "0".repeat(100)), YEN), Ok(1));
}

#[test]
fn minor_units_are_not_negative_and_not_too_many() {
    let minor = |minor| Money::of_minor(minor, Currency::EUR).map(Money::minor);
    assert_eq!([minor(-1), minor(0), minor(1)], [None, Some(0), Some(1)]);
    assert_eq!([minor(Money::MAX_MINOR), minor(Money::MAX_MINOR + 1)], [Some(Money::MAX_MINOR), None]);
    assert_eq!([minor(i64::MIN), minor(i64::MAX)], [None, None]);
}

#[test]
fn an_amount_is_written_for_people_and_for_machines() {
    let amount = Money::parse("1234.5", Currency::EUR).unwrap();
    assert_eq!(amount.to_string(), "1234.50");
    assert_eq!(format!("{amount:?}"), "Money(1234.50 EUR)");
    assert_eq!(amount.text(&Locale::FI), "1\u{a0}234,50\u{a0}€");
    assert_eq!(amount.text(&Locale::EN), "€1,234.50");
    assert_eq!(amount.currency(), Currency::EUR);
    let written = |minor, code| Money::of_minor(minor, currency(code)).unwrap().to_string();
    assert_eq!([written(5, "EUR"), written(5, YEN), written(5, DINAR)], ["0.05", "5", "0.005"]);
    assert_eq!(ParseMoneyError::Malformed { digits: 0 }.to_string(), "not a number such as `1234`");
    assert_eq!(ParseMoneyError::Malformed { digits: 3 }.to_string(), "not a decimal number such as `1234.50`");
    assert_eq!(ParseMoneyError::Zero.to_string(), "not above zero");
    assert_eq!(ParseMoneyError::TooPrecise { digits: 2 }.to_string(), "more than 2 decimals");
    assert_eq!(ParseMoneyError::TooLarge { max: 7 }.to_string(), "more than 7");
}

#[test]
fn an_amount_in_json_is_checked() {
    let amount = Money::parse("1234.5", Currency::EUR).unwrap();
    let json = r#"{"minor":123450,"currency":"EUR"}"#;
    assert_eq!(serde_json::to_string(&amount).unwrap(), json);
    assert_eq!(serde_json::from_str::<Money>(json).unwrap(), amount);
    for wrong in [r#"{"minor":-1,"currency":"EUR"}"#, r#"{"minor":1,"currency":"FRF"}"#, r#"{"minor":1}"#] {
        assert!(serde_json::from_str::<Money>(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn what_is_no_amount_is_told_with_what_would_be() {
    let told = |error: ParseMoneyError| {
        let error = ValueError::from(error);
        (error.code(), serde_json::to_string(error.args()).unwrap())
    };
    assert_eq!(told(parse("x", YEN).unwrap_err()), (ProblemCode::InvalidAmount, r#"{"example":"1234"}"#.into()));
    assert_eq!(told(parse("x", "EUR").unwrap_err()), (ProblemCode::InvalidAmount, r#"{"example":"1234.50"}"#.into()));
    assert_eq!(told(parse("1.001", "EUR").unwrap_err()), (ProblemCode::TooPrecise, r#"{"digits":2}"#.into()));
    let large = parse("10000000000000.01", "EUR").unwrap_err();
    assert_eq!(told(large), (ProblemCode::OutOfRange, r#"{"min":0,"max":10000000000000}"#.into()));
    let zero = "0".parse::<UnitPrice>().unwrap_err();
    assert_eq!(told(zero), (ProblemCode::OutOfRange, r#"{"min":"0.000001","max":1000000000}"#.into()));
}

proptest! {
    #[test]
    fn what_is_written_reads_back(minor in 0..=Money::MAX_MINOR, pick in 0_usize..153) {
        let currency = Currency::all().nth(pick).unwrap();
        let amount = Money::of_minor(minor, currency).unwrap();
        prop_assert_eq!(Money::parse(&amount.to_string(), currency), Ok(amount));
    }

    #[test]
    fn whatever_is_typed_is_an_amount_or_an_error(text in r"[0-9.,\- ]{0,24}") {
        if let Ok(amount) = Money::parse(&text, Currency::EUR) {
            let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
            let cents: i64 = format!("{whole}{fraction:0<2}").parse().unwrap();
            prop_assert_eq!(amount.minor(), cents);
        }
    }
}
