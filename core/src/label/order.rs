//! The order of names in a list: by letter, whatever its case and accents, as the language's alphabet has it.
//!
//! What is found by its beginning is folded the same way, so that names that begin alike lie beside each other. Stores
//! keep keys made by these rules: whoever changes them counts `store::derive::RULES` up.

use std::cmp::Ordering;

use crate::Locale;
use crate::model::account::fold_but;

/// What stands for the letters after z: characters after those of ASCII that no name holds.
const AFTER_Z: [char; 3] = ['\u{80}', '\u{81}', '\u{82}'];

/// The letters that a language has after z. An accent elsewhere only parts names that are otherwise equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Alphabet {
    /// None: é stands with e.
    Latin,
    /// å, ä, ö: Finnish and Swedish.
    Northern,
}

impl Alphabet {
    /// That of a locale's language.
    pub(super) fn of(locale: &Locale) -> Self {
        match locale.language() {
            "fi" | "sv" => Self::Northern,
            _ => Self::Latin,
        }
    }

    /// Where a letter stands among those after z.
    const fn after_z(self, letter: char) -> Option<usize> {
        match (self, letter) {
            (Self::Northern, 'å' | 'Å') => Some(0),
            (Self::Northern, 'ä' | 'Ä') => Some(1),
            (Self::Northern, 'ö' | 'Ö') => Some(2),
            _ => None,
        }
    }

    /// What a letter typed without its accents may stand for besides itself.
    const fn others(self, letter: char) -> &'static [char] {
        match (self, letter) {
            (Self::Northern, 'a') => &['\u{80}', '\u{81}'],
            (Self::Northern, 'o') => &['\u{82}'],
            _ => &[],
        }
    }
}

/// Compares two names.
pub(super) fn compare(alphabet: Alphabet, left: &str, right: &str) -> Ordering {
    letters(alphabet, left).cmp(&letters(alphabet, right)).then_with(|| left.cmp(right))
}

/// Bytes that sort as [`compare`] does.
pub(super) fn key(alphabet: Alphabet, text: &str) -> Vec<u8> {
    let mut key = letters(alphabet, text).into_bytes();
    key.push(0);
    key.extend_from_slice(text.as_bytes());
    key
}

fn letters(alphabet: Alphabet, text: &str) -> String {
    fold_but(text, |letter| alphabet.after_z(letter).and_then(|at| AFTER_Z.get(at)).copied())
}

/// Where the names that begin in some way lie in the order: in one stretch, or in Finnish in several, for what is typed
/// as `a` may stand for `å` or `ä` too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stretches {
    /// How the keys of each stretch begin, in order.
    pub(crate) beginnings: Vec<Vec<u8>>,
    /// Whether the stretches hold other names too: after two letters that may be others they are parted no further.
    pub(crate) wider: bool,
}

/// Where the names lie whose folded text begins with `folded`.
pub(super) fn stretches(alphabet: Alphabet, folded: &str) -> Stretches {
    let mut beginnings = vec![Vec::new()];
    let mut parted = 0;
    for letter in folded.chars() {
        let others = alphabet.others(letter);
        if !others.is_empty() {
            if parted == 2 {
                return Stretches { beginnings, wider: true };
            }
            parted += 1;
        }
        beginnings = beginnings
            .iter()
            .flat_map(|beginning| {
                std::iter::once(letter).chain(others.iter().copied()).map(move |letter| {
                    let mut longer = beginning.clone();
                    longer.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
                    longer
                })
            })
            .collect();
    }
    Stretches { beginnings, wider: false }
}
