//! Orders: recorded one by one, brought from state to state, seen by whom they concern (rule C7).

use comptoir::{
    AccountId, AccountInsert, AccountUpdate, Actor, DealershipDraft, Edit, Error, Locale, OrderDraft, OrderFilter,
    OrderState, OrderView, Resource, Session,
};
use comptoir_tests::{House, Team, over_both_stores};

use crate::problems;
use crate::work::{as_contact, crew, told};

/// The first order of seed 000.
pub(crate) fn first() -> OrderDraft {
    OrderDraft {
        code: Some("190114-235609486".into()),
        po_number: Some("12351235".into()),
        ..without_code("Garage Chez Joe", "2539.75")
    }
}

/// An order of Paris that the desk gives a code.
pub(crate) fn without_code(customer: &str, total: &str) -> OrderDraft {
    OrderDraft {
        dealership: "20/90074".into(),
        customer: Some(customer.into()),
        total: total.into(),
        ..OrderDraft::default()
    }
}

/// An order of this code, which an account has.
pub(crate) fn of_account(code: &str, account: AccountId) -> OrderDraft {
    OrderDraft {
        code: Some(code.into()),
        account: Some(account.to_string()),
        ..without_code("Garage Chez Joe", "1.00")
    }
}

pub(crate) fn codes(session: &Session, filter: &OrderFilter) -> Vec<String> {
    session.orders().list(filter, None).unwrap().items.into_iter().map(|order| order.code).collect()
}

fn code<T>(result: Result<T, Error>) -> &'static str {
    result.err().unwrap().code()
}

fn brought(house: &House, code: &str, states: &[OrderState]) -> OrderView {
    let orders = house.agent.orders();
    let advance = |_, state: &OrderState| Some(orders.advance(code, *state).unwrap());
    states.iter().fold(None, advance).unwrap()
}

/// The actions of the trail that are about orders, with their facts.
fn trail(house: &House) -> Vec<(String, serde_json::Value, Option<serde_json::Value>)> {
    let events = house.administrator.audit().list(None).unwrap().items;
    let of_orders = events.into_iter().filter(|event| event.subject == "order");
    of_orders.map(|event| (event.action, event.facts, event.personal)).collect()
}

over_both_stores! {
    fn c7_an_order_is_recorded_and_read(house) {
        let order = house.agent.orders().record(&first()).unwrap();
        assert_eq!(order.code, "190114-235609486");
        assert_eq!((order.dealership.code.as_str(), order.dealership.city.as_str()), ("20/90074", "Paris"));
        assert_eq!((order.po_number.as_deref(), order.customer.as_str()), (Some("12351235"), "Garage Chez Joe"));
        assert_eq!((order.account, order.state, order.version), (None, OrderState::New, 1));
        assert_eq!(order.ordered_at, "2019-01-14T23:56:09.486Z".parse().unwrap());
        assert_eq!((order.total_minor, order.currency.code(), order.is_foreign), (253_975, "EUR", false));
        assert_eq!((order.time_zone.name(), order.recorded_at), ("Europe/Paris", comptoir_tests::PARIS.parse().unwrap()));
        assert_eq!(house.dealer.orders().get("190114-235609486").unwrap(), order);
        assert_eq!(code(house.agent.orders().record(&first())), "taken_order");
        assert_eq!(code(house.agent.orders().get("190114-235609487")), "unknown_order");
        assert_eq!(code(house.agent.orders().get("\0")), "unknown_order");
        let shown = format!("{order:?} {:?}", order.row(&Locale::FR, None));
        assert!(!shown.contains("Joe") && !shown.contains("1235"), "{shown}");
    }

    fn c7_an_order_without_a_code_is_given_one_that_tells_when(house) {
        house.at("2026-04-30T08:00:00.018999Z");
        let orders = house.agent.orders();
        let first = orders.record(&without_code("A", "1")).unwrap();
        assert_eq!((first.code.as_str(), first.ordered_at), ("260430-08000018", "2026-04-30T08:00:00.018Z".parse().unwrap()));
        // A code that is taken is left out, and a code that looks alike is another one.
        orders.record(&OrderDraft { code: Some("260430-08000019".into()), ..without_code("B", "1") }).unwrap();
        let next = orders.record(&OrderDraft { code: Some(" ".into()), ..without_code("C", "1") }).unwrap();
        assert_eq!(next.code, "260430-08000020");
        // However many are.
        let rows: Vec<OrderDraft> = (21..150)
            .map(|millis| OrderDraft { code: Some(format!("260430-080000{millis}")), ..without_code("D", "1") })
            .collect();
        orders.import(&rows).unwrap();
        assert_eq!(orders.record(&without_code("E", "1")).unwrap().code, "260430-080000150");
        assert_eq!(house.agent.preview().orders().record(&without_code("F", "1")).unwrap().code, "260430-080000151");
    }

    fn c7_an_order_goes_on_step_by_step_and_never_back(house) {
        use OrderState::{Cancelled, Completed, InProgress, New};
        let orders = house.agent.orders();
        for (name, path, refused) in [
            ("so-1", &[InProgress, Completed][..], &[New, InProgress, Completed, Cancelled][..]),
            ("so-2", &[InProgress, Cancelled], &[New, InProgress, Completed, Cancelled]),
            ("so-3", &[Cancelled], &[New, InProgress, Completed, Cancelled]),
            ("so-4", &[InProgress], &[New, InProgress]),
        ] {
            let draft = OrderDraft { code: Some(name.into()), ordered_at: Some("2026-04-30T08:00:00Z".into()), ..without_code("A", "1") };
            orders.record(&draft).unwrap();
            assert_eq!(code(orders.advance(name, New)), "wrong_order_state");
            assert_eq!(code(orders.advance(name, Completed)), "wrong_order_state");
            let order = brought(&house, name, path);
            assert_eq!((order.state, order.version), (*path.last().unwrap(), 1 + i64::try_from(path.len()).unwrap()));
            for state in refused {
                let error = orders.advance(name, *state).unwrap_err();
                assert_eq!(error.code(), "wrong_order_state", "{name} {state:?}");
                assert_eq!(error.to_json(&Locale::EN)["state"], order.state.as_str());
            }
            assert_eq!(orders.get(name).unwrap(), order);
        }
        assert_eq!(code(orders.advance("so-5", InProgress)), "unknown_order");
    }

    fn c7_a_step_from_an_older_version_is_a_conflict_and_a_preview_keeps_nothing(house) {
        let agent = &house.agent;
        let order = agent.orders().record(&first()).unwrap();
        let next = agent.preview().orders().advance(&order.code, OrderState::InProgress).unwrap();
        assert_eq!((next.state, next.version), (OrderState::InProgress, 2));
        assert_eq!(agent.orders().get(&order.code).unwrap(), order);
        let step = agent.based_on(1).orders().advance(&order.code, OrderState::InProgress).unwrap();
        assert_eq!(step.version, 2);
        let error = agent.based_on(1).orders().advance(&order.code, OrderState::Cancelled).unwrap_err();
        assert_eq!((error.code(), error.to_json(&Locale::EN)["fields"].clone()), ("conflict", serde_json::json!(["state"])));
        let told = error.to_json(&Locale::FR);
        assert_eq!((&told["changes"][0]["subject"], &told["changes"][0]["field"]), (&"order".into(), &"state".into()));
        assert!(error.text(&Locale::FR).contains("Champs modifiés\u{202f}: statut ("), "{}", error.text(&Locale::FR));
        let once = agent.once("k").unwrap();
        let done = once.orders().advance(&order.code, OrderState::Completed).unwrap();
        assert_eq!(once.orders().advance(&order.code, OrderState::Completed).unwrap(), done);
        assert_eq!(code(once.orders().advance(&order.code, OrderState::Cancelled)), "key_reused");
        let once = agent.once("r").unwrap();
        let recorded = once.orders().record(&without_code("B", "1")).unwrap();
        house.at("2026-05-04T10:00:00+02:00");
        assert_eq!(once.orders().record(&without_code("B", "1")).unwrap(), recorded);
    }

    fn c7_all_that_is_wrong_is_told_at_once(house) {
        let orders = house.agent.orders();
        let wrong = OrderDraft { total: "1 143,23".into(), state: Some("Nouvelle".into()), ..OrderDraft::default() };
        assert_eq!(
            problems(&orders.record(&wrong).unwrap_err()),
            ["/dealership required", "/customer required", "/state unknown_option", "/total invalid_amount"]
        );
        let named = OrderDraft { dealership: "99/1".into(), account: Some("C-1".into()), ..first() };
        assert_eq!(problems(&orders.record(&named).unwrap_err()), ["/dealership unknown_dealership", "/account unknown_account"]);
        for total in ["1 143,23", "1.143,23", "NaN", "-1", "1e9"] {
            let error = orders.record(&OrderDraft { total: total.into(), ..first() }).unwrap_err();
            assert_eq!(problems(&error), ["/total invalid_amount"], "{total}");
        }
        let error = orders.record(&OrderDraft { total: "99999999999999".into(), ..first() }).unwrap_err();
        assert_eq!(problems(&error), ["/total out_of_range"]);
        assert_eq!(problems(&orders.record_json(br#"{"total": 1143.23}"#).unwrap_err()), ["/total wrong_type"]);
        assert!(house.agent.orders().list(&OrderFilter::default(), None).unwrap().items.is_empty());
        assert!(trail(&house).is_empty());
    }

    fn c7_an_order_of_an_account_is_called_as_it_is_and_stands_in_its_history(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let numbered = AccountUpdate { reference: Edit::Set("C-10".into()), ..AccountUpdate::default() };
        house.agent.accounts().edit(crew.account, &numbered).unwrap();
        let draft = OrderDraft { customer: None, account: Some(" c-10 ".into()), ..first() };
        let order = house.host.orders().record(&draft).unwrap();
        assert_eq!((order.account, order.customer.as_str()), (Some(crew.account), "Garage Chez Joe"));
        brought(&house, &order.code, &[OrderState::InProgress]);
        let total = OrderDraft { code: Some(order.code.clone()), total: "2540".into(), ..OrderDraft::default() };
        house.agent.orders().import(&[total]).unwrap();
        assert_eq!(told(&house, crew.account, &Locale::FR, 3), [
            "anna Infomedia a modifié la commande 190114-235609486\u{202f}: total (2\u{202f}539,75\u{a0}€ → 2\u{202f}540,00\u{a0}€)",
            "anna Infomedia a modifié le statut de la commande 190114-235609486\u{202f}: Nouvelle → En cours",
            "L’application (tests) a enregistré la commande 190114-235609486 (2\u{202f}539,75\u{a0}€)",
        ]);
        assert_eq!(told(&house, crew.account, &Locale::FI, 3), [
            "anna Infomedia muutti tilausta 190114-235609486: summa (2\u{a0}539,75\u{a0}€ → 2\u{a0}540,00\u{a0}€)",
            "anna Infomedia muutti tilauksen 190114-235609486 tilaa: Uusi → Meneillään",
            "Sovellus (tests) kirjasi tilauksen 190114-235609486 (2\u{a0}539,75\u{a0}€)",
        ]);
        assert_eq!(told(&house, crew.account, &Locale::EN, 3), [
            "anna Infomedia changed order 190114-235609486: total (€2,539.75 → €2,540.00)",
            "anna Infomedia changed the status of order 190114-235609486: New → In progress",
            "The application (tests) recorded order 190114-235609486 (€2,539.75)",
        ]);
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn c7_customers_and_their_numbers_are_sealed_in_the_trail(house) {
        let orders = house.agent.orders();
        let order = orders.record(&first()).unwrap();
        let changed = OrderDraft { code: first().code, customer: Some("Garage Martin".into()), state: Some("completed".into()), ..OrderDraft::default() };
        orders.import(&[changed]).unwrap();
        let events = trail(&house);
        let actions: Vec<&str> = events.iter().map(|(action, ..)| action.as_str()).collect();
        assert_eq!(actions, ["record_order", "change_order"]);
        let (_, facts, personal) = &events[0];
        assert_eq!(facts["fields"], serde_json::json!(["dealership", "po_number", "customer", "ordered_at", "state", "total"]));
        assert_eq!(facts["code"], order.code.as_str());
        assert_eq!(facts["total"], serde_json::json!([null, {"minor": 253_975, "currency": "EUR"}]));
        assert_eq!(personal.as_ref().unwrap()["customer"], serde_json::json!([null, "Garage Chez Joe"]));
        assert!(!facts.to_string().contains("Joe") && !facts.to_string().contains("12351235"), "{facts}");
        let (_, facts, personal) = &events[1];
        assert_eq!(facts["fields"], serde_json::json!(["customer", "state"]));
        assert_eq!(facts["state"], serde_json::json!(["new", "completed"]));
        assert_eq!(personal.as_ref().unwrap()["customer"], serde_json::json!(["Garage Chez Joe", "Garage Martin"]));
        assert!(house.administrator.audit().verify().unwrap().intact);
        // Without the order's key nobody reads them any more, and the chain holds.
        house.raw().run("DELETE FROM seal_keys WHERE owner_id IN (SELECT id FROM orders)");
        assert!(trail(&house).iter().all(|(_, _, personal)| personal.is_none()));
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn a11_a_dealer_reads_the_orders_of_the_own_dealership_and_records_none(house) {
        let lyon = DealershipDraft { code: "20/1".into(), city: "Lyon".into(), country: "FR".into(), ..DealershipDraft::default() };
        let other = house.dealer_of(&lyon, "didier");
        house.agent.orders().record(&first()).unwrap();
        house.agent.orders().record(&OrderDraft { code: Some("190115-0000000".into()), dealership: "20/1".into(), ..first() }).unwrap();
        assert_eq!(codes(&house.dealer, &OrderFilter::default()), ["190114-235609486"]);
        assert_eq!(codes(&other, &OrderFilter::default()), ["190115-0000000"]);
        assert_eq!(codes(&house.host, &OrderFilter::default()), ["190115-0000000", "190114-235609486"]);
        assert_eq!(code(other.orders().get("190114-235609486")), "unknown_order");
        assert_eq!(code(house.dealer.orders().record(&first())), "refused");
        assert_eq!(code(house.dealer.orders().import(&[first()])), "refused");
        assert_eq!(code(house.dealer.orders().advance("190114-235609486", OrderState::InProgress)), "refused");
        let paris = house.agent.people().dealerships().unwrap().into_iter().find(|one| one.code == "20/90074").unwrap().id;
        assert_eq!(codes(&house.agent, &OrderFilter { dealership: Some(paris), ..OrderFilter::default() }), ["190114-235609486"]);
        assert!(codes(&other, &OrderFilter { dealership: Some(paris), ..OrderFilter::default() }).is_empty());
        assert!(other.orders().totals(&OrderFilter { dealership: Some(paris), ..OrderFilter::default() }).unwrap().is_empty());
        let resource = Resource::Order("190114-235609486".into());
        assert!(house.dealer.may(comptoir::Action::ReadOrders, &resource).unwrap().is_allowed());
        assert_eq!(code(other.may(comptoir::Action::ReadOrders, &resource)), "unknown_order");
        assert_eq!(house.dealer.actions(&resource).unwrap(), [comptoir::Action::ReadOrders]);
    }

    fn p6_observers_and_managers_read_the_orders_of_their_account(house) {
        let (own, other) = (crew(&house, "Garage Chez Joe", "garage.example"), crew(&house, "Järvinen", "jarvinen.example"));
        let orders = house.agent.orders();
        let draft = |code: &str, account| OrderDraft { ordered_at: Some("2026-04-30T08:00:00Z".into()), ..of_account(code, account) };
        orders.import(&[draft("so-1", own.account), draft("so-2", other.account), first()]).unwrap();
        for contact in [own.manager, own.observer] {
            let session = as_contact(&house, contact);
            assert_eq!(codes(&session, &OrderFilter::default()), ["so-1"]);
            assert_eq!(session.orders().totals(&OrderFilter::default()).unwrap()[0].orders, 1);
            assert_eq!(session.orders().get("so-1").unwrap().account, Some(own.account));
            for hidden in ["so-2", "190114-235609486", "so-3"] {
                assert_eq!(code(session.orders().get(hidden)), "unknown_order");
            }
            assert!(codes(&session, &OrderFilter { account: Some(other.account), ..OrderFilter::default() }).is_empty());
            assert_eq!(code(session.orders().record(&first())), "refused");
        }
        let requester = as_contact(&house, own.requester);
        assert_eq!(code(requester.orders().list(&OrderFilter::default(), None)), "refused");
        assert_eq!(code(requester.orders().totals(&OrderFilter::default())), "refused");
        assert_eq!(code(requester.orders().get("so-1")), "refused");
        let account = OrderFilter { account: Some(other.account), ..OrderFilter::default() };
        assert_eq!(codes(&house.agent, &account), ["so-2"]);
        assert_eq!(codes(&house.dealer, &account), ["so-2"]);
    }

    fn a11_an_account_of_another_dealership_or_desk_has_no_orders_here(house) {
        let lyon = DealershipDraft { code: "20/1".into(), city: "Lyon".into(), country: "FR".into(), ..DealershipDraft::default() };
        let _ = house.dealer_of(&lyon, "didier");
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let elsewhere = OrderDraft { dealership: "20/1".into(), ..of_account("190114-235609486", crew.account) };
        assert_eq!(problems(&house.agent.orders().record(&elsewhere).unwrap_err()), ["/account other_dealership"]);
        house.agent.orders().record(&of_account("190114-235609486", crew.account)).unwrap();
        let moved = OrderDraft { code: first().code, dealership: "20/1".into(), ..OrderDraft::default() };
        assert_eq!(problems(&house.agent.orders().import(&[moved]).unwrap_err()), ["/rows/0/dealership other_dealership"]);
        // An account of the desk itself orders anywhere.
        let own = AccountInsert { name: Some("Paja".into()), ..AccountInsert::default() };
        let own = house.administrator.accounts().create(&own).unwrap().id;
        house.agent.orders().record(&OrderDraft { dealership: "20/1".into(), ..of_account("190115-0000000", own) }).unwrap();
        let team = Team::helsinki(&house.store, "helsinki");
        assert_eq!(problems(&team.agent.orders().record(&of_account("190115-0000000", own)).unwrap_err()), ["/account unknown_account"]);
        assert_eq!(code(team.agent.orders().get("190115-0000000")), "unknown_order");
        assert_eq!(code(team.agent.orders().advance("190115-0000000", OrderState::InProgress)), "unknown_order");
        // The same code is free in another desk.
        team.agent.orders().record(&first()).unwrap();
    }

    fn c3_orders_of_an_account_are_in_its_currency(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let orders = house.agent.orders();
        let crowns = OrderDraft { currency: Some("SEK".into()), ..of_account("190114-235609486", crew.account) };
        let error = orders.record(&crowns).unwrap_err();
        assert_eq!(problems(&error), ["/currency other_currency"]);
        assert_eq!(error.problems()[0].text(&Locale::EN), "The account’s currency is EUR. Give the total in it.");
        let foreign = orders.record(&OrderDraft { account: None, ..crowns }).unwrap();
        assert!(foreign.is_foreign);
        assert_eq!(foreign.row(&Locale::FR, None).total, "1,00\u{a0}SEK");
    }

    fn p5_a_closed_account_reads_no_orders(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        house.agent.orders().record(&of_account("190114-235609486", crew.account)).unwrap();
        house.agent.accounts().suspend(crew.account).unwrap();
        let manager = house.desk.session(Actor::contact(crew.manager)).unwrap();
        assert_eq!(code(manager.orders().list(&OrderFilter::default(), None)), "refused");
        house.agent.accounts().restore(crew.account).unwrap();
        house.agent.accounts().delete(crew.account).unwrap();
        // What was ordered stays, and goes on; nothing new is ordered.
        brought(&house, "190114-235609486", &[OrderState::InProgress]);
        let known = OrderDraft { state: Some("completed".into()), ..of_account("190114-235609486", crew.account) };
        assert_eq!(house.agent.orders().import(&[known]).unwrap().changed, 1);
        let new = of_account("190115-0000000", crew.account);
        assert_eq!(problems(&house.agent.orders().record(&new).unwrap_err()), ["/account unknown_account"]);
    }
}
