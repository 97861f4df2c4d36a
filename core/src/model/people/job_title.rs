//! Job titles: two that every desk has, and those a desk adds.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::label;
use crate::model::text::{ValueError, own_key};
use crate::{Args, Locale};

/// The key of a job title: `body_shop_manager`, or one that a desk adds, with labels of its own.
///
/// A lower-case letter, then up to 49 lower-case letters, digits or underscores.
///
/// ```
/// use comptoir::JobTitle;
/// assert_eq!("workshop_manager".parse::<JobTitle>()?, JobTitle::WORKSHOP_MANAGER);
/// assert!("Workshop manager".parse::<JobTitle>().is_err());
/// # Ok::<(), comptoir::ValueError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JobTitle(Cow<'static, str>);

impl JobTitle {
    /// *Responsable d’atelier de carrosserie*, *Korikorjaamon päällikkö*.
    pub const BODY_SHOP_MANAGER: Self = Self(Cow::Borrowed("body_shop_manager"));
    /// *Responsable d’atelier*, *Korjaamon päällikkö*.
    pub const WORKSHOP_MANAGER: Self = Self(Cow::Borrowed("workshop_manager"));
    /// Those that every desk has, in the order of lists.
    pub const BUILT_IN: [Self; 2] = [Self::BODY_SHOP_MANAGER, Self::WORKSHOP_MANAGER];

    /// The key.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What a built-in title is called in the reader's language; `None` for a title that a desk added.
    #[must_use]
    pub fn label(&self, locale: &Locale) -> Option<String> {
        let key = match self.as_str() {
            "body_shop_manager" => "job-title-body-shop-manager",
            "workshop_manager" => "job-title-workshop-manager",
            _ => return None,
        };
        Some(label::text(locale, key, &Args::none()))
    }
}

impl FromStr for JobTitle {
    type Err = ValueError;

    fn from_str(key: &str) -> Result<Self, Self::Err> {
        if let Some(known) = Self::BUILT_IN.into_iter().find(|known| known.as_str() == key) {
            return Ok(known);
        }
        own_key(key).map(|key| Self(Cow::Owned(key.to_owned())))
    }
}

impl fmt::Display for JobTitle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for JobTitle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JobTitle({self})")
    }
}

impl Serialize for JobTitle {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for JobTitle {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}
