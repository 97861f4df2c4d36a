//! `history`: what happened to an account or a request, as sentences in the reader's language.

use serde_json::Value;

use crate::house::Room;

fn sentences(history: &Value) -> Vec<&str> {
    history.as_array().unwrap().iter().map(|entry| entry["text"].as_str().unwrap()).collect()
}

#[test]
fn the_history_of_an_account_is_told_in_the_readers_language() {
    let room = Room::new();
    room.completed(&[], "garage.json");
    room.completed(&[], "garage-move.json");
    let french = room.json(&["history", "garage chez joe"]);
    let french = sentences(&french);
    assert!(french.contains(
        &"Anne Moreau a changé l\u{2019}adresse du compte\u{202f}: 12 rue de la Paix, 75002 Paris → 14 rue de la Paix, 75002 Paris"
    ), "{french:?}");
    assert!(french.contains(&"Anne Moreau a créé le compte client Garage Chez Joe"), "{french:?}");
    let finnish = room.json(&["--locale", "fi", "history", "Garage Chez Joe"]);
    assert!(sentences(&finnish).contains(
        &"Anne Moreau vaihtoi tilin osoitteen: 12 rue de la Paix, 75002 Paris → 14 rue de la Paix, 75002 Paris"
    ));
    let shown = room.run(&["--locale", "en", "history", "Garage Chez Joe"]).out;
    assert!(shown.contains("Anne Moreau created the trade account Garage Chez Joe"), "{shown}");
}

#[test]
fn a_request_has_a_history_of_its_own_by_its_code() {
    let room = Room::new();
    let code = room.started(&[], "garage.json");
    room.json(&["ask", &code, "Quelle rue ?"]);
    let history = room.json(&["--locale", "en", "history", &code]);
    assert_eq!(
        sentences(&history),
        [
            format!("Anne Moreau asked a question about request {code}: “Quelle rue ?”"),
            format!("Anne Moreau took up request {code}"),
            format!("Denis Petit submitted request {code} for the trade account Garage Chez Joe"),
        ]
    );
    assert_eq!(room.refused(&["history", "000101-000000000"])["code"], "unknown_request");
    assert_eq!(room.refused(&["--desk", "infomedia-fi", "history", &code])["code"], "unknown_request");
}

#[test]
fn a9_a_history_is_asked_for_by_name_reference_number_or_id() {
    let room = Room::new();
    // A number may look like the code of a request.
    for reference in ["C-1001", "000101-000000000"] {
        let code = room.started(&[], "garage.json");
        room.json(&["complete", &code, "--reference", reference]);
    }
    let ambiguous = room.refused(&["history", "garage chez joe"]);
    assert_eq!(ambiguous["code"], "ambiguous_account");
    let choices = ambiguous["accounts"].as_array().unwrap();
    assert_eq!(choices.len(), 2);
    let told = room.run(&["history", "garage chez joe"]);
    assert_eq!(told.status, 1);
    assert!(told.err.contains("C-1001") && told.err.contains("000101-000000000"), "{}", told.err);
    for choice in choices {
        let (id, reference) = (choice["id"].as_str().unwrap(), choice["reference"].as_str().unwrap());
        assert_eq!(room.json(&["history", id]), room.json(&["history", reference]));
    }
    assert_eq!(room.refused(&["history", "nobody"])["code"], "unknown_account");
    assert_eq!(room.refused(&["history", ""])["code"], "invalid");
    assert_eq!(room.run(&["history"]).status, 2);
}
