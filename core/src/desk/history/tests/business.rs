//! Sentences about orders and documents.

use serde_json::json;

use super::{entry, event, texts};
use crate::Locale;

#[test]
fn c7_what_an_order_is_one_of_names_its_fields() {
    let facts = json!({
        "fields": ["customer", "state"], "customer": ["Joe", "Joe & fils"], "state": ["new", "in_progress"], "code": "so-1"
    });
    let told = || event("change_order", "order", facts.clone(), None, false);
    assert_eq!(
        texts(told()),
        [
            "Sophie Martin a modifié la commande so-1\u{202f}: client (Joe → Joe & fils) et statut (Nouvelle → En cours)",
            "Sophie Martin muutti tilausta so-1: asiakas (Joe → Joe & fils) ja tila (Uusi → Meneillään)",
            "Sophie Martin changed order so-1: customer (Joe → Joe & fils) and status (New → In progress)",
        ]
    );
    let labels: Vec<String> = entry(told()).changes.iter().map(|change| change.label(&Locale::FR)).collect();
    assert_eq!(labels, ["Client", "Statut"]);
    let facts = json!({ "fields": ["state", "paid_on"], "state": ["open", "paid"], "paid_on": [null, "2026-05-04"] });
    let labels: Vec<String> = entry(event("pay_document", "document", facts, None, false))
        .changes
        .iter()
        .map(|change| change.label(&Locale::EN))
        .collect();
    assert_eq!(labels, ["Status", "Payment date"]);
}

/// An import that says no more of an order than whose it is.
#[test]
fn c7_an_order_that_is_given_another_account_has_its_sentence() {
    let facts = json!({ "fields": [], "code": "so-1", "account": null, "accounts": [null, "00000000-0000-0000-0000-000000000009"] });
    assert_eq!(
        texts(event("change_order", "order", facts, None, false)),
        [
            "Sophie Martin a changé le compte de rattachement de la commande so-1",
            "Sophie Martin määritti tilin, johon tilaus so-1 kuuluu",
            "Sophie Martin changed which account order so-1 belongs to",
        ]
    );
}

#[test]
fn c2_a_new_document_tells_where_bill_and_goods_go() {
    let paris = json!({ "street": "1 rue de la Paix", "postal_code": "75002", "city": "Paris", "region": null, "country": "FR" });
    let nowhere = json!({ "street": null, "postal_code": null, "city": null, "region": null, "country": "FI" });
    let facts = json!({
        "fields": ["billing", "shipping", "total"], "kind": "invoice", "total": [null, {"minor": 51391, "currency": "EUR"}]
    });
    let personal = json!({ "billing": [null, paris], "shipping": [null, nowhere] });
    let drafted = entry(event("draft_document", "document", facts, Some(personal), false));
    let told = |locale: &Locale| -> Vec<String> {
        drafted
            .changes
            .iter()
            .map(|change| format!("{}: {}", change.label(locale), change.after.text(locale)))
            .collect()
    };
    assert_eq!(
        told(&Locale::FR),
        [
            "Adresse de facturation: 1 rue de la Paix, 75002 Paris, France",
            "Adresse de livraison: Finlande",
            "Total: 513,91\u{a0}€",
        ]
    );
    assert_eq!(told(&Locale::EN)[2], "Total: €513.91");
    let told = json!(drafted.changes);
    assert_eq!(told[0]["after"], json!({ "kind": "destination", "value": paris }));
    assert_eq!(told[1]["after"], json!({ "kind": "destination", "value": nowhere }));
}
