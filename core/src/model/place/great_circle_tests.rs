use proptest::prelude::*;

use super::*;
use crate::Country;

fn position(code: &str) -> Position {
    code.parse::<Country>().unwrap().position()
}

fn near(code: &str, latitude: f64, longitude: f64, km: i64) {
    let away = position(code).distance_km(Position::of_degrees(latitude, longitude));
    assert!(away <= km, "{code} is {away} km from {latitude}, {longitude}: {:?}", position(code));
}

#[test]
fn a8_every_country_is_on_the_globe_and_at_a_place_of_its_own() {
    let mut seen = std::collections::BTreeMap::new();
    for country in Country::all() {
        let place = country.position();
        assert!(place.latitude().abs() <= 90.0 && place.longitude().abs() <= 180.0, "{country}: {place:?}");
        // The table has a row for each code: none fell back to where 0° and 0° cross.
        assert_ne!(place, Position::of_degrees(0.0, 0.0), "{country}");
        let earlier = seen.insert((place.latitude, place.longitude), country);
        assert_eq!(earlier, None, "{country} is where another country is");
    }
}

#[test]
fn a8_countries_are_where_people_look_for_them() {
    near("FI", 64.0, 26.0, 100);
    near("FR", 46.5, 2.5, 100);
    near("GF", 4.0, -53.0, 100);
    near("RE", -21.1, 55.5, 20);
    near("GP", 16.2, -61.5, 40);
    near("YT", -12.8, 45.15, 20);
    near("SJ", 78.6, 16.0, 100);
    near("NO", 64.0, 12.0, 100);
    near("US", 39.8, -98.6, 100);
    near("FJ", -17.8, 178.0, 50);
    near("TV", -8.5, 179.2, 30);
    near("RU", 65.0, 96.0, 200);
    near("NZ", -44.0, 171.0, 100);
    near("DE", 51.1, 10.4, 50);
    near("AX", 60.2, 20.0, 20);
    near("KI", 1.4, 173.1, 100);
    near("MY", 4.0, 102.3, 50);
    near("AU", -25.6, 134.3, 50);
    near("BR", -10.7, -53.1, 50);
    near("ZA", -29.0, 25.1, 50);
    near("JP", 36.7, 137.9, 100);
    near("VA", 41.9, 12.45, 2);
    near("AQ", -85.0, 80.0, 300);
}

#[test]
fn a8_distances_on_the_great_circle_are_the_known_ones() {
    let pole = Position::of_degrees(90.0, 0.0);
    let (date_line_east, date_line_west) = (Position::of_degrees(0.0, 180.0), Position::of_degrees(0.0, -180.0));
    // A quarter and a half of the circumference of a sphere of 6,371.0088 km.
    assert_eq!(pole.distance_km(date_line_east), 10_008);
    assert_eq!(pole.distance_km(Position::of_degrees(-90.0, 77.0)), 20_015);
    assert_eq!(date_line_east.distance_km(date_line_west), 0);
    assert_eq!(Position::of_degrees(0.0, 179.5).distance_km(Position::of_degrees(0.0, -179.5)), 111);
    // Helsinki to Paris and London to New York, reckoned by vectors instead of haversines: 1,908.48 and 5,570.23 km.
    let (helsinki, paris) = (Position::of_degrees(60.1699, 24.9384), Position::of_degrees(48.8566, 2.3522));
    assert_eq!(helsinki.distance_km(paris), 1_908);
    let (london, new_york) = (Position::of_degrees(51.5074, -0.1278), Position::of_degrees(40.7128, -74.006));
    assert_eq!(london.distance_km(new_york), 5_570);
}

prop_compose! {
    fn anywhere()(latitude in -90.0..=90.0, longitude in -180.0..=180.0) -> Position {
        Position::of_degrees(latitude, longitude)
    }
}

proptest! {
    #[test]
    fn a8_a_distance_is_the_same_both_ways_and_never_longer_by_a_third_place(
        a in anywhere(), b in anywhere(), c in anywhere()
    ) {
        prop_assert_eq!(a.distance_km(b), b.distance_km(a));
        prop_assert_eq!(a.distance_km(a), 0);
        prop_assert!((0..=20_015).contains(&a.distance_km(b)));
        // Each of the three is rounded by up to half a kilometre.
        prop_assert!(a.distance_km(b) <= a.distance_km(c) + c.distance_km(b) + 1);
    }
}
