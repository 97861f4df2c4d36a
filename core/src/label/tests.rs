use super::*;

#[test]
fn negotiation_reads_fr_ca_as_fr_and_the_unknown_as_english() {
    for (asked, got) in [("fr-CA", "fr"), ("fi-FI", "fi"), ("en-GB", "en"), ("sv", "en"), ("de-CH", "en")] {
        assert_eq!(available(&asked.parse().unwrap()).to_string(), got);
    }
}

#[test]
fn an_unknown_key_is_its_own_text() {
    assert_eq!(text(&Locale::FR, "no-such-label", &Args::none()), "no-such-label");
    assert!(!has(&Locale::FR, "no-such-label"));
}
