//! The page of a document: escaped, closed, in its language, with nothing loaded from elsewhere.

use super::*;
use crate::desk::documents::view::{DocumentLineView, DocumentRef, DocumentTaxView, DocumentView};
use crate::{AccountId, Country, Currency, DocumentAddress, DocumentId, DocumentKind, DocumentState, Timestamp};

/// Whatever would be markup if it were not escaped.
const HOSTILE: &str = "</td><script>alert(1)</script>\"'&amp;<!--";

fn address(street: &str, country: Country) -> DocumentAddress {
    DocumentAddress {
        street: Some(street.into()),
        postal_code: Some("75002".into()),
        city: Some("Paris".into()),
        region: None,
        country,
    }
}

pub(in crate::desk::documents) fn estimate() -> DocumentView {
    let line = |description: &str, quantity: &str, unit_price: &str, net_minor| DocumentLineView {
        description: description.into(),
        quantity: quantity.into(),
        unit_price: unit_price.into(),
        tax_rate: "20".into(),
        net_minor,
    };
    DocumentView {
        id: DocumentId::from_bytes([1; 16]),
        account: AccountId::from_bytes([2; 16]),
        kind: DocumentKind::Estimate,
        state: DocumentState::Open,
        code: Some("E-000042".into()),
        customer: "Garage Chez Joe".into(),
        reference: Some("C-1001".into()),
        billing: address("12 rue de la Paix", Country::FR),
        shipping: address("12 rue de la Paix", Country::FR),
        currency: Currency::EUR,
        lines: vec![line("Pare-brise", "1.5", "1285.5", 192_825), line("Colle", "2", "0.085", 17)],
        taxes: vec![DocumentTaxView { tax_rate: "20".into(), net_minor: 192_842, tax_minor: 38_568 }],
        net_minor: 192_842,
        tax_minor: 38_568,
        total_minor: 231_410,
        note: None,
        credits: None,
        created_at: Timestamp::from_micros(0),
        issued_on: Some("2026-04-30".parse().unwrap()),
        due_on: Some("2026-05-31".parse().unwrap()),
        issued_at: None,
        paid_on: None,
        cancelled_on: None,
        reason: None,
        version: 2,
    }
}

fn written(document: &DocumentView, locale: &Locale) -> String {
    let letterhead = Letterhead {
        provider: "Infomedia",
        contact: "Une question\u{202f}? desk@portal.example",
        portal: "https://portal.example",
    };
    page(&document.sheet(locale, Country::FR), &letterhead, locale)
}

/// The names of the elements that are open at some place, where each is closed as it was opened.
fn elements(html: &str) -> Vec<&str> {
    const VOID: [&str; 2] = ["meta", "br"];
    let (mut open, mut seen) = (Vec::new(), Vec::new());
    for tag in html.split('<').skip(1).map(|rest| rest.split_once('>').unwrap().0) {
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{html}"),
            None if tag.starts_with('!') => {}
            None => {
                let name = tag.split_whitespace().next().unwrap();
                seen.push(name);
                if !VOID.contains(&name) {
                    open.push(name);
                }
            }
        }
    }
    assert!(open.is_empty(), "{open:?}");
    seen
}

#[test]
fn c4_the_page_says_all_of_the_document_in_the_language() {
    let french = written(&estimate(), &Locale::FR);
    for text in [
        "<html lang=\"fr\">",
        "<title>Estimation E-000042 – Infomedia</title>",
        "<h1>Estimation</h1>",
        "<strong>Garage Chez Joe</strong><br>12 rue de la Paix<br>75002 Paris</address>",
        "<dt>Numéro</dt><dd class=\"text\">E-000042</dd>",
        "<dt>Date</dt><dd class=\"text\">30 avr. 2026</dd>",
        "<dt>Valable jusqu’au</dt><dd class=\"text\">31 mai 2026</dd>",
        "<dt>Numéro de référence client</dt><dd class=\"text\">C-1001</dd>",
        "<tr><th scope=\"col\">Désignation</th><th scope=\"col\">Quantité</th><th scope=\"col\">Prix unitaire HT</th><th scope=\"col\">TVA</th><th scope=\"col\">Montant HT</th></tr>",
        "<tr><th scope=\"row\" class=\"text\">Pare-brise</th><td>1,5</td><td>1\u{202f}285,50\u{a0}€</td><td>20\u{a0}%</td><td>1\u{202f}928,25\u{a0}€</td></tr>",
        "<td>0,085\u{a0}€</td>",
        "<tr><th scope=\"row\">Total TTC</th><td>2\u{202f}314,10\u{a0}€</td></tr>",
        "<p>Une question\u{202f}? desk@portal.example</p>",
    ] {
        assert!(french.contains(text), "{text}\n{french}");
    }
    assert!(!french.contains("class=\"stamp\"") && !french.contains("Adresse de livraison"));
    let finnish = written(&estimate(), &Locale::FI);
    for text in [
        "<html lang=\"fi\">",
        "<h1>Kustannusarvio</h1>",
        "<dt>Voimassa saakka</dt><dd class=\"text\">31.5.2026</dd>",
        "<tr><th scope=\"row\">Yhteensä sis. ALV</th><td>2\u{a0}314,10\u{a0}€</td></tr>",
    ] {
        assert!(finnish.contains(text), "{text}\n{finnish}");
    }
    let english = written(&estimate(), &Locale::EN);
    assert!(english.contains("<tr><th scope=\"row\">Total incl. VAT</th><td>€2,314.10</td></tr>"), "{english}");
}

#[test]
fn c4_whatever_is_written_in_a_document_is_escaped() {
    let mut document = estimate();
    document.customer = HOSTILE.into();
    document.reference = Some(HOSTILE.into());
    document.billing.street = Some(HOSTILE.into());
    document.shipping.city = Some(HOSTILE.into());
    document.note = Some(HOSTILE.into());
    document.code = Some(HOSTILE.into());
    document.reason = Some(HOSTILE.into());
    document.lines[0].description = HOSTILE.into();
    document.credits = Some(DocumentRef { id: document.id, code: HOSTILE.into() });
    let plain = elements(&written(&estimate(), &Locale::FR)).len();
    let letterhead = Letterhead { provider: HOSTILE, contact: HOSTILE, portal: HOSTILE };
    for locale in [Locale::FR, Locale::FI, Locale::EN] {
        let html = page(&document.sheet(&locale, Country::FR), &letterhead, &locale);
        let found = elements(&html);
        assert!(!found.contains(&"script") && found.len() > plain, "{html}");
        assert!(!html.contains("<script") && !html.contains("<!--"), "{html}");
        // The customer twice, reference, street, city, note, number, reason, line, credited; provider twice and in the title,
        // contact, portal; the code in the title.
        assert_eq!(html.matches("&lt;script&gt;").count(), 16, "{html}");
    }
}

#[test]
fn c4_the_page_stands_for_itself() {
    let html = written(&estimate(), &Locale::FR);
    for loads in ["src=", "href=", "url(", "@import", "<link", "<img", "<script", "<iframe", "javascript:"] {
        assert!(!html.contains(loads), "{loads}");
    }
    assert!(html.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""));
    assert!(html.contains("size: A4;") && html.starts_with("<!DOCTYPE html>\n") && html.ends_with("</html>\n"));
    elements(&html);
}

#[test]
fn c4_what_has_to_be_seen_at_once_stands_at_the_top() {
    let stamped = |kind, state| {
        let document = DocumentView { kind, state, ..estimate() };
        document.sheet(&Locale::FR, Country::FR).stamp
    };
    for (kind, paid, cancelled) in [
        (DocumentKind::Invoice, Some("Payée"), "Annulée"),
        (DocumentKind::Estimate, None, "Annulée"),
        (DocumentKind::CreditNote, Some("Réglé"), "Annulé"),
        (DocumentKind::Proposal, None, "Annulée"),
        (DocumentKind::Contract, None, "Annulé"),
    ] {
        assert_eq!(stamped(kind, DocumentState::Open), None);
        assert_eq!(stamped(kind, DocumentState::Draft).as_deref(), Some("Brouillon"));
        assert_eq!(stamped(kind, DocumentState::Cancelled).as_deref(), Some(cancelled));
        if kind.is_paid() {
            assert_eq!(stamped(kind, DocumentState::Paid).as_deref(), paid);
        }
    }
    let cancelled = DocumentView { state: DocumentState::Cancelled, ..estimate() };
    assert!(written(&cancelled, &Locale::FR).contains("<p class=\"stamp\">Annulée</p>"));
}

#[test]
fn c2_the_sheet_tells_what_there_is_and_nothing_else() {
    let mut document = estimate();
    let labels = |document: &DocumentView| {
        let sheet = document.sheet(&Locale::EN, Country::FR);
        sheet.facts.into_iter().map(|fact| format!("{}: {}", fact.label, fact.text)).collect::<Vec<_>>()
    };
    assert_eq!(
        labels(&document),
        ["Number: E-000042", "Date: 30 Apr 2026", "Valid until: 31 May 2026", "Customer reference number: C-1001"]
    );
    document = DocumentView { code: None, issued_on: None, due_on: None, reference: None, ..document };
    assert!(labels(&document).is_empty());
    assert_eq!(document.title(&Locale::FR), "Estimation (brouillon)");
    document.kind = DocumentKind::CreditNote;
    document.credits = Some(DocumentRef { id: document.id, code: "I-000007".into() });
    for day in [&mut document.due_on, &mut document.paid_on, &mut document.cancelled_on] {
        *day = Some("2026-06-01".parse().unwrap());
    }
    document.reason = Some("Erreur".into());
    assert_eq!(
        labels(&document),
        [
            "Due date: 1 Jun 2026",
            "Invoice credited: I-000007",
            "Payment date: 1 Jun 2026",
            "Cancelled on: 1 Jun 2026",
            "Reason: Erreur"
        ]
    );
    for (kind, label) in [
        (DocumentKind::Invoice, "Due date"),
        (DocumentKind::Proposal, "Valid until"),
        (DocumentKind::Contract, "Valid until"),
    ] {
        document.kind = kind;
        assert!(labels(&document)[0].starts_with(label), "{kind:?}");
    }
    // Goods that go elsewhere, to another country.
    document.shipping = address("Mannerheimintie 1", Country::FI);
    let sheet = document.sheet(&Locale::FR, Country::FR);
    assert_eq!(sheet.shipping.unwrap().lines, ["Garage Chez Joe", "Mannerheimintie 1", "75002 Paris", "Finlande"]);
    assert_eq!(sheet.billing.lines, ["Garage Chez Joe", "12 rue de la Paix", "75002 Paris"]);
    assert_eq!(document.total(&Locale::FR), "2\u{202f}314,10\u{a0}€");
}

#[test]
fn c2_nothing_personal_of_a_document_shows_in_debug() {
    let document = DocumentView { note: Some("Garage secret".into()), ..estimate() };
    let sheet = document.sheet(&Locale::FR, Country::FR);
    let shown = format!("{document:?} {:?} {sheet:?} {:?} {:?}", document.lines, sheet.facts, sheet.billing);
    for hidden in ["Garage", "rue de la Paix", "C-1001", "Pare-brise"] {
        assert!(!shown.contains(hidden), "{shown}");
    }
}
