use super::*;

#[test]
fn p10_a_set_of_actions_has_what_is_in_it() {
    let reads = Actions::of(&[Action::ReadAccounts, Action::ReadContacts]);
    assert!(reads.has(Action::ReadAccounts) && reads.has(Action::ReadContacts) && !reads.has(Action::SubmitRequest));
    let all = Actions::of(Action::ALL);
    assert!(Action::ALL.iter().all(|action| all.has(*action)));
    let none = Actions::of(&[]);
    assert!(!Action::ALL.iter().any(|action| none.has(*action)));
}

#[test]
fn p10_sets_that_share_an_action_have_it_together_and_not_without() {
    let reads = Actions::of(&[Action::ReadAccounts, Action::ReadContacts]);
    let contacts = Actions::of(&[Action::ReadContacts, Action::AddContact]);
    let both = reads.and(contacts);
    assert!([Action::ReadAccounts, Action::ReadContacts, Action::AddContact].iter().all(|action| both.has(*action)));
    assert!(!both.has(Action::SubmitRequest));
    let rest = reads.without(contacts);
    assert!(rest.has(Action::ReadAccounts) && !rest.has(Action::ReadContacts) && !rest.has(Action::AddContact));
}
