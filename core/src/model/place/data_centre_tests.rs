use proptest::prelude::*;

use super::*;

fn centre(key: &str, latitude: f64, longitude: f64) -> DataCentre {
    let labels = [("en".to_owned(), key.to_uppercase())].into();
    DataCentre::new(key.to_owned(), labels, Country::FR, Position::of_degrees(latitude, longitude))
}

fn named(key: &str, labels: &[(&str, &str)], latitude: f64, longitude: f64) -> DataCentre {
    let labels = labels.iter().map(|(tag, label)| ((*tag).to_owned(), (*label).to_owned())).collect();
    DataCentre::new(key.to_owned(), labels, Country::FR, Position::of_degrees(latitude, longitude))
}

fn frankfurt() -> DataCentre {
    named("frankfurt", &[("en", "Frankfurt"), ("fr", "Francfort")], 50.11, 8.68)
}

fn hamina() -> DataCentre {
    named("hamina", &[("fi", "Hamina")], 60.57, 27.19)
}

fn montreal() -> DataCentre {
    named("montreal", &[("fr", "Montréal"), ("fr-CA", "Montréal (Québec)")], 45.5, -73.57)
}

fn desk(table: &[(&str, &str)]) -> DataCentres {
    let table = table.iter().map(|(country, key)| (country.parse().unwrap(), (*key).to_owned()));
    DataCentres::of(vec![frankfurt(), hamina(), montreal()], table.collect())
}

fn chosen(centres: &DataCentres, country: &str) -> (String, CentreReason) {
    let choice = centres.choose(country.parse().unwrap()).unwrap();
    (choice.centre.key().to_owned(), choice.reason)
}

#[test]
fn a8_the_nearest_data_centre_is_chosen() {
    let desk = desk(&[]);
    for (country, key) in [
        ("FR", "frankfurt"),
        ("FI", "hamina"),
        ("EE", "hamina"),
        ("US", "montreal"),
        ("GF", "montreal"),
        ("RE", "frankfurt"),
        ("JP", "hamina"),
        ("PM", "montreal"),
    ] {
        assert_eq!(chosen(&desk, country), (key.to_owned(), CentreReason::Nearest), "{country}");
    }
}

#[test]
fn a8_the_table_wins_over_the_distance_and_the_runner_up_is_the_nearest_of_the_others() {
    let choice = desk(&[("FI", "montreal")]).choose(Country::FI).unwrap();
    assert_eq!((choice.centre.key(), choice.reason), ("montreal", CentreReason::Table));
    let other = choice.runner_up.unwrap();
    assert_eq!(other.centre.key(), "hamina");
    assert!(other.distance_km < choice.distance_km);
    assert_eq!(chosen(&desk(&[("FI", "montreal")]), "SE").0, "hamina");
}

#[test]
fn a8_a_single_data_centre_is_the_only_one_and_none_chooses_nothing() {
    let one = DataCentres::of(vec![frankfurt()], BTreeMap::new());
    let choice = one.choose("NZ".parse().unwrap()).unwrap();
    assert_eq!((choice.reason, choice.runner_up), (CentreReason::Only, None));
    assert_eq!(DataCentres::default().choose(Country::FR), None);
    assert_eq!(DataCentres::default().keep(Country::FR, "frankfurt"), None);
}

#[test]
fn a8_with_enrolled_devices_the_centre_stays_and_is_explained_for_the_new_country() {
    let choice = desk(&[("FR", "frankfurt")]).keep(Country::FR, "hamina").unwrap();
    assert_eq!((choice.centre.key(), choice.reason), ("hamina", CentreReason::Kept));
    assert_eq!(choice.distance_km, hamina().distance_km(Country::FR));
    assert_eq!(choice.runner_up.unwrap().centre.key(), "frankfurt");
    assert_eq!(desk(&[]).keep(Country::FR, "closed"), None);
}

#[test]
fn a8_of_data_centres_as_near_the_one_listed_first_is_chosen() {
    let twins = DataCentres::of(vec![hamina(), centre("a", 48.0, 2.0), centre("b", 48.0, 2.0)], BTreeMap::new());
    let choice = twins.choose(Country::FR).unwrap();
    assert_eq!((choice.centre.key(), choice.runner_up.unwrap().centre.key()), ("a", "b"));
}

#[test]
fn a8_the_explanation_is_a_sentence_in_each_language() {
    let desk = desk(&[("SE", "frankfurt")]);
    let text = |country: &str, tag: &str| desk.choose(country.parse().unwrap()).unwrap().text(&tag.parse().unwrap());
    assert_eq!(
        text("FR", "fr"),
        "France\u{202f}: centre de données Francfort, à 605\u{a0}km (le plus proche). \
         Le plus proche des autres\u{202f}: Hamina, à 2\u{202f}231\u{a0}km."
    );
    assert_eq!(
        text("FI", "fi"),
        "Suomi: palvelinkeskus Hamina, etäisyys 414\u{a0}km (lähin). Muista palvelinkeskuksista lähin on Frankfurt, etäisyys 1\u{a0}882\u{a0}km."
    );
    assert_eq!(
        text("SE", "en"),
        "Sweden: data center Frankfurt, 1,446\u{a0}km away (set for this country). \
         The nearest of the others is Hamina, 615\u{a0}km away."
    );
    let kept = desk.keep(Country::FI, "montreal").unwrap();
    assert!(kept.text(&Locale::FI).contains("(säilytetty ennallaan)"));
    assert!(kept.text(&"fr-CA".parse().unwrap()).contains("centre de données Montréal (Québec), à"));
    let one = DataCentres::of(vec![hamina()], BTreeMap::new()).choose(Country::FI).unwrap();
    assert_eq!(one.text(&Locale::FR), "Finlande\u{202f}: centre de données Hamina, à 414\u{a0}km (le seul).");
}

#[test]
fn a_label_is_in_the_readers_language_else_english_else_any() {
    let label = |centre: DataCentre, tag: &str| centre.label(&tag.parse().unwrap()).to_owned();
    assert_eq!(label(frankfurt(), "fr-BE"), "Francfort");
    assert_eq!(label(frankfurt(), "fi"), "Frankfurt");
    assert_eq!(label(hamina(), "en"), "Hamina");
}

prop_compose! {
    fn countries()(index in 0..249_usize) -> Country {
        Country::all().nth(index).unwrap()
    }
}

fn centres(most: usize) -> impl Strategy<Value = Vec<DataCentre>> {
    let places = proptest::collection::vec((-90.0..=90.0, -180.0..=180.0), 1..=most);
    places.prop_map(|places| {
        let numbered = places.into_iter().enumerate();
        numbered.map(|(index, (latitude, longitude))| centre(&format!("c{index}"), latitude, longitude)).collect()
    })
}

proptest! {
    #[test]
    fn a8_what_is_chosen_is_the_least_far_of_all_and_the_runner_up_of_all_others(
        list in centres(DataCentres::MAX), country in countries()
    ) {
        let choice = DataCentres::of(list.clone(), BTreeMap::new()).choose(country).unwrap();
        let mut distances: Vec<i64> = list.iter().map(|centre| centre.distance_km(country)).collect();
        distances.sort_unstable();
        prop_assert_eq!(choice.distance_km, distances[0]);
        prop_assert_eq!(choice.runner_up.map(|other| other.distance_km), distances.get(1).copied());
        let first = list.iter().find(|centre| centre.distance_km(country) == distances[0]).unwrap();
        prop_assert_eq!(choice.centre.key(), first.key());
    }

    #[test]
    fn a8_the_table_wins_wherever_the_centres_are(list in centres(10), country in countries(), pick in 0..10_usize) {
        let key = list[pick % list.len()].key().to_owned();
        let desk = DataCentres::of(list, [(country, key.clone())].into());
        let choice = desk.choose(country).unwrap();
        prop_assert_eq!((choice.centre.key(), choice.reason), (&*key, CentreReason::Table));
    }

    #[test]
    fn a8_a_farther_data_centre_changes_nothing(
        list in centres(10), country in countries(), latitude in -90.0..=90.0, longitude in -180.0..=180.0
    ) {
        let before = DataCentres::of(list.clone(), BTreeMap::new()).choose(country).unwrap();
        let farther = centre("farther", latitude, longitude);
        prop_assume!(farther.distance_km(country) > before.distance_km);
        for at in [0, list.len()] {
            let mut list = list.clone();
            list.insert(at, farther.clone());
            let after = DataCentres::of(list, BTreeMap::new()).choose(country).unwrap();
            prop_assert_eq!((&after.centre, after.distance_km), (&before.centre, before.distance_km));
        }
    }
}
