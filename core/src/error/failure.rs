//! What can go wrong in a call, each with what a host needs to act on it.

use serde::Serialize;

use crate::model::account::{AccountCommand, AccountRef, AccountState};
use crate::model::document::{DocumentAction, DocumentKind, DocumentState};
use crate::model::file::FileKind;
use crate::model::form::Problem;
use crate::model::order::OrderState;
use crate::model::people::{HistoryActor, RegistrationState, UserCommand, UserState};
use crate::model::request::{RequestAction, RequestState};
use crate::model::role::Refusal;
use crate::model::work::{WorkAction, WorkState, Workflow};
use crate::{Currency, TimeZone, Timestamp};

/// What went wrong, for hosts that branch on it.
#[derive(Debug)]
#[non_exhaustive]
pub enum Failure {
    /// The input has problems, all of them listed: code `invalid`.
    Invalid(Vec<Problem>),
    /// The actor may not do it: code `refused`.
    Refused(Refusal),
    /// Nothing of that kind is known to the actor under the name given: code `unknown_…`.
    ///
    /// Another desk's thing answers the same.
    Unknown(Unknown),
    /// Several accounts have the name given (rule A9): code `ambiguous_account`.
    Ambiguous {
        /// Those that the actor may see, at most ten.
        accounts: Vec<AccountRef>,
        /// Whether there are more than those.
        more: bool,
    },
    /// Something of that name exists already: code `taken_…`.
    Taken(Taken),
    /// It has changed since the version that the command was made from: code `conflict`.
    Conflict {
        /// The version it has now.
        current: i64,
        /// The fields that have changed since, in the order of their names.
        fields: Vec<String>,
        /// When it last changed.
        changed_at: Timestamp,
        /// The latest change of each of these fields: who made it, and when.
        changes: Vec<FieldConflict>,
        /// The desk's time zone, in which the text tells when.
        time_zone: TimeZone,
    },
    /// The request's state does not allow the action (rule Q5): code `wrong_state`.
    WrongState {
        /// The state it is in.
        state: RequestState,
        /// What was asked of it.
        action: RequestAction,
    },
    /// The account's state does not allow the command (rules A1 to A3): code `wrong_account_state`.
    WrongAccountState {
        /// The state it is in.
        state: AccountState,
        /// What was asked of it.
        command: AccountCommand,
    },
    /// The user's state does not allow the command: code `wrong_user_state`.
    WrongUserState {
        /// The state the user is in.
        state: UserState,
        /// What was asked.
        command: UserCommand,
    },
    /// The work request's state does not allow the action (rule P9): code `wrong_work_state`.
    WrongWorkState {
        /// The state it is in.
        state: WorkState,
        /// What was asked of it.
        action: WorkAction,
        /// How its service quotes, which decides what the state allows.
        workflow: Workflow,
    },
    /// The order's state does not lead to the one asked for (rule C7): code `wrong_order_state`.
    WrongOrderState {
        /// The state it is in.
        state: OrderState,
        /// What it was to become.
        next: OrderState,
    },
    /// The document's state does not allow the action: code `wrong_document_state`.
    WrongDocumentState {
        /// The state it is in.
        state: DocumentState,
        /// What was asked of it.
        action: DocumentAction,
        /// What it is, which decides what the state allows.
        kind: DocumentKind,
    },
    /// Somebody on the staff is not suspended or deleted as a customer's user is: code `staff_member`.
    StaffMember,
    /// The user answers for accounts, and somebody else must first (rule A7): code `still_administrator`.
    StillAdministrator {
        /// The accounts, at most ten, by name.
        accounts: Vec<AccountRef>,
        /// Whether there are more than those.
        more: bool,
    },
    /// The contact holds work that is open, which another must take over first (rule P8): code `open_work`.
    OpenWork {
        /// The codes of the work requests, at most ten, the newest first.
        codes: Vec<String>,
        /// Whether there are more than those.
        more: bool,
    },
    /// The quote can be accepted no longer (rule P9): code `quote_expired`.
    QuoteExpired {
        /// The last day on which it could be.
        last_day: chrono::NaiveDate,
    },
    /// Another quote has taken the place of the one that was answered (rule P9): code `quote_replaced`.
    QuoteReplaced {
        /// The number of the one that holds.
        number: i32,
    },
    /// The bytes of a file do not go on where the last ones ended: code `wrong_offset`.
    WrongOffset {
        /// How many bytes there are, and where the next ones belong.
        expected: i64,
    },
    /// The files of the work request cannot be changed so, by this side and in this state (rule P9): code `files_closed`.
    FilesClosed {
        /// The state it is in.
        state: WorkState,
        /// Which files were to be attached or taken off.
        kind: FileKind,
    },
    /// What the host gave to read a file from, or to write it to, failed: code `stream_failed`.
    Stream(std::io::ErrorKind),
    /// The contact has been removed from its account: code `contact_removed`.
    ContactRemoved,
    /// The desk keeps an administrator (rule P10): code `last_desk_administrator`.
    LastDeskAdministrator,
    /// The user is active, and needs no invitation (rule P1): code `already_active`.
    AlreadyActive,
    /// A link of a mail is not good (rule P11): code `invalid_token`, `expired_token`, `used_token` or `revoked_token`.
    Token(TokenFault),
    /// The address and the password do not belong together, or nobody signs in with them: code `sign_in_failed`. Which
    /// of these it is, nobody is told.
    SignInFailed,
    /// Too many sign-ins have failed; the next one is looked at later: code `too_many_attempts`.
    TooManyAttempts {
        /// After how many seconds, 1 or more.
        retry_after: i64,
    },
    /// The user has no place that is open at present (rule P5): code `no_open_place`.
    NoOpenPlace,
    /// The sign-in of the session is over (rule P5): code `signed_out`.
    SignedOut,
    /// The host application says who somebody is, not this desk: code `signs_in_elsewhere`.
    SignsInElsewhere,
    /// The registration was decided before (rule P3): code `registration_decided`.
    RegistrationDecided {
        /// How.
        state: RegistrationState,
    },
    /// Nobody registers on their own at this desk (rule P3): code `registration_off`.
    RegistrationOff,
    /// The account still has devices, which must be deleted first (rule A5): code `account_has_devices`.
    AccountHasDevices {
        /// How many.
        count: i64,
    },
    /// The account's state takes no reports of devices (rules A1 and A5): code `account_takes_no_devices`.
    AccountTakesNoDevices {
        /// The state it is in.
        state: AccountState,
    },
    /// The subscription has ended, and nothing renews it: code `subscription_ended`.
    SubscriptionEnded,
    /// The currency of the account holds for good, because there is an order or a document in it (rule C3): code
    /// `currency_fixed`.
    CurrencyFixed {
        /// The account's currency.
        currency: Currency,
    },
    /// No change of the subscription is pending (rule S4): code `nothing_pending`.
    NothingPending,
    /// The key of `once` was used for a command with another body (rule Q8): code `key_reused`.
    KeyReused,
    /// The store could not do it; the code says why: `store_busy`, `store_damaged`, `outcome_unknown` …
    #[cfg(feature = "store")]
    Store(crate::store::StoreFault),
    /// Something the library holds to be impossible: code `internal`, with the place for a report.
    Internal(&'static str),
}

/// The latest change of a field since the version that a command was made from. Its `Debug` shows no name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldConflict {
    /// What it is a field of, as an entry of a history says it: `account`, `order`, `document`.
    pub subject: String,
    /// The field's name: `language`, `state`.
    pub field: String,
    /// Who changed it.
    pub by: HistoryActor,
    /// When.
    pub at: Timestamp,
}

/// What was looked up and is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unknown {
    /// A desk of the store.
    Desk,
    /// The actor of the session.
    Actor,
    /// A request.
    Request,
    /// An account.
    Account,
    /// A user.
    User,
    /// A group of accounts.
    Group,
    /// A message of the outbox.
    Message,
    /// A contact of an account.
    Contact,
    /// A member of the staff.
    Staff,
    /// A registration.
    Registration,
    /// A service.
    Service,
    /// A request for work.
    Work,
    /// A file.
    File,
    /// An order.
    Order,
    /// A document.
    Document,
    /// A field of the desk's own.
    Field,
}

/// What was to be created and exists already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Taken {
    /// A desk of this name.
    Desk,
    /// A dealership of this code.
    Dealership,
    /// The person is on the staff.
    Staff,
    /// A group of accounts of this name, whatever its case and accents.
    Group,
    /// A service of this key.
    Service,
    /// An order of this code.
    Order,
    /// A field of this key, of accounts or of contacts.
    Field,
}

/// Why the token of a link is not good (rule P11).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TokenFault {
    /// It is none of this desk's, or for something else.
    Invalid,
    /// Its time is over.
    Expired,
    /// It was used before.
    Used,
    /// It was taken back, or a newer one was sent.
    Revoked,
}
