//! `register` and `registration`.

use serde_json::json;

use crate::house::Room;

const ZOE: [&str; 6] = ["register", "Zoé Blanc", "zoe@garage.example", "--company", "Atelier Martin", "--other"];

#[test]
fn p3_who_registered_is_approved_and_invited() {
    let room = Room::staffed(&[]);
    let refused = room.refused(&ZOE[..5]);
    assert_eq!(refused["problems"][0]["code"], "channel_required");
    let register = [&ZOE[..], &["Skype"]].concat();
    let told = room.run(&register);
    assert_eq!(told.status, 0, "{}", told.err);
    assert!(told.out.contains("Nous avons bien reçu votre inscription."), "{}", told.out);
    assert_eq!(room.run(&register).out, told.out);
    let listed = room.json(&["registration", "list", "--state", "awaiting"]);
    assert_eq!((listed.as_array().unwrap().len(), &listed[0]["other"]), (1, &json!("Skype")));
    let add = ["contact", "add", "C-1", "Zoé Blanc", "zoe@garage.example", "--role", "observer", "--other", "Skype"];
    assert_eq!(room.refused(&add)["problems"][0]["code"], "registration_awaiting");
    let approve = ["registration", "approve", "ZOE@garage.example", "C-1"];
    assert_eq!(room.refused(&approve)["problems"][0]["path"], "/role");
    let approved = room.json(&[&approve[..], &["--role", "observer"]].concat());
    assert_eq!(approved["contact"]["role"], "observer");
    assert!(room.link("zoe").contains("/activate?token="));
    assert_eq!(room.refused(&approve)["code"], "unknown_registration");
}

#[test]
fn p3_who_is_declined_is_written_nothing() {
    let room = Room::new();
    room.run(&[&ZOE[..], &["Skype"]].concat());
    let mails = room.json(&["outbox"]);
    let declined = room.json(&["registration", "decline", "zoe@garage.example", "Personne ne la connaît."]);
    assert_eq!((&declined["state"], &declined["reason"]), (&json!("declined"), &json!("Personne ne la connaît.")));
    assert_eq!(room.json(&["outbox"]), mails);
    let id = declined["id"].as_str().unwrap();
    assert_eq!(room.refused(&["registration", "decline", id])["code"], "registration_decided");
    let told = room.run(&["registration", "list"]).out;
    assert!(told.contains("Refusée  Zoé Blanc") && told.contains("Personne ne la connaît."), "{told}");
    assert_eq!(room.run(&["registration", "decline", "zoe"]).status, 2);
}
