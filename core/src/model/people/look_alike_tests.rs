use proptest::prelude::*;

use super::*;
use crate::Email;

fn of(address: &str) -> String {
    skeleton(address.parse::<Email>().unwrap().key())
}

#[test]
fn p1_addresses_that_look_alike_have_one_skeleton() {
    for (one, other) in [
        ("paypal@garage.example", "p\u{0430}yp\u{0430}l@garage.example"),
        ("marie@garage.example", "rnarie@garage.example"),
        ("joe@garage.example", "j0e@garage.example"),
        ("bill@garage.example", "bi1l@garage.example"),
        ("joe@apple.example", "joe@\u{0430}\u{0440}\u{0440}le.example"),
        ("joe@b\u{fc}cher.example", "joe@b\u{fc}cher.ex\u{0430}mple"),
        ("a\u{2019}b@garage.example", "a'b@garage.example"),
    ] {
        assert_ne!(one.parse::<Email>().unwrap(), other.parse::<Email>().unwrap(), "{one} and {other} are two");
        assert_eq!(of(one), of(other), "{one} and {other}");
    }
}

#[test]
fn p1_addresses_that_look_different_have_two() {
    for (one, other) in [
        ("joe@garage.example", "jo@garage.example"),
        ("joe@garage.example", "joe@garage.test"),
        ("joe.martin@garage.example", "joemartin@garage.example"),
        ("ann@garage.example", "anne@garage.example"),
        ("j\u{e4}rvi@garage.example", "jarvi@garage.example"),
        ("joe@b\u{fc}cher.example", "joe@bucher.example"),
    ] {
        assert_ne!(of(one), of(other), "{one} and {other}");
    }
}

/// Typed by hand: `m` is drawn as `rn`, and the domain as people see it.
#[test]
fn p1_a_skeleton_is_lower_case_and_composed_and_its_domain_decoded() {
    assert_eq!(of("Joe@B\u{dc}CHER.example"), "joe@b\u{fc}cher.exarnple");
    assert_eq!(of("joe@xn--bcher-kva.example"), "joe@b\u{fc}cher.exarnple");
    assert_eq!(skeleton("JOE@GARAGE"), "joe@garage");
    assert_eq!(skeleton("deleted:0"), "deleted:o");
    assert_eq!(skeleton(""), "");
}

#[test]
fn p1_a_domain_that_cannot_be_decoded_stays_as_it_is() {
    assert_eq!(decoded("xn--a.example"), "xn--a.example");
    assert_eq!(decoded("www.xn--bcher-kva.example"), "www.b\u{fc}cher.example");
    assert_eq!(decoded("garage.example"), "garage.example");
}

/// All characters there are: none takes more rounds than there can be, and one takes that many.
#[test]
fn p1_every_character_has_its_skeleton_after_two_rounds() {
    let most = ('\0'..=char::MAX).map(|c| {
        let mut rounds = 0;
        let mut text = c.to_string();
        while redrawn(&text) != text {
            text = redrawn(&text);
            rounds += 1;
        }
        assert_eq!(drawn(c.encode_utf8(&mut [0; 4])), text, "U+{:04X}", u32::from(c));
        rounds
    });
    assert_eq!(most.max(), Some(2));
}

proptest! {
    #[test]
    fn p1_a_skeleton_is_its_own_skeleton(local in "\\PC{1,12}", domain in "\\PC{1,12}\\.\\PC{1,6}") {
        if let Ok(email) = format!("{local}@{domain}").parse::<Email>() {
            let once = skeleton(email.key());
            prop_assert_eq!(&skeleton(&once), &once);
        }
    }

    #[test]
    fn p1_one_key_has_one_skeleton(local in "[a-zA-Z0-9.\u{e0}-\u{ff}]{1,10}", domain in "[a-zA-Z0-9\u{e0}-\u{f6}]{1,10}\\.[a-z]{2,5}") {
        let text = format!("{local}@{domain}");
        if let (Ok(one), Ok(other)) = (text.parse::<Email>(), text.to_lowercase().parse::<Email>()) {
            prop_assert_eq!(one.key() == other.key(), true);
            prop_assert_eq!(skeleton(one.key()), skeleton(other.key()));
        }
    }

    /// Composed or not, in A-labels or not: whatever makes one key of two texts.
    #[test]
    fn p1_equal_keys_have_equal_skeletons(text in "\\PC{1,8}@\\PC{1,8}\\.\\PC{1,4}") {
        if let Ok(email) = text.parse::<Email>() {
            let again: Email = email.key().parse().unwrap();
            prop_assert_eq!(skeleton(again.key()), skeleton(email.key()));
        }
    }
}
