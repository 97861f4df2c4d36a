use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::{Country, Locale, PackSettings, RequestDraft, ServedCountries, TimeZone};

fn paris() -> TimeZone {
    "Europe/Paris".parse().unwrap()
}

fn pack() -> Pack {
    Pack::new(PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, paris())).unwrap()
}

fn any_country() -> Pack {
    let settings = PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, paris());
    Pack::new(PackSettings { countries: ServedCountries::Any, ..settings }).unwrap()
}

/// The draft of the issue, from seed 000.
fn joe() -> Value {
    json!({
        "kind": "create",
        "account": {
            "existing": false, "name": "Garage Chez Joe", "language": "fr", "country": "FR",
            "address": {"street": "12 rue de la Paix", "postal_code": "75002", "city": "Paris", "region": null},
            "notes": null
        },
        "users": [{
            "email": "joe@garage.example", "first_name": "Joe", "last_name": "Martin",
            "job_title": "body_shop_manager", "language": "fr", "time_zone": "Europe/Paris"
        }]
    })
}

fn with(path: &str, value: Value) -> Value {
    let mut draft = joe();
    *draft.pointer_mut(path).unwrap() = value;
    draft
}

fn found(pack: &Pack, draft: &Value) -> Vec<(String, &'static str)> {
    match pack.check_json(draft.to_string().as_bytes()) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(|problem| (problem.path().to_owned(), problem.code().as_str())).collect(),
    }
}

fn list<const N: usize>(expected: [(&str, &'static str); N]) -> Vec<(String, &'static str)> {
    expected.map(|(path, code)| (path.to_owned(), code)).to_vec()
}

#[test]
fn q4_the_draft_of_the_seed_is_right() {
    let request = pack().check_json(joe().to_string().as_bytes()).unwrap();
    assert_eq!(request.account().name().as_str(), "Garage Chez Joe");
    assert_eq!(request.account().country(), Country::FR);
    assert_eq!(request.account().address().city(), "Paris");
    assert_eq!(request.account().notes(), None);
    let [user] = request.users() else { panic!("one user") };
    assert_eq!((user.email().key(), user.first_name().as_str()), ("joe@garage.example", "Joe"));
    assert_eq!((user.job_title().as_str(), user.time_zone()), ("body_shop_manager", paris()));
}

#[test]
fn q4_the_draft_of_the_seed_comes_back_byte_for_byte() {
    let text = r#"{"kind":"create","account":{"existing":false,"name":"Garage Chez Joe","language":"fr","country":"FR","address":{"street":"12 rue de la Paix","postal_code":"75002","city":"Paris","region":null},"notes":null},"users":[{"email":"joe@garage.example","first_name":"Joe","last_name":"Martin","job_title":"body_shop_manager","language":"fr","time_zone":"Europe/Paris"}]}"#;
    assert_eq!(RequestDraft::from_json(text.as_bytes()).unwrap().to_json(), text);
    assert_eq!(pack().check_json(text.as_bytes()).unwrap().to_draft().to_json(), text);
}

#[test]
fn q4_each_wrong_member_is_named() {
    let long = |max: usize| json!("x".repeat(max + 1));
    let table = [
        ("/kind", json!(null), "required"),
        ("/kind", json!(""), "required"),
        ("/kind", json!(1), "wrong_type"),
        ("/kind", json!("delete"), "unknown_option"),
        ("/kind", json!("modify"), "unsupported_kind"),
        ("/account", json!([]), "wrong_type"),
        ("/account", json!("Garage"), "wrong_type"),
        ("/account/existing", json!("no"), "wrong_type"),
        ("/account/existing", json!(true), "unsupported_existing"),
        ("/account/name", json!(null), "required"),
        ("/account/name", json!(""), "required"),
        ("/account/name", json!("  "), "blank"),
        ("/account/name", json!(12), "wrong_type"),
        ("/account/name", long(200), "too_long"),
        ("/account/name", json!("Gar\u{0}age"), "control_characters"),
        ("/account/name", json!("Gar\u{202e}age"), "invisible_characters"),
        ("/account/language", json!(null), "required"),
        ("/account/language", json!(" "), "blank"),
        ("/account/language", json!("sv"), "unknown_language"),
        ("/account/language", json!("français"), "unknown_language"),
        ("/account/language", json!({}), "wrong_type"),
        ("/account/country", json!(null), "required"),
        ("/account/country", json!("XX"), "unknown_country"),
        ("/account/country", json!("fr"), "unknown_country"),
        ("/account/country", json!("FI"), "country_not_served"),
        ("/account/country", json!(33), "wrong_type"),
        ("/account/address", json!("Paris"), "wrong_type"),
        ("/account/address/street", json!(null), "required"),
        ("/account/address/street", long(200), "too_long"),
        ("/account/address/street", json!("a\nb"), "control_characters"),
        ("/account/address/postal_code", json!(null), "required"),
        ("/account/address/postal_code", json!("7500"), "invalid_postal_code"),
        ("/account/address/postal_code", json!(75002), "wrong_type"),
        ("/account/address/city", json!(""), "required"),
        ("/account/address/city", long(100), "too_long"),
        ("/account/address/region", json!(["IDF"]), "wrong_type"),
        ("/account/address/region", long(100), "too_long"),
        ("/account/notes", long(4_000), "too_long"),
        ("/account/notes", json!("a\u{2066}b"), "invisible_characters"),
        ("/account/notes", json!(false), "wrong_type"),
        ("/users", json!(null), "too_few"),
        ("/users", json!([]), "too_few"),
        ("/users", json!({}), "wrong_type"),
        ("/users/0", json!(null), "wrong_type"),
        ("/users/0", json!("joe@garage.example"), "wrong_type"),
        ("/users/0/email", json!(null), "required"),
        ("/users/0/email", json!("joe"), "invalid_email"),
        ("/users/0/email", json!(format!("{}@garage.example", "j".repeat(300))), "too_long"),
        ("/users/0/email", json!(true), "wrong_type"),
        ("/users/0/first_name", json!(""), "required"),
        ("/users/0/first_name", long(100), "too_long"),
        ("/users/0/last_name", json!(null), "required"),
        ("/users/0/last_name", json!("a\u{7f}"), "control_characters"),
        ("/users/0/job_title", json!(null), "required"),
        ("/users/0/job_title", json!("king"), "unknown_job_title"),
        ("/users/0/language", json!("de"), "unknown_language"),
        ("/users/0/language", json!([]), "wrong_type"),
        ("/users/0/time_zone", json!(null), "required"),
        ("/users/0/time_zone", json!("GMT+2 Helsinki"), "unknown_time_zone"),
        ("/users/0/time_zone", json!("europe/paris"), "unknown_time_zone"),
    ];
    for (path, value, code) in table {
        assert_eq!(found(&pack(), &with(path, value.clone())), list([(path, code)]), "{path} = {value}");
    }
}

#[test]
fn q4_everything_missing_is_reported_at_once_in_the_order_of_the_form() {
    let account = [
        ("/account/name", "required"),
        ("/account/language", "required"),
        ("/account/country", "required"),
        ("/account/address/street", "required"),
        ("/account/address/postal_code", "required"),
        ("/account/address/city", "required"),
    ];
    let mut expected = list([("/kind", "required")]);
    expected.extend(list(account));
    expected.extend(list([("/users", "too_few")]));
    assert_eq!(found(&pack(), &json!({})), expected);

    let mut expected = list(account);
    expected.extend(list([
        ("/users/0/email", "required"),
        ("/users/0/first_name", "required"),
        ("/users/0/last_name", "required"),
        ("/users/0/job_title", "required"),
        ("/users/0/language", "required"),
        ("/users/0/time_zone", "required"),
    ]));
    assert_eq!(found(&pack(), &json!({"users": [{}], "account": null, "kind": "create"})), expected);
}

#[test]
fn q4_shape_and_values_are_reported_together() {
    let text = r#"{
        "users": [{"email": "joe", "nick": "J", "first_name": "Joe", "first_name": 3, "last_name": [],
                   "job_title": "workshop_manager", "language": "fr", "time_zone": "Europe/Paris"}],
        "colour": 1, "co/lo~ur": 2,
        "account": {"name": 7, "language": "fr", "country": "FR",
                    "address": {"street": "s", "postal_code": "1", "city": "c", "floor": 2}},
        "kind": "create"
    }"#;
    let problems = pack().check_json(text.as_bytes()).unwrap_err();
    let found: Vec<_> = problems.iter().map(|problem| (problem.path().to_owned(), problem.code().as_str())).collect();
    assert_eq!(
        found,
        list([
            ("/account/name", "wrong_type"),
            ("/account/address/postal_code", "invalid_postal_code"),
            ("/account/address/floor", "unknown_member"),
            ("/users/0/email", "invalid_email"),
            ("/users/0/first_name", "duplicate_member"),
            ("/users/0/last_name", "wrong_type"),
            ("/users/0/nick", "unknown_member"),
            ("/colour", "unknown_member"),
            ("/co~1lo~0ur", "unknown_member"),
        ])
    );
}

#[test]
fn q3_a_dealer_asks_for_the_own_country_and_the_desk_for_any() {
    let mut finnish = with("/account/country", json!("FI"));
    *finnish.pointer_mut("/account/address/postal_code").unwrap() = json!("00100");
    assert_eq!(found(&pack(), &finnish), list([("/account/country", "country_not_served")]));
    assert_eq!(found(&any_country(), &finnish), []);
    let canadian = with("/account/country", json!("CA"));
    assert_eq!(found(&any_country(), &canadian), list([("/account/address/region", "required")]));
}

#[test]
fn q4_the_same_address_twice_names_the_other_user() {
    let mut draft = joe();
    let mut second = draft["users"][0].clone();
    second["email"] = json!("JOE@Garage.Example");
    let mut third = second.clone();
    third["email"] = json!("ann@garage.example");
    draft["users"].as_array_mut().unwrap().extend([third, second]);
    let problems = pack().check_json(draft.to_string().as_bytes()).unwrap_err();
    let [problem] = &problems[..] else { panic!("one problem") };
    assert_eq!((problem.path(), problem.code()), ("/users/2/email", ProblemCode::DuplicateEmail));
    assert_eq!(serde_json::to_string(problem.args()).unwrap(), r#"{"row":1,"other":"/users/0/email"}"#);
}

#[test]
fn q4_a_hundred_users_and_no_more() {
    let users = |count: usize| -> Vec<Value> {
        let user = |n| {
            let mut user = joe()["users"][0].clone();
            user["email"] = json!(format!("u{n}@garage.example"));
            user
        };
        (0..count).map(user).collect()
    };
    let request = pack().check_json(with("/users", json!(users(100))).to_string().as_bytes()).unwrap();
    assert_eq!(request.users().len(), 100);
    assert_eq!(found(&pack(), &with("/users", json!(users(101)))), list([("/users", "too_many")]));
}

#[test]
fn q4_a_typed_draft_is_checked_as_its_json_is() {
    let pack = pack();
    let blank = pack.blank(RequestKind::Create);
    let typed = pack.check(&blank).unwrap_err();
    assert_eq!(typed, pack.check_json(blank.to_json().as_bytes()).unwrap_err());
    let paths: Vec<_> = typed.iter().map(Problem::path).collect();
    assert_eq!(
        paths,
        [
            "/account/name",
            "/account/address/street",
            "/account/address/postal_code",
            "/account/address/city",
            "/users/0/email",
            "/users/0/first_name",
            "/users/0/last_name",
            "/users/0/job_title",
        ]
    );
}

#[test]
fn personal_values_are_not_in_debug() {
    let request = pack().check_json(joe().to_string().as_bytes()).unwrap();
    let draft = request.to_draft();
    let shown = format!("{request:?} {draft:?} {:?} {:?} {:?}", draft.account, draft.users, draft.account.address);
    for personal in ["Joe", "joe", "Martin", "Garage", "Paix", "75002"] {
        assert!(!shown.contains(personal), "{shown}");
    }
}

const LIKELY: [&str; 9] =
    ["fr", "FR", "75002", "Europe/Paris", "workshop_manager", "a@b.example", "Ann", " x ", "e\u{301}"];

fn text() -> impl Strategy<Value = Option<String>> {
    prop_oneof![
        1 => Just(None),
        6 => prop::sample::select(&LIKELY[..]).prop_map(|text| Some(text.to_owned())),
        2 => any::<String>().prop_map(Some),
    ]
}

prop_compose! {
    fn user()(email in text(), first_name in text(), last_name in text(), job_title in text(), language in text(), time_zone in text())
        -> crate::UserDraft {
        crate::UserDraft { email, first_name, last_name, job_title, language, time_zone }
    }
}

prop_compose! {
    fn draft()(existing in any::<bool>(), name in text(), language in text(), country in text(), street in text(),
               postal_code in text(), city in text(), region in text(), notes in text(),
               users in prop::collection::vec(user(), 0..3)) -> RequestDraft {
        let address = crate::AddressDraft { street, postal_code, city, region };
        let account = crate::AccountDraft { existing, name, language, country, address, notes };
        RequestDraft { kind: RequestKind::Create, account, users }
    }
}

#[test]
fn q4_a_draft_of_another_kind_is_not_read_as_one_to_create() {
    for (kind, code) in [("modify", "unsupported_kind"), ("delete", "unknown_option"), ("", "required")] {
        let problems = RequestDraft::from_json(with("/kind", json!(kind)).to_string().as_bytes()).unwrap_err();
        assert_eq!(problems[0].path(), "/kind");
        assert_eq!(problems[0].code().as_str(), code);
    }
    assert_eq!(RequestDraft::from_json(b"{}").unwrap_err()[0].path(), "/kind");
}

proptest! {
    #[test]
    fn q4_any_draft_survives_json_and_is_judged_the_same(draft in draft()) {
        let pack = pack();
        let json = draft.to_json();
        prop_assert_eq!(&RequestDraft::from_json(json.as_bytes()).unwrap(), &draft);
        prop_assert_eq!(pack.check(&draft), pack.check_json(json.as_bytes()));
        match pack.check(&draft) {
            Ok(request) => prop_assert_eq!(pack.check(&request.to_draft()), Ok(request)),
            Err(problems) => prop_assert!(!problems.is_empty()),
        }
    }

    #[test]
    fn q4_a_right_draft_in_other_texts_survives(name in "\\PC{1,60}", notes in "\\PC{0,60}") {
        let draft = with("/account/name", json!(name));
        let mut draft = RequestDraft::from_json(draft.to_string().as_bytes()).unwrap();
        draft.account.notes = Some(notes);
        if let Ok(request) = pack().check(&draft) {
            prop_assert_eq!(pack().check(&request.to_draft()), Ok(request));
        }
    }

    #[test]
    fn q4_a_draft_with_bytes_struck_out_never_panics(at in 0_usize..300, length in 0_usize..20) {
        let mut bytes = joe().to_string().into_bytes();
        let start = at.min(bytes.len());
        let end = (start + length).min(bytes.len());
        bytes.drain(start..end);
        let _ = pack().check_json(&bytes);
    }
}
