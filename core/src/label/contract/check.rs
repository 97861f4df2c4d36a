//! Holds the files of one language to the contract.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

use super::entry::{self, Entry};
use super::flaw::{Flaw, FlawCode};
use super::needs::{self, Needs};
use super::told::Told;
use super::{CLAUSES, Clause, categories, is_name, typography};
use crate::Locale;
use crate::label::bundle::sources;
use crate::label::message::{Compiler, Message, Unsupported};
use crate::label::tongue::Tongue;
use crate::label::{Arg, Args};

/// How many bytes a message that refers to others may have with all of them.
const LARGEST: usize = 64 << 10;

/// A file of a language.
#[derive(Clone, Copy)]
pub(crate) struct Source<'s> {
    pub(crate) file: &'s str,
    pub(crate) text: &'s str,
}

/// All that is wrong with the files of `locale`, by file and line; what is missing comes last. Of a language built in, or one
/// that the host has words for `beneath` (of `sv` for `sv-FI`), files may hold some words: the rest stays.
pub(crate) fn check(locale: &Locale, files: &[Source<'_>], beneath: &[&str]) -> Vec<Flaw> {
    let built_in = Tongue::spoken(locale).map(sources).unwrap_or_default();
    let rest: Vec<&str> = built_in.iter().chain(beneath).copied().collect();
    hold(locale, files, &rest, rest.is_empty())
}

/// Holds files to the contract; `rest` stands for what they leave out, unless they are to be complete.
pub(super) fn hold(locale: &Locale, files: &[Source<'_>], rest: &[&str], complete: bool) -> Vec<Flaw> {
    let rest: Vec<Entry<'_>> = rest.iter().flat_map(|text| entry::read(text).0).collect();
    let own: Vec<_> = files.iter().map(|source| (source.file, entry::read(source.text))).collect();
    let mut known: BTreeMap<String, Needs<'_>> = rest.iter().map(|entry| (entry.key(), entry.needs())).collect();
    known.extend(own.iter().flat_map(|(_, (entries, _))| entries.iter().map(|entry| (entry.key(), entry.needs()))));
    let sizes = needs::sizes(&known);
    let reading = Reading { locale, known, sizes, forms: categories(locale.as_str()) };

    let mut told = Told::default();
    let mut seen = BTreeSet::new();
    for (file, (entries, faulty)) in &own {
        if told.is_full() {
            break;
        }
        let mut found: Vec<Flaw> =
            faulty.iter().map(|line| reading.flaw(file, *line, None, FlawCode::Syntax)).collect();
        for entry in entries {
            found.extend(reading.entry(file, entry));
            if !seen.insert(entry.key()) {
                found.push(reading.flaw(file, entry.line, Some(entry.key()), FlawCode::Duplicate));
            }
        }
        found.sort_by_key(|flaw| flaw.line);
        told.add(found);
    }
    if complete && !told.is_full() {
        let missing = CLAUSES.keys().filter(|key| !seen.contains(**key));
        told.add(missing.map(|key| Flaw {
            locale: Some(locale.clone()),
            file: None,
            line: None,
            key: Some((*key).to_owned()),
            code: FlawCode::Missing,
            args: Args::none(),
        }));
    }
    told.into_flaws()
}

struct Reading<'a> {
    locale: &'a Locale,
    /// What each message there is needs itself.
    known: BTreeMap<String, Needs<'a>>,
    /// How much each has with all that it refers to, of those whose references come to an end.
    sizes: BTreeMap<String, usize>,
    /// The plural forms of the language.
    forms: BTreeSet<&'static str>,
}

impl Reading<'_> {
    fn flaw(&self, file: &str, line: u32, key: Option<String>, code: FlawCode) -> Flaw {
        Flaw {
            locale: Some(self.locale.clone()),
            file: Some(file.to_owned()),
            line: Some(line),
            key,
            code,
            args: Args::none(),
        }
    }

    fn entry(&self, file: &str, entry: &Entry<'_>) -> Vec<Flaw> {
        let key = entry.key();
        let mut flaws = Vec::new();
        let mut say = |code, args| {
            flaws.push(Flaw { args, ..self.flaw(file, entry.line, Some(key.clone()), code) });
        };
        let direct = entry.needs();
        let is_pattern = entry.name.starts_with("format-");
        let is_more = is_pattern && !(direct.references.is_empty() && direct.choices.is_empty());
        let clause = CLAUSES.get(entry.name).filter(|_| !entry.is_term);
        let is_name = !entry.is_term && clause.is_none() && is_name(entry.name);
        let is_kept = entry.pattern.as_ref().map(compiled).is_none_or(|message| match message {
            Ok(Message::Plain(_)) => true,
            Ok(Message::Parts(_)) => !is_name,
            Err(Unsupported) => false,
        });
        if entry.has_attributes || direct.chooses_otherwise || is_more || !is_kept {
            say(FlawCode::Unsupported, Args::none());
        }
        let Some(pattern) = &entry.pattern else {
            say(FlawCode::Empty, Args::none());
            return flaws;
        };
        if is_blank(pattern) {
            say(FlawCode::Empty, Args::none());
        }
        for reference in direct.references.keys().filter(|reference| !self.known.contains_key(*reference)) {
            say(FlawCode::UnknownReference, Args::none().with("name", reference.as_str()));
        }
        if !direct.references.is_empty() && self.sizes.get(&key).is_none_or(|size| *size > LARGEST) {
            say(FlawCode::Circle, Args::none());
        }
        // A choice by what counts in English has plural forms, however few are left of them.
        let counts =
            |name: &str| direct.counts.contains(name) || clause.is_some_and(|one| one.needs.counts.contains(name));
        for _ in direct.choices.iter().filter(|(name, forms)| counts(name) && *forms != self.forms) {
            say(FlawCode::PluralForms, Args::none().with("forms", list(self.forms.iter().copied())));
        }
        if !entry.is_term {
            match clause {
                Some(clause) => self.variables(&key, clause, &mut say),
                None if is_name => {}
                None => say(FlawCode::UnknownKey, Args::none()),
            }
        }
        for code in typography::blemishes(self.locale.language(), pattern) {
            say(code, Args::none());
        }
        flaws
    }

    fn variables(&self, key: &str, clause: &Clause, say: &mut impl FnMut(FlawCode, Args)) {
        let whole = needs::whole(key, |key| self.known.get(key).cloned());
        let wanted = &clause.needs.variables;
        for name in whole.variables.iter().filter(|name| !wanted.contains(*name)) {
            let args = Args::none().with("name", *name).with("known", list(wanted.iter().copied()));
            say(FlawCode::UnknownVariable, args.with("count", wanted.len()));
        }
        for name in wanted.iter().filter(|name| !whole.variables.contains(*name)) {
            say(FlawCode::MissingVariable, Args::none().with("name", *name));
        }
        // Without any choice a word after the number has one form whatever the number is.
        let is_chosen_by = |name: &str| whole.choices.iter().any(|(by, _)| *by == name);
        let counts =
            clause.needs.counts.iter().filter(|name| whole.before_words.contains(*name) && !is_chosen_by(name));
        for _ in counts.filter(|_| self.forms.len() > 1) {
            say(FlawCode::PluralForms, Args::none().with("forms", list(self.forms.iter().copied())));
        }
    }
}

fn compiled(pattern: &Pattern<&str>) -> Result<Message, Unsupported> {
    Compiler { keep: |piece| Cow::Owned(piece.to_owned()), word: None }.message(pattern)
}

fn is_blank(pattern: &Pattern<&str>) -> bool {
    let is_blank = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value }
        | PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
            value.trim().is_empty()
        }
        PatternElement::Placeable { .. } => false,
    };
    pattern.elements.iter().all(is_blank)
}

fn list<'a>(names: impl Iterator<Item = &'a str>) -> Vec<Arg> {
    names.map(Arg::from).collect()
}
