use super::*;
use crate::Locale;

#[test]
fn c1_a_set_has_what_it_was_made_of_and_nothing_else() {
    for one in PortalFeature::ALL {
        let set = Features::parse([one.as_str()]).unwrap();
        assert_eq!(PortalFeature::ALL.iter().filter(|other| set.has(**other)).collect::<Vec<_>>(), [one]);
        assert_eq!(set.iter().collect::<Vec<_>>(), [*one]);
        assert!(Features::ALL.has(*one));
    }
    assert_eq!(Features::ALL.iter().collect::<Vec<_>>(), PortalFeature::ALL);
    assert_eq!(Features::ALL, Features::from_iter(PortalFeature::ALL.iter().copied()));
    let none = Features::parse([]).unwrap();
    assert_eq!(none.iter().next(), None);
}

#[test]
fn c1_names_come_in_any_order_and_more_than_once() {
    let set = Features::parse(["support", "invoices", "support"]).unwrap();
    assert_eq!(set.iter().collect::<Vec<_>>(), [PortalFeature::Invoices, PortalFeature::Support]);
    assert_eq!(Features::parse(["invoices", "Invoices"]), Err(ParseNameError));
    assert_eq!(Features::parse([""]), Err(ParseNameError));
}

#[test]
fn c1_a_set_is_kept_as_the_list_of_its_names() {
    let set = Features::parse(["projects", "invoices"]).unwrap();
    let json = serde_json::to_string(&set).unwrap();
    assert_eq!(json, r#"["invoices","projects"]"#);
    assert_eq!(serde_json::from_str::<Features>(&json).unwrap(), set);
    assert_eq!(serde_json::from_str::<Features>("[]").unwrap(), Features::parse([]).unwrap());
    assert!(serde_json::from_str::<Features>(r#"["chat"]"#).is_err());
}

#[test]
fn c1_features_are_called_as_the_glossary_says() {
    let labels = |locale: &Locale| PortalFeature::ALL.iter().map(|one| one.label(locale)).collect::<Vec<_>>();
    assert_eq!(labels(&Locale::EN), ["Invoices", "Estimates", "Contracts", "Proposals", "Support", "Projects"]);
    assert_eq!(labels(&Locale::FI), ["Laskut", "Kustannusarviot", "Sopimukset", "Ehdotukset", "Tuki", "Projektit"]);
    assert_eq!(labels(&Locale::FR), ["Factures", "Estimations", "Contrats", "Propositions", "Support", "Projets"]);
}
