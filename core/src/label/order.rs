//! The order of names in a list: by letter, whatever its case and accents, as the language's alphabet has it.

use std::cmp::Ordering;

use unicode_normalization::UnicodeNormalization as _;

use super::tongue::Tongue;

/// Compares two names. Finnish has å, ä and ö after z; elsewhere an accent only parts names that are otherwise equal.
pub(super) fn compare(tongue: Tongue, left: &str, right: &str) -> Ordering {
    letters(tongue, left).cmp(letters(tongue, right)).then_with(|| left.cmp(right))
}

fn letters(tongue: Tongue, text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|letter| *letter != '\u{2019}' && *letter != '\'').map(move |letter| match (tongue, letter) {
        (_, letter) if letter.is_ascii() => letter.to_ascii_lowercase(),
        // The three characters after z.
        (Tongue::Fi, 'å' | 'Å') => '{',
        (Tongue::Fi, 'ä' | 'Ä') => '|',
        (Tongue::Fi, 'ö' | 'Ö') => '}',
        (_, 'ø' | 'Ø') => 'o',
        (_, 'ł' | 'Ł') => 'l',
        (_, 'ı') => 'i',
        (_, letter) => {
            let base = std::iter::once(letter).nfd().next().unwrap_or(letter);
            base.to_lowercase().next().unwrap_or(base)
        }
    })
}
