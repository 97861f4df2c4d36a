use super::*;

fn draft(street: &str, postal_code: &str, city: &str, region: Option<&str>) -> AddressDraft {
    AddressDraft {
        street: Some(street.to_owned()),
        postal_code: Some(postal_code.to_owned()),
        city: Some(city.to_owned()),
        region: region.map(str::to_owned),
    }
}

fn problems(country: Country, draft: &AddressDraft) -> Vec<(String, &'static str)> {
    let found = PostalAddress::check(country, draft).unwrap_err();
    found.iter().map(|problem| (problem.path().to_owned(), problem.code().as_str())).collect()
}

#[test]
fn q4_fr_and_fi_lines() {
    let paris = PostalAddress::check(Country::FR, &draft("12 rue de la Paix", "75002", "Paris", None)).unwrap();
    assert_eq!(paris.lines(Country::FR), ["12 rue de la Paix", "75002 Paris"]);
    let helsinki = PostalAddress::check(Country::FI, &draft("Mannerheimintie 1", "00100", "Helsinki", None)).unwrap();
    assert_eq!(helsinki.lines(Country::FI), ["Mannerheimintie 1", "00100 Helsinki"]);
    assert_eq!(format!("{helsinki:?}"), "PostalAddress(..)");
}

#[test]
fn q4_fr_and_fi_postal_codes_have_five_digits() {
    for country in [Country::FR, Country::FI] {
        for code in ["7500", "750021", "7500A", "75 002", "FI-00100", "٧٥٠٠٢"] {
            let found = problems(country, &draft("s", code, "c", None));
            assert_eq!(found, [("/postal_code".to_owned(), "invalid_postal_code")], "{code}");
        }
        assert!(PostalAddress::check(country, &draft("s", "98000", "c", None)).is_ok());
    }
}

#[test]
fn q4_other_countries_have_no_pattern() {
    let germany: Country = "DE".parse().unwrap();
    assert!(PostalAddress::check(germany, &draft("s", "anything 1", "c", None)).is_ok());
}

#[test]
fn q4_region_is_required_where_the_country_has_it() {
    let canada: Country = "CA".parse().unwrap();
    assert_eq!(problems(canada, &draft("s", "K1A 0B1", "Ottawa", None)), [("/region".to_owned(), "required")]);
    let address = PostalAddress::check(canada, &draft("111 Wellington St", "K1A 0B1", "Ottawa", Some("ON"))).unwrap();
    assert_eq!(address.lines(canada), ["111 Wellington St", "Ottawa, ON K1A 0B1"]);
    assert!(PostalAddress::check(Country::FR, &draft("s", "75002", "Paris", Some(""))).is_ok());
}

#[test]
fn q4_every_missing_part_is_named() {
    let expected = ["/street", "/postal_code", "/city"].map(|path| (path.to_owned(), "required"));
    assert_eq!(problems(Country::FI, &AddressDraft::default()), expected);
}

#[test]
fn the_table_of_regions_holds_countries_in_order() {
    assert!(WITH_REGION.is_sorted());
    assert!(WITH_REGION.iter().all(|code| code.parse::<Country>().is_ok()));
}
