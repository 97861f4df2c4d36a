//! Quotes: until when they hold, which one is answered, and by whom (rules P6, P9).

use comptoir::{Error, Locale, QuoteDraft, ServiceUpdate, Session, WorkState, Workflow};
use comptoir_tests::over_both_stores;

use crate::problems;
use crate::work::as_contact;
use crate::work_scene::{Scene, quote_of};

fn code<T>(result: Result<T, Error>) -> &'static str {
    result.err().unwrap().code()
}

/// Until when a quote holds that is made now.
fn last_day(agent: &Session, scene: &Scene<'_>, days: Option<i64>) -> String {
    let code = scene.submitted(Workflow::Manual).code;
    let draft = QuoteDraft { days, ..quote_of("1") };
    agent.work().quote(&code, &draft).unwrap().quote.unwrap().last_day.to_string()
}

over_both_stores! {
    fn p9_a_quote_is_accepted_until_the_instant_it_expires(house) {
        let scene = Scene::of(&house);
        let rita = as_contact(&house, scene.crew.requester);
        let code = scene.submitted(Workflow::Manual).code;
        let until = house.agent.work().quote(&code, &QuoteDraft { days: Some(1), ..quote_of("100") }).unwrap().quote.unwrap();
        assert_eq!(until.valid_until, "2026-05-05T00:00:00+02:00".parse().unwrap());
        house.at("2026-05-04T23:59:59.999999+02:00");
        assert!(!rita.work().get(&code).unwrap().quote.unwrap().expired);
        assert_eq!(rita.preview().work().accept(&code, 1).unwrap().state, WorkState::Accepted);
        house.at("2026-05-05T00:00:00+02:00");
        assert!(rita.work().get(&code).unwrap().quote.unwrap().expired);
        let error = rita.work().accept(&code, 1).unwrap_err();
        assert_eq!((error.code(), error.to_json(&Locale::FR)["last_day"].as_str()), ("quote_expired", Some("2026-05-04")));
        assert_eq!(error.text(&Locale::EN), "This quote could be accepted up to and including Monday 4 May 2026. Ask for a new quote.");
        assert_eq!(error.text(&Locale::FR), "Ce devis pouvait être accepté jusqu’au lundi 4 mai 2026 inclus. Demandez un nouveau devis.");
        assert!(error.text(&Locale::FI).contains("4. toukokuuta 2026"), "{}", error.text(&Locale::FI));
        assert_eq!(rita.work().get(&code).unwrap().version, 2);
        // It is refused all the same, or gives way to a new one.
        assert_eq!(rita.preview().work().decline(&code, 1, None).unwrap().state, WorkState::Declined);
        let again = house.agent.work().quote(&code, &quote_of("90")).unwrap();
        assert_eq!((again.quote.as_ref().unwrap().number, again.quote.as_ref().unwrap().expired), (2, false));
        assert_eq!(rita.work().accept(&code, 2).unwrap().quote, again.quote);
    }

    fn p9_a_quote_that_was_replaced_is_answered_no_more(house) {
        let scene = Scene::of(&house);
        let rita = as_contact(&house, scene.crew.requester);
        let work = scene.submitted(Workflow::Manual).code;
        house.agent.work().quote(&work, &quote_of("100")).unwrap();
        house.agent.work().quote(&work, &quote_of("120")).unwrap();
        for answered in [rita.work().accept(&work, 1), rita.work().decline(&work, 1, Some("Trop cher")), rita.work().accept(&work, 3)] {
            let error = answered.unwrap_err();
            assert_eq!((error.code(), &error.to_json(&Locale::EN)["number"]), ("quote_replaced", &2.into()));
            assert_eq!(error.text(&Locale::EN), "This quote no longer holds; quote number 2 does. Read it, then answer that one.");
        }
        assert_eq!(rita.work().get(&work).unwrap().state, WorkState::Quoted);
        let declined = rita.work().decline(&work, 2, Some(" Trop\r\ncher ")).unwrap();
        assert_eq!((declined.state, declined.reason.as_deref()), (WorkState::Declined, Some("Trop\ncher")));
        assert_eq!((declined.quote.unwrap().amount_minor, declined.closed_at.is_some(), declined.on_time), (12_000, true, None));
        // What is over is neither accepted nor quoted.
        assert_eq!(code(rita.work().accept(&work, 2)), "wrong_work_state");
        assert_eq!(code(house.agent.work().quote(&work, &quote_of("1"))), "wrong_work_state");
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn p6_the_holder_a_manager_or_a_desk_administrator_answers(house) {
        let scene = Scene::of(&house);
        let crew = &scene.crew;
        let work = scene.at(WorkState::Quoted);
        for who in [crew.requester, crew.manager].map(|contact| as_contact(&house, contact)).iter().chain([&house.administrator]) {
            assert_eq!(who.preview().work().accept(&work, 1).unwrap().state, WorkState::Accepted);
            assert_eq!(who.preview().work().decline(&work, 1, None).unwrap().state, WorkState::Declined);
        }
        // An observer follows it, and is told why that is all, and who may.
        let olga = as_contact(&house, crew.observer);
        assert_eq!(olga.work().get(&work).unwrap().quote.unwrap().amount_minor, 10_000);
        for error in [olga.work().accept(&work, 1).unwrap_err(), olga.work().decline(&work, 1, None).unwrap_err()] {
            assert_eq!((error.code(), error.refusal().unwrap().rule()), ("refused", "P6"));
            let text = error.text(&Locale::FR);
            assert!(text.contains("observateur du compte") && text.contains("demandeur du compte et gestionnaire du compte"), "{text}");
        }
        // A requester answers the own quotes only, and learns nothing of those of another account.
        let rolf = as_contact(&house, crew.other);
        let error = rolf.work().accept(&work, 1).unwrap_err();
        assert_eq!((error.code(), error.refusal().unwrap().rule()), ("refused", "P6"));
        let theirs = crate::work::crew(&house, "Atelier", "atelier.example");
        for stranger in [theirs.requester, theirs.manager].map(|contact| as_contact(&house, contact)) {
            assert_eq!(code(stranger.work().accept(&work, 1)), "unknown_work");
            assert_eq!(code(stranger.work().decline(&work, 1, None)), "unknown_work");
        }
        // Nobody of customer service answers for a customer.
        for session in [&house.agent, &house.dealer, &house.host] {
            assert_eq!(code(session.work().accept(&work, 1)), "refused");
        }
        assert_eq!(house.agent.work().get(&work).unwrap().version, 2);
    }

    fn p9_a_quote_holds_as_long_as_it_says_else_the_service_else_the_desk(house) {
        let scene = Scene::of(&house);
        assert_eq!(last_day(&house.agent, &scene, None), "2026-05-19");
        let service = house.agent.services().list(false).unwrap().into_iter().find(|service| service.key == "manual").unwrap();
        let update = ServiceUpdate::from_json(br#"{"quote_days": 3}"#).unwrap();
        house.administrator.services().edit(service.id, &update).unwrap();
        assert_eq!(last_day(&house.agent, &scene, None), "2026-05-06");
        assert_eq!(last_day(&house.agent, &scene, Some(1)), "2026-05-04");
        assert_eq!(last_day(&house.agent, &scene, Some(365)), "2027-10-11");
        let update = ServiceUpdate::from_json(br#"{"quote_days": null}"#).unwrap();
        house.administrator.services().edit(service.id, &update).unwrap();
        scene.set("quote_days", 2.into());
        assert_eq!(last_day(&house.agent, &scene, None), "2026-05-05");
    }

    fn p9_validity_is_counted_where_the_accounts_dealership_is(house) {
        let scene = Scene::of(&house);
        // On Whit Monday France works not and Finland does, and in Helsinki it is tomorrow already.
        house.at("2026-05-22T23:30:00+02:00");
        assert_eq!(last_day(&house.agent, &scene, Some(1)), "2026-05-26");
        house.raw().run("UPDATE dealerships SET country = 'FI', time_zone = 'Europe/Helsinki'");
        let code = scene.submitted(Workflow::Manual).code;
        let quote = house.agent.work().quote(&code, &QuoteDraft { days: Some(1), ..quote_of("1") }).unwrap().quote.unwrap();
        // Saturday in Helsinki: Monday stands in for it.
        assert_eq!((quote.last_day.to_string(), quote.valid_until), ("2026-05-26".into(), "2026-05-27T00:00:00+03:00".parse().unwrap()));
        house.at("2026-05-22T22:30:00+02:00");
        assert_eq!(last_day(&house.agent, &scene, Some(1)), "2026-05-25");
        // An account of no dealership is the desk's.
        house.raw().run("UPDATE work_requests SET dealership_id = NULL");
        house.raw().run("UPDATE accounts SET dealership_id = NULL");
        assert_eq!(last_day(&house.agent, &scene, Some(1)), "2026-05-26");
    }

    fn p9_a_quote_is_in_the_currency_of_the_desk(house) {
        let scene = Scene::of(&house);
        let work = scene.submitted(Workflow::Manual).code;
        house.agent.work().quote(&work, &quote_of("100.50")).unwrap();
        scene.set("currency", "JPY".into());
        assert_eq!(problems(&house.agent.work().quote(&work, &quote_of("100.50")).unwrap_err()), ["/amount too_precise"]);
        assert_eq!(problems(&house.agent.work().quote(&work, &quote_of("cent")).unwrap_err()), ["/amount invalid_amount"]);
        let quoted = house.agent.work().quote(&work, &quote_of("15000")).unwrap().quote.unwrap();
        assert_eq!((quoted.number, quoted.amount_minor, quoted.currency.code()), (2, 15_000, "JPY"));
        // A service that has no price in it is quoted by hand.
        let waits = scene.submitted(Workflow::Automatic);
        assert_eq!((waits.state, waits.workflow, waits.quote), (WorkState::Submitted, Workflow::Automatic, None));
        assert_eq!(house.agent.work().quote(&waits.code, &quote_of("9000")).unwrap().quote.unwrap().number, 1);
    }

    fn p9_a_bad_quote_is_told_at_once_and_none_of_it_kept(house) {
        let scene = Scene::of(&house);
        let work = scene.submitted(Workflow::Manual).code;
        let bad = QuoteDraft { amount: "1,50".into(), days: Some(366), note: Some("\u{7}".into()) };
        let told = ["/amount invalid_amount", "/days out_of_range", "/note control_characters"];
        assert_eq!(problems(&house.agent.work().quote(&work, &bad).unwrap_err()), told);
        assert_eq!(problems(&house.agent.work().quote_json(&work, bad.to_json().as_bytes()).unwrap_err()), told);
        let shape = house.agent.work().quote_json(&work, br#"{"amount": 12, "price": 1}"#).unwrap_err();
        assert_eq!(problems(&shape), ["/amount wrong_type", "/price unknown_member"]);
        for dear in ["10000000000000.01", "99999999999999999999"] {
            assert_eq!(problems(&house.agent.work().quote(&work, &quote_of(dear)).unwrap_err()), ["/amount out_of_range"]);
        }
        let as_much = house.agent.work().quote_json(&work, br#"{"amount": "10000000000000.00", "days": 1}"#).unwrap();
        assert_eq!(as_much.quote.unwrap().amount_minor, comptoir::Money::MAX_MINOR);
        // Who may not quote is told nothing of what would be wrong.
        for session in [&as_contact(&house, scene.crew.manager), &house.dealer, &house.host] {
            assert_eq!(code(session.work().quote(&work, &bad)), "refused");
            assert_eq!(code(session.work().start_quoting(&work)), "refused");
        }
        assert_eq!(house.raw().count("work_steps"), 1);
        assert_eq!(code(house.agent.work().quote("000101-000000000", &bad)), "unknown_work");
    }
}
