//! Opening an SQLite file, and what a refusal leaves behind: nothing changed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use comptoir::{Error, FixedClock, FixedIds, Keys, Locale, RequestFilter, Store, Unknown};
use comptoir_tests::{House, Kind, PARIS, Raw, draft};

fn open(path: &Path) -> Result<Store, Error> {
    let builder = Store::builder(&format!("sqlite:{}", path.display()), House::keys());
    builder.clock(FixedClock::new(PARIS.parse().unwrap())).ids(FixedIds::new(7)).open()
}

/// The code of a refused opening, which says what to do in each language.
fn refused(path: &Path) -> &'static str {
    let error = open(path).expect_err("a refusal");
    let texts = [Locale::EN, Locale::FI, Locale::FR].map(|locale| error.text(&locale));
    assert!(texts.iter().all(|text| text.len() > 20) && texts[0] != texts[1] && texts[1] != texts[2], "{texts:?}");
    error.code()
}

/// Every file of a folder, byte for byte.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .map(|path| {
            let bytes = std::fs::read(&path).unwrap();
            (path, bytes)
        })
        .collect()
}

/// A file that a store left behind: closed, one file with all in it.
fn left_behind(folder: &Path) -> PathBuf {
    let house = House::new(Kind::Sqlite);
    house.submitted();
    house.raw().run("PRAGMA wal_checkpoint(TRUNCATE)");
    let path = folder.join("counter.db");
    std::fs::copy(house.folder().unwrap().join("counter.db"), &path).unwrap();
    path
}

#[test]
fn store_a_new_file_has_nothing_beside_it_but_its_log_and_lock() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("counter.db");
    let store = open(&path).unwrap();
    assert_eq!(store.desks().unwrap(), Vec::<String>::new());
    let names: Vec<_> = files(folder.path()).into_keys().map(|path| path.file_name().unwrap().to_owned()).collect();
    assert!(names.iter().all(|name| name.to_str().unwrap().starts_with("counter.db")), "{names:?}");
    drop(store);
    assert!(open(&path).is_ok());
}

#[test]
fn store_a_missing_directory_is_told() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(refused(&folder.path().join("nowhere/counter.db")), "store_missing");
    std::fs::write(folder.path().join("file"), "x").unwrap();
    assert_eq!(refused(&folder.path().join("file/counter.db")), "store_missing");
    assert_eq!(files(folder.path()).len(), 1);
}

#[test]
fn store_an_address_that_is_none_is_told() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(refused(folder.path()), "store_url");
    for url in [
        "",
        "counter.db",
        "sqlite:",
        "sqlite::memory:",
        "sqlite:file:x",
        "mysql://x",
        "sqlite:a\0b",
        "postgres:/",
        "😀",
    ] {
        assert_eq!(Store::open(url, House::keys()).unwrap_err().code(), "store_url", "{url:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn store_a_directory_that_cannot_be_written_is_told() {
    use std::os::unix::fs::PermissionsExt as _;
    // The kernel's own: not even root makes a file there.
    let code = refused(Path::new("/sys/kernel/counter.db"));
    assert!(["store_read_only", "store_missing"].contains(&code), "{code}");
    let folder = tempfile::tempdir().unwrap();
    let path = left_behind(folder.path());
    let before = files(folder.path());
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o555)).unwrap();
    // Root is not stopped by permissions.
    if std::fs::write(folder.path().join("probe"), "").is_err() {
        assert_eq!(refused(&path), "store_read_only");
        assert_eq!(files(folder.path()), before);
    }
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn store_another_programs_file_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.db");
    Raw::of(&format!("sqlite:{}", path.display()))
        .run("CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('mine')");
    let before = files(folder.path());
    assert_eq!(refused(&path), "store_foreign");
    assert_eq!(files(folder.path()), before);
    Raw::of(&format!("sqlite:{}", path.display())).run("DROP TABLE notes; PRAGMA application_id = 7");
    let before = files(folder.path());
    assert_eq!(refused(&path), "store_foreign", "an empty one with another mark");
    assert_eq!(files(folder.path()), before);
}

#[test]
fn store_a_newer_file_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = left_behind(folder.path());
    let mut raw = Raw::of(&format!("sqlite:{}", path.display()));
    raw.run("PRAGMA user_version = 1000; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
    drop(raw);
    let before = files(folder.path());
    assert_eq!(refused(&path), "store_newer");
    assert_eq!(files(folder.path()), before);
}

#[test]
fn store_a_file_that_is_no_database_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("counter.db");
    for bytes in [
        b"x".to_vec(),
        b"a few words".to_vec(),
        vec![b'x'; 511],
        vec![0; 1],
        vec![0; 512],
        b"hello world, this is a text".repeat(100),
        vec![0; 4096],
        b"SQLite format 3\0".to_vec(),
        b"SQLite format 3\0".repeat(400),
    ] {
        std::fs::write(&path, bytes).unwrap();
        let before = files(folder.path());
        let code = refused(&path);
        assert!(["store_damaged", "store_foreign"].contains(&code), "{code}");
        assert_eq!(files(folder.path()), before);
    }
}

#[test]
fn store_a_truncated_file_never_panics_and_is_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = left_behind(folder.path());
    let whole = std::fs::read(&path).unwrap();
    for length in
        [16, 50, 99, 100, 101, 1000, 4095, 4096, 4097, 8192, whole.len() / 2, whole.len() - 4096, whole.len() - 1]
    {
        let own = tempfile::tempdir().unwrap();
        let path = own.path().join("counter.db");
        std::fs::write(&path, &whole[..length]).unwrap();
        let before = files(own.path());
        match open(&path).and_then(|store| {
            store.desk("infomedia")?;
            Ok(store)
        }) {
            Err(error) => {
                assert!(error.code().starts_with("store_"), "{length}: {error}");
                assert_eq!(files(own.path()).get(&path), before.get(&path), "{length}: {error}");
            }
            Ok(_) => panic!("{length} of {} bytes are no store", whole.len()),
        }
    }
}

#[test]
fn store_damaged_pages_are_told_or_harmless_and_never_a_panic() {
    let folder = tempfile::tempdir().unwrap();
    let path = left_behind(folder.path());
    let whole = std::fs::read(&path).unwrap();
    let pages = whole.len() / 4096;
    let mut told = 0;
    for page in 0..pages {
        let own = tempfile::tempdir().unwrap();
        let path = own.path().join("counter.db");
        let mut damaged = whole.clone();
        let from = page * 4096 + if page == 0 { 100 } else { 0 };
        damaged[from..(page + 1) * 4096].fill(0xA5);
        std::fs::write(&path, damaged).unwrap();
        let all = || -> Result<(), Error> {
            let desk = open(&path)?.desk("infomedia")?;
            let host = desk.session(comptoir::Actor::host("tests"))?;
            let denis = host
                .people()
                .staff_by_email("denis@infomedia.example")?
                .ok_or_else(|| Error::unknown(Unknown::Actor))?;
            let dealer = desk.session(comptoir::Actor::staff(denis.id))?;
            dealer.requests().list(&RequestFilter::default(), None)?;
            dealer.requests().submit(&draft())?;
            host.orders().list(&comptoir::OrderFilter::default(), None)?;
            for kind in comptoir::ReportKind::ALL {
                dealer.reports().read(&comptoir::ReportQuery::new(*kind, comptoir::ReportBy::Dealership))?;
                dealer.reports().read(&comptoir::ReportQuery::new(*kind, comptoir::ReportBy::Group))?;
            }
            dealer.fields().list(comptoir::FieldSubject::Account)?;
            host.outbox().lease(100, 60)?;
            host.audit().list(None)?;
            if host.audit().verify()?.intact { Ok(()) } else { Err(Error::unknown(Unknown::Actor)) }
        };
        if let Err(error) = all() {
            assert!(error.code().starts_with("store_") || error.code().starts_with("unknown_"), "page {page}: {error}");
            told += 1;
        }
    }
    // What the pages of the other tables hold, most of them empty, is asked for by nothing here.
    assert!(told > 40, "{told} of {pages}");
}

#[test]
fn store_a_wrong_key_is_told_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = left_behind(folder.path());
    let url = format!("sqlite:{}", path.display());
    for keys in [Keys::new(1, [8; 32]), Keys::new(2, [7; 32]), Keys::new(2, [9; 32])] {
        assert_eq!(Store::open(&url, keys).unwrap_err().code(), "store_wrong_key");
    }
    assert_eq!(Raw::of(&url).count("store_keys"), 1);
    // A new root key beside the old one: the store opens, and from then on needs both.
    let both = Keys::new(2, [9; 32]).with_previous(1, [7; 32]).unwrap();
    let store = Store::open(&url, both.clone()).unwrap();
    let host = store.desk("infomedia").unwrap().session(comptoir::Actor::host("tests")).unwrap();
    assert!(host.audit().verify().unwrap().intact);
    assert_eq!(host.outbox().lease(100, 60).unwrap().len(), 4);
    assert!(host.audit().list(None).unwrap().items.iter().any(|event| event.personal.is_some()));
    assert_eq!(Store::open(&url, House::keys()).unwrap_err().code(), "store_wrong_key");
    assert!(Store::open(&url, both).is_ok());
}

#[test]
fn store_two_stores_on_one_file_see_each_other() {
    let house = House::new(Kind::Sqlite);
    let other = house.reopened();
    let link = house.folder().unwrap().join("link.db");
    #[cfg(unix)]
    std::os::unix::fs::symlink(house.folder().unwrap().join("counter.db"), &link).unwrap();
    #[cfg(not(unix))]
    std::fs::hard_link(house.folder().unwrap().join("counter.db"), &link).unwrap();
    let linked = open(&link).unwrap();
    let sessions = [&house.store, &other, &linked]
        .map(|store| store.desk("infomedia").unwrap().session(house.dealer.actor().clone()).unwrap());
    std::thread::scope(|scope| {
        for session in &sessions {
            scope.spawn(|| (0..10).for_each(|_| drop(session.requests().submit(&draft()).unwrap())));
        }
    });
    for session in &sessions {
        assert_eq!(session.requests().list(&RequestFilter::default(), None).unwrap().items.len(), 30);
    }
    assert!(house.host.audit().verify().unwrap().intact);
}

#[test]
fn store_a_replaced_file_is_noticed_before_it_is_written() {
    let house = House::new(Kind::Sqlite);
    let path = house.folder().unwrap().join("counter.db");
    let copy = std::fs::read(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    std::fs::write(&path, &copy).unwrap();
    assert_eq!(house.dealer.requests().submit(&draft()).unwrap_err().code(), "store_replaced");
    assert_eq!(std::fs::read(&path).unwrap(), copy);
}
