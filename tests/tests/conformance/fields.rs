//! The fields that a desk adds to accounts and contacts: adding, editing, retiring, restoring.

use comptoir::{
    AccountInsert, AccountUpdate, ChoiceDraft, Failure, FieldAudience, FieldDraft, FieldId, FieldKind, FieldSubject,
    FieldUpdate, FieldView, Locale, Session,
};
use comptoir_tests::{House, PARIS, Team, over_both_stores};

use crate::accounts::named;
use crate::problems;

pub(crate) fn texts(pairs: &[(&str, &str)]) -> std::collections::BTreeMap<String, String> {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

/// A field of this key and kind, for the desk alone.
pub(crate) fn field(subject: &str, key: &str, kind: &str) -> FieldDraft {
    let labels = texts(&[("fr", &format!("Champ {key}")), ("fi", &format!("Kenttä {key}"))]);
    FieldDraft { subject: subject.into(), key: key.into(), kind: kind.into(), labels, ..FieldDraft::default() }
}

pub(crate) fn choice(key: &str, fr: &str) -> ChoiceDraft {
    ChoiceDraft { key: key.into(), labels: texts(&[("fr", fr)]) }
}

/// Small, large or huge; small where nothing is said.
pub(crate) fn size(subject: &str) -> FieldDraft {
    FieldDraft {
        choices: vec![choice("small", "Petit"), choice("large", "Grand"), choice("huge", "Énorme")],
        default: Some("small".into()),
        ..field(subject, "size", "choice")
    }
}

/// The same field, seen and edited by everybody.
pub(crate) fn open(draft: FieldDraft) -> FieldDraft {
    FieldDraft { seen_by: Some("everyone".into()), edited_by: Some("everyone".into()), ..draft }
}

/// A field of accounts, in which this one has a value.
pub(crate) fn filled(house: &House, account: comptoir::AccountId) {
    added(house, &field("account", "zone", "text"));
    let custom = [("zone".to_owned(), Some("Nord".to_owned()))].into();
    house.agent.accounts().edit(account, &AccountUpdate { custom, ..AccountUpdate::default() }).unwrap();
}

pub(crate) fn added(house: &House, draft: &FieldDraft) -> FieldView {
    house.administrator.fields().add(draft).unwrap()
}

fn keys(session: &Session, subject: FieldSubject) -> Vec<String> {
    session.fields().list(subject).unwrap().into_iter().map(|field| field.key).collect()
}

fn told(house: &House, id: FieldId, locale: &Locale) -> Vec<String> {
    let history = house.administrator.fields().history(id, None).unwrap();
    history.items.iter().map(|entry| entry.text(locale)).collect()
}

over_both_stores! {
    fn a_field_is_added_and_listed_in_the_order_of_the_desk(house) {
        let fleet = added(&house, &field("account", "fleet", "number"));
        assert_eq!((fleet.subject, fleet.kind, fleet.position, fleet.version), (FieldSubject::Account, FieldKind::Number, 0, 1));
        assert_eq!((fleet.seen_by, fleet.edited_by, fleet.required, &fleet.default), (FieldAudience::Desk, FieldAudience::Desk, false, &None));
        assert_eq!((fleet.name.as_str(), fleet.label(&Locale::FI), fleet.label(&Locale::EN)), ("Champ fleet", "Kenttä fleet", "Champ fleet"));
        let size = added(&house, &size("account"));
        assert_eq!((size.position, size.default.as_deref(), size.choices.len()), (10, Some("small"), 3));
        assert_eq!(size.text("huge", &Locale::EN, &Locale::FR), "Énorme");
        added(&house, &FieldDraft { position: Some(5), ..field("account", "zone", "text") });
        // Of those in one place, the keys say which is first.
        added(&house, &FieldDraft { position: Some(5), ..field("account", "area", "text") });
        added(&house, &field("contact", "fleet", "yes_no"));
        assert_eq!(keys(&house.agent, FieldSubject::Account), ["fleet", "area", "zone", "size"]);
        assert_eq!(keys(&house.host, FieldSubject::Contact), ["fleet"]);
        assert_eq!(house.agent.fields().list(FieldSubject::Account).unwrap()[3], size);
        assert_eq!(told(&house, fleet.id, &Locale::FR), ["ada Infomedia a ajouté le champ Champ fleet"]);
        let json = serde_json::to_string(&size).unwrap();
        assert_eq!(serde_json::from_str::<FieldView>(&json).unwrap(), size);
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn a_key_is_taken_once_for_accounts_and_once_for_contacts(house) {
        let first = added(&house, &field("account", "fleet", "number"));
        let fields = house.administrator.fields();
        let error = fields.add(&field("account", "fleet", "text")).unwrap_err();
        assert_eq!((error.code(), error.text(&Locale::FR)), ("taken_field", "Un champ a déjà cette clé. Choisissez une autre clé.".to_owned()));
        // A retired one keeps its key: its values are kept under it.
        fields.retire(first.id).unwrap();
        assert_eq!(fields.add(&field("account", "fleet", "text")).unwrap_err().code(), "taken_field");
        assert!(fields.add(&field("contact", "fleet", "text")).is_ok());
    }

    fn everything_wrong_with_a_field_is_told_at_once_and_nothing_is_kept(house) {
        let fields = house.administrator.fields();
        let wrong = br#"{"subject": "garage", "key": "Parc", "kind": "money", "labels": {}, "seen_by": "all", "position": 2000}"#;
        assert_eq!(
            problems(&fields.add_json(wrong).unwrap_err()),
            ["/subject unknown_option", "/key invalid_key", "/kind unknown_option", "/labels too_few", "/seen_by unknown_option", "/position out_of_range"]
        );
        assert_eq!(problems(&fields.add_json(b"{}").unwrap_err()), ["/subject required", "/key required", "/kind required", "/labels too_few"]);
        assert_eq!(problems(&fields.add_json(b"[]").unwrap_err()), [" wrong_type"]);
        assert_eq!(
            problems(&fields.add_json(br#"{"subject": "account", "key": "a", "kind": "text", "labels": {"fr": "A"}, "edited_by": "staff"}"#).unwrap_err()),
            ["/edited_by edited_wider_than_seen"]
        );
        let twice = FieldDraft { choices: vec![choice("a", "A"), choice("a", "B")], default: Some("b".into()), ..field("account", "size", "choice") };
        assert_eq!(problems(&fields.add(&twice).unwrap_err()), ["/choices/1/key duplicate", "/default unknown_option"]);
        assert!(fields.list(FieldSubject::Account).unwrap().is_empty());
    }

    fn at_most_fifty_fields_of_a_subject_are_in_use(house) {
        let fields = house.administrator.fields();
        let first = added(&house, &field("account", "k0", "text"));
        for number in 1..50 {
            added(&house, &field("account", &format!("k{number}"), "text"));
        }
        let one_more = field("account", "k50", "text");
        assert_eq!(problems(&fields.add(&one_more).unwrap_err()), [" too_many"]);
        assert!(fields.add(&field("contact", "k50", "text")).is_ok());
        fields.retire(first.id).unwrap();
        assert!(fields.add(&one_more).is_ok());
        assert_eq!(problems(&fields.restore(first.id).unwrap_err()), [" too_many"]);
        assert_eq!(fields.list(FieldSubject::Account).unwrap().len(), 51);
        assert_eq!(house.administrator.requests().pack().unwrap().settings().custom_fields.len(), 51);
        // The last places are behind each other.
        assert_eq!(fields.list(FieldSubject::Account).unwrap()[50].position, 500);
    }

    fn the_names_and_choices_of_all_fields_fit_into_a_pack(house) {
        let fields = house.administrator.fields();
        let choices = |name: &str| (0..100).map(|number| choice(&format!("c{number}"), name)).collect::<Vec<_>>();
        let long = "é".repeat(100);
        let of = |key: &str| FieldDraft { choices: choices(&long), ..field("account", key, "choice") };
        let mut ids = Vec::new();
        // Each has 23 KB, of which eleven fit.
        for number in 0..11 {
            ids.push(added(&house, &of(&format!("k{number}"))).id);
        }
        assert_eq!(problems(&fields.add(&of("k11")).unwrap_err()), [" too_large"]);
        let small = added(&house, &FieldDraft { choices: vec![choice("c0", "A")], ..of("k11") });
        let wide = FieldUpdate { choices: Some(choices(&long)), ..FieldUpdate::default() };
        assert_eq!(problems(&fields.edit(small.id, &wide).unwrap_err()), [" too_large"]);
        // Retired, one may be as large as it likes, but it does not come back so.
        fields.retire(small.id).unwrap();
        fields.edit(small.id, &wide).unwrap();
        assert_eq!(problems(&fields.restore(small.id).unwrap_err()), [" too_large"]);
        fields.retire(ids[0]).unwrap();
        assert!(fields.restore(small.id).is_ok());
        // What fits is read by whoever gets the pack.
        let pack = house.agent.requests().pack().unwrap();
        assert_eq!(comptoir::Pack::from_json(pack.to_json().as_bytes()).unwrap(), pack);
    }

    fn what_is_given_of_a_field_changes_and_all_of_it_is_told(house) {
        let before = added(&house, &size("account"));
        house.at("2026-05-04T11:00:00+02:00");
        let fields = house.administrator.fields();
        let json = br#"{"labels": {"fr": "Taille"}, "required": true, "default": "large", "seen_by": "everyone", "edited_by": "staff", "position": 7,
            "choices": [{"key": "large", "labels": {"fr": "Grand"}}, {"key": "small", "labels": {"fr": "Petit"}}]}"#;
        let after = fields.edit_json(before.id, json).unwrap();
        assert_eq!((after.name.as_str(), after.required, after.default.as_deref(), after.position, after.version), ("Taille", true, Some("large"), 7, 2));
        assert_eq!((after.seen_by, after.edited_by), (FieldAudience::Everyone, FieldAudience::Staff));
        assert_eq!(after.choices.iter().map(|choice| &*choice.key).collect::<Vec<_>>(), ["large", "small"]);
        assert_eq!((&after.key, after.kind, after.subject, after.id), (&before.key, before.kind, before.subject, before.id));
        assert_eq!(fields.list(FieldSubject::Account).unwrap(), std::slice::from_ref(&after));
        // The same again changes nothing.
        assert_eq!(fields.edit_json(before.id, json).unwrap(), after);
        assert!(told(&house, before.id, &Locale::FR)[0].starts_with("ada Infomedia a modifié le champ Taille\u{202f}: noms (Kenttä size (finnois) et Champ size (français) → Taille (français)), choix ("));
        let error = house.administrator.based_on(1).fields().edit(before.id, &FieldUpdate { required: Some(false), ..FieldUpdate::default() }).unwrap_err();
        let Failure::Conflict { current, fields: changed, .. } = error.failure() else { panic!("{error:?}") };
        assert_eq!((*current, changed.len()), (2, 7));
        assert_eq!(
            problems(&fields.edit_json(before.id, br#"{"labels": {}, "seen_by": "desk", "position": -1}"#).unwrap_err()),
            ["/labels too_few", "/edited_by edited_wider_than_seen", "/position out_of_range"]
        );
        assert_eq!(problems(&fields.edit_json(before.id, br#"{"key": "x"}"#).unwrap_err()), ["/key unknown_member"]);
        assert_eq!(fields.list(FieldSubject::Account).unwrap(), [after]);
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn a_choice_in_use_is_not_removed(house) {
        let of_accounts = added(&house, &size("account"));
        let large = AccountInsert { custom: texts(&[("size", "large")]), ..named("Atelier") };
        let first = house.agent.accounts().create(&large).unwrap().id;
        let second = house.agent.accounts().create(&AccountInsert { name: Some("Bosquet".into()), ..large }).unwrap().id;
        let fields = house.administrator.fields();
        let kept = |keys: &[&str]| FieldUpdate { choices: Some(keys.iter().map(|key| choice(key, "Choix")).collect()), ..FieldUpdate::default() };
        let error = fields.edit(of_accounts.id, &kept(&["small"])).unwrap_err();
        assert_eq!(problems(&error), ["/choices choice_in_use"]);
        let problem = &error.problems()[0];
        assert_eq!((problem.args().get("count"), problem.args().get("choice")), (Some(&2.into()), Some(&"large".into())));
        assert_eq!(problem.text(&Locale::FR), "Le choix large ne peut pas être supprimé\u{202f}: 2 fiches l’utilisent. Conservez-le, ou modifiez d’abord ces fiches.");
        assert_eq!(fields.list(FieldSubject::Account).unwrap()[0].choices.len(), 3);
        // One that nobody has goes; a deleted account's value holds nobody up, and stays told.
        assert_eq!(fields.edit(of_accounts.id, &kept(&["small", "large"])).unwrap().choices.len(), 2);
        house.agent.accounts().edit(first, &AccountUpdate { custom: [("size".to_owned(), Some("small".to_owned()))].into(), ..AccountUpdate::default() }).unwrap();
        assert_eq!(problems(&fields.edit(of_accounts.id, &kept(&["small"])).unwrap_err()), ["/choices choice_in_use"]);
        house.agent.accounts().delete(second).unwrap();
        assert_eq!(fields.edit(of_accounts.id, &kept(&["small"])).unwrap().choices.len(), 1);
        assert_eq!(house.agent.accounts().get(second).unwrap().custom, texts(&[("size", "large")]));
    }

    fn a_choice_that_a_contact_holds_is_in_use_until_the_contact_is_removed(house) {
        let of_contacts = added(&house, &size("contact"));
        house.agent.accounts().create(&named("Atelier")).unwrap();
        let draft = comptoir::ContactDraft { custom: texts(&[("size", "huge")]), ..crate::contacts::anne("Atelier") };
        let anne = house.agent.contacts().create(&draft).unwrap().contact;
        assert_eq!(anne.custom, texts(&[("size", "huge")]));
        let fields = house.administrator.fields();
        let kept = FieldUpdate { choices: Some(vec![choice("small", "Petit")]), ..FieldUpdate::default() };
        let error = fields.edit(of_contacts.id, &kept).unwrap_err();
        assert_eq!((problems(&error), error.problems()[0].args().get("count")), (vec!["/choices choice_in_use".into()], Some(&1.into())));
        house.agent.contacts().remove(anne.id).unwrap();
        assert_eq!(fields.edit(of_contacts.id, &kept).unwrap().choices.len(), 1);
    }

    fn a_retired_field_keeps_its_values_shown_no_more(house) {
        let fleet = added(&house, &field("account", "fleet", "number"));
        let insert = AccountInsert { custom: texts(&[("fleet", "12")]), ..named("Atelier") };
        let account = house.agent.accounts().create(&insert).unwrap();
        let fields = house.administrator.fields();
        let retired = fields.retire(fleet.id).unwrap();
        assert_eq!((retired.retired_at, retired.version), (Some(PARIS.parse().unwrap()), 2));
        assert_eq!(fields.retire(fleet.id).unwrap(), retired);
        assert!(house.agent.accounts().get(account.id).unwrap().custom.is_empty());
        assert_eq!(keys(&house.agent, FieldSubject::Account), ["fleet"]);
        assert!(keys(&house.dealer, FieldSubject::Account).is_empty());
        // It is no field any more.
        let update = AccountUpdate { custom: [("fleet".to_owned(), Some("13".to_owned()))].into(), ..AccountUpdate::default() };
        assert_eq!(problems(&house.agent.accounts().edit(account.id, &update).unwrap_err()), ["/custom/fleet unknown_field"]);
        assert_eq!(problems(&house.agent.accounts().create(&insert).unwrap_err()), ["/custom/fleet unknown_field"]);
        assert!(house.agent.accounts().edit_page(account.id, &Locale::FR).unwrap().field("/custom/fleet").is_none());
        // It can be put right before it comes back.
        fields.edit(fleet.id, &FieldUpdate { labels: Some(texts(&[("fr", "Parc")])), ..FieldUpdate::default() }).unwrap();
        let back = fields.restore(fleet.id).unwrap();
        assert_eq!((back.retired_at, back.name.as_str(), back.version), (None, "Parc", 4));
        assert_eq!(fields.restore(fleet.id).unwrap(), back);
        assert_eq!(house.agent.accounts().get(account.id).unwrap().custom, texts(&[("fleet", "12")]));
        assert_eq!(
            told(&house, fleet.id, &Locale::FI),
            [
                "ada Infomedia otti kentän Parc takaisin käyttöön",
                "ada Infomedia muokkasi kenttää Parc: nimet (Kenttä fleet (suomi) ja Champ fleet (ranska) → Parc (ranska))",
                "ada Infomedia poisti kentän Champ fleet käytöstä",
                "ada Infomedia lisäsi kentän Champ fleet",
            ]
        );
    }

    fn p10_fields_are_the_desk_administrators_and_read_by_who_sees_them(house) {
        let hidden = added(&house, &field("account", "hidden", "text"));
        added(&house, &FieldDraft { seen_by: Some("staff".into()), ..field("account", "staffs", "text") });
        added(&house, &open(field("account", "open", "text")));
        for session in [&house.agent, &house.dealer, &house.host] {
            for error in [
                session.fields().add(&field("account", "mine", "text")).unwrap_err(),
                session.fields().edit(hidden.id, &FieldUpdate::default()).unwrap_err(),
                session.fields().retire(hidden.id).unwrap_err(),
                session.fields().restore(hidden.id).unwrap_err(),
                session.fields().history(hidden.id, None).unwrap_err(),
            ] {
                assert_eq!(error.code(), "refused");
            }
        }
        assert_eq!(keys(&house.administrator, FieldSubject::Account), ["hidden", "staffs", "open"]);
        assert_eq!(keys(&house.dealer, FieldSubject::Account), ["staffs", "open"]);
        let crew = crate::work::crew(&house, "Garage Chez Joe", "garage.example");
        for contact in [crew.manager, crew.requester, crew.observer] {
            let contact = crate::work::as_contact(&house, contact);
            assert_eq!(keys(&contact, FieldSubject::Account), ["open"]);
            assert_eq!(contact.fields().retire(hidden.id).unwrap_err().code(), "refused");
        }
    }

    fn a_field_of_another_desk_is_unknown(house) {
        let other = Team::helsinki(&house.store, "other");
        let theirs = other.administrator.fields().add(&field("account", "fleet", "number")).unwrap();
        let fields = house.administrator.fields();
        for id in [theirs.id, FieldId::from_bytes([9; 16])] {
            for error in [
                fields.edit(id, &FieldUpdate::default()).unwrap_err(),
                fields.retire(id).unwrap_err(),
                fields.restore(id).unwrap_err(),
                fields.history(id, None).unwrap_err(),
            ] {
                assert_eq!((error.code(), error.text(&Locale::EN)), ("unknown_field", "There is no such field.".to_owned()));
            }
        }
        assert!(fields.list(FieldSubject::Account).unwrap().is_empty());
        let insert = AccountInsert { custom: texts(&[("fleet", "1")]), ..named("Atelier") };
        assert_eq!(problems(&house.agent.accounts().create(&insert).unwrap_err()), ["/custom/fleet unknown_field"]);
    }

    fn a_field_is_added_once_for_a_key_and_previewed_without_a_trace(house) {
        let draft = field("account", "fleet", "number");
        let preview = house.administrator.preview().fields().add(&draft).unwrap();
        assert_eq!(preview.version, 1);
        assert!(house.administrator.fields().list(FieldSubject::Account).unwrap().is_empty());
        let once = house.administrator.once("champ").unwrap();
        let first = once.fields().add(&draft).unwrap();
        assert_eq!(once.fields().add(&draft).unwrap(), first);
        assert_eq!(once.fields().add(&field("account", "other", "text")).unwrap_err().code(), "key_reused");
        let retired = house.administrator.preview().fields().retire(first.id).unwrap();
        assert!(retired.retired_at.is_some());
        assert_eq!(house.administrator.fields().list(FieldSubject::Account).unwrap(), [first]);
    }
}
