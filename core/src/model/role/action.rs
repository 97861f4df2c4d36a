//! Roles and the actions they are made of.

use crate::model::named::named;

named! {
    /// What a contact is in its account.
    Role, "role-" {
        /// Submits and follows own work.
        Requester = "requester", "requester";
        /// Follows all the account's work, changes nothing.
        Observer = "observer", "observer";
        /// Does both, and looks after the account's other contacts.
        Manager = "manager", "manager";
    }
}

named! {
    /// What a staff member is in the desk (rule P10).
    StaffRole, "staff-role-" {
        /// Does everything in the desk.
        DeskAdministrator = "desk_administrator", "desk-administrator";
        /// Customer service: processes requests, accounts, people, work.
        Agent = "agent", "agent";
        /// Submits and follows the requests of its own dealership.
        Dealer = "dealer", "dealer";
    }
}

named! {
    /// One thing somebody may do.
    Action, "action-" {
        /// Submit a request.
        SubmitRequest = "submit_request", "submit-request";
        /// Read requests, and open the forms and checks: a dealer those of the own dealership.
        ReadRequests = "read_requests", "read-requests";
        /// Take a request up.
        StartRequest = "start_request", "start-request";
        /// Ask the submitter of a request something.
        AskSubmitter = "ask_submitter", "ask-submitter";
        /// Answer what was asked about an own request.
        AnswerRequest = "answer_request", "answer-request";
        /// Refuse a request with a reason.
        RejectRequest = "reject_request", "reject-request";
        /// Withdraw an own request.
        CancelRequest = "cancel_request", "cancel-request";
        /// Apply a request.
        CompleteRequest = "complete_request", "complete-request";
        /// Read accounts and their contacts: a dealer those of the own dealership.
        ReadAccounts = "read_accounts", "read-accounts";
        /// Create an account from little more than a name.
        CreateAccount = "create_account", "create-account";
        /// Change the values of an account.
        EditAccount = "edit_account", "edit-account";
        /// Suspend an account.
        SuspendAccount = "suspend_account", "suspend-account";
        /// Take a suspended account back into use.
        RestoreAccount = "restore_account", "restore-account";
        /// Delete an account.
        DeleteAccount = "delete_account", "delete-account";
        /// Confirm or fail what waits for provisioning.
        Provision = "provision", "provision";
        /// Change the person who answers for an account.
        EditAdministrator = "edit_administrator", "edit-administrator";
        /// Have somebody else answer for an account.
        ReplaceAdministrator = "replace_administrator", "replace-administrator";
        /// Report the states of devices.
        ReportDevice = "report_device", "report-device";
        /// Change the term or the renewal of a subscription.
        ChangeSubscription = "change_subscription", "change-subscription";
        /// Renew or end what is due, and tell of what will be.
        RunDue = "run_due", "run-due";
        /// Form groups of accounts.
        ManageGroups = "manage_groups", "manage-groups";
        /// Suspend, restore and delete users.
        ManageUsers = "manage_users", "manage-users";
        /// Read who the staff are and which dealerships there are.
        ReadStaff = "read_staff", "read-staff";
        /// Add staff and dealerships.
        ManageStaff = "manage_staff", "manage-staff";
        /// Read and verify the audit trail.
        ReadAudit = "read_audit", "read-audit";
        /// Remind agents of the requests whose last day has begun.
        RemindAgents = "remind_agents", "remind-agents";
        /// Follow the changes of the desk, one after the other.
        ReadChanges = "read_changes", "read-changes";
        /// Take mails from the outbox and acknowledge them.
        SendMail = "send_mail", "send-mail";
    }
}
