//! The life of an account (rules A1 to A3). The diagram in DESIGN.md is drawn from it, by its tests.

use super::{AccountCommand, AccountState, Awaited, Provisioning};
use crate::error::{Error, Failure};
use crate::model::named::named;

named! {
    /// The states in which an account rests: nothing about it waits for the host.
    Rest, "account-state-" {
        /// In use.
        Active = "active", "active";
        /// Nobody signs in through it (rule A4).
        Suspended = "suspended", "suspended";
    }
}

/// The life of an account: each state with what it must know to be left again. Every step consumes it.
///
/// ```
/// use comptoir::{AccountCommand, AccountState, Life, Provisioning, Rest};
/// let life = Life::begun(Provisioning::Host);
/// assert_eq!(life.name(), AccountState::Creating);
/// let life = life.after(AccountCommand::Confirm, None, Provisioning::Host)?;
/// let life = life.after(AccountCommand::Edit, Some(Rest::Suspended), Provisioning::Host)?;
/// assert_eq!(life, Life::Updating { from: Rest::Active, to: Rest::Suspended });
///
/// let error = life.after(AccountCommand::Delete, None, Provisioning::Host).unwrap_err();
/// assert_eq!(error.code(), "wrong_account_state");
/// # Ok::<(), comptoir::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Life {
    /// New, waiting for the host.
    Creating,
    /// In use.
    Active,
    /// Nobody signs in through it.
    Suspended,
    /// Changed, waiting for the host.
    Updating {
        /// Where it rested before, and rests again when the host cannot do it.
        from: Rest,
        /// Where it rests once the host has done it.
        to: Rest,
    },
    /// To be deleted, waiting for the host.
    Deleting {
        /// Where it rested before, and rests again when the host cannot do it.
        from: Rest,
    },
    /// Deleted, for good.
    Deleted,
}

impl From<Rest> for Life {
    fn from(rest: Rest) -> Self {
        match rest {
            Rest::Active => Self::Active,
            Rest::Suspended => Self::Suspended,
        }
    }
}

impl Life {
    /// The life of a new account.
    #[must_use]
    pub const fn begun(provisioning: Provisioning) -> Self {
        match provisioning {
            Provisioning::Immediate => Self::Active,
            Provisioning::Host => Self::Creating,
        }
    }

    /// The life as it is stored; None where the state needs to know what it waits for and that is missing.
    #[cfg(feature = "store")]
    pub(crate) fn stored(state: AccountState, awaited: Option<&Awaited>) -> Option<Self> {
        Some(match state {
            AccountState::Creating => Self::Creating,
            AccountState::Active => Self::Active,
            AccountState::Suspended => Self::Suspended,
            AccountState::Updating => awaited.map(|awaited| Self::Updating { from: awaited.from, to: awaited.to })?,
            AccountState::Deleting => awaited.map(|awaited| Self::Deleting { from: awaited.from })?,
            AccountState::Deleted => Self::Deleted,
        })
    }

    /// The name of the state.
    #[must_use]
    pub const fn name(self) -> AccountState {
        match self {
            Self::Creating => AccountState::Creating,
            Self::Active => AccountState::Active,
            Self::Suspended => AccountState::Suspended,
            Self::Updating { .. } => AccountState::Updating,
            Self::Deleting { .. } => AccountState::Deleting,
            Self::Deleted => AccountState::Deleted,
        }
    }

    /// Where it rests; None while it waits for the host, and once it is deleted.
    #[must_use]
    pub const fn rest(self) -> Option<Rest> {
        match self {
            Self::Active => Some(Rest::Active),
            Self::Suspended => Some(Rest::Suspended),
            Self::Creating | Self::Updating { .. } | Self::Deleting { .. } | Self::Deleted => None,
        }
    }

    /// The life after `command`. An edit may wish where the account rests then; other commands ignore `wish`. What
    /// already waits is confirmed or failed however the desk provisions by now.
    ///
    /// # Errors
    /// [`Failure::WrongAccountState`] when the state does not allow the command.
    pub fn after(self, command: AccountCommand, wish: Option<Rest>, provisioning: Provisioning) -> Result<Self, Error> {
        use AccountCommand as Do;
        match (self, self.rest(), command) {
            (Self::Active, _, Do::Suspend) => Ok(Self::Suspended),
            (Self::Suspended, _, Do::Restore) | (Self::Creating, _, Do::Confirm) => Ok(Self::Active),
            (_, Some(from), Do::Edit) => Ok(match (provisioning, wish.unwrap_or(from)) {
                (Provisioning::Immediate, to) => to.into(),
                (Provisioning::Host, to) => Self::Updating { from, to },
            }),
            (_, Some(from), Do::Delete) => Ok(match provisioning {
                Provisioning::Immediate => Self::Deleted,
                Provisioning::Host => Self::Deleting { from },
            }),
            (Self::Updating { to: rest, .. }, _, Do::Confirm)
            | (Self::Updating { from: rest, .. } | Self::Deleting { from: rest }, _, Do::Fail) => Ok(rest.into()),
            (Self::Deleting { .. }, _, Do::Confirm) | (Self::Creating, _, Do::Fail) => Ok(Self::Deleted),
            _ => Err(Error::new(Failure::WrongAccountState { state: self.name(), command })),
        }
    }

    /// Whether the state allows `command`, however the desk provisions.
    #[must_use]
    pub fn allows(self, command: AccountCommand) -> bool {
        self.after(command, None, Provisioning::Immediate).is_ok()
    }
}

impl AccountState {
    /// What the state allows.
    ///
    /// ```
    /// use comptoir::{AccountCommand, AccountState};
    /// let allowed: Vec<AccountCommand> = AccountState::Creating.allows().collect();
    /// assert_eq!(allowed, [AccountCommand::Confirm, AccountCommand::Fail]);
    /// ```
    pub fn allows(self) -> impl Iterator<Item = AccountCommand> {
        // Where an account comes from does not decide what it allows.
        let life = match self {
            Self::Creating => Life::Creating,
            Self::Active => Life::Active,
            Self::Suspended => Life::Suspended,
            Self::Updating => Life::Updating { from: Rest::Active, to: Rest::Active },
            Self::Deleting => Life::Deleting { from: Rest::Active },
            Self::Deleted => Life::Deleted,
        };
        AccountCommand::ALL.iter().copied().filter(move |command| life.allows(*command))
    }

    /// Whether the account waits for the host to confirm or fail what was asked (rule A3).
    #[must_use]
    pub const fn is_waiting(self) -> bool {
        matches!(self, Self::Creating | Self::Updating | Self::Deleting)
    }

    /// Whether contacts sign in through the account (rule P5): it is active, or rested there before the change that waits.
    /// `from` is where a waiting account rested before.
    pub(crate) const fn is_open(self, from: Option<Rest>) -> bool {
        matches!((self, from), (Self::Active, _) | (Self::Updating, Some(Rest::Active)))
    }

    /// Whether people are given places in the account, and those they have are changed: unless it goes, or is gone (rule A1).
    pub(crate) const fn takes_people(self) -> bool {
        !matches!(self, Self::Deleting | Self::Deleted)
    }

    /// Whether the account can be edited, suspended, restored or deleted (rule A2).
    #[must_use]
    pub const fn is_editable(self) -> bool {
        matches!(self, Self::Active | Self::Suspended)
    }
}

#[cfg(test)]
#[path = "life_tests.rs"]
mod tests;
