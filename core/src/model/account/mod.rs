//! Customer accounts.

mod account_ref;
mod administrator;
mod awaited;
mod fold;
mod group_name;
mod insert;
mod life;
mod update;

pub use account_ref::AccountRef;
pub use administrator::{AdministratorDraft, UserUpdate};
pub(crate) use administrator::{CheckedAdministrator, CheckedPerson, CheckedUserUpdate, PersonDetails, Whom};
pub(crate) use awaited::Awaited;
pub(crate) use fold::{fold, fold_but};
pub use group_name::GroupName;
pub use insert::AccountInsert;
pub(crate) use insert::CheckedInsert;
pub use life::{Life, Rest};
pub use update::AccountUpdate;
pub(crate) use update::CheckedUpdate;

use crate::model::named::named;

named! {
    /// Where an account stands (rule A1).
    AccountState, "account-state-" {
        /// New, waiting for the host to provision it.
        Creating = "creating", "creating";
        /// In use.
        Active = "active", "active";
        /// Nobody signs in through it (rule A4).
        Suspended = "suspended", "suspended";
        /// Changed, waiting for the host to provision the change.
        Updating = "updating", "updating";
        /// To be deleted, waiting for the host.
        Deleting = "deleting", "deleting";
        /// Deleted, for good.
        Deleted = "deleted", "deleted";
    }
}

named! {
    /// What is done to an account as a whole.
    AccountCommand, "account-command-" {
        /// Change its values.
        Edit = "edit", "edit";
        /// Suspend it.
        Suspend = "suspend", "suspend";
        /// Take it back into use.
        Restore = "restore", "restore";
        /// Delete it.
        Delete = "delete", "delete";
        /// Confirm that what was asked for has been provisioned.
        Confirm = "confirm", "confirm";
        /// Tell that it could not be.
        Fail = "fail", "fail";
    }
}

named! {
    /// How accounts are provisioned (rule A3).
    #[derive(Default)]
    Provisioning, "provisioning-" {
        /// By nobody: what is asked for is done at once.
        #[default] Immediate = "immediate", "immediate";
        /// By the host, which confirms or fails each creation, change and deletion.
        Host = "host", "host";
    }
}

named! {
    /// Where a device stands, as the host reports it.
    DeviceState, "device-state-" {
        /// Being set up.
        Creating = "creating", "creating";
        /// Set up, and not heard of yet.
        Waiting = "waiting", "waiting";
        /// Heard of, being registered.
        Registering = "registering", "registering";
        /// In use: it makes the term run (rule S2).
        Enrolled = "enrolled", "enrolled";
        /// Out of order.
        Error = "error", "error";
        /// Being taken away.
        Deleting = "deleting", "deleting";
        /// Gone.
        Deleted = "deleted", "deleted";
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
