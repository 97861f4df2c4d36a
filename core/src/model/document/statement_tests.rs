use proptest::prelude::*;

use super::*;
use crate::Locale;

use StatementMovement as Is;

fn moved(day: u32, movement: Is, number: i64, total: i64) -> Moved {
    let on = NaiveDate::from_ymd_opt(2026, 4, day).unwrap();
    Moved { on, movement, document: DocumentId::from_bytes([7; 16]), number, total }
}

#[test]
fn c2_movements_owe_more_or_less() {
    let debits: Vec<Is> = Is::ALL.iter().copied().filter(|one| one.is_debit()).collect();
    assert_eq!(debits, [Is::Invoice, Is::Settlement, Is::CreditNoteCancelled]);
    assert_eq!([Is::Invoice.effect(5), Is::Payment.effect(5)], [5, -5]);
    let labels = |locale: &Locale| Is::ALL.iter().map(|one| one.label(locale)).collect::<Vec<_>>();
    assert_eq!(
        labels(&Locale::FR),
        ["Facture", "Avoir", "Paiement", "Règlement d’avoir", "Annulation de facture", "Annulation d’avoir"]
    );
    assert_eq!(
        labels(&Locale::FI),
        ["Lasku", "Hyvityslasku", "Maksu", "Hyvityksen maksu", "Laskun peruutus", "Hyvityslaskun peruutus"]
    );
    assert_eq!(
        labels(&Locale::EN),
        ["Invoice", "Credit note", "Payment", "Credit note settled", "Invoice cancelled", "Credit note cancelled"]
    );
}

#[test]
fn c2_a_balance_goes_on_in_the_order_of_days_movements_and_numbers() {
    let (opening, rows) = balance(
        1_000,
        vec![
            moved(3, Is::Payment, 1, 500),
            moved(2, Is::CreditNote, 1, 200),
            moved(2, Is::Invoice, 3, 70),
            moved(2, Is::Invoice, 2, 7),
            moved(4, Is::InvoiceCancelled, 3, 70),
            moved(4, Is::CreditNoteCancelled, 1, 200),
            moved(4, Is::Settlement, 9, 30),
        ],
    )
    .unwrap();
    assert_eq!(opening, 1_000);
    let told: Vec<(Is, i64, i64, i64)> =
        rows.iter().map(|row| (row.moved.movement, row.moved.number, row.amount, row.balance)).collect();
    assert_eq!(
        told,
        [
            (Is::Invoice, 2, 7, 1_007),
            (Is::Invoice, 3, 70, 1_077),
            (Is::CreditNote, 1, -200, 877),
            (Is::Payment, 1, -500, 377),
            (Is::Settlement, 9, 30, 407),
            (Is::InvoiceCancelled, 3, -70, 337),
            (Is::CreditNoteCancelled, 1, 200, 537),
        ]
    );
    assert_eq!(balance(-3, Vec::new()).unwrap(), (-3, Vec::new()));
}

#[test]
fn c2_a_balance_beyond_64_bits_is_told_as_too_large() {
    let code = |opening: i128, moved| balance(opening, moved).map_err(|problems| problems[0].code()).map(|_| ());
    let most = i128::from(i64::MAX);
    assert_eq!(code(most, Vec::new()), Ok(()));
    assert_eq!(code(most + 1, Vec::new()), Err(ProblemCode::SumTooLarge));
    assert_eq!(code(most - 5, vec![moved(1, Is::Invoice, 1, 5)]), Ok(()));
    assert_eq!(code(most - 5, vec![moved(1, Is::Invoice, 1, 6)]), Err(ProblemCode::SumTooLarge));
    assert_eq!(code(i64::MIN.into(), vec![moved(1, Is::Payment, 1, 1)]), Err(ProblemCode::SumTooLarge));
}

proptest! {
    #[test]
    fn c2_the_last_balance_is_the_opening_and_all_movements(
        opening in -1_000_000_i128..1_000_000,
        moves in prop::collection::vec((1_u32..29, 0..Is::ALL.len(), 0_i64..1_000, 0_i64..1_000_000), 0..40),
    ) {
        let moves: Vec<Moved> = moves.into_iter().map(|(day, one, number, total)| moved(day, Is::ALL[one], number, total)).collect();
        let sum: i128 = moves.iter().map(|one| one.movement.effect(one.total.into())).sum();
        let (first, rows) = balance(opening, moves).unwrap();
        let last = rows.last().map_or(first, |row| row.balance);
        prop_assert_eq!(i128::from(last), opening + sum);
        prop_assert!(rows.windows(2).all(|pair| pair[0].moved.on <= pair[1].moved.on));
    }
}
