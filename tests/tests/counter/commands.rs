//! The commands, each on a store that it makes itself.

use std::collections::BTreeSet;

use serde_json::json;

use crate::house::{Room, texts};

#[test]
fn q8_the_same_key_twice_is_one_request() {
    let room = Room::new();
    let first = room.json(&["submit", "garage.json", "--key", "order-17"]);
    let second = room.json(&["submit", "garage.json", "--key", "order-17"]);
    assert_eq!(first, second);
    assert_eq!(room.json(&["requests"]).as_array().unwrap().len(), 1);
    let mut other: serde_json::Value =
        serde_json::from_slice(&std::fs::read(room.path("garage.json")).unwrap()).unwrap();
    other["account"]["name"] = json!("Garage Chez Moi");
    let reused = room.run_with(&["--json", "submit", "-", "--key", "order-17"], other.to_string().as_bytes());
    assert_eq!((reused.status, &reused.json()["code"]), (1, &json!("key_reused")));
}

#[test]
fn a_preview_answers_and_keeps_nothing() {
    let room = Room::new();
    let before = room.json(&["audit", "--verify"]);
    let mails = room.json(&["outbox"]);
    let receipt = room.json(&["--preview", "submit", "garage.json", "--key", "k"]);
    assert_eq!(receipt["state"], "submitted");
    assert_eq!(room.json(&["requests"]), json!([]));
    assert_eq!(room.json(&["audit", "--verify"]), before);
    assert_eq!(room.json(&["outbox"]), mails);
    let kept = room.json(&["submit", "garage.json", "--key", "k"]);
    let code = kept["code"].as_str().unwrap();
    room.json(&["start", code]);
    assert_eq!(room.json(&["--preview", "complete", code])["state"], "completed");
    assert_eq!(room.json(&["requests", code])["state"], "in_progress");
    assert_eq!(room.json(&["accounts"]), json!([]));
}

#[test]
fn a_faulty_draft_is_told_whole_and_exits_with_1() {
    let room = Room::new();
    let words = ["--desk", "infomedia-fi", "check", "jg-imt-1-faulty.json"];
    let found = room.run(&[&["--json"], &words[..]].concat());
    assert_eq!(found.status, 1);
    let found = found.json();
    let problem = |index: usize| (&found[index]["path"], &found[index]["code"], found[index]["text"].as_str().unwrap());
    assert_eq!(problem(0).0, "/account/name");
    assert_eq!(problem(0).1, "required");
    assert_eq!(
        problem(1),
        (
            &json!("/account/country"),
            &json!("country_not_served"),
            "Jos haluat luoda liikeasiakastilejä muussa maassa, ota yhteys Infomediaan."
        )
    );
    assert_eq!((problem(2).0, problem(2).1), (&json!("/users/0/time_zone"), &json!("unknown_time_zone")));
    assert_eq!((problem(3).0, problem(3).1), (&json!("/users/1/email"), &json!("duplicate_email")));
    assert_eq!(found[3]["args"]["row"], 1);
    assert_eq!(found.as_array().unwrap().len(), 4);
    let told = room.run(&words);
    assert_eq!((told.status, told.out.as_str()), (1, ""));
    assert!(told.err.contains("Sähköpostiosoite (/users/1/email)"), "{}", told.err);
    let submitted = room.run(&["--desk", "infomedia-fi", "--json", "submit", "jg-imt-1-faulty.json"]);
    assert_eq!((submitted.status, &submitted.json()["code"]), (1, &json!("invalid")));
    assert_eq!(submitted.json()["problems"], found);
    assert_eq!(room.json(&["--desk", "infomedia-fi", "check", "jg-imt-1.json"]), json!([]));
}

#[test]
fn q7_a_completed_request_is_an_account_with_users_and_mails() {
    let room = Room::new();
    let receipt = room.json(&["--desk", "infomedia-fi", "submit", "jg-imt-1.json"]);
    let at = |words: &[&str]| room.json(&[&["--desk", "infomedia-fi"], words].concat());
    let code = receipt["code"].as_str().unwrap();
    at(&["start", code]);
    let completed = at(&["complete", code]);
    assert_eq!(completed["state"], "completed");
    assert_eq!(completed["state_text"], "Valmis");
    let accounts = at(&["accounts"]);
    assert_eq!(accounts[0]["name"], "JG IMT 1");
    assert_eq!(accounts[0]["id"], completed["account"]);
    assert_eq!(accounts[0]["contacts"][0]["role"], "manager");
    assert_eq!(accounts[0]["contacts"][0]["user"], accounts[0]["administrator"]);
    assert_eq!(accounts[0]["contacts"][1]["role"], "requester");
    let mails = at(&["outbox"]);
    let to = |template: &str| -> Vec<&str> {
        let mails = mails.as_array().unwrap().iter().filter(|mail| mail["template"] == template);
        mails.map(|mail| mail["to"].as_str().unwrap()).collect()
    };
    assert_eq!(to("activate"), ["jussi@jgimt.example", "jaana@jgimt.example"]);
    assert_eq!(to("request_completed").len(), 1);
    assert_eq!(at(&["audit", "--verify"])["intact"], true);
    // The other desk of the store knows nothing of it.
    assert_eq!(room.json(&["accounts"]), json!([]));
    assert_eq!(room.run(&["requests", code]).status, 1);
}

#[test]
fn q5_requests_are_rejected_by_agents_and_withdrawn_by_submitters() {
    let room = Room::new();
    let submit = |key: &str| room.json(&["submit", "garage.json", "--key", key])["code"].as_str().unwrap().to_owned();
    let (first, second) = (submit("1"), submit("2"));
    assert_eq!(room.json(&["reject", &first, "Compte déjà ouvert."])["state"], "rejected");
    assert_eq!(room.json(&["cancel", &second])["state"], "cancelled");
    let late = room.run(&["start", &first]);
    assert_eq!(late.status, 1);
    assert!(late.err.contains("Rejetée"), "{}", late.err);
    let third = submit("3");
    let refused = room.run(&["--as", "denis@concession-paris.example", "--json", "start", &third]);
    assert_eq!((refused.status, &refused.json()["code"]), (1, &json!("refused")));
    let unknown = room.run(&["--as", "nobody@garage.example", "--json", "start", &third]);
    assert_eq!((unknown.status, &unknown.json()["code"]), (1, &json!("unknown_actor")));
}

#[test]
fn mails_wait_until_they_are_acknowledged() {
    let room = Room::new();
    let code = room.json(&["submit", "garage.json"])["code"].as_str().unwrap().to_owned();
    let seen = room.json(&["outbox"]);
    assert_eq!(seen, room.json(&["outbox"]), "a look changes nothing");
    let subjects: Vec<&str> = seen.as_array().unwrap().iter().map(|mail| mail["subject"].as_str().unwrap()).collect();
    assert!(subjects.contains(&format!("Demande {code}\u{202f}: bien reçue").as_str()), "{subjects:?}");
    let taken = room.json(&["outbox", "--acknowledge"]);
    assert_eq!(taken.as_array().unwrap().len(), subjects.len());
    assert_eq!(room.json(&["outbox"]), json!([]));
}

#[test]
fn eight_at_once_make_one_store_and_eight_requests() {
    let room = Room::new();
    let children: Vec<_> = (0..8)
        .map(|_| {
            let mut command = room.command(&["--json", "submit", "garage.json"]);
            command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().unwrap()
        })
        .collect();
    let mut codes = BTreeSet::new();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let receipt: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        codes.insert(receipt["code"].as_str().unwrap().to_owned());
    }
    assert_eq!(codes.len(), 8);
    let listed = room.json(&["requests"]);
    let listed: Vec<_> = listed.as_array().unwrap().iter().map(|request| request["code"].clone()).collect();
    assert_eq!(texts(&json!(listed)).into_iter().rev().collect::<Vec<_>>(), codes.iter().collect::<Vec<_>>());
    assert_eq!(room.json(&["audit", "--verify"])["intact"], true);
}
