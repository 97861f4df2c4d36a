//! Passwords: which ones are taken, and what they are before anything looks at them (rule P11).

use std::fmt;
use std::str::FromStr;

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::personal_words::PersonalWords;
use crate::Args;
use crate::model::form::ProblemCode;
use crate::model::text::ValueError;

/// A password that somebody may set: 12 to 256 characters after composition (NFC), of any kind and in any mixture.
///
/// Spaces are kept, at the ends too; control characters are refused. Refused as well is what many people have: one of the
/// library's list of common passwords, in whatever case; a unit of one to four characters that is repeated to the end; and
/// characters that each follow, or each precede, the one before (`abcdefghijkl`). What holds mostly the person's own names
/// is refused where it is set, for only there is it known whose it is.
///
/// Its `Debug` never shows it, and its memory is cleared when it is dropped.
///
/// ```
/// use comptoir::{Password, ProblemCode};
/// assert!("a lamp for the cellar".parse::<Password>().is_ok());
/// assert_eq!("Motdepasse2026".parse::<Password>().unwrap_err().code(), ProblemCode::PasswordCommon);
/// assert_eq!("too short".parse::<Password>().unwrap_err().code(), ProblemCode::TooShort);
/// ```
#[derive(Clone)]
pub struct Password(Zeroizing<String>);

/// Passwords of at least [`Password::MIN`] characters that many people have, one a line: `tools/passwords`.
const COMMON: &str = include_str!("passwords/common.txt");

/// The longest unit that is looked for.
const UNIT: usize = 4;

impl Password {
    /// The fewest characters.
    pub const MIN: usize = 12;
    /// The most characters.
    pub const MAX: usize = 256;
    /// The most bytes as typed: composition joins at most four characters, of at most four bytes, into one.
    const MAX_TYPED: usize = Self::MAX * 16;

    /// The bytes that are hashed: UTF-8 in NFC.
    #[must_use]
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// Refuses a password that is little more than the person's own words.
    pub(crate) fn is_not_of(&self, person: &PersonalWords) -> Result<(), ValueError> {
        if person.are_most_of(&self.0) { Err(ValueError::bare(ProblemCode::PasswordPersonal)) } else { Ok(()) }
    }
}

/// What somebody typed to sign in, as it is compared with a credential: composed, and of any length that a password may
/// have. Nothing else is asked of it, for rules may have been others when it was set.
pub(crate) fn presented(typed: &str) -> Result<Zeroizing<String>, ValueError> {
    let too_long = || ValueError::new(ProblemCode::TooLong, Args::none().with("max", Password::MAX));
    if typed.is_empty() {
        return Err(ValueError::bare(ProblemCode::Required));
    }
    if typed.as_bytes().get(Password::MAX_TYPED).is_some() {
        return Err(too_long());
    }
    // Room for the longest composed form there is, so that no copy is left behind where it grows.
    let mut text = Zeroizing::new(String::with_capacity(typed.len().saturating_mul(3)));
    text.extend(typed.nfc());
    if text.chars().nth(Password::MAX).is_some() { Err(too_long()) } else { Ok(text) }
}

impl FromStr for Password {
    type Err = ValueError;

    fn from_str(typed: &str) -> Result<Self, Self::Err> {
        let text = presented(typed)?;
        if let Some(control) = text.chars().find(|letter| letter.is_control()) {
            let which = Args::none().with("character", format!("U+{:04X}", u32::from(control)));
            return Err(ValueError::new(ProblemCode::ControlCharacters, which));
        }
        if text.chars().nth(Self::MIN - 1).is_none() {
            return Err(ValueError::new(ProblemCode::TooShort, Args::none().with("min", Self::MIN)));
        }
        let folded = lower(&text);
        if is_unit_repeated(&folded) || is_run(&folded) || is_listed(&folded) {
            return Err(ValueError::bare(ProblemCode::PasswordCommon));
        }
        Ok(Self(text))
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(..)")
    }
}

/// `text` in lower case, in memory that is cleared.
pub(super) fn lower(text: &str) -> Zeroizing<String> {
    // No letter has a lower case of more than three times its bytes.
    let mut lower = Zeroizing::new(String::with_capacity(text.len().saturating_mul(3)));
    lower.extend(text.chars().flat_map(char::to_lowercase));
    lower
}

/// Whether each character is the one that stands a unit before it.
fn is_unit_repeated(text: &str) -> bool {
    (1..=UNIT).any(|unit| text.chars().skip(unit).zip(text.chars()).all(|(later, earlier)| later == earlier))
}

/// Whether each character follows the one before, or each precedes it.
fn is_run(text: &str) -> bool {
    let steps = || {
        text.chars().zip(text.chars().skip(1)).map(|(one, next)| i64::from(u32::from(next)) - i64::from(u32::from(one)))
    };
    steps().all(|step| step == 1) || steps().all(|step| step == -1)
}

/// Whether many people have it: one look at each line, which is little beside the hashing that follows.
fn is_listed(folded: &str) -> bool {
    COMMON.lines().any(|common| common == folded)
}

#[cfg(test)]
#[path = "password_tests.rs"]
mod tests;
