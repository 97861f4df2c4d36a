//! People: how they are named, reached and placed.

mod actor;
mod email;
mod job_title;
mod name;
mod user_life;

pub use actor::{ContactRef, HistoryActor, PersonRef};
pub use email::Email;
pub use job_title::JobTitle;
pub use name::{AccountName, AccountReference, Note, PersonName};
pub use user_life::UserCommand;

use crate::model::named::named;

named! {
    /// Whether a user has activated (rule P11).
    Activation, "activation-" {
        /// Invited, and not active yet.
        Invited = "invited", "invited";
        /// Active.
        Active = "active", "active";
    }
}

named! {
    /// What a contact may be told of by e-mail.
    Notification, "notification-" {
        /// The steps of the work that the contact holds.
        OwnWork = "own_work", "own-work";
        /// The steps of all the account's work, for whoever sees it all (rule P6).
        AllWork = "all_work", "all-work";
    }
}

named! {
    /// What an invitation is for (rule P11).
    InvitationPurpose, "invitation-purpose-" {
        /// To activate for the first time.
        Activate = "activate", "activate";
        /// To activate again, at another e-mail address (rule P4).
        ConfirmEmail = "confirm_email", "confirm-email";
        /// To set another password.
        ResetPassword = "reset_password", "reset-password";
    }
}

named! {
    /// Where an invitation stands.
    InvitationState, "invitation-state-" {
        /// Good.
        Open = "open", "open";
        /// Its time is over.
        Expired = "expired", "expired";
        /// It was used.
        Used = "used", "used";
        /// It was taken back, or replaced by a newer one.
        Revoked = "revoked", "revoked";
    }
}

named! {
    /// Whether a person may use the desk at all.
    #[derive(Default)]
    UserState, "user-state-" {
        /// May.
        #[default] Active = "active", "active";
        /// May not, until restored.
        Suspended = "suspended", "suspended";
        /// May not any more; the e-mail address is free for others.
        Deleted = "deleted", "deleted";
    }
}
