use super::super::samples::*;
use super::super::target::About;
use super::super::{ActorRole, Closed, Place, Role, StaffRole};
use super::*;
use crate::model::account::{AccountState, Features, PortalFeature};
use crate::model::document::{DocumentKind, DocumentState};
use crate::model::work::{WorkState, Workflow};

const ROLES: [ActorRole; 7] = [
    ActorRole::Staff(StaffRole::DeskAdministrator),
    ActorRole::Staff(StaffRole::Agent),
    ActorRole::Staff(StaffRole::Dealer),
    ActorRole::Host,
    ActorRole::Contact(Role::Requester),
    ActorRole::Contact(Role::Observer),
    ActorRole::Contact(Role::Manager),
];

fn standing(role: ActorRole) -> Standing {
    match role {
        ActorRole::Staff(role) => staff(role),
        ActorRole::Contact(role) => contact(role),
        ActorRole::Host => Standing::Host,
    }
}

fn account(id: crate::AccountId, state: AccountState) -> Target {
    Target::Account { id, dealership: Some(PARIS), state }
}

fn work(holder: crate::ContactId) -> Target {
    Target::Work { account: OWN, dealership: Some(PARIS), holder, state: Some((WorkState::Quoted, Workflow::Manual)) }
}

fn reason(verdict: &Verdict) -> Option<Reason> {
    match verdict {
        Verdict::Refused(refusal) => Some(refusal.reason()),
        Verdict::Allowed | Verdict::Unknown => None,
    }
}

/// The table as the design page shows it.
fn table() -> String {
    let cell = |role: ActorRole, action: Action| match () {
        () if !policy::has(role, action) => "",
        () if policy::for_own_requests(role, action) || policy::for_own_work(role, action) => "own",
        () if policy::for_others(role, action) => "of others",
        () if matches!(role, ActorRole::Contact(_)) && policy::feature(action).is_some() => "if on",
        () => "x",
    };
    let names: Vec<String> = ROLES.iter().map(|role| role.as_str().replace('_', " ")).collect();
    let mut lines = vec![format!("| Action | {} |", names.join(" | ")), format!("|---{}|", "|---".repeat(ROLES.len()))];
    for action in Action::ALL {
        let cells: Vec<&str> = ROLES.iter().map(|role| cell(*role, *action)).collect();
        lines.push(
            format!("| {} | {} |", action.as_str(), cells.join(" | ")).replace("|  |", "| |").replace("|  |", "| |"),
        );
    }
    lines.join("\n")
}

#[test]
fn p6_p10_the_table_of_the_design_page_is_the_one_that_decides() {
    let page = include_str!("../../../DESIGN.md");
    let shown = page
        .split_once("<!-- who may do what -->\n")
        .and_then(|(_, rest)| rest.split_once("\n<!-- /who may do what -->"));
    let shown = shown.map(|(table, _)| table).unwrap_or_default();
    assert!(shown == table(), "DESIGN.md has to show between its marks:\n{}", table());
}

#[test]
fn p10_whoever_has_an_action_may_do_it_in_general_and_nobody_else() {
    for role in ROLES {
        for action in Action::ALL {
            let verdict = decide(&standing(role), *action, &Target::Desk);
            let expected = if policy::has(role, *action) { None } else { Some(Reason::Role(role)) };
            assert_eq!(reason(&verdict), expected, "{role:?} {action:?}");
            assert_eq!(verdict == Verdict::Allowed, expected.is_none());
            assert_eq!(permit(&standing(role), *action).err().map(|refusal| refusal.reason()), expected);
        }
    }
}

#[test]
fn p5_who_is_kept_out_does_nothing_and_hears_why_but_the_role_comes_first() {
    for closed in [Closed::NotActivated, Closed::UserSuspended, Closed::Account(AccountState::Suspended)] {
        let observer = shut(Role::Observer, closed);
        for action in Action::ALL {
            let expected = if policy::has(ActorRole::Contact(Role::Observer), *action) {
                Reason::Closed(closed)
            } else {
                Reason::Role(ActorRole::Contact(Role::Observer))
            };
            for target in [Target::Desk, account(OWN, AccountState::Suspended), account(OTHER, AccountState::Active)] {
                assert_eq!(reason(&decide(&observer, *action, &target)), Some(expected), "{action:?}");
            }
            assert_eq!(permit(&observer, *action).unwrap_err().reason(), expected);
        }
    }
}

#[test]
fn p5_whoever_is_kept_out_leaves_all_the_same() {
    for observer in [shut(Role::Observer, Closed::UserSuspended), contact(Role::Observer)] {
        assert!(permit_leaving(&observer, Action::EditProfile).is_ok());
        let refusal = permit_leaving(&observer, Action::SubmitWork).unwrap_err();
        let role = ActorRole::Contact(Role::Observer);
        assert_eq!((refusal.action(), refusal.reason()), (Action::SubmitWork, Reason::Role(role)));
    }
    assert!(permit_leaving(&Standing::Host, Action::EditProfile).is_err());
}

#[test]
fn p6_a_contact_sees_the_own_account_and_of_its_users_oneself() {
    let manager = contact(Role::Manager);
    let elsewhere = Place { account: OTHER, ..place(COLLEAGUE) };
    for (action, target, seen) in [
        (Action::ReadAccounts, account(OWN, AccountState::Active), true),
        (Action::ReadAccounts, account(OTHER, AccountState::Active), false),
        (Action::EditContact, Target::Contact(place(COLLEAGUE)), true),
        (Action::EditContact, Target::Contact(elsewhere), false),
        (Action::EditContact, Target::Person { place: place(COLLEAGUE), other_places: false }, true),
        (Action::EditContact, Target::Person { place: elsewhere, other_places: true }, false),
        (Action::ReadWork, work(COLLEAGUE), true),
        (
            Action::ReadWork,
            Target::Work { account: OTHER, dealership: Some(PARIS), holder: COLLEAGUE, state: None },
            false,
        ),
        (Action::EditProfile, Target::User { id: MYSELF }, true),
        (Action::EditProfile, Target::User { id: SOMEBODY }, false),
        (Action::ReadAccounts, Target::User { id: SOMEBODY }, false),
        (Action::ReadAccounts, Target::Request { submitter: CLERK, dealership: Some(PARIS) }, false),
    ] {
        let expected = if seen { Verdict::Allowed } else { Verdict::Unknown };
        assert_eq!(decide(&manager, action, &target), expected, "{action:?} {target:?}");
    }
}

#[test]
fn a11_a_dealer_sees_the_own_dealership() {
    let dealer = staff(StaffRole::Dealer);
    for (dealership, expected) in
        [(Some(PARIS), Verdict::Allowed), (Some(LYON), Verdict::Unknown), (None, Verdict::Unknown)]
    {
        let account = Target::Account { id: OWN, dealership, state: AccountState::Active };
        assert_eq!(decide(&dealer, Action::ReadAccounts, &account), expected);
        let contact = Target::Contact(Place { dealership, ..place(COLLEAGUE) });
        assert_eq!(decide(&dealer, Action::ReadContacts, &contact), expected);
        let request = Target::Request { submitter: FORMER, dealership };
        assert_eq!(decide(&dealer, Action::ReadRequests, &request), expected);
        let work = Target::Work { account: OWN, dealership, holder: COLLEAGUE, state: None };
        assert_eq!(decide(&dealer, Action::ReadStatistics, &work), expected);
    }
    assert_eq!(decide(&dealer, Action::ReadAccounts, &Target::User { id: SOMEBODY }), Verdict::Unknown);
    assert_eq!(decide(&dealer, Action::ReadAccounts, &Target::User { id: MYSELF }), Verdict::Allowed);
}

#[test]
fn p10_agents_and_the_host_see_all_of_the_desk() {
    let of_nobody = Target::Account { id: OWN, dealership: None, state: AccountState::Active };
    for seer in [staff(StaffRole::Agent), staff(StaffRole::DeskAdministrator), Standing::Host] {
        for target in [of_nobody, Target::Contact(place(COLLEAGUE)), work(COLLEAGUE), Target::User { id: SOMEBODY }] {
            assert_eq!(decide(&seer, Action::ReadAccounts, &target), Verdict::Allowed);
        }
    }
    let suspends = decide(&staff(StaffRole::Agent), Action::ManageUsers, &Target::User { id: SOMEBODY });
    assert_eq!(suspends, Verdict::Allowed);
}

#[test]
fn p4_a_profile_is_only_the_own_one() {
    for somebody in [contact(Role::Manager), staff(StaffRole::DeskAdministrator), staff(StaffRole::Dealer)] {
        for (target, expected) in [
            (Target::User { id: MYSELF }, Verdict::Allowed),
            (Target::User { id: SOMEBODY }, Verdict::Unknown),
            (Target::Contact(place(ME)), Verdict::Allowed),
            (Target::Contact(place(COLLEAGUE)), Verdict::Unknown),
            (Target::Person { place: place(COLLEAGUE), other_places: false }, Verdict::Unknown),
            (Target::Desk, Verdict::Allowed),
        ] {
            assert_eq!(decide(&somebody, Action::EditProfile, &target), expected, "{somebody:?} {target:?}");
        }
    }
}

#[test]
fn q5_who_answers_and_cancels_a_request_submitted_it_or_is_a_desk_administrator() {
    for action in [Action::AnswerRequest, Action::CancelRequest, Action::ReadRequests] {
        for submitter in [CLERK, FORMER] {
            let target = Target::Request { submitter, dealership: Some(PARIS) };
            let refused = submitter == FORMER && action != Action::ReadRequests;
            let of_dealer = decide(&staff(StaffRole::Dealer), action, &target);
            assert_eq!(reason(&of_dealer), refused.then_some(Reason::NotSubmitter), "{action:?}");
            assert_ne!(of_dealer, Verdict::Unknown);
            assert_eq!(decide(&staff(StaffRole::DeskAdministrator), action, &target), Verdict::Allowed);
        }
        assert_eq!(decide(&staff(StaffRole::Dealer), action, &Target::Desk), Verdict::Allowed);
    }
}

#[test]
fn p6_a_requester_does_with_own_work_what_a_manager_does_with_all_of_it() {
    for action in [
        Action::ReadWork,
        Action::AnswerQuote,
        Action::CancelWork,
        Action::DownloadWork,
        Action::ReadStatistics,
        Action::AttachFiles,
    ] {
        for target in [work(COLLEAGUE), Target::Contact(place(COLLEAGUE))] {
            let verdict = decide(&contact(Role::Requester), action, &target);
            assert_eq!(reason(&verdict), Some(Reason::NotOwnWork), "{action:?} {target:?}");
            assert_eq!(decide(&contact(Role::Manager), action, &target), Verdict::Allowed);
        }
        let person = Target::Person { place: place(COLLEAGUE), other_places: false };
        assert_eq!(reason(&decide(&contact(Role::Requester), action, &person)), Some(Reason::NotOwnWork));
        for target in [work(ME), Target::Contact(place(ME)), Target::Desk, account(OWN, AccountState::Active)] {
            assert_eq!(decide(&contact(Role::Requester), action, &target), Verdict::Allowed, "{action:?} {target:?}");
        }
    }
    assert_eq!(decide(&contact(Role::Requester), Action::SubmitWork, &work(COLLEAGUE)), Verdict::Allowed);
    assert_eq!(decide(&contact(Role::Observer), Action::ReadWork, &work(COLLEAGUE)), Verdict::Allowed);
    assert_eq!(decide(&contact(Role::Manager), Action::ReassignWork, &work(ME)), Verdict::Allowed);
    // Staff hold no work; a staff member's id says nothing about a contact with the same bytes.
    assert_eq!(decide(&staff(StaffRole::DeskAdministrator), Action::CancelWork, &work(COLLEAGUE)), Verdict::Allowed);
}

#[test]
fn p6_a_manager_looks_after_others_not_the_own_place() {
    let manager = contact(Role::Manager);
    for action in [Action::EditContact, Action::ChangeRole, Action::RemoveContact] {
        for own in [Target::Contact(place(ME)), Target::Person { place: place(ME), other_places: true }] {
            assert_eq!(reason(&decide(&manager, action, &own)), Some(Reason::OwnPlace), "{action:?}");
        }
        assert_eq!(decide(&manager, action, &Target::Contact(place(COLLEAGUE))), Verdict::Allowed);
        assert_eq!(decide(&staff(StaffRole::Agent), action, &Target::Contact(place(ME))), Verdict::Allowed);
    }
    assert_eq!(decide(&manager, Action::ReadContacts, &Target::Contact(place(ME))), Verdict::Allowed);
}

#[test]
fn p4_a_manager_leaves_a_person_alone_who_is_elsewhere_too() {
    let of = |other_places| Target::Person { place: place(COLLEAGUE), other_places };
    let manager = contact(Role::Manager);
    assert_eq!(reason(&decide(&manager, Action::EditContact, &of(true))), Some(Reason::OtherPlaces));
    assert_eq!(decide(&manager, Action::EditContact, &of(false)), Verdict::Allowed);
    assert_eq!(decide(&manager, Action::ReadContacts, &of(true)), Verdict::Allowed);
    assert_eq!(decide(&staff(StaffRole::Agent), Action::EditContact, &of(true)), Verdict::Allowed);
}

#[test]
fn c1_a_feature_switched_off_is_refused_to_contacts_and_to_no_staff() {
    let actions = [
        (Action::ViewInvoices, PortalFeature::Invoices),
        (Action::ViewEstimates, PortalFeature::Estimates),
        (Action::ViewContracts, PortalFeature::Contracts),
        (Action::ViewProposals, PortalFeature::Proposals),
        (Action::UseSupport, PortalFeature::Support),
        (Action::ViewProjects, PortalFeature::Projects),
    ];
    for (action, feature) in actions {
        for on in PortalFeature::ALL {
            let observer = standing_of(Role::Observer, None, Features::from_iter([*on]));
            for target in [Target::Desk, account(OWN, AccountState::Active)] {
                let expected = (*on != feature).then_some(Reason::FeatureOff(feature));
                assert_eq!(reason(&decide(&observer, action, &target)), expected, "{action:?} with {on:?}");
            }
            assert_eq!(decide(&observer, action, &account(OTHER, AccountState::Active)), Verdict::Unknown);
        }
        assert_eq!(decide(&staff(StaffRole::Agent), action, &account(OWN, AccountState::Active)), Verdict::Allowed);
    }
    let nothing = standing_of(Role::Observer, None, Features::from_iter([]));
    assert_eq!(decide(&nothing, Action::ReadWork, &work(ME)), Verdict::Allowed);
}

fn document(kind: DocumentKind, state: DocumentState) -> Target {
    Target::Document { account: OWN, dealership: Some(PARIS), kind, state }
}

#[test]
fn c1_contacts_see_of_their_accounts_documents_what_was_issued() {
    for kind in DocumentKind::ALL {
        for state in DocumentState::ALL {
            let (own, target) = (contact(Role::Requester), document(*kind, *state));
            let expected = if *state == DocumentState::Draft { Verdict::Unknown } else { Verdict::Allowed };
            assert_eq!(decide(&own, kind.viewing(), &target), expected, "{kind:?} {state:?}");
            let Target::Document { dealership, .. } = target else { unreachable!() };
            let foreign = Target::Document { account: OTHER, dealership, kind: *kind, state: *state };
            assert_eq!(decide(&own, kind.viewing(), &foreign), Verdict::Unknown);
            let none = standing_of(Role::Manager, None, Features::from_iter([]));
            if *state != DocumentState::Draft {
                let off = reason(&decide(&none, kind.viewing(), &target));
                assert_eq!(off, Some(Reason::FeatureOff(kind.feature())));
            }
            for role in [StaffRole::DeskAdministrator, StaffRole::Agent] {
                for target in [target, foreign] {
                    assert_eq!(decide(&staff(role), kind.viewing(), &target), Verdict::Allowed);
                    assert_eq!(decide(&staff(role), Action::ManageDocuments, &target), Verdict::Allowed);
                }
            }
            let about = About::Document(*kind);
            let concerns: Vec<Action> = Action::ALL.iter().copied().filter(|one| one.concerns(about)).collect();
            assert_eq!(concerns, [Action::ManageDocuments, kind.viewing()], "{kind:?}");
        }
    }
    let by_role = |standing: &Standing| reason(&decide(standing, Action::ManageDocuments, &Target::Desk)).is_some();
    assert!(by_role(&staff(StaffRole::Dealer)) && by_role(&Standing::Host) && by_role(&contact(Role::Manager)));
}

#[test]
fn a2_what_an_account_allows_depends_on_its_state() {
    use AccountState::{Active, Creating, Deleted, Deleting, Suspended, Updating};
    let administrator = staff(StaffRole::DeskAdministrator);
    for (action, states) in [
        (Action::EditAccount, &[Active, Suspended] as &[AccountState]),
        (Action::EditAdministrator, &[Active, Suspended]),
        (Action::ReplaceAdministrator, &[Active, Suspended]),
        (Action::ChangeSubscription, &[Active, Suspended]),
        (Action::SuspendAccount, &[Active]),
        (Action::RestoreAccount, &[Suspended]),
        (Action::DeleteAccount, &[Active, Suspended]),
        (Action::Provision, &[Creating, Updating, Deleting]),
        (Action::AddContact, &[Creating, Active, Suspended, Updating]),
        (Action::ChangeRole, &[Creating, Active, Suspended, Updating]),
        (Action::InviteUsers, &[Active, Suspended, Updating, Deleting, Deleted]),
        (Action::ReportDevice, &[Active, Suspended, Updating, Deleting]),
        (Action::ManageDocuments, &[Creating, Active, Suspended, Updating, Deleting]),
        (Action::RemoveContact, AccountState::ALL),
        (Action::ReadAccounts, AccountState::ALL),
    ] {
        for state in [Creating, Active, Suspended, Updating, Deleting, Deleted] {
            let expected = (!states.contains(&state)).then_some(Reason::AccountState(state));
            let found = Place { account_state: state, ..place(COLLEAGUE) };
            for target in
                [account(OWN, state), Target::Contact(found), Target::Person { place: found, other_places: false }]
            {
                let verdict = decide(&administrator, action, &target);
                assert_eq!((reason(&verdict), verdict == Verdict::Unknown), (expected, false), "{action:?} {state:?}");
                assert_eq!(entitle(&administrator, action, &target), Verdict::Allowed, "commands find it themselves");
            }
        }
        assert_eq!(decide(&administrator, action, &Target::Desk), Verdict::Allowed);
    }
}

#[test]
fn a2_a_place_is_changed_unless_its_account_goes_and_a_person_always() {
    for state in AccountState::ALL {
        let goes = matches!(state, AccountState::Deleting | AccountState::Deleted);
        let found = Place { account_state: *state, ..place(COLLEAGUE) };
        let agent = staff(StaffRole::Agent);
        let place = decide(&agent, Action::EditContact, &Target::Contact(found));
        assert_eq!(reason(&place), goes.then_some(Reason::AccountState(*state)));
        let person = Target::Person { place: found, other_places: false };
        assert_eq!(decide(&agent, Action::EditContact, &person), Verdict::Allowed);
    }
}

#[test]
fn p8_whoever_was_removed_is_read_and_hands_work_on_and_nothing_else() {
    let agent = staff(StaffRole::Agent);
    for removed in [false, true] {
        let gone = Place { removed, ..place(COLLEAGUE) };
        for target in [Target::Contact(gone), Target::Person { place: gone, other_places: false }] {
            for action in [Action::EditContact, Action::ChangeRole, Action::RemoveContact, Action::InviteUsers] {
                let expected = removed.then_some(Reason::ContactRemoved);
                assert_eq!(reason(&decide(&agent, action, &target)), expected, "{action:?}");
                assert_eq!(entitle(&agent, action, &target), Verdict::Allowed);
            }
            for action in [Action::ReadContacts, Action::AddContact, Action::ReassignWork, Action::ReadWork] {
                assert_eq!(decide(&agent, action, &target), Verdict::Allowed, "{action:?}");
            }
        }
    }
    // What is told first is who may not, then that the contact was removed, then what the account allows.
    let gone = Place { removed: true, account_state: AccountState::Deleted, ..place(ME) };
    let manager = contact(Role::Manager);
    assert_eq!(reason(&decide(&manager, Action::ChangeRole, &Target::Contact(gone))), Some(Reason::OwnPlace));
    assert_eq!(reason(&decide(&agent, Action::ChangeRole, &Target::Contact(gone))), Some(Reason::ContactRemoved));
}

#[test]
fn p9_what_work_allows_depends_on_its_state_and_workflow() {
    use WorkState::{Accepted, Cancelled, Declined, Delivered, InProgress, Quoted, Quoting, Rejected, Submitted};
    let of = |state| Target::Work { account: OWN, dealership: None, holder: COLLEAGUE, state };
    let administrator = staff(StaffRole::DeskAdministrator);
    let open: &[WorkState] = &[Submitted, Quoting, Quoted, Accepted, InProgress];
    for (action, manual, none) in [
        (Action::QuoteWork, &[Submitted, Quoting, Quoted] as &[WorkState], &[Quoting, Quoted] as &[WorkState]),
        (Action::AnswerQuote, &[Quoted], &[Quoted]),
        (Action::ProgressWork, &[Accepted, InProgress], &[Submitted, Accepted, InProgress]),
        (Action::DeliverWork, &[InProgress], &[InProgress]),
        (Action::RejectWork, open, open),
        (Action::CancelWork, &[Submitted, Quoting, Quoted], &[Submitted, Quoting, Quoted]),
        (Action::ReassignWork, open, open),
        (Action::AttachFiles, &[InProgress], &[InProgress]),
        (Action::ReadWork, WorkState::ALL, WorkState::ALL),
        (Action::DownloadWork, WorkState::ALL, WorkState::ALL),
    ] {
        for state in [Submitted, Quoting, Quoted, Accepted, InProgress, Delivered, Rejected, Declined, Cancelled] {
            for (workflow, states) in
                [(Workflow::Manual, manual), (Workflow::Automatic, manual), (Workflow::None, none)]
            {
                let expected = (!states.contains(&state)).then_some(Reason::WorkState(state, workflow));
                let target = of(Some((state, workflow)));
                let verdict = decide(&administrator, action, &target);
                assert_eq!(reason(&verdict), expected, "{action:?} {state:?} {workflow:?}");
                assert_eq!(entitle(&administrator, action, &target), Verdict::Allowed, "commands find it themselves");
            }
        }
        assert_eq!(decide(&administrator, action, &of(None)), Verdict::Allowed);
    }
    for state in WorkState::ALL {
        let target = of(Some((*state, Workflow::Manual)));
        let expected = (!open.contains(state)).then_some(Reason::WorkState(*state, Workflow::Manual));
        assert_eq!(reason(&decide(&contact(Role::Manager), Action::AttachFiles, &target)), expected, "{state:?}");
    }
    // Whose it is comes first.
    let others = of(Some((Cancelled, Workflow::Manual)));
    assert_eq!(reason(&decide(&contact(Role::Requester), Action::CancelWork, &others)), Some(Reason::NotOwnWork));
}

#[test]
fn p10_what_is_unknown_is_called_what_it_is() {
    assert!(Verdict::Allowed.or_unknown(Unknown::Account).is_ok());
    assert_eq!(Verdict::Unknown.or_unknown(Unknown::Account).unwrap_err().code(), "unknown_account");
    let refused = decide(&Standing::Host, Action::EditAccount, &Target::Desk);
    assert_eq!(refused.or_unknown(Unknown::Account).unwrap_err().code(), "refused");
}

#[test]
fn c7_an_order_is_seen_by_its_dealership_and_its_account() {
    let order = |account, dealership| Target::Order { account, dealership };
    let (own, foreign) = (order(Some(OWN), PARIS), order(Some(OTHER), LYON));
    let nobodys = order(None, LYON);
    let read = |standing: &Standing, target: &Target| decide(standing, Action::ReadOrders, target);
    for role in [StaffRole::DeskAdministrator, StaffRole::Agent] {
        for target in [own, foreign, nobodys] {
            assert_eq!(read(&staff(role), &target), Verdict::Allowed);
            assert_eq!(decide(&staff(role), Action::RecordOrders, &target), Verdict::Allowed);
        }
    }
    assert_eq!(decide(&Standing::Host, Action::RecordOrders, &nobodys), Verdict::Allowed);
    let dealer = staff(StaffRole::Dealer);
    assert_eq!(read(&dealer, &own), Verdict::Allowed);
    assert_eq!(read(&dealer, &order(None, PARIS)), Verdict::Allowed);
    assert_eq!([read(&dealer, &foreign), read(&dealer, &order(Some(OWN), LYON))], [Verdict::Unknown, Verdict::Unknown]);
    assert!(matches!(decide(&dealer, Action::RecordOrders, &own), Verdict::Refused(_)));
    for role in [Role::Observer, Role::Manager] {
        assert_eq!(
            [read(&contact(role), &own), read(&contact(role), &order(Some(OWN), LYON))],
            [Verdict::Allowed, Verdict::Allowed]
        );
        assert_eq!(
            [read(&contact(role), &foreign), read(&contact(role), &nobodys)],
            [Verdict::Unknown, Verdict::Unknown]
        );
        assert!(matches!(decide(&contact(role), Action::RecordOrders, &own), Verdict::Refused(_)));
    }
    // Orders are the account's, and a requester follows own work.
    assert!(matches!(reason(&read(&contact(Role::Requester), &own)), Some(Reason::Role(_))));
}

#[test]
fn p10_each_thing_has_its_kind_and_what_is_done_to_it() {
    for (target, kind, count) in [
        (Target::Desk, About::Desk, Action::ALL.len()),
        (account(OWN, AccountState::Active), About::Account, 24),
        (Target::Contact(place(ME)), About::Contact, 6),
        (Target::Person { place: place(ME), other_places: false }, About::Contact, 6),
        (Target::Request { submitter: CLERK, dealership: None }, About::Request, 7),
        (document(DocumentKind::CreditNote, DocumentState::Open), About::Document(DocumentKind::CreditNote), 2),
        (document(DocumentKind::Contract, DocumentState::Draft), About::Document(DocumentKind::Contract), 2),
        (Target::Order { account: Some(OWN), dealership: PARIS }, About::Order, 2),
        (Target::User { id: MYSELF }, About::User, 3),
        (work(ME), About::Work, 11),
    ] {
        assert_eq!(target.kind(), kind);
        assert_eq!(Action::ALL.iter().filter(|action| action.concerns(kind)).count(), count, "{kind:?}");
    }
}
