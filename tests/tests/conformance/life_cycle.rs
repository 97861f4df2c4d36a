//! The life of a request (rule Q5).

use comptoir::{Completion, Error, Failure, Receipt, RequestAction, RequestState};
use comptoir_tests::{House, over_both_stores};

use RequestState::{AwaitingSubmitter, Cancelled, Completed, InProgress, Rejected, Submitted};

/// What each action makes of each state, by hand from rule Q5; an action that is not here is refused.
const TABLE: [(RequestState, [Option<RequestState>; 6]); 6] = [
    //                   start             ask                      answer            reject          cancel           complete
    (Submitted, [Some(InProgress), None, None, Some(Rejected), Some(Cancelled), None]),
    (InProgress, [None, Some(AwaitingSubmitter), None, Some(Rejected), Some(Cancelled), Some(Completed)]),
    (AwaitingSubmitter, [None, None, Some(InProgress), None, Some(Cancelled), None]),
    (Completed, [None; 6]),
    (Rejected, [None; 6]),
    (Cancelled, [None; 6]),
];

const ACTIONS: [RequestAction; 6] = [
    RequestAction::Start,
    RequestAction::Ask,
    RequestAction::Answer,
    RequestAction::Reject,
    RequestAction::Cancel,
    RequestAction::Complete,
];

fn act(house: &House, code: &str, action: RequestAction) -> Result<Receipt, Error> {
    let (dealer, agent) = (house.dealer.requests(), house.agent.requests());
    match action {
        RequestAction::Start => agent.start(code),
        RequestAction::Ask => agent.ask(code, "Quelle est la ville ?"),
        RequestAction::Answer => dealer.answer(code, "Paris"),
        RequestAction::Reject => agent.reject(code, "Compte déjà ouvert"),
        RequestAction::Cancel => dealer.cancel(code),
        RequestAction::Complete => agent.complete(code, &Completion::default()),
        new => panic!("{new:?} is in no table here"),
    }
}

/// A request in this state.
fn in_state(house: &House, state: RequestState) -> String {
    let code = house.submitted();
    let path: &[RequestAction] = match state {
        Submitted => &[],
        InProgress => &[RequestAction::Start],
        AwaitingSubmitter => &[RequestAction::Start, RequestAction::Ask],
        Completed => &[RequestAction::Start, RequestAction::Complete],
        Rejected => &[RequestAction::Reject],
        Cancelled => &[RequestAction::Cancel],
        new => panic!("{new:?} is in no table here"),
    };
    for action in path {
        act(house, &code, *action).unwrap();
    }
    assert_eq!(house.agent.requests().get(&code).unwrap().state, state);
    code
}

over_both_stores! {
    fn q5_every_action_in_every_state_does_what_the_table_says(house) {
        assert_eq!(RequestAction::ALL, ACTIONS);
        assert_eq!(RequestState::ALL.len(), TABLE.len());
        for (state, row) in TABLE {
            let refused = in_state(&house, state);
            let before = house.agent.requests().get(&refused).unwrap();
            for (action, after) in ACTIONS.into_iter().zip(row) {
                match after {
                    Some(after) => {
                        let code = in_state(&house, state);
                        let receipt = act(&house, &code, action).unwrap();
                        assert_eq!(receipt.state, after, "{action:?} while {state:?}");
                        let view = house.agent.requests().get(&code).unwrap();
                        assert_eq!((view.state, view.version), (after, receipt.version));
                        assert_eq!(view.account, receipt.account);
                        assert_eq!(view.account.is_some(), after == Completed);
                    }
                    None => {
                        let error = act(&house, &refused, action).unwrap_err();
                        assert_eq!(error.code(), "wrong_state", "{action:?} while {state:?}");
                        assert!(matches!(error.failure(),
                            Failure::WrongState { state: s, action: a } if *s == state && *a == action));
                    }
                }
            }
            assert!(house.agent.requests().get(&refused).unwrap() == before, "a refused action changes nothing");
        }
        assert!(house.host.audit().verify().unwrap().intact);
    }

    fn q5_a_refused_action_names_what_the_state_allows(house) {
        let code = in_state(&house, AwaitingSubmitter);
        let error = house.agent.requests().start(&code).unwrap_err().to_json(&comptoir::Locale::FR);
        assert_eq!(error["state"], "awaiting_submitter");
        assert_eq!(error["action"], "start");
        assert_eq!(error["allowed"], serde_json::json!(["answer", "cancel"]));
    }

    fn q5_only_the_submitter_or_an_administrator_answers_and_cancels(house) {
        let other = house.administrator.people();
        other.add_staff(&comptoir_tests::staff("dealer", Some("20/90074"), "dora")).unwrap();
        let colleague = house.session("dora").requests();
        let code = in_state(&house, AwaitingSubmitter);
        assert_eq!(colleague.get(&code).unwrap().code, code, "a colleague of the dealership follows it");
        for error in [colleague.answer(&code, "Paris").unwrap_err(), colleague.cancel(&code).unwrap_err()] {
            assert_eq!(error.code(), "refused");
            assert_eq!(error.refusal().unwrap().rule(), "Q5");
        }
        assert_eq!(house.administrator.requests().answer(&code, "Paris").unwrap().state, InProgress);
        assert_eq!(house.dealer.requests().cancel(&code).unwrap().state, Cancelled);
    }

    fn q5_the_agent_who_took_it_up_is_kept_and_the_answer_goes_to_who_asked(house) {
        let second = house.staff("agent", "bertil");
        let code = house.started();
        second.requests().ask(&code, "Quelle est la ville ?").unwrap();
        house.dealer.requests().answer(&code, "Paris").unwrap();
        let done = second.requests().complete(&code, &Completion::default()).unwrap();
        let view = house.dealer.requests().get(&done.code).unwrap();
        assert_eq!(view.agent.unwrap().name, "anna Infomedia");
        assert_eq!(view.submitter.name, "denis Infomedia");
        let mails = house.host.outbox().lease(100, 60).unwrap();
        let answered: Vec<_> = mails.iter().filter(|mail| mail.template == "request_answered").collect();
        assert_eq!(answered.len(), 1);
        assert_eq!(answered[0].to, "bertil@infomedia.example");
    }

    fn q5_the_view_tells_each_step_with_its_text(house) {
        let code = house.submitted();
        let at = |minute: u32| format!("2026-04-30T08:{minute:02}:00Z");
        house.at(&at(1));
        house.agent.requests().start(&code).unwrap();
        house.at(&at(2));
        house.agent.requests().ask(&code, "  Quelle est la ville ?\r\nMerci. ").unwrap();
        house.at(&at(3));
        house.dealer.requests().answer(&code, "Paris").unwrap();
        house.at(&at(4));
        house.agent.requests().reject(&code, "Compte déjà ouvert").unwrap();
        let view = house.dealer.requests().get(&code).unwrap();
        let steps: Vec<_> = view
            .steps
            .iter()
            .map(|step| (step.action.as_str(), step.by.name.as_str(), step.at.to_string(), step.text.as_deref()))
            .collect();
        assert_eq!(steps, [
            ("start", "anna Infomedia", at(1), None),
            ("ask", "anna Infomedia", at(2), Some("Quelle est la ville ?\nMerci.")),
            ("answer", "denis Infomedia", at(3), Some("Paris")),
            ("reject", "anna Infomedia", at(4), Some("Compte déjà ouvert")),
        ]);
        assert_eq!(view.version, 5);
        assert_eq!(view.draft, comptoir_tests::draft().into());
        assert_eq!(view.dealership.unwrap().code, "20/90074");
    }


    fn q5_what_an_administrator_does_for_the_submitter_is_told_to_both(house) {
        let code = house.started();
        house.agent.requests().ask(&code, "Quelle est la ville ?").unwrap();
        house.host.outbox().lease(100, 3600).unwrap();
        house.administrator.requests().answer(&code, "Paris").unwrap();
        house.administrator.requests().cancel(&code).unwrap();
        let mails = house.host.outbox().lease(100, 60).unwrap();
        let told: Vec<_> = mails.iter().map(|mail| (mail.template.as_str(), mail.to.as_str())).collect();
        assert_eq!(told, [
            ("request_answered", "denis@infomedia.example"), ("request_answered", "anna@infomedia.example"),
            ("request_cancelled", "denis@infomedia.example"), ("request_cancelled", "anna@infomedia.example"),
        ]);
    }
}
