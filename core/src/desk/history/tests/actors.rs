//! Who is named as the one who did it.

use serde_json::json;

use super::*;

#[test]
fn a_contact_who_did_something_is_named_as_staff_are() {
    let by = |actor: String| {
        let facts = json!({ "fields": ["role"], "user": JOE, "role": ["requester", "manager"] });
        let opened = event("edit_contact", "contact", facts, None, false);
        entry(Opened { event: AuditEvent { actor, ..opened.event }, erased: false })
    };
    let contact = by(format!("contact:{PLACE}"));
    assert_eq!(contact.by, HistoryActor::Contact(ContactRef { id: PLACE, name: "Joe Martin".into() }));
    assert!(contact.text(&Locale::EN).starts_with("Joe Martin changed the role"));
    assert_eq!(serde_json::to_value(&contact.by).unwrap()["kind"], "contact");
    assert!(!format!("{:?}", contact.by).contains("Joe"));

    let nobody = ContactId::from_bytes([9; 16]);
    let erased = by(format!("contact:{nobody}"));
    assert_eq!(erased.by, HistoryActor::ErasedContact(nobody));
    assert!(erased.text(&Locale::FI).starts_with("[poistettu henkilö]"));

    // What is no id is a host's job, as is all else.
    assert_eq!(by("contact:joe".into()).by, HistoryActor::Host("contact:joe".into()));
    assert_eq!(by("host:night run".into()).by, HistoryActor::Host("night run".into()));
    assert_eq!(by(format!("staff:{GONE}")).by, HistoryActor::Erased(GONE));
}
