//! The sentences of services, and their values before and after.

use serde_json::{Value, json};

use super::{GARAGE, entry, event, texts};
use crate::desk::history::FieldValue;
use crate::desk::history::service::accounts;
use crate::{AccountId, Locale};

/// What a field of a service was and is, in French and Finnish.
fn told(field: &str, before: Value, after: Value) -> [[String; 2]; 2] {
    let facts = json!({ "fields": [field], field: [before, after], "name": "Traduction" });
    let entry = entry(event("edit_service", "service", facts, None, false));
    let change = &entry.changes[0];
    [&Locale::FR, &Locale::FI].map(|locale| [change.before.text(locale), change.after.text(locale)])
}

#[test]
fn services_have_their_sentences() {
    let facts = json!({ "fields": ["key", "labels"], "key": "translation", "name": "Traduction" });
    assert_eq!(
        texts(event("add_service", "service", facts, None, false)),
        [
            "Sophie Martin a ajouté le service Traduction",
            "Sophie Martin lisäsi palvelun Traduction",
            "Sophie Martin added the service Traduction",
        ]
    );
    let facts = json!({ "fields": ["retired"], "retired": [false, true], "name": "Traduction" });
    assert_eq!(
        texts(event("retire_service", "service", facts, None, false)),
        [
            "Sophie Martin a retiré le service Traduction de l’offre",
            "Sophie Martin poisti palvelun Traduction valikoimasta",
            "Sophie Martin retired the service Traduction",
        ]
    );
    let facts = json!({ "fields": ["retired"], "retired": [true, false], "name": "Traduction" });
    assert_eq!(
        texts(event("restore_service", "service", facts, None, false)),
        [
            "Sophie Martin a réintégré le service Traduction dans l’offre",
            "Sophie Martin palautti palvelun Traduction valikoimaan",
            "Sophie Martin offered the service Traduction again",
        ]
    );
    let facts = json!({
        "fields": ["prices", "quote_days", "needs_file"], "prices": [{}, {"EUR": "0.085"}], "quote_days": [null, 5],
        "needs_file": [false, true], "name": "Traduction",
    });
    assert_eq!(
        texts(event("edit_service", "service", facts, None, false)),
        [
            "Sophie Martin a modifié le service Traduction\u{202f}: prix (— → 0,085\u{a0}€), validité du devis (jours \
             ouvrables) (— → 5) et fichier exigé à la livraison (non → oui)",
            "Sophie Martin muokkasi palvelua Traduction: hinnat (— → 0,085\u{a0}€), tarjouksen voimassaolo (arkipäivinä) \
             (— → 5) ja tiedosto vaaditaan toimitettaessa (ei → kyllä)",
            "Sophie Martin changed the service Traduction: prices (— → €0.085), quote validity (business days) (— → 5) \
             and file required on delivery (no → yes)",
        ]
    );
}

#[test]
fn names_units_and_prices_are_listed_in_the_readers_language() {
    assert_eq!(
        told("labels", json!({"fr": "Traduction"}), json!({"fi": "Käännös", "fr": "Traduction"})),
        [
            ["Traduction (français)", "Käännös (finnois) et Traduction (français)"],
            ["Traduction (ranska)", "Käännös (suomi) ja Traduction (ranska)"],
        ]
    );
    assert_eq!(told("unit", json!({}), json!({"fr": "mot"})), [["—", "mot (français)"], ["—", "mot (ranska)"]]);
    assert_eq!(
        told("prices", json!({"EUR": "12.5"}), json!({"EUR": "0.085", "JPY": "12"})),
        [["12,50\u{a0}€", "0,085\u{a0}€ et 12\u{a0}JPY"], ["12,50\u{a0}€", "0,085\u{a0}€ ja 12\u{a0}¥"]]
    );
    assert_eq!(
        told("workflow", json!("manual"), json!("none")),
        [["Devis manuel", "Sans devis"], ["Manuaalinen tarjous", "Ei tarjousta"]]
    );
    // What no reader of today knows is shown as it is.
    assert_eq!(told("workflow", json!("guess"), json!(null))[0], ["guess", "—"]);
    assert_eq!(told("prices", json!({"XXX": "1"}), json!("x"))[0], [r#"{"XXX":"1"}"#, "x"]);
    assert_eq!(told("labels", json!({"?": "Traduction"}), json!(1))[0], ["Traduction", "1"]);
}

#[test]
fn the_accounts_of_a_service_are_named_while_they_are_few() {
    let ids = |count: u8| (0..count).map(|row| AccountId::from_bytes([row; 16])).collect::<Vec<_>>();
    assert_eq!(
        told("accounts", json!(null), json!([GARAGE])),
        [["tous les comptes", "Garage Chez Joe"], ["kaikki tilit", "Garage Chez Joe"]]
    );
    let unknown = AccountId::from_bytes([0xee; 16]);
    assert_eq!(
        told("accounts", json!([]), json!([unknown, GARAGE]))[0],
        ["0 compte".to_owned(), format!("{unknown} et Garage Chez Joe"),]
    );
    assert_eq!(
        told("accounts", json!(ids(11)), json!(ids(12))),
        [["11 comptes", "12 comptes"], ["11 tiliä", "12 tiliä"],]
    );
    assert!(told("accounts", json!(ids(10)), json!(null))[0][0].contains("Garage Chez Joe"));
    let looked_up = |before: Value, after: Value| {
        accounts(&event("edit_service", "service", json!({ "accounts": [before, after] }), None, false))
    };
    assert_eq!(looked_up(json!(ids(10)), json!(ids(11))), ids(10));
    assert_eq!(looked_up(json!(null), json!([GARAGE])), [GARAGE]);
    let facts = json!({ "accounts": [null, [GARAGE]] });
    assert_eq!(accounts(&event("edit_account", "account", facts, None, false)), []);
    // Which ones they are stays with the value.
    let facts = json!({ "fields": ["accounts"], "accounts": [null, [GARAGE]] });
    let entry = entry(event("add_service", "service", facts, None, false));
    assert!(matches!(&entry.changes[0].after, FieldValue::Choice(choice) if choice.name() == GARAGE.to_string()));
}
