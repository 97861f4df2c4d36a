//! Text with values in it, in braces.

use std::fmt;

use crate::model::desk::allowed;
use crate::model::form::ProblemCode;
use crate::model::text::ValueError;

/// What a mail has a value for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Placeholder {
    /// The full name of whom it is sent to.
    Person,
    /// The name of the account.
    Account,
    /// The provider's name.
    Provider,
    /// The product's name.
    Product,
    /// The address of the portal.
    Portal,
}

impl Placeholder {
    pub(crate) const ALL: &[Self] = &[Self::Person, Self::Account, Self::Provider, Self::Product, Self::Portal];

    /// Its name between the braces.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Account => "account",
            Self::Provider => "provider",
            Self::Product => "product",
            Self::Portal => "portal",
        }
    }
}

/// As it is written: `{person}`.
impl fmt::Display for Placeholder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{{{}}}", self.as_str())
    }
}

/// The values of one mail.
#[derive(Clone, Copy)]
pub(crate) struct Values<'a> {
    pub(crate) person: &'a str,
    pub(crate) account: &'a str,
    pub(crate) provider: &'a str,
    pub(crate) product: &'a str,
    pub(crate) portal: &'a str,
}

impl<'a> Values<'a> {
    pub(crate) const fn of(&self, placeholder: Placeholder) -> &'a str {
        match placeholder {
            Placeholder::Person => self.person,
            Placeholder::Account => self.account,
            Placeholder::Provider => self.provider,
            Placeholder::Product => self.product,
            Placeholder::Portal => self.portal,
        }
    }
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// As it stands.
    Words(Box<str>),
    /// What differs from mail to mail.
    Value(Placeholder),
}

/// Text with values in it. A value is put in as it is: nothing in it is read as a placeholder again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Text(Vec<Piece>);

impl Text {
    /// Reads a text that was cleaned.
    ///
    /// # Errors
    /// `unknown_placeholder` for anything else in braces, and for a brace that stands alone.
    pub(super) fn read(text: &str) -> Result<Self, ValueError> {
        let unknown = || {
            let names: Vec<String> = Placeholder::ALL.iter().map(ToString::to_string).collect();
            ValueError::new(ProblemCode::UnknownPlaceholder, allowed(names.iter().map(String::as_str)))
        };
        let (mut pieces, mut words, mut rest) = (Vec::new(), String::new(), text);
        while let Some(at) = rest.find(['{', '}']) {
            let (before, from) = rest.split_at(at);
            words.push_str(before);
            if let Some(after) = from.strip_prefix("{{") {
                words.push('{');
                rest = after;
            } else if let Some(after) = from.strip_prefix("}}") {
                words.push('}');
                rest = after;
            } else {
                let (name, after) = from.strip_prefix('{').and_then(|name| name.split_once('}')).ok_or_else(unknown)?;
                let value = Placeholder::ALL.iter().find(|one| one.as_str() == name).ok_or_else(unknown)?;
                if !words.is_empty() {
                    pieces.push(Piece::Words(std::mem::take(&mut words).into()));
                }
                pieces.push(Piece::Value(*value));
                rest = after;
            }
        }
        words.push_str(rest);
        if !words.is_empty() {
            pieces.push(Piece::Words(words.into()));
        }
        Ok(Self(pieces))
    }

    /// Its parts, in order.
    pub(crate) fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// Whether it has this value in it.
    pub(crate) fn has(&self, placeholder: Placeholder) -> bool {
        self.0.contains(&Piece::Value(placeholder))
    }

    /// The text with these values.
    pub(crate) fn fill(&self, values: &Values<'_>) -> String {
        let piece = |piece: &Piece| match piece {
            Piece::Words(words) => words.to_string(),
            Piece::Value(placeholder) => values.of(*placeholder).to_owned(),
        };
        self.0.iter().map(piece).collect()
    }
}

/// As it was written.
impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|piece| match piece {
            Piece::Words(words) => f.write_str(&words.replace('{', "{{").replace('}', "}}")),
            Piece::Value(placeholder) => write!(f, "{placeholder}"),
        })
    }
}

#[cfg(test)]
#[path = "text_tests.rs"]
mod tests;
