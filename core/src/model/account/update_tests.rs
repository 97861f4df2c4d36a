use serde_json::json;

use super::*;
use crate::{Country, Locale, PackSettings};

fn pack() -> Pack {
    let zone = "Europe/Paris".parse().unwrap();
    let settings = PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, zone);
    Pack::new(PackSettings { countries: crate::ServedCountries::Any, ..settings }).unwrap()
}

fn read(value: &serde_json::Value) -> AccountUpdate {
    AccountUpdate::from_json(value.to_string().as_bytes()).unwrap()
}

fn problems(value: &serde_json::Value) -> Vec<(String, ProblemCode)> {
    let problems = read(value).check(&pack()).unwrap_err();
    problems.iter().map(|problem| (problem.path().to_owned(), problem.code())).collect()
}

#[test]
fn a2_an_update_of_everything_is_checked_and_kept() {
    let update = read(&json!({
        "state": "suspended", "name": "Garage Joe & fils", "reference": "C-1002", "time_zone": "Europe/Helsinki",
        "address": {"street": "Mannerheimintie 1", "postal_code": "00100", "city": "Helsinki", "region": null},
        "country": "FI", "language": "fi", "notes": null, "term": "monthly", "renewal": "never"
    }));
    let checked = update.check(&pack()).unwrap();
    assert_eq!(checked.state, Some(Rest::Suspended));
    assert_eq!(checked.reference, Edited::Set("C-1002".parse().unwrap()));
    assert_eq!(checked.time_zone.unwrap().name(), "Europe/Helsinki");
    assert_eq!((checked.term, checked.renewal), (Some(Term::MONTHLY), Some(Renewal::Never)));
    assert_eq!(checked.changes.country(), Some(Country::FI));
    assert_eq!(checked.changes.notes(), &Edited::Clear);
    assert_eq!(checked.changes.address().region, Edit::Clear);
    assert_eq!(read(&serde_json::from_str(&update.to_json()).unwrap()), update);
}

#[test]
fn c3_a_currency_is_set_cleared_or_left() {
    let checked = |value: serde_json::Value| read(&value).check(&pack()).unwrap().currency;
    assert_eq!(checked(json!({"currency": "USD"})), Edited::Set("USD".parse().unwrap()));
    assert_eq!(checked(json!({"currency": null})), Edited::Clear);
    assert_eq!(checked(json!({"currency": " "})), Edited::Keep);
    for unknown in ["eur", "FRF", "euro"] {
        assert_eq!(problems(&json!({"currency": unknown})), [("/currency".to_owned(), ProblemCode::UnknownCurrency)]);
    }
}

#[test]
fn c5_groups_are_given_all_together_or_not_at_all() {
    let checked = |value: serde_json::Value| read(&value).check(&pack()).unwrap().groups;
    assert_eq!(checked(json!({})), None);
    assert_eq!(checked(json!({"groups": null})), Some(Vec::new()));
    assert_eq!(checked(json!({"groups": [" Sud ", "Nord"]})), Some(vec!["Sud".to_owned(), "Nord".to_owned()]));
    let many = json!({"groups": vec!["Sud"; 501]});
    assert_eq!(problems(&many), [("/groups".to_owned(), ProblemCode::TooMany)]);
    let update = read(&json!({"groups": ["Sud"], "currency": null}));
    assert_eq!(update.to_json(), r#"{"currency":null,"groups":["Sud"]}"#);
}

#[test]
fn c2_destinations_are_changed_or_left() {
    let update =
        read(&json!({"billing": {"city": "Lyon"}, "shipping": {"same_as": "billing"}})).check(&pack()).unwrap();
    assert!(matches!(update.billing, Aim::Own { .. }) && matches!(update.shipping, Aim::SameAs(_)));
    let update = read(&json!({"shipping": {"copy_billing": true}})).check(&pack()).unwrap();
    assert!(update.billing == Aim::Keep && update.shipping == Aim::Copy);
}

#[test]
fn a2_nothing_given_changes_nothing() {
    for nothing in [json!({}), json!({"name": "", "address": {"street": " "}, "term": ""})] {
        assert_eq!(read(&nothing).check(&pack()).unwrap(), CheckedUpdate::default());
    }
    assert_eq!(AccountUpdate::default().to_json(), "{}");
}

#[test]
fn a2_all_problems_are_told_at_once_in_the_order_of_the_page() {
    let found = problems(&json!({
        "renewal": "weekly", "term": "121", "language": "sv", "country": "XX", "time_zone": "Europe/Lyon",
        "name": "x".repeat(201), "state": "deleted", "reference": "x".repeat(51),
        "address": {"street": "x".repeat(201), "city": "\u{7}"}, "notes": "x".repeat(4_001)
    }));
    let expected = [
        ("/state", ProblemCode::UnknownOption),
        ("/name", ProblemCode::TooLong),
        ("/reference", ProblemCode::TooLong),
        ("/time_zone", ProblemCode::UnknownTimeZone),
        ("/address/street", ProblemCode::TooLong),
        ("/address/city", ProblemCode::ControlCharacters),
        ("/country", ProblemCode::UnknownCountry),
        ("/term", ProblemCode::OutOfRange),
        ("/renewal", ProblemCode::UnknownOption),
        ("/language", ProblemCode::UnknownLanguage),
        ("/notes", ProblemCode::TooLong),
    ];
    assert_eq!(found, expected.map(|(path, code)| (path.to_owned(), code)));
}

#[test]
fn a1_only_the_states_of_rest_can_be_chosen() {
    for state in super::super::AccountState::ALL {
        let update = AccountUpdate { state: state.as_str().into(), ..AccountUpdate::default() };
        match update.check(&pack()) {
            Ok(checked) => assert_eq!(checked.state.unwrap().as_str(), state.as_str()),
            Err(problems) => {
                assert!(!state.is_editable());
                assert_eq!(
                    problems[0].text(&Locale::EN),
                    "This is not one of the options. Choose from: active and suspended."
                );
            }
        }
    }
}

#[test]
fn a2_what_has_to_be_there_cannot_be_cleared() {
    let found = problems(&json!({
        "state": null, "name": null, "time_zone": null, "country": null, "language": null, "term": null,
        "renewal": null, "address": null, "reference": null, "notes": null
    }));
    let paths: Vec<_> = found.iter().map(|(path, _)| &**path).collect();
    assert_eq!(
        paths,
        [
            "/state",
            "/name",
            "/time_zone",
            "/address/street",
            "/address/postal_code",
            "/address/city",
            "/country",
            "/term",
            "/renewal",
            "/language",
        ]
    );
    assert!(found.iter().all(|(_, code)| *code == ProblemCode::CannotClear));
}

#[test]
fn s1_a_term_has_1_to_120_months() {
    for term in ["0", "121", "99999999999999999999"] {
        assert_eq!(problems(&json!({"term": term})), [("/term".to_owned(), ProblemCode::OutOfRange)], "{term}");
        assert_eq!(problems(&json!({"renewal": term})), [("/renewal".to_owned(), ProblemCode::OutOfRange)], "{term}");
    }
    for term in ["1", "120", "monthly", "annual"] {
        assert!(read(&json!({"term": term, "renewal": term})).check(&pack()).is_ok(), "{term}");
    }
}

#[test]
fn a2_a_postal_code_is_checked_for_the_country_given_with_it() {
    let address = json!({"postal_code": "1"});
    assert_eq!(
        problems(&json!({"country": "FI", "address": address})),
        [("/address/postal_code".to_owned(), ProblemCode::InvalidPostalCode)]
    );
    assert!(read(&json!({"address": address})).check(&pack()).is_ok());
}

#[test]
fn a2_the_shape_is_strict_and_all_its_problems_are_told() {
    let bytes = br#"{"name": 1, "term": 12, "owner": "x", "address": {"zip": ""}, "notes": "a", "notes": "b"}"#;
    let found = AccountUpdate::from_json(bytes).unwrap_err();
    let found: Vec<_> = found.iter().map(|problem| (problem.path(), problem.code())).collect();
    assert_eq!(
        found,
        [
            ("/name", ProblemCode::WrongType),
            ("/term", ProblemCode::WrongType),
            ("/owner", ProblemCode::UnknownMember),
            ("/address/zip", ProblemCode::UnknownMember),
            ("/notes", ProblemCode::DuplicateMember),
        ]
    );
    for (bytes, code) in [
        (&b"null"[..], ProblemCode::WrongType),
        (b"[]", ProblemCode::WrongType),
        (b"{", ProblemCode::InvalidJson),
        (&[b' '; 65_537], ProblemCode::TooLarge),
    ] {
        assert_eq!(AccountUpdate::from_json(bytes).unwrap_err()[0].code(), code);
    }
}

#[test]
fn a2_no_value_is_shown_by_debug() {
    let update = read(&json!({"name": "Garage Chez Joe", "reference": "C-1001", "term": "annual"}));
    let shown = format!("{update:?} {:?}", update.check(&pack()).unwrap());
    assert!(!shown.contains("Joe") && !shown.contains("1001"), "{shown}");
    assert!(shown.starts_with("AccountUpdate(..) "), "{shown}");
}

#[test]
fn c1_an_update_says_what_becomes_of_values_of_the_desks_own_fields() {
    let update = read(&json!({"custom": {"fleet": "12", "route": null}}));
    assert_eq!(update.custom, [("fleet".to_owned(), Some("12".to_owned())), ("route".to_owned(), None)].into());
}
