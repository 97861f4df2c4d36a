use serde_json::json;

use super::*;

/// What a command of an earlier version was remembered with is read when its key comes again (rule Q8).
#[test]
fn q8_a_view_that_an_earlier_version_remembered_is_read() {
    let id = "01890a5d-ac96-774b-bcce-b302099a8057";
    let remembered = json!({
        "id": id, "code": "260430-080000000",
        "account": { "id": id, "name": "Garage Chez Joe", "reference": null, "postal_code": "",
            "city": "", "country": "FR" },
        "holder": { "id": id, "name": "Rita" }, "submitted_by": { "id": id, "name": "Rita" }, "service": null,
        "subject": "Notice", "description": null, "state": "submitted", "submitted_at": "2026-04-30T08:00:00Z",
        "version": 1,
    });
    let view: WorkView = serde_json::from_value(remembered).unwrap();
    assert_eq!((view.workflow, view.progress, view.file_count), (Workflow::Manual, 0, 0));
    assert_eq!((view.quantity, view.wished_on, view.quote.clone(), view.on_time), (None, None, None, None));
    let again: WorkView = serde_json::from_value(serde_json::to_value(&view).unwrap()).unwrap();
    assert_eq!(again, view);
}

#[test]
fn p9_a_quote_that_was_answered_has_not_expired() {
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    let quote = Quote {
        number: 2,
        amount: crate::Money::parse("1234.50", Currency::EUR).unwrap(),
        quoted_at: at("2026-04-30T08:00:00Z"),
        valid_until: at("2026-05-05T22:00:00Z"),
        last_day: "2026-05-05".parse().unwrap(),
    };
    let expired = |state, now: &str| QuoteView::new(quote, state, at(now)).expired;
    assert!(!expired(WorkState::Quoted, "2026-05-05T21:59:59.999999Z"));
    assert!(expired(WorkState::Quoted, "2026-05-05T22:00:00Z"));
    for state in WorkState::ALL.iter().filter(|state| **state != WorkState::Quoted) {
        assert!(!expired(*state, "2027-01-01T00:00:00Z"), "{state:?}");
    }
    let shown = QuoteView::new(quote, WorkState::Quoted, at("2026-05-01T00:00:00Z"));
    assert_eq!((shown.number, shown.amount_minor, &*shown.text(&Locale::EN)), (2, 123_450, "€1,234.50"));
    assert_eq!(serde_json::to_value(&shown).unwrap()["last_day"], "2026-05-05");
}
