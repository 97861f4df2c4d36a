use proptest::prelude::*;

use super::*;

/// Whether words that an order has fit all that are searched for.
fn matches(words: &[String], searched: &[String]) -> bool {
    searched.iter().all(|beginning| words.iter().any(|word| word.starts_with(beginning.as_str())))
}

#[test]
fn c7_words_are_folded_and_stand_once() {
    let texts = ["190114-235609486", "12351235", "Garage Chez Joé", "garage"];
    assert_eq!(words(texts), ["12351235", "190114", "235609486", "chez", "garage", "joe"]);
    assert_eq!(words(["L’Électro d’Inari & Fils, 20/90074"]), ["20", "90074", "dinari", "fils", "lelectro"]);
    assert_eq!(words(["", " ", "—", "&"]), Vec::<String>::new());
}

#[test]
fn c7_a_word_counts_up_to_its_64th_letter() {
    let long = "a".repeat(65);
    assert_eq!(words([long.as_str()]), ["a".repeat(64)]);
    assert!(matches(&words([long.as_str()]), &searched(&"a".repeat(80))));
    assert_eq!(words(["é".repeat(64).as_str()]), ["e".repeat(64)]);
}

#[test]
fn c7_a_beginning_of_each_word_is_enough() {
    let order = words(["190114-235609486", "12351235", "Garage Chez Joe"]);
    for found in ["joe", "GAR joe", "Joé garage", "1235", "190114-2356", "235", "chez gar", "", "235609486 12351235"] {
        assert!(matches(&order, &searched(found)), "{found}");
    }
    for missed in ["oe", "garages", "2351235", "joe martin", "609486"] {
        assert!(!matches(&order, &searched(missed)), "{missed}");
    }
}

#[test]
fn c7_a_word_that_begins_another_is_left_out() {
    assert_eq!(searched("gar garage g 12 123"), ["123", "garage"]);
    assert_eq!(searched("joe joe"), ["joe"]);
    assert_eq!(searched("…"), Vec::<String>::new());
}

proptest! {
    /// Leaving words out changes no answer.
    #[test]
    fn c7_what_is_left_out_asks_for_nothing(order in "[ab ]{0,12}", text in "[ab ]{0,12}") {
        let order = words([order.as_str()]);
        prop_assert_eq!(matches(&order, &searched(&text)), matches(&order, &words([text.as_str()])));
    }

    #[test]
    fn c7_an_order_is_found_by_all_that_stands_in_it(text in "[A-Za-zéÄö0-9 ./-]{1,60}") {
        prop_assert!(matches(&words([text.as_str()]), &searched(&text)));
    }
}
