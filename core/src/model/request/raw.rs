//! Drafts of which nothing is owned: the common form of typed drafts and of JSON.

use super::draft::RequestKind;
use crate::model::field::RawCustom;
use crate::model::place::RawAddress;

/// What was given for one text.
#[derive(Clone, Copy, Default)]
pub(crate) enum Given<'a> {
    /// Nothing.
    #[default]
    Absent,
    /// `null`: to create, as good as nothing; to modify, to be cleared.
    Null,
    /// A text, unchecked.
    Text(&'a str),
    /// Something that a problem has been written about already.
    Faulty,
}

impl<'a> From<&'a Option<String>> for Given<'a> {
    fn from(text: &'a Option<String>) -> Self {
        text.as_deref().map_or(Self::Absent, Self::Text)
    }
}

impl Given<'_> {
    pub(crate) fn owned(self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.to_owned()),
            Self::Absent | Self::Null | Self::Faulty => None,
        }
    }

    /// Whether nothing is to change: nothing was given, or a text of white space, as forms send it.
    pub(crate) fn is_blank(self) -> bool {
        match self {
            Self::Absent => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::Null | Self::Faulty => false,
        }
    }
}

/// What was given for one switch.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Switch {
    /// `false`, `null` or nothing.
    #[default]
    Off,
    /// `true`.
    On,
    /// Something that a problem has been written about already.
    Faulty,
}

impl From<bool> for Switch {
    fn from(on: bool) -> Self {
        if on { Self::On } else { Self::Off }
    }
}

impl Switch {
    pub(crate) const fn is_on(self) -> bool {
        matches!(self, Self::On)
    }
}

/// The members of a draft of any kind; those that its kind does not have stay as they are by default.
pub(crate) struct RawDraft<'a> {
    pub(crate) kind: Given<'a>,
    /// The form it was filled in on, as far as can be told: that of its kind, else that whose members it has.
    pub(crate) form: RequestKind,
    pub(crate) account: RawAccount<'a>,
    pub(crate) modify_users: Switch,
    /// None where a problem about the list as a whole has been written already.
    pub(crate) users: Option<Vec<RawUser<'a>>>,
}

#[derive(Clone, Copy, Default)]
pub(crate) struct RawAccount<'a> {
    pub(crate) existing: Switch,
    pub(crate) id: Given<'a>,
    pub(crate) reference: Given<'a>,
    pub(crate) current_name: Given<'a>,
    pub(crate) name: Given<'a>,
    pub(crate) language: Given<'a>,
    pub(crate) country: Given<'a>,
    pub(crate) address: RawAddress<'a>,
    pub(crate) notes: Given<'a>,
    pub(crate) custom: RawCustom<'a>,
}

impl RawAccount<'_> {
    pub(crate) const FAULTY: Self = Self {
        existing: Switch::Faulty,
        id: Given::Faulty,
        reference: Given::Faulty,
        current_name: Given::Faulty,
        name: Given::Faulty,
        language: Given::Faulty,
        country: Given::Faulty,
        address: RawAddress::FAULTY,
        notes: Given::Faulty,
        custom: RawCustom::Faulty,
    };
}

#[derive(Clone, Copy, Default)]
pub(crate) struct RawUser<'a> {
    pub(crate) current_email: Given<'a>,
    pub(crate) email: Given<'a>,
    pub(crate) first_name: Given<'a>,
    pub(crate) last_name: Given<'a>,
    pub(crate) job_title: Given<'a>,
    pub(crate) language: Given<'a>,
    pub(crate) time_zone: Given<'a>,
    pub(crate) custom: RawCustom<'a>,
    pub(crate) remove_access: Switch,
}

impl RawUser<'_> {
    pub(crate) const FAULTY: Self = Self {
        current_email: Given::Faulty,
        email: Given::Faulty,
        first_name: Given::Faulty,
        last_name: Given::Faulty,
        job_title: Given::Faulty,
        language: Given::Faulty,
        time_zone: Given::Faulty,
        custom: RawCustom::Faulty,
        remove_access: Switch::Faulty,
    };
}
