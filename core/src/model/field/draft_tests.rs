//! What is right of a new field.

use super::super::FieldAudience;
use super::super::samples::labels;
use super::*;

fn fleet() -> FieldDraft {
    FieldDraft {
        subject: "account".into(),
        key: "fleet".into(),
        kind: "number".into(),
        labels: labels(&[("fr", " Taille du parc "), ("fi", "Kaluston koko")]),
        ..FieldDraft::default()
    }
}

fn choice(key: &str) -> ChoiceDraft {
    ChoiceDraft { key: key.into(), labels: labels(&[("fr", "Choix")]) }
}

fn problems(draft: &FieldDraft) -> Vec<String> {
    let told = draft.check(10).err().unwrap_or_default();
    told.iter().map(|problem| format!("{} {}", problem.path(), problem.code().as_str())).collect()
}

#[test]
fn little_is_needed_and_all_else_has_a_default() {
    let checked = fleet().check(40).unwrap();
    assert_eq!((checked.subject, &*checked.key, checked.kind), (FieldSubject::Account, "fleet", FieldKind::Number));
    assert_eq!(
        checked.values,
        FieldValues {
            labels: labels(&[("fr", "Taille du parc"), ("fi", "Kaluston koko")]),
            choices: Vec::new(),
            required: false,
            default: None,
            seen_by: FieldAudience::Desk,
            edited_by: FieldAudience::Desk,
            position: 40,
        }
    );
    let full = FieldDraft {
        subject: " contact ".into(),
        kind: "choice".into(),
        choices: vec![choice("small"), choice("large")],
        required: true,
        default: Some("large".into()),
        seen_by: Some("everyone".into()),
        edited_by: Some("staff".into()),
        position: Some(0),
        ..fleet()
    };
    let checked = full.check(40).unwrap();
    assert_eq!(checked.subject, FieldSubject::Contact);
    let values = checked.values;
    assert_eq!((values.required, values.default.as_deref(), values.position), (true, Some("large"), 0));
    assert_eq!((values.seen_by, values.edited_by), (FieldAudience::Everyone, FieldAudience::Staff));
    assert_eq!(values.choices.len(), 2);
}

#[test]
fn everything_that_is_wrong_is_told_at_once_in_the_order_of_the_members() {
    let wrong = FieldDraft {
        subject: "garage".into(),
        key: "Fleet".into(),
        kind: "money".into(),
        labels: labels(&[]),
        seen_by: Some("nobody".into()),
        edited_by: Some("nobody".into()),
        position: Some(1001),
        ..FieldDraft::default()
    };
    assert_eq!(
        problems(&wrong),
        [
            "/subject unknown_option",
            "/key invalid_key",
            "/kind unknown_option",
            "/labels too_few",
            "/seen_by unknown_option",
            "/edited_by unknown_option",
            "/position out_of_range",
        ]
    );
    assert_eq!(
        problems(&FieldDraft::default()),
        ["/subject required", "/key required", "/kind required", "/labels too_few"]
    );
    let error = wrong.check(0).unwrap_err();
    let allowed = |at: usize| error[at].args().get("allowed").cloned();
    assert_eq!(allowed(0), Some(crate::Arg::List(vec!["account".into(), "contact".into()])));
    assert_eq!(allowed(2).map(|_| ()), Some(()));
}

#[test]
fn nobody_edits_what_they_do_not_see() {
    use FieldAudience::{Desk, Everyone, Staff};
    for seen in [Desk, Staff, Everyone] {
        for edited in [Desk, Staff, Everyone] {
            let (seen_by, edited_by) = (Some(seen.as_str().to_owned()), Some(edited.as_str().to_owned()));
            let draft = FieldDraft { seen_by, edited_by, ..fleet() };
            let wider = edited > seen;
            assert_eq!(problems(&draft) == ["/edited_by edited_wider_than_seen"], wider, "{seen:?} {edited:?}");
            assert_eq!(draft.check(0).is_ok(), !wider);
        }
    }
    let error = FieldDraft { edited_by: Some("staff".into()), ..fleet() }.check(0).unwrap_err();
    assert_eq!(error[0].args().get("allowed"), Some(&crate::Arg::List(vec!["desk".into()])));
}

#[test]
fn a_default_is_a_value_of_the_field() {
    assert_eq!(
        FieldDraft { default: Some(" 007 ".into()), ..fleet() }.check(0).unwrap().values.default.as_deref(),
        Some("7")
    );
    assert_eq!(problems(&FieldDraft { default: Some("sept".into()), ..fleet() }), ["/default invalid_decimal"]);
    // As forms send it, nothing is none.
    assert_eq!(FieldDraft { default: Some(" ".into()), ..fleet() }.check(0).unwrap().values.default, None);
    let size = FieldDraft { kind: "choice".into(), choices: vec![choice("small")], ..fleet() };
    assert_eq!(problems(&FieldDraft { default: Some("large".into()), ..size.clone() }), ["/default unknown_option"]);
    assert_eq!(
        FieldDraft { default: Some("small".into()), ..size.clone() }.check(0).unwrap().values.default.as_deref(),
        Some("small")
    );
    // Where there are no choices, that is what is wrong.
    assert_eq!(
        problems(&FieldDraft { default: Some("large".into()), choices: Vec::new(), ..size }),
        ["/choices too_few"]
    );
    assert_eq!(problems(&FieldDraft { choices: vec![choice("small")], ..fleet() }), ["/choices too_many"]);
}

#[test]
fn a_position_is_0_to_1000() {
    for (position, right) in [(-1, false), (0, true), (1000, true), (1001, false)] {
        let draft = FieldDraft { position: Some(position), ..fleet() };
        assert_eq!(problems(&draft).is_empty(), right, "{position}");
    }
    let error = FieldDraft { position: Some(-1), ..fleet() }.check(0).unwrap_err();
    assert_eq!((error[0].args().get("min"), error[0].args().get("max")), (Some(&0.into()), Some(&1000.into())));
}

#[test]
fn json_is_read_strictly() {
    let json = r#"{"subject": "account", "key": "size", "kind": "choice", "labels": {"fr": "Taille"}, "required": true,
        "choices": [{"key": "small", "labels": {"fr": "Petit"}}], "default": "small", "seen_by": "staff", "edited_by": "desk",
        "position": 5}"#;
    let draft = FieldDraft::from_json(json.as_bytes()).unwrap();
    assert_eq!(draft.choices, [ChoiceDraft { key: "small".into(), labels: labels(&[("fr", "Petit")]) }]);
    assert_eq!((draft.required, draft.position, draft.default.as_deref()), (true, Some(5), Some("small")));
    assert_eq!((draft.seen_by.as_deref(), draft.edited_by.as_deref()), (Some("staff"), Some("desk")));
    assert_eq!(FieldDraft::from_json(draft.to_json().as_bytes()).unwrap(), draft);
    assert_eq!(draft.subject(), Some(FieldSubject::Account));
    let wrong = br#"{"subject": 1, "choices": {}, "labels": [], "required": "yes", "position": "5", "colour": 1, "key": "a", "key": "b"}"#;
    let told = FieldDraft::from_json(wrong).unwrap_err();
    let told: Vec<_> = told.iter().map(|problem| format!("{} {}", problem.path(), problem.code().as_str())).collect();
    assert_eq!(
        told,
        [
            "/subject wrong_type",
            "/choices wrong_type",
            "/labels wrong_type",
            "/required wrong_type",
            "/position wrong_type",
            "/colour unknown_member",
            "/key duplicate_member",
        ]
    );
    let rows = br#"{"choices": [null, {"key": 1, "labels": {"fr": 1}, "x": 1}, {"key": "a"}], "position": 1.5}"#;
    let told = FieldDraft::from_json(rows).unwrap_err();
    let told: Vec<_> = told.iter().map(|problem| format!("{} {}", problem.path(), problem.code().as_str())).collect();
    assert_eq!(
        told,
        [
            "/choices/0 wrong_type",
            "/choices/1/key wrong_type",
            "/choices/1/labels/fr wrong_type",
            "/choices/1/x unknown_member",
            "/position out_of_range",
        ]
    );
    assert_eq!(FieldDraft::from_json(br#"{"choices": null}"#).unwrap(), FieldDraft::default());
}
