//! The person of a contact: name, e-mail, language, in every account (rule P4).

use comptoir::{AccountId, Activation, ContactView, Edit, Failure, Locale, Reason, UserUpdate};
use comptoir_tests::{House, over_both_stores, staff};

use crate::accounts::{garage, mails, named};
use crate::contacts::{activated, anne, somebody};
use crate::problems;
use crate::work::{as_contact, crew, told};

fn email(address: &str) -> UserUpdate {
    UserUpdate { email: address.into(), ..UserUpdate::default() }
}

fn name(name: &str) -> UserUpdate {
    UserUpdate { name: name.into(), ..UserUpdate::default() }
}

/// Anne, active, in Garage Chez Joe.
fn placed(house: &House) -> (AccountId, ContactView) {
    let account = house.agent.accounts().create(&garage()).unwrap().id;
    let contact = house.agent.contacts().create(&anne("FR-0017")).unwrap().contact;
    activated(house);
    mails(&house.host);
    (account, contact)
}

fn epoch(house: &House, address: &str) -> String {
    house
        .raw()
        .values(&format!("SELECT CAST(epoch AS TEXT) AS value FROM users WHERE email_key = '{address}'"))
        .remove(0)
}

over_both_stores! {
    fn p4_a_new_address_is_activated_again_and_the_old_one_told(house) {
        let (account, contact) = placed(&house);
        assert_eq!(epoch(&house, "anne@garage.example"), "0");
        let session = as_contact(&house, contact.id);
        assert!(session.accounts().get(account).is_ok());
        let changed = house.agent.contacts().edit_person(contact.id, &email("Anne.Martin@Garage.example")).unwrap();
        assert_eq!((changed.email.as_str(), changed.activation, changed.version), ("Anne.Martin@Garage.example", Activation::Invited, 2));
        assert_eq!(mails(&house.host), ["confirm_email Anne.Martin@garage.example", "email_changed anne@garage.example"]);
        // Every sign-in of before is over, and no other is possible until it is activated (rule P5).
        assert_eq!(epoch(&house, "anne.martin@garage.example"), "1");
        assert_eq!(session.accounts().get(account).unwrap_err().refusal().unwrap().rule(), "P5");
        // A mistyped one can be corrected meanwhile.
        assert!(house.agent.preview().contacts().edit_person(contact.id, &email("a@garage.example")).is_ok());
        // The new one is reserved at once, the old one free.
        house.agent.accounts().create(&named("Atelier")).unwrap();
        let other = house.agent.contacts().create(&anne("Atelier")).unwrap().contact;
        assert_ne!(other.user, contact.user);
        let again = house.agent.contacts().create(&somebody("Atelier", "anne.martin@garage.example", "observer")).unwrap().contact;
        assert_eq!(again.user, contact.user);
        assert_eq!(told(&house, account, &Locale::FR, 1), [
            "anna Infomedia a changé l’adresse électronique de l’utilisateur Anne Martin\u{202f}: anne@garage.example → Anne.Martin@Garage.example",
        ]);
    }

    fn p4_names_are_changed_in_every_account(house) {
        let (account, contact) = placed(&house);
        let atelier = house.agent.accounts().create(&named("Atelier")).unwrap().id;
        let second = house.agent.contacts().create(&anne("Atelier")).unwrap().contact;
        let contacts = house.agent.contacts();
        let named = contacts.edit_person(contact.id, &UserUpdate { first_name: "Anne".into(), ..UserUpdate::default() }).unwrap();
        assert_eq!((named.name.as_str(), named.first_name.as_str()), ("Anne Martin", "Anne"));
        let named = contacts.edit_person(contact.id, &UserUpdate { last_name: "Dupont".into(), ..UserUpdate::default() }).unwrap();
        assert_eq!((named.name.as_str(), named.last_name.as_str()), ("Anne Dupont", "Dupont"));
        let named = contacts.edit_person(second.id, &name("Mme Dupont")).unwrap();
        assert_eq!((named.name.as_str(), named.first_name.as_str()), ("Mme Dupont", "Anne"));
        let named = contacts.edit_person(second.id, &UserUpdate { first_name: Edit::Clear, language: "fi".into(), ..UserUpdate::default() }).unwrap();
        assert_eq!((named.name.as_str(), named.first_name.as_str(), named.language.clone()), ("Mme Dupont", "", Locale::FI));
        assert_eq!(contacts.get(contact.id).unwrap().name, "Mme Dupont");
        for account in [account, atelier] {
            assert_eq!(told(&house, account, &Locale::FR, 2)[1], "anna Infomedia a changé le nom complet de l’utilisateur Mme Dupont\u{202f}: Anne Dupont → Mme Dupont");
        }
        assert_eq!(house.raw().tables_with("Mme Dupont"), ["users"], "sealed elsewhere");
        assert!(mails(&house.host).iter().all(|mail| !mail.starts_with("confirm")));
    }

    fn p4_a_manager_changes_only_whoever_has_no_other_place(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let marc = as_contact(&house, crew.manager);
        assert_eq!(marc.contacts().edit_person(crew.requester, &name("Rita R.")).unwrap().name, "Rita R.");
        assert_eq!(marc.contacts().edit_person(crew.requester, &email("rita.r@garage.example")).unwrap().activation, Activation::Invited);
        house.agent.accounts().create(&named("Atelier")).unwrap();
        let elsewhere = house.agent.contacts().create(&somebody("Atelier", "rolf@garage.example", "observer")).unwrap().contact;
        house.administrator.people().add_staff(&comptoir::StaffDraft { email: "olga@garage.example".into(), ..staff("agent", None, "olga") }).unwrap();
        for other in [crew.other, crew.observer] {
            let error = marc.contacts().edit_person(other, &name("X")).unwrap_err();
            let refusal = error.refusal().unwrap();
            assert_eq!((refusal.rule(), refusal.reason()), ("P4", Reason::OtherPlaces));
            assert!(marc.contacts().edit(other, &comptoir::ContactUpdate { mobile: "112".into(), ..Default::default() }).is_ok(), "the place is of this account");
        }
        // An agent does, except for whoever is on the staff.
        assert!(house.agent.contacts().edit_person(crew.other, &name("Rolf R.")).is_ok());
        assert_eq!(problems(&house.agent.contacts().edit_person(crew.observer, &name("X")).unwrap_err()), [" staff_member"]);
        // A place that has ended is none.
        house.agent.contacts().remove(elsewhere.id).unwrap();
        assert!(marc.contacts().edit_person(crew.other, &name("Rolf")).is_ok());
        let own = marc.contacts().edit_person(crew.manager, &name("Marc")).unwrap_err();
        assert_eq!(own.refusal().unwrap().reason(), Reason::OwnPlace);
    }

    fn p4_a_manager_is_not_told_whose_an_address_is_and_tries_few(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let marc = as_contact(&house, crew.manager);
        let tried = |session: &comptoir::Session, address: &str| session.contacts().edit_person(crew.requester, &email(address));
        assert_eq!(problems(&tried(&house.agent, "anna@infomedia.example").unwrap_err()), ["/email email_taken"]);
        for _ in 0..2 {
            let error = tried(&marc, "anna@infomedia.example").unwrap_err();
            assert_eq!(problems(&error), ["/email email_unavailable"]);
            assert_eq!(error.text(&Locale::EN), "One thing is wrong with what was sent.");
            assert!(!error.to_json(&Locale::EN).to_string().contains("belongs"));
        }
        // What is tried by a preview stays counted, also where it would be done; what is done is not.
        for _ in 0..3 {
            assert!(tried(&marc.preview(), "rita.r@garage.example").is_ok());
        }
        assert_eq!(problems(&tried(&marc, "anna@infomedia.example").unwrap_err()), ["/email email_unavailable"]);
        assert_eq!(tried(&marc, "rita.r@garage.example").unwrap_err().code(), "too_many_attempts");
        // Another value waits for nothing, and staff for nothing either.
        assert!(marc.contacts().edit_person(crew.requester, &name("Rita R.")).is_ok());
        for _ in 0..8 {
            assert_eq!(problems(&tried(&house.agent, "anna@infomedia.example").unwrap_err()), ["/email email_taken"]);
        }
        house.at("2026-04-30T08:00:02Z");
        for address in ["rita.r@garage.example", "rita.s@garage.example"] {
            assert!(tried(&marc, address).is_ok());
            house.at("2026-04-30T08:00:06Z");
        }
    }

    fn p4_a_stale_change_of_a_person_is_a_conflict(house) {
        let (_, contact) = placed(&house);
        house.agent.based_on(1).contacts().edit_person(contact.id, &name("Anne M.")).unwrap();
        let error = house.agent.based_on(1).contacts().edit_person(contact.id, &name("A. Martin")).unwrap_err();
        let Failure::Conflict { fields, .. } = error.failure() else { panic!("{error}") };
        assert_eq!(fields, &["full_name"]);
        assert!(error.text(&Locale::FI).contains("koko nimi"), "{}", error.text(&Locale::FI));
        // The place has a version of its own.
        assert!(house.agent.based_on(1).contacts().remove(contact.id).is_ok());
        assert_eq!(house.agent.contacts().edit_person(contact.id, &name("A")).unwrap_err().code(), "contact_removed");
    }
}
