//! How else than by e-mail a contact is reached (rule P2).

use std::fmt;
use std::str::FromStr;

use crate::Args;
use crate::model::form::{Path, Problem, ProblemCode};
use crate::model::request::{Checker, Edited, Given};
use crate::model::text::{Lines, ValueError, clean, personal_text};

/// A telephone number as it is written: 3 to 30 digits, spaces and `+ - ( ) . /`, of which at least 3 digits, trimmed. Its
/// `Debug` never shows it.
///
/// ```
/// use comptoir::PhoneNumber;
/// assert_eq!(" +33 (0)1 42 68 53 00 ".parse::<PhoneNumber>()?.as_str(), "+33 (0)1 42 68 53 00");
/// assert!("ask Joe".parse::<PhoneNumber>().is_err());
/// # Ok::<(), comptoir::ValueError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PhoneNumber(Box<str>);

impl PhoneNumber {
    /// The most characters it may have: 30.
    pub const MAX: usize = 30;
    const DIGITS: usize = 3;
    const SIGNS: &str = "+ - ( ) . /";

    /// The number as it is written.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for PhoneNumber {
    type Err = ValueError;

    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        let text = clean(raw, Self::MAX, Lines::One)?;
        let written = text.chars().all(|c| c.is_ascii_digit() || Self::SIGNS.contains(c));
        if !written || text.chars().filter(char::is_ascii_digit).count() < Self::DIGITS {
            let args = Args::none().with("max", Self::MAX).with("digits", Self::DIGITS).with("signs", Self::SIGNS);
            return Err(ValueError::new(ProblemCode::InvalidPhone, args));
        }
        Ok(Self(text.into()))
    }
}

impl fmt::Debug for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PhoneNumber(..)")
    }
}

personal_text! {
    /// Another way to reach somebody, such as a name on Skype: 1 to 200 characters on one line, trimmed, in NFC.
    ///
    /// ```
    /// use comptoir::OtherChannel;
    /// assert_eq!("Skype: joe.martin".parse::<OtherChannel>()?.as_str(), "Skype: joe.martin");
    /// # Ok::<(), comptoir::ValueError>(())
    /// ```
    OtherChannel, 200, Lines::One
}

/// How else than by e-mail somebody is reached; each value was checked.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Channels {
    pub(crate) phone: Option<String>,
    pub(crate) mobile: Option<String>,
    pub(crate) other: Option<String>,
}

/// What is to become of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ChannelsEdit {
    pub(super) phone: Edited<PhoneNumber>,
    pub(super) mobile: Edited<PhoneNumber>,
    pub(super) other: Edited<OtherChannel>,
}

impl Channels {
    /// At least one of them; None only after a problem has been written.
    pub(crate) fn read([phone, mobile, other]: [Given<'_>; 3], path: &Path<'_>, checker: &mut Checker) -> Option<Self> {
        let phone = checker.optional(phone, path, "phone", str::parse::<PhoneNumber>);
        let mobile = checker.optional(mobile, path, "mobile", str::parse::<PhoneNumber>);
        let other = checker.optional(other, path, "other", str::parse::<OtherChannel>);
        let number = |number: PhoneNumber| number.as_str().to_owned();
        let channels = Self {
            phone: phone?.map(number),
            mobile: mobile?.map(number),
            other: other?.map(|other| other.as_str().to_owned()),
        };
        if channels.is_empty() {
            checker.report(&path.member("phone"), ProblemCode::ChannelRequired, Args::none());
            return None;
        }
        Some(channels)
    }

    fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// As the edit leaves them: whoever has one keeps one. Nobody is asked for one who came without, by a request.
    pub(crate) fn edited(&self, edit: &ChannelsEdit) -> Result<Self, Problem> {
        let after = Self {
            phone: edited(&self.phone, &edit.phone, PhoneNumber::as_str),
            mobile: edited(&self.mobile, &edit.mobile, PhoneNumber::as_str),
            other: edited(&self.other, &edit.other, OtherChannel::as_str),
        };
        if after.is_empty() && !self.is_empty() {
            return Err(Problem::new("/phone".to_owned(), ProblemCode::ChannelRequired, Args::none()));
        }
        Ok(after)
    }
}

fn edited<T>(before: &Option<String>, edit: &Edited<T>, text: impl Fn(&T) -> &str) -> Option<String> {
    match edit {
        Edited::Keep => before.clone(),
        Edited::Clear => None,
        Edited::Set(value) => Some(text(value).to_owned()),
    }
}

impl fmt::Debug for Channels {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Channels(..)")
    }
}

#[cfg(test)]
#[path = "channels_tests.rs"]
mod tests;
