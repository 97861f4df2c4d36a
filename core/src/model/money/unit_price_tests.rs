use proptest::prelude::*;

use super::*;

fn price(text: &str) -> UnitPrice {
    text.parse().unwrap()
}

fn minor(text: &str, quantity: i64, code: &str) -> Option<i64> {
    price(text).times(quantity, code.parse().unwrap()).map(Money::minor)
}

#[test]
fn a_price_is_above_zero_and_has_six_decimals_at_most() {
    assert_eq!(price("0.000001").millionths(), 1);
    assert_eq!(price("0.085").millionths(), 85_000);
    assert_eq!(price("12").millionths(), 12_000_000);
    assert_eq!(price("1000000000").millionths(), UnitPrice::MAX * 1_000_000);
    let refused = |text: &str| text.parse::<UnitPrice>().unwrap_err();
    assert_eq!(refused("0.0000001"), ParseMoneyError::TooPrecise { digits: 6 });
    assert_eq!(refused("1000000000.000001"), ParseMoneyError::TooLarge { max: UnitPrice::MAX });
    assert_eq!(refused(&"9".repeat(30)), ParseMoneyError::TooLarge { max: UnitPrice::MAX });
    assert_eq!([refused("0"), refused("0.000000")], [ParseMoneyError::Zero; 2]);
    for text in ["", "-1", "1,5", ".5", "1.", "x"] {
        assert_eq!(refused(text), ParseMoneyError::Malformed { digits: 6 }, "{text:?}");
    }
    let of = |millionths| UnitPrice::of_millionths(millionths).map(UnitPrice::millionths);
    assert_eq!([of(-1), of(0), of(1)], [None, None, Some(1)]);
    assert_eq!([of(1_000_000_000_000_000), of(1_000_000_000_000_001)], [Some(1_000_000_000_000_000), None]);
}

#[test]
fn a_price_is_written_with_the_decimals_it_has() {
    for text in ["0.000001", "0.085", "0.1", "1", "10", "100", "12.5", "1000000000", "999999999.999999"] {
        assert_eq!(price(text).to_string(), text);
    }
    assert_eq!(price("12.500").to_string(), "12.5");
    assert_eq!(format!("{:?}", price("0.0850")), "UnitPrice(0.085)");
}

#[test]
fn a_price_is_a_text_in_json_and_reads_back() {
    assert_eq!(serde_json::to_string(&price("0.0850")).unwrap(), r#""0.085""#);
    assert_eq!(serde_json::from_str::<UnitPrice>(r#""0.085""#).unwrap(), price("0.085"));
    assert!(
        serde_json::from_str::<UnitPrice>("0.085").is_err() && serde_json::from_str::<UnitPrice>(r#""0""#).is_err()
    );
}

#[test]
fn a_price_is_written_for_people_with_no_fewer_decimals_than_its_currency_has() {
    let text = |text: &str, code: &str, locale: &Locale| price(text).text(code.parse().unwrap(), locale);
    assert_eq!(text("0.085", "EUR", &Locale::FR), "0,085\u{a0}€");
    assert_eq!(text("1234.5", "EUR", &Locale::FI), "1\u{a0}234,50\u{a0}€");
    assert_eq!(text("12", "EUR", &Locale::EN), "€12.00");
    assert_eq!(text("12", "JPY", &Locale::EN), "JP¥12");
    assert_eq!(text("0.000001", "TND", &Locale::EN), "TND\u{a0}0.000001");
    assert_eq!(text("100", "TND", &Locale::EN), "TND\u{a0}100.000");
}

#[test]
fn a_half_of_a_minor_unit_goes_to_the_even_one() {
    assert_eq!(minor("0.005", 1, "EUR"), Some(0));
    assert_eq!(minor("0.005", 3, "EUR"), Some(2)); // 1.5
    assert_eq!(minor("0.005", 5, "EUR"), Some(2)); // 2.5
    assert_eq!(minor("0.005", 7, "EUR"), Some(4)); // 3.5
    assert_eq!(minor("0.004999", 1, "EUR"), Some(0));
    assert_eq!(minor("0.005001", 1, "EUR"), Some(1));
    assert_eq!(minor("0.014999", 1, "EUR"), Some(1));
    assert_eq!(minor("0.015", 1, "EUR"), Some(2));
    assert_eq!(minor("0.5", 1, "JPY"), Some(0));
    assert_eq!(minor("1.5", 1, "JPY"), Some(2));
    assert_eq!(minor("0.0005", 1, "TND"), Some(0));
    assert_eq!(minor("0.0015", 1, "TND"), Some(2));
}

#[test]
fn a_price_times_a_quantity_is_exact_however_large() {
    assert_eq!(minor("0.085", 12_345, "EUR"), Some(104_932)); // 1,049.325 goes to the even cent
    assert_eq!(minor("12", 1_000_000_000, "EUR"), Some(1_200_000_000_000));
    assert_eq!(minor("1000000000", 10_000, "EUR"), Some(Money::MAX_MINOR));
    assert_eq!(minor("1000000000", 10_001, "EUR"), None);
    assert_eq!(minor("1000000000", i64::MAX, "TND"), None);
    assert_eq!(minor("1", 0, "EUR"), Some(0));
    assert_eq!(minor("1", -1, "EUR"), None);
    assert_eq!(minor("0.000001", -1, "EUR"), Some(0)); // rounds to nothing, and nothing is an amount
}

#[test]
fn a_quantity_is_as_large_as_its_amount_may_be() {
    let most = |text: &str, code: &str| price(text).max_quantity(code.parse().unwrap());
    assert_eq!(
        [most("1000000000", "EUR"), most("1000000000", "JPY"), most("1000000000", "TND")],
        [10_000, 1_000_000, 1_000]
    );
    assert_eq!(most("0.000001", "EUR"), 10_000_000_000_000_000_000_i128.min(i64::MAX.into()) as i64);
    assert_eq!(most("3", "JPY"), 333_333_333_333_333);
}

proptest! {
    #[test]
    fn every_quantity_up_to_the_largest_has_an_amount(millionths in 1..=1_000_000_000_000_000_i64, less in 0..1_000_i64) {
        let price = UnitPrice::of_millionths(millionths).unwrap();
        let most = price.max_quantity(Currency::EUR);
        prop_assert!(most >= 1 && price.times((most - less).max(1), Currency::EUR).is_some());
    }

    #[test]
    fn a_price_reads_back(millionths in 1..=1_000_000_000_000_000_i64) {
        let price = UnitPrice::of_millionths(millionths).unwrap();
        prop_assert_eq!(price.to_string().parse(), Ok(price));
    }

    /// Half even, said another way: never more than half a minor unit off, and even when it is exactly half.
    #[test]
    fn the_nearest_minor_unit_is_charged(millionths in 1..=100_000_000_i64, quantity in 0..=1_000_000_i64) {
        let amount = UnitPrice::of_millionths(millionths).unwrap().times(quantity, Currency::EUR).unwrap();
        let exact = i128::from(millionths) * i128::from(quantity) * 100;
        let off = (exact - i128::from(amount.minor()) * 1_000_000).abs();
        prop_assert!(off <= 500_000);
        prop_assert!(off < 500_000 || amount.minor() % 2 == 0);
    }
}
