use super::*;

fn code(text: &str) -> ProblemCode {
    text.parse::<Term>().unwrap_err().code()
}

#[test]
fn s1_a_term_is_a_number_of_months_of_which_two_have_names() {
    assert_eq!("monthly".parse::<Term>().unwrap(), Term::MONTHLY);
    assert_eq!("annual".parse::<Term>().unwrap(), Term::ANNUAL);
    for months in 1..=120 {
        let term = Term::new(months).unwrap();
        assert_eq!(term.months(), months);
        assert_eq!(months.to_string().parse::<Term>().unwrap(), term);
        assert_eq!(term.to_string().parse::<Term>().unwrap(), term);
        assert_eq!(serde_json::to_string(&term).unwrap(), months.to_string());
        assert_eq!(serde_json::from_str::<Term>(&months.to_string()).unwrap(), term);
    }
    assert_eq!(Term::new(1).unwrap().to_string(), "monthly");
    assert_eq!(Term::new(12).unwrap().to_string(), "annual");
    assert_eq!(Term::new(24).unwrap().to_string(), "24");
}

#[test]
fn s1_a_term_has_1_to_120_months() {
    for months in [i64::MIN, -1, 0, 121, 256 + 12, i64::MAX] {
        assert_eq!(Term::new(months).unwrap_err().code(), ProblemCode::OutOfRange, "{months}");
        assert!(serde_json::from_str::<Term>(&months.to_string()).is_err(), "{months}");
    }
    for text in ["0", "121", "268", "99999999999999999999"] {
        assert_eq!(code(text), ProblemCode::OutOfRange, "{text}");
    }
    let error = "121".parse::<Term>().unwrap_err();
    assert_eq!(label::text(&Locale::EN, "problem-out-of-range", error.args()), "Choose a number from 1 to 120.");
}

#[test]
fn s1_a_term_has_one_text() {
    assert_eq!(code(""), ProblemCode::Required);
    for text in ["weekly", "Monthly", " 12", "12 ", "+12", "-1", "012", "00", "1.5", "1e2", "۱۲", "same", "never"] {
        assert_eq!(code(text), ProblemCode::UnknownOption, "{text:?}");
    }
    let error = "weekly".parse::<Term>().unwrap_err();
    assert_eq!(
        label::text(&Locale::EN, "problem-unknown-option", error.args()),
        "This is not one of the options. Choose from: monthly, annual and 2–120."
    );
}

#[test]
fn s1_terms_are_called_as_in_the_glossary() {
    let told = |months, locale: &Locale| {
        let term = Term::new(months).unwrap();
        (term.label(locale), term.in_sentence(locale))
    };
    let pair = |label: &str, sentence: &str| (label.to_owned(), sentence.to_owned());
    assert_eq!(told(1, &Locale::FR), pair("Mensuelle", "mensuelle"));
    assert_eq!(told(12, &Locale::FR), pair("Annuelle", "annuelle"));
    assert_eq!(told(24, &Locale::FR), pair("24 mois", "24 mois"));
    assert_eq!(told(1, &Locale::FI), pair("Kuukausi", "kuukausi"));
    assert_eq!(told(12, &Locale::FI), pair("Vuosi", "vuosi"));
    assert_eq!(told(24, &Locale::FI), pair("24 kuukautta", "24 kuukautta"));
    assert_eq!(told(1, &Locale::EN), pair("Monthly", "monthly"));
    assert_eq!(told(12, &Locale::EN), pair("Annual", "annual"));
    assert_eq!(told(24, &Locale::EN), pair("24 months", "24 months"));
}
