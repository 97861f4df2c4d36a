//! Texts of errors that no conformance test reaches with these values.

use super::*;

fn texts(error: &Error) -> [String; 3] {
    [Locale::EN, Locale::FR, Locale::FI].map(|locale| error.text(&locale))
}

#[test]
fn a_number_agrees_with_its_noun() {
    let told = |expected| texts(&Error::new(Failure::WrongOffset { expected }));
    assert_eq!(
        told(1),
        [
            "These bytes do not belong here: one byte of the file is there. Go on from there.",
            "Ces octets ne vont pas à cet endroit. Nombre d’octets du fichier déjà reçus\u{202f}: 1. Continuez à partir de là.",
            "Nämä tavut eivät kuulu tähän kohtaan. Tiedostosta on jo vastaanotettu yksi tavu. Jatka siitä.",
        ]
    );
    assert_eq!(told(2)[0], "These bytes do not belong here: 2 bytes of the file are there. Go on from there.");
    assert_eq!(
        told(2)[2],
        "Nämä tavut eivät kuulu tähän kohtaan. Tiedostosta on jo vastaanotettu 2 tavua. Jatka siitä."
    );
}

/// An order list says status, so do conflicts about one.
#[test]
fn a_conflict_names_a_field_as_what_it_is_one_of_does() {
    let conflict = |subject: &str, field: &str| {
        let by = crate::HistoryActor::Host("import".to_owned());
        FieldConflict { subject: subject.to_owned(), field: field.to_owned(), by, at: crate::Timestamp::from_micros(0) }
    };
    let names =
        |subject, field| [Locale::EN, Locale::FR, Locale::FI].map(|locale| conflict(subject, field).label(&locale));
    assert_eq!(names("order", "state"), ["Status", "Statut", "Tila"]);
    assert_eq!(names("document", "state"), ["Status", "Statut", "Tila"]);
    assert_eq!(names("request", "state"), ["State", "État", "Tila"]);
    assert_eq!(names("account", "name"), ["Account name", "Nom du compte", "Tilin nimi"]);
    assert_eq!(names("group", "name"), ["Name of the group", "Nom du groupe", "Ryhmän nimi"]);
    assert_eq!(names("order", "total"), ["Total", "Total", "Summa"]);
    assert_eq!(names("contact", "custom/delivery_code"), ["Delivery code", "Delivery code", "Delivery code"]);
    let changes = vec![conflict("order", "state"), conflict("order", "customer")];
    let fields = changes.iter().map(|change| change.field.clone()).collect();
    let time_zone = "Europe/Paris".parse().unwrap();
    let error =
        Failure::Conflict { current: 2, fields, changed_at: crate::Timestamp::from_micros(0), changes, time_zone };
    let told = Error::new(error).text(&Locale::EN);
    assert!(told.contains("Changed: status (The application (import), "), "{told}");
    assert!(told.contains(" and customer (The application (import), "), "{told}");
}
