//! One message, made ready to be written: text, variables, other messages, choices.

use std::borrow::Cow;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;
use icu_plurals::PluralCategory;

/// A message as it is kept.
#[derive(Debug, PartialEq)]
pub(super) enum Message {
    /// Text alone.
    Plain(Cow<'static, str>),
    /// Text with something to fill in.
    Parts(Vec<Part>),
}

/// A piece of a message.
#[derive(Debug, PartialEq)]
pub(super) enum Part {
    Text(Cow<'static, str>),
    Variable(&'static str),
    /// Another message, or with a leading hyphen a term.
    Message(Cow<'static, str>),
    Choice(Choice),
}

/// `{ $variable -> [one] … *[other] … }`.
#[derive(Debug, PartialEq)]
pub(super) struct Choice {
    pub(super) variable: &'static str,
    pub(super) variants: Vec<(Key, Vec<Part>)>,
    pub(super) default: usize,
}

/// What a variant stands for: `one` is both a plural category and a text.
#[derive(Debug, PartialEq)]
pub(super) enum Key {
    Name(&'static str, Option<PluralCategory>),
    Number(i64),
}

/// A construct of Fluent that labels do not use: functions, attributes, term arguments, fractions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unsupported;

impl Message {
    /// Reads a parsed pattern.
    pub(super) fn compile(pattern: &Pattern<&'static str>) -> Result<Self, Unsupported> {
        let mut parts = parts(pattern)?;
        Ok(match parts.pop() {
            None => Self::Plain(Cow::Borrowed("")),
            Some(Part::Text(text)) if parts.is_empty() => Self::Plain(text),
            Some(last) => {
                parts.push(last);
                Self::Parts(parts)
            }
        })
    }
}

fn parts(pattern: &Pattern<&'static str>) -> Result<Vec<Part>, Unsupported> {
    let mut parts = Vec::with_capacity(pattern.elements.len());
    for element in &pattern.elements {
        let part = match element {
            PatternElement::TextElement { value } => Part::Text(Cow::Borrowed(value)),
            PatternElement::Placeable { expression } => placeable(expression)?,
        };
        // Fluent gives each line of a text by itself; a message without variables shall stay one text.
        match (parts.last_mut(), part) {
            (Some(Part::Text(before)), Part::Text(text)) => before.to_mut().push_str(&text),
            (_, part) => parts.push(part),
        }
    }
    Ok(parts)
}

fn placeable(expression: &Expression<&'static str>) -> Result<Part, Unsupported> {
    match expression {
        Expression::Inline(inline) => match inline {
            InlineExpression::StringLiteral { value } => Ok(Part::Text(unescape_unicode_to_string(value))),
            InlineExpression::NumberLiteral { value } => Ok(Part::Text(Cow::Borrowed(value))),
            InlineExpression::VariableReference { id } => Ok(Part::Variable(id.name)),
            InlineExpression::MessageReference { id, attribute: None } => Ok(Part::Message(Cow::Borrowed(id.name))),
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                Ok(Part::Message(Cow::Owned(format!("-{}", id.name))))
            }
            InlineExpression::Placeable { expression } => placeable(expression),
            InlineExpression::FunctionReference { .. }
            | InlineExpression::MessageReference { .. }
            | InlineExpression::TermReference { .. } => Err(Unsupported),
        },
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            let default = variants.iter().position(|variant| variant.default).ok_or(Unsupported)?;
            let variants = variants.iter().map(choice).collect::<Result<_, _>>()?;
            Ok(Part::Choice(Choice { variable: id.name, variants, default }))
        }
        Expression::Select { .. } => Err(Unsupported),
    }
}

fn choice(variant: &Variant<&'static str>) -> Result<(Key, Vec<Part>), Unsupported> {
    let key = match variant.key {
        VariantKey::Identifier { name } => Key::Name(name, PluralCategory::get_for_cldr_string(name)),
        VariantKey::NumberLiteral { value } => Key::Number(value.parse().map_err(|_| Unsupported)?),
    };
    Ok((key, parts(&variant.value)?))
}
