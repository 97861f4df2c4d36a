//! How long it takes to check a request from JSON.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "criterion's macro writes an undocumented item; a bench may panic"
)]

use std::hint::black_box;

use comptoir::{Country, Locale, Pack, PackSettings, RequestDraft};
use criterion::{Criterion, criterion_group, criterion_main};

const VALID: &str = r#"{"kind":"create","account":{"existing":false,"name":"Garage Chez Joe","language":"fr","country":"FR","address":{"street":"12 rue de la Paix","postal_code":"75002","city":"Paris","region":null},"notes":null},"users":[{"email":"joe@garage.example","first_name":"Joe","last_name":"Martin","job_title":"body_shop_manager","language":"fr","time_zone":"Europe/Paris"}]}"#;

const FAULTY: &str = r#"{"kind":"create","account":{"existing":false,"name":"","language":"sv","country":"FI","address":{"street":"12 rue de la Paix","postal_code":"7500","city":null,"region":null},"notes":null},"users":[{"email":"joe","first_name":"Joe","last_name":"Martin","job_title":"king","language":"fr","time_zone":"Paris"}]}"#;

fn hundred_users() -> String {
    let mut draft = RequestDraft::from_json(VALID.as_bytes()).unwrap();
    let user = draft.users.first().cloned().unwrap();
    draft.users = vec![user; 100];
    for (index, user) in draft.users.iter_mut().enumerate() {
        user.email = Some(format!("user{index}@garage.example"));
    }
    draft.to_json()
}

fn check(criterion: &mut Criterion) {
    let zone = "Europe/Paris".parse().unwrap();
    let pack = Pack::new(PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, zone)).unwrap();
    let hundred = hundred_users();
    assert!(pack.check_json(VALID.as_bytes()).is_ok());
    assert_eq!(pack.check_json(FAULTY.as_bytes()).map_err(|problems| problems.len()), Err(8));
    assert!(pack.check_json(hundred.as_bytes()).is_ok());
    let mut group = criterion.benchmark_group("check");
    for (name, json) in [("valid", VALID), ("faulty", FAULTY), ("hundred users", &hundred)] {
        group.bench_function(name, |bencher| bencher.iter(|| pack.check_json(black_box(json.as_bytes()))));
    }
    group.finish();
}

criterion_group!(benches, check);
criterion_main!(benches);
