//! How messages are read and written.

use crate::label::bundle::{Bundle, Fault};
use crate::label::language::Language;
use crate::label::message::Message;
use crate::label::tongue::Tongue;
use crate::label::writer::Writer;
use crate::label::{Arg, Args, available, has, plain, text};
use crate::{Country, Locale};

const SOURCE: &str = r#"
-brand = Comptoir
plain = Un mot
lines = Une ligne
    et une autre
brace = { "{" }texte{ "}" }
who = Bonjour { $name }
term = Chez { -brand }
refers = ({ who })
count = { $count ->
    [0] rien
    [one] { $count } jour
    [many] { $count } de jours
   *[other] { $count } jours
}
state = { $state ->
    [new] neuf
   *[old] vieux
}
country = { $country ->
    [FR] en France
   *[other] ailleurs ({ $country })
}
left = { right }
right = { left }
"#;

fn french() -> Bundle {
    let (bundle, faults) = Bundle::read(&[SOURCE]);
    assert_eq!(faults, []);
    bundle
}

fn try_write(out: &mut String, key: &str, args: &Args) -> Result<(), Fault> {
    Writer { own: None, shared: &french(), language: &Language::BuiltIn(Tongue::Fr) }.write(out, key, args)
}

fn write(key: &str, args: &Args) -> String {
    let mut out = String::new();
    try_write(&mut out, key, args).unwrap();
    out
}

fn plain_of(bundle: &Bundle, key: &str) -> Option<String> {
    match bundle.get(key) {
        Some(Message::Plain(text)) => Some(text.to_string()),
        _ => None,
    }
}

#[test]
fn negotiation_reads_fr_ca_as_fr_and_the_unknown_as_english() {
    for (asked, got) in [("fr-CA", "fr"), ("fi-FI", "fi"), ("en-GB", "en"), ("sv", "en"), ("frr", "en")] {
        assert_eq!(available(&asked.parse().unwrap()).to_string(), got);
    }
}

#[test]
fn an_unknown_key_is_its_own_text() {
    assert_eq!(text(&Locale::FR, "no-such-label", &Args::none()), "no-such-label");
    assert_eq!(plain(&Locale::FR, "no-such-label"), "no-such-label");
    assert!(!has(&Locale::FR, "no-such-label"));
}

#[test]
fn what_refers_to_others_is_plain_and_what_has_variables_is_not() {
    let key = "field-job-title";
    assert_eq!(plain(&Locale::FR, key), text(&Locale::FR, key, &Args::none()));
    assert_ne!(plain(&Locale::FR, key), key);
    for key in ["problems-found", "problem-country-not-served"] {
        assert_eq!(plain(&Locale::FR, key), key);
    }
}

#[test]
fn words_lines_terms_and_references_are_written() {
    let name = Args::none().with("name", "Joe");
    assert_eq!(write("plain", &Args::none()), "Un mot");
    assert_eq!(plain_of(&french(), "plain").as_deref(), Some("Un mot"));
    assert_eq!(plain_of(&french(), "lines").as_deref(), Some("Une ligne\net une autre"));
    assert_eq!(plain_of(&french(), "brace").as_deref(), Some("{texte}"));
    assert_eq!(plain_of(&french(), "who"), None);
    assert_eq!(write("term", &Args::none()), "Chez Comptoir");
    assert_eq!(write("refers", &name), "(Bonjour Joe)");
}

#[test]
fn plurals_follow_todays_cldr() {
    for (count, text) in [
        (0, "rien"),
        (1, "1 jour"),
        (2, "2 jours"),
        (1000, "1\u{202f}000 jours"),
        (1_000_000, "1\u{202f}000\u{202f}000 de jours"),
        (-1, "-1 jour"),
    ] {
        assert_eq!(write("count", &Args::none().with("count", count)), text);
    }
}

#[test]
fn a_text_a_label_and_a_country_choose_by_name() {
    assert_eq!(write("state", &Args::none().with("state", "new")), "neuf");
    assert_eq!(write("state", &Args::none().with("state", Arg::Label("new".to_owned()))), "neuf");
    assert_eq!(write("state", &Args::none().with("state", "unheard")), "vieux");
    assert_eq!(write("country", &Args::none().with("country", Country::FR)), "en France");
    assert_eq!(write("country", &Args::none().with("country", Country::FI)), "ailleurs (Finlande)");
}

#[test]
fn every_kind_of_value_is_written_in_the_readers_language() {
    let at = "2026-04-30T08:00:00Z".parse().unwrap();
    let values = vec![
        Arg::Text("texte".to_owned()),
        Arg::Number(12_500),
        Arg::Country(Country::FI),
        Arg::Language(Locale::FI),
        Arg::Date("2026-05-01".parse().unwrap()),
        Arg::Moment(at, "Europe/Paris".parse().unwrap()),
        Arg::Label("plain".to_owned()),
    ];
    assert_eq!(
        write("who", &Args::none().with("name", Arg::List(values))),
        "Bonjour texte, 12\u{202f}500, Finlande, finnois, vendredi 1er mai 2026, 30 avril 2026 à 10:00 et Un mot"
    );
}

#[test]
fn what_is_missing_stays_readable_and_is_reported() {
    let mut out = String::new();
    let missing = try_write(&mut out, "who", &Args::none());
    assert_eq!((&*out, missing), ("Bonjour {$name}", Err(Fault::UnknownVariable("$name".to_owned()))));
    let mut out = String::new();
    assert_eq!(try_write(&mut out, "nobody", &Args::none()), Err(Fault::UnknownMessage("nobody".to_owned())));
    assert_eq!(out, "nobody");
}

#[test]
fn messages_in_a_circle_come_to_an_end() {
    let mut out = String::new();
    assert!(matches!(try_write(&mut out, "left", &Args::none()), Err(Fault::Circle(_))));
    let deep = (0..100).fold(Arg::Number(1), |arg, _| Arg::List(vec![arg]));
    let _ = try_write(&mut out, "who", &Args::none().with("name", deep));
}

#[test]
fn what_labels_do_not_use_is_a_fault() {
    for source in
        ["a = { NUMBER($n) }", "a = x\n    .title = y", "a = { -t(case: \"x\") }\n-t = T", "a = { b.c }\nb = B"]
    {
        let (_, faults) = Bundle::read(&[source]);
        assert_eq!(faults, [Fault::Unsupported("a".to_owned())], "{source}");
    }
    assert_eq!(Bundle::read(&["a = A\n", "a = B\n"]).1, [Fault::Duplicate("a".to_owned())]);
    assert!(matches!(Bundle::read(&["a = { $\n"]).1[..], [Fault::Syntax(_)]));
}

#[test]
fn threads_write_side_by_side() {
    std::thread::scope(|scope| {
        for tongue in Tongue::ALL {
            for _ in 0..4 {
                scope.spawn(move || {
                    for count in 0..200_i64 {
                        let text = text(&tongue.locale(), "problems-found", &Args::none().with("count", count));
                        assert!(text.starts_with(&count.to_string()));
                    }
                });
            }
        }
    });
}
