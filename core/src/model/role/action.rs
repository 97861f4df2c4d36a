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
        /// Read accounts: a dealer those of the own dealership, a contact the own one.
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
        /// Add and remove staff, add dealerships.
        ManageStaff = "manage_staff", "manage-staff";
        /// Read and verify the audit trail.
        ReadAudit = "read_audit", "read-audit";
        /// Remind agents of the requests whose last day has begun.
        RemindAgents = "remind_agents", "remind-agents";
        /// Follow the changes of the desk, one after the other.
        ReadChanges = "read_changes", "read-changes";
        /// Take mails from the outbox and acknowledge them.
        SendMail = "send_mail", "send-mail";
        /// Read who did what to an account, when.
        ReadAccountHistory = "read_account_history", "read-account-history";
        /// Read the contacts of accounts.
        ReadContacts = "read_contacts", "read-contacts";
        /// Add a contact to an account.
        AddContact = "add_contact", "add-contact";
        /// Change what is known of a contact: a manager that of the account's others.
        EditContact = "edit_contact", "edit-contact";
        /// Give a contact another role: a manager the account's others.
        ChangeRole = "change_role", "change-role";
        /// Take a contact out of an account: a manager the account's others.
        RemoveContact = "remove_contact", "remove-contact";
        /// Invite people to activate their access.
        InviteUsers = "invite_users", "invite-users";
        /// Approve or decline those who registered on their own.
        ManageRegistrations = "manage_registrations", "manage-registrations";
        /// Read and change the own profile.
        EditProfile = "edit_profile", "edit-profile";
        /// Register, activate and sign in whoever stands at the door.
        SignPeopleIn = "sign_people_in", "sign-people-in";
        /// Add services, and retire them.
        ManageServices = "manage_services", "manage-services";
        /// Read which services there are.
        ReadServices = "read_services", "read-services";
        /// Submit a work request.
        SubmitWork = "submit_work", "submit-work";
        /// Follow work requests: a requester the own ones.
        ReadWork = "read_work", "read-work";
        /// Accept or decline the quote of a work request.
        AnswerQuote = "answer_quote", "answer-quote";
        /// Withdraw a work request.
        CancelWork = "cancel_work", "cancel-work";
        /// Download what a work request delivered.
        DownloadWork = "download_work", "download-work";
        /// See statistics of work requests.
        ReadStatistics = "read_statistics", "read-statistics";
        /// Take a work request up for a quote, and quote it.
        QuoteWork = "quote_work", "quote-work";
        /// Begin work, and say how far it is.
        ProgressWork = "progress_work", "progress-work";
        /// Deliver work.
        DeliverWork = "deliver_work", "deliver-work";
        /// Refuse work with a reason.
        RejectWork = "reject_work", "reject-work";
        /// Upload files and attach them to a work request: a requester to the own ones.
        AttachFiles = "attach_files", "attach-files";
        /// Delete files that were never attached.
        SweepFiles = "sweep_files", "sweep-files";
        /// Have another contact of the account hold a work request.
        ReassignWork = "reassign_work", "reassign-work";
        /// Read the order list: a dealer that of the own dealership, a contact that of the own account.
        ReadOrders = "read_orders", "read-orders";
        /// Record and import orders, and bring them from state to state.
        RecordOrders = "record_orders", "record-orders";
        /// Draft documents, issue them, and say what became of them.
        ManageDocuments = "manage_documents", "manage-documents";
        /// Read reports: a dealer those of the own dealership.
        ReadReports = "read_reports", "read-reports";
        /// Say which fields accounts and contacts have beyond those built in.
        ManageFields = "manage_fields", "manage-fields";
        /// Put words of the desk's own in place of those of a mail.
        ManageTemplates = "manage_templates", "manage-templates";
        /// See the invoices of an account.
        ViewInvoices = "view_invoices", "view-invoices";
        /// See the estimates of an account.
        ViewEstimates = "view_estimates", "view-estimates";
        /// See the contracts of an account.
        ViewContracts = "view_contracts", "view-contracts";
        /// See the proposals of an account.
        ViewProposals = "view_proposals", "view-proposals";
        /// Use the support of the portal; support by e-mail needs no permission.
        UseSupport = "use_support", "use-support";
        /// See the projects of an account.
        ViewProjects = "view_projects", "view-projects";
    }
}
