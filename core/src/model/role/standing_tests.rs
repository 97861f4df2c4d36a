use super::super::samples::{CLERK, MYSELF, OWN, PARIS, contact, staff};
use super::*;

#[test]
fn a11_sight_ends_at_the_dealership_or_the_account() {
    assert_eq!(staff(StaffRole::DeskAdministrator).sight(), Sight::Desk);
    assert_eq!(staff(StaffRole::Agent).sight(), Sight::Desk);
    assert_eq!(staff(StaffRole::Dealer).sight(), Sight::Dealership(PARIS));
    assert_eq!(contact(Role::Manager).sight(), Sight::Account(OWN));
    assert_eq!(Standing::Host.sight(), Sight::Desk);
}

#[test]
fn a11_only_dealers_have_a_dealership() {
    assert_eq!(staff(StaffRole::Dealer).dealership(), Some(PARIS));
    assert_eq!(staff(StaffRole::Agent).dealership(), None);
    assert_eq!(contact(Role::Observer).dealership(), None);
    assert_eq!(Standing::Host.dealership(), None);
}

#[test]
fn p10_whoever_acts_has_a_role_and_unless_the_host_is_a_user() {
    assert_eq!(staff(StaffRole::Agent).role(), ActorRole::Staff(StaffRole::Agent));
    assert_eq!(contact(Role::Requester).role(), ActorRole::Contact(Role::Requester));
    assert_eq!(Standing::Host.role(), ActorRole::Host);
    assert_eq!(staff(StaffRole::Agent).user(), Some(MYSELF));
    assert_eq!(contact(Role::Requester).user(), Some(MYSELF));
    assert_eq!(Standing::Host.user(), None);
    assert_eq!(staff(StaffRole::Agent).staff(), Some(CLERK));
    assert_eq!((contact(Role::Manager).staff(), Standing::Host.staff()), (None, None));
}

#[test]
fn p5_what_keeps_somebody_out_has_a_name() {
    let names =
        [Closed::NotActivated, Closed::UserSuspended, Closed::Account(AccountState::Suspended)].map(Closed::as_str);
    assert_eq!(names, ["not_activated", "user_suspended", "account"]);
}
