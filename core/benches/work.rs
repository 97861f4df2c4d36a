//! Lists and statistics of work among 100,000 requests of five years, on SQLite; among as many as `COMPTOIR_BENCH_ROWS` says,
//! and on the PostgreSQL server that `COMPTOIR_BENCH_POSTGRES` names (its owner's URL), in a build with that feature.
//!
//! One in twenty requests is of one large account, two in a hundred of one of its contacts; the others are of 999 accounts of
//! twenty contacts each. Of what is open there is one per cent, the newest.

use std::hint::black_box;

use comptoir::{
    AccountId, Actor, ContactId, DeskDraft, FixedClock, Keys, Month, Session, StaffDraft, StatisticsFilter, Store,
    WorkFilter, WorkState,
};
use criterion::{Criterion, criterion_group, criterion_main};
use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;

/// In the last month of those of which there is work.
const NOW: &str = "2025-12-15T10:00:00+01:00";

const LARGE: u32 = 0;
const SMALL: u32 = 7;
const MONTHS: u32 = 60;

/// What the databases write otherwise.
struct Dialect {
    desk: String,
    /// Sixteen bytes of a number.
    id: fn(&str) -> String,
    /// `n (i)` from 0 on, so many.
    numbers: fn(u32) -> String,
}

struct Bench {
    agent: Session,
    contact: Session,
    _database: Database,
}

/// Where the store is, as long as the bench runs.
enum Database {
    Sqlite(#[allow(dead_code, reason = "kept as long as the bench runs")] tempfile::TempDir),
    #[cfg(feature = "postgres")]
    Postgres {
        server: String,
        name: String,
    },
}

impl Drop for Database {
    fn drop(&mut self) {
        #[cfg(feature = "postgres")]
        if let Self::Postgres { server, name } = self
            && let Ok(mut owner) = PgConnection::establish(server)
        {
            let _ = owner.batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)"));
            let _ = owner.batch_execute(&format!("DROP ROLE {name}"));
        }
    }
}

type Failure = Box<dyn std::error::Error>;

fn rows() -> u32 {
    std::env::var("COMPTOIR_BENCH_ROWS").ok().and_then(|rows| rows.parse().ok()).unwrap_or(100_000)
}

fn statements(of: &Dialect, rows: u32) -> Vec<String> {
    let Dialect { desk, id, numbers } = of;
    let (own, dealership, numbers_of) = (id("i"), id("i % 40"), numbers);
    // One in twenty is of the large account, and of its first contact two of five.
    let account = format!("CASE WHEN i % 20 = 0 THEN {LARGE} ELSE 1 + i * 7919 % 999 END");
    let contact = format!(
        "CASE WHEN i % 100 IN (0, 20) THEN {LARGE} ELSE ({account}) * 20 + CASE WHEN i % 20 = 0 THEN 1 + i / 20 % 19 \
         ELSE i / 20 % 20 END END"
    );
    let newest = rows / 100 * 99;
    let state = format!(
        "CASE WHEN i >= {newest} THEN CASE i % 5 WHEN 0 THEN 'submitted' WHEN 1 THEN 'quoting' WHEN 2 THEN 'quoted' \
         WHEN 3 THEN 'accepted' ELSE 'in_progress' END ELSE CASE i / 7 % 20 WHEN 0 THEN 'rejected' WHEN 1 THEN 'declined' \
         WHEN 2 THEN 'cancelled' ELSE 'delivered' END END"
    );
    let month = format!("(2021 + i / {year}) * 100 + i % {year} * 12 / {year} + 1", year = rows / MONTHS * 12);
    // What was asked for in a few words, or at length.
    let description = format!("substr('{}', 1, i % 4 * 250)", "Notice de montage, du français. ".repeat(25));
    vec![
        format!(
            "{} INSERT INTO dealerships SELECT {desk}, {own}, 'code' || i, 'Paris', 'FR', 'fr', 'Europe/Paris', 1 FROM n",
            numbers_of(40)
        ),
        format!(
            "{} INSERT INTO users (desk_id, id, email_key, email, first_name, last_name, language, time_zone, activation, \
             created_at, version, name) SELECT {desk}, {own}, 'mail' || i, '', '', '', 'fr', 'Europe/Paris', 'active', 0, 1, \
             'Joe Martin ' || i FROM n",
            numbers_of(20_000)
        ),
        format!(
            "{} INSERT INTO accounts (desk_id, id, name, name_folded, state, language, country, street, postal_code, city, \
             created_at, version, time_zone, dealership_id, administrator_id) SELECT {desk}, {own}, 'Garage ' || i, \
             'garage ' || i, 'active', 'fr', 'FR', '', '', '', i, 1, 'Europe/Paris', {dealership}, {own} FROM n",
            numbers_of(1000)
        ),
        format!(
            "{} INSERT INTO contacts (desk_id, id, account_id, user_id, role, job_title, created_at, version) \
             SELECT {desk}, {own}, {}, {own}, 'requester', 'x', 0, 1 FROM n",
            numbers_of(20_000),
            id("i / 20")
        ),
        format!(
            "{} INSERT INTO services (desk_id, id, key, labels, created_at, version) \
             SELECT {desk}, {own}, 's' || i, '{{\"fr\": \"Traduction\"}}', i, 1 FROM n",
            numbers_of(12)
        ),
        format!(
            "{} INSERT INTO work_requests (desk_id, id, code, account_id, holder_id, submitter_id, service_id, subject, \
             description, state, submitted_at, version, dealership_id, month, quote_number, quote_amount, quote_currency, \
             quoted_at, quote_until, quote_last_on, accepted_at, started_at, closed_at, on_time) \
             SELECT {desk}, {own}, cast(1000000000 + i AS TEXT), {account_id}, {contact_id}, {contact_id}, {service}, \
             'Notice ' || i, {description}, {state}, i, 5, {dealership_id}, {month}, 1, i * 7919 % 1000003, 'EUR', i, i, 20260101, \
             CASE WHEN ({state}) IN ('delivered', 'accepted', 'in_progress') THEN i END, \
             CASE WHEN ({state}) IN ('delivered', 'in_progress') THEN i END, CASE WHEN i < {newest} THEN i END, \
             CASE WHEN ({state}) = 'delivered' AND i % 3 > 0 THEN {on_time} END FROM n",
            numbers_of(rows),
            account_id = id(&account),
            contact_id = id(&contact),
            service = id("i / 11 % 12"),
            dealership_id = id(&format!("({account}) % 40")),
            on_time = "i % 5 > 0"
        ),
    ]
}

fn sqlite() -> Result<(String, Database), Failure> {
    let folder = tempfile::tempdir()?;
    Ok((format!("sqlite:{}", folder.path().join("counter.db").display()), Database::Sqlite(folder)))
}

/// A database of its own, of a role that row-level security binds.
#[cfg(feature = "postgres")]
fn postgres(server: String) -> Result<(String, Database), Failure> {
    let name = format!("comptoir_bench_{}", std::process::id());
    let mut owner = PgConnection::establish(&server)?;
    owner.batch_execute(&format!("CREATE ROLE {name} LOGIN PASSWORD 'bench'"))?;
    owner.batch_execute(&format!("CREATE DATABASE {name} OWNER {name}"))?;
    let (_, host) = server.rsplit_once('@').ok_or("no host")?;
    let (host, _) = host.split_once('/').ok_or("no database")?;
    let url = format!("postgres://{name}:bench@{host}/{name}");
    let database = Database::Postgres { server, name };
    Store::migrate(&url, None)?;
    Ok((url, database))
}

fn place() -> Result<(String, Database), Failure> {
    #[cfg(feature = "postgres")]
    if let Ok(server) = std::env::var("COMPTOIR_BENCH_POSTGRES") {
        return postgres(server);
    }
    sqlite()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn fill(url: &str, desk: &[u8]) -> Result<(), Failure> {
    if let Some(path) = url.strip_prefix("sqlite:") {
        let dialect = Dialect {
            desk: format!("x'{}'", hex(desk)),
            id: |number| format!("unhex(printf('%032x', {number}))"),
            numbers: |rows| {
                format!("WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {rows} - 1)")
            },
        };
        let mut raw = SqliteConnection::establish(path)?;
        for sql in statements(&dialect, rows()) {
            raw.batch_execute(&sql)?;
        }
        raw.batch_execute("PRAGMA wal_checkpoint(TRUNCATE)")?;
        return Ok(());
    }
    #[cfg(feature = "postgres")]
    {
        let dialect = Dialect {
            desk: format!("decode('{}', 'hex')", hex(desk)),
            id: |number| format!("decode(lpad(to_hex({number}), 32, '0'), 'hex')"),
            numbers: |rows| format!("WITH n (i) AS (SELECT generate_series(0::bigint, {rows} - 1))"),
        };
        let mut raw = PgConnection::establish(url)?;
        let settings = "SET search_path TO comptoir; SELECT set_config('comptoir.desk', '{desk}', false)";
        raw.batch_execute(&settings.replace("{desk}", &hex(desk)))?;
        for sql in statements(&dialect, rows()) {
            raw.batch_execute(&sql)?;
        }
        raw.batch_execute("VACUUM ANALYZE")?;
    }
    Ok(())
}

fn id(number: u32) -> [u8; 16] {
    u128::from(number).to_be_bytes()
}

fn open() -> Result<Bench, Failure> {
    let (url, database) = place()?;
    let store = Store::builder(&url, Keys::new(1, [7; 32])).clock(FixedClock::new(NOW.parse()?)).open()?;
    let settings = DeskDraft {
        name: "infomedia".into(),
        provider: "Infomedia".into(),
        product: "Microcat Market".into(),
        country: "FR".into(),
        language: "fr".into(),
        time_zone: "Europe/Paris".into(),
        portal_url: "https://portal.infomedia.example".into(),
        sender: "comptoir@infomedia.example".into(),
        ..DeskDraft::default()
    };
    let ada = StaffDraft {
        email: "ada@infomedia.example".to_owned(),
        first_name: "Ada".to_owned(),
        last_name: "Infomedia".to_owned(),
        ..StaffDraft::default()
    };
    let desk = store.create_desk(&settings, &ada)?;
    fill(&url, desk.id().as_bytes())?;
    let ada = desk.session(Actor::host("bench"))?.people().staff_by_email("ada@infomedia.example")?;
    let agent = desk.session(Actor::staff(ada.ok_or("no such staff")?.id))?;
    let contact = desk.session(Actor::contact(ContactId::from_bytes(id(LARGE))))?;
    Ok(Bench { agent, contact, _database: database })
}

/// The cursor of a page in the middle of a list.
fn middle(session: &Session, filter: &WorkFilter) -> Result<String, comptoir::Error> {
    let (mut cursors, mut after) = (Vec::new(), None);
    loop {
        let page = session.work().list(filter, after.as_deref())?;
        let Some(next) = page.next else { break };
        cursors.push(next.clone());
        after = Some(next);
    }
    let unknown = || comptoir::Error::unknown(comptoir::Unknown::Work);
    cursors.get(cursors.len() / 2).cloned().ok_or_else(unknown)
}

fn lists(criterion: &mut Criterion, bench: &Bench) -> Result<(), comptoir::Error> {
    let mut group = criterion.benchmark_group(format!("work, lists, {} rows", rows()));
    let delivered = WorkFilter { state: Some(WorkState::Delivered), ..WorkFilter::default() };
    let held = WorkFilter { holder: Some(ContactId::from_bytes(id(LARGE))), ..delivered.clone() };
    let account = WorkFilter { account: Some(AccountId::from_bytes(id(LARGE))), ..delivered };
    let month: Month = "2023-06".parse().map_err(|_| comptoir::Error::unknown(comptoir::Unknown::Work))?;
    let june = WorkFilter { from: Some(month), until: Some(month), ..WorkFilter::default() };
    let past = WorkFilter { until: Some(month), ..june.clone() };
    for (name, filter) in [("holder and state", &held), ("account and state", &account), ("month", &june)] {
        let middle = middle(&bench.agent, filter)?;
        group.bench_function(format!("page of 50 by {name}, first"), |bencher| {
            bencher.iter(|| black_box(bench.agent.work().list(filter, None)));
        });
        group.bench_function(format!("page of 50 by {name}, middle"), |bencher| {
            bencher.iter(|| black_box(bench.agent.work().list(filter, Some(&middle))));
        });
    }
    let open = WorkFilter { open: true, ..WorkFilter::default() };
    let of = |number: u32| WorkFilter { account: Some(AccountId::from_bytes(id(number))), ..WorkFilter::default() };
    let rest = [
        ("of the desk", &WorkFilter::default()),
        ("open, of the desk", &open),
        ("open, of a small account", &WorkFilter { open: true, ..of(SMALL) }),
        ("until a month, of the desk", &past),
        ("until a month, of the large account", &WorkFilter { until: Some(month), ..of(LARGE) }),
    ];
    for (name, filter) in rest {
        group.bench_function(format!("page of 50 {name}"), |bencher| {
            bencher.iter(|| black_box(bench.agent.work().list(filter, None)));
        });
    }
    group.bench_function("page of 50 of the contact's own", |bencher| {
        bencher.iter(|| black_box(bench.contact.work().list(&open, None)));
    });
    group.finish();
    Ok(())
}

fn statistics(criterion: &mut Criterion, bench: &Bench) {
    let mut group = criterion.benchmark_group(format!("work, statistics of 12 months, {} rows", rows()));
    group.sample_size(20);
    let desk = StatisticsFilter::default();
    let account = |number| StatisticsFilter { account: Some(AccountId::from_bytes(id(number))), ..desk };
    let contact = |number| StatisticsFilter { holder: Some(ContactId::from_bytes(id(number))), ..desk };
    let five_years = StatisticsFilter { from: "2021-01".parse().ok(), ..desk };
    for (name, filter) in [
        ("a contact", contact(SMALL * 20)),
        ("the large account's first contact", contact(LARGE)),
        ("an account", account(SMALL)),
        ("the large account", account(LARGE)),
        ("the desk", desk),
        ("the desk, 60 months", five_years),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| black_box(bench.agent.work().statistics(&filter)));
        });
    }
    group.finish();
}

fn run(criterion: &mut Criterion) {
    let done = open().and_then(|bench| {
        lists(criterion, &bench)?;
        statistics(criterion, &bench);
        Ok(())
    });
    assert!(done.is_ok(), "the bench's store cannot be set up: {:?}", done.err());
}

criterion_group!(benches, run);
criterion_main!(benches);
