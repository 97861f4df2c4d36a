//! What has changed between a request to modify and its completion (rule Q7): told field by field, decided by the agent.

use comptoir::{AccountEdit, AddressEdit, Completion, Keep, Locale, UserEdit};
use comptoir_tests::over_both_stores;

use crate::modifying::{done, edit, garage, modify, started};
use crate::problems;

fn keep(entries: &[(&str, Keep)]) -> Completion {
    let keep = entries.iter().map(|(path, value)| ((*path).to_owned(), *value)).collect();
    Completion { keep, ..Completion::default() }
}

fn lyon() -> AddressEdit {
    AddressEdit { street: "1 quai".into(), postal_code: "69001".into(), city: "Lyon".into(), ..AddressEdit::default() }
}

over_both_stores! {
    fn q7_a_value_changed_since_is_a_conflict_until_the_agent_says_which_holds(house) {
        let id = garage(&house, &[]);
        let first = modify(
            AccountEdit { name: "Garage Joe".into(), language: "en".into(), notes: "Lundi".into(), ..AccountEdit::default() },
            vec![UserEdit { last_name: "Martinez".into(), ..edit("joe@garage.example") }],
        );
        let code = started(&house, &first);
        let second = modify(
            AccountEdit { name: "Garage Jo".into(), language: "en".into(), ..AccountEdit::default() },
            vec![UserEdit { last_name: "Martins".into(), ..edit("joe@garage.example") }],
        );
        done(&house, &second, &Completion::default());

        let review = house.agent.requests().review(&code).unwrap();
        let rows: Vec<_> = review
            .values
            .iter()
            .map(|value| (value.path.as_str(), value.then.as_deref(), value.current.as_deref(), value.requested.as_deref(), value.conflict))
            .collect();
        assert_eq!(rows, [
            ("/account/name", Some("Garage Chez Joe"), Some("Garage Jo"), Some("Garage Joe"), true),
            // Changed to what is asked for: nothing to decide.
            ("/account/language", Some("fr"), Some("en"), Some("en"), false),
            ("/account/notes", Some("Livraison le matin."), Some("Livraison le matin."), Some("Lundi"), false),
            ("/users/0/last_name", Some("Martin"), Some("Martins"), Some("Martinez"), true),
        ]);
        let error = house.agent.requests().complete(&code, &Completion::default()).unwrap_err();
        assert_eq!(problems(&error), ["/account/name changed_since", "/users/0/last_name changed_since"]);
        assert_eq!(
            error.problems()[0].text(&Locale::FR),
            "Cette information a changé depuis l’envoi de la demande. Indiquez la valeur à retenir\u{202f}: la valeur \
             actuelle ou la valeur demandée."
        );
        let half = keep(&[("/account/name", Keep::Current)]);
        assert_eq!(problems(&house.agent.requests().complete(&code, &half).unwrap_err()), ["/users/0/last_name changed_since"]);
        let whole = keep(&[("/account/name", Keep::Current), ("/users/0/last_name", Keep::Requested)]);
        house.agent.requests().complete(&code, &whole).unwrap();
        let account = house.agent.accounts().get(id).unwrap();
        assert_eq!((account.name.as_str(), account.notes.as_deref()), ("Garage Jo", Some("Lundi")));
        assert_eq!(house.agent.accounts().contacts(id).unwrap()[0].last_name, "Martinez");
        let closed = house.agent.requests().review(&code).unwrap();
        assert!(closed.values.iter().all(|value| !value.conflict), "there is nothing left to decide");
    }

    fn q7_the_agent_may_leave_out_a_change_or_a_whole_user(house) {
        let id = garage(&house, &["a@garage.example"]);
        let wanted = modify(
            AccountEdit { name: "Garage Joe".into(), notes: "Lundi".into(), ..AccountEdit::default() },
            vec![
                UserEdit { first_name: "Jo".into(), last_name: "M".into(), ..edit("joe@garage.example") },
                UserEdit { remove_access: true, ..edit("a@garage.example") },
            ],
        );
        let code = started(&house, &wanted);
        let decisions = keep(&[("/account/notes", Keep::Current), ("/users/0", Keep::Current), ("/users/1", Keep::Current)]);
        house.agent.requests().complete(&code, &decisions).unwrap();
        let account = house.agent.accounts().get(id).unwrap();
        assert_eq!((account.name.as_str(), account.notes.as_deref()), ("Garage Joe", Some("Livraison le matin.")));
        let contacts = house.agent.accounts().contacts(id).unwrap();
        assert_eq!((contacts.len(), contacts[0].first_name.as_str()), (2, "Joe"));
    }

    fn q7_a_user_who_has_left_since_is_a_problem_unless_access_was_to_be_removed(house) {
        garage(&house, &["a@garage.example"]);
        let removal = || modify(AccountEdit::default(), vec![UserEdit { remove_access: true, ..edit("a@garage.example") }]);
        let change = modify(AccountEdit::default(), vec![UserEdit { first_name: "Aa".into(), ..edit("a@garage.example") }]);
        let (again, change) = (started(&house, &removal()), started(&house, &change));
        done(&house, &removal(), &Completion::default());
        assert!(house.agent.requests().review(&change).unwrap().users[0].misplaced);
        let error = house.agent.requests().complete(&change, &Completion::default()).unwrap_err();
        assert_eq!(problems(&error), ["/users/0/current_email unknown_contact"]);
        house.agent.requests().complete(&change, &keep(&[("/users/0", Keep::Current)])).unwrap();
        house.agent.requests().complete(&again, &Completion::default()).unwrap();
    }

    fn q7_a_user_is_the_same_one_whatever_address_it_has_by_now(house) {
        let id = garage(&house, &[]);
        let rename = started(&house, &modify(AccountEdit::default(), vec![UserEdit { first_name: "Jo".into(), ..edit("joe@garage.example") }]));
        done(&house, &modify(AccountEdit::default(), vec![UserEdit { email: "jo@garage.example".into(), ..edit("joe@garage.example") }]), &Completion::default());
        house.agent.requests().complete(&rename, &Completion::default()).unwrap();
        let joe = house.agent.accounts().contacts(id).unwrap().remove(0);
        assert_eq!((joe.email.as_str(), joe.first_name.as_str()), ("jo@garage.example", "Jo"));
    }

    fn q7_an_address_kept_leaves_nothing_to_change(house) {
        let id = garage(&house, &[]);
        let code = started(&house, &modify(AccountEdit { address: lyon(), ..AccountEdit::default() }, Vec::new()));
        house.agent.requests().complete(&code, &keep(&[("/account/address", Keep::Current)])).unwrap();
        let account = house.agent.accounts().get(id).unwrap();
        assert_eq!((account.address.city.as_deref(), account.version), (Some("Paris"), 1), "nothing changed, no version");
    }

    fn q7_decisions_on_an_address_are_checked_as_a_whole(house) {
        garage(&house, &[]);
        let abroad = AccountEdit { country: "FI".into(), address: AddressEdit { postal_code: "00100".into(), ..lyon() }, ..AccountEdit::default() };
        let code = house.administrator.requests().submit(&modify(abroad, Vec::new())).unwrap().code;
        house.agent.requests().start(&code).unwrap();
        let country = AccountEdit { country: "CA".into(), address: AddressEdit { region: "QC".into(), ..AddressEdit::default() }, ..AccountEdit::default() };
        let other = house.administrator.requests().submit(&modify(country, Vec::new())).unwrap().code;
        house.agent.requests().start(&other).unwrap();
        // Canada wants a region, which the agent keeps from being set.
        let error = house.agent.requests().complete(&other, &keep(&[("/account/address/region", Keep::Current)])).unwrap_err();
        assert_eq!(problems(&error), ["/account/address/region required"]);
        house.agent.requests().complete(&code, &Completion::default()).unwrap();
    }

    fn q7_an_address_that_moved_since_is_told_in_the_parts_that_were_left_alone_too(house) {
        let id = garage(&house, &[]);
        let city = AddressEdit { postal_code: "69001".into(), city: "Lyon".into(), ..AddressEdit::default() };
        let code = started(&house, &modify(AccountEdit { address: city, ..AccountEdit::default() }, Vec::new()));
        let street = AddressEdit { street: "5 quai du Port".into(), ..AddressEdit::default() };
        done(&house, &modify(AccountEdit { address: street, ..AccountEdit::default() }, Vec::new()), &Completion::default());
        let review = house.agent.requests().review(&code).unwrap();
        let moved = review.values.iter().find(|value| value.path == "/account/address/street").unwrap();
        assert_eq!(
            (moved.then.as_deref(), moved.current.as_deref(), moved.requested.as_deref(), moved.conflict),
            (Some("12 rue de la Paix"), Some("5 quai du Port"), Some("12 rue de la Paix"), true),
            "the asker saw the old street"
        );
        let error = house.agent.requests().complete(&code, &Completion::default()).unwrap_err();
        assert_eq!(problems(&error), ["/account/address/street changed_since"]);
        house.agent.requests().complete(&code, &keep(&[("/account/address/street", Keep::Requested)])).unwrap();
        let address = house.agent.accounts().get(id).unwrap().address;
        assert_eq!((address.street.as_deref(), address.city.as_deref()), (Some("12 rue de la Paix"), Some("Lyon")));
    }

    fn q7_a_hundred_users_can_be_decided_one_by_one(house) {
        let many: Vec<String> = (1..100).map(|number| format!("u{number}@garage.example")).collect();
        garage(&house, &many.iter().map(String::as_str).collect::<Vec<_>>());
        let users = std::iter::once("joe@garage.example").chain(many.iter().map(String::as_str));
        let change = |name: &str| modify(AccountEdit::default(), users.clone().map(|email| UserEdit { first_name: name.into(), last_name: name.into(), ..edit(email) }).collect());
        let code = started(&house, &change("Aa"));
        done(&house, &change("Bb"), &Completion::default());
        let told = house.agent.requests().complete(&code, &Completion::default()).unwrap_err();
        assert_eq!(told.problems().len(), 200);
        let entries: Vec<String> = told.problems().iter().map(|problem| format!("\"{}\":\"requested\"", problem.path())).collect();
        let completion = Completion::from_json(format!("{{\"keep\":{{{}}}}}", entries.join(",")).as_bytes()).unwrap();
        house.agent.requests().complete(&code, &completion).unwrap();
    }

    fn q7_who_is_kept_can_take_over(house) {
        let id = garage(&house, &["a@garage.example"]);
        let leave = |email: &str| UserEdit { remove_access: true, ..edit(email) };
        let code = started(&house, &modify(AccountEdit::default(), vec![leave("joe@garage.example"), leave("a@garage.example")]));
        let successors = [("/users/0".to_owned(), "a@garage.example".to_owned())];
        let both = Completion { successors: successors.clone().into(), ..Completion::default() };
        assert_eq!(problems(&house.agent.requests().complete(&code, &both).unwrap_err()), ["/successors/~1users~10 invalid_successor"]);
        let kept = Completion { keep: [("/users/1".to_owned(), Keep::Current)].into(), ..both };
        house.agent.requests().complete(&code, &kept).unwrap();
        let heir = house.agent.accounts().contacts(id).unwrap().remove(0);
        assert_eq!(house.agent.accounts().get(id).unwrap().administrator, Some(heir.user));
        let closed = house.agent.requests().review(&code).unwrap();
        assert!(closed.users.iter().all(|user| !user.misplaced && !user.needs_successor), "there is nothing left to decide");
    }

    fn q7_unknown_decisions_are_problems_that_list_what_can_be_decided(house) {
        garage(&house, &[]);
        let code = started(&house, &modify(AccountEdit { name: "Garage Joe".into(), ..AccountEdit::default() }, Vec::new()));
        let error = house.agent.requests().complete(&code, &keep(&[("/account/nom", Keep::Current)])).unwrap_err();
        assert_eq!(problems(&error), ["/keep/~1account~1nom unknown_member"]);
        assert_eq!(error.problems()[0].text(&Locale::EN), "Nothing with this name is expected here. Use only: /account/name.");
        let wrong = Completion::from_json(br#"{"keep": {"/account/name": "mine"}}"#).unwrap_err();
        assert_eq!((wrong[0].path(), wrong[0].code().as_str()), ("/keep/~1account~1name", "unknown_option"));
    }

    fn q7_a_previewed_completion_tells_the_same_and_keeps_nothing(house) {
        garage(&house, &["a@garage.example"]);
        let wanted = modify(
            AccountEdit { name: "Garage Joe".into(), ..AccountEdit::default() },
            vec![
                UserEdit { email: "j@garage.example".into(), ..edit("joe@garage.example") },
                UserEdit { remove_access: true, ..edit("a@garage.example") },
            ],
        );
        let code = started(&house, &wanted);
        let mut raw = house.raw();
        let before: Vec<_> = raw.tables().iter().map(|table| raw.rows(table)).collect();
        let told = house.agent.preview().requests().complete(&code, &Completion::default()).unwrap();
        let after: Vec<_> = raw.tables().iter().map(|table| raw.rows(table)).collect();
        assert!(before == after, "nothing of a preview is kept");
        assert_eq!(house.agent.requests().complete(&code, &Completion::default()).unwrap(), told);
    }
}
