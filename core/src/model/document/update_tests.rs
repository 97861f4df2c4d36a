use super::super::draft::tests::{TODAY, line, told};
use super::*;

fn check(kind: DocumentKind, update: &DocumentUpdate) -> Result<CheckedUpdate, Vec<String>> {
    update.check(kind, Currency::EUR, TODAY.parse().unwrap()).map_err(|problems| told(&problems))
}

#[test]
fn c2_what_is_not_said_stays_and_null_clears() {
    let stays = check(DocumentKind::Invoice, &DocumentUpdate::default()).unwrap();
    assert_eq!(
        (stays.lines, stays.note, stays.due_on, stays.credits),
        (None, Edited::Keep, Edited::Keep, Edited::Keep)
    );
    let id = DocumentId::from_bytes([9; 16]);
    let update = DocumentUpdate {
        lines: Some(vec![line("2", "1.50", "20")]),
        note: Edit::Clear,
        due_on: TODAY.into(),
        credits: id.to_string().into(),
    };
    let changed = check(DocumentKind::CreditNote, &update).unwrap();
    let (lines, amounts) = changed.lines.unwrap();
    assert_eq!((lines.len(), amounts.net, amounts.total), (1, 300, 360));
    assert_eq!((changed.note, changed.due_on), (Edited::Clear, Edited::Set(TODAY.parse().unwrap())));
    assert_eq!(changed.credits, Edited::Set(id));
    let cleared =
        DocumentUpdate { credits: Edit::Clear, due_on: Edit::Clear, note: "x".into(), ..DocumentUpdate::default() };
    let cleared = check(DocumentKind::Invoice, &cleared).unwrap();
    assert_eq!((cleared.due_on, cleared.credits), (Edited::Clear, Edited::Clear));
    assert_eq!(cleared.note, Edited::Set("x".parse().unwrap()));
}

#[test]
fn c2_all_that_is_wrong_with_changes_is_told_at_once() {
    let wrong = DocumentUpdate {
        lines: Some(vec![line("0", "1", "20")]),
        note: "\u{7}".into(),
        due_on: "2026-04-29".into(),
        credits: "x".into(),
    };
    let found = [
        "/lines/0/quantity out_of_range",
        "/note control_characters",
        "/due_on in_the_past",
        "/credits unknown_document",
    ];
    assert_eq!(check(DocumentKind::CreditNote, &wrong).unwrap_err(), found);
    let none = DocumentUpdate { lines: Some(Vec::new()), ..DocumentUpdate::default() };
    assert_eq!(check(DocumentKind::Invoice, &none).unwrap_err(), ["/lines too_few"]);
    for kind in DocumentKind::ALL.iter().filter(|kind| **kind != DocumentKind::CreditNote) {
        let credits = DocumentId::from_bytes([9; 16]).to_string();
        let update = DocumentUpdate { credits: credits.into(), ..DocumentUpdate::default() };
        assert_eq!(check(*kind, &update).unwrap_err(), ["/credits not_a_credit_note"]);
    }
}

#[test]
fn c2_changes_are_read_strictly_from_json() {
    let update = DocumentUpdate {
        lines: Some(vec![line("2", "1.50", "20")]),
        note: Edit::Clear,
        due_on: TODAY.into(),
        credits: Edit::Clear,
    };
    assert_eq!(DocumentUpdate::from_json(update.to_json().as_bytes()).unwrap(), update);
    assert_eq!(DocumentUpdate::from_json(b"{}").unwrap(), DocumentUpdate::default());
    assert_eq!(DocumentUpdate::from_json(br#"{"lines":null}"#).unwrap().lines, Some(Vec::new()));
    let wrong = br#"{"kind":"invoice","lines":[1],"note":1}"#;
    assert_eq!(
        told(&DocumentUpdate::from_json(wrong).unwrap_err()),
        ["/kind unknown_member", "/lines/0 wrong_type", "/note wrong_type"]
    );
    let large = [b"{}".as_slice(), &b" ".repeat(DocumentDraft::MAX_BYTES)].concat();
    assert_eq!(told(&DocumentUpdate::from_json(&large).unwrap_err()), [" too_large"]);
    assert_eq!(format!("{update:?}"), "DocumentUpdate(..)");
}
