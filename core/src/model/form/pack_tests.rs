use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::CustomJobTitle;

fn settings() -> PackSettings {
    PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, "Europe/Paris".parse().unwrap())
}

fn painter() -> CustomJobTitle {
    let labels = [("fr", "Peintre"), ("fi", "Maalari")].map(|(tag, label)| (tag.to_owned(), label.to_owned()));
    CustomJobTitle { key: "painter".parse().unwrap(), labels: labels.into() }
}

fn found<T: fmt::Debug>(result: Result<T, Vec<Problem>>) -> Vec<(String, &'static str)> {
    let problems = result.unwrap_err();
    problems.iter().map(|problem| (problem.path().to_owned(), problem.code().as_str())).collect()
}

#[test]
fn a_pack_survives_json() {
    let pack = Pack::new(PackSettings {
        contact_url: Some("mailto:service@infomedia.example".to_owned()),
        job_titles: vec![painter()],
        countries: ServedCountries::Any,
        ..settings()
    })
    .unwrap();
    assert_eq!(Pack::from_json(pack.to_json().as_bytes()).unwrap(), pack);
}

#[test]
fn texts_of_settings_are_trimmed() {
    let pack = Pack::new(PackSettings { provider: " Infomedia ".to_owned(), ..settings() }).unwrap();
    assert_eq!(pack.settings().provider, "Infomedia");
}

proptest! {
    #[test]
    fn a_damaged_pack_is_refused_without_panic(at in 0_usize..400, with in any::<u8>()) {
        let mut json = Pack::new(settings()).unwrap().to_json().into_bytes();
        if let Some(byte) = json.get_mut(at) {
            *byte = with;
        }
        let _ = Pack::from_json(&json);
    }
}

#[test]
fn settings_are_checked_all_at_once() {
    let faulty = PackSettings {
        provider: " ".to_owned(),
        product: "a\u{202e}".to_owned(),
        contact_url: Some("javascript:alert(1)".to_owned()),
        languages: vec![Locale::FI, Locale::FI],
        job_titles: vec![
            painter(),
            painter(),
            CustomJobTitle {
                key: JobTitle::WORKSHOP_MANAGER,
                labels: BTreeMap::from([("FR".to_owned(), String::new())]),
            },
            CustomJobTitle { key: "x".parse().unwrap(), labels: BTreeMap::new() },
        ],
        ..settings()
    };
    let mut problems = found(Pack::new(faulty));
    problems.sort();
    let expected = [
        ("/contact_url", "invalid_url"),
        ("/job_titles/1/key", "duplicate"),
        ("/job_titles/2/key", "invalid_key"),
        ("/job_titles/2/labels/FR", "unknown_language"),
        ("/job_titles/3/labels", "too_few"),
        ("/language", "unknown_language"),
        ("/languages/1", "duplicate"),
        ("/product", "invisible_characters"),
        ("/provider", "blank"),
    ];
    assert_eq!(problems, expected.map(|(path, code)| (path.to_owned(), code)));
}

#[test]
fn a_foreign_pack_is_refused() {
    let json = Pack::new(settings()).unwrap().to_json();
    let refused = |json: String| found(Pack::from_json(json.as_bytes()));
    let one = |path: &str, code| [(path.to_owned(), code)];
    assert_eq!(refused(json.replace(r#""version":1"#, r#""version":2"#)), one("/version", "unknown_option"));
    assert_eq!(
        refused(json.replace(r#""provider""#, r#""product":"x","provider""#)),
        one("/settings/product", "duplicate_member")
    );
    assert_eq!(refused(json.replace(r#""provider""#, r#""owner""#)), one("", "invalid_json"));
    assert_eq!(refused(json.replace("Europe/Paris", "Europe/Nowhere")), one("", "invalid_json"));
    assert_eq!(refused(json.replace("Infomedia", "")), one("/provider", "required"));
    assert_eq!(refused(" ".repeat(Pack::MAX_BYTES + 1)), one("", "too_large"));
}

#[test]
fn q4_a_desk_adds_job_titles_with_labels() {
    let pack = Pack::new(PackSettings { job_titles: vec![painter()], ..settings() }).unwrap();
    let title = pack.job_title("painter").unwrap();
    assert_eq!(pack.job_title_label(&title, &Locale::FI), "Maalari");
    assert_eq!(pack.job_title_label(&title, &"fr-CA".parse().unwrap()), "Peintre");
    assert_eq!(pack.job_title_label(&title, &Locale::EN), "Peintre");
    let error = pack.job_title("king").unwrap_err();
    let expected = r#"{"allowed":["body_shop_manager","workshop_manager","painter"]}"#;
    assert_eq!(serde_json::to_string(error.args()).unwrap(), expected);
}

#[test]
fn q3_a_blank_draft_has_the_defaults() {
    let blank = Pack::new(settings()).unwrap().blank_create();
    assert_eq!(blank.account.language.as_deref(), Some("fr"));
    assert_eq!(blank.account.country.as_deref(), Some("FR"));
    let [user] = &blank.users[..] else { panic!("one user to fill in") };
    assert_eq!((user.language.as_deref(), user.time_zone.as_deref()), (Some("fr"), Some("Europe/Paris")));
    assert_eq!((user.email.as_deref(), user.job_title.as_deref()), (None, None));
}
