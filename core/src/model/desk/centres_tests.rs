use super::*;
use crate::{DeskDraft, Locale};

fn told(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|problem| format!("{} {}", problem.path(), problem.code().as_str())).collect()
}

fn settings(members: &str) -> DeskDraft {
    let base = r#"{"name": "infomedia", "provider": "Infomedia", "product": "Microcat Market", "country": "FR",
        "language": "fr", "time_zone": "Europe/Paris", "portal_url": "https://portal.example",
        "sender": "desk@portal.example""#;
    DeskDraft::from_json(format!("{base}{members}}}").as_bytes()).unwrap()
}

const TWO: &str = r#", "data_centres": [
    {"key": "frankfurt", "labels": {"fr": " Francfort "}, "country": "DE", "latitude": 50.11, "longitude": 8.68},
    {"key": "hamina", "labels": {"fi": "Hamina"}, "country": "FI", "latitude": 60.57004, "longitude": 27}]"#;

#[test]
fn a8_a_desk_has_data_centres_and_a_table() {
    let desk = settings(&format!(r#"{TWO}, "centre_by_country": {{"SE": "frankfurt"}}"#)).check().unwrap();
    let [frankfurt, hamina] = desk.data_centres().all() else { panic!("two data centres") };
    assert_eq!((frankfurt.key(), frankfurt.label(&Locale::FR)), ("frankfurt", "Francfort"));
    assert_eq!((hamina.country(), hamina.latitude(), hamina.longitude()), (Country::FI, 60.57, 27.0));
    assert_eq!(desk.data_centres().choose("SE".parse().unwrap()).unwrap().centre.key(), "frankfurt");
    assert_eq!(desk.data_centres().choose(Country::FI).unwrap().centre.key(), "hamina");
}

#[test]
fn a8_settings_written_before_there_were_data_centres_are_read_as_having_none() {
    let older = settings("");
    assert_eq!(older.check().unwrap().data_centres(), &DataCentres::default());
    let mut body = serde_json::to_value(&older).unwrap();
    for member in ["data_centres", "centre_by_country"] {
        assert!(body.as_object_mut().unwrap().remove(member).is_some());
    }
    assert_eq!(serde_json::from_value::<DeskDraft>(body).unwrap(), older);
    let newer = settings(TWO);
    assert_eq!(serde_json::from_str::<DeskDraft>(&serde_json::to_string(&newer).unwrap()).unwrap(), newer);
}

#[test]
fn a8_all_that_is_wrong_with_data_centres_is_told_at_once() {
    let draft = settings(
        r#", "data_centres": [
            {"key": "Frankfurt", "labels": {}, "country": "Germany", "latitude": 90.1, "longitude": -180.5},
            {"key": "hamina", "labels": {"FI": "Hamina", "fr": " "}, "country": "FI", "latitude": null},
            {"key": "hamina", "labels": {"fi": "Hamina"}, "country": "", "latitude": -90, "longitude": 180}],
            "centre_by_country": {"FI": "hamina", "FR": "paris", "Suomi": "hamina", "SE": ""}"#,
    );
    let problems = draft.problems();
    let expected = [
        "/centre_by_country/FR unknown_option",
        "/centre_by_country/SE required",
        "/centre_by_country/Suomi unknown_country",
        "/data_centres/0/country unknown_country",
        "/data_centres/0/key invalid_key",
        "/data_centres/0/labels too_few",
        "/data_centres/0/latitude out_of_range",
        "/data_centres/0/longitude out_of_range",
        "/data_centres/1/labels/FI unknown_language",
        "/data_centres/1/labels/fr blank",
        "/data_centres/1/latitude required",
        "/data_centres/1/longitude required",
        "/data_centres/2/country required",
        "/data_centres/2/key duplicate",
    ];
    let mut sorted = told(&problems);
    sorted.sort();
    assert_eq!(sorted, expected);
    let text = |path: &str, locale| problems.iter().find(|problem| problem.path() == path).unwrap().text(&locale);
    assert_eq!(text("/data_centres/0/latitude", Locale::EN), "Choose a number from -90 to 90.");
    assert_eq!(text("/centre_by_country/FR", Locale::FR), "Ce choix n’existe pas. Choisissez parmi\u{202f}: hamina.");
    assert_eq!(DataCentres::new(&draft.data_centres, &draft.centre_by_country).unwrap_err(), problems);
}

#[test]
fn a8_a_table_without_data_centres_has_a_problem_of_its_own() {
    let problems = settings(r#", "centre_by_country": {"FR": "frankfurt", "SE": "hamina"}"#).problems();
    assert_eq!(told(&problems), ["/centre_by_country no_data_centres"]);
    assert!(problems[0].text(&Locale::FI).starts_with("Maille on määrätty palvelinkeskuksia"));
}

#[test]
fn a8_what_is_no_number_is_not_on_the_globe() {
    let mut draft = settings(TWO);
    draft.data_centres[0].latitude = Some(f64::NAN);
    draft.data_centres[1].longitude = Some(f64::INFINITY);
    assert_eq!(
        told(&draft.problems()),
        ["/data_centres/0/latitude out_of_range", "/data_centres/1/longitude out_of_range"]
    );
    let text = DeskDraft::from_json(br#"{"data_centres": [{"latitude": "50"}, {"height": 3}]}"#).unwrap_err();
    assert_eq!(told(&text), ["/data_centres/0/latitude wrong_type", "/data_centres/1/height unknown_member"]);
}

#[test]
fn a8_a_desk_has_at_most_fifty_data_centres_and_a_row_for_each_country() {
    let mut draft = settings(TWO);
    let more = |index: usize| DataCentreDraft { key: format!("c{index}"), ..draft.data_centres[0].clone() };
    draft.data_centres = (0..=DataCentres::MAX).map(more).collect();
    assert_eq!(told(&draft.problems()), ["/data_centres too_many"]);
    draft.data_centres.truncate(DataCentres::MAX);
    draft.centre_by_country = Country::all().map(|country| (country.to_string(), "c49".to_owned())).collect();
    let read = DeskDraft::from_json(&serde_json::to_vec(&draft).unwrap()).unwrap();
    assert_eq!(read, draft);
    assert!(
        Country::all()
            .all(|country| { read.check().unwrap().data_centres().choose(country).unwrap().centre.key() == "c49" })
    );
}
