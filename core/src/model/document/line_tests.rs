use proptest::prelude::*;

use super::*;

fn currency(code: &str) -> Currency {
    code.parse().unwrap()
}

fn net(quantity: &str, price: &str, code: &str) -> Option<i64> {
    price.parse::<Price>().unwrap().times(quantity.parse().unwrap(), currency(code))
}

fn told<T: FromStr<Err = ValueError> + fmt::Debug>(text: &str) -> String {
    let error = text.parse::<T>().unwrap_err();
    format!("{} {}", error.code().as_str(), serde_json::to_string(error.args()).unwrap())
}

#[test]
fn c2_numbers_are_decimals_with_a_point_within_their_range() {
    for (text, millionths) in [("1", 1_000_000), (" 2.5 ", 2_500_000), ("0.000001", 1), ("1000000000", 10_i64.pow(15))]
    {
        assert_eq!(text.parse::<Quantity>().unwrap().millionths(), millionths, "{text}");
        assert_eq!(text.parse::<Price>().unwrap().millionths(), millionths, "{text}");
    }
    assert_eq!("0".parse::<Price>().unwrap().millionths(), 0);
    for text in ["1 143,23", "1.143,23", "NaN", "-1", "1e3", ".5", "1."] {
        assert_eq!(told::<Quantity>(text), r#"invalid_number {"example":"2.5","digits":6}"#, "{text}");
        assert_eq!(told::<Price>(text), r#"invalid_amount {"example":"1234.50"}"#, "{text}");
        assert_eq!(told::<TaxRate>(text), r#"invalid_number {"example":"25.5","digits":2}"#, "{text}");
    }
    for text in ["", " "] {
        assert_eq!([told::<Quantity>(text), told::<Price>(text), told::<TaxRate>(text)], ["required {}"; 3]);
    }
    assert_eq!(told::<Quantity>("0.0000001"), r#"invalid_number {"example":"2.5","digits":6}"#);
    assert_eq!(told::<Price>("0.0000001"), r#"too_precise {"digits":6}"#);
    for text in ["0", "0.000000", "1000000000.000001", "99999999999999999999"] {
        assert_eq!(told::<Quantity>(text), r#"out_of_range {"min":"0.000001","max":1000000000}"#, "{text}");
    }
    for text in ["1000000000.000001", "99999999999999999999"] {
        assert_eq!(told::<Price>(text), r#"out_of_range {"min":0,"max":1000000000}"#, "{text}");
    }
}

#[test]
fn c2_a_tax_rate_is_of_hundredths_of_a_per_cent() {
    for (text, hundredths, short) in [
        ("25.5", 2_550, "25.5"),
        ("0", 0, "0"),
        ("100.00", 10_000, "100"),
        ("2.25", 225, "2.25"),
        ("05.50", 550, "5.5"),
    ] {
        let rate: TaxRate = text.parse().unwrap();
        assert_eq!((rate.hundredths(), rate.to_string().as_str()), (hundredths, short));
    }
    for text in ["100.01", "101", "99999999999", "99999999999999999999"] {
        assert_eq!(told::<TaxRate>(text), r#"out_of_range {"min":"0","max":100}"#, "{text}");
    }
    assert_eq!(told::<TaxRate>("25.555"), r#"invalid_number {"example":"25.5","digits":2}"#);
    let rate = |hundredths| TaxRate::of_hundredths(hundredths).is_some();
    assert_eq!([rate(-1), rate(0), rate(10_000), rate(10_001)], [false, true, true, false]);
}

#[test]
fn c2_millionths_keep_their_range() {
    let (quantity, price) = (|one| Quantity::of_millionths(one).is_some(), |one| Price::of_millionths(one).is_some());
    let most = 10_i64.pow(15);
    assert_eq!(
        [quantity(-1), quantity(0), quantity(1), quantity(most), quantity(most + 1)],
        [false, false, true, true, false]
    );
    assert_eq!([price(-1), price(0), price(1), price(most), price(most + 1)], [false, true, true, true, false]);
}

#[test]
fn c2_a_line_is_rounded_half_even_to_the_minor_unit() {
    assert_eq!(net("3", "85.00", "EUR"), Some(25_500));
    assert_eq!(net("1000", "0.085", "EUR"), Some(8_500));
    // Halves go to the even neighbour, all else to the nearest.
    assert_eq!(net("1", "0.005", "EUR"), Some(0));
    assert_eq!(net("1", "0.005001", "EUR"), Some(1));
    assert_eq!(net("1", "0.015", "EUR"), Some(2));
    assert_eq!(net("1", "0.025", "EUR"), Some(2));
    assert_eq!(net("0.5", "0.05", "EUR"), Some(2));
    assert_eq!(net("0.000001", "0.000001", "EUR"), Some(0));
    // By the currency's own minor units: none of the yen, a thousandth of the dinar.
    assert_eq!(
        [net("3", "10.5", "JPY"), net("1", "10.5", "JPY"), net("1", "11.5", "JPY")],
        [Some(32), Some(10), Some(12)]
    );
    assert_eq!([net("1", "1.0005", "KWD"), net("1", "1.0015", "KWD")], [Some(1_000), Some(1_002)]);
    assert_eq!(net("7", "0", "EUR"), Some(0));
}

#[test]
fn c2_a_line_comes_to_what_an_amount_may_have() {
    assert_eq!(net("1000000", "1000000000", "JPY"), Some(Money::MAX_MINOR));
    assert_eq!(net("1000000.000001", "1000000000", "JPY"), None);
    assert_eq!(net("1000000000", "10000.00", "EUR"), Some(Money::MAX_MINOR));
    assert_eq!(net("1000000000", "10000.01", "EUR"), None);
    assert_eq!(net("1000000000", "1000000000", "KWD"), None);
    assert_eq!(net("1000000000", "1000.00", "KWD"), Some(Money::MAX_MINOR));
}

#[test]
fn c2_tax_is_rounded_half_even_once() {
    let tax = |rate: &str, net| rate.parse::<TaxRate>().unwrap().of(net).unwrap();
    assert_eq!([tax("25.5", 10_000), tax("20", 12_345), tax("0", 12_345), tax("100", 7)], [2_550, 2_469, 0, 7]);
    // 0.5, 1.5 and 2.5 minor units.
    assert_eq!([tax("10", 5), tax("10", 15), tax("10", 25)], [0, 2, 2]);
    assert_eq!(tax("100", Money::MAX_MINOR), Money::MAX_MINOR);
}

#[test]
fn c2_nothing_of_a_line_shows_in_debug() {
    let line = CheckedLine {
        description: "Pare-brise de M. Martin".into(),
        quantity: "1".parse().unwrap(),
        price: "1".parse().unwrap(),
        rate: "20".parse().unwrap(),
        net: 100,
    };
    assert_eq!(format!("{line:?}"), "CheckedLine { net: 100, .. }");
}

proptest! {
    #[test]
    fn c2_what_is_written_reads_back(millionths in 1..=10_i64.pow(15), hundredths in 0..=10_000) {
        let quantity = Quantity::of_millionths(millionths).unwrap();
        prop_assert_eq!(quantity.to_string().parse::<Quantity>().ok(), Some(quantity));
        let price = Price::of_millionths(millionths).unwrap();
        prop_assert_eq!(price.to_string().parse::<Price>().ok(), Some(price));
        let rate = TaxRate::of_hundredths(hundredths).unwrap();
        prop_assert_eq!(rate.to_string().parse::<TaxRate>().ok(), Some(rate));
    }

    /// No line is farther than half a minor unit from the exact product, and of two that are as near the even one is taken.
    #[test]
    fn c2_a_line_is_the_nearest_amount(quantity in 1..=10_i64.pow(10), price in 0..=10_i64.pow(10), pick in 0_usize..3) {
        let currency = currency(["JPY", "EUR", "KWD"][pick]);
        let net = Price::of_millionths(price).unwrap().times(Quantity::of_millionths(quantity).unwrap(), currency).unwrap();
        let exact = i128::from(quantity) * i128::from(price) * 10_i128.pow(u32::from(currency.digits()));
        let off = (i128::from(net) * 10_i128.pow(12) - exact).abs() * 2;
        prop_assert!(off < 10_i128.pow(12) || off == 10_i128.pow(12) && net % 2 == 0);
    }
}
