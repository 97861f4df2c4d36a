//! Every state with every action, both with a quote and without, against a table typed by hand; and the diagram.

use super::*;
use crate::Locale;

use WorkAction as Do;
use WorkState as Is;

/// From where, by which action, to where; on which work. What is not here is not allowed.
const TABLE: &[(Is, Do, Is, On)] = &[
    (Is::Submitted, Do::StartQuoting, Is::Quoting, On::Quoted),
    (Is::Submitted, Do::Quote, Is::Quoted, On::Quoted),
    (Is::Submitted, Do::Start, Is::InProgress, On::Unquoted),
    (Is::Submitted, Do::Reject, Is::Rejected, On::Any),
    (Is::Submitted, Do::Cancel, Is::Cancelled, On::Any),
    (Is::Quoting, Do::Quote, Is::Quoted, On::Any),
    (Is::Quoting, Do::Reject, Is::Rejected, On::Any),
    (Is::Quoting, Do::Cancel, Is::Cancelled, On::Any),
    (Is::Quoted, Do::Quote, Is::Quoted, On::Any),
    (Is::Quoted, Do::Accept, Is::Accepted, On::Any),
    (Is::Quoted, Do::Decline, Is::Declined, On::Any),
    (Is::Quoted, Do::Reject, Is::Rejected, On::Any),
    (Is::Quoted, Do::Cancel, Is::Cancelled, On::Any),
    (Is::Accepted, Do::Start, Is::InProgress, On::Any),
    (Is::Accepted, Do::Reject, Is::Rejected, On::Any),
    (Is::InProgress, Do::Progress, Is::InProgress, On::Any),
    (Is::InProgress, Do::Deliver, Is::Delivered, On::Any),
    (Is::InProgress, Do::Reject, Is::Rejected, On::Any),
];

/// On which work an action is allowed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum On {
    Any,
    Quoted,
    Unquoted,
}

impl On {
    fn holds(self, workflow: Workflow) -> bool {
        match self {
            Self::Any => true,
            Self::Quoted => workflow != Workflow::None,
            Self::Unquoted => workflow == Workflow::None,
        }
    }
}

#[test]
fn p9_the_table_is_the_whole_life() {
    for workflow in Workflow::ALL {
        for state in WorkState::ALL {
            let mut allowed = Vec::new();
            for action in WorkAction::ALL {
                let row =
                    TABLE.iter().find(|(from, done, _, on)| from == state && done == action && on.holds(*workflow));
                let after = row.map(|(_, _, to, _)| *to);
                assert_eq!(state.after(*action, *workflow), after, "{state:?} {action:?} {workflow:?}");
                allowed.extend(after.map(|_| *action));
            }
            assert_eq!(state.actions(*workflow).collect::<Vec<_>>(), allowed, "{state:?} {workflow:?}");
        }
    }
}

#[test]
fn p9_what_is_closed_allows_nothing_and_what_is_open_something() {
    let open: Vec<WorkState> = WorkState::ALL.iter().copied().filter(|state| state.is_open()).collect();
    assert_eq!(open, [Is::Submitted, Is::Quoting, Is::Quoted, Is::Accepted, Is::InProgress]);
    for state in WorkState::ALL {
        for workflow in Workflow::ALL {
            assert_eq!(state.actions(*workflow).next().is_some(), state.is_open(), "{state:?} {workflow:?}");
        }
    }
}

#[test]
fn p9_names_are_stable_and_labelled() {
    let states = WorkState::ALL.iter().map(|state| state.as_str()).collect::<Vec<_>>().join(" ");
    assert_eq!(states, "submitted quoting quoted accepted in_progress delivered rejected declined cancelled");
    let actions = WorkAction::ALL.iter().map(|action| action.as_str()).collect::<Vec<_>>().join(" ");
    assert_eq!(actions, "start_quoting quote accept decline start progress deliver reject cancel");
    assert_eq!(Workflow::ALL.iter().map(|one| one.as_str()).collect::<Vec<_>>(), ["manual", "automatic", "none"]);
    assert_eq!("in_progress".parse(), Ok(Is::InProgress));
    assert_eq!(Is::Submitted.label(&Locale::FR), "Soumise");
    assert_eq!(Is::InProgress.label(&Locale::FI), "Työn alla");
    assert_eq!(Is::Cancelled.label(&Locale::FI), "Peruutettu");
    assert_eq!(Do::StartQuoting.label(&Locale::EN), "Start a quote");
    assert_eq!(Workflow::None.label(&Locale::FR), "Sans devis");
}

/// The diagram of the table above, in Mermaid's words.
fn diagram() -> String {
    let mut lines = vec!["stateDiagram-v2".to_owned(), "    [*] --> submitted: submit".to_owned()];
    lines.push("    [*] --> quoted: submit (automatic, with a price)".to_owned());
    for from in WorkState::ALL {
        for to in WorkState::ALL {
            let words: Vec<String> = TABLE
                .iter()
                .filter(|(start, _, end, _)| start == from && end == to)
                .map(|(_, action, _, on)| match on {
                    On::Any => action.as_str().to_owned(),
                    On::Quoted => format!("{} (manual or automatic)", action.as_str()),
                    On::Unquoted => format!("{} (none)", action.as_str()),
                })
                .collect();
            if !words.is_empty() {
                lines.push(format!("    {} --> {}: {}", from.as_str(), to.as_str(), words.join(", ")));
            }
        }
    }
    for state in WorkState::ALL.iter().filter(|state| !state.is_open()) {
        lines.push(format!("    {} --> [*]", state.as_str()));
    }
    lines.join("\n")
}

#[test]
fn p9_the_diagram_of_the_design_page_is_drawn_from_the_table() {
    let page = include_str!("../../../DESIGN.md");
    let drawn = format!("<!-- life of work -->\n```mermaid\n{}\n```\n<!-- /life of work -->", diagram());
    assert!(page.contains(&drawn), "DESIGN.md has to show:\n{drawn}");
}
