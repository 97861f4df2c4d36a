//! Language tags: a reader's locale, a person's language.

use std::fmt;
use std::str::FromStr;

use icu_locale_core::LanguageIdentifier;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use tinystr::TinyAsciiStr;

/// A language tag of BCP 47 in canonical form: language, and where given script, region and variants.
///
/// Any well-formed tag of at most 35 characters (as BCP 47 asks software to hold) is a locale; labels are written in the best one there is: `fr-CA` is read as `fr`, and a language
/// without labels as English.
///
/// ```
/// use comptoir::Locale;
/// let locale: Locale = "FR-ca".parse()?;
/// assert_eq!(locale.to_string(), "fr-CA");
/// assert_eq!(locale.language(), "fr");
/// # Ok::<(), comptoir::ParseLocaleError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Locale(TinyAsciiStr<35>);

/// The text is no language tag of BCP 47, or one of over 35 characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseLocaleError;

impl fmt::Display for ParseLocaleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a language tag of BCP 47")
    }
}

impl std::error::Error for ParseLocaleError {}

impl Locale {
    /// English.
    pub const EN: Self = Self(tinystr::tinystr!(35, "en"));
    /// Finnish.
    pub const FI: Self = Self(tinystr::tinystr!(35, "fi"));
    /// French.
    pub const FR: Self = Self(tinystr::tinystr!(35, "fr"));

    /// The language alone, in lower case: `fr` of `fr-CA`.
    #[must_use]
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// The whole tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Locale {
    type Err = ParseLocaleError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let id: LanguageIdentifier = text.parse().map_err(|_| ParseLocaleError)?;
        if id.language.is_unknown() {
            return Err(ParseLocaleError);
        }
        TinyAsciiStr::try_from_str(&id.to_string()).map(Self).map_err(|_| ParseLocaleError)
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Locale {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Locale {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}
