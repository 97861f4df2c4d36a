//! Sentences about subscriptions and devices.

use serde_json::{Value, json};

use super::{changed, entry, event, texts};
use crate::{FieldValue, Locale};

fn of_account(action: &str, facts: Value) -> [String; 3] {
    texts(event(action, "account", facts, None, false))
}

#[test]
fn s2_a_change_of_term_tells_from_when_on_it_holds() {
    let facts = json!({
        "fields": ["term"], "term": [12, 1], "effective": "2027-06-01", "at_once": false, "dropped": null,
    });
    assert_eq!(
        of_account("change_term", facts),
        [
            "Sophie Martin a changé la durée de l’abonnement\u{202f}: annuelle → mensuelle, à partir du 1er juin 2027",
            "Sophie Martin vaihtoi sopimuskauden: vuosi → kuukausi, 1.6.2027 alkaen",
            "Sophie Martin changed the subscription term: annual → monthly, from 1 Jun 2027",
        ]
    );
    let facts = json!({
        "fields": ["term"], "term": [1, 24], "effective": "2027-06-01", "at_once": true, "dropped": 12,
    });
    assert_eq!(
        of_account("change_term", facts),
        [
            "Sophie Martin a changé la durée de l’abonnement\u{202f}: mensuelle → 24 mois, avec effet immédiat",
            "Sophie Martin vaihtoi sopimuskauden: kuukausi → 24 kuukautta, heti voimaan",
            "Sophie Martin changed the subscription term: monthly → 24 months, with immediate effect",
        ]
    );
    assert_eq!(
        of_account("undo_term_change", json!({ "fields": ["term"], "term": [1, 12], "dropped": 1 })),
        [
            "Sophie Martin a annulé le changement en attente de la durée de l’abonnement (mensuelle)",
            "Sophie Martin peruutti sopimuskauden odottavan muutoksen (kuukausi)",
            "Sophie Martin cancelled the pending change of the subscription term (monthly)",
        ]
    );
}

#[test]
fn s1_renewals_stand_in_sentences() {
    assert_eq!(
        changed("change_renewal", "account", "renewal", json!(["same", "never"]), false),
        [
            "Sophie Martin a changé le renouvellement de l’abonnement\u{202f}: comme la durée de l’abonnement → aucun renouvellement",
            "Sophie Martin vaihtoi jatkokauden: sama kuin sopimuskausi → ei jatkokautta",
            "Sophie Martin changed the renewal of the subscription: same as the subscription term → no renewal",
        ]
    );
    assert_eq!(
        changed("change_renewal", "account", "renewal", json!(["annual", "24"]), false)[0],
        "Sophie Martin a changé le renouvellement de l’abonnement\u{202f}: annuelle → 24 mois"
    );
}

#[test]
fn s5_periods_begin_and_end() {
    let period = json!({ "fields": [], "term": 12, "start": "2026-06-01", "end": "2027-06-01" });
    assert_eq!(
        of_account("start_subscription", period.clone()),
        [
            "Sophie Martin a démarré l’abonnement\u{202f}: du 1er juin 2026 au 31 mai 2027 (durée\u{202f}: annuelle)",
            "Sophie Martin aloitti sopimuksen: 1.6.2026–31.5.2027 (sopimuskausi: vuosi)",
            "Sophie Martin started the subscription: 1 Jun 2026 to 31 May 2027 (term: annual)",
        ]
    );
    assert_eq!(
        of_account("renew_subscription", period),
        [
            "Sophie Martin a renouvelé l’abonnement\u{202f}: du 1er juin 2026 au 31 mai 2027 (durée\u{202f}: annuelle)",
            "Sophie Martin jatkoi sopimusta: 1.6.2026–31.5.2027 (sopimuskausi: vuosi)",
            "Sophie Martin renewed the subscription: 1 Jun 2026 to 31 May 2027 (term: annual)",
        ]
    );
    assert_eq!(
        of_account("end_subscription", json!({ "fields": [], "on": "2027-06-01" })),
        [
            "Sophie Martin a mis fin à l’abonnement à compter du 1er juin 2027",
            "Sophie Martin päätti sopimuksen; se ei ole enää voimassa 1.6.2027 alkaen",
            "Sophie Martin ended the subscription as of 1 Jun 2027",
        ]
    );
}

#[test]
fn a5_a_device_is_called_what_the_desk_calls_one() {
    let facts = |state: Value| json!({ "fields": ["state"], "key": "cam-1", "state": state });
    let report = |state| texts(event("report_device", "device", facts(state), None, false));
    assert_eq!(
        report(json!(["waiting", "enrolled"])),
        [
            "Sophie Martin a signalé un nouvel état — Caméra cam-1\u{202f}: En attente de connexion → Inscrit",
            "Sophie Martin ilmoitti uuden tilan – Kamera cam-1: Odottaa yhteyttä → Rekisteröity",
            "Sophie Martin reported a new state – Camera cam-1: Waiting for connection → Enrolled",
        ]
    );
    assert_eq!(
        report(json!([null, "creating"])),
        [
            "Sophie Martin a signalé un nouvel appareil — Caméra cam-1\u{202f}: Création",
            "Sophie Martin ilmoitti uuden laitteen – Kamera cam-1: Luodaan",
            "Sophie Martin reported a new device – Camera cam-1: Creating",
        ]
    );
    let both = json!({ "fields": ["state", "device_name"], "key": "cam-1", "state": [null, "enrolled"] });
    let named = json!({ "device_name": [null, "Entrée"] });
    assert_eq!(
        texts(event("report_device", "device", both.clone(), Some(named), false)),
        [
            "Sophie Martin a signalé un changement — Caméra cam-1\u{202f}: état (— → Inscrit) et nom de l’appareil (— → Entrée)",
            "Sophie Martin ilmoitti muutoksesta – Kamera cam-1: tila (— → Rekisteröity) ja laitteen nimi (— → Entrée)",
            "Sophie Martin reported a change – Camera cam-1: state (— → Enrolled) and device name (— → Entrée)",
        ]
    );
    let erased = texts(event("report_device", "device", both, None, true));
    assert!(erased[2].ends_with("state (— → Enrolled) and device name ([erased] → [erased])"), "{}", erased[2]);
    let renamed = json!({ "fields": ["device_name"], "key": "cam-1" });
    let named = json!({ "device_name": ["Entrée", "Porte"] });
    assert_eq!(
        texts(event("report_device", "device", renamed, Some(named), false)),
        [
            "Sophie Martin a signalé un nouveau nom — Caméra cam-1\u{202f}: Entrée → Porte",
            "Sophie Martin ilmoitti uuden nimen – Kamera cam-1: Entrée → Porte",
            "Sophie Martin reported a new name – Camera cam-1: Entrée → Porte",
        ]
    );
}

#[test]
fn a_day_is_a_value_of_its_own() {
    let facts = json!({ "fields": ["on"], "on": ["2027-06-01", "2027-02-30"] });
    let changes = entry(event("change_day", "account", facts, None, false)).changes;
    let day: FieldValue = changes[0].before.clone();
    assert_eq!(day.text(&Locale::FI), "1.6.2027");
    assert_eq!(serde_json::to_value(&day).unwrap(), json!({ "kind": "day", "value": "2027-06-01" }));
    assert_eq!(changes[0].after, FieldValue::Text("2027-02-30".to_owned()));
}
