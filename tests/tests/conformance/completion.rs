//! Completing a request (rule Q7), and who is told (rule P1).

use comptoir::{AccountFilter, AccountState, Activation, Completion, OutgoingMail, RequestState, Role};
use comptoir_tests::{House, draft, over_both_stores, staff, user};

use crate::problems;

fn mails_to(mails: &[OutgoingMail], address: &str) -> Vec<String> {
    mails.iter().filter(|mail| mail.to == address).map(|mail| mail.template.clone()).collect()
}

fn complete(house: &House, draft: &comptoir::RequestDraft, completion: &Completion) -> comptoir::AccountId {
    let code = house.dealer.requests().submit(draft).unwrap().code;
    house.agent.requests().start(&code).unwrap();
    house.agent.requests().complete(&code, completion).unwrap().account.unwrap()
}

over_both_stores! {
    fn q7_the_account_is_as_it_was_asked_for(house) {
        let mut wanted = draft();
        wanted.account.name = Some("  Garage Chez Joe ".into());
        wanted.account.notes = Some("Livraison le matin.\r\nMerci.".into());
        wanted.account.address.region = Some("Île-de-France".into());
        let id = complete(&house, &wanted, &Completion::default());
        let account = house.dealer.accounts().get(id).unwrap();
        assert_eq!(account.name, "Garage Chez Joe");
        assert_eq!(account.state, AccountState::Active);
        assert_eq!((account.language.to_string().as_str(), account.country.code()), ("fr", "FR"));
        assert_eq!(account.address.street.as_deref(), Some("12 rue de la Paix"));
        assert_eq!(account.address.postal_code.as_deref(), Some("75002"));
        assert_eq!(account.address.city.as_deref(), Some("Paris"));
        assert_eq!(account.notes.as_deref(), Some("Livraison le matin.\nMerci."));
        assert_eq!(account.created_at.to_string(), "2026-04-30T08:00:00Z");
        assert_eq!(account.version, 1);
        let dealership = house.host.people().dealerships().unwrap().pop().unwrap();
        assert_eq!(account.dealership, Some(dealership.id));
        let contacts = house.agent.accounts().contacts(id).unwrap();
        assert_eq!(contacts.len(), 1);
        let joe = &contacts[0];
        assert_eq!((joe.email.as_str(), joe.first_name.as_str(), joe.last_name.as_str()), ("joe@garage.example", "Joe", "Martin"));
        assert_eq!((joe.job_title.as_str(), joe.time_zone.name()), ("body_shop_manager", "Europe/Paris"));
        assert_eq!(joe.activation, Activation::Invited);
        assert_eq!(account.administrator, Some(joe.user));
        assert_eq!(house.agent.accounts().list(&AccountFilter::default(), None).unwrap().items.len(), 1);
    }

    fn q7_the_first_user_manages_and_the_others_request(house) {
        let mut wanted = draft();
        wanted.users.extend([user("a@garage.example"), user("b@garage.example")]);
        let id = complete(&house, &wanted, &Completion::default());
        let contacts = house.agent.accounts().contacts(id).unwrap();
        let roles: Vec<_> = contacts.iter().map(|contact| (contact.email.as_str(), contact.role)).collect();
        assert_eq!(roles, [
            ("joe@garage.example", Role::Manager),
            ("a@garage.example", Role::Requester),
            ("b@garage.example", Role::Requester),
        ]);
    }

    fn q7_the_agent_sets_roles(house) {
        let mut wanted = draft();
        wanted.users.extend([user("a@garage.example"), user("b@garage.example")]);
        let roles = vec![Some(Role::Observer), None, Some(Role::Manager)];
        let id = complete(&house, &wanted, &Completion { roles });
        let contacts = house.agent.accounts().contacts(id).unwrap();
        let roles: Vec<_> = contacts.iter().map(|contact| contact.role).collect();
        assert_eq!(roles, [Role::Observer, Role::Requester, Role::Manager]);
        assert_eq!(house.agent.accounts().get(id).unwrap().administrator, Some(contacts[0].user));
    }

    fn q7_too_many_roles_complete_nothing(house) {
        let code = house.started();
        let mut raw = house.raw();
        let before: Vec<_> = raw.tables().iter().map(|table| raw.rows(table)).collect();
        let completion = Completion { roles: vec![None, Some(Role::Manager)] };
        let error = house.agent.requests().complete(&code, &completion).unwrap_err();
        assert_eq!(problems(&error), ["/roles too_many"]);
        let after: Vec<_> = raw.tables().iter().map(|table| raw.rows(table)).collect();
        assert!(before == after, "nothing of a refused completion is kept");
        house.agent.requests().complete(&code, &Completion::default()).unwrap();
    }

    fn q7_a_completion_that_fails_midway_keeps_nothing(house) {
        // The contacts' table refuses: accounts and users were written before it.
        let mut wanted = draft();
        wanted.users.push(user("a@garage.example"));
        let code = house.dealer.requests().submit(&wanted).unwrap().code;
        house.agent.requests().start(&code).unwrap();
        let mut raw = house.raw();
        let before: Vec<_> = raw.tables().iter().map(|table| (table.clone(), raw.rows(table))).collect();
        raw.run("ALTER TABLE contacts RENAME TO contacts_away");
        let error = house.agent.requests().complete(&code, &Completion::default()).unwrap_err();
        assert_eq!(error.code(), "store_failed", "{error}");
        raw.run("ALTER TABLE contacts_away RENAME TO contacts");
        let after: Vec<_> = raw.tables().iter().map(|table| (table.clone(), raw.rows(table))).collect();
        assert!(before == after, "nothing half written");
        let done = house.agent.requests().complete(&code, &Completion::default()).unwrap();
        assert_eq!(done.state, RequestState::Completed);
        assert!(house.host.audit().verify().unwrap().intact);
    }

    fn p1_a_known_user_is_linked_and_keeps_name_language_and_zone(house) {
        let first = complete(&house, &draft(), &Completion::default());
        let mut again = draft();
        again.account.name = Some("Garage Deux".into());
        let known = &mut again.users[0];
        known.email = Some(" JOE@Garage.EXAMPLE".into());
        known.first_name = Some("Giuseppe".into());
        known.last_name = Some("Martini".into());
        known.language = Some("fi".into());
        known.time_zone = Some("Europe/Helsinki".into());
        known.job_title = Some("parts_manager".into());
        if house.dealer.requests().check(&again).unwrap().iter().any(|problem| problem.path().ends_with("job_title")) {
            again.users[0].job_title = Some("body_shop_manager".into());
        }
        let second = complete(&house, &again, &Completion::default());
        let joe = &house.agent.accounts().contacts(first).unwrap()[0];
        let same = &house.agent.accounts().contacts(second).unwrap()[0];
        assert_eq!(same.user, joe.user);
        assert_ne!(same.id, joe.id);
        assert_eq!((same.email.as_str(), same.first_name.as_str(), same.last_name.as_str()), ("joe@garage.example", "Joe", "Martin"));
        assert_eq!((same.language.to_string().as_str(), same.time_zone.name()), ("fr", "Europe/Paris"));
        assert_eq!(house.raw().count("users"), 4, "three of the staff and Joe");
    }

    fn p1_one_activation_for_each_user(house) {
        complete(&house, &draft(), &Completion::default());
        let mut again = draft();
        again.account.name = Some("Garage Deux".into());
        again.users.push(user("new@garage.example"));
        complete(&house, &again, &Completion::default());
        let mails = house.host.outbox().lease(100, 60).unwrap();
        assert_eq!(mails_to(&mails, "joe@garage.example"), ["activate", "account_added"]);
        assert_eq!(mails_to(&mails, "new@garage.example"), ["activate"]);
    }

    fn p1_an_active_user_gets_a_confirmation_only(house) {
        complete(&house, &draft(), &Completion::default());
        house.raw().run("UPDATE users SET activation = 'active' WHERE email_key = 'joe@garage.example'");
        house.at("2027-04-30T10:00:00+02:00");
        let mut again = draft();
        again.account.name = Some("Garage Deux".into());
        let id = complete(&house, &again, &Completion::default());
        assert_eq!(house.agent.accounts().contacts(id).unwrap()[0].activation, Activation::Active);
        let mails = house.host.outbox().lease(100, 60).unwrap();
        assert_eq!(mails_to(&mails, "joe@garage.example"), ["activate", "account_added"]);
    }

    fn p11_an_expired_invitation_is_followed_by_a_new_one(house) {
        complete(&house, &draft(), &Completion::default());
        // 24 hours later to the microsecond it is expired, one before it is good.
        for (at, expected) in [("2026-05-01T07:59:59.999999Z", "account_added"), ("2026-05-01T08:00:00Z", "activate")] {
            house.at(at);
            let mut again = draft();
            again.account.name = Some("Garage Deux".into());
            complete(&house, &again, &Completion::default());
            let mails = house.host.outbox().lease(100, 1).unwrap();
            assert_eq!(mails_to(&mails, "joe@garage.example").last().unwrap(), expected, "{at}");
        }
    }

    fn p1_a_staff_member_can_be_a_user_of_an_account(house) {
        let mut wanted = draft();
        wanted.users = vec![user("Denis@infomedia.example")];
        let id = complete(&house, &wanted, &Completion::default());
        let contact = &house.agent.accounts().contacts(id).unwrap()[0];
        let denis = house.host.people().staff_by_email("denis@infomedia.example").unwrap().unwrap();
        assert_eq!(contact.user, denis.user);
        assert_eq!((contact.first_name.as_str(), contact.last_name.as_str()), ("denis", "Infomedia"));
        let mails = house.host.outbox().lease(100, 60).unwrap();
        // Invited as staff a moment ago: that invitation is good for both.
        assert_eq!(mails_to(&mails, "denis@infomedia.example"),
            ["activate_staff", "request_submitted", "account_added", "request_completed"]);
    }

    fn p1_a_user_of_an_account_can_become_staff(house) {
        complete(&house, &draft(), &Completion::default());
        let mut joe = staff("agent", None, "joe");
        joe.email = "joe@garage.example".into();
        let view = house.administrator.people().add_staff(&joe).unwrap();
        assert_eq!((view.first_name.as_str(), view.last_name.as_str()), ("Joe", "Martin"));
        let error = house.administrator.people().add_staff(&joe).unwrap_err();
        assert_eq!(error.code(), "taken_staff");
    }

    fn a9_two_accounts_may_have_the_same_name(house) {
        let first = complete(&house, &draft(), &Completion::default());
        let mut again = draft();
        again.users = vec![user("a@garage.example")];
        let second = complete(&house, &again, &Completion::default());
        assert_ne!(first, second);
        assert_eq!(house.dealer.accounts().list(&AccountFilter::default(), None).unwrap().items.len(), 2);
    }

    fn q7_a_hundred_users_are_created_and_told(house) {
        let mut wanted = draft();
        wanted.users = (0..100).map(|n| user(&format!("user{n}@garage.example"))).collect();
        let id = complete(&house, &wanted, &Completion::default());
        let contacts = house.agent.accounts().contacts(id).unwrap();
        let emails: Vec<_> = contacts.iter().map(|contact| contact.email.clone()).collect();
        assert_eq!(emails, (0..100).map(|n| format!("user{n}@garage.example")).collect::<Vec<_>>());
        let mut activations = 0;
        loop {
            let mails = house.host.outbox().lease(100, 3600).unwrap();
            if mails.is_empty() { break }
            activations += mails.iter().filter(|mail| mail.template == "activate").count();
        }
        assert_eq!(activations, 100);
        assert!(house.host.audit().verify().unwrap().intact);
    }
}
