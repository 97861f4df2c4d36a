//! What accounts, their devices, people and subscriptions are, and what is done to them.

use super::mirror::{labelled, mirror};
use crate::error::ComptoirError;

mirror! {
    /// Whose address bills or goods go to, where they have none of their own (rule C2).
    SameAs {
        /// The account's own address, as it is now and later.
        Account,
        /// Where bills go, now and later: for goods alone.
        Billing,
    }
}

mirror! {
    /// Where an account stands.
    AccountState {
        /// New, waiting for the host to provision it.
        Creating,
        /// In use.
        Active,
        /// Nobody signs in through it.
        Suspended,
        /// Changed, waiting for the host to provision the change.
        Updating,
        /// To be deleted, waiting for the host.
        Deleting,
        /// Deleted, for good.
        Deleted,
    }
}

mirror! {
    /// What is done to an account as a whole.
    AccountCommand {
        /// Change its values.
        Edit,
        /// Suspend it.
        Suspend,
        /// Take it back into use.
        Restore,
        /// Delete it.
        Delete,
        /// Confirm that what was asked for has been provisioned.
        Confirm,
        /// Tell that it could not be.
        Fail,
    }
}

mirror! {
    /// The states in which an account rests: nothing about it waits for the host.
    Rest {
        /// In use.
        Active,
        /// Nobody signs in through it.
        Suspended,
    }
}

mirror! {
    /// How accounts are provisioned.
    Provisioning {
        /// By nobody: what is asked for is done at once.
        Immediate,
        /// By the host, which confirms or fails each creation, change and deletion.
        Host,
    }
}

mirror! {
    /// The order of a list of accounts.
    AccountSort {
        /// By name, as the alphabet of the desk's language has it.
        Name,
        /// The latest created first.
        Newest,
    }
}

mirror! {
    /// A part of the portal that is on or off for each account (rule C1).
    PortalFeature {
        /// The account's invoices.
        Invoices,
        /// Its estimates.
        Estimates,
        /// Its contracts.
        Contracts,
        /// Its proposals.
        Proposals,
        /// Support through the portal; support by e-mail is always there.
        Support,
        /// Its projects.
        Projects,
    }
}

mirror! {
    /// Where a device stands, as the host reports it.
    DeviceState {
        /// Being set up.
        Creating,
        /// Set up, and not heard of yet.
        Waiting,
        /// Heard of, being registered.
        Registering,
        /// In use: it makes the term of the subscription run.
        Enrolled,
        /// Out of order.
        Error,
        /// Being taken away.
        Deleting,
        /// Gone.
        Deleted,
    }
}

mirror! {
    /// Whether a user has activated.
    Activation {
        /// Invited, and not active yet.
        Invited,
        /// Active.
        Active,
    }
}

mirror! {
    /// Whether a person may use the desk at all.
    UserState {
        /// May.
        Active,
        /// May not, until restored.
        Suspended,
        /// May not any more; the e-mail address is free for others.
        Deleted,
    }
}

mirror! {
    /// What is done to a user as a whole.
    UserCommand {
        /// Take the use of the desk away, until restored.
        Suspend,
        /// Give it back.
        Restore,
        /// Delete the user, for good.
        Delete,
    }
}

mirror! {
    /// Where a subscription stands.
    SubscriptionState {
        /// No device was enrolled yet: the term is chosen, and does not run.
        NotStarted,
        /// A period runs.
        Running,
        /// Not renewed, or its account was deleted.
        Ended,
    }
}

mirror! {
    /// Why a data centre serves an account.
    CentreReason {
        /// The desk's table gives the country to it.
        Table,
        /// It is the nearest to the country.
        Nearest,
        /// The desk has no other.
        Only,
        /// It served the account already and was not chosen anew: enrolled devices stay where they are when the country
        /// changes, and the desk may have changed its data centres since.
        Kept,
    }
}

labelled! {
    AccountState AccountCommand Rest Provisioning AccountSort DeviceState Activation UserState UserCommand
    SubscriptionState CentreReason PortalFeature SameAs
}

#[uniffi::export]
impl AccountState {
    /// What the state allows.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn allows(&self) -> Result<Vec<AccountCommand>, ComptoirError> {
        comptoir::AccountState::from(*self).allows().map(TryInto::try_into).collect()
    }

    /// Whether the account waits for the host to confirm or fail what was asked.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn is_waiting(&self) -> Result<bool, ComptoirError> {
        Ok(comptoir::AccountState::from(*self).is_waiting())
    }

    /// Whether the account can be edited, suspended, restored or deleted.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn is_editable(&self) -> Result<bool, ComptoirError> {
        Ok(comptoir::AccountState::from(*self).is_editable())
    }
}

#[uniffi::export]
impl UserState {
    /// The state after a command; nothing where the command is not possible.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn after(&self, command: UserCommand) -> Result<Option<Self>, ComptoirError> {
        comptoir::UserState::from(*self).after(command.into()).map(TryInto::try_into).transpose()
    }

    /// What can be done to a user in this state.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn commands(&self) -> Result<Vec<UserCommand>, ComptoirError> {
        comptoir::UserState::from(*self).commands().map(TryInto::try_into).collect()
    }
}
