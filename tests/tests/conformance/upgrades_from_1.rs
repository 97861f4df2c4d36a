//! The store that version 1 left behind: what it holds is found, and carried on, after the upgrade.
//!
//! Version 1 wrote `tests/data/store-1.db`. At the desk `infomedia` on 30 April: a request completed, one that awaits its
//! submitter. At the desk `helsinki`: two requests completed that day, one cancelled, one asked about on 4 May, answered
//! on the 6th and rejected on the 20th, one sent that day; three mails sent, one leased.

use comptoir::{
    AccountEdit, AccountFilter, Completion, DayList, Locale, Paging, RequestFilter, RequestSort, RequestState, Session,
    Store, UserEdit,
};
use comptoir_tests::{House, Raw, draft};

use crate::modifying::{edit, modify};
use crate::upgrades::{copy, host, open, schema, staff, states, version};

fn accounts(session: &Session, prefix: &str) -> Vec<String> {
    let filter = AccountFilter { prefix: Some(prefix.to_owned()), ..AccountFilter::default() };
    session.accounts().list(&filter, None).unwrap().items.into_iter().map(|account| account.name).collect()
}

fn requests(session: &Session, prefix: &str) -> Vec<String> {
    let filter = RequestFilter { prefix: Some(prefix.to_owned()), ..RequestFilter::default() };
    let paging = Paging { sort: RequestSort::Name, ..Paging::default() };
    session.requests().list(&filter, paging).unwrap().items.into_iter().map(|view| view.account_name).collect()
}

fn codes(list: &DayList) -> Vec<&str> {
    list.items.iter().map(|item| item.code.as_str()).collect()
}

/// Answered and in time, in April and May.
fn on_time(session: &Session) -> Vec<(i64, i64)> {
    let months = session.requests().on_time("2026-04".parse().unwrap(), "2026-05".parse().unwrap()).unwrap();
    months.into_iter().map(|month| (month.answered, month.on_time)).collect()
}

/// What version 1 wrote, in the upgraded store at `url`, read and carried on at both desks.
pub(crate) fn assert_all_is_there(url: &str) {
    let store = open(url, "2026-05-22T10:00:00+03:00");
    assert_eq!(store.desks().unwrap(), ["helsinki", "infomedia"]);
    for desk in ["helsinki", "infomedia"] {
        let host = host(&store, desk);
        assert!(host.audit().verify().unwrap().intact, "{desk}");
        assert!(host.audit().list(None).unwrap().items.iter().any(|event| event.personal.is_some()));
    }
    paris(&store);
    helsinki(&store);
    for desk in ["helsinki", "infomedia"] {
        assert!(host(&store, desk).audit().verify().unwrap().intact, "{desk}");
    }
}

fn paris(store: &Store) {
    let (agent, dealer) = (staff(store, "infomedia", "anna"), staff(store, "infomedia", "denis"));
    assert_eq!(
        states(&dealer),
        [
            ("260430-080000001".into(), RequestState::AwaitingSubmitter),
            ("260430-080000000".into(), RequestState::Completed),
        ]
    );
    assert_eq!(accounts(&dealer, "GARAGE ch"), ["Garage Chez Joe"]);
    assert_eq!(requests(&dealer, "garâge"), ["Garage Chez Joe", "Garage Chez Joe"]);
    let account = dealer.accounts().find("garage chez joe").unwrap();
    assert_eq!(dealer.accounts().suggest("gar").unwrap()[0].id, account.id);
    let day = agent.requests().day().unwrap();
    assert_eq!((day.overdue.total, day.due_today.total), (0, 0));
    assert_eq!(codes(&day.waiting), ["260430-080000001"]);
    assert_eq!(on_time(&agent), [(1, 1), (0, 0)]);
    let history = dealer.accounts().history(account.id, None).unwrap().items;
    let actions: Vec<_> = history.iter().map(|entry| entry.action.as_str()).collect();
    let told =
        ["complete_request", "create_contact", "create_account", "create_user", "start_request", "submit_request"];
    assert_eq!(actions, told, "told from the beginning");
    assert_eq!(
        history[5].text(&Locale::EN),
        "denis Infomedia submitted request 260430-080000000 for the trade account Garage Chez Joe"
    );
    assert_eq!(host(store, "infomedia").outbox().lease(100, 60).unwrap().len(), 8);
    let replayed = dealer.once("key-17").unwrap().requests().submit(&draft()).unwrap();
    assert_eq!(replayed.code, "260430-080000001");
    assert_eq!(dealer.requests().answer(&replayed.code, "Paris").unwrap().state, RequestState::InProgress);
    // The account can be modified, and is then known by a name of today.
    let change = UserEdit { email: "j@garage.example".into(), ..edit("joe@garage.example") };
    let wanted = modify(AccountEdit { name: "Électro Joe".into(), ..AccountEdit::default() }, vec![change]);
    let code = dealer.requests().submit(&wanted).unwrap().code;
    agent.requests().start(&code).unwrap();
    assert_eq!(agent.requests().review(&code).unwrap().values[0].then.as_deref(), Some("Garage Chez Joe"));
    agent.requests().complete(&code, &Completion::default()).unwrap();
    assert_eq!(accounts(&dealer, "elec"), ["Électro Joe"]);
    assert_eq!(accounts(&dealer, "gar"), Vec::<String>::new());
    assert_eq!(dealer.accounts().contacts(account.id).unwrap()[0].email, "j@garage.example");
    let mails = host(store, "infomedia").outbox().lease(100, 60).unwrap();
    assert!(
        mails.iter().any(|mail| (mail.template.as_str(), mail.to.as_str()) == ("confirm_email", "j@garage.example"))
    );
    assert_eq!(on_time(&agent), [(1, 1), (1, 1)]);
}

fn helsinki(store: &Store) {
    let (agent, dealer) = (staff(store, "helsinki", "anna"), staff(store, "helsinki", "denis"));
    assert_eq!(
        states(&dealer),
        [
            ("260520-070000000".into(), RequestState::Submitted),
            ("260430-080000003".into(), RequestState::Cancelled),
            ("260430-080000002".into(), RequestState::Rejected),
            ("260430-080000001".into(), RequestState::Completed),
            ("260430-080000000".into(), RequestState::Completed),
        ]
    );
    // In the order of the Finnish alphabet.
    assert_eq!(accounts(&dealer, ""), ["Zeta Oy", "Äänekosken Auto"]);
    assert_eq!(accounts(&dealer, "aane"), ["Äänekosken Auto"]);
    assert_eq!(requests(&agent, ""), ["Aalto", "Élan Oy", "Zeta Oy", "Äänekosken Auto", "Östra Bil"]);
    assert_eq!(requests(&agent, "elan"), ["Élan Oy"]);
    let open = RequestFilter { open: true, ..RequestFilter::default() };
    assert_eq!(agent.requests().list(&open, None).unwrap().items.len(), 1);
    // Sent on Wednesday 20 May: Friday 22 May is its last day.
    let day = agent.requests().day().unwrap();
    assert_eq!((day.overdue.total, day.waiting.total), (0, 0));
    assert_eq!(codes(&day.due_today), ["260520-070000000"]);
    assert_eq!(on_time(&agent), [(2, 2), (1, 0)], "the rejection came late");
    assert_eq!(host(store, "helsinki").requests().remind().unwrap(), 1);
    let history = agent.requests().history("260430-080000002", None).unwrap().items;
    let actions: Vec<_> = history.iter().map(|entry| entry.action.as_str()).collect();
    assert_eq!(actions, ["reject_request", "answer_request", "ask_submitter", "start_request", "submit_request"]);
    for name in ["Zeta Oy", "Äänekosken Auto"] {
        let account = dealer.accounts().find(name).unwrap();
        let history = dealer.accounts().history(account.id, None).unwrap().items;
        // The person in both accounts was created with the first.
        assert_eq!(history.len(), if name == "Zeta Oy" { 5 } else { 6 }, "{name}");
        assert_eq!(history.last().unwrap().action, "submit_request");
    }
    let mails = host(store, "helsinki").outbox().lease(100, 60).unwrap();
    assert_eq!(mails.len(), 13, "three were sent, a reminder came");
    assert_eq!((mails[0].template.as_str(), mails[0].attempts), ("request_submitted", 2));
    assert_eq!(mails[12].template, "request_due");
}

#[test]
fn upgrade_a_file_of_version_1_opens_with_all_it_holds() {
    let (_folder, url) = copy(1);
    assert_all_is_there(&url);
}

#[test]
fn upgrade_a_file_that_somebody_gathered_statistics_of_opens() {
    let (_folder, url) = copy(1);
    Raw::of(&url).run("ANALYZE");
    assert_all_is_there(&url);
}

#[test]
fn upgrade_that_fails_midway_leaves_the_file_as_it_was() {
    // In the way of the steps to 2, 3, 4, 5, 6 and 9.
    for (obstacle, away) in [
        ("CREATE TABLE contacts_2 (text TEXT)", "DROP TABLE contacts_2"),
        ("CREATE INDEX account_requests_open_by_key ON staff (id)", "DROP INDEX account_requests_open_by_key"),
        ("CREATE INDEX account_requests_answered ON staff (id)", "DROP INDEX account_requests_answered"),
        ("CREATE TABLE account_events (text TEXT)", "DROP TABLE account_events"),
        ("CREATE TABLE subscriptions (text TEXT)", "DROP TABLE subscriptions"),
        ("CREATE TABLE order_words (text TEXT)", "DROP TABLE order_words"),
    ] {
        let (_folder, url) = copy(1);
        let mut raw = Raw::of(&url);
        raw.run(obstacle);
        let everything = |raw: &mut Raw| -> Vec<Vec<String>> {
            let tables: Vec<Vec<String>> = raw.tables().iter().map(|table| raw.rows(table)).collect();
            [vec![schema(raw), vec![version(raw)]], tables].concat()
        };
        let before = everything(&mut raw);
        for _ in 0..2 {
            let error = Store::open(&url, House::keys()).unwrap_err();
            assert!(error.code().starts_with("store_"), "{obstacle}: {error}");
            assert!(everything(&mut raw) == before, "{obstacle}: nothing half done");
            assert_eq!(raw.values("SELECT integrity_check AS value FROM pragma_integrity_check"), ["ok"]);
        }
        assert_eq!(version(&mut raw), "1");
        raw.run(away);
        drop(raw);
        assert_all_is_there(&url);
    }
}

#[test]
fn upgrade_cut_off_between_the_tables_and_their_derived_columns_is_taken_up_again() {
    for (table, desk, column) in [
        ("accounts", "desk_id", "name_folded"),
        ("account_requests", "desk_id", "name_folded"),
        ("desks", "id", "derived"),
    ] {
        let (_folder, url) = copy(1);
        let mut raw = Raw::of(&url);
        raw.run(&format!(
            "CREATE TRIGGER obstacle BEFORE UPDATE OF {column} ON {table} WHEN old.{desk} = (SELECT id FROM desks WHERE name = 'helsinki') \
             BEGIN SELECT raise(ABORT, 'not now'); END"
        ));
        let error = Store::open(&url, House::keys()).unwrap_err();
        assert!(error.code().starts_with("store_"), "{table}: {error}");
        assert_eq!(version(&mut raw), "9", "{table}: the tables are there");
        assert_eq!(raw.count("desks WHERE name = 'helsinki' AND derived > 0"), 0, "{table}: what they hold is not");
        raw.run("DROP TRIGGER obstacle");
        drop(raw);
        assert_all_is_there(&url);
    }
}
