//! People: how they are named, reached and placed.

mod actor;
mod attempts;
mod contact;
mod email;
mod job_title;
mod look_alike;
mod name;
mod names;
mod password;
mod person;
mod personal_words;
mod profile_update;
mod registration;
mod sign_in_draft;
mod user_life;
mod user_update;

pub use actor::{ContactRef, HistoryActor, PersonRef};
pub(crate) use attempts::{AttemptScope, Attempts, FORGOTTEN_AFTER};
pub(crate) use contact::{Channels, CheckedContact, CheckedContactUpdate};
pub use contact::{ContactDraft, ContactUpdate, Notification, OtherChannel, PhoneNumber, ServicesEdit};
pub use email::Email;
pub use job_title::JobTitle;
pub(crate) use look_alike::skeleton;
pub use name::{AccountName, AccountReference, FullName, Note, PersonName};
pub(crate) use names::Names;
pub use password::Password;
pub(crate) use password::presented;
pub(crate) use person::{CheckedPerson, PersonDetails};
pub(crate) use personal_words::PersonalWords;
pub use profile_update::ProfileUpdate;
pub use registration::{Approval, RegistrationDraft, RegistrationState};
pub(crate) use registration::{CheckedApproval, CheckedRegistration, RegistrationDecision};
pub use sign_in_draft::SignInDraft;
pub use user_life::UserCommand;
pub(crate) use user_update::CheckedUserUpdate;
pub use user_update::UserUpdate;

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
