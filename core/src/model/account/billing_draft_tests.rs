use serde_json::{Value, json};

use super::*;
use crate::{AccountInsert, AccountUpdate, Locale, PackSettings};

const TWICE: ProblemCode = ProblemCode::AddressTwice;

fn pack() -> Pack {
    let zone = "Europe/Paris".parse().unwrap();
    Pack::new(PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, zone)).unwrap()
}

fn aim(edit: &DestinationEdit, of: DestinationOf) -> Result<Aim, Vec<(String, ProblemCode)>> {
    let mut checker = Checker::for_account();
    let aim = edit.as_raw().aim(of, &pack(), &mut checker);
    let told = |problem: &Problem| (problem.path().to_owned(), problem.code());
    checker.finish(aim).map_err(|problems| problems.iter().map(told).collect())
}

fn goods(edit: &DestinationEdit) -> Result<Aim, Vec<(String, ProblemCode)>> {
    aim(edit, DestinationOf::Goods)
}

fn same_as(name: &str) -> DestinationEdit {
    DestinationEdit { same_as: name.into(), ..DestinationEdit::default() }
}

fn nothing() -> Aim {
    Aim::Own { address: AddressEdit::default(), country: Named::Nothing }
}

fn wrong(path: &str, code: ProblemCode) -> Result<Aim, Vec<(String, ProblemCode)>> {
    Err(vec![(path.to_owned(), code)])
}

#[test]
fn c2_a_draft_says_whose_address_it_is_or_which() {
    assert_eq!(goods(&DestinationEdit::default()), Ok(Aim::Keep));
    assert_eq!(goods(&same_as(" ")), Ok(Aim::Keep));
    assert_eq!(goods(&same_as("account")), Ok(Aim::SameAs(SameAs::Account)));
    assert_eq!(goods(&same_as("billing")), Ok(Aim::SameAs(SameAs::Billing)));
    assert_eq!(goods(&same_as("own")), Ok(nothing()));
    assert_eq!(goods(&DestinationEdit { same_as: Edit::Clear, ..same_as("") }), Ok(Aim::SameAs(SameAs::Account)));
    let city = AddressEdit { city: "Lyon".into(), ..AddressEdit::default() };
    let edit = DestinationEdit { city: "Lyon".into(), ..DestinationEdit::default() };
    assert_eq!(goods(&edit), Ok(Aim::Own { address: city.clone(), country: Named::Nothing }));
    let edit = DestinationEdit { country: "BE".into(), same_as: "own".into(), ..edit };
    assert_eq!(goods(&edit), Ok(Aim::Own { address: city, country: Named::Country("BE".parse().unwrap()) }));
}

#[test]
fn c2_each_part_alone_makes_an_address_of_its_own() {
    let one = |part: fn(&mut DestinationEdit) -> &mut Edit| {
        let mut edit = DestinationEdit::default();
        *part(&mut edit) = "FI".into();
        matches!(goods(&edit), Ok(Aim::Own { .. }))
    };
    assert!(one(|edit| &mut edit.street) && one(|edit| &mut edit.postal_code) && one(|edit| &mut edit.city));
    assert!(one(|edit| &mut edit.region) && one(|edit| &mut edit.country));
}

#[test]
fn c2_bills_do_not_go_where_bills_go() {
    assert_eq!(aim(&same_as("account"), DestinationOf::Bills), Ok(Aim::SameAs(SameAs::Account)));
    assert_eq!(aim(&same_as("own"), DestinationOf::Bills), Ok(nothing()));
    assert_eq!(aim(&same_as("billing"), DestinationOf::Bills), wrong("/billing/same_as", ProblemCode::UnknownOption));
    let copy = DestinationEdit { copy_billing: true, ..DestinationEdit::default() };
    assert_eq!(aim(&copy, DestinationOf::Bills), wrong("/billing/copy_billing", ProblemCode::UnknownMember));
    let text = |of, name: &str| {
        let mut checker = Checker::for_account();
        same_as(name).as_raw().aim(of, &pack(), &mut checker);
        checker.problems[0].text(&Locale::EN)
    };
    assert_eq!(text(DestinationOf::Bills, "x"), "This is not one of the options. Choose from: account and own.");
    assert_eq!(
        text(DestinationOf::Goods, "x"),
        "This is not one of the options. Choose from: account, billing and own."
    );
}

#[test]
fn c2_an_address_is_given_in_one_way_only() {
    let copy = |edit| DestinationEdit { copy_billing: true, ..edit };
    let city = |edit| DestinationEdit { city: "Lyon".into(), ..edit };
    assert_eq!(goods(&copy(DestinationEdit::default())), Ok(Aim::Copy));
    assert_eq!(goods(&copy(same_as("own"))), Ok(Aim::Copy));
    for edit in [
        copy(same_as("account")),
        copy(same_as("billing")),
        city(same_as("account")),
        city(same_as("billing")),
        city(copy(DestinationEdit::default())),
        city(copy(same_as("own"))),
        city(DestinationEdit { same_as: Edit::Clear, ..DestinationEdit::default() }),
        copy(DestinationEdit { same_as: Edit::Clear, ..DestinationEdit::default() }),
    ] {
        assert_eq!(goods(&edit), wrong("/shipping", TWICE), "{}", serde_json::to_string(&edit).unwrap());
    }
    assert!(city(same_as("own")) != same_as("own") && goods(&city(same_as("own"))).is_ok());
}

#[test]
fn c2_an_unknown_country_is_a_problem_and_the_address_stays_an_own_one() {
    let edit = DestinationEdit { country: "XX".into(), ..DestinationEdit::default() };
    assert_eq!(goods(&edit), wrong("/shipping/country", ProblemCode::UnknownCountry));
    let cleared = DestinationEdit { country: Edit::Clear, ..DestinationEdit::default() };
    assert_eq!(goods(&cleared), wrong("/shipping/country", ProblemCode::CannotClear));
}

fn update(value: &Value) -> AccountUpdate {
    AccountUpdate::from_json(value.to_string().as_bytes()).unwrap()
}

#[test]
fn c2_an_update_reads_and_writes_destinations() {
    let own = json!({
        "billing": {"same_as": "own", "street": "Rue Neuve 12", "postal_code": "1000", "city": "Bruxelles",
            "region": null, "country": "BE"},
        "shipping": {"copy_billing": true}
    });
    let read = update(&own);
    assert_eq!(read.billing.region, Edit::Clear);
    assert_eq!(read.shipping, DestinationEdit { copy_billing: true, ..DestinationEdit::default() });
    assert_eq!(serde_json::from_str::<Value>(&read.to_json()).unwrap(), own);
    assert_eq!(update(&json!({"billing": null})).billing, DestinationEdit { same_as: Edit::Clear, ..same_as("") });
    assert!(update(&json!({"billing": {}, "shipping": {"copy_billing": null}})).shipping.is_unchanged());
    assert!(!read.billing.is_unchanged() && !read.shipping.is_unchanged());
    let shown = format!("{:?} {:?}", read.billing, read);
    assert!(!shown.contains("Neuve"), "{shown}");
}

#[test]
fn c2_the_shape_is_strict() {
    let wrong = |json: &str| {
        let problems = AccountUpdate::from_json(json.as_bytes()).unwrap_err();
        problems.iter().map(|problem| (problem.path().to_owned(), problem.code().as_str())).collect::<Vec<_>>()
    };
    assert_eq!(wrong(r#"{"billing": 1}"#), [("/billing".to_owned(), "wrong_type")]);
    assert_eq!(
        wrong(
            r#"{"billing": {"copy_billing": true, "street": 1}, "shipping": {"copy_billing": "yes", "postal": "x"}}"#
        ),
        [
            ("/billing/copy_billing".to_owned(), "unknown_member"),
            ("/billing/street".to_owned(), "wrong_type"),
            ("/shipping/copy_billing".to_owned(), "wrong_type"),
            ("/shipping/postal".to_owned(), "unknown_member"),
        ]
    );
}

#[test]
fn c2_each_value_of_an_update_is_checked_by_itself() {
    let long = "x".repeat(201);
    let problems = update(&json!({
        "billing": {"street": long, "postal_code": "7500", "city": "\u{7}", "region": "x".repeat(101), "country": "FR"},
        "shipping": {"street": null, "postal_code": "x".repeat(21), "city": null, "country": "XX"}
    }));
    let problems = problems.check(&pack()).unwrap_err();
    let told: Vec<_> = problems.iter().map(|problem| (problem.path(), problem.code())).collect();
    assert_eq!(
        told,
        [
            ("/billing/street", ProblemCode::TooLong),
            ("/billing/postal_code", ProblemCode::InvalidPostalCode),
            ("/billing/city", ProblemCode::ControlCharacters),
            ("/billing/region", ProblemCode::TooLong),
            ("/shipping/street", ProblemCode::CannotClear),
            ("/shipping/postal_code", ProblemCode::TooLong),
            ("/shipping/city", ProblemCode::CannotClear),
            ("/shipping/country", ProblemCode::UnknownCountry),
        ]
    );
}

#[test]
fn c2_a_new_account_reads_and_writes_destinations() {
    let json = json!({
        "name": "Garage", "billing": {"street": "Rue Neuve 12", "city": "Bruxelles", "country": "BE"},
        "shipping": {"same_as": "billing", "region": null}
    });
    let insert = AccountInsert::from_json(json.to_string().as_bytes()).unwrap();
    assert_eq!(insert.billing.street.as_deref(), Some("Rue Neuve 12"));
    assert_eq!(insert.shipping.same_as.as_deref(), Some("billing"));
    assert!(!insert.billing.is_empty() && DestinationDraft::default().is_empty());
    assert_eq!(AccountInsert::from_json(insert.to_json().as_bytes()).unwrap(), insert);
    assert_eq!(
        format!("{:?} {:?}", insert.billing, DestinationEdit::default()),
        "DestinationDraft(..) DestinationEdit(..)"
    );
    let bare = AccountInsert::from_json(br#"{"name": "Garage", "billing": null, "shipping": {}}"#).unwrap();
    assert!(bare.billing.is_empty() && bare.shipping.is_empty());
    // What is not given is not written, so that keys of before hold.
    assert!(!bare.to_json().contains("billing") && !bare.to_json().contains("welcome"), "{}", bare.to_json());
}
