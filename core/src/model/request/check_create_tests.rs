use serde_json::{Value, json};

use super::super::samples::{any_country, found, found_in, joe, pack, paris, with};
use super::*;
use crate::{Country, ProblemCode, RequestDraft};

fn new_account(draft: &Value) -> NewAccountRequest {
    match pack().check_json(draft.to_string().as_bytes()).unwrap() {
        AccountRequest::NewAccount(request) => request,
        other => panic!("{:?}", other.kind()),
    }
}

#[test]
fn q4_the_draft_of_the_seed_is_right() {
    let request = new_account(&joe());
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
        ("/account", json!([]), "wrong_type"),
        ("/account", json!("Garage"), "wrong_type"),
        ("/account/existing", json!("no"), "wrong_type"),
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
        assert_eq!(found(&pack(), &with(joe(), path, value.clone())), format!("{path} {code}"), "{path} = {value}");
    }
}

#[test]
fn q4_everything_missing_is_reported_at_once_in_the_order_of_the_form() {
    let account = "/account/name required, /account/language required, /account/country required, \
                   /account/address/street required, /account/address/postal_code required, \
                   /account/address/city required";
    assert_eq!(found(&pack(), &json!({})), format!("/kind required, {account}, /users too_few"));
    let users = "/users/0/email required, /users/0/first_name required, /users/0/last_name required, \
                 /users/0/job_title required, /users/0/language required, /users/0/time_zone required";
    let draft = json!({"users": [{}], "account": null, "kind": "create"});
    assert_eq!(found(&pack(), &draft), format!("{account}, {users}"));
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
    assert_eq!(
        found_in(&pack(), text),
        "/account/name wrong_type, /account/address/postal_code invalid_postal_code, \
         /account/address/floor unknown_member, /users/0/email invalid_email, /users/0/first_name duplicate_member, \
         /users/0/last_name wrong_type, /users/0/nick unknown_member, /colour unknown_member, \
         /co~1lo~0ur unknown_member"
    );
}

#[test]
fn q3_a_dealer_asks_for_the_own_country_and_the_desk_for_any() {
    let mut finnish = with(joe(), "/account/country", json!("FI"));
    *finnish.pointer_mut("/account/address/postal_code").unwrap() = json!("00100");
    assert_eq!(found(&pack(), &finnish), "/account/country country_not_served");
    assert_eq!(found(&any_country(), &finnish), "");
    let canadian = with(joe(), "/account/country", json!("CA"));
    assert_eq!(found(&any_country(), &canadian), "/account/address/region required");
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
    assert_eq!(new_account(&with(joe(), "/users", json!(users(100)))).users().len(), 100);
    assert_eq!(found(&pack(), &with(joe(), "/users", json!(users(101)))), "/users too_many");
}

/// A new account in the place of one that was meant would be worse than a refusal.
#[test]
fn a9_an_id_or_reference_is_not_given_for_a_new_account() {
    let id = json!("0196a1b2-c3d4-7e8f-9a0b-1c2d3e4f5a6b");
    assert_eq!(found(&pack(), &with(joe(), "/account/id", id)), "/account/existing reference_hidden");
    let draft = with(joe(), "/account/reference", json!("C-1001"));
    assert_eq!(found(&pack(), &draft), "/account/existing reference_hidden");
    assert_eq!(found(&pack(), &with(joe(), "/account/reference", json!(" "))), "");
    assert_eq!(found(&pack(), &with(joe(), "/account/id", json!(null))), "");
}
