//! What is wrong with a draft: where, by which code, and in words.

use super::members::{Members, order};
use std::fmt;

use crate::model::text::ValueError;
use crate::{Args, Locale, label};

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident $code:literal $message:literal)*) => {
        /// What is wrong, as a stable code that crosses every language border.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ProblemCode {
            $($(#[$doc])* $name,)*
        }

        impl ProblemCode {
            /// All codes.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The stable code, in snake case.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }

            const fn message(self) -> &'static str {
                match self {
                    $(Self::$name => $message,)*
                }
            }
        }
    };
}

codes! {
    /// The bytes are no JSON in UTF-8. Arguments: `line`, `column`.
    InvalidJson "invalid_json" "problem-invalid-json"
    /// More bytes than are read. Argument: `max`.
    TooLarge "too_large" "problem-too-large"
    /// Values nested too deep. Argument: `max`.
    TooDeep "too_deep" "problem-too-deep"
    /// More values in all, or more members in one object, than are read. Argument: `max`.
    TooManyValues "too_many_values" "problem-too-many-values"
    /// A member that the object does not have. Argument: `allowed`.
    UnknownMember "unknown_member" "problem-unknown-member"
    /// A member given more than once in one object.
    DuplicateMember "duplicate_member" "problem-duplicate-member"
    /// A value of another type. Argument: `expected` (`text`, `number`, `switch`, `object` or `list`).
    WrongType "wrong_type" "problem-wrong-type"
    /// Nothing is given where something is required.
    Required "required" "problem-required"
    /// Only white space is given.
    Blank "blank" "problem-blank"
    /// Too many characters. Argument: `max`.
    TooLong "too_long" "problem-too-long"
    /// Too few characters. Argument: `min`.
    TooShort "too_short" "problem-too-short"
    /// A control character or a line break. Argument: `character`.
    ControlCharacters "control_characters" "problem-control-characters"
    /// An invisible character that changes the direction or the look of text. Argument: `character`.
    InvisibleCharacters "invisible_characters" "problem-invisible-characters"
    /// Too few entries. Argument: `min`.
    TooFew "too_few" "problem-too-few"
    /// Too many entries. Argument: `max`.
    TooMany "too_many" "problem-too-many"
    /// None of the options there are. Argument: `allowed`.
    UnknownOption "unknown_option" "problem-unknown-option"
    /// Nothing to clear: the value can be changed, not removed.
    CannotClear "cannot_clear" "problem-cannot-clear"
    /// Nothing would change.
    NoChange "no_change" "problem-no-change"
    /// Users are given while their section is switched off.
    UsersHidden "users_hidden" "problem-users-hidden"
    /// Access removed and details changed at once.
    RemovalWithChanges "removal_with_changes" "problem-removal-with-changes"
    /// An id or reference number of an account, while the switch for existing accounts is off.
    ReferenceHidden "reference_hidden" "problem-reference-hidden"
    /// No id of an account.
    InvalidId "invalid_id" "problem-invalid-id"
    /// No account that the asker may see is known by this name, reference number or id.
    UnknownAccount "unknown_account" "problem-unknown-account"
    /// Several accounts have this name (rule A9). Arguments: `accounts` (up to 10 that the asker may see: reference
    /// number or id, postal code and city), `ids` (theirs).
    AmbiguousAccount "ambiguous_account" "problem-ambiguous-account"
    /// No group of this name or id (rule C5).
    UnknownGroup "unknown_group" "problem-unknown-group"
    /// In braces something that the text of a mail has no value for (rule C6). Argument: `allowed`.
    UnknownPlaceholder "unknown_placeholder" "problem-unknown-placeholder"
    /// Nobody in the account has this e-mail address.
    UnknownContact "unknown_contact" "problem-unknown-contact"
    /// Somebody who is in the account already.
    AlreadyContact "already_contact" "problem-already-contact"
    /// An e-mail address that belongs to somebody else of the desk (rule P1).
    EmailTaken "email_taken" "problem-email-taken"
    /// An e-mail address that a contact cannot have; why is not told (rule P4).
    EmailUnavailable "email_unavailable" "problem-email-unavailable"
    /// An address of its own besides the word that it is another one (rule C2).
    AddressTwice "address_twice" "problem-address-twice"
    /// A value of somebody on the desk's staff, who is not changed at a customer's request.
    StaffMember "staff_member" "problem-staff-member"
    /// Somebody who is suspended, and must be restored before being given a place.
    UserSuspended "user_suspended" "problem-user-suspended"
    /// A reference number that another account has.
    ReferenceTaken "reference_taken" "problem-reference-taken"
    /// A decision about what the request does not ask for.
    NotAsked "not_asked" "problem-not-asked"
    /// A value that was changed after the request was sent: the agent says which holds (rule Q7).
    ChangedSince "changed_since" "problem-changed-since"
    /// A contact who answers for the account or holds open work: somebody must take over first (rules A7, P8).
    NeedsSuccessor "needs_successor" "problem-needs-successor"
    /// Nobody who can take over: only another requester or manager of the account can (rule P8).
    InvalidSuccessor "invalid_successor" "problem-invalid-successor"
    /// No service that is offered.
    UnknownService "unknown_service" "problem-unknown-service"
    /// A service that the contact may not ask for (rule P2).
    ServiceNotAllowed "service_not_allowed" "problem-service-not-allowed"
    /// A contact of another account (rule P8).
    OtherAccount "other_account" "problem-other-account"
    /// A contact who can be given no work: only a requester or manager of an open account can (rules P6, P8).
    TakesNoWork "takes_no_work" "problem-takes-no-work"
    /// Another contact, where one asks for own work only (rule P6).
    OwnWorkOnly "own_work_only" "problem-own-work-only"
    /// No work request of this code that the contact holds.
    UnknownWork "unknown_work" "problem-unknown-work"
    /// A work request that is closed, and stays with who holds it.
    WorkClosed "work_closed" "problem-work-closed"
    /// A file larger than the desk takes. Argument: `max` (in MB of 1,000,000 bytes).
    FileTooLarge "file_too_large" "problem-file-too-large"
    /// More files than there may be. Argument: `max`.
    TooManyFiles "too_many_files" "problem-too-many-files"
    /// Bytes that are not those which the SHA-256 given belongs to.
    WrongHash "wrong_hash" "problem-wrong-hash"
    /// Not as many bytes as belong together here. Argument: `bytes`.
    WrongChunk "wrong_chunk" "problem-wrong-chunk"
    /// A file of which bytes are still missing.
    FileIncomplete "file_incomplete" "problem-file-incomplete"
    /// A file that is attached to a work request already.
    FileAttached "file_attached" "problem-file-attached"
    /// No file of one's own.
    UnknownFile "unknown_file" "problem-unknown-file"
    /// A delivery without a file, of a service that demands one (rule P9).
    FileRequired "file_required" "problem-file-required"
    /// Work that would be less far than it was (rule P9). Argument: `percent` (how far it is).
    ProgressBackwards "progress_backwards" "problem-progress-backwards"
    /// No media type. Argument: `example`.
    InvalidMediaType "invalid_media_type" "problem-invalid-media-type"
    /// No SHA-256: 64 hexadecimal digits.
    InvalidDigest "invalid_digest" "problem-invalid-digest"
    /// No amount of money. Argument: `example`.
    InvalidAmount "invalid_amount" "problem-invalid-amount"
    /// No decimal number. Arguments: `example`, `digits` (the most there may be).
    InvalidDecimal "invalid_decimal" "problem-invalid-decimal"
    /// An amount with more decimals than there are. Argument: `digits`.
    TooPrecise "too_precise" "problem-too-precise"
    /// No decimal number, or one with more decimals than there may be. Arguments: `example`, `digits`.
    InvalidNumber "invalid_number" "problem-invalid-number"
    /// No currency of ISO 4217. Argument: `example`.
    UnknownCurrency "unknown_currency" "problem-unknown-currency"
    /// No table of rows and cells in UTF-8 (RFC 4180). Argument: `line` (from 1).
    InvalidCsv "invalid_csv" "problem-invalid-csv"
    /// No code of an order (rule C7). Arguments: `max` (characters), `example`.
    InvalidOrderCode "invalid_order_code" "problem-invalid-order-code"
    /// No instant of RFC 3339. Argument: `example`.
    InvalidInstant "invalid_instant" "problem-invalid-instant"
    /// A state that the order cannot come to from the one it is in (rule C7). Arguments: `state` (the one it is in), `allowed`
    /// (those it may come to; none of a closed one).
    WrongOrderState "wrong_order_state" "problem-wrong-order-state"
    /// An account of another dealership than the order's (rule A11).
    OtherDealership "other_dealership" "problem-other-dealership"
    /// Another currency than the account's (rule C3). Argument: `currency` (the account's).
    OtherCurrency "other_currency" "problem-other-currency"
    /// No day of the calendar. Argument: `example`.
    InvalidDay "invalid_day" "problem-invalid-day"
    /// A day that is over.
    InThePast "in_the_past" "problem-in-the-past"
    /// A day that has not come yet.
    InTheFuture "in_the_future" "problem-in-the-future"
    /// A day before the document was issued. Argument: `day` (on which it was).
    BeforeIssue "before_issue" "problem-before-issue"
    /// An end before the beginning. Argument: `day` (the first one).
    BeforeStart "before_start" "problem-before-start"
    /// No issued invoice of the account.
    UnknownDocument "unknown_document" "problem-unknown-document"
    /// An invoice to be taken back by what is no credit note.
    NotACreditNote "not_a_credit_note" "problem-not-a-credit-note"
    /// No field of the desk's own, or none that the asker sees. Argument: `allowed` (the keys of those there are).
    UnknownField "unknown_field" "problem-unknown-field"
    /// A field that the asker sees and may not edit.
    FieldNotEditable "field_not_editable" "problem-field-not-editable"
    /// A choice that is left out while values hold it. Arguments: `choice` (its key), `count` (how many).
    ChoiceInUse "choice_in_use" "problem-choice-in-use"
    /// A field that would be edited by somebody who does not see it. Argument: `allowed`.
    EditedWiderThanSeen "edited_wider_than_seen" "problem-edited-wider-than-seen"
    /// A group to be merged into itself (rule C5).
    SameGroup "same_group" "problem-same-group"
    /// No user of the desk.
    UnknownUser "unknown_user" "problem-unknown-user"
    /// A person named both by e-mail address and by id.
    NamedTwice "named_twice" "problem-named-twice"
    /// Somebody who answers for the account already.
    SameAdministrator "same_administrator" "problem-same-administrator"
    /// Somebody who was deleted from the desk.
    UserDeleted "user_deleted" "problem-user-deleted"
    /// The e-mail address of somebody who has not activated yet (rule A7).
    NotActivated "not_activated" "problem-not-activated"
    /// Nobody answers for the account yet (rule A6).
    NoAdministrator "no_administrator" "problem-no-administrator"
    /// No e-mail address.
    InvalidEmail "invalid_email" "problem-invalid-email"
    /// The e-mail address of another user of the same draft. Arguments: `row` (from 1), `other` (its path).
    DuplicateEmail "duplicate_email" "problem-duplicate-email"
    /// The user of another entry of the same draft. Arguments: `row` (from 1), `other` (its path).
    DuplicateUser "duplicate_user" "problem-duplicate-user"
    /// The e-mail address that the user has already, as a new one.
    SameEmail "same_email" "problem-same-email"
    /// No way besides the e-mail address by which a contact is reached (rule P2).
    ChannelRequired "channel_required" "problem-channel-required"
    /// No telephone number. Arguments: `max` (characters), `digits` (the fewest of them), `signs` (those allowed).
    InvalidPhone "invalid_phone" "problem-invalid-phone"
    /// The e-mail address of somebody who registered and awaits approval (rule P3).
    RegistrationAwaiting "registration_awaiting" "problem-registration-awaiting"
    /// No country of ISO 3166-1.
    UnknownCountry "unknown_country" "problem-unknown-country"
    /// A country other than the dealership's own. Arguments: `provider`, `country` (the dealership's).
    CountryNotServed "country_not_served" "problem-country-not-served"
    /// No language that the desk offers. Argument: `allowed`.
    UnknownLanguage "unknown_language" "problem-unknown-language"
    /// No time zone of the IANA database. Argument: `example`.
    UnknownTimeZone "unknown_time_zone" "problem-unknown-time-zone"
    /// No job title of the desk. Argument: `allowed`.
    UnknownJobTitle "unknown_job_title" "problem-unknown-job-title"
    /// Not written as postal codes of the country are. Arguments: `country`, `digits`, `example`.
    InvalidPostalCode "invalid_postal_code" "problem-invalid-postal-code"
    /// No key: a lower-case letter, then up to 49 lower-case letters, digits or underscores.
    InvalidKey "invalid_key" "problem-invalid-key"
    /// No address of a page or mailbox: `https:`, `http:` or `mailto:`.
    InvalidUrl "invalid_url" "problem-invalid-url"
    /// No dealership of this code.
    UnknownDealership "unknown_dealership" "problem-unknown-dealership"
    /// A dealership for somebody who is no dealer.
    DealershipNotAllowed "dealership_not_allowed" "problem-dealership-not-allowed"
    /// No cursor of this list, or one that was altered.
    InvalidCursor "invalid_cursor" "problem-invalid-cursor"
    /// A number outside of what is allowed. Arguments: `min`, `max`.
    OutOfRange "out_of_range" "problem-out-of-range"
    /// A table of data centres by country at a desk that has none (rule A8).
    NoDataCentres "no_data_centres" "problem-no-data-centres"
    /// A password that many people have (rule P11).
    PasswordCommon "password_common" "problem-password-common"
    /// A password that is little more than the person's own names (rule P11).
    PasswordPersonal "password_personal" "problem-password-personal"
    /// A password at a desk that keeps none: the host says who somebody is.
    PasswordNotTaken "password_not_taken" "problem-password-not-taken"
    /// Not the password that the user has.
    WrongPassword "wrong_password" "problem-wrong-password"
    /// The same entry as another one. Argument: `row` (from 1).
    Duplicate "duplicate" "problem-duplicate"
    /// Amounts that come to more together than 64 bits hold.
    SumTooLarge "sum_too_large" "problem-sum-too-large"
}

/// One thing that is wrong with a draft: where it is, its stable code, and a text that says what would be right.
///
/// ```
/// use comptoir::{Country, Locale, Pack, PackSettings, ProblemCode};
/// # let settings = PackSettings::new("Infomedia", "Microcat Market", Country::FR, Locale::FR, "Europe/Paris".parse()?);
/// # let pack = Pack::new(settings).unwrap();
/// let problems = pack.check_json(br#"{"kind":"create","users":[]}"#).unwrap_err();
/// let users = problems.iter().find(|problem| problem.path() == "/users").unwrap();
/// assert_eq!(users.code(), ProblemCode::TooFew);
/// assert_eq!(users.text(&Locale::FI), "Lisää vähintään yksi.");
/// # Ok::<(), comptoir::ParseTimeZoneError>(())
/// ```
#[derive(Clone, PartialEq)]
pub struct Problem {
    path: String,
    code: ProblemCode,
    args: Args,
}

/// Shows what is wrong and where, not the values that the text speaks of: some are personal.
impl fmt::Debug for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Problem").field("path", &self.path).field("code", &self.code).finish_non_exhaustive()
    }
}

impl Problem {
    /// What a host finds wrong itself, with the values that the code's text speaks of.
    #[must_use]
    pub const fn new(path: String, code: ProblemCode, args: Args) -> Self {
        Self { path, code, args }
    }

    pub(crate) fn of_value(path: String, error: ValueError) -> Self {
        let (code, args) = error.into_parts();
        Self { path, code, args }
    }

    /// Where it is: a JSON pointer (RFC 6901) into the draft, empty for the whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is wrong.
    #[must_use]
    pub const fn code(&self) -> ProblemCode {
        self.code
    }

    /// The values that the text speaks of; never what was typed.
    #[must_use]
    pub const fn args(&self) -> &Args {
        &self.args
    }

    /// What is wrong and what would be right, in the reader's language.
    #[must_use]
    pub fn text(&self, locale: &Locale) -> String {
        label::text(locale, self.code.message(), &self.args)
    }

    /// As JSON: `{"path", "code", "args", "text"}`, the text in the reader's language.
    #[must_use]
    pub fn to_json(&self, locale: &Locale) -> serde_json::Value {
        serde_json::json!({
            "path": self.path,
            "code": self.code.as_str(),
            "args": serde_json::to_value(&self.args).unwrap_or_default(),
            "text": self.text(locale),
        })
    }

    /// The same problem, of a value found under `prefix`.
    #[cfg(feature = "store")]
    pub(crate) fn under(self, prefix: &str) -> Self {
        Self { path: format!("{prefix}{}", self.path), ..self }
    }

    /// Puts problems in the order of a form's members; those at the same place stay as they were found.
    pub(crate) fn sort(problems: &mut [Self], members: Members) {
        if problems.len() > 1 {
            problems.sort_by_cached_key(|problem| order(&problem.path, members));
        }
    }
}

#[cfg(test)]
#[path = "problem_tests.rs"]
mod tests;
