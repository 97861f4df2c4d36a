//! The order list: search, filters, orders, pages, totals (rule C7).

use comptoir::{Error, Locale, OrderDraft, OrderFilter, OrderSort, OrderState, Paging, Timestamp};
use comptoir_tests::{House, over_both_stores};

use crate::orders::{codes, first, without_code};
use crate::orders_seeds::FRENCH;
use crate::problems;

fn searched(text: &str) -> OrderFilter {
    OrderFilter { search: Some(text.into()), ..OrderFilter::default() }
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// The order list of seed 000.
fn seeded(house: &House) {
    house.host.orders().import_csv(FRENCH).unwrap();
}

/// The codes of a list in this order, read in pages of so many.
fn sorted(house: &House, filter: &OrderFilter, sort: OrderSort, size: i64) -> Vec<String> {
    let (mut codes, mut after) = (Vec::new(), None);
    loop {
        let page = house.dealer.orders().list(filter, Paging { sort, after, size: Some(size), total: false }).unwrap();
        assert!(page.items.len() <= usize::try_from(size).unwrap());
        codes.extend(page.items.into_iter().map(|order| order.code));
        after = page.next;
        if after.is_none() {
            return codes;
        }
    }
}

fn refused(result: Result<impl Sized, Error>) -> Vec<String> {
    problems(&result.err().unwrap())
}

/// More orders with a word than are put in order by it: 1,100 of one garage, the code counting up with the time.
fn many(house: &House) {
    let row = |number: usize| OrderDraft {
        code: Some(format!("so-{number}")),
        ordered_at: Some(
            at("2019-01-01T00:00:00Z").plus_micros(i64::try_from(number / 2).unwrap() * 1_000_000).to_string(),
        ),
        state: Some(OrderState::ALL[number % 4].as_str().into()),
        ..without_code(if number % 100 == 7 { "Garage Rare" } else { "Garage Commun" }, "1")
    };
    let rows: Vec<OrderDraft> = (0..1_100).map(row).collect();
    rows.chunks(1_000).for_each(|rows| assert_eq!(house.host.orders().import(rows).unwrap().unchanged, 0));
}

over_both_stores! {
    fn c7_search_is_over_code_number_and_customer(house) {
        seeded(&house);
        let other = OrderDraft { customer: Some("Électro Järvinen".into()), po_number: None, code: Some("SO-77".into()), ordered_at: Some("2019-01-01T00:00:00Z".into()), ..first() };
        house.agent.orders().record(&other).unwrap();
        let count = |text: &str| codes(&house.dealer, &searched(text)).len();
        for (text, expected) in [
            ("190114-235609486", 1), ("190114-2356", 1), ("190114", 9), ("235609486", 1), ("190203", 1), ("so", 1), ("so-77", 1), ("77", 1),
            ("12351235", 1), ("1235", 1), ("11223344", 1), ("Garage Chez Joe", 10), ("joe", 10), ("JOÉ gar", 10), ("jarvinen", 1),
            ("Järv", 1), ("electro", 1), ("joe 12351235", 1), ("  joe  1122 ", 1),
            ("oe", 0), ("35609486", 0), ("2351235", 0), ("joe 77", 0), ("—", 0), ("%", 0), ("_", 0), ("99", 0),
            ("", 11), (" ", 11),
        ] {
            assert_eq!(count(text), expected, "{text:?}");
            let page = house.dealer.orders().list(&searched(text), Paging { total: true, ..Paging::default() }).unwrap();
            assert_eq!(page.total, Some(i64::try_from(expected).unwrap()), "{text:?}");
            let totals = house.dealer.orders().totals(&searched(text)).unwrap();
            assert_eq!(totals.iter().map(|total| total.orders).sum::<i64>(), page.total.unwrap(), "{text:?}");
        }
    }

    fn c7_filters_hold_together(house) {
        seeded(&house);
        let all = OrderFilter::default();
        let list = |filter: &OrderFilter| codes(&house.dealer, filter);
        assert_eq!(list(&OrderFilter { state: Some(OrderState::Completed), ..all.clone() }), ["190203-232626568", "190114-23260048"]);
        assert_eq!(list(&OrderFilter { state: Some(OrderState::Cancelled), ..all.clone() }), Vec::<String>::new());
        // From the instant on, and before the instant.
        let between = |from: &str, until: &str| OrderFilter { from: Some(at(from)), until: Some(at(until)), ..all.clone() };
        let found = list(&between("2019-01-14T22:54:17.348Z", "2019-01-14T23:01:42.018Z"));
        assert_eq!(found, ["190114-225417348"]);
        let found = list(&between("2019-01-14T22:54:17.348Z", "2019-01-14T23:01:42.018001Z"));
        assert_eq!(found, ["190114-23014218", "190114-225417348"]);
        assert!(list(&between("2019-01-14T22:54:17.349Z", "2019-01-14T23:01:42.018Z")).is_empty());
        let some = OrderFilter { state: Some(OrderState::New), ..between("2019-01-14T23:00:00Z", "2019-01-14T23:50:00Z") };
        assert_eq!(list(&some), ["190114-233830906", "190114-23014218"]);
        assert_eq!(list(&OrderFilter { search: Some("823".into()), ..some }), ["190114-233830906"]);
        let of_nobody = OrderFilter { account: Some(comptoir::AccountId::from_bytes([7; 16])), ..all.clone() };
        assert!(list(&of_nobody).is_empty());
        assert!(list(&OrderFilter { dealership: Some(comptoir::DealershipId::from_bytes([7; 16])), ..all }).is_empty());
    }

    fn c7_every_order_of_the_list_is_the_same_in_pages_of_any_size(house) {
        seeded(&house);
        let by_state: Vec<String> =
            OrderDraft::rows_from_csv(FRENCH).unwrap().into_iter().filter_map(|row| row.code).collect();
        let mut newest = by_state.clone();
        // Codes of one length of digits sort by time; those of the seed have their milliseconds unpadded.
        newest.sort_by_key(|code| std::cmp::Reverse(code.parse::<comptoir::OrderCode>().unwrap().instant()));
        let oldest: Vec<String> = newest.iter().rev().cloned().collect();
        for filter in [OrderFilter::default(), searched("joe")] {
            for size in 1..=11 {
                assert_eq!(sorted(&house, &filter, OrderSort::State, size), by_state);
                assert_eq!(sorted(&house, &filter, OrderSort::Newest, size), newest);
                assert_eq!(sorted(&house, &filter, OrderSort::Oldest, size), oldest);
            }
        }
    }

    fn c7_many_and_few_are_found_alike(house) {
        many(&house);
        let of = |text: &str, sort| sorted(&house, &searched(text), sort, 50);
        for sort in OrderSort::ALL {
            // 11 are found by their word; all the others by walking the list; both as the whole list has them.
            let all = sorted(&house, &OrderFilter::default(), *sort, 50);
            assert_eq!(all.len(), 1_100);
            let is_rare = |code: &String| code[3..].parse::<usize>().unwrap() % 100 == 7;
            assert_eq!(of("rare", *sort), all.iter().filter(|code| is_rare(code)).cloned().collect::<Vec<_>>(), "{sort:?}");
            assert_eq!(of("commun", *sort), all.iter().filter(|code| !is_rare(code)).cloned().collect::<Vec<_>>(), "{sort:?}");
            assert_eq!(of("garage so", *sort), all, "{sort:?}");
            assert_eq!(of("garage so rare", *sort).len(), 11);
        }
        let totals = |text: &str| house.dealer.orders().totals(&searched(text)).unwrap();
        assert_eq!(totals("commun").iter().map(|total| total.orders).sum::<i64>(), 1_089);
        assert_eq!(totals("rare").iter().map(|total| (total.state, total.orders)).collect::<Vec<_>>(), [(OrderState::Cancelled, 11)]);
        let page = house.dealer.orders().list(&searched("commun"), Paging { total: true, ..Paging::default() }).unwrap();
        assert_eq!((page.items.len(), page.total), (50, Some(1_089)));
    }

    fn c7_what_comes_in_between_moves_nothing(house) {
        seeded(&house);
        let orders = house.dealer.orders();
        let size = |after: Option<String>| Paging { after, size: Some(4), ..Paging::<OrderSort>::default() };
        let first_page = orders.list(&OrderFilter::default(), size(None)).unwrap();
        house.agent.orders().record(&without_code("Garage Chez Joe", "1")).unwrap();
        house.agent.orders().advance("190114-235609486", OrderState::Cancelled).unwrap();
        let second = orders.list(&OrderFilter::default(), size(first_page.next)).unwrap();
        let codes: Vec<&str> = second.items.iter().map(|order| order.code.as_str()).collect();
        assert_eq!(codes, ["190114-225417348", "190114-220327963", "190114-23191865", "190114-215932535"]);
    }

    fn c7_a_cursor_is_of_one_list_and_sealed(house) {
        seeded(&house);
        let orders = house.dealer.orders();
        let paging = |sort, after: &str| Paging { sort, after: Some(after.to_owned()), size: Some(2), total: false };
        let next = orders.list(&searched("joe"), Paging { size: Some(2), ..Paging::default() }).unwrap().next.unwrap();
        assert!(!next.contains("190114"));
        assert!(orders.list(&searched("joe"), paging(OrderSort::State, &next)).is_ok());
        assert_eq!(refused(orders.list(&searched("joe"), paging(OrderSort::Newest, &next))), ["/cursor invalid_cursor"]);
        assert_eq!(refused(orders.list(&searched("garage"), paging(OrderSort::State, &next))), ["/cursor invalid_cursor"]);
        assert_eq!(refused(orders.list(&OrderFilter::default(), Some("x"))), ["/cursor invalid_cursor"]);
        for size in [0, 51] {
            assert_eq!(refused(orders.list(&OrderFilter::default(), Paging { size: Some(size), ..Paging::default() })), ["/size out_of_range"]);
        }
        assert!(orders.list(&searched(&"a ".repeat(100)), None).is_ok());
        assert_eq!(refused(orders.list(&searched(&"a".repeat(201)), None)), ["/search too_long"]);
        assert_eq!(refused(orders.totals(&searched("a\u{7}"))), ["/search control_characters"]);
        assert!(!format!("{:?}", searched("joe")).contains("joe"));
    }

    fn c7_totals_are_by_state_and_currency_and_never_wrong(house) {
        seeded(&house);
        let orders = house.agent.orders();
        let crowns = OrderDraft { currency: Some("SEK".into()), ..without_code("B", "10.50") };
        orders.record(&crowns).unwrap();
        let told = |filter: &OrderFilter| {
            let totals = house.dealer.orders().totals(filter).unwrap();
            totals.iter().map(|total| format!("{} {} {}", total.state.as_str(), total.orders, total.text(&Locale::EN))).collect::<Vec<_>>()
        };
        assert_eq!(told(&OrderFilter::default()), [
            "new 6 €6,895.94", "new 1 SEK\u{a0}10.50", "in_progress 2 €899.53", "completed 2 €1,153.88",
        ]);
        assert_eq!(told(&OrderFilter { state: Some(OrderState::InProgress), ..OrderFilter::default() }), ["in_progress 2 €899.53"]);
        assert_eq!(told(&OrderFilter { from: Some(at("2019-02-01T00:00:00Z")), ..OrderFilter::default() }), ["new 1 SEK\u{a0}10.50", "completed 1 €525.82"]);
        assert_eq!(told(&searched("1235")), ["new 1 €2,539.75"]);
        // Amounts as large as columns hold, which the database does not add up by itself.
        house.raw().run("UPDATE orders SET total = 4611686018427387903 WHERE state = 'in_progress'");
        let sum = |filter: &OrderFilter| house.dealer.orders().totals(filter).map(|totals| totals[0].total_minor);
        let in_progress = OrderFilter { state: Some(OrderState::InProgress), ..OrderFilter::default() };
        assert_eq!(sum(&in_progress).unwrap(), i64::MAX - 1);
        house.raw().run("UPDATE orders SET total = 4611686018427387904 WHERE state = 'in_progress'");
        for filter in [in_progress, OrderFilter::default(), searched("joe")] {
            let error = house.dealer.orders().totals(&filter).unwrap_err();
            assert_eq!(problems(&error), [" sum_too_large"]);
        }
    }
}
