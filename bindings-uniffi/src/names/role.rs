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
        /// Open the forms, check and submit a request.
        SubmitRequest,
        /// Read requests: a dealer those of the own dealership.
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
        /// Read accounts and their contacts: a dealer those of the own dealership.
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
    }
}

mirror! {
    /// Why an actor may not do something.
    RefusalReason = comptoir::Reason {
        /// The actor's role does not have the action (rule P10).
        Role,
        /// The action is for the request's submitter (rule Q5).
        NotSubmitter,
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
