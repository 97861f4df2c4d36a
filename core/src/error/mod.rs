//! The one error of the library: a stable code, a text in the reader's language, and what would make it work.

mod failure;

#[cfg(test)]
mod tests;

use std::fmt;

use serde_json::{Value, json};

pub use failure::{Failure, FieldConflict, Taken, TokenFault, Unknown};

use crate::label::{self, Arg, Args};
use crate::model::account::{AccountRef, AccountState};
use crate::model::calendar::Day;
use crate::model::file::FileKind;
use crate::model::form::{Problem, ProblemCode};
use crate::model::people::UserState;
use crate::model::role::Refusal;
use crate::{Locale, TimeZone};

/// Whatever can go wrong in a call.
///
/// The [`code`](Self::code) is stable and in English; the [`text`](Self::text) is for the reader. Neither it nor `Debug`
/// holds personal data, except what the reader sent in the same call and reads back in a problem's arguments.
///
/// ```
/// use comptoir::{Error, Locale, Unknown};
/// let error = Error::unknown(Unknown::Request);
/// assert_eq!(error.code(), "unknown_request");
/// assert_eq!(error.text(&Locale::EN), "There is no such request.");
/// ```
#[derive(Debug)]
pub struct Error(Box<Failure>);

impl Error {
    /// The error for `failure`.
    #[must_use]
    pub fn new(failure: Failure) -> Self {
        Self(Box::new(failure))
    }

    /// Nothing of this kind is known under the name given.
    #[must_use]
    pub fn unknown(what: Unknown) -> Self {
        Self::new(Failure::Unknown(what))
    }

    pub(crate) fn internal(place: &'static str) -> Self {
        Self::new(Failure::Internal(place))
    }

    /// What went wrong.
    #[must_use]
    pub fn failure(&self) -> &Failure {
        &self.0
    }

    /// The stable code: `invalid`, `refused`, `unknown_request`, `wrong_state`, `store_busy` …
    #[must_use]
    pub fn code(&self) -> &'static str {
        match &*self.0 {
            Failure::Invalid(_) => "invalid",
            Failure::Refused(_) => "refused",
            Failure::Unknown(Unknown::Desk) => "unknown_desk",
            Failure::Unknown(Unknown::Actor) => "unknown_actor",
            Failure::Unknown(Unknown::Request) => "unknown_request",
            Failure::Unknown(Unknown::Account) => "unknown_account",
            Failure::Unknown(Unknown::User) => "unknown_user",
            Failure::Unknown(Unknown::Group) => "unknown_group",
            Failure::Unknown(Unknown::Message) => "unknown_message",
            Failure::Unknown(Unknown::Contact) => "unknown_contact",
            Failure::Unknown(Unknown::Staff) => "unknown_staff",
            Failure::Unknown(Unknown::Registration) => "unknown_registration",
            Failure::Unknown(Unknown::Service) => "unknown_service",
            Failure::Unknown(Unknown::Work) => "unknown_work",
            Failure::Unknown(Unknown::File) => "unknown_file",
            Failure::Unknown(Unknown::Order) => "unknown_order",
            Failure::Unknown(Unknown::Document) => "unknown_document",
            Failure::Unknown(Unknown::Field) => "unknown_field",
            Failure::Ambiguous { .. } => "ambiguous_account",
            Failure::Taken(Taken::Desk) => "taken_desk",
            Failure::Taken(Taken::Dealership) => "taken_dealership",
            Failure::Taken(Taken::Staff) => "taken_staff",
            Failure::Taken(Taken::Group) => "taken_group",
            Failure::Taken(Taken::Service) => "taken_service",
            Failure::Taken(Taken::Order) => "taken_order",
            Failure::Taken(Taken::Field) => "taken_field",
            Failure::Conflict { .. } => "conflict",
            Failure::WrongUserState { .. } => "wrong_user_state",
            Failure::StaffMember => "staff_member",
            Failure::StillAdministrator { .. } => "still_administrator",
            Failure::OpenWork { .. } => "open_work",
            Failure::QuoteExpired { .. } => "quote_expired",
            Failure::QuoteReplaced { .. } => "quote_replaced",
            Failure::WrongOffset { .. } => "wrong_offset",
            Failure::FilesClosed { .. } => "files_closed",
            Failure::Stream(_) => "stream_failed",
            Failure::ContactRemoved => "contact_removed",
            Failure::LastDeskAdministrator => "last_desk_administrator",
            Failure::AlreadyActive => "already_active",
            Failure::Token(TokenFault::Invalid) => "invalid_token",
            Failure::Token(TokenFault::Expired) => "expired_token",
            Failure::Token(TokenFault::Used) => "used_token",
            Failure::Token(TokenFault::Revoked) => "revoked_token",
            Failure::SignInFailed => "sign_in_failed",
            Failure::TooManyAttempts { .. } => "too_many_attempts",
            Failure::NoOpenPlace => "no_open_place",
            Failure::SignedOut => "signed_out",
            Failure::SignsInElsewhere => "signs_in_elsewhere",
            Failure::RegistrationOff => "registration_off",
            Failure::RegistrationDecided { .. } => "registration_decided",
            Failure::WrongState { .. } => "wrong_state",
            Failure::WrongWorkState { .. } => "wrong_work_state",
            Failure::WrongOrderState { .. } => "wrong_order_state",
            Failure::WrongDocumentState { .. } => "wrong_document_state",
            Failure::WrongAccountState { .. } => "wrong_account_state",
            Failure::AccountHasDevices { .. } => "account_has_devices",
            Failure::AccountTakesNoDevices { .. } => "account_takes_no_devices",
            Failure::SubscriptionEnded => "subscription_ended",
            Failure::CurrencyFixed { .. } => "currency_fixed",
            Failure::NothingPending => "nothing_pending",
            Failure::KeyReused => "key_reused",
            #[cfg(feature = "store")]
            Failure::Store(fault) => fault.code(),
            Failure::Internal(_) => "internal",
        }
    }

    /// What went wrong and what would make it work, in the reader's language.
    #[must_use]
    pub fn text(&self, locale: &Locale) -> String {
        match &*self.0 {
            Failure::Refused(refusal) => refusal.text(locale),
            Failure::WrongState { state, .. } if state.is_closed() => {
                label::text(locale, "error-wrong-state-closed", &self.args(locale))
            }
            Failure::WrongWorkState { state, .. } if !state.is_open() => {
                label::text(locale, "error-wrong-work-state-closed", &self.args(locale))
            }
            Failure::WrongOrderState { state, .. } if !state.is_open() => {
                label::text(locale, "error-wrong-order-state-closed", &self.args(locale))
            }
            Failure::WrongDocumentState { state, kind, .. } if state.actions(*kind).next().is_none() => {
                label::text(locale, "error-wrong-document-state-closed", &self.args(locale))
            }
            Failure::WrongAccountState { state, .. } if state.is_waiting() => {
                label::text(locale, "error-wrong-account-state-waiting", &self.args(locale))
            }
            Failure::WrongAccountState { state: AccountState::Deleted, .. } => {
                label::text(locale, "error-wrong-account-state-deleted", &self.args(locale))
            }
            Failure::WrongUserState { state: UserState::Deleted, .. } => {
                label::text(locale, "error-wrong-user-state-deleted", &self.args(locale))
            }
            Failure::OpenWork { more: true, .. } => label::text(locale, "error-open-work-more", &self.args(locale)),
            // A version that there never was, or of what changed without a field.
            Failure::Conflict { changes, .. } if changes.is_empty() => {
                label::text(locale, "error-conflict-version", &self.args(locale))
            }
            Failure::FilesClosed { kind: FileKind::Delivery, .. } => {
                label::text(locale, "error-files-closed-delivery", &self.args(locale))
            }
            _ => label::text(locale, &format!("error-{}", self.code().replace('_', "-")), &self.args(locale)),
        }
    }

    fn args(&self, locale: &Locale) -> Args {
        match &*self.0 {
            Failure::Invalid(problems) => Args::none().with("count", problems.len()),
            Failure::Conflict { current, changes, time_zone, .. } => Args::none().with("version", *current).with(
                "changes",
                Arg::List(changes.iter().map(|change| change.text(locale, *time_zone).into()).collect()),
            ),
            Failure::WrongState { state, action } => Args::none()
                .with("state", Arg::Label(state.key().to_owned()))
                .with("action", Arg::Label(action.key().to_owned()))
                .with("allowed", Arg::List(state.actions().map(|next| Arg::Label(next.key().to_owned())).collect())),
            Failure::WrongWorkState { state, action, workflow } => {
                let allowed = state.actions(*workflow).map(|next| Arg::Label(next.key().to_owned())).collect();
                Args::none()
                    .with("state", Arg::Label(state.key().to_owned()))
                    .with("action", Arg::Label(action.key().to_owned()))
                    .with("allowed", Arg::List(allowed))
            }
            Failure::WrongOrderState { state, next } => Args::none()
                .with("state", Arg::Label(state.key().to_owned()))
                .with("next", Arg::Label(next.key().to_owned()))
                .with("allowed", Arg::List(state.next().map(|next| Arg::Label(next.key().to_owned())).collect())),
            Failure::WrongDocumentState { state, action, kind } => {
                let allowed = state.actions(*kind).map(|next| Arg::Label(next.key().to_owned())).collect();
                Args::none()
                    .with("state", Arg::Label(state.key().to_owned()))
                    .with("action", Arg::Label(action.key().to_owned()))
                    .with("allowed", Arg::List(allowed))
            }
            Failure::WrongAccountState { state, command } => Args::none()
                .with("state", Arg::Label(state.key().to_owned()))
                .with("command", Arg::Label(command.key().to_owned()))
                .with("allowed", Arg::List(state.allows().map(|next| Arg::Label(next.key().to_owned())).collect())),
            Failure::WrongUserState { state, command } => Args::none()
                .with("state", Arg::Label(state.key().to_owned()))
                .with("action", Arg::Label(command.key().to_owned()))
                .with("allowed", Arg::List(state.commands().map(|next| Arg::Label(next.key().to_owned())).collect())),
            Failure::AccountHasDevices { count } => Args::none().with("count", *count),
            Failure::OpenWork { codes, .. } => {
                Args::none().with("codes", Arg::List(codes.iter().map(|code| code.as_str().into()).collect()))
            }
            Failure::QuoteExpired { last_day } => Args::none().with("day", *last_day),
            Failure::QuoteReplaced { number } => Args::none().with("number", *number),
            Failure::WrongOffset { expected } => Args::none().with("expected", *expected),
            Failure::FilesClosed { state, .. } => Args::none().with("state", Arg::Label(state.key().to_owned())),
            Failure::RegistrationDecided { state } => Args::none().with("state", Arg::Label(state.key().to_owned())),
            Failure::TooManyAttempts { retry_after } => Args::none().with("seconds", *retry_after),
            Failure::AccountTakesNoDevices { state } => Args::none().with("state", Arg::Label(state.key().to_owned())),
            Failure::CurrencyFixed { currency } => Args::none().with("currency", currency.code()),
            Failure::Internal(place) => Args::none().with("place", *place),
            _ => Args::none(),
        }
    }

    /// The problems of an invalid input; of any other error none.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        match &*self.0 {
            Failure::Invalid(problems) => problems,
            _ => &[],
        }
    }

    /// The accounts that a name may mean, of an ambiguous name, or that a user still answers for; of any other error none.
    #[must_use]
    pub fn accounts(&self) -> &[AccountRef] {
        match &*self.0 {
            Failure::Ambiguous { accounts, .. } | Failure::StillAdministrator { accounts, .. } => accounts,
            _ => &[],
        }
    }

    /// The refusal, when the actor may not do it.
    #[must_use]
    pub fn refusal(&self) -> Option<&Refusal> {
        match &*self.0 {
            Failure::Refused(refusal) => Some(refusal),
            _ => None,
        }
    }

    /// The error as JSON for a reader: `code`, `text`, and what the kind adds (`problems`, `rule`, `state`, `fields` …).
    #[must_use]
    pub fn to_json(&self, locale: &Locale) -> Value {
        let mut body = json!({ "code": self.code(), "text": self.text(locale) });
        let more = match &*self.0 {
            Failure::Invalid(problems) => {
                json!({ "problems": problems.iter().map(|problem| problem.to_json(locale)).collect::<Vec<_>>() })
            }
            Failure::Refused(refusal) => refusal.to_json(locale),
            Failure::Ambiguous { accounts, more } | Failure::StillAdministrator { accounts, more } => {
                json!({ "accounts": accounts, "more": more })
            }
            Failure::Conflict { current, fields, changed_at, changes, .. } => {
                json!({ "current": current, "fields": fields, "changed_at": changed_at, "changes": changes })
            }
            Failure::WrongState { state, action } => json!({
                "state": state, "action": action, "allowed": state.actions().collect::<Vec<_>>(),
            }),
            Failure::WrongWorkState { state, action, workflow } => json!({
                "state": state, "action": action, "allowed": state.actions(*workflow).collect::<Vec<_>>(),
            }),
            Failure::WrongOrderState { state, next } => json!({
                "state": state, "next": next, "allowed": state.next().collect::<Vec<_>>(),
            }),
            Failure::WrongDocumentState { state, action, kind } => json!({
                "state": state, "action": action, "kind": kind, "allowed": state.actions(*kind).collect::<Vec<_>>(),
            }),
            Failure::WrongAccountState { state, command } => json!({
                "state": state, "command": command, "allowed": state.allows().collect::<Vec<_>>(),
            }),
            Failure::WrongUserState { state, command } => json!({
                "state": state, "command": command, "allowed": state.commands().collect::<Vec<_>>(),
            }),
            Failure::AccountHasDevices { count } => json!({ "count": count }),
            Failure::OpenWork { codes, more } => json!({ "codes": codes, "more": more }),
            Failure::QuoteExpired { last_day } => json!({ "last_day": Day(*last_day) }),
            Failure::QuoteReplaced { number } => json!({ "number": number }),
            Failure::WrongOffset { expected } => json!({ "expected": expected }),
            Failure::FilesClosed { state, kind } => json!({ "state": state, "kind": kind }),
            Failure::RegistrationDecided { state } => json!({ "state": state }),
            Failure::TooManyAttempts { retry_after } => json!({ "retry_after": retry_after }),
            Failure::AccountTakesNoDevices { state } => json!({ "state": state }),
            Failure::CurrencyFixed { currency } => json!({ "currency": currency, "rule": "C3" }),
            _ => Value::Null,
        };
        if let (Some(body), Value::Object(more)) = (body.as_object_mut(), more) {
            body.extend(more);
        }
        body
    }
}

impl FieldConflict {
    /// The field's name in the reader's language, as it stands alone: `Langue`, and of an order `Statut`.
    #[must_use]
    pub fn label(&self, locale: &Locale) -> String {
        label::capitalized(label::field_name(locale, &self.subject, &self.field)).into_owned()
    }

    /// The field, and in brackets who changed it when, in this time zone.
    fn text(&self, locale: &Locale, time_zone: TimeZone) -> String {
        let args = Args::none()
            .with("field", label::field_name(locale, &self.subject, &self.field))
            .with("who", self.by.text(locale))
            .with("at", Arg::Moment(self.at, time_zone));
        label::text(locale, "conflict-change", &args)
    }
}

/// For developers: the code and, of an invalid input, paths and codes; no values.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())?;
        match &*self.0 {
            Failure::Invalid(problems) => {
                for problem in problems {
                    // The name of an unknown member is the sender's own text.
                    match problem.code() {
                        ProblemCode::UnknownMember | ProblemCode::DuplicateMember => {
                            write!(f, "; {}", problem.code().as_str())?;
                        }
                        code => write!(f, "; `{}` {}", problem.path(), code.as_str())?,
                    }
                }
                Ok(())
            }
            Failure::Refused(refusal) => write!(f, ": {} (rule {})", refusal.action().as_str(), refusal.rule()),
            Failure::WrongState { state, action } => write!(f, ": {} while {}", action.as_str(), state.as_str()),
            Failure::WrongWorkState { state, action, .. } => {
                write!(f, ": {} while {}", action.as_str(), state.as_str())
            }
            Failure::WrongOrderState { state, next } => write!(f, ": {} while {}", next.as_str(), state.as_str()),
            Failure::WrongDocumentState { state, action, .. } => {
                write!(f, ": {} while {}", action.as_str(), state.as_str())
            }
            Failure::WrongAccountState { state, command } => {
                write!(f, ": {} while {}", command.as_str(), state.as_str())
            }
            Failure::WrongUserState { state, command } => write!(f, ": {} while {}", command.as_str(), state.as_str()),
            Failure::StillAdministrator { accounts, .. } => write!(f, ": of {} accounts", accounts.len()),
            Failure::OpenWork { codes, .. } => write!(f, ": {} or more", codes.len()),
            Failure::QuoteExpired { last_day } => write!(f, ": on {last_day}"),
            Failure::QuoteReplaced { number } => write!(f, ": by number {number}"),
            Failure::WrongOffset { expected } => write!(f, ": {expected} bytes are there"),
            Failure::FilesClosed { state, kind } => write!(f, ": {} while {}", kind.as_str(), state.as_str()),
            Failure::Stream(kind) => write!(f, ": {kind}"),
            Failure::RegistrationDecided { state } => write!(f, ": {}", state.as_str()),
            Failure::TooManyAttempts { retry_after } => write!(f, ": again in {retry_after} s"),
            Failure::CurrencyFixed { currency } => write!(f, ": {currency} (rule C3)"),
            Failure::Ambiguous { accounts, .. } => write!(f, ": {} accounts or more", accounts.len()),
            Failure::Conflict { current, fields, .. } => write!(f, ": now version {current}, changed {fields:?}"),
            #[cfg(feature = "store")]
            Failure::Store(fault) => write!(f, ": {fault}"),
            Failure::Internal(place) => write!(f, ": {place}"),
            _ => Ok(()),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &*self.0 {
            #[cfg(feature = "store")]
            Failure::Store(fault) => Some(fault),
            _ => None,
        }
    }
}

impl From<Vec<Problem>> for Error {
    fn from(problems: Vec<Problem>) -> Self {
        Self::new(Failure::Invalid(problems))
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::new(Failure::Refused(refusal))
    }
}

#[cfg(feature = "store")]
impl crate::store::CarriesFault for Error {
    fn fault(&self) -> Option<&crate::store::StoreFault> {
        match &*self.0 {
            Failure::Store(fault) => Some(fault),
            _ => None,
        }
    }
}

#[cfg(feature = "store")]
impl From<crate::store::StoreFault> for Error {
    fn from(fault: crate::store::StoreFault) -> Self {
        Self::new(Failure::Store(fault))
    }
}
