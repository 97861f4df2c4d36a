//! Every state with every action on every kind, against a table typed by hand; and the diagram.

use proptest::prelude::*;

use super::*;
use crate::Locale;

use DocumentAction as Do;
use DocumentState as Is;

/// From where, by which action, to where; whether only what is paid for. What is not here is not allowed.
const TABLE: [(Is, Do, Is, bool); 5] = [
    (Is::Draft, Do::Edit, Is::Draft, false),
    (Is::Draft, Do::Discard, Is::Draft, false),
    (Is::Draft, Do::Issue, Is::Open, false),
    (Is::Open, Do::Pay, Is::Paid, true),
    (Is::Open, Do::Cancel, Is::Cancelled, false),
];

const PAID: [DocumentKind; 2] = [DocumentKind::Invoice, DocumentKind::CreditNote];

#[test]
fn c2_the_table_is_the_whole_life() {
    for kind in DocumentKind::ALL {
        for state in Is::ALL {
            let mut allowed = Vec::new();
            for action in Do::ALL {
                let fits = |(from, done, _, paid): &&(Is, Do, Is, bool)| {
                    from == state && done == action && (!paid || PAID.contains(kind))
                };
                let after = TABLE.iter().find(fits).map(|(_, _, to, _)| *to);
                assert_eq!(state.after(*action, *kind), after, "{state:?} {action:?} {kind:?}");
                assert_eq!(state.step(*action, *kind).ok(), after, "{state:?} {action:?} {kind:?}");
                allowed.extend(after.map(|_| *action));
            }
            assert_eq!(state.actions(*kind).collect::<Vec<_>>(), allowed, "{state:?} {kind:?}");
        }
    }
}

#[test]
fn c2_a_refusal_says_what_is_possible() {
    let error = Is::Open.step(Do::Pay, DocumentKind::Estimate).unwrap_err();
    assert_eq!(error.code(), "wrong_document_state");
    assert_eq!(
        error.text(&Locale::FR),
        "Statut du document\u{202f}: Ouvert. Action impossible actuellement\u{202f}: Enregistrer le règlement. Actions possibles\u{202f}: Annuler."
    );
    let json = error.to_json(&Locale::EN);
    assert_eq!((json["state"].as_str(), json["action"].as_str()), (Some("open"), Some("pay")));
    assert_eq!((json["kind"].as_str(), json["allowed"].clone()), (Some("estimate"), serde_json::json!(["cancel"])));
    assert_eq!(error.to_string(), "wrong_document_state: pay while open");
    let closed = Is::Paid.step(Do::Cancel, DocumentKind::Invoice).unwrap_err();
    assert_eq!(closed.text(&Locale::FI), "Asiakirjan tila: Maksettu. Asiakirjalle ei voi enää tehdä mitään.");
    assert_eq!(closed.text(&Locale::EN), "Status of the document: Paid. Nothing more can be done to it.");
}

#[test]
fn c2_states_and_actions_are_stable_and_labelled() {
    let names = |names: &[&str]| names.join(" ");
    assert_eq!(names(&Is::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>()), "draft open paid cancelled");
    assert_eq!(names(&Do::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>()), "edit discard issue pay cancel");
    let labels = |locale: &Locale| Is::ALL.iter().map(|one| one.label(locale)).collect::<Vec<_>>();
    assert_eq!(labels(&Locale::EN), ["Draft", "Open", "Paid", "Cancelled"]);
    assert_eq!(labels(&Locale::FR), ["Brouillon", "Ouvert", "Payé", "Annulé"]);
    assert_eq!(labels(&Locale::FI), ["Luonnos", "Avoin", "Maksettu", "Peruutettu"]);
    assert!(Is::ALL.windows(2).all(|pair| pair[0] < pair[1]));
}

proptest! {
    /// Whatever is tried in whatever order: what was issued never becomes a draft again, and what is over stays over.
    #[test]
    fn c2_nothing_goes_back(kind in 0..DocumentKind::ALL.len(), tried in prop::collection::vec(0..Do::ALL.len(), 0..12)) {
        let kind = DocumentKind::ALL[kind];
        let mut state = Is::Draft;
        for action in tried {
            let before = state;
            state = state.after(Do::ALL[action], kind).unwrap_or(state);
            prop_assert!(state >= before);
            prop_assert!(before <= Is::Open || state == before);
            prop_assert!(state != Is::Paid || kind.is_paid());
        }
    }
}

/// The diagram of the table above, in Mermaid's words.
fn diagram() -> String {
    let mut lines = vec!["stateDiagram-v2".to_owned(), "    [*] --> draft: draft".to_owned()];
    for (from, action, to, paid) in TABLE {
        let to = if action == Do::Discard { "[*]" } else { to.as_str() };
        let only = if paid { " (invoice or credit note)" } else { "" };
        lines.push(format!("    {} --> {to}: {}{only}", from.as_str(), action.as_str()));
    }
    lines.extend([Is::Paid, Is::Cancelled].iter().map(|state| format!("    {} --> [*]", state.as_str())));
    lines.join("\n")
}

#[test]
fn c2_the_diagram_of_the_design_page_is_drawn_from_the_table() {
    let page = include_str!("../../../DESIGN.md");
    let drawn = format!("<!-- life of a document -->\n```mermaid\n{}\n```\n<!-- /life of a document -->", diagram());
    assert!(page.contains(&drawn), "DESIGN.md has to show:\n{drawn}");
}
