use super::*;

fn biennial() -> Term {
    Term::new(24).unwrap()
}

#[test]
fn s1_a_renewal_that_was_not_set_follows_the_term() {
    assert_eq!(Renewal::default(), Renewal::SameAsTerm);
    assert_eq!(Renewal::default().after(Term::ANNUAL), Some(Term::ANNUAL));
    assert_eq!(Renewal::default().after(Term::MONTHLY), Some(Term::MONTHLY));
    assert_eq!(Renewal::from(biennial()).after(Term::MONTHLY), Some(biennial()));
    assert_eq!(Renewal::Never.after(Term::MONTHLY), None);
}

#[test]
fn s1_a_renewal_has_one_text() {
    let texts = [
        (Renewal::SameAsTerm, "same"),
        (Renewal::Never, "never"),
        (Renewal::Term(Term::MONTHLY), "monthly"),
        (Renewal::Term(Term::ANNUAL), "annual"),
        (Renewal::Term(biennial()), "24"),
    ];
    for (renewal, text) in texts {
        assert_eq!(renewal.to_string(), text);
        assert_eq!(text.parse::<Renewal>().unwrap(), renewal);
        let json = format!("\"{text}\"");
        assert_eq!(serde_json::to_string(&renewal).unwrap(), json);
        assert_eq!(serde_json::from_str::<Renewal>(&json).unwrap(), renewal);
    }
    assert!(serde_json::from_str::<Renewal>("12").is_err());
}

#[test]
fn s1_what_is_no_renewal_is_refused_with_what_would_be_one() {
    let code = |text: &str| text.parse::<Renewal>().unwrap_err().code();
    assert_eq!(code(""), ProblemCode::Required);
    assert_eq!(code("none"), ProblemCode::UnknownOption);
    assert_eq!(code("0"), ProblemCode::OutOfRange);
    assert_eq!(code("121"), ProblemCode::OutOfRange);
    let error = "none".parse::<Renewal>().unwrap_err();
    assert_eq!(
        label::text(&Locale::EN, "problem-unknown-option", error.args()),
        "This is not one of the options. Choose from: same, never, monthly, annual and 2–120."
    );
}

#[test]
fn s1_renewals_are_named_in_the_readers_language() {
    let told = |renewal: Renewal| [Locale::EN, Locale::FI, Locale::FR].map(|locale| renewal.label(&locale));
    assert_eq!(
        told(Renewal::SameAsTerm),
        ["Same as the subscription term", "Sama kuin sopimuskausi", "Comme la durée de l’abonnement"]
    );
    assert_eq!(told(Renewal::Never), ["No renewal", "Ei jatkokautta", "Aucun renouvellement"]);
    assert_eq!(told(Renewal::Term(biennial())), ["24 months", "24 kuukautta", "24 mois"]);
}
