//! The order of names in a list: by letter, whatever its case and accents, as the language's alphabet has it.
//!
//! What is found by its beginning is folded the same way, so that names that begin alike lie beside each other. Stores
//! keep keys made by these rules: whoever changes them counts `store::derive::RULES` up.

use std::cmp::Ordering;

use super::tongue::Tongue;
use crate::model::account::fold_but;

/// Finnish å, ä and ö, which come after z: characters after those of ASCII that no name holds.
const OWN_LETTERS: [char; 3] = ['\u{80}', '\u{81}', '\u{82}'];

/// Compares two names. Finnish has å, ä and ö after z; elsewhere an accent only parts names that are otherwise equal.
pub(super) fn compare(tongue: Tongue, left: &str, right: &str) -> Ordering {
    letters(tongue, left).cmp(&letters(tongue, right)).then_with(|| left.cmp(right))
}

/// Bytes that sort as [`compare`] does.
pub(super) fn key(tongue: Tongue, text: &str) -> Vec<u8> {
    let mut key = letters(tongue, text).into_bytes();
    key.push(0);
    key.extend_from_slice(text.as_bytes());
    key
}

fn letters(tongue: Tongue, text: &str) -> String {
    let [ao, ae, oe] = OWN_LETTERS;
    fold_but(text, |letter| match (tongue, letter) {
        (Tongue::Fi, 'å' | 'Å') => Some(ao),
        (Tongue::Fi, 'ä' | 'Ä') => Some(ae),
        (Tongue::Fi, 'ö' | 'Ö') => Some(oe),
        _ => None,
    })
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
pub(super) fn stretches(tongue: Tongue, folded: &str) -> Stretches {
    let [ao, ae, oe] = OWN_LETTERS;
    let mut beginnings = vec![Vec::new()];
    let mut parted = 0;
    for letter in folded.chars() {
        let others: &[char] = match (tongue, letter) {
            (Tongue::Fi, 'a') => &[ao, ae],
            (Tongue::Fi, 'o') => &[oe],
            _ => &[],
        };
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
