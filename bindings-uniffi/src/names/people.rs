//! What people of accounts are told of, and how they come in.

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

labelled! { Notification InvitationPurpose InvitationState RegistrationState }

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
