//! Texts of errors that no conformance test reaches with these values.

use super::*;

fn texts(error: &Error) -> [String; 3] {
    [Locale::EN, Locale::FR, Locale::FI].map(|locale| error.text(&locale))
}

#[test]
fn a_number_agrees_with_its_noun() {
    let told = |expected| texts(&Error::new(Failure::WrongOffset { expected }));
    assert_eq!(
        told(1),
        [
            "These bytes do not belong here: one byte of the file is there. Go on from there.",
            "Ces octets ne vont pas à cet endroit. Nombre d’octets du fichier déjà reçus\u{202f}: 1. Continuez à partir de là.",
            "Nämä tavut eivät kuulu tähän kohtaan. Tiedostosta on jo vastaanotettu yksi tavu. Jatka siitä.",
        ]
    );
    assert_eq!(told(2)[0], "These bytes do not belong here: 2 bytes of the file are there. Go on from there.");
    assert_eq!(
        told(2)[2],
        "Nämä tavut eivät kuulu tähän kohtaan. Tiedostosta on jo vastaanotettu 2 tavua. Jatka siitä."
    );
}
