//! The values of a desk's own fields: given, changed, seen, told and sealed.

use std::collections::BTreeMap;

use comptoir::{
    AccountFilter, AccountInsert, AccountState, AccountUpdate, AdministratorDraft, ContactDraft, ContactUpdate,
    Failure, FieldDraft, FieldSubject, FieldUpdate, FieldValue, Locale, Session, UserDraft,
};
use comptoir_tests::{House, Team, over_both_stores, user};

use crate::accounts::named;
use crate::contacts::anne;
use crate::fields::{added, field, open, size, texts};
use crate::problems;
use crate::work::{as_contact, crew, told};

fn wishes(pairs: &[(&str, Option<&str>)]) -> BTreeMap<String, Option<String>> {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), value.map(str::to_owned))).collect()
}

fn update(pairs: &[(&str, Option<&str>)]) -> AccountUpdate {
    AccountUpdate { custom: wishes(pairs), ..AccountUpdate::default() }
}

fn insert(name: &str, pairs: &[(&str, &str)]) -> AccountInsert {
    AccountInsert { custom: texts(pairs), ..named(name) }
}

/// One field of each kind, of accounts: a required text, and a choice with a default.
fn each_kind(house: &House) {
    let required = FieldDraft { required: true, ..field("account", "zone", "text") };
    for draft in [
        required,
        field("account", "fleet", "number"),
        field("account", "since", "date"),
        size("account"),
        field("account", "partner", "yes_no"),
    ] {
        added(house, &draft);
    }
}

fn everything(house: &House) -> Vec<Vec<String>> {
    let mut raw = house.raw();
    raw.tables().iter().map(|table| raw.rows(table)).collect()
}

fn last(session: &Session, account: comptoir::AccountId) -> comptoir::HistoryEntry {
    session.accounts().history(account, None).unwrap().items.remove(0)
}

over_both_stores! {
    fn every_kind_of_value_is_given_with_a_new_account(house) {
        each_kind(&house);
        let given = insert("Atelier", &[("zone", " Nord "), ("fleet", "0012.50"), ("since", "2024-02-29"), ("partner", "yes")]);
        let account = house.agent.accounts().create(&given).unwrap();
        let kept = texts(&[("zone", "Nord"), ("fleet", "12.5"), ("since", "2024-02-29"), ("size", "small"), ("partner", "yes")]);
        assert_eq!(account.custom, kept);
        assert_eq!(house.agent.accounts().get(account.id).unwrap(), account);
        assert_eq!(house.agent.accounts().find("Atelier").unwrap().custom, kept);
        let json = br#"{"name": "Bosquet", "custom": {"zone": "Sud", "size": null}}"#;
        let other = house.host.accounts().create(&AccountInsert::from_json(json).unwrap()).unwrap();
        assert_eq!(other.custom, texts(&[("zone", "Sud")]));
        // A page reads all of them at once.
        let page = house.administrator.accounts().list(&AccountFilter::default(), None).unwrap();
        assert_eq!(page.items.iter().map(|account| account.custom.clone()).collect::<Vec<_>>(), [kept, other.custom.clone()]);
        let entry = last(&house.agent, account.id);
        let value = |name: &str| entry.changes.iter().find(|change| change.field == name).unwrap();
        assert_eq!(value("custom/fleet").after.text(&Locale::FR), "12,5");
        assert_eq!(value("custom/fleet").label(&Locale::FI), "Kenttä fleet");
        assert_eq!(value("custom/partner").after, FieldValue::Switch(true));
        assert_eq!(value("custom/zone").before, FieldValue::Nothing);
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn values_of_the_wrong_type_are_told_each_at_its_key_and_nothing_is_kept(house) {
        each_kind(&house);
        let before = everything(&house);
        let wrong = insert("Atelier", &[("fleet", "1 143,23"), ("since", "29.2.2024"), ("size", "Grand"), ("partner", "oui"), ("zone", "a\nb")]);
        let error = house.agent.accounts().create(&wrong).unwrap_err();
        assert_eq!(
            problems(&error),
            [
                "/custom/zone control_characters", "/custom/fleet invalid_decimal", "/custom/since invalid_day", "/custom/size unknown_option",
                "/custom/partner unknown_option",
            ]
        );
        assert_eq!(
            error.problems()[1].text(&Locale::FR),
            "Ce n’est pas un nombre. Écrivez-le par exemple ainsi\u{202f}: -1234.5, sans espace ni virgule, avec au plus 15 chiffres."
        );
        for fleet in ["1.143,23", "NaN", "1e3", "1234567890123456"] {
            assert_eq!(problems(&house.agent.accounts().create(&insert("Atelier", &[("zone", "Nord"), ("fleet", fleet)])).unwrap_err()), ["/custom/fleet invalid_decimal"]);
        }
        assert_eq!(problems(&house.agent.accounts().create(&named("Atelier")).unwrap_err()), ["/custom/zone required"]);
        assert_eq!(problems(&house.agent.accounts().create(&insert("", &[("zone", " "), ("colour", "red")])).unwrap_err()), ["/name required", "/custom/colour unknown_field", "/custom/zone blank"]);
        let shape = AccountInsert::from_json(br#"{"name": "A", "custom": {"fleet": 12, "zone": "x", "zone": "y", "size": {}}}"#).unwrap_err();
        let shape: Vec<_> = shape.iter().map(|problem| format!("{} {}", problem.path(), problem.code().as_str())).collect();
        assert_eq!(shape, ["/custom/fleet wrong_type", "/custom/zone duplicate_member", "/custom/size wrong_type"]);
        assert_eq!(everything(&house), before);
    }

    fn an_edit_changes_the_values_it_names_and_tells_them(house) {
        each_kind(&house);
        let account = house.agent.accounts().create(&insert("Atelier", &[("zone", "Nord"), ("fleet", "12")])).unwrap();
        house.at("2026-05-04T11:00:00+02:00");
        let after = house.agent.accounts().edit(account.id, &update(&[("fleet", Some("13")), ("size", None), ("zone", Some(" "))])).unwrap().account;
        assert_eq!((after.custom.clone(), after.version, after.state), (texts(&[("zone", "Nord"), ("fleet", "13")]), 2, AccountState::Active));
        assert_eq!(told(&house, account.id, &Locale::FR, 1), ["anna Infomedia a modifié le compte\u{202f}: Champ fleet (12 → 13) et Champ size (Petit → —)"]);
        assert_eq!(told(&house, account.id, &Locale::FI, 1), ["anna Infomedia muokkasi tiliä: Kenttä fleet (12 → 13) ja Kenttä size (Petit → —)"]);
        // The same values again change nothing, not even the version.
        let same = house.agent.accounts().edit(account.id, &update(&[("fleet", Some("13.0")), ("size", None)])).unwrap().account;
        assert_eq!(same, after);
        assert_eq!(
            problems(&house.agent.accounts().edit(account.id, &update(&[("zone", None), ("fleet", Some("x")), ("colour", None)])).unwrap_err()),
            ["/custom/colour unknown_field", "/custom/zone cannot_clear", "/custom/fleet invalid_decimal"]
        );
        // With another value, in one event.
        let both = AccountUpdate { name: "Zinc".into(), ..update(&[("partner", Some("no"))]) };
        let both = house.agent.accounts().edit(account.id, &both).unwrap().account;
        assert_eq!((both.version, both.custom["partner"].as_str()), (3, "no"));
        assert_eq!(told(&house, account.id, &Locale::EN, 1), ["anna Infomedia changed the account: account name (Atelier → Zinc) and Champ partner (— → no)"]);
        let error = house.agent.based_on(2).accounts().edit(account.id, &update(&[("fleet", Some("14"))])).unwrap_err();
        let Failure::Conflict { fields, .. } = error.failure() else { panic!("{error:?}") };
        assert_eq!(*fields, ["custom/partner", "name"]);
        assert!(error.text(&Locale::EN).contains("partner"));
        let json = AccountUpdate::from_json(br#"{"custom": {"fleet": null, "size": "huge"}}"#).unwrap();
        assert_eq!(house.agent.accounts().edit(account.id, &json).unwrap().account.custom, texts(&[("zone", "Nord"), ("size", "huge"), ("partner", "no")]));
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn a_preview_of_values_keeps_nothing_and_a_key_does_them_once(house) {
        each_kind(&house);
        let account = house.agent.accounts().create(&insert("Atelier", &[("zone", "Nord")])).unwrap();
        let before = everything(&house);
        let wish = update(&[("fleet", Some("7"))]);
        assert_eq!(house.agent.preview().accounts().edit(account.id, &wish).unwrap().account.custom["fleet"], "7");
        house.agent.preview().accounts().create(&insert("Zinc", &[("zone", "Sud")])).unwrap();
        assert_eq!(everything(&house), before);
        let once = house.agent.once("parc").unwrap();
        let first = once.accounts().edit(account.id, &wish).unwrap();
        assert_eq!(once.accounts().edit(account.id, &wish).unwrap(), first);
        assert_eq!(once.accounts().edit(account.id, &update(&[("fleet", Some("8"))])).unwrap_err().code(), "key_reused");
    }

    fn a3_values_wait_for_the_host_and_come_back_when_it_fails(house) {
        let team = Team::hosted(&house.store);
        let fields = team.administrator.fields();
        fields.add(&field("account", "fleet", "number")).unwrap();
        let size = fields.add(&size("account")).unwrap();
        let account = team.agent.accounts().create(&insert("Moteurs", &[("fleet", "1"), ("size", "large")])).unwrap();
        team.host.accounts().confirm(account.id).unwrap();
        let waiting = team.agent.accounts().edit(account.id, &update(&[("fleet", Some("2")), ("size", None)])).unwrap().account;
        assert_eq!((waiting.state, waiting.custom.clone()), (AccountState::Updating, texts(&[("fleet", "2")])));
        let back = team.host.accounts().fail(account.id, "Panne").unwrap();
        assert_eq!((back.state, back.custom.clone()), (AccountState::Active, texts(&[("fleet", "1"), ("size", "large")])));
        let told = last(&team.agent, account.id);
        assert_eq!(
            told.text(&Locale::FR),
            "L’application (tests) a signalé l’échec de l’opération demandée\u{202f}: «\u{202f}Panne\u{202f}» (état (Mise à jour → Actif), Champ fleet (2 → 1) et Champ size (— → Grand))"
        );
        // What was confirmed stays; what could be chosen then and cannot now does not come back.
        team.agent.accounts().edit(account.id, &update(&[("fleet", Some("3"))])).unwrap();
        assert_eq!(team.host.accounts().confirm(account.id).unwrap().custom["fleet"], "3");
        team.agent.accounts().edit(account.id, &update(&[("size", Some("small")), ("fleet", Some("4"))])).unwrap();
        let kept = FieldUpdate { choices: Some(vec![crate::fields::choice("small", "Petit")]), ..FieldUpdate::default() };
        fields.edit(size.id, &kept).unwrap();
        assert_eq!(team.host.accounts().fail(account.id, "Panne").unwrap().custom, texts(&[("fleet", "3")]));
        assert!(team.host.audit().verify().unwrap().intact);
    }

    fn everybody_sees_what_is_for_them(house) {
        added(&house, &field("account", "hidden", "text"));
        added(&house, &FieldDraft { seen_by: Some("staff".into()), ..field("account", "staffs", "text") });
        added(&house, &open(field("account", "open", "text")));
        added(&house, &field("contact", "note", "text"));
        added(&house, &FieldDraft { seen_by: Some("everyone".into()), ..field("contact", "badge", "text") });
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let all = [("hidden", "1"), ("staffs", "2"), ("open", "3")];
        house.agent.accounts().edit(crew.account, &update(&all.map(|(key, value)| (key, Some(value))))).unwrap();
        let place = ContactUpdate { custom: wishes(&[("note", Some("à rappeler")), ("badge", Some("A1"))]), ..ContactUpdate::default() };
        house.agent.contacts().edit(crew.requester, &place).unwrap();
        let (manager, requester) = (as_contact(&house, crew.manager), as_contact(&house, crew.requester));
        let seen = |session: &Session| session.accounts().get(crew.account).unwrap().custom;
        assert_eq!(seen(&house.agent), texts(&all));
        assert_eq!(seen(&house.host), texts(&all));
        assert_eq!(seen(&house.dealer), texts(&all[1..]));
        assert_eq!(seen(&manager), texts(&all[2..]));
        assert_eq!(house.dealer.accounts().list(&AccountFilter::default(), None).unwrap().items[0].custom, texts(&all[1..]));
        let me = requester.me().get().unwrap();
        assert_eq!((me.account.unwrap().custom, me.contact.unwrap().custom), (texts(&all[2..]), texts(&[("badge", "A1")])));
        let of_contact = |session: &Session| {
            let team = session.contacts().team(crew.account, false).unwrap();
            let alone = session.contacts().get(crew.requester).unwrap().custom;
            assert_eq!(team.into_iter().find(|contact| contact.id == crew.requester).unwrap().custom, alone);
            alone
        };
        assert_eq!(of_contact(&house.agent), texts(&[("note", "à rappeler"), ("badge", "A1")]));
        assert_eq!(of_contact(&house.dealer), texts(&[("badge", "A1")]));
        assert_eq!(of_contact(&manager), texts(&[("badge", "A1")]));
        // A manager is not told of what it does not see, and edits what is for everybody.
        let change = |session: &Session, key: &str| {
            session.contacts().edit(crew.requester, &ContactUpdate { custom: wishes(&[(key, Some("B2"))]), ..ContactUpdate::default() })
        };
        assert_eq!(problems(&change(&manager, "note").unwrap_err()), ["/custom/note unknown_field"]);
        assert_eq!(problems(&change(&manager, "badge").unwrap_err()), ["/custom/badge field_not_editable"]);
        let badge = house.administrator.fields().list(FieldSubject::Contact).unwrap()[1].id;
        house.administrator.fields().edit(badge, &FieldUpdate { edited_by: "everyone".into(), ..FieldUpdate::default() }).unwrap();
        assert_eq!(change(&manager, "badge").unwrap().custom, texts(&[("badge", "B2")]));
        // A conflict names to a manager what the manager sees.
        let version = manager.contacts().get(crew.requester).unwrap().contact_version;
        house.agent.contacts().edit(crew.requester, &ContactUpdate { custom: wishes(&[("note", Some("vu")), ("badge", Some("C3"))]), ..ContactUpdate::default() }).unwrap();
        let error = change(&manager.based_on(version), "badge").unwrap_err();
        let Failure::Conflict { fields, .. } = error.failure() else { panic!("{error:?}") };
        assert_eq!(*fields, ["custom/badge"]);
        let error = change(&house.agent.based_on(version), "badge").unwrap_err();
        let Failure::Conflict { fields, .. } = error.failure() else { panic!("{error:?}") };
        assert_eq!(*fields, ["custom/badge", "custom/note"]);
    }

    fn a11_a_dealer_reads_no_hidden_values_in_histories(house) {
        added(&house, &field("account", "hidden", "text"));
        added(&house, &FieldDraft { seen_by: Some("staff".into()), ..field("account", "staffs", "text") });
        let crew = crew(&house, "Garage Chez Joe", "garage.example");
        let edit = |pairs: &[(&str, Option<&str>)]| house.agent.accounts().edit(crew.account, &update(pairs)).unwrap();
        edit(&[("hidden", Some("secret"))]);
        edit(&[("hidden", Some("secret 2")), ("staffs", Some("vu"))]);
        let read = |session: &Session| session.accounts().history(crew.account, None).unwrap();
        let (desk, dealer) = (read(&house.agent), read(&house.dealer));
        assert_eq!(desk.items.len(), dealer.items.len() + 1, "an edit of nothing but hidden values is left out");
        assert_eq!(dealer.items[0].text(&Locale::FR), "anna Infomedia a modifié le compte\u{202f}: Champ staffs (— → vu)");
        assert!(!serde_json::to_string(&dealer).unwrap().contains("secret"));
        assert_eq!(desk.items[1].text(&Locale::FR), "anna Infomedia a modifié le compte\u{202f}: Champ hidden (— → secret)");
    }

    fn values_are_sealed_in_the_trail(house) {
        added(&house, &field("account", "zone", "text"));
        added(&house, &field("contact", "badge", "text"));
        let account = house.agent.accounts().create(&insert("Atelier", &[("zone", "Septentrion")])).unwrap();
        let draft = ContactDraft { custom: texts(&[("badge", "Sésame-1")]), ..anne("Atelier") };
        let contact = house.agent.once("anne").unwrap().contacts().create(&draft).unwrap().contact;
        house.agent.accounts().edit(account.id, &update(&[("zone", Some("Méridien"))])).unwrap();
        house.agent.contacts().edit(contact.id, &ContactUpdate { custom: wishes(&[("badge", Some("Sésame-2"))]), ..ContactUpdate::default() }).unwrap();
        let mut raw = house.raw();
        for (value, tables) in [("Septentrion", vec![]), ("Méridien", vec!["custom_values"]), ("Sésame-1", vec![]), ("Sésame-2", vec!["custom_values"])] {
            assert_eq!(raw.tables_with(value), tables, "{value}");
        }
        let trail = house.host.audit().list(None).unwrap().items;
        let edited = trail.iter().rev().find(|event| event.action == "edit_contact").unwrap();
        assert_eq!(edited.personal.as_ref().unwrap()["custom/badge"], serde_json::json!(["Sésame-1", "Sésame-2"]));
        assert_eq!(edited.facts["fields"], serde_json::json!(["custom/badge"]));
        assert!(!format!("{:?}{:?}{draft:?}", account, contact).contains("Sésame"));
    }

    fn p2_a_contact_has_its_values_and_its_defaults(house) {
        added(&house, &FieldDraft { required: true, ..field("contact", "badge", "text") });
        added(&house, &size("contact"));
        house.agent.accounts().create(&named("Atelier")).unwrap();
        let draft = |custom: &[(&str, &str)]| ContactDraft { custom: texts(custom), ..anne("Atelier") };
        assert_eq!(problems(&house.agent.contacts().create(&draft(&[])).unwrap_err()), ["/custom/badge required"]);
        assert_eq!(
            problems(&house.agent.contacts().create(&ContactDraft { phone: None, ..draft(&[("size", "x"), ("fleet", "1")]) }).unwrap_err()),
            ["/phone channel_required", "/custom/fleet unknown_field", "/custom/badge required", "/custom/size unknown_option"]
        );
        let contact = house.agent.contacts().create(&draft(&[("badge", " A1 ")])).unwrap().contact;
        assert_eq!(contact.custom, texts(&[("badge", "A1"), ("size", "small")]));
        let edit = |json: &[u8]| house.agent.contacts().edit_json(contact.id, json);
        assert_eq!(problems(&edit(br#"{"custom": {"badge": null, "size": "x"}}"#).unwrap_err()), ["/custom/badge cannot_clear", "/custom/size unknown_option"]);
        let after = edit(br#"{"custom": {"badge": "B2", "size": null}}"#).unwrap();
        assert_eq!((after.custom.clone(), after.contact_version), (texts(&[("badge", "B2")]), 2));
        assert_eq!(edit(br#"{"custom": {"badge": "B2", "size": ""}}"#).unwrap(), after);
        let account = house.agent.accounts().find("Atelier").unwrap().id;
        assert_eq!(told(&house, account, &Locale::FR, 1), ["anna Infomedia a modifié les détails de l’utilisateur Anne Martin\u{202f}: Champ badge (A1 → B2) et Champ size (Petit → —)"]);
    }

    fn p8_who_comes_back_has_the_values_of_the_day(house) {
        let badge = added(&house, &field("contact", "badge", "text"));
        added(&house, &size("contact"));
        house.agent.accounts().create(&named("Atelier")).unwrap();
        let contacts = house.agent.contacts();
        let first = contacts.create(&ContactDraft { custom: texts(&[("badge", "A1"), ("size", "huge")]), ..anne("Atelier") }).unwrap().contact;
        assert_eq!(contacts.remove(first.id).unwrap().custom, texts(&[("badge", "A1"), ("size", "huge")]));
        house.administrator.fields().retire(badge.id).unwrap();
        let back = contacts.create(&anne("Atelier")).unwrap().contact;
        assert_eq!((back.id, back.custom), (first.id, texts(&[("size", "small")])));
        house.administrator.fields().restore(badge.id).unwrap();
        assert_eq!(contacts.get(first.id).unwrap().custom, texts(&[("size", "small")]), "nothing of before");
    }

    fn a7_an_administrator_has_the_defaults_or_what_is_given(house) {
        added(&house, &size("contact"));
        added(&house, &field("contact", "badge", "text"));
        let joe = UserDraft { custom: texts(&[("badge", "A1")]), ..user("joe@garage.example") };
        let account = house.agent.accounts().create(&AccountInsert { administrator: Some(joe.clone()), ..named("Atelier") }).unwrap();
        let team = |account| house.agent.contacts().team(account, false).unwrap();
        assert_eq!(team(account.id)[0].custom, texts(&[("badge", "A1"), ("size", "small")]));
        let wrong = UserDraft { custom: texts(&[("size", "x")]), ..joe };
        let error = house.agent.accounts().create(&AccountInsert { administrator: Some(wrong), ..named("Bosquet") }).unwrap_err();
        assert_eq!(problems(&error), ["/administrator/custom/size unknown_option"]);
        let whom = AdministratorDraft {
            email: Some("ann@garage.example".into()), first_name: Some("Ann".into()), last_name: Some("Roux".into()),
            job_title: Some("workshop_manager".into()), ..AdministratorDraft::default()
        };
        house.agent.accounts().replace_administrator(account.id, &whom).unwrap();
        assert_eq!(team(account.id)[1].custom, texts(&[("size", "small")]));
    }
}
