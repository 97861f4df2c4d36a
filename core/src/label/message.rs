//! One message, made ready to be written: text, variables, other messages, choices.

use std::borrow::Cow;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;
use icu_plurals::PluralCategory;

/// A piece of a source: of one built in itself, of a host's a copy.
pub(super) type Piece = Cow<'static, str>;

/// A message as it is kept.
#[derive(Debug, PartialEq)]
pub(super) enum Message {
    /// Text alone.
    Plain(Piece),
    /// Text with something to fill in.
    Parts(Vec<Part>),
}

/// A piece of a message.
#[derive(Debug, PartialEq)]
pub(super) enum Part {
    Text(Piece),
    Variable(Piece),
    /// Another message, or with a leading hyphen a term.
    Message(Piece),
    Choice(Choice),
}

/// `{ $variable -> [one] … *[other] … }`.
#[derive(Debug, PartialEq)]
pub(super) struct Choice {
    pub(super) variable: Piece,
    pub(super) variants: Vec<(Key, Vec<Part>)>,
    pub(super) default: usize,
}

/// What a variant stands for: `one` is both a plural category and a text.
#[derive(Debug, PartialEq)]
pub(super) enum Key {
    Name(Piece, Option<PluralCategory>),
    Number(i64),
}

/// A construct of Fluent that labels do not use: functions, attributes, term arguments, fractions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unsupported;

/// Makes messages of parsed patterns.
pub(super) struct Compiler<'s> {
    /// How a piece of the source is kept.
    pub(super) keep: fn(&'s str) -> Piece,
    /// What becomes of the words, those of a pseudo-language.
    pub(super) word: Option<fn(&str) -> String>,
}

impl<'s> Compiler<'s> {
    /// Reads a parsed pattern.
    pub(super) fn message(&self, pattern: &Pattern<&'s str>) -> Result<Message, Unsupported> {
        let mut parts = self.parts(pattern)?;
        Ok(match parts.pop() {
            None => Message::Plain(Cow::Borrowed("")),
            Some(Part::Text(text)) if parts.is_empty() => Message::Plain(text),
            Some(last) => {
                parts.push(last);
                Message::Parts(parts)
            }
        })
    }

    fn parts(&self, pattern: &Pattern<&'s str>) -> Result<Vec<Part>, Unsupported> {
        let mut parts = Vec::with_capacity(pattern.elements.len());
        for element in &pattern.elements {
            let part = match element {
                PatternElement::TextElement { value } => Part::Text(self.text(value)),
                PatternElement::Placeable { expression } => self.placeable(expression)?,
            };
            // Fluent gives each line of a text by itself; a message without variables shall stay one text.
            match (parts.last_mut(), part) {
                (Some(Part::Text(before)), Part::Text(text)) => before.to_mut().push_str(&text),
                (_, part) => parts.push(part),
            }
        }
        Ok(parts)
    }

    fn text(&self, text: &'s str) -> Piece {
        self.word.map_or_else(|| (self.keep)(text), |word| Cow::Owned(word(text)))
    }

    fn placeable(&self, expression: &Expression<&'s str>) -> Result<Part, Unsupported> {
        match expression {
            Expression::Inline(inline) => match inline {
                InlineExpression::StringLiteral { value } => Ok(Part::Text(match unescape_unicode_to_string(value) {
                    Cow::Borrowed(_) => (self.keep)(value),
                    Cow::Owned(text) => Cow::Owned(text),
                })),
                InlineExpression::NumberLiteral { value } => Ok(Part::Text((self.keep)(value))),
                InlineExpression::VariableReference { id } => Ok(Part::Variable((self.keep)(id.name))),
                InlineExpression::MessageReference { id, attribute: None } => Ok(Part::Message((self.keep)(id.name))),
                InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                    Ok(Part::Message(Cow::Owned(format!("-{}", id.name))))
                }
                InlineExpression::Placeable { expression } => self.placeable(expression),
                InlineExpression::FunctionReference { .. }
                | InlineExpression::MessageReference { .. }
                | InlineExpression::TermReference { .. } => Err(Unsupported),
            },
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                let default = variants.iter().position(|variant| variant.default).ok_or(Unsupported)?;
                let variants = variants.iter().map(|variant| self.variant(variant)).collect::<Result<_, _>>()?;
                Ok(Part::Choice(Choice { variable: (self.keep)(id.name), variants, default }))
            }
            Expression::Select { .. } => Err(Unsupported),
        }
    }

    fn variant(&self, variant: &Variant<&'s str>) -> Result<(Key, Vec<Part>), Unsupported> {
        let key = match variant.key {
            VariantKey::Identifier { name } => Key::Name((self.keep)(name), PluralCategory::get_for_cldr_string(name)),
            VariantKey::NumberLiteral { value } => Key::Number(value.parse().map_err(|_| Unsupported)?),
        };
        Ok((key, self.parts(&variant.value)?))
    }
}
