//! What is to become of one value of a draft to modify.

use std::fmt;

use serde::{Serialize, Serializer};

use super::raw::Given;

/// What is to become of one value: left as it is, cleared, or set (rule Q1: absent = unchanged, null = cleared).
///
/// ```
/// use comptoir::Edit;
/// assert_eq!(Edit::from("Garage Joe & fils"), Edit::Set("Garage Joe & fils".into()));
/// assert!(Edit::default().is_unchanged());
/// assert_eq!(format!("{:?}", Edit::from("Garage Joe & fils")), "Set(..)");
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub enum Edit {
    /// The value stays; setting it to an empty text says so too. As JSON: no member.
    #[default]
    Unchanged,
    /// The value goes. As JSON: `null`.
    Clear,
    /// The value becomes this. As JSON: the text.
    Set(String),
}

impl Edit {
    /// Whether the value stays.
    #[must_use]
    pub const fn is_unchanged(&self) -> bool {
        matches!(self, Self::Unchanged)
    }

    pub(crate) fn as_given(&self) -> Given<'_> {
        match self {
            Self::Unchanged => Given::Absent,
            Self::Clear => Given::Null,
            Self::Set(text) => Given::Text(text),
        }
    }
}

impl Given<'_> {
    pub(crate) fn edit(self) -> Edit {
        match self {
            Self::Text(text) => Edit::Set(text.to_owned()),
            Self::Null => Edit::Clear,
            Self::Absent | Self::Faulty => Edit::Unchanged,
        }
    }
}

impl<T: Into<String>> From<T> for Edit {
    fn from(text: T) -> Self {
        Self::Set(text.into())
    }
}

impl fmt::Debug for Edit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unchanged => "Unchanged",
            Self::Clear => "Clear",
            Self::Set(_) => "Set(..)",
        })
    }
}

impl Serialize for Edit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Unchanged | Self::Clear => serializer.serialize_none(),
            Self::Set(text) => serializer.serialize_str(text),
        }
    }
}
