//! Sentences of events that no command writes yet, or not with all values, from constructed facts.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{HistoryActor, HistoryEntry, Known, fact};
use crate::desk::audit::{AuditEvent, Opened};
use crate::desk::view::{DealershipRef, PersonRef};
use crate::{
    ContactId, Country, CustomJobTitle, DealershipId, Locale, Pack, PackSettings, RequestId, StaffId, Timestamp, UserId,
};

const STAFF: StaffId = StaffId::from_bytes([1; 16]);
const GONE: StaffId = StaffId::from_bytes([2; 16]);
const JOE: UserId = UserId::from_bytes([3; 16]);
const ERASED: UserId = UserId::from_bytes([4; 16]);
const PLACE: ContactId = ContactId::from_bytes([5; 16]);
const REQUEST: RequestId = RequestId::from_bytes([6; 16]);
const PARIS: DealershipId = DealershipId::from_bytes([7; 16]);

fn pack() -> Pack {
    let settings = PackSettings::new("Infomedia", "Microcat", Country::FR, Locale::FR, "Europe/Paris".parse().unwrap());
    let labels = [("fr", "Peintre"), ("fi", "Maalari")].map(|(tag, label)| (tag.to_owned(), label.to_owned()));
    let painter = CustomJobTitle { key: "painter".parse().unwrap(), labels: labels.into() };
    Pack::new(PackSettings { job_titles: vec![painter], ..settings }).unwrap()
}

fn known(pack: &Pack) -> Known<'_> {
    Known {
        staff: HashMap::from([
            (STAFF, HistoryActor::Staff(PersonRef { id: STAFF, name: "Sophie Martin".into() })),
            (GONE, HistoryActor::Erased(GONE)),
        ]),
        users: HashMap::from([(JOE, Some("Joe Martin".into())), (ERASED, None)]),
        contacts: HashMap::from([(PLACE, JOE)]),
        codes: HashMap::from([(REQUEST, "260430-080000000".into())]),
        dealerships: HashMap::from([(
            PARIS,
            DealershipRef { id: PARIS, code: "20/90074".into(), city: "Paris".into() },
        )]),
        pack,
        time_zone: "Europe/Paris".parse().unwrap(),
        country: Some(Country::FR),
    }
}

fn event(action: &str, subject: &str, facts: Value, personal: Option<Value>, erased: bool) -> Opened {
    let subject_id = match subject {
        "user" => JOE.to_string(),
        "contact" => PLACE.to_string(),
        "request" => REQUEST.to_string(),
        _ => "00000000-0000-0000-0000-000000000009".into(),
    };
    let event = AuditEvent {
        sequence: 12,
        ordinal: 0,
        at: Timestamp::from_micros(0),
        actor: format!("staff:{STAFF}"),
        action: action.into(),
        subject: subject.into(),
        subject_id,
        version: 2,
        facts,
        personal,
    };
    Opened { event, erased }
}

fn entry(opened: Opened) -> HistoryEntry {
    let pack = pack();
    fact::entry(opened, &known(&pack))
}

/// The sentence in French, Finnish and English.
fn texts(opened: Opened) -> [String; 3] {
    let entry = entry(opened);
    [Locale::FR, Locale::FI, Locale::EN].map(|locale| entry.text(&locale))
}

/// One field changed, its values among the facts or among the personal ones.
fn changed(action: &str, subject: &str, field: &str, values: Value, personal: bool) -> [String; 3] {
    let (mut facts, values) = (json!({ "fields": [field] }), json!({ field: values }));
    if !personal {
        facts[field] = values[field].clone();
    }
    texts(event(action, subject, facts, personal.then_some(values), false))
}

#[test]
fn each_field_of_an_account_has_its_sentence() {
    let edit = |field, values| changed("edit_account", "account", field, values, true);
    assert_eq!(
        edit("name", json!(["Garage Chez Joe", "Garage Joe & fils"])),
        [
            "Sophie Martin a changé le nom du compte\u{202f}: Garage Chez Joe → Garage Joe & fils",
            "Sophie Martin vaihtoi tilin nimen: Garage Chez Joe → Garage Joe & fils",
            "Sophie Martin changed the name of the account: Garage Chez Joe → Garage Joe & fils",
        ]
    );
    assert_eq!(
        edit("language", json!(["fi", "fr"])),
        [
            "Sophie Martin a changé la langue du compte\u{202f}: finnois → français",
            "Sophie Martin vaihtoi tilin kielen: suomi → ranska",
            "Sophie Martin changed the language of the account: Finnish → French",
        ]
    );
    assert_eq!(
        edit("country", json!(["FI", "FR"])),
        [
            "Sophie Martin a changé le pays du compte\u{202f}: Finlande → France",
            "Sophie Martin vaihtoi tilin maan: Suomi → Ranska",
            "Sophie Martin changed the country of the account: Finland → France",
        ]
    );
    let paris = json!({ "street": "12 rue de la Paix", "postal_code": "75002", "city": "Paris", "region": null });
    let lyon = json!({ "street": "1 quai Sarrail", "postal_code": "69006", "city": "Lyon", "region": null });
    assert_eq!(
        edit("address", json!([paris, lyon])),
        [
            "Sophie Martin a changé l’adresse du compte\u{202f}: 12 rue de la Paix, 75002 Paris → 1 quai Sarrail, 69006 Lyon",
            "Sophie Martin vaihtoi tilin osoitteen: 12 rue de la Paix, 75002 Paris → 1 quai Sarrail, 69006 Lyon",
            "Sophie Martin changed the address of the account: 12 rue de la Paix, 75002 Paris → 1 quai Sarrail, 69006 Lyon",
        ]
    );
    assert_eq!(
        edit("notes", json!([null, "Fermé le lundi.\n\n  Appeler avant."])),
        [
            "Sophie Martin a modifié les notes du compte\u{202f}: — → Fermé le lundi. Appeler avant.",
            "Sophie Martin muutti tilin huomautuksia: — → Fermé le lundi. Appeler avant.",
            "Sophie Martin changed the notes on the account: — → Fermé le lundi. Appeler avant.",
        ]
    );
    assert_eq!(
        changed("edit_account", "account", "reference", json!(["4711", null]), false),
        [
            "Sophie Martin a changé le numéro de référence client du compte\u{202f}: 4711 → —",
            "Sophie Martin vaihtoi asiakkaan viitenumeron: 4711 → —",
            "Sophie Martin changed the customer reference number of the account: 4711 → —",
        ]
    );
}

#[test]
fn several_fields_make_one_sentence_with_all_values() {
    let ottawa = json!({ "street": "24 Sussex Drive", "postal_code": "K1M 1M4", "city": "Ottawa", "region": "ON" });
    let paris = json!({ "street": "12 rue de la Paix", "postal_code": "75002", "city": "Paris", "region": null });
    let facts = json!({ "fields": ["language", "country", "address"] });
    let personal = json!({ "language": ["fi", "fr"], "country": ["FR", "CA"], "address": [paris, ottawa] });
    assert_eq!(
        texts(event("edit_account", "account", facts, Some(personal), false)),
        [
            "Sophie Martin a modifié le compte\u{202f}: langue (finnois → français), pays (France → Canada) et adresse \
         (12 rue de la Paix, 75002 Paris → 24 Sussex Drive, Ottawa, ON K1M 1M4)",
            "Sophie Martin muokkasi tiliä: kieli (suomi → ranska), maa (Ranska → Kanada) ja osoite \
         (12 rue de la Paix, 75002 Paris → 24 Sussex Drive, Ottawa, ON K1M 1M4)",
            "Sophie Martin changed the account: language (Finnish → French), country (France → Canada) and address \
         (12 rue de la Paix, 75002 Paris → 24 Sussex Drive, Ottawa, ON K1M 1M4)",
        ]
    );
}

#[test]
fn each_field_of_a_user_has_its_sentence() {
    let edit = |field, values| changed("edit_user", "user", field, values, true);
    assert_eq!(
        edit("first_name", json!(["Jo", "Joe"])),
        [
            "Sophie Martin a changé le prénom de l’utilisateur Joe Martin\u{202f}: Jo → Joe",
            "Sophie Martin vaihtoi käyttäjän Joe Martin etunimen: Jo → Joe",
            "Sophie Martin changed the first name of Joe Martin: Jo → Joe",
        ]
    );
    assert_eq!(
        edit("last_name", json!(["Dupont", "Martin"])),
        [
            "Sophie Martin a changé le nom de l’utilisateur Joe Martin\u{202f}: Dupont → Martin",
            "Sophie Martin vaihtoi käyttäjän Joe Martin sukunimen: Dupont → Martin",
            "Sophie Martin changed the last name of Joe Martin: Dupont → Martin",
        ]
    );
    assert_eq!(
        edit("language", json!(["fr", "sv-FI"])),
        [
            "Sophie Martin a changé la langue de l’utilisateur Joe Martin\u{202f}: français → suédois (Finlande)",
            "Sophie Martin vaihtoi käyttäjän Joe Martin kielen: ranska → ruotsi (Suomi)",
            "Sophie Martin changed the language of Joe Martin: French → Swedish (Finland)",
        ]
    );
    assert_eq!(
        edit("time_zone", json!(["Europe/Helsinki", "Europe/Paris"])),
        [
            "Sophie Martin a changé le fuseau horaire de l’utilisateur Joe Martin\u{202f}: Helsinki → Paris",
            "Sophie Martin vaihtoi käyttäjän Joe Martin aikavyöhykkeen: Helsinki → Pariisi",
            "Sophie Martin changed the time zone of Joe Martin: Helsinki → Paris",
        ]
    );
    assert_eq!(
        changed("change_email", "user", "email", json!(["joe@garage.example", "j.martin@garage.example"]), true),
        [
            "Sophie Martin a changé l’adresse électronique de l’utilisateur Joe Martin\u{202f}: joe@garage.example → j.martin@garage.example",
            "Sophie Martin vaihtoi käyttäjän Joe Martin sähköpostiosoitteen: joe@garage.example → j.martin@garage.example",
            "Sophie Martin changed the email address of Joe Martin: joe@garage.example → j.martin@garage.example",
        ]
    );
    let facts = json!({ "fields": ["first_name", "last_name"] });
    let personal = json!({ "first_name": ["Jo", "Joe"], "last_name": ["Dupont", "Martin"] });
    assert_eq!(
        texts(event("edit_user", "user", facts, Some(personal), false)),
        [
            "Sophie Martin a modifié les détails de l’utilisateur Joe Martin\u{202f}: prénom (Jo → Joe) et nom (Dupont → Martin)",
            "Sophie Martin muokkasi käyttäjän Joe Martin tietoja: etunimi (Jo → Joe) ja sukunimi (Dupont → Martin)",
            "Sophie Martin changed the details of Joe Martin: first name (Jo → Joe) and last name (Dupont → Martin)",
        ]
    );
}

#[test]
fn each_field_of_a_contact_has_its_sentence() {
    let edit = |field, values| changed("edit_contact", "contact", field, values, false);
    assert_eq!(
        edit("role", json!(["requester", "manager"])),
        [
            "Sophie Martin a changé le rôle de l’utilisateur Joe Martin dans le compte\u{202f}: Demandeur → Gestionnaire",
            "Sophie Martin vaihtoi käyttäjän Joe Martin roolin: Pyynnön tekijä → Hallinnoija",
            "Sophie Martin changed the role of Joe Martin in the account: Requester → Manager",
        ]
    );
    assert_eq!(
        edit("job_title", json!(["painter", "workshop_manager"])),
        [
            "Sophie Martin a changé le poste de l’utilisateur Joe Martin\u{202f}: Peintre → Responsable d’atelier",
            "Sophie Martin vaihtoi käyttäjän Joe Martin tehtävän: Maalari → Korjaamon päällikkö",
            "Sophie Martin changed the position of Joe Martin: Peintre → Workshop manager",
        ]
    );
    let facts =
        json!({ "fields": ["role", "job_title"], "role": ["requester", "manager"], "job_title": ["painter", null] });
    assert_eq!(
        texts(event("edit_contact", "contact", facts, None, false)),
        [
            "Sophie Martin a modifié les détails de l’utilisateur Joe Martin\u{202f}: rôle (Demandeur → Gestionnaire) et poste (Peintre → —)",
            "Sophie Martin muokkasi käyttäjän Joe Martin tietoja: rooli (Pyynnön tekijä → Hallinnoija) ja tehtävä (Maalari → —)",
            "Sophie Martin changed the details of Joe Martin: role (Requester → Manager) and position (Peintre → —)",
        ]
    );
    for action in ["end_contact", "remove_contact"] {
        assert_eq!(
            texts(event(action, "contact", json!({}), None, false)),
            [
                "Sophie Martin a retiré Joe Martin du compte",
                "Sophie Martin poisti tilistä käyttäjän Joe Martin",
                "Sophie Martin removed Joe Martin from the account",
            ]
        );
    }
}

#[test]
fn the_desk_and_its_staff_have_their_sentences() {
    let facts = json!({ "fields": ["name"], "name": "infomedia" });
    let opened = event("create_desk", "desk", facts, None, false);
    let opened = Opened { event: AuditEvent { actor: "host:create_desk".into(), ..opened.event }, erased: false };
    assert_eq!(
        texts(opened),
        [
            "L’application (create_desk) a créé le comptoir infomedia",
            "Sovellus (create_desk) loi palvelupisteen infomedia",
            "The application (create_desk) created the desk infomedia",
        ]
    );
    let facts = json!({ "code": "20/90074", "city": "Paris" });
    assert_eq!(
        texts(event("add_dealership", "dealership", facts, None, false)),
        [
            "Sophie Martin a ajouté le concessionnaire 20/90074 – Paris",
            "Sophie Martin lisäsi liikkeen 20/90074 – Paris",
            "Sophie Martin added the dealership 20/90074 – Paris",
        ]
    );
    let facts = json!({ "role": "agent", "user": JOE });
    assert_eq!(
        texts(event("add_staff", "staff", facts, None, false)),
        [
            "Sophie Martin a ajouté Joe Martin au personnel (agent du Service clientèle)",
            "Sophie Martin lisäsi henkilöstöön käyttäjän Joe Martin (asiakaspalvelija)",
            "Sophie Martin added Joe Martin to the staff (Customer Service agent)",
        ]
    );
}

#[test]
fn what_was_erased_is_shown_as_erased() {
    let facts = json!({ "fields": ["name", "reference"], "reference": ["1", "2"] });
    assert_eq!(
        texts(event("edit_account", "account", facts, None, true)),
        [
            "Sophie Martin a modifié le compte\u{202f}: nom du compte ([effacé] → [effacé]) et numéro de référence client (1 → 2)",
            "Sophie Martin muokkasi tiliä: tilin nimi ([poistettu] → [poistettu]) ja asiakkaan viitenumero (1 → 2)",
            "Sophie Martin changed the account: account name ([erased] → [erased]) and customer reference number (1 → 2)",
        ]
    );
    let facts = json!({ "fields": ["role"], "user": ERASED, "role": ["requester", "manager"] });
    let opened = event("edit_contact", "contact", facts, None, false);
    let opened = Opened { event: AuditEvent { actor: format!("staff:{GONE}"), ..opened.event }, erased: false };
    assert_eq!(
        texts(opened),
        [
            "[personne effacée] a changé le rôle de l’utilisateur [personne effacée] dans le compte\u{202f}: Demandeur → Gestionnaire",
            "[poistettu henkilö] vaihtoi käyttäjän [poistettu henkilö] roolin: Pyynnön tekijä → Hallinnoija",
            "[erased person] changed the role of [erased person] in the account: Requester → Manager",
        ]
    );
}

#[test]
fn values_of_every_kind_are_localized() {
    let facts = json!({
        "fields": ["administrator", "dealership", "remove_access", "seats", "due", "state", "anything"],
        "administrator": [ERASED, JOE], "dealership": [null, PARIS], "remove_access": [false, true], "seats": [1, 12_500],
        "due": [null, "2026-05-05T22:00:00Z"], "state": "active", "anything": [["a"], "b"],
    });
    let entry = entry(event("edit_account", "account", facts, None, false));
    let shown = |locale: Locale| -> Vec<String> {
        let of = |side: &super::FieldValue| side.text(&locale);
        entry
            .changes
            .iter()
            .map(|change| format!("{} {} {}", change.label(&locale), of(&change.before), of(&change.after)))
            .collect()
    };
    assert_eq!(
        shown(Locale::FR),
        [
            "Administrateur [personne effacée] Joe Martin",
            "Concessionnaire — 20/90074 – Paris",
            "Remove access non oui",
            "Seats 1 12\u{202f}500",
            "Due — 06/05/2026 00:00",
            "État — Actif",
            "Anything [\"a\"] b",
        ]
    );
    assert_eq!(shown(Locale::FI)[2..5], ["Remove access ei kyllä", "Seats 1 12\u{a0}500", "Due — 6.5.2026 klo 0.00"]);
    assert_eq!(shown(Locale::EN)[5], "State — Active");
    let json = serde_json::to_value(&entry.changes[3]).unwrap();
    assert_eq!(
        json,
        json!({
            "field": "seats", "before": { "kind": "number", "value": 1 }, "after": { "kind": "number", "value": 12_500 },
        })
    );
}

#[test]
fn what_a_newer_version_wrote_is_told_all_the_same() {
    assert_eq!(
        texts(event("merge_accounts", "account", json!({ "fields": 7 }), None, false)),
        ["Sophie Martin\u{202f}: merge_accounts", "Sophie Martin: merge_accounts", "Sophie Martin: merge_accounts",]
    );
    // Values of other types than the field's are shown as they are.
    assert_eq!(
        changed("edit_account", "account", "language", json!(["not a tag", 7]), true)[2],
        "Sophie Martin changed the language of the account: not a tag → 7"
    );
    // A field that is named without a value had none.
    let facts = json!({ "fields": ["notes"] });
    assert_eq!(
        texts(event("edit_account", "account", facts, None, false))[2],
        "Sophie Martin changed the notes on the account: — → —"
    );
}

#[test]
fn nothing_personal_shows_in_debug() {
    let personal = json!({ "name": ["Garage Chez Joe", "Garage Joe & fils"] });
    let entry = entry(event("edit_account", "account", json!({ "fields": ["name"] }), Some(personal), false));
    let shown = format!("{entry:?} {:?}", entry.changes);
    assert!(!shown.contains("Garage"), "{shown}");
}
