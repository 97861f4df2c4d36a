use proptest::prelude::*;

use super::*;

fn code(typed: &str) -> Result<String, &'static str> {
    typed.parse::<Password>().map(|password| password.0.to_string()).map_err(|error| error.code().as_str())
}

#[test]
fn p11_a_password_has_12_to_256_characters_after_composition() {
    assert_eq!(code(""), Err("required"));
    assert_eq!(code("koivu-lampu"), Err("too_short"));
    assert_eq!(code("koivu-lamput").as_deref(), Ok("koivu-lamput"));
    // Eleven letters in twenty-two code points are eleven.
    assert_eq!(code("e\u{301}t".repeat(4).trim_end_matches('t')), Err("too_short"));
    let long: String = "koivun lamppu ".chars().cycle().take(256).collect();
    assert_eq!(code(&long).as_deref(), Ok(long.as_str()));
    assert_eq!(code(&format!("{long}x")), Err("too_long"));
    let error = format!("{long}x").parse::<Password>().unwrap_err();
    assert_eq!(error.args(), &Args::none().with("max", 256_usize));
    assert_eq!("short".parse::<Password>().unwrap_err().args(), &Args::none().with("min", 12_usize));
}

#[test]
fn p11_what_is_typed_is_bounded_before_it_costs_anything() {
    // Composed, four thousand marks in canonical order would still be one letter.
    let marks = format!("koivun lampp{}", "\u{301}".repeat(2042));
    assert_eq!(marks.len(), 4096);
    assert_eq!(code(&marks), Err("too_long"));
    // Three code points of three bytes are one syllable.
    let syllables = "\u{1112}\u{1161}\u{11ab}";
    assert_eq!(presented(&syllables.repeat(256)).map(|text| text.chars().count()).ok(), Some(256));
    assert_eq!(presented(&syllables.repeat(257)).unwrap_err().code(), ProblemCode::TooLong);
    assert_eq!(presented(&"a ".repeat(128)).map(|text| text.len()).ok(), Some(256));
    assert_eq!(presented(&"x".repeat(4097)).unwrap_err().code(), ProblemCode::TooLong);
    assert_eq!(presented("").unwrap_err().code(), ProblemCode::Required);
    assert_eq!(presented("short").unwrap().as_str(), "short");
}

#[test]
fn p11_spaces_are_kept_and_letters_composed() {
    assert_eq!(code("  une lampe  ").as_deref(), Ok("  une lampe  "));
    assert_eq!(code("cafe\u{301} du matin").as_deref(), Ok("caf\u{e9} du matin"));
    assert_eq!("cafe\u{301} du matin".parse::<Password>().unwrap().as_bytes(), "caf\u{e9} du matin".as_bytes());
    assert_eq!(code("лампа в подвале").as_deref(), Ok("лампа в подвале"));
}

#[test]
fn p11_control_characters_are_refused() {
    for control in ["\n", "\t", "\0", "\r", "\u{7f}", "\u{85}"] {
        assert_eq!(code(&format!("koivun{control}lamppu")), Err("control_characters"), "{control:?}");
    }
    let error = "koivun\nlamppu".parse::<Password>().unwrap_err();
    assert_eq!(error.args(), &Args::none().with("character", "U+000A"));
    // It is told first: whoever pasted a line cannot see how many characters it has.
    assert_eq!(code("a\n"), Err("control_characters"));
}

#[test]
fn p11_a_unit_repeated_is_common() {
    for repeated in
        ["aaaaaaaaaaaa", "ababababababa", "koikoikoikoik", "kivikivikiviki", "Kivikivikiviki", "lamp lamp la"]
    {
        let expected = if repeated == "lamp lamp la" { Ok(repeated.to_owned()) } else { Err("password_common") };
        assert_eq!(code(repeated), expected, "{repeated}");
    }
    // One letter off, and the last of a unit of five.
    for other in ["ababababababb", "koikoikoikoix", "kivikivikivikx", "koivukoivukoivu"] {
        assert!(code(other).is_ok(), "{other}");
    }
}

#[test]
fn p11_a_run_is_common() {
    for run in ["bcdefghijklm", "mlkjihgfedcb", "BCDEFGHIJKLM", "абвгдежзийкл", "01234567890:;<=>"] {
        let expected = if run.starts_with('0') { Ok(run.to_owned()) } else { Err("password_common") };
        assert_eq!(code(run), expected, "{run}");
    }
    for other in ["bcdefghijklmm", "bcdefghijklmo", "mlkjihgfedca", "acegikmoqsuwy", "bcdefgfedcba"] {
        assert!(code(other).is_ok(), "{other}");
    }
}

#[test]
fn p11_what_many_people_have_is_refused_in_any_case() {
    for common in ["qwertyuiop[]", "motdepasse2026", "MotDePasse2026", "password1234", "Salasana1234", "1QAZ2wsx3edc"] {
        assert_eq!(code(common), Err("password_common"), "{common}");
    }
    assert!(code("motdepasse 2026").is_ok());
}

#[test]
fn p11_each_password_of_the_list_is_refused_and_nothing_beside_it() {
    let lines: Vec<&str> = COMMON.lines().collect();
    assert!(lines.len() > 3_000 && lines.is_sorted());
    for line in &lines {
        assert!((12..=256).contains(&line.chars().count()) && *lower(line) == **line, "{line}");
        assert!(is_listed(line), "{line}");
    }
    let [first, second] = [lines[0], lines[1]];
    for other in ["", &first[1..], &format!("{first}\n{second}"), &format!("{first} "), "MOTDEPASSE2026"] {
        assert!(!is_listed(other), "{other}");
    }
}

#[test]
fn p11_debug_hides_it() {
    assert_eq!(format!("{:?}", "koivun lamppu".parse::<Password>().unwrap()), "Password(..)");
}

#[test]
fn p11_what_is_mostly_ones_own_names_is_refused() {
    let person = PersonalWords::default().with_name("Joe Martin");
    let password: Password = "joemartin-2026".parse().unwrap();
    assert_eq!(password.is_not_of(&person).unwrap_err().code(), ProblemCode::PasswordPersonal);
    assert!("a lamp for the cellar".parse::<Password>().unwrap().is_not_of(&person).is_ok());
}

proptest! {
    #[test]
    fn p11_any_text_is_a_password_or_has_a_problem(text in "\\PC{0,300}") {
        if let Ok(password) = text.parse::<Password>() {
            let count = password.0.chars().count();
            prop_assert!((12..=256).contains(&count));
            // Composed once, it stays as it is.
            let again: Password = password.0.parse().unwrap();
            prop_assert_eq!(again.as_bytes(), password.as_bytes());
        }
    }
}
