//! How an enum of the core crosses the border.

/// Defines an enum of the border from the core's of the same name. Some of those may grow: a value that is not listed here
/// yet is an error on its way out, never a panic.
macro_rules! mirror {
    ($(#[$doc:meta])* $name:ident { $($body:tt)* }) => {
        mirror! { $(#[$doc])* $name = comptoir::$name { $($body)* } }
    };
    ($(#[$doc:meta])* $name:ident = $core:path { $($(#[$variant_doc:meta])* $variant:ident,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl From<$name> for $core {
            fn from(value: $name) -> Self {
                match value { $($name::$variant => Self::$variant,)* }
            }
        }

        impl TryFrom<$core> for $name {
            type Error = $crate::error::ComptoirError;

            fn try_from(value: $core) -> Result<Self, $crate::error::ComptoirError> {
                use $core as Core;
                match value {
                    $(Core::$variant => Ok(Self::$variant),)*
                    #[allow(unreachable_patterns, reason = "not every enum of the core may grow")]
                    _ => Err($crate::error::ComptoirError::internal(stringify!($name))),
                }
            }
        }
    };
}

/// Adds to a mirrored enum what it is called.
macro_rules! labelled {
    ($($name:ident)*) => {$(
        #[uniffi::export]
        impl $name {
            /// The stable name, in snake case.
            ///
            /// # Errors
            /// None; every exported function may fail.
            pub fn key(&self) -> Result<String, $crate::error::ComptoirError> {
                Ok(comptoir::$name::from(*self).as_str().to_owned())
            }

            /// What it is called in the reader's language.
            ///
            /// # Errors
            /// `invalid` for a locale that is no language tag.
            pub fn label(&self, locale: $crate::value::LanguageTag) -> Result<String, $crate::error::ComptoirError> {
                Ok(comptoir::$name::from(*self).label(&locale))
            }
        }
    )*};
}

pub(super) use {labelled, mirror};
