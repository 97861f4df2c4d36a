//! All messages of one language, read on first use and kept.
//!
//! Fluent's syntax, written by us: `fluent-bundle` chooses plural forms by CLDR 37, behind a lock, and cannot be told
//! otherwise, so that French would have no *many*. What labels do not need of Fluent (functions, attributes, arguments
//! of terms) is refused; for the rest the contract tests compare with `fluent-bundle`, message by message.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use fluent_syntax::ast::Entry;
use fluent_syntax::parser::parse_runtime;
use icu_plurals::PluralCategory;

use super::arg::{Arg, Args};
use super::format;
use super::message::{Choice, Key, Message, Part};
use super::tongue::Tongue;

/// The files of each language, embedded.
macro_rules! sources {
    ($($noun:literal)*) => {
        #[cfg(test)]
        pub(super) const NOUNS: &[&str] = &[$($noun),*];
        pub(super) const fn sources(tongue: Tongue) -> &'static [&'static str] {
            match tongue {
                Tongue::En => &[$(include_str!(concat!("../../locales/en/", $noun, ".ftl"))),*],
                Tongue::Fi => &[$(include_str!(concat!("../../locales/fi/", $noun, ".ftl"))),*],
                Tongue::Fr => &[$(include_str!(concat!("../../locales/fr/", $noun, ".ftl"))),*],
            }
        }
    };
}

sources! {
    "account" "audit" "calendar" "client" "common" "document" "error" "field" "file" "form" "mail" "order" "people" "place"
    "problem" "registration" "report" "request" "statistics" "subscription" "work"
}

static BUNDLES: [LazyLock<Bundle>; 3] = [
    LazyLock::new(|| Bundle::read(Tongue::En, sources(Tongue::En)).0),
    LazyLock::new(|| Bundle::read(Tongue::Fi, sources(Tongue::Fi)).0),
    LazyLock::new(|| Bundle::read(Tongue::Fr, sources(Tongue::Fr)).0),
];

/// How deep messages may refer to each other; beyond it they run in a circle.
const DEEPEST: u8 = 8;

/// Something of a message that could not be written as it asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// A file has a passage that is no Fluent.
    Syntax(String),
    /// The message uses a construct that labels do not.
    Unsupported(String),
    /// A key has two messages.
    Duplicate(String),
    /// No message has this key.
    UnknownMessage(String),
    /// No value has this name.
    UnknownVariable(String),
    /// Messages refer to each other in a circle.
    Circle(String),
}

/// The messages of one language.
#[derive(Debug)]
pub(crate) struct Bundle {
    tongue: Tongue,
    messages: HashMap<&'static str, Message, BuildHasherDefault<KeyHasher>>,
    terms: HashMap<String, Message>,
}

impl Bundle {
    /// The bundle of a language.
    pub(crate) fn of(tongue: Tongue) -> &'static Self {
        let [en, fi, fr] = &BUNDLES;
        match tongue {
            Tongue::En => en,
            Tongue::Fi => fi,
            Tongue::Fr => fr,
        }
    }

    /// Reads files and says what is wrong with them; the rest is usable.
    pub(crate) fn read(tongue: Tongue, sources: &[&'static str]) -> (Self, Vec<Fault>) {
        let mut bundle = Self { tongue, messages: HashMap::default(), terms: HashMap::new() };
        let mut faults = Vec::new();
        for source in sources {
            let resource = parse_runtime(*source).unwrap_or_else(|(resource, errors)| {
                faults.extend(errors.iter().map(|error| Fault::Syntax(error.to_string())));
                resource
            });
            faults.extend(resource.body.iter().filter_map(|entry| bundle.add(entry).err()));
        }
        (bundle, faults)
    }

    fn add(&mut self, entry: &Entry<&'static str>) -> Result<(), Fault> {
        let (key, pattern, attributes) = match entry {
            Entry::Message(message) => (Cow::Borrowed(message.id.name), message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (Cow::Owned(format!("-{}", term.id.name)), Some(&term.value), &term.attributes),
            _ => return Ok(()),
        };
        let message = pattern.filter(|_| attributes.is_empty()).and_then(|pattern| Message::compile(pattern).ok());
        let Some(message) = message else { return Err(Fault::Unsupported(key.into_owned())) };
        let before = match &key {
            Cow::Borrowed(key) => self.messages.insert(key, message),
            Cow::Owned(key) => self.terms.insert(key.clone(), message),
        };
        if before.is_some() { Err(Fault::Duplicate(key.into_owned())) } else { Ok(()) }
    }

    /// The message `key` if it has no variables.
    pub(crate) fn plain(&self, key: &str) -> Option<&str> {
        match self.messages.get(key) {
            Some(Message::Plain(text)) => Some(text),
            _ => None,
        }
    }

    /// Whether there is a message `key`.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.messages.contains_key(key)
    }

    /// Appends the message `key`. What cannot be filled in is written as its name in braces and reported.
    pub(crate) fn write(&self, out: &mut String, key: &str, args: &Args) -> Result<(), Fault> {
        self.message(out, key, args, 0)
    }

    fn message(&self, out: &mut String, key: &str, args: &Args, depth: u8) -> Result<(), Fault> {
        let found = if key.starts_with('-') { self.terms.get(key) } else { self.messages.get(key) };
        match found {
            Some(Message::Plain(text)) => {
                out.push_str(text);
                Ok(())
            }
            Some(Message::Parts(_)) if depth > DEEPEST => unfilled(out, key, Fault::Circle),
            Some(Message::Parts(parts)) => self.parts(out, parts, args, depth),
            None if depth == 0 => {
                out.push_str(key);
                Err(Fault::UnknownMessage(key.to_owned()))
            }
            None => unfilled(out, key, Fault::UnknownMessage),
        }
    }

    fn parts(&self, out: &mut String, parts: &[Part], args: &Args, depth: u8) -> Result<(), Fault> {
        let mut result = Ok(());
        for part in parts {
            let written = match part {
                Part::Text(text) => {
                    out.push_str(text);
                    Ok(())
                }
                Part::Variable(name) => match args.get(name) {
                    Some(arg) => self.value(out, arg, depth),
                    None => unfilled(out, &format!("${name}"), Fault::UnknownVariable),
                },
                Part::Message(key) => self.message(out, key, args, depth + 1),
                Part::Choice(choice) => self.choice(out, choice, args, depth),
            };
            result = result.and(written);
        }
        result
    }

    fn value(&self, out: &mut String, arg: &Arg, depth: u8) -> Result<(), Fault> {
        match arg {
            Arg::Label(_) if depth > DEEPEST => Ok(()),
            Arg::Label(key) => self.message(out, key, &Args::none(), depth + 1),
            Arg::List(_) if depth > DEEPEST => Ok(()),
            Arg::List(values) => {
                let mut result = Ok(());
                let texts: Vec<String> = values
                    .iter()
                    .map(|value| {
                        let mut text = String::new();
                        let written = self.value(&mut text, value, depth + 1);
                        if result.is_ok() {
                            result = written;
                        }
                        text
                    })
                    .collect();
                format::write_list(out, self.tongue, &texts);
                result
            }
            other => {
                format::write_value(out, self.tongue, other);
                Ok(())
            }
        }
    }

    fn choice(&self, out: &mut String, choice: &Choice, args: &Args, depth: u8) -> Result<(), Fault> {
        let arg = args.get(choice.variable);
        let category = match arg {
            Some(Arg::Number(number)) => Some(format::plural(self.tongue, *number)),
            _ => None,
        };
        let chosen = choice
            .variants
            .iter()
            .find(|(key, _)| arg.is_some_and(|arg| matches(key, arg, category)))
            .or_else(|| choice.variants.get(choice.default));
        let written = chosen.map_or(Ok(()), |(_, parts)| self.parts(out, parts, args, depth));
        match arg {
            Some(_) => written,
            None => Err(Fault::UnknownVariable(choice.variable.to_owned())),
        }
    }
}

fn matches(key: &Key, arg: &Arg, category: Option<PluralCategory>) -> bool {
    match (key, arg) {
        (Key::Name(_, of), Arg::Number(_)) => of.is_some() && *of == category,
        (Key::Number(number), Arg::Number(value)) => number == value,
        (Key::Name(name, _), Arg::Text(text) | Arg::Label(text)) => name == text,
        (Key::Name(name, _), Arg::Country(country)) => *name == country.code(),
        (Key::Name(name, _), Arg::Language(locale)) => *name == locale.language(),
        _ => false,
    }
}

fn unfilled(out: &mut String, name: &str, fault: fn(String) -> Fault) -> Result<(), Fault> {
    out.push('{');
    out.push_str(name);
    out.push('}');
    Err(fault(name.to_owned()))
}

/// FNV-1a: keys are short and ours, so nobody can choose them to collide.
#[derive(Debug)]
struct KeyHasher(u64);

impl Default for KeyHasher {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}
