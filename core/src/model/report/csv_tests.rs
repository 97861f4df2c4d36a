//! Lines of CSV: what is quoted, what is guarded.

use proptest::prelude::*;

use super::*;

fn text(text: &str) -> CsvCell {
    CsvCell::Text(text.to_owned())
}

fn written(cells: &[CsvCell]) -> String {
    let mut out = String::new();
    line(&mut out, cells.iter().cloned());
    out
}

fn word_of(word: &str) -> String {
    written(&[text(word)]).strip_suffix("\r\n").unwrap().to_owned()
}

/// The cells of a line, as RFC 4180 has them.
fn read(line: &str) -> Vec<String> {
    let mut rest = line.strip_suffix("\r\n").unwrap();
    let mut cells = Vec::new();
    loop {
        let mut cell = String::new();
        if let Some(quoted) = rest.strip_prefix('"') {
            rest = quoted;
            loop {
                let (before, after) = rest.split_once('"').unwrap();
                cell.push_str(before);
                rest = after;
                match rest.strip_prefix('"') {
                    Some(after) => {
                        cell.push('"');
                        rest = after;
                    }
                    None => break,
                }
            }
        } else {
            let end = rest.find(',').unwrap_or(rest.len());
            cell.push_str(&rest[..end]);
            assert!(!cell.contains(['"', '\r', '\n']), "{cell:?}");
            rest = &rest[end..];
        }
        cells.push(cell);
        match rest.strip_prefix(',') {
            Some(after) => rest = after,
            None => return cells,
        }
    }
}

#[test]
fn c5_cells_stand_between_commas_and_lines_end_as_rfc_4180_has_it() {
    assert_eq!(written(&[text("Garage"), CsvCell::Number("2539.75".into()), text("")]), "Garage,2539.75,\r\n");
    assert_eq!(written(&[text("Garage")]), "Garage\r\n");
    assert_eq!(written(&[]), "\r\n");
}

#[test]
fn c5_a_word_that_begins_a_formula_is_guarded() {
    for word in ["=1+1", "+33 1", "-2", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠A1", "=", "-"] {
        assert_eq!(word_of(word), format!("'{word}"));
    }
    assert_eq!(word_of("\t=1"), "\"'\t=1\"");
    assert_eq!(word_of("\r=1"), "\"'\r=1\"");
    assert_eq!(word_of("\n=1"), "\"'\n=1\"");
    assert_eq!(word_of("=HYPERLINK(\"x\",\"y\")"), "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    // Inside a word they are harmless, and an apostrophe of its own stays alone.
    for word in ["Nord = Sud", "C+", "Aix-en-Provence", "a@b", "'=1", "Élan", ""] {
        assert_eq!(word_of(word), word);
    }
}

#[test]
fn c5_a_number_is_written_as_it_is() {
    assert_eq!(written(&[CsvCell::Number("-12.50".into()), CsvCell::Number(String::new())]), "-12.50,\r\n");
}

#[test]
fn c5_a_word_is_quoted_where_a_reader_could_end_it() {
    for (word, quoted) in [
        ("a,b", "\"a,b\""),
        ("a\"b", "\"a\"\"b\""),
        ("a;=b", "\"a;=b\""),
        ("a\tb", "\"a\tb\""),
        ("a\rb", "\"a\rb\""),
        ("a\nb", "\"a\nb\""),
    ] {
        assert_eq!(word_of(word), quoted);
    }
}

proptest! {
    #[test]
    fn c5_whatever_is_written_is_read_again_and_begins_no_formula(
        words in prop::collection::vec("[=+@a;, \"'\t\r\n\u{ff1d}é-]{0,6}", 1..6),
    ) {
        let cells: Vec<CsvCell> = words.iter().map(|word| text(word)).collect();
        let back = read(&written(&cells));
        prop_assert_eq!(back.len(), words.len());
        for (word, back) in words.iter().zip(&back) {
            prop_assert!(!back.starts_with(FORMULA), "{:?}", back);
            let is_guarded = word.starts_with(FORMULA);
            prop_assert_eq!(back.strip_prefix('\'').filter(|_| is_guarded).unwrap_or(back), word);
        }
    }
}
