//! A page of 50 of 1,000,000 accounts by the beginning of their name, beside the same rows in one SQL statement by keyset.
//! That statement is prepared each time and read by names of columns, so a bare driver with a prepared one would be faster.

use std::fmt::Write as _;
use std::hint::black_box;

use comptoir::{AccountFilter, AccountSort, Actor, DeskDraft, Keys, Paging, RequestFilter, Session, StaffDraft, Store};
use criterion::{Criterion, criterion_group, criterion_main};
use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary, Nullable, Text};

const ACCOUNTS: u32 = 1_000_000;

/// All that the page shows of an account.
#[derive(QueryableByName)]
#[allow(dead_code, reason = "read, as the page reads it")]
struct Row {
    #[diesel(sql_type = Binary)]
    id: Vec<u8>,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Binary)]
    name_key: Vec<u8>,
    #[diesel(sql_type = Text)]
    state: String,
    #[diesel(sql_type = Text)]
    language: String,
    #[diesel(sql_type = Text)]
    country: String,
    #[diesel(sql_type = Text)]
    street: String,
    #[diesel(sql_type = Text)]
    postal_code: String,
    #[diesel(sql_type = Text)]
    city: String,
    #[diesel(sql_type = Nullable<Text>)]
    notes: Option<String>,
    #[diesel(sql_type = Nullable<Binary>)]
    dealership_id: Option<Vec<u8>>,
    #[diesel(sql_type = BigInt)]
    created_at: i64,
    #[diesel(sql_type = BigInt)]
    version: i64,
}

const KEYSET: &str = "SELECT id, name, name_key, state, language, country, street, postal_code, city, notes, \
     dealership_id, created_at, version FROM accounts WHERE desk_id = ? AND name_key >= ? AND name_key < ? \
     AND (name_key > ? OR id > ?) ORDER BY name_key, id LIMIT 51";

struct Bench {
    agent: Session,
    desk: Vec<u8>,
    raw: SqliteConnection,
    _folder: tempfile::TempDir,
}

fn open() -> Result<Bench, Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("counter.db").display().to_string();
    let open = || Store::open(&format!("sqlite:{path}"), Keys::new(1, [7; 32]));
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
    let desk = open()?.create_desk(&settings, &ada)?.id();
    let mut raw = SqliteConnection::establish(&path)?;
    let hex = |bytes: &[u8]| {
        bytes.iter().fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
    };
    raw.batch_execute(&format!(
        "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {ACCOUNTS} - 1) INSERT INTO accounts \
         (desk_id, id, name, name_folded, state, language, country, street, postal_code, city, created_at, version, \
         time_zone) \
         SELECT x'{}', unhex(printf('%032x', i)), substr('ÉGJLMABCDFHIKNOPQRST', 1 + i % 20, 1) || 'arage Électro ' \
         || (i * 7919 % 1000003), '', 'active', 'fr', 'FR', '12 rue de la Paix', '75002', 'Paris', i, 1, 'Europe/Paris' FROM n; \
         UPDATE desks SET derived = 0",
        hex(desk.as_bytes())
    ))?;
    // The keys of all accounts are made anew here.
    let store = open()?;
    let desk = store.desk("infomedia")?;
    let ada = desk.session(Actor::host("bench"))?.people().staff_by_email("ada@infomedia.example")?;
    let agent = desk.session(Actor::staff(ada.ok_or("no such staff")?.id))?;
    Ok(Bench { agent, desk: desk.id().as_bytes().to_vec(), raw, _folder: folder })
}

fn pages(criterion: &mut Criterion, bench: &mut Bench) -> Result<(), comptoir::Error> {
    let accounts = bench.agent.accounts();
    let garages = AccountFilter { prefix: Some("garage e".to_owned()), ..AccountFilter::default() };
    // A page from the middle of the 50,000 that begin so.
    let mut paging: Paging<AccountSort> = Paging::default();
    let mut last = None;
    for _ in 0..20 {
        let page = accounts.list(&garages, paging.clone())?;
        last = page.items.into_iter().last();
        paging.after = page.next;
    }
    let last = last.ok_or_else(|| comptoir::Error::unknown(comptoir::Unknown::Account))?;
    let mut group = criterion.benchmark_group("lists");
    group.bench_function("page of 50 by prefix", |bencher| {
        bencher.iter(|| black_box(accounts.list(&garages, paging.clone())));
    });
    let key = [b"garage electro ".as_slice(), last.name.trim_start_matches("Garage Électro ").as_bytes()].concat();
    let key = [key.as_slice(), b"\0", last.name.as_bytes()].concat();
    let id = last.id.as_bytes().to_vec();
    group.bench_function("page of 50 by prefix, keyset in SQL", |bencher| {
        bencher.iter(|| {
            let page = diesel::sql_query(KEYSET)
                .bind::<Binary, _>(&bench.desk)
                .bind::<Binary, _>(&key)
                .bind::<Binary, _>(b"garage e\xff".as_slice())
                .bind::<Binary, _>(&key)
                .bind::<Binary, _>(&id)
                .load::<Row>(&mut bench.raw);
            black_box(page.is_ok_and(|rows| rows.len() == 51))
        });
    });
    group.bench_function("suggestions", |bencher| {
        bencher.iter(|| black_box(accounts.suggest("gar")));
    });
    let counted = Paging { total: true, ..Paging::default() };
    group.bench_function("page with total of 50,000", |bencher| {
        bencher.iter(|| black_box(accounts.list(&garages, counted.clone())));
    });
    let requests = bench.agent.requests();
    group.bench_function("page of no requests", |bencher| {
        bencher.iter(|| black_box(requests.list(&RequestFilter::default(), None)));
    });
    group.finish();
    Ok(())
}

fn run(criterion: &mut Criterion) {
    let done = open().and_then(|mut bench| pages(criterion, &mut bench).map_err(Into::into));
    assert!(done.is_ok(), "the bench's store cannot be set up: {:?}", done.err());
}

criterion_group!(benches, run);
criterion_main!(benches);
