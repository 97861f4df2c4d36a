//! Plain Fluent reads the files as we do, and all that there is has its words.

use std::collections::BTreeSet;
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use crate::Locale;
use crate::label::bundle::{NOUNS, sources};
use crate::label::tongue::Tongue;
use crate::label::{Arg, Args, LabelKey, keys, text};

/// A value for each variable.
fn sample(key: &LabelKey, number: i64) -> Args {
    key.variables.iter().fold(Args::none(), |args, variable| {
        args.with(variable.name, if variable.counts { Arg::Number(number) } else { Arg::from("Sample") })
    })
}

#[test]
fn every_file_of_messages_is_embedded() {
    for tongue in Tongue::ALL {
        let folder = format!("{}/locales/{}", env!("CARGO_MANIFEST_DIR"), tongue.locale());
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter_map(|name| name.strip_suffix(".ftl").map(str::to_owned))
            .collect();
        files.sort();
        assert_eq!(files, NOUNS, "{tongue:?}");
    }
}

/// With numbers that reach every plural form.
#[test]
fn every_message_is_written_whole_in_every_language() {
    for tongue in Tongue::ALL {
        for key in keys(&Locale::EN) {
            for number in [0, 1, 2, 21, 1_000_000] {
                let written = text(&tongue.locale(), key.key, &sample(&key, number));
                assert!(
                    !written.trim().is_empty() && !written.contains(['{', '}']),
                    "{tongue:?} {}: {written}",
                    key.key
                );
            }
        }
    }
}

/// Translators' tools show what readers get.
#[test]
fn plain_fluent_writes_the_same() {
    for tongue in Tongue::ALL {
        let locale = tongue.locale();
        let mut plain = FluentBundle::new(vec![locale.to_string().parse().unwrap()]);
        plain.set_use_isolating(false);
        for source in sources(tongue) {
            plain.add_resource(FluentResource::try_new((*source).to_owned()).unwrap()).unwrap();
        }
        for key in keys(&Locale::EN) {
            for number in [0, 1, 2, 21] {
                let args = sample(&key, number);
                let mut errors = Vec::new();
                let pattern = plain.get_message(key.key).unwrap().value().unwrap();
                let theirs = plain.format_pattern(pattern, Some(&fluent(&args)), &mut errors);
                let ours = text(&locale, key.key, &args);
                assert_eq!((&*ours, errors.len()), (&*theirs, 0), "{tongue:?} {}", key.key);
            }
        }
    }
}

fn fluent(args: &Args) -> FluentArgs<'_> {
    let mut fluent = FluentArgs::new();
    for (name, arg) in args.iter() {
        match arg {
            Arg::Number(number) => fluent.set(name, *number),
            Arg::Text(text) => fluent.set(name, text.as_str()),
            _ => unreachable!("samples are numbers and texts"),
        }
    }
    fluent
}

/// What may follow a number without agreeing with it: units of signs alone, and words that join two numbers.
const INVARIABLE: [&str; 6] = ["MB", "Mo", "Mt", "at", "to", "et"];

/// Lines with a number beside a noun outside of a choice: wrong for one of the language's plural forms.
fn uncounted<'s>(source: &'s str, numbers: &BTreeSet<&str>) -> Vec<&'s str> {
    let is_beside_a_noun = |line: &str| {
        numbers.iter().any(|name| {
            line.split(&format!("{{ ${name} }} ")).skip(1).any(|rest| {
                let word = rest.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
                !word.is_empty() && !INVARIABLE.contains(&word)
            })
        })
    };
    let is_variant = |line: &str| line.trim_start().trim_start_matches('*').starts_with('[');
    source.lines().filter(|line| !is_variant(line) && is_beside_a_noun(line)).collect()
}

#[test]
fn a_number_beside_a_noun_chooses_its_form() {
    // What counts in one message is a number in all; the beginning of a span chooses nothing.
    let variables = keys(&Locale::EN).into_iter().flat_map(|key| key.variables);
    let mut numbers: BTreeSet<&str> =
        variables.filter(|variable| variable.counts).map(|variable| variable.name).collect();
    numbers.insert("min");
    assert!(numbers.len() > 6 && numbers.contains("count") && numbers.contains("max"), "{numbers:?}");
    for tongue in Tongue::ALL {
        let found: Vec<&str> = sources(tongue).iter().flat_map(|source| uncounted(source, &numbers)).collect();
        assert_eq!(found, [""; 0], "{tongue:?}");
    }
    assert_eq!(uncounted("a = Send { $max } bytes.\nb = From { $min } to { $max }.", &numbers).len(), 1);
}

/// A per cent sign stands apart from its number in Finnish and French, not in English: only the pattern of shares writes one.
#[test]
fn a_share_is_written_by_its_pattern_alone() {
    for tongue in Tongue::ALL {
        let signs: Vec<&str> = sources(tongue)
            .iter()
            .flat_map(|source| source.lines())
            .filter(|line| line.contains('%') && !line.starts_with('#'))
            .collect();
        let space = if tongue == Tongue::En { "" } else { "\u{a0}" };
        assert_eq!(signs, [format!("format-percent = {{ $number }}{space}%")], "{tongue:?}");
    }
}

/// The sources of the library without their tests and comments.
fn code() -> String {
    sources_of(&["src"])
}

fn sources_of(folders: &[&str]) -> String {
    let mut code = String::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<_> = folders.iter().map(|folder| root.join(folder)).collect();
    while let Some(folder) = folders.pop() {
        let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        // The order that a file system gives them in is no order.
        paths.sort();
        for path in paths {
            let name = path.file_name().unwrap().to_str().unwrap();
            if path.is_dir() && name != "tests" {
                folders.push(path);
            } else if name.ends_with(".rs") && !name.ends_with("tests.rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                code.extend(
                    text.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| [line, "\n"]),
                );
            }
        }
    }
    code
}

/// The texts between quotation marks.
fn literals(code: &str) -> BTreeSet<&str> {
    code.lines().flat_map(|line| line.split('"').skip(1).step_by(2)).collect()
}

/// The enums that `named!` makes: for each the beginning of its keys and their ends.
fn named(code: &str) -> Vec<(&str, Vec<&str>)> {
    code.split("named! {")
        .skip(1)
        .map(|block| {
            let block = block.split("\n}").next().unwrap();
            let mut quoted = block.lines().filter_map(|line| {
                let parts: Vec<&str> = line.split('"').collect();
                (parts.len() > 1 && !line.trim_start().starts_with("///")).then_some(parts)
            });
            let prefix = quoted.next().unwrap()[1];
            (prefix, quoted.filter_map(|parts| parts.get(3).copied()).collect())
        })
        .collect()
}

#[test]
fn every_value_of_an_enum_has_its_label() {
    let code = code();
    let known: BTreeSet<_> = keys(&Locale::EN).into_iter().map(|key| key.key).collect();
    let enums = named(&code);
    assert!(enums.len() > 20, "{} enums", enums.len());
    for (prefix, ends) in enums {
        assert!(!ends.is_empty(), "{prefix}");
        for end in ends {
            assert!(known.contains(&*format!("{prefix}{end}")), "{prefix}{end}");
        }
    }
}

#[test]
fn every_code_of_an_error_has_its_text() {
    let code = code();
    let known: BTreeSet<_> = keys(&Locale::EN).into_iter().map(|key| key.key).collect();
    // The errors of the store and of its use cases, and not what has a single code and a text of its own.
    let codes: BTreeSet<&str> = code
        .split("fn code(&self) -> &'static str {")
        .skip(1)
        .filter_map(|rest| rest.split("\n    }\n").next())
        .flat_map(|body| body.lines().filter(|line| line.contains("=>")))
        .flat_map(|line| line.split('"').skip(1).step_by(2))
        .collect();
    assert!(codes.len() > 60 && codes.contains("unknown_desk") && codes.contains("store_busy"), "{codes:?}");
    // What is refused is told by the refusal's own rule and remedy.
    for code in codes.into_iter().filter(|code| *code != "refused") {
        assert!(known.contains(&*format!("error-{}", code.replace('_', "-"))), "{code}");
    }
}

/// Keys that nothing in the code asks for: none stands in it, whole or as the parts that it is put together from.
fn unused<'k>(code: &str, keys: impl IntoIterator<Item = &'k str>) -> Vec<&'k str> {
    let literals = literals(code);
    let named: BTreeSet<String> = named(code)
        .into_iter()
        .flat_map(|(prefix, ends)| ends.into_iter().map(move |end| format!("{prefix}{end}")).collect::<Vec<_>>())
        .collect();
    // What is put together at run time: `error-{}` of a code, `history-{}` of an action, a unit's `device-unit-`.
    let patterns: Vec<Vec<&str>> = literals
        .iter()
        .filter(|literal| literal.contains('{') || literal.ends_with('-'))
        .map(|literal| literal.split(['{', '}']).step_by(2).collect::<Vec<_>>())
        .filter(|parts| parts[0].len() > 3 && parts[0].ends_with('-'))
        .collect();
    let words: BTreeSet<String> = literals.iter().map(|literal| literal.replace('_', "-")).collect();
    let composed = |key: &str| {
        patterns.iter().any(|parts| {
            let Some(rest) = key.strip_prefix(parts[0]) else { return false };
            let middle = parts.get(1).map_or(Some(rest), |end| rest.strip_suffix(end));
            middle.is_some_and(|middle| is_words(middle, &words))
        })
    };
    // Variants of a message that are put together from its own key: `-said`, `-at-once`.
    let variants: Vec<&str> = literals
        .iter()
        .filter_map(|literal| literal.rsplit_once('}').map(|(_, end)| end))
        .filter(|end| end.starts_with('-'))
        .collect();
    let is_used = |key: &str| literals.contains(key) || named.contains(key) || composed(key);
    let is_variant = |key: &str| variants.iter().any(|end| key.strip_suffix(end).is_some_and(is_used));
    keys.into_iter().filter(|key| !is_used(key) && !is_variant(key)).collect()
}

/// Whether a text is one of the words, or several of them joined by hyphens.
fn is_words(text: &str, words: &BTreeSet<String>) -> bool {
    words.contains(text)
        || text.match_indices('-').any(|(at, _)| words.contains(&text[..at]) && is_words(&text[at + 1..], words))
}

/// What a host's own pages show of the seeds, and nothing in the library or its example: the buttons of the order list, switches
/// of the desk's settings.
const FOR_HOSTS: [&str; 4] =
    ["order-search", "order-select", "setting-documents-in-customer-language", "setting-welcome"];

#[test]
fn no_key_is_unused() {
    let code = sources_of(&["src", "examples"]);
    // Those of `python -m comptoir.locales` are asked for in Python; a test there says so.
    let keys: Vec<&str> =
        keys(&Locale::EN).into_iter().map(|key| key.key).filter(|key| !key.starts_with("locales-")).collect();
    // Other messages refer to some.
    let referred: String = sources(Tongue::En).concat();
    let found: Vec<&str> =
        unused(&code, keys).into_iter().filter(|key| !referred.contains(&format!("{{ {key} }}"))).collect();
    assert_eq!(found, FOR_HOSTS);
}

#[test]
fn an_unused_key_is_found() {
    assert_eq!(
        unused(&code(), ["yes", "nobody-asks-for-this", "error-no-such-code"]),
        ["nobody-asks-for-this", "error-no-such-code"]
    );
}
