//! Registrations approved: a place for the person, who is never created twice (rules P1, P3).

use comptoir::{
    AccountId, AccountInsert, Activation, Approval, Failure, Locale, RegistrationState, Role, ServiceDraft,
};
use comptoir_tests::{House, Team, over_both_stores};

use crate::registrations::{joe, listed, open, registered, sent};

fn account(team: &Team, name: &str) -> AccountId {
    let insert =
        AccountInsert { name: Some(name.into()), reference: Some(format!("C-{name}")), ..AccountInsert::default() };
    team.agent.accounts().create(&insert).unwrap().id
}

fn approval(account: &str) -> Approval {
    Approval { account: Some(account.into()), role: Some("requester".into()), ..Approval::default() }
}

/// An open desk with the account `Garage`.
fn desk(house: &House) -> (Team, AccountId) {
    let team = open(house);
    let account = account(&team, "Garage");
    (team, account)
}

fn service(team: &Team, key: &str) {
    let labels = [("fr".to_owned(), key.to_owned())].into();
    team.administrator.services().add(&ServiceDraft { key: key.into(), labels, ..ServiceDraft::default() }).unwrap();
}

over_both_stores! {
    fn p3_approved_a_registration_becomes_a_contact_who_is_invited(house) {
        let (team, account) = desk(&house);
        let id = registered(&team);
        sent(&team);
        house.at("2026-05-01T10:00:00+02:00");
        let created = team.agent.registrations().approve(id, &approval("garage")).unwrap();
        let contact = &created.contact;
        assert_eq!((contact.name.as_str(), contact.email.as_str(), contact.role), ("Joe Martin", "Joe@Garage.example", Role::Requester));
        assert_eq!((contact.first_name.as_str(), contact.mobile.as_deref(), contact.phone.as_deref()), ("", Some("+33 6 12 34 56 78"), None));
        assert_eq!((contact.services.as_deref(), contact.job_title.as_str(), contact.activation), (None, "", Activation::Invited));
        assert!(created.look_alikes.is_empty());
        assert_eq!(sent(&team), ["activate Joe@garage.example"]);
        assert_eq!(team.agent.accounts().contacts(account).unwrap(), std::slice::from_ref(contact));
        let view = team.agent.registrations().get(id).unwrap();
        assert_eq!((view.state, view.account, view.user, view.version), (RegistrationState::Approved, Some(account), Some(contact.user), 2));
        assert_eq!((view.decided_by.unwrap().name.as_str(), view.decided_at), ("anna Infomedia", Some("2026-05-01T10:00:00+02:00".parse().unwrap())));
        assert!(house.raw().count("audit_events") > 0 && team.host.audit().verify().unwrap().intact);
    }

    fn p3_an_approval_finishes_role_services_position_and_name(house) {
        let (team, account) = desk(&house);
        service(&team, "translation");
        service(&team, "review");
        let id = registered(&team);
        let json = format!(r#"{{"account": "{account}", "role": "manager", "first_name": "Joseph", "last_name": "Martin",
            "job_title": "workshop_manager", "services": ["translation", "review"]}}"#);
        let contact = team.administrator.registrations().approve_json(id, json.as_bytes()).unwrap().contact;
        assert_eq!((contact.name.as_str(), contact.first_name.as_str(), contact.last_name.as_str()), ("Joseph Martin", "Joseph", "Martin"));
        assert_eq!((contact.role, contact.job_title.as_str()), (Role::Manager, "workshop_manager"));
        assert_eq!(contact.services.unwrap(), ["review", "translation"]);
        assert_eq!(team.agent.registrations().get(id).unwrap().name, "Joe Martin", "what was registered stays");
    }

    fn p1_a_known_user_is_linked_and_never_created_again(house) {
        let (team, account) = desk(&house);
        let id = registered(&team);
        // Known by the time of the approval: a staff member who registered before.
        let known = team.administrator.people().add_staff(&comptoir::StaffDraft {
            role: "agent".into(), email: "joe@garage.example".into(), first_name: "Joseph".into(), last_name: "Marten".into(),
            ..comptoir::StaffDraft::default()
        }).unwrap();
        sent(&team);
        assert_eq!(team.agent.registrations().get(id).unwrap().user, Some(known.user));
        let corrected = Approval { name: Some("Somebody Else".into()), ..approval("C-Garage") };
        let contact = team.agent.registrations().approve(id, &corrected).unwrap().contact;
        assert_eq!((contact.user, contact.name.as_str()), (known.user, "Joseph Marten"));
        assert_eq!(contact.mobile.as_deref(), Some("+33 6 12 34 56 78"), "how to be reached there");
        assert_eq!(house.raw().count("users WHERE email_key = 'joe@garage.example'"), 1);
        assert_eq!(sent(&team), ["account_added joe@garage.example"], "an invitation is still good");
        assert_eq!(team.agent.accounts().contacts(account).unwrap().len(), 1);
    }

    fn p3_what_is_decided_stays_decided(house) {
        let (team, _) = desk(&house);
        let id = registered(&team);
        let registrations = team.agent.registrations();
        registrations.approve(id, &approval("Garage")).unwrap();
        for error in [registrations.approve(id, &approval("Garage")).unwrap_err(), registrations.decline(id, None).unwrap_err()] {
            assert!(matches!(error.failure(), Failure::RegistrationDecided { state: RegistrationState::Approved }), "{error}");
            assert_eq!(error.code(), "registration_decided");
        }
        // Whoever was approved has access.
        team.host.access().register(&joe()).unwrap();
        assert_eq!(listed(&team, None).len(), 1);
        let other = RegistrationState::Declined;
        assert!(listed(&team, Some(other)).is_empty());
    }

    fn p3_two_who_decide_at_once_decide_once(house) {
        let (team, _) = desk(&house);
        let id = registered(&team);
        let other = house.reopened();
        let ada = other.desk("open").unwrap().session(team.administrator.actor().clone()).unwrap();
        let both = std::thread::scope(|scope| {
            let approved = scope.spawn(|| team.agent.registrations().approve(id, &approval("Garage")).map(drop));
            let declined = scope.spawn(|| ada.registrations().decline(id, None).map(drop));
            [approved.join().unwrap(), declined.join().unwrap()].map(|done| done.map_err(|error| error.code()))
        });
        assert_eq!(both.iter().filter(|done| done.is_ok()).count(), 1, "{both:?}");
        assert!(both.contains(&Err("registration_decided")), "{both:?}");
    }

    fn p3_all_that_stands_against_an_approval_is_told(house) {
        let (team, _) = desk(&house);
        let twice = AccountInsert { name: Some("Garage".into()), ..AccountInsert::default() };
        team.agent.accounts().create(&twice).unwrap();
        let id = registered(&team);
        let registrations = team.agent.registrations();
        let error = |approval: &Approval| crate::problems(&registrations.approve(id, approval).unwrap_err());
        assert_eq!(error(&Approval::default()), ["/account required", "/role required"]);
        assert_eq!(error(&approval("Nobody")), ["/account unknown_account"]);
        assert_eq!(error(&approval("garage")), ["/account ambiguous_account"]);
        let wrong = Approval { services: Some(vec!["cooking".into()]), role: Some("king".into()), ..approval("Nobody") };
        assert_eq!(error(&wrong), ["/account unknown_account", "/role unknown_option", "/services/0 unknown_service"]);
        assert_eq!(crate::problems(&registrations.approve_json(id, br#"{"email": "x"}"#).unwrap_err()), ["/email unknown_member"]);
        assert_eq!(listed(&team, None)[0].state, RegistrationState::Awaiting);
        let based = team.agent.based_on(7).registrations();
        assert_eq!(based.approve(id, &approval("C-Garage")).unwrap_err().code(), "conflict");
    }

    fn p3_a_place_given_by_a_request_approves_what_was_registered(house) {
        let (team, account) = desk(&house);
        let id = registered(&team);
        let wanted = comptoir::CreateDraft {
            account: comptoir::AccountDraft { existing: true, id: Some(account.to_string()), ..comptoir::AccountDraft::default() },
            users: vec![comptoir_tests::user("joe@garage.example")],
        };
        let code = team.administrator.requests().submit(&wanted).unwrap().code;
        team.agent.requests().start(&code).unwrap();
        team.agent.requests().complete(&code, &comptoir::Completion::default()).unwrap();
        let view = team.agent.registrations().get(id).unwrap();
        assert_eq!((view.state, view.account), (RegistrationState::Approved, Some(account)));
        let error = team.agent.registrations().approve(id, &approval("Garage")).unwrap_err();
        assert_eq!(error.code(), "registration_decided");
        assert!(team.host.audit().verify().unwrap().intact);
    }

    fn p3_an_administrator_who_is_named_approves_what_was_registered(house) {
        let (team, account) = desk(&house);
        let id = registered(&team);
        let draft = comptoir::AdministratorDraft {
            email: Some("joe@garage.example".into()),
            first_name: Some("Joe".into()),
            last_name: Some("Martin".into()),
            job_title: Some("workshop_manager".into()),
            ..comptoir::AdministratorDraft::default()
        };
        team.agent.accounts().replace_administrator(account, &draft).unwrap();
        let view = team.agent.registrations().get(id).unwrap();
        assert_eq!((view.state, view.account), (RegistrationState::Approved, Some(account)));
    }

    fn p8_somebody_suspended_is_given_no_place(house) {
        let (team, account) = desk(&house);
        let contacts = team.agent.contacts();
        let anne = contacts.create(&crate::contacts::anne(&account.to_string())).unwrap().contact;
        contacts.remove(anne.id).unwrap();
        let again = comptoir::RegistrationDraft { email: Some(anne.email.clone()), ..joe() };
        team.host.access().register(&again).unwrap();
        let id = listed(&team, Some(RegistrationState::Awaiting))[0].id;
        team.agent.people().suspend_user(anne.user).unwrap();
        let refused = crate::problems(&team.agent.registrations().approve(id, &approval("Garage")).unwrap_err());
        assert_eq!(refused, [" user_suspended"]);
        team.agent.people().restore_user(anne.user).unwrap();
        assert_eq!(team.agent.registrations().approve(id, &approval("Garage")).unwrap().contact.id, anne.id);
    }

    fn p1_look_alikes_are_told_with_the_approval(house) {
        let (team, _) = desk(&house);
        let first = registered(&team);
        let joe_id = team.agent.registrations().approve(first, &approval("Garage")).unwrap().contact.user;
        team.host.access().register(&comptoir::RegistrationDraft { email: Some("j0e@garage.example".into()), ..joe() }).unwrap();
        let id = listed(&team, Some(RegistrationState::Awaiting))[0].id;
        let once = team.agent.once("k").unwrap().registrations();
        let created = once.approve(id, &approval("Garage")).unwrap();
        assert_eq!(created.look_alikes.iter().map(|one| (one.user, one.name.as_str())).collect::<Vec<_>>(), [(joe_id, "Joe Martin")]);
        assert_eq!(once.approve(id, &approval("Garage")).unwrap(), created, "done once");
        assert_eq!(once.approve(id, &approval("Other")).unwrap_err().code(), "key_reused");
    }

    fn p3_the_history_of_the_account_tells_who_approved(house) {
        let (team, account) = desk(&house);
        let id = registered(&team);
        team.agent.registrations().approve(id, &approval("Garage")).unwrap();
        let history = team.agent.accounts().history(account, None).unwrap();
        let entry = history.items.iter().find(|entry| entry.action == "approve_registration").unwrap();
        assert_eq!(
            [Locale::FR, Locale::FI, Locale::EN].map(|locale| entry.text(&locale)),
            [
                "anna Infomedia a approuvé une inscription\u{202f}: Joe Martin",
                "anna Infomedia hyväksyi rekisteröitymisen: Joe Martin",
                "anna Infomedia approved the registration of Joe Martin",
            ]
        );
        assert!(team.host.audit().verify().unwrap().intact);
    }

    fn a3_people_of_an_account_that_waits_are_invited_when_it_is_confirmed(house) {
        let settings = comptoir::DeskDraft {
            name: "waiting".into(), registration: Some("open".into()), provisioning: Some("host".into()), ..House::settings()
        };
        let team = Team::of(&house.store, &settings, "Paris");
        let account = account(&team, "Garage");
        let id = registered(&team);
        sent(&team);
        team.agent.registrations().approve(id, &approval("Garage")).unwrap();
        assert!(sent(&team).is_empty());
        team.host.accounts().confirm(account).unwrap();
        assert_eq!(sent(&team), ["activate Joe@garage.example"]);
        team.agent.accounts().delete(account).unwrap();
        team.host.access().register(&comptoir::RegistrationDraft { email: Some("max@garage.example".into()), ..joe() }).unwrap();
        let next = listed(&team, Some(RegistrationState::Awaiting))[0].id;
        assert_eq!(team.agent.registrations().approve(next, &approval("Garage")).unwrap_err().code(), "wrong_account_state");
    }

    fn p10_who_may_approve(house) {
        let (team, _) = desk(&house);
        let id = registered(&team);
        for session in [&team.dealer, &team.host] {
            assert_eq!(session.registrations().approve(id, &approval("Garage")).unwrap_err().code(), "refused");
        }
        assert_eq!(house.agent.registrations().approve(id, &approval("Garage")).unwrap_err().code(), "unknown_registration");
        let previewed = team.agent.preview().registrations().approve(id, &approval("Garage")).unwrap();
        assert_eq!(previewed.contact.name, "Joe Martin");
        assert_eq!(team.agent.registrations().get(id).unwrap().state, RegistrationState::Awaiting);
    }
}
