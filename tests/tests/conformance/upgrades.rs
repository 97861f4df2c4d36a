//! Files of older versions open, and come to the same schema as a new one.

use comptoir::{AccountFilter, RequestFilter, RequestState};
use comptoir_tests::{House, Kind, Raw};

/// Files that versions before wrote, each with the schema's number: `tests/data/store-N.db`.
const OLDER: [i32; 2] = [1, 5];

fn schema(raw: &mut Raw) -> Vec<String> {
    raw.values("SELECT type || ' ' || name || ' ' || coalesce(sql, '') AS value FROM sqlite_schema ORDER BY 1")
}

fn data(version: i32) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("data/store-{version}.db"))
}

/// What the file of a version holds: a request completed, one that awaits its submitter.
fn lived() -> House {
    let house = House::new(Kind::Sqlite);
    let code = house.started();
    house.agent.requests().complete(&code, &comptoir::Completion::default()).unwrap();
    let code = house.dealer.once("key-17").unwrap().requests().submit(&comptoir_tests::draft()).unwrap().code;
    house.agent.requests().start(&code).unwrap();
    house.agent.requests().ask(&code, "Quelle est la ville ?").unwrap();
    house
}

/// Writes the file of the current version, once per version: `cargo test … -- --ignored upgrade_write`.
#[test]
#[ignore = "writes a file of the repository"]
fn upgrade_write_the_file_of_this_version() {
    let house = lived();
    let mut raw = house.raw();
    let version = raw.values("SELECT cast(user_version AS TEXT) AS value FROM pragma_user_version").remove(0);
    raw.run("PRAGMA wal_checkpoint(TRUNCATE)");
    std::fs::copy(house.folder().unwrap().join("counter.db"), data(version.parse().unwrap())).unwrap();
}

#[test]
fn upgrade_every_older_file_opens_with_all_it_holds() {
    let fresh = House::new(Kind::Sqlite);
    let current = fresh.raw().values("SELECT cast(user_version AS TEXT) AS value FROM pragma_user_version");
    for version in OLDER {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("counter.db");
        std::fs::copy(data(version), &path).unwrap();
        let url = format!("sqlite:{}", path.display());
        let store = comptoir::Store::open(&url, House::keys()).unwrap();
        let mut raw = Raw::of(&url);
        assert_eq!(schema(&mut raw), schema(&mut fresh.raw()));
        assert_eq!(raw.values("SELECT cast(user_version AS TEXT) AS value FROM pragma_user_version"), current);
        let desk = store.desk("infomedia").unwrap();
        let host = desk.session(comptoir::Actor::host("tests")).unwrap();
        let denis = host.people().staff_by_email("denis@infomedia.example").unwrap().unwrap();
        let dealer = desk.session(comptoir::Actor::staff(denis.id)).unwrap();
        let states: Vec<_> = dealer
            .requests()
            .list(&RequestFilter::default(), None)
            .unwrap()
            .items
            .iter()
            .map(|view| view.state)
            .collect();
        assert_eq!(states, [RequestState::AwaitingSubmitter, RequestState::Completed]);
        let account = &dealer.accounts().list(&AccountFilter::default(), None).unwrap().items[0];
        assert_eq!(account.name, "Garage Chez Joe");
        assert_eq!(dealer.accounts().history(account.id, None).unwrap().items.len(), 6, "told from the beginning");
        let replayed = dealer.once("key-17").unwrap().requests().submit(&comptoir_tests::draft()).unwrap();
        assert_eq!(replayed.code, "260430-080000001");
        let events = host.audit().list(None).unwrap().items;
        assert!(events.iter().any(|event| event.personal.is_some()));
        assert!(host.audit().verify().unwrap().intact);
        assert_eq!(host.outbox().lease(100, 60).unwrap().len(), 8);
        let receipt = dealer.requests().answer(&replayed.code, "Paris").unwrap();
        assert_eq!(receipt.state, RequestState::InProgress);
    }
    assert_eq!(OLDER.last().map(ToString::to_string), current.first().cloned(), "a file for every version");
}
