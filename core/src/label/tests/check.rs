//! The contract that the messages of all languages keep, as a check of any sources.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser::parse;
use icu_plurals::{PluralCategory, PluralRules};

use crate::label::bundle::Bundle;
use crate::label::tongue::Tongue;
use crate::label::{Arg, Args};

/// Stands in a rendered pattern for what is filled in.
const FILLED: char = '\u{fffc}';

/// What a message needs: its variables, and those of them that choose a plural form.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Needs {
    pub(super) variables: BTreeSet<&'static str>,
    pub(super) counts: BTreeSet<&'static str>,
    references: BTreeSet<&'static str>,
}

pub(super) type Keys = BTreeMap<&'static str, Needs>;

/// All breaches of the contract, as `<language> <key>: <what>`.
pub(super) fn breaches(sources: [&[&'static str]; 3]) -> Vec<String> {
    let mut breaches = Vec::new();
    let keys = Tongue::ALL.map(|tongue| keys(tongue, sources[tongue as usize], &mut breaches));
    let all: BTreeSet<_> = keys.iter().flat_map(|keys| keys.keys()).copied().collect();
    for (tongue, own) in Tongue::ALL.iter().zip(&keys) {
        breaches
            .extend(all.iter().filter(|key| !own.contains_key(*key)).map(|key| format!("{tongue:?} {key}: missing")));
    }
    for key in &all {
        let variables: Vec<_> =
            keys.iter().filter_map(|keys| Some((&keys.get(key)?.variables, &keys.get(key)?.counts))).collect();
        if variables.windows(2).any(|pair| pair[0].0 != pair[1].0) {
            breaches.push(format!("{key}: variables differ: {variables:?}"));
        }
    }
    for (tongue, own) in Tongue::ALL.iter().zip(&keys) {
        formats(*tongue, sources[*tongue as usize], own, &mut breaches);
    }
    breaches
}

/// The keys of a language with what they need, references followed.
pub(super) fn keys(tongue: Tongue, sources: &[&'static str], breaches: &mut Vec<String>) -> Keys {
    let mut keys = Keys::new();
    for source in sources {
        let resource = parse(*source).unwrap_or_else(|(resource, errors)| {
            breaches.extend(errors.iter().map(|error| format!("{tongue:?} : {error}")));
            resource
        });
        for entry in resource.body {
            let (key, pattern) = match &entry {
                Entry::Message(message) => (message.id.name, message.value.as_ref()),
                Entry::Term(term) => (term.id.name, Some(&term.value)),
                _ => continue,
            };
            let mut needs = Needs::default();
            let mut said = |what: String| breaches.push(format!("{tongue:?} {key}: {what}"));
            if !key.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')) {
                said("key is not kebab-case".to_owned());
            }
            if let Some(pattern) = pattern {
                collect(tongue, pattern, &mut needs, &mut said);
                for text in rendered(pattern) {
                    typography(tongue, &text, &mut said);
                }
            }
            if matches!(entry, Entry::Message(_)) && keys.insert(key, needs).is_some() {
                breaches.push(format!("{tongue:?} {key}: twice"));
            }
        }
    }
    // Messages refer a few steps deep at most.
    for _ in 0..8 {
        for (key, needs) in keys.clone() {
            for other in &needs.references {
                let theirs = keys.get(other).cloned().unwrap_or_default();
                let own = keys.entry(key).or_default();
                own.variables.extend(theirs.variables);
                own.counts.extend(theirs.counts);
            }
        }
    }
    keys
}

fn collect(tongue: Tongue, pattern: &Pattern<&'static str>, needs: &mut Needs, said: &mut impl FnMut(String)) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expression_needs(tongue, expression, needs, said);
        }
    }
}

fn expression_needs(
    tongue: Tongue,
    expression: &Expression<&'static str>,
    needs: &mut Needs,
    said: &mut impl FnMut(String),
) {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => drop(needs.variables.insert(id.name)),
        Expression::Inline(InlineExpression::MessageReference { id, .. }) => drop(needs.references.insert(id.name)),
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            expression_needs(tongue, expression, needs, said)
        }
        Expression::Inline(_) => {}
        Expression::Select { selector, variants } => {
            let InlineExpression::VariableReference { id } = selector else {
                return said("chooses by no variable".into());
            };
            needs.variables.insert(id.name);
            let names: BTreeSet<_> = variants
                .iter()
                .filter_map(|variant| match variant.key {
                    VariantKey::Identifier { name } => Some(name),
                    VariantKey::NumberLiteral { .. } => None,
                })
                .collect();
            let numbers = names.len() < variants.len();
            if numbers || names.iter().any(|name| ["zero", "one", "two", "few", "many"].contains(name)) {
                needs.counts.insert(id.name);
                let wanted: BTreeSet<_> = categories(tongue);
                if names != wanted {
                    said(format!("plural forms {names:?}, not {wanted:?}"));
                }
            }
            for variant in variants {
                collect(tongue, &variant.value, needs, said);
            }
        }
    }
}

fn categories(tongue: Tongue) -> BTreeSet<&'static str> {
    let locale = icu_locale_core::Locale::from(tongue.conventions());
    let rules = PluralRules::try_new_cardinal((&locale).into()).unwrap();
    let name = |category| match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    rules.categories().map(name).collect()
}

/// A pattern with what is filled in marked, and each form of its choices by itself.
fn rendered(pattern: &Pattern<&'static str>) -> Vec<String> {
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
                    texts.extend(variants.iter().flat_map(|variant| rendered(&variant.value)));
                }
            }
        }
    }
    texts.push(own);
    texts
}

fn typography(tongue: Tongue, text: &str, said: &mut impl FnMut(String)) {
    let letters: Vec<char> = text.chars().collect();
    let narrow = |letter: Option<&char>| matches!(letter, Some('\u{202f}' | '\u{a0}'));
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at));
        let after = letters.get(at + 1);
        let wrong = match letter {
            '\'' => Some("straight apostrophe"),
            '"' => Some("straight quotation mark"),
            '.' if before == Some(&'.') => Some("dots instead of an ellipsis"),
            ' ' if before == Some(&' ') => Some("two spaces"),
            '“' | '„' if tongue != Tongue::En => Some("quotation mark of another language"),
            '”' if tongue == Tongue::Fr => Some("quotation mark of another language"),
            '«' | '»' if tongue != Tongue::Fr => Some("quotation mark of another language"),
            '«' if !narrow(after) => Some("no narrow space after «"),
            '»' if !narrow(before) => Some("no narrow space before »"),
            // Addresses (sqlite:file) and times of day (10:00) keep theirs close.
            ':' if after_scheme(&letters[..at]) || both_digits(before, after) => None,
            ';' | ':' | '!' | '?' if tongue == Tongue::Fr && before.is_some() && !narrow(before) => {
                let repeated = matches!(before, Some('!' | '?'));
                (!repeated).then_some("no narrow space before ; : ! ?")
            }
            ';' | ':' | '!' | '?' | ',' | '.' if tongue != Tongue::Fr && matches!(before, Some(' ')) => {
                Some("space before a mark")
            }
            ',' | '.' if tongue == Tongue::Fr && matches!(before, Some(' ')) => Some("space before a mark"),
            '\u{202f}' if tongue != Tongue::Fr => Some("narrow space outside French"),
            '\u{2066}'..='\u{2069}' | '\u{202a}'..='\u{202e}' | '\u{200b}'..='\u{200f}' => Some("invisible control"),
            _ => None,
        };
        if let Some(wrong) = wrong {
            said(format!("{wrong}: {}", text.replace(FILLED, "{}")));
        }
    }
}

fn after_scheme(before: &[char]) -> bool {
    let word: String = before.rsplit(|letter| !letter.is_ascii_lowercase()).next().unwrap().iter().collect();
    ["https", "mailto", "postgres", "sqlite"].contains(&word.as_str())
}

fn both_digits(before: Option<&char>, after: Option<&char>) -> bool {
    before.is_some_and(char::is_ascii_digit) && after.is_some_and(char::is_ascii_digit)
}

/// Writes every message with numbers that reach every plural form, and with texts.
fn formats(tongue: Tongue, sources: &[&'static str], keys: &Keys, breaches: &mut Vec<String>) {
    let (bundle, faults) = Bundle::read(tongue, sources);
    breaches.extend(faults.iter().map(|fault| format!("{tongue:?} : {fault:?}")));
    for (key, needs) in keys {
        for number in [0, 1, 2, 21, 1_000_000] {
            let mut out = String::new();
            let written = bundle.write(&mut out, key, &sample(needs, number));
            if let Err(fault) = written {
                breaches.push(format!("{tongue:?} {key}: {fault:?}"));
            } else if out.trim().is_empty() || out.contains(['{', '}']) {
                breaches.push(format!("{tongue:?} {key}: writes {out:?}"));
            }
        }
    }
}

/// A value for each variable.
pub(super) fn sample(needs: &Needs, number: i64) -> Args {
    needs.variables.iter().fold(Args::none(), |args, name| {
        args.with(*name, if needs.counts.contains(name) { Arg::Number(number) } else { Arg::from("Sample") })
    })
}
