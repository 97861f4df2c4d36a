//! Customer accounts.

mod account_ref;
mod fold;

pub use account_ref::AccountRef;
pub(crate) use fold::{fold, fold_but};

use crate::model::named::named;

named! {
    /// Where an account stands (rule A1).
    AccountState, "account-state-" {
        /// In use.
        Active = "active", "active";
    }
}

named! {
    /// The order of a list of accounts.
    #[derive(Default)]
    AccountSort, "account-sort-" {
        /// By name, as the alphabet of the desk's language has it.
        #[default] Name = "name", "name";
        /// The latest created first.
        Newest = "newest", "newest";
    }
}
