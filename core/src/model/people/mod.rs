//! People: how they are named, reached and placed.

mod email;
mod job_title;
mod name;

pub use email::Email;
pub use job_title::JobTitle;
pub use name::{AccountName, AccountReference, Note, PersonName};

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
