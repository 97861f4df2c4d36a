use proptest::prelude::*;

use crate::pro_rata;

#[test]
fn s6_100_days_of_100_00_are_27_40() {
    assert_eq!(pro_rata(10_000, 100), Some(2_740));
}

#[test]
fn s6_pro_rata_is_rounded_to_the_nearest_minor_unit() {
    let cases = [
        (0, 100, 0),
        (365, 1, 1),
        (365, 0, 0),
        (1, 182, 0), // 0.4986
        (1, 183, 1), // 0.5014
        (-1, 182, 0),
        (-1, 183, -1),
        (-10_000, 100, -2_740),
        (9_999, 365, 9_999),
        (10_000, 366, 10_027), // 10027.397
        (10_000, 730, 20_000),
        (i64::MAX, 365, i64::MAX),
        (i64::MIN, 365, i64::MIN),
        (0, i64::MAX, 0),
    ];
    for (price, days, amount) in cases {
        assert_eq!(pro_rata(price, days), Some(amount), "{price} for {days} days");
    }
}

#[test]
fn s6_what_no_amount_can_be_is_none() {
    assert_eq!(pro_rata(10_000, -1), None);
    assert_eq!(pro_rata(0, i64::MIN), None);
    assert_eq!(pro_rata(i64::MAX, 366), None);
    assert_eq!(pro_rata(i64::MIN, 366), None);
    assert_eq!(pro_rata(i64::MIN, i64::MAX), None);
}

proptest! {
    #[test]
    fn s6_pro_rata_is_half_even_of_the_exact_fraction(price in any::<i64>(), days in 0_i64..4_000) {
        // By the definition of rounding: no whole number is nearer, and of two as near it would be the even one.
        let exact = i128::from(price) * i128::from(days);
        match pro_rata(price, days) {
            Some(amount) => {
                let off = (i128::from(amount) * 365 - exact).abs() * 2;
                prop_assert!(off < 365 || (off == 365 && amount % 2 == 0));
            }
            None => {
                let (low, high) = (i128::from(i64::MIN) * 365 - 183, i128::from(i64::MAX) * 365 + 183);
                prop_assert!(exact <= low || exact >= high);
            }
        }
    }

    #[test]
    fn s6_a_credit_is_the_negative_of_a_charge(price in 0_i64..1_000_000_000_000, days in 0_i64..4_000) {
        prop_assert_eq!(pro_rata(-price, days), pro_rata(price, days).map(|amount| -amount));
    }
}
