//! Commands with a key (rule Q8).

use comptoir::{AccountFilter, Completion, RequestFilter};
use comptoir_tests::{draft, over_both_stores, staff};

use crate::problems;

over_both_stores! {
    fn q8_the_same_key_twice_is_one_request(house) {
        let once = house.dealer.once("key-17").unwrap();
        let first = once.requests().submit(&draft()).unwrap();
        house.at("2026-06-30T10:00:00+02:00");
        let again = once.requests().submit(&draft()).unwrap();
        assert_eq!(again, first, "the receipt of then");
        let as_json = once.requests().submit_json(draft().to_json().as_bytes()).unwrap();
        assert_eq!(as_json, first);
        let reopened = house.reopened().desk("infomedia").unwrap().session(house.dealer.actor().clone()).unwrap();
        assert_eq!(reopened.once("key-17").unwrap().requests().submit(&draft()).unwrap(), first);
        assert_eq!(house.agent.requests().list(&RequestFilter::default(), None).unwrap().items.len(), 1);
        let mails = house.host.outbox().lease(100, 60).unwrap();
        assert_eq!(mails.iter().filter(|mail| mail.template == "request_submitted").count(), 1);
    }

    fn q8_the_same_key_with_another_body_is_an_error(house) {
        let once = house.dealer.once("key-17").unwrap();
        let code = once.requests().submit(&draft()).unwrap().code;
        let mut other = draft();
        other.account.name = Some("Garage Chez Jo".into());
        assert_eq!(once.requests().submit(&other).unwrap_err().code(), "key_reused");
        assert_eq!(once.requests().cancel(&code).unwrap_err().code(), "key_reused", "another command too");
        assert_eq!(house.dealer.requests().get(&code).unwrap().version, 1);
    }

    fn q8_two_actors_may_use_the_same_key(house) {
        let first = house.dealer.once("k").unwrap().requests().submit(&draft()).unwrap();
        let second = house.administrator.once("k").unwrap().requests().submit(&draft()).unwrap();
        assert_ne!(first.code, second.code);
    }

    fn q8_the_right_is_checked_again_on_replay(house) {
        let once = house.dealer.once("k").unwrap();
        once.requests().submit(&draft()).unwrap();
        house.raw().run("UPDATE staff SET role = 'agent', dealership_id = NULL WHERE role = 'dealer'");
        assert_eq!(once.requests().submit(&draft()).unwrap_err().code(), "refused");
        house.raw().run("DELETE FROM staff WHERE role = 'agent'");
        assert_eq!(once.requests().submit(&draft()).unwrap_err().code(), "unknown_actor");
    }

    fn q8_a_failed_command_leaves_its_key_free(house) {
        let once = house.agent.once("k").unwrap();
        let code = house.submitted();
        assert_eq!(once.requests().complete(&code, &Completion::default()).unwrap_err().code(), "wrong_state");
        house.agent.requests().start(&code).unwrap();
        let done = once.requests().complete(&code, &Completion::default()).unwrap();
        assert_eq!(once.requests().complete(&code, &Completion::default()).unwrap(), done);
        assert_eq!(house.agent.accounts().list(&AccountFilter::default(), None).unwrap().items.len(), 1);
    }

    fn q8_every_command_takes_a_key(house) {
        let people = house.administrator.once("staff").unwrap().people();
        let added = people.add_staff(&staff("agent", None, "bertil")).unwrap();
        assert_eq!(people.add_staff(&staff("agent", None, "bertil")).unwrap(), added);
        let code = house.submitted();
        let agent = house.agent.once("start").unwrap().requests();
        assert_eq!(agent.start(&code).unwrap(), agent.start(&code).unwrap());
        let agent = house.agent.once("ask").unwrap().requests();
        assert_eq!(agent.ask(&code, "Ville ?").unwrap(), agent.ask(&code, "Ville ?").unwrap());
        assert_eq!(agent.ask(&code, "Rue ?").unwrap_err().code(), "key_reused");
        let dealer = house.dealer.once("answer").unwrap().requests();
        assert_eq!(dealer.answer(&code, "Paris").unwrap(), dealer.answer(&code, "Paris").unwrap());
        let dealer = house.dealer.once("cancel").unwrap().requests();
        assert_eq!(dealer.cancel(&code).unwrap(), dealer.cancel(&code).unwrap());
        let mail = house.host.outbox().lease(1, 60).unwrap().remove(0);
        let host = house.host.once("sent").unwrap().outbox();
        host.acknowledge(&[mail.id]).unwrap();
        host.acknowledge(&[mail.id]).unwrap();
        assert_eq!(house.dealer.requests().get(&code).unwrap().steps.len(), 4);
    }

    fn q8_a_key_is_one_to_two_hundred_characters(house) {
        house.dealer.once(&"é".repeat(200)).unwrap();
        for (key, code) in [("", "required"), ("é\u{0}", "control_characters"), ("\u{202e}k", "invisible_characters")] {
            let error = house.dealer.once(key).unwrap_err();
            assert_eq!(problems(&error), [format!("/key {code}")]);
        }
        assert_eq!(problems(&house.dealer.once(&"k".repeat(201)).unwrap_err()), ["/key too_long"]);
        house.dealer.once("   ").unwrap_err();
    }

    fn q8_sixty_four_threads_with_one_key_make_one_request(house) {
        let receipts: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..64)
                .map(|_| scope.spawn(|| house.dealer.once("k").unwrap().requests().submit(&draft()).unwrap()))
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert!(receipts.iter().all(|receipt| *receipt == receipts[0]));
        assert_eq!(house.raw().count("account_requests"), 1);
        assert!(house.host.audit().verify().unwrap().intact);
    }
}
