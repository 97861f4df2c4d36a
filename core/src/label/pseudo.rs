//! A pseudo-language for tests of layouts: English that can still be read, accented and a third longer. What is cut off, does not
//! fit or was never translated is seen at once.

/// The words of a message, changed: `Save` is `Šåṽṽé`, long words are a third longer.
pub(super) fn words(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut letters: u32 = 0;
    for letter in text.chars() {
        out.push(accented(letter));
        if letter.is_ascii_alphabetic() {
            letters += 1;
            // Inside words, so that lines break where they would.
            if letters.is_multiple_of(3) {
                out.push(accented(letter).to_lowercase().next().unwrap_or(letter));
            }
        }
    }
    out
}

/// The letter with an accent, two dots or a stroke, which reach above and below what English does.
const fn accented(letter: char) -> char {
    match letter {
        'A' => 'Å',
        'B' => 'Ɓ',
        'C' => 'Ç',
        'D' => 'Ð',
        'E' => 'É',
        'F' => 'Ƒ',
        'G' => 'Ĝ',
        'H' => 'Ĥ',
        'I' => 'Î',
        'J' => 'Ĵ',
        'K' => 'Ķ',
        'L' => 'Ļ',
        'M' => 'Ṁ',
        'N' => 'Ñ',
        'O' => 'Ö',
        'P' => 'Þ',
        'Q' => 'Ǫ',
        'R' => 'Ŕ',
        'S' => 'Š',
        'T' => 'Ţ',
        'U' => 'Û',
        'V' => 'Ṽ',
        'W' => 'Ŵ',
        'X' => 'Ẋ',
        'Y' => 'Ý',
        'Z' => 'Ž',
        'a' => 'å',
        'b' => 'ƀ',
        'c' => 'ç',
        'd' => 'ð',
        'e' => 'é',
        'f' => 'ƒ',
        'g' => 'ĝ',
        'h' => 'ĥ',
        'i' => 'î',
        'j' => 'ĵ',
        'k' => 'ķ',
        'l' => 'ļ',
        'm' => 'ɱ',
        'n' => 'ñ',
        'o' => 'ö',
        'p' => 'þ',
        'q' => 'ǫ',
        'r' => 'ŕ',
        's' => 'š',
        't' => 'ţ',
        'u' => 'û',
        'v' => 'ṽ',
        'w' => 'ŵ',
        'x' => 'ẋ',
        'y' => 'ý',
        'z' => 'ž',
        other => other,
    }
}
