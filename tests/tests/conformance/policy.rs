//! Who may do what (rule P10), against a table by hand.

use comptoir::{
    AccountFilter, AccountInsert, AccountUpdate, Action, Actor, AdministratorDraft, Approval, Completion, ContactDraft,
    ContactId, ContactUpdate, CreateDraft, DayPart, DealershipDraft, DeliveryDraft, DeviceReport, DeviceState, Error,
    FieldSubject, FileDraft, Locale, MessageId, ProfileUpdate, ProgressDraft, QuoteDraft, Reassignment,
    RegistrationDraft, RegistrationId, Renewal, RequestFilter, RequestKind, Role, ServiceDraft, ServiceUpdate, Session,
    SignInDraft, StatisticsFilter, Term, UserUpdate, WorkDraft, WorkFilter,
};
use comptoir_tests::{House, draft, over_both_stores, staff, user};

use crate::permissions_table::TABLE;
use crate::policy_business;

/// The actions that have no call yet, only [`Session::may`].
const WITHOUT_CALLS: [&str; 2] = ["use_support", "view_projects"];

/// Whether the role in this column has the action at all.
fn may(row: &(&str, &str, [&str; 7]), column: usize) -> bool {
    row.2[column] != "-"
}

/// What calls on things that are not there fail with, once it is clear that the actor may.
const FOUND_NOTHING: [&str; 18] = [
    "invalid",
    "unknown_request",
    "unknown_account",
    "unknown_message",
    "unknown_group",
    "unknown_user",
    "unknown_staff",
    "unknown_contact",
    "unknown_service",
    "unknown_work",
    "unknown_field",
    "unknown_order",
    "unknown_document",
    "unknown_file",
    "invalid_token",
    "sign_in_failed",
    "unknown_registration",
    "registration_off",
];

const NO_CONTACT: ContactId = ContactId::from_bytes([9; 16]);
const NO_FILE: comptoir::FileId = comptoir::FileId::from_bytes([9; 16]);
const NO_SERVICE: comptoir::ServiceId = comptoir::ServiceId::from_bytes([9; 16]);

/// What a call came to, whatever it tells.
pub(crate) type Done = Result<(), Error>;

pub(crate) fn nothing<T>(result: Result<T, Error>) -> Done {
    result.map(drop)
}

/// Every call that an action opens, on things that are not there: whoever may do it gets as far as that.
fn calls(session: &Session, action: Action) -> Vec<Done> {
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
            nothing(session.fields().list(FieldSubject::Account)),
            nothing(session.accounts().list(&AccountFilter::default(), None)),
            nothing(session.accounts().get(nobody)),
            nothing(session.accounts().find("nobody")),
            nothing(session.accounts().suggest("nobody")),
            nothing(session.accounts().sites(nobody)),
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
fn account_calls(session: &Session, action: Action) -> Vec<Done> {
    let (accounts, people, subscriptions, groups) =
        (session.accounts(), session.people(), session.subscriptions(), session.groups());
    let nobody = comptoir::AccountId::from_bytes([9; 16]);
    let (group, user) = (comptoir::GroupId::from_bytes([9; 16]), comptoir::UserId::from_bytes([9; 16]));
    match action {
        Action::CreateAccount => vec![
            nothing(accounts.create(&AccountInsert::default())),
            nothing(accounts.new_page(&Locale::FR)),
            nothing(accounts.quick_page(&Locale::FR)),
        ],
        Action::EditAccount => vec![
            nothing(accounts.edit(nobody, &AccountUpdate::default())),
            nothing(accounts.edit_page(nobody, &Locale::FR)),
            nothing(accounts.change_features(nobody, None)),
        ],
        Action::ReadAccountHistory => vec![nothing(accounts.history(nobody, None))],
        Action::ReadContacts => vec![
            nothing(accounts.contacts(nobody)),
            nothing(session.contacts().team(nobody, true)),
            nothing(session.contacts().get(NO_CONTACT)),
        ],
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
            nothing(groups.merge(group, group)),
        ],
        Action::ManageUsers => vec![
            nothing(people.suspend_user(user)),
            nothing(people.restore_user(user)),
            nothing(people.delete_user(user)),
            nothing(people.end_sign_ins(user)),
            nothing(people.look_alikes(user)),
        ],
        _ => desk_calls(session, action),
    }
}

/// The same, of what is done in the desk.
fn desk_calls(session: &Session, action: Action) -> Vec<Done> {
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
            nothing(people.remove_staff(comptoir::StaffId::from_bytes([9; 16]))),
        ],
        Action::ReadAudit => vec![nothing(session.audit().list(None)), nothing(session.audit().verify())],
        Action::RemindAgents => vec![nothing(requests.remind())],
        Action::ReadChanges => vec![nothing(session.changes(None))],
        Action::SendMail => {
            vec![nothing(host.lease(1, 60)), nothing(host.acknowledge(&[MessageId::from_bytes([9; 16])]))]
        }
        _ => portal_calls(session, action),
    }
}

/// The same, of what customers do, and of letting them in.
fn portal_calls(session: &Session, action: Action) -> Vec<Done> {
    let (people, access, me, services, work) =
        (session.people(), session.access(), session.me(), session.services(), session.work());
    let code = "000101-000000000";
    match action {
        Action::InviteUsers => {
            vec![nothing(people.invite(comptoir::UserId::from_bytes([9; 16]))), nothing(people.invitations(None, None))]
        }
        Action::EditProfile => vec![
            nothing(me.get()),
            nothing(me.places()),
            nothing(me.edit(&ProfileUpdate::default())),
            nothing(me.change_email("nobody@garage.example", None)),
            nothing(me.set_notifications(&[])),
            nothing(me.change_password("a lamp for the cellar", "a lamp for the attic")),
            nothing(me.sign_ins()),
            nothing(me.sign_out_everywhere()),
        ],
        Action::SignPeopleIn => {
            let draft = SignInDraft { email: "nobody@garage.example".into(), password: "a lamp".into(), origin: None };
            vec![
                nothing(access.invitation("x")),
                nothing(access.activate("x", None)),
                nothing(access.reset_password("x", "a lamp for the cellar")),
                nothing(access.forgot_password("nobody@garage.example")),
                nothing(access.sign_in(&draft)),
                nothing(access.registration_page(&Locale::FR)),
                nothing(access.register(&RegistrationDraft::default())),
            ]
        }
        Action::ManageServices => vec![
            nothing(services.add(&ServiceDraft::default())),
            nothing(services.edit(NO_SERVICE, &ServiceUpdate::default())),
            nothing(services.retire(NO_SERVICE)),
            nothing(services.restore(NO_SERVICE)),
            nothing(services.history(NO_SERVICE, None)),
        ],
        Action::ReadServices => vec![nothing(services.list(true)), nothing(services.get(NO_SERVICE))],
        Action::SubmitWork => vec![nothing(work.submit(&WorkDraft::default()))],
        Action::ReadWork => vec![
            nothing(work.list(&WorkFilter::default(), None)),
            nothing(work.get(code)),
            nothing(work.steps(code)),
            nothing(work.files(code)),
            nothing(session.files().get(NO_FILE)),
        ],
        Action::CancelWork => vec![nothing(work.cancel(code))],
        Action::ReassignWork => vec![nothing(work.reassign(&Reassignment::default()))],
        _ => work_calls(session, action),
    }
}

/// The same, of how work is quoted, done and delivered.
fn work_calls(session: &Session, action: Action) -> Vec<Done> {
    let (work, files, code) = (session.work(), session.files(), "000101-000000000");
    match action {
        Action::AnswerQuote => vec![nothing(work.accept(code, 1)), nothing(work.decline(code, 1, None))],
        Action::QuoteWork => {
            vec![nothing(work.start_quoting(code)), nothing(work.quote(code, &QuoteDraft::default()))]
        }
        Action::ProgressWork => {
            vec![nothing(work.start(code)), nothing(work.progress(code, &ProgressDraft::default()))]
        }
        Action::DeliverWork => vec![nothing(work.deliver(code, &DeliveryDraft::default()))],
        Action::RejectWork => vec![nothing(work.reject(code, "Trop tard"))],
        Action::AttachFiles => vec![
            nothing(files.begin(&FileDraft::default())),
            nothing(files.append(NO_FILE, 0, b"bonjour")),
            nothing(files.discard(NO_FILE)),
            nothing(work.attach(code, &[NO_FILE])),
            nothing(work.detach(code, NO_FILE)),
        ],
        Action::DownloadWork => vec![nothing(files.read(NO_FILE, 0))],
        Action::SweepFiles => vec![nothing(files.sweep())],
        Action::ReadStatistics => vec![nothing(work.statistics(&StatisticsFilter::default()))],
        _ => contact_calls(session, action),
    }
}

/// The same, of what is done to contacts and to those who would be.
fn contact_calls(session: &Session, action: Action) -> Vec<Done> {
    let (contacts, registrations) = (session.contacts(), session.registrations());
    let unregistered = RegistrationId::from_bytes([9; 16]);
    match action {
        Action::AddContact => {
            vec![nothing(contacts.page(None, &Locale::FR)), nothing(contacts.create(&ContactDraft::default()))]
        }
        Action::EditContact => vec![
            nothing(contacts.edit_page(NO_CONTACT, &Locale::FR)),
            nothing(contacts.edit(NO_CONTACT, &ContactUpdate::default())),
            nothing(contacts.edit_person(NO_CONTACT, &UserUpdate::default())),
        ],
        Action::ChangeRole => vec![nothing(contacts.change_role(NO_CONTACT, Role::Manager))],
        Action::RemoveContact => vec![nothing(contacts.remove(NO_CONTACT))],
        Action::ManageRegistrations => vec![
            nothing(registrations.list(None, None)),
            nothing(registrations.get(unregistered)),
            nothing(registrations.approve(unregistered, &Approval::default())),
            nothing(registrations.decline(unregistered, None)),
        ],
        new => policy_business::calls(session, new).unwrap_or_else(|| {
            assert!(WITHOUT_CALLS.contains(&new.as_str()), "{new:?} is in no table here");
            Vec::new()
        }),
    }
}

/// A requester, an observer and a manager of one account, who have activated.
fn customers(house: &House) -> [Session; 3] {
    let emails = ["rita", "otto", "mona"].map(|name| format!("{name}@garage.example"));
    let wanted = CreateDraft { users: emails.iter().map(|email| user(email)).collect(), ..draft() };
    let code = house.dealer.requests().submit(&wanted).unwrap().code;
    house.agent.requests().start(&code).unwrap();
    let roles = [Role::Requester, Role::Observer, Role::Manager].map(Some).to_vec();
    let completion = Completion { roles, ..Completion::default() };
    let account = house.agent.requests().complete(&code, &completion).unwrap().account.unwrap();
    house.raw().run("UPDATE users SET activation = 'active'");
    let found = house.agent.accounts().contacts(account).unwrap();
    emails.map(|email| {
        let contact = found.iter().find(|contact| contact.email == email).unwrap();
        house.desk.session(Actor::contact(contact.id)).unwrap()
    })
}

over_both_stores! {
    fn p6_p10_every_call_of_every_actor_is_as_the_table_says(house) {
        let [requester, observer, manager] = customers(&house);
        let sessions =
            [&house.administrator, &house.agent, &house.dealer, &house.host, &requester, &observer, &manager];
        for row in &TABLE {
            let action: Action = row.0.parse().unwrap();
            for (column, session) in sessions.into_iter().enumerate() {
                for (number, result) in calls(&session.preview(), action).into_iter().enumerate() {
                    let code = result.as_ref().err().map(Error::code);
                    let may = may(row, column);
                    assert_eq!(code != Some("refused"), may, "{action:?} by {session:?}, call {number}: {code:?}");
                    assert!(!may || code.is_none_or(|code| FOUND_NOTHING.contains(&code)), "{action:?} by {session:?}, call {number}: {code:?}");
                }
            }
        }
    }

    fn p6_p10_a_refusal_says_who_may_in_each_language(house) {
        let [requester, observer, manager] = customers(&house);
        let sessions = [&house.agent, &house.dealer, &house.host, &requester, &observer, &manager];
        let mut refused = 0;
        for row in &TABLE {
            let action: Action = row.0.parse().unwrap();
            for (column, session) in (1..).zip(sessions).filter(|(column, _)| !may(row, *column)) {
                for error in calls(session, action).into_iter().map(Result::unwrap_err) {
                    let refusal = error.refusal().unwrap();
                    let rule = if column < 4 { "P10" } else { "P6" };
                    assert_eq!((refusal.action(), refusal.rule()), (action, rule));
                    let texts: Vec<String> = [Locale::EN, Locale::FI, Locale::FR].iter().map(|locale| error.text(locale)).collect();
                    assert!(texts.iter().all(|text| text.len() > 20 && !text.contains(['{', '}', '_'])), "{texts:?}");
                    assert!(texts[0] != texts[1] && texts[1] != texts[2] && texts[0] != texts[2], "{texts:?}");
                    let who: Vec<&str> = refusal.who_may().iter().map(|role| role.as_str()).collect();
                    let named = |names: [&'static str; 3], first: usize| -> Vec<&str> {
                        (first..).zip(names).filter(|(column, _)| may(row, *column)).map(|(_, name)| name).collect()
                    };
                    assert_eq!(who, named(["desk_administrator", "agent", "dealer"], 0));
                    let roles: Vec<&str> = refusal.roles_that_may().iter().map(|role| role.as_str()).collect();
                    assert_eq!(roles, named(["requester", "observer", "manager"], 4));
                    let json = error.to_json(&Locale::FI);
                    assert_eq!((&json["rule"], &json["reason"]), (&rule.into(), &"role".into()));
                    assert_eq!((&json["action"], &json["roles_that_may"]), (&action.as_str().into(), &roles.into()));
                    refused += 1;
                }
            }
        }
        assert!(refused > 200, "{refused}");
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
        let ghost = house.desk.session(Actor::staff(comptoir::StaffId::from_bytes([9; 16]))).unwrap();
        for action in TABLE.map(|(action, ..)| action.parse().unwrap()) {
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
            let error = house.desk.session(Actor::host(name)).unwrap_err();
            assert_eq!(crate::problems(&error), [format!("/actor {code}")]);
        }
        house.desk.session(Actor::host(&"é".repeat(100))).unwrap();
        let error = house.desk.session(Actor::host(&"é".repeat(101))).unwrap_err();
        assert_eq!(crate::problems(&error), ["/actor too_long"]);
    }
}
