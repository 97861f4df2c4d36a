//! The page of all labels, `core/LABELS.md`, for translators.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use crate::Locale;
use crate::label::{LabelKey, keys};

/// What stands in the file above the tables.
const HEAD: &str = "# Labels

All messages of the library, file by file: what a host's own language has (see `Catalog`). A variable stands in brackets; one
that chooses a plural form is 5. Made of `locales/` by a test, which fails when this page differs.
";

fn cell(text: &str) -> String {
    text.replace('\\', "\\\\").replace('|', "\\|").replace('<', "&lt;").replace('\n', "<br>")
}

fn page() -> String {
    let examples = [Locale::EN, Locale::FR, Locale::FI].map(|locale| keys(&locale));
    let [english, french, finnish] = &examples;
    let mut files: BTreeMap<&str, Vec<[&LabelKey; 3]>> = BTreeMap::new();
    for ((english, french), finnish) in english.iter().zip(french).zip(finnish) {
        files.entry(english.file).or_default().push([english, french, finnish]);
    }
    let mut page = HEAD.to_owned();
    for (file, keys) in files {
        write!(
            page,
            "\n## {file}.ftl\n\n| Key | Variables | English | French | Finnish | Remark |\n|---|---|---|---|---|---|\n"
        )
        .unwrap();
        for [english, french, finnish] in keys {
            let variables: Vec<String> = english
                .variables
                .iter()
                .map(|variable| {
                    if variable.counts {
                        format!("`${}` (count)", variable.name)
                    } else {
                        format!("`${}`", variable.name)
                    }
                })
                .collect();
            let texts = [english, french, finnish].map(|key| cell(&key.example)).join(" | ");
            writeln!(page, "| `{}` | {} | {texts} | {} |", english.key, variables.join(", "), cell(english.comment))
                .unwrap();
        }
    }
    page
}

/// `COMPTOIR_WRITE_LABELS=1 cargo test -p comptoir --lib page_of_labels` writes it anew.
#[test]
fn the_page_of_labels_is_that_of_the_messages() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("LABELS.md");
    if std::env::var_os("COMPTOIR_WRITE_LABELS").is_some() {
        std::fs::write(&file, page()).unwrap();
    }
    assert!(std::fs::read_to_string(&file).unwrap_or_default() == page(), "core/LABELS.md differs from the messages");
}
