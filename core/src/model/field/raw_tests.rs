//! The values that drafts give for fields of a desk's own.

use super::super::samples::{field, size, text};
use super::super::{FieldKind, FieldSubject};
use super::*;
use crate::model::request::{json, members};

/// A required text, a choice with a default, a number, and a day that the asker only sees.
fn fields() -> Vec<CustomField> {
    vec![
        CustomField { required: true, ..text("zone") },
        CustomField { default: Some("small".into()), ..size() },
        field(FieldSubject::Account, "fleet", FieldKind::Number),
        CustomField { editable: false, required: true, ..field(FieldSubject::Account, "since", FieldKind::Date) },
    ]
}

fn texts(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

fn edits(pairs: &[(&str, Option<&str>)]) -> BTreeMap<String, Option<String>> {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), value.map(str::to_owned))).collect()
}

fn told(checker: &Checker) -> Vec<String> {
    checker.problems.iter().map(|problem| format!("{} {}", problem.path(), problem.code().as_str())).collect()
}

fn new_with(raw: RawCustom<'_>) -> Result<BTreeMap<String, String>, Vec<String>> {
    let mut checker = Checker::default();
    match new_values(fields().iter(), raw, &Path::Root, &mut checker) {
        Some(custom) => Ok(custom.0),
        None => Err(told(&checker)),
    }
}

fn edited_with(raw: RawCustom<'_>) -> Result<BTreeMap<String, Option<String>>, Vec<String>> {
    let mut checker = Checker::default();
    match edited_values(fields().iter(), raw, &Path::Root, &mut checker) {
        Some(custom) => Ok(custom.0),
        None => Err(told(&checker)),
    }
}

fn new(pairs: &[(&str, &str)]) -> Result<BTreeMap<String, String>, Vec<String>> {
    new_with(RawCustom::Texts(&texts(pairs)))
}

fn edited(pairs: &[(&str, Option<&str>)]) -> Result<BTreeMap<String, Option<String>>, Vec<String>> {
    edited_with(RawCustom::Edits(&edits(pairs)))
}

#[test]
fn something_new_has_its_defaults_where_nothing_is_said() {
    assert_eq!(new(&[("zone", " Nord ")]), Ok(texts(&[("zone", "Nord"), ("size", "small")])));
    assert_eq!(
        new(&[("zone", "Nord"), ("size", "large"), ("fleet", "07")]),
        Ok(texts(&[("zone", "Nord"), ("size", "large"), ("fleet", "7")]))
    );
    // An empty text says that there is to be none.
    assert_eq!(new(&[("zone", "Nord"), ("size", ""), ("fleet", " ")]), Ok(texts(&[("zone", "Nord")])));
    assert_eq!(defaults(fields().iter()).0, texts(&[("size", "small")]));
}

#[test]
fn what_is_required_is_asked_for() {
    assert_eq!(new(&[]), Err(vec!["/custom/zone required".into()]));
    assert_eq!(new(&[("zone", "")]), Err(vec!["/custom/zone required".into()]));
    assert_eq!(new(&[("zone", "  ")]), Err(vec!["/custom/zone blank".into()]));
    assert_eq!(new_with(RawCustom::Absent), Err(vec!["/custom/zone required".into()]));
    // Of whoever does not fill it in it is not: `since` is required too.
    let mut checker = Checker::default();
    let asked = [CustomField { required: true, default: Some("Sud".into()), ..text("zone") }];
    let custom = new_values(asked.iter(), RawCustom::Absent, &Path::Root, &mut checker).unwrap();
    assert_eq!(custom.0, texts(&[("zone", "Sud")]));
}

#[test]
fn every_value_that_is_wrong_is_told_at_its_key() {
    assert_eq!(
        new(&[
            ("zone", "a\nb"),
            ("size", "huge"),
            ("fleet", "douze"),
            ("since", "2026-04-30"),
            ("colour", "red"),
            ("", "x")
        ]),
        Err([
            "/custom/ unknown_field",
            "/custom/colour unknown_field",
            "/custom/zone control_characters",
            "/custom/size unknown_option",
            "/custom/fleet invalid_decimal",
            "/custom/since field_not_editable",
        ]
        .map(str::to_owned)
        .to_vec())
    );
    let mut checker = Checker::default();
    let given = texts(&[("zone", "Nord"), ("colour", "red")]);
    assert!(new_values(fields().iter(), RawCustom::Texts(&given), &Path::Root, &mut checker).is_none());
    let keys = ["zone", "size", "fleet", "since"].map(crate::Arg::from).to_vec();
    assert_eq!(checker.problems[0].args().get("allowed"), Some(&crate::Arg::List(keys)));
    // A field that is only seen can be left empty as forms do it, and is not taken.
    assert_eq!(edited(&[("since", Some(" "))]), Ok(edits(&[])));
    assert_eq!(new(&[("zone", "Nord"), ("since", "")]), Err(vec!["/custom/since field_not_editable".into()]));
}

#[test]
fn only_so_many_strangers_are_told_of() {
    let many: BTreeMap<String, String> = (0..100).map(|number| (format!("x{number}"), "1".to_owned())).collect();
    let told = new_with(RawCustom::Texts(&many)).unwrap_err();
    assert_eq!(told.iter().filter(|line| line.ends_with("unknown_field")).count(), 64);
}

#[test]
fn an_edit_changes_what_it_names() {
    assert_eq!(edited(&[]), Ok(edits(&[])));
    assert_eq!(
        edited(&[("zone", Some("Sud")), ("size", None), ("fleet", Some("1.50"))]),
        Ok(edits(&[("zone", Some("Sud")), ("size", None), ("fleet", Some("1.5"))]))
    );
    assert_eq!(edited(&[("zone", Some("")), ("fleet", Some(" "))]), Ok(edits(&[])));
    assert_eq!(
        edited(&[("zone", None), ("size", Some("huge")), ("fleet", Some("x")), ("since", None), ("colour", None)]),
        Err([
            "/custom/colour unknown_field",
            "/custom/zone cannot_clear",
            "/custom/size unknown_option",
            "/custom/fleet invalid_decimal",
            "/custom/since field_not_editable",
        ]
        .map(str::to_owned)
        .to_vec())
    );
}

/// Reads the members of `json` as a draft does.
fn of_json<T>(text: &str, read: impl FnOnce(RawCustom<'_>, Vec<String>) -> T) -> T {
    let tree = json::read(text.as_bytes()).unwrap();
    let mut problems = Vec::new();
    let place = Path::Root.member("custom");
    let raw = members::custom(&tree, &place, &mut problems);
    let told = problems.iter().map(|problem| format!("{} {}", problem.path(), problem.code().as_str())).collect();
    read(raw, told)
}

#[test]
fn json_gives_texts_and_null() {
    of_json(r#"{"zone": "Nord", "size": null, "fleet": "3"}"#, |raw, told| {
        assert!(told.is_empty());
        assert_eq!(new_with(raw), Ok(texts(&[("zone", "Nord"), ("fleet", "3")])));
        assert_eq!(edited_with(raw), Ok(edits(&[("zone", Some("Nord")), ("size", None), ("fleet", Some("3"))])));
        assert_eq!(raw.owned(), texts(&[("zone", "Nord"), ("size", ""), ("fleet", "3")]));
        assert_eq!(raw.edits(), edits(&[("zone", Some("Nord")), ("size", None), ("fleet", Some("3"))]));
    });
    of_json(r#"{"zone": null}"#, |raw, _| {
        assert_eq!(new_with(raw), Err(vec!["/custom/zone required".into()]));
    });
    of_json("null", |raw, told| {
        assert!(told.is_empty() && matches!(raw, RawCustom::Absent));
        assert_eq!(edited_with(raw), Ok(edits(&[])));
    });
}

#[test]
fn what_has_a_wrong_shape_is_told_once() {
    of_json(r#"{"zone": 7, "fleet": "1", "fleet": "2", "size": true}"#, |raw, told| {
        assert_eq!(told, ["/custom/zone wrong_type", "/custom/fleet duplicate_member", "/custom/size wrong_type"]);
        // Nothing is told again, and nothing taken.
        assert_eq!(new_with(raw), Err(Vec::new()));
        assert_eq!(edited_with(raw), Err(Vec::new()));
        assert_eq!(raw.owned(), texts(&[("fleet", "1")]));
    });
    of_json(r#"["zone"]"#, |raw, told| {
        assert_eq!(told, ["/custom wrong_type"]);
        assert_eq!(new_with(raw), Err(Vec::new()));
        assert_eq!(edited_with(raw), Err(Vec::new()));
        assert!(raw.owned().is_empty() && raw.edits().is_empty());
    });
}

#[test]
fn values_are_shown_by_no_debug() {
    let custom = Custom(texts(&[("zone", "Nord")]));
    assert_eq!(format!("{custom:?}"), "Custom(1)");
    assert_eq!(custom.get("zone").map(String::as_str), Some("Nord"));
}
