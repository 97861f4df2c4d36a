use OrderState as Is;

use super::*;
use crate::Locale;

/// From where to where, in one step and in any number, typed by hand from rule C7.
const STEPS: [(Is, Is); 4] = [
    (Is::New, Is::InProgress),
    (Is::New, Is::Cancelled),
    (Is::InProgress, Is::Completed),
    (Is::InProgress, Is::Cancelled),
];

#[test]
fn c7_an_order_goes_on_and_never_back() {
    for from in Is::ALL {
        for to in Is::ALL {
            let legal = STEPS.contains(&(*from, *to));
            assert_eq!(from.may_become(*to), legal, "{from:?} {to:?}");
            assert_eq!(from.advance(*to).is_ok(), legal, "{from:?} {to:?}");
            let by_way = STEPS.iter().any(|(start, end)| start == from && STEPS.contains(&(*end, *to)));
            assert_eq!(from.leads_to(*to), legal || by_way, "{from:?} {to:?}");
        }
        assert_eq!(from.next().next().is_some(), from.is_open(), "{from:?}");
    }
    assert_eq!(Is::New.next().collect::<Vec<_>>(), [Is::InProgress, Is::Cancelled]);
    assert_eq!(Is::InProgress.next().collect::<Vec<_>>(), [Is::Completed, Is::Cancelled]);
}

#[test]
fn c7_a_refusal_says_what_may_come_next() {
    let error = Is::InProgress.advance(Is::New).unwrap_err();
    assert_eq!(error.code(), "wrong_order_state");
    let failure = error.failure();
    assert!(matches!(failure, Failure::WrongOrderState { state: Is::InProgress, next: Is::New }), "{failure:?}");
    assert_eq!(
        error.text(&Locale::FR),
        "Statut de la commande\u{202f}: En cours. Il ne peut pas devenir «\u{202f}Nouvelle\u{202f}». Statuts possibles ensuite\u{202f}: Terminée et Annulée."
    );
    assert_eq!(
        Is::Completed.advance(Is::InProgress).unwrap_err().text(&Locale::FI),
        "Tilauksen tila: Valmis. Tila ei voi enää vaihtua."
    );
}

#[test]
fn c7_the_states_are_called_as_in_the_seeds() {
    let labels = |locale: &Locale| Is::ALL.iter().map(|state| state.label(locale)).collect::<Vec<_>>();
    assert_eq!(labels(&Locale::EN), ["New", "In progress", "Completed", "Cancelled"]);
    assert_eq!(labels(&Locale::FR), ["Nouvelle", "En cours", "Terminée", "Annulée"]);
    assert_eq!(labels(&Locale::FI), ["Uusi", "Meneillään", "Valmis", "Peruutettu"]);
    let names: Vec<&str> = Is::ALL.iter().map(|state| state.as_str()).collect();
    assert_eq!(names, ["new", "in_progress", "completed", "cancelled"]);
    assert!(Is::ALL.windows(2).all(|pair| pair[0] < pair[1]));
}

/// The diagram of the table above, in Mermaid's words.
fn diagram() -> String {
    let mut lines = vec!["stateDiagram-v2".to_owned()];
    lines.push("    [*] --> new: record, import".to_owned());
    for state in Is::ALL.iter().filter(|state| **state != Is::New) {
        lines.push(format!("    [*] --> {}: record, import (as it is)", state.as_str()));
    }
    lines.extend(STEPS.iter().map(|(from, to)| format!("    {} --> {}", from.as_str(), to.as_str())));
    lines.push("    new --> completed: import".to_owned());
    lines
        .extend(Is::ALL.iter().filter(|state| !state.is_open()).map(|state| format!("    {} --> [*]", state.as_str())));
    lines.join("\n")
}

#[test]
fn c7_the_diagram_of_the_design_page_is_drawn_from_the_table() {
    let page = include_str!("../../../DESIGN.md");
    let drawn = format!("<!-- life of an order -->\n```mermaid\n{}\n```\n<!-- /life of an order -->", diagram());
    assert!(page.contains(&drawn), "DESIGN.md has to show:\n{drawn}");
}
