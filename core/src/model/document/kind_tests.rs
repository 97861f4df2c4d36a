use super::*;
use crate::Locale;

#[test]
fn c2_kinds_have_stable_names_and_the_seeds_labels() {
    let names: Vec<&str> = DocumentKind::ALL.iter().map(|kind| kind.as_str()).collect();
    assert_eq!(names, ["invoice", "estimate", "credit_note", "proposal", "contract"]);
    let labels = |locale: &Locale| DocumentKind::ALL.iter().map(|kind| kind.label(locale)).collect::<Vec<_>>();
    assert_eq!(labels(&Locale::EN), ["Invoice", "Estimate", "Credit note", "Proposal", "Contract"]);
    assert_eq!(labels(&Locale::FR), ["Facture", "Estimation", "Avoir", "Proposition", "Contrat"]);
    assert_eq!(labels(&Locale::FI), ["Lasku", "Kustannusarvio", "Hyvityslasku", "Ehdotus", "Sopimus"]);
    let paid: Vec<bool> = DocumentKind::ALL.iter().map(|kind| kind.is_paid()).collect();
    assert_eq!(paid, [true, false, true, false, false]);
}

#[test]
fn c1_each_kind_is_seen_by_its_feature() {
    for (kind, feature, action) in [
        (DocumentKind::Invoice, PortalFeature::Invoices, Action::ViewInvoices),
        (DocumentKind::Estimate, PortalFeature::Estimates, Action::ViewEstimates),
        (DocumentKind::CreditNote, PortalFeature::Invoices, Action::ViewInvoices),
        (DocumentKind::Proposal, PortalFeature::Proposals, Action::ViewProposals),
        (DocumentKind::Contract, PortalFeature::Contracts, Action::ViewContracts),
    ] {
        assert_eq!((kind.feature(), kind.viewing()), (feature, action), "{kind:?}");
    }
}

#[test]
fn c2_a_code_is_a_letter_and_six_figures_or_more() {
    assert_eq!(code(DocumentKind::Invoice, 1), "I-000001");
    assert_eq!(code(DocumentKind::Contract, 999_999), "K-999999");
    assert_eq!(code(DocumentKind::Proposal, 1_000_000), "P-1000000");
    for kind in DocumentKind::ALL {
        for number in [1, 42, 999_999, 1_000_000, 999_999_999_999_999_999] {
            assert_eq!(read_code(&code(*kind, number)), Some((*kind, number)));
        }
    }
    assert_eq!(read_code(" i-42 "), Some((DocumentKind::Invoice, 42)));
    assert_eq!(read_code("e-0007"), Some((DocumentKind::Estimate, 7)));
    for none in
        ["", "I", "I-", "-1", "I-0", "I-000000", "I-1a", "I--1", "I-+1", "I- 1", "X-1", "II-1", "I1", "I-1-1", "É-1"]
    {
        assert_eq!(read_code(none), None, "{none}");
    }
    assert_eq!(read_code(&format!("I-{}", "1".repeat(18))), Some((DocumentKind::Invoice, 111_111_111_111_111_111)));
    assert_eq!(read_code(&format!("I-{}", "1".repeat(19))), None);
}
