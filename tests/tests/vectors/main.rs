//! Replays `tests/vectors/*.json`, the cases that every language shares; their format is in `tests/vectors/README.md`.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test whose vectors are not there or have another shape has failed"
)]

mod call;
mod centres;
mod check;
mod deadline;
mod form;
mod formats;
mod history;
mod labels;
mod languages;
mod mutation;
mod periods;
mod permissions;
mod told;

use std::path::PathBuf;

use comptoir::{Locale, Pack};
use comptoir_tests::Kind;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// What a case says should come out, or what did.
type Outcomes = Result<Vec<Value>, String>;

/// A file of vectors, and how it is replayed. Nothing here panics on a faulty file: a fault is a failed replay.
struct Suite {
    file: &'static str,
    /// The member that holds the cases.
    cases: &'static str,
    /// The members of a case that say what should come out.
    expectations: &'static [&'static str],
    /// What should come out of each case.
    expected: fn(&Value) -> Outcomes,
    /// What comes out of each case.
    outcomes: fn(&Value) -> Outcomes,
}

const FORM: Suite = Suite {
    file: "form.json",
    cases: "cases",
    expectations: &["form"],
    expected: form::expected,
    outcomes: form::outcomes,
};
const CHECK: Suite = Suite {
    file: "check.json",
    cases: "cases",
    expectations: &["problems"],
    expected: check::expected,
    outcomes: check::outcomes,
};
const DEADLINE: Suite = Suite {
    file: "deadline.json",
    cases: "cases",
    expectations: &["due", "last_day", "days", "text", "explanation"],
    expected: deadline::expected,
    outcomes: deadline::outcomes,
};
const LABELS: Suite = Suite {
    file: "labels.json",
    cases: "cases",
    expectations: &["text"],
    expected: labels::expected,
    outcomes: labels::outcomes,
};
const NAMES: Suite = Suite { cases: "names", expected: labels::expected_names, outcomes: labels::names, ..LABELS };
const FORMATS: Suite = Suite {
    file: "formats.json",
    cases: "cases",
    expectations: &["text"],
    expected: formats::expected,
    outcomes: formats::outcomes,
};
const LANGUAGES: Suite = Suite {
    file: "languages.json",
    cases: "cases",
    expectations: &["answer"],
    expected: languages::expected,
    outcomes: languages::outcomes,
};
const PERIODS: Suite = Suite {
    file: "periods.json",
    cases: "cases",
    expectations: &["outcome", "after"],
    expected: periods::expected,
    outcomes: periods::outcomes,
};
const CENTRES: Suite = Suite {
    file: "centres.json",
    cases: "cases",
    expectations: &["choice"],
    expected: centres::expected,
    outcomes: centres::outcomes,
};
const HISTORY: Suite = Suite {
    file: "history.json",
    cases: "steps",
    expectations: &["expect", "error"],
    expected: history::expected,
    outcomes: |file| history::outcomes(file, Kind::Sqlite),
};
const MODIFY: Suite = Suite { file: "modify.json", ..HISTORY };
const ACCOUNTS: Suite = Suite { file: "accounts.json", ..HISTORY };
const SUBSCRIPTIONS: Suite = Suite { file: "subscriptions.json", ..HISTORY };
const ORDERS: Suite = Suite { file: "orders.json", ..HISTORY };
const BUSINESS: Suite = Suite { file: "business.json", ..HISTORY };
const PEOPLE: Suite = Suite { file: "people.json", ..HISTORY };
const WORK: Suite = Suite { file: "work.json", ..HISTORY };
const PERMISSIONS: Suite = Suite {
    file: "permissions.json",
    cases: "cases",
    expectations: &["decision", "text", "remedy"],
    expected: permissions::expected,
    outcomes: |file| permissions::outcomes(file, Kind::Sqlite),
};
const PERMISSIONS_HOUSE: Suite = Suite {
    cases: "steps",
    expectations: &["expect", "error"],
    expected: permissions::expected_house,
    outcomes: |file| permissions::house(file, Kind::Sqlite),
    ..PERMISSIONS
};

#[cfg(feature = "sqlite")]
const ALL: [Suite; 19] = [
    FORM,
    CHECK,
    DEADLINE,
    LABELS,
    NAMES,
    FORMATS,
    LANGUAGES,
    PERIODS,
    CENTRES,
    HISTORY,
    MODIFY,
    ACCOUNTS,
    SUBSCRIPTIONS,
    ORDERS,
    BUSINESS,
    PEOPLE,
    WORK,
    PERMISSIONS,
    PERMISSIONS_HOUSE,
];
#[cfg(not(feature = "sqlite"))]
const ALL: [Suite; 9] = [FORM, CHECK, DEADLINE, LABELS, NAMES, FORMATS, LANGUAGES, PERIODS, CENTRES];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

impl Suite {
    fn read(&self) -> Value {
        let bytes = std::fs::read(folder().join(self.file)).expect("the vectors are there");
        serde_json::from_slice(&bytes).expect("the vectors are JSON")
    }

    /// Replays the file and says how many cases it has.
    fn replay(&self) -> Result<usize, String> {
        let file = self.read();
        let (expected, outcomes) = ((self.expected)(&file)?, (self.outcomes)(&file)?);
        agree(&expected, &outcomes)?;
        if expected.is_empty() { Err("no case at all".to_owned()) } else { Ok(expected.len()) }
    }
}

fn agree(expected: &[Value], outcomes: &[Value]) -> Result<(), String> {
    if expected.len() != outcomes.len() {
        return Err(format!("{} cases, {} outcomes", expected.len(), outcomes.len()));
    }
    let faults: Vec<String> = expected
        .iter()
        .zip(outcomes)
        .enumerate()
        .flat_map(|(index, (expected, outcome))| difference(&format!("case {index}"), expected, outcome))
        .collect();
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

/// Where two values differ: only there, a form is long.
fn difference(place: &str, expected: &Value, outcome: &Value) -> Vec<String> {
    match (expected, outcome) {
        _ if expected == outcome => Vec::new(),
        (Value::Object(left), Value::Object(right)) if left.keys().eq(right.keys()) => {
            left.iter().flat_map(|(name, value)| difference(&format!("{place}/{name}"), value, &right[name])).collect()
        }
        (Value::Array(left), Value::Array(right)) if left.len() == right.len() => (0..left.len())
            .flat_map(|index| difference(&format!("{place}/{index}"), &left[index], &right[index]))
            .collect(),
        _ => vec![format!("{place}: expected {expected}, came {outcome}")],
    }
}

fn typed<T: DeserializeOwned>(value: &Value) -> Result<T, String> {
    T::deserialize(value).map_err(|error| error.to_string())
}

/// The version of the format that is replayed here.
#[derive(Deserialize)]
#[serde(try_from = "u32")]
struct Version;

impl TryFrom<u32> for Version {
    type Error = String;

    fn try_from(version: u32) -> Result<Self, Self::Error> {
        if version == 1 { Ok(Self) } else { Err(format!("version {version} of the format is not known")) }
    }
}

/// A text in each language.
#[derive(Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
struct InEach<T> {
    fr: T,
    fi: T,
    en: T,
}

impl<T> InEach<T> {
    /// What `write` makes in each language.
    fn of(write: impl Fn(&Locale) -> T) -> Self {
        Self { fr: write(&Locale::FR), fi: write(&Locale::FI), en: write(&Locale::EN) }
    }
}

/// The same as JSON.
fn in_each<T: serde::Serialize>(write: impl Fn(&Locale) -> T) -> Value {
    json!(InEach::of(write))
}

fn pack(packs: &std::collections::BTreeMap<String, Value>, name: &str) -> Result<Pack, String> {
    let json = packs.get(name).ok_or_else(|| format!("no pack `{name}`"))?;
    Pack::from_json(json.to_string().as_bytes()).map_err(|problems| format!("pack `{name}`: {problems:?}"))
}

fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(text: &str) -> Result<T, String> {
    text.parse().map_err(|error| format!("`{text}`: {error}"))
}

macro_rules! replayed {
    ($($(#[$meta:meta])* $name:ident $suite:expr;)*) => {$(
        #[test]
        $(#[$meta])*
        fn $name() {
            match $suite.replay() {
                Ok(count) => println!("{}: {count} {}", $suite.file, $suite.cases),
                Err(faults) => panic!("{}:\n{faults}", $suite.file),
            }
        }
    )*};
}

replayed! {
    forms_are_drawn_as_written FORM;
    drafts_are_checked_as_written CHECK;
    deadlines_are_computed_as_written DEADLINE;
    labels_read_as_written LABELS;
    names_read_as_written NAMES;
    formats_read_as_written FORMATS;
    languages_are_negotiated_as_written LANGUAGES;
    periods_are_cut_as_written PERIODS;
    data_centres_are_chosen_as_written CENTRES;
    #[cfg(feature = "sqlite")]
    a_history_comes_out_as_written_on_sqlite HISTORY;
    #[cfg(feature = "postgres")]
    a_history_comes_out_as_written_on_postgres
        Suite { outcomes: |file| history::outcomes(file, Kind::Postgres), ..HISTORY };
    #[cfg(feature = "sqlite")]
    changes_come_out_as_written_on_sqlite MODIFY;
    #[cfg(feature = "postgres")]
    changes_come_out_as_written_on_postgres
        Suite { outcomes: |file| history::outcomes(file, Kind::Postgres), ..MODIFY };
    #[cfg(feature = "sqlite")]
    accounts_come_out_as_written_on_sqlite ACCOUNTS;
    #[cfg(feature = "postgres")]
    accounts_come_out_as_written_on_postgres
        Suite { outcomes: |file| history::outcomes(file, Kind::Postgres), ..ACCOUNTS };
    #[cfg(feature = "sqlite")]
    subscriptions_come_out_as_written_on_sqlite SUBSCRIPTIONS;
    #[cfg(feature = "postgres")]
    subscriptions_come_out_as_written_on_postgres
        Suite { outcomes: |file| history::outcomes(file, Kind::Postgres), ..SUBSCRIPTIONS };
    #[cfg(feature = "sqlite")]
    orders_come_out_as_written_on_sqlite ORDERS;
    #[cfg(feature = "postgres")]
    orders_come_out_as_written_on_postgres
        Suite { outcomes: |file| history::outcomes(file, Kind::Postgres), ..ORDERS };
    #[cfg(feature = "sqlite")]
    the_customers_business_comes_out_as_written_on_sqlite BUSINESS;
    #[cfg(feature = "postgres")]
    the_customers_business_comes_out_as_written_on_postgres
        Suite { outcomes: |file| history::outcomes(file, Kind::Postgres), ..BUSINESS };
    #[cfg(feature = "sqlite")]
    people_come_out_as_written_on_sqlite PEOPLE;
    #[cfg(feature = "postgres")]
    people_come_out_as_written_on_postgres
        Suite { outcomes: |file| history::outcomes(file, Kind::Postgres), ..PEOPLE };
    #[cfg(feature = "sqlite")]
    work_comes_out_as_written_on_sqlite WORK;
    #[cfg(feature = "postgres")]
    work_comes_out_as_written_on_postgres
        Suite { outcomes: |file| history::outcomes(file, Kind::Postgres), ..WORK };
    #[cfg(feature = "sqlite")]
    what_somebody_may_do_comes_out_as_written_on_sqlite PERMISSIONS;
    #[cfg(feature = "postgres")]
    what_somebody_may_do_comes_out_as_written_on_postgres
        Suite { outcomes: |file| permissions::outcomes(file, Kind::Postgres), ..PERMISSIONS };
    #[cfg(feature = "sqlite")]
    the_house_of_permissions_is_built_as_written_on_sqlite PERMISSIONS_HOUSE;
    #[cfg(feature = "postgres")]
    the_house_of_permissions_is_built_as_written_on_postgres
        Suite { outcomes: |file| permissions::house(file, Kind::Postgres), ..PERMISSIONS_HOUSE };
}

#[test]
fn no_byte_of_a_vector_was_changed_by_accident() {
    let sums = std::fs::read_to_string(folder().join("SHA256SUMS")).expect("the sums are there");
    let mut named = Vec::new();
    for line in sums.lines() {
        let (sum, file) = line.split_once("  ").expect("a sum and a file");
        let bytes = std::fs::read(folder().join(file)).expect("a file of the sums is there");
        let found: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(found, sum, "{file} differs from SHA256SUMS");
        named.push(file.to_owned());
    }
    let entries = std::fs::read_dir(folder()).expect("the vectors are there");
    let names = entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"));
    let mut files: Vec<String> = names.filter(|name| name.ends_with(".json")).collect();
    files.sort();
    assert_eq!(named, files, "SHA256SUMS names every file, in order");
    for file in files {
        let needs_a_store = [HISTORY, MODIFY, ACCOUNTS, SUBSCRIPTIONS, ORDERS, BUSINESS, PEOPLE, WORK, PERMISSIONS]
            .map(|suite| suite.file)
            .contains(&&*file);
        assert!(ALL.iter().any(|suite| suite.file == file) || needs_a_store, "{file} is replayed");
    }
}
