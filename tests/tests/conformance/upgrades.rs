//! Files of older versions open, and come to the same schema as a new one.

use comptoir::{
    AccountDraft, AccountEdit, AccountFilter, Completion, CreateDraft, FixedIds, Keep, RequestFilter, RequestState,
    Session, Store, UserEdit,
};
use comptoir_tests::{House, Kind, Raw, draft, user};

use crate::modifying::{edit, modify};
use crate::{upgrades_business, upgrades_lives};

/// Files that versions before wrote, each with the schema's number: `tests/data/store-N.db`.
const OLDER: [i32; 6] = [1, 5, 6, 7, 8, 9];

/// What defines a file's tables.
pub(crate) fn schema(raw: &mut Raw) -> Vec<String> {
    raw.values("SELECT type || ' ' || name || ' ' || coalesce(sql, '') AS value FROM sqlite_schema ORDER BY 1")
}

/// The number of a file's schema.
pub(crate) fn version(raw: &mut Raw) -> String {
    raw.values("SELECT cast(user_version AS TEXT) AS value FROM pragma_user_version").remove(0)
}

fn data(version: i32) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("data/store-{version}.db"))
}

/// A copy of the file of a version, in a folder of its own, and its URL.
pub(crate) fn copy(version: i32) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("counter.db");
    std::fs::copy(data(version), &path).unwrap();
    (folder, format!("sqlite:{}", path.display()))
}

/// The store at `url`, in which it is `instant`.
pub(crate) fn open(url: &str, instant: &str) -> Store {
    let clock = comptoir::FixedClock::new(instant.parse().unwrap());
    Store::builder(url, House::keys()).clock(clock).ids(FixedIds::new(9)).open().unwrap()
}

/// What the host does at a desk.
pub(crate) fn host(store: &Store, desk: &str) -> Session {
    store.desk(desk).unwrap().session(comptoir::Actor::host("tests")).unwrap()
}

/// What a staff member does at a desk.
pub(crate) fn staff(store: &Store, desk: &str, name: &str) -> Session {
    let found = host(store, desk).people().staff_by_email(&format!("{name}@infomedia.example")).unwrap().unwrap();
    store.desk(desk).unwrap().session(comptoir::Actor::staff(found.id)).unwrap()
}

/// The codes and states of a desk's requests, the newest first.
pub(crate) fn states(session: &Session) -> Vec<(String, RequestState)> {
    let page = session.requests().list(&RequestFilter::default(), None).unwrap();
    page.items.into_iter().map(|view| (view.code, view.state)).collect()
}

/// What the files of version 5 and of this one hold. An account with a reference number; a request to modify it, open, of which the
/// agent was reminded; another one that was completed since and took a person's place, invitation and mail away; a request
/// that awaits its submitter. (The file of version 1: see `upgrades_from_1`; what later versions add: `upgrades_lives`,
/// `upgrades_business`.)
fn lived() -> House {
    let house = House::new(Kind::Sqlite);
    let mut wanted = draft();
    wanted.users.push(user("ulla@garage.example"));
    let code = house.dealer.requests().submit(&wanted).unwrap().code;
    house.agent.requests().start(&code).unwrap();
    let completion = Completion { reference: Some("FR-0017".into()), ..Completion::default() };
    house.agent.requests().complete(&code, &completion).unwrap();
    let notes = |text: &str| AccountEdit { notes: text.into(), ..AccountEdit::default() };
    let open = house.dealer.requests().submit(&modify(notes("Livraison le soir."), Vec::new())).unwrap().code;
    house.agent.requests().start(&open).unwrap();
    let gone = UserEdit { remove_access: true, ..edit("ulla@garage.example") };
    let code = house.dealer.requests().submit(&modify(notes("Livraison le matin."), vec![gone])).unwrap().code;
    house.agent.requests().start(&code).unwrap();
    house.agent.requests().complete(&code, &Completion::default()).unwrap();
    let code = house.dealer.once("key-17").unwrap().requests().submit(&draft()).unwrap().code;
    house.agent.requests().start(&code).unwrap();
    house.agent.requests().ask(&code, "Quelle est la ville ?").unwrap();
    house.at("2026-05-05T09:00:00+02:00");
    assert_eq!(house.host.requests().remind().unwrap(), 1);
    house
}

/// All that the file of this version holds.
fn lived_until_now() -> House {
    let house = lived();
    upgrades_lives::lived(&house);
    upgrades_business::lived(&house);
    house
}

/// What [`lived`] wrote, read and carried on.
fn assert_lived(url: &str) {
    let store = open(url, "2026-05-05T10:00:00+02:00");
    let (host, agent, dealer) =
        (host(&store, "infomedia"), staff(&store, "infomedia", "anna"), staff(&store, "infomedia", "denis"));
    assert_eq!(
        states(&dealer),
        [
            ("260430-080000003".into(), RequestState::AwaitingSubmitter),
            ("260430-080000002".into(), RequestState::Completed),
            ("260430-080000001".into(), RequestState::InProgress),
            ("260430-080000000".into(), RequestState::Completed),
        ]
    );
    let account = dealer.accounts().find("fr-0017").unwrap();
    assert_eq!((account.name.as_str(), account.reference.as_deref()), ("Garage Chez Joe", Some("FR-0017")));
    assert_eq!(account.notes.as_deref(), Some("Livraison le matin."));
    let listed = dealer.accounts().list(&AccountFilter::default(), None).unwrap().items;
    assert_eq!(listed, std::slice::from_ref(&account));
    let people = |agent: &Session| -> Vec<String> {
        agent.accounts().contacts(account.id).unwrap().into_iter().map(|contact| contact.email).collect()
    };
    assert_eq!(people(&agent), ["joe@garage.example"], "one place has ended");
    let mut raw = Raw::of(url);
    let desk = raw.bytes(store.desk("infomedia").unwrap().id().as_bytes());
    assert_eq!(raw.count(&format!("contacts WHERE ended_at IS NOT NULL AND desk_id = {desk}")), 1);
    assert_eq!(raw.count(&format!("invitations WHERE revoked_at IS NOT NULL AND desk_id = {desk}")), 1);
    assert_eq!(raw.count(&format!("account_requests WHERE base IS NOT NULL AND desk_id = {desk}")), 2);
    let day = agent.requests().day().unwrap();
    assert_eq!((day.overdue.total, day.due_today.total, day.waiting.total), (0, 1, 1));
    assert_eq!(host.requests().remind().unwrap(), 0, "the agent knows");
    let mails = host.outbox().lease(100, 60).unwrap();
    let told: Vec<_> = mails.iter().map(|mail| (mail.template.as_str(), mail.to.as_str())).collect();
    assert_eq!(
        told,
        [
            ("activate_staff", "ada@infomedia.example"),
            ("activate_staff", "anna@infomedia.example"),
            ("activate_staff", "denis@infomedia.example"),
            ("request_submitted", "denis@infomedia.example"),
            ("activate", "joe@garage.example"),
            ("request_completed", "denis@infomedia.example"),
            ("request_submitted", "denis@infomedia.example"),
            ("request_submitted", "denis@infomedia.example"),
            ("request_modified", "denis@infomedia.example"),
            ("request_submitted", "denis@infomedia.example"),
            ("request_question", "denis@infomedia.example"),
            ("request_due", "anna@infomedia.example"),
        ]
    );
    // What the open request found when it was sent stands beside what is there now.
    let notes = &agent.requests().review("260430-080000001").unwrap().values[0];
    assert_eq!((notes.path.as_str(), &notes.then, notes.conflict), ("/account/notes", &None, true));
    let values = (notes.current.as_deref(), notes.requested.as_deref());
    assert_eq!(values, (Some("Livraison le matin."), Some("Livraison le soir.")));
    let keep = [("/account/notes".to_owned(), Keep::Requested)].into();
    agent.requests().complete("260430-080000001", &Completion { keep, ..Completion::default() }).unwrap();
    assert_eq!(dealer.accounts().get(account.id).unwrap().notes.as_deref(), Some("Livraison le soir."));
    // Who left can come back.
    let back = CreateDraft {
        account: AccountDraft { existing: true, reference: Some("FR-0017".into()), ..AccountDraft::default() },
        users: vec![user("ulla@garage.example")],
    };
    let code = dealer.requests().submit(&back).unwrap().code;
    agent.requests().start(&code).unwrap();
    agent.requests().complete(&code, &Completion::default()).unwrap();
    assert_eq!(people(&agent), ["joe@garage.example", "ulla@garage.example"]);
    let replayed = dealer.once("key-17").unwrap().requests().submit(&draft()).unwrap();
    assert_eq!(replayed.code, "260430-080000003");
    assert_eq!(dealer.requests().answer(&replayed.code, "Paris").unwrap().state, RequestState::InProgress);
    assert!(host.audit().list(None).unwrap().items.iter().any(|event| event.personal.is_some()));
    assert!(host.audit().verify().unwrap().intact);
}

/// Writes the file of the current version, once per version: `cargo test … -- --ignored upgrade_write`.
#[test]
#[ignore = "writes a file of the repository"]
fn upgrade_write_the_file_of_this_version() {
    let house = lived_until_now();
    let mut raw = house.raw();
    let version = version(&mut raw);
    raw.run("PRAGMA wal_checkpoint(TRUNCATE)");
    std::fs::copy(house.folder().unwrap().join("counter.db"), data(version.parse().unwrap())).unwrap();
}

#[test]
fn upgrade_every_older_file_comes_to_the_schema_of_a_new_one() {
    let fresh = House::new(Kind::Sqlite);
    let current = version(&mut fresh.raw());
    for older in OLDER {
        let (_folder, url) = copy(older);
        drop(Store::open(&url, House::keys()).unwrap());
        let mut raw = Raw::of(&url);
        assert_eq!(schema(&mut raw), schema(&mut fresh.raw()), "{older}");
        assert_eq!(version(&mut raw), current, "{older}");
        assert_eq!(raw.values("SELECT integrity_check AS value FROM pragma_integrity_check"), ["ok"], "{older}");
        assert_eq!(raw.count("pragma_foreign_key_check"), 0, "{older}");
    }
    assert_eq!(OLDER.last().map(ToString::to_string), Some(current), "a file for every version");
}

#[test]
fn upgrade_a_file_of_version_5_opens_with_all_it_holds() {
    let (_folder, url) = copy(5);
    assert_lived(&url);
}

#[test]
fn upgrade_files_of_versions_6_to_9_open_with_all_they_hold() {
    for version in [6, 7, 8, 9] {
        let (_folder, url) = copy(version);
        assert_lived(&url);
        upgrades_lives::assert_lived(&url);
    }
}

#[test]
fn upgrade_the_file_of_this_version_opens_with_the_business_it_holds() {
    let (_folder, url) = copy(9);
    upgrades_business::assert_lived(&url);
}

#[test]
fn upgrade_the_file_of_this_version_is_what_this_version_writes() {
    let house = lived_until_now();
    assert_lived(&house.url);
    upgrades_lives::assert_lived(&house.url);
    upgrades_business::assert_lived(&house.url);
}
