use super::*;
use crate::Locale;

/// Every state with every action, written out: what is not here is not allowed.
const TABLE: &[(WorkState, WorkAction, WorkState)] =
    &[(WorkState::Submitted, WorkAction::Cancel, WorkState::Cancelled)];

#[test]
fn p9_the_table_is_the_whole_life() {
    for state in WorkState::ALL {
        let mut allowed = Vec::new();
        for action in WorkAction::ALL {
            let after = TABLE.iter().find(|(from, done, _)| from == state && done == action).map(|(.., to)| *to);
            assert_eq!(state.after(*action), after, "{state:?} {action:?}");
            allowed.extend(after.map(|_| *action));
        }
        assert_eq!(state.actions().collect::<Vec<_>>(), allowed, "{state:?}");
    }
}

#[test]
fn p9_what_is_closed_allows_nothing() {
    let open: Vec<WorkState> = WorkState::ALL.iter().copied().filter(|state| state.is_open()).collect();
    assert_eq!(open, [WorkState::Submitted]);
    for state in WorkState::ALL {
        assert!(state.is_open() || state.actions().next().is_none(), "{state:?}");
    }
}

#[test]
fn p9_states_and_actions_have_stable_names_and_labels() {
    assert_eq!(WorkState::ALL.iter().map(|state| state.as_str()).collect::<Vec<_>>(), ["submitted", "cancelled"]);
    assert_eq!(WorkAction::ALL.iter().map(|action| action.as_str()).collect::<Vec<_>>(), ["cancel"]);
    assert_eq!("submitted".parse(), Ok(WorkState::Submitted));
    assert_eq!(WorkState::Submitted.label(&Locale::FR), "Soumise");
    assert_eq!(WorkState::Cancelled.label(&Locale::FI), "Peruutettu");
    assert_eq!(WorkAction::Cancel.label(&Locale::EN), "Cancel");
}
