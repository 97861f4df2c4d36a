//! The core's enums, with the same names and labels.

use comptoir::Locale;

use crate::error::ComptoirError;

/// Defines an enum of the border from the core's of the same name. Some of those may grow: a value that is not listed here
/// yet is an error on its way out, never a panic.
macro_rules! mirror {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl From<$name> for comptoir::$name {
            fn from(value: $name) -> Self {
                match value { $($name::$variant => Self::$variant,)* }
            }
        }

        impl TryFrom<comptoir::$name> for $name {
            type Error = ComptoirError;

            fn try_from(value: comptoir::$name) -> Result<Self, ComptoirError> {
                match value {
                    $(comptoir::$name::$variant => Ok(Self::$variant),)*
                    #[allow(unreachable_patterns, reason = "not every enum of the core may grow")]
                    _ => Err(ComptoirError::internal(stringify!($name))),
                }
            }
        }
    };
}

/// Adds to a mirrored enum what it is called.
macro_rules! labelled {
    ($($name:ident)*) => {$(
        #[uniffi::export]
        impl $name {
            /// The stable name, in snake case.
            ///
            /// # Errors
            /// None; every exported function may fail.
            pub fn key(&self) -> Result<String, ComptoirError> {
                Ok(comptoir::$name::from(*self).as_str().to_owned())
            }

            /// What it is called in the reader's language.
            ///
            /// # Errors
            /// `invalid` for a locale that is no language tag.
            pub fn label(&self, locale: Locale) -> Result<String, ComptoirError> {
                Ok(comptoir::$name::from(*self).label(&locale))
            }
        }
    )*};
}

mirror! {
    /// The type of a request.
    RequestKind {
        /// Create a customer account and add users.
        Create,
    }
}

mirror! {
    /// Where a request stands.
    RequestState {
        /// Sent, and nobody has taken it up.
        Submitted,
        /// An agent works on it.
        InProgress,
        /// An agent has asked the submitter something.
        AwaitingSubmitter,
        /// Applied: the account and its users exist.
        Completed,
        /// Refused by the provider, with a reason.
        Rejected,
        /// Withdrawn by its submitter.
        Cancelled,
    }
}

mirror! {
    /// What can be done to a request once it is submitted.
    RequestAction {
        /// An agent takes it up.
        Start,
        /// The agent asks the submitter something.
        Ask,
        /// The submitter answers.
        Answer,
        /// The provider refuses it, with a reason.
        Reject,
        /// The submitter withdraws it.
        Cancel,
        /// The agent applies it.
        Complete,
    }
}

mirror! {
    /// Where an account stands.
    AccountState {
        /// In use.
        Active,
    }
}

mirror! {
    /// Whether a user has activated.
    Activation {
        /// Invited, and not active yet.
        Invited,
        /// Active.
        Active,
    }
}

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
    /// How a field of a form is filled in.
    FieldType {
        /// One line of text.
        Text,
        /// An e-mail address.
        Email,
        /// Several lines of text.
        Multiline,
        /// One of the options.
        Select,
        /// Yes or no.
        Switch,
    }
}

mirror! {
    /// What a field holds, for a keyboard or browser that can fill it in: the tokens of HTML's `autocomplete`.
    Autocomplete {
        /// The name of a company.
        Organization,
        /// Street and number.
        StreetAddress,
        /// Postal code.
        PostalCode,
        /// City.
        AddressLevel2,
        /// State or province.
        AddressLevel1,
        /// Country, by its code.
        Country,
        /// Language, by its tag.
        Language,
        /// E-mail address.
        Email,
        /// Given name.
        GivenName,
        /// Family name.
        FamilyName,
        /// Job title.
        OrganizationTitle,
    }
}

labelled! { RequestState RequestAction AccountState Activation Role StaffRole }
