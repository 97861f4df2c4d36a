//! How deep a file nests, found out before it is parsed: Fluent's parser calls itself for each level, without a bound of its own.

/// How many levels there may be inside each other.
const DEEPEST: usize = 64;

/// What a level is.
#[derive(Clone, Copy, PartialEq)]
enum Level {
    /// Between braces, where quotation marks enclose texts.
    Placeable,
    /// Between the parentheses of a function or term.
    Arguments,
    /// The words of one variant of a choice.
    Variant,
}

/// The line, from 1, on which a file first nests deeper than 64 levels. Counts no fewer than the parser does.
pub(crate) fn too_deep(text: &str) -> Option<u32> {
    let mut levels = Vec::new();
    (1..).zip(text.split('\n')).find_map(|(number, line)| is_too_deep(&mut levels, line.as_bytes()).then_some(number))
}

fn is_too_deep(levels: &mut Vec<Level>, line: &[u8]) -> bool {
    // The parser gives up what is open there, and begins anew.
    if line.first() == Some(&b'#') || begins_entry(line) {
        levels.clear();
    }
    if line.first() == Some(&b'#') {
        return false;
    }
    let mut bytes = line.iter().copied().skip_while(|byte| *byte == b' ').peekable();
    if levels.last() == Some(&Level::Variant) && matches!(bytes.peek(), Some(b'[' | b'*' | b'}')) {
        levels.pop();
    }
    while let Some(byte) = bytes.next() {
        match (levels.last(), byte) {
            (_, b'{') => levels.push(Level::Placeable),
            (Some(_), b'}') => while levels.pop().is_some_and(|level| level != Level::Placeable) {},
            (None | Some(Level::Variant), _) => {}
            (Some(Level::Arguments), b')') => drop(levels.pop()),
            (Some(_), b'(') => levels.push(Level::Arguments),
            (Some(_), b'[') => levels.push(Level::Variant),
            (Some(_), b'"') => {
                while let Some(byte) = bytes.next().filter(|byte| *byte != b'"') {
                    if byte == b'\\' {
                        bytes.next();
                    }
                }
            }
            (Some(_), _) => {}
        }
        if levels.len() > DEEPEST {
            return true;
        }
    }
    false
}

/// Whether a line is `key = …` or `-term = …` from its first letter on.
fn begins_entry(line: &[u8]) -> bool {
    let name = line.strip_prefix(b"-").unwrap_or(line);
    let is_of_name = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let length = name.iter().take_while(is_of_name).count();
    let after = name.iter().skip(length).find(|byte| **byte != b' ');
    name.first().is_some_and(u8::is_ascii_alphabetic) && after == Some(&b'=')
}

#[cfg(test)]
mod tests {
    use super::too_deep;

    #[test]
    fn what_nests_deeper_than_64_levels_is_found_by_its_line() {
        let nested = |levels: usize| format!("no = Non\nyes = {}$x{}\n", "{".repeat(levels), "}".repeat(levels));
        assert_eq!((too_deep(&nested(64)), too_deep(&nested(65))), (None, Some(2)));
        for level in ["{", "{\n", "F(", "{ F(", "-t(", "{ $x ->\n    *[a] b ", "{ $x ->\n *[a]\n  \" ", "{ \"}\\\"}\" "]
        {
            let text = format!("yes = {{ {}", level.repeat(200_000));
            assert!(too_deep(&text).is_some_and(|line| line < 200), "{level:?}");
        }
    }

    #[test]
    fn what_is_closed_quoted_or_given_up_counts_no_longer() {
        for passage in [
            "yes = { \"{\" }{ \"\\\"{\" }{ $x } (\n",
            "yes = {\n",
            "yes = { F(\n-yes = {\n",
            "# {{{\n",
            "yes = { $x ->\n    [a] { $x } (\n   *[b] [ \" { F(1, { $x }) }\n}\n",
        ] {
            assert_eq!(too_deep(&passage.repeat(200)), None, "{passage}");
        }
    }
}
