//! Words, numbers, dates and names in the reader's language.

mod arg;
mod bundle;
mod message;
mod tongue;
mod write;

#[cfg(test)]
mod tests;

pub use arg::{Arg, Args};

use crate::Locale;
use bundle::Bundle;
use tongue::Tongue;

/// The locale that labels for a reader of `locale` are written in: `fr` for `fr-CA`, English where there are none.
pub(crate) fn available(locale: &Locale) -> Locale {
    Tongue::of(locale).locale()
}

/// Whether there is a message `key`.
pub(crate) fn has(locale: &Locale, key: &str) -> bool {
    Bundle::of(Tongue::of(locale)).has(key)
}

/// The message `key` in the best language there is for `locale`, its variables filled from `args`. An unknown key is
/// its own text, an unknown variable its name in braces.
pub(crate) fn text(locale: &Locale, key: &str, args: &Args) -> String {
    let bundle = Bundle::of(Tongue::of(locale));
    if let Some(text) = bundle.plain(key) {
        return text.to_owned();
    }
    let mut out = String::new();
    // The reader gets what could be written; the contract tests prove that this is everything.
    let _ = bundle.write(&mut out, key, args);
    out
}

/// The message `key`, which has no variables, without a copy. A key that is unknown or has variables is its own text.
pub(crate) fn plain<'a>(locale: &Locale, key: &'a str) -> &'a str {
    Bundle::of(Tongue::of(locale)).plain(key).unwrap_or(key)
}
