//! The life of an account.

use crate::error::ComptoirError;
use crate::names::{AccountCommand, AccountState, Provisioning, Rest};

/// The life of an account: each state with what it must know to be left again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
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

/// The life of a new account.
///
/// # Errors
/// None; every exported function may fail.
#[uniffi::export]
pub fn life_begun(provisioning: Provisioning) -> Result<Life, ComptoirError> {
    comptoir::Life::begun(provisioning.into()).try_into()
}

#[uniffi::export]
impl Life {
    /// The name of the state.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn name(&self) -> Result<AccountState, ComptoirError> {
        comptoir::Life::from(*self).name().try_into()
    }

    /// Where it rests; nothing while it waits for the host, and once it is deleted.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn rest(&self) -> Result<Option<Rest>, ComptoirError> {
        comptoir::Life::from(*self).rest().map(TryInto::try_into).transpose()
    }

    /// The life after `command`. An edit may wish where the account rests then; other commands ignore `wish`. What already
    /// waits is confirmed or failed however the desk provisions by now.
    ///
    /// # Errors
    /// `wrong_account_state` when the state does not allow the command.
    #[uniffi::method(default(wish = None))]
    pub fn after(
        &self,
        command: AccountCommand,
        provisioning: Provisioning,
        wish: Option<Rest>,
    ) -> Result<Self, ComptoirError> {
        let life = comptoir::Life::from(*self);
        life.after(command.into(), wish.map(Into::into), provisioning.into())?.try_into()
    }

    /// Whether the state allows `command`, however the desk provisions.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn allows(&self, command: AccountCommand) -> Result<bool, ComptoirError> {
        Ok(comptoir::Life::from(*self).allows(command.into()))
    }
}

impl From<Life> for comptoir::Life {
    fn from(life: Life) -> Self {
        match life {
            Life::Creating => Self::Creating,
            Life::Active => Self::Active,
            Life::Suspended => Self::Suspended,
            Life::Updating { from, to } => Self::Updating { from: from.into(), to: to.into() },
            Life::Deleting { from } => Self::Deleting { from: from.into() },
            Life::Deleted => Self::Deleted,
        }
    }
}

impl TryFrom<comptoir::Life> for Life {
    type Error = ComptoirError;

    fn try_from(life: comptoir::Life) -> Result<Self, ComptoirError> {
        Ok(match life {
            comptoir::Life::Creating => Self::Creating,
            comptoir::Life::Active => Self::Active,
            comptoir::Life::Suspended => Self::Suspended,
            comptoir::Life::Updating { from, to } => Self::Updating { from: from.try_into()?, to: to.try_into()? },
            comptoir::Life::Deleting { from } => Self::Deleting { from: from.try_into()? },
            comptoir::Life::Deleted => Self::Deleted,
            _ => return Err(ComptoirError::internal("Life")),
        })
    }
}
