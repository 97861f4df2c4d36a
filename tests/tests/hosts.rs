//! A host's own words: a whole language, other words for one built in, the pseudo-language, languages from right to left.
//!
//! What is installed holds for the whole process, so these tests have one of their own and take turns.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that fails says where")]

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard};

use comptoir::format::{self, DateStyle};
use comptoir::{Args, Catalog, Currency, FlawCode, Locale, labels};

static TURN: Mutex<()> = Mutex::new(());

/// Nothing is installed but what the test installs.
struct Turn(#[expect(dead_code, reason = "held until the test is over")] MutexGuard<'static, ()>);

fn turn() -> Turn {
    let turn = Turn(TURN.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
    labels::uninstall();
    turn
}

impl Drop for Turn {
    fn drop(&mut self) {
        labels::uninstall();
    }
}

fn locale(tag: &str) -> Locale {
    tag.parse().unwrap()
}

fn swedish() -> Catalog {
    Catalog::folder(Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")).unwrap()
}

fn yes(tag: &str) -> String {
    labels::message(&locale(tag), "yes", &Args::none())
}

#[test]
fn swedish_is_whole_and_serves_its_readers() {
    let _turn = turn();
    let flaws = swedish().check();
    let told: Vec<String> = flaws.iter().map(|flaw| format!("{flaw} {}", flaw.text(&Locale::EN))).collect();
    assert_eq!(told, [""; 0]);
    assert_eq!(yes("sv"), "Yes");
    swedish().install().unwrap();
    assert_eq!([yes("sv"), yes("sv-FI"), yes("fi"), yes("nb")], ["Ja", "Ja", "Kyllä", "Yes"]);
    assert_eq!(labels::locales(), [Locale::EN, Locale::FI, Locale::FR, locale("sv")]);
    assert_eq!(labels::available(&locale("sv-FI")), locale("sv"));
    assert_eq!(labels::negotiate([&locale("sv-FI"), &Locale::FI]), locale("sv"));
    assert_eq!(labels::negotiate_header("sv-FI, fi;q=0.5", &labels::locales()), locale("sv"));
}

#[test]
fn swedish_writes_numbers_days_and_names_as_swedes_do() {
    let _turn = turn();
    swedish().install().unwrap();
    let sv = locale("sv");
    let day = |text: &str| text.parse().unwrap();
    assert_eq!(format::number(&sv, -12_500), "\u{2212}12\u{a0}500");
    assert_eq!(format::money(&sv, 253_975, Currency::EUR), "2\u{a0}539,75\u{a0}€");
    assert_eq!(format::money(&sv, -500, "SEK".parse().unwrap()), "\u{2212}5,00\u{a0}kr");
    assert_eq!(format::money(&Locale::EN, -500, "SEK".parse().unwrap()), "-SEK\u{a0}5.00");
    assert_eq!(format::percent(&sv, 875), "87,5\u{a0}%");
    assert_eq!(format::date(&sv, day("2026-04-30"), DateStyle::Full), "torsdag 30 april 2026");
    assert_eq!(format::date(&sv, day("2026-04-30"), DateStyle::Short), "2026-04-30");
    assert_eq!(format::date_range(&sv, day("2026-05-03"), day("2026-05-05"), DateStyle::Yearless), "3\u{2013}5 maj");
    let range = |last, style| format::date_range(&sv, day("2026-05-03"), day(last), style);
    assert_eq!(range("2026-05-05", DateStyle::Medium), "3\u{2013}5 maj 2026");
    assert_eq!(range("2026-05-05", DateStyle::Full), "söndag 3 \u{2013} tisdag 5 maj 2026");
    assert_eq!(range("2026-06-01", DateStyle::Long), "3 maj \u{2013} 1 juni 2026");
    assert_eq!(range("2026-05-05", DateStyle::Short), "2026-05-03 \u{2013} 2026-05-05");
    assert_eq!(format::relative_day(&sv, day("2026-05-01"), day("2026-04-30")), "i morgon");
    assert_eq!(format::list(&sv, &["lördag", "söndag", "första maj"]), "lördag, söndag och första maj");
    assert_eq!(format::parse_decimal(&sv, "2 539,75").unwrap(), "2539.75");
    assert_eq!(format::parse_date(&sv, "torsdag 30 april 2026"), Ok(day("2026-04-30")));
    assert_eq!(labels::country_name(&sv, "FI".parse().unwrap()), "Finland");
    assert_eq!(labels::language_name(&sv, &Locale::FI), "finska");
    assert_eq!(labels::city_name(&sv, "Europe/Copenhagen".parse().unwrap()), "Köpenhamn");
    // What it has no name for is named in English.
    assert_eq!(labels::country_name(&sv, "BR".parse().unwrap()), "Brazil");
    let mut names = ["Ödla", "Zebra", "Åsna", "Älg", "Anka"];
    names.sort_by(|a, b| labels::compare(&sv, a, b));
    assert_eq!(names, ["Anka", "Zebra", "Åsna", "Älg", "Ödla"]);
}

#[test]
fn other_words_for_a_language_built_in_hold_for_its_regions_too() {
    let _turn = turn();
    let own = Catalog::new().with(&Locale::FR, "own.ftl", "yes = Volontiers\n");
    own.clone().with(&locale("fr-CA"), "canada.ftl", "no = Nenni\ncountry-fr = La France\n").install().unwrap();
    let no = |tag: &str| labels::message(&locale(tag), "no", &Args::none());
    assert_eq!([yes("fr"), yes("fr-BE"), yes("fr-CA")], ["Volontiers"; 3]);
    assert_eq!([no("fr"), no("fr-BE"), no("fr-CA")], ["Non", "Non", "Nenni"]);
    assert_eq!(labels::country_name(&locale("fr-CA"), "FR".parse().unwrap()), "La France");
    // Canadians write the day as their own conventions have it.
    let day = "2026-04-30".parse().unwrap();
    assert_eq!(format::date(&locale("fr-CA"), day, DateStyle::Short), "2026-04-30");
    assert_eq!(format::date(&Locale::FR, day, DateStyle::Short), "30/04/2026");
    own.install().unwrap();
    assert_eq!([no("fr-CA"), yes("fr-CA")], ["Non", "Volontiers"]);
    Catalog::new().install().unwrap();
    assert_eq!(yes("fr"), "Oui");
}

#[test]
fn plain_words_are_the_hosts_too_where_they_are_made_of_parts() {
    let _turn = turn();
    let own = "-own-yes = Volontiers\nyes = { -own-yes }\nno = Nenni\n";
    Catalog::new().with(&Locale::FR, "own.ftl", own).install().unwrap();
    for (key, word) in [("yes", "Volontiers"), ("no", "Nenni"), ("problems-found", "problems-found")] {
        assert_eq!(labels::plain(&Locale::FR, key), word);
    }
    assert_eq!(labels::plain(&locale("fr-BE"), "yes"), "Volontiers");
    assert_eq!(labels::plain(&Locale::FI, "yes"), "Kyllä");
}

#[test]
fn what_has_flaws_changes_nothing_and_tells_them_all() {
    let _turn = turn();
    let faulty =
        "yes = Ja { $name }\nno = { $\nnobody = x\nproblems-found = { $count ->\n   *[other] { $count } fel\n }\n";
    let catalog = swedish().with(&locale("da"), "da/common.ftl", faulty);
    let error = catalog.install().unwrap_err();
    assert_eq!(yes("sv"), "Yes");
    let told: Vec<String> =
        error.flaws().iter().filter(|flaw| flaw.code != FlawCode::Missing).map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "da/common.ftl:1: yes: unknown_variable",
            "da/common.ftl:2: syntax",
            "da/common.ftl:3: nobody: unknown_key",
            "da/common.ftl:4: problems-found: plural_forms",
        ]
    );
    assert!(error.flaws().len() > 1000, "what is missing is told too");
    assert!(error.to_string().starts_with(&format!("{} flaws", error.flaws().len())), "{error}");
}

#[test]
fn the_refusal_of_a_catalogue_reads_in_the_readers_language_and_as_data() {
    let _turn = turn();
    let error =
        Catalog::new().with(&Locale::FR, "own.ftl", "yes = D'{ $name }\nno = { \"\" }\n").install().unwrap_err();
    assert_eq!(error.code(), "invalid_catalog");
    assert_eq!(error.flaws().len(), 3, "the apostrophe is told with the others, and not counted");
    assert_eq!(error.text(&Locale::EN), "These words cannot be installed until 2 flaws are put right.");
    assert_eq!(error.text(&Locale::FI), "Tekstejä ei voi ottaa käyttöön, ennen kuin 2 virhettä on korjattu.");
    assert_eq!(
        error.text(&Locale::FR),
        "Ces textes ne peuvent pas encore être installés\u{202f}: il reste 2 défauts à corriger."
    );
    let json = error.to_json(&Locale::EN);
    assert_eq!((&json["code"], &json["text"]), (&"invalid_catalog".into(), &error.text(&Locale::EN).into()));
    let flaw = serde_json::json!({
        "locale": "fr", "file": "own.ftl", "line": 2, "key": "no", "code": "empty", "text": "The message has no words."
    });
    assert_eq!(json["flaws"][2], flaw);
    let one = Catalog::new().with(&Locale::FR, "own.ftl", "yes = { $name }\n").install().unwrap_err();
    assert_eq!(one.text(&Locale::EN), "These words cannot be installed until 1 flaw is put right.");
}

#[test]
fn blemishes_are_told_and_installed() {
    let _turn = turn();
    let catalog = Catalog::new().with(&Locale::FR, "own.ftl", "yes = D'accord\n");
    assert_eq!(catalog.check().iter().map(|flaw| flaw.code).collect::<Vec<_>>(), [FlawCode::Apostrophe]);
    catalog.install().unwrap();
    assert_eq!(yes("fr"), "D'accord");
}

#[test]
fn folders_that_are_no_locale_and_files_that_are_no_text_are_flaws() {
    let _turn = turn();
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| {
        let path: PathBuf = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    };
    put("fr/own.ftl", "\u{feff}yes = Volontiers\r\n".as_bytes());
    put("fr/latin.ftl", b"no = \xe9\n");
    put("fr/large.ftl", &vec![b'#'; (1 << 20) + 1]);
    put("fr/notes.txt", b"not a file of messages");
    put("not a locale/own.ftl", b"yes = x\n");
    put(".git/own.ftl", b"yes = x\n");
    let told: Vec<String> = Catalog::folder(folder.path()).unwrap().check().iter().map(ToString::to_string).collect();
    assert_eq!(told, ["fr/large.ftl: too_large", "fr/latin.ftl: unreadable", "not a locale: not_a_locale"]);
    std::fs::remove_file(folder.path().join("fr/latin.ftl")).unwrap();
    std::fs::remove_file(folder.path().join("fr/large.ftl")).unwrap();
    std::fs::remove_dir_all(folder.path().join("not a locale")).unwrap();
    Catalog::folder(folder.path()).unwrap().install().unwrap();
    assert_eq!(yes("fr"), "Volontiers");
    assert!(Catalog::folder(folder.path().join("nowhere")).is_err());
}

#[test]
fn the_pseudo_language_is_accented_and_a_third_longer() {
    let _turn = turn();
    Catalog::new().with_pseudo().install().unwrap();
    let pseudo = locale("en-XA");
    for key in labels::keys(&Locale::EN) {
        let (own, english) = (labels::message(&pseudo, key.key, &Args::none()), key.example);
        assert!(own.chars().count() >= english.chars().count() || !key.variables.is_empty(), "{}", key.key);
    }
    let args = Args::none().with("count", 3);
    assert_eq!(labels::message(&pseudo, "problems-found", &args), "3 þŕööƀļééɱš");
    assert_eq!(labels::message(&locale("en-GB"), "problems-found", &args), "3 problems");
    assert_eq!(format::date(&pseudo, "2026-04-30".parse().unwrap(), DateStyle::Long), "30 April 2026");
}

/// English words serve as Persian ones: both have the same plural forms.
#[test]
fn values_amid_text_from_right_to_left_are_isolated() {
    let _turn = turn();
    let english = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales/en");
    let catalog = std::fs::read_dir(english).unwrap().fold(Catalog::new(), |catalog, file| {
        let path = file.unwrap().path();
        catalog.with(&locale("fa"), path.display().to_string(), std::fs::read_to_string(&path).unwrap())
    });
    catalog.install().unwrap();
    let args = Args::none().with("count", 3);
    let isolated = labels::message(&locale("fa"), "problems-found", &args);
    assert!(isolated.starts_with('\u{2068}') && isolated.ends_with("\u{2069} problems"), "{isolated:?}");
    assert_eq!(labels::message(&Locale::EN, "problems-found", &args), "3 problems");
}

#[test]
fn readers_see_one_catalogue_or_the_other_and_never_wait() {
    let _turn = turn();
    let catalogs = ["Un", "Deux"].map(|word| {
        Catalog::new().with(&Locale::FR, "own.ftl", format!("yes = {word}\nno = {word}\nproblems-found = {{ yes }}{{ $count ->\n    [one] {{ no }}\n    [many] {{ no }}\n   *[other] {{ no }}\n}}\n"))
    });
    catalogs[0].install().unwrap();
    let done = AtomicBool::new(false);
    let reads: [AtomicU64; 3] = Default::default();
    // What each reader has read while a catalogue was being installed.
    let mut meanwhile = [0; 3];
    let readings = || reads.each_ref().map(|reads| reads.load(Ordering::Relaxed));
    std::thread::scope(|scope| {
        for reads in &reads {
            let done = &done;
            scope.spawn(move || {
                while !done.load(Ordering::Relaxed) {
                    let text = labels::message(&Locale::FR, "problems-found", &Args::none().with("count", 2));
                    if text != "UnUn" && text != "DeuxDeux" {
                        done.store(true, Ordering::Relaxed);
                        panic!("{text}");
                    }
                    reads.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        // On a busy machine a reader may not have its turn at once; one that waits for the installer would never have it.
        for turn in 0..5_000 {
            let before = readings();
            catalogs[turn % 2].install().unwrap();
            for ((sum, before), after) in meanwhile.iter_mut().zip(before).zip(readings()) {
                *sum += after - before;
            }
            if done.load(Ordering::Relaxed) || turn >= 40 && meanwhile.iter().all(|reads| *reads >= 1_000) {
                break;
            }
        }
        done.store(true, Ordering::Relaxed);
    });
    assert!(meanwhile.iter().all(|reads| *reads >= 1_000), "{meanwhile:?}");
}
