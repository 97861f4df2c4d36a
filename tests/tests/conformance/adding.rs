//! Adding users to an existing account (rules Q1, Q7, A9, A11, P1).

use comptoir::{
    AccountDraft, AccountId, Activation, Completion, CreateDraft, DealershipDraft, Locale, RequestState, Role,
    UserDraft,
};
use comptoir_tests::{House, draft, over_both_stores, user};

use crate::problems;

/// A new account with the users of `draft`, opened.
pub(crate) fn opened(house: &House, draft: &CreateDraft, completion: &Completion) -> AccountId {
    let code = house.dealer.requests().submit(draft).unwrap().code;
    house.agent.requests().start(&code).unwrap();
    house.agent.requests().complete(&code, completion).unwrap().account.unwrap()
}

fn adding(account: AccountDraft, users: Vec<UserDraft>) -> CreateDraft {
    CreateDraft { account: AccountDraft { existing: true, ..account }, users }
}

fn named(name: &str) -> AccountDraft {
    AccountDraft { name: Some(name.into()), ..AccountDraft::default() }
}

over_both_stores! {
    fn q1_an_existing_account_needs_only_its_name_and_users(house) {
        let id = opened(&house, &draft(), &Completion::default());
        let receipt = house.dealer.requests().submit(&adding(named(" garage  CHEZ joe"), vec![user("a@garage.example")])).unwrap();
        assert_eq!(receipt.account, Some(id), "known from the start");
        let view = house.dealer.requests().get(&receipt.code).unwrap();
        assert_eq!(view.account_name, "Garage Chez Joe", "the name it has, not as typed");
        house.agent.requests().start(&receipt.code).unwrap();
        let done = house.agent.requests().complete(&receipt.code, &Completion::default()).unwrap();
        assert_eq!((done.state, done.account), (RequestState::Completed, Some(id)));
        let contacts = house.agent.accounts().contacts(id).unwrap();
        let roles: Vec<_> = contacts.iter().map(|contact| (contact.email.as_str(), contact.role)).collect();
        assert_eq!(roles, [("joe@garage.example", Role::Manager), ("a@garage.example", Role::Requester)]);
        assert_eq!(contacts[1].activation, Activation::Invited);
        let account = house.agent.accounts().get(id).unwrap();
        assert_eq!((account.version, account.administrator), (1, Some(contacts[0].user)), "the account stays as it is");
        assert_eq!(house.agent.accounts().list(&comptoir::AccountFilter::default(), None).unwrap().items.len(), 1);
    }

    fn q7_added_users_are_told_and_so_is_the_submitter(house) {
        opened(&house, &draft(), &Completion::default());
        let mut other = draft();
        other.account.name = Some("Garage Deux".into());
        other.users[0].email = Some("deux@garage.example".into());
        opened(&house, &other, &Completion::default());
        let sent = house.host.outbox().lease(100, 60).unwrap();
        house.host.outbox().acknowledge(&sent.iter().map(|mail| mail.id).collect::<Vec<_>>()).unwrap();
        // One is new, the other known from another account.
        let wanted = adding(named("Garage Chez Joe"), vec![user("a@garage.example"), user("deux@garage.example")]);
        opened(&house, &wanted, &Completion { roles: vec![Some(Role::Observer)], ..Completion::default() });
        let mails = house.host.outbox().lease(100, 60).unwrap();
        let told: Vec<_> = mails.iter().map(|mail| (mail.template.as_str(), mail.to.as_str())).collect();
        assert_eq!(told, [
            ("request_submitted", "denis@infomedia.example"),
            ("activate", "a@garage.example"),
            ("account_added", "deux@garage.example"),
            ("request_users_added", "denis@infomedia.example"),
        ]);
    }

    fn q7_somebody_who_is_in_the_account_already_is_a_problem_when_sent_and_when_completed(house) {
        opened(&house, &draft(), &Completion::default());
        let again = adding(named("Garage Chez Joe"), vec![user("a@garage.example"), user(" JOE@garage.example")]);
        let error = house.dealer.requests().submit(&again).unwrap_err();
        assert_eq!(problems(&error), ["/users/1/email already_contact"]);
        assert_eq!(
            error.problems()[0].text(&Locale::FI),
            "Henkilö on jo tämän tilin käyttäjä, eikä häntä tarvitse lisätä uudelleen."
        );
        // Two requests for the same person: the second finds the person in the account.
        let wanted = adding(named("Garage Chez Joe"), vec![user("a@garage.example")]);
        let second = house.dealer.requests().submit(&wanted).unwrap().code;
        opened(&house, &wanted, &Completion::default());
        house.agent.requests().start(&second).unwrap();
        let review = house.agent.requests().review(&second).unwrap();
        assert!(review.users[0].misplaced);
        let error = house.agent.requests().complete(&second, &Completion::default()).unwrap_err();
        assert_eq!(problems(&error), ["/users/0/email already_contact"]);
    }

    fn a9_a_name_that_several_accounts_have_is_resolved_by_reference_number_or_id(house) {
        let mut wanted = draft();
        wanted.users[0].email = Some("one@garage.example".into());
        let first = opened(&house, &wanted, &Completion { reference: Some("C-1001".into()), ..Completion::default() });
        wanted.users[0].email = Some("two@garage.example".into());
        wanted.account.address.postal_code = Some("69001".into());
        wanted.account.address.city = Some("Lyon".into());
        let second = opened(&house, &wanted, &Completion::default());
        let add = |account| adding(account, vec![user("a@garage.example")]);
        let error = house.dealer.requests().submit(&add(named("Garage Chez Joe"))).unwrap_err();
        assert_eq!(problems(&error), ["/account/name ambiguous_account"]);
        assert_eq!(
            error.problems()[0].text(&Locale::FR),
            format!(
                "Plusieurs comptes client portent ce nom. Précisez lequel à l’aide de son numéro de référence ou de son \
                 identifiant\u{202f}: C-1001 (75002 Paris) et {second} (69001 Lyon)."
            )
        );
        let of = |account| house.dealer.preview().requests().submit(&add(account)).unwrap().account;
        let by_reference = AccountDraft { reference: Some(" c-1001 ".into()), ..AccountDraft::default() };
        assert_eq!(of(by_reference.clone()), Some(first));
        let by_id = AccountDraft { id: Some(second.to_string()), ..named("garage chez joe") };
        assert_eq!(of(by_id), Some(second));
        let at_odds = AccountDraft { name: Some("Garage Deux".into()), ..by_reference };
        let error = house.dealer.requests().submit(&add(at_odds)).unwrap_err();
        assert_eq!(problems(&error), ["/account/name unknown_account"]);
        let at_odds = AccountDraft { id: Some(second.to_string()), reference: Some("C-1001".into()), ..AccountDraft::default() };
        assert_eq!(problems(&house.dealer.requests().submit(&add(at_odds)).unwrap_err()), ["/account/reference unknown_account"]);
        for (account, problem) in [
            (named("Garage"), "/account/name unknown_account"),
            (AccountDraft { reference: Some("C-2".into()), ..AccountDraft::default() }, "/account/reference unknown_account"),
            (AccountDraft { id: Some("C-2".into()), ..AccountDraft::default() }, "/account/id invalid_id"),
            (AccountDraft { id: Some(AccountId::from_bytes([9; 16]).to_string()), ..AccountDraft::default() }, "/account/id unknown_account"),
            (AccountDraft::default(), "/account/name required"),
        ] {
            assert_eq!(problems(&house.dealer.requests().submit(&add(account)).unwrap_err()), [problem]);
        }
    }

    fn a9_a_reference_number_belongs_to_one_account(house) {
        let completion = Completion { reference: Some("C-1001".into()), ..Completion::default() };
        let id = opened(&house, &draft(), &completion);
        assert_eq!(house.agent.accounts().get(id).unwrap().reference.as_deref(), Some("C-1001"));
        let code = house.started();
        let found = |text: &str| house.agent.accounts().suggest(text).unwrap().into_iter().map(|account| account.id).collect::<Vec<_>>();
        assert_eq!((found("c-10"), found("gar"), found("1001")), (vec![id], vec![id], Vec::new()));
        assert_eq!(house.agent.accounts().find("C-1001 ").unwrap().id, id);
        let again = Completion { reference: Some(" c-1001".into()), ..Completion::default() };
        let error = house.agent.requests().complete(&code, &again).unwrap_err();
        assert_eq!(problems(&error), ["/reference reference_taken"]);
        let long = Completion { reference: Some("9".repeat(51)), ..Completion::default() };
        assert_eq!(problems(&house.agent.requests().complete(&code, &long).unwrap_err()), ["/reference too_long"]);
        house.agent.requests().complete(&code, &Completion::default()).unwrap();
    }

    fn a11_a_dealer_finds_the_own_dealerships_accounts_only(house) {
        let id = opened(&house, &draft(), &Completion::default());
        let lyon = DealershipDraft { code: "20/90075".into(), city: "Lyon".into(), country: "FR".into(), ..DealershipDraft::default() };
        let stranger = house.dealer_of(&lyon, "daniel");
        for account in [named("Garage Chez Joe"), AccountDraft { id: Some(id.to_string()), ..AccountDraft::default() }] {
            let path = if account.id.is_some() { "/account/id" } else { "/account/name" };
            let error = stranger.requests().submit(&adding(account, vec![user("a@garage.example")])).unwrap_err();
            assert_eq!(problems(&error), [format!("{path} unknown_account")]);
        }
    }

    fn q7_decisions_about_what_is_not_asked_for_are_problems(house) {
        opened(&house, &draft(), &Completion::default());
        let wanted = adding(named("Garage Chez Joe"), vec![user("a@garage.example")]);
        let code = house.dealer.requests().submit(&wanted).unwrap().code;
        house.agent.requests().start(&code).unwrap();
        let completion = Completion::from_json(
            br#"{"roles": [null, "manager"], "reference": "C-1", "keep": {"/account/name": "current"}, "successors": {"/users/0": "x@y.example"}}"#,
        )
        .unwrap();
        let error = house.agent.requests().complete(&code, &completion).unwrap_err();
        assert_eq!(problems(&error), [
            "/reference not_asked",
            "/roles too_many",
            "/keep/~1account~1name not_asked",
            "/successors/~1users~10 not_asked",
        ]);
    }
}
