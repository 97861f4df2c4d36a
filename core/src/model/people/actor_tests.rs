use super::*;

#[test]
fn p10_whoever_did_something_is_named_as_a_sentence_names_it() {
    let anna = HistoryActor::Staff(PersonRef { id: StaffId::from_bytes([1; 16]), name: "Anna Infomedia".into() });
    let joe = HistoryActor::Contact(ContactRef { id: ContactId::from_bytes([2; 16]), name: "Joe Martin".into() });
    let host = HistoryActor::Host("night run".into());
    let gone = [
        HistoryActor::Erased(StaffId::from_bytes([3; 16])),
        HistoryActor::ErasedContact(ContactId::from_bytes([3; 16])),
    ];
    for locale in [Locale::EN, Locale::FI, Locale::FR] {
        assert_eq!((anna.text(&locale), joe.text(&locale)), ("Anna Infomedia".to_owned(), "Joe Martin".to_owned()));
    }
    assert_eq!(host.text(&Locale::EN), "The application (night run)");
    assert_eq!(host.text(&Locale::FR), "L’application (night run)");
    for erased in gone {
        let texts = [Locale::EN, Locale::FI, Locale::FR].map(|locale| erased.text(&locale));
        assert_eq!(texts, ["[erased person]", "[poistettu henkilö]", "[personne effacée]"]);
    }
}

#[test]
fn no_name_is_shown_while_debugging() {
    let person = PersonRef { id: StaffId::from_bytes([1; 16]), name: "Anna Infomedia".into() };
    let contact = ContactRef { id: ContactId::from_bytes([2; 16]), name: "Joe Martin".into() };
    let shown = [format!("{person:?}"), format!("{contact:?}")];
    assert!(shown[0].starts_with("PersonRef { id: ") && shown[0].contains(&person.id.to_string()), "{shown:?}");
    assert!(shown[1].starts_with("ContactRef { id: ") && shown[1].contains(&contact.id.to_string()), "{shown:?}");
    assert!(!shown.concat().contains("Anna") && !shown.concat().contains("Joe"), "{shown:?}");
}
