//! What is right of the choices of a field.

use super::super::samples::labels;
use super::*;

fn draft(key: &str) -> ChoiceDraft {
    ChoiceDraft { key: key.to_owned(), labels: labels(&[("fr", " Petit ")]) }
}

fn problems(drafts: &[ChoiceDraft], kind: FieldKind) -> Vec<String> {
    let mut checker = Checker::for_field();
    checked(drafts, kind, &Path::Root, &mut checker);
    checker.problems.iter().map(|problem| format!("{} {}", problem.path(), problem.code().as_str())).collect()
}

#[test]
fn choices_are_kept_in_order_with_their_labels_tidied() {
    let mut checker = Checker::for_field();
    let kept = checked(&[draft("small"), draft("large")], FieldKind::Choice, &Path::Root, &mut checker);
    assert!(checker.problems.is_empty());
    assert_eq!(kept.iter().map(|choice| &*choice.key).collect::<Vec<_>>(), ["small", "large"]);
    assert_eq!(kept[0].labels["fr"], "Petit");
}

#[test]
fn a_field_of_choices_has_1_to_100_and_no_other_has_any() {
    let many: Vec<ChoiceDraft> = (0..101).map(|number| draft(&format!("c{number}"))).collect();
    assert_eq!(problems(&[], FieldKind::Choice), ["/choices too_few"]);
    assert_eq!(problems(&many[..1], FieldKind::Choice), [""; 0]);
    assert_eq!(problems(&many[..100], FieldKind::Choice), [""; 0]);
    assert_eq!(problems(&many, FieldKind::Choice), ["/choices too_many"]);
    for kind in FieldKind::ALL.iter().filter(|kind| **kind != FieldKind::Choice) {
        assert_eq!(problems(&[], *kind), [""; 0]);
        // What is wrong with choices that there may not be is not told besides.
        assert_eq!(problems(&[draft("Ü")], *kind), ["/choices too_many"]);
    }
}

#[test]
fn each_choice_has_a_key_of_its_own_and_a_name() {
    let nameless = ChoiceDraft { key: "other".into(), labels: BTreeMap::new() };
    let strange = ChoiceDraft { key: "third".into(), labels: labels(&[("FR", "Petit"), ("fi", "")]) };
    assert_eq!(
        problems(&[draft("small"), draft("Small"), draft(""), draft("small"), nameless, strange], FieldKind::Choice),
        [
            "/choices/1/key invalid_key",
            "/choices/2/key required",
            "/choices/3/key duplicate",
            "/choices/4/labels too_few",
            "/choices/5/labels/FR unknown_language",
            "/choices/5/labels/fi required",
        ]
    );
    let mut checker = Checker::for_field();
    checked(&[draft("a"), draft("b"), draft("b"), draft("b")], FieldKind::Choice, &Path::Root, &mut checker);
    // Each speaks of the first.
    let rows: Vec<_> = checker.problems.iter().map(|problem| problem.args().get("row").cloned()).collect();
    assert_eq!(rows, [Some(2_usize.into()), Some(2_usize.into())]);
}
