//! The core's enums, with the same names and labels.

mod account;
mod document;
mod field;
mod label;
mod mirror;
mod order;
mod people;
mod refusal;
mod report;
mod role;
mod work;

pub use account::{
    AccountCommand, AccountSort, AccountState, Activation, CentreReason, DeviceState, PortalFeature, Provisioning,
    Rest, SameAs, SubscriptionState, UserCommand, UserState,
};
pub use document::{DocumentAction, DocumentKind, DocumentState, StatementMovement};
pub use field::{FieldAudience, FieldKind, FieldSubject};
pub use label::{DateStyle, FlawCode};
use mirror::{labelled, mirror};
pub use order::{OrderColumn, OrderSort, OrderState};
pub use people::{InvitationPurpose, InvitationState, Notification, RegistrationState};
pub use refusal::{ActorRole, Closed, RefusalReason};
pub use report::{ReportBy, ReportCell, ReportColumn, ReportKind};
pub use role::{Action, Role, ServedCountries, StaffRole};
pub use work::{FileKind, StatisticGroup, WorkAction, WorkState, Workflow};

use crate::error::ComptoirError;

mirror! {
    /// The type of a request.
    RequestKind {
        /// Create a customer account and add users, or add users to an existing account.
        Create,
        /// Modify a customer account and its users.
        Modify,
    }
}

mirror! {
    /// The order of a list of requests.
    RequestSort {
        /// The latest submitted first.
        Newest,
        /// The earliest due first.
        Due,
        /// By the account's name, as the alphabet of the desk's language has it.
        Name,
    }
}

mirror! {
    /// A part of the desk's day. A request is in one of them, or in none when it is due on a later day or closed.
    DayPart {
        /// The deadline has run out and the request is still open, be it that its submitter was asked something since.
        Overdue,
        /// Today is the last day, in the zone of the request's deadline.
        DueToday,
        /// The submitter was asked something in time, and the deadline waits for the answer.
        Waiting,
    }
}

mirror! {
    /// Which value holds where a request and what has happened since differ (rule Q7).
    Keep {
        /// The value there is now.
        Current,
        /// The value that the request asks for.
        Requested,
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
        /// Some of the options: a list in the draft.
        Several,
        /// One of what is suggested while it is typed, by its id; nothing new.
        Suggest,
        /// Nothing to fill in: shown, and no member of the draft.
        Shown,
        /// A decimal number, a text in the draft: `-12.5`.
        Number,
        /// A day, a text in the draft: `2026-04-30`.
        Date,
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
        /// Full name.
        Name,
        /// Telephone number.
        Tel,
    }
}

mirror! {
    /// A public holiday of France or Finland, or one of the two eves on which Finland is closed too (rule Q6).
    Holiday {
        /// 1 January.
        NewYear,
        /// 6 January, in Finland.
        Epiphany,
        /// The Friday before Easter, in Finland.
        GoodFriday,
        /// Easter Sunday, in Finland.
        EasterSunday,
        /// The day after Easter.
        EasterMonday,
        /// 1 May, in France.
        LabourDay,
        /// 1 May, in Finland.
        MayDay,
        /// 8 May, in France: the end of the war in 1945.
        VictoryDay,
        /// The Thursday 39 days after Easter.
        AscensionDay,
        /// The Sunday 49 days after Easter, in Finland.
        Pentecost,
        /// The Monday 50 days after Easter, in France.
        WhitMonday,
        /// The Friday of 19 to 25 June, in Finland.
        MidsummerEve,
        /// The Saturday of 20 to 26 June, in Finland.
        MidsummerDay,
        /// 14 July, in France.
        NationalDay,
        /// 15 August, in France.
        AssumptionDay,
        /// 1 November in France; the Saturday of 31 October to 6 November in Finland.
        AllSaintsDay,
        /// 11 November, in France: the end of the war in 1918.
        ArmisticeDay,
        /// 6 December, in Finland.
        IndependenceDay,
        /// 24 December, in Finland.
        ChristmasEve,
        /// 25 December.
        ChristmasDay,
        /// 26 December, in Finland.
        SecondChristmasDay,
    }
}

labelled! { RequestKind RequestState RequestAction RequestSort DayPart Keep }

#[uniffi::export]
impl RequestState {
    /// Whether nothing more can happen to the request.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn is_closed(&self) -> Result<bool, ComptoirError> {
        Ok(comptoir::RequestState::from(*self).is_closed())
    }

    /// The state after `action`.
    ///
    /// # Errors
    /// `wrong_state` when the state does not allow the action.
    pub fn after(&self, action: RequestAction) -> Result<Self, ComptoirError> {
        comptoir::RequestState::from(*self).after(action.into())?.try_into()
    }

    /// What the state allows.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn actions(&self) -> Result<Vec<RequestAction>, ComptoirError> {
        comptoir::RequestState::from(*self).actions().map(TryInto::try_into).collect()
    }
}

#[cfg(test)]
#[path = "names_tests.rs"]
mod tests;
