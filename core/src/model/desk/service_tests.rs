use super::*;
use crate::model::desk::samples;

fn draft() -> DeskDraft {
    DeskDraft { name: "genetec".into(), provider: "Genetec".into(), product: "Stratocast".into(), ..samples::desk() }
}

fn problems(draft: &DeskDraft) -> Vec<(String, &'static str)> {
    draft.problems().iter().map(|problem| (problem.path().to_owned(), problem.code().as_str())).collect()
}

#[test]
fn what_is_not_said_has_a_default() {
    let service = draft().check().unwrap().service;
    assert_eq!(service.provisioning, Provisioning::Immediate);
    assert_eq!(service.terms, [Term::MONTHLY, Term::ANNUAL]);
    assert_eq!((service.term, service.notice_days), (Term::ANNUAL, 30));
    let camera = [Locale::FR, Locale::FI, Locale::EN].map(|locale| service.device_label(&locale));
    assert_eq!(camera, ["Caméra", "Kamera", "Camera"]);
}

#[test]
fn a_desk_says_what_its_devices_are_called() {
    let labels = BTreeMap::from([("fr".to_owned(), "Capteur".to_owned()), ("en-GB".to_owned(), "Sensor".to_owned())]);
    let service = DeskDraft { device_labels: labels, ..draft() }.check().unwrap().service;
    let told = ["fr-CA", "en-GB", "fi"].map(|tag| service.device_label(&tag.parse().unwrap()));
    assert_eq!(told, ["Capteur", "Sensor", "Sensor"]);
}

#[test]
fn every_fault_is_told() {
    let faulty = DeskDraft {
        provisioning: Some("later".into()),
        terms: vec!["monthly".into(), "1".into()],
        term: Some("0".into()),
        renewal_notice_days: Some(121),
        device_labels: BTreeMap::from([
            ("français".to_owned(), "Caméra".to_owned()),
            ("fr".to_owned(), " ".to_owned()),
        ]),
        ..draft()
    };
    let mut told = problems(&faulty);
    told.sort();
    assert_eq!(
        told,
        [
            ("/device_labels/fr".to_owned(), "blank"),
            ("/device_labels/français".to_owned(), "unknown_language"),
            ("/provisioning".to_owned(), "unknown_option"),
            ("/renewal_notice_days".to_owned(), "out_of_range"),
            ("/term".to_owned(), "out_of_range"),
            ("/terms/1".to_owned(), "duplicate"),
        ]
    );
    assert_eq!(
        problems(&DeskDraft { terms: vec!["weekly".into()], ..draft() }),
        [("/terms/0".to_owned(), "unknown_option")]
    );
    assert_eq!(problems(&DeskDraft { terms: vec!["2".into(); 21], ..draft() }), [("/terms".to_owned(), "too_many")]);
}
