use std::collections::BTreeSet;

use serde_json::json;

use super::*;

const FEATURE: Reason = Reason::FeatureOff(PortalFeature::Invoices);

/// Each reason with each role, state and feature that it can have.
fn every_reason() -> Vec<Reason> {
    let mut reasons = vec![
        Reason::Role(ActorRole::Host),
        Reason::NotSubmitter,
        Reason::Closed(Closed::NotActivated),
        Reason::Closed(Closed::UserSuspended),
        Reason::NotOwnWork,
        Reason::OwnPlace,
        Reason::OtherPlaces,
        Reason::ContactRemoved,
    ];
    reasons.extend(StaffRole::ALL.iter().map(|role| Reason::Role(ActorRole::Staff(*role))));
    reasons.extend(Role::ALL.iter().map(|role| Reason::Role(ActorRole::Contact(*role))));
    reasons.extend(PortalFeature::ALL.iter().map(|feature| Reason::FeatureOff(*feature)));
    for state in AccountState::ALL {
        reasons.extend([Reason::Closed(Closed::Account(*state)), Reason::AccountState(*state)]);
    }
    for state in WorkState::ALL {
        reasons.extend(Workflow::ALL.iter().map(|workflow| Reason::WorkState(*state, *workflow)));
    }
    reasons
}

/// The stable name of a reason, and its rule.
const fn known(reason: Reason) -> (&'static str, &'static str) {
    match reason {
        Reason::Role(ActorRole::Staff(_) | ActorRole::Host) => ("role", "P10"),
        Reason::Role(ActorRole::Contact(_)) => ("role", "P6"),
        Reason::NotSubmitter => ("not_submitter", "Q5"),
        Reason::Closed(Closed::NotActivated | Closed::UserSuspended | Closed::Account(_)) => ("closed", "P5"),
        Reason::NotOwnWork => ("not_own_work", "P6"),
        Reason::OwnPlace => ("own_place", "P6"),
        Reason::OtherPlaces => ("other_places", "P4"),
        Reason::FeatureOff(_) => ("feature_off", "C1"),
        Reason::AccountState(_) => ("account_state", "A2"),
        Reason::ContactRemoved => ("contact_removed", "P8"),
        Reason::WorkState(..) => ("work_state", "P9"),
    }
}

/// The names of an enum's variants, as its source has them.
fn variants(source: &str, name: &str) -> BTreeSet<String> {
    let body = source.split(&format!("pub enum {name} {{")).nth(1).unwrap().split("\n}").next().unwrap();
    let variants =
        body.lines().map(str::trim_start).filter(|line| line.starts_with(|first: char| first.is_uppercase()));
    variants.map(|line| line.split(['(', ',']).next().unwrap().to_owned()).collect()
}

/// The names of the variants of these values.
fn named(values: impl IntoIterator<Item = impl std::fmt::Debug>) -> BTreeSet<String> {
    values.into_iter().map(|value| format!("{value:?}").split('(').next().unwrap().to_owned()).collect()
}

#[test]
fn p10_no_reason_is_left_out() {
    let (refusal, standing) = (include_str!("refusal.rs"), include_str!("standing.rs"));
    assert_eq!(named(every_reason()), variants(refusal, "Reason"));
    let roles = every_reason().into_iter().filter_map(|reason| match reason {
        Reason::Role(role) => Some(role),
        _ => None,
    });
    assert_eq!(named(roles), variants(refusal, "ActorRole"));
    let closed = every_reason().into_iter().filter_map(|reason| match reason {
        Reason::Closed(closed) => Some(closed),
        _ => None,
    });
    assert_eq!(named(closed), variants(standing, "Closed"));
}

#[test]
fn p10_each_reason_has_a_name_a_rule_and_words_in_each_language() {
    for reason in every_reason() {
        let refusal = Refusal::new(Action::SubmitWork, reason);
        assert_eq!((reason.as_str(), refusal.rule()), known(reason));
        assert_eq!((refusal.action(), refusal.reason()), (Action::SubmitWork, reason));
        let texts = [Locale::EN, Locale::FI, Locale::FR].map(|locale| refusal.text(&locale));
        for (text, remedy) in texts.iter().zip([Locale::EN, Locale::FI, Locale::FR].map(|one| refusal.remedy(&one))) {
            assert!(text.ends_with(&format!(". {remedy}")) && remedy.ends_with('.'), "{text}");
            assert!(!text.contains(['{', '}', '_']) && !text.contains("refusal-"), "{text}");
        }
        assert!(texts[0] != texts[1] && texts[1] != texts[2] && texts[0] != texts[2], "{texts:?}");
    }
}

#[test]
fn p6_a_refusal_tells_the_role_one_has_and_who_may() {
    let refusal = Refusal::new(Action::SubmitWork, Reason::Role(ActorRole::Contact(Role::Observer)));
    assert_eq!(refusal.who_may(), [StaffRole::DeskAdministrator]);
    assert_eq!(refusal.roles_that_may(), [Role::Requester, Role::Manager]);
    assert_eq!(
        refusal.text(&Locale::EN),
        "You do not have permission to do this: submit a work request. Your role: observer of the account. Who may do \
         it: desk administrator, requester of the account and manager of the account."
    );
    assert_eq!(
        refusal.text(&Locale::FI),
        "Sinulla ei ole oikeutta tähän toimintoon: työpyynnön lähettäminen. Roolisi: tilin tarkkailija. Toiminnon voi \
         tehdä: palvelupisteen pääkäyttäjä, tilin pyynnön tekijä ja tilin hallinnoija."
    );
    let host = Refusal::new(Action::SendMail, Reason::Role(ActorRole::Staff(StaffRole::Agent)));
    assert_eq!(
        host.text(&Locale::EN),
        "You do not have permission to do this: send the waiting emails. Your role: Customer Service agent. Who may do \
         it: the application itself."
    );
    assert_eq!((host.who_may(), host.roles_that_may()), (vec![], vec![]));
    let by_host = Refusal::new(Action::ManageStaff, Reason::Role(ActorRole::Host));
    assert_eq!(
        by_host.text(&Locale::EN),
        "You do not have permission to do this: manage staff and dealerships. Who may do it: desk administrator."
    );
}

#[test]
fn c1_support_by_email_goes_on() {
    let of = |feature| Refusal::new(Action::UseSupport, Reason::FeatureOff(feature));
    assert_eq!(
        of(PortalFeature::Support).text(&Locale::FR),
        "Vous n’avez pas l’autorisation d’effectuer cette action\u{202f}: utiliser le support du portail. Cette fonction \
         du portail est désactivée pour votre compte\u{202f}: Support. Le Service clientèle peut l’activer. Vous pouvez \
         toujours écrire au support par courriel."
    );
    assert_eq!(of(PortalFeature::Projects).remedy(&Locale::FR), "Le Service clientèle peut l’activer.");
}

#[test]
fn a2_a_refusal_tells_the_state_and_what_it_allows() {
    let of = |state| Refusal::new(Action::SuspendAccount, Reason::AccountState(state));
    assert_eq!(
        of(AccountState::Suspended).text(&Locale::EN),
        "This is not possible now: suspend a trade account. State of the account: Suspended. Possible actions in this state: \
         change the account, restore the account and delete the account."
    );
    assert_eq!(
        of(AccountState::Deleted).remedy(&Locale::EN),
        "Nothing more can be done with a deleted account; create a new one."
    );
}

#[test]
fn p8_p9_a_refusal_tells_what_stands_in_the_way() {
    let of = |action, reason| Refusal::new(action, reason).text(&Locale::EN);
    assert_eq!(
        of(Action::ChangeRole, Reason::ContactRemoved),
        "This is not possible now: change the role of a contact. This contact has been removed from the account. Add the \
         person again first."
    );
    assert_eq!(
        of(Action::CancelWork, Reason::WorkState(WorkState::Cancelled, Workflow::Manual)),
        "This is not possible now: cancel a work request. State of the work request: Cancelled. It can no longer be \
         changed; submit a new one."
    );
    assert_eq!(
        of(Action::DeliverWork, Reason::WorkState(WorkState::Accepted, Workflow::Manual)),
        "This is not possible now: deliver work. State of the work request: Quote accepted. Possible actions in this state: Start \
         the work and Reject."
    );
    assert!(of(Action::ReassignWork, Reason::NotOwnWork).starts_with("You do not have permission to do this: "));
}

#[test]
fn p5_a_refusal_tells_what_is_closed() {
    let of = |closed| Refusal::new(Action::ReadWork, Reason::Closed(closed)).text(&Locale::EN);
    assert!(of(Closed::NotActivated).contains("Your access has not been activated. Open the link in your activation"));
    assert!(of(Closed::UserSuspended).contains("Your access is suspended. Contact Customer Service."));
    assert!(of(Closed::Account(AccountState::Suspended)).contains("State of the account: Suspended. Contact Customer"));
}

#[test]
fn p10_a_refusal_as_json_has_the_facts() {
    let of = |reason| Refusal::new(Action::ReassignWork, reason).to_json(&Locale::EN);
    assert_eq!(
        of(Reason::Role(ActorRole::Contact(Role::Requester))),
        json!({
            "action": "reassign_work", "reason": "role", "rule": "P6", "role": "requester",
            "who_may": ["desk_administrator", "agent"], "roles_that_may": ["manager"],
            "remedy": "Who may do it: desk administrator, Customer Service agent and manager of the account.",
        })
    );
    let closed = of(Reason::Closed(Closed::Account(AccountState::Deleting)));
    assert_eq!((&closed["closed"], &closed["state"]), (&json!("account"), &json!("deleting")));
    assert_eq!(of(Reason::Closed(Closed::UserSuspended))["closed"], "user_suspended");
    assert_eq!(of(Reason::Closed(Closed::UserSuspended)).get("state"), None);
    assert_eq!(of(FEATURE)["feature"], "invoices");
    let state = of(Reason::AccountState(AccountState::Creating));
    assert_eq!((&state["state"], &state["allowed"]), (&json!("creating"), &json!(["confirm", "fail"])));
    let work = of(Reason::WorkState(WorkState::Accepted, Workflow::Manual));
    assert_eq!((&work["state"], &work["allowed"]), (&json!("accepted"), &json!(["start", "reject"])));
    for reason in [Reason::OwnPlace, Reason::ContactRemoved] {
        assert_eq!(of(reason).as_object().unwrap().len(), 6);
    }
}
