//! Writes messages: the host's own words where there are any, else those built in, both in one language's conventions.

use icu_plurals::PluralCategory;

use super::arg::{Arg, Args};
use super::bundle::{Bundle, Fault};
use super::contract;
use super::format;
use super::language::Language;
use super::message::{Choice, Key, Message, Part};

/// How deep messages may go, beyond what the contract lets any of them: one with a list, in that a label, and what both refer
/// to. What is deeper runs in a circle.
const DEEPEST: u8 = 2 * contract::DEEPEST + 4;

/// What begins and ends a value amid text that runs the other way (Unicode, UAX #9).
const ISOLATE: char = '\u{2068}';
const END_ISOLATE: char = '\u{2069}';

/// The words and conventions that messages are written with.
#[derive(Clone, Copy)]
pub(super) struct Writer<'a> {
    /// The host's words.
    pub(super) own: Option<&'a Bundle>,
    /// The words built in.
    pub(super) shared: &'a Bundle,
    /// Whose conventions numbers, dates and plurals keep.
    pub(super) language: &'a Language,
}

impl<'a> Writer<'a> {
    /// The message `key`, or with a leading hyphen the term.
    pub(super) fn find(self, key: &str) -> Option<&'a Message> {
        self.own.and_then(|own| own.get(key)).or_else(|| self.shared.get(key))
    }

    /// Appends the message `key`. What cannot be filled in is written as its name in braces and reported.
    pub(super) fn write(self, out: &mut String, key: &str, args: &Args) -> Result<(), Fault> {
        self.message(out, key, args, 0)
    }

    /// Appends the pattern `key` of the language's conventions, its variables filled in by `fill`.
    pub(super) fn pattern(self, out: &mut String, key: &str, fill: &mut dyn FnMut(&mut String, &str)) {
        match self.find(key) {
            Some(Message::Plain(text)) => out.push_str(text),
            Some(Message::Parts(parts)) => {
                for part in parts {
                    match part {
                        Part::Text(text) => out.push_str(text),
                        Part::Variable(name) => fill(out, name),
                        // Patterns have neither; the contract says so.
                        Part::Message(_) | Part::Choice(_) => {}
                    }
                }
            }
            None => {}
        }
    }

    fn message(self, out: &mut String, key: &str, args: &Args, depth: u8) -> Result<(), Fault> {
        match self.find(key) {
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

    fn parts(self, out: &mut String, parts: &[Part], args: &Args, depth: u8) -> Result<(), Fault> {
        let mut result = Ok(());
        for part in parts {
            let written = match part {
                Part::Text(text) => {
                    out.push_str(text);
                    Ok(())
                }
                Part::Variable(name) => self.variable(out, name, args, depth),
                Part::Message(key) => self.message(out, key, args, depth + 1),
                Part::Choice(choice) => self.choice(out, choice, args, depth),
            };
            result = result.and(written);
        }
        result
    }

    fn variable(self, out: &mut String, name: &str, args: &Args, depth: u8) -> Result<(), Fault> {
        let Some(arg) = args.get(name) else {
            return unfilled(out, &format!("${name}"), Fault::UnknownVariable);
        };
        if !self.language.is_right_to_left() {
            return self.value(out, arg, depth);
        }
        out.push(ISOLATE);
        let written = self.value(out, arg, depth);
        out.push(END_ISOLATE);
        written
    }

    fn value(self, out: &mut String, arg: &Arg, depth: u8) -> Result<(), Fault> {
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
                format::write_list(out, self.language, &texts);
                result
            }
            other => {
                format::write_value(out, self.language, other);
                Ok(())
            }
        }
    }

    fn choice(self, out: &mut String, choice: &Choice, args: &Args, depth: u8) -> Result<(), Fault> {
        let arg = args.get(&choice.variable);
        let category = match arg {
            Some(Arg::Number(number)) => Some(format::plural(self.language, *number)),
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
            None => Err(Fault::UnknownVariable(choice.variable.to_string())),
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
