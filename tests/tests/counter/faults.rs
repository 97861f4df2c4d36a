//! Wrong input, wrong files, wrong usage: an exit status, a text, and nothing half done.

use std::process::Stdio;

use serde_json::json;

use crate::house::Room;

#[test]
fn an_unknown_code_is_told_in_the_readers_language() {
    let room = Room::new();
    for (locale, text) in
        [("fr", "Cette demande n\u{2019}existe pas."), ("fi", "Pyyntöä ei löydy."), ("en", "There is no such request.")]
    {
        let answer = room.run(&["--locale", locale, "start", "260430-080000000"]);
        assert_eq!(answer.status, 1);
        assert!(answer.err.contains(text), "{}", answer.err);
    }
    let answer = room.run(&["--json", "complete", "260430-080000000"]);
    assert_eq!(answer.json(), json!({ "code": "unknown_request", "text": "Cette demande n\u{2019}existe pas." }));
}

#[test]
fn wrong_usage_exits_with_2() {
    let room = Room::new();
    for words in [
        &["frobnicate"] as &[&str],
        &["submit"],
        &["submit", "missing.json"],
        &["--now", "yesterday", "requests"],
        &["--locale", "!", "requests"],
        &["form", "delete", "fr"],
        &["history"],
        &["complete", "260430-080000000", "--keep", "account.name"],
        &["due", "--months", "0"],
        &["outbox", "--limit", "101"],
        &["--db", "counter.db", "requests"],
        &["--db", "postgres://127.0.0.1:1/none", "requests"],
    ] {
        let answer = room.run(words);
        assert_eq!(answer.status, 2, "{words:?}: {}", answer.err);
        assert!(answer.out.is_empty() && !answer.err.is_empty());
    }
    assert!(!room.path("counter.db").exists() && !room.path("counter.db.key").exists());
}

#[test]
fn a_foreign_file_is_refused_and_stays_byte_for_byte() {
    let room = Room::new();
    // The header of an SQLite file of another program, then nothing that is one of ours.
    let mut sqlite = b"SQLite format 3\0".to_vec();
    sqlite.resize(8192, 7);
    for (name, bytes) in [("notes.txt", b"not a database\n".repeat(100)), ("other.db", sqlite)] {
        std::fs::write(room.path(name), &bytes).unwrap();
        let url = format!("sqlite:{name}");
        for words in [&["--db", &url, "requests"] as &[&str], &["--db", &url]] {
            let answer = room.run(words);
            assert_eq!(answer.status, 1, "{}{}", answer.out, answer.err);
        }
        assert_eq!(std::fs::read(room.path(name)).unwrap(), bytes);
        for suffix in [".key", ".lock", "-wal", "-journal"] {
            assert!(!room.path(&format!("{name}{suffix}")).exists(), "{name}{suffix}");
        }
    }
}

#[test]
fn a_missing_folder_or_a_missing_key_is_told() {
    let room = Room::new();
    let answer = room.run(&["--db", "sqlite:nowhere/counter.db", "--json", "requests"]);
    assert_eq!((answer.status, &answer.json()["code"]), (1, &json!("store_missing")));
    room.json(&["requests"]);
    std::fs::remove_file(room.path("counter.db.key")).unwrap();
    let answer = room.run(&["--json", "requests"]);
    assert_eq!((answer.status, &answer.json()["code"]), (1, &json!("store_wrong_key")));
    assert!(!room.path("counter.db.key").exists());
}

#[cfg(unix)]
#[test]
fn the_demo_key_is_readable_by_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let room = Room::new();
    room.json(&["requests"]);
    let key = std::fs::metadata(room.path("counter.db.key")).unwrap();
    assert_eq!(key.permissions().mode() & 0o777, 0o600);
}

#[test]
fn any_input_is_answered() {
    let room = Room::new();
    let deep = "[".repeat(40_000).into_bytes();
    let large = vec![b' '; 10_000_000];
    let doubled = br#"{"kind":"create","kind":"create","account":{},"users":[]}"#.to_vec();
    for (input, code) in [
        (Vec::new(), "invalid_json"),
        (vec![0xff, 0xfe, 0], "invalid_json"),
        (deep, "too_deep"),
        (large, "too_large"),
        (doubled, "duplicate_member"),
    ] {
        let answer = room.run_with(&["--json", "check", "-"], &input);
        assert_eq!(answer.status, 1);
        let problems = answer.json();
        assert!(problems.as_array().unwrap().iter().any(|problem| problem["code"] == code), "{code}: {problems}");
    }
    assert_eq!(room.json(&["requests"]), json!([]));
}

#[test]
fn a_reader_that_leaves_is_no_panic() {
    let room = Room::new();
    room.json(&["submit", "garage.json"]);
    for words in [&["form", "create", "fr"] as &[&str], &["audit"], &[]] {
        let mut child = room.command(words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(!String::from_utf8_lossy(&output.stderr).contains("panicked"));
    }
}
