//! What every language keeps to: the same keys, in each the same variables, and the plural forms that it has.
//!
//! The English files are the contract. The same check reads a host's files and, in the tests, those built in.

mod check;
mod entry;
mod flaw;
mod keys;
mod needs;
mod nesting;
mod told;
mod typography;

#[cfg(test)]
mod tests;

pub use flaw::{Flaw, FlawCode};
pub use keys::{LabelKey, LabelVariable};

pub(super) use check::{Source, check};
pub(super) use keys::keys;
pub(super) use needs::DEEPEST;
pub(super) use nesting::too_deep;
pub(super) use told::Told;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::bundle::{NOUNS, sources};
use super::names;
use super::tongue::Tongue;
use crate::{Country, Currency, Locale};
use entry::Entry;
use needs::Needs;

/// What a message of the contract is, and what it needs.
pub(super) struct Clause {
    pub(super) noun: &'static str,
    /// What the English files say of it.
    pub(super) comment: String,
    pub(super) needs: Needs<'static>,
}

/// The messages that there are, by their keys.
pub(super) static CLAUSES: LazyLock<BTreeMap<&'static str, Clause>> = LazyLock::new(|| {
    let files: Vec<_> = sources(Tongue::En).iter().map(|text| entry::read(text).0).collect();
    let entries: Vec<(&'static str, Entry<'static>)> = NOUNS
        .iter()
        .zip(files)
        .flat_map(|(noun, entries)| entries.into_iter().map(move |entry| (*noun, entry)))
        .collect();
    let direct: BTreeMap<String, Needs<'static>> =
        entries.iter().map(|(_, entry)| (entry.key(), entry.needs())).collect();
    let comments = comments(&entries);
    entries
        .iter()
        .zip(comments)
        .filter(|((_, entry), _)| !entry.is_term)
        .map(|((noun, entry), comment)| {
            let needs = needs::whole(&entry.key(), |key| direct.get(key).cloned());
            (entry.name, Clause { noun, comment, needs })
        })
        .collect()
});

/// What is said of each entry: a comment stands above one, or above several that follow each other.
fn comments(entries: &[(&'static str, Entry<'static>)]) -> Vec<String> {
    let mut above = String::new();
    entries
        .iter()
        .map(|(_, entry)| {
            if let Some(comment) = &entry.comment {
                above.clone_from(comment);
            } else if entry.begins_group {
                above.clear();
            }
            above.clone()
        })
        .collect()
}

/// The keys by which cities are named.
static CITIES: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| chrono_tz::TZ_VARIANTS.iter().map(|zone| names::key("city", zone.name())).collect());

/// Whether a host may have a name by this key that the contract does not ask for: of a country, a language or a city that there is,
/// or a currency's sign.
pub(super) fn is_name(key: &str) -> bool {
    let Some((kind, code)) = key.split_once('-') else { return false };
    // Codes are written as they are looked up: `sv-fi`, not `sv-FI`.
    let is_key_of = |code: &str| names::key(kind, code) == key;
    match kind {
        "country" => code.to_ascii_uppercase().parse::<Country>().is_ok_and(|country| is_key_of(country.code())),
        "language" => code.parse::<Locale>().is_ok_and(|tag| tag.language().len() <= 3 && is_key_of(tag.as_str())),
        "city" => CITIES.contains(key),
        "currency" => code.to_ascii_uppercase().parse::<Currency>().is_ok_and(|currency| is_key_of(currency.code())),
        _ => false,
    }
}

/// The plural categories that counts have in a language (CLDR).
pub(super) fn categories(tag: &str) -> BTreeSet<&'static str> {
    use icu_plurals::{PluralCategory, PluralRules};
    let locale: icu_locale_core::Locale = tag.parse().unwrap_or(icu_locale_core::Locale::UNKNOWN);
    let name = |category| match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    let rules = PluralRules::try_new_cardinal((&locale).into()).ok();
    rules.map_or_else(|| BTreeSet::from(["other"]), |rules| rules.categories().map(name).collect())
}
