//! Services that cannot be: every value of a draft and of an update that is refused, all at once (rules P9, Q4).

use comptoir::{AccountId, AccountInsert, Error, Locale, ServiceDraft, ServiceId, ServiceUpdate};
use comptoir_tests::{House, Team, over_both_stores};
use serde_json::{Value, json};

use crate::problems;
use crate::services::added;

/// What is wrong with a service that is right but for `change`, when it is added; the same when one is edited.
fn refused(house: &House, service: ServiceId, change: &Value) -> Vec<String> {
    let mut draft = json!({"key": "other", "labels": {"fr": "Autre"}});
    draft.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    let services = house.administrator.services();
    let adding = problems(&services.add_json(draft.to_string().as_bytes()).unwrap_err());
    let editing = problems(&services.edit_json(service, change.to_string().as_bytes()).unwrap_err());
    assert_eq!(adding, editing, "{change}");
    adding
}

fn account(house: &House, name: &str) -> AccountId {
    let insert = AccountInsert { name: Some(name.into()), ..AccountInsert::default() };
    house.agent.accounts().create(&insert).unwrap().id
}

fn one(error: &Error, locale: &Locale) -> String {
    error.problems()[0].text(locale)
}

over_both_stores! {
    fn p9_each_wrong_value_of_a_service_is_named(house) {
        let first = added(&house, "translation").id;
        let of = |change: Value| refused(&house, first, &change);
        for price in ["1,5", "NaN", "-1", "+1", "1e3", "1 000", "\u{221e}", "1.", ".5", "0x1"] {
            assert_eq!(of(json!({"prices": {"EUR": price}})), ["/prices/EUR invalid_amount"], "{price}");
        }
        for price in ["0", "0.000000", "1000000000.000001", "99999999999999999999"] {
            assert_eq!(of(json!({"prices": {"EUR": price}})), ["/prices/EUR out_of_range"], "{price}");
        }
        assert_eq!(of(json!({"prices": {"EUR": "0.0000001"}})), ["/prices/EUR too_precise"]);
        assert_eq!(of(json!({"prices": {"EUR": ""}})), ["/prices/EUR required"]);
        for code in ["eur", "FRF", "XXX", "", " EUR", "EURO"] {
            assert_eq!(of(json!({"prices": {code: "1"}})), [format!("/prices/{code} unknown_currency")]);
        }
        assert_eq!(of(json!({"workflow": "automatic"})), ["/prices required"]);
        assert_eq!(of(json!({"workflow": "automatic", "prices": {}})), ["/prices required"]);
        assert_eq!(of(json!({"workflow": "Manual"})), ["/workflow unknown_option"]);
        for days in [-1, 0, 366, i64::MAX] {
            assert_eq!(of(json!({"quote_days": days})), ["/quote_days out_of_range"], "{days}");
        }
        assert_eq!(of(json!({"quote_days": 1.5})), ["/quote_days out_of_range"]);
        assert_eq!(of(json!({"unit": {"fr": " ", "FR": "mot"}})), ["/unit/FR unknown_language", "/unit/fr blank"]);
        assert_eq!(of(json!({"accounts": []})), ["/accounts too_few"]);
        let many: Vec<String> = (0..1001).map(|row| format!("01890a5d-ac96-774b-bcce-{row:012x}")).collect();
        let told = of(json!({"accounts": many}));
        // Whether there are the first thousand is told too.
        assert_eq!((told.len(), told[0].as_str(), told[1].as_str()), (1001, "/accounts too_many", "/accounts/0 unknown_account"));
        // Nothing of it was kept.
        assert_eq!(house.administrator.services().list(true).unwrap().len(), 1);
        assert_eq!(house.agent.services().get(first).unwrap().version, 1);
    }

    fn p9_an_account_is_one_of_the_desks_each_once(house) {
        let first = added(&house, "translation").id;
        let of = |change: Value| refused(&house, first, &change);
        let team = Team::helsinki(&house.store, "helsinki");
        let insert = AccountInsert { name: Some("Korjaamo".into()), ..AccountInsert::default() };
        let theirs = team.agent.accounts().create(&insert).unwrap().id;
        let (ours, gone) = (account(&house, "Garage Chez Joe"), account(&house, "Garage Fermé"));
        house.agent.accounts().delete(gone).unwrap();
        let nobody = AccountId::from_bytes([9; 16]);
        for unknown in [nobody, theirs, gone] {
            assert_eq!(of(json!({"accounts": [ours, unknown]})), ["/accounts/1 unknown_account"]);
        }
        assert_eq!(of(json!({"accounts": ["joe", "", ours, ours]})), ["/accounts/0 invalid_id", "/accounts/1 required", "/accounts/3 duplicate"]);
        let upper = ours.to_string().to_uppercase();
        assert_eq!(of(json!({"accounts": [ours, upper]})), ["/accounts/1 duplicate"]);
        // Another desk's account answers as one that there is not.
        let draft = |id: AccountId| ServiceUpdate { accounts: comptoir::AccountsEdit::These(vec![id.to_string()]), ..ServiceUpdate::default() };
        let services = house.administrator.services();
        let (unknown, foreign) = (services.edit(first, &draft(nobody)).unwrap_err(), services.edit(first, &draft(theirs)).unwrap_err());
        assert_eq!(unknown.to_json(&Locale::FR), foreign.to_json(&Locale::FR));
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn q4_all_problems_of_a_service_are_told_at_once(house) {
        let first = added(&house, "translation").id;
        let wrong = json!({
            "quote_days": 0, "accounts": [AccountId::from_bytes([9; 16]), "joe"], "prices": {"EUR": "1,5", "XXX": "1"},
            "unit": {"FR": "mot"}, "workflow": "guess", "labels": {"fr": ""},
        });
        let told = [
            "/labels/fr required", "/workflow unknown_option", "/unit/FR unknown_language", "/prices/EUR invalid_amount",
            "/prices/XXX unknown_currency", "/accounts/0 unknown_account", "/accounts/1 invalid_id", "/quote_days out_of_range",
        ];
        assert_eq!(problems(&house.administrator.services().edit_json(first, wrong.to_string().as_bytes()).unwrap_err()), told);
        let mut draft = wrong;
        draft["key"] = "Translation".into();
        let error = house.administrator.services().add_json(draft.to_string().as_bytes()).unwrap_err();
        assert_eq!(problems(&error)[0], "/key invalid_key");
        assert_eq!(problems(&error)[1..], told);
        let shape = br#"{"key": "other", "workflow": "manual", "price": 1, "prices": [], "needs_file": "yes", "labels": null}"#;
        assert_eq!(
            problems(&house.administrator.services().edit_json(first, shape).unwrap_err()),
            ["/key unknown_member", "/price unknown_member", "/prices wrong_type", "/needs_file wrong_type"]
        );
        assert_eq!(problems(&house.administrator.services().edit_json(first, br#"{"labels": null, "workflow": null}"#).unwrap_err()), ["/labels too_few", "/workflow cannot_clear"]);
    }

    fn q4_a_problem_of_a_service_says_what_would_be_right(house) {
        let first = added(&house, "translation").id;
        let edit = |json: &str| house.administrator.services().edit_json(first, json.as_bytes()).unwrap_err();
        let price = edit(r#"{"prices": {"EUR": "1,5"}}"#);
        assert_eq!(one(&price, &Locale::EN), "This is not an amount. Write one such as 1234.50.");
        let currency = edit(r#"{"prices": {"euro": "1"}}"#);
        assert!(one(&currency, &Locale::FI).contains("EUR"), "{}", one(&currency, &Locale::FI));
        let workflow = edit(r#"{"workflow": "x"}"#);
        assert_eq!(one(&workflow, &Locale::FR), "Ce choix n’existe pas. Choisissez parmi\u{202f}: manual, automatic et none.");
        let days = edit(r#"{"quote_days": 366}"#);
        assert_eq!(one(&days, &Locale::EN), "Choose a number from 1 to 365.");
        // No value that was sent is in what developers read.
        let secret = edit(r#"{"prices": {"EUR": "sesame"}, "workflow": "sesame", "unit": {"fr": "sesame\u0007"}}"#);
        assert!(!format!("{secret:?} {secret}").contains("sesame"), "{secret:?}");
        let draft = ServiceDraft { key: "a".into(), ..ServiceDraft::default() };
        assert_eq!(problems(&house.administrator.services().add(&draft).unwrap_err()), ["/labels too_few"]);
    }
}
