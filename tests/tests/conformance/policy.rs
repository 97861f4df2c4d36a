//! Who may do what (rule P10), against a table by hand.

use comptoir::{
    AccountFilter, AccountInsert, AccountUpdate, Action, AdministratorDraft, Completion, DayPart, DealershipDraft,
    DeviceReport, DeviceState, Error, Locale, MessageId, Renewal, RequestFilter, RequestKind, Session, Term,
    UserUpdate,
};
use comptoir_tests::{draft, over_both_stores, staff};

/// Administrator, agent, dealer, host.
///
/// From the design: "desk administrators do everything in the desk; agents process requests, accounts, people, work;
/// dealers submit and follow the requests and orders of their own dealership"; the host runs its own jobs: "provisioning,
/// devices, `run_due`, outbox, erasure", and enters accounts.
/// Mails carry tokens, which are in no answer to a person (rule P11): they are the host's alone.
const TABLE: [(Action, [bool; 4]); 28] = [
    (Action::SubmitRequest, [true, false, true, false]),
    (Action::ReadRequests, [true, true, true, false]),
    (Action::StartRequest, [true, true, false, false]),
    (Action::AskSubmitter, [true, true, false, false]),
    (Action::AnswerRequest, [true, false, true, false]),
    (Action::RejectRequest, [true, true, false, false]),
    (Action::CancelRequest, [true, false, true, false]),
    (Action::CompleteRequest, [true, true, false, false]),
    (Action::ReadAccounts, [true, true, true, true]),
    (Action::CreateAccount, [true, true, false, true]),
    (Action::EditAccount, [true, true, false, false]),
    (Action::SuspendAccount, [true, true, false, false]),
    (Action::RestoreAccount, [true, true, false, false]),
    (Action::DeleteAccount, [true, true, false, false]),
    (Action::Provision, [true, false, false, true]),
    (Action::EditAdministrator, [true, true, false, false]),
    (Action::ReplaceAdministrator, [true, true, false, false]),
    (Action::ReportDevice, [true, false, false, true]),
    (Action::ChangeSubscription, [true, true, false, false]),
    (Action::RunDue, [true, false, false, true]),
    (Action::ManageGroups, [true, true, false, false]),
    (Action::ManageUsers, [true, true, false, false]),
    (Action::ReadStaff, [true, true, false, true]),
    (Action::ManageStaff, [true, false, false, false]),
    (Action::ReadAudit, [true, false, false, true]),
    (Action::RemindAgents, [true, false, false, true]),
    (Action::ReadChanges, [true, false, false, true]),
    (Action::SendMail, [false, false, false, true]),
];

fn nothing<T>(result: Result<T, Error>) -> Result<(), Error> {
    result.map(drop)
}

/// Every call that an action opens, on things that are not there: whoever may do it gets as far as that.
fn calls(session: &Session, action: Action) -> Vec<Result<(), Error>> {
    let requests = session.requests();
    let code = "000101-000000000";
    let nobody = comptoir::AccountId::from_bytes([9; 16]);
    match action {
        Action::SubmitRequest => vec![
            nothing(requests.submit(&draft())),
            nothing(requests.submit_json(draft().to_json().as_bytes())),
            nothing(requests.submit_json(b"{")),
        ],
        Action::ReadRequests => {
            let month = "2026-04".parse().unwrap();
            vec![
                nothing(requests.pack()),
                nothing(requests.form(RequestKind::Create, &Locale::FR)),
                nothing(requests.check(&draft())),
                nothing(requests.check_json(b"{")),
                nothing(requests.list(&RequestFilter::default(), None)),
                nothing(requests.get(code)),
                nothing(requests.day()),
                nothing(requests.day_list(DayPart::Overdue, None)),
                nothing(requests.on_time(month, month)),
                nothing(requests.history(code, None)),
            ]
        }
        Action::StartRequest => vec![nothing(requests.start(code))],
        Action::AskSubmitter => vec![nothing(requests.ask(code, "Ville ?"))],
        Action::AnswerRequest => vec![nothing(requests.answer(code, "Paris"))],
        Action::RejectRequest => vec![nothing(requests.reject(code, "Doublon"))],
        Action::CancelRequest => vec![nothing(requests.cancel(code))],
        Action::CompleteRequest => vec![nothing(requests.complete(code, &Completion::default()))],
        Action::ReadAccounts => vec![
            nothing(session.accounts().list(&AccountFilter::default(), None)),
            nothing(session.accounts().get(nobody)),
            nothing(session.accounts().contacts(nobody)),
            nothing(session.accounts().history(nobody, None)),
            nothing(session.accounts().find("nobody")),
            nothing(session.accounts().suggest("nobody")),
            nothing(session.accounts().sites(nobody)),
            nothing(session.accounts().edit_page(nobody, &Locale::FR)),
            nothing(session.accounts().explain_centre("FR".parse().unwrap())),
            nothing(session.accounts().centre(nobody)),
            nothing(session.devices().list(nobody, false, None)),
            nothing(session.subscriptions().get(nobody)),
            nothing(session.subscriptions().renewals(None, None)),
            nothing(session.subscriptions().pro_rata(nobody, 10_000)),
        ],
        _ => account_calls(session, action),
    }
}

/// The same, of what is done to accounts, groups and users.
fn account_calls(session: &Session, action: Action) -> Vec<Result<(), Error>> {
    let (accounts, people, subscriptions, groups) =
        (session.accounts(), session.people(), session.subscriptions(), session.groups());
    let nobody = comptoir::AccountId::from_bytes([9; 16]);
    let (group, user) = (comptoir::GroupId::from_bytes([9; 16]), comptoir::UserId::from_bytes([9; 16]));
    match action {
        Action::CreateAccount => vec![nothing(accounts.create(&AccountInsert::default()))],
        Action::EditAccount => vec![nothing(accounts.edit(nobody, &AccountUpdate::default()))],
        Action::SuspendAccount => vec![nothing(accounts.suspend(nobody))],
        Action::RestoreAccount => vec![nothing(accounts.restore(nobody))],
        Action::DeleteAccount => vec![nothing(accounts.delete(nobody))],
        Action::Provision => vec![nothing(accounts.confirm(nobody)), nothing(accounts.fail(nobody, "Panne"))],
        Action::EditAdministrator => vec![nothing(accounts.edit_administrator(nobody, &UserUpdate::default()))],
        Action::ReplaceAdministrator => {
            vec![nothing(accounts.replace_administrator(nobody, &AdministratorDraft::default()))]
        }
        Action::ReportDevice => {
            let report = DeviceReport { key: "1".into(), name: None, state: DeviceState::Enrolled };
            vec![nothing(session.devices().report(nobody, &[report]))]
        }
        Action::ChangeSubscription => vec![
            nothing(subscriptions.change_term(nobody, Term::MONTHLY)),
            nothing(subscriptions.change_renewal(nobody, Renewal::Never)),
            nothing(subscriptions.undo(nobody)),
        ],
        Action::RunDue => vec![nothing(subscriptions.run_due())],
        Action::ManageGroups => vec![
            nothing(groups.list()),
            nothing(groups.create("Nord")),
            nothing(groups.rename(group, "Nord")),
            nothing(groups.assign(group, &[])),
            nothing(groups.unassign(group, &[])),
        ],
        Action::ManageUsers => vec![
            nothing(people.suspend_user(user)),
            nothing(people.restore_user(user)),
            nothing(people.delete_user(user)),
        ],
        _ => desk_calls(session, action),
    }
}

/// The same, of what is done in the desk.
fn desk_calls(session: &Session, action: Action) -> Vec<Result<(), Error>> {
    let (requests, people, host) = (session.requests(), session.people(), session.outbox());
    match action {
        Action::ReadStaff => vec![
            nothing(people.staff()),
            nothing(people.dealerships()),
            nothing(people.staff_by_email("nobody@infomedia.example")),
            nothing(people.staff_by_email("no address")),
        ],
        Action::ManageStaff => vec![
            nothing(people.add_staff(&staff("agent", None, "bertil"))),
            nothing(people.add_dealership(&DealershipDraft::default())),
        ],
        Action::ReadAudit => vec![nothing(session.audit().list(None)), nothing(session.audit().verify())],
        Action::RemindAgents => vec![nothing(requests.remind())],
        Action::ReadChanges => vec![nothing(session.changes(None))],
        Action::SendMail => {
            vec![nothing(host.lease(1, 60)), nothing(host.acknowledge(&[MessageId::from_bytes([9; 16])]))]
        }
        new => panic!("{new:?} is in no table here"),
    }
}

over_both_stores! {
    fn p10_every_action_of_every_actor_is_as_the_table_says(house) {
        assert_eq!(Action::ALL.len(), TABLE.len());
        let sessions = [&house.administrator, &house.agent, &house.dealer, &house.host];
        for (action, may) in TABLE {
            for (session, may) in sessions.into_iter().zip(may) {
                for (number, result) in calls(&session.preview(), action).into_iter().enumerate() {
                    let code = result.as_ref().err().map(Error::code);
                    assert_eq!(code != Some("refused"), may, "{action:?} by {session:?}, call {number}");
                    if may {
                        let expected = [None, Some("invalid"), Some("unknown_request"), Some("unknown_account"), Some("unknown_message"), Some("unknown_group"), Some("unknown_user")];
                        assert!(expected.contains(&code), "{action:?} by {session:?}, call {number}: {code:?}");
                    }
                }
            }
        }
    }

    fn p10_a_refusal_says_who_may_in_each_language(house) {
        let refused: Vec<(Action, Error)> = TABLE
            .iter()
            .flat_map(|(action, may)| {
                [&house.agent, &house.dealer, &house.host].into_iter().zip(&may[1..]).filter(|(_, may)| !**may)
                    .flat_map(|(session, _)| calls(session, *action))
                    .map(|result| (*action, result.unwrap_err()))
                    .collect::<Vec<_>>()
            })
            .collect();
        assert!(refused.len() > 20);
        for (action, error) in refused {
            let refusal = error.refusal().unwrap();
            assert_eq!((refusal.action(), refusal.rule()), (action, "P10"));
            let texts: Vec<String> = [Locale::EN, Locale::FI, Locale::FR].iter().map(|locale| error.text(locale)).collect();
            assert!(texts.iter().all(|text| text.len() > 20 && !text.contains(['{', '}', '_'])), "{texts:?}");
            assert!(texts[0] != texts[1] && texts[1] != texts[2] && texts[0] != texts[2], "{texts:?}");
            let (_, may) = TABLE.iter().find(|(known, _)| *known == action).unwrap();
            let who: Vec<&str> = refusal.who_may().iter().map(|role| role.as_str()).collect();
            let expected: Vec<&str> = ["desk_administrator", "agent", "dealer"].into_iter().zip(may).filter(|(_, may)| **may).map(|(role, _)| role).collect();
            assert_eq!(who, expected);
            let json = error.to_json(&Locale::FI);
            assert_eq!(json["rule"], "P10");
            assert_eq!(json["action"], action.as_str());
        }
    }

    fn p10_a_dealer_follows_the_own_dealership_only(house) {
        let lyon = DealershipDraft { code: "20/2".into(), city: "Lyon".into(), country: "FR".into(), ..Default::default() };
        let other = house.dealer_of(&lyon, "lou");
        let code = house.started();
        let account = house.agent.requests().complete(&code, &Completion::default()).unwrap().account.unwrap();
        let waiting = house.started();
        house.agent.requests().ask(&waiting, "Ville ?").unwrap();
        let unknown = "000101-000000000";
        for (own, none) in [
            (nothing(other.requests().get(&code)), nothing(other.requests().get(unknown))),
            (nothing(other.requests().history(&code, None)), nothing(other.requests().history(unknown, None))),
            (nothing(other.requests().answer(&waiting, "Lyon")), nothing(other.requests().answer(unknown, "Lyon"))),
            (nothing(other.requests().cancel(&waiting)), nothing(other.requests().cancel(unknown))),
        ] {
            assert_eq!(own.unwrap_err().to_json(&Locale::FR), none.unwrap_err().to_json(&Locale::FR));
        }
        assert_eq!(other.accounts().get(account).unwrap_err().code(), "unknown_account");
        assert_eq!(other.accounts().contacts(account).unwrap_err().code(), "unknown_account");
        assert_eq!(other.accounts().history(account, None).unwrap_err().code(), "unknown_account");
        assert!(other.requests().list(&RequestFilter::default(), None).unwrap().items.is_empty());
        assert!(other.accounts().list(&AccountFilter::default(), None).unwrap().items.is_empty());
        assert_eq!(house.dealer.requests().list(&RequestFilter::default(), None).unwrap().items.len(), 2);
        assert_eq!(house.dealer.accounts().list(&AccountFilter::default(), None).unwrap().items.len(), 1);
        assert_eq!(house.agent.requests().list(&RequestFilter::default(), None).unwrap().items.len(), 2);
        let own = house.administrator.requests().submit(&draft()).unwrap();
        assert_eq!(house.dealer.requests().get(&own.code).unwrap_err().code(), "unknown_request", "one of no dealership");
    }

    fn p10_nobody_is_told_nothing(house) {
        let ghost = house.desk.session(comptoir::Actor::staff(comptoir::StaffId::from_bytes([9; 16]))).unwrap();
        for action in TABLE.map(|(action, _)| action) {
            for (number, result) in calls(&ghost, action).into_iter().enumerate() {
                assert_eq!(result.unwrap_err().code(), "unknown_actor", "{action:?}, call {number}");
            }
        }
    }

    fn p5_a_change_of_role_holds_from_the_next_call_on(house) {
        let code = house.submitted();
        house.raw().run("UPDATE staff SET role = 'agent', dealership_id = NULL WHERE role = 'dealer'");
        assert_eq!(house.dealer.requests().start(&code).unwrap().code, code);
        assert_eq!(house.dealer.requests().submit(&draft()).unwrap_err().code(), "refused");
        house.raw().run("UPDATE staff SET role = 'dealer' WHERE dealership_id IS NULL AND role = 'agent'");
        // A dealer without a dealership would see everything: that row is refused.
        assert_eq!(house.dealer.requests().get(&code).unwrap_err().code(), "store_row");
    }

    fn p10_a_hosts_name_is_bounded(house) {
        for (name, code) in [("", "required"), ("a\nb", "control_characters")] {
            let error = house.desk.session(comptoir::Actor::host(name)).unwrap_err();
            assert_eq!(crate::problems(&error), [format!("/actor {code}")]);
        }
        house.desk.session(comptoir::Actor::host(&"é".repeat(100))).unwrap();
        let error = house.desk.session(comptoir::Actor::host(&"é".repeat(101))).unwrap_err();
        assert_eq!(crate::problems(&error), ["/actor too_long"]);
    }
}
