//! What is done to a user as a whole, and when it can be.

use super::UserState;
use crate::model::named::named;

named! {
    /// What is done to a user as a whole.
    UserCommand, "user-command-" {
        /// Take the use of the desk away, until restored.
        Suspend = "suspend", "suspend";
        /// Give it back.
        Restore = "restore", "restore";
        /// Delete the user, for good.
        Delete = "delete", "delete";
    }
}

impl UserState {
    /// The state after a command; none where the command is not possible.
    #[must_use]
    pub const fn after(self, command: UserCommand) -> Option<Self> {
        match (self, command) {
            (Self::Active, UserCommand::Suspend) => Some(Self::Suspended),
            (Self::Suspended, UserCommand::Restore) => Some(Self::Active),
            (Self::Active | Self::Suspended, UserCommand::Delete) => Some(Self::Deleted),
            _ => None,
        }
    }

    /// What can be done to a user in this state.
    pub fn commands(self) -> impl Iterator<Item = UserCommand> {
        UserCommand::ALL.iter().copied().filter(move |command| self.after(*command).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::{UserCommand, UserState};

    #[test]
    fn p5_each_state_of_a_user_allows_what_it_should() {
        let allowed = |state: UserState| state.commands().collect::<Vec<_>>();
        assert_eq!(allowed(UserState::Active), [UserCommand::Suspend, UserCommand::Delete]);
        assert_eq!(allowed(UserState::Suspended), [UserCommand::Restore, UserCommand::Delete]);
        assert_eq!(allowed(UserState::Deleted), []);
    }
}
