//! Every order list walks an index in its own order, and finds what few orders have by that.

use diesel::connection::SimpleConnection as _;

use super::*;
use crate::StoreFault;
use crate::store::connection::Keep;
use crate::store::listing::tests::{DESK, Filled, analyze, index_of, plan, without_sorting};

/// As many orders as there are accounts, of 30 of them, which have the ids of the administrators: each fifth in the first state,
/// and so on. All are of a garage; one of a thousand has a word of its own, and each its code.
const FILL: [&str; 2] = [
    "INSERT INTO orders (desk_id, id, code, dealership_id, account_id, po_number, customer, search, ordered_at, month, state, total, \
     currency, recorded_at, version) SELECT desk_id, id, 'so' || created_at, dealership_id, administrator_id, NULL, name, \
     ' garage' || (created_at % 1000) || ' so' || created_at, created_at * 7919 % 100003, 197001, \
     CASE created_at % 5 WHEN 0 THEN 'new' WHEN 1 THEN 'in_progress' WHEN 2 THEN 'cancelled' ELSE 'completed' END, \
     created_at, 'EUR', created_at, 1 FROM accounts",
    "INSERT INTO order_words (desk_id, word, order_id) SELECT desk_id, 'garage' || (created_at % 1000), id FROM accounts \
     UNION SELECT desk_id, 'so' || created_at, id FROM accounts",
];

fn filled(filled: Filled) -> Filled {
    let write = filled.database.write::<_, StoreFault>(Some(DESK), Keep::Commit, |connection| {
        FILL.iter().try_for_each(|sql| connection.batch_execute(sql))?;
        analyze(connection, "ANALYZE orders; ANALYZE order_words")?;
        Ok(())
    });
    write.unwrap();
    filled
}

fn all(words: &[String]) -> OrderList<'_> {
    OrderList {
        desk: DESK,
        words,
        state: None,
        dealership: None,
        account: None,
        from: None,
        until: None,
        sort: OrderSort::State,
    }
}

/// Every combination of what can be asked for.
fn every_list(words: &[String], mut visit: impl FnMut(OrderList<'_>)) {
    for state in [None, Some(OrderState::New), Some(OrderState::Completed)] {
        for sort in OrderSort::ALL {
            for bits in 0..32_u32 {
                let given = |bit: u32| bits & (1 << bit) > 0;
                visit(OrderList {
                    words: if given(0) { words } else { &[] },
                    state,
                    dealership: given(1).then_some(DealershipId::from_bytes([0; 16])),
                    account: given(2).then_some(AccountId::from_bytes([0; 16])),
                    from: given(3).then_some(Timestamp::from_micros(1_000)),
                    until: given(4).then_some(Timestamp::from_micros(90_000)),
                    sort: *sort,
                    ..all(&[])
                });
            }
        }
    }
}

fn index(list: &OrderList<'_>, state: Option<OrderState>) -> &'static str {
    match (list.account, list.dealership, state) {
        (Some(_), _, Some(_)) => "orders_by_account_state",
        (Some(_), _, None) => "orders_by_account",
        (None, Some(_), Some(_)) => "orders_by_dealership_state",
        (None, Some(_), None) => "orders_by_dealership",
        (None, None, Some(_)) => "orders_by_state",
        (None, None, None) => "orders_by_time",
    }
}

fn plans(filled: &Filled) {
    let words = ["garage".to_owned(), "so".to_owned()];
    let place =
        OrderPlace { state: OrderState::New, ordered_at: Timestamp::from_micros(40_000), code: "so500".to_owned() };
    let read = filled.database.read::<_, StoreFault>(Some(DESK), |connection| {
        without_sorting(connection);
        every_list(&words, |list| {
            for after in [None, Some(&place)] {
                for state in list.stretches(after) {
                    let found = index_of(&plan(connection, list.query(state, after, 51)));
                    assert_eq!(found, Ok(index(&list, state).to_owned()), "{:?}", list.sort);
                }
            }
            // What most of the desk's orders come to, PostgreSQL reads row by row where there is no other desk.
            let is_most = (list.account, list.dealership) == (None, None) && list.state != Some(OrderState::New);
            let whole = plan(connection, list.summed()).join("\n");
            let by_index = whole.contains("orders_by_") || whole.contains("PRIMARY KEY (desk_id=?)");
            assert!(by_index || is_most && whole.contains("Seq Scan on orders"), "{whole}");
        });
        for ids in [vec![OrderId::from_bytes([3; 16])], (0..200).map(|id| OrderId::from_bytes([id; 16])).collect()] {
            every_list(&words, |list| {
                let whole = plan(connection, list.among(ids.clone())).join("\n");
                let by_key = ["PRIMARY KEY (desk_id=? AND id=?", "orders_pkey"];
                assert!(by_key.iter().any(|key| whole.contains(key)), "{whole}");
            });
        }
        let whole = plan(connection, having(DESK, "garage7")).join("\n");
        let by_word = ["PRIMARY KEY (desk_id=? AND word>? AND word<?", "order_words_pkey"];
        assert!(by_word.iter().any(|key| whole.contains(key)), "{whole}");
        Ok(())
    });
    read.unwrap();
}

/// Whatever way the orders are found in, they are the same ones in the same order.
fn ways(filled: &Filled) {
    let read = filled.database.read::<_, StoreFault>(Some(DESK), |connection| {
        for (word, few) in
            [("garage7", false), ("garage77", true), ("so19", false), ("so1999", true), ("so20000", true)]
        {
            let words = [word.to_owned()];
            for sort in OrderSort::ALL {
                let list = OrderList { sort: *sort, ..all(&words) };
                let found = list.few(connection)?;
                assert_eq!(found.is_some(), few, "{word}");
                let walked: Vec<OrderRow> = list
                    .stretches(None)
                    .into_iter()
                    .flat_map(|state| list.query(state, None, 5_000).get_results(connection).unwrap())
                    .collect();
                assert_eq!(list.count(connection)?, i64::try_from(walked.len()).unwrap());
                assert_eq!(
                    list.sums(connection)?.iter().map(|sum| sum.minor).sum::<i128>(),
                    walked.iter().map(|row| i128::from(row.total)).sum::<i128>(),
                );
                let (mut pages, mut after) = (Vec::new(), None);
                loop {
                    let page = list.page(connection, after.as_ref(), 50)?;
                    after = page.last().map(OrderPlace::of);
                    if page.is_empty() {
                        break;
                    }
                    pages.extend(page);
                }
                let codes = |rows: &[OrderRow]| rows.iter().map(|row| row.code.to_string()).collect::<Vec<_>>();
                assert_eq!(codes(&pages), codes(&walked), "{word} {sort:?}");
            }
        }
        Ok(())
    });
    read.unwrap();
}

#[test]
fn c7_a_list_by_state_goes_on_in_the_state_it_came_to() {
    let place = |state| OrderPlace { state, ordered_at: Timestamp::MIN, code: String::new() };
    let some = |states: &[OrderState]| states.iter().copied().map(Some).collect::<Vec<_>>();
    assert_eq!(all(&[]).stretches(None), some(OrderState::ALL));
    let rest = all(&[]).stretches(Some(&place(OrderState::Completed)));
    assert_eq!(rest, some(&[OrderState::Completed, OrderState::Cancelled]));
    let one = OrderList { state: Some(OrderState::New), ..all(&[]) };
    assert_eq!(one.stretches(Some(&place(OrderState::New))), [Some(OrderState::New)]);
    for sort in [OrderSort::Newest, OrderSort::Oldest] {
        let list = OrderList { sort, ..all(&[]) };
        assert_eq!(list.stretches(Some(&place(OrderState::Completed))), [None]);
    }
}

#[test]
fn c7_parts_of_sums_are_put_together() {
    let parts = |billions, rest| sum(((OrderState::New, Currency::EUR), 2, (billions, rest))).minor;
    assert_eq!(parts(Some(3), Some(7)), 3_000_000_007);
    assert_eq!(parts(None, None), 0);
    assert_eq!(parts(Some(i64::MAX), Some(1)), i128::from(i64::MAX) * 1_000_000_000 + 1);
}

#[cfg(feature = "sqlite")]
#[test]
fn c7_every_order_list_walks_an_index_of_sqlite() {
    let filled = filled(Filled::sqlite());
    plans(&filled);
    ways(&filled);
}

#[cfg(feature = "postgres")]
#[test]
fn c7_every_order_list_walks_an_index_of_postgres() {
    let filled = filled(Filled::postgres());
    plans(&filled);
    ways(&filled);
}
