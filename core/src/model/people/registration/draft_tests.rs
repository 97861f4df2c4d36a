use serde_json::{Value, json};

use super::*;
use crate::{Args, Country, PackSettings, ProblemCode};

fn pack() -> Pack {
    let zone = "Europe/Paris".parse().unwrap();
    Pack::new(PackSettings::new("memoQ", "customer portal", Country::FR, Locale::FR, zone)).unwrap()
}

fn read(value: &Value) -> RegistrationDraft {
    RegistrationDraft::from_json(value.to_string().as_bytes()).unwrap()
}

fn codes(problems: &[Problem]) -> Vec<(&str, ProblemCode)> {
    problems.iter().map(|problem| (problem.path(), problem.code())).collect()
}

/// With `more` in place of what it has.
fn joe(more: &Value) -> RegistrationDraft {
    let mut draft = json!({
        "name": "Joe Martin", "email": "Joe@Garage.example", "company": "Garage Chez Joe", "mobile": "+33 6 12 34 56 78"
    });
    draft.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    read(&draft)
}

#[test]
fn p3_who_registers_says_who_and_for_whom_and_how_to_be_reached() {
    let checked = joe(&json!({})).check(&pack()).unwrap();
    assert_eq!((&*checked.names.full, &*checked.names.first, &*checked.names.last), ("Joe Martin", "", ""));
    assert_eq!((checked.email.as_typed(), checked.email.key()), ("Joe@Garage.example", "joe@garage.example"));
    assert_eq!(checked.company, "Garage Chez Joe");
    assert_eq!((checked.channels.phone, checked.channels.mobile.as_deref()), (None, Some("+33 6 12 34 56 78")));
    assert_eq!((checked.language, checked.time_zone.name(), checked.note), (Locale::FR, "Europe/Paris", None));

    let full = json!({
        "first_name": "Joe", "last_name": "Martin", "name": null, "phone": "01 42 68 53 00", "mobile": "", "other": "Skype: joe",
        "language": "fi", "time_zone": "Europe/Helsinki", "note": "first\r\nsecond"
    });
    let checked = joe(&full).check(&pack()).unwrap();
    assert_eq!((&*checked.names.full, &*checked.names.first, &*checked.names.last), ("Joe Martin", "Joe", "Martin"));
    assert_eq!((checked.channels.phone.as_deref(), checked.channels.mobile), (Some("01 42 68 53 00"), None));
    assert_eq!(checked.channels.other.as_deref(), Some("Skype: joe"));
    assert_eq!((checked.language, checked.time_zone.name()), (Locale::FI, "Europe/Helsinki"));
    assert_eq!(checked.note.as_deref(), Some("first\nsecond"));
}

#[test]
fn p3_what_is_missing_is_told_in_the_order_of_the_page() {
    let found = read(&json!({})).check(&pack()).unwrap_err();
    assert_eq!(
        codes(&found),
        [
            ("/name", ProblemCode::Required),
            ("/email", ProblemCode::Required),
            ("/company", ProblemCode::Required),
            ("/phone", ProblemCode::ChannelRequired),
        ]
    );
    let found = joe(&json!({"mobile": null})).check(&pack()).unwrap_err();
    assert_eq!(codes(&found), [("/phone", ProblemCode::ChannelRequired)]);
}

#[test]
fn p3_each_wrong_value_is_told_with_the_others() {
    let wrong = json!({
        "name": "\u{202e}Joe", "first_name": "x".repeat(101), "last_name": "\u{7}", "email": "joe", "company": " ",
        "phone": "ask Joe", "mobile": "1", "other": "\u{200b}", "language": "sv", "time_zone": "Paris", "note": "\0"
    });
    let found = joe(&wrong).check(&pack()).unwrap_err();
    assert_eq!(
        codes(&found),
        [
            ("/name", ProblemCode::InvisibleCharacters),
            ("/first_name", ProblemCode::TooLong),
            ("/last_name", ProblemCode::ControlCharacters),
            ("/email", ProblemCode::InvalidEmail),
            ("/company", ProblemCode::Blank),
            ("/phone", ProblemCode::InvalidPhone),
            ("/mobile", ProblemCode::InvalidPhone),
            ("/other", ProblemCode::InvisibleCharacters),
            ("/language", ProblemCode::UnknownLanguage),
            ("/time_zone", ProblemCode::UnknownTimeZone),
            ("/note", ProblemCode::ControlCharacters),
        ]
    );
}

#[test]
fn p3_company_and_note_are_bounded() {
    for (member, max) in [("company", 200_usize), ("note", 2_000)] {
        for length in [1, max - 1, max] {
            let draft = joe(&json!({ member: "\u{e9}".repeat(length) }));
            assert!(draft.check(&pack()).is_ok(), "{member} of {length}");
        }
        let found = joe(&json!({ member: "x".repeat(max + 1) })).check(&pack()).unwrap_err();
        assert_eq!(codes(&found), [(&*format!("/{member}"), ProblemCode::TooLong)]);
        assert_eq!(found[0].args(), &Args::none().with("max", max));
    }
    assert_eq!((RegistrationDraft::MAX_COMPANY, RegistrationDraft::MAX_NOTE), (200, 2_000));
    let found = joe(&json!({"company": "Garage\nJoe"})).check(&pack()).unwrap_err();
    assert_eq!(codes(&found), [("/company", ProblemCode::ControlCharacters)]);
    assert_eq!(joe(&json!({"note": " "})).check(&pack()).unwrap().note, None);
}

#[test]
fn p3_the_shape_is_strict_and_what_is_read_is_written() {
    let found = RegistrationDraft::from_json(br#"{"account": "x", "email": 1, "note": [], "name": "a", "name": "b"}"#);
    assert_eq!(
        codes(&found.unwrap_err()),
        [
            ("/account", ProblemCode::UnknownMember),
            ("/email", ProblemCode::WrongType),
            ("/note", ProblemCode::WrongType),
            ("/name", ProblemCode::DuplicateMember),
        ]
    );
    let mut all = serde_json::Map::new();
    for member in MEMBERS {
        all.insert((*member).to_owned(), format!("the {member}").into());
    }
    let draft = read(&Value::Object(all.clone()));
    assert_eq!(serde_json::from_str::<Value>(&draft.to_json()).unwrap(), Value::Object(all));
    assert_eq!(draft.name.as_deref(), Some("the name"));
    assert_eq!(RegistrationDraft::from_json(draft.to_json().as_bytes()).unwrap(), draft);
}

#[test]
fn p3_no_value_of_the_person_is_in_debug() {
    let draft = joe(&json!({}));
    assert_eq!(format!("{draft:?}"), "RegistrationDraft(..)");
    assert_eq!(format!("{:?}", draft.check(&pack()).unwrap()), "CheckedRegistration(..)");
}
