//! Orders imported: many at once, all or nothing, again and again (rule C7).

use comptoir::{Locale, OrderDraft, OrderFilter, OrderState, OrdersImported};
use comptoir_tests::{House, over_both_stores};

use crate::orders::{codes, first, of_account, without_code};
use crate::orders_seeds::FRENCH;
use crate::problems;
use crate::work::crew;

/// A row of a code that tells when, the `number`th second of 15 January 2019.
fn numbered(number: usize) -> OrderDraft {
    let (minute, second) = (number / 60, number % 60);
    let code = format!("190115-{:02}{:02}{second:02}0", minute / 60, minute % 60);
    OrderDraft { code: Some(code), ..without_code(&format!("Garage {number}"), "1.50") }
}

fn counts(imported: OrdersImported) -> [i64; 3] {
    [imported.recorded, imported.changed, imported.unchanged]
}

fn events(house: &House) -> usize {
    let events = house.administrator.audit().list(None).unwrap().items;
    events.iter().filter(|event| event.subject == "order").count()
}

/// What an import of one row says of a known order.
fn row(code: &str) -> OrderDraft {
    OrderDraft { code: Some(code.into()), ..OrderDraft::default() }
}

over_both_stores! {
    fn c7_a_thousand_orders_are_imported_at_once_and_no_more(house) {
        let rows: Vec<OrderDraft> = (0..1_001).map(numbered).collect();
        let orders = house.host.orders();
        assert_eq!(problems(&orders.import(&rows).unwrap_err()), ["/rows too_many"]);
        assert_eq!(problems(&orders.import(&[]).unwrap_err()), ["/rows too_few"]);
        assert_eq!(counts(orders.import(&rows[..1_000]).unwrap()), [1_000, 0, 0]);
        let totals = orders.totals(&OrderFilter::default()).unwrap();
        assert_eq!((totals.len(), totals[0].orders, totals[0].total_minor), (1, 1_000, 150_000));
        let mut again = rows[..1_000].to_vec();
        for row in again.iter_mut().take(600) {
            row.state = Some("in_progress".into());
        }
        assert_eq!(counts(orders.import(&again).unwrap()), [0, 600, 400]);
        let states: Vec<(OrderState, i64)> =
            orders.totals(&OrderFilter::default()).unwrap().iter().map(|total| (total.state, total.orders)).collect();
        assert_eq!(states, [(OrderState::New, 400), (OrderState::InProgress, 600)]);
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn c7_an_import_records_changes_and_leaves_alone(house) {
        let orders = house.agent.orders();
        orders.import_csv(FRENCH).unwrap();
        assert_eq!(events(&house), 10);
        let rows = [
            OrderDraft { state: Some("in_progress".into()), ..row("190114-235609486") },
            OrderDraft { state: Some("new".into()), total: "1103.76".into(), ..row("190114-235228565") },
            row("190114-233830906"),
            numbered(1),
        ];
        assert_eq!(counts(orders.import(&rows).unwrap()), [1, 1, 2]);
        assert_eq!(events(&house), 12);
        let changed = orders.get("190114-235609486").unwrap();
        assert_eq!((changed.state, changed.version, changed.total_minor), (OrderState::InProgress, 2, 253_975));
        assert_eq!(changed.customer, "Garage Chez Joe");
        assert_eq!(orders.get("190114-235228565").unwrap().version, 1);
    }

    fn c7_what_a_row_leaves_out_stays_and_what_it_says_holds(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let orders = house.agent.orders();
        let whole = OrderDraft {
            ordered_at: Some("2019-01-15T10:56:00+11:00".into()),
            po_number: Some("1".into()),
            ..of_account("190114-235609486", crew.account)
        };
        let before = orders.record(&whole).unwrap();
        assert_eq!(counts(orders.import(&[row("190114-235609486")]).unwrap()), [0, 0, 1]);
        assert_eq!(orders.get("190114-235609486").unwrap(), before);
        let said = OrderDraft {
            customer: Some("Garage Martin".into()),
            po_number: Some("2".into()),
            total: "3.10".into(),
            ordered_at: Some("2019-01-16T00:00:00Z".into()),
            ..row("190114-235609486")
        };
        orders.import(&[said]).unwrap();
        let after = orders.get("190114-235609486").unwrap();
        assert_eq!((after.customer.as_str(), after.po_number.as_deref(), after.total_minor), ("Garage Martin", Some("2"), 310));
        assert_eq!(after.ordered_at, "2019-01-16T00:00:00Z".parse().unwrap());
        assert_eq!((after.id, after.account, after.recorded_at, after.version), (before.id, before.account, before.recorded_at, 2));
        // It is found by its new words, and by its old ones no more.
        let found = |text: &str| codes(&house.agent, &OrderFilter { search: Some(text.into()), ..OrderFilter::default() }).len();
        assert_eq!((found("martin"), found("joe"), found("2"), found("garage")), (1, 0, 1, 1));
    }

    fn c7_the_currency_of_a_known_order_stays(house) {
        let orders = house.agent.orders();
        orders.record(&OrderDraft { currency: Some("JPY".into()), total: "500".into(), ..first() }).unwrap();
        orders.import(&[OrderDraft { total: "600".into(), ..row("190114-235609486") }]).unwrap();
        let order = orders.get("190114-235609486").unwrap();
        assert_eq!((order.currency.code(), order.total_minor), ("JPY", 600));
        let error = orders.import(&[OrderDraft { total: "600.5".into(), ..row("190114-235609486") }]).unwrap_err();
        assert_eq!(problems(&error), ["/rows/0/total too_precise"]);
        orders.import(&[OrderDraft { total: "600.5".into(), currency: Some("EUR".into()), ..row("190114-235609486") }]).unwrap();
        assert_eq!(orders.get("190114-235609486").unwrap().total_minor, 60_050);
    }

    fn c7_a_state_may_have_moved_on_by_several_steps_but_never_back(house) {
        use OrderState::{Cancelled, Completed, InProgress, New};
        let orders = house.agent.orders();
        for (number, from) in OrderState::ALL.iter().enumerate() {
            for (offset, to) in OrderState::ALL.iter().enumerate() {
                let code = numbered(number * 10 + offset).code.unwrap();
                let draft = |state: OrderState| OrderDraft {
                    code: Some(code.clone()),
                    state: Some(state.as_str().into()),
                    ..without_code("A", "1")
                };
                orders.import(&[draft(*from)]).unwrap();
                let known = orders.import(&[draft(*to)]);
                let legal = matches!((from, to), (New, _) | (InProgress, Completed | Cancelled)) || from == to;
                match known {
                    Ok(known) => assert!(legal && known.changed == i64::from(from != to), "{from:?} {to:?}"),
                    Err(error) => {
                        assert!(!legal, "{from:?} {to:?}");
                        assert_eq!(problems(&error), ["/rows/0/state wrong_order_state"]);
                        assert_eq!(orders.get(&code).unwrap().state, *from);
                    }
                }
            }
        }
        let back = |code: &str| {
            let error = orders.import(&[OrderDraft { state: Some("new".into()), ..row(code) }]).unwrap_err();
            error.problems()[0].text(&Locale::EN)
        };
        assert_eq!(
            back(&numbered(11).code.unwrap()),
            "The order cannot change to this status from its current one (In progress). Leave it as it is, or choose from: \
             Completed and Cancelled."
        );
        assert_eq!(back(&numbered(22).code.unwrap()), "The order’s status (Completed) can no longer change. Leave it as it is.");
    }

    fn c7_one_wrong_row_keeps_all_others_out_and_all_is_told(house) {
        let orders = house.agent.orders();
        orders.import_csv(FRENCH).unwrap();
        let before = orders.list(&OrderFilter::default(), None).unwrap();
        let rows = [
            numbered(1),
            OrderDraft { state: Some("new".into()), ..row("190114-23191865") },
            OrderDraft { total: "1.143,23".into(), ..numbered(2) },
            numbered(1),
            OrderDraft { code: None, dealership: "99/1".into(), ..numbered(3) },
            OrderDraft { total: "NaN".into(), dealership: String::new(), ..numbered(4) },
            OrderDraft { code: Some("190115-250000000".into()), ..numbered(5) },
            OrderDraft { account: Some("C-404".into()), ..numbered(6) },
            row("190115-0000590"),
        ];
        let error = orders.import(&rows).unwrap_err();
        assert_eq!(problems(&error), [
            "/rows/1/state wrong_order_state",
            "/rows/2/total invalid_amount",
            "/rows/3/code duplicate",
            "/rows/4/code required",
            "/rows/4/dealership unknown_dealership",
            "/rows/5/dealership required",
            "/rows/5/total invalid_amount",
            "/rows/6/code invalid_order_code",
            "/rows/7/account unknown_account",
            "/rows/8/dealership required",
            "/rows/8/customer required",
            "/rows/8/total required",
        ]);
        assert_eq!(error.problems()[2].text(&Locale::EN), "This is the same as number 1. Remove one of the two.");
        assert_eq!(orders.list(&OrderFilter::default(), None).unwrap(), before);
        assert_eq!(events(&house), 10);
    }

    fn c7_json_and_tables_say_the_same(house) {
        let orders = house.agent.orders();
        let json = br#"{"rows": [{"code": "190114-235609486", "dealership": "20/90074", "customer": "Garage Chez Joe", "total": "2539.75"}]}"#;
        assert_eq!(counts(orders.import_json(json).unwrap()), [1, 0, 0]);
        let table = "code;dealership;customer;total\r\n190114-235609486;20/90074;\"Garage Chez Joe\";2539.75\r\n";
        assert_eq!(counts(orders.import_csv(table.as_bytes()).unwrap()), [0, 0, 1]);
        let table = "code;total\n190114-235609486;\"2 539,75\"\n";
        assert_eq!(problems(&orders.import_csv(table.as_bytes()).unwrap_err()), ["/rows/0/total invalid_amount"]);
        assert_eq!(problems(&orders.import_csv(b"code\n\xff").unwrap_err()), [" invalid_csv"]);
        assert_eq!(problems(&orders.import_json(b"{").unwrap_err()), [" invalid_json"]);
    }

    fn c7_an_import_is_done_once_and_shown_beforehand(house) {
        let agent = &house.agent;
        let shown = agent.preview().orders().import_csv(FRENCH).unwrap();
        assert_eq!(counts(shown), [10, 0, 0]);
        assert!(codes(agent, &OrderFilter::default()).is_empty());
        let once = agent.once("k").unwrap();
        assert_eq!(once.orders().import_csv(FRENCH).unwrap(), shown);
        assert_eq!(once.orders().import_csv(FRENCH).unwrap(), shown);
        assert_eq!(once.orders().import(&[first()]).unwrap_err().code(), "key_reused");
        assert_eq!(counts(agent.orders().import_csv(FRENCH).unwrap()), [0, 0, 10]);
    }

    fn c7_whatever_order_of_rows_and_imports_comes_the_list_is_the_same(house) {
        let mut rows = OrderDraft::rows_from_csv(FRENCH).unwrap();
        rows.reverse();
        for part in rows.chunks(3) {
            house.host.orders().import(part).unwrap();
        }
        let expected = OrderDraft::rows_from_csv(FRENCH).unwrap();
        let expected: Vec<String> = expected.into_iter().filter_map(|row| row.code).collect();
        assert_eq!(codes(&house.dealer, &OrderFilter::default()), expected);
    }
}
