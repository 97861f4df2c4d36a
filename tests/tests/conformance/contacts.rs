//! Adding contacts: the new-contact page of seed 003 (rules P1 to P3, P8, A9).

use comptoir::{
    AccountInsert, AccountState, Activation, ContactDraft, ContactView, DealershipDraft, Error, Failure, FieldType,
    Locale, Notification, Role,
};
use comptoir_tests::{House, Team, over_both_stores};

use crate::accounts::{garage, mails, named, people};
use crate::problems;
use crate::work::{as_contact, crew};

/// Anne, for the account named so.
pub(crate) fn anne(account: &str) -> ContactDraft {
    ContactDraft {
        account: Some(account.to_owned()),
        name: Some("Anne Martin".into()),
        email: Some("anne@garage.example".into()),
        role: Some("manager".into()),
        phone: Some("+33 1 42 68 53 00".into()),
        ..ContactDraft::default()
    }
}

/// Somebody of this address, for the account named so, in this role.
pub(crate) fn somebody(account: &str, email: &str, role: &str) -> ContactDraft {
    ContactDraft { email: Some(email.into()), role: Some(role.into()), ..anne(account) }
}

/// As if everybody had activated.
pub(crate) fn activated(house: &House) {
    house.raw().run("UPDATE users SET activation = 'active'");
}

fn added(house: &House, draft: &ContactDraft) -> ContactView {
    house.agent.contacts().create(draft).unwrap().contact
}

fn refused(house: &House, draft: &ContactDraft) -> Vec<String> {
    problems(&house.agent.contacts().create(draft).unwrap_err())
}

fn told(house: &House, account: comptoir::AccountId) -> Vec<String> {
    let history = house.agent.accounts().history(account, None).unwrap();
    history.items.iter().map(|entry| entry.text(&Locale::FR)).collect()
}

fn everything(house: &House) -> Vec<Vec<String>> {
    let mut raw = house.raw();
    raw.tables().iter().map(|table| raw.rows(table)).collect()
}

over_both_stores! {
    fn p2_a_contact_is_added_to_an_existing_account(house) {
        let account = house.agent.accounts().create(&garage()).unwrap();
        mails(&house.host);
        let draft = ContactDraft {
            other: Some("Skype: anne".into()), job_title: Some("workshop_manager".into()), language: Some("fi".into()),
            ..anne("garage chez JOE")
        };
        let created = house.agent.contacts().create(&draft).unwrap();
        let contact = &created.contact;
        assert_eq!((contact.name.as_str(), contact.first_name.as_str(), contact.last_name.as_str()), ("Anne Martin", "", ""));
        assert_eq!((contact.email.as_str(), contact.role, contact.activation), ("anne@garage.example", Role::Manager, Activation::Invited));
        assert_eq!((contact.phone.as_deref(), contact.mobile.as_deref(), contact.other.as_deref()), (Some("+33 1 42 68 53 00"), None, Some("Skype: anne")));
        assert_eq!((contact.job_title.as_str(), contact.language.clone(), contact.time_zone), ("workshop_manager", Locale::FI, account.time_zone));
        assert_eq!((&contact.services, contact.notifications.as_slice()), (&None, [Notification::OwnWork].as_slice()));
        assert_eq!((contact.version, contact.contact_version, contact.removed_at), (1, 1, None));
        assert!(created.look_alikes.is_empty());
        assert_eq!(mails(&house.host), ["activate anne@garage.example"]);
        assert_eq!(house.agent.contacts().get(contact.id).unwrap(), *contact);
        assert_eq!(people(&house.agent, account.id), ["joe@garage.example", "anne@garage.example"]);
        assert_eq!(told(&house, account.id)[..2], [
            "anna Infomedia a ajouté Anne Martin au compte (Gestionnaire, Responsable d’atelier)",
            "anna Infomedia a créé l’utilisateur Anne Martin (anne@garage.example)",
        ]);
        assert!(house.host.audit().verify().unwrap().intact);
        let shown = format!("{created:?} {draft:?}");
        assert!(!shown.contains("Anne") && !shown.contains("garage") && !shown.contains("42 68"), "{shown}");
    }

    fn a9_the_account_is_named_by_id_number_or_name(house) {
        let account = house.agent.accounts().create(&garage()).unwrap();
        for (selector, local) in [(account.id.to_string(), "a"), ("fr-0017".into(), "b"), (" Garage  Chez Joe ".replace("  ", " "), "c")] {
            let contact = added(&house, &somebody(&selector, &format!("{local}@garage.example"), "observer"));
            assert!(house.agent.contacts().team(account.id, false).unwrap().contains(&contact));
        }
        house.agent.accounts().create(&AccountInsert { reference: Some("FR-0018".into()), ..named("Garage Chez Joe") }).unwrap();
        let error = house.agent.contacts().create(&anne("Garage Chez Joe")).unwrap_err();
        assert_eq!(problems(&error), ["/account ambiguous_account"]);
        let text = error.problems()[0].text(&Locale::EN);
        assert!(text.contains("FR-0017") && text.contains("FR-0018"), "{text}");
        assert_eq!(refused(&house, &anne("Garage")), ["/account unknown_account"]);
        assert_eq!(house.raw().values("SELECT CAST(count(*) AS TEXT) AS value FROM accounts"), ["2"], "none is ever created");
    }

    fn p2_an_account_that_is_gone_takes_nobody(house) {
        let gone = house.agent.accounts().create(&named("Garage")).unwrap();
        house.agent.accounts().delete(gone.id).unwrap();
        for selector in [gone.id.to_string(), "Garage".into(), comptoir::AccountId::from_bytes([9; 16]).to_string()] {
            assert_eq!(refused(&house, &anne(&selector)), ["/account unknown_account"], "{selector}");
        }
        let team = Team::hosted(&house.store);
        let account = team.agent.accounts().create(&named("Garage")).unwrap().id;
        // It waits to be created: the contact is told when it is.
        mails(&team.host);
        let contact = team.agent.contacts().create(&anne("Garage")).unwrap().contact;
        assert!(mails(&team.host).is_empty());
        assert_eq!(team.agent.contacts().invite(contact.id).unwrap_err().code(), "wrong_account_state");
        team.host.accounts().confirm(account).unwrap();
        assert_eq!(mails(&team.host), ["activate anne@garage.example"]);
        team.agent.accounts().delete(account).unwrap();
        let error = team.agent.contacts().create(&somebody("Garage", "b@garage.example", "observer")).unwrap_err();
        assert!(matches!(error.failure(), Failure::WrongAccountState { state: AccountState::Deleting, .. }), "{error}");
    }

    fn p1_a_known_person_keeps_name_and_language(house) {
        house.agent.accounts().create(&garage()).unwrap();
        let second = house.agent.accounts().create(&named("Atelier")).unwrap().id;
        mails(&house.host);
        let draft = ContactDraft { language: Some("fi".into()), ..somebody("Atelier", "JOE@Garage.Example", "observer") };
        let contact = added(&house, &draft);
        assert_eq!((contact.name.as_str(), contact.language.clone(), contact.email.as_str()), ("Joe Martin", Locale::FR, "joe@garage.example"));
        // Whoever has an invitation that is good still, or is active, is sent a confirmation only.
        assert_eq!(mails(&house.host), ["account_added joe@garage.example"]);
        activated(&house);
        house.agent.contacts().remove(contact.id).unwrap();
        assert_eq!(added(&house, &draft).id, contact.id);
        assert_eq!(mails(&house.host), ["account_added joe@garage.example"]);
        assert_eq!(house.raw().values("SELECT CAST(count(*) AS TEXT) AS value FROM users WHERE email_key = 'joe@garage.example'"), ["1"]);
        assert_eq!(people(&house.agent, second), ["joe@garage.example"]);
    }

    fn p1_who_is_there_already_or_suspended_is_not_added(house) {
        house.agent.accounts().create(&garage()).unwrap();
        let anne_of = added(&house, &anne("FR-0017"));
        assert_eq!(refused(&house, &ContactDraft { email: Some("ANNE@garage.example".into()), ..anne("FR-0017") }), ["/email already_contact"]);
        house.agent.accounts().create(&named("Atelier")).unwrap();
        house.agent.people().suspend_user(anne_of.user).unwrap();
        assert_eq!(refused(&house, &anne("Atelier")), ["/email user_suspended"]);
        house.agent.people().delete_user(anne_of.user).unwrap();
        let other = added(&house, &anne("Atelier"));
        assert_ne!(other.user, anne_of.user, "the address is free for somebody else");
    }

    fn p10_somebody_on_the_staff_can_be_a_contact(house) {
        let account = house.agent.accounts().create(&named("Atelier")).unwrap().id;
        mails(&house.host);
        let contact = added(&house, &somebody("Atelier", "denis@infomedia.example", "observer"));
        assert_eq!((contact.name.as_str(), people(&house.agent, account).len()), ("denis Infomedia", 1));
        assert_eq!(mails(&house.host), ["account_added denis@infomedia.example"]);
    }

    fn p3_somebody_who_registered_is_approved_and_never_created_a_second_time(house) {
        house.agent.accounts().create(&named("Atelier")).unwrap();
        let mut raw = house.raw();
        let id = raw.bytes(&[7; 16]);
        raw.run(&format!(
            "INSERT INTO registrations (desk_id, id, email_key, email, email_skeleton, name, first_name, last_name, company, \
             language, time_zone, state, created_at, version) VALUES ((SELECT id FROM desks), {id}, 'anne@garage.example', \
             'anne@garage.example', '', 'Anne', '', '', 'Garage', 'fr', 'Europe/Paris', 'awaiting', 0, 1)"
        ));
        assert_eq!(refused(&house, &anne("Atelier")), ["/email registration_awaiting"]);
        assert_eq!(refused(&house, &ContactDraft { email: Some("Anne@GARAGE.example".into()), ..anne("Atelier") }), ["/email registration_awaiting"]);
        raw.run("UPDATE registrations SET state = 'declined'");
        added(&house, &anne("Atelier"));
    }

    fn p1_who_looks_alike_is_told(house) {
        house.agent.accounts().create(&garage()).unwrap();
        let draft = somebody("FR-0017", "j\u{43e}e@garage.example", "requester");
        let keyed = house.agent.once("key").unwrap();
        let created = keyed.contacts().create(&draft).unwrap();
        let alike: Vec<&str> = created.look_alikes.iter().map(|other| other.email.as_str()).collect();
        assert_eq!((alike.as_slice(), created.look_alikes[0].name.as_str()), (["joe@garage.example"].as_slice(), "Joe Martin"));
        // Sent again it is the same, and done once.
        assert_eq!(keyed.contacts().create(&draft).unwrap(), created);
        assert_eq!(keyed.contacts().create(&anne("FR-0017")).unwrap_err().code(), "key_reused");
        assert_eq!(house.raw().values("SELECT CAST(count(*) AS TEXT) AS value FROM contacts"), ["2"]);
        // Whoever looks alike is not remembered with it: somebody deleted since is told no more.
        let twin = house.agent.once("twin").unwrap();
        let draft = somebody("FR-0017", "\u{430}nne@garage.example", "observer");
        let anne_of = added(&house, &anne("FR-0017"));
        assert_eq!(twin.contacts().create(&draft).unwrap().look_alikes[0].user, anne_of.user);
        house.agent.people().delete_user(anne_of.user).unwrap();
        assert!(twin.contacts().create(&draft).unwrap().look_alikes.is_empty());
    }

    fn p2_a_preview_keeps_nothing(house) {
        house.agent.accounts().create(&garage()).unwrap();
        let before = everything(&house);
        let shown = house.agent.preview().contacts().create(&anne("FR-0017")).unwrap();
        assert_eq!(shown.contact.name, "Anne Martin");
        assert!(everything(&house) == before, "nothing is kept");
    }

    fn p6_only_agents_and_desk_administrators_add_contacts(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let before = everything(&house);
        let code = |error: Error| (error.code(), error.refusal().unwrap().rule());
        for session in [&house.dealer, &house.host] {
            assert_eq!(code(session.contacts().create(&anne("Garage Chez Joe")).unwrap_err()), ("refused", "P10"));
            assert_eq!(code(session.contacts().page(None, &Locale::FR).unwrap_err()), ("refused", "P10"));
        }
        for contact in [crew.manager, crew.requester, crew.observer] {
            let session = as_contact(&house, contact);
            assert_eq!(code(session.contacts().create(&anne("Garage Chez Joe")).unwrap_err()), ("refused", "P6"));
            assert_eq!(session.contacts().invite(crew.other).unwrap_err().code(), "refused");
        }
        assert!(everything(&house) == before, "nothing is kept");
        assert!(house.administrator.contacts().create(&anne("Garage Chez Joe")).is_ok());
    }

    fn p2_the_page_is_drawn_for_the_account(house) {
        let account = house.agent.accounts().create(&garage()).unwrap();
        let page = house.agent.contacts().page(None, &Locale::FR).unwrap();
        assert_eq!((page.title.as_str(), page.buttons.save.as_str(), page.account), ("Nouveau contact", "Créer un nouveau contact", None));
        assert_eq!(page.sections[0].fields[2].field_type, FieldType::Suggest);
        // What is offered while the account's name is typed is what the field takes.
        let offered = house.agent.accounts().suggest("garage ch").unwrap();
        assert_eq!(added(&house, &anne(&offered[0].id.to_string())).name, "Anne Martin");
        let page = house.agent.contacts().page(Some(account.id), &Locale::FI).unwrap();
        assert_eq!(page.field("/account").unwrap().default, Some(account.id.to_string()));
        assert_eq!(page.title, "Uusi yhteyshenkilö");
        let none = comptoir::AccountId::from_bytes([9; 16]);
        assert_eq!(house.agent.contacts().page(Some(none), &Locale::FR).unwrap_err().code(), "unknown_account");
    }

    fn p11_a_contact_is_invited_anew_until_active(house) {
        house.agent.accounts().create(&garage()).unwrap();
        let contact = added(&house, &anne("FR-0017"));
        mails(&house.host);
        assert_eq!(house.agent.contacts().invite(contact.id).unwrap().id, contact.id);
        assert_eq!(mails(&house.host), ["activate anne@garage.example"]);
        activated(&house);
        assert_eq!(house.agent.contacts().invite(contact.id).unwrap_err().code(), "already_active");
        house.agent.contacts().remove(contact.id).unwrap();
        assert_eq!(house.agent.contacts().invite(contact.id).unwrap_err().code(), "contact_removed");
        assert_eq!(house.dealer.contacts().invite(contact.id).unwrap_err().code(), "refused");
    }

    fn a11_a_dealer_sees_the_contacts_of_the_own_dealership(house) {
        let lyon = DealershipDraft { code: "20/2".into(), city: "Lyon".into(), country: "FR".into(), ..DealershipDraft::default() };
        let other = house.dealer_of(&lyon, "lou");
        let account = house.agent.accounts().create(&AccountInsert { dealership: Some("20/90074".into()), ..garage() }).unwrap().id;
        let contact = added(&house, &anne("FR-0017"));
        assert_eq!(house.dealer.contacts().get(contact.id).unwrap(), contact);
        assert_eq!(house.dealer.contacts().team(account, true).unwrap().len(), 2);
        assert_eq!(other.contacts().get(contact.id).unwrap_err().code(), "unknown_contact");
        assert_eq!(other.contacts().team(account, false).unwrap_err().code(), "unknown_account");
    }
}
