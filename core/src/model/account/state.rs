//! Where an account stands, what is done to it as a whole, and by whom it is provisioned.

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
