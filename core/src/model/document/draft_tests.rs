use super::*;

pub(in crate::model::document) const TODAY: &str = "2026-04-30";

pub(in crate::model::document) fn line(quantity: &str, unit_price: &str, tax_rate: &str) -> DocumentLineDraft {
    let [quantity, unit_price, tax_rate] = [quantity, unit_price, tax_rate].map(str::to_owned);
    DocumentLineDraft { description: "Pare-brise".into(), quantity, unit_price, tax_rate }
}

fn invoice(lines: Vec<DocumentLineDraft>) -> DocumentDraft {
    DocumentDraft { kind: "invoice".into(), lines, ..DocumentDraft::default() }
}

fn check(draft: &DocumentDraft) -> Result<CheckedDocument, Vec<String>> {
    checked(draft, "EUR")
}

fn checked(draft: &DocumentDraft, currency: &str) -> Result<CheckedDocument, Vec<String>> {
    draft.check(currency.parse().unwrap(), TODAY.parse().unwrap()).map_err(|problems| told(&problems))
}

pub(in crate::model::document) fn told(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|problem| format!("{} {}", problem.path(), problem.code().as_str())).collect()
}

#[test]
fn c2_a_document_comes_to_its_lines_with_tax() {
    let id = DocumentId::from_bytes([9; 16]);
    let draft = DocumentDraft {
        kind: " credit_note ".into(),
        lines: vec![line("3", "85", "25.5"), line("1000", "0.085", "0")],
        note: Some(" Merci ".into()),
        due_on: Some(TODAY.into()),
        credits: Some(format!(" {id} ")),
    };
    let document = check(&draft).unwrap();
    assert_eq!((document.kind, document.credits), (DocumentKind::CreditNote, Some(id)));
    assert_eq!(document.lines.iter().map(|line| line.net).collect::<Vec<_>>(), [25_500, 8_500]);
    // 25.5 % of 255.00 are 65.025, of which the half goes to the even cent.
    assert_eq!((document.amounts.net, document.amounts.tax, document.amounts.total), (34_000, 6_502, 40_502));
    assert_eq!(document.note.as_ref().map(Note::as_str), Some("Merci"));
    assert_eq!(document.due_on, Some(TODAY.parse().unwrap()));
    assert_eq!(document.lines[0].description, "Pare-brise");
    // The same lines in other minor units.
    assert_eq!(checked(&draft, "JPY").unwrap().amounts.total, 255 + 85 + 65);
    assert_eq!(checked(&draft, "KWD").unwrap().amounts.total, 255_000 + 85_000 + 65_025);
}

#[test]
fn c2_all_that_is_wrong_is_told_at_once_in_the_order_of_the_members() {
    let wrong = DocumentDraft {
        kind: "receipt".into(),
        lines: vec![
            line("1 143,23", "1.143,23", "NaN"),
            line("1", "1", "20"),
            DocumentLineDraft { description: " ".into(), ..line("", "", "") },
        ],
        note: Some("\u{7}".into()),
        due_on: Some("2026-4-1".into()),
        credits: Some("x".into()),
    };
    assert_eq!(
        check(&wrong).unwrap_err(),
        [
            "/kind unknown_option",
            "/lines/0/quantity invalid_number",
            "/lines/0/unit_price invalid_amount",
            "/lines/0/tax_rate invalid_number",
            "/lines/2/description blank",
            "/lines/2/quantity required",
            "/lines/2/unit_price required",
            "/lines/2/tax_rate required",
            "/note control_characters",
            "/due_on invalid_day",
            "/credits unknown_document",
        ]
    );
    assert_eq!(check(&DocumentDraft::default()).unwrap_err(), ["/kind required", "/lines too_few"]);
}

#[test]
fn c2_a_document_has_1_to_200_lines() {
    assert_eq!(check(&invoice(Vec::new())).unwrap_err(), ["/lines too_few"]);
    assert_eq!(check(&invoice(vec![line("1", "1", "0"); 200])).unwrap().lines.len(), 200);
    assert_eq!(check(&invoice(vec![line("1", "1", "0"); 201])).unwrap_err(), ["/lines too_many"]);
    let described = |length: usize| {
        let line = DocumentLineDraft { description: "é".repeat(length), ..line("1", "1", "0") };
        check(&invoice(vec![line])).map(|document| document.lines.len())
    };
    assert_eq!((described(500), described(501)), (Ok(1), Err(vec!["/lines/0/description too_long".to_owned()])));
    let lines = DocumentLineDraft { description: "a\r\nb".into(), ..line("1", "1", "0") };
    assert_eq!(check(&invoice(vec![lines])).unwrap().lines[0].description, "a\nb");
}

#[test]
fn c2_a_total_too_large_is_told_where_it_comes_about() {
    let most = || line("1000000000", "10000", "0");
    assert_eq!(check(&invoice(vec![most()])).unwrap().amounts.total, crate::Money::MAX_MINOR);
    assert_eq!(check(&invoice(vec![most(), line("1", "0.01", "0")])).unwrap_err(), ["/lines sum_too_large"]);
    assert_eq!(
        check(&invoice(vec![line("1", "1", "0"), line("1000000000", "10000.01", "x")])).unwrap_err(),
        ["/lines/1 sum_too_large", "/lines/1/tax_rate invalid_number"]
    );
}

#[test]
fn c2_the_day_is_not_over() {
    let due = |day: &str| check(&DocumentDraft { due_on: Some(day.into()), ..invoice(vec![line("1", "1", "0")]) });
    assert_eq!(due("2026-04-30").unwrap().due_on, Some(TODAY.parse().unwrap()));
    assert_eq!(due(" ").unwrap().due_on, None);
    assert_eq!(due("2026-04-29").unwrap_err(), ["/due_on in_the_past"]);
}

#[test]
fn c2_only_a_credit_note_takes_an_invoice_back() {
    let id = DocumentId::from_bytes([9; 16]).to_string();
    for kind in DocumentKind::ALL {
        let draft = |credits: &str| DocumentDraft {
            kind: kind.as_str().into(),
            credits: Some(credits.into()),
            ..invoice(vec![line("1", "1", "0")])
        };
        assert_eq!(check(&draft("")).unwrap().credits, None);
        match kind {
            DocumentKind::CreditNote => assert!(check(&draft(&id)).unwrap().credits.is_some()),
            _ => {
                assert_eq!(check(&draft(&id)).unwrap_err(), ["/credits not_a_credit_note"]);
                assert_eq!(
                    check(&draft("x")).unwrap_err(),
                    ["/credits unknown_document", "/credits not_a_credit_note"]
                );
            }
        }
    }
}

#[test]
fn c2_a_draft_is_read_strictly_from_json() {
    let draft = DocumentDraft {
        note: Some("n".into()),
        due_on: Some(TODAY.into()),
        credits: Some("c".into()),
        ..invoice(vec![line("1", "2", "20"), line("3", "4", "0")])
    };
    assert_eq!(DocumentDraft::from_json(draft.to_json().as_bytes()).unwrap(), draft);
    let nothing = br#"{"kind":null,"lines":null,"note":null}"#;
    assert_eq!(DocumentDraft::from_json(nothing).unwrap(), DocumentDraft::default());
    let wrong = br#"{"kind":1,"lines":[{"quantity":1,"unit_price":"1","price":"1"},7],"due_on":[],"x":1}"#;
    assert_eq!(
        told(&DocumentDraft::from_json(wrong).unwrap_err()),
        [
            "/kind wrong_type",
            "/lines/0/quantity wrong_type",
            "/lines/0/price unknown_member",
            "/lines/1 wrong_type",
            "/due_on wrong_type",
            "/x unknown_member",
        ]
    );
    assert_eq!(told(&DocumentDraft::from_json(br#"{"lines":"x"}"#).unwrap_err()), ["/lines wrong_type"]);
    let spaces = |bytes: usize| DocumentDraft::from_json(&[b"{}".as_slice(), &b" ".repeat(bytes)].concat());
    assert!(spaces(DocumentDraft::MAX_BYTES - 2).is_ok());
    assert_eq!(told(&spaces(DocumentDraft::MAX_BYTES - 1).unwrap_err()), [" too_large"]);
    // The longest document there may be.
    let long =
        DocumentLineDraft { description: "é".repeat(500), ..line("999999999.999999", "999999999.999999", "99.99") };
    assert!(DocumentDraft::from_json(invoice(vec![long; 200]).to_json().as_bytes()).is_ok());
}

#[test]
fn c2_nothing_of_a_draft_shows_in_debug() {
    let draft = DocumentDraft { note: Some("secret".into()), ..invoice(vec![line("1", "2", "20")]) };
    assert_eq!(
        format!("{draft:?} {:?}", draft.lines),
        "DocumentDraft { kind: \"invoice\", .. } [DocumentLineDraft(..)]"
    );
}
