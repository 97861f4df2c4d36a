//! A statement walks the index of each of its days; its plans are made with those of the lists, on the same rows.

use super::*;
use crate::store::listing::tests::{DESK, plan};

pub(in crate::store) fn statements(connection: &mut AnyConnection) {
    let statement = DocumentStatement { desk: DESK, account: AccountId::from_bytes([0; 16]) };
    let indexes = ["documents_by_account_day", "documents_by_account_paid", "documents_by_account_cancelled"];
    for (happened, index) in Happened::ALL.iter().zip(indexes) {
        let (from, until) = (20_260_100, 20_260_140);
        let moved = match happened {
            Happened::Issued => plan(connection, moved!(statement, documents::issued_on, from, until, 101)),
            Happened::Paid => plan(connection, moved!(statement, documents::paid_on, from, until, 101)),
            Happened::Cancelled => plan(connection, moved!(statement, documents::cancelled_on, from, until, 101)),
        };
        let summed = plan(connection, statement.summed(*happened, from));
        for whole in [moved.join("\n"), summed.join("\n")] {
            assert!(whole.contains(index) && !whole.contains("Seq Scan") && !whole.contains("SCAN "), "{whole}");
        }
    }
}

#[test]
fn c2_only_what_is_paid_for_moves_a_balance() {
    assert_eq!(paid_kinds(), [DocumentKind::Invoice, DocumentKind::CreditNote]);
}
