//! Customer accounts.

mod fold;

pub(crate) use fold::fold;

use crate::model::named::named;

named! {
    /// Where an account stands (rule A1).
    AccountState, "account-state-" {
        /// In use.
        Active = "active", "active";
    }
}
