//! How much of a day is written, and what can be wrong with a host's words.

use super::mirror;
use crate::error::ComptoirError;

mirror! {
    /// How much of a day is written.
    DateStyle = comptoir::format::DateStyle {
        /// Figures: `30/04/2026`, `30.4.2026`.
        Short,
        /// With the month's name where the language shortens it: `30 avr. 2026`, `30.4.2026`, `30 Apr 2026`.
        Medium,
        /// With the month's name: `30 avril 2026`, `30. huhtikuuta 2026`, `30 April 2026`.
        Long,
        /// With weekday and month: `jeudi 30 avril 2026`, `torstai 30. huhtikuuta 2026`, `Thursday 30 April 2026`.
        Full,
        /// With the month's name, without the year: `30 avril`, `30. huhtikuuta`, `30 April`.
        Yearless,
    }
}

mirror! {
    /// What can be wrong with words: `Flaw.text` says it to whoever translates them.
    FlawCode {
        /// The folder or file has no name of a locale: `sv`, `fr-CA`.
        NotALocale,
        /// The file or folder cannot be read, or is not text in UTF-8.
        Unreadable,
        /// The file has over 1 MiB, or all have over 16 MiB.
        TooLarge,
        /// The passage is no Fluent.
        Syntax,
        /// The message has a function, an attribute, an argument of a term, chooses by something else than a variable, a
        /// pattern (`format-…`) has more than text and variables, a name more than text, or the file nests more than 64 deep.
        Unsupported,
        /// The key has a message already.
        Duplicate,
        /// The language has no message for a key.
        Missing,
        /// Nothing asks for the key.
        UnknownKey,
        /// The message is never given this variable.
        UnknownVariable,
        /// The message leaves out what it is to tell.
        MissingVariable,
        /// The choice has other plural forms than the language, or a word follows a number without a choice.
        PluralForms,
        /// The message refers to one that is not there.
        UnknownReference,
        /// Messages refer to each other in a circle, more than 8 deep, or to over 64 KiB of others.
        Circle,
        /// The message has no words.
        Empty,
        /// A straight apostrophe, `'`.
        Apostrophe,
        /// A straight quotation mark, or one of another language.
        Quotation,
        /// Dots instead of an ellipsis, `…`.
        Ellipsis,
        /// Two spaces, or one before a mark that has none.
        Space,
        /// No narrow space where French has one.
        NarrowSpace,
        /// A character that is not seen.
        Invisible,
    }
}

#[uniffi::export]
impl FlawCode {
    /// The stable name, in snake case.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn key(&self) -> Result<String, ComptoirError> {
        Ok(comptoir::FlawCode::from(*self).as_str().to_owned())
    }

    /// Whether readers would only see a blemish; such words may be installed.
    ///
    /// # Errors
    /// None; every exported function may fail.
    pub fn is_typographic(&self) -> Result<bool, ComptoirError> {
        Ok(comptoir::FlawCode::from(*self).is_typographic())
    }
}
