//! Sentences about people who registered, staff who left, and what the portal shows.

use serde_json::json;

use super::{changed, event, texts};

#[test]
fn p3_a_registration_has_its_sentences() {
    let said = |more: &str| json!({ "name": "Joe Martin", "text": more });
    let state = json!({ "fields": ["state"], "state": ["awaiting", "declined"] });
    assert_eq!(
        texts(event("register", "registration", json!({ "fields": ["name"] }), Some(said("")), false)),
        [
            "Sophie Martin a enregistré une inscription\u{202f}: Joe Martin",
            "Sophie Martin kirjasi rekisteröitymisen: Joe Martin",
            "Sophie Martin recorded the registration of Joe Martin",
        ]
    );
    assert_eq!(
        texts(event("approve_registration", "registration", state.clone(), Some(json!({"name": "Joe Martin"})), false)),
        [
            "Sophie Martin a approuvé une inscription\u{202f}: Joe Martin",
            "Sophie Martin hyväksyi rekisteröitymisen: Joe Martin",
            "Sophie Martin approved the registration of Joe Martin",
        ]
    );
    assert_eq!(
        texts(event("decline_registration", "registration", state.clone(), Some(json!({"name": "Joe Martin"})), false)),
        [
            "Sophie Martin a refusé une inscription\u{202f}: Joe Martin",
            "Sophie Martin hylkäsi rekisteröitymisen: Joe Martin",
            "Sophie Martin declined the registration of Joe Martin",
        ]
    );
    assert_eq!(
        texts(event("decline_registration", "registration", state.clone(), Some(said("Inconnu.")), false)),
        [
            "Sophie Martin a refusé une inscription (Joe Martin)\u{202f}: «\u{202f}Inconnu.\u{202f}»",
            "Sophie Martin hylkäsi rekisteröitymisen: Joe Martin – ”Inconnu.”",
            "Sophie Martin declined the registration of Joe Martin: “Inconnu.”",
        ]
    );
    let [french, ..] = texts(event("decline_registration", "registration", state, None, true));
    assert_eq!(french, "Sophie Martin a refusé une inscription\u{202f}: [effacé]");
}

#[test]
fn p3_what_was_registered_and_erased_is_told_as_given_first() {
    let entry = super::entry(event("register", "registration", json!({ "fields": ["email"] }), None, true));
    let change = &entry.changes[0];
    assert_eq!(
        (&change.before, &change.after),
        (&super::super::FieldValue::Nothing, &super::super::FieldValue::Erased)
    );
}

#[test]
fn p10_who_left_the_staff_is_named() {
    let facts = json!({ "fields": [], "user": super::JOE, "role": "agent" });
    assert_eq!(
        texts(event("remove_staff", "staff", facts, None, false)),
        [
            "Sophie Martin a retiré Joe Martin du personnel",
            "Sophie Martin poisti henkilöstöstä käyttäjän Joe Martin",
            "Sophie Martin removed Joe Martin from the staff",
        ]
    );
}

#[test]
fn c1_portal_features_are_told_by_name() {
    let [french, finnish, english] =
        changed("edit_account", "account", "features", json!(["desk", "invoices,support"]), false);
    assert_eq!(
        french,
        "Sophie Martin a changé les fonctions du portail du compte\u{202f}: celles du comptoir → Factures et Support"
    );
    assert_eq!(
        finnish,
        "Sophie Martin vaihtoi tilin käytössä olevat portaalin osiot: palvelupisteen oletus → Laskut ja Tuki"
    );
    assert_eq!(
        english,
        "Sophie Martin changed the portal features of the account: those of the desk → Invoices and Support"
    );
    // What a newer version knows is shown as it is.
    let [.., english] = changed("edit_account", "account", "features", json!(["", "chat"]), false);
    assert_eq!(english, "Sophie Martin changed the portal features of the account: none → chat");
}
