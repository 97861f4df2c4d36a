//! What careful typography does not leave standing, by language.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

use super::flaw::FlawCode;

/// Stands in a text for what is filled in.
const FILLED: char = '\u{fffc}';

/// What is found in the words of a message of the language `language` (`fr`, not `fr-CA`), each once.
pub(crate) fn blemishes(language: &str, pattern: &Pattern<&str>) -> Vec<FlawCode> {
    let mut found = Vec::new();
    for text in texts(pattern) {
        let letters: Vec<char> = text.chars().collect();
        for at in 0..letters.len() {
            if let Some(code) = blemish(language, &letters, at)
                && !found.contains(&code)
            {
                found.push(code);
            }
        }
    }
    found
}

/// A pattern with what is filled in marked, and each form of its choices by itself.
fn texts(pattern: &Pattern<&str>) -> Vec<String> {
    let mut own = String::new();
    let mut texts = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => own.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                own.push_str(value);
            }
            PatternElement::Placeable { expression } => {
                own.push(FILLED);
                if let Expression::Select { variants, .. } = expression {
                    texts.extend(variants.iter().flat_map(|variant| self::texts(&variant.value)));
                }
            }
        }
    }
    texts.push(own);
    texts
}

fn blemish(language: &str, letters: &[char], at: usize) -> Option<FlawCode> {
    let letter = letters.get(at)?;
    let before = at.checked_sub(1).and_then(|at| letters.get(at));
    let after = letters.get(at + 1);
    let is_narrow = |letter: Option<&char>| matches!(letter, Some('\u{202f}' | '\u{a0}'));
    let french = language == "fr";
    let built_in = matches!(language, "en" | "fi" | "fr");
    match letter {
        '\'' => Some(FlawCode::Apostrophe),
        '"' => Some(FlawCode::Quotation),
        '.' if before == Some(&'.') => Some(FlawCode::Ellipsis),
        ' ' if before == Some(&' ') => Some(FlawCode::Space),
        '“' | '„' if matches!(language, "fi" | "fr" | "sv") => Some(FlawCode::Quotation),
        '”' if french => Some(FlawCode::Quotation),
        '«' | '»' if matches!(language, "en" | "fi") => Some(FlawCode::Quotation),
        '«' if french && !is_narrow(after) => Some(FlawCode::NarrowSpace),
        '»' if french && !is_narrow(before) => Some(FlawCode::NarrowSpace),
        // Addresses (sqlite:file) and times of day (10:00) keep theirs close.
        ':' if after_scheme(letters.get(..at)?) || both_digits(before, after) => None,
        ';' | ':' | '!' | '?' if french && before.is_some() && !is_narrow(before) => {
            (!matches!(before, Some('!' | '?'))).then_some(FlawCode::NarrowSpace)
        }
        ';' | ':' | '!' | '?' | ',' | '.' if !french && before == Some(&' ') => Some(FlawCode::Space),
        ',' | '.' if french && before == Some(&' ') => Some(FlawCode::Space),
        '\u{202f}' if built_in && !french => Some(FlawCode::Space),
        '\u{2066}'..='\u{2069}' | '\u{202a}'..='\u{202e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' => {
            Some(FlawCode::Invisible)
        }
        '\u{200c}' | '\u{200d}' if built_in => Some(FlawCode::Invisible),
        _ => None,
    }
}

fn after_scheme(before: &[char]) -> bool {
    let word: String = before.rsplit(|letter| !letter.is_ascii_lowercase()).next().unwrap_or_default().iter().collect();
    ["https", "mailto", "postgres", "sqlite"].contains(&word.as_str())
}

fn both_digits(before: Option<&char>, after: Option<&char>) -> bool {
    before.is_some_and(char::is_ascii_digit) && after.is_some_and(char::is_ascii_digit)
}
