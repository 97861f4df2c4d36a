//! What becomes of a field.

use super::super::samples::{labels, size};
use super::super::{FieldAudience, FieldChoice};
use super::*;
use crate::Arg;

/// A field of two choices, for everybody, edited by dealers too.
fn before() -> FieldValues {
    FieldValues {
        labels: labels(&[("fr", "Taille")]),
        choices: size().choices,
        required: true,
        default: Some("large".into()),
        seen_by: FieldAudience::Everyone,
        edited_by: FieldAudience::Staff,
        position: 10,
    }
}

fn choice(key: &str) -> ChoiceDraft {
    ChoiceDraft { key: key.into(), labels: labels(&[("fr", "Choix")]) }
}

fn edited(update: &FieldUpdate, uses: &Uses) -> Result<FieldValues, Vec<String>> {
    let told = update.check(FieldKind::Choice, &before(), uses);
    told.map_err(|told| told.iter().map(|problem| format!("{} {}", problem.path(), problem.code().as_str())).collect())
}

fn unused(update: &FieldUpdate) -> Result<FieldValues, Vec<String>> {
    edited(update, &Uses::new())
}

#[test]
fn only_what_is_given_changes() {
    assert_eq!(unused(&FieldUpdate::default()), Ok(before()));
    let update = FieldUpdate { labels: Some(labels(&[("fi", " Koko ")])), ..FieldUpdate::default() };
    assert_eq!(unused(&update), Ok(FieldValues { labels: labels(&[("fi", "Koko")]), ..before() }));
    let update = FieldUpdate { required: Some(false), position: Some(1000), ..FieldUpdate::default() };
    assert_eq!(unused(&update), Ok(FieldValues { required: false, position: 1000, ..before() }));
    let update = FieldUpdate { default: Edit::Clear, edited_by: "desk".into(), ..FieldUpdate::default() };
    assert_eq!(unused(&update), Ok(FieldValues { default: None, edited_by: FieldAudience::Desk, ..before() }));
    let update = FieldUpdate { default: "small".into(), seen_by: "staff".into(), ..FieldUpdate::default() };
    assert_eq!(
        unused(&update),
        Ok(FieldValues { default: Some("small".into()), seen_by: FieldAudience::Staff, ..before() })
    );
}

#[test]
fn what_results_is_checked_as_a_whole() {
    let narrow = FieldUpdate { seen_by: "desk".into(), ..FieldUpdate::default() };
    assert_eq!(unused(&narrow), Err(vec!["/edited_by edited_wider_than_seen".into()]));
    let both = FieldUpdate { edited_by: "desk".into(), ..narrow };
    assert!(unused(&both).is_ok());
    // The default that stays is no choice any more.
    let update = FieldUpdate { choices: Some(vec![choice("small")]), ..FieldUpdate::default() };
    assert_eq!(unused(&update), Err(vec!["/default unknown_option".into()]));
    let update = FieldUpdate { default: Edit::Clear, ..update };
    assert_eq!(unused(&update).unwrap().choices.len(), 1);
    let wrong = FieldUpdate {
        labels: Some(labels(&[])),
        choices: Some(Vec::new()),
        seen_by: Edit::Clear,
        edited_by: "all".into(),
        position: Some(-1),
        ..FieldUpdate::default()
    };
    assert_eq!(
        unused(&wrong),
        Err([
            "/labels too_few",
            "/choices too_few",
            "/seen_by cannot_clear",
            "/edited_by unknown_option",
            "/position out_of_range"
        ]
        .map(str::to_owned)
        .to_vec())
    );
}

#[test]
fn a_choice_in_use_stays() {
    let uses = Uses::from([("large".to_owned(), 3), ("small".to_owned(), 0), ("gone".to_owned(), 7)]);
    let without = |kept: &[&str]| FieldUpdate {
        choices: Some(kept.iter().map(|key| choice(key)).collect()),
        default: Edit::Clear,
        ..FieldUpdate::default()
    };
    let told = without(&["small"]).check(FieldKind::Choice, &before(), &uses).unwrap_err();
    assert_eq!((told[0].path(), told[0].code().as_str(), told.len()), ("/choices", "choice_in_use", 1));
    assert_eq!(told[0].args().get("count"), Some(&Arg::Number(3)));
    assert_eq!(told[0].args().get("choice"), Some(&"large".into()));
    assert!(told[0].text(&crate::Locale::EN).contains("large cannot be removed: 3 values hold it"));
    // One that nothing holds goes, and others may come; one that is used may be called otherwise.
    assert!(edited(&without(&["large", "huge"]), &uses).is_ok());
    assert_eq!(
        edited(&without(&["large"]), &uses).unwrap().choices,
        [FieldChoice { key: "large".into(), labels: labels(&[("fr", "Choix")]) }]
    );
    let both = Uses::from([("large".to_owned(), 1), ("small".to_owned(), 2)]);
    assert_eq!(
        edited(&without(&["huge"]), &both),
        Err(vec!["/choices choice_in_use".into(), "/choices choice_in_use".into()])
    );
    for (update, drops) in [
        (without(&["small"]), true),
        (without(&["large", "small", "huge"]), false),
        (FieldUpdate::default(), false),
        (without(&[]), true),
    ] {
        assert_eq!(update.drops_choices(&before()), drops);
    }
}

#[test]
fn json_is_read_strictly() {
    let json = r#"{"labels":{"fr":"Taille"},"choices":[{"key":"a","labels":{"fr":"A"}}],"required":false,"default":null,"seen_by":"staff","edited_by":"desk","position":7}"#;
    let update = FieldUpdate::from_json(json.as_bytes()).unwrap();
    assert_eq!(update.to_json(), json);
    assert_eq!((update.required, update.position), (Some(false), Some(7)));
    assert_eq!(FieldUpdate::default().to_json(), "{}");
    // What a field is for good is no member.
    let told =
        FieldUpdate::from_json(br#"{"key": "b", "kind": "text", "subject": "contact", "position": null}"#).unwrap_err();
    let told: Vec<_> = told.iter().map(|problem| format!("{} {}", problem.path(), problem.code().as_str())).collect();
    assert_eq!(told, ["/key unknown_member", "/kind unknown_member", "/subject unknown_member"]);
}
