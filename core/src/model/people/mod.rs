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
