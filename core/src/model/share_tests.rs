use proptest::prelude::*;

use super::tenths;

#[test]
fn q6_a_share_is_rounded_to_the_tenth_of_a_per_cent() {
    for (part, whole, share) in [
        (1, 3, 333),
        (2, 3, 667),
        (1, 2, 500),
        (7, 8, 875),
        // Half up: 12.5 and 12.45 per cent of 1000 and 2000.
        (125, 1000, 125),
        (249, 2000, 125),
        (2489, 20_000, 124),
        (1, 1000, 1),
    ] {
        assert_eq!(tenths(part, whole), Some(share), "{part} of {whole}");
    }
}

#[test]
fn q6_only_none_and_all_are_told_as_none_and_all() {
    assert_eq!((tenths(0, 1), tenths(0, i64::MAX)), (Some(0), Some(0)));
    assert_eq!((tenths(1, 1), tenths(i64::MAX, i64::MAX)), (Some(1000), Some(1000)));
    assert_eq!((tenths(1, 1_000_000), tenths(999_999, 1_000_000)), (Some(1), Some(999)));
    assert_eq!((tenths(1, i64::MAX), tenths(i64::MAX - 1, i64::MAX)), (Some(1), Some(999)));
}

#[test]
fn q6_there_is_no_share_of_nothing() {
    assert_eq!((tenths(0, 0), tenths(1, 0), tenths(1, -1)), (None, None, None));
}

proptest! {
    #[test]
    fn q6_a_share_is_never_further_off_than_a_tenth(whole in 1..=i64::MAX, part in any::<i64>()) {
        let part = part.rem_euclid(whole);
        let share = i128::from(tenths(part, whole).unwrap());
        prop_assert!((0..=999).contains(&share));
        let off = share * i128::from(whole) - 1000 * i128::from(part);
        prop_assert!(off.abs() < i128::from(whole), "{share} for {part} of {whole}");
    }
}
