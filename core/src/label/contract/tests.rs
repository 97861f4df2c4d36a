//! The languages built in keep the contract, and the check of it finds planted faults.

use super::check::{Source, hold};
use super::told::MOST;
use super::{Flaw, FlawCode, check, is_name};
use crate::Locale;
use crate::label::bundle::{NOUNS, sources};
use crate::label::names;
use crate::label::tongue::Tongue;

/// The French files with one replaced by a change of it.
fn planted(file: &str, from: &str, to: &str) -> Vec<Flaw> {
    let own = sources(Tongue::Fr);
    let at = NOUNS.iter().position(|noun| *noun == file).unwrap();
    assert!(own[at].contains(from), "{from}");
    let changed = own[at].replacen(from, to, 1);
    let files: Vec<Source<'_>> = NOUNS
        .iter()
        .zip(own)
        .map(|(noun, text)| Source { file: noun, text: if *noun == file { &changed } else { text } })
        .collect();
    hold(&Locale::FR, &files, &[], true)
}

fn found(flaws: &[Flaw]) -> Vec<(FlawCode, Option<&str>)> {
    flaws.iter().map(|flaw| (flaw.code, flaw.key.as_deref())).collect()
}

#[test]
fn every_language_built_in_keeps_the_contract() {
    for tongue in Tongue::ALL {
        let files: Vec<Source<'_>> =
            NOUNS.iter().zip(sources(tongue)).map(|(noun, text)| Source { file: noun, text }).collect();
        let flaws = hold(&tongue.locale(), &files, &[], true);
        let told: Vec<String> = flaws.iter().map(|flaw| format!("{flaw}: {}", flaw.text(&Locale::EN))).collect();
        assert!(flaws.is_empty(), "{}", told.join("\n"));
    }
}

#[test]
fn planted_faults_are_found_with_file_and_line() {
    let one = |flaws: Vec<Flaw>| {
        assert_eq!(flaws.len(), 1, "{flaws:#?}");
        flaws.into_iter().next().unwrap()
    };
    let missing = one(planted("common", "yes = Oui\n", ""));
    assert_eq!((missing.code, missing.key.as_deref(), missing.line), (FlawCode::Missing, Some("yes"), None));
    let apostrophe = one(planted("common", "yes = Oui", "yes = D'accord"));
    assert_eq!((apostrophe.code, apostrophe.file.as_deref()), (FlawCode::Apostrophe, Some("common")));
    assert_eq!((apostrophe.line, apostrophe.is_typographic()), (Some(3), true));
    let table = [
        ("yes = Oui", "yes = Oui !", FlawCode::NarrowSpace),
        ("yes = Oui", "yes = «Oui»", FlawCode::NarrowSpace),
        ("yes = Oui", "yes = “Oui”", FlawCode::Quotation),
        ("yes = Oui", "yes = Oui...", FlawCode::Ellipsis),
        ("yes = Oui", "yes = Oui  oui", FlawCode::Space),
        ("yes = Oui", "yes = Oui\u{200b}", FlawCode::Invisible),
        ("yes = Oui", "yes = { $name }", FlawCode::UnknownVariable),
        ("yes = Oui", "yes = { nobody }", FlawCode::UnknownReference),
        ("yes = Oui", "yes = { yes }", FlawCode::Circle),
        ("yes = Oui", "yes = { NUMBER(1) }", FlawCode::Unsupported),
        ("yes = Oui", "yes = Oui\n    .title = Oui", FlawCode::Unsupported),
        ("yes = Oui", "yes = { \"\" }", FlawCode::Empty),
        ("yes = Oui", "yes = Oui\nyes = Oui", FlawCode::Duplicate),
        ("yes = Oui", "yes = Oui\nnobody-asks = Oui", FlawCode::UnknownKey),
        ("        [many] { $count } de problèmes\n", "", FlawCode::PluralForms),
        ("        [one] ", "        [few] { $count } problèmes\n        [one] ", FlawCode::PluralForms),
    ];
    for (from, to, code) in table {
        let flaws = planted("common", from, to);
        assert_eq!(flaws.iter().map(|flaw| flaw.code).collect::<Vec<_>>(), [code], "{to}: {flaws:#?}");
        assert!(flaws[0].line.is_some() && !flaws[0].text(&Locale::FR).contains('{'), "{to}");
    }
    let left_out = planted("common", "{ $count } problème\n", "Un problème\n");
    assert_eq!(found(&left_out), []);
    for more in ["{ $sign } { yes }", "{ $sign }{ $number ->\n   *[other] x\n}", "{ -sign } { $sign }\n-sign = x"] {
        let pattern = planted(
            "format",
            "format-money = { $number }\u{a0}{ $sign }",
            &format!("format-money = {{ $number }}{more}"),
        );
        assert_eq!(found(&pattern), [(FlawCode::Unsupported, Some("format-money"))], "{more}: {pattern:#?}");
    }
    let without = planted("translation", "omet ${ $name }", "omet un mot");
    assert_eq!(found(&without), [(FlawCode::MissingVariable, Some("flaw-missing-variable"))]);
}

/// `yes` refers to a term, and each term so often to the next, the last of them to words.
fn chain(terms: usize, times: usize, words: &str) -> Vec<Flaw> {
    let mut text = "yes = { -a1 }\n".to_owned();
    for term in 1..terms {
        text.push_str(&format!("-a{term} = {}\n", format!("{{ -a{} }}", term + 1).repeat(times)));
    }
    text.push_str(&format!("-a{terms} = {words}\n"));
    check(&Locale::FR, &[Source { file: "own.ftl", text: &text }], &[])
}

#[test]
fn references_are_bounded_in_depth_and_in_all() {
    assert_eq!(chain(8, 1, "Oui"), []);
    assert_eq!(found(&chain(9, 1, "Oui")), [(FlawCode::Circle, Some("yes"))]);
    assert_eq!(chain(8, 2, &"x".repeat(512)), []);
    assert_eq!(
        found(&chain(8, 2, &"x".repeat(513))),
        [(FlawCode::Circle, Some("yes")), (FlawCode::Circle, Some("-a1"))]
    );
    assert!(chain(5, 1000, "Oui").iter().all(|flaw| flaw.code == FlawCode::Circle));
    assert_eq!(chain(20_000, 2, "Oui").len(), MOST, "and in no more time than others");
}

/// What is said of `problems-found` with these forms.
fn counted(tag: &str, forms: &[&str]) -> Vec<FlawCode> {
    let (other, forms) = forms.split_last().unwrap();
    let forms: String = forms.iter().map(|form| format!("\n    [{form}] {{ $count }} x")).collect();
    let text = format!("problems-found = {{ $count ->{forms}\n   *[{other}] {{ $count }} y\n}}\n");
    let flaws = hold(&tag.parse().unwrap(), &[Source { file: "own.ftl", text: &text }], &[], false);
    flaws.into_iter().map(|flaw| flaw.code).collect()
}

#[test]
fn every_plural_form_of_a_hosts_language_is_there_and_no_other() {
    for (tag, forms) in [
        ("pl", &["one", "few", "many", "other"][..]),
        ("ar", &["zero", "one", "two", "few", "many", "other"]),
        ("sl-SI", &["one", "two", "few", "other"]),
        ("ja", &["other"]),
    ] {
        assert_eq!(counted(tag, forms), [], "{tag}");
        for left_out in 0..forms.len() - 1 {
            let rest: Vec<&str> =
                forms.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, form)| *form).collect();
            assert_eq!(counted(tag, &rest), [FlawCode::PluralForms], "{tag} {rest:?}");
        }
        let extra = if forms.contains(&"zero") { "none" } else { "zero" };
        assert_eq!(counted(tag, &[&[extra], forms].concat()), [FlawCode::PluralForms], "{tag}");
    }
}

#[test]
fn no_word_follows_a_number_without_its_plural_forms() {
    let without = |tag: &str| {
        let text = "problems-found = { $count } x\n";
        hold(&tag.parse().unwrap(), &[Source { file: "own.ftl", text }], &[], false)
    };
    assert_eq!(found(&without("fr")), [(FlawCode::PluralForms, Some("problems-found"))]);
    assert_eq!(found(&without("pl")), [(FlawCode::PluralForms, Some("problems-found"))]);
    assert_eq!(without("ja"), [], "one form serves all numbers");
    let apart = "problems-found = Problèmes\u{202f}: { $count }.\n";
    assert_eq!(check(&Locale::FR, &[Source { file: "own.ftl", text: apart }], &[]), [], "no word agrees with it");
    let referred =
        "problems-found = { -count }\n-count = { $count ->\n    [one] { $count } x\n   *[other] { $count } y\n}\n";
    let flaws = hold(&"sv".parse().unwrap(), &[Source { file: "own.ftl", text: referred }], &[], false);
    assert_eq!(flaws, [], "what it refers to may choose");
}

#[test]
fn names_are_text_alone() {
    let own = |text: &str| check(&Locale::FR, &[Source { file: "own.ftl", text }], &[]);
    assert_eq!(
        own("country-fi = La { \"Finlande\" }\nlanguage-sv-fi = suédois\ncity-europe-helsinki = Helsinki\n"),
        []
    );
    for name in ["{ $x }", "La { -fi }", "{ country-fr }", "{ $x ->\n   *[a] b\n}"] {
        let flaws = own(&format!("-fi = Finlande\ncountry-fr = France\ncountry-fi = {name}\n"));
        assert_eq!(found(&flaws), [(FlawCode::Unsupported, Some("country-fi"))], "{name}");
    }
}

#[test]
fn names_are_of_what_there_is() {
    let all = chrono_tz::TZ_VARIANTS.iter().map(|zone| ("city", zone.name()));
    for (kind, code) in
        [("country", "FI"), ("language", "sv"), ("language", "sv-FI"), ("language", "smn")].into_iter().chain(all)
    {
        assert!(is_name(&names::key(kind, code)), "{kind} {code}");
    }
    for key in [
        "country-finland",
        "country-FI",
        "country-",
        "country-zz",
        "country",
        "language-finland",
        "language-sv-FI",
        "language-",
        "language-sv_fi",
        "city-helsinki",
        "city-europe-nowhere",
        "city-Europe-Helsinki",
        "city-",
        "town-europe-helsinki",
    ] {
        assert!(!is_name(key), "{key}");
        let text = format!("{key} = x\n");
        let flaws = check(&Locale::FR, &[Source { file: "own.ftl", text: &text }], &[]);
        assert_eq!(found(&flaws), [(FlawCode::UnknownKey, Some(key))]);
    }
}

#[test]
fn a_passage_that_cannot_be_read_is_told_by_its_line() {
    let flaws = planted("common", "yes = Oui\n", "yes = { $\n");
    let codes: Vec<_> = flaws.iter().map(|flaw| (flaw.code, flaw.line)).collect();
    assert_eq!(codes, [(FlawCode::Syntax, Some(3)), (FlawCode::Missing, None)]);
}

#[test]
fn a_flaw_is_told_by_the_line_of_its_own_message() {
    let text = "yes = { $\n\n# Two spaces.\nyes =\n    Oui  oui\nno = { $\n-no = D'accord\r\nno = D'accord\r\n";
    let flaws = check(&Locale::FR, &[Source { file: "own.ftl", text }], &[]);
    let lines: Vec<_> = flaws.iter().map(|flaw| (flaw.line.unwrap(), flaw.code)).collect();
    let expected = [
        (1, FlawCode::Syntax),
        (4, FlawCode::Space),
        (6, FlawCode::Syntax),
        (7, FlawCode::Apostrophe),
        (8, FlawCode::Apostrophe),
    ];
    assert_eq!(lines, expected);
}

#[test]
fn no_more_flaws_are_told_than_anybody_reads() {
    let told = |text: &str| {
        let flaws = check(&"sv".parse().unwrap(), &[Source { file: "own.ftl", text }], &[]);
        let blemishes = flaws.iter().filter(|flaw| flaw.is_typographic()).count();
        (flaws.len() - blemishes, blemishes)
    };
    let many = |entry: &str, count: usize| (0..count).map(|at| entry.replace('#', &at.to_string())).collect::<String>();
    assert_eq!(told(&many("nobody-# = x\n", MOST + 1)), (MOST, 0));
    let (grave, blemishes) = told(&many("-term-# = D'accord\n", MOST + 1));
    assert_eq!(blemishes, MOST);
    assert!(grave > 1000 && grave < MOST, "what is missing is told beside: {grave}");
    assert_eq!(told(&many("-term-# = D'accord\nnobody-# = x\n", MOST + 1)), (MOST, MOST));
}

#[test]
fn other_words_for_a_language_built_in_need_not_be_all() {
    let some = [Source { file: "own.ftl", text: "yes = Volontiers\ncountry-fi = La Finlande\n" }];
    assert_eq!(check(&Locale::FR, &some, &[]), []);
    assert_eq!(check(&"fr-CA".parse().unwrap(), &some, &[]), []);
    let flaws = check(&"sv".parse().unwrap(), &[Source { file: "own.ftl", text: "yes = Ja\n" }], &[]);
    assert!(flaws.iter().all(|flaw| flaw.code == FlawCode::Missing));
    assert!(flaws.len() > 1000 && !flaws.iter().any(|flaw| flaw.key.as_deref() == Some("yes")));
}

#[test]
fn a_flaw_reads_as_compilers_tell_theirs() {
    let flaws = planted("common", "yes = Oui", "yes = D'accord");
    assert_eq!(flaws[0].to_string(), "common:3: yes: apostrophe");
    assert_eq!(flaws[0].text(&Locale::EN), "Write a curved apostrophe (’).");
    let json = serde_json::to_value(&flaws[0]).unwrap();
    let expected = serde_json::json!({
        "locale": "fr", "file": "common", "line": 3, "key": "yes", "code": "apostrophe"
    });
    assert_eq!(json, expected);
}

#[test]
fn names_that_the_contract_does_not_ask_for_are_of_what_there_is() {
    for key in ["country-fi", "language-sv", "city-europe-helsinki", "currency-sek", "currency-eur"] {
        assert!(is_name(key), "{key}");
    }
    for key in [
        "country-",
        "currency-",
        "currency-SEK",
        "currency-Sek",
        "currency-sek-",
        "currency-qqq",
        "currency-se",
        "planet-mars",
    ] {
        assert!(!is_name(key), "{key}");
    }
}
