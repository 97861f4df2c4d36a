//! Users for an account that exists (rule Q1): it is named, and nothing else of it is asked.

use serde_json::{Value, json};

use super::super::samples::{assert_table, found, joe, joes_colleague, long, pack, with};
use super::*;
use crate::{AccountDraft, CreateDraft, RequestDraft, RequestKind};

fn add_users(draft: &Value) -> AddUsersRequest {
    match pack().check_json(draft.to_string().as_bytes()).unwrap() {
        AccountRequest::AddUsers(request) => request,
        other => panic!("{:?}", other.kind()),
    }
}

#[test]
fn q1_an_existing_account_needs_its_name_and_users() {
    let request = add_users(&joes_colleague());
    assert_eq!(request.account().name().unwrap().as_str(), "Garage Chez Joe");
    assert_eq!((request.account().id(), request.account().reference()), (None, None));
    let [user] = request.users() else { panic!("one user") };
    assert_eq!((user.email().key(), user.first_name().as_str()), ("ann@garage.example", "Ann"));
    assert_eq!(AccountRequest::from(request).kind(), RequestKind::Create);

    let nothing = json!({"kind": "create", "account": {"existing": true}});
    assert_eq!(found(&pack(), &nothing), "/account/name required, /users too_few");
}

#[test]
fn q1_what_else_is_given_of_an_existing_account_is_not_looked_at() {
    // The form hides these fields; what was typed before the switch was flipped is no fault.
    let mut draft = joes_colleague();
    let hidden = json!({
        "language": "sv", "country": "FI", "notes": " ",
        "address": {"street": null, "postal_code": "7500", "city": "a\u{0}", "region": ""}
    });
    draft["account"].as_object_mut().unwrap().extend(hidden.as_object().unwrap().clone());
    assert_eq!(add_users(&draft), add_users(&joes_colleague()));
    assert_eq!(found(&pack(), &with(draft, "/account/notes", json!(1))), "/account/notes wrong_type");
    let flipped = with(joe(), "/account/existing", json!(true));
    assert_eq!(add_users(&flipped).account(), add_users(&joes_colleague()).account());
}

#[test]
fn q4_each_wrong_member_is_named() {
    assert_table(
        &pack(),
        &joes_colleague(),
        &[
            (
                "/account/existing",
                r#""yes""#,
                "/account/existing wrong_type, /account/language required, \
              /account/country required, /account/address/street required, /account/address/postal_code required, \
              /account/address/city required",
            ),
            ("/account/id", "null", ""),
            ("/account/id", r#""""#, ""),
            ("/account/id", "1", "/account/id wrong_type"),
            ("/account/id", r#""C-1001""#, "/account/id invalid_id"),
            ("/account/reference", "null", ""),
            ("/account/reference", "[]", "/account/reference wrong_type"),
            ("/account/reference", &long(51), "/account/reference too_long"),
            ("/account/name", "null", "/account/name required"),
            ("/account/name", r#"" ""#, "/account/name blank"),
            ("/account/name", "3", "/account/name wrong_type"),
            ("/account/name", &long(201), "/account/name too_long"),
            ("/account/current_name", r#""x""#, "/account/current_name unknown_member"),
            ("/users", "[]", "/users too_few"),
            ("/users/0/email", r#""ann""#, "/users/0/email invalid_email"),
            ("/users/0/job_title", "null", "/users/0/job_title required"),
            ("/users/0/current_email", "null", "/users/0/current_email unknown_member"),
        ],
    );
}

#[test]
fn a9_an_id_or_reference_names_the_account_with_or_without_its_name() {
    let id = "0196a1b2-c3d4-7e8f-9a0b-1c2d3e4f5a6b";
    let both = with(joes_colleague(), "/account/id", json!(id));
    let both = with(both, "/account/reference", json!(" C-1001 "));
    let request = add_users(&both);
    assert_eq!(request.account().id().unwrap().to_string(), id);
    assert_eq!(request.account().reference().unwrap().as_str(), "C-1001");

    let by_id = json!({"existing": true, "id": format!(" {} ", id.to_uppercase())});
    let request = add_users(&with(joes_colleague(), "/account", by_id));
    assert_eq!((request.account().id().unwrap().to_string().as_str(), request.account().name()), (id, None));
    let by_reference = json!({"existing": true, "reference": "C-1001", "name": null});
    let request = add_users(&with(joes_colleague(), "/account", by_reference));
    assert_eq!(request.account().reference().unwrap().as_str(), "C-1001");

    let wrong = json!({"existing": true, "id": "C-1001"});
    assert_eq!(found(&pack(), &with(joes_colleague(), "/account", wrong)), "/account/id invalid_id");
    let blank = json!({"existing": true, "id": "", "reference": " "});
    assert_eq!(found(&pack(), &with(joes_colleague(), "/account", blank)), "/account/name required");
}

#[test]
fn q1_the_draft_of_a_request_to_add_users_has_only_what_names_the_account() {
    let RequestDraft::Create(draft) = add_users(&with(joe(), "/account/existing", json!(true))).to_draft() else {
        panic!("to create")
    };
    let named = AccountDraft { existing: true, name: Some("Garage Chez Joe".into()), ..AccountDraft::default() };
    assert_eq!(draft, CreateDraft { account: named, users: draft.users.clone() });
}
