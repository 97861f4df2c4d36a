//! Who does what with work, from which version on, how often, and who comes first (rules P6, P9, P10, Q8).

use std::sync::Barrier;
use std::thread;

use comptoir::{Error, Failure, Locale, Session, WorkState, WorkView, Workflow};
use comptoir_tests::{House, Team, over_both_stores};

use crate::work::as_contact;
use crate::work_scene::{Scene, delivery, percent, quote_of};

/// Everything that is done to work once it is submitted.
type Deed = fn(&Session, &str) -> Result<WorkView, Error>;

const DEEDS: [(&str, Deed); 9] = [
    ("start_quoting", |session, code| session.work().start_quoting(code)),
    ("quote", |session, code| session.work().quote(code, &quote_of("100"))),
    ("accept", |session, code| session.work().accept(code, 1)),
    ("decline", |session, code| session.work().decline(code, 1, None)),
    ("start", |session, code| session.work().start(code)),
    ("progress", |session, code| session.work().progress(code, &percent(10))),
    ("deliver", |session, code| session.work().deliver(code, &delivery())),
    ("reject", |session, code| session.work().reject(code, "Complet")),
    ("cancel", |session, code| session.work().cancel(code)),
];

/// Both do it at once; what came of it, the one who won first.
fn at_once(house: &House, sessions: [Session; 2], code: &str) -> (WorkView, Error) {
    let barrier = Barrier::new(2);
    let (barrier, code) = (&barrier, code);
    let [one, other] = sessions;
    let race = |session: Session| {
        barrier.wait();
        session.work().accept(code, 1)
    };
    let results = thread::scope(|scope| {
        let one = scope.spawn(move || race(one));
        let other = scope.spawn(move || race(other));
        [one.join().unwrap(), other.join().unwrap()]
    });
    assert!(house.administrator.audit().verify().unwrap().intact);
    match results {
        [Ok(won), Err(lost)] | [Err(lost), Ok(won)] => (won, lost),
        both => panic!("one wins: {both:?}"),
    }
}

over_both_stores! {
    fn p9_of_two_who_accept_at_once_one_wins(house) {
        let scene = Scene::of(&house);
        for _ in 0..5 {
            let work = scene.at(WorkState::Quoted);
            let both = [scene.crew.requester, scene.crew.manager].map(|contact| as_contact(&house, contact));
            let (won, lost) = at_once(&house, both, &work);
            assert_eq!((won.state, won.version, lost.code()), (WorkState::Accepted, 3, "wrong_work_state"));
            assert!(matches!(lost.failure(), Failure::WrongWorkState { state: WorkState::Accepted, .. }), "{lost}");
            let accepted = house.agent.work().steps(&work).unwrap().into_iter().filter(|step| step.action == "accept_quote");
            assert_eq!(accepted.count(), 1);
        }
    }

    fn p10_people_of_another_desk_know_nothing_of_it(house) {
        let scene = Scene::of(&house);
        let team = Team::helsinki(&house.store, "helsinki");
        let work = scene.at(WorkState::Quoted);
        for (name, deed) in DEEDS {
            for session in [&team.agent, &team.administrator] {
                let (theirs, none) = (deed(session, &work).unwrap_err(), deed(session, "000101-000000000").unwrap_err());
                assert_eq!(theirs.to_json(&Locale::FR), none.to_json(&Locale::FR), "{name}");
                assert!(matches!(theirs.code(), "unknown_work" | "refused"), "{name}: {theirs}");
            }
            assert_eq!(deed(&team.administrator, &work).unwrap_err().code(), "unknown_work", "{name}");
        }
        assert_eq!(team.agent.work().steps(&work).unwrap_err().code(), "unknown_work");
        assert_eq!(house.agent.work().get(&work).unwrap().version, 2);
    }

    fn p10_dealers_see_work_and_change_nothing(house) {
        let scene = Scene::of(&house);
        for state in [WorkState::Submitted, WorkState::Quoted, WorkState::InProgress] {
            let work = scene.at(state);
            let before = house.agent.work().get(&work).unwrap();
            assert_eq!(house.dealer.work().get(&work).unwrap(), before);
            assert_eq!(house.dealer.work().steps(&work).unwrap(), house.agent.work().steps(&work).unwrap());
            for (name, deed) in DEEDS {
                let refused = deed(&house.dealer, &work).unwrap_err();
                assert_eq!((refused.code(), refused.refusal().unwrap().rule()), ("refused", "P10"), "{name}");
            }
            assert_eq!(house.agent.work().get(&work).unwrap(), before);
        }
    }

    fn p6_customers_do_the_customers_part_and_the_desk_its_own(house) {
        let scene = Scene::of(&house);
        let work = scene.at(WorkState::Submitted);
        let ours = ["start_quoting", "quote", "start", "progress", "deliver", "reject"];
        for (name, deed) in DEEDS {
            let is_ours = ours.contains(&name);
            for contact in [scene.crew.requester, scene.crew.manager] {
                let found = deed(&as_contact(&house, contact).preview(), &work);
                assert_eq!(found.err().is_some_and(|error| error.code() == "refused"), is_ours, "{name}");
            }
            let found = deed(&house.agent.preview(), &work);
            assert_eq!(found.err().is_some_and(|error| error.code() == "refused"), !is_ours, "{name}");
            let observer = deed(&as_contact(&house, scene.crew.observer), &work).unwrap_err();
            assert_eq!((observer.code(), observer.refusal().unwrap().rule()), ("refused", "P6"), "{name}");
            assert_eq!(deed(&as_contact(&house, scene.crew.other), &work).unwrap_err().code(), "refused", "{name}");
            // Who may do everything is stopped by nothing but the state.
            let found = deed(&house.administrator.preview(), &work);
            assert!(found.as_ref().err().is_none_or(|error| error.code() == "wrong_work_state"), "{name}: {found:?}");
        }
    }

    fn p9_a_step_from_an_older_version_is_a_conflict_that_names_what_changed(house) {
        let scene = Scene::of(&house);
        let at = |state| scene.at(state);
        let reached = [
            ("start_quoting", at(WorkState::Submitted)), ("quote", at(WorkState::Quoted)), ("accept", at(WorkState::Quoted)),
            ("decline", at(WorkState::Quoted)), ("start", at(WorkState::Accepted)), ("progress", at(WorkState::InProgress)),
            ("deliver", at(WorkState::InProgress)), ("reject", at(WorkState::Quoting)), ("cancel", at(WorkState::Quoted)),
        ];
        for ((name, deed), (reached, work)) in DEEDS.into_iter().zip(&reached) {
            assert_eq!(name, *reached);
            let version = house.agent.work().get(work).unwrap().version;
            let stale = deed(&house.administrator.based_on(version + 1), work).unwrap_err();
            assert_eq!(stale.code(), "conflict", "{name}");
            assert_eq!(deed(&house.administrator.based_on(version), work).unwrap().version, version + 1, "{name}");
        }
        let work = scene.at(WorkState::Quoted);
        house.agent.work().quote(&work, &quote_of("120")).unwrap();
        let error = as_contact(&house, scene.crew.requester).based_on(2).work().accept(&work, 1).unwrap_err();
        assert!(matches!(error.failure(), Failure::Conflict { current: 3, fields, .. } if *fields == ["amount"]), "{error}");
        let text = error.text(&Locale::FR);
        assert!(text.contains("montant du devis") && text.contains("anna Infomedia"), "{text}");
        let error = house.agent.based_on(1).work().reject(&work, "Complet").unwrap_err();
        assert!(matches!(error.failure(), Failure::Conflict { fields, .. } if *fields == ["amount", "last_day", "state"]), "{error}");
    }

    fn q8_each_step_is_taken_once_under_a_key(house) {
        let scene = Scene::of(&house);
        let work = scene.submitted(Workflow::Manual).code;
        let mut version = 1;
        for name in ["start_quoting", "quote", "accept", "start", "progress", "deliver"] {
            let (_, deed) = DEEDS.into_iter().find(|(deed, _)| *deed == name).unwrap();
            let previewed = deed(&house.administrator.preview(), &work).unwrap();
            assert_eq!(house.agent.work().get(&work).unwrap().version, version, "{name}: nothing is kept");
            let once = house.administrator.once(name).unwrap();
            let done = deed(&once, &work).unwrap();
            version += 1;
            assert_eq!((done.version, &done), (version, &previewed), "{name}");
            assert_eq!(deed(&once, &work).unwrap(), done, "{name}");
            assert_eq!(house.agent.work().get(&work).unwrap().version, version, "{name}");
            // The key is this step's.
            for (other, another) in DEEDS.into_iter().filter(|(other, _)| *other != name) {
                assert_eq!(another(&once, &work).unwrap_err().code(), "key_reused", "{name}, then {other}");
            }
        }
        for (name, state) in [("decline", WorkState::Quoted), ("reject", WorkState::Accepted), ("cancel", WorkState::Quoted)] {
            let (_, deed) = DEEDS.into_iter().find(|(deed, _)| *deed == name).unwrap();
            let (work, once) = (scene.at(state), house.administrator.once(name).unwrap());
            let done = deed(&once, &work).unwrap();
            assert_eq!(deed(&once, &work).unwrap(), done);
        }
    }
}
