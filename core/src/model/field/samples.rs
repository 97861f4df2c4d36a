//! Fields for tests.

use super::*;

pub(crate) fn labels(pairs: &[(&str, &str)]) -> std::collections::BTreeMap<String, String> {
    pairs.iter().map(|(tag, label)| ((*tag).to_owned(), (*label).to_owned())).collect()
}

pub(crate) fn field(subject: FieldSubject, key: &str, kind: FieldKind) -> CustomField {
    CustomField { labels: labels(&[("fr", "Champ"), ("fi", "Kenttä")]), ..CustomField::new(subject, key, kind) }
}

pub(crate) fn text(key: &str) -> CustomField {
    field(FieldSubject::Account, key, FieldKind::Text)
}

/// Small or large.
pub(crate) fn size() -> CustomField {
    let choice =
        |key: &str, fr: &str, fi: &str| FieldChoice { key: key.to_owned(), labels: labels(&[("fr", fr), ("fi", fi)]) };
    CustomField {
        choices: vec![choice("small", "Petit", "Pieni"), choice("large", "Grand", "Suuri")],
        ..field(FieldSubject::Account, "size", FieldKind::Choice)
    }
}
