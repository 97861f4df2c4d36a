//! How work ends before it is done: refused, withdrawn, and with its account (rules A5, P8, P9).

use comptoir::{Error, Locale, Reassignment, WorkFilter, WorkState, Workflow};
use comptoir_tests::over_both_stores;

use crate::problems;
use crate::work::{as_contact, subjects, told};
use crate::work_scene::{Scene, percent};

fn code<T>(result: Result<T, Error>) -> &'static str {
    result.err().unwrap().code()
}

const OPEN: [WorkState; 5] =
    [WorkState::Submitted, WorkState::Quoting, WorkState::Quoted, WorkState::Accepted, WorkState::InProgress];

over_both_stores! {
    fn p9_the_provider_refuses_what_is_open_with_a_reason(house) {
        let scene = Scene::of(&house);
        for state in OPEN {
            let work = scene.at(state);
            let before = house.agent.work().get(&work).unwrap();
            house.at("2026-05-04T09:00:00+02:00");
            assert_eq!(problems(&house.agent.work().reject(&work, "").unwrap_err()), ["/text required"]);
            assert_eq!(problems(&house.agent.work().reject(&work, " \n").unwrap_err()), ["/text blank"]);
            assert_eq!(problems(&house.agent.work().reject(&work, &"é".repeat(4_001)).unwrap_err()), ["/text too_long"]);
            let rejected = house.agent.work().reject(&work, " Plus de\r\nplace ").unwrap();
            assert_eq!((rejected.state, rejected.reason.as_deref()), (WorkState::Rejected, Some("Plus de\nplace")));
            assert_eq!((rejected.version, rejected.closed_at), (before.version + 1, Some("2026-05-04T09:00:00+02:00".parse().unwrap())));
            // What was quoted and done stays to be seen.
            assert_eq!((&rejected.quote, rejected.progress, &rejected.agent), (&before.quote.map(|quote| comptoir::QuoteView { expired: false, ..quote }), before.progress, &before.agent));
            assert_eq!(code(house.agent.work().reject(&work, "Encore")), "wrong_work_state");
            let last = house.agent.work().steps(&work).unwrap().pop().unwrap();
            assert_eq!((last.action.as_str(), last.text.as_deref()), ("reject_work", Some("Plus de\nplace")));
        }
        let longest = house.agent.work().reject(&scene.at(WorkState::Submitted), &"é".repeat(4_000)).unwrap();
        assert_eq!(longest.reason.unwrap().chars().count(), 4_000);
        for session in [&as_contact(&house, scene.crew.manager), &house.dealer, &house.host] {
            assert_eq!(code(session.work().reject(&longest.code, "")), "refused");
        }
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn p9_the_customer_withdraws_before_acceptance_and_no_later(house) {
        let scene = Scene::of(&house);
        let rita = as_contact(&house, scene.crew.requester);
        for state in [WorkState::Submitted, WorkState::Quoting, WorkState::Quoted] {
            let work = rita.work().cancel(&scene.at(state)).unwrap();
            assert_eq!((work.state, work.closed_at.is_some()), (WorkState::Cancelled, true), "{state:?}");
            let last = rita.work().steps(&work.code).unwrap().pop().unwrap();
            assert_eq!((last.action.as_str(), last.by.unwrap().name.as_str()), ("cancel_work", "Rita Usager"));
        }
        for state in [WorkState::Accepted, WorkState::InProgress] {
            let error = rita.work().cancel(&scene.at(state)).unwrap_err();
            assert_eq!(error.to_string(), format!("wrong_work_state: cancel while {}", state.as_str()));
        }
        let error = rita.work().cancel(&scene.at(WorkState::Accepted)).unwrap_err();
        assert_eq!(
            error.text(&Locale::EN),
            "State of the work request: Quote accepted. Not possible now: Cancel. Possible actions: Start the work and Reject."
        );
        assert_eq!(
            error.text(&Locale::FR),
            "État de la demande de travail\u{202f}: Devis accepté. Action impossible actuellement\u{202f}: Annuler. Actions \
             possibles\u{202f}: Commencer le travail et Rejeter."
        );
    }

    fn a5_a_deleted_account_ends_open_work_in_every_state(house) {
        let scene = Scene::of(&house);
        let open: Vec<String> = OPEN.iter().map(|state| scene.at(*state)).collect();
        let closed = [WorkState::Delivered, WorkState::Rejected, WorkState::Declined, WorkState::Cancelled];
        let closed: Vec<String> = closed.iter().map(|state| scene.at(*state)).collect();
        let before: Vec<_> = open.iter().chain(&closed).map(|code| house.agent.work().get(code).unwrap()).collect();
        scene.mails();
        house.at("2026-05-04T09:00:00+02:00");
        house.administrator.accounts().delete(scene.account()).unwrap();
        for (before, code) in before.iter().zip(open.iter().chain(&closed)) {
            let after = house.agent.work().get(code).unwrap();
            if !OPEN.contains(&before.state) {
                assert_eq!(&after, before);
                continue;
            }
            assert_eq!((after.state, after.version), (WorkState::Cancelled, before.version + 1), "{:?}", before.state);
            assert_eq!((after.closed_at, after.reason), (Some("2026-05-04T09:00:00+02:00".parse().unwrap()), None));
            assert_eq!((after.accepted_at, after.progress), (before.accepted_at, before.progress));
            let last = house.agent.work().steps(code).unwrap().pop().unwrap();
            assert_eq!((last.action.as_str(), last.by.unwrap().name.as_str()), ("cancel_work", "ada Infomedia"));
        }
        // The agent who looked after four of them is told; nobody of the account is there to be.
        assert_eq!(scene.told(), ["work_cancelled anna@infomedia.example"; 4]);
        let filter = WorkFilter { open: true, ..WorkFilter::default() };
        assert!(subjects(&house.agent, &filter).is_empty());
        let texts = told(&house, scene.account(), &Locale::EN, 50);
        for code in &open {
            assert!(texts.contains(&format!("ada Infomedia cancelled work request {code}")), "{texts:?}");
        }
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn p8_work_is_open_until_it_is_over_and_is_handed_on_until_then(house) {
        let scene = Scene::of(&house);
        let crew = &scene.crew;
        let closed: Vec<String> =
            [WorkState::Delivered, WorkState::Rejected, WorkState::Declined, WorkState::Cancelled].iter().map(|state| scene.at(*state)).collect();
        for state in OPEN {
            let work = scene.at(state);
            let error = house.agent.contacts().remove(crew.requester).unwrap_err();
            assert_eq!((error.code(), &error.to_json(&Locale::EN)["codes"]), ("open_work", &serde_json::json!([work])), "{state:?}");
            let (from, to) = (crew.requester.to_string(), crew.other.to_string());
            let handed = house.agent.work().reassign(&Reassignment { from: from.clone(), to, codes: None }).unwrap();
            assert_eq!(handed.codes, [work.as_str()]);
            assert_eq!(house.agent.work().get(&work).unwrap().state, state, "it goes on where it was");
            let over = Reassignment { from, to: crew.other.to_string(), codes: Some(closed[..1].to_vec()) };
            assert_eq!(problems(&house.agent.work().reassign(&over).unwrap_err()), ["/codes/0 work_closed"]);
        }
        // Whoever holds it now goes on with it.
        let rolf = as_contact(&house, crew.other);
        let quoted = rolf.work().list(&WorkFilter { state: Some(WorkState::Quoted), ..WorkFilter::default() }, None).unwrap().items;
        assert_eq!(rolf.work().accept(&quoted[0].code, 1).unwrap().state, WorkState::Accepted);
        house.agent.contacts().remove(crew.requester).unwrap();
    }

    fn p9_progress_is_within_0_and_100_and_never_goes_back(house) {
        let scene = Scene::of(&house);
        let work = scene.at(WorkState::InProgress);
        let agent = house.agent.work();
        let noted = |number, note: &str| comptoir::ProgressDraft { percent: number, note: Some(note.into()) };
        assert_eq!(problems(&agent.progress(&work, &percent(0)).unwrap_err()), ["/percent progress_backwards"]);
        assert_eq!(agent.progress(&work, &noted(0, "Lu")).unwrap().progress, 0);
        assert_eq!(agent.progress(&work, &percent(40)).unwrap().progress, 40);
        for backwards in [percent(39), noted(39, "Perdu"), percent(0), percent(40), noted(40, " ")] {
            let error = agent.progress(&work, &backwards).unwrap_err();
            assert_eq!(problems(&error), ["/percent progress_backwards"]);
            assert_eq!(error.problems()[0].text(&Locale::EN), "The work is already 40% done. Give a higher number, or the same one with a note.");
        }
        for outside in [-1, 101, i64::MAX, i64::MIN] {
            assert_eq!(problems(&agent.progress(&work, &percent(outside)).unwrap_err()), ["/percent out_of_range"]);
        }
        assert_eq!(problems(&agent.progress_json(&work, br#"{"note": "Lu"}"#).unwrap_err()), ["/percent required"]);
        assert_eq!(problems(&agent.progress(&work, &noted(101, "\u{7}")).unwrap_err()), ["/percent out_of_range", "/note control_characters"]);
        assert_eq!(agent.progress_json(&work, br#"{"percent": 100}"#).unwrap().state, WorkState::InProgress);
        assert_eq!(agent.progress(&work, &noted(100, "En relecture")).unwrap().version, 8);
        assert_eq!(agent.deliver_json(&work, br#"{"note": "Voici"}"#).unwrap().progress, 100);
        assert_eq!(code(agent.progress(&work, &percent(100))), "wrong_work_state");
        // Work that is delivered without a word in between is done all the same.
        let other = scene.work_at(WorkState::InProgress, Workflow::None).unwrap();
        assert_eq!(agent.deliver_json(&other, b"{}").unwrap().progress, 100);
    }
}
