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
            "Sophie Martin lähetti työpyynnön C, jonka haltija on Joe Martin: ”[poistettu]”",
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
            "Sophie Martin vaihtoi työpyynnön C haltijan: Joe Martin → [poistettu henkilö]",
            "Sophie Martin reassigned work request C: Joe Martin → [erased person]",
        ]
    );
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
