//! What is wrong with a host's words, told to whoever translates them.

use std::fmt;

use serde::Serialize;

use crate::Locale;
use crate::label::{Args, text};
use crate::model::named::named;

named! {
    /// What can be wrong with words.
    FlawCode, "flaw-" {
        /// The folder or file has no name of a locale: `sv`, `fr-CA`.
        NotALocale = "not_a_locale", "not-a-locale";
        /// The file or folder cannot be read, or is not text in UTF-8.
        Unreadable = "unreadable", "unreadable";
        /// The file has over 1 MiB, or all have over 16 MiB.
        TooLarge = "too_large", "too-large";
        /// The passage is no Fluent.
        Syntax = "syntax", "syntax";
        /// The message has a function, an attribute, an argument of a term, chooses by something else than a variable, a
        /// pattern (`format-…`) has more than text and variables, a name more than text, or the file nests more than 64 deep.
        Unsupported = "unsupported", "unsupported";
        /// The key has a message already.
        Duplicate = "duplicate", "duplicate";
        /// The language has no message for a key.
        Missing = "missing", "missing";
        /// Nothing asks for the key.
        UnknownKey = "unknown_key", "unknown-key";
        /// The message is never given this variable.
        UnknownVariable = "unknown_variable", "unknown-variable";
        /// The message leaves out what it is to tell.
        MissingVariable = "missing_variable", "missing-variable";
        /// The choice has other plural forms than the language, or a word follows a number without a choice.
        PluralForms = "plural_forms", "plural-forms";
        /// The message refers to one that is not there.
        UnknownReference = "unknown_reference", "unknown-reference";
        /// Messages refer to each other in a circle, more than 8 deep, or to over 64 KiB of others.
        Circle = "circle", "circle";
        /// The message has no words.
        Empty = "empty", "empty";
        /// A straight apostrophe, `'`.
        Apostrophe = "apostrophe", "apostrophe";
        /// A straight quotation mark, or one of another language.
        Quotation = "quotation", "quotation";
        /// Dots instead of an ellipsis, `…`.
        Ellipsis = "ellipsis", "ellipsis";
        /// Two spaces, or one before a mark that has none.
        Space = "space", "space";
        /// No narrow space where French has one.
        NarrowSpace = "narrow_space", "narrow-space";
        /// A character that is not seen.
        Invisible = "invisible", "invisible";
    }
}

impl FlawCode {
    /// Whether readers would only see a blemish; such words may be installed.
    #[must_use]
    pub const fn is_typographic(self) -> bool {
        matches!(
            self,
            Self::Apostrophe | Self::Quotation | Self::Ellipsis | Self::Space | Self::NarrowSpace | Self::Invisible
        )
    }
}

/// Something wrong with a host's words.
///
/// As JSON: `locale`, `file`, `line`, `key`, `code`, `args`; what there is not is absent.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Flaw {
    /// The language that it is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locale: Option<Locale>,
    /// The file, as the host named it; none where a language lacks a message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The line, from 1, on which the message begins, or what cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The message's key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// What is wrong.
    pub code: FlawCode,
    /// What its text speaks of.
    #[serde(skip_serializing_if = "is_none")]
    pub args: Args,
}

fn is_none(args: &Args) -> bool {
    args.iter().next().is_none()
}

impl Flaw {
    /// What is wrong and what would make it right, in the reader's language.
    #[must_use]
    pub fn text(&self, locale: &Locale) -> String {
        text(locale, self.code.key(), &self.args)
    }

    /// The whole as data, with its text in the reader's language: `text` beside the members that it has.
    #[must_use]
    pub fn to_json(&self, locale: &Locale) -> serde_json::Value {
        let mut json = serde_json::to_value(self).unwrap_or_default();
        if let Some(members) = json.as_object_mut() {
            members.insert("text".to_owned(), self.text(locale).into());
        }
        json
    }

    /// Whether readers would only see a blemish; such words may be installed.
    #[must_use]
    pub const fn is_typographic(&self) -> bool {
        self.code.is_typographic()
    }
}

impl fmt::Display for Flaw {
    /// `sv/common.ftl:12: yes: missing_variable`, as compilers write it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.file, &self.locale) {
            (Some(file), _) => f.write_str(file)?,
            (None, Some(locale)) => write!(f, "{locale}")?,
            (None, None) => {}
        }
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        f.write_str(": ")?;
        if let Some(key) = &self.key {
            write!(f, "{key}: ")?;
        }
        f.write_str(self.code.as_str())
    }
}
