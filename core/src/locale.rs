//! Language tags: a reader's locale, a person's language.

use std::fmt;
use std::str::FromStr;

use icu_locale_core::LanguageIdentifier;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A language tag of BCP 47 in canonical form: language, and where given script, region and variants.
///
/// Any well-formed tag is a locale; labels are written in the best one there is: `fr-CA` is read as `fr`, and a language
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
pub struct Locale(LanguageIdentifier);

/// The text is no language tag of BCP 47.
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
    pub const EN: Self = Self(icu_locale_core::langid!("en"));
    /// Finnish.
    pub const FI: Self = Self(icu_locale_core::langid!("fi"));
    /// French.
    pub const FR: Self = Self(icu_locale_core::langid!("fr"));

    /// The language alone, in lower case: `fr` of `fr-CA`.
    #[must_use]
    pub fn language(&self) -> &str {
        self.0.language.as_str()
    }
}

impl FromStr for Locale {
    type Err = ParseLocaleError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let id: LanguageIdentifier = text.parse().map_err(|_| ParseLocaleError)?;
        if id.language.is_unknown() { Err(ParseLocaleError) } else { Ok(Self(id)) }
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Serialize for Locale {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Locale {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}
