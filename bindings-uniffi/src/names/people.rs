//! What people of accounts are told of, how they come in, and where their work stands.

use super::mirror::{labelled, mirror};
use super::role::Role;
use crate::error::ComptoirError;

mirror! {
    /// What a contact is told of by mail.
    Notification {
        /// What happens to the work the contact holds.
        OwnWork,
        /// What happens to all the work of the account: for those who may follow it (rule P6).
        AllWork,
    }
}

mirror! {
    /// What an invitation is for (rule P11).
    InvitationPurpose {
        /// To activate for the first time.
        Activate,
        /// To activate again, at another e-mail address (rule P4).
        ConfirmEmail,
        /// To set another password.
        ResetPassword,
    }
}

mirror! {
    /// Where an invitation stands.
    InvitationState {
        /// Good.
        Open,
        /// Its time is over.
        Expired,
        /// It was used.
        Used,
        /// It was taken back, or replaced by a newer one.
        Revoked,
    }
}

mirror! {
    /// Where a registration stands (rule P3).
    RegistrationState {
        /// Nobody has decided about it.
        Awaiting,
        /// The person has a place in an account.
        Approved,
        /// The person was given none.
        Declined,
    }
}

mirror! {
    /// Where a request for work stands (rule P9).
    WorkState {
        /// Sent, and not withdrawn.
        Submitted,
        /// Withdrawn by the customer.
        Cancelled,
    }
}

mirror! {
    /// What can be done to a request for work once it is submitted.
    WorkAction {
        /// The customer withdraws it.
        Cancel,
    }
}

labelled! { Notification InvitationPurpose InvitationState RegistrationState WorkState WorkAction }

#[uniffi::export]
impl Notification {
    /// Whether a contact of this role can choose it: nobody is told of what the role may not follow (rule P6).
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn fits(&self, role: Role) -> Result<bool, ComptoirError> {
        Ok(comptoir::Notification::from(*self).fits(role.into()))
    }
}

#[uniffi::export]
impl WorkState {
    /// The state after an action; nothing where the action is not possible.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn after(&self, action: WorkAction) -> Result<Option<Self>, ComptoirError> {
        comptoir::WorkState::from(*self).after(action.into()).map(TryInto::try_into).transpose()
    }

    /// Whether something is still to come of it: only then can it be reassigned, and its holder must hand it on before
    /// leaving (rule P8).
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn is_open(&self) -> Result<bool, ComptoirError> {
        Ok(comptoir::WorkState::from(*self).is_open())
    }

    /// What the state allows.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn actions(&self) -> Result<Vec<WorkAction>, ComptoirError> {
        comptoir::WorkState::from(*self).actions().map(TryInto::try_into).collect()
    }
}
