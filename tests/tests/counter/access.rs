//! `invite`, `activate`, `sign-in`, and acting by what they give.

use serde_json::json;

use crate::house::{PASSWORD, Room};

#[test]
fn p11_a_link_activates_once_with_a_password_from_standard_input() {
    let room = Room::staffed(&[("hugo", "requester")]);
    let link = room.link("hugo");
    let short = room.run_with(&["--json", "activate", &link], b"short\n");
    assert_eq!((short.status, &short.json()["problems"][0]["code"]), (1, &json!("too_short")));
    let nothing = room.run(&["activate", &link]);
    assert_eq!(nothing.status, 2);
    assert!(nothing.err.contains("COMPTOIR_PASSWORD"), "{}", nothing.err);
    let (_, token) = link.split_once("token=").unwrap();
    let activated = room.run_with(&["activate", token], format!("{PASSWORD}\r\n").as_bytes());
    assert_eq!(activated.status, 0, "{}", activated.err);
    assert!(activated.out.starts_with("Hugo  hugo@garage.example  Accès actif"), "{}", activated.out);
    for said in [&activated.out, &activated.err] {
        assert!(!said.contains(PASSWORD), "{said}");
    }
    let again = room.run_with(&["--json", "activate", &link], PASSWORD.as_bytes());
    assert_eq!((again.status, &again.json()["code"]), (1, &json!("used_token")));
    assert_eq!(room.refused(&["activate", "abc"])["code"], "invalid_token");
}

#[test]
fn p11_the_password_comes_from_the_option_or_the_environment_too() {
    let room = Room::active(&[("hugo", "requester")]);
    let by_option = room.json(&["sign-in", "hugo@garage.example", "--password", PASSWORD]);
    assert_eq!(by_option["places"][0]["role"], "requester");
    let mut command = room.command(&["--json", "sign-in", "hugo@garage.example"]);
    assert!(command.env("COMPTOIR_PASSWORD", PASSWORD).output().unwrap().status.success());
    let wrong = room.refused(&["sign-in", "hugo@garage.example", "--password", "une lampe pour la rue"]);
    let nobody = room.refused(&["sign-in", "nobody@garage.example", "--password", PASSWORD]);
    assert_eq!(wrong, nobody);
    assert_eq!(wrong["code"], "sign_in_failed");
    assert_eq!(room.run(&["--preview", "sign-in", "hugo@garage.example", "--password", PASSWORD]).status, 2);
}

#[test]
fn p5_the_token_of_a_sign_in_opens_the_place() {
    let room = Room::active(&[("hugo", "requester"), ("lea", "manager")]);
    let signed_in = room.json(&["sign-in", "hugo@garage.example", "--password", PASSWORD]);
    let (token, place) = (signed_in["token"].as_str().unwrap(), signed_in["places"][0]["actor"].as_str().unwrap());
    assert_eq!(token.len(), 64);
    let who = format!("{token}/{place}");
    assert_eq!(room.json(&["--as", &who, "work", "submit", "Notice"])["submitted_by"]["name"], "Hugo");
    let lea = room.json(&["contact", "show", "lea@garage.example/C-1"])["id"].as_str().unwrap().to_owned();
    assert_eq!(room.refused(&["--as", &format!("{token}/contact:{lea}"), "work", "list"])["code"], "unknown_actor");
    let forged = format!("{}/{place}", "A".repeat(64));
    assert_eq!(room.refused(&["--as", &forged, "work", "list"])["code"], "invalid_token");
    let told = room.run(&["sign-in", "hugo@garage.example", "--password", PASSWORD]);
    assert!(told.out.contains("Demandeur  Atelier Martin  C-1  contact:"), "{}", told.out);
}

#[test]
fn p11_a_new_invitation_takes_the_place_of_the_one_before() {
    let room = Room::staffed(&[("hugo", "requester")]);
    let first = room.link("hugo");
    room.json(&["invite", "hugo@garage.example/C-1"]);
    let second = room.link("hugo");
    assert_ne!(first, second);
    let late = room.run_with(&["--json", "activate", &first], PASSWORD.as_bytes());
    assert_eq!(late.json()["code"], "revoked_token");
    let later = ["--now", "2099-01-01T00:00:00Z"];
    let expired = room.json(&[&later[..], &["invite", "--list", "--state", "expired"]].concat());
    assert!(expired.as_array().unwrap().iter().any(|one| one["email"] == "hugo@garage.example"), "{expired}");
    let listed = room.run(&["invite", "--list"]).out;
    assert!(listed.contains("Ouverte") && listed.contains("Révoquée"), "{listed}");
    assert_eq!(room.run(&["invite"]).status, 2);
    room.run_with(&["activate", &second], PASSWORD.as_bytes());
    assert_eq!(room.refused(&["invite", "hugo@garage.example/C-1"])["code"], "already_active");
}

#[test]
fn who_acts_is_a_staff_member_or_a_contact() {
    let room = Room::staffed(&[("hugo", "requester")]);
    let closed = room.refused(&["--as", "hugo@garage.example/C-1", "work", "list"]);
    assert_eq!((&closed["code"], &closed["reason"]), (&json!("refused"), &json!("closed")), "{closed}");
    let told = room.run(&["--as", "nobody", "work", "list"]);
    assert_eq!(told.status, 1);
    assert!(told.err.contains("EMAIL/ACCOUNT"), "{}", told.err);
}
