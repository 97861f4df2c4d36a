//! Changing services: editing, retiring, restoring, and what is told of it (rules P9, P10).

use comptoir::{
    AccountsEdit, DaysEdit, Failure, HistoryActor, Locale, ServiceDraft, ServiceId, ServiceUpdate, ServiceView,
    Workflow,
};
use comptoir_tests::{House, PARIS, over_both_stores};

use crate::problems;
use crate::services::{added, ask, keys, service};
use crate::work::{as_contact, crew};

fn texts(pairs: &[(&str, &str)]) -> std::collections::BTreeMap<String, String> {
    pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

/// A service that has a value everywhere, for all accounts.
fn translation() -> ServiceDraft {
    ServiceDraft {
        workflow: Some("automatic".into()),
        unit: texts(&[("fr", "mot"), ("fi", "sana")]),
        prices: texts(&[("EUR", "0.0850"), ("GBP", "0.075")]),
        quote_days: Some(5),
        needs_file: true,
        ..service("translation", &[("fr", "Traduction"), ("fi", "Käännös")])
    }
}

fn prices(service: &ServiceView) -> Vec<String> {
    service.prices.iter().map(|(currency, price)| format!("{currency} {price}")).collect()
}

/// What happened to the service, newest first.
fn told(house: &House, id: ServiceId, locale: &Locale) -> Vec<String> {
    let history = house.administrator.services().history(id, None).unwrap();
    history.items.iter().map(|entry| entry.text(locale)).collect()
}

over_both_stores! {
    fn p9_a_service_says_how_it_is_quoted_and_what_it_costs(house) {
        let added = house.administrator.services().add(&translation()).unwrap();
        assert_eq!((added.workflow, added.quote_days, added.needs_file, &added.accounts), (Workflow::Automatic, Some(5), true, &None));
        assert_eq!(prices(&added), ["EUR 0.085", "GBP 0.075"]);
        let unit = |locale: &Locale| added.unit_label(locale).map(str::to_owned);
        assert_eq!([&Locale::FR, &Locale::FI, &Locale::EN].map(unit), [Some("mot".into()), Some("sana".into()), Some("sana".into())]);
        for session in [&house.administrator, &house.agent, &house.host] {
            assert_eq!(session.services().get(added.id).unwrap(), added);
            assert_eq!(session.services().list(false).unwrap(), std::slice::from_ref(&added));
        }
        let json = serde_json::to_value(&added).unwrap();
        assert_eq!(json["prices"], serde_json::json!({"EUR": "0.085", "GBP": "0.075"}));
        assert_eq!(serde_json::from_value::<ServiceView>(json).unwrap(), added);
        // What says nothing of it is quoted by hand.
        let plain = house.administrator.services().add(&service("other", &[("fr", "Autre")])).unwrap();
        assert_eq!((plain.workflow, plain.quote_days, plain.needs_file), (Workflow::Manual, None, false));
        assert!(plain.prices.is_empty() && plain.unit_label(&Locale::FR).is_none());
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn p9_each_value_of_a_service_is_edited(house) {
        let first = house.administrator.services().add(&translation()).unwrap();
        house.at("2026-05-04T11:00:00+02:00");
        let edit = |json: &str| house.administrator.services().edit_json(first.id, json.as_bytes()).unwrap();
        let mut after = first.clone();
        let mut same_but = |json: &str, change: &dyn Fn(&mut ServiceView)| {
            change(&mut after);
            after.version += 1;
            assert_eq!(edit(json), after, "{json}");
            assert_eq!(house.agent.services().get(first.id).unwrap(), after, "{json}");
        };
        same_but(r#"{"labels": {"en": " Translation ", "fr": "Version"}}"#, &|after| {
            after.labels = texts(&[("en", "Translation"), ("fr", "Version")]);
            after.name = "Version".into();
        });
        same_but(r#"{"workflow": "none"}"#, &|after| after.workflow = Workflow::None);
        same_but(r#"{"unit": {"fr": "page"}}"#, &|after| after.unit = texts(&[("fr", "page")]));
        same_but(r#"{"prices": {"JPY": "12.000001"}}"#, &|after| {
            after.prices = [("JPY".parse().unwrap(), "12.000001".parse().unwrap())].into();
        });
        same_but(r#"{"quote_days": 365}"#, &|after| after.quote_days = Some(365));
        same_but(r#"{"needs_file": false}"#, &|after| after.needs_file = false);
        same_but(r#"{"unit": null, "prices": null, "quote_days": null}"#, &|after| {
            (after.unit, after.prices, after.quote_days) = (texts(&[]), [].into(), None);
        });
        assert_eq!(problems(&house.administrator.services().edit_json(first.id, br#"{"workflow": "automatic"}"#).unwrap_err()), ["/prices required"]);
        same_but(r#"{"workflow": "automatic", "prices": {"EUR": "1"}}"#, &|after| {
            after.workflow = Workflow::Automatic;
            after.prices = [("EUR".parse().unwrap(), "1".parse().unwrap())].into();
        });
        assert_eq!(problems(&house.administrator.services().edit_json(first.id, br#"{"prices": {}}"#).unwrap_err()), ["/prices required"]);
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn p9_an_edit_that_changes_nothing_leaves_no_trace(house) {
        let first = house.administrator.services().add(&translation()).unwrap();
        let same = ServiceUpdate {
            labels: Some(texts(&[("fi", "Käännös"), ("fr", " Traduction")])),
            workflow: "automatic".into(),
            unit: Some(translation().unit),
            prices: Some(texts(&[("GBP", "0.0750"), ("EUR", "0.085")])),
            accounts: AccountsEdit::All,
            quote_days: DaysEdit::Set(5),
            needs_file: Some(true),
        };
        for update in [ServiceUpdate::default(), same] {
            assert_eq!(house.administrator.services().edit(first.id, &update).unwrap(), first);
        }
        assert_eq!(told(&house, first.id, &Locale::EN).len(), 1);
    }

    fn p9_an_edit_changes_nothing_that_was_asked_for(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let rita = as_contact(&house, crew.requester);
        let first = added(&house, "translation");
        let work = ask(&rita, Some("translation")).unwrap();
        let update = ServiceUpdate { workflow: "none".into(), labels: Some(texts(&[("fr", "Version")])), ..ServiceUpdate::default() };
        house.administrator.services().edit(first.id, &update).unwrap();
        let after = rita.work().get(&work.code).unwrap();
        // But for what the service is called by now.
        assert_eq!(after.service.clone().unwrap().name, "Version");
        assert_eq!(comptoir::WorkView { service: work.service.clone(), ..after }, work);
    }

    fn q8_a_stale_version_names_what_changed_and_by_whom(house) {
        let first = house.administrator.services().add(&translation()).unwrap();
        house.at("2026-05-04T11:00:00+02:00");
        let services = house.administrator.services();
        services.edit_json(first.id, br#"{"prices": {"EUR": "0.09"}, "needs_file": false}"#).unwrap();
        let stale = house.administrator.based_on(1);
        let update = ServiceUpdate { quote_days: DaysEdit::Clear, ..ServiceUpdate::default() };
        let error = stale.services().edit(first.id, &update).unwrap_err();
        let Failure::Conflict { current, fields, changes, .. } = error.failure() else { panic!("{error:?}") };
        assert_eq!((*current, fields.as_slice()), (2, ["needs_file".to_owned(), "prices".to_owned()].as_slice()));
        assert!(matches!(&changes[0].by, HistoryActor::Staff(person) if person.name == "ada Infomedia"));
        assert_eq!(
            error.text(&Locale::FR),
            "Ces informations ont changé depuis que vous les avez ouvertes. Champs modifiés\u{202f}: fichier exigé à la \
             livraison (ada Infomedia, 4 mai 2026 à 11:00) et prix (ada Infomedia, 4 mai 2026 à 11:00). Rouvrez-les (version 2) \
             et refaites votre modification."
        );
        for done in [stale.services().retire(first.id), stale.services().restore(first.id)] {
            assert_eq!(done.unwrap_err().code(), "conflict");
        }
        let edited = house.administrator.based_on(2).services().edit(first.id, &update).unwrap();
        assert_eq!((edited.version, edited.quote_days), (3, None));
    }

    fn p2_a_retired_service_is_put_right_and_restored(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let rita = as_contact(&house, crew.requester);
        let first = added(&house, "translation");
        let services = house.administrator.services();
        // One that is offered stays as it is.
        assert_eq!(services.restore(first.id).unwrap(), first);
        let retired = services.retire(first.id).unwrap();
        let update = ServiceUpdate { needs_file: Some(true), ..ServiceUpdate::default() };
        let edited = services.edit(first.id, &update).unwrap();
        assert_eq!((edited.version, edited.retired_at), (3, retired.retired_at));
        assert_eq!(problems(&ask(&rita, Some("translation")).unwrap_err()), ["/service unknown_service"]);
        let restored = services.restore(first.id).unwrap();
        assert_eq!(restored, ServiceView { needs_file: true, version: 4, ..first.clone() });
        assert_eq!(services.restore(first.id).unwrap(), restored);
        assert_eq!((keys(&rita, false), ask(&rita, Some("translation")).unwrap().service.unwrap().id), (vec!["translation".to_owned()], first.id));
        assert_eq!(told(&house, first.id, &Locale::EN), [
            "ada Infomedia offered the service Service translation again",
            "ada Infomedia changed the service Service translation: file required on delivery (no → yes)",
            "ada Infomedia retired the service Service translation",
            "ada Infomedia added the service Service translation",
        ]);
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn p9_the_history_of_a_service_tells_values_before_and_after(house) {
        let first = house.administrator.services().add(&translation()).unwrap();
        let services = house.administrator.services();
        services.edit_json(first.id, br#"{"prices": {"EUR": "0.09"}, "unit": null}"#).unwrap();
        services.edit_json(first.id, br#"{"labels": {"fr": "Version"}, "workflow": "manual", "quote_days": null}"#).unwrap();
        assert_eq!(told(&house, first.id, &Locale::FR), [
            "ada Infomedia a modifié le service Version\u{202f}: noms (Käännös (finnois) et Traduction (français) → Version \
             (français)), devis (Devis automatique → Devis manuel) et validité du devis (jours ouvrables) (5 → —)",
            "ada Infomedia a modifié le service Traduction\u{202f}: unité (sana (finnois) et mot (français) → —) et prix \
             (0,085\u{a0}€ et 0,075\u{a0}£GB → 0,09\u{a0}€)",
            "ada Infomedia a ajouté le service Traduction",
        ]);
        let mut entries = services.history(first.id, None).unwrap().items;
        let last = entries.remove(0);
        assert_eq!((last.subject.as_str(), last.subject_id.clone(), last.version), ("service", first.id.to_string(), 3));
        assert_eq!(last.at, PARIS.parse().unwrap());
        let fields = |entry: &comptoir::HistoryEntry| entry.changes.iter().map(|change| change.label(&Locale::FI)).collect::<Vec<_>>();
        assert_eq!(fields(&last), ["Nimet", "Tarjous", "Tarjouksen voimassaolo (arkipäivinä)"]);
        assert_eq!(fields(&entries[1]), ["Avain", "Nimet", "Tarjous", "Yksikkö", "Hinnat", "Tarjouksen voimassaolo (arkipäivinä)", "Tiedosto vaaditaan toimitettaessa"]);
        // Whoever follows the desk's changes reads which fields they were, not their values.
        let changes = house.host.changes(None).unwrap().items;
        let of_services: Vec<(&str, usize)> =
            changes.iter().filter(|change| change.subject == "service").map(|change| (change.action.as_str(), change.fields.len())).collect();
        assert_eq!(of_services, [("add_service", 7), ("edit_service", 2), ("edit_service", 3)]);
        assert_eq!(problems(&services.history(first.id, Some("x")).unwrap_err()), ["/cursor invalid_cursor"]);
    }

    fn q8_a_service_is_edited_retired_and_restored_once_under_a_key(house) {
        let first = house.administrator.services().add(&translation()).unwrap();
        let update = ServiceUpdate { quote_days: DaysEdit::Set(9), ..ServiceUpdate::default() };
        let once = |key: &str| house.administrator.once(key).unwrap().services();
        let edited = once("a").edit(first.id, &update).unwrap();
        let other = ServiceUpdate { quote_days: DaysEdit::Set(8), ..ServiceUpdate::default() };
        assert_eq!(once("a").edit(first.id, &other).unwrap_err().code(), "key_reused");
        house.administrator.services().edit(first.id, &other).unwrap();
        // The outcome of then, though others have been at it since.
        assert_eq!(once("a").edit(first.id, &update).unwrap(), edited);
        assert_eq!(house.agent.services().get(first.id).unwrap().quote_days, Some(8));
        let retired = once("b").retire(first.id).unwrap();
        let restored = once("c").restore(first.id).unwrap();
        assert_eq!((once("b").retire(first.id).unwrap(), once("c").restore(first.id).unwrap()), (retired, restored.clone()));
        assert_eq!(house.agent.services().get(first.id).unwrap(), restored);
    }

    fn q8_a_preview_of_a_service_keeps_nothing(house) {
        let first = house.administrator.services().add(&translation()).unwrap();
        let preview = house.administrator.preview();
        let update = ServiceUpdate { needs_file: Some(false), ..ServiceUpdate::default() };
        let shown = preview.services().edit(first.id, &update).unwrap();
        assert_eq!((shown.version, shown.needs_file), (2, false));
        assert!(preview.services().retire(first.id).unwrap().retired_at.is_some());
        assert_eq!(house.agent.services().get(first.id).unwrap(), first);
        assert_eq!(told(&house, first.id, &Locale::EN).len(), 1);
    }

    fn p10_only_desk_administrators_change_services_and_read_their_history(house) {
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let first = added(&house, "translation");
        let contacts = [crew.manager, crew.requester, crew.observer].map(|contact| as_contact(&house, contact));
        for session in contacts.iter().chain([&house.agent, &house.dealer, &house.host]) {
            let services = session.services();
            // Not even of one that there is not: nobody learns of a service by how it is refused.
            for id in [first.id, ServiceId::from_bytes([9; 16])] {
                assert_eq!(services.edit(id, &ServiceUpdate::default()).unwrap_err().code(), "refused");
                assert_eq!(services.restore(id).unwrap_err().code(), "refused");
                assert_eq!(services.history(id, None).unwrap_err().code(), "refused");
            }
        }
        assert_eq!(house.dealer.services().get(first.id).unwrap_err().code(), "refused");
        for session in contacts.iter().chain([&house.agent, &house.host]) {
            assert_eq!(session.services().get(first.id).unwrap(), first);
        }
        let none = ServiceId::from_bytes([9; 16]);
        let services = house.administrator.services();
        for done in [services.get(none), services.edit(none, &ServiceUpdate::default()), services.restore(none)] {
            assert_eq!(done.unwrap_err().code(), "unknown_service");
        }
        assert_eq!(services.history(none, None).unwrap_err().code(), "unknown_service");
    }
}
