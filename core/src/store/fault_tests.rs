use diesel::result::{DatabaseErrorKind, Error};

use super::*;

fn of(kind: DatabaseErrorKind, message: &str) -> StoreFault {
    Error::DatabaseError(kind, Box::new(message.to_owned())).into()
}

#[test]
fn messages_of_both_databases_have_their_codes() {
    for (message, code) in [
        ("database is locked", "store_busy"),
        ("attempt to write a readonly database", "store_read_only"),
        ("database or disk is full", "store_full"),
        ("database disk image is malformed", "store_damaged"),
        ("file is not a database", "store_damaged"),
        ("disk I/O error", "store_unavailable"),
        ("canceling statement due to lock timeout", "store_busy"),
        ("canceling statement due to statement timeout", "store_busy"),
        ("deadlock detected", "store_busy"),
        ("interblocage (deadlock) détecté", "store_busy"),
        ("cannot store TEXT value in INTEGER column t.c", "store_constraint"),
        ("something new", "store_failed"),
    ] {
        assert_eq!(of(DatabaseErrorKind::Unknown, message).code(), code, "{message}");
    }
    assert!(matches!(of(DatabaseErrorKind::Unknown, "deadlock detected"), StoreFault::Conflict));
    assert!(matches!(of(DatabaseErrorKind::SerializationFailure, ""), StoreFault::Conflict));
    assert_eq!(of(DatabaseErrorKind::ClosedConnection, "").code(), "store_unavailable");
}

#[test]
fn no_value_of_a_row_is_repeated() {
    let values = "UNIQUE constraint failed: index 'joe@garage.example'";
    let fault = of(DatabaseErrorKind::UniqueViolation, values);
    assert_eq!(fault.code(), "store_constraint");
    let fault_text = format!("{fault} {fault:?}");
    let unknown = of(DatabaseErrorKind::Unknown, "invalid input syntax: \"joe@garage.example\"");
    assert!(!fault_text.contains("joe") && !format!("{unknown} {unknown:?}").contains("joe"));
    let named = of(DatabaseErrorKind::UniqueViolation, "UNIQUE constraint failed: users.desk_id, users.email_key");
    assert_eq!(named.to_string(), "a constraint refused a row: Unique users.desk_id, users.email_key");
}

#[test]
fn a_row_is_named_once() {
    let fault = StoreFault::Row { table: "", column: Some("zone".to_owned()) }.in_table("users").in_table("accounts");
    assert_eq!(fault.to_string(), "a row of `users` holds a bad value in `zone`");
    assert_eq!(StoreFault::row("users", "zone").to_string(), fault.to_string());
}
