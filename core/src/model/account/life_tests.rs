//! Every state, every command, both ways of provisioning, against a table typed by hand; and the diagram.

use std::collections::BTreeMap;

use super::*;
use crate::Locale;

const ACTIVE: Life = Life::Active;
const SUSPENDED: Life = Life::Suspended;
const DELETED: Life = Life::Deleted;
const AA: Life = Life::Updating { from: Rest::Active, to: Rest::Active };
const AS: Life = Life::Updating { from: Rest::Active, to: Rest::Suspended };
const SA: Life = Life::Updating { from: Rest::Suspended, to: Rest::Active };
const SS: Life = Life::Updating { from: Rest::Suspended, to: Rest::Suspended };
const DEL_A: Life = Life::Deleting { from: Rest::Active };
const DEL_S: Life = Life::Deleting { from: Rest::Suspended };

/// What follows an edit that wishes nothing, one to be active, one to be suspended; then suspend, restore, delete,
/// confirm, fail.
type Row = [Option<Life>; 8];

const REFUSED: Row = [None; 8];

/// The states, what they allow while provisioning is immediate, and while the host provisions.
const TABLE: [(Life, Row, Row); 10] = [
    (
        Life::Creating,
        [None, None, None, None, None, None, Some(ACTIVE), Some(DELETED)],
        [None, None, None, None, None, None, Some(ACTIVE), Some(DELETED)],
    ),
    (
        ACTIVE,
        [Some(ACTIVE), Some(ACTIVE), Some(SUSPENDED), Some(SUSPENDED), None, Some(DELETED), None, None],
        [Some(AA), Some(AA), Some(AS), Some(SUSPENDED), None, Some(DEL_A), None, None],
    ),
    (
        SUSPENDED,
        [Some(SUSPENDED), Some(ACTIVE), Some(SUSPENDED), None, Some(ACTIVE), Some(DELETED), None, None],
        [Some(SS), Some(SA), Some(SS), None, Some(ACTIVE), Some(DEL_S), None, None],
    ),
    (
        AA,
        [None, None, None, None, None, None, Some(ACTIVE), Some(ACTIVE)],
        [None, None, None, None, None, None, Some(ACTIVE), Some(ACTIVE)],
    ),
    (
        AS,
        [None, None, None, None, None, None, Some(SUSPENDED), Some(ACTIVE)],
        [None, None, None, None, None, None, Some(SUSPENDED), Some(ACTIVE)],
    ),
    (
        SA,
        [None, None, None, None, None, None, Some(ACTIVE), Some(SUSPENDED)],
        [None, None, None, None, None, None, Some(ACTIVE), Some(SUSPENDED)],
    ),
    (
        SS,
        [None, None, None, None, None, None, Some(SUSPENDED), Some(SUSPENDED)],
        [None, None, None, None, None, None, Some(SUSPENDED), Some(SUSPENDED)],
    ),
    (
        DEL_A,
        [None, None, None, None, None, None, Some(DELETED), Some(ACTIVE)],
        [None, None, None, None, None, None, Some(DELETED), Some(ACTIVE)],
    ),
    (
        DEL_S,
        [None, None, None, None, None, None, Some(DELETED), Some(SUSPENDED)],
        [None, None, None, None, None, None, Some(DELETED), Some(SUSPENDED)],
    ),
    (DELETED, REFUSED, REFUSED),
];

const COLUMNS: [(AccountCommand, Option<Rest>); 8] = [
    (AccountCommand::Edit, None),
    (AccountCommand::Edit, Some(Rest::Active)),
    (AccountCommand::Edit, Some(Rest::Suspended)),
    (AccountCommand::Suspend, None),
    (AccountCommand::Restore, None),
    (AccountCommand::Delete, None),
    (AccountCommand::Confirm, None),
    (AccountCommand::Fail, None),
];

#[test]
fn a1_every_state_and_command_is_as_in_the_table() {
    for (life, immediate, host) in TABLE {
        for (provisioning, row) in [(Provisioning::Immediate, immediate), (Provisioning::Host, host)] {
            for ((command, wish), expected) in COLUMNS.into_iter().zip(row) {
                let found = life.after(command, wish, provisioning);
                assert_eq!(found.as_ref().ok(), expected.as_ref(), "{life:?} {command:?} {wish:?} {provisioning:?}");
                let Err(error) = found else { continue };
                assert_eq!(error.code(), "wrong_account_state");
                assert!(matches!(error.failure(), Failure::WrongAccountState { state, command: asked }
                    if *state == life.name() && *asked == command));
            }
        }
    }
    for command in AccountCommand::ALL {
        assert!(COLUMNS.iter().any(|(column, _)| column == command), "{command:?} has a column");
    }
    for state in AccountState::ALL {
        assert!(TABLE.iter().any(|(life, ..)| life.name() == *state), "{state:?} has a row");
    }
}

#[test]
fn a1_a_wish_is_ignored_but_by_an_edit() {
    for (life, ..) in TABLE {
        for (command, _) in COLUMNS.into_iter().filter(|(command, _)| *command != AccountCommand::Edit) {
            for provisioning in Provisioning::ALL {
                let bare = life.after(command, None, *provisioning).ok();
                for wish in Rest::ALL {
                    assert_eq!(life.after(command, Some(*wish), *provisioning).ok(), bare);
                }
            }
        }
    }
}

#[test]
fn a2_only_an_account_at_rest_is_edited_suspended_restored_or_deleted() {
    for (life, ..) in TABLE {
        let state = life.name();
        let edits = [AccountCommand::Edit, AccountCommand::Delete].map(|command| life.allows(command));
        assert_eq!(edits, [state.is_editable(); 2], "{life:?}");
        assert_eq!(state.is_editable(), life.rest().is_some());
        assert_eq!(life.allows(AccountCommand::Confirm), state.is_waiting(), "{life:?}");
        assert_eq!(life.allows(AccountCommand::Fail), state.is_waiting(), "{life:?}");
        // The state alone tells what is possible, wherever the account comes from.
        for command in AccountCommand::ALL {
            assert_eq!(
                state.allows().any(|allowed| allowed == *command),
                life.allows(*command),
                "{life:?} {command:?}"
            );
        }
    }
}

#[test]
fn a3_a_new_account_waits_for_the_host_or_for_nobody() {
    assert_eq!(Life::begun(Provisioning::Immediate), Life::Active);
    assert_eq!(Life::begun(Provisioning::Host), Life::Creating);
}

#[test]
fn a3_what_waits_comes_back_from_the_store_as_it_was() {
    let values = BTreeMap::from([("name".to_owned(), Some("Garage Chez Joe".to_owned())), ("notes".to_owned(), None)]);
    for (life, ..) in TABLE {
        let awaited = Awaited::of(life, None, values.clone());
        assert_eq!(awaited.is_some(), life.name().is_waiting(), "{life:?}");
        let stored = awaited.as_ref().map(|awaited| serde_json::to_string(awaited).unwrap());
        let read: Option<Awaited> = stored.map(|text| serde_json::from_str(&text).unwrap());
        assert_eq!(read, awaited);
        #[cfg(feature = "store")]
        assert_eq!(Life::stored(life.name(), read.as_ref()), Some(life));
    }
    let awaited = Awaited::of(AS, Some(crate::StaffId::from_bytes([7; 16])), values).unwrap();
    assert_eq!(
        serde_json::to_string(&awaited).unwrap(),
        r#"{"from":"active","to":"suspended","by":"07070707-0707-0707-0707-070707070707","values":{"name":"Garage Chez Joe","notes":null},"request":null,"term":null,"renewal":null}"#
    );
    assert_eq!(format!("{awaited:?}"), "Awaited { from: Active, to: Suspended, .. }");
}

#[cfg(feature = "store")]
#[test]
fn a3_a_stored_state_that_waits_for_nothing_known_is_no_life() {
    assert_eq!(Life::stored(AccountState::Updating, None), None);
    assert_eq!(Life::stored(AccountState::Deleting, None), None);
    assert_eq!(Life::stored(AccountState::Creating, None), Some(Life::Creating));
}

#[test]
fn a2_a_refusal_names_state_command_and_what_would_make_it_work() {
    let text =
        |life: Life, command, locale: &Locale| life.after(command, None, Provisioning::Host).unwrap_err().text(locale);
    assert_eq!(
        text(ACTIVE, AccountCommand::Restore, &Locale::EN),
        "State of the account: Active. Not possible now: restore the account. Possible actions: change the account, suspend \
         the account and delete the account."
    );
    assert_eq!(
        text(AA, AccountCommand::Edit, &Locale::FR),
        "État du compte\u{202f}: Mise à jour. Action impossible actuellement\u{202f}: modifier le compte. \
         L’application doit d’abord confirmer ce qui a été demandé, ou en signaler l’échec. Actions \
         possibles\u{202f}: confirmer l’opération demandée et signaler l’échec de l’opération demandée."
    );
    assert_eq!(
        text(DELETED, AccountCommand::Restore, &Locale::FI),
        "Tilin tila: Poistettu. Toiminto ei ole mahdollinen: tilin palauttaminen käyttöön. Poistetulle tilille ei voi \
         enää tehdä mitään. Luo uusi tili."
    );
    let error = DEL_A.after(AccountCommand::Suspend, None, Provisioning::Host).unwrap_err();
    assert_eq!(error.to_string(), "wrong_account_state: suspend while deleting");
    let body = error.to_json(&Locale::EN);
    assert_eq!((&body["state"], &body["command"]), (&"deleting".into(), &"suspend".into()));
    assert_eq!(body["allowed"], serde_json::json!(["confirm", "fail"]));
}

/// The diagram of the table above, in Mermaid's words: which command leads where, and who provisions where that matters.
fn diagram() -> String {
    let mut arrows: Vec<(AccountState, AccountState, String)> = Vec::new();
    for (life, immediate, host) in TABLE {
        for (column, (command, _)) in COLUMNS.into_iter().enumerate() {
            for (after, other, who) in
                [(immediate[column], host[column], "immediate"), (host[column], immediate[column], "host")]
            {
                let Some(after) = after else { continue };
                let same = other.is_some_and(|other| other.name() == after.name());
                let words = if same { command.as_str().to_owned() } else { format!("{} ({who})", command.as_str()) };
                let arrow = (life.name(), after.name(), words);
                if !arrows.contains(&arrow) {
                    arrows.push(arrow);
                }
            }
        }
    }
    let mut lines = vec!["stateDiagram-v2".to_owned()];
    for provisioning in Provisioning::ALL {
        lines.push(format!(
            "    [*] --> {}: create ({})",
            Life::begun(*provisioning).name().as_str(),
            provisioning.as_str()
        ));
    }
    for from in AccountState::ALL {
        for to in AccountState::ALL {
            let words: Vec<&str> = arrows
                .iter()
                .filter_map(|(start, end, words)| (start == from && end == to).then_some(&**words))
                .collect();
            if !words.is_empty() {
                lines.push(format!("    {} --> {}: {}", from.as_str(), to.as_str(), words.join(", ")));
            }
        }
    }
    lines.push("    deleted --> [*]".to_owned());
    lines.join("\n")
}

#[test]
fn a1_the_diagram_of_the_design_page_is_drawn_from_the_table() {
    let page = include_str!("../../../DESIGN.md");
    let drawn = format!("```mermaid\n{}\n```", diagram());
    assert!(page.contains(&drawn), "DESIGN.md has to show:\n{drawn}");
}

#[test]
fn p5_contacts_sign_in_through_an_account_that_is_active_or_was_before_a_change() {
    for state in AccountState::ALL {
        for from in [None, Some(Rest::Active), Some(Rest::Suspended)] {
            let open = match state {
                AccountState::Active => true,
                AccountState::Updating => from == Some(Rest::Active),
                _ => false,
            };
            assert_eq!(state.is_open(from), open, "{state:?} from {from:?}");
        }
    }
}
