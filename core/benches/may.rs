//! Whether somebody may do something: by the role alone beside a bare bit test, and with the standing and the resource read
//! from an SQLite file.

use std::hint::black_box;

use comptoir::{AccountInsert, Action, Actor, DeskDraft, Keys, Resource, Role, StaffDraft, Store};
use criterion::{Criterion, criterion_group, criterion_main};

fn role(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("may");
    let bits = Action::ALL
        .iter()
        .filter(|action| Role::Manager.may(**action))
        .fold(0_u128, |bits, action| bits | 1 << *action as u128);
    group.bench_function("a bit of a set", |bencher| {
        bencher.iter(|| black_box(bits) & (1 << black_box(Action::ChangeRole) as u128) != 0);
    });
    group.bench_function("by role", |bencher| {
        bencher.iter(|| black_box(Role::Manager).may(black_box(Action::ChangeRole)))
    });
    group.finish();
}

fn session(criterion: &mut Criterion) -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let store = Store::open(&format!("sqlite:{}", folder.path().join("counter.db").display()), Keys::new(1, [7; 32]))?;
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
        email: "ada@infomedia.example".into(),
        first_name: "Ada".into(),
        last_name: "Infomedia".into(),
        ..StaffDraft::default()
    };
    let desk = store.create_desk(&settings, &ada)?;
    let host = desk.session(Actor::host("bench"))?;
    let ada = host.people().staff_by_email("ada@infomedia.example")?.ok_or("no such staff")?;
    let session = desk.session(Actor::staff(ada.id))?;
    let garage = AccountInsert { name: Some("Garage Chez Joe".into()), ..AccountInsert::default() };
    let account = Resource::Account(session.accounts().create(&garage)?.id);
    let mut group = criterion.benchmark_group("may");
    group.bench_function("an account, standing and facts read", |bencher| {
        bencher
            .iter(|| session.may(Action::EditAccount, black_box(&account)).map(|decision| decision.is_allowed()).ok());
    });
    group.bench_function("all actions of an account", |bencher| {
        bencher.iter(|| session.actions(black_box(&account)).map(|actions| actions.len()).ok());
    });
    group.finish();
    Ok(())
}

fn run(criterion: &mut Criterion) {
    role(criterion);
    let done = session(criterion);
    assert!(done.is_ok(), "the bench's store cannot be set up: {:?}", done.err());
}

criterion_group!(benches, run);
criterion_main!(benches);
