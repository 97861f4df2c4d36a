//! Catalogues of a host's, checked and made ready; what is installed has tests of its own (`tests/tests/hosts.rs`).

use std::path::Path;
use std::sync::Arc;

use crate::label::bundle::Bundle;
use crate::label::language::{HostLanguage, Language};
use crate::label::{Arg, Args, Catalog, Flaw, FlawCode, keys};
use crate::{Country, Locale};

fn locale(tag: &str) -> Locale {
    tag.parse().unwrap()
}

/// The language that a catalogue has for a tag.
fn language(catalog: &Catalog, tag: &str) -> Language {
    assert_eq!(told(catalog), [""; 0]);
    let mut languages = catalog.languages().into_iter().filter(|host| host.locale.as_str() == tag);
    let host = languages.next().unwrap();
    assert!(languages.next().is_none(), "{tag} twice");
    Language::Host(Arc::new(host))
}

fn write(language: &Language, key: &str, args: &Args) -> String {
    let mut out = String::new();
    language.writer().write(&mut out, key, args).unwrap();
    out
}

/// The files in English, as those of a host's language that has as many plural forms, or only one.
fn copy(tag: &str) -> Catalog {
    let has_one_form = tag == "tlh";
    let is_kept = |line: &&str| !(has_one_form && line.trim_start().starts_with("[one]"));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files.into_iter().fold(Catalog::new(), |catalog, path| {
        let text = std::fs::read_to_string(&path).unwrap();
        let lines: Vec<&str> = text.lines().filter(is_kept).collect();
        catalog.with(&locale(tag), path.display().to_string(), lines.join("\n"))
    })
}

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

#[test]
fn a_variety_has_the_words_of_the_hosts_own_language_before_those_built_in() {
    let catalog = Catalog::new()
        .with(&Locale::FR, "fr.ftl", "-merci = Merci\nyes = Volontiers. { -merci }\ncountry-fi = La Finlande\n")
        .with(&locale("fr-CA"), "ca.ftl", "-merci = Bienvenue\nno = Nenni. { -merci }\n");
    let canadian = language(&catalog, "fr-CA");
    let word = |key: &str| write(&canadian, key, &Args::none());
    assert_eq!([word("no"), word("yes")], ["Nenni. Bienvenue", "Volontiers. Bienvenue"]);
    assert_eq!(write(&canadian, "problems-found", &Args::none().with("count", 2)), "2 problèmes");
    assert_eq!(canadian.own_name("country", "FI").as_deref(), Some("La Finlande"));
    assert_eq!(write(&language(&catalog, "fr"), "no", &Args::none()), "Non");
}

#[test]
fn a_variety_of_a_hosts_language_need_not_be_whole() {
    let english = copy("da");
    let greenlandic = english.clone().with(&locale("da-GL"), "fi.ftl", "no = Nej, { yes }\n");
    assert_eq!(write(&language(&greenlandic, "da-GL"), "no", &Args::none()), "Nej, Yes");
    let longer = greenlandic.clone().with(&locale("da-Latn-GL"), "latn.ftl", "no = Nä\n");
    assert_eq!(write(&language(&longer, "da-Latn-GL"), "yes", &Args::none()), "Yes");
    let alone = Catalog::new().with(&locale("da-GL"), "fi.ftl", "no = Nej\n").check();
    assert!(alone.len() > 1000 && alone.iter().all(|flaw| flaw.code == FlawCode::Missing));
    // What is wrong with what lies beneath is told there.
    let faulty = greenlandic.with(&locale("da-GL"), "more.ftl", "yes = { no }\n");
    assert_eq!(told(&faulty), ["fi.ftl:1: no: circle", "more.ftl:1: yes: circle"]);
}

#[test]
fn a_language_unknown_to_cldr_has_the_formats_of_its_root() {
    let klingon = language(&copy("tlh"), "tlh");
    let list = Arg::List(["a", "b", "c"].map(Arg::from).to_vec());
    let values = [Arg::Number(-1_234_567), Arg::Date("2026-04-30".parse().unwrap()), list, Arg::Country(Country::FI)];
    let written = values.map(|arg| write(&klingon, "flaw-missing-variable", &Args::none().with("name", arg)));
    let expected = ["-1,234,567", "2026 M04 30, Thu", "a, b, c", "Finland"];
    assert_eq!(written, expected.map(|value| format!("The message leaves out ${value}.")));
    assert_eq!(write(&klingon, "problems-found", &Args::none().with("count", 1)), "1 problems");
}

#[test]
fn the_pseudo_language_is_a_third_longer() {
    let pseudo = language(&Catalog::new().with_pseudo(), "en-XA");
    let plain: Vec<_> = keys(&Locale::EN).into_iter().filter(|key| key.variables.is_empty()).collect();
    assert!(plain.len() > 500);
    for key in plain {
        let own = write(&pseudo, key.key, &Args::none());
        let letters = key.example.chars().filter(char::is_ascii_alphabetic).count();
        let longer = own.chars().count() - key.example.chars().count();
        // What is quoted in a message stays as it is, and its pieces count for themselves.
        let expected =
            if own.contains(|letter: char| letter.is_ascii_alphabetic()) { letters / 5 } else { letters / 3 };
        assert!(longer >= expected && longer <= letters / 3, "{}: {own}", key.key);
    }
}

#[test]
fn what_a_catalogue_has_for_the_pseudo_language_itself_reads_so() {
    let own = Catalog::new().with(&locale("en-XA"), "own.ftl", "yes = Aye\n").with(&Locale::EN, "en.ftl", "no = Nay\n");
    let pseudo = language(&own.clone().with_pseudo(), "en-XA");
    assert_eq!(["yes", "no"].map(|key| write(&pseudo, key, &Args::none())), ["Aye", "Ñö"]);
    let without = language(&own, "en-XA");
    assert_eq!(["yes", "no"].map(|key| write(&without, key, &Args::none())), ["Aye", "Nay"]);
}

#[test]
fn what_of_a_folder_cannot_be_read_is_a_flaw_with_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    put("fr/own.ftl", "yes = Volontiers\nno = { nobody }\n");
    put("fi/own.ftl", "yes = { nobody }\n");
    for name in ["common", "images", "backup"] {
        put(&format!("{name}/own.ftl"), "yes = x\n");
    }
    std::fs::create_dir(folder.path().join("fr/folder.ftl")).unwrap();
    let mut expected = vec![
        "fi/own.ftl:1: yes: unknown_reference",
        "fr/latin.ftl: unreadable",
        "fr/own.ftl:2: no: unknown_reference",
        "backup: not_a_locale",
        "common: not_a_locale",
        "images: not_a_locale",
    ];
    std::fs::write(folder.path().join("fr/latin.ftl"), b"no = \xe9\n").unwrap();
    assert_eq!(told(&Catalog::folder(folder.path()).unwrap()), expected);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{PermissionsExt, symlink};
        symlink(folder.path().join("nowhere"), folder.path().join("fr/link.ftl")).unwrap();
        expected.insert(2, "fr/link.ftl: unreadable");
        let denied = folder.path().join("en");
        std::fs::create_dir(&denied).unwrap();
        std::fs::set_permissions(&denied, PermissionsExt::from_mode(0o000)).unwrap();
        // Nothing is denied to a superuser.
        if std::fs::read_dir(&denied).is_err() {
            expected.insert(0, "en: unreadable");
        }
        let told = told(&Catalog::folder(folder.path()).unwrap());
        std::fs::set_permissions(&denied, PermissionsExt::from_mode(0o700)).unwrap();
        assert_eq!(told, expected);
    }
}

#[test]
fn an_error_counts_its_flaws() {
    let error = |text: &str| Catalog::new().with(&Locale::FR, "own.ftl", text).install().unwrap_err().to_string();
    assert_eq!(
        error("yes = { $x }\n"),
        "1 flaw in the catalogue of labels; the first: own.ftl:1: yes: unknown_variable"
    );
    assert!(error("yes = { $x }\nno = { $x }\n").starts_with("2 flaws in "));
}

#[test]
fn text_runs_from_right_to_left_by_script_and_else_by_language() {
    let host = |tag: &str| Language::Host(Arc::new(HostLanguage::new(locale(tag), Bundle::default())));
    for tag in ["ar", "fa-AF", "he", "nqo", "lrc", "mzn", "azb", "yi", "rhg-Rohg", "az-Arab-IR", "ff-Adlm"] {
        assert!(host(tag).is_right_to_left(), "{tag}");
    }
    for tag in ["sv", "az", "ff", "ks-Deva", "sd-Deva-IN", "yi-Latn", "rhg"] {
        assert!(!host(tag).is_right_to_left(), "{tag}");
    }
}
