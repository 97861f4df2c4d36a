//! How long it takes to check a request from JSON.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "criterion's macro writes an undocumented item; a bench may panic"
)]

use std::hint::black_box;

use comptoir::{Country, CreateDraft, Locale, Pack, PackSettings, RequestDraft};
use criterion::{Criterion, criterion_group, criterion_main};

const VALID: &str = r#"{"kind":"create","account":{"existing":false,"name":"Garage Chez Joe","language":"fr","country":"FR","address":{"street":"12 rue de la Paix","postal_code":"75002","city":"Paris","region":null},"notes":null},"users":[{"email":"joe@garage.example","first_name":"Joe","last_name":"Martin","job_title":"body_shop_manager","language":"fr","time_zone":"Europe/Paris"}]}"#;

const FAULTY: &str = r#"{"kind":"create","account":{"existing":false,"name":"","language":"sv","country":"FI","address":{"street":"12 rue de la Paix","postal_code":"7500","city":null,"region":null},"notes":null},"users":[{"email":"joe","first_name":"Joe","last_name":"Martin","job_title":"king","language":"fr","time_zone":"Paris"}]}"#;

const MODIFY: &str = r#"{"kind":"modify","account":{"current_name":"Garage Chez Joe","name":"Garage Joe & fils","address":{"street":"1 place du Marché","postal_code":"69002","city":"Lyon"},"language":"fr","country":"FR","notes":null},"modify_users":true,"users":[{"current_email":"joe@garage.example","email":"j.martin@garage.example","first_name":"Joe","last_name":"Martin","job_title":"workshop_manager","language":"fr","time_zone":"Europe/Paris","remove_access":false}]}"#;

fn hundred_users() -> String {
    let Ok(RequestDraft::Create(CreateDraft { account, users })) = RequestDraft::from_json(VALID.as_bytes()) else {
        unreachable!("a draft to create")
    };
    let user = users.first().cloned().unwrap();
    let mut users = vec![user; 100];
    for (index, user) in users.iter_mut().enumerate() {
        user.email = Some(format!("user{index}@garage.example"));
    }
    RequestDraft::from(CreateDraft { account, users }).to_json()
}

fn hundred_modified() -> String {
    let user = |index| {
        format!(
            r#"{{"current_email":"user{index}@garage.example","email":"u{index}@garage.example","language":"fi","time_zone":"Europe/Helsinki"}}"#
        )
    };
    let users: Vec<String> = (0..100).map(user).collect();
    let account = r#"{"current_name":"Garage Chez Joe"}"#;
    format!(r#"{{"kind":"modify","account":{account},"modify_users":true,"users":[{}]}}"#, users.join(","))
}

fn check(criterion: &mut Criterion) {
    let zone = "Europe/Paris".parse().unwrap();
    let pack = Pack::new(PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, zone)).unwrap();
    let (hundred, modified) = (hundred_users(), hundred_modified());
    assert!(pack.check_json(VALID.as_bytes()).is_ok());
    assert_eq!(pack.check_json(FAULTY.as_bytes()).map_err(|problems| problems.len()), Err(8));
    for right in [&*hundred, MODIFY, &modified] {
        assert!(pack.check_json(right.as_bytes()).is_ok());
    }
    let mut group = criterion.benchmark_group("check");
    for (name, json) in [
        ("valid", VALID),
        ("faulty", FAULTY),
        ("hundred users", &hundred),
        ("modify", MODIFY),
        ("hundred users modified", &modified),
    ] {
        group.bench_function(name, |bencher| bencher.iter(|| pack.check_json(black_box(json.as_bytes()))));
    }
    group.finish();
}

criterion_group!(benches, check);
criterion_main!(benches);
