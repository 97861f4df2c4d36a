//! Commands that hold for one version only.

use comptoir::{Completion, Failure, Locale};
use comptoir_tests::over_both_stores;

over_both_stores! {
    fn q8_a_stale_version_is_a_conflict_that_names_the_fields(house) {
        let code = house.submitted();
        house.at("2026-04-30T11:00:00+02:00");
        house.agent.requests().start(&code).unwrap();
        let error = house.agent.based_on(1).requests().reject(&code, "Doublon").unwrap_err();
        assert_eq!(error.code(), "conflict");
        match error.failure() {
            Failure::Conflict { current, fields, changed_at } => {
                assert_eq!((*current, fields.as_slice()), (2, ["state".to_owned()].as_slice()));
                assert_eq!(changed_at.to_string(), "2026-04-30T09:00:00Z");
            }
            other => panic!("{other:?}"),
        }
        assert!(error.text(&Locale::EN).contains('2'), "{}", error.text(&Locale::EN));
        assert_eq!(house.dealer.requests().get(&code).unwrap().version, 2);
    }

    fn q8_the_current_version_holds(house) {
        let code = house.submitted();
        let agent = &house.agent;
        assert_eq!(agent.based_on(1).requests().start(&code).unwrap().version, 2);
        assert_eq!(agent.based_on(2).requests().ask(&code, "Ville ?").unwrap().version, 3);
        assert_eq!(house.dealer.based_on(3).requests().answer(&code, "Paris").unwrap().version, 4);
        let error = agent.based_on(3).requests().complete(&code, &Completion::default()).unwrap_err();
        assert_eq!(error.code(), "conflict");
        assert_eq!(agent.based_on(4).requests().complete(&code, &Completion::default()).unwrap().version, 5);
    }

    fn q8_a_version_that_never_was_is_a_conflict(house) {
        let code = house.submitted();
        for version in [0, 2, 99, -1, i64::MIN, i64::MAX] {
            let error = house.agent.based_on(version).requests().start(&code).unwrap_err();
            assert_eq!(error.code(), "conflict", "{version}");
        }
    }

    fn q8_one_of_two_with_the_same_version_wins(house) {
        let code = house.started();
        let results: Vec<bool> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8)
                .map(|_| scope.spawn(|| house.agent.based_on(2).requests().ask(&code, "Ville ?").is_ok()))
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert_eq!(results.iter().filter(|done| **done).count(), 1);
    }
}
