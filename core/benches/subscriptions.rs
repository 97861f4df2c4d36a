//! What is due of 100,000 subscriptions, 10,000 of them: renewed, each with its event, in transactions of 200.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};

use comptoir::{Actor, Clock, DeskDraft, FixedClock, Keys, Session, StaffDraft, Store, Timestamp};
use criterion::{Criterion, criterion_group, criterion_main};
use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;

const ACCOUNTS: u32 = 100_000;
const MICROS_PER_DAY: i64 = 86_400_000_000;

/// Each day ten thousand of them end, ten days long, all of them monthly ones.
fn open() -> Result<(Session, std::sync::Arc<FixedClock>, tempfile::TempDir), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("counter.db").display().to_string();
    let clock = std::sync::Arc::new(FixedClock::new("2026-06-01T10:00:00Z".parse()?));
    let builder = Store::builder(&format!("sqlite:{path}"), Keys::new(1, [7; 32])).shared_clock(clock.clone());
    let store = builder.open()?;
    let settings = DeskDraft {
        name: "infomedia".into(),
        provider: "Infomedia".into(),
        product: "Microcat Market".into(),
        country: "FR".into(),
        language: "fr".into(),
        time_zone: "UTC".into(),
        portal_url: "https://portal.infomedia.example".into(),
        sender: "comptoir@infomedia.example".into(),
        renewal_notice_days: Some(0),
        ..DeskDraft::default()
    };
    let ada = StaffDraft {
        email: "ada@infomedia.example".to_owned(),
        first_name: "Ada".to_owned(),
        last_name: "Infomedia".to_owned(),
        ..StaffDraft::default()
    };
    let desk = store.create_desk(&settings, &ada)?;
    let hex = desk.id().as_bytes().iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    });
    let midnight: Timestamp = "2026-06-02T00:00:00Z".parse()?;
    let numbers = format!("WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {ACCOUNTS} - 1)");
    let mut raw = SqliteConnection::establish(&path)?;
    raw.batch_execute(&format!(
        "{numbers} INSERT INTO accounts (desk_id, id, name, name_folded, state, language, country, street, postal_code, \
         city, administrator_id, created_at, version, name_key, time_zone) SELECT x'{hex}', unhex(printf('%032x', i)), \
         'Garage ' || i, 'garage ' || i, 'active', 'fr', 'FR', '', '', '', (SELECT id FROM users), i, 1, \
         CAST('garage ' || i AS BLOB), 'UTC' FROM n; \
         {numbers} INSERT INTO subscriptions (desk_id, account_id, state, term, renewal, anchor, months, period_start, \
         period_end, ends_at, time_zone) SELECT x'{hex}', unhex(printf('%032x', i)), 'running', 1, 'same', \
         20260502 + i % 10, 0, 20260502 + i % 10, 20260602 + i % 10, {} + (i % 10) * {MICROS_PER_DAY}, 'UTC' FROM n",
        midnight.as_micros()
    ))?;
    Ok((desk.session(Actor::host("bench"))?, clock, folder))
}

#[allow(clippy::disallowed_methods, reason = "a bench measures time")]
fn run(criterion: &mut Criterion) -> Result<(), Box<dyn std::error::Error>> {
    let (host, clock, _folder) = open()?;
    let mut group = criterion.benchmark_group("subscriptions");
    group.sample_size(10).measurement_time(Duration::from_secs(30));
    group.bench_function("10,000 due of 100,000", |bencher| {
        bencher.iter_custom(|times| {
            let mut spent = Duration::ZERO;
            for _ in 0..times {
                // On to the next day on which some end: ten days in a row each month.
                loop {
                    clock.set(Timestamp::from_micros(clock.now().as_micros().saturating_add(MICROS_PER_DAY)));
                    let start = Instant::now();
                    match host.subscriptions().run_due() {
                        Ok(done) if done.renewed > 0 => {
                            spent += start.elapsed();
                            break;
                        }
                        done => assert!(done.is_ok(), "what is due cannot be run: {:?}", done.err()),
                    }
                }
            }
            spent
        });
    });
    group.bench_function("nothing due of 100,000", |bencher| {
        bencher.iter(|| black_box(host.subscriptions().run_due()));
    });
    group.finish();
    Ok(())
}

fn subscriptions(criterion: &mut Criterion) {
    let done = run(criterion);
    assert!(done.is_ok(), "the bench's store cannot be set up: {:?}", done.err());
}

criterion_group!(benches, subscriptions);
criterion_main!(benches);
