//! Addresses that look alike (UTS 39), which people tell apart badly and the desk well.

use unicode_normalization::UnicodeNormalization;
use unicode_security::skeleton as prototypes;

// A character takes two at most, as the test of all of them says; what is composed of several may ask for more.
const MAX_ROUNDS: usize = 4;

/// What an address looks like: two whose keys have one skeleton are hard to tell apart (`paypal` with a Cyrillic `а`,
/// `rnarie` and `marie`, `0` and `o`).
///
/// The rule: the domain is decoded from its A-labels first, for people see `bücher.example`, not `xn--bcher-kva.example`.
/// Then each part is replaced by its skeleton of UTS 39, which draws every character as the one it is confused with,
/// lower-cased and composed (NFC). A skeleton may hold what is drawn otherwise again once it is in lower case, so this is
/// repeated until nothing changes: the skeleton of a skeleton is itself.
///
/// It is nobody's address and shown to nobody: it is only compared.
pub(crate) fn skeleton(key: &str) -> String {
    match key.rsplit_once('@') {
        Some((local, domain)) => format!("{}@{}", drawn(local), drawn(&decoded(domain))),
        None => drawn(key),
    }
}

/// The domain as people see it; one that cannot be decoded as it is.
fn decoded(domain: &str) -> String {
    // Only A-labels are decoded: the tables of IDNA are not asked about what has none.
    if !domain.split('.').any(|label| label.starts_with("xn--")) {
        return domain.to_owned();
    }
    let (decoded, result) = idna::domain_to_unicode(domain);
    if result.is_ok() { decoded } else { domain.to_owned() }
}

fn drawn(text: &str) -> String {
    let mut drawn = text.to_owned();
    for _ in 0..MAX_ROUNDS {
        let next = redrawn(&drawn);
        if next == drawn {
            break;
        }
        drawn = next;
    }
    drawn
}

/// Each character as the one it is confused with, in lower case.
fn redrawn(text: &str) -> String {
    prototypes(text).flat_map(char::to_lowercase).nfc().collect()
}

#[cfg(test)]
#[path = "look_alike_tests.rs"]
mod tests;
