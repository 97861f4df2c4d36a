//! Services: what customers can have done, and who may ask for what (rule P2).

use comptoir::{Locale, ServiceDraft, ServiceId, ServiceView, Session, WorkDraft, WorkView};
use comptoir_tests::{House, over_both_stores};

use crate::problems;
use crate::work::{about, as_contact, crew, told};

pub(crate) fn service(key: &str, labels: &[(&str, &str)]) -> ServiceDraft {
    let labels = labels.iter().map(|(tag, label)| ((*tag).to_owned(), (*label).to_owned())).collect();
    ServiceDraft { key: key.into(), labels, ..ServiceDraft::default() }
}

pub(crate) fn added(house: &House, key: &str) -> ServiceView {
    house.administrator.services().add(&service(key, &[("fr", &format!("Service {key}"))])).unwrap()
}

pub(crate) fn keys(session: &Session, retired: bool) -> Vec<String> {
    session.services().list(retired).unwrap().into_iter().map(|service| service.key).collect()
}

pub(crate) fn ask(session: &Session, key: Option<&str>) -> Result<WorkView, comptoir::Error> {
    session.work().submit(&WorkDraft { service: key.map(str::to_owned), ..about("Notice") })
}

fn allow(house: &House, local: &str, services: &str) {
    let sql = "UPDATE contacts SET services = {services} WHERE user_id = (SELECT id FROM users WHERE email_key LIKE '{local}@%')";
    house.raw().run(&sql.replace("{services}", services).replace("{local}", local));
}

over_both_stores! {
    fn p2_a_desk_administrator_adds_services(house) {
        let draft = service("translation", &[("fr", " Traduction "), ("fi", "Käännös"), ("fr-CA", "Traduction (Canada)")]);
        let added = house.administrator.services().add(&draft).unwrap();
        assert_eq!((added.key.as_str(), added.name.as_str(), added.version), ("translation", "Traduction", 1));
        assert_eq!((added.created_at, added.retired_at), (comptoir_tests::PARIS.parse().unwrap(), None));
        let label = |tag: &str| added.label(&tag.parse().unwrap()).to_owned();
        assert_eq!(["fi", "fr-CA", "fr-BE", "sv"].map(label), ["Käännös", "Traduction (Canada)", "Traduction", "Traduction"]);
        assert_eq!(house.agent.services().list(false).unwrap(), std::slice::from_ref(&added));
        let json = br#"{"key": "proofreading", "labels": {"fi": "Oikoluku", "en": "Proofreading"}}"#;
        house.at("2026-04-30T11:00:00+02:00");
        let second = house.administrator.services().add_json(json).unwrap();
        // The desk speaks French, in which it has no name: the first there is.
        assert_eq!(second.name, "Proofreading");
        assert_eq!(keys(&house.host, false), ["translation", "proofreading"]);
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn p2_a_key_is_taken_once_and_for_all(house) {
        let first = added(&house, "translation");
        let error = house.administrator.services().add(&service("translation", &[("en", "x")])).unwrap_err();
        assert_eq!(error.code(), "taken_service");
        assert!(error.text(&Locale::EN).contains("Choose another key"), "{}", error.text(&Locale::EN));
        house.administrator.services().retire(first.id).unwrap();
        assert_eq!(house.administrator.services().add(&service("translation", &[("en", "x")])).unwrap_err().code(), "taken_service");
        assert_eq!(problems(&house.administrator.services().add(&service("A", &[])).unwrap_err()), ["/key invalid_key", "/labels too_few"]);
        assert_eq!(problems(&house.administrator.services().add_json(br#"{"key": 1, "price": 2}"#).unwrap_err()), ["/key wrong_type", "/price unknown_member"]);
    }

    fn p2_a_retired_service_is_asked_for_no_more_and_stays_told(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let rita = as_contact(&house, crew.requester);
        let (first, second) = (added(&house, "translation"), added(&house, "proofreading"));
        let work = ask(&rita, Some("translation")).unwrap();
        let asked_for = work.service.clone().unwrap();
        assert_eq!((asked_for.id, asked_for.key.as_str(), asked_for.name.as_str()), (first.id, "translation", "Service translation"));
        assert_eq!(asked_for.label(&Locale::FI), "Service translation");
        let services = house.administrator.services();
        assert_eq!(house.administrator.based_on(2).services().retire(first.id).unwrap_err().code(), "conflict");
        let retired = services.retire(first.id).unwrap();
        assert_eq!((retired.version, retired.retired_at), (2, Some(comptoir_tests::PARIS.parse().unwrap())));
        assert_eq!(services.retire(first.id).unwrap(), retired);
        assert_eq!(problems(&ask(&rita, Some("translation")).unwrap_err()), ["/service unknown_service"]);
        assert_eq!(rita.work().get(&work.code).unwrap(), work);
        assert_eq!((keys(&rita, false), keys(&rita, true)), (vec!["proofreading".to_owned()], vec!["proofreading".to_owned(), "translation".to_owned()]));
        // Once all are retired none has to be chosen.
        assert_eq!(problems(&ask(&rita, None).unwrap_err()), ["/service required"]);
        services.retire(second.id).unwrap();
        assert_eq!(ask(&rita, None).unwrap().service, None);
        assert_eq!(services.retire(ServiceId::from_bytes([9; 16])).unwrap_err().code(), "unknown_service");
    }

    fn p2_a_contact_asks_for_what_it_is_allowed(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let rita = as_contact(&house, crew.requester);
        added(&house, "translation");
        added(&house, "proofreading");
        // All are allowed until somebody says otherwise.
        assert!(ask(&rita, Some("proofreading")).is_ok());
        allow(&house, "rita", "'[\"translation\"]'");
        let error = ask(&rita, Some("proofreading")).unwrap_err();
        assert_eq!(problems(&error), ["/service service_not_allowed"]);
        assert_eq!(error.problems()[0].text(&Locale::FR), "Ce service n’est pas autorisé pour ce contact. Choisissez un autre service, ou faites autoriser celui-ci.");
        assert!(ask(&rita, Some("translation")).is_ok());
        assert_eq!((keys(&rita, true), keys(&as_contact(&house, crew.other), true).len()), (vec!["translation".to_owned()], 2));
        // It is the holder who must be allowed, whoever asks.
        let draft = WorkDraft { service: Some("proofreading".into()), holder: Some(crew.requester.to_string()), ..about("Notice") };
        assert_eq!(problems(&house.administrator.work().submit(&draft).unwrap_err()), ["/service service_not_allowed"]);
        allow(&house, "rita", "'[]'");
        assert_eq!(problems(&ask(&rita, Some("translation")).unwrap_err()), ["/service service_not_allowed"]);
        assert!(keys(&rita, true).is_empty());
        allow(&house, "rita", "NULL");
        assert!(ask(&rita, Some("proofreading")).is_ok());
        assert_eq!(problems(&ask(&rita, Some("painting")).unwrap_err()), ["/service unknown_service"]);
        // A row that nobody can read is a fault, not a permission.
        allow(&house, "rita", "'x'");
        assert_eq!(ask(&rita, Some("translation")).unwrap_err().code(), "store_row");
    }

    fn p10_only_desk_administrators_manage_services(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let first = added(&house, "translation");
        let manager = as_contact(&house, crew.manager);
        for session in [&manager, &house.agent, &house.dealer, &house.host] {
            assert_eq!(session.services().add(&service("x", &[("en", "x")])).unwrap_err().code(), "refused");
            assert_eq!(session.services().retire(first.id).unwrap_err().code(), "refused");
        }
        assert_eq!(house.dealer.services().list(false).unwrap_err().code(), "refused");
        for session in [&manager, &house.agent, &house.host, &as_contact(&house, crew.observer)] {
            assert_eq!(keys(session, false), ["translation"]);
        }
    }

    fn p9_the_history_names_the_service_in_the_readers_language(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let labels = [("fr", "Traduction"), ("fi", "Käännös")];
        house.administrator.services().add(&service("translation", &labels)).unwrap();
        let code = ask(&as_contact(&house, crew.requester), Some("translation")).unwrap().code;
        let entry = house.agent.accounts().history(crew.account, None).unwrap().items.remove(0);
        assert_eq!((entry.action.as_str(), entry.subject.as_str()), ("submit_work", "work"));
        let change = |field: &str, locale: &Locale| {
            let change = entry.changes.iter().find(|change| change.field == field).unwrap();
            format!("{}: {}", change.label(locale), change.after.text(locale))
        };
        assert_eq!(["state", "service", "holder", "subject"].map(|field| change(field, &Locale::FR)), [
            "État: Soumise", "Service: Traduction", "Responsable: Rita Usager", "Objet: Notice",
        ]);
        assert_eq!(change("service", &Locale::FI), "Palvelu: Käännös");
        assert!(told(&house, crew.account, &Locale::FR, 1)[0].contains(&code));
    }

    fn q8_a_service_is_added_once_under_a_key(house) {
        let once = house.administrator.once("k").unwrap();
        let draft = service("translation", &[("fr", "Traduction")]);
        assert_eq!(once.services().add(&draft).unwrap(), once.services().add(&draft).unwrap());
        let other = house.administrator.preview().services().add(&service("x", &[("fr", "X")])).unwrap();
        assert_eq!(house.administrator.services().retire(other.id).unwrap_err().code(), "unknown_service");
        assert_eq!(keys(&house.administrator, true), ["translation"]);
    }
}
