//! The told walk, and that telling it again changes nothing.

use crate::house::Room;

#[test]
fn q8_the_walk_told_twice_is_done_once() {
    let room = Room::new();
    let first = room.run(&[]);
    assert_eq!(first.status, 0, "{}", first.err);
    for text in [
        "dealership 20/90074 – Paris",
        "NOUVELLE DEMANDE DE COMPTE CLIENT OU UTILISATEUR",
        "Cette adresse électronique n\u{2019}est pas valide.",
        "Garage Chez Joe  Actif",
        "Activez votre accès à Microcat Market",
        "dealership 20/90074 – Helsinki",
        "PYYNTÖ UUDESTA LIIKEASIAKASTILISTÄ TAI KÄYTTÄJÄSTÄ",
        "Jos haluat luoda liikeasiakastilejä muussa maassa, ota yhteys Infomediaan.",
        "JG IMT 1  Aktiivinen",
        "Hei Jussi Grönlund",
        "the chain is intact",
        "6 commands done, 0 answered from an earlier walk.",
    ] {
        assert!(first.out.contains(text), "{text} is missing of:\n{}", first.out);
    }
    let (file, requests, mails) =
        (std::fs::read(room.path("counter.db")).unwrap(), room.json(&["requests"]), room.json(&["outbox"]));
    let second = room.run(&[]);
    assert_eq!(second.status, 0, "{}", second.err);
    assert!(second.out.contains("This store knew the walk: all 6 commands"), "{}", second.out);
    assert!(second.out.contains("Nothing was done twice, nothing was written."), "{}", second.out);
    assert_eq!(std::fs::read(room.path("counter.db")).unwrap(), file);
    assert_eq!((room.json(&["requests"]), room.json(&["outbox"])), (requests, mails));
}

#[test]
fn the_walk_takes_the_clock_and_the_language_given() {
    let room = Room::new();
    let told = room.run(&["--now", "2026-04-30T10:00:00+02:00", "--locale", "en", "--db", "sqlite:other.db"]);
    assert_eq!(told.status, 0, "{}", told.err);
    assert!(told.out.contains("Friday 1 May 2026: closed"), "{}", told.out);
    assert!(told.out.contains("Tuesday 5 May 2026"), "{}", told.out);
    assert!(room.path("other.db").exists() && !room.path("counter.db").exists());
}

#[test]
fn the_walk_takes_no_option_that_it_cannot_mean() {
    let room = Room::new();
    for option in ["--preview", "--json"] {
        assert_eq!(room.run(&[option]).status, 2);
    }
    assert!(!room.path("counter.db").exists());
}
