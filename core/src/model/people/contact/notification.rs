//! What a contact is told of by mail.

use crate::model::named::named;
use crate::model::role::Role;

named! {
    /// What a contact is told of by mail.
    Notification, "notification-" {
        /// What happens to the work the contact holds.
        OwnWork = "own_work", "own-work";
        /// What happens to all the work of the account: for those who may follow it (rule P6).
        AllWork = "all_work", "all-work";
    }
}

impl Notification {
    /// Whether a contact of this role can choose it: nobody is told of what the role may not follow (rule P6).
    #[must_use]
    pub const fn fits(self, role: Role) -> bool {
        match self {
            Self::OwnWork => true,
            Self::AllWork => matches!(role, Role::Observer | Role::Manager),
        }
    }

    /// Those that a contact of this role can choose.
    pub fn of(role: Role) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |notification| notification.fits(role))
    }
}

#[cfg(test)]
mod tests {
    use super::{Notification, Role};

    #[test]
    fn p6_who_follows_own_work_only_is_told_of_no_other() {
        let of = |role| Notification::of(role).collect::<Vec<_>>();
        assert_eq!(of(Role::Requester), [Notification::OwnWork]);
        assert_eq!(of(Role::Observer), [Notification::OwnWork, Notification::AllWork]);
        assert_eq!(of(Role::Manager), [Notification::OwnWork, Notification::AllWork]);
    }
}
