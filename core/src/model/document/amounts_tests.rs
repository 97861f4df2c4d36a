use proptest::prelude::*;

use super::*;

fn rate(text: &str) -> TaxRate {
    text.parse().unwrap()
}

#[test]
fn c2_tax_is_of_the_sum_of_a_rate_and_not_of_its_lines() {
    // Three lines of 0.05 at 10 %: by lines 0 each (half even), together 1.5 minor units, which are 2.
    let amounts = add_up([(rate("10"), 5), (rate("10"), 5), (rate("10"), 5)]).unwrap();
    assert_eq!((amounts.net, amounts.tax, amounts.total), (15, 2, 17));
    assert_eq!(amounts.taxes, [(rate("10"), 15, 2)]);
}

#[test]
fn c2_rates_are_told_one_by_one_the_lowest_first() {
    let amounts =
        add_up([(rate("25.5"), 10_000), (rate("0"), 300), (rate("13.5"), 1_000), (rate("25.5"), 2_000)]).unwrap();
    assert_eq!(amounts.taxes, [(rate("0"), 300, 0), (rate("13.5"), 1_000, 135), (rate("25.5"), 12_000, 3_060)]);
    assert_eq!((amounts.net, amounts.tax, amounts.total), (13_300, 3_195, 16_495));
    assert_eq!(add_up([]).unwrap(), Amounts { net: 0, tax: 0, total: 0, taxes: Vec::new() });
}

#[test]
fn c2_a_total_beyond_what_an_amount_may_have_is_none() {
    let most = Money::MAX_MINOR;
    assert_eq!(add_up([(rate("0"), most)]).map(|amounts| amounts.total), Some(most));
    assert_eq!(add_up([(rate("0"), most), (rate("0"), 1)]), None);
    assert_eq!(add_up([(rate("0"), most), (rate("1"), 1)]), None);
    // The tax alone goes beyond.
    assert_eq!(add_up([(rate("100"), most / 2)]).map(|amounts| amounts.total), Some(most));
    assert_eq!(add_up([(rate("100"), most / 2 + 1)]), None);
    // What 64 bits do not hold is none either, within a rate and over several.
    let rates = |step: i32| (0..10_000).map(move |one| (TaxRate::of_hundredths(one * step).unwrap(), most));
    assert_eq!(add_up(rates(0)), None);
    assert_eq!(add_up(rates(1)), None);
}

proptest! {
    #[test]
    fn c2_a_document_comes_to_its_lines_and_taxes_in_whatever_order(
        lines in prop::collection::vec((prop::sample::select(vec![0, 550, 1_000, 2_000, 2_550]), 0..10_i64.pow(12)), 0..60),
    ) {
        let lines: Vec<(TaxRate, i64)> = lines.into_iter().map(|(rate, net)| (TaxRate::of_hundredths(rate).unwrap(), net)).collect();
        let amounts = add_up(lines.iter().copied()).unwrap();
        prop_assert_eq!(amounts.net, lines.iter().map(|(_, net)| *net).sum::<i64>());
        prop_assert_eq!(amounts.tax, amounts.taxes.iter().map(|(_, _, tax)| *tax).sum::<i64>());
        prop_assert_eq!(amounts.total, amounts.net + amounts.tax);
        prop_assert!(amounts.taxes.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for (rate, net, tax) in &amounts.taxes {
            // The nearest to the exact tax, of two as near the even one.
            let off = (i128::from(*tax) * 10_000 - i128::from(*net) * i128::from(rate.hundredths())).abs() * 2;
            prop_assert!(off < 10_000 || off == 10_000 && tax % 2 == 0);
        }
        let backwards = add_up(lines.into_iter().rev());
        prop_assert_eq!(backwards, Some(amounts));
    }
}
