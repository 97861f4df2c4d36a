//! Editing a contact's place: channels, position, services, notifications (rules P2, P6).

use std::collections::BTreeMap;

use comptoir::{
    AccountId, ContactId, ContactUpdate, ContactView, Edit, FieldType, Locale, Notification, Role, ServiceDraft,
    ServicesEdit,
};
use comptoir_tests::{House, over_both_stores};

use crate::accounts::garage;
use crate::contacts::{anne, somebody};
use crate::work::{about, as_contact, crew, told};

fn service(house: &House, key: &str, fr: &str) -> comptoir::ServiceId {
    let labels = BTreeMap::from([("fr".to_owned(), fr.to_owned())]);
    house.administrator.services().add(&ServiceDraft { key: key.into(), labels, ..ServiceDraft::default() }).unwrap().id
}

fn placed(house: &House) -> (AccountId, ContactView) {
    let account = house.agent.accounts().create(&garage()).unwrap().id;
    (account, house.agent.contacts().create(&anne("FR-0017")).unwrap().contact)
}

fn these(keys: &[&str]) -> ContactUpdate {
    let keys = keys.iter().map(|key| (*key).to_owned()).collect();
    ContactUpdate { services: ServicesEdit::These(keys), ..ContactUpdate::default() }
}

over_both_stores! {
    fn p2_the_place_is_edited_value_by_value_and_told(house) {
        service(&house, "painting", "Peinture");
        service(&house, "bodywork", "Carrosserie");
        let (account, contact) = placed(&house);
        let contacts = house.agent.contacts();
        let edit = |update: &ContactUpdate| contacts.edit(contact.id, update).unwrap();
        let moved = edit(&ContactUpdate { phone: Edit::Clear, mobile: "040 123".into(), ..ContactUpdate::default() });
        assert_eq!((moved.phone.as_deref(), moved.mobile.as_deref(), moved.contact_version, moved.version), (None, Some("040 123"), 2, 1));
        edit(&ContactUpdate { mobile: "040 124".into(), ..ContactUpdate::default() });
        edit(&ContactUpdate { other: "Skype: anne".into(), ..ContactUpdate::default() });
        edit(&ContactUpdate { phone: "112".into(), ..ContactUpdate::default() });
        let limited = edit(&these(&["painting", "bodywork"]));
        assert_eq!(limited.services.as_deref(), Some(["bodywork".to_owned(), "painting".to_owned()].as_slice()));
        edit(&these(&["bodywork", "painting"]));
        edit(&ContactUpdate { services: ServicesEdit::All, ..ContactUpdate::default() });
        let quiet = edit(&ContactUpdate { notifications: Some(Vec::new()), ..ContactUpdate::default() });
        assert!(quiet.notifications.is_empty());
        let all = edit(&ContactUpdate { notifications: Some(vec!["all_work".into(), "own_work".into()]), ..ContactUpdate::default() });
        assert_eq!(all.notifications, [Notification::OwnWork, Notification::AllWork]);
        assert_eq!(told(&house, account, &Locale::FR, 8), [
            "anna Infomedia a modifié les notifications de l’utilisateur Anne Martin\u{202f}: — → le travail du contact et tout le travail du compte",
            "anna Infomedia a modifié les notifications de l’utilisateur Anne Martin\u{202f}: le travail du contact → —",
            "anna Infomedia a modifié les services autorisés de l’utilisateur Anne Martin\u{202f}: Carrosserie et Peinture → tous les services",
            "anna Infomedia a modifié les services autorisés de l’utilisateur Anne Martin\u{202f}: tous les services → Carrosserie et Peinture",
            "anna Infomedia a changé le numéro de téléphone de l’utilisateur Anne Martin\u{202f}: — → 112",
            "anna Infomedia a changé l’autre moyen de contact de l’utilisateur Anne Martin\u{202f}: — → Skype: anne",
            "anna Infomedia a changé le numéro de téléphone portable de l’utilisateur Anne Martin\u{202f}: 040 123 → 040 124",
            "anna Infomedia a modifié les détails de l’utilisateur Anne Martin\u{202f}: numéro de téléphone (+33 1 42 68 53 00 → —) et numéro de téléphone portable (— → 040 123)",
        ]);
        assert!(told(&house, account, &Locale::EN, 8)[3].ends_with("all services → Carrosserie and Peinture"));
        assert!(told(&house, account, &Locale::FI, 4)[2].ends_with("Carrosserie ja Peinture → kaikki palvelut"));
        // How somebody is reached is kept sealed in the trail, in the clear only where it is worked with.
        assert_eq!(house.raw().tables_with("040 124"), ["contacts"]);
        assert!(house.host.audit().verify().unwrap().intact);
        let nothing = edit(&ContactUpdate::default());
        assert_eq!(nothing.contact_version, edit(&ContactUpdate { mobile: "040 124".into(), ..ContactUpdate::default() }).contact_version);
    }

    fn p2_a_stale_edit_is_a_conflict_that_names_the_fields(house) {
        let (_, contact) = placed(&house);
        let update = |mobile: &str| ContactUpdate { mobile: mobile.into(), ..ContactUpdate::default() };
        house.agent.based_on(1).contacts().edit(contact.id, &update("112")).unwrap();
        for session in [house.agent.based_on(1), house.administrator.based_on(1)] {
            let error = session.contacts().edit(contact.id, &update("113")).unwrap_err();
            assert_eq!((error.code(), &error.to_json(&Locale::EN)["fields"]), ("conflict", &serde_json::json!(["mobile"])));
            assert!(error.text(&Locale::EN).contains("mobile number"), "{}", error.text(&Locale::EN));
            assert_eq!(session.contacts().change_role(contact.id, Role::Observer).unwrap_err().code(), "conflict");
            assert_eq!(session.contacts().remove(contact.id).unwrap_err().code(), "conflict");
        }
        assert!(house.agent.based_on(2).contacts().remove(contact.id).is_ok());
    }

    fn p2_the_page_leaves_what_it_shows_as_it_is(house) {
        let painting = service(&house, "painting", "Peinture");
        service(&house, "bodywork", "Carrosserie");
        let (_, contact) = placed(&house);
        house.agent.contacts().edit(contact.id, &these(&["painting"])).unwrap();
        house.administrator.services().retire(painting).unwrap();
        let page = house.agent.contacts().edit_page(contact.id, &Locale::FR).unwrap();
        let field = page.field("/services").unwrap();
        let mut offered: Vec<(&str, &str)> = field.options.iter().map(|option| (option.value.as_str(), option.label.as_str())).collect();
        offered.sort_unstable();
        assert_eq!((offered.as_slice(), field.chosen.as_slice()), ([("bodywork", "Carrosserie"), ("painting", "Peinture")].as_slice(), ["painting".to_owned()].as_slice()));
        let mut json = serde_json::json!({});
        for field in page.sections[0].fields.iter().filter(|field| field.field_type != FieldType::Shown) {
            json[&*field.key] = match field.field_type {
                FieldType::Several => field.chosen.clone().into(),
                _ => field.default.clone().unwrap_or_default().into(),
            };
        }
        let before = house.agent.contacts().get(contact.id).unwrap();
        assert_eq!(house.agent.contacts().edit_json(contact.id, json.to_string().as_bytes()).unwrap(), before);
        // One that is retired can be kept, but not chosen anew.
        house.agent.contacts().edit(contact.id, &these(&["bodywork"])).unwrap();
        assert_eq!(crate::problems(&house.agent.contacts().edit(contact.id, &these(&["painting"])).unwrap_err()), ["/services/0 unknown_service"]);
        assert_eq!((page.editable, page.account.as_deref()), (true, Some("Garage Chez Joe")));
        house.agent.contacts().remove(contact.id).unwrap();
        assert!(!house.agent.contacts().edit_page(contact.id, &Locale::FR).unwrap().editable);
    }

    fn p2_allowed_services_hold_from_the_next_call_on(house) {
        service(&house, "painting", "Peinture");
        service(&house, "bodywork", "Carrosserie");
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let rita = as_contact(&house, crew.requester);
        let ask = |key: &str| comptoir::WorkDraft { service: Some(key.into()), ..about("Porte") };
        rita.work().submit(&ask("painting")).unwrap();
        as_contact(&house, crew.manager).contacts().edit(crew.requester, &these(&["bodywork"])).unwrap();
        assert!(rita.work().submit(&ask("painting")).is_err());
        assert!(rita.work().submit(&ask("bodywork")).is_ok());
    }

    fn p6_all_work_is_for_those_who_follow_it(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let all = ContactUpdate { notifications: Some(vec!["own_work".into(), "all_work".into()]), ..ContactUpdate::default() };
        let contacts = house.agent.contacts();
        assert_eq!(crate::problems(&contacts.edit(crew.requester, &all).unwrap_err()), ["/notifications/1 unknown_option"]);
        contacts.edit(crew.observer, &all).unwrap();
        // Whoever may no longer follow the work of others is told of it no more.
        assert_eq!(contacts.change_role(crew.observer, Role::Requester).unwrap().notifications, [Notification::OwnWork]);
        assert_eq!(contacts.change_role(crew.observer, Role::Observer).unwrap().notifications, [Notification::OwnWork]);
        let page = |id: ContactId| contacts.edit_page(id, &Locale::EN).unwrap().field("/notifications").unwrap().options.len();
        assert_eq!((page(crew.requester), page(crew.observer), page(crew.manager)), (1, 2, 2));
    }

    fn p2_whoever_came_by_a_request_needs_no_channel(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let contacts = house.agent.contacts();
        let title = ContactUpdate { job_title: Edit::Clear, ..ContactUpdate::default() };
        assert_eq!(contacts.edit(crew.other, &title).unwrap().job_title, "");
        contacts.edit(crew.other, &ContactUpdate { other: "Skype".into(), ..title.clone() }).unwrap();
        let clear = ContactUpdate { other: Edit::Clear, ..ContactUpdate::default() };
        assert_eq!(crate::problems(&contacts.edit(crew.other, &clear).unwrap_err()), ["/phone channel_required"]);
    }

    fn p2_a_contact_of_a_suspended_account_can_be_edited_by_the_desk(house) {
        let (account, contact) = placed(&house);
        house.agent.accounts().suspend(account).unwrap();
        let update = ContactUpdate { mobile: "112".into(), ..ContactUpdate::default() };
        assert!(house.agent.contacts().edit(contact.id, &update).is_ok());
        assert!(house.agent.contacts().create(&somebody("FR-0017", "b@garage.example", "observer")).is_ok());
    }
}
