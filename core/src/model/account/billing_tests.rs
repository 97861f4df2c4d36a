use super::super::billing_draft::Named;
use super::*;
use crate::model::request::AddressEdit;
use crate::{Locale, Problem, ProblemCode};

fn address(street: &str, postal_code: &str, city: &str) -> AddressDraft {
    let [street, postal_code, city] = [street, postal_code, city].map(|text| Some(text.to_owned()));
    AddressDraft { street, postal_code, city, region: None }
}

fn paris() -> AddressDraft {
    address("12 rue de la Paix", "75002", "Paris")
}

fn brussels() -> CountryAddress {
    CountryAddress::of(address("Rue Neuve 12", "1000", "Bruxelles"), "BE".parse().unwrap())
}

fn helsinki() -> CountryAddress {
    CountryAddress::of(address("Mannerheimintie 1", "00100", "Helsinki"), Country::FI)
}

fn own(place: &CountryAddress) -> Aim {
    let CountryAddress { street, postal_code, city, .. } = place.clone();
    let [street, postal_code, city] = [street, postal_code, city].map(|part| Edit::from(part.unwrap()));
    let address = AddressEdit { street, postal_code, city, region: Edit::Unchanged };
    Aim::Own { address, country: Named::Country(place.country) }
}

fn part(address: AddressEdit, country: Named) -> Aim {
    Aim::Own { address, country }
}

/// What becomes of the destinations of an account in Paris, or of what is wrong: path and code.
fn turned(before: &Destinations, billing: &Aim, shipping: &Aim) -> Result<Destinations, Vec<(String, ProblemCode)>> {
    let mut checker = Checker::for_account();
    let seat = Seat { address: &paris(), country: Some(Country::FR) };
    let turned = before.turned(billing, shipping, seat, &mut checker);
    checker.finish(turned).map_err(|problems| problems.iter().map(told).collect())
}

fn told(problem: &Problem) -> (String, ProblemCode) {
    (problem.path().to_owned(), problem.code())
}

fn sent(billing: Destination, shipping: Destination) -> Destinations {
    Destinations { billing, shipping }
}

#[test]
fn c2_bills_and_goods_go_to_the_account_unless_said_otherwise() {
    let account = CountryAddress::of(paris(), Country::FR);
    let none = Destinations::default();
    assert_eq!(none.places(&account), [account.clone(), account.clone()]);
    assert_eq!(Destinations::stored(None, None), Some(none.clone()));
    assert_eq!((none.billing.column(), none.billing.same_as()), (None, Some(SameAs::Account)));
    assert_eq!(turned(&none, &Aim::Keep, &Aim::Keep), Ok(none));
}

#[test]
fn c2_goods_go_where_bills_go_or_where_the_account_is() {
    let account = CountryAddress::of(paris(), Country::FR);
    let places = |billing, shipping| sent(billing, shipping).places(&account);
    let billed = || Destination::Own(brussels());
    assert_eq!(places(billed(), Destination::Billing), [brussels(), brussels()]);
    assert_eq!(places(billed(), Destination::Account), [brussels(), account.clone()]);
    assert_eq!(places(billed(), Destination::Own(helsinki())), [brussels(), helsinki()]);
    assert_eq!(places(Destination::Account, Destination::Billing), [account.clone(), account.clone()]);
    assert_eq!(places(Destination::Account, Destination::Own(helsinki())), [account.clone(), helsinki()]);
}

#[test]
fn c2_what_is_stored_reads_back() {
    for destination in [Destination::Account, Destination::Billing, Destination::Own(brussels())] {
        let column = destination.column();
        let shipping = Destinations::stored(None, column.as_deref()).unwrap().shipping;
        assert_eq!(shipping, destination);
    }
    assert_eq!(Destination::Billing.column().as_deref(), Some("billing"));
    let json = Destination::Own(brussels()).column().unwrap();
    assert_eq!(
        json,
        r#"{"street":"Rue Neuve 12","postal_code":"1000","city":"Bruxelles","region":null,"country":"BE"}"#
    );
    // Bills do not go where bills go; and what is no address is no address.
    assert_eq!(Destinations::stored(Some("billing"), None), None);
    for damaged in ["", "account", "{}", r#"{"street":"x","country":"XX"}"#] {
        assert_eq!(Destinations::stored(Some(damaged), None), None, "{damaged}");
        assert_eq!(Destinations::stored(None, Some(damaged)), None, "{damaged}");
    }
}

#[test]
fn c2_each_aim_leads_where_it_says() {
    let none = Destinations::default();
    let both = turned(&none, &own(&brussels()), &own(&helsinki())).unwrap();
    assert_eq!(both, sent(Destination::Own(brussels()), Destination::Own(helsinki())));
    let back = turned(&both, &Aim::SameAs(SameAs::Account), &Aim::SameAs(SameAs::Billing)).unwrap();
    assert_eq!(back, sent(Destination::Account, Destination::Billing));
    assert_eq!((back.shipping.same_as(), both.shipping.same_as()), (Some(SameAs::Billing), None));
    assert_eq!(turned(&both, &Aim::Keep, &Aim::Keep), Ok(both.clone()));
    let account = turned(&both, &Aim::Keep, &Aim::SameAs(SameAs::Account)).unwrap();
    assert_eq!(account, sent(Destination::Own(brussels()), Destination::Account));
}

#[test]
fn c2_a_copy_is_of_where_bills_go_after_the_same_change_and_then_stays() {
    let none = Destinations::default();
    let copied = turned(&none, &own(&brussels()), &Aim::Copy).unwrap();
    assert_eq!(copied, sent(Destination::Own(brussels()), Destination::Own(brussels())));
    // Of the account's address, where bills go there.
    let paris = Destination::Own(CountryAddress::of(paris(), Country::FR));
    assert_eq!(turned(&none, &Aim::Keep, &Aim::Copy), Ok(sent(Destination::Account, paris.clone())));
    let moved = turned(&copied, &Aim::SameAs(SameAs::Account), &Aim::Keep).unwrap();
    assert_eq!(moved, sent(Destination::Account, Destination::Own(brussels())));
}

#[test]
fn c2_nothing_is_no_address_to_copy() {
    let mut checker = Checker::for_account();
    let seat = Seat { address: &AddressDraft::default(), country: Some(Country::FR) };
    let turned = Destinations::default().turned(&Aim::Keep, &Aim::Copy, seat, &mut checker);
    let found: Vec<_> = checker.finish(turned).unwrap_err().iter().map(told).collect();
    let missing = ["/shipping/street", "/shipping/postal_code", "/shipping/city"];
    assert_eq!(found, missing.map(|path| (path.to_owned(), ProblemCode::Required)));
    // Nothing is told twice of an address that bills cannot go to.
    let faulty = part(AddressEdit::default(), Named::Nothing);
    let mut checker = Checker::for_account();
    assert_eq!(Destinations::default().turned(&faulty, &Aim::Copy, seat, &mut checker), None);
    assert!(checker.problems.iter().all(|problem| problem.path().starts_with("/billing/")));
    assert_eq!(checker.problems.len(), 3);
}

#[test]
fn c2_an_address_is_checked_as_a_whole_for_the_country_that_results() {
    let street = AddressEdit { street: "1 quai de Saône".into(), ..AddressEdit::default() };
    let none = Destinations::default();
    let found = turned(&none, &part(street.clone(), Named::Nothing), &Aim::Keep).unwrap_err();
    let missing = [("/billing/postal_code", ProblemCode::Required), ("/billing/city", ProblemCode::Required)];
    assert_eq!(found, missing.map(|(path, code)| (path.to_owned(), code)));
    // One of its own keeps what is not given, and its country.
    let billed = sent(Destination::Own(brussels()), Destination::Account);
    let moved = turned(&billed, &part(street, Named::Nothing), &Aim::Keep).unwrap();
    let expected = CountryAddress { street: Some("1 quai de Saône".into()), ..brussels() };
    assert_eq!(moved.billing, Destination::Own(expected));
    // In another country its postal code would not do.
    let france = part(AddressEdit::default(), Named::Country(Country::FR));
    let found = turned(&billed, &france, &Aim::Keep).unwrap_err();
    assert_eq!(found, [("/billing/postal_code".to_owned(), ProblemCode::InvalidPostalCode)]);
    let canada = part(AddressEdit::default(), Named::Country("CA".parse().unwrap()));
    let found = turned(&billed, &Aim::Keep, &canada).unwrap_err();
    assert!(found.contains(&("/shipping/region".to_owned(), ProblemCode::Required)), "{found:?}");
}

#[test]
fn c2_a_country_that_is_faulty_leaves_the_rest_to_be_checked() {
    let paris = AddressEdit { street: "12 rue de la Paix".into(), postal_code: "x".into(), ..AddressEdit::default() };
    let mut checker = Checker::for_account();
    let seat = Seat { address: &AddressDraft::default(), country: Some(Country::FR) };
    let turned = Destinations::default().turned(&part(paris, Named::Faulty), &Aim::Keep, seat, &mut checker);
    assert_eq!(turned, None);
    // By no country's rules the code is one.
    assert_eq!(
        checker.problems.iter().map(told).collect::<Vec<_>>(),
        [("/billing/city".to_owned(), ProblemCode::Required)]
    );
}

#[test]
fn c2_parts_are_cleared_set_or_left_and_white_space_leaves_them() {
    let region = CountryAddress { region: Some("Brabant".into()), ..brussels() };
    let billed = sent(Destination::Own(region.clone()), Destination::Account);
    let cleared = part(AddressEdit { region: Edit::Clear, ..AddressEdit::default() }, Named::Nothing);
    assert_eq!(turned(&billed, &cleared, &Aim::Keep).unwrap().billing, Destination::Own(brussels()));
    let blank = part(AddressEdit { city: " ".into(), ..AddressEdit::default() }, Named::Nothing);
    assert_eq!(turned(&billed, &blank, &Aim::Keep).unwrap(), billed);
    let set = part(AddressEdit { region: " Wallonie ".into(), ..AddressEdit::default() }, Named::Nothing);
    let wallonia = CountryAddress { region: Some("Wallonie".into()), ..region };
    assert_eq!(turned(&billed, &set, &Aim::Keep).unwrap().billing, Destination::Own(wallonia));
}

#[test]
fn c2_what_was_checked_once_stays_by_whatever_rules_that_was() {
    // No French postal code any more, but the same address.
    let old = CountryAddress { postal_code: Some("750".into()), ..CountryAddress::of(paris(), Country::FR) };
    let billed = sent(Destination::Own(old.clone()), Destination::Account);
    assert_eq!(turned(&billed, &own(&old), &Aim::Keep), Ok(billed.clone()));
    assert_eq!(turned(&billed, &part(AddressEdit::default(), Named::Nothing), &Aim::Keep), Ok(billed.clone()));
    let street = part(AddressEdit { street: "2 rue de la Paix".into(), ..AddressEdit::default() }, Named::Nothing);
    let found = turned(&billed, &street, &Aim::Keep).unwrap_err();
    assert_eq!(found, [("/billing/postal_code".to_owned(), ProblemCode::InvalidPostalCode)]);
}

#[test]
fn c2_whose_address_it_is_is_named_in_every_language() {
    let labels = |locale: &Locale| SameAs::ALL.iter().map(|one| one.label(locale)).collect::<Vec<_>>();
    assert_eq!(labels(&Locale::FR), ["Identique à l’adresse du compte", "Identique à l’adresse de facturation"]);
    assert_eq!(labels(&Locale::FI), ["Sama kuin tilin osoite", "Sama kuin laskutusosoite"]);
    assert_eq!(labels(&Locale::EN), ["Same as the account’s address", "Same as the billing address"]);
    assert_eq!(Destination::from(SameAs::Account), Destination::Account);
    assert_eq!(Destination::from(SameAs::Billing), Destination::Billing);
    let shown = format!("{:?} {:?}", Destination::Own(brussels()), brussels());
    assert!(!shown.contains("Neuve"), "{shown}");
}

#[test]
fn c2_nothing_of_an_address_shows_in_debug() {
    assert_eq!(format!("{:?} {:?}", brussels(), own(&brussels())), "CountryAddress(..) Aim(..)");
}
