use OrderState::{Cancelled, New};
use proptest::prelude::*;

use super::*;

fn sum(state: OrderState, code: &str, orders: i64, minor: i128) -> Sum {
    Sum { state, currency: code.parse().unwrap(), orders, minor }
}

#[test]
fn c7_totals_are_by_state_and_currency_in_order() {
    let sums = [
        sum(Cancelled, "EUR", 1, 0),
        sum(New, "SEK", 1, 100),
        sum(New, "EUR", 2, 314_298),
        sum(New, "EUR", 1, 253_975),
    ];
    let rows = totals(sums).unwrap();
    let told: Vec<(OrderState, &str, i64, i64)> =
        rows.iter().map(|row| (row.state, row.currency.code(), row.orders, row.total_minor)).collect();
    assert_eq!(told, [(New, "EUR", 3, 568_273), (New, "SEK", 1, 100), (Cancelled, "EUR", 1, 0)]);
    assert_eq!(rows[0].text(&Locale::FR), "5\u{202f}682,73\u{a0}€");
    assert_eq!(totals([]).unwrap(), []);
}

#[test]
fn c7_a_sum_that_64_bits_do_not_hold_is_told() {
    let most = i128::from(i64::MAX);
    assert_eq!(totals([sum(New, "EUR", 1, most)]).unwrap()[0].total_minor, i64::MAX);
    let refused = |sums: [Sum; 3]| totals(sums).unwrap_err();
    let problems = refused([sum(New, "EUR", 1, 1), sum(New, "SEK", 1, most), sum(New, "SEK", 1, 1)]);
    assert_eq!((problems.len(), problems[0].path(), problems[0].code()), (1, "", ProblemCode::SumTooLarge));
    assert_eq!(refused([sum(New, "SEK", 1, i128::MAX); 3]).len(), 1);
    // Two states are two sums.
    assert!(totals([sum(New, "EUR", 1, most), sum(Cancelled, "EUR", 1, most)]).is_ok());
}

proptest! {
    /// However the orders come, each counts once.
    #[test]
    fn c7_totals_do_not_depend_on_how_orders_are_gathered(amounts in prop::collection::vec(0..1_000_000_i64, 1..50), cut in 0..50_usize) {
        let (first, second) = amounts.split_at(cut.min(amounts.len()));
        let of = |part: &[i64]| {
            let minor = part.iter().map(|minor| i128::from(*minor)).sum();
            sum(New, "EUR", i64::try_from(part.len()).unwrap(), minor)
        };
        let rows = totals([of(first), of(second)]).unwrap();
        prop_assert_eq!(rows.len(), 1);
        prop_assert_eq!(rows[0].total_minor, amounts.iter().sum::<i64>());
        prop_assert_eq!(rows[0].orders, i64::try_from(amounts.len()).unwrap());
    }
}
