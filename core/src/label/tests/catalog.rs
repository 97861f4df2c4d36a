//! Catalogues of a host's, checked and made ready; what is installed has tests of its own (`tests/tests/hosts.rs`).

use crate::label::{Catalog, Flaw, FlawCode};
use crate::Locale;

fn told(catalog: &Catalog) -> Vec<String> {
    catalog.check().iter().map(Flaw::to_string).collect()
}

#[test]
fn what_nests_too_deep_is_not_read() {
    let nested = |levels: usize| format!("yes = {}\"Oui\"{}\n", "{".repeat(levels), "}".repeat(levels));
    assert_eq!(Catalog::new().with(&Locale::FR, "own.ftl", nested(64)).check(), []);
    for text in [nested(65), nested(200_000), format!("no = {{ {}", "F(".repeat(200_000))] {
        let catalog = Catalog::new().with(&Locale::FR, "own.ftl", text);
        assert_eq!(told(&catalog), ["own.ftl:1: unsupported"]);
        assert_eq!(catalog.check()[0].code, FlawCode::Unsupported);
    }
}
