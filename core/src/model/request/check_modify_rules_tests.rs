//! What members of a modify draft mean for each other.

use serde_json::{Value, json};

use super::super::samples::{any_country, found, found_in, joe_and_sons, pack, with};
use crate::{Edit, ModifyDraft, ProblemCode, RequestDraft, RequestKind, UserEdit};

/// A draft that changes these users and nothing else.
fn users(rows: Value) -> Value {
    json!({"kind": "modify", "account": {"current_name": "Garage Chez Joe"}, "modify_users": true, "users": rows})
}

/// A draft that changes this of the account and no user.
fn account(changes: Value) -> Value {
    let mut account = changes;
    account["current_name"] = json!("Garage Chez Joe");
    json!({"kind": "modify", "account": account})
}

/// The problem of a draft that has one, with its arguments as JSON.
fn only(draft: &Value) -> (String, ProblemCode, String) {
    let problems = pack().check_json(draft.to_string().as_bytes()).unwrap_err();
    let [problem] = &problems[..] else { panic!("{:?}", found(&pack(), draft)) };
    (problem.path().to_owned(), problem.code(), serde_json::to_string(problem.args()).unwrap())
}

#[test]
fn q1_a_draft_must_change_something() {
    assert_eq!(found(&pack(), &account(json!({}))), "/account no_change");
    assert_eq!(found(&pack(), &account(json!({"name": " ", "address": {"city": ""}}))), "/account no_change");
    let both = "/account no_change, /account/current_name required";
    assert_eq!(found(&pack(), &json!({"kind": "modify"})), both);
    assert_eq!(found(&pack(), &json!({"kind": "modify", "account": null, "users": null})), both);
    let unchanged = users(json!([{"current_email": "joe@garage.example", "first_name": "", "remove_access": false}]));
    assert_eq!(found(&pack(), &unchanged), "/users/0 no_change");
}

#[test]
fn q1_a_wrong_value_is_not_called_no_change_as_well() {
    assert_eq!(found(&pack(), &account(json!({"name": 7}))), "/account/name wrong_type");
    let wrong = users(json!([{"current_email": "joe", "first_name": "Joe"}]));
    assert_eq!(found(&pack(), &wrong), "/users/0/current_email invalid_email");
    let wrong = users(json!([{"current_email": "joe@garage.example", "remove_access": "yes"}]));
    assert_eq!(found(&pack(), &wrong), "/users/0/remove_access wrong_type");
    assert_eq!(found(&pack(), &users(json!(["joe"]))), "/users/0 wrong_type");
    let wrong = json!({"kind": "modify", "account": {"current_name": "Garage Chez Joe"}, "modify_users": 1});
    assert_eq!(found(&pack(), &wrong), "/modify_users wrong_type");
}

#[test]
fn q1_users_are_given_only_while_their_section_is_switched_on() {
    let row = json!([{"current_email": "joe@garage.example", "remove_access": true}]);
    assert_eq!(found(&pack(), &users(row.clone())), "");
    let off = with(users(row.clone()), "/modify_users", json!(false));
    assert_eq!(found(&pack(), &off), "/modify_users users_hidden");
    let on_without = with(users(row), "/users", json!([]));
    assert_eq!(found(&pack(), &on_without), "/users too_few");
    assert_eq!(found(&pack(), &with(account(json!({"name": "Joe"})), "/modify_users", json!(false))), "");
}

#[test]
fn q4_users_are_checked_even_where_the_switch_is_of_another_type() {
    let draft = with(users(json!([{"current_email": "joe", "language": "sv"}])), "/modify_users", json!("yes"));
    let expected = "/modify_users wrong_type, /users/0/current_email invalid_email, /users/0/language unknown_language";
    assert_eq!(found(&pack(), &draft), expected);
}

#[test]
fn q1_access_is_removed_or_details_are_changed() {
    let removal = users(json!([{"current_email": "joe@garage.example", "remove_access": true, "first_name": " "}]));
    assert_eq!(found(&pack(), &removal), "");
    for value in [json!("Joe"), json!(null), json!(7)] {
        let both = with(removal.clone(), "/users/0/first_name", value);
        assert!(found(&pack(), &both).ends_with("/users/0/remove_access removal_with_changes"), "{both}");
    }
}

#[test]
fn q7_one_user_is_named_once() {
    let draft = users(json!([
        {"current_email": "joe@garage.example", "first_name": "Joe"},
        {"current_email": "ann@garage.example", "first_name": "Ann"},
        {"current_email": " JOE@Garage.Example", "last_name": "Martin"},
    ]));
    let expected = ("/users/2/current_email".to_owned(), ProblemCode::DuplicateUser);
    let (path, code, args) = only(&draft);
    assert_eq!((path, code), expected);
    assert_eq!(args, r#"{"row":1,"other":"/users/0/current_email"}"#);
}

#[test]
fn q7_two_users_cannot_get_one_address() {
    let draft = users(json!([
        {"current_email": "joe@garage.example", "email": "garage@garage.example"},
        {"current_email": "ann@garage.example", "email": "Garage@garage.example"},
    ]));
    let (path, code, args) = only(&draft);
    assert_eq!((&*path, code), ("/users/1/email", ProblemCode::DuplicateEmail));
    assert_eq!(args, r#"{"row":1,"other":"/users/0/email"}"#);
}

#[test]
fn p4_addresses_are_not_swapped_and_ones_own_is_no_new_one() {
    let swap = users(json!([
        {"current_email": "joe@garage.example", "email": "ann@garage.example"},
        {"current_email": "ann@garage.example", "email": "joe@garage.example"},
    ]));
    assert_eq!(found(&pack(), &swap), "/users/0/email duplicate_email, /users/1/email duplicate_email");
    // Not even an address that its owner leaves, or who loses access: it still is that person's.
    for leaving in [json!({"email": "new@garage.example"}), json!({"remove_access": true})] {
        let mut owner = leaving;
        owner["current_email"] = json!("ann@garage.example");
        let chain = users(json!([{"current_email": "joe@garage.example", "email": "ANN@garage.example"}, owner]));
        let (path, code, args) = only(&chain);
        assert_eq!((&*path, code), ("/users/0/email", ProblemCode::DuplicateEmail));
        assert_eq!(args, r#"{"row":2,"other":"/users/1/current_email"}"#);
    }
    let own = users(json!([{"current_email": "joe@garage.example", "email": "Joe@garage.example"}]));
    assert_eq!(only(&own).1, ProblemCode::SameEmail);
}

#[test]
fn q3_a_dealer_moves_no_account_to_another_country() {
    assert_eq!(found(&pack(), &account(json!({"country": "FR"}))), "");
    assert_eq!(found(&pack(), &account(json!({"country": "FI"}))), "/account/country country_not_served");
    assert_eq!(found(&any_country(), &account(json!({"country": "FI"}))), "");
}

#[test]
fn q4_a_new_address_is_checked_for_the_new_country() {
    let moved = |country: &str, address: Value| account(json!({"country": country, "address": address}));
    let postal_code = |country, code: &str| found(&any_country(), &moved(country, json!({"postal_code": code})));
    assert_eq!(postal_code("FI", "00100"), "");
    assert_eq!(postal_code("FI", "SW1A 1AA"), "/account/address/postal_code invalid_postal_code");
    assert_eq!(postal_code("GB", "SW1A 1AA"), "");
    // Where the country stays, only the store knows it.
    assert_eq!(found(&any_country(), &account(json!({"address": {"postal_code": "SW1A 1AA"}}))), "");

    let region = |country, region: Value| found(&any_country(), &moved(country, json!({"region": region})));
    assert_eq!(region("CA", json!("Québec")), "");
    assert_eq!(region("CA", json!(null)), "/account/address/region cannot_clear");
    assert_eq!(region("FR", json!(null)), "");
    assert_eq!(found(&any_country(), &account(json!({"address": {"region": null}}))), "");
}

#[test]
fn a9_an_account_is_named_by_any_of_name_reference_and_id() {
    let named = |selector: Value| {
        let mut account = selector;
        account["name"] = json!("Garage Joe & fils");
        found(&pack(), &json!({"kind": "modify", "account": account}))
    };
    assert_eq!(named(json!({"id": "0196a1b2-c3d4-7e8f-9a0b-1c2d3e4f5a6b"})), "");
    assert_eq!(named(json!({"reference": "C-1001", "current_name": ""})), "");
    assert_eq!(named(json!({"id": "", "reference": " "})), "/account/current_name required");
    // Whoever gave a wrong id meant to name the account by it.
    assert_eq!(named(json!({"id": "C-1001"})), "/account/id invalid_id");
    assert_eq!(named(json!({"reference": 1001})), "/account/reference wrong_type");
}

#[test]
fn q1_the_kind_is_known_wherever_it_stands() {
    let text = r#"{"modify_users":false,"account":{"name":"Garage Joe","current_name":"Garage"},"kind":"modify"}"#;
    assert_eq!(found_in(&pack(), text), "");
    assert_eq!(RequestDraft::from_json(text.as_bytes()).unwrap().kind(), RequestKind::Modify);
    let text = text.replace(r#","kind":"modify""#, "");
    assert_eq!(found_in(&pack(), &text), "/kind required");
    let text = text.replace('{', r#"{"kind":"create","#).replacen(r#"{"kind":"create","name"#, r#"{"name"#, 1);
    let create = found_in(&pack(), &text);
    assert!(create.contains("/account/current_name unknown_member, /users too_few, /modify_users"), "{create}");
}

#[test]
fn q4_problems_stand_in_the_order_of_the_form_to_modify() {
    let draft = json!({
        "users": [{"remove_access": 1, "time_zone": 1, "language": 1, "job_title": 1, "last_name": 1, "first_name": 1,
                   "email": 1, "current_email": 1}],
        "modify_users": 1,
        "account": {"notes": 1, "country": 1, "language": 1, "name": 1, "current_name": 1, "reference": 1, "id": 1,
                    "address": {"region": 1, "city": 1, "postal_code": 1, "street": 1}},
        "kind": "modify"
    });
    let found = found(&pack(), &draft).replace(" wrong_type", "").replace("/account/", "").replace("/users/0/", "");
    let expected = "id, reference, current_name, name, address/street, address/postal_code, address/city, \
                    address/region, language, country, notes, /modify_users, current_email, email, first_name, \
                    last_name, job_title, language, time_zone, remove_access";
    assert_eq!(found, expected);
}

#[test]
fn q4_a_hundred_users_are_changed_and_no_more() {
    let rows = |count: usize| -> Value {
        (0..count).map(|n| json!({"current_email": format!("u{n}@garage.example"), "language": "fi"})).collect()
    };
    assert_eq!(found(&pack(), &users(rows(100))), "");
    assert_eq!(found(&pack(), &users(rows(101))), "/users too_many");
    let last_is_wrong = with(users(rows(101)), "/users/100/language", json!("sv"));
    assert_eq!(found(&pack(), &last_is_wrong), "/users too_many");
    let json = joe_and_sons().to_string();
    let most = " ".repeat(RequestDraft::MAX_BYTES - json.len()) + &json;
    assert_eq!(found_in(&pack(), &most), "");
    assert_eq!(found_in(&pack(), &(most + " ")), " too_large");
}

#[test]
fn q1_a_blank_draft_to_modify_changes_nothing() {
    let blank = pack().blank(RequestKind::Modify);
    assert_eq!(blank, ModifyDraft::default().into());
    let told = |problem: &crate::Problem| format!("{} {}", problem.path(), problem.code().as_str());
    let problems: Vec<_> = pack().check(&blank).unwrap_err().iter().map(told).collect();
    assert_eq!(problems, ["/account no_change", "/account/current_name required"]);
}

#[test]
fn personal_values_are_not_in_debug() {
    let json = joe_and_sons().to_string();
    let request = pack().check_json(json.as_bytes()).unwrap();
    let RequestDraft::Modify(draft) = RequestDraft::from_json(json.as_bytes()).unwrap() else { panic!("modify") };
    let user: &UserEdit = draft.users.first().unwrap();
    let shown = format!("{request:?} {draft:?} {:?} {:?} {user:?}", draft.account, draft.account.address);
    let edit: &Edit = &draft.account.name;
    let shown = format!("{shown} {edit:?}");
    for personal in ["Joe", "Joseph", "joe", "Martin", "Garage", "garage", "Marché", "69002", "Lyon", "Rhône", "1er"]
    {
        assert!(!shown.contains(personal), "{personal}: {shown}");
    }
}
