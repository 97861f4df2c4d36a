use serde_json::json;

use super::*;
use crate::{Country, PackSettings};

fn pack() -> Pack {
    let zone = "Europe/Paris".parse().unwrap();
    Pack::new(PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, zone)).unwrap()
}

fn read(value: &serde_json::Value) -> ContactDraft {
    ContactDraft::from_json(value.to_string().as_bytes()).unwrap()
}

/// What the page needs, and `more` over it.
fn draft(more: serde_json::Value) -> ContactDraft {
    let mut draft = json!({
        "account": "Garage Chez Joe", "name": "Anne Martin", "email": "anne@garage.example", "role": "observer",
        "phone": "+33 1 42 68 53 00"
    });
    let members = draft.as_object_mut().unwrap();
    members.extend(serde_json::from_value::<serde_json::Map<_, _>>(more).unwrap());
    read(&draft)
}

fn problems(draft: &ContactDraft) -> Vec<(String, ProblemCode)> {
    let problems = draft.check(&pack()).unwrap_err();
    problems.iter().map(|problem| (problem.path().to_owned(), problem.code())).collect()
}

fn one(path: &str, code: ProblemCode) -> [(String, ProblemCode); 1] {
    [(path.to_owned(), code)]
}

#[test]
fn p2_the_new_contact_page_asks_for_little() {
    let checked = draft(json!({})).check(&pack()).unwrap();
    assert_eq!((&*checked.names.full, &*checked.names.first, &*checked.names.last), ("Anne Martin", "", ""));
    assert_eq!((checked.email.key(), checked.role), ("anne@garage.example", Role::Observer));
    assert_eq!(checked.channels.phone.as_deref(), Some("+33 1 42 68 53 00"));
    assert_eq!((checked.channels.mobile, checked.channels.other), (None, None));
    assert_eq!((checked.job_title, checked.language, checked.time_zone), (None, None, None));
}

#[test]
fn p2_everything_that_is_given_is_kept() {
    let draft = draft(json!({
        "account": " C-1001 ", "first_name": "Anne", "last_name": "Martin-Dupont", "role": " manager ",
        "mobile": "040 123", "other": "Skype: anne", "job_title": "workshop_manager", "language": "fi",
        "time_zone": "Europe/Helsinki"
    }));
    let checked = draft.check(&pack()).unwrap();
    assert_eq!((draft.selector().as_deref(), checked.role), (Some("C-1001"), Role::Manager));
    let names = &checked.names;
    assert_eq!((&*names.full, &*names.first, &*names.last), ("Anne Martin", "Anne", "Martin-Dupont"));
    assert_eq!(checked.channels.mobile.as_deref(), Some("040 123"));
    assert_eq!(checked.channels.other.as_deref(), Some("Skype: anne"));
    assert_eq!(
        (checked.job_title.clone(), checked.language.clone()),
        (Some(JobTitle::WORKSHOP_MANAGER), Some(Locale::FI))
    );
    assert_eq!(checked.time_zone.unwrap().name(), "Europe/Helsinki");
    assert_eq!(ContactDraft::from_json(draft.to_json().as_bytes()).unwrap(), draft);
    let shown = format!("{draft:?} {checked:?}");
    assert!(!shown.contains("Anne") && !shown.contains("1001") && !shown.contains("040"), "{shown}");
}

#[test]
fn p2_a_full_name_can_be_left_out_where_both_parts_are_given() {
    let both = draft(json!({"name": " ", "first_name": "Anne", "last_name": "Martin"})).check(&pack()).unwrap();
    assert_eq!(both.names.full, "Anne Martin");
    for lacking in
        [json!({"name": null}), json!({"name": "", "first_name": "A"}), json!({"name": "", "last_name": "B"})]
    {
        assert_eq!(problems(&draft(lacking)), one("/name", ProblemCode::Required));
    }
    let alone = draft(json!({"first_name": "Anne"})).check(&pack()).unwrap();
    assert_eq!((&*alone.names.first, &*alone.names.last), ("Anne", ""));
    // Whether the parts would do is not said of parts that are wrong.
    let wrong = draft(json!({"name": "", "first_name": "x".repeat(101), "last_name": "B"}));
    assert_eq!(problems(&wrong), one("/first_name", ProblemCode::TooLong));
    assert!(draft(json!({"name": "x".repeat(200), "account": "x".repeat(200)})).check(&pack()).is_ok());
}

#[test]
fn p2_names_that_deceive_are_refused() {
    for (name, code) in [
        ("Anne\u{202e}nitraM", ProblemCode::InvisibleCharacters),
        ("Anne\r\nBcc: all@garage.example", ProblemCode::ControlCharacters),
        ("Anne\u{200b}Martin", ProblemCode::InvisibleCharacters),
    ] {
        assert_eq!(problems(&draft(json!({ "name": name }))), one("/name", code), "{name:?}");
    }
}

#[test]
fn p2_an_unknown_role_names_those_there_are() {
    for role in ["king", "Manager", "administrator"] {
        let found = draft(json!({ "role": role })).check(&pack()).unwrap_err();
        assert_eq!((found[0].path(), found[0].code()), ("/role", ProblemCode::UnknownOption));
        assert_eq!(
            found[0].text(&Locale::EN),
            "This is not one of the options. Choose from: requester, observer and manager."
        );
        assert_eq!(found.len(), 1);
    }
    assert_eq!(problems(&draft(json!({"role": " "}))), one("/role", ProblemCode::Required));
}

#[test]
fn p2_all_problems_are_told_at_once_in_the_order_of_the_page() {
    let bad = read(&json!({
        "time_zone": "Paris", "language": "sv", "job_title": "king", "last_name": "\u{7}", "first_name": "\u{7}",
        "other": "x".repeat(201), "mobile": "1", "phone": "x", "role": "boss", "account": "x".repeat(201),
        "email": "anne", "name": "x".repeat(201)
    }));
    let expected = [
        ("/name", ProblemCode::TooLong),
        ("/email", ProblemCode::InvalidEmail),
        ("/account", ProblemCode::TooLong),
        ("/role", ProblemCode::UnknownOption),
        ("/phone", ProblemCode::InvalidPhone),
        ("/mobile", ProblemCode::InvalidPhone),
        ("/other", ProblemCode::TooLong),
        ("/first_name", ProblemCode::ControlCharacters),
        ("/last_name", ProblemCode::ControlCharacters),
        ("/job_title", ProblemCode::UnknownJobTitle),
        ("/language", ProblemCode::UnknownLanguage),
        ("/time_zone", ProblemCode::UnknownTimeZone),
    ];
    assert_eq!(problems(&bad), expected.map(|(path, code)| (path.to_owned(), code)));
    let none = ["/name", "/email", "/account", "/role"].map(|path| (path.to_owned(), ProblemCode::Required));
    let none: Vec<_> = none.into_iter().chain(one("/phone", ProblemCode::ChannelRequired)).collect();
    assert_eq!(problems(&read(&json!({}))), none);
}

#[test]
fn p2_the_shape_is_strict() {
    let bytes = br#"{"account": 1, "services": [], "role": null, "email": "a", "email": "b"}"#;
    let found = ContactDraft::from_json(bytes).unwrap_err();
    let found: Vec<_> = found.iter().map(|problem| (problem.path(), problem.code())).collect();
    assert_eq!(
        found,
        [
            ("/account", ProblemCode::WrongType),
            ("/services", ProblemCode::UnknownMember),
            ("/email", ProblemCode::DuplicateMember),
        ]
    );
    assert_eq!(ContactDraft::from_json(&[b' '; 65_537]).unwrap_err()[0].code(), ProblemCode::TooLarge);
    assert_eq!(ContactDraft::from_json(b"[]").unwrap_err()[0].code(), ProblemCode::WrongType);
}

#[test]
fn p2_what_can_be_looked_up_is_though_the_rest_is_wrong() {
    let wrong = draft(json!({"role": "king"}));
    assert_eq!(wrong.selector().as_deref(), Some("Garage Chez Joe"));
    assert_eq!(wrong.address(), Some("anne@garage.example".parse().unwrap()));
    let none = draft(json!({"account": "x".repeat(201), "email": "anne"}));
    assert_eq!((none.selector(), none.address()), (None, None));
    let none = ContactDraft::default();
    assert_eq!((none.selector(), none.address()), (None, None));
}
