use serde_json::{Value, json};

use super::super::samples::{assert_table, found, found_in, joe_and_sons, long, members, pack, twice, with};
use super::*;
use crate::{AddressEdit, Edit, Locale};

fn modify(draft: &Value) -> ModifyRequest {
    match pack().check_json(draft.to_string().as_bytes()).unwrap() {
        AccountRequest::Modify(request) => request,
        other => panic!("{:?}", other.kind()),
    }
}

/// The smallest draft that holds.
fn renamed() -> Value {
    json!({"kind": "modify", "account": {"current_name": "Garage Chez Joe", "name": "Garage Joe & fils"}})
}

#[test]
fn q1_every_value_of_an_account_and_its_users_can_be_changed() {
    let request = modify(&joe_and_sons());
    assert_eq!(request.account().name().unwrap().as_str(), "Garage Chez Joe");
    let changes = request.changes();
    assert_eq!(changes.name().unwrap().as_str(), "Garage Joe & fils");
    assert_eq!((changes.language(), changes.country()), (Some(&Locale::FR), Some(Country::FR)));
    let [street, postal_code, city, region] = ["1 place du Marché", "69002", "Lyon", "Rhône"].map(Edit::from);
    assert_eq!(changes.address(), AddressEdit { street, postal_code, city, region });
    assert_eq!(changes.notes(), &Edited::Set("À partir du 1er mai".parse().unwrap()));
    let [user] = request.users() else { panic!("one user") };
    assert_eq!(user.current_email().key(), "joe@garage.example");
    assert_eq!(user.email().unwrap().key(), "j.martin@garage.example");
    assert!(!user.remove_access());
    let edit = user.to_edit();
    assert_eq!([&edit.first_name, &edit.last_name], [&Edit::from("Joseph"), &Edit::from("Martin")]);
    assert_eq!([&edit.job_title, &edit.language], [&Edit::from("workshop_manager"), &Edit::from("fr")]);
    assert_eq!(edit.time_zone, Edit::from("Europe/Paris"));
}

#[test]
fn q1_absent_and_empty_are_unchanged_and_null_is_cleared() {
    let request = modify(&with(renamed(), "/account/notes", json!(null)));
    assert_eq!(request.changes().notes(), &Edited::Clear);
    assert_eq!(modify(&renamed()).changes().notes(), &Edited::Keep);
    assert_eq!(modify(&with(renamed(), "/account/notes", json!(" \n"))).changes().notes(), &Edited::Keep);
    let blank = json!({"street": "", "postal_code": " ", "region": "", "city": ""});
    let request = modify(&with(renamed(), "/account/address", blank));
    assert_eq!(request, modify(&renamed()));
    let request = modify(&with(renamed(), "/account/address", json!({"region": null})));
    assert_eq!(request.changes().address(), AddressEdit { region: Edit::Clear, ..AddressEdit::default() });
}

#[test]
fn q4_each_wrong_member_of_the_draft_is_named() {
    assert_table(
        &pack(),
        &joe_and_sons(),
        &[
            // member         wrong value      what is told
            ("/kind", "null", "/kind required"),
            ("/kind", r#""""#, "/kind required"),
            ("/kind", "1", "/kind wrong_type"),
            ("/kind", r#""delete""#, "/kind unknown_option"),
            ("/colour", "1", "/colour unknown_member"),
            ("/account", "null", "/account/current_name required"),
            ("/account", "[]", "/account wrong_type"),
            ("/account", r#""Garage""#, "/account wrong_type"),
            ("/modify_users", "null", "/modify_users users_hidden"),
            ("/modify_users", "false", "/modify_users users_hidden"),
            ("/modify_users", r#""yes""#, "/modify_users wrong_type"),
            ("/modify_users", "1", "/modify_users wrong_type"),
            ("/users", "null", "/users too_few"),
            ("/users", "[]", "/users too_few"),
            ("/users", "{}", "/users wrong_type"),
            ("/users", r#""joe""#, "/users wrong_type"),
        ],
    );
}

#[test]
fn q4_each_wrong_member_of_the_account_is_named() {
    assert_table(
        &pack(),
        &joe_and_sons(),
        &[
            ("/account/id", "null", ""),
            ("/account/id", r#""""#, ""),
            ("/account/id", "7", "/account/id wrong_type"),
            ("/account/id", r#""C-1001""#, "/account/id invalid_id"),
            ("/account/id", r#""0196a1b2c3d47e8f9a0b1c2d3e4f5a6b""#, "/account/id invalid_id"),
            ("/account/reference", "null", ""),
            ("/account/reference", "1001", "/account/reference wrong_type"),
            ("/account/reference", &long(51), "/account/reference too_long"),
            ("/account/reference", r#""C\n1""#, "/account/reference control_characters"),
            ("/account/current_name", "null", "/account/current_name required"),
            ("/account/current_name", r#""""#, "/account/current_name required"),
            ("/account/current_name", r#"" ""#, "/account/current_name blank"),
            ("/account/current_name", "{}", "/account/current_name wrong_type"),
            ("/account/current_name", &long(201), "/account/current_name too_long"),
            ("/account/name", "null", "/account/name cannot_clear"),
            ("/account/name", r#""""#, ""),
            ("/account/name", "12", "/account/name wrong_type"),
            ("/account/name", &long(201), "/account/name too_long"),
            ("/account/name", r#""Gar\u0000age""#, "/account/name control_characters"),
            ("/account/name", r#""Gar\u202eage""#, "/account/name invisible_characters"),
            ("/account/language", "null", "/account/language cannot_clear"),
            ("/account/language", "[]", "/account/language wrong_type"),
            ("/account/language", r#""sv""#, "/account/language unknown_language"),
            ("/account/country", "null", "/account/country cannot_clear"),
            ("/account/country", "33", "/account/country wrong_type"),
            ("/account/country", r#""XX""#, "/account/country unknown_country"),
            ("/account/country", r#""fr""#, "/account/country unknown_country"),
            ("/account/country", r#""IE""#, "/account/country country_not_served"),
            ("/account/notes", "null", ""),
            ("/account/notes", "false", "/account/notes wrong_type"),
            ("/account/notes", &long(4_001), "/account/notes too_long"),
            ("/account/notes", r#""a\u2066b""#, "/account/notes invisible_characters"),
            ("/account/existing", "true", "/account/existing unknown_member"),
            ("/account/phone", "null", "/account/phone unknown_member"),
        ],
    );
}

#[test]
fn q4_each_wrong_member_of_the_address_is_named() {
    assert_table(
        &pack(),
        &joe_and_sons(),
        &[
            (
                "/account/address",
                "null",
                "/account/address/street cannot_clear, /account/address/postal_code cannot_clear, \
                 /account/address/city cannot_clear",
            ),
            ("/account/address", r#""Lyon""#, "/account/address wrong_type"),
            ("/account/address/street", "null", "/account/address/street cannot_clear"),
            ("/account/address/street", "[]", "/account/address/street wrong_type"),
            ("/account/address/street", &long(201), "/account/address/street too_long"),
            ("/account/address/street", r#""a\nb""#, "/account/address/street control_characters"),
            ("/account/address/postal_code", "null", "/account/address/postal_code cannot_clear"),
            ("/account/address/postal_code", "69002", "/account/address/postal_code wrong_type"),
            ("/account/address/postal_code", r#""6900""#, "/account/address/postal_code invalid_postal_code"),
            ("/account/address/postal_code", &long(21), "/account/address/postal_code too_long"),
            ("/account/address/city", "null", "/account/address/city cannot_clear"),
            ("/account/address/city", "{}", "/account/address/city wrong_type"),
            ("/account/address/city", &long(101), "/account/address/city too_long"),
            ("/account/address/region", "null", ""),
            ("/account/address/region", "69", "/account/address/region wrong_type"),
            ("/account/address/region", &long(101), "/account/address/region too_long"),
            ("/account/address/floor", "2", "/account/address/floor unknown_member"),
        ],
    );
}

#[test]
fn q4_each_wrong_member_of_a_user_is_named() {
    assert_table(
        &pack(),
        &joe_and_sons(),
        &[
            ("/users/0", "null", "/users/0 wrong_type"),
            ("/users/0", r#""joe@garage.example""#, "/users/0 wrong_type"),
            ("/users/0", "{}", "/users/0 no_change, /users/0/current_email required"),
            ("/users/0/current_email", "null", "/users/0/current_email required"),
            ("/users/0/current_email", r#""""#, "/users/0/current_email required"),
            ("/users/0/current_email", "5", "/users/0/current_email wrong_type"),
            ("/users/0/current_email", r#""joe""#, "/users/0/current_email invalid_email"),
            ("/users/0/email", "null", "/users/0/email cannot_clear"),
            ("/users/0/email", "true", "/users/0/email wrong_type"),
            ("/users/0/email", r#""joe""#, "/users/0/email invalid_email"),
            ("/users/0/email", &long(300), "/users/0/email too_long"),
            ("/users/0/email", r#""JOE@Garage.Example""#, "/users/0/email same_email"),
            ("/users/0/first_name", "null", "/users/0/first_name cannot_clear"),
            ("/users/0/first_name", "[]", "/users/0/first_name wrong_type"),
            ("/users/0/first_name", &long(101), "/users/0/first_name too_long"),
            ("/users/0/last_name", "null", "/users/0/last_name cannot_clear"),
            ("/users/0/last_name", "8", "/users/0/last_name wrong_type"),
            ("/users/0/last_name", r#""a\u007f""#, "/users/0/last_name control_characters"),
            ("/users/0/job_title", "null", "/users/0/job_title cannot_clear"),
            ("/users/0/job_title", "{}", "/users/0/job_title wrong_type"),
            ("/users/0/job_title", r#""king""#, "/users/0/job_title unknown_job_title"),
            ("/users/0/language", "null", "/users/0/language cannot_clear"),
            ("/users/0/language", "[]", "/users/0/language wrong_type"),
            ("/users/0/language", r#""de""#, "/users/0/language unknown_language"),
            ("/users/0/time_zone", "null", "/users/0/time_zone cannot_clear"),
            ("/users/0/time_zone", "2", "/users/0/time_zone wrong_type"),
            ("/users/0/time_zone", r#""GMT+2""#, "/users/0/time_zone unknown_time_zone"),
            ("/users/0/remove_access", "null", ""),
            ("/users/0/remove_access", r#""no""#, "/users/0/remove_access wrong_type"),
            ("/users/0/remove_access", "true", "/users/0/remove_access removal_with_changes"),
            ("/users/0/phone", r#""1""#, "/users/0/phone unknown_member"),
        ],
    );
}

#[test]
fn q4_no_member_can_be_given_twice_or_be_of_another_type() {
    let draft = with(joe_and_sons(), "/account/id", json!("0196a1b2-c3d4-7e8f-9a0b-1c2d3e4f5a6b"));
    let draft = with(draft, "/account/reference", json!("C-1001"));
    assert_eq!(found(&pack(), &draft), "");
    let members = members(&draft);
    assert_eq!(members.len(), 24, "{members:?}");
    for path in members {
        assert_eq!(found_in(&pack(), &twice(&draft, &path)), format!("{path} duplicate_member"));
        let other = if path == "/users" { json!({}) } else { json!([1]) };
        assert_eq!(found(&pack(), &with(draft.clone(), &path, other)), format!("{path} wrong_type"));
    }
}
