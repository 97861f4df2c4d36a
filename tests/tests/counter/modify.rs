//! Users added to an account and changes of it, and what customer service decides: `review` and `complete` (rule Q7).

use serde_json::{Value, json};

use crate::house::Room;

/// A room with the account of garage.json.
fn furnished() -> Room {
    let room = Room::new();
    room.completed(&[], "garage.json");
    room
}

/// A change that is taken up, and another of the same street that was made since; the code of the first.
fn contested(room: &Room) -> String {
    let code = room.started(&[], "garage-modify.json");
    room.completed(&[], "garage-move.json");
    code
}

fn codes(refused: &Value) -> Vec<(&str, &str)> {
    let problems = refused["problems"].as_array().unwrap().iter();
    problems.map(|problem| (problem["path"].as_str().unwrap(), problem["code"].as_str().unwrap())).collect()
}

#[test]
fn q1_a_user_is_added_to_an_account_by_its_name() {
    let room = furnished();
    let code = room.started(&[], "garage-add.json");
    let review = room.json(&["review", &code]);
    assert_eq!(review["users"][0]["email"], "lea@garage.example");
    assert_eq!(review["users"][0]["misplaced"], false);
    room.json(&["complete", &code]);
    let accounts = room.json(&["accounts"]);
    assert_eq!(accounts.as_array().unwrap().len(), 1);
    let contacts = accounts[0]["contacts"].as_array().unwrap();
    let told: Vec<_> = contacts.iter().map(|contact| (&contact["email"], &contact["role"])).collect();
    assert_eq!(
        told,
        [(&json!("joe@garage.example"), &json!("manager")), (&json!("lea@garage.example"), &json!("requester"))]
    );
    assert_eq!(codes(&room.refused(&["submit", "garage-add.json"])), [("/users/0/email", "already_contact")]);
}

#[test]
fn q7_what_changed_meanwhile_is_shown_and_has_to_be_decided() {
    let room = furnished();
    let code = contested(&room);
    let review = room.json(&["review", &code]);
    let conflicts: Vec<&Value> =
        review["values"].as_array().unwrap().iter().filter(|value| value["conflict"] == true).collect();
    assert_eq!(
        conflicts,
        [&json!({
            "path": "/account/address/street", "then": "12 rue de la Paix", "current": "14 rue de la Paix",
            "requested": "3 avenue de la République", "conflict": true,
        })]
    );
    let shown = room.run(&["review", &code]);
    assert!(shown.out.contains("Valeur actuelle"), "{}", shown.out);
    assert!(shown.out.contains("≠ Adresse"), "{}", shown.out);
    assert!(shown.out.contains("Responsable d\u{2019}atelier de carrosserie"), "{}", shown.out);
    assert!(shown.err.contains("--keep"), "{}", shown.err);
    assert_eq!(codes(&room.refused(&["complete", &code])), [("/account/address/street", "changed_since")]);
    let told = room.run(&["complete", &code]);
    assert!(told.err.contains("Adresse (/account/address/street)"), "{}", told.err);
    room.json(&["complete", &code, "--keep", "account.address.street=requested"]);
    let account = &room.json(&["accounts"])[0];
    assert_eq!(account["name"], "Garage Joe & fils");
    assert_eq!(account["address"]["street"], "3 avenue de la République");
    assert_eq!(account["notes"], "Fermé le lundi.");
    assert_eq!(account["contacts"][0]["email"], "j.martin@garage.example");
    assert_eq!(account["contacts"][0]["job_title"], "workshop_manager");
}

#[test]
fn q7_a_value_or_a_user_can_be_left_as_it_is() {
    let room = furnished();
    let code = contested(&room);
    let keep =
        ["--keep", "/account/address/street=current", "--keep", "users.0=current", "--keep", "account.name=current"];
    room.json(&[&["complete", &code], &keep[..]].concat());
    let account = &room.json(&["accounts"])[0];
    assert_eq!(account["name"], "Garage Chez Joe");
    assert_eq!(account["address"]["street"], "14 rue de la Paix");
    assert_eq!(account["address"]["postal_code"], "75011");
    assert_eq!(account["contacts"][0]["email"], "joe@garage.example");
}

#[test]
fn q7_a_decision_about_nothing_is_refused_and_nothing_is_done() {
    let room = furnished();
    let code = contested(&room);
    let refused = |keep: &[&str]| room.refused(&[&["complete", &code], keep].concat());
    let street = "account.address.street=requested";
    assert_eq!(
        codes(&refused(&["--keep", street, "--keep", "account.name_of=current"])),
        [("/keep/~1account~1name_of", "unknown_member")]
    );
    assert_eq!(codes(&refused(&["--keep", "account.name=mine"])), [("/keep/~1account~1name", "unknown_option")]);
    assert_eq!(
        codes(&refused(&["--keep", street, "--keep", "/account/address/street=current"])),
        [("/keep/~1account~1address~1street", "duplicate_member")]
    );
    assert_eq!(
        codes(&refused(&["--keep", street, "--successor", "joe@garage.example=lea@garage.example"])),
        [("/successors/~1users~10", "not_asked")]
    );
    assert_eq!(codes(&refused(&["--keep", street, "--reference", "C-2"])), [("/reference", "not_asked")]);
    for words in [["--keep", "account.name"], ["--keep", "=current"], ["--successor", "joe@garage.example="]] {
        assert_eq!(room.run(&[&["complete", &code], &words[..]].concat()).status, 2, "{words:?}");
    }
    assert_eq!(room.json(&["requests", &code])["state"], "in_progress");
}

#[test]
fn a7_who_answers_for_the_account_needs_a_successor() {
    let room = furnished();
    room.completed(&[], "garage-add.json");
    let remove = json!({
        "kind": "modify", "account": { "current_name": "garage chez joe" }, "modify_users": true,
        "users": [{ "current_email": "JOE@garage.example", "remove_access": true }],
    });
    room.write("remove.json", &remove);
    let code = room.started(&[], "remove.json");
    assert_eq!(room.json(&["review", &code])["users"][0]["needs_successor"], true);
    assert_eq!(codes(&room.refused(&["complete", &code])), [("/users/0/remove_access", "needs_successor")]);
    let successor = |names: &str| room.refused(&["complete", &code, "--successor", names]);
    assert_eq!(
        codes(&successor("Joe@Garage.example=joe@garage.example")),
        [("/successors/~1users~10", "invalid_successor")]
    );
    assert_eq!(
        codes(&successor("zoe@garage.example=lea@garage.example")),
        [("/users/0/remove_access", "needs_successor"), ("/successors/zoe@garage.example", "unknown_member")]
    );
    for old in ["joe@garage.example", "/users/0"] {
        let preview = ["--preview", "complete", &code, "--successor", &format!("{old}=lea@garage.example")];
        assert_eq!(room.json(&preview)["state"], "completed");
    }
    room.json(&["complete", &code, "--successor", "users.0=lea@garage.example"]);
    let account = &room.json(&["accounts"])[0];
    assert_eq!(account["contacts"].as_array().unwrap().len(), 1);
    assert_eq!(account["contacts"][0]["user"], account["administrator"]);
}

#[test]
fn a9_namesakes_are_told_apart_by_reference_number_or_id() {
    let room = Room::new();
    for reference in ["C-1001", "C-1002"] {
        let code = room.started(&[], "garage.json");
        room.json(&["complete", &code, "--reference", reference]);
    }
    let again = room.started(&[], "garage.json");
    assert_eq!(
        codes(&room.refused(&["complete", &again, "--reference", "c-1002"])),
        [("/reference", "reference_taken")]
    );
    let ambiguous = room.refused(&["submit", "garage-move.json"]);
    assert_eq!(codes(&ambiguous), [("/account/current_name", "ambiguous_account")]);
    let text = ambiguous["problems"][0]["text"].as_str().unwrap();
    assert!(text.contains("C-1001") && text.contains("C-1002"), "{text}");
    let rename =
        json!({ "kind": "modify", "account": { "reference": "C-1002", "name": "Garage du Port", "notes": null } });
    room.write("rename.json", &rename);
    room.completed(&[], "rename.json");
    let accounts = room.json(&["accounts"]);
    let told: Vec<_> = accounts.as_array().unwrap().iter().map(|one| (&one["name"], &one["reference"])).collect();
    assert_eq!(told, [(&json!("Garage Chez Joe"), &json!("C-1001")), (&json!("Garage du Port"), &json!("C-1002"))]);
}

#[test]
fn p10_dealers_neither_review_nor_complete() {
    let room = furnished();
    let code = room.started(&[], "garage-modify.json");
    for words in [["review", &code], ["complete", &code]] {
        let words = [&["--as", "denis@concession-paris.example"], &words[..]].concat();
        assert_eq!(room.refused(&words)["code"], "refused");
    }
    assert_eq!(room.refused(&["review", "000101-000000000"])["code"], "unknown_request");
    assert_eq!(room.refused(&["--desk", "infomedia-fi", "review", &code])["code"], "unknown_request");
}
