//! The messages keep the contract, and the check of it finds planted faults.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use super::check::{breaches, keys, sample};
use crate::label::bundle::{Bundle, NOUNS, sources};
use crate::label::tongue::Tongue;
use crate::label::{Arg, Args};

#[test]
fn keys_variables_plurals_and_typography_agree_in_all_languages() {
    let found = breaches(Tongue::ALL.map(sources));
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_file_of_messages_is_embedded() {
    for tongue in Tongue::ALL {
        let folder = format!("{}/locales/{}", env!("CARGO_MANIFEST_DIR"), tongue.locale());
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter_map(|name| name.strip_suffix(".ftl").map(str::to_owned))
            .collect();
        files.sort();
        assert_eq!(files, NOUNS, "{tongue:?}");
    }
}

/// Plain Fluent reads the files as we do: translators' tools show what readers get.
#[test]
fn plain_fluent_writes_the_same() {
    for tongue in Tongue::ALL {
        let own = Bundle::of(tongue);
        let mut plain = FluentBundle::new(vec![tongue.locale().to_string().parse().unwrap()]);
        plain.set_use_isolating(false);
        for source in sources(tongue) {
            plain.add_resource(FluentResource::try_new((*source).to_owned()).unwrap()).unwrap();
        }
        for (key, needs) in keys(tongue, sources(tongue), &mut Vec::new()) {
            for number in [0, 1, 2, 21] {
                let args = sample(&needs, number);
                let (mut ours, mut errors) = (String::new(), Vec::new());
                own.write(&mut ours, key, &args).unwrap();
                let pattern = plain.get_message(key).unwrap().value().unwrap();
                let theirs = plain.format_pattern(pattern, Some(&fluent(&args)), &mut errors);
                assert_eq!((&*ours, errors.len()), (&*theirs, 0), "{tongue:?} {key}");
            }
        }
    }
}

fn fluent(args: &Args) -> FluentArgs<'_> {
    let mut fluent = FluentArgs::new();
    for (name, arg) in args.iter() {
        match arg {
            Arg::Number(number) => fluent.set(name, *number),
            Arg::Text(text) => fluent.set(name, text.as_str()),
            _ => unreachable!("samples are numbers and texts"),
        }
    }
    fluent
}

/// Sources without a fault in which one language is replaced.
fn planted(tongue: Tongue, faulty: &'static str) -> Vec<String> {
    const EN: &str = "a = A\nb = Hello { $name }\nc = { $n ->\n    [one] one\n   *[other] { $n }\n}\n";
    const FI: &str = "a = A\nb = Hei { $name }\nc = { $n ->\n    [one] yksi\n   *[other] { $n }\n}\n";
    const FR: &str =
        "a = A\nb = Salut { $name }\nc = { $n ->\n    [one] un\n    [many] { $n }\n   *[other] { $n }\n}\n";
    let faulty = if faulty.is_empty() { None } else { Some(faulty) };
    let pick = |own: Tongue, text| if own == tongue { faulty.unwrap_or(text) } else { text };
    breaches([&[pick(Tongue::En, EN)], &[pick(Tongue::Fi, FI)], &[pick(Tongue::Fr, FR)]])
}

#[test]
fn the_check_accepts_sources_without_fault() {
    assert_eq!(planted(Tongue::En, ""), Vec::<String>::new());
}

#[test]
fn the_check_finds_planted_faults() {
    const HEAD: &str = "c = { $n ->\n    [one] un\n    [many] { $n }\n   *[other] { $n }\n}\n";
    let french: [(&'static str, &str); 14] = [
        ("a = A\n", "Fr b: missing"),
        ("a = A\nb = Salut { $nom }\n", "b: variables differ"),
        ("a = A\nb = Salut\n", "b: variables differ"),
        ("a = A\na = B\nb = Salut { $name }\n", "Fr a: twice"),
        ("a = A\nb = Salut { $name }\nd = D\n", "En d: missing"),
        ("a = C'est\nb = Salut { $name }\n", "straight apostrophe"),
        ("a = Nom:\nb = Salut { $name }\n", "no narrow space before"),
        ("a = A\nb = { $name }: salut\n", "no narrow space before"),
        ("a = «A»\nb = Salut { $name }\n", "no narrow space after «"),
        ("a = Attendez...\nb = Salut { $name }\n", "ellipsis"),
        ("a = { $\nb = Salut { $name }\n", "Fr : "),
        ("a = { e }\nb = Salut { $name }\n", "UnknownMessage"),
        ("a = { a }\nb = Salut { $name }\n", "Circle"),
        ("a = { NUMBER(1) }\nb = Salut { $name }\n", "Unsupported"),
    ];
    for (faulty, breach) in french {
        let faulty: &'static str = Box::leak(format!("{faulty}{HEAD}").into_boxed_str());
        let found = planted(Tongue::Fr, faulty);
        assert!(found.iter().any(|found| found.contains(breach)), "{breach}: {found:?}");
    }
    let no_many = "a = A\nb = Salut { $name }\nc = { $n ->\n    [one] un\n   *[other] { $n }\n}\n";
    assert!(planted(Tongue::Fr, no_many).iter().any(|found| found.contains("plural forms")));
    let too_many = "a = A\nb = Hei { $name }\nc = { $n ->\n    [one] x\n    [few] y\n   *[other] { $n }\n}\n";
    assert!(planted(Tongue::Fi, too_many).iter().any(|found| found.contains("plural forms")));
    let english_quotes = "a = “A”\nb = Hei { $name }\nc = { $n ->\n    [one] x\n   *[other] { $n }\n}\n";
    assert!(planted(Tongue::Fi, english_quotes).iter().any(|found| found.contains("another language")));
}
