use serde_json::json;

use super::*;
use crate::{PackSettings, ProblemCode};

fn pack() -> Pack {
    let zone = "Europe/Paris".parse().unwrap();
    Pack::new(PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, zone)).unwrap()
}

fn read(value: &serde_json::Value) -> AccountInsert {
    AccountInsert::from_json(value.to_string().as_bytes()).unwrap()
}

fn problems(value: &serde_json::Value) -> Vec<(String, ProblemCode)> {
    let problems = read(value).check(&pack()).unwrap_err();
    problems.iter().map(|problem| (problem.path().to_owned(), problem.code())).collect()
}

fn told(expected: &[(&str, ProblemCode)]) -> Vec<(String, ProblemCode)> {
    expected.iter().map(|(path, code)| ((*path).to_owned(), *code)).collect()
}

#[test]
fn a10_a_name_is_enough() {
    let checked = read(&json!({"name": "Garage Chez Joe", "address": null, "administrator": null})).check(&pack());
    let checked = checked.unwrap();
    assert_eq!(checked.name.as_str(), "Garage Chez Joe");
    assert_eq!((checked.language, checked.country), (Locale::FR, Country::FR));
    assert_eq!(checked.time_zone.name(), "Europe/Paris");
    assert_eq!((checked.address, checked.reference, checked.notes), (None, None, None));
    assert_eq!((checked.term, checked.renewal, checked.administrator), (None, Renewal::SameAsTerm, None));
    assert_eq!(problems(&json!({})), told(&[("/name", ProblemCode::Required)]));
    assert_eq!((checked.features, checked.currency, checked.welcome), (None, None, None));
    assert_eq!((checked.destinations, checked.groups.len()), (Destinations::default(), 0));
}

#[test]
fn a10_all_of_a_clients_business_can_be_given() {
    let insert = read(&json!({
        "name": "Garage", "features": ["support", "invoices"], "groups": [" Réseau Sud "], "currency": "USD", "welcome": true,
        "billing": {"street": "Rue Neuve 12", "postal_code": "1000", "city": "Bruxelles", "country": "BE"},
        "shipping": {"copy_billing": true}
    }));
    assert_eq!(AccountInsert::from_json(insert.to_json().as_bytes()).unwrap(), insert);
    let checked = insert.check(&pack()).unwrap();
    let features: Vec<_> = checked.features.unwrap().iter().map(|one| one.as_str()).collect();
    assert_eq!(features, ["invoices", "support"]);
    assert_eq!((checked.currency.unwrap().code(), checked.welcome), ("USD", Some(true)));
    assert_eq!(checked.groups, ["Réseau Sud"]);
    assert_eq!(checked.destinations.billing, checked.destinations.shipping);
    assert!(checked.destinations.billing.same_as().is_none());
    let none = read(&json!({"name": "Garage", "features": [], "welcome": false, "currency": " "}));
    let checked = none.check(&pack()).unwrap();
    assert_eq!(
        (checked.features.map(|own| own.iter().count()), checked.welcome, checked.currency),
        (Some(0), Some(false), None)
    );
}

#[test]
fn c2_a_copy_of_what_is_faulty_is_not_told_twice() {
    let city = json!({"city": "Paris"});
    let found = problems(&json!({"name": "Garage", "address": city, "shipping": {"copy_billing": true}}));
    let faulty = [("/address/street", ProblemCode::Required), ("/address/postal_code", ProblemCode::Required)];
    assert_eq!(found, told(&faulty));
    let unknown = json!({"same_as": "billing"});
    let found = problems(&json!({"name": "Garage", "billing": unknown, "shipping": {"copy_billing": true}}));
    assert_eq!(found, told(&[("/billing/same_as", ProblemCode::UnknownOption)]));
    // A faulty address of its own is told besides.
    let found = problems(&json!({"name": "Garage", "address": city, "billing": city}));
    let billing = [("/billing/street", ProblemCode::Required), ("/billing/postal_code", ProblemCode::Required)];
    assert_eq!(found, told(&[faulty, billing].concat()));
}

#[test]
fn c5_a_new_account_comes_to_500_groups_at_most() {
    let named = |count: usize| json!({"name": "Garage", "groups": vec!["Sud"; count]});
    assert_eq!(read(&named(500)).check(&pack()).unwrap().groups.len(), 500);
    assert_eq!(problems(&named(501)), told(&[("/groups", ProblemCode::TooMany)]));
    assert_eq!(
        problems(&json!({"name": "Garage", "groups": ["Sud", " ", "x".repeat(201), ""]})),
        told(&[
            ("/groups/1", ProblemCode::Blank),
            ("/groups/2", ProblemCode::TooLong),
            ("/groups/3", ProblemCode::Required),
        ])
    );
}

#[test]
fn a10_an_address_is_whole_or_absent_and_of_the_country_that_results() {
    let partly = json!({"name": "Garage Chez Joe", "address": {"city": "Paris"}});
    assert_eq!(
        problems(&partly),
        told(&[("/address/street", ProblemCode::Required), ("/address/postal_code", ProblemCode::Required)])
    );
    let quebec = json!({"street": "1 rue Sainte-Anne", "postal_code": "G1R 3X8", "city": "Québec"});
    assert_eq!(
        problems(&json!({"name": "Garage", "country": "CA", "address": quebec})),
        told(&[("/address/region", ProblemCode::Required)])
    );
    // Of the default country, France.
    assert_eq!(
        problems(&json!({"name": "Garage", "address": quebec})),
        told(&[("/address/postal_code", ProblemCode::InvalidPostalCode)])
    );
}

#[test]
fn a10_an_administrator_is_named_by_the_address_alone_and_speaks_the_accounts_language() {
    let insert = json!({
        "name": "Autotalo", "country": "FI", "language": "fi", "time_zone": "Europe/Helsinki",
        "administrator": {"email": "aino@autotalo.example"}
    });
    let person = read(&insert).check(&pack()).unwrap().administrator.unwrap();
    assert_eq!(person.email.as_typed(), "aino@autotalo.example");
    assert_eq!(person.details.language, Some(Locale::FI));
    assert_eq!(person.details.time_zone.unwrap().name(), "Europe/Helsinki");
    let missing = person.details.missing(&Path::Root.member("administrator"));
    let missing: Vec<_> = missing.iter().map(|problem| (problem.path().to_owned(), problem.code())).collect();
    assert_eq!(
        missing,
        told(&[
            ("/administrator/first_name", ProblemCode::Required),
            ("/administrator/last_name", ProblemCode::Required),
            ("/administrator/job_title", ProblemCode::Required),
        ])
    );
}

#[test]
fn a10_all_problems_are_told_at_once() {
    let found = problems(&json!({
        "name": " ", "reference": "x".repeat(51), "language": "sv", "country": "XX", "time_zone": "Paris",
        "notes": "\u{7}", "dealership": "x".repeat(51), "term": "0", "renewal": "sometimes",
        "features": ["support", "towing", "support"], "currency": "eur", "groups": ["\u{7}"],
        "billing": {"city": "Lyon", "country": "XX"}, "shipping": {"same_as": "own", "copy_billing": true, "city": "Lyon"},
        "administrator": {"email": "joe", "first_name": "x".repeat(101), "job_title": "king"}
    }));
    assert_eq!(
        found,
        told(&[
            ("/dealership", ProblemCode::TooLong),
            ("/name", ProblemCode::Blank),
            ("/reference", ProblemCode::TooLong),
            ("/time_zone", ProblemCode::UnknownTimeZone),
            ("/country", ProblemCode::UnknownCountry),
            ("/term", ProblemCode::OutOfRange),
            ("/renewal", ProblemCode::UnknownOption),
            ("/language", ProblemCode::UnknownLanguage),
            ("/notes", ProblemCode::ControlCharacters),
            ("/features/1", ProblemCode::UnknownOption),
            ("/features/2", ProblemCode::Duplicate),
            ("/billing/street", ProblemCode::Required),
            ("/billing/postal_code", ProblemCode::Required),
            ("/billing/country", ProblemCode::UnknownCountry),
            ("/shipping", ProblemCode::AddressTwice),
            ("/groups/0", ProblemCode::ControlCharacters),
            ("/currency", ProblemCode::UnknownCurrency),
            ("/administrator/email", ProblemCode::InvalidEmail),
            ("/administrator/first_name", ProblemCode::TooLong),
            ("/administrator/job_title", ProblemCode::UnknownJobTitle),
        ])
    );
}

#[test]
fn a10_the_shape_is_strict() {
    let wrong = br#"{"features": "all", "groups": [1], "currency": 1, "welcome": "yes"}"#;
    let found = AccountInsert::from_json(wrong).unwrap_err();
    let found: Vec<_> = found.iter().map(|problem| (problem.path().to_owned(), problem.code())).collect();
    let members = ["/features", "/groups/0", "/currency", "/welcome"];
    assert_eq!(found, told(&members.map(|member| (member, ProblemCode::WrongType))));
    let bytes = br#"{"name": ["x"], "state": "active", "administrator": {"remove_access": true, "email": 1}}"#;
    let found = AccountInsert::from_json(bytes).unwrap_err();
    let found: Vec<_> = found.iter().map(|problem| (problem.path().to_owned(), problem.code())).collect();
    assert_eq!(
        found,
        told(&[
            ("/name", ProblemCode::WrongType),
            ("/state", ProblemCode::UnknownMember),
            ("/administrator/remove_access", ProblemCode::UnknownMember),
            ("/administrator/email", ProblemCode::WrongType),
        ])
    );
}

#[test]
fn a10_what_is_written_reads_back_and_debug_shows_nothing() {
    let insert = read(&json!({
        "name": "Garage Chez Joe", "dealership": "PAR-1", "administrator": {"email": "joe@garage.example"}
    }));
    assert_eq!(AccountInsert::from_json(insert.to_json().as_bytes()).unwrap(), insert);
    assert_eq!(insert.dealership().as_deref(), Some("PAR-1"));
    let shown = format!("{insert:?} {:?}", insert.check(&pack()).unwrap());
    assert!(!shown.contains("Joe") && !shown.contains("joe"), "{shown}");
    assert!(shown.starts_with("AccountInsert(..) "), "{shown}");
}

#[test]
fn c1_a_new_account_brings_values_of_the_desks_own_fields() {
    let insert = read(&json!({"name": "Garage Chez Joe", "custom": {"fleet": "12"}}));
    assert_eq!(insert.custom.get("fleet").map(String::as_str), Some("12"));
}
