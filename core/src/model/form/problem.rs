//! What is wrong with a draft: where, by which code, and in words.

use std::fmt::Write as _;

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
    /// A type of request that is not available yet. Argument: `allowed`.
    UnsupportedKind "unsupported_kind" "problem-unsupported-kind"
    /// Adding users to an existing account is not available yet.
    UnsupportedExisting "unsupported_existing" "problem-unsupported-existing"
    /// No e-mail address.
    InvalidEmail "invalid_email" "problem-invalid-email"
    /// The e-mail address of another user of the same draft. Arguments: `row` (from 1), `other` (its path).
    DuplicateEmail "duplicate_email" "problem-duplicate-email"
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
    /// The same entry as another one. Argument: `row` (from 1).
    Duplicate "duplicate" "problem-duplicate"
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
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    path: String,
    code: ProblemCode,
    args: Args,
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

    /// Puts problems in the order of the form's fields; those at the same place stay as they were found.
    pub(crate) fn sort(problems: &mut [Self]) {
        if problems.len() > 1 {
            problems.sort_by_cached_key(|problem| order(&problem.path));
        }
    }
}

/// Members in the order of the forms. Account and user share the list: what both have stands in the same order.
const MEMBERS: [&str; 21] = [
    "kind",
    "code",
    "role",
    "dealership",
    "account",
    "existing",
    "name",
    "email",
    "first_name",
    "last_name",
    "job_title",
    "language",
    "country",
    "address",
    "street",
    "postal_code",
    "city",
    "region",
    "notes",
    "time_zone",
    "users",
];

fn order(path: &str) -> Vec<usize> {
    let place = |segment: &str| match MEMBERS.iter().position(|member| *member == segment) {
        Some(place) => place,
        // Rows count from zero; a member of no form comes after those of the forms.
        None => segment.parse().unwrap_or(MEMBERS.len()),
    };
    path.split('/').skip(1).map(place).collect()
}

/// The way to a value, written as a JSON pointer only when there is something to say about it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Path<'p> {
    Root,
    Member(&'p Path<'p>, &'p str),
    Index(&'p Path<'p>, usize),
}

impl<'p> Path<'p> {
    pub(crate) const fn member(&'p self, name: &'p str) -> Self {
        Self::Member(self, name)
    }

    pub(crate) const fn index(&'p self, index: usize) -> Self {
        Self::Index(self, index)
    }

    pub(crate) fn pointer(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) {
        match self {
            Self::Root => {}
            Self::Member(parent, name) => {
                parent.write(text);
                text.push('/');
                for c in name.chars() {
                    match c {
                        '~' => text.push_str("~0"),
                        '/' => text.push_str("~1"),
                        _ => text.push(c),
                    }
                }
            }
            Self::Index(parent, index) => {
                parent.write(text);
                // Writing to a String cannot fail.
                let _ = write!(text, "/{index}");
            }
        }
    }
}

#[cfg(test)]
#[path = "problem_tests.rs"]
mod tests;
