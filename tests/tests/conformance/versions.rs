//! Commands that hold for one version only.

use comptoir::{Actor, Completion, Failure, HistoryActor, Locale, Session, StaffId};
use comptoir_tests::over_both_stores;

fn id_of(session: &Session) -> Option<StaffId> {
    match session.actor() {
        Actor::Staff(id) => Some(*id),
        Actor::Contact(_) | Actor::Host(_) => None,
    }
}

over_both_stores! {
    fn q8_a_stale_version_is_a_conflict_that_names_the_fields(house) {
        let code = house.submitted();
        house.at("2026-04-30T11:00:00+02:00");
        house.agent.requests().start(&code).unwrap();
        let error = house.agent.based_on(1).requests().reject(&code, "Doublon").unwrap_err();
        assert_eq!(error.code(), "conflict");
        match error.failure() {
            Failure::Conflict { current, fields, changed_at, .. } => {
                assert_eq!((*current, fields.as_slice()), (2, ["state".to_owned()].as_slice()));
                assert_eq!(changed_at.to_string(), "2026-04-30T09:00:00Z");
            }
            other => panic!("{other:?}"),
        }
        assert!(error.text(&Locale::EN).contains('2'), "{}", error.text(&Locale::EN));
        assert_eq!(house.dealer.requests().get(&code).unwrap().version, 2);
    }

    fn q8_a_conflict_says_who_changed_each_field_and_when(house) {
        let code = house.started();
        house.at("2026-05-03T10:56:00+02:00");
        house.agent.requests().ask(&code, "Ville ?").unwrap();
        house.at("2026-05-04T08:00:00+02:00");
        house.dealer.requests().answer(&code, "Paris").unwrap();
        // Of two changes of a field the later one is told; none that the caller knew of.
        for (based_on, by, at) in [(1, "denis", "4 mai 2026 à 08:00"), (3, "denis", "4 mai 2026 à 08:00")] {
            let error = house.agent.based_on(based_on).requests().complete(&code, &Completion::default()).unwrap_err();
            let Failure::Conflict { changes, fields, .. } = error.failure() else { panic!("{error:?}") };
            let [change] = changes.as_slice() else { panic!("{changes:?}") };
            assert_eq!((change.field.as_str(), fields.as_slice()), ("state", ["state".to_owned()].as_slice()));
            let HistoryActor::Staff(person) = &change.by else { panic!("{change:?}") };
            assert_eq!((person.name.as_str(), Some(person.id)), (format!("{by} Infomedia").as_str(), id_of(&house.dealer)));
            assert_eq!(
                error.text(&Locale::FR),
                format!(
                    "Ces informations ont changé depuis que vous les avez ouvertes. Champs modifiés\u{202f}: état \
                     ({by} Infomedia, {at}). Rouvrez-les (version 4) et refaites votre modification."
                )
            );
            let told = error.to_json(&Locale::EN)["changes"].clone();
            assert_eq!(told[0]["by"]["value"]["name"], "denis Infomedia");
            assert_eq!((&told[0]["field"], &told[0]["at"]), (&"state".into(), &"2026-05-04T06:00:00Z".into()));
            for shown in [format!("{error:?}"), error.to_string()] {
                assert!(!shown.contains("Infomedia"), "{shown}");
            }
        }
    }

    fn q8_a_conflict_names_nobody_who_was_erased(house) {
        let code = house.started();
        house.raw().run("DELETE FROM seal_keys");
        let error = house.agent.based_on(1).requests().reject(&code, "Doublon").unwrap_err();
        let Failure::Conflict { changes, .. } = error.failure() else { panic!("{error:?}") };
        assert_eq!(changes[0].by, HistoryActor::Erased(id_of(&house.agent).unwrap()));
        let text = error.text(&Locale::FI);
        assert!(text.contains("tila ([poistettu henkilö], 30. huhtikuuta 2026 klo 10.00)"), "{text}");
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
            // Nothing is told to have changed where nothing has.
            if version > 0 {
                let text = error.text(&Locale::EN);
                assert!(text.starts_with("This is not the version that there is now."), "{text}");
            }
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
