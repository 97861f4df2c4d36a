//! Sentences and values of events, from constructed facts: also of those that no command writes with all values.

mod actors;
mod business;
mod custom;
mod fields;
mod registrations;
mod services;
mod subscriptions;
mod work;

use std::collections::HashMap;
use std::sync::LazyLock;

use serde_json::{Value, json};

use super::{Actors, Choice, Countries, HistoryActor, HistoryEntry, Known, fact};
use crate::desk::audit::{AuditEvent, Opened};
use crate::desk::view::DealershipRef;
use crate::model::place::DataCentres;
use crate::{
    AccountId, ContactId, ContactRef, Country, CustomJobTitle, DealershipId, Locale, Pack, PackSettings, PersonRef,
    RequestId, StaffId, Timestamp, UserId,
};

const STAFF: StaffId = StaffId::from_bytes([1; 16]);
const GONE: StaffId = StaffId::from_bytes([2; 16]);
const JOE: UserId = UserId::from_bytes([3; 16]);
const ERASED: UserId = UserId::from_bytes([4; 16]);
const PLACE: ContactId = ContactId::from_bytes([5; 16]);
const REQUEST: RequestId = RequestId::from_bytes([6; 16]);
const GARAGE: AccountId = AccountId::from_bytes([8; 16]);
const PARIS: DealershipId = DealershipId::from_bytes([7; 16]);

fn pack() -> Pack {
    let settings = PackSettings::new("Infomedia", "Microcat", Country::FR, Locale::FR, "Europe/Paris".parse().unwrap());
    let labels = [("fr", "Peintre"), ("fi", "Maalari")].map(|(tag, label)| (tag.to_owned(), label.to_owned()));
    let painter = CustomJobTitle { key: "painter".parse().unwrap(), labels: labels.into() };
    Pack::new(PackSettings { job_titles: vec![painter], ..settings }).unwrap()
}

fn known(pack: &Pack) -> Known<'_> {
    static CENTRES: LazyLock<DataCentres> = LazyLock::new(DataCentres::default);
    Known {
        actors: Actors {
            staff: HashMap::from([
                (STAFF, HistoryActor::Staff(PersonRef { id: STAFF, name: "Sophie Martin".into() })),
                (GONE, HistoryActor::Erased(GONE)),
            ]),
            contacts: HashMap::from([(
                PLACE,
                HistoryActor::Contact(ContactRef { id: PLACE, name: "Joe Martin".into() }),
            )]),
        },
        users: HashMap::from([(JOE, Some("Joe Martin".into())), (ERASED, None)]),
        contacts: HashMap::from([(PLACE, JOE)]),
        codes: HashMap::from([(REQUEST, "260430-080000000".into())]),
        dealerships: HashMap::from([(
            PARIS,
            DealershipRef { id: PARIS, code: "20/90074".into(), city: "Paris".into() },
        )]),
        services: HashMap::from([("translation".into(), [("fr".into(), "Traduction".into())].into())]),
        accounts: HashMap::from([(GARAGE, "Garage Chez Joe".into())]),
        fields: super::field::KnownFields::default(),
        pack,
        centres: &CENTRES,
        device: Choice::new("device", |locale| crate::label::plain(locale, "device-kind-camera").into_owned()),
        time_zone: "Europe/Paris".parse().unwrap(),
        country: Countries { now: Some(Country::FR), moves: Vec::new() },
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

#[test]
fn an_address_is_written_in_the_form_of_the_country_it_was_in() {
    let canada: Country = "CA".parse().unwrap();
    let moves = vec![((5, 0), Some(Country::FR)), ((8, 1), None), ((9, 0), Some(Country::FI))];
    let country = Countries { now: Some(canada), moves };
    for (event, at) in [
        ((1, 0), Some(Country::FR)),
        ((4, 9), Some(Country::FR)),
        ((5, 0), None),
        ((8, 0), None),
        ((8, 1), Some(Country::FI)),
        ((9, 0), Some(canada)),
        ((20, 0), Some(canada)),
    ] {
        assert_eq!(country.at(event), at, "{event:?}");
    }
    assert_eq!(Countries::default().at((1, 0)), None, "nothing is assumed");
}
