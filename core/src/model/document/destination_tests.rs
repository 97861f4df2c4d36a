use super::*;

fn address(country: &str) -> DocumentAddress {
    let [street, postal_code, city] = ["1 Main Street", "K1A 0B1", "Ottawa"].map(|text| Some(text.to_owned()));
    let draft = AddressDraft { street, postal_code, city, region: Some("ON".into()) };
    DocumentAddress::new(draft, country.parse().unwrap())
}

#[test]
fn c2_an_address_is_written_in_the_form_of_its_country() {
    let canada = address("CA");
    assert_eq!(canada.lines(canada.country, &Locale::EN), ["1 Main Street", "Ottawa, ON K1A 0B1"]);
    assert_eq!(canada.lines(Country::FI, &Locale::FI), ["1 Main Street", "Ottawa, ON K1A 0B1", "Kanada"]);
    assert_eq!(address("FR").lines(Country::FR, &Locale::FR), ["1 Main Street", "K1A 0B1 Ottawa", "ON"]);
}

#[test]
fn a10_an_account_without_an_address_has_its_country_alone() {
    let none = DocumentAddress::new(AddressDraft::default(), Country::FI);
    assert!(none.lines(Country::FI, &Locale::FR).is_empty());
    assert_eq!(none.lines(Country::FR, &Locale::FR), ["Finlande"]);
}

#[test]
fn c2_an_address_is_kept_as_json_and_never_shown() {
    let json = r#"{"street":"1 Main Street","postal_code":"K1A 0B1","city":"Ottawa","region":"ON","country":"CA"}"#;
    assert_eq!(serde_json::to_string(&address("CA")).unwrap(), json);
    assert_eq!(serde_json::from_str::<DocumentAddress>(json).unwrap(), address("CA"));
    assert_eq!(format!("{:?}", address("CA")), "DocumentAddress(..)");
}
