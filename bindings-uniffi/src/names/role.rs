//! Who may do what.

use super::mirror::{labelled, mirror};

mirror! {
    /// What a contact may do in an account.
    Role {
        /// Submits work and follows it.
        Requester,
        /// Follows all the account's work and changes nothing.
        Observer,
        /// Both, and manages the account's other contacts.
        Manager,
    }
}

mirror! {
    /// What a staff member is.
    StaffRole {
        /// Does everything in the desk.
        DeskAdministrator,
        /// Works in customer service.
        Agent,
        /// Belongs to a dealership.
        Dealer,
    }
}

mirror! {
    /// One thing somebody may do.
    Action {
        /// Submit a request.
        SubmitRequest,
        /// Read requests, and open the forms and checks: a dealer those of the own dealership.
        ReadRequests,
        /// Take a request up.
        StartRequest,
        /// Ask the submitter of a request something.
        AskSubmitter,
        /// Answer what was asked about an own request.
        AnswerRequest,
        /// Refuse a request with a reason.
        RejectRequest,
        /// Withdraw an own request.
        CancelRequest,
        /// Apply a request.
        CompleteRequest,
        /// Read accounts: a dealer those of the own dealership, a contact the own one.
        ReadAccounts,
        /// Create an account from little more than a name.
        CreateAccount,
        /// Change the values of an account.
        EditAccount,
        /// Suspend an account.
        SuspendAccount,
        /// Take a suspended account back into use.
        RestoreAccount,
        /// Delete an account.
        DeleteAccount,
        /// Confirm or fail what waits for provisioning.
        Provision,
        /// Change the person who answers for an account.
        EditAdministrator,
        /// Have somebody else answer for an account.
        ReplaceAdministrator,
        /// Report the states of devices.
        ReportDevice,
        /// Change the term or the renewal of a subscription.
        ChangeSubscription,
        /// Renew or end what is due, and tell of what will be.
        RunDue,
        /// Form groups of accounts.
        ManageGroups,
        /// Suspend, restore and delete users.
        ManageUsers,
        /// Read who the staff are and which dealerships there are.
        ReadStaff,
        /// Add staff and dealerships.
        ManageStaff,
        /// Read and verify the audit trail.
        ReadAudit,
        /// Remind agents of the requests whose last day has begun.
        RemindAgents,
        /// Follow the changes of the desk, one after the other.
        ReadChanges,
        /// Take mails from the outbox and acknowledge them.
        SendMail,
        /// Read who did what to an account, when.
        ReadAccountHistory,
        /// Read the contacts of accounts.
        ReadContacts,
        /// Add a contact to an account.
        AddContact,
        /// Change what is known of a contact: a manager that of the account's others.
        EditContact,
        /// Give a contact another role: a manager the account's others.
        ChangeRole,
        /// Take a contact out of an account: a manager the account's others.
        RemoveContact,
        /// Invite people to activate their access.
        InviteUsers,
        /// Approve or decline those who registered on their own.
        ManageRegistrations,
        /// Read and change the own profile.
        EditProfile,
        /// Register, activate and sign in whoever stands at the door.
        SignPeopleIn,
        /// Add services, and retire them.
        ManageServices,
        /// Read which services there are.
        ReadServices,
        /// Submit a work request.
        SubmitWork,
        /// Follow work requests: a requester the own ones.
        ReadWork,
        /// Accept or decline the quote of a work request.
        AnswerQuote,
        /// Withdraw a work request.
        CancelWork,
        /// Download what a work request delivered.
        DownloadWork,
        /// See statistics of work requests.
        ReadStatistics,
        /// Take a work request up for a quote, and quote it.
        QuoteWork,
        /// Begin work, and say how far it is.
        ProgressWork,
        /// Deliver work.
        DeliverWork,
        /// Refuse work with a reason.
        RejectWork,
        /// Upload files and attach them to a work request: a requester to the own ones.
        AttachFiles,
        /// Delete files that were never attached.
        SweepFiles,
        /// Have another contact of the account hold a work request.
        ReassignWork,
        /// Read the order list: a dealer that of the own dealership, a contact that of the own account.
        ReadOrders,
        /// Record and import orders, and bring them from state to state.
        RecordOrders,
        /// Draft documents, issue them, and say what became of them.
        ManageDocuments,
        /// Read reports: a dealer those of the own dealership.
        ReadReports,
        /// Say which fields accounts and contacts have beyond those built in.
        ManageFields,
        /// Put words of the desk's own in place of those of a mail.
        ManageTemplates,
        /// See the invoices of an account.
        ViewInvoices,
        /// See the estimates of an account.
        ViewEstimates,
        /// See the contracts of an account.
        ViewContracts,
        /// See the proposals of an account.
        ViewProposals,
        /// Use the support of the portal; support by e-mail needs no permission.
        UseSupport,
        /// See the projects of an account.
        ViewProjects,
    }
}

mirror! {
    /// The countries an asker may ask for accounts in (rule Q3).
    ServedCountries {
        /// The default country alone: a dealer, whose dealership is there.
        Own,
        /// Any country: the desk's own people.
        Any,
    }
}

labelled! { Role StaffRole Action }
