//! Names as they are searched: without case and accents.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `name` without case, accents and runs of white space: `Électro  Järvinen` becomes `electro jarvinen`.
///
/// Letters that Unicode does not decompose are written with the base letters people type: `œ` as `oe`, `ø` as `o`.
pub(crate) fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    let mut space = false;
    for letter in name.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase) {
        if letter.is_whitespace() {
            space = !folded.is_empty();
            continue;
        }
        if space {
            folded.push(' ');
            space = false;
        }
        match letter {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'þ' => folded.push_str("th"),
            'ı' => folded.push('i'),
            other => folded.push(other),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_accents_and_white_space_do_not_count() {
        assert_eq!(fold("  Électro   JÄRVINEN "), "electro jarvinen");
        assert_eq!(fold("Cœur de Ville"), "coeur de ville");
        assert_eq!(fold("Straße Ø Łódź"), "strasse o lodz");
    }
}
