//! The store's daily work on an SQLite file: an account by id, a page of requests, a durable submission.

use std::hint::black_box;

use comptoir::{
    AccountDraft, Actor, AddressDraft, Completion, CreateDraft, DealershipDraft, DeskDraft, Keys, RequestFilter,
    Session, StaffDraft, Store, UserDraft,
};
use criterion::{Criterion, criterion_group, criterion_main};

struct Bench {
    agent: Session,
    dealer: Session,
    _folder: tempfile::TempDir,
}

fn staff(role: &str, name: &str) -> StaffDraft {
    StaffDraft {
        role: role.to_owned(),
        dealership: (role == "dealer").then(|| "20/90074".to_owned()),
        email: format!("{name}@infomedia.example"),
        first_name: name.to_owned(),
        last_name: "Infomedia".to_owned(),
        ..StaffDraft::default()
    }
}

fn open() -> Result<Bench, Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let url = format!("sqlite:{}", folder.path().join("counter.db").display());
    let store = Store::open(&url, Keys::new(1, [7; 32]))?;
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
    let desk = store.create_desk(&settings, &staff("", "ada"))?;
    let host = desk.session(Actor::host("bench"))?;
    let session = |name: &str| -> Result<Session, Box<dyn std::error::Error>> {
        let found = host.people().staff_by_email(&format!("{name}@infomedia.example"))?.ok_or("no such staff")?;
        Ok(desk.session(Actor::staff(found.id))?)
    };
    let administrator = session("ada")?;
    let paris =
        DealershipDraft { code: "20/90074".into(), city: "Paris".into(), country: "FR".into(), ..Default::default() };
    administrator.people().add_dealership(&paris)?;
    administrator.people().add_staff(&staff("agent", "anna"))?;
    administrator.people().add_staff(&staff("dealer", "denis"))?;
    Ok(Bench { agent: session("anna")?, dealer: session("denis")?, _folder: folder })
}

fn draft() -> CreateDraft {
    let text = |text: &str| Some(text.to_owned());
    CreateDraft {
        account: AccountDraft {
            name: text("Garage Chez Joe"),
            language: text("fr"),
            country: text("FR"),
            address: AddressDraft {
                street: text("12 rue de la Paix"),
                postal_code: text("75002"),
                city: text("Paris"),
                region: None,
            },
            ..AccountDraft::default()
        },
        users: vec![UserDraft {
            email: text("joe@garage.example"),
            first_name: text("Joe"),
            last_name: text("Martin"),
            job_title: text("body_shop_manager"),
            language: text("fr"),
            time_zone: text("Europe/Paris"),
            ..UserDraft::default()
        }],
    }
}

fn daily_work(criterion: &mut Criterion, bench: &Bench) -> Result<(), comptoir::Error> {
    let draft = draft();
    let code = bench.dealer.requests().submit(&draft)?.code;
    bench.agent.requests().start(&code)?;
    let account = bench.agent.requests().complete(&code, &Completion::default())?.account;
    let account = account.ok_or_else(|| comptoir::Error::unknown(comptoir::Unknown::Account))?;
    for _ in 0..100 {
        bench.dealer.requests().submit(&draft)?;
    }
    let mut group = criterion.benchmark_group("store");
    group.bench_function("account by id", |bencher| {
        let accounts = bench.agent.accounts();
        bencher.iter(|| black_box(accounts.get(black_box(account))));
    });
    group.bench_function("page of 50 requests", |bencher| {
        let requests = bench.agent.requests();
        bencher.iter(|| black_box(requests.list(&RequestFilter::default(), None)));
    });
    group.bench_function("submit durably", |bencher| {
        let requests = bench.dealer.requests();
        bencher.iter(|| black_box(requests.submit(black_box(&draft))));
    });
    group.finish();
    Ok(())
}

fn run(criterion: &mut Criterion) {
    let done = open().and_then(|bench| daily_work(criterion, &bench).map_err(Into::into));
    assert!(done.is_ok(), "the bench's store cannot be set up: {:?}", done.err());
}

criterion_group!(benches, run);
criterion_main!(benches);
