//! Every list of documents walks an index in its own order, and so does a statement.

use diesel::connection::SimpleConnection as _;

use super::*;
use crate::StoreFault;
use crate::store::connection::Keep;
use crate::store::document_statement::tests::statements;
use crate::store::listing::tests::{DESK, Filled, analyze, index_of, plan, without_sorting};

/// 20,000 documents of 50 accounts, a few of each kind and state among invoices that are paid.
const FILL: &str = "INSERT INTO documents (desk_id, id, account_id, kind, state, number, month, customer, billing, shipping, currency, \
     net, tax, total, created_at, issued_on, paid_on, cancelled_on, version) \
     SELECT a.desk_id, a.id, b.id, \
     CASE a.created_at / 7 % 50 WHEN 0 THEN 'estimate' WHEN 1 THEN 'credit_note' WHEN 2 THEN 'contract' ELSE 'invoice' END, \
     CASE a.created_at / 3 % 50 WHEN 0 THEN 'draft' WHEN 1 THEN 'open' WHEN 2 THEN 'cancelled' ELSE 'paid' END, \
     a.created_at, 202604, 'x', '{}', '{}', 'EUR', a.created_at, 0, a.created_at, a.created_at, \
     20260000 + a.created_at % 1200, 20260000 + a.created_at % 1200, \
     CASE a.created_at / 3 % 50 WHEN 2 THEN 20260000 + a.created_at % 1200 END, 1 \
     FROM accounts a JOIN accounts b ON b.desk_id = a.desk_id AND b.created_at = a.created_at % 50";

fn filled(filled: Filled) -> Filled {
    let write = filled.database.write::<_, StoreFault>(Some(DESK), Keep::Commit, |connection| {
        connection.batch_execute(FILL)?;
        analyze(connection, "ANALYZE documents")?;
        Ok(())
    });
    write.unwrap();
    filled
}

const SEEN: [DocumentKind; 2] = [DocumentKind::Invoice, DocumentKind::CreditNote];

/// Every combination of what can be asked for.
fn every_list(mut visit: impl FnMut(DocumentList<'_>)) {
    for kind in [None, Some(DocumentKind::Estimate)] {
        for state in [None, Some(DocumentState::Open), Some(DocumentState::Cancelled)] {
            for bits in 0..8_u32 {
                visit(DocumentList {
                    desk: DESK,
                    account: (bits & 1 > 0).then_some(AccountId::from_bytes([0; 16])),
                    kind,
                    kinds: if bits & 2 > 0 { &SEEN } else { &[] },
                    state,
                    issued: bits & 4 > 0,
                });
            }
        }
    }
}

fn index(list: &DocumentList<'_>) -> &'static str {
    match (list.account, list.kind, list.state) {
        (Some(_), _, Some(_)) => "documents_by_account_state",
        (Some(_), _, None) => "documents_by_account",
        (None, Some(_), Some(_)) => "documents_by_kind_state",
        (None, Some(_), None) => "documents_by_kind",
        (None, None, Some(_)) => "documents_by_state",
        (None, None, None) => "documents_by_time",
    }
}

fn plans(filled: &Filled) {
    let place = DocumentPlace { created_at: Timestamp::from_micros(9_000), id: DocumentId::from_bytes([1; 16]) };
    let read = filled.database.read::<_, StoreFault>(Some(DESK), |connection| {
        without_sorting(connection);
        every_list(|list| {
            for after in [None, Some(place)] {
                let found = index_of(&plan(connection, list.query(after, 51)));
                assert_eq!(found, Ok(index(&list).to_owned()));
            }
        });
        statements(connection);
        Ok(())
    });
    read.unwrap();
}

/// A list is the same ones, in the same order, however large its pages are.
fn pages(filled: &Filled) {
    let read = filled.database.read::<_, StoreFault>(Some(DESK), |connection| {
        every_list(|list| {
            let all = list.page(connection, None, 30_000).unwrap();
            assert_eq!(list.count(connection).unwrap(), i64::try_from(all.len()).unwrap());
            let fits = |row: &DocumentRow| {
                list.account.is_none_or(|account| account == row.account_id)
                    && list.kind.is_none_or(|kind| kind == row.kind)
                    && (list.kinds.is_empty() || list.kinds.contains(&row.kind))
                    && list.state.is_none_or(|state| state == row.state)
                    && !(list.issued && row.state == DocumentState::Draft)
            };
            assert!(all.iter().all(fits));
            assert!(all.windows(2).all(|pair| (pair[0].created_at, pair[0].id) > (pair[1].created_at, pair[1].id)));
            if list.account.is_some() {
                let (mut rows, mut after) = (Vec::new(), None);
                loop {
                    let page = list.page(connection, after, 7).unwrap();
                    after = page.last().map(|row| DocumentPlace { created_at: row.created_at, id: row.id });
                    if page.is_empty() {
                        break;
                    }
                    rows.extend(page);
                }
                assert!(rows == all);
            }
        });
        let all = DocumentList { desk: DESK, account: None, kind: None, kinds: &[], state: None, issued: false };
        assert_eq!(all.count(connection).unwrap(), 20_000);
        Ok(())
    });
    read.unwrap();
}

#[cfg(feature = "sqlite")]
#[test]
fn c2_every_list_of_documents_walks_an_index_of_sqlite() {
    let filled = filled(Filled::sqlite());
    plans(&filled);
    pages(&filled);
}

#[cfg(feature = "postgres")]
#[test]
fn c2_every_list_of_documents_walks_an_index_of_postgres() {
    let filled = filled(Filled::postgres());
    plans(&filled);
    pages(&filled);
}
