//! All messages of one language: of one built in read on first use and kept, of a host's when they are installed.
//!
//! Fluent's syntax, written by us (`writer.rs`): `fluent-bundle` chooses plural forms by CLDR 37, behind a lock, and cannot be
//! told otherwise, so that French would have no *many*. What labels do not need of Fluent (functions, attributes, arguments
//! of terms) is refused; for the rest the contract tests compare with `fluent-bundle`, message by message.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use fluent_syntax::ast::Entry;
use fluent_syntax::parser::parse_runtime;

use super::message::{Compiler, Message, Piece};
use super::tongue::Tongue;

/// The files of each language, embedded.
macro_rules! sources {
    ($($noun:literal)*) => {
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
    "account" "audit" "calendar" "client" "common" "document" "error" "field" "file" "form" "format" "mail" "order" "people" "place"
    "problem" "registration" "report" "request" "statistics" "subscription" "translation" "work"
}

static BUNDLES: [LazyLock<Bundle>; 3] = [
    LazyLock::new(|| Bundle::read(sources(Tongue::En)).0),
    LazyLock::new(|| Bundle::read(sources(Tongue::Fi)).0),
    LazyLock::new(|| Bundle::read(sources(Tongue::Fr)).0),
];

/// Something of a message that could not be read or written as it asks for.
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

/// The messages of one language; terms are kept with their hyphen.
#[derive(Debug, Default)]
pub(crate) struct Bundle {
    messages: HashMap<Piece, Message, BuildHasherDefault<KeyHasher>>,
}

impl Bundle {
    /// The messages of a language built in.
    pub(super) fn of(tongue: Tongue) -> &'static Self {
        let [en, fi, fr] = &BUNDLES;
        match tongue {
            Tongue::En => en,
            Tongue::Fi => fi,
            Tongue::Fr => fr,
        }
    }

    /// Reads files that are embedded and says what is wrong with them; the rest is usable.
    pub(super) fn read(sources: &[&'static str]) -> (Self, Vec<Fault>) {
        let compiler = Compiler { keep: Cow::Borrowed, word: None };
        let mut bundle = Self::default();
        let faults = sources.iter().flat_map(|source| bundle.extend(source, &compiler)).collect();
        (bundle, faults)
    }

    /// The messages of `sources` with their words changed.
    pub(super) fn changed(sources: &[&'static str], word: fn(&str) -> String) -> Self {
        let compiler = Compiler { keep: Cow::Borrowed, word: Some(word) };
        let mut bundle = Self::default();
        for source in sources {
            bundle.extend(source, &compiler);
        }
        bundle
    }

    /// Adds a file of a host's; what is wrong with it is left out.
    pub(super) fn add(&mut self, source: &str) -> Vec<Fault> {
        self.extend(source, &Compiler { keep: |piece| Cow::Owned(piece.to_owned()), word: None })
    }

    fn extend<'s>(&mut self, source: &'s str, compiler: &Compiler<'s>) -> Vec<Fault> {
        let mut faults = Vec::new();
        let resource = parse_runtime(source).unwrap_or_else(|(resource, errors)| {
            faults.extend(errors.iter().map(|error| Fault::Syntax(error.to_string())));
            resource
        });
        faults.extend(resource.body.iter().filter_map(|entry| self.entry(entry, compiler).err()));
        faults
    }

    fn entry<'s>(&mut self, entry: &Entry<&'s str>, compiler: &Compiler<'s>) -> Result<(), Fault> {
        let (key, pattern, attributes) = match entry {
            Entry::Message(message) => ((compiler.keep)(message.id.name), message.value.as_ref(), &message.attributes),
            Entry::Term(term) => (Cow::Owned(format!("-{}", term.id.name)), Some(&term.value), &term.attributes),
            _ => return Ok(()),
        };
        let message = pattern.filter(|_| attributes.is_empty()).and_then(|pattern| compiler.message(pattern).ok());
        let Some(message) = message else { return Err(Fault::Unsupported(key.into_owned())) };
        if self.messages.contains_key(&key) {
            return Err(Fault::Duplicate(key.into_owned()));
        }
        self.messages.insert(key, message);
        Ok(())
    }

    /// Adds the messages of another that are not here.
    pub(super) fn fill(&mut self, other: Self) {
        for (key, message) in other.messages {
            self.messages.entry(key).or_insert(message);
        }
    }

    /// The message `key`, or with a leading hyphen the term.
    pub(super) fn get(&self, key: &str) -> Option<&Message> {
        self.messages.get(key)
    }

    /// Whether there are no messages.
    pub(super) fn is_empty(&self) -> bool {
        self.messages.is_empty()
    }
}

/// FNV-1a: keys are short and those of the contract, so nobody can choose them to collide.
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
