//! The sentences of work.

use serde_json::{Value, json};

use super::{ERASED, JOE, entry, event, texts};
use crate::Locale;
use crate::desk::history::FieldValue;

fn submitted(facts: Value, erased: bool) -> [String; 3] {
    let personal = (!erased).then(|| json!({ "subject": [null, "Notice"] }));
    texts(event("submit_work", "work", facts, personal, erased))
}

#[test]
fn work_has_its_sentences() {
    assert_eq!(
        submitted(json!({ "fields": ["state", "subject"], "code": "C" }), false),
        [
            "Sophie Martin a soumis la demande de travail C\u{202f}: «\u{202f}Notice\u{202f}»",
            "Sophie Martin lähetti työpyynnön C: ”Notice”",
            "Sophie Martin submitted work request C: “Notice”",
        ]
    );
    assert_eq!(
        submitted(json!({ "fields": ["state", "subject"], "code": "C", "for": JOE }), true),
        [
            "Sophie Martin a soumis la demande de travail C pour Joe Martin\u{202f}: «\u{202f}[effacé]\u{202f}»",
            "Sophie Martin lähetti työpyynnön C, jonka vastuuhenkilö on Joe Martin: ”[poistettu]”",
            "Sophie Martin submitted work request C for Joe Martin: “[erased]”",
        ]
    );
    let facts = json!({ "fields": ["state"], "state": ["submitted", "cancelled"], "code": "C" });
    assert_eq!(
        texts(event("cancel_work", "work", facts, None, false)),
        [
            "Sophie Martin a annulé la demande de travail C",
            "Sophie Martin peruutti työpyynnön C",
            "Sophie Martin cancelled work request C",
        ]
    );
    let facts = json!({ "fields": ["holder"], "holder": [JOE, ERASED], "code": "C" });
    assert_eq!(
        texts(event("reassign_work", "work", facts, None, false)),
        [
            "Sophie Martin a réattribué la demande de travail C\u{202f}: Joe Martin → [personne effacée]",
            "Sophie Martin vaihtoi työpyynnön C vastuuhenkilön: Joe Martin → [poistettu henkilö]",
            "Sophie Martin reassigned work request C: Joe Martin → [erased person]",
        ]
    );
}

/// An event about a quote.
fn quoted(action: &str, text: Option<&str>, erased: bool) -> [String; 3] {
    let facts = json!({
        "fields": ["state"], "state": ["submitted", "quoted"], "code": "C", "percent": null, "automatic": null,
        "quote": { "number": 1, "amount": { "minor": 123_450, "currency": "EUR" }, "last_day": "2026-05-15" },
    });
    texts(event(action, "work", facts, text.map(|text| json!({ "text": text })), erased))
}

#[test]
fn p9_quotes_have_their_sentences() {
    assert_eq!(
        quoted("quote_work", None, false),
        [
            "Sophie Martin a établi un devis de 1\u{202f}234,50\u{a0}€ pour la demande de travail C (valable jusqu’au 15 mai 2026 inclus)",
            "Sophie Martin antoi tarjouksen työpyynnöstä C: 1\u{a0}234,50\u{a0}€ (voimassa 15.5.2026 asti)",
            "Sophie Martin quoted work request C at €1,234.50 (valid through 15 May 2026)",
        ]
    );
    assert_eq!(
        quoted("quote_work", Some("TVA en sus"), false)[0],
        "Sophie Martin a établi un devis de 1\u{202f}234,50\u{a0}€ pour la demande de travail C (valable jusqu’au 15 mai 2026 \
         inclus)\u{202f}: «\u{202f}TVA en sus\u{202f}»"
    );
    assert_eq!(
        quoted("accept_quote", None, false),
        [
            "Sophie Martin a accepté le devis de 1\u{202f}234,50\u{a0}€ pour la demande de travail C",
            "Sophie Martin hyväksyi työpyynnön C tarjouksen: 1\u{a0}234,50\u{a0}€",
            "Sophie Martin accepted the quote of €1,234.50 for work request C",
        ]
    );
    assert_eq!(
        quoted("decline_quote", Some("Trop cher"), false),
        [
            "Sophie Martin a refusé le devis de 1\u{202f}234,50\u{a0}€ pour la demande de travail C\u{202f}: «\u{202f}Trop cher\u{202f}»",
            "Sophie Martin hylkäsi työpyynnön C tarjouksen (1\u{a0}234,50\u{a0}€): ”Trop cher”",
            "Sophie Martin declined the quote of €1,234.50 for work request C: “Trop cher”",
        ]
    );
    assert_eq!(
        quoted("decline_quote", None, true)[2],
        "Sophie Martin declined the quote of €1,234.50 for work request C: “[erased]”"
    );
    assert_eq!(
        quoted("decline_quote", None, false),
        [
            "Sophie Martin a refusé le devis de 1\u{202f}234,50\u{a0}€ pour la demande de travail C",
            "Sophie Martin hylkäsi työpyynnön C tarjouksen: 1\u{a0}234,50\u{a0}€",
            "Sophie Martin declined the quote of €1,234.50 for work request C",
        ]
    );
}

#[test]
fn p9_a_quote_by_nobody_is_told_as_automatic() {
    let facts = json!({
        "fields": ["state"], "state": ["submitted", "quoted"], "code": "C", "automatic": true,
        "quote": { "number": 1, "amount": { "minor": 123_450, "currency": "EUR" }, "last_day": "2026-05-01" },
    });
    assert_eq!(
        texts(event("quote_work", "work", facts, None, false)),
        [
            "Un devis de 1\u{202f}234,50\u{a0}€ a été établi automatiquement pour la demande de travail C (valable jusqu’au \
             1er mai 2026 inclus)",
            "Työpyynnöstä C annettiin automaattinen tarjous: 1\u{a0}234,50\u{a0}€ (voimassa 1.5.2026 asti)",
            "Work request C was quoted automatically at €1,234.50 (valid through 1 May 2026)",
        ]
    );
}

#[test]
fn p9_work_that_is_done_has_its_sentences() {
    let step = |action: &str, text: Option<&str>| {
        let facts = json!({ "fields": ["state"], "state": ["submitted", "quoted"], "code": "C", "percent": 40 });
        texts(event(action, "work", facts, text.map(|text| json!({ "text": text })), false))
    };
    assert_eq!(
        step("start_quoting", None),
        [
            "Sophie Martin a commencé à préparer un devis pour la demande de travail C",
            "Sophie Martin alkoi valmistella tarjousta työpyynnöstä C",
            "Sophie Martin started preparing a quote for work request C",
        ]
    );
    assert_eq!(
        step("start_work", None),
        [
            "Sophie Martin a commencé le travail de la demande C",
            "Sophie Martin aloitti työpyynnön C mukaisen työn",
            "Sophie Martin started work request C",
        ]
    );
    assert_eq!(
        step("progress_work", None),
        [
            "Sophie Martin a signalé que la demande de travail C est réalisée à 40\u{a0}%",
            "Sophie Martin ilmoitti, että työpyynnöstä C on valmiina 40\u{a0}%",
            "Sophie Martin reported work request C as 40% complete",
        ]
    );
    assert_eq!(step("progress_work", Some("a"))[2], "Sophie Martin reported work request C as 40% complete: “a”");
    assert_eq!(
        step("deliver_work", Some("Voici")),
        [
            "Sophie Martin a livré le travail de la demande C\u{202f}: «\u{202f}Voici\u{202f}»",
            "Sophie Martin toimitti työpyynnön C mukaisen työn: ”Voici”",
            "Sophie Martin delivered work request C: “Voici”",
        ]
    );
    assert_eq!(step("deliver_work", None)[2], "Sophie Martin delivered work request C");
    assert_eq!(
        step("reject_work", Some("Complet")),
        [
            "Sophie Martin a rejeté la demande de travail C\u{202f}: «\u{202f}Complet\u{202f}»",
            "Sophie Martin hylkäsi työpyynnön C: ”Complet”",
            "Sophie Martin rejected work request C: “Complet”",
        ]
    );
}

#[test]
fn p9_amounts_shares_and_days_of_work_are_shown_as_such() {
    let facts = json!({
        "fields": ["amount", "last_day", "progress", "quantity"], "code": "C", "quantity": 12_500, "progress": [0, 40],
        "amount": [null, { "minor": 123_450, "currency": "EUR" }], "last_day": ["2026-05-05", "2026-05-15"],
    });
    let entry = entry(event("quote_work", "work", facts, None, false));
    let shown: Vec<String> = entry
        .changes
        .iter()
        .map(|one| {
            format!("{}: {} → {}", one.label(&Locale::FR), one.before.text(&Locale::FR), one.after.text(&Locale::FR))
        })
        .collect();
    assert_eq!(
        shown,
        [
            "Montant du devis: — → 1\u{202f}234,50\u{a0}€",
            "Dernier jour de validité du devis: 5 mai 2026 → 15 mai 2026",
            "Avancement: 0\u{a0}% → 40\u{a0}%",
            "Quantité: — → 12\u{202f}500",
        ]
    );
    let amount = serde_json::to_value(&entry.changes[0].after).unwrap();
    assert_eq!(amount, json!({ "kind": "choice", "value": "1234.50 EUR" }));
}

#[test]
fn what_was_asked_for_is_named_in_the_readers_language() {
    let facts = json!({
        "fields": ["state", "service", "subject"], "state": [null, "submitted"], "service": [null, "translation"], "code": "C",
    });
    let entry = entry(event("submit_work", "work", facts, None, true));
    let after: Vec<String> = entry.changes.iter().map(|change| change.after.text(&Locale::FR)).collect();
    assert_eq!(after, ["Soumise", "Traduction", "[effacé]"]);
    assert!(matches!(&entry.changes[1].after, FieldValue::Choice(choice) if choice.name() == "translation"));
    // A service that nobody knows any more is called by its key.
    let facts = json!({ "fields": ["service"], "service": [null, "painting"] });
    let entry = super::entry(event("submit_work", "work", facts, None, false));
    assert_eq!(entry.changes[0].after, FieldValue::Text("painting".into()));
}
