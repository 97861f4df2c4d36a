//! Removing contacts, and who is and was in an account (rules P8, A7, P11).

use comptoir::{AccountId, ContactUpdate, ContactView, Failure, Locale, Role, UserUpdate, WorkDraft};
use comptoir_tests::{House, PARIS, over_both_stores};

use crate::accounts::{answered_for, garage, mails, named};
use crate::contacts::{activated, anne, somebody};
use crate::work::{about, as_contact, asked, crew, told};

fn placed(house: &House) -> (AccountId, ContactView) {
    let account = house.agent.accounts().create(&garage()).unwrap().id;
    (account, house.agent.contacts().create(&anne("FR-0017")).unwrap().contact)
}

fn names(house: &House, account: AccountId, removed: bool) -> Vec<(String, bool)> {
    let team = house.agent.contacts().team(account, removed).unwrap();
    team.into_iter().map(|contact| (contact.name, contact.removed_at.is_some())).collect()
}

over_both_stores! {
    fn p8_who_was_removed_is_shown_with_the_instant_and_comes_back_as_the_same(house) {
        let (account, contact) = placed(&house);
        let removed = house.agent.contacts().remove(contact.id).unwrap();
        assert_eq!((removed.id, removed.removed_at, removed.contact_version), (contact.id, Some(PARIS.parse().unwrap()), 2));
        let pair = |name: &str, gone| (name.to_owned(), gone);
        assert_eq!(names(&house, account, false), [pair("Joe Martin", false)]);
        assert_eq!(names(&house, account, true), [pair("Joe Martin", false), pair("Anne Martin", true)]);
        assert_eq!(house.agent.contacts().get(contact.id).unwrap(), removed);
        assert_eq!(told(&house, account, &Locale::FR, 1), ["anna Infomedia a retiré Anne Martin du compte"]);
        let contacts = house.agent.contacts();
        for error in [
            contacts.remove(contact.id).unwrap_err(),
            contacts.change_role(contact.id, Role::Observer).unwrap_err(),
            contacts.edit(contact.id, &ContactUpdate::default()).unwrap_err(),
            contacts.edit_person(contact.id, &UserUpdate::default()).unwrap_err(),
        ] {
            assert_eq!(error.code(), "contact_removed");
        }
        // Years later, in another role and reached otherwise.
        house.at("2028-02-29T10:00:00+01:00");
        mails(&house.host);
        let draft = comptoir::ContactDraft { phone: None, mobile: Some("112".into()), ..somebody("FR-0017", "anne@garage.example", "observer") };
        let back = contacts.create(&draft).unwrap().contact;
        assert_eq!((back.id, back.user, back.role, back.removed_at), (contact.id, contact.user, Role::Observer, None));
        assert_eq!((back.phone, back.mobile.as_deref(), back.contact_version), (None, Some("112"), 3));
        assert_eq!(mails(&house.host), ["activate anne@garage.example"]);
        assert_eq!(told(&house, account, &Locale::FR, 1), ["anna Infomedia a de nouveau ajouté Anne Martin au compte (Observateur, —)"]);
        assert_eq!(told(&house, account, &Locale::FI, 1), ["anna Infomedia lisäsi tiliin uudelleen käyttäjän Anne Martin (Tarkkailija, —)"]);
        assert_eq!(names(&house, account, true).len(), 2);
        assert!(house.host.audit().verify().unwrap().intact);
    }

    fn p8_services_and_notifications_begin_anew_for_who_comes_back(house) {
        let labels = std::collections::BTreeMap::from([("fr".to_owned(), "Peinture".to_owned())]);
        house.administrator.services().add(&comptoir::ServiceDraft { key: "painting".into(), labels, ..comptoir::ServiceDraft::default() }).unwrap();
        let (_, contact) = placed(&house);
        let update = ContactUpdate {
            services: comptoir::ServicesEdit::These(vec!["painting".into()]), notifications: Some(vec!["all_work".into()]),
            ..ContactUpdate::default()
        };
        house.agent.contacts().edit(contact.id, &update).unwrap();
        house.agent.contacts().remove(contact.id).unwrap();
        let back = house.agent.contacts().create(&anne("FR-0017")).unwrap().contact;
        assert_eq!((back.services, back.notifications), (None, vec![comptoir::Notification::OwnWork]));
    }

    fn p8_a_request_brings_somebody_back_as_the_same_too(house) {
        let (account, contact) = placed(&house);
        house.agent.contacts().remove(contact.id).unwrap();
        let draft = serde_json::json!({
            "kind": "create", "account": {"existing": true, "name": "Garage Chez Joe"},
            "users": [{"email": "anne@garage.example", "first_name": "A", "last_name": "M", "job_title": "workshop_manager",
                       "language": "fr", "time_zone": "Europe/Paris"}]
        });
        let code = house.administrator.requests().submit_json(draft.to_string().as_bytes()).unwrap().code;
        house.agent.requests().start(&code).unwrap();
        house.agent.requests().complete(&code, &comptoir::Completion::default()).unwrap();
        let back = house.agent.contacts().get(contact.id).unwrap();
        assert_eq!((back.removed_at, back.role, back.phone), (None, Role::Requester, None));
        assert_eq!(names(&house, account, true).len(), 2);
    }

    fn p8_removal_is_from_this_account_only(house) {
        let (account, contact) = placed(&house);
        let atelier = house.agent.accounts().create(&named("Atelier")).unwrap().id;
        let second = house.agent.contacts().create(&anne("Atelier")).unwrap().contact;
        mails(&house.host);
        house.agent.contacts().invite(second.id).unwrap();
        house.agent.contacts().remove(contact.id).unwrap();
        // There is a place left: the invitation is still good, and its mail is sent.
        assert_eq!(mails(&house.host), ["activate anne@garage.example"]);
        assert_eq!(house.raw().values("SELECT CAST(count(*) AS TEXT) AS value FROM invitations WHERE revoked_at IS NULL AND email_key = 'anne@garage.example'"), ["1"]);
        assert_eq!(names(&house, atelier, true), [("Anne Martin".to_owned(), false)]);
        // The last one takes invitations and unsent mails along.
        house.agent.contacts().invite(second.id).unwrap();
        house.agent.contacts().remove(second.id).unwrap();
        assert!(mails(&house.host).is_empty());
        assert_eq!(house.raw().values("SELECT CAST(count(*) AS TEXT) AS value FROM invitations WHERE revoked_at IS NULL AND email_key = 'anne@garage.example'"), ["0"]);
        let _ = account;
    }

    fn p8_a_notice_to_an_old_address_outlives_the_place(house) {
        let (_, contact) = placed(&house);
        activated(&house);
        mails(&house.host);
        let update = UserUpdate { email: "thief@garage.example".into(), ..UserUpdate::default() };
        house.agent.contacts().edit_person(contact.id, &update).unwrap();
        house.agent.contacts().remove(contact.id).unwrap();
        assert_eq!(mails(&house.host), ["email_changed anne@garage.example"]);
    }

    fn p5_a_removal_holds_from_the_next_call_on_in_every_process(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let other = house.reopened();
        let rita = other.desk("infomedia").unwrap().session(comptoir::Actor::contact(crew.requester)).unwrap();
        assert!(rita.accounts().get(crew.account).is_ok());
        as_contact(&house, crew.manager).contacts().remove(crew.requester).unwrap();
        assert_eq!(rita.accounts().get(crew.account).unwrap_err().code(), "unknown_actor");
        house.agent.contacts().create(&somebody(&crew.account.to_string(), "rita@garage.example", "requester")).unwrap();
        assert!(rita.accounts().get(crew.account).is_ok(), "back as the same");
    }

    fn p8_open_work_goes_to_somebody_else_first(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let mut codes: Vec<String> = (0..11).map(|number| asked(&house, crew.requester, &format!("Porte {number}"))).collect();
        codes.reverse();
        let marc = as_contact(&house, crew.manager);
        let error = marc.contacts().remove(crew.requester).unwrap_err();
        let Failure::OpenWork { codes: named, more } = error.failure() else { panic!("{error}") };
        assert_eq!((named.as_slice(), *more), (&codes[..10], true));
        for locale in [Locale::EN, Locale::FI, Locale::FR] {
            assert!(error.text(&locale).contains(&codes[0]), "{}", error.text(&locale));
        }
        house.administrator.work().cancel(&codes[10]).unwrap();
        let error = marc.contacts().remove(crew.requester).unwrap_err();
        assert!(matches!(error.failure(), Failure::OpenWork { codes, more: false } if codes.len() == 10), "{error}");
        let moved = comptoir::Reassignment { from: crew.requester.to_string(), to: crew.other.to_string(), codes: None };
        marc.work().reassign(&moved).unwrap();
        assert!(marc.contacts().remove(crew.requester).unwrap().removed_at.is_some());
        // Nobody is given work who is gone.
        let back = comptoir::Reassignment { from: crew.other.to_string(), to: crew.requester.to_string(), codes: None };
        assert!(marc.work().reassign(&back).is_err());
        assert!(marc.contacts().remove(crew.other).is_err());
    }

    fn a7_the_administrator_goes_only_after_another_has_taken_over(house) {
        let account = house.agent.accounts().create(&garage()).unwrap();
        let joe = house.agent.contacts().team(account.id, false).unwrap().remove(0);
        let anne_of = house.agent.contacts().create(&anne("FR-0017")).unwrap().contact;
        activated(&house);
        for session in [&house.agent, &house.administrator, &as_contact(&house, anne_of.id)] {
            let error = session.contacts().remove(joe.id).unwrap_err();
            assert_eq!((error.code(), error.accounts()[0].id), ("still_administrator", account.id));
        }
        let draft = comptoir::AdministratorDraft { email: Some("anne@garage.example".into()), ..Default::default() };
        house.agent.accounts().replace_administrator(account.id, &draft).unwrap();
        assert!(house.agent.contacts().remove(joe.id).is_ok());
        assert_eq!(names(&house, account.id, false), [("Anne Martin".to_owned(), false)]);
    }

    fn p8_what_was_done_stays_told_when_it_comes_to_nothing(house) {
        let account = house.agent.accounts().create(&answered_for("Garage", "joe@garage.example")).unwrap().id;
        let contact = house.agent.contacts().create(&anne("Garage")).unwrap().contact;
        activated(&house);
        let session = as_contact(&house, contact.id);
        let code = session.work().submit(&WorkDraft { ..about("Porte") }).unwrap().code;
        session.work().cancel(&code).unwrap();
        house.agent.contacts().remove(contact.id).unwrap();
        assert_eq!(house.agent.work().get(&code).unwrap().holder.name, "Anne Martin");
        // The account goes with everybody in it, and is told all the same.
        house.agent.accounts().delete(account).unwrap();
        assert!(house.agent.contacts().team(account, false).unwrap().is_empty());
        assert_eq!(house.agent.contacts().team(account, true).unwrap().len(), 2);
    }
}
