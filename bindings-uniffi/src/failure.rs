//! What a failure knows beside its code: who, which, in what state.

use comptoir::Timestamp;

use crate::accounts::AccountRef;
use crate::error::ComptoirError;
use crate::history::HistoryActor;
use crate::names::{
    AccountCommand, AccountState, RegistrationState, RequestAction, RequestState, UserCommand, UserState,
};
use crate::value::{CurrencyCode, LanguageTag, ZoneName};

/// That what is to be changed is no longer what the change was made from.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct StaleVersion {
    /// The version it has now.
    pub current: i64,
    /// The fields that have changed since, in the order of their names.
    pub fields: Vec<String>,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// The latest change of each of these fields: who made it, and when.
    pub changes: Vec<FieldConflict>,
    /// The desk's time zone, in which the text tells when.
    pub time_zone: ZoneName,
}

/// The latest change of a field since the version that a command was made from: `label` says what the field is called.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct FieldConflict {
    /// What it is a field of, as an entry of a history says it: `account`, `order`, `document`.
    pub subject: String,
    /// The field's name: `language`, `state`.
    pub field: String,
    /// Who changed it: `Labels.actorName` says who.
    pub by: HistoryActor,
    /// When.
    pub at: Timestamp,
}

/// That several accounts have the name given (rule A9).
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct AmbiguousAccount {
    /// Those that the actor may see, at most ten.
    pub accounts: Vec<AccountRef>,
    /// Whether there are more than those.
    pub more: bool,
}

/// That a request's state does not allow an action (rule Q5).
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct WrongState {
    /// The state it is in.
    pub state: RequestState,
    /// What was asked of it.
    pub action: RequestAction,
    /// What the state allows.
    pub allowed: Vec<RequestAction>,
}

/// That an account's state does not allow a command (rules A1 to A3).
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct WrongAccountState {
    /// The state it is in.
    pub state: AccountState,
    /// What was asked of it.
    pub command: AccountCommand,
    /// What the state allows.
    pub allowed: Vec<AccountCommand>,
}

/// That a user's state does not allow a command.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct WrongUserState {
    /// The state the user is in.
    pub state: UserState,
    /// What was asked.
    pub command: UserCommand,
    /// What the state allows.
    pub allowed: Vec<UserCommand>,
}

/// That a user still answers for accounts, and somebody else must first (rule A7).
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct StillAdministrator {
    /// The accounts, at most ten, by name.
    pub accounts: Vec<AccountRef>,
    /// Whether there are more than those.
    pub more: bool,
}

/// Why the token of a link is not good (rule P11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
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

#[uniffi::export]
impl ComptoirError {
    /// What has changed since the version that the command was made from; nothing when the failure is of another kind.
    #[must_use]
    pub fn stale_version(&self) -> Option<StaleVersion> {
        match self.kind()? {
            comptoir::Failure::Conflict { current, fields, changed_at, changes, time_zone } => Some(StaleVersion {
                current: *current,
                fields: fields.clone(),
                changed_at: *changed_at,
                changes: changes.iter().cloned().filter_map(|change| change.try_into().ok()).collect(),
                time_zone: *time_zone,
            }),
            _ => None,
        }
    }

    /// The accounts that a name may mean; nothing when the failure is of another kind.
    #[must_use]
    pub fn ambiguous_account(&self) -> Option<AmbiguousAccount> {
        match self.kind()? {
            comptoir::Failure::Ambiguous { accounts, more } => {
                Some(AmbiguousAccount { accounts: accounts.iter().cloned().map(Into::into).collect(), more: *more })
            }
            _ => None,
        }
    }

    /// The state of the request, and what it allows; nothing when the failure is of another kind.
    #[must_use]
    pub fn wrong_state(&self) -> Option<WrongState> {
        match self.kind()? {
            comptoir::Failure::WrongState { state, action } => Some(WrongState {
                state: (*state).try_into().ok()?,
                action: (*action).try_into().ok()?,
                allowed: state.actions().filter_map(|action| action.try_into().ok()).collect(),
            }),
            _ => None,
        }
    }

    /// The state of the account, what was asked of it and what it allows; nothing when the failure is of another kind.
    #[must_use]
    pub fn wrong_account_state(&self) -> Option<WrongAccountState> {
        match self.kind()? {
            comptoir::Failure::WrongAccountState { state, command } => Some(WrongAccountState {
                state: (*state).try_into().ok()?,
                command: (*command).try_into().ok()?,
                allowed: state.allows().filter_map(|command| command.try_into().ok()).collect(),
            }),
            _ => None,
        }
    }

    /// The state of the user, what was asked and what it allows; nothing when the failure is of another kind.
    #[must_use]
    pub fn wrong_user_state(&self) -> Option<WrongUserState> {
        match self.kind()? {
            comptoir::Failure::WrongUserState { state, command } => Some(WrongUserState {
                state: (*state).try_into().ok()?,
                command: (*command).try_into().ok()?,
                allowed: state.commands().filter_map(|command| command.try_into().ok()).collect(),
            }),
            _ => None,
        }
    }

    /// The accounts that a user still answers for; nothing when the failure is of another kind.
    #[must_use]
    pub fn still_administrator(&self) -> Option<StillAdministrator> {
        match self.kind()? {
            comptoir::Failure::StillAdministrator { accounts, more } => {
                Some(StillAdministrator { accounts: accounts.iter().cloned().map(Into::into).collect(), more: *more })
            }
            _ => None,
        }
    }

    /// Where the registration stands that was decided before; nothing when the failure is of another kind.
    #[must_use]
    pub fn registration_decided(&self) -> Option<RegistrationState> {
        match self.kind()? {
            comptoir::Failure::RegistrationDecided { state } => (*state).try_into().ok(),
            _ => None,
        }
    }

    /// What is wrong with the token of a link; nothing when the failure is of another kind.
    #[must_use]
    pub fn token_fault(&self) -> Option<TokenFault> {
        match self.kind()? {
            comptoir::Failure::Token(comptoir::TokenFault::Invalid) => Some(TokenFault::Invalid),
            comptoir::Failure::Token(comptoir::TokenFault::Expired) => Some(TokenFault::Expired),
            comptoir::Failure::Token(comptoir::TokenFault::Used) => Some(TokenFault::Used),
            comptoir::Failure::Token(comptoir::TokenFault::Revoked) => Some(TokenFault::Revoked),
            _ => None,
        }
    }

    /// After how many seconds the next attempt to sign in is looked at, 1 or more; nothing when the failure is of another
    /// kind.
    #[must_use]
    pub fn retry_after(&self) -> Option<i64> {
        match self.kind()? {
            comptoir::Failure::TooManyAttempts { retry_after } => Some(*retry_after),
            _ => None,
        }
    }

    /// The currency that an account keeps, because there is an order or a document in it; nothing when the failure is of another
    /// kind.
    #[must_use]
    pub fn currency_fixed(&self) -> Option<CurrencyCode> {
        match self.kind()? {
            comptoir::Failure::CurrencyFixed { currency } => Some(*currency),
            _ => None,
        }
    }

    /// How many devices the account still has, which must be deleted first; nothing when the failure is of another kind.
    #[must_use]
    pub fn devices_left(&self) -> Option<i64> {
        match self.kind()? {
            comptoir::Failure::AccountHasDevices { count } => Some(*count),
            _ => None,
        }
    }

    /// The state of the account that takes no reports of devices; nothing when the failure is of another kind.
    #[must_use]
    pub fn takes_no_devices(&self) -> Option<AccountState> {
        match self.kind()? {
            comptoir::Failure::AccountTakesNoDevices { state } => (*state).try_into().ok(),
            _ => None,
        }
    }
}

#[uniffi::export]
impl FieldConflict {
    /// What the field is called, as it stands alone: `Langue`, and of an order `Statut`.
    ///
    /// # Errors
    /// `invalid` for a locale that is no language tag.
    pub fn label(&self, locale: LanguageTag) -> Result<String, ComptoirError> {
        let conflict = comptoir::FieldConflict {
            subject: self.subject.clone(),
            field: self.field.clone(),
            by: comptoir::HistoryActor::Host(String::new()),
            at: self.at,
        };
        Ok(conflict.label(&locale))
    }
}

impl TryFrom<comptoir::FieldConflict> for FieldConflict {
    type Error = ComptoirError;

    fn try_from(change: comptoir::FieldConflict) -> Result<Self, ComptoirError> {
        Ok(Self { subject: change.subject, field: change.field, by: change.by.try_into()?, at: change.at })
    }
}
