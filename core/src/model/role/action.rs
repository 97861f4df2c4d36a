//! Roles and the actions they are made of.

use serde::{Deserialize, Serialize};

/// Defines an enum whose variants have a stable name, a label's key and a serde form, from one list.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident, $prefix:literal { $($(#[$variant_doc:meta])* $variant:ident = $text:literal, $key:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $text)] $variant,)*
        }

        impl $name {
            /// All of them, in the order in which they are listed to people.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The stable name.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// The key of its label.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => concat!($prefix, $key),)* }
            }

            /// The one of this stable name.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == name)
            }
        }
    };
}

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
        /// Open the forms, check and submit a request.
        SubmitRequest = "submit_request", "submit-request";
        /// Read requests: a dealer those of the own dealership.
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
        /// Read who the staff are and which dealerships there are.
        ReadStaff = "read_staff", "read-staff";
        /// Add staff and dealerships.
        ManageStaff = "manage_staff", "manage-staff";
        /// Read and verify the audit trail.
        ReadAudit = "read_audit", "read-audit";
        /// Take mails from the outbox and acknowledge them.
        SendMail = "send_mail", "send-mail";
    }
}
