//! Enums whose values have a stable name and a label.

use std::fmt;

/// The text is none of the stable names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseNameError;

impl fmt::Display for ParseNameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("none of the names there are")
    }
}

impl std::error::Error for ParseNameError {}

/// Defines an enum from one list of variants, stable names and keys of labels.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident, $prefix:literal {
        $($(#[$variant_doc:meta])* $variant:ident = $text:literal, $key:literal;)*
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $text)] $variant,)*
        }

        impl $name {
            /// All of them, in the order in which they are listed to people.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The stable name.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// The key of its label.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => concat!($prefix, $key),)* }
            }

            /// What it is called in the reader's language.
            #[must_use]
            pub fn label(self, locale: &$crate::Locale) -> String {
                $crate::label::text(locale, self.key(), &$crate::Args::none())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::model::named::ParseNameError;

            fn from_str(name: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|one| one.as_str() == name).ok_or($crate::model::named::ParseNameError)
            }
        }
    };
}
pub(crate) use named;
