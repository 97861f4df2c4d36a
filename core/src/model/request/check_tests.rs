//! What holds for drafts of every kind.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::super::samples::{any_country, found, found_in, joe, joe_and_sons, joes_colleague, pack, with};
use crate::{
    AccountDraft, AccountEdit, AddressDraft, AddressEdit, CreateDraft, Edit, ModifyDraft, Pack, Problem, RequestDraft,
    RequestKind, UserDraft, UserEdit,
};

/// One draft of each request there is.
fn drafts() -> [Value; 3] {
    [joe(), joes_colleague(), joe_and_sons()]
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
fn q4_a_slip_of_the_kind_is_one_problem() {
    for draft in drafts() {
        for (kind, code) in [(json!("delete"), "unknown_option"), (json!(""), "required"), (json!(1), "wrong_type")] {
            let draft = with(draft.clone(), "/kind", kind);
            assert_eq!(found(&pack(), &draft), format!("/kind {code}"));
            let problems = RequestDraft::from_json(draft.to_string().as_bytes()).unwrap_err();
            assert_eq!(problems.len(), 1);
            assert_eq!((problems[0].path(), problems[0].code().as_str()), ("/kind", code));
        }
    }
    assert_eq!(RequestDraft::from_json(b"{}").unwrap_err()[0].path(), "/kind");
}

#[test]
fn q4_of_two_kinds_the_first_counts() {
    let text = joe_and_sons().to_string();
    let twice = text.replace(r#""kind":"modify""#, r#""kind":"modify","kind":"create""#);
    assert_eq!(found_in(&pack(), &twice), "/kind duplicate_member");
    let twice = text.replace(r#""kind":"modify""#, r#""kind":"create","kind":"modify""#);
    assert!(found_in(&pack(), &twice).contains("/account/current_name unknown_member"));
}

#[test]
fn personal_values_are_not_in_debug() {
    for draft in [joe(), joes_colleague()] {
        let request = pack().check_json(draft.to_string().as_bytes()).unwrap();
        let RequestDraft::Create(draft) = request.to_draft() else { panic!("to create") };
        let shown = format!("{request:?} {draft:?} {:?} {:?} {:?}", draft.account, draft.users, draft.account.address);
        for personal in ["Joe", "joe", "Ann", "ann", "Martin", "Garage", "garage", "Paix", "75002"] {
            assert!(!shown.contains(personal), "{shown}");
        }
    }
}

const LIKELY: [&str; 10] = [
    "fr",
    "FR",
    "75002",
    "Europe/Paris",
    "workshop_manager",
    "a@b.example",
    "b@b.example",
    " x ",
    "e\u{301}",
    "0196a1b2-c3d4-7e8f-9a0b-1c2d3e4f5a6b",
];

fn some_text() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::sample::select(&LIKELY[..]).prop_map(str::to_owned),
        2 => any::<String>(),
    ]
}

fn text() -> impl Strategy<Value = Option<String>> {
    prop::option::weighted(0.9, some_text())
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![4 => Just(Edit::Unchanged), 1 => Just(Edit::Clear), 4 => some_text().prop_map(Edit::Set)]
}

prop_compose! {
    fn user()(email in text(), first_name in text(), last_name in text(), job_title in text(), language in text(),
              time_zone in text()) -> UserDraft {
        UserDraft { email, first_name, last_name, job_title, language, time_zone, ..UserDraft::default() }
    }
}

prop_compose! {
    fn create()(existing in any::<bool>(), [id, reference, name] in [text(), text(), text()], language in text(),
                country in text(), [street, postal_code, city, region] in [text(), text(), text(), text()],
                notes in text(), users in prop::collection::vec(user(), 0..3)) -> RequestDraft {
        let address = AddressDraft { street, postal_code, city, region };
        let account = AccountDraft { existing, id, reference, name, language, country, address, notes, ..AccountDraft::default() };
        CreateDraft { account, users }.into()
    }
}

prop_compose! {
    fn user_edit()(current_email in text(), email in edit(), first_name in edit(), last_name in edit(),
                   job_title in edit(), language in edit(), time_zone in edit(), remove_access in any::<bool>())
        -> UserEdit {
        UserEdit { current_email, email, first_name, last_name, job_title, language, time_zone, remove_access }
    }
}

prop_compose! {
    fn modify()([id, reference, current_name] in [text(), text(), text()], name in edit(), language in edit(),
                country in edit(), [street, postal_code, city, region] in [edit(), edit(), edit(), edit()],
                notes in edit(), modify_users in any::<bool>(), users in prop::collection::vec(user_edit(), 0..3))
        -> RequestDraft {
        let address = AddressEdit { street, postal_code, city, region };
        let account = AccountEdit { id, reference, current_name, name, language, country, address, notes };
        ModifyDraft { account, modify_users, users }.into()
    }
}

/// A draft that is right, in texts that may not be, with a switch thrown.
fn nearly_right() -> impl Strategy<Value = RequestDraft> {
    let place = prop::sample::select(vec![
        "/account/name",
        "/account/current_name",
        "/account/reference",
        "/account/notes",
        "/account/address/city",
        "/users/0/first_name",
        "/users/0/current_email",
        "/users/0/email",
        "/users/0/remove_access",
    ]);
    let value = prop_oneof![
        "\\PC{0,60}".prop_map(Value::from),
        some_text().prop_map(Value::from),
        any::<bool>().prop_map(Value::from),
        Just(Value::Null),
    ];
    (prop::sample::select(drafts().to_vec()), prop::collection::vec((place, value), 0..3)).prop_filter_map(
        "no draft",
        |(draft, changes)| {
            let draft = changes.into_iter().fold(draft, |draft, (place, value)| {
                let (parent, _) = place.rsplit_once('/').unwrap();
                if draft.pointer(parent).is_some() { with(draft, place, value) } else { draft }
            });
            RequestDraft::from_json(draft.to_string().as_bytes()).ok()
        },
    )
}

fn is_judged_the_same(pack: &Pack, draft: &RequestDraft) -> Result<(), TestCaseError> {
    let json = draft.to_json();
    prop_assert_eq!(&RequestDraft::from_json(json.as_bytes()).unwrap(), draft);
    prop_assert_eq!(pack.check(draft), pack.check_json(json.as_bytes()));
    match pack.check(draft) {
        Ok(request) => {
            let again = request.to_draft();
            prop_assert_eq!(pack.check_json(again.to_json().as_bytes()), Ok(request.clone()));
            prop_assert_eq!(pack.check(&again), Ok(request));
        }
        Err(problems) => prop_assert!(!problems.is_empty()),
    }
    Ok(())
}

proptest! {
    #[test]
    fn q4_any_draft_survives_json_and_is_judged_the_same(draft in prop_oneof![create(), modify()]) {
        is_judged_the_same(&pack(), &draft)?;
        is_judged_the_same(&any_country(), &draft)?;
    }

    #[test]
    fn q4_a_nearly_right_draft_survives_too(draft in nearly_right()) {
        is_judged_the_same(&pack(), &draft)?;
    }

    #[test]
    fn q4_a_draft_with_bytes_struck_out_never_panics(of in 0_usize..3, at in 0_usize..500, length in 0_usize..20) {
        let mut bytes = drafts()[of].to_string().into_bytes();
        let start = at.min(bytes.len());
        let end = (start + length).min(bytes.len());
        bytes.drain(start..end);
        let _ = pack().check_json(&bytes);
    }
}
