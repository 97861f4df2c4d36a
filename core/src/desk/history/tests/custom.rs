//! Fields of a desk's own: their values in accounts and contacts, and what happens to them.

use serde_json::{Value, json};

use super::{Known, Locale, event, fact, known, pack, texts};
use crate::desk::history::HistoryEntry;
use crate::desk::history::field::KnownFields;
use crate::model::field::samples::{field, labels, size};
use crate::model::field::{CustomField, FieldKind, FieldSubject};

fn fields() -> KnownFields {
    let of = |key: &str, kind, fr: &str, fi: &str| CustomField {
        labels: labels(&[("fr", fr), ("fi", fi)]),
        ..field(FieldSubject::Account, key, kind)
    };
    KnownFields::seen_by_all(
        [
            of("zone", FieldKind::Text, "TVA", "ALV"),
            of("fleet", FieldKind::Number, "Parc", "Kalusto"),
            of("since", FieldKind::Date, "Depuis", "Alkaen"),
            of("partner", FieldKind::YesNo, "Partenaire", "Kumppani"),
            size(),
        ],
        &Locale::FR,
    )
}

fn entry(facts: Value, personal: Value) -> HistoryEntry {
    let pack = pack();
    let known = Known { fields: fields(), ..known(&pack) };
    fact::entry(event("edit_account", "account", facts, Some(personal), false), &known)
}

fn told(key: &str, before: &Value, after: &Value) -> [String; 3] {
    let name = format!("custom/{key}");
    let entry = entry(json!({ "fields": [name] }), json!({ name: [before, after] }));
    [Locale::FR, Locale::FI, Locale::EN].map(|locale| entry.text(&locale))
}

#[test]
fn a_value_is_told_as_its_field_has_it() {
    assert_eq!(
        told("zone", &json!(null), &json!("Nord")),
        [
            // As the desk writes it, and not as if it were a word of the sentence.
            "Sophie Martin a modifié le compte\u{202f}: TVA (— → Nord)",
            "Sophie Martin muokkasi tiliä: ALV (— → Nord)",
            "Sophie Martin changed the account: TVA (— → Nord)",
        ]
    );
    assert_eq!(
        told("fleet", &json!("1234.5"), &json!(null)),
        [
            "Sophie Martin a modifié le compte\u{202f}: Parc (1\u{202f}234,5 → —)",
            "Sophie Martin muokkasi tiliä: Kalusto (1\u{a0}234,5 → —)",
            "Sophie Martin changed the account: Parc (1,234.5 → —)",
        ]
    );
    assert_eq!(told("partner", &json!("yes"), &json!("no"))[1], "Sophie Martin muokkasi tiliä: Kumppani (kyllä → ei)");
    assert_eq!(
        told("size", &json!("small"), &json!("large"))[1],
        "Sophie Martin muokkasi tiliä: Kenttä (Pieni → Suuri)"
    );
    assert!(told("since", &json!(null), &json!("2026-05-01"))[0].contains("Depuis (— → "));
    assert!(!told("since", &json!(null), &json!("2026-05-01"))[0].contains("2026-05-01"));
    // What does not read as the field's kind is shown as it is.
    assert_eq!(told("since", &json!("once"), &json!("x"))[2], "Sophie Martin changed the account: Depuis (once → x)");
    assert_eq!(
        told("partner", &json!("maybe"), &json!("no"))[2],
        "Sophie Martin changed the account: Partenaire (maybe → no)"
    );
}

#[test]
fn a_value_of_a_field_that_is_not_seen_is_not_told() {
    let facts = json!({ "fields": ["custom/zone", "custom/secret", "language"] });
    let personal = json!({ "custom/zone": [null, "Nord"], "custom/secret": [null, "oui"], "language": ["fi", "fr"] });
    let entry = entry(facts.clone(), personal.clone());
    let names: Vec<_> = entry.changes.iter().map(|change| (&*change.field, change.label(&Locale::FR))).collect();
    assert_eq!(names, [("custom/zone", "TVA".to_owned()), ("language", "Langue".to_owned())]);
    let shown = serde_json::to_string(&entry).unwrap();
    assert!(!shown.contains("secret") && !shown.contains("called\":{\"name"), "{shown}");
    let known = fields();
    let hides = |action: &str, fields: Value| {
        let opened = event(action, "account", json!({ "fields": fields }), Some(personal.clone()), false);
        known.hide(&opened)
    };
    assert!(hides("edit_account", json!(["custom/secret"])));
    assert!(!hides("edit_account", json!(["custom/secret", "language"])));
    assert!(!hides("edit_account", json!(["custom/zone"])));
    assert!(!hides("edit_account", json!([])));
    assert!(!hides("create_account", json!(["custom/secret"])));
    // The same key of contacts is another field.
    assert!(!fields().tells("contact", "custom/zone"));
    assert!(fields().tells("contact", "language"));
}

#[test]
fn what_happens_to_a_field_has_its_sentence() {
    let named = |action: &str, facts: Value| texts(event(action, "field", facts, None, false));
    assert_eq!(
        named("add_field", json!({ "fields": ["key"], "key": "fleet", "name": "Parc" })),
        [
            "Sophie Martin a ajouté le champ Parc",
            "Sophie Martin lisäsi kentän Parc",
            "Sophie Martin added the field Parc"
        ]
    );
    assert_eq!(
        named("retire_field", json!({ "fields": ["retired"], "retired": [false, true], "name": "Parc" })),
        [
            "Sophie Martin a retiré le champ Parc",
            "Sophie Martin poisti kentän Parc käytöstä",
            "Sophie Martin retired the field Parc",
        ]
    );
    assert_eq!(
        named("restore_field", json!({ "fields": ["retired"], "retired": [true, false], "name": "Parc" })),
        [
            "Sophie Martin a rétabli le champ Parc",
            "Sophie Martin otti kentän Parc takaisin käyttöön",
            "Sophie Martin brought the field Parc back",
        ]
    );
    let large = json!([{ "key": "large", "labels": { "fr": "Grand", "fi": "Suuri" } }]);
    let facts = json!({
        "fields": ["choices", "required", "default", "seen_by", "edited_by", "position", "labels"], "name": "Taille",
        "choices": [[], large], "required": [false, true], "default": [null, "large"], "seen_by": ["desk", "everyone"],
        "edited_by": ["desk", "staff"], "position": [0, 10], "labels": [{ "fr": "Taille" }, { "fi": "Koko" }],
    });
    assert_eq!(
        named("edit_field", facts),
        [
            "Sophie Martin a modifié le champ Taille\u{202f}: choix (— → Grand), obligatoire (non → oui), valeur par défaut \
             (— → large), visible pour (Service clientèle uniquement → Tout le monde, contacts compris), modifiable par (Service \
             clientèle uniquement → Service clientèle et concessionnaires), place dans la liste (0 → 10) et noms (Taille \
             (français) → Koko (finnois))",
            "Sophie Martin muokkasi kenttää Taille: vaihtoehdot (— → Suuri), pakollinen (ei → kyllä), oletusarvo (— → large), \
             kenelle näkyy (Vain asiakaspalvelu → Kaikki, myös yhteyshenkilöt), kuka voi muokata (Vain asiakaspalvelu → \
             Asiakaspalvelu ja liikkeet), paikka luettelossa (0 → 10) ja nimet (Taille (ranska) → Koko (suomi))",
            "Sophie Martin changed the field Taille: choices (— → Grand), required (no → yes), default (— → large), seen by \
             (Customer Service only → Everyone, contacts included), edited by (Customer Service only → Customer Service and \
             dealers), place in the list (0 → 10) and names (Taille (French) → Koko (Finnish))",
        ]
    );
}

#[test]
fn what_a_field_is_of_is_told_by_its_word() {
    let read = |member: &str, value: Value| {
        super::super::field::read(member, &value, &Locale::FR).map(|value| value.text(&Locale::EN))
    };
    assert_eq!(read("kind", json!("yes_no")).as_deref(), Some("Yes or no"));
    assert_eq!(read("subject", json!("contact")).as_deref(), Some("Contact"));
    assert_eq!(read("seen_by", json!("staff")).as_deref(), Some("Customer Service and dealers"));
    assert_eq!(read("edited_by", json!("all")), None);
    assert_eq!(read("choices", json!("all")), None);
    assert_eq!(read("key", json!("fleet")), None);
}
