//! The life of work: quoted by hand, by itself or not at all; every step, and every step that the state does not allow (rule P9).

use comptoir::{Error, Locale, ProgressDraft, QuoteDraft, Session, WorkAction, WorkState, WorkView, Workflow};
use comptoir_tests::over_both_stores;

use crate::work::{as_contact, told};
use crate::work_scene::{Scene, delivery, percent, quote_of};

/// Takes a step with work, as whoever may do everything.
fn step(session: &Session, code: &str, action: WorkAction) -> Result<WorkView, Error> {
    let work = session.work();
    match action {
        WorkAction::StartQuoting => work.start_quoting(code),
        WorkAction::Quote => work.quote(code, &quote_of("50")),
        WorkAction::Accept => work.accept(code, 1),
        WorkAction::Decline => work.decline(code, 1, None),
        WorkAction::Start => work.start(code),
        WorkAction::Progress => work.progress(code, &percent(10)),
        WorkAction::Deliver => work.deliver(code, &delivery()),
        WorkAction::Reject => work.reject(code, "Complet"),
        WorkAction::Cancel => work.cancel(code),
        _ => unreachable!("an action of later"),
    }
}

/// The steps of a request: what was done, by whom, how far it was, at which amount, and what was said.
fn steps(session: &Session, code: &str) -> Vec<String> {
    let shown = |step: comptoir::WorkStepView| {
        let by = step.by.map_or_else(|| "–".to_owned(), |by| by.name);
        let percent = step.percent.map_or_else(String::new, |percent| format!(" {percent}%"));
        let amount = step.amount.map_or_else(String::new, |minor| format!(" {minor} {}", step.currency.unwrap()));
        let text = step.text.map_or_else(String::new, |text| format!(" “{text}”"));
        format!("{} {by}{percent}{amount}{text}", step.action)
    };
    session.work().steps(code).unwrap().into_iter().map(shown).collect()
}

fn at(text: &str) -> comptoir::Timestamp {
    text.parse().unwrap()
}

over_both_stores! {
    fn p9_work_is_quoted_by_hand_accepted_done_and_delivered(house) {
        let scene = Scene::of(&house);
        let (agent, rita) = (house.agent.work(), as_contact(&house, scene.crew.requester));
        let work = scene.submitted(Workflow::Manual);
        assert_eq!((work.state, work.workflow, work.quantity), (WorkState::Submitted, Workflow::Manual, Some(1_000)));
        assert_eq!((&work.quote, &work.agent, work.progress, work.closed_at), (&None, &None, 0, None));
        house.at("2026-04-30T11:00:00+02:00");
        let work = agent.start_quoting(&work.code).unwrap();
        assert_eq!((work.state, work.version), (WorkState::Quoting, 2));
        assert_eq!(work.agent.as_ref().unwrap().name, "anna Infomedia");
        house.at("2026-04-30T12:00:00+02:00");
        let draft = QuoteDraft { amount: "1234.50".into(), days: Some(5), note: Some("TVA en sus".into()) };
        let work = agent.quote(&work.code, &draft).unwrap();
        assert_eq!((work.state, work.version), (WorkState::Quoted, 3));
        let quote = work.quote.clone().unwrap();
        assert_eq!((quote.number, quote.amount_minor, quote.currency.code()), (1, 123_450, "EUR"));
        assert_eq!(quote.quoted_at, at("2026-04-30T12:00:00+02:00"));
        // Labour Day, a weekend and Victory Day lie between.
        assert_eq!((quote.last_day.to_string(), quote.valid_until), ("2026-05-11".into(), at("2026-05-12T00:00:00+02:00")));
        assert!(!quote.expired && quote.text(&Locale::FR) == "1\u{202f}234,50\u{a0}€");
        house.at("2026-05-04T09:00:00+02:00");
        let work = rita.work().accept(&work.code, 1).unwrap();
        assert_eq!((work.state, work.version, work.accepted_at), (WorkState::Accepted, 4, Some(at("2026-05-04T09:00:00+02:00"))));
        assert_eq!(work.quote, Some(quote), "what was accepted stays");
        house.at("2026-05-05T09:00:00+02:00");
        let work = house.administrator.work().start(&work.code).unwrap();
        assert_eq!((work.state, work.progress, work.started_at), (WorkState::InProgress, 0, Some(at("2026-05-05T09:00:00+02:00"))));
        assert_eq!(work.agent.as_ref().unwrap().name, "ada Infomedia", "who began it looks after it");
        let work = agent.progress(&work.code, &percent(40)).unwrap();
        assert_eq!((work.state, work.progress, work.version), (WorkState::InProgress, 40, 6));
        let said = ProgressDraft { percent: 40, note: Some("En relecture".into()) };
        assert_eq!(agent.progress(&work.code, &said).unwrap().progress, 40);
        house.at("2026-05-07T09:00:00+02:00");
        let work = agent.deliver(&work.code, &delivery()).unwrap();
        assert_eq!((work.state, work.progress, work.version), (WorkState::Delivered, 100, 8));
        assert_eq!((work.closed_at, work.on_time, work.reason.as_deref()), (Some(at("2026-05-07T09:00:00+02:00")), None, None));
        assert_eq!(rita.work().get(&work.code).unwrap(), work);
        assert_eq!(steps(&rita, &work.code), [
            "start_quoting anna Infomedia",
            "quote_work anna Infomedia 123450 EUR “TVA en sus”",
            "accept_quote Rita Usager 123450 EUR",
            "start_work ada Infomedia 0%",
            "progress_work anna Infomedia 40%",
            "progress_work anna Infomedia 40% “En relecture”",
            "deliver_work anna Infomedia 100%",
        ]);
        let first = &rita.work().steps(&work.code).unwrap()[0];
        assert_eq!((first.at, first.label(&Locale::FR).as_str()), (at("2026-04-30T11:00:00+02:00"), "Devis en préparation"));
        assert!(!format!("{first:?} {work:?}").contains("Notice"));
        assert_eq!(told(&house, scene.account(), &Locale::FR, 7), [
            format!("anna Infomedia a livré le travail de la demande {}", work.code),
            format!("anna Infomedia a signalé que la demande de travail {} est réalisée à 40\u{a0}%\u{202f}: «\u{202f}En relecture\u{202f}»", work.code),
            format!("anna Infomedia a signalé que la demande de travail {} est réalisée à 40\u{a0}%", work.code),
            format!("ada Infomedia a commencé le travail de la demande {}", work.code),
            format!("Rita Usager a accepté le devis de 1\u{202f}234,50\u{a0}€ pour la demande de travail {}", work.code),
            format!("anna Infomedia a établi un devis de 1\u{202f}234,50\u{a0}€ pour la demande de travail {} (valable jusqu’au 11 mai 2026 inclus)\u{202f}: «\u{202f}TVA en sus\u{202f}»", work.code),
            format!("anna Infomedia a commencé à préparer un devis pour la demande de travail {}", work.code),
        ]);
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn p9_work_is_quoted_by_itself_as_it_is_submitted(house) {
        let scene = Scene::of(&house);
        let work = scene.submitted(Workflow::Automatic);
        assert_eq!((work.state, work.workflow, work.version), (WorkState::Quoted, Workflow::Automatic, 2));
        let quote = work.quote.clone().unwrap();
        assert_eq!((quote.number, quote.amount_minor, quote.currency.code()), (1, 8_500, "EUR"));
        // Ten business days, as the desk has it: Labour Day, Victory Day and Ascension do not count.
        assert_eq!((quote.last_day.to_string(), work.agent), ("2026-05-19".into(), None));
        let rita = as_contact(&house, scene.crew.requester);
        assert_eq!(steps(&rita, &work.code), ["quote_work – 8500 EUR"]);
        assert_eq!(told(&house, scene.account(), &Locale::EN, 2), [
            format!("Work request {} was quoted automatically at €85.00 (valid through 19 May 2026)", work.code),
            format!("Rita Usager submitted work request {}: “Notice”", work.code),
        ]);
        let accepted = rita.work().accept(&work.code, 1).unwrap();
        assert_eq!((accepted.state, accepted.agent), (WorkState::Accepted, None));
        assert_eq!(house.agent.work().start(&work.code).unwrap().agent.unwrap().name, "anna Infomedia");
        // What is quoted by itself is quoted anew by hand all the same.
        let again = scene.submitted(Workflow::Automatic).code;
        let quoted = house.agent.work().quote(&again, &quote_of("70")).unwrap();
        assert_eq!((quoted.quote.unwrap().number, quoted.version, quoted.agent.unwrap().name.as_str()), (2, 3, "anna Infomedia"));
        assert!(house.administrator.audit().verify().unwrap().intact);
    }

    fn p9_work_that_needs_no_quote_begins_at_once(house) {
        let scene = Scene::of(&house);
        let work = scene.submitted(Workflow::None);
        assert_eq!((work.state, &work.quote), (WorkState::Submitted, &None));
        let agent = house.agent.work();
        let error = agent.quote(&work.code, &quote_of("1")).unwrap_err();
        assert_eq!(error.to_string(), "wrong_work_state: quote while submitted");
        assert_eq!(error.to_json(&Locale::EN)["allowed"], serde_json::json!(["start", "reject", "cancel"]));
        let begun = agent.start(&work.code).unwrap();
        assert_eq!((begun.state, begun.accepted_at, begun.agent.unwrap().name.as_str()), (WorkState::InProgress, None, "anna Infomedia"));
        let delivered = agent.deliver(&work.code, &delivery()).unwrap();
        assert_eq!((delivered.state, delivered.quote), (WorkState::Delivered, None));
        assert_eq!(steps(&house.agent, &work.code), ["start_work anna Infomedia 0%", "deliver_work anna Infomedia 100%"]);
    }

    fn p9_every_step_that_the_state_does_not_allow_is_refused_by_name(house) {
        let scene = Scene::of(&house);
        let administrator = house.administrator.preview();
        let mut states = 0;
        for workflow in Workflow::ALL {
            for state in WorkState::ALL {
                let Some(code) = scene.work_at(*state, *workflow) else { continue };
                states += 1;
                let before = house.agent.work().get(&code).unwrap();
                for action in WorkAction::ALL {
                    let found = step(&administrator, &code, *action);
                    match state.after(*action, *workflow) {
                        Some(after) => assert_eq!(found.unwrap().state, after, "{state:?} {action:?} {workflow:?}"),
                        None => {
                            let error = found.unwrap_err();
                            let told = format!("wrong_work_state: {} while {}", action.as_str(), state.as_str());
                            assert_eq!(error.to_string(), told, "{workflow:?}");
                            let allowed: Vec<&str> = state.actions(*workflow).map(WorkAction::as_str).collect();
                            assert_eq!(error.to_json(&Locale::FI)["allowed"], serde_json::json!(allowed), "{told} {workflow:?}");
                        }
                    }
                }
                assert_eq!(house.agent.work().get(&code).unwrap(), before, "a preview keeps nothing");
            }
        }
        // By hand all nine, by itself all but submitted and being quoted, without a quote all but the four that have to do with one.
        assert_eq!(states, 9 + 7 + 5);
    }
}
