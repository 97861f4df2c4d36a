//! Files and addresses that are refused, and left byte for byte as they were.

use super::*;

fn is_refused_untouched(place: &Place, code: &str) {
    let before = place.contents();
    let fault = place.open().map(|_| ()).unwrap_err();
    assert_eq!(fault.code(), code);
    assert!(place.contents() == before, "{code}: something changed: {:?}", place.names());
}

#[test]
fn a_file_of_another_program_is_refused_untouched() {
    for sql in [
        "CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)",
        "PRAGMA application_id = 7",
        "PRAGMA user_version = 3",
        "PRAGMA journal_mode = WAL; CREATE TABLE theirs (x)",
    ] {
        let place = Place::new();
        place.outsider().batch_execute(sql).unwrap();
        is_refused_untouched(&place, "store_foreign");
    }
}

#[test]
fn a_file_of_another_program_that_has_not_left_its_log_is_refused_untouched() {
    let place = Place::new();
    let mut theirs = place.outsider();
    theirs.batch_execute("PRAGMA journal_mode = WAL; CREATE TABLE theirs (x)").unwrap();
    is_refused_untouched(&place, "store_foreign");
    drop(theirs);
}

#[test]
fn a_newer_store_is_refused_untouched() {
    let place = Place::new();
    drop(place.open().unwrap());
    place.outsider().batch_execute("PRAGMA user_version = 9999").unwrap();
    is_refused_untouched(&place, "store_newer");
}

#[test]
fn what_is_no_database_is_refused_untouched() {
    for bytes in [b"not a database".to_vec(), vec![0; 8192], b"SQLite format 3\0".to_vec()] {
        let place = Place::new();
        std::fs::write(place.path(), bytes).unwrap();
        is_refused_untouched(&place, "store_damaged");
    }
}

#[test]
fn a_damaged_store_is_refused_untouched() {
    let place = Place::new();
    drop(place.with_table());
    let whole = std::fs::read(place.path()).unwrap();
    let mut scrambled = whole.clone();
    scrambled[100..4096].fill(0xff);
    for bytes in [whole[..4096].to_vec(), whole[..50].to_vec(), scrambled] {
        std::fs::write(place.path(), bytes).unwrap();
        is_refused_untouched(&place, "store_damaged");
    }
}

#[test]
fn damage_found_later_is_told_as_such() {
    let place = Place::new();
    let database = place.with_table();
    let rows: Vec<Crate> = (1..=200).map(a_crate).collect();
    write(&database, |connection| Ok(insert_many!(connection, crates::table, &rows)?)).unwrap();
    let root = "(SELECT rootpage FROM sqlite_schema WHERE name = 'crates')";
    let root: i32 = database
        .read(None, |connection| {
            let page = diesel::dsl::sql::<diesel::sql_types::Integer>(root);
            Ok::<_, StoreFault>(diesel::select(page).get_result(connection)?)
        })
        .unwrap();
    drop(database);
    let mut bytes = std::fs::read(place.path()).unwrap();
    bytes[(root as usize - 1) * 4096..].fill(0xff);
    std::fs::write(place.path(), bytes).unwrap();
    let database = place.open().unwrap();
    let fault = database.read(None, |connection| by_id(connection, 7)).unwrap_err();
    assert_eq!(fault.code(), "store_damaged");
}

fn code_of(url: &str) -> &'static str {
    Database::open(url, OpenOptions::default()).map(|_| ()).unwrap_err().code()
}

#[test]
fn addresses_that_name_no_file_are_refused() {
    for url in
        ["", "counter.db", "sqlite:", "sqlite://", "sqlite::memory:", "sqlite:file:x.db", "mysql://x", "sqlite:/"]
    {
        assert_eq!(code_of(url), "store_url", "{url}");
    }
    let place = Place::new();
    assert_eq!(code_of(&format!("sqlite:{}", place.directory.path().display())), "store_url");
    assert_eq!(code_of(&format!("sqlite:{}/missing/counter.db", place.directory.path().display())), "store_missing");
    std::fs::write(place.path(), "").unwrap();
    assert_eq!(code_of(&format!("{}/counter.db", place.url())), "store_missing");
    assert_eq!(place.names(), ["a store?#%é.db"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_directory_that_cannot_be_written_is_told_as_such() {
    // Even the superuser cannot make files there.
    assert_eq!(code_of("sqlite:/sys/counter.db"), "store_read_only");
}
